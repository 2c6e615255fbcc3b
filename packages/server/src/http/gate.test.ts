import { once } from "node:events";
import { get, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { initTRPC } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { createGate } from "./gate.ts";
import { loopbackHosts } from "./hosts.ts";
import { startTestServer, upgradeStatus } from "../../test/test-harness.ts";

const request = (headers: IncomingHttpHeaders, encrypted = false): IncomingMessage =>
  ({ headers, method: "GET", socket: { remoteAddress: "10.0.0.1", encrypted } }) as unknown as IncomingMessage;

const judge = (allowedOrigins: readonly string[] | "*", headers: IncomingHttpHeaders, encrypted = false): string =>
  createGate({ allowedOrigins }).judgePage(request(headers, encrypted));

describe("a page of the server's own origin", () => {
  test.each([
    ["example.com", "https://example.com"],
    ["example.com:443", "https://example.com"],
    ["example.com", "https://example.com:443"],
    ["example.com:80", "http://example.com"],
    ["EXAMPLE.com", "https://Example.COM"],
    ["example.com.", "https://example.com"],
    ["example.com", "https://example.com.:443"],
    ["example.com:8443", "https://example.com:8443"],
    ["[::1]:3000", "http://[::1]:3000"],
    ["xn--r8jz45g.jp", "https://\u4f8b\u3048.jp"],
  ])("Host %s and Origin %s are the same", (host, origin) => {
    expect(judge([], { host, origin })).toBe("trusted");
  });

  test.each([
    ["example.com", "https://example.com:8443"],
    ["example.com:443", "http://example.com:80"],
    ["example.com:443", "http://example.com"],
    ["example.com", "https://sub.example.com"],
    ["example.com", "https://example.com.evil.example"],
    ["example.com", "https://example.com@evil.example"],
    ["example.com", "ftp://example.com"],
    ["localhost", "capacitor://localhost"],
    ["example.com", "null"],
    ["example.com", "example.com"],
    ["example.com", ""],
    [undefined, "https://example.com"],
    ["", "https://"],
  ])("Host %s and Origin %s are not", (host, origin) => {
    expect(judge([], { ...(host !== undefined && { host }), origin })).toBe("foreign");
  });

  test("where the scheme is known it has to be the same", () => {
    expect(judge([], { host: "example.com", origin: "http://example.com" }, true)).toBe("foreign");
    expect(judge([], { host: "example.com", origin: "https://example.com" }, true)).toBe("trusted");
    const gate = createGate({ trustedProxies: 1 });
    const forwarded = { host: "10.0.0.2", "x-forwarded-host": "example.com", "x-forwarded-proto": "https" };
    expect(gate.judgePage(request({ ...forwarded, origin: "https://example.com" }))).toBe("trusted");
    expect(gate.judgePage(request({ ...forwarded, origin: "http://example.com" }))).toBe("foreign");
    expect(gate.judgePage(request({ ...forwarded, origin: "http://10.0.0.2" }))).toBe("foreign");
  });

  test("an upgrade that a proxy says came by wss is from a page with TLS", () => {
    const gate = createGate({ trustedProxies: 1 });
    const upgrade = (scheme: string, origin: string) =>
      gate.judgePage(request({ host: "example.com", "x-forwarded-proto": scheme, origin }));
    expect(upgrade("wss", "https://example.com")).toBe("trusted");
    expect(upgrade("wss", "http://example.com")).toBe("foreign");
    expect(upgrade("ws", "http://example.com")).toBe("trusted");
    expect(upgrade("ws", "https://example.com")).toBe("foreign");
  });

  test("over HTTP/2 the host is the authority", () => {
    const gate = createGate({});
    const headers = { ":authority": "example.com:8443", origin: "https://example.com:8443" };
    expect(gate.judgePage(request(headers))).toBe("trusted");
    expect(gate.judgePage(request({ ...headers, origin: "https://evil.example" }))).toBe("foreign");
  });

  test("forwarded headers say nothing unless a proxy is trusted", () => {
    const headers = { host: "example.com", "x-forwarded-host": "evil.example", origin: "https://evil.example" };
    expect(judge([], headers)).toBe("foreign");
  });
});

describe("listed origins", () => {
  test.each([
    ["capacitor://localhost", "capacitor://localhost"],
    ["ionic://localhost", "ionic://localhost"],
    ["tauri://localhost", "tauri://localhost"],
    ["app://.", "app://."],
    ["chrome-extension://abcdefghijklmnop", "chrome-extension://abcdefghijklmnop"],
    ["moz-extension://1b2c-3d", "moz-extension://1b2c-3d"],
    ["https://App.Example.com/", "https://app.example.com"],
    ["https://app.example.com:443", "https://app.example.com"],
    ["https://app.example.com.", "https://app.example.com"],
    ["https://*.example.com", "https://a.example.com"],
    ["https://*.example.com", "https://a.b.example.com"],
    ["https://*.example.com:8443", "https://a.example.com:8443"],
    ["http://*.localhost:3000", "http://a.localhost:3000"],
  ])("%s lets in %s", (entry, origin) => {
    expect(judge([entry], { host: "other.example", origin })).toBe("trusted");
  });

  test.each([
    ["https://*.example.com", "https://example.com"],
    ["https://*.example.com", "https://evilexample.com"],
    ["https://*.example.com", "http://a.example.com"],
    ["https://*.example.com", "https://a.example.com:8443"],
    ["https://*.example.com", "https://a.example.com.evil.example"],
    ["https://*.example.com", "https://evil.example/.example.com"],
    ["https://*.example.com", "https://*.example.com.evil.example"],
    ["capacitor://localhost", "http://localhost"],
    ["capacitor://localhost", "ionic://localhost"],
    ["https://app.example.com", "http://app.example.com"],
    ["https://app.example.com", "null"],
  ])("%s does not let in %s", (entry, origin) => {
    expect(judge([entry], { host: "other.example", origin })).toBe("foreign");
  });

  test.each([
    "https://*",
    "https://*.com",
    "https://a*.example.com",
    "https://*.*.example.com",
    "https://a.*.com",
    "*.example.com",
    "example.com",
    "https://example.com/path",
    "https://user@example.com",
    "https://",
    "capacitor:",
    "",
  ])("%j is refused at the start, by name", (entry) => {
    expect(() => createGate({ allowedOrigins: [entry] })).toThrow(`The allowed origin ${JSON.stringify(entry)}`);
  });

  test("pages that may be anybody's are let in without trust", () => {
    expect(judge(["null"], { origin: "null" })).toBe("anyone");
    expect(judge(["file://"], { origin: "file://" })).toBe("anyone");
    expect(judge("*", { origin: "https://anybody.example" })).toBe("anyone");
  });
});

const addressOf = (trustedProxies: number, forwarded: string | undefined) =>
  createGate({ trustedProxies }).readRoute(request({ "x-forwarded-for": forwarded })).address;

test("the address of a client is what the outermost trusted proxy saw", () => {
  expect(addressOf(0, "1.1.1.1")).toBe("10.0.0.1");
  expect(addressOf(1, "9.9.9.9, 1.1.1.1")).toBe("1.1.1.1");
  expect(addressOf(2, "9.9.9.9, 1.1.1.1, 2.2.2.2")).toBe("1.1.1.1");
  expect(addressOf(2, "1.1.1.1")).toBe("1.1.1.1");
  expect(addressOf(1, undefined)).toBe("10.0.0.1");
  expect(addressOf(1, "9.9.9.9:1, 1.1.1.1:51234")).toBe("1.1.1.1");
  expect(addressOf(1, "[2001:db8::1]:51234")).toBe("2001:db8::1");
  expect(addressOf(1, "[2001:db8::1]")).toBe("2001:db8::1");
  expect(addressOf(1, "2001:db8::1")).toBe("2001:db8::1");
  expect(() => createGate({ trustedProxies: -1 })).toThrow(RangeError);
  expect(() => createGate({ trustedProxies: 0.5 })).toThrow(RangeError);
});

test("a server that has names answers to no other", async () => {
  await using server = await startTestServer({
    router: initTRPC.create().router({}),
    hosts: loopbackHosts,
    onRequest(_, res) {
      res.end("ok");
      return true;
    },
  });
  const statusOf = async (path: string, host: string) => {
    const req = get({ port: server.port, host: "127.0.0.1", path, headers: { host }, agent: false });
    const [res] = (await once(req, "response")) as [IncomingMessage];
    res.resume();
    return res.statusCode;
  };
  expect(await statusOf("/page", `localhost:${server.port}`)).toBe(200);
  expect(await statusOf("/page", "LOCALHOST.")).toBe(200);
  expect(await statusOf("/page", `rebound.example:${server.port}`)).toBe(421);
  expect(await statusOf("/trpc/x", `rebound.example:${server.port}`)).toBe(421);
  expect(await upgradeStatus(server.ws, { headers: { host: "rebound.example" } })).toBe(421);
  expect(await upgradeStatus(server.ws)).toBe(101);
  expect(server.server.stats().refusals.host).toBe(3);
  expect(() => createGate({ hosts: ["localhost:3000"] })).toThrow(/without a port/);
});

test("a proxy that nobody has said is there is told of, once", async () => {
  await using server = await startTestServer({ router: initTRPC.create().router({}) });
  const ask = (headers: Record<string, string>) => fetch(`http://127.0.0.1:${server.port}/`, { headers });
  await ask({});
  expect(server.errors).toEqual([]);
  await ask({ "x-forwarded-for": "192.0.2.7" });
  await ask({ "x-forwarded-for": "192.0.2.8" });
  expect(server.errors).toEqual([expect.objectContaining({ message: expect.stringContaining("trustedProxies") })]);
});
