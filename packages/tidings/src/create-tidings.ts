import type { Server } from "node:http";
import {
  callHandler,
  type Channel,
  claimForApplication,
  createHub,
  type Fanout,
  type Hub,
  type HubOptions,
  type Inlet,
  type OnError as OnHubError,
  type Outlet,
  type Policies,
  type PushResult,
  requireSupportedNode,
  type ReachOptions,
  type Store,
} from "@tidings/core";
import type { TransactionClient } from "@tidings/postgres";
import {
  type AnyTidingsDefinition,
  applicationService,
  createReachOptions,
  createTidingsRouter,
  defineTidings,
  type DefaultDefinition,
  type NoProcedures,
  type OwnProcedures,
  type ProcedureTools,
  type PushInput,
  type ReachSettings,
  type RequireChannels,
  serviceContext,
  type TidingsRouter,
} from "@tidings/router";
import { createTidingsServer, type TidingsServer, type TidingsServerOptions } from "@tidings/server";
import { type AuthenticateOption, toAuthenticate } from "./authenticate.ts";
import { checkOptions } from "./check-options.ts";
import { type InTransaction, inTransaction } from "./in-transaction.ts";
import { answerReadiness, createReadiness } from "./readiness.ts";
import { openRedis, type RedisOption } from "./redis.ts";
import { openStore, schemaOf, type StoreOption } from "./store.ts";

export interface TidingsOptions<
  D extends AnyTidingsDefinition = DefaultDefinition,
  Own extends OwnProcedures = NoProcedures,
  ChannelName extends string = string,
> {
  /** What `defineTidings` returned: your push types, and what a message is. Default: text messages and no pushes of your own. */
  readonly definition?: D;
  readonly store?: StoreOption;
  readonly redis?: RedisOption | undefined;
  /** How the server knows who somebody is. */
  readonly authenticate: AuthenticateOption;
  /**
   * Your own tRPC procedures, served beside those of Tidings and typed in the browser like them:
   * `(t) => ({ orders: { create: t.userProcedure.input(…).mutation(…) } })`. Default: none.
   */
  readonly procedures?: (t: ProcedureTools<D>) => Own;
  /** Who may do what. Default: everyone everything that the contract allows. */
  readonly policies?: Partial<Policies>;
  /** Ways out of the application, from `@tidings/channels`; the definition says which pushes use them. Default: none. */
  readonly channels?: readonly Channel<unknown, ChannelName>[];
  /** Links, languages and names in what goes out on them. */
  readonly reach?: Omit<ReachSettings, "channels">;
  /** Other systems that get every committed message and push: `systemWebhook` of `@tidings/channels`, `rabbitMqOutlet`, `mqttOutlet`. Default: none. */
  readonly outlets?: readonly Outlet[];
  /** Ways in for pushes of other programs, from `@tidings/channels/rabbitmq` and `/mqtt`. Default: none. */
  readonly inlets?: readonly Inlet[];
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
export interface Tidings<D extends AnyTidingsDefinition = DefaultDefinition, Own extends OwnProcedures = NoProcedures> {
  /** `export type App = typeof tidings.router` is all that a browser needs to know. */
  readonly router: TidingsRouter<D, Own>;
  /** Pushes to a user, to many, or to a topic, from any server code. Rejects with a `TRPCError`. */
  push(request: PushInput<D>): Promise<PushResult>;
  /**
   * Pushes inside a transaction of yours, in the PostgreSQL database that is the `store`.
   *
   * @param transaction what the transaction is open on: a client of `pg`, or what postgres.js, Drizzle, Prisma, Kysely or Knex give you
   */
  in(transaction: TransactionClient): InTransaction<D>;
  /**
   * Serves on a port of its own; resolves once it listens. `port: 0` (the default) takes a free one. `/readyz` there tells the
   * health check of a proxy what `ready` tells.
   */
  listen: TidingsServer["listen"];
  /** Serves on an HTTP server that you have, beside what it serves: Express, Fastify, Nest, Next. */
  attach(server: Server): void;
  /** Answers a request of a framework that speaks `fetch`: everything but WebSockets. */
  fetch: TidingsServer["fetch"];
  /**
   * Whether a proxy may send new clients here: `close` has not been called, and the store answers within a second. With `attach`,
   * answer the health check of your proxy with it.
   */
  ready(): Promise<boolean>;
  /**
   * Asks clients to go elsewhere, answers what is under way (for at most `timeoutMs`, default 5,000), and lets everything go. What
   * channels and outlets have under way then gets two seconds: the rest waits in the store for the next process.
   */
  close(options?: { readonly timeoutMs?: number }): Promise<void>;
  /** The domain below, for what has no method here. */
  readonly hub: Hub;
}

const logError: NonNullable<TidingsOptions["onError"]> = (error, { stage }) => {
  console.error(`tidings: ${stage} failed:`, error);
};

/** Everything below the router. If one part cannot be opened, the others are closed. */
async function openHub(
  {
    store: where,
    redis,
    hub: tuning,
    policies,
    reach,
    outlets = [],
  }: Pick<TidingsOptions, "store" | "redis" | "hub" | "policies" | "outlets"> & {
    readonly reach: ReachOptions;
  },
  onError: OnHubError,
): Promise<{ readonly hub: Hub; readonly store: Store; readonly fanout: Fanout }> {
  const store = await openStore(where, onError);
  const own = {
    ...(policies && { policies }),
    reach,
    outlets: { ...tuning?.outlets, outlets: [...(tuning?.outlets?.outlets ?? []), ...outlets] },
  };
  const { fanout, presence } = await openRedis(redis, { epoch: store.epoch, onError }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  try {
    return { hub: createHub({ ...tuning, store, fanout, presence, onError, ...own }), store, fanout };
  } catch (error) {
    await Promise.all([store, fanout, presence].map((part) => part.close()));
    throw error;
  }
}

/**
 * Joins the parts of Tidings with good defaults: everything in memory and in this process, until `store` and `redis` say
 * otherwise.
 *
 * @throws TypeError or RangeError that names the option with a wrong value, and what opening the store throws: the message says
 * what is wrong and what to do
 * @example
 * const tidings = await createTidings({ definition, store: "data/tidings.db", authenticate: jwt({ secret }) });
 * await tidings.listen({ port: 3000 });
 * await tidings.push({ to: "bob", type: "order.shipped", data: { orderId: "7" } });
 */
export async function createTidings<
  D extends AnyTidingsDefinition = DefaultDefinition,
  Own extends OwnProcedures = NoProcedures,
  const ChannelName extends string = never,
>(options: TidingsOptions<D, Own, ChannelName> & RequireChannels<D, ChannelName>): Promise<Tidings<D, Own>> {
  requireSupportedNode(); // before a store fails by it
  checkOptions(options);
  const { onError: tell = logError } = options;
  const onError = (error: unknown, context: { readonly stage: string }): void => {
    callHandler(
      () => tell(error, context),
      (failure) => {
        for (const unheard of [error, failure]) logError(unheard, context);
      },
    );
  };
  const { channels = [], definition = defineTidings() } = options;
  const reach = createReachOptions<AnyTidingsDefinition, string>(definition, { ...options.reach, channels });
  const { hub, store, fanout } = await openHub({ ...options, reach }, onError);
  try {
    await claimForApplication(store.ownership);
    await hub.outlets.ready(); // whatever is committed from here on goes out
    return join(options, { hub, store, fanout, onError });
  } catch (error) {
    await hub.close();
    throw error;
  }
}

function join<D extends AnyTidingsDefinition, Own extends OwnProcedures>(
  options: TidingsOptions<D, Own>,
  {
    hub,
    store,
    fanout,
    onError,
  }: {
    readonly hub: Hub;
    readonly store: Store;
    readonly fanout: Fanout;
    readonly onError: NonNullable<TidingsOptions["onError"]>;
  },
): Tidings<D, Own> {
  const { service = applicationService, definition, procedures, inlets = [], allowedOrigins, path } = options;
  const router = createTidingsRouter<D, Own>({
    hub,
    service,
    ...(definition && { definition }),
    ...(procedures && { procedures }),
  });
  /** Without what the application put beside Tidings, whose types are not known here. */
  const ours = router as unknown as TidingsRouter<D>;
  let closing: Promise<void> | null = null;
  const ready = createReadiness(hub, () => closing !== null);
  const server = createTidingsServer({
    onError,
    ...options.server,
    onRequest: answerReadiness(ready, options.server?.onRequest),
    router: ours,
    authenticate: toAuthenticate(options.authenticate),
    ...(allowedOrigins !== undefined && { allowedOrigins }),
    ...(path !== undefined && { path }),
    onConnect: ({ userId }, { away }) => hub.connect(userId, { away }),
    revocations: hub.revocations,
  });
  const { notifications } = ours.createCaller(serviceContext(service));

  for (const inlet of inlets) {
    // keys of its own: a program that may publish there cannot make a push of the application look like a repetition
    const caller = ours.createCaller(serviceContext(inlet.name));
    inlet.start({
      push: (request) => caller.notifications.push(request as PushInput<D>), // checked there, as every push is
      onError: (error) => onError(error, { stage: "inlet" }),
    });
  }

  const closeInlet = async (inlet: Inlet): Promise<void> => {
    try {
      await inlet.close();
    } catch (error) {
      onError(error, { stage: "inlet" });
    }
  };
  const close = async (timeoutMs: number): Promise<void> => {
    await Promise.all([...inlets.map(closeInlet), server.drain({ timeoutMs })]); // a broker keeps no client waiting
    await hub.close();
  };

  return {
    router,
    hub,
    push: (request) => notifications.push(request),
    in: (transaction) =>
      inTransaction<D>(transaction, {
        fanout,
        async openPush() {
          const schema = schemaOf(store);
          const { createTransactionalPush } = await import("@tidings/postgres");
          const targetsOf = hub.reach.targetsOf;
          const { maxContentLength, now } = options.hub ?? {};
          return createTransactionalPush<D["pushes"]>(definition ?? { pushes: {} }, {
            schema,
            service,
            targetsOf,
            ...(maxContentLength !== undefined && { maxContentLength }),
            ...(now && { now }),
          });
        },
      }),
    listen: (where) => server.listen(where),
    attach: (httpServer) => server.attach(httpServer),
    fetch: (request, from) => server.fetch(request, from),
    ready,
    close: ({ timeoutMs = 5_000 } = {}) => (closing ??= close(timeoutMs)),
  };
}
