import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { countingStore, createChannel, minute, settled, start } from "../../test/scripted-channels.ts";
import { MemoryData } from "../memory/memory-data.ts";
import { openMemoryStore } from "../memory/memory-store.ts";
import type { ChannelMessage, ChannelResult } from "../ports/channel.ts";

test("a user has no more addresses than they may, also if they add many at once", async () => {
  const { hub } = start({ maxAddresses: 3 });
  const adding = Array.from({ length: 20 }, (_, n) => hub.reach.add("bob", { channel: "webPush", address: `${n}` }));
  const added = await Promise.allSettled(adding);
  expect(added.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect(await hub.reach.list("bob")).toHaveLength(3);
});

test("an address that is too long is refused, even if its channel allows it and trusted code adds it", async () => {
  const { hub } = start();
  const add = (length: number, trusted: boolean) =>
    hub.reach.add("bob", { channel: "webPush", address: "x".repeat(length) }, { trusted });
  for (const trusted of [false, true]) {
    await expect(add(8_191, trusted)).rejects.toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
  }
  expect(await hub.reach.list("bob")).toEqual([]);
  await add(8_190, false);
});

test("an address of a channel that needs a proof waits until its owner has opened the link", async () => {
  const { hub, email, clock, comment } = start({
    confirmUrl: ({ userId, id }) => `https://example.com/${userId}/${id}`,
  });
  Object.assign(email.channel, { needsProof: true });
  const { id } = await hub.reach.add("bob", { channel: "email", address: "bob@example.com" });
  expect(email.sent).toMatchObject([{ rendered: { body: `https://example.com/bob/${id}` } }]);
  await hub.reach.add("bob", { channel: "email", address: "bob@example.com" });
  expect(email.sent).toHaveLength(1); // not again so soon
  clock.nowMs -= 60 * minute;
  await hub.reach.add("bob", { channel: "email", address: "bob@example.com" });
  expect(email.sent).toHaveLength(2); // the clock was set back
  clock.nowMs += 60 * minute;
  email.sent.splice(1);
  for (let n = 0; n < 3; n += 1) await hub.reach.add("bob", { channel: "email", address: `${n}@example.com` });
  await expect(hub.reach.add("bob", { channel: "email", address: "one@more.example" })).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
  });
  email.sent.splice(1);
  for (const other of (await hub.reach.list("bob")).slice(1)) await hub.reach.remove("bob", other.id);
  expect(await hub.reach.list("bob")).toMatchObject([{ id, pending: true }]);
  await comment();
  clock.nowMs += 11 * minute;
  await settled(hub);
  expect(email.sent).toHaveLength(1);
  expect(await hub.reach.confirm("bob", id)).toBe(true);
  await comment();
  clock.nowMs += 11 * minute;
  await settled(hub);
  expect(email.sent).toHaveLength(2);
});

test("what waits for an address that a thief added is not sent once the stolen token or all tokens of its user are revoked", async () => {
  const { hub, email, webPush, clock, comment } = start();
  const token = (jti: string) => ({ session: { userId: "bob", jti, issuedAtMs: clock.nowMs } });
  await hub.reach.add("bob", { channel: "webPush", address: "of the thief" }, token("stolen"));
  await hub.reach.add("bob", { channel: "email", address: "thief@example.com" }, token("renewed"));
  await hub.reach.add("bob", { channel: "email", address: "bob@example.com" }, { trusted: true });
  webPush.answers.push({ result: "later", reason: "try again", retryAfterMs: minute, waits: "address" });
  await comment();
  await eventually(() => expect(webPush.sent).toHaveLength(1));
  await hub.revoke({ jti: "stolen" });
  await hub.revoke({ userId: "bob" });
  await comment();
  clock.nowMs += 11 * minute;
  await settled(hub);
  expect(webPush.sent).toHaveLength(1);
  expect(email.sent.map(({ address }) => address)).toEqual(["bob@example.com"]);
  expect(await hub.reach.list("bob")).toMatchObject([{ label: "bob@example.com" }]);
});

test("a call with a token that is revoked meanwhile adds no address; a link that was sent before confirms none any more", async () => {
  const { hub, email, clock } = start({ confirmUrl: ({ id }) => id });
  Object.assign(email.channel, { needsProof: true });
  const session = { userId: "bob", jti: "1", issuedAtMs: clock.nowMs };
  const { id } = await hub.reach.add("bob", { channel: "email", address: "thief@example.com" }, { session });
  await hub.revoke({ userId: "bob" });
  expect(await hub.reach.confirm("bob", id)).toBe(false);
  const again = (given: object) =>
    hub.reach.add("bob", { channel: "webPush", address: "1" }, { session: given as never });
  await expect(again(session)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await expect(again({ userId: "bob" })).rejects.toMatchObject({ code: "UNAUTHORIZED" }); // made in that moment
  clock.nowMs += 9_000; // a node may not have heard of it, so the call may be from before
  await expect(again({ userId: "bob" })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  clock.nowMs += 2_000;
  await again({ userId: "bob" });
  await again({ ...session, issuedAtMs: clock.nowMs });
  expect(await hub.reach.list("bob")).toHaveLength(1);
});

test("an address is not kept if its link cannot be sent, for whatever reason, and the reason is the cause of the error", async () => {
  let hasTemplate = false;
  const { hub, email } = start({
    confirmUrl: () => "https://example.com",
    renderConfirmation() {
      if (!hasTemplate) throw new Error("no template");
      return { title: "", body: "" };
    },
  });
  Object.assign(email.channel, { needsProof: true });
  const add = () => hub.reach.add("bob", { channel: "email", address: "bob@example.com" });

  await expect(add()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", cause: { message: "email: no template" } });
  hasTemplate = true;
  email.answers.push({ result: "refused", reason: "no such user" });
  await expect(add()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", cause: { message: "email: no such user" } });
  expect(await hub.reach.list("bob")).toEqual([]);
  await add();
  expect(email.sent).toHaveLength(2);
});

test("what identifies an address is kept short, and one that an earlier version kept as it is stays the same address", async () => {
  const { hub, store } = start();
  const identities = async () => (await store.reach?.profile("bob"))?.addresses.map(({ identity }) => identity);
  const add = (address: string) => hub.reach.add("bob", { channel: "webPush", address });
  const [long, other] = ["号".repeat(1_950), "\u0001".repeat(300)];
  const { id } = await add(long);
  expect(await add(long)).toEqual({ id });
  await add(other);
  await add("short");
  const kept = (await identities()) ?? [];
  expect(kept).toHaveLength(3);
  expect(kept).toContain('"short"');
  for (const identity of kept) expect(Buffer.byteLength(JSON.stringify(identity))).toBeLessThanOrEqual(1_000);
  await hub.reach.remove("bob", id);
  const earlier = { channel: "webPush", identity: JSON.stringify(long), label: "", address: long };
  await store.reach?.addAddress("bob", { ...earlier, id: "earlier", addedAtMs: 1, confirmed: true });
  expect(await add(long)).toEqual({ id: "earlier" });
  expect(await identities()).toHaveLength(3);
});

test("preferences show what holds, what would hold without them, and what cannot be changed", async () => {
  const { hub } = start();
  await hub.reach.setPreference("bob", {
    category: "comments",
    channel: "webPush",
    mode: "after",
    delayMs: 5 * minute,
  });
  const { categories } = await hub.reach.preferences("bob");
  expect(categories.find(({ category }) => category === "comments")).toEqual({
    category: "comments",
    mandatory: false,
    channels: [
      { channel: "webPush", mode: "after", delayMs: 5 * minute, default: { mode: "now" } },
      { channel: "email", mode: "after", delayMs: 10 * minute, default: { mode: "after", delayMs: 10 * minute } },
    ],
  });
  const change = { channel: "email", mode: "off" } as const;
  await expect(hub.reach.setPreference("bob", { category: "billing", ...change })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await expect(hub.reach.setPreference("bob", { category: "nonsense", ...change })).rejects.toThrow(/preferences.get/u);
});

test("a hub that closes waits for the message under way, and then closes its channels, whatever one of them says", async () => {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<ChannelResult>();
  const log: string[] = [];
  const { channel: webPush } = createChannel("webPush");
  const { channel: email } = createChannel("email");
  const { hub, errors, comment } = start({
    channels: [
      {
        ...webPush,
        async send() {
          asked.resolve();
          const result = await answer.promise;
          log.push("sent");
          return result;
        },
        async close() {
          log.push("webPush closed");
          throw new Error("a fault of the channel");
        },
      },
      { ...email, close: async () => void log.push("email closed") },
    ],
  });
  await hub.reach.add("bob", { channel: "webPush", address: "laptop" });
  await comment();
  await asked.promise;
  const closing = hub.close();
  answer.resolve({ result: "sent" });
  await closing;
  expect(log).toEqual(["sent", "webPush closed", "email closed"]);
  expect(errors).toEqual([expect.objectContaining({ message: "a fault of the channel" })]);
});

test("a hub that closes gives a message that hangs two seconds; it counts as not sent, and the next hub sends it", async () => {
  const data = new MemoryData();
  const asked: ChannelMessage<unknown>[] = [];
  const { channel } = createChannel("webPush");
  const hung: Promise<ChannelResult>[] = [Promise.resolve({ result: "sent" }), new Promise(() => {})];
  const first = start(
    {
      channels: [
        { ...channel, send: (message) => (asked.push(message), hung.shift() ?? Promise.resolve({ result: "sent" })) },
      ],
    },
    openMemoryStore(data),
  );
  for (const address of ["laptop", "phone", "tablet"])
    await first.hub.reach.add("bob", { channel: "webPush", address });
  await first.comment();
  await eventually(() => expect(asked).toHaveLength(3));
  const beganMs = performance.now();
  await first.hub.close();
  expect(performance.now() - beganMs).toBeLessThan(20_000); // the lease is 60 s
  expect(first.errors).toEqual([]);
  expect(first.hub.reach.counts()).toMatchObject([{ sent: 2, later: 0, givenUp: 0 }]);

  const next = start({}, openMemoryStore(data));
  await settled(next.hub);
  expect(next.webPush.sent.map(({ address, key }) => [address, key])).toEqual([["phone", asked[1]?.key]]);
  for (const address of await next.hub.reach.list("bob")) expect(address.failingSinceMs).toBeNull();
});

test("a hub that closes does not wait for a text that is never made", async () => {
  const data = new MemoryData();
  const asked = Promise.withResolvers<void>();
  const first = start({ render: () => (asked.resolve(), new Promise(() => {})) }, openMemoryStore(data));
  await first.hub.reach.add("bob", { channel: "webPush", address: "laptop" });
  await first.comment();
  await asked.promise;
  await first.hub.close();
  expect(first.errors).toEqual([]);
  const next = start({}, openMemoryStore(data));
  await settled(next.hub);
  expect(next.webPush.sent).toHaveLength(1);
});

test("nothing is asked without channels", async () => {
  const { asked, store } = countingStore();
  const { hub } = start({ channels: [] }, store);
  await hub.send("ann", { to: "bob", content: {}, excerpt: "", nonce: "1" });
  await hub.push({ to: "bob", type: "comment.created", data: {} });
  expect(await hub.reach.status()).toBeNull();
  expect(asked).toEqual([]);
});
