import { expect, test } from "vitest";
import { findUnknownVariables } from "./unknown-variables.ts";

const known = [
  "PORT",
  "HOST",
  "DATABASE_URL",
  "REDIS_URL",
  "TIDINGS_JWT_SECRET",
  "TIDINGS_RATE_LIMIT",
  "TIDINGS_DEMO",
  "TIDINGS_ALLOWED_ORIGINS",
  "TIDINGS_POLICIES",
];
const problemsOf = (...names: readonly string[]) => findUnknownVariables(names, known).problems;

test.each([
  ["TIDINGS_JWT_SECERT", "TIDINGS_JWT_SECRET"],
  ["TIDINGS_JWT_SECRETS", "TIDINGS_JWT_SECRET"],
  ["TIDINGS_SECRET", "TIDINGS_JWT_SECRET"],
  ["TIDING_JWT_SECRET", "TIDINGS_JWT_SECRET"],
  ["tidings_jwt_secret", "TIDINGS_JWT_SECRET"],
  ["TIDINGS_RATELIMIT", "TIDINGS_RATE_LIMIT"],
  ["TIDINGS_ORIGINS", "TIDINGS_ALLOWED_ORIGINS"],
  ["TIDINGS_DATABASE_URL", "DATABASE_URL"],
])("%s is refused: did you mean %s?", (name, meant) => {
  expect(problemsOf(name)).toEqual([`${name} is not a setting of Tidings: did you mean ${meant}?`]);
});

test("a name with the prefix that is like none is refused too", () => {
  expect(problemsOf("TIDINGS_FAVOURITE_COLOUR")).toEqual([expect.stringContaining("unset it")]);
});

test("what Kubernetes and Docker set beside a service of that name is none of ours", () => {
  expect(
    problemsOf(
      "TIDINGS_SERVICE_HOST",
      "TIDINGS_SERVICE_PORT",
      "TIDINGS_SERVICE_PORT_HTTP",
      "TIDINGS_PORT",
      "TIDINGS_PORT_3000_TCP",
      "TIDINGS_PORT_3000_TCP_ADDR",
      "TIDINGS_REDIS_SERVICE_HOST",
    ),
  ).toEqual([]);
});

test("other programs' variables are left alone; one that is nearly ours is warned of", () => {
  const names = ["PATH", "HOME", "POST", "SECRET", "DATABSE_URL", "REDIS_URI"];
  expect(findUnknownVariables(names, known)).toEqual({
    problems: [],
    warnings: ["DATABSE_URL is not read: did you mean DATABASE_URL?", "REDIS_URI is not read: did you mean REDIS_URL?"],
  });
});
