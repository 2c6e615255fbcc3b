import { createTidingsClient, type TidingsClient, type TidingsClientOptions } from "@tidings/client";
import { createHub, createMemoryFanout, createMemoryPresence, type Hub, type HubOptions } from "@tidings/core";
import {
  type AnyTidingsDefinition,
  createTidingsRouter,
  type DefaultDefinition,
  type NoProcedures,
  type OwnProcedures,
  type ProcedureTools,
  serviceContext,
  type TidingsRouter,
} from "@tidings/router";
import { createTidingsServer, jwtAuthenticator, signToken, type TidingsServerOptions } from "@tidings/server";
import { openSqliteStore } from "@tidings/sqlite";

/** What the server of a test is made of. All have a default. */
export interface StartTidingsOptions<
  D extends AnyTidingsDefinition = DefaultDefinition,
  Own extends OwnProcedures = NoProcedures,
> {
  /** What the application's `defineTidings` returned. Default: text messages and no pushes of its own. */
  readonly definition?: D;
  /** The application's own procedures, as it gives them to `createTidings`. Default: none. */
  readonly procedures?: (t: ProcedureTools<D>) => Own;
  /** The SQLite file. Default: the data is in memory, and gone at the end. */
  readonly databasePath?: string;
  /**
   * How long a user stays online after their last connection has ended. Milliseconds, default 50, so that tests are
   * fast.
   */
  readonly presenceGraceMs?: number;
  /** Any other options of the hub: policies, intervals, or ports of your own. */
  readonly hub?: Partial<HubOptions>;
  /** Any other options of the host: limits, origins, keep-alive. Default: there is no rate limit. */
  readonly server?: Partial<Omit<TidingsServerOptions, "router" | "authenticate" | "onConnect">>;
}

/**
 * A whole Tidings server in this process, on a free port. `await using` stops it, and closes the clients that it has
 * connected.
 */
export interface TestTidings<
  D extends AnyTidingsDefinition = DefaultDefinition,
  Own extends OwnProcedures = NoProcedures,
> extends AsyncDisposable {
  readonly hub: Hub;
  readonly router: TidingsRouter<D, Own>;
  /** Where the server listens: `ws://127.0.0.1:…/trpc`. */
  readonly url: string;
  /** Makes a token that this server accepts. `expiresInSeconds` is an hour by default. */
  token(
    userId: string,
    options?: { readonly scopes?: readonly string[]; readonly expiresInSeconds?: number },
  ): Promise<string>;
  /** Connects a typed client over a real WebSocket. */
  connect(userId: string, options?: Partial<TidingsClientOptions>): TidingsClient<TidingsRouter<D, Own>, "">;
  /** The procedures, called as a service with the scope `push`. */
  readonly service: ReturnType<TidingsRouter<D>["createCaller"]>;
}

/**
 * Starts a whole Tidings server in this process, on a free port, for a test.
 *
 * @example
 * await using tidings = await startTidings({ definition });
 * const bob = tidings.connect("bob");
 * await tidings.service.notifications.push({ to: "bob", type: "order.shipped", data: { orderId: "7" } });
 */
export async function startTidings<
  D extends AnyTidingsDefinition = DefaultDefinition,
  Own extends OwnProcedures = NoProcedures,
>(options: StartTidingsOptions<D, Own> = {}): Promise<TestTidings<D, Own>> {
  const secret = crypto.randomUUID() + crypto.randomUUID();
  const hub = createHub({
    store: options.hub?.store ?? (await openSqliteStore({ path: options.databasePath ?? ":memory:" })),
    fanout: createMemoryFanout(),
    presence: createMemoryPresence({ graceMs: options.presenceGraceMs ?? 50 }),
    ...options.hub,
  });
  const { definition, procedures } = options;
  const router = createTidingsRouter<D, Own>({
    hub,
    ...(definition && { definition }),
    ...(procedures && { procedures }),
  });
  /** Without the application's own procedures, whose types are not known here. */
  const ours = router as unknown as TidingsRouter<D>;
  const server = createTidingsServer({
    ...options.server,
    router: ours,
    authenticate: jwtAuthenticator({ secret, clockToleranceMs: 0 }), // one process has one clock
    limits: { calls: null, ...options.server?.limits },
    onConnect: ({ userId }, { away }) => hub.connect(userId, { away }),
    revocations: hub.revocations,
  });
  const { port } = await server.listen({ port: 0, host: "127.0.0.1" });
  const url = `ws://127.0.0.1:${port}/trpc`;
  const clients: { readonly close: () => Promise<void> }[] = [];

  const token: TestTidings<D>["token"] = (userId, { scopes = [], expiresInSeconds = 3_600 } = {}) =>
    signToken({ secret, userId, scopes, expiresInSeconds });

  return {
    hub,
    router,
    url,
    token,
    service: ours.createCaller(serviceContext("test-service")),
    connect(userId, clientOptions) {
      const client = createTidingsClient<TidingsRouter<D>>({ url, token: () => token(userId), ...clientOptions });
      clients.push(client);
      return client as unknown as TidingsClient<TidingsRouter<D, Own>, "">;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(clients.map((client) => client.close()));
      await server.close();
      await hub.close();
    },
  };
}
