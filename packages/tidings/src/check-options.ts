import type { TidingsOptions } from "./create-tidings.ts";

/** What an option may be, and what to give: the end of a sentence. */
type Check = readonly [fits: (value: unknown) => boolean, give: string];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isFunction = (value: unknown): boolean => typeof value === "function";
const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
const isListOf = (fits: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(fits);

const isDefinition = (value: unknown): boolean =>
  isRecord(value) && isRecord(value["pushes"]) && isRecord(value["content"]) && isFunction(value["excerpt"]);
const isStore = (value: unknown): boolean =>
  isText(value) || isFunction(value) || (isRecord(value) && isFunction(value["commit"]));
const isRedis = (value: unknown): boolean => typeof value === "string" || isListOf(isText)(value) || isRecord(value);

const checks: Readonly<Record<keyof TidingsOptions, Check>> = {
  authenticate: [isFunction, "jwt({ secret }), or a function of { headers, token } that returns { userId }"],
  definition: [isDefinition, "what defineTidings returned"],
  store: [
    isStore,
    "a path such as data/tidings.db, a postgres:// URL, postgres(pool) with a pool of pg of your own, or what opens a store",
  ],
  redis: [isRedis, "a redis:// URL, several for a cluster, options of ioredis, or a client of ioredis of your own"],
  procedures: [isFunction, "a function of tRPC's tools that returns your procedures"],
  policies: [isRecord, "an object with some of canMessage, canWatch, canJoin and others"],
  channels: [isListOf(isRecord), "a list of what webPush(…), email(…) and others returned"],
  reach: [isRecord, "an object with links, languages and names"],
  outlets: [isListOf(isRecord), "a list of what systemWebhook(…) and others returned"],
  inlets: [isListOf(isRecord), "a list of what rabbitMqInlet(…) and others returned"],
  allowedOrigins: [
    (value) => value === "*" || isListOf(isText)(value),
    '"*", or a list like ["https://app.example.com"]',
  ],
  path: [isText, 'one like "/trpc"'],
  service: [isText, "the name under which this program pushes"],
  onError: [isFunction, "a function of an error and { stage }"],
  hub: [isRecord, "an object with options of the hub"],
  server: [isRecord, "an object with options of the host"],
};

/** What was given, without a secret that may be in it. */
const describe = (value: unknown): string => {
  if (value === "") return "empty";
  if (value === null || value === undefined) return `${value}`;
  return `of another kind (${Array.isArray(value) ? "a list" : typeof value})`;
};

/**
 * Checks what the compiler does where there is one: a name with a slip in it would otherwise keep everything in memory, or
 * allow what was to be refused.
 *
 * @throws TypeError that names the option and says what to give
 */
export function checkOptions(options: unknown): void {
  if (!isRecord(options)) throw new TypeError("createTidings needs options: give at least { authenticate }");
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(checks, name));
  if (unknown !== undefined) {
    const known = Object.keys(checks).join(", ");
    throw new TypeError(`createTidings has no option ${JSON.stringify(unknown)}: give one of ${known}`);
  }
  for (const [name, [fits, give]] of Object.entries(checks)) {
    const value = options[name];
    const isLeftOut = value === undefined && name !== "authenticate";
    if (!isLeftOut && !fits(value)) {
      throw new TypeError(`The option ${name} of createTidings is ${describe(value)}: give ${give}`);
    }
  }
}
