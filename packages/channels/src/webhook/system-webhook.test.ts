import {
  createHub,
  createMemoryFanout,
  createMemoryPresence,
  createMemoryStore,
  type CommittedEvent,
  type Hub,
  type Outlet,
} from "@tidings/core";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createSilentServer } from "node:net";
import { Webhook } from "standardwebhooks";
import { eventually } from "@tidings/testing/eventually";
import { afterEach, expect, test, vi } from "vitest";
import { pushEvent } from "../../test/deliver-events.ts";
import { signal } from "../../test/channel-contract.ts";
import { startHttp } from "../../test/start-http.ts";
import { systemWebhook } from "./system-webhook.ts";

const secretOf = (byte: number): string => `whsec_${Buffer.alloc(32, byte).toString("base64")}`;
const secret = secretOf(7);
const inside = { secret, allowPrivate: true };

const hubs: Hub[] = [];
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.close()));
});

/** An endpoint of an application, as a guide would have it: it checks the signature, passes over what it has had, and keeps the rest. */
class Endpoint implements AsyncDisposable {
  readonly had: CommittedEvent[] = [];
  repeated = 0;
  /** What it answers before it looks at anything; 0: nothing at all, ever. */
  status: (event: CommittedEvent) => number = () => 204;
  #server: Server | null = null;
  #port = 0;
  readonly #ids = new Set<string>();

  get url(): string {
    return `http://127.0.0.1:${this.#port}/hooks/tidings`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => void chunks.push(chunk));
      request.on("end", () => {
        const headers = request.headers as Record<string, string>;
        const event = new Webhook(secret).verify(Buffer.concat(chunks).toString(), headers) as CommittedEvent;
        const status = this.status(event);
        if (status === 0) return;
        if (status < 300) {
          if (this.#ids.has(headers["webhook-id"] ?? "")) this.repeated += 1;
          else this.had.push(event);
          this.#ids.add(headers["webhook-id"] ?? "");
        }
        response.writeHead(status, status === 429 ? { "retry-after": "0" } : {}).end();
      });
    });
    server.listen(this.#port, "127.0.0.1");
    await once(server, "listening");
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async kill(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill();
  }
}

async function startHub(url: string, clock: { nowMs: number }, store = createMemoryStore()): Promise<Hub> {
  const hub = createHub({
    store,
    fanout: createMemoryFanout(),
    presence: createMemoryPresence(),
    now: () => clock.nowMs,
    onError: () => {},
    outlets: {
      outlets: [systemWebhook({ ...inside, url, timeoutMs: 20_000 })],
      everyMs: 5,
      leaseMs: 20 * 24 * 60 * 60_000,
    },
  });
  hubs.push(hub);
  await hub.outlets.ready();
  return hub;
}

test("the receiver can check the signature with any of the secrets, and tell a repetition by its id", async () => {
  await using http = await startHttp();
  const outlet = systemWebhook({ url: `${http.origin}/hook`, secret: [secret, secretOf(8)], allowPrivate: true });
  const event = pushEvent("bob", 1);
  expect(await outlet.deliver(event, signal())).toEqual({ result: "sent" });
  await outlet.deliver(event, signal());
  const [first, second] = http.asked;
  expect(first?.headers["webhook-id"]).toBe(event.id);
  expect(second?.headers["webhook-id"]).toBe(event.id);
  const verify = (byte: number): unknown =>
    new Webhook(secretOf(byte)).verify(first?.body.toString() ?? "", first?.headers as Record<string, string>);
  expect(verify(7)).toEqual(event);
  expect(verify(8)).toEqual(event);
  expect(() => verify(9)).toThrow(/signature/iu);
  await outlet.close?.();
});

test("what a status says of the event, of the endpoint, and of when to come again", async () => {
  await using http = await startHttp();
  const outlet = systemWebhook({ ...inside, url: http.origin });
  const reasons: string[] = [];
  const said = async (status: number, headers: Record<string, string> = {}): Promise<string> => {
    http.answer = ({ body }) => ({ status, body: `not valid: ${body.toString()}`, headers });
    const result = await outlet.deliver(pushEvent("bob", 1), signal());
    if ("reason" in result) reasons.push(result.reason);
    if (result.result !== "later") return result.result;
    return [result.waits, result.retryAfterMs].filter((one) => one !== null).join(" ");
  };
  const doubtful = [302, 401, 403, 405, 410];
  for (const status of doubtful) expect([status, await said(status)]).toEqual([status, "outlet"]);
  for (const status of [200, 202, 204]) expect([status, await said(status)]).toEqual([status, "sent"]);
  for (const status of [400, 404, 409, 500]) expect([status, await said(status)]).toEqual([status, "key"]);
  for (const status of [502, 503]) expect([status, await said(status)]).toEqual([status, "outlet"]);
  for (const status of [413, 422]) expect([status, await said(status)]).toEqual([status, "refused"]);
  expect(await said(429, { "retry-after": "7" })).toBe("outlet 7000");
  // the endpoint has just taken others: a firewall before it may not like what this one says
  for (const status of doubtful) expect([status, await said(status)]).toEqual([status, "key"]);
  const laterMs = performance.now() + 60_000;
  const clock = vi.spyOn(performance, "now").mockReturnValue(laterMs);
  for (const status of doubtful) expect([status, await said(status)]).toEqual([status, "outlet"]);
  clock.mockRestore();
  const before = http.asked.length;
  await said(302, { location: `${http.origin}/elsewhere` });
  expect(http.asked).toHaveLength(before + 1);
  // an endpoint may repeat what it was sent, and a reason goes into the log
  expect(reasons.filter((reason) => reason.includes("valid"))).toEqual([]);
  await outlet.close?.();
});

const deliverTo = (outlet: Outlet) => outlet.deliver(pushEvent("bob", 1), signal());

test("an endpoint that is not there keeps everything, also if nobody says so; one that hangs keeps its key", async () => {
  const nowhere = systemWebhook({ ...inside, url: "http://127.0.0.1:1/" });
  expect(await deliverTo(nowhere)).toMatchObject({ result: "later", waits: "outlet" });
  await using silent = createSilentServer((socket) => void socket.on("error", () => undefined).resume());
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  await using http = await startHttp(() => new Promise(() => {}));
  // long enough to connect, however busy the machine is: an endpoint that takes no connection is not there
  const timeoutMs = 8_000;
  const mute = systemWebhook({
    ...inside,
    url: `https://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    timeoutMs,
  });
  const hangs = systemWebhook({ ...inside, url: http.origin, timeoutMs });
  const [ofMute, ofHanging] = await Promise.all([deliverTo(mute), deliverTo(hangs)]);
  expect(ofMute).toMatchObject({ result: "later", waits: "outlet" });
  expect(ofHanging).toMatchObject({ result: "later", waits: "key" });
  await Promise.all([nowhere, mute, hangs].map(async (outlet) => outlet.close?.()));
});

test("an address inside the house is only for those who allow it, whatever its name", async () => {
  for (const url of [
    "https://127.0.0.1/",
    "https://[fd00::1]/",
    "http://app.example.com/",
    "ftp://a.b/",
    "https://me:pw@a.b/",
  ]) {
    expect(() => systemWebhook({ url, secret })).toThrow(/The URL of the system webhook|not a public address/);
  }
  const named = systemWebhook({ url: "https://localhost:9/", secret });
  expect(await named.deliver(pushEvent("bob", 1), signal())).toMatchObject({
    result: "later",
    waits: "outlet",
    reason: expect.stringContaining("not a public address"),
  });
  expect(() => systemWebhook({ url: "https://app.example.com", secret: "whsec_short" })).toThrow(/secret/);
});

test("a message that a firewall before the endpoint refuses holds up its conversation, and nothing else", async () => {
  await using endpoint = new Endpoint();
  await endpoint.start();
  endpoint.status = ({ data }) => (JSON.stringify(data).includes("OR 1=1") ? 403 : 204);
  const clock = { nowMs: Date.parse("2026-11-28T12:00:00Z") };
  const hub = await startHub(endpoint.url, clock);
  const send = (from: string, to: string, text: string) =>
    hub.send(from, { to, content: text, excerpt: "", nonce: crypto.randomUUID() });
  await send("ann", "bob", "Hi");
  await eventually(() => expect(endpoint.had).toHaveLength(2));
  await send("eve", "bob", "' OR 1=1 --");
  await eventually(() => expect(hub.outlets.counts()).toMatchObject([{ retried: 1, down: 0 }]));
  await send("ann", "bob", "Still there?"); // while no time passes
  await eventually(() =>
    expect(endpoint.had.map(({ data }) => JSON.stringify(data))).toContainEqual(
      expect.stringContaining("Still there?"),
    ),
  );
  expect(hub.outlets.counts()).toMatchObject([{ down: 0 }]);
});

test("an endpoint that is killed, hangs, fails, limits and refuses gets everything else in the order of its key, and nothing twice but after a lost answer", async () => {
  await using endpoint = new Endpoint();
  await endpoint.start();
  const clock = { nowMs: Date.parse("2026-11-28T12:00:00Z") };
  const store = createMemoryStore();
  const [one, two] = [await startHub(endpoint.url, clock, store), await startHub(endpoint.url, clock, store)];
  const users = ["ann", "bob", "cid", "dan"];
  let tries = 0;
  endpoint.status = (event) => {
    tries += 1;
    // an event that it will never take
    if (event.kind === "push" && event.key === "ann" && event.data.seq === 3) return 422;
    return [204, 500, 204, 429, 204, 204, 503, 204, 400, 204][tries % 10] ?? 204;
  };
  const rounds = 12;
  const passing = setInterval(() => void (clock.nowMs += 7 * 60 * 60_000), 5);
  try {
    for (let round = 0; round < rounds; round += 1) {
      await (round % 2 === 0 ? one : two).push({ to: users, type: "test", data: { round } });
      if (round === 4) await endpoint.kill();
      if (round === 7) await endpoint.start();
    }
    await one.send("ann", { to: "bob", content: "Hi", excerpt: "Hi", nonce: "n" });
    await eventually(async () => expect(await one.outlets.status()).toMatchObject([{ waiting: 0 }]));
  } finally {
    clearInterval(passing);
  }
  const { deadLetters } = await one.outlets.deadLetters({ outlet: "webhook" });
  expect(deadLetters).toMatchObject([{ key: "ann", n: 3, reason: "422" }]);
  for (const user of users) {
    const seqs = endpoint.had.filter(({ kind, key }) => kind === "push" && key === user).map(({ data }) => data.seq);
    const last = user === "bob" ? rounds + 1 : rounds; // with the notice of the message
    const all = Array.from({ length: last }, (_, i) => i + 1);
    expect([user, seqs]).toEqual([user, user === "ann" ? all.filter((seq) => seq !== 3) : all]);
  }
  expect(endpoint.had.filter(({ kind }) => kind === "message")).toHaveLength(1);
  endpoint.status = () => 204;
  expect(
    await two.outlets.retry(
      "webhook",
      deadLetters.map(({ id }) => id),
    ),
  ).toEqual({ sent: 1, failed: [] });
  expect(endpoint.had.at(-1)).toMatchObject({ key: "ann", data: { seq: 3 } });
  expect(endpoint.repeated).toBeLessThanOrEqual(users.length + 1); // whose answers were lost when it was killed
});
