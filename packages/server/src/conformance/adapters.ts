import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { AnyTRPCRouter } from "@trpc/server";
import { applyWSSHandler } from "@trpc/server/adapters/ws";
import { WebSocketServer } from "ws";
import { createTidingsServer, type TidingsServerOptions } from "../create-tidings-server.ts";
import type { Identity } from "../session/identity.ts";
import type { KeepAlive } from "../socket/keep-alive.ts";

/** What every router under test gets as its context. */
export interface Context {
  readonly identity: Identity | null;
}

export interface Running extends AsyncDisposable {
  /** `ws://127.0.0.1:…/trpc` */
  readonly url: string;
}

interface StartOptions {
  readonly router: AnyTRPCRouter;
  readonly createContext?: (context: Context) => Context | Promise<Context>;
  readonly keepAlive?: KeepAlive;
}

export interface Adapter {
  readonly name: string;
  readonly start: (options: StartOptions) => Promise<Running>;
}

/** Clients are who their token says they are. */
const identityOf = (token: string | null | undefined): Identity | null =>
  token ? { userId: token, scopes: [], expiresAtMs: null } : null;

const asItIs = (context: Context): Context => context;

/** tRPC's own. */
const stock: Adapter = {
  name: "tRPC's own adapter",
  async start({ router, createContext = asItIs, keepAlive }) {
    const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(wss, "listening");
    applyWSSHandler({
      wss,
      router,
      createContext: ({ info }) => createContext({ identity: identityOf(info.connectionParams?.["token"]) }),
      onError: () => {},
      ...(keepAlive && { keepAlive: { enabled: true, pingMs: keepAlive.pingMs, pongWaitMs: keepAlive.pongTimeoutMs } }),
    });
    return {
      url: `ws://127.0.0.1:${(wss.address() as AddressInfo).port}/trpc`,
      async [Symbol.asyncDispose]() {
        for (const client of wss.clients) client.terminate();
        wss.close();
        await once(wss, "close");
      },
    };
  },
};

const ours: Adapter = {
  name: "Tidings' adapter",
  async start({ router, createContext = asItIs, keepAlive }) {
    const server = createTidingsServer({
      router,
      authenticate: async ({ token }) => identityOf(token),
      createContext: ({ identity }) => createContext({ identity }),
      onError: () => {},
      ...(keepAlive && { keepAlive }),
    } satisfies TidingsServerOptions as TidingsServerOptions);
    const { port } = await server.listen({ port: 0, host: "127.0.0.1" });
    return {
      url: `ws://127.0.0.1:${port}/trpc`,
      [Symbol.asyncDispose]: () => server.close(),
    };
  },
};

/** Every test of this folder runs on both: what holds for one holds for the other. */
export const adapters: readonly Adapter[] = [stock, ours];
