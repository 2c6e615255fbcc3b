import { createECDH } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { createLocalJWKSet, jwtVerify } from "jose";
import { describe, expect, test } from "vitest";
import {
  channelContract,
  isRefused,
  lengthContract,
  messageTo,
  type Provided,
  signal,
} from "../../test/channel-contract.ts";
import { decrypt } from "../../test/decrypt.ts";
import { startHttp } from "../../test/start-http.ts";
import { maxPlaintext } from "./encrypt.ts";
import { createVapidKeys } from "./vapid.ts";
import { webPush, type WebPushAddress } from "./web-push.ts";

const noHeaders: IncomingHttpHeaders = {};
const subject = "mailto:ops@example.com";

async function provide() {
  const service = await startHttp(() => ({ status: 201 }));
  const keys = createVapidKeys();
  const browser = createECDH("prime256v1");
  browser.generateKeys();
  const auth = Buffer.alloc(16, 7).toString("base64url");
  const channel = webPush({ keys, subject, allowPrivate: true });
  const statuses = { well: 201, gone: 410, slow: 429, failing: 503, refusing: 413 };
  const read = (body: Buffer): string => decrypt(body, browser, auth).toString();
  return {
    channel,
    service,
    keys,
    read,
    address: {
      endpoint: `${service.origin}/secret-endpoint`,
      keys: { p256dh: browser.getPublicKey("base64url"), auth },
    },
    wrong: [
      { endpoint: "nonsense", keys: {} },
      { endpoint: "https://push.example.com/1", keys: { p256dh: "AA", auth } },
    ],
    become: (state) => void (service.answer = () => ({ status: statuses[state], headers: { "retry-after": "7" } })),
    arrived: () => service.asked.map(({ body }) => read(body)),
    [Symbol.asyncDispose]: () => service[Symbol.asyncDispose](),
  } satisfies Provided<WebPushAddress> & Record<PropertyKey, unknown>;
}

describe("web push", () => {
  channelContract("web push", provide);
  lengthContract("web push", provide, maxPlaintext);

  test("the browser can read what it shows, and the service worker what to do with it", async () => {
    await using provided = await provide();
    const { channel, service, read } = provided;
    await channel.send(messageTo(channel.toAddress(provided.address)), signal());
    const [asked] = service.asked;
    const { headers, body } = asked ?? { headers: noHeaders, body: Buffer.alloc(0) };
    expect(JSON.parse(read(body))).toEqual({
      title: "Ann commented",
      body: "On your post “p1” & more <3",
      url: "https://app.example.com/posts/p1",
      tag: "comments",
      unread: 3,
      upTo: 6,
      count: 1,
    });
    expect(headers).toMatchObject({ ttl: "3600", urgency: "normal", "content-encoding": "aes128gcm" });
    expect(headers["topic"]).toMatch(/^[\w-]{1,32}$/u);
    await channel.close?.();
  });

  test("keys are as long as their bytes, with or without padding", () => {
    const channel = webPush({ keys: createVapidKeys(), subject });
    const auth = "A".repeat(22);
    const p256dh = createVapidKeys().publicKey;
    const toAddress = (keys: WebPushAddress["keys"]): unknown =>
      channel.toAddress({ endpoint: "https://push.example.com/x", keys });
    for (const keys of [
      { p256dh, auth },
      { p256dh: `${p256dh}=`, auth: `${auth}==` },
    ]) {
      expect(toAddress(keys)).toMatchObject({ keys });
    }
    const blanks = " ".repeat(100_000);
    for (const keys of [
      { p256dh: blanks + p256dh, auth },
      { p256dh: p256dh + blanks, auth },
      { p256dh, auth: `${auth}${"=".repeat(1_000)}` },
      { p256dh, auth: `${auth}\n` },
    ]) {
      expect(isRefused(() => toAddress(keys))).toBe(true);
    }
  });

  test("the push service can check who sends", async () => {
    await using provided = await provide();
    const { channel, service, keys } = provided;
    await channel.send(messageTo(channel.toAddress(provided.address)), signal());
    const authorization = service.asked[0]?.headers.authorization ?? "";
    const [, token = "", key = ""] = /^vapid t=([^,]+), k=(.+)$/u.exec(authorization) ?? [];
    expect(key).toBe(keys.publicKey);
    const point = Buffer.from(key, "base64url");
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString("base64url"));
    const { payload } = await jwtVerify(
      token,
      createLocalJWKSet({ keys: [{ kty: "EC", crv: "P-256", x, y } as never] }),
    );
    expect(payload).toMatchObject({ aud: service.origin, sub: subject });
    await channel.close?.();
  });

  test("what the service asks to wait is told, and no other subscription waits for it", async () => {
    await using provided = await provide();
    provided.become("slow");
    const { channel } = provided;
    const result = await channel.send(messageTo(channel.toAddress(provided.address)), signal());
    expect(result).toMatchObject({ result: "later", retryAfterMs: 7_000, waits: "address" });
    await channel.close?.();
  });

  test("a subject that push services refuse, and keys that do not belong together, are found at the start", () => {
    const keys = createVapidKeys();
    for (const wrong of ["", "ops@example.com", "mailto:ops@localhost", "https://localhost"]) {
      expect(() => webPush({ keys, subject: wrong })).toThrow(/subject/u);
    }
    expect(() => webPush({ keys: { ...keys, publicKey: createVapidKeys().publicKey }, subject })).toThrow(/belong/u);
    expect(() => webPush({ keys: { ...keys, privateKey: "AA" }, subject })).toThrow(/private key/u);
  });

  test("an endpoint inside the house is refused", () => {
    const channel = webPush({ keys: createVapidKeys(), subject });
    const keys = { p256dh: createVapidKeys().publicKey, auth: Buffer.alloc(16).toString("base64url") };
    const inside = [
      "127.0.0.1",
      "[::1]",
      "10.0.0.5",
      "169.254.169.254",
      "[::ffff:192.168.0.1]",
      "0x7f.1",
      "2130706433",
    ];
    const refused = inside.filter((host) =>
      isRefused(() => channel.toAddress({ endpoint: `https://${host}/x`, keys })),
    );
    expect(refused).toEqual(inside);
    expect(() => channel.toAddress({ endpoint: "http://push.example.com/x", keys })).toThrow(/https/u);
  });
});
