import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { TidingsError } from "@tidings/core";
import type { AnyTRPCRouter } from "@trpc/server";
import { onTestFinished, vi } from "vitest";
import { type ClientOptions, WebSocket } from "ws";
import { createTidingsServer, type TidingsServer, type TidingsServerOptions } from "../src/create-tidings-server.ts";
import type { NewConnectionInfo } from "../src/session/connection.ts";
import type { Authenticate } from "../src/session/identity.ts";

/** A connection of which nothing is known yet. */
export const newConnection = (remoteAddress: string): NewConnectionInfo => ({
  id: 1,
  transport: "http",
  remoteAddress,
  headers: {},
  name: null,
  protocol: null,
  user: null,
  away: false,
  setAway: null,
});

/** The token `alice` is Alice's for ever, `alice@1700000000000` until then; `anonymous` is nobody's, `bad…` is refused. */
export const authenticateByName: Authenticate = async ({ token }) => {
  if (token === null || token.startsWith("bad")) throw new TidingsError("UNAUTHORIZED", "Sign in first");
  if (token === "anonymous") return null;
  const [userId = "", expiresAtMs] = token.split("@");
  return { userId, scopes: [], expiresAtMs: expiresAtMs === undefined ? null : Number(expiresAtMs) };
};

/** An `authenticate` that answers nobody before `release` is called. */
export function heldAuthentication(): { readonly authenticate: Authenticate; readonly release: () => void } {
  const held = Promise.withResolvers<void>();
  return {
    async authenticate(credentials) {
      await held.promise;
      return authenticateByName(credentials);
    },
    release: held.resolve,
  };
}

export interface TestServer extends AsyncDisposable {
  readonly server: TidingsServer;
  readonly port: number;
  /** `http://127.0.0.1:…/trpc` */
  readonly http: string;
  /** `ws://127.0.0.1:…/trpc` */
  readonly ws: string;
  /** What `onError` was told. */
  readonly errors: readonly unknown[];
  /** A WebSocket that has sent its token as the first frame. */
  connect(token?: string, options?: ClientOptions): Promise<RawClient>;
}

/** A server on a free port whose clients are known by name. */
export async function startTestServer<Router extends AnyTRPCRouter>(
  options: Omit<TidingsServerOptions<Router>, "authenticate"> & { readonly authenticate?: Authenticate },
): Promise<TestServer> {
  const errors: unknown[] = [];
  const server = createTidingsServer({
    authenticate: authenticateByName,
    onError: (error: unknown) => errors.push(error),
    ...options,
  } as TidingsServerOptions);
  const { port } = await server.listen({ port: 0, host: "127.0.0.1" });
  const ws = `ws://127.0.0.1:${port}/trpc`;
  return {
    server,
    port,
    http: `http://127.0.0.1:${port}/trpc`,
    ws,
    errors,
    async connect(token = "alice", clientOptions) {
      const client = await connectRaw(`${ws}?connectionParams=1`, clientOptions);
      client.send({ method: "connectionParams", data: { token } });
      return client;
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** A frame from the server. */
export interface Frame {
  readonly id?: number | string | null;
  readonly jsonrpc?: string;
  readonly method?: string;
  readonly result?: { readonly type: string; readonly id?: string; readonly data?: unknown };
  readonly error?: {
    readonly code: number;
    readonly message: string;
    readonly data: { readonly code: string; readonly retryAfterMs?: number; readonly stack?: string };
  };
}

/** A WebSocket whose frames are looked at one by one. */
export interface RawClient {
  readonly ws: WebSocket;
  /** All JSON frames so far, in order. */
  readonly frames: readonly Frame[];
  /** All other text frames so far. */
  readonly texts: readonly string[];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  /** Sends JSON, or a string or bytes as they are. */
  send(frame: unknown): void;
  /** Resolves with the first frame, past or future, that answers this id (and, if given, this type of result). */
  answer(id: number | string | null, type?: string): Promise<Frame>;
}

export async function connectRaw(url: string, options?: ClientOptions): Promise<RawClient> {
  const ws = new WebSocket(url, options);
  const frames: Frame[] = [];
  const texts: string[] = [];
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  ws.on("message", (data: Buffer) => {
    const text = data.toString();
    if (text.startsWith("{")) frames.push(JSON.parse(text) as Frame);
    else texts.push(text);
  });
  ws.on("close", (code, reason) => closed.resolve({ code, reason: reason.toString() }));
  await once(ws, "open");
  ws.on("error", () => {}); // every test that breaks a connection looks at how it was closed
  return {
    ws,
    frames,
    texts,
    closed: closed.promise,
    send: (frame) => ws.send(typeof frame === "string" || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame)),
    async answer(id, type) {
      const find = (): Frame | undefined =>
        frames.find((frame) => frame.id === id && !frame.method && (type === undefined || frame.result?.type === type));
      await until(() => find() !== undefined, `an answer to ${id}`);
      return find() as Frame;
    },
  };
}

/** What HTTP status an upgrade is refused with; 101 if it is not. */
export async function upgradeStatus(url: string, options?: ClientOptions): Promise<number> {
  const ws = new WebSocket(url, options);
  const status = Promise.withResolvers<number>();
  ws.on("unexpected-response", (_, res) => {
    status.resolve(res.statusCode ?? 0);
    res.resume();
  });
  ws.on("open", () => status.resolve(101));
  ws.on("error", status.reject);
  try {
    return await status.promise;
  } finally {
    ws.removeAllListeners("error").on("error", () => {});
    ws.terminate();
  }
}

/** Nothing else happens in this process for so long. */
export function stall(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Until the test ends, `performance.now()` passes over time in which this process stands still, or does nothing for long. */
export function skipStandstills(): void {
  const real = performance.now.bind(performance);
  let realMs = real();
  let countedMs = realMs;
  const spy = vi.spyOn(performance, "now").mockImplementation(() => {
    const nowMs = real();
    countedMs += Math.min(nowMs - realMs, 100);
    realMs = nowMs;
    return countedMs;
  });
  onTestFinished(() => spy.mockRestore());
}

/** Waits until the condition holds. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string = condition.toString(),
): Promise<void> {
  const deadlineMs = performance.now() + 50_000;
  while (!(await condition())) {
    if (performance.now() > deadlineMs) throw new Error(`Waited in vain for ${what}`);
    await sleep(2);
  }
}
