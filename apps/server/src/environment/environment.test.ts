import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { EnvironmentError, readEnvironment, variableNames } from "./environment.ts";

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

const secret = "0123456789abcdef0123456789abcdef";
/** As a server that has what it needs. */
const read = (source: Record<string, string> = {}) => readEnvironment({ TIDINGS_JWT_SECRET: secret, ...source });

test("without any variable it does not start, and says which are needed", () => {
  expect(problemsOf({})).toEqual([expect.stringMatching(/TIDINGS_JWT_SECRET.*TIDINGS_JWKS_URL.*TIDINGS_DEMO=1/)]);
});

test("a command beside a server needs none", () => {
  expect(readEnvironment({}, { serves: false })).toMatchObject({ auth: null, database: { file: "data/tidings.db" } });
});

test("with a secret it listens on port 3000, keeps a file below data/, and is closed where it can be", () => {
  expect(read()).toEqual({
    port: 3000,
    host: undefined,
    basePath: "",
    database: { file: "data/tidings.db" },
    redisUrl: undefined,
    redisPrefix: undefined,
    auth: { secret, audience: null, issuer: null, toleranceMs: 5_000 },
    allowedOrigins: undefined,
    allowedHeaders: [],
    frameParents: [],
    trustedProxies: 0,
    keepAliveMs: 90_000,
    rateLimit: { perSecond: 100, burst: 300 },
    metricsToken: undefined,
    metricsAt: null,
    presence: "contacts",
    topics: [],
    strangersPerMinute: 20,
    groupMembers: 1_000,
    groupsByOne: 1_000,
    policies: undefined,
    definition: undefined,
    reach: {
      publicUrl: undefined,
      vapidSubject: undefined,
      vapidKeys: undefined,
      smtp: undefined,
      webhookSecret: undefined,
      robots: [],
      linkSecret: undefined,
      allowPrivate: false,
      systemWebhook: undefined,
    },
    brokers: { rabbitMq: undefined, mqtt: undefined },
    node: undefined,
    logLevel: "info",
    warnings: [],
  });
});

test("every problem is listed at once, each with the variable's name", () => {
  const problems = problemsOf({
    PORT: "80000",
    DATABASE_URL: "mysql://localhost",
    REDIS_URL: "localhost:6379",
    TIDINGS_JWKS_URL: "nowhere",
    TIDINGS_ALLOWED_ORIGINS: "https://app.example.com/path",
    TIDINGS_RATE_LIMIT: "fast",
    TIDINGS_METRICS_TOKEN: "guess",
    TIDINGS_DEFINITION: "nowhere/definition.ts",
    LOG_LEVEL: "loud",
    TIDINGS_JWT_SECRET: "short",
    TIDINGS_JWT_TOLERANCE: "soon",
    TIDINGS_BASE_PATH: "tidings",
    TIDINGS_DEMO: "maybe",
    TIDINGS_PRESENCE: "all",
    TIDINGS_STRANGERS: "few",
    TIDINGS_GROUP_MEMBERS: "100001",
    TIDINGS_GROUPS_BY_ONE: "many",
    TIDINGS_POLICIES: "nowhere/policies.ts",
    TIDINGS_FRAME_PARENTS: "portal.example.com",
    TIDINGS_TRUSTED_PROXIES: "-1",
    TIDINGS_SURPRISE: "1",
    NODE_ENV: "production",
  });
  const named = problems.map((problem) => problem.split(" ")[0]);
  expect(new Set(named)).toEqual(
    new Set([
      "PORT",
      "DATABASE_URL",
      "REDIS_URL",
      "TIDINGS_JWKS_URL",
      "TIDINGS_ALLOWED_ORIGINS",
      "TIDINGS_RATE_LIMIT",
      "TIDINGS_METRICS_TOKEN",
      "TIDINGS_DEFINITION",
      "LOG_LEVEL",
      "TIDINGS_JWT_SECRET",
      "TIDINGS_JWT_AUDIENCE",
      "TIDINGS_JWT_ISSUER",
      "TIDINGS_JWT_TOLERANCE",
      "TIDINGS_BASE_PATH",
      "TIDINGS_DEMO",
      "TIDINGS_PRESENCE",
      "TIDINGS_STRANGERS",
      "TIDINGS_GROUP_MEMBERS",
      "TIDINGS_GROUPS_BY_ONE",
      "TIDINGS_POLICIES",
      "TIDINGS_FRAME_PARENTS",
      "TIDINGS_TRUSTED_PROXIES",
      "TIDINGS_SURPRISE",
    ]),
  );
  expect(problems).toHaveLength(named.length);
  expect(problems.filter((problem) => problem.startsWith("TIDINGS_JWT_SECRET"))).toHaveLength(2); // too short, and beside a key set
});

test.each([
  [{ TIDINGS_KEEP_ALIVE: "0" }, /^TIDINGS_KEEP_ALIVE .*from 1 to 3600/],
  [{ TIDINGS_KEEP_ALIVE: "1e3" }, /^TIDINGS_KEEP_ALIVE /],
  [{ TIDINGS_JWT_TOLERANCE: "301" }, /^TIDINGS_JWT_TOLERANCE .*from 0 to 300/],
  [{ TIDINGS_NODE: "a\nb" }, /^TIDINGS_NODE has a control character/],
  [{ TIDINGS_REDIS_PREFIX: "\u0000" }, /^TIDINGS_REDIS_PREFIX has a control character/],
  [{ TIDINGS_RATE_LIMIT: "0/0" }, /^TIDINGS_RATE_LIMIT /],
  [{ TIDINGS_STRANGERS: "-1" }, /^TIDINGS_STRANGERS /],
  [{ TIDINGS_GROUP_MEMBERS: "1" }, /^TIDINGS_GROUP_MEMBERS .*from 2/],
  [{ TIDINGS_GROUPS_BY_ONE: "0" }, /^TIDINGS_GROUPS_BY_ONE .*from 1 to 5000/],
  [{ TIDINGS_FRAME_PARENTS: "https://x; script-src *" }, /^TIDINGS_FRAME_PARENTS /],
])("%o is refused by its name", (source, problem) => {
  expect(problemsOf({ TIDINGS_JWT_SECRET: secret, ...source })).toEqual([expect.stringMatching(problem)]);
});

test("what has no effect beside the other settings is warned of", () => {
  const ignored = {
    TIDINGS_REDIS_PREFIX: "a:",
    TIDINGS_DATABASE_POOLER: "on",
    TIDINGS_EMAIL_FROM: "Acme <noreply@example.com>",
  };
  const demo = { TIDINGS_DEMO: "1", TIDINGS_JWT_AUDIENCE: "chat", TIDINGS_JWT_ISSUER: "https://id.example.com" };
  expect(readEnvironment({ ...demo, ...ignored }).warnings).toEqual([
    expect.stringMatching(/^TIDINGS_JWT_AUDIENCE has no effect in demo mode/),
    expect.stringMatching(/^TIDINGS_JWT_ISSUER has no effect in demo mode/),
    expect.stringMatching(/^TIDINGS_REDIS_PREFIX has no effect without REDIS_URL/),
    expect.stringMatching(/^TIDINGS_DATABASE_POOLER has no effect on a file/),
    expect.stringMatching(/^TIDINGS_EMAIL_FROM has no effect without TIDINGS_SMTP_URL/),
  ]);
});

test("mail to addresses that nobody can confirm is warned of", () => {
  const mail = {
    TIDINGS_SMTP_URL: "smtp://mail.example.com",
    TIDINGS_EMAIL_FROM: "noreply@example.com",
    TIDINGS_PUBLIC_URL: "https://chat.example.com",
  };
  const keys = { TIDINGS_JWKS_URL: "https://id.example/keys", TIDINGS_JWT_AUDIENCE: "chat", TIDINGS_JWT_ISSUER: "a" };
  for (const auth of [{ TIDINGS_DEMO: "1" }, keys]) {
    expect(readEnvironment({ ...auth, ...mail }).warnings).toEqual([
      expect.stringMatching(/^TIDINGS_LINK_SECRET is not set.*users cannot add/),
    ]);
    expect(readEnvironment({ ...auth, ...mail, TIDINGS_LINK_SECRET: secret }).warnings).toEqual([]);
  }
  expect(read(mail).warnings).toEqual([]);
});

test("what stands around a secret or a claim is warned of, since it is a part of it", () => {
  expect(read({ TIDINGS_JWT_SECRET: `${secret}\n`, TIDINGS_JWT_ISSUER: '"https://id.example"' }).warnings).toEqual([
    expect.stringMatching(/^TIDINGS_JWT_SECRET .*line break/),
    expect.stringMatching(/^TIDINGS_JWT_ISSUER .*quotes/),
  ]);
  expect(read({ TIDINGS_JWT_ISSUER: 'an issuer\'s "name" of old' }).warnings).toEqual([]);
});

test("what stands around any other text that is taken as it is, is warned of as well", () => {
  const given = {
    TIDINGS_NODE: '"node-1"',
    NODE_ENV: '"production"',
    HOST: "'127.0.0.1'",
    TIDINGS_TOPICS: '"news"',
    TIDINGS_RABBITMQ_URL: "amqp://rabbit.example",
    TIDINGS_RABBITMQ_QUEUE: "push\r",
    TIDINGS_RABBITMQ_EXCHANGE: '"tidings"',
  };
  const named = read(given).warnings.map((warning) => warning.split(" ")[0]);
  expect(new Set(named)).toEqual(new Set(Object.keys(given).filter((name) => name !== "TIDINGS_RABBITMQ_URL")));
  expect(read({ TIDINGS_FRAME_PARENTS: "'self'" }).warnings).toEqual([]); // as a policy has it
});

test.each([
  [{ TIDINGS_JWKS_URL: "https://user:hunter2@id.example/jwks" }, /^TIDINGS_JWKS_URL has a user name or a password/],
  [{ TIDINGS_METRICS_TOKEN: "0123456789abcdef\n" }, /^TIDINGS_METRICS_TOKEN has a space, a line break/],
  [{ TIDINGS_JWT_AUTHORIZED_PARTY: " , " }, /^TIDINGS_JWT_AUTHORIZED_PARTY names nobody/],
  [{ TIDINGS_PUBLIC_URL: "https://:hunter2@chat.example" }, /^TIDINGS_PUBLIC_URL has a user, a password/],
  [{ TIDINGS_PUBLIC_URL: "https://chat.example/?page=1" }, /^TIDINGS_PUBLIC_URL has .* a \?/],
])("what could never be of use is refused: %j", (source, problem) => {
  const problems = problemsOf({
    ...source,
    TIDINGS_JWT_AUDIENCE: "*",
    TIDINGS_JWT_ISSUER: "*",
    TIDINGS_TRUSTED_PROXIES: "0",
  });
  expect(problems).toContainEqual(expect.stringMatching(problem));
  expect(problems.join()).not.toContain("hunter2");
});

test("metrics have a port of their own, on the same address unless another is given", () => {
  expect(read({ HOST: "10.0.0.5", TIDINGS_METRICS_PORT: "9464" }).metricsAt).toEqual({ port: 9_464, host: "10.0.0.5" });
  expect(read({ TIDINGS_METRICS_PORT: "9464", TIDINGS_METRICS_HOST: "127.0.0.1" }).metricsAt).toEqual({
    port: 9_464,
    host: "127.0.0.1",
  });
  const problems = [{ TIDINGS_METRICS_HOST: "127.0.0.1" }, { PORT: "9464", TIDINGS_METRICS_PORT: "9464" }].map(
    (source) => problemsOf({ TIDINGS_JWT_SECRET: secret, ...source }),
  );
  expect(problems).toEqual([
    [expect.stringMatching(/^TIDINGS_METRICS_HOST is set without TIDINGS_METRICS_PORT/)],
    [expect.stringMatching(/^TIDINGS_METRICS_PORT is the port that users connect to/)],
  ]);
  expect(read({ PORT: "0", TIDINGS_METRICS_PORT: "0" }).metricsAt).toMatchObject({ port: 0 });
});

test("a service that is called tidings-metrics is not taken for the port of metrics", () => {
  const links = { TIDINGS_METRICS_PORT: "tcp://10.0.0.1:9464", TIDINGS_METRICS_SERVICE_PORT: "9464" };
  expect(read(links).metricsAt).toBe(null);
  expect(problemsOf({ TIDINGS_JWT_SECRET: secret, TIDINGS_METRIC_PORT: "9464" })).toEqual([
    "TIDINGS_METRIC_PORT is not a setting of Tidings: did you mean TIDINGS_METRICS_PORT?",
  ]);
  expect(problemsOf({ TIDINGS_JWT_SECRET: secret, TIDINGS_PORT: "8080" })).toEqual([
    "TIDINGS_PORT is not a setting of Tidings: did you mean PORT?",
  ]);
});

describe("demo mode", () => {
  test("listens on this machine alone, unless it is told otherwise, and lets everyone see everyone", () => {
    expect(readEnvironment({ TIDINGS_DEMO: "1" })).toMatchObject({
      host: "127.0.0.1",
      auth: { demo: true },
      presence: "everyone",
      topics: ["*"],
      strangersPerMinute: 20,
    });
    expect(readEnvironment({ TIDINGS_DEMO: "1", HOST: "0.0.0.0" }).host).toBe("0.0.0.0");
  });

  test.each(["0", "off", "", "false"])("TIDINGS_DEMO=%s is not demo mode", (text) => {
    expect(problemsOf({ TIDINGS_DEMO: text })).toEqual([expect.stringContaining("TIDINGS_JWT_SECRET is not set")]);
  });

  test.each([
    ["in production", { NODE_ENV: "production" }],
    ["beside a secret", { TIDINGS_JWT_SECRET: secret }],
    [
      "beside a key set",
      { TIDINGS_JWKS_URL: "https://a.example/keys", TIDINGS_JWT_AUDIENCE: "chat", TIDINGS_JWT_ISSUER: "a" },
    ],
  ])("is refused %s", (_, variables) => {
    expect(problemsOf({ TIDINGS_DEMO: "1", ...variables })).toEqual([expect.stringContaining("TIDINGS_DEMO is set")]);
  });
});

describe("tokens", () => {
  test("a guessable secret is refused, in production and elsewhere", () => {
    expect(problemsOf({ TIDINGS_JWT_SECRET: "guess" })).toEqual([expect.stringContaining("32 bytes")]);
    expect(problemsOf({ TIDINGS_JWT_SECRET: "guess", NODE_ENV: "production" })).toHaveLength(1);
    for (const guessed of ["secret".repeat(6), "password".repeat(4)]) {
      expect(problemsOf({ TIDINGS_JWT_SECRET: guessed })).toEqual([
        expect.stringMatching(/^TIDINGS_JWT_SECRET .*can be guessed: make one with/),
      ]);
      expect(problemsOf({ TIDINGS_JWT_SECRET: secret, TIDINGS_LINK_SECRET: guessed })).toEqual([
        expect.stringMatching(/^TIDINGS_LINK_SECRET .*can be guessed/),
      ]);
    }
  });

  test("a key set without an audience or an issuer is refused, unless they are switched off by name", () => {
    const keys = { TIDINGS_JWKS_URL: "https://id.example/keys" };
    expect(problemsOf(keys)).toEqual([
      expect.stringContaining("TIDINGS_JWT_AUDIENCE is not set"),
      expect.stringContaining("TIDINGS_JWT_ISSUER is not set"),
    ]);
    const any = readEnvironment({ ...keys, TIDINGS_JWT_AUDIENCE: "*", TIDINGS_JWT_ISSUER: "https://id.example" });
    expect(any.auth).toEqual({
      jwksUrl: "https://id.example/keys",
      audience: null,
      issuer: "https://id.example",
      toleranceMs: 5_000,
    });
    expect(any.warnings).toEqual([expect.stringContaining("TIDINGS_JWT_AUDIENCE=*")]);
  });

  test("the pages that a token may have been handed to can be named", () => {
    const { auth } = read({ TIDINGS_JWT_AUTHORIZED_PARTY: "https://app.example.com, http://localhost:5173" });
    expect(auth).toMatchObject({ authorizedParty: ["https://app.example.com", "http://localhost:5173"] });
  });

  test("a secret is checked with them too, where they are given", () => {
    const { auth } = read({ TIDINGS_JWT_AUDIENCE: "chat", TIDINGS_JWT_TOLERANCE: "0.5s" });
    expect(auth).toEqual({ secret, audience: "chat", issuer: null, toleranceMs: 500 });
  });
});

describe("values", () => {
  test.each([
    ["file:data/x.db", "data/x.db"],
    ["file:/var/lib/x.db", "/var/lib/x.db"],
    ["file:///var/lib/x.db", "/var/lib/x.db"],
    ["file://localhost/var/my%20lib/x.db", "/var/my lib/x.db"],
    ["file::memory:", ":memory:"],
  ])("DATABASE_URL %s is the path %s", (url, path) => {
    expect(read({ DATABASE_URL: url }).database).toEqual({ file: path });
  });

  test.each(["file:x.db?mode=rwc", "file://data/x.db", "file:100%.db"])("DATABASE_URL %s is refused", (url) => {
    expect(() => read({ DATABASE_URL: url })).toThrow(EnvironmentError);
  });

  test.each([
    ["off", null],
    ["20", { perSecond: 20, burst: 60 }],
    ["20/500", { perSecond: 20, burst: 500 }],
  ])("TIDINGS_RATE_LIMIT %s", (text, rate) => {
    expect(read({ TIDINGS_RATE_LIMIT: text }).rateLimit).toEqual(rate);
  });

  test("TIDINGS_ALLOWED_ORIGINS is a list, or all", () => {
    expect(read({ TIDINGS_ALLOWED_ORIGINS: "*" }).allowedOrigins).toBe("*");
    const list = "https://a.example, http://localhost:5173";
    const { allowedOrigins } = read({ TIDINGS_ALLOWED_ORIGINS: list });
    expect(allowedOrigins).toEqual(["https://a.example", "http://localhost:5173"]);
  });

  test("a password that is not percent-encoded is said to be, and not shown", () => {
    const given = {
      TIDINGS_JWT_SECRET: secret,
      DATABASE_URL: "postgres://app:se#cret@db/app",
      REDIS_URL: "redis://:se/cret@cache",
      TIDINGS_SMTP_URL: "smtps://app:#cret@mail:465",
      TIDINGS_RABBITMQ_URL: "amqps://app:12#cret@rabbit",
      TIDINGS_MQTT_URL: "wss://app:12?cret@broker",
    };
    const problems = problemsOf(given);
    expect(problems).toEqual([
      expect.stringMatching(/^DATABASE_URL is not understood.*percent-encode the password/),
      expect.stringMatching(/^REDIS_URL is not understood.*Percent-encode the password/),
      expect.stringMatching(/^TIDINGS_SMTP_URL is not understood.*Percent-encode the password/),
      expect.stringMatching(/^TIDINGS_RABBITMQ_URL is not understood.*Percent-encode the password/),
      expect.stringMatching(/^TIDINGS_MQTT_URL is not understood.*Percent-encode the password/),
    ]);
    expect(problems.join()).not.toContain("cret");
  });

  test("DATABASE_URL and REDIS_URL choose the adapters of several nodes", () => {
    const postgresUrl = "postgres://tidings@db.example/tidings";
    const redisUrl = "redis://a.example:7000,rediss://b.example:7001";
    const environment = read({ DATABASE_URL: postgresUrl, REDIS_URL: redisUrl });
    expect(environment).toMatchObject({ database: { postgresUrl, pooler: false }, redisUrl, warnings: [] });
    const pooled = read({ DATABASE_URL: postgresUrl, REDIS_URL: redisUrl, TIDINGS_DATABASE_POOLER: "on" });
    expect(pooled).toMatchObject({ database: { postgresUrl, pooler: true } });
  });

  test("half of what several nodes need is warned of", () => {
    expect(read({ REDIS_URL: "redis://a.example" }).warnings).toEqual([expect.stringContaining("postgres://")]);
    expect(read({ DATABASE_URL: "postgres://a.example/t" }).warnings).toEqual([expect.stringContaining("only node")]);
  });

  test("an empty variable counts as unset", () => {
    expect(read({ PORT: "", TIDINGS_JWKS_URL: "" })).toEqual(read());
  });

  test.each([
    ["/", ""],
    ["/tidings", "/tidings"],
    ["/apps/tidings/", "/apps/tidings"],
  ])("TIDINGS_BASE_PATH %s stands as %j before every path", (text, path) => {
    expect(read({ TIDINGS_BASE_PATH: text }).basePath).toBe(path);
  });

  test.each(["tidings", "/a b", "/../x", "//host", "/x?y"])("TIDINGS_BASE_PATH %s is refused", (text) => {
    expect(problemsOf({ TIDINGS_JWT_SECRET: secret, TIDINGS_BASE_PATH: text })).toHaveLength(1);
  });

  test("lists, counts and switches", () => {
    expect(
      read({
        TIDINGS_TOPICS: "news, team:*,",
        TIDINGS_STRANGERS: "off",
        TIDINGS_PRESENCE: "everyone",
        TIDINGS_KEEP_ALIVE: "620",
        TIDINGS_ALLOWED_HEADERS: "x-request-id, x-b3-traceid",
        TIDINGS_FRAME_PARENTS: "https://portal.example.com, https://*.example.org",
      }),
    ).toMatchObject({
      topics: ["news", "team:*"],
      strangersPerMinute: null,
      presence: "everyone",
      keepAliveMs: 620_000,
      allowedHeaders: ["x-request-id", "x-b3-traceid"],
      frameParents: ["https://portal.example.com", "https://*.example.org"],
    });
  });
});

describe("brokers", () => {
  const rabbitMq = "amqp://user:pass-word@rabbit.example";
  const mqtt = "mqtts://broker.example";

  test("what goes out and what comes in is named beside the broker", () => {
    const given = { TIDINGS_RABBITMQ_URL: rabbitMq, TIDINGS_RABBITMQ_QUEUE: "push", TIDINGS_MQTT_URL: mqtt };
    expect(read({ ...given, TIDINGS_MQTT_TOPIC: "t/{kind}/{key}" }).brokers).toEqual({
      rabbitMq: { url: rabbitMq, queue: "push" },
      mqtt: { url: mqtt, topic: "t/{kind}/{key}" },
    });
  });

  test.each<[Record<string, string>, RegExp]>([
    [
      { TIDINGS_RABBITMQ_URL: "pass-word@rabbit" },
      /TIDINGS_RABBITMQ_URL is not understood. It does not begin with amqp:/,
    ],
    [{ TIDINGS_RABBITMQ_URL: rabbitMq }, /alone does nothing: set TIDINGS_RABBITMQ_EXCHANGE.*TIDINGS_RABBITMQ_QUEUE/],
    [{ TIDINGS_RABBITMQ_QUEUE: "push" }, /TIDINGS_RABBITMQ_URL is not set beside TIDINGS_RABBITMQ_QUEUE/],
    [{ TIDINGS_MQTT_URL: mqtt, TIDINGS_MQTT_TOPIC: "t/{user}" }, /TIDINGS_MQTT_TOPIC has something else in braces/],
    [{ TIDINGS_MQTT_URL: mqtt, TIDINGS_MQTT_TOPIC: "t/#" }, /TIDINGS_MQTT_TOPIC has a wildcard/],
    [{ TIDINGS_MQTT_URL: mqtt, TIDINGS_MQTT_PUSH_TOPIC: "push" }, /TIDINGS_NODE is not set/],
  ])("%j is refused", (given, problem) => {
    const problems = problemsOf({ TIDINGS_JWT_SECRET: secret, ...given });
    expect(problems).toEqual([expect.stringMatching(problem)]);
    expect(problems.join()).not.toContain("pass-word");
  });
});

test("the page about configuration names every variable, and no other", async () => {
  const page = await readFile(new URL("../../../../docs/configuration.md", import.meta.url), "utf8");
  const named = [...page.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  expect(new Set(named)).toEqual(new Set(variableNames));
});
