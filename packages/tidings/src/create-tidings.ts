import type { Server } from "node:http";
import {
  createHub,
  type Hub,
  type HubOptions,
  type OnError as OnHubError,
  type Policies,
  type PushResult,
} from "@tidings/core";
import type { TransactionClient } from "@tidings/postgres";
import {
  type AnyTidingsDefinition,
  createTidingsRouter,
  type DefaultDefinition,
  defineTidings,
  type PushInput,
  serviceContext,
  type TidingsRouter,
} from "@tidings/router";
import { createTidingsServer, type TidingsServer, type TidingsServerOptions } from "@tidings/server";
import { type AuthenticateOption, toAuthenticate } from "./authenticate.ts";
import { type InTransaction, inTransaction } from "./in-transaction.ts";
import { openRedis, type RedisOption } from "./redis.ts";
import { openStore, type StoreOption } from "./store.ts";

export interface TidingsOptions<D extends AnyTidingsDefinition = DefaultDefinition> {
  /** What `defineTidings` returned: your push types, and what a message is. Default: text messages and no pushes of your own. */
  readonly definition?: D;
  readonly store?: StoreOption;
  readonly redis?: RedisOption | undefined;
  /** How the server knows who somebody is. */
  readonly authenticate: AuthenticateOption;
  /** Who may do what. Default: everyone everything that the contract allows. */
  readonly policies?: Partial<Policies>;
  /** Pages of other origins that may connect, such as `https://app.example.com`; `"*"`: all. Default: the server's own. */
  readonly allowedOrigins?: TidingsServerOptions["allowedOrigins"];
  /** Path that clients connect to. Default `/trpc`. */
  readonly path?: `/${string}`;
  /** Whose the idempotency keys of `push` are: nodes and scripts with the same name share them. Default `app`. */
  readonly service?: string;
  /** Hears of failures that no caller waits for. Default: prints them to the console. */
  readonly onError?: (error: unknown, context: { readonly stage: string }) => void;
  /** Anything else of the hub: intervals, retention, bounds. */
  readonly hub?: Partial<Omit<HubOptions, "store" | "fanout" | "presence" | "policies" | "onError">>;
  /** Anything else of the host: limits, keep-alive, trusted proxies, your own routes. */
  readonly server?: Partial<
    Omit<TidingsServerOptions, "router" | "authenticate" | "allowedOrigins" | "path" | "onConnect" | "revocations">
  >;
}

/** A running Tidings. */
export interface Tidings<D extends AnyTidingsDefinition = DefaultDefinition> {
  /** `export type App = typeof tidings.router` is all that a browser needs to know. */
  readonly router: TidingsRouter<D>;
  /** Pushes to a user, to many, or to a topic, from any server code. Rejects with a `TRPCError`. */
  push(request: PushInput<D>): Promise<PushResult>;
  /**
   * Pushes inside a transaction of yours, in the same PostgreSQL database.
   *
   * @param transaction what the transaction is open on: a client of `pg`, or what postgres.js, Drizzle, Kysely or Knex give you
   */
  in(transaction: TransactionClient): InTransaction<D>;
  /** Serves on a port of its own; resolves once it listens. `port: 0` (the default) takes a free one. */
  listen: TidingsServer["listen"];
  /** Serves on an HTTP server that you have, beside what it serves: Express, Fastify, Nest, Next. */
  attach(server: Server): void;
  /** Answers a request of a framework that speaks `fetch`: everything but WebSockets. */
  fetch: TidingsServer["fetch"];
  /** Asks clients to go elsewhere, answers what is under way (for at most `timeoutMs`, default 5,000), and lets everything go. */
  close(options?: { readonly timeoutMs?: number }): Promise<void>;
  /** The domain below, for what has no method here. */
  readonly hub: Hub;
}

const defaultDefinition: AnyTidingsDefinition = defineTidings();

const logError: NonNullable<TidingsOptions["onError"]> = (error, { stage }) => {
  console.error(`tidings: ${stage} failed:`, error);
};

/**
 * Joins the parts of Tidings with good defaults: everything in memory and in this process, until `store` and `redis` say
 * otherwise.
 *
 * @throws what opening the store throws: the message says what is wrong and what to do
 * @example
 * const tidings = await createTidings({ definition, store: "data/tidings.db", authenticate: jwt({ secret }) });
 * await tidings.listen({ port: 3000 });
 * await tidings.push({ to: "bob", type: "order.shipped", data: { orderId: "7" } });
 */
export async function createTidings<D extends AnyTidingsDefinition = DefaultDefinition>(
  options: TidingsOptions<D>,
): Promise<Tidings<D>> {
  const { service = "app", onError = logError, policies, allowedOrigins, path } = options;
  // Only without a definition is D the default one.
  const definition = options.definition ?? (defaultDefinition as D);
  const authenticate = toAuthenticate(options.authenticate);
  const onHubError: OnHubError = (error, context) => onError(error, context);
  const store = await openStore(options.store, onHubError);
  const { fanout, presence } = await openRedis(options.redis, onHubError).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const hub = createHub({
    ...options.hub,
    store,
    fanout,
    presence,
    onError: onHubError,
    ...(policies && { policies }),
  });
  const router = createTidingsRouter({ hub, definition });
  const server = createTidingsServer({
    onError: (error, context) => onError(error, context),
    ...options.server,
    router,
    authenticate,
    ...(allowedOrigins !== undefined && { allowedOrigins }),
    ...(path !== undefined && { path }),
    onConnect: ({ userId }, { away }) => hub.connect(userId, { away }),
    revocations: hub.revocations,
  });
  const { notifications } = router.createCaller(serviceContext(service));

  let closing: Promise<void> | null = null;
  const close = async (timeoutMs: number): Promise<void> => {
    await server.drain({ timeoutMs });
    await hub.close();
  };

  return {
    router,
    hub,
    push: (request) => notifications.push(request),
    in: (transaction) => {
      const push = import("@tidings/postgres").then(({ createTransactionalPush }) =>
        createTransactionalPush<D["pushes"]>(definition, { service }),
      );
      return inTransaction<D>(transaction, push, fanout);
    },
    listen: (where) => server.listen(where),
    attach: (httpServer) => server.attach(httpServer),
    fetch: (request, from) => server.fetch(request, from),
    close: ({ timeoutMs = 5_000 } = {}) => (closing ??= close(timeoutMs)),
  };
}
