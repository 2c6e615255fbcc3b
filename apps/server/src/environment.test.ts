import { describe, expect, test } from "vitest";
import { EnvironmentError, readEnvironment } from "./environment.ts";

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

test("without any variable it is a demo on port 3000 with a file below data/", () => {
  expect(readEnvironment({})).toEqual({
    port: 3000,
    host: undefined,
    database: { file: "data/tidings.db" },
    redisUrl: undefined,
    redisPrefix: undefined,
    auth: { demo: true },
    allowedOrigins: undefined,
    rateLimit: { perSecond: 100, burst: 300 },
    definition: undefined,
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
    TIDINGS_DEFINITION: "nowhere/definition.ts",
    LOG_LEVEL: "loud",
    TIDINGS_JWT_SECRET: "short",
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
      "TIDINGS_DEFINITION",
      "LOG_LEVEL",
      "TIDINGS_JWT_SECRET",
    ]),
  );
  expect(problems).toHaveLength(10); // the secret has two: too short, and beside a key set
});

test("demo mode is refused in production", () => {
  expect(problemsOf({ NODE_ENV: "production" })).toEqual([expect.stringContaining("demo mode")]);
  expect(problemsOf({ NODE_ENV: "production", TIDINGS_JWT_SECRET: "s".repeat(32) })).toEqual([]);
});

test("a guessable secret is refused in production and warned of elsewhere", () => {
  expect(readEnvironment({ TIDINGS_JWT_SECRET: "guess" }).warnings).toEqual([expect.stringContaining("32 bytes")]);
  expect(problemsOf({ TIDINGS_JWT_SECRET: "guess", NODE_ENV: "production" })).toHaveLength(1);
});

describe("values", () => {
  test.each([
    ["file:data/x.db", "data/x.db"],
    ["file:/var/lib/x.db", "/var/lib/x.db"],
    ["file:///var/lib/x.db", "/var/lib/x.db"],
    ["file::memory:", ":memory:"],
  ])("DATABASE_URL %s is the path %s", (url, path) => {
    expect(readEnvironment({ DATABASE_URL: url }).database).toEqual({ file: path });
  });

  test.each([
    ["off", null],
    ["20", { perSecond: 20, burst: 60 }],
    ["20/500", { perSecond: 20, burst: 500 }],
  ])("TIDINGS_RATE_LIMIT %s", (text, rate) => {
    expect(readEnvironment({ TIDINGS_RATE_LIMIT: text }).rateLimit).toEqual(rate);
  });

  test("TIDINGS_ALLOWED_ORIGINS is a list, or all", () => {
    expect(readEnvironment({ TIDINGS_ALLOWED_ORIGINS: "*" }).allowedOrigins).toBe("*");
    const list = "https://a.example, http://localhost:5173";
    const { allowedOrigins } = readEnvironment({ TIDINGS_ALLOWED_ORIGINS: list });
    expect(allowedOrigins).toEqual(["https://a.example", "http://localhost:5173"]);
  });

  test("DATABASE_URL and REDIS_URL choose the adapters of several nodes", () => {
    const postgresUrl = "postgres://tidings@db.example/tidings";
    const redisUrl = "redis://a.example:7000,rediss://b.example:7001";
    const environment = readEnvironment({ DATABASE_URL: postgresUrl, REDIS_URL: redisUrl });
    expect(environment).toMatchObject({ database: { postgresUrl, pooler: false }, redisUrl, warnings: [] });
    const pooled = readEnvironment({ DATABASE_URL: postgresUrl, REDIS_URL: redisUrl, TIDINGS_DATABASE_POOLER: "on" });
    expect(pooled).toMatchObject({ database: { postgresUrl, pooler: true } });
  });

  test("half of what several nodes need is warned of", () => {
    expect(readEnvironment({ REDIS_URL: "redis://a.example" }).warnings).toEqual([
      expect.stringContaining("postgres://"),
    ]);
    expect(readEnvironment({ DATABASE_URL: "postgres://a.example/t" }).warnings).toEqual([
      expect.stringContaining("only node"),
    ]);
  });

  test("an empty variable counts as unset", () => {
    expect(readEnvironment({ PORT: "", TIDINGS_JWT_SECRET: "" })).toEqual(readEnvironment({}));
  });
});
