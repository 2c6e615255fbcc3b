import { expect, test } from "vitest";
import { parseRedisUrl } from "./parse-redis-url.ts";

test("a URL names a server, a database and who logs in, or a socket", () => {
  expect(parseRedisUrl("redis://localhost")).toEqual({ host: "localhost", port: 6379 });
  expect(parseRedisUrl("redis://10.0.0.1:7000/3")).toEqual({ host: "10.0.0.1", port: 7000, db: 3 });
  expect(parseRedisUrl("redis://[::1]:7000/?db=2")).toEqual({ host: "::1", port: 7000, db: 2 });
  expect(parseRedisUrl("rediss://app:p%23a%2Fs%3Fs%40@host:6380")).toEqual({
    host: "host",
    port: 6380,
    username: "app",
    password: "p#a/s?s@",
    tls: {},
  });
  expect(parseRedisUrl("redis:///run/my%20redis.sock?db=1")).toEqual({ path: "/run/my redis.sock", db: 1 });
  expect(parseRedisUrl("redis://:pw@/run/redis.sock")).toEqual({ path: "/run/redis.sock", password: "pw" });
});

test("a password that ends the URL early is to be percent-encoded, and is not shown", () => {
  for (const password of [
    "se#cret",
    "se/cret",
    "se?cret",
    "12#cret",
    "12/cret",
    "12?cret",
    "c@se/cret",
    "#cret",
    "%zzcret",
  ]) {
    for (const user of ["", "app"]) {
      const parse = () => parseRedisUrl(`redis://${user}:${password}@host:6379`);
      expect(parse).toThrow(/Percent-encode the password/);
      expect(parse).not.toThrow(/cret/);
    }
  }
});

test("what is not understood is refused with what to give instead", () => {
  const problems = {
    "": "redis://localhost:6379",
    "localhost:6379": "redis://localhost:6379",
    "http://localhost": "redis://localhost:6379",
    "redis://": "neither a host nor a socket",
    "redis:///": "neither a host nor a socket",
    "redis://one,two": "redis://one,redis://two",
    "redis://host/cache": "not the number of a database",
    "redis://host?tls=true": "The option tls is unknown",
    "rediss://host?ca=/ca.pem": "NODE_EXTRA_CA_CERTS",
    "rediss:///run/redis.sock": "has no TLS",
    "redis://host#1": "#1, which means nothing",
  };
  for (const [url, problem] of Object.entries(problems)) expect(() => parseRedisUrl(url)).toThrow(problem);
});
