import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { createSecurityHeaders } from "./security-headers.ts";

const page = `<!doctype html><script>start("$'");</script><script src="./x.js"></script>`;

const headersFor = (host: string | undefined, frameParents: readonly string[] = []) =>
  createSecurityHeaders(page, frameParents)({ headers: { host } } as IncomingMessage);

const policyOf = (headers: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    headers["Content-Security-Policy"]?.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources.join(" ")];
    }),
  );

test("the page may connect to its own server alone, and use no device", () => {
  const headers = headersFor("chat.example.com:8080");
  const policy = policyOf(headers);
  expect(policy.get("connect-src")).toBe("'self' ws://chat.example.com:8080 wss://chat.example.com:8080");
  expect(policy.get("default-src")).toBe("'self'");
  expect(headers["Permissions-Policy"]).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
  expect(policyOf(headersFor("[::1]:3000")).get("connect-src")).toBe("'self' ws://[::1]:3000 wss://[::1]:3000");
});

test("the only inline script that runs is the page's own, unchanged", () => {
  const hash = createHash("sha256").update(`start("$'");`).digest("base64");
  expect(policyOf(headersFor("chat.example.com")).get("script-src")).toBe(`'self' 'sha256-${hash}'`);
  const withoutOne = createSecurityHeaders("<!doctype html>", [])({ headers: {} } as IncomingMessage);
  expect(policyOf(withoutOne).get("script-src")).toBe("'self'");
});

test.each(["x.example; script-src *", "*", "a b", "evil.example/path", "https://evil.example", "a,b", "[::1]; x", ""])(
  "the name %j, under which it is asked for, opens nothing",
  (host) => {
    const policy = policyOf(headersFor(host));
    expect(policy.get("connect-src")).toBe("'self'");
    expect([...policy.keys()]).toEqual([...policyOf(headersFor(undefined)).keys()]);
  },
);

test("no page may show it in a frame, unless its origin is listed", () => {
  const closed = headersFor("chat.example.com");
  expect(policyOf(closed).get("frame-ancestors")).toBe("'none'");
  expect(closed["X-Frame-Options"]).toBe("DENY");
  const open = headersFor("chat.example.com", ["https://portal.example.com", "'self'"]);
  expect(policyOf(open).get("frame-ancestors")).toBe("https://portal.example.com 'self'");
  expect(open).not.toHaveProperty("X-Frame-Options"); // it knows no origins, and would keep them out
});
