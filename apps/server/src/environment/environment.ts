import { z } from "zod";
import { type BrokerEnvironment, brokerProblems, brokersOf, brokerVariables } from "./broker-variables.ts";
import { type ReachEnvironment, reachOf, reachProblems, reachVariables, reachWarnings } from "./reach-variables.ts";
import { findUnknownVariables, isServiceLink } from "./unknown-variables.ts";
import * as values from "./values.ts";
import type { DatabaseLocation, RateLimit } from "./values.ts";

/** What a token must say beside whose it is; `null`: anything is taken. */
export interface TokenChecks {
  /** Claim `aud`: the application that the token was made for. */
  readonly audience: string | null;
  /** Claim `iss`: who made it. */
  readonly issuer: string | null;
  /** Claim `azp`: the pages or applications that it may have been handed to; any if undefined. */
  readonly authorizedParty: readonly string[] | undefined;
  /** How far the issuer's clock may differ. Milliseconds. */
  readonly toleranceMs: number;
}

/** How tokens are verified; demo mode hands them out itself. */
export type Auth =
  | ({ readonly secret: string } & TokenChecks)
  | ({ readonly jwksUrl: string } & TokenChecks)
  | { readonly demo: true };

/** What the server is told by its environment. Every variable, its default and its meaning stand here. */
export interface Environment {
  readonly port: number;
  /** Address to listen on; all if undefined. In demo mode the loopback address, unless it is given. */
  readonly host: string | undefined;
  /** Stands before every path that the server answers, for example `/tidings`; empty at the root. */
  readonly basePath: string;
  readonly database: DatabaseLocation;
  /** One server, or members of a cluster, comma-separated; in-process if undefined. */
  readonly redisUrl: string | undefined;
  /** Begins every key and channel in Redis. */
  readonly redisPrefix: string | undefined;
  readonly auth: Auth;
  readonly allowedOrigins: readonly string[] | "*" | undefined;
  /** Request headers that pages of other origins may send, beside those of tRPC and of tracing. */
  readonly allowedHeaders: readonly string[];
  /** Origins whose pages may show the web app in a frame. */
  readonly frameParents: readonly string[];
  /** Proxies before the server: so many of the last entries of `X-Forwarded-For` are their word. */
  readonly trustedProxies: number;
  /** How long an idle HTTP connection is kept. Milliseconds. */
  readonly keepAliveMs: number;
  readonly rateLimit: RateLimit | null;
  /** The bearer token required to read `/metrics`. If undefined, anyone may read it. */
  readonly metricsToken: string | undefined;
  /** Where `/metrics` is answered instead of `port`, with `/healthz` and `/readyz`; `null`: on `port`. */
  readonly metricsAt: { readonly port: number; readonly host: string | undefined } | null;
  /** Whose presence a user may see: of those they share a conversation with, or everyone's. */
  readonly presence: "contacts" | "everyone";
  /** Patterns of topics that any user may join. */
  readonly topics: readonly string[];
  /** Direct conversations that a user may begin in a minute; `null`: any number. */
  readonly strangersPerMinute: number | null;
  /** How many members a group may have. */
  readonly groupMembers: number;
  /** In how many groups a user may be that the same other user has made. */
  readonly groupsByOne: number;
  /** Module with an application's own policies, as its default export or as `policies`. */
  readonly policies: string | undefined;
  /** Module with an application's own `defineTidings`, as its default export or as `definition`. */
  readonly definition: string | undefined;
  /** Channels out of the application. */
  readonly reach: ReachEnvironment;
  /** Bridges to other programs. */
  readonly brokers: BrokerEnvironment;
  /** What this node is called, for clients and in the log; random if undefined. */
  readonly node: string | undefined;
  readonly logLevel: string;
  /** What is allowed but should be looked at. */
  readonly warnings: readonly string[];
}

export type EnvironmentOfCommand = Omit<Environment, "auth"> & { readonly auth: Auth | null };

/** The environment asks for what cannot be. `problems` lists everything that is wrong, each with what to do. */
export class EnvironmentError extends Error {
  override readonly name: string = "EnvironmentError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration has ${problems.length === 1 ? "a problem" : `${problems.length} problems`}`);
    this.problems = problems;
  }
}

/** As the value of a claim: says that it is not checked. */
const ANY = "*";

const variables = z.object({
  PORT: values.port.prefault("3000"),
  HOST: z.string().optional(),
  DATABASE_URL: values.database.prefault("file:data/tidings.db"),
  REDIS_URL: values.redisUrl.optional(),
  TIDINGS_DATABASE_POOLER: values.onOff.default("off"),
  TIDINGS_REDIS_PREFIX: values.name.optional(),
  TIDINGS_BASE_PATH: values.basePath.prefault(""),
  TIDINGS_DEMO: values.flag.prefault("0"),
  TIDINGS_JWT_SECRET: values.secret.optional(),
  TIDINGS_JWKS_URL: values.httpUrl.optional(),
  TIDINGS_JWT_AUDIENCE: z.string().optional(),
  TIDINGS_JWT_ISSUER: z.string().optional(),
  TIDINGS_JWT_AUTHORIZED_PARTY: values.list
    .refine((parties) => parties.length > 0, "names nobody: give the claim azp of your tokens, or unset it")
    .optional(),
  TIDINGS_JWT_TOLERANCE: values.seconds(0, 300).prefault("5"),
  TIDINGS_ALLOWED_ORIGINS: values.origins.optional(),
  TIDINGS_ALLOWED_HEADERS: values.headerNames.prefault(""),
  TIDINGS_FRAME_PARENTS: values.frameParents.prefault(""),
  TIDINGS_TRUSTED_PROXIES: values.count(16).prefault("0"),
  TIDINGS_KEEP_ALIVE: values.seconds(1, 3_600).prefault("90"),
  TIDINGS_RATE_LIMIT: values.rateLimit.prefault("100/300"),
  TIDINGS_METRICS_TOKEN: z
    .string()
    .min(16, "is too short to keep anyone out: give 16 characters or more")
    .regex(
      /^[!-~]+$/,
      "has a space, a line break or another character that no header can carry: give letters and digits",
    )
    .optional(),
  TIDINGS_METRICS_PORT: values.port.optional(),
  TIDINGS_METRICS_HOST: z.string().optional(),
  TIDINGS_PRESENCE: z
    .enum(["contacts", "everyone"], { error: "is neither contacts nor everyone: give one of them" })
    .optional(),
  TIDINGS_TOPICS: values.list.optional(),
  TIDINGS_STRANGERS: values.countOrOff(1_000_000, 20).optional(),
  TIDINGS_GROUP_MEMBERS: values.groupMembers.optional(),
  TIDINGS_GROUPS_BY_ONE: values.groupsByOne.optional(),
  TIDINGS_POLICIES: values.modulePath("the module that exports your policies").optional(),
  TIDINGS_DEFINITION: values.modulePath("the module that exports your defineTidings").optional(),
  TIDINGS_NODE: values.name.optional(),
  ...reachVariables,
  ...brokerVariables,
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "is not a log level: give trace, debug, info, warn, error, fatal or silent",
    })
    .default("info"),
  NODE_ENV: z.string().optional(),
});

type Values = z.output<typeof variables>;

/** The names of all variables that the server reads. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

/** The command line reads it; the server does not. */
const readElsewhere = ["TIDINGS_TOKEN"];

type Source = Readonly<Record<string, string | undefined>>;

/** What is wrong with the way in which the server would know who somebody is. */
function authProblems(given: Source, demo: boolean, serves: boolean): readonly string[] {
  const problems: string[] = [];
  const { TIDINGS_JWT_SECRET: secret, TIDINGS_JWKS_URL: jwksUrl, NODE_ENV: mode } = given;
  if (secret !== undefined && jwksUrl !== undefined) {
    problems.push(
      "TIDINGS_JWT_SECRET and TIDINGS_JWKS_URL are both set: unset the one that does not issue your tokens",
    );
  }
  if (jwksUrl !== undefined) {
    for (const [name, what] of [
      ["TIDINGS_JWT_AUDIENCE", "the name of your application, which stands in the claim aud"],
      ["TIDINGS_JWT_ISSUER", "the issuer's address, which stands in the claim iss"],
    ] as const) {
      if (given[name] !== undefined) continue;
      problems.push(
        `${name} is not set, so the keys would open the server to tokens made for others: give ${what}, or ${ANY} to take any`,
      );
    }
  }
  if (demo && (secret !== undefined || jwksUrl !== undefined)) {
    problems.push(
      "TIDINGS_DEMO is set beside a secret or a key set: unset TIDINGS_DEMO, or anyone could sign in as anyone",
    );
  }
  if (demo && mode === "production") {
    problems.push(
      "TIDINGS_DEMO is set, and NODE_ENV=production does not allow demo mode, in which anyone can sign in as anyone: set TIDINGS_JWT_SECRET or TIDINGS_JWKS_URL instead",
    );
  }
  if (serves && !demo && secret === undefined && jwksUrl === undefined) {
    problems.push(
      "TIDINGS_JWT_SECRET is not set, nor is TIDINGS_JWKS_URL: give the secret or the key set that your tokens are signed with, or TIDINGS_DEMO=1 to try it out, where anyone can sign in as anyone",
    );
  }
  return problems;
}

/** What is wrong with the port for metrics. */
function metricsProblems(read: Values): readonly string[] {
  const { PORT: port, TIDINGS_METRICS_PORT: metricsPort, TIDINGS_METRICS_HOST: metricsHost } = read;
  if (metricsPort === undefined) {
    return metricsHost === undefined
      ? []
      : ["TIDINGS_METRICS_HOST is set without TIDINGS_METRICS_PORT: give the port as well, for example 9464"];
  }
  return metricsPort !== 0 && metricsPort === port
    ? ["TIDINGS_METRICS_PORT is the port that users connect to: give another, for example 9464"]
    : [];
}

const claim = (value: string | undefined): string | null => (value === undefined || value === ANY ? null : value);

function authOf(read: Values): Auth | null {
  const checks: TokenChecks = {
    audience: claim(read.TIDINGS_JWT_AUDIENCE),
    issuer: claim(read.TIDINGS_JWT_ISSUER),
    authorizedParty: read.TIDINGS_JWT_AUTHORIZED_PARTY,
    toleranceMs: read.TIDINGS_JWT_TOLERANCE,
  };
  if (read.TIDINGS_JWT_SECRET !== undefined) return { secret: read.TIDINGS_JWT_SECRET, ...checks };
  if (read.TIDINGS_JWKS_URL !== undefined) return { jwksUrl: read.TIDINGS_JWKS_URL, ...checks };
  return read.TIDINGS_DEMO ? { demo: true } : null;
}

/** Variables that are taken as they are written, so that nothing else tells of what stands around them. */
const freeTexts = [
  "HOST",
  "NODE_ENV",
  "TIDINGS_REDIS_PREFIX",
  "TIDINGS_JWT_SECRET",
  "TIDINGS_JWT_AUDIENCE",
  "TIDINGS_JWT_ISSUER",
  "TIDINGS_JWT_AUTHORIZED_PARTY",
  "TIDINGS_METRICS_TOKEN",
  "TIDINGS_METRICS_HOST",
  "TIDINGS_TOPICS",
  "TIDINGS_NODE",
  "TIDINGS_EMAIL_FROM",
  "TIDINGS_LINK_SECRET",
  "TIDINGS_RABBITMQ_EXCHANGE",
  "TIDINGS_RABBITMQ_QUEUE",
  "TIDINGS_MQTT_TOPIC",
  "TIDINGS_MQTT_PUSH_TOPIC",
] as const satisfies readonly (keyof Values)[];

/** As a file with a line break at its end has it, or one whose quotes nobody took off. */
const isWrapped = (value: string): boolean => /^\s|\s$|^(["']).*\1$/s.test(value);

function warningsOf(read: Values, given: Source): readonly string[] {
  const warnings: string[] = [];
  for (const name of freeTexts) {
    if (!isWrapped(given[name] ?? "")) continue;
    warnings.push(
      `${name} begins or ends with white space, a line break perhaps, or with quotes: they count as part of it`,
    );
  }
  if (read.REDIS_URL !== undefined && "file" in read.DATABASE_URL) {
    warnings.push(
      "REDIS_URL joins nodes that share a database, and a file belongs to one node alone: set DATABASE_URL=postgres://…",
    );
  }
  if (read.REDIS_URL === undefined && "postgresUrl" in read.DATABASE_URL) {
    warnings.push("Without REDIS_URL this must be the only node: others would see its events only after some seconds");
  }
  for (const name of ["TIDINGS_JWT_AUDIENCE", "TIDINGS_JWT_ISSUER", "TIDINGS_JWT_AUTHORIZED_PARTY"] as const) {
    if (read[name] === undefined) continue;
    if (read.TIDINGS_DEMO) warnings.push(`${name} has no effect in demo mode: anyone can sign in as anyone`);
    else if (read.TIDINGS_JWKS_URL !== undefined && read[name] === ANY)
      warnings.push(`${name}=${ANY}: the claim is not checked`);
  }
  if (read.TIDINGS_REDIS_PREFIX !== undefined && read.REDIS_URL === undefined) {
    warnings.push("TIDINGS_REDIS_PREFIX has no effect without REDIS_URL: give the address of your Redis, or unset it");
  }
  if (read.TIDINGS_DATABASE_POOLER === "on" && "file" in read.DATABASE_URL) {
    warnings.push("TIDINGS_DATABASE_POOLER has no effect on a file: give DATABASE_URL=postgres://…, or unset it");
  }
  warnings.push(...reachWarnings(read));
  return warnings;
}

/**
 * Reads the environment. An empty variable counts as unset, and so does what only tells where a service is.
 *
 * @param options `serves: false` for a command beside a server, which may know nobody: `auth` is `null` then
 * @throws EnvironmentError that lists every problem
 */
export function readEnvironment(source: Source, options: { readonly serves: false }): EnvironmentOfCommand;
export function readEnvironment(source: Source): Environment;
export function readEnvironment(source: Source, { serves = true } = {}): Environment | EnvironmentOfCommand {
  const given = Object.fromEntries(
    Object.entries(source).filter(([name, value = ""]) => value !== "" && !isServiceLink(name, value)),
  );
  const result = variables.safeParse(given);
  const problems = (result.error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}`);
  const unknown = findUnknownVariables(Object.keys(given), [...variableNames, ...readElsewhere]);
  problems.push(...unknown.problems);
  const demo = values.flag.safeParse(given["TIDINGS_DEMO"] ?? "0").data === true;
  problems.push(...authProblems(given, demo, serves));
  if (result.success)
    problems.push(...metricsProblems(result.data), ...reachProblems(result.data), ...brokerProblems(result.data));
  if (!result.success || problems.length > 0) throw new EnvironmentError(problems);

  const read = result.data;
  const host = read.HOST ?? (demo ? "127.0.0.1" : undefined);
  const metricsPort = read.TIDINGS_METRICS_PORT;
  const pooler = read.TIDINGS_DATABASE_POOLER === "on";
  return {
    port: read.PORT,
    host,
    basePath: read.TIDINGS_BASE_PATH,
    database: pooler && "postgresUrl" in read.DATABASE_URL ? { ...read.DATABASE_URL, pooler } : read.DATABASE_URL,
    redisUrl: read.REDIS_URL,
    redisPrefix: read.TIDINGS_REDIS_PREFIX,
    auth: authOf(read),
    allowedOrigins: read.TIDINGS_ALLOWED_ORIGINS,
    allowedHeaders: read.TIDINGS_ALLOWED_HEADERS,
    frameParents: read.TIDINGS_FRAME_PARENTS,
    trustedProxies: read.TIDINGS_TRUSTED_PROXIES,
    keepAliveMs: read.TIDINGS_KEEP_ALIVE,
    rateLimit: read.TIDINGS_RATE_LIMIT,
    metricsToken: read.TIDINGS_METRICS_TOKEN,
    metricsAt: metricsPort === undefined ? null : { port: metricsPort, host: read.TIDINGS_METRICS_HOST ?? host },
    presence: read.TIDINGS_PRESENCE ?? (demo ? "everyone" : "contacts"),
    topics: read.TIDINGS_TOPICS ?? (demo ? ["*"] : []),
    strangersPerMinute: read.TIDINGS_STRANGERS === undefined ? 20 : read.TIDINGS_STRANGERS,
    groupMembers: read.TIDINGS_GROUP_MEMBERS ?? 1_000,
    groupsByOne: read.TIDINGS_GROUPS_BY_ONE ?? 1_000,
    policies: read.TIDINGS_POLICIES,
    definition: read.TIDINGS_DEFINITION,
    reach: reachOf(read),
    brokers: brokersOf(read),
    node: read.TIDINGS_NODE,
    logLevel: read.LOG_LEVEL,
    warnings: [...warningsOf(read, given), ...unknown.warnings],
  };
}
