import { claimForApplication, createHub, type Hub, type Inlet, type OnError } from "@tidings/core";
import { databaseName } from "@tidings/postgres";
import { createTidingsRouter, serviceContext } from "@tidings/router";
import { createTidingsServer, jwtAuthenticator, loopbackHosts, type TidingsServer } from "@tidings/server";
import type { Logger } from "pino";
import { type Adapters, closeAdapters, openAdapters } from "./adapters.ts";
import { loadDefinition, serverDefinition } from "./definition.ts";
import { cannotListen } from "./cannot-listen.ts";
import { type Demo, openDemo } from "./demo/demo.ts";
import type { Environment } from "./environment/environment.ts";
import { createHealth, type Health } from "./health.ts";
import { type ReachLinks, systemWebhook as openSystemWebhook } from "@tidings/channels";
import { openReach } from "./reach/open-reach.ts";
import { createMetrics } from "./metrics.ts";
import { openBrokers } from "./open-brokers.ts";
import { openLog } from "./open-log.ts";
import { openOperatorsPort } from "./operators-port.ts";
import { loadPolicies, policiesOf } from "./policies.ts";
import { createRefusalLog } from "./refusal-log.ts";
import { createRoutes } from "./routes.ts";

export interface RunningServer {
  readonly url: string;
  /** Where operators ask, if that is not `url`. */
  readonly metricsUrl: string | null;
  /** Resolves, after it has been logged, if the store has stopped for good: only a new process can help. */
  readonly failed: Promise<Error>;
  /** Tells clients to go elsewhere, waits for calls under way, closes everything. Resolves when nothing is left. */
  stop(): Promise<void>;
}

/** A URL may have a password in it. */
function describe(database: Environment["database"]): string {
  if ("file" in database) return database.file;
  return databaseName(database.postgresUrl);
}

/** How long clients have to reconnect elsewhere before they are cut off. What closes the hub takes some seconds more at most. */
const DRAIN_MS = 5_000;

function authenticatorOf(
  { auth }: Environment,
  demo: Demo | null,
  onError: (error: unknown) => void,
): ReturnType<typeof jwtAuthenticator> {
  if (demo) return jwtAuthenticator({ secret: demo.secret });
  if ("demo" in auth) throw new TypeError("demo mode has no demo");
  const { audience, issuer, authorizedParty, toleranceMs } = auth;
  return jwtAuthenticator({
    ...("secret" in auth ? { secret: auth.secret } : { jwksUrl: auth.jwksUrl }),
    audience,
    issuer,
    ...(authorizedParty && { authorizedParty }),
    clockToleranceMs: toleranceMs,
    onError,
  });
}

/**
 * In demo mode on this machine alone: its own names, and those of the pages that are let in. A page elsewhere that has its
 * name lead here could sign in as anyone.
 */
function namesOf({ auth, host, allowedOrigins = [] }: Environment): readonly string[] | undefined {
  const isLocal = host !== undefined && (loopbackHosts.includes(host) || host === "::1");
  if (!("demo" in auth) || !isLocal || allowedOrigins === "*") return undefined;
  const named = allowedOrigins.map((origin) => URL.parse(origin)?.hostname ?? "");
  return [...loopbackHosts, ...named.filter((name) => name !== "" && !name.includes("*"))];
}

/** Systems that got everything once: for them it is kept until somebody says that they no longer want it. */
async function outletsNotRun({ outlets }: Hub): Promise<readonly string[]> {
  const run = new Set(outlets.state().map(({ outlet }) => outlet));
  return (await outlets.status()).map(({ outlet }) => outlet).filter((outlet) => !run.has(outlet));
}

/** Starts the whole server as the environment says. If a part of it fails, what was started before is stopped again. */
export async function serve(environment: Environment): Promise<RunningServer> {
  const logger = openLog({ level: environment.logLevel });
  for (const warning of environment.warnings) logger.warn(warning);

  const definition = environment.definition === undefined ? null : await loadDefinition(environment.definition);
  const policies = environment.policies === undefined ? {} : await loadPolicies(environment.policies);
  const brokers = await openBrokers(environment.brokers, environment.node);
  const metrics = createMetrics();
  const onError: OnError = (error, { stage }) => {
    logger.error({ err: error, stage }, "background failure");
    metrics.countFailure(stage);
  };
  const adapters = await openAdapters(environment, onError);
  let close = (): Promise<unknown> => closeAdapters(adapters);
  try {
    const {
      node,
      reach: { systemWebhook },
    } = environment;
    const store = metrics.observeStore(adapters.store);
    const out = await openReach(environment, definition);
    const outlets = [...(systemWebhook ? [openSystemWebhook(systemWebhook)] : []), ...brokers.outlets];
    const hub = createHub({
      ...(out && { reach: out.options }),
      outlets: { outlets },
      ...adapters,
      store,
      policies: policiesOf(environment, store, policies),
      groups: { maxMembers: environment.groupMembers, maxByOne: environment.groupsByOne },
      onError,
      ...(node !== undefined && { node }),
    });
    close = () => hub.close();
    const { redis } = adapters;
    if (redis) metrics.observeRedis(() => redis().ready);
    // after the database: a place that cannot be written is explained there, and one that is refused gets no file beside it
    const demo =
      "demo" in environment.auth
        ? await openDemo({
            database: environment.database,
            store: adapters.store,
          })
        : null;
    if (!demo) await claimForApplication(adapters.store.ownership);
    await hub.outlets.ready(); // whatever is committed from here on goes out
    for (const name of await outletsNotRun(hub)) {
      logger.warn(
        `Everything is kept for the outlet ${name}, which this server does not run: start it again, or forget it with tidings outlets --remove ${name}`,
      );
    }
    return await listen({
      environment,
      adapters,
      hub,
      demo,
      definition: out?.definition ?? definition,
      links: out?.links ?? null,
      inlets: brokers.inlets,
      metrics,
      logger,
    });
  } catch (error) {
    // why it cannot start is what the operator has to hear, whatever else goes wrong
    await close().catch((failure: unknown) => logger.error({ err: failure }, "what was started could not be closed"));
    throw error;
  }
}

async function listen({
  environment,
  adapters,
  hub,
  demo,
  definition,
  links,
  inlets,
  metrics,
  logger,
}: {
  readonly environment: Environment;
  readonly adapters: Adapters;
  readonly hub: Hub;
  readonly demo: Demo | null;
  readonly definition: Awaited<ReturnType<typeof loadDefinition>> | null;
  readonly links: ReachLinks | null;
  readonly inlets: readonly Inlet[];
  readonly metrics: ReturnType<typeof createMetrics>;
  readonly logger: Logger;
}): Promise<RunningServer> {
  const { port, host, basePath, allowedOrigins, rateLimit, frameParents, metricsAt } = environment;
  const hosts = namesOf(environment);
  let draining = false;
  const health = createHealth({
    hub,
    metrics,
    metricsToken: environment.metricsToken,
    redis: adapters.redis,
    isDraining: () => draining,
  });
  const withoutMetrics: Health = (path, ...asked) =>
    path === "/metrics" ? Promise.resolve(false) : health(path, ...asked);
  const router = definition
    ? createTidingsRouter({ hub, definition })
    : createTidingsRouter({ hub, definition: serverDefinition });
  const server: TidingsServer = createTidingsServer({
    router,
    authenticate: authenticatorOf(environment, demo, (error) => {
      logger.error({ err: error }, "the keys of the issuer cannot be fetched again");
      metrics.countFailure("keys");
    }),
    ...(allowedOrigins !== undefined && { allowedOrigins }),
    allowedHeaders: environment.allowedHeaders,
    ...(hosts !== undefined && { hosts }),
    trustedProxies: environment.trustedProxies,
    limits: { calls: rateLimit, keepAliveTimeoutMs: environment.keepAliveMs },
    onConnect: ({ userId }, { away }) => hub.connect(userId, { away }),
    revocations: hub.revocations,
    path: `${basePath}/trpc` as `/${string}`,
    onRequest: createRoutes({
      hub,
      health: metricsAt ? withoutMetrics : health,
      demo,
      links,
      basePath,
      frameParents,
    }),
    onRefused: createRefusalLog(logger),
    onError: (error, context) => {
      if (context.stage === "crowd") logger.warn({ err: error }, "strangers are counted by their address");
      else logger.error({ err: error, ...context }, "request failed");
      metrics.countFailure(context.stage);
    },
  });
  metrics.observeServer(server);
  metrics.observeReach(hub.reach);
  metrics.observeOutlets(hub.outlets);
  const operators = metricsAt
    ? await openOperatorsPort({
        health,
        ...metricsAt,
        onError: (error) => {
          logger.error({ err: error }, "the port for metrics failed");
          metrics.countFailure("metrics");
        },
      })
    : null;
  const { url } = await server.listen({ port, ...(host !== undefined && { host }) }).catch(async (cause: unknown) => {
    await operators?.close();
    throw cannotListen(cause, { port, host }, ["PORT", "HOST"]);
  });
  if (demo) logger.warn("demo mode: anyone can sign in with any name, so keep it on this machine or among friends");
  const metricsUrl = operators?.url ?? null;
  logger.info(
    {
      url,
      ...(metricsUrl !== null && { metricsUrl }),
      node: hub.node,
      database: describe(environment.database),
      demo: demo !== null,
    },
    "listening",
  );

  const onInletError = (error: unknown): void => {
    logger.error({ err: error, stage: "inlet" }, "a push could not be taken");
    metrics.countFailure("inlet");
  };
  for (const inlet of inlets) {
    const { notifications } = router.createCaller(serviceContext(inlet.name));
    inlet.start({
      push: (request) => notifications.push(request), // checked there, as every push is
      onError: onInletError,
    });
  }

  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    draining = true;
    logger.info("draining");
    try {
      // side by side: a broker that does not answer keeps no client waiting
      await Promise.all([
        ...inlets.map((inlet) => inlet.close().catch(onInletError)),
        server.drain({ timeoutMs: DRAIN_MS }),
      ]);
    } finally {
      await operators?.close(); // what it tells of is still there
      await hub.close();
    }
    logger.info("stopped");
  };
  return { url, metricsUrl, failed: hub.failed, stop: () => (stopping ??= stop()) };
}
