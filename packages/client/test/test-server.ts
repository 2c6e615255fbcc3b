import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer, type Socket as TcpSocket } from "node:net";
import { eventually } from "@tidings/testing/eventually";
import { freePort } from "@tidings/testing/programs";
import { initTRPC, tracked, TRPCError } from "@trpc/server";
import { applyWSSHandler } from "@trpc/server/adapters/ws";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";

/** Waits until `check` no longer throws or returns `false`. */
export const until = (check: () => unknown): Promise<unknown> =>
  eventually(() => {
    if (check() === false) throw new Error(`not yet: ${String(check)}`);
  });

interface SendInput {
  readonly to?: string;
  readonly conversationId?: string;
  readonly content: unknown;
  readonly nonce: string;
}

interface ChangeInput {
  readonly kind: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly nonce?: string;
}

/** What a test may replace of the server's behaviour. */
export interface Behaviour {
  /** Throws for a token that is refused. */
  authenticate: (token: string) => void;
  send: (input: SendInput) => unknown;
  /** An edit, a deletion or a reaction. */
  change: (input: ChangeInput) => unknown;
  history: (input: unknown) => unknown;
  /** Called at the start of every `onMessage`. */
  subscribe: (input: { readonly lastEventId?: string | null }) => void;
}

type FeedItem = { readonly id: string; readonly event: object } | { readonly error: Error } | "end";

/** A small router of the contract's form on tRPC's own adapter, with a feed that a test writes. */
export class TestServer implements AsyncDisposable {
  readonly behaviour: Behaviour;
  /** Tokens in the order of the connections. */
  readonly tokens: string[] = [];
  readonly subscriptions: { readonly lastEventId?: string | null }[] = [];
  readonly sends: SendInput[] = [];
  readonly #entries: { readonly n: number; readonly event: object }[] = [];
  readonly #readers = new Set<(item: FeedItem) => void>();
  readonly epoch = "e1";
  #http: Server | null = null;
  #wss: WebSocketServer | null = null;
  #notify: () => void = () => {};
  readonly port: number;

  private constructor(port: number) {
    this.port = port;
    this.behaviour = {
      authenticate: () => {},
      send: ({ nonce }) => ({
        conversationId: "alice_bob",
        seq: this.sends.length,
        sentAtMs: 1,
        duplicate: false,
        nonce,
      }),
      change: () => ({}),
      history: (input) => input,
      subscribe: () => {},
    };
  }

  static async start(behaviour: Partial<Behaviour> = {}): Promise<TestServer> {
    const server = new TestServer(await freePort());
    Object.assign(server.behaviour, behaviour);
    await server.listen();
    return server;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}/trpc`;
  }

  get sockets(): readonly WebSocket[] {
    return [...(this.#wss?.clients ?? [])];
  }

  get head(): string {
    return `${this.epoch}-${this.#entries.length}`;
  }

  /** Once more on the same port after `shutDown`. */
  async listen(): Promise<void> {
    const http = createServer();
    const wss = new WebSocketServer({ server: http });
    const { broadcastReconnectNotification } = applyWSSHandler({
      wss,
      router: this.#createRouter(),
      createContext: ({ info }) => {
        const token = info.connectionParams?.["token"] ?? "";
        this.tokens.push(token);
        this.behaviour.authenticate(token);
        return {};
      },
    });
    this.#notify = broadcastReconnectNotification;
    await new Promise<void>((resolve) => http.listen(this.port, "127.0.0.1", resolve));
    this.#http = http;
    this.#wss = wss;
  }

  /** As a crash does: no close frame. */
  drop(): void {
    for (const socket of this.sockets) socket.terminate();
  }

  notifyReconnect(): void {
    this.#notify();
  }

  async shutDown(): Promise<void> {
    this.drop();
    this.#wss?.close();
    this.#http?.closeAllConnections(); // those that never got as far as the upgrade
    await new Promise((resolve) => this.#http?.close(resolve));
  }

  /** Appends to the feed. */
  append(event: object = {}): void {
    const n = this.#entries.length + 1;
    const entry = { n, event: { type: "message", message: { seq: n }, ...event } };
    this.#entries.push(entry);
    this.emit({ id: `${this.epoch}-${n}`, event: entry.event });
  }

  /** To all who read now. */
  emit(item: FeedItem): void {
    for (const reader of this.#readers) reader(item);
  }

  get readers(): number {
    return this.#readers.size;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.shutDown();
  }

  async *#read(input: { readonly lastEventId?: string | null }, signal: AbortSignal | undefined) {
    const items: FeedItem[] = [];
    let wake: (() => void) | null = null;
    const reader = (item: FeedItem): void => {
      items.push(item);
      wake?.();
    };
    const onAbort = (): void => reader("end");
    this.#readers.add(reader);
    signal?.addEventListener("abort", onAbort);
    try {
      const id = input.lastEventId ?? this.head;
      const after = Number(id.split("-")[1]);
      const missed = this.#entries.slice(after);
      yield tracked(id, { type: "ready" as const });
      for (const { n, event } of missed) yield tracked(`${this.epoch}-${n}`, event);
      for (;;) {
        const item = items.shift();
        if (item === "end") return;
        if (!item) {
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (items.length > 0) resolve();
          });
        } else if ("error" in item) throw item.error;
        else if (item.id === "") yield item.event;
        else yield tracked(item.id, item.event);
      }
    } finally {
      this.#readers.delete(reader);
      signal?.removeEventListener("abort", onAbort);
    }
  }

  #createRouter() {
    const t = initTRPC.context<object>().create({
      errorFormatter: ({ shape, error: { cause } }) => ({
        ...shape,
        data: { ...shape.data, ...(cause instanceof RetryAfter && { retryAfterMs: cause.ms }) },
      }),
    });
    const feedInput = z
      .object({ lastEventId: z.string().nullish(), conversationId: z.string().optional() })
      .transform(({ lastEventId, ...rest }) => ({ ...rest, ...(lastEventId != null && { lastEventId }) }));
    const read = t.procedure.input(feedInput).subscription(({ input, signal }) => {
      this.subscriptions.push(input);
      this.behaviour.subscribe(input);
      return this.#read(input, signal);
    });
    return t.router({
      chat: {
        send: t.procedure.input(z.custom<SendInput>()).mutation(({ input }) => {
          this.sends.push(input);
          return this.behaviour.send(input);
        }),
        ...Object.fromEntries(
          ["edit", "delete", "react"].map((kind) => [
            kind,
            t.procedure
              .input(z.custom<Omit<ChangeInput, "kind">>())
              .mutation(({ input }) => this.behaviour.change({ ...input, kind })),
          ]),
        ),
        history: t.procedure.input(z.unknown()).query(({ input }) => this.behaviour.history(input)),
        markRead: t.procedure.input(z.unknown()).mutation(({ input }) => this.behaviour.history(input)),
        onMessage: read,
        onTyping: t.procedure.input(z.object({ conversationId: z.string() })).subscription(async function* (
          this: void,
          { input, signal },
        ) {
          yield { conversationId: input.conversationId, userIds: ["snapshot"] };
          await new Promise((resolve) => signal?.addEventListener("abort", resolve));
        }),
      },
      notifications: { onPush: read },
    });
  }
}

/** A WebSocket server without any manners but those that `onConnection` gives it. */
export async function startRawServer(
  onConnection: (socket: WebSocket, request: IncomingMessage, count: number) => void,
): Promise<{ url: string; connectedAtMs: number[]; wss: WebSocketServer } & AsyncDisposable> {
  const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await new Promise((resolve) => wss.once("listening", resolve));
  const connectedAtMs: number[] = [];
  wss.on("connection", (socket, request) => {
    connectedAtMs.push(performance.now());
    socket.on("error", () => {});
    onConnection(socket, request, connectedAtMs.length);
  });
  const { port } = wss.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}/`,
    connectedAtMs,
    wss,
    async [Symbol.asyncDispose]() {
      for (const socket of wss.clients) socket.terminate();
      await new Promise((resolve) => wss.close(resolve));
    },
  };
}

export const textOf = (data: RawData): string => (Buffer.isBuffer(data) ? data.toString() : "");

/** Answers pings, as every tRPC server does. */
export function answerPings(socket: WebSocket): void {
  socket.on("message", (data) => {
    if (textOf(data) === "PING") socket.send("PONG");
  });
}

/** A network in front of a server, which may swallow everything without closing anything. */
export async function startProxy(
  target: number,
): Promise<{ url: string; isBlackHole: boolean; connections: number } & AsyncDisposable> {
  const sockets = new Set<TcpSocket>();
  const proxy = createTcpServer((inner) => {
    state.connections += 1;
    const outer = connect(target, "127.0.0.1");
    let hasLostData = false;
    for (const [from, to] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(from);
      from.on("data", (data) => {
        hasLostData ||= state.isBlackHole;
        if (!hasLostData) to.write(data);
        else if (!state.isBlackHole) from.destroy(); // TCP delivers all or nothing
      });
      from.on("error", () => {});
      from.on("close", () => {
        sockets.delete(from);
        if (!state.isBlackHole) to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  const state = {
    url: `ws://127.0.0.1:${port}/trpc`,
    isBlackHole: false,
    connections: 0,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
  return state;
}

class RetryAfter extends Error {
  readonly ms: number;

  constructor(ms: number) {
    super(`in ${ms} ms`);
    this.ms = ms;
  }
}

/** What a procedure throws; the caller may be told when to come back. */
export const failure = (code: TRPCError["code"], retryAfterMs?: number): TRPCError =>
  new TRPCError({
    code,
    message: code,
    ...(retryAfterMs !== undefined && { cause: new RetryAfter(retryAfterMs) }),
  });
