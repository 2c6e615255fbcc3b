import { expect, test } from "vitest";
import { findUnknownVariables, isServiceLink } from "./unknown-variables.ts";

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
  ["TIDINGS_PORT", "PORT"],
])("%s is refused: did you mean %s?", (name, meant) => {
  expect(problemsOf(name)).toEqual([`${name} is not a setting of Tidings: did you mean ${meant}?`]);
});

test("a name with the prefix that is like none is refused too", () => {
  expect(problemsOf("TIDINGS_FAVOURITE_COLOUR")).toEqual([expect.stringContaining("unset it")]);
});

test.each([
  ["TIDINGS_SERVICE_HOST", "10.0.0.1"],
  ["TIDINGS_SERVICE_PORT", "3000"],
  ["TIDINGS_SERVICE_PORT_HTTP", "3000"],
  ["TIDINGS_PORT", "tcp://10.0.0.1:3000"],
  ["TIDINGS_PORT_3000_TCP", "tcp://10.0.0.1:3000"],
  ["TIDINGS_PORT_3000_TCP_ADDR", "10.0.0.1"],
  ["TIDINGS_PORT_3000_TCP_PORT", "3000"],
  ["TIDINGS_REDIS_SERVICE_HOST", "10.0.0.1"],
  ["TIDINGS_METRICS_PORT", "tcp://10.0.0.1:9464"],
])("%s=%s, as Kubernetes and Docker set it beside a service of that name, is none of ours", (name, value) => {
  expect(isServiceLink(name, value)).toBe(true);
});

test.each([
  ["TIDINGS_PORT", "8080"],
  ["TIDINGS_METRIC_PORT", "9464"],
  ["TIDINGS_METRICS_PORT", "9464"],
  ["TIDINGS_HTTP_PORT", "8080"],
])("%s=%s is somebody's setting", (name, value) => {
  expect(isServiceLink(name, value)).toBe(false);
});

test("other programs' variables are left alone; one that is nearly ours is warned of", () => {
  const names = ["PATH", "HOME", "POST", "SECRET", "DATABSE_URL", "REDIS_URI"];
  expect(findUnknownVariables(names, known)).toEqual({
    problems: [],
    warnings: ["DATABSE_URL is not read: did you mean DATABASE_URL?", "REDIS_URI is not read: did you mean REDIS_URL?"],
  });
});
