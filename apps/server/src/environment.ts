import { existsSync } from "node:fs";
import { z } from "zod";

/** Calls per second and user, and how many may come at once. */
export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

/** A SQLite file (or `:memory:`), or a PostgreSQL database. */
export type DatabaseLocation =
  | { readonly file: string }
  /** `pooler`: one in transaction mode stands before the server. */
  | { readonly postgresUrl: string; readonly pooler: boolean };

/** What the server is told by its environment. Every variable, its default and its meaning stand here. */
export interface Environment {
  readonly port: number;
  /** Address to listen on; all if undefined. */
  readonly host: string | undefined;
  readonly database: DatabaseLocation;
  /** One server, or members of a cluster, comma-separated; in-process if undefined. */
  readonly redisUrl: string | undefined;
  /** Begins every key and channel in Redis. */
  readonly redisPrefix: string | undefined;
  /** How tokens are verified; demo mode hands them out itself. */
  readonly auth: { readonly secret: string } | { readonly jwksUrl: string } | { readonly demo: true };
  readonly allowedOrigins: readonly string[] | "*" | undefined;
  readonly rateLimit: RateLimit | null;
  /** Module with an application's own `defineTidings`, as its default export or as `definition`. */
  readonly definition: string | undefined;
  /** What this node is called, for clients and in the log; random if undefined. */
  readonly node: string | undefined;
  readonly logLevel: string;
  /** What is allowed but should be looked at. */
  readonly warnings: readonly string[];
}

/** The environment asks for what cannot be. `problems` lists everything that is wrong, each with what to do. */
export class EnvironmentError extends Error {
  override readonly name: string = "EnvironmentError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration has ${problems.length === 1 ? "a problem" : `${problems.length} problems`}`);
    this.problems = problems;
  }
}

const HS256_BYTES = 32;

const port = z
  .string()
  .regex(/^\d{1,5}$/, "is no port: give a number from 0 (any free one) to 65535")
  .transform(Number)
  .refine((value) => value <= 65_535, "is no port: give a number from 0 (any free one) to 65535");

const database = z.string().transform((url, context): DatabaseLocation => {
  if (url.startsWith("file:") && url.length > "file:".length) {
    return { file: url.slice("file:".length).replace(/^\/\/(?=\/)/, "") };
  }
  if (/^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? "")) return { postgresUrl: url, pooler: false };
  context.addIssue("is not understood: give file:data/tidings.db, say, or postgres://user:password@host/database");
  return z.NEVER;
});

const redisUrl = z
  .string()
  .refine(
    (list) => list.split(",").every((url) => /^rediss?:$/.test(URL.parse(url.trim())?.protocol ?? "")),
    "is not understood: give redis://host:6379, or for a cluster several of its members, comma-separated",
  );

const isHttpUrl = (value: string): boolean => /^https?:$/.test(URL.parse(value)?.protocol ?? "");

const origins = z.string().transform((list, context) => {
  if (list.trim() === "*") return "*" as const;
  const parts = list.split(",").map((part) => part.trim());
  for (const part of parts) {
    if (isHttpUrl(part) && URL.parse(part)?.origin === part) continue;
    context.addIssue(`has ${JSON.stringify(part)}, which is no origin: give for example https://app.example.com, or *`);
  }
  return parts;
});

const rateLimit = z.string().transform((value, context) => {
  if (value === "off") return null;
  const [, rate, burst] = /^([1-9]\d{0,6})(?:\/([1-9]\d{0,6}))?$/.exec(value) ?? [];
  if (rate === undefined) {
    context.addIssue("is not understood: give calls per second, for example 100, or with a burst 100/300, or off");
    return z.NEVER;
  }
  return { perSecond: Number(rate), burst: burst === undefined ? 3 * Number(rate) : Number(burst) };
});

const variables = z.object({
  PORT: port.prefault("3000"),
  HOST: z.string().optional(),
  DATABASE_URL: database.prefault("file:data/tidings.db"),
  TIDINGS_DATABASE_POOLER: z.enum(["on", "off"], { error: "is neither on nor off: give one of them" }).default("off"),
  REDIS_URL: redisUrl.optional(),
  TIDINGS_REDIS_PREFIX: z.string().max(64, "is too long: give at most 64 characters").optional(),
  TIDINGS_JWT_SECRET: z.string().optional(),
  TIDINGS_JWKS_URL: z.string().refine(isHttpUrl, "is no URL: give the https address of a JSON Web Key Set").optional(),
  TIDINGS_ALLOWED_ORIGINS: origins.optional(),
  TIDINGS_RATE_LIMIT: rateLimit.prefault("100/300"),
  TIDINGS_DEFINITION: z
    .string()
    .refine((path) => existsSync(path), "names no file: give the path of the module that exports your defineTidings")
    .optional(),
  TIDINGS_NODE: z.string().max(64, "is too long: give at most 64 characters").optional(),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "is no level: give trace, debug, info, warn, error, fatal or silent",
    })
    .default("info"),
  NODE_ENV: z.string().optional(),
});

/**
 * Reads the environment; an empty variable counts as unset.
 *
 * @throws EnvironmentError that lists every problem
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = variables.safeParse(given);
  const problems = (result.error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}`);
  const warnings: string[] = [];

  const { TIDINGS_JWT_SECRET: secret, TIDINGS_JWKS_URL: jwksUrl, NODE_ENV: mode } = given;
  const production = mode === "production";
  if (secret !== undefined && jwksUrl !== undefined) {
    problems.push(
      "TIDINGS_JWT_SECRET and TIDINGS_JWKS_URL are both set: unset the one that does not issue your tokens",
    );
  }
  if (secret !== undefined && Buffer.byteLength(secret) < HS256_BYTES) {
    const text = `TIDINGS_JWT_SECRET is shorter than ${HS256_BYTES} bytes and can be guessed: make one with openssl rand -base64 32`;
    (production ? problems : warnings).push(text);
  }
  if (secret === undefined && jwksUrl === undefined && production) {
    problems.push(
      "NODE_ENV=production does not allow demo mode, where anyone is whoever they say: set TIDINGS_JWT_SECRET or TIDINGS_JWKS_URL",
    );
  }
  if (!result.success || problems.length > 0) throw new EnvironmentError(problems);

  const values = result.data;
  const pooler = values.TIDINGS_DATABASE_POOLER === "on";
  if (values.REDIS_URL !== undefined && "file" in values.DATABASE_URL) {
    warnings.push(
      "REDIS_URL joins nodes that share a database, and a file is one node's own: set DATABASE_URL=postgres://…",
    );
  }
  if (values.REDIS_URL === undefined && "postgresUrl" in values.DATABASE_URL) {
    warnings.push("Without REDIS_URL this must be the only node: others would see its events only after some seconds");
  }
  return {
    port: values.PORT,
    host: values.HOST,
    database: pooler && "postgresUrl" in values.DATABASE_URL ? { ...values.DATABASE_URL, pooler } : values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    redisPrefix: values.TIDINGS_REDIS_PREFIX,
    auth: secret === undefined ? (jwksUrl === undefined ? { demo: true } : { jwksUrl }) : { secret },
    allowedOrigins: values.TIDINGS_ALLOWED_ORIGINS,
    rateLimit: values.TIDINGS_RATE_LIMIT,
    definition: values.TIDINGS_DEFINITION,
    node: values.TIDINGS_NODE,
    logLevel: values.LOG_LEVEL,
    warnings,
  };
}
