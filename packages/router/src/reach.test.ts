import {
  type Channel,
  type ChannelMessage,
  createHub,
  createMemoryFanout,
  createMemoryPresence,
  createMemoryStore,
} from "@tidings/core";
import { eventually } from "@tidings/testing/eventually";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import * as mini from "zod/mini";
import { type AnyTidingsDefinition, defineTidings } from "./definition.ts";
import type * as Reach from "./reach.ts";
import { createReachOptions, push, type ReachSettings } from "./reach.ts";
import { createTidingsRouter } from "./router.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const comment = z.object({ postId: z.string(), by: z.string() });
const definition = defineTidings({
  pushes: {
    "comment.created": push(comment, {
      category: "comments",
      channels: { pager: "now" },
      render: { pager: ({ data, locale }) => ({ title: `${data.by} (${locale})`, body: data.postId }) },
    }),
    announcement: push(z.object({ title: z.string(), body: z.string() }), {
      category: "news",
      channels: { pager: "now" },
      mandatory: true,
    }),
    internal: comment,
  },
  messages: { category: "chat", channels: { pager: "now" } },
});

const pagerOf = (sent: ChannelMessage<unknown>[]): Channel => ({
  name: "pager",
  publicKey: "key",
  toAddress: (value) => z.string().parse(value),
  idOf: String,
  labelOf: String,
  async send(message) {
    sent.push(message);
    return { result: "sent" };
  },
});

function start(settings: Partial<ReachSettings> = {}, of: AnyTidingsDefinition = definition, now = Date.now) {
  const sent: ChannelMessage<unknown>[] = [];
  const hub = createHub({
    store: createMemoryStore(),
    fanout: createMemoryFanout(),
    presence: createMemoryPresence(),
    now,
    reach: createReachOptions(of, { channels: [pagerOf(sent)], everyMs: 5, paceMs: 0, ...settings }),
  });
  closing.push(() => hub.close());
  const router = createTidingsRouter({ hub, definition });
  const as = (userId: string, ...scopes: string[]) => router.createCaller({ identity: { userId, scopes } });
  const withToken = (userId: string, jti: string, ...scopes: string[]) =>
    router.createCaller({ identity: { userId, scopes, jti, issuedAtMs: now() - 1_000 } });
  return { as, withToken, sent };
}

test("a user adds an address, is reached there, and removes it", async () => {
  const { as, sent } = start({ localeOf: () => "de", urlOf: ({ type }) => `https://example.com/${type}` });
  const bob = as("bob");
  expect(await bob.channels.available()).toEqual({ channels: [{ channel: "pager", publicKey: "key" }] });
  const { id } = await bob.channels.add({ channel: "pager", address: "123" });
  await as("app", "push").notifications.push({ to: "bob", type: "comment.created", data: { postId: "p1", by: "ann" } });
  await eventually(() =>
    expect(sent).toMatchObject([
      { rendered: { title: "ann (de)", body: "p1", url: "https://example.com/comment.created" }, address: "123" },
    ]),
  );
  expect(await bob.channels.list()).toMatchObject({ addresses: [{ id, channel: "pager", label: "123" }] });
  expect(await bob.channels.remove({ id })).toEqual({ id });
  expect(await bob.channels.list()).toEqual({ addresses: [] });
  await expect(bob.channels.remove({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a type that names no channel goes nowhere, and a message does what the definition says of messages", async () => {
  const { as, sent } = start({ nameOf: async (userId) => userId.toUpperCase() });
  await as("bob").channels.add({ channel: "pager", address: "123" });
  await as("app", "push").notifications.push({ to: "bob", type: "internal", data: { postId: "p", by: "a" } });
  await as("ann").chat.send({ to: "bob", content: { text: "Hello" }, nonce: "1" });
  await eventually(() => expect(sent).toMatchObject([{ rendered: { title: "ANN", body: "Hello" }, tag: "ann_bob" }]));
});

test("only a service with the scope may name another user, and what it adds needs no proof", async () => {
  const { as } = start();
  await expect(as("eve").channels.add({ channel: "pager", address: "1", userId: "bob" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(as("eve").channels.list({ userId: "bob" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await as("app", "channels").channels.add({ channel: "pager", address: "1", userId: "bob" });
  expect((await as("bob").channels.list()).addresses).toHaveLength(1);
});

test("what a stolen token added goes when it is revoked, or when its user is; what a service vouches for stays, but for its own token", async () => {
  const { as, withToken } = start();
  const [stolen, own] = [withToken("bob", "stolen"), withToken("bob", "own")];
  const service = withToken("app", "service", "channels");
  const admin = as("ops", "admin");
  const labels = async () => (await as("bob").channels.list()).addresses.map(({ label }) => label).toSorted();
  await stolen.channels.add({ channel: "pager", address: "thief" });
  await own.channels.add({ channel: "pager", address: "own" });
  await service.channels.add({ channel: "pager", address: "vouched", userId: "bob" });
  await admin.sessions.revoke({ jti: "stolen" });
  expect(await labels()).toEqual(["own", "vouched"]);
  await expect(stolen.channels.add({ channel: "pager", address: "again" })).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
  await admin.sessions.revoke({ userId: "bob" });
  expect(await labels()).toEqual(["vouched"]);
  await admin.sessions.revoke({ jti: "service" });
  expect(await labels()).toEqual([]);
});

test("preferences by category and channel", async () => {
  const { as } = start();
  const bob = as("bob");
  await bob.preferences.set({ category: "comments", channel: "pager", mode: "off" });
  const { categories } = await bob.preferences.get();
  expect(categories.map(({ category, mandatory }) => [category, mandatory])).toEqual([
    ["comments", false],
    ["news", true],
    ["chat", false],
  ]);
  expect(categories[0]?.channels).toEqual([{ channel: "pager", mode: "off", default: { mode: "now" } }]);
  await expect(bob.preferences.set({ category: "news", channel: "pager", mode: "off" })).rejects.toThrow(/mandatory/u);
  await expect(bob.preferences.set({ category: "comments", channel: "fax", mode: "off" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

test("quiet hours in a time zone", async () => {
  const { as } = start();
  const bob = as("bob");
  const quietHours = { from: "22:00", to: "07:00", timeZone: "Europe/Berlin" };
  expect(await bob.preferences.setQuietHours(quietHours)).toEqual({ quietHours });
  expect(await bob.preferences.get()).toMatchObject({ quietHours });
  await bob.preferences.setQuietHours(null);
  expect(await bob.preferences.get()).toMatchObject({ quietHours: null });
  await expect(bob.preferences.setQuietHours({ ...quietHours, timeZone: "Mars/Olympus" })).rejects.toThrow(
    /time zone/u,
  );
  await expect(bob.preferences.setQuietHours({ ...quietHours, from: "25:00" })).rejects.toThrow(/time of day/u);
});

test("what a definition says wrong is found out when it is made, or when it meets the channels", () => {
  expect(() => push(comment, { category: "comments", channels: { pager: { after: "soon" } } })).toThrow(/10m/u);
  expect(() => push(comment, { category: "a b", channels: {} })).toThrow(/category/u);
  expect(() => start({ channels: [] })).toThrow(/comment\.created goes out on pager/u);
  const twoMeanings = defineTidings({
    pushes: {
      a: push(comment, { category: "same", channels: {} }),
      b: push(comment, { category: "same", channels: {}, mandatory: true }),
    },
  });
  expect(() => start({}, twoMeanings)).toThrow(/same/u);
});

test("what push() was told holds for what is chained to it, and nothing else", () => {
  const reached = push(comment, { category: "comments", channels: { pager: "now" } });
  const chained = defineTidings({
    pushes: {
      described: reached.describe("A comment"),
      named: reached.meta({ title: "Comment" }),
      refined: reached.refine(({ by }) => by !== "").refine(({ postId }) => postId !== ""),
      checked: push(mini.object({ by: mini.string() }), { category: "short", channels: {} }).check(
        mini.refine(({ by }) => by !== ""),
      ),
      plain: comment.describe("A comment"),
    },
  });
  const { planOf } = createReachOptions<AnyTidingsDefinition, string>(chained, { channels: [pagerOf([])] });
  const plans = Object.keys(chained.pushes).map((type) => planOf(type)?.category);
  expect(plans).toEqual(["comments", "comments", "comments", "short", undefined]);
  expect(chained.pushes.refined.safeParse({ postId: "", by: "ann" }).success).toBe(false);
});

test("a push type that wraps what push() was told of is refused: it would go out nowhere", () => {
  const reached = push(comment, { category: "comments", channels: { pager: "now" } });
  for (const wrapped of [
    reached.optional(),
    reached.nullable().readonly(),
    reached.transform(({ by }) => by),
    z.preprocess((data) => data, reached),
    reached.array(),
    reached.or(comment),
    reached.and(comment),
    z.lazy(() => reached),
    z.array(z.union([z.string(), reached])),
  ]) {
    expect(() => start({}, defineTidings({ pushes: { wrapped } }))).toThrow(/wrapped.*call push\(\) last/iu);
  }
});

test("a push type with other fields than what push() returned goes out as that does", () => {
  const reached = push(comment, { category: "comments", channels: { pager: "now" } });
  const pushes = {
    more: reached.extend({ title: z.string() }),
    fewer: reached.pick({ by: true }),
    other: reached.omit({ by: true }),
    partial: reached.partial(),
    part: z.object({ comment: reached }),
  };
  const derived: AnyTidingsDefinition = defineTidings({ pushes });
  const { planOf } = createReachOptions<AnyTidingsDefinition, string>(derived, { channels: [pagerOf([])] });
  const plans = Object.keys(pushes).map((type) => planOf(type)?.category);
  expect(plans).toEqual(["comments", "comments", "comments", "comments", undefined]);
});

test("a push type may contain itself", () => {
  type Tree = string | Tree[];
  const tree: z.ZodType<Tree> = z.lazy(() => z.union([z.string(), z.array(tree)]));
  expect(() => start({}, defineTidings({ pushes: { tree } }))).not.toThrow();
});

test("a schema may refer to one that is made after it", () => {
  const thread = z.object({
    text: z.string(),
    get answers() {
      return z.array(answer);
    },
  });
  const reached = push(thread, { category: "threads", channels: {} });
  const answer = z.object({ text: z.string() });
  expect(reached.safeParse({ text: "Hello", answers: [{ text: "Hi" }] }).success).toBe(true);
  expect(reached.safeParse({ text: "Hello", answers: [{}] }).success).toBe(false);
});

test("what another copy of the package was told is found", async () => {
  const specifier = "./reach.ts?copy"; // not known to the compiler
  const copy = (await import(specifier)) as typeof Reach;
  expect(copy.push).not.toBe(push);
  const other = defineTidings({ pushes: { a: copy.push(comment, { category: "a", channels: { pager: "now" } }) } });
  expect(() => start({ channels: [] }, other)).toThrow(/a goes out on pager/u);
});

test("several pushes are one message with a line for each", async () => {
  let nowMs = Date.now();
  const { as, sent } = start({}, definition, () => nowMs);
  const bob = as("bob");
  await bob.preferences.set({ category: "chat", channel: "pager", mode: "after", delayMs: 60_000 });
  await bob.channels.add({ channel: "pager", address: "123" });
  await as("ann").chat.send({ to: "bob", content: { text: "One" }, nonce: "1" });
  await as("ann").chat.send({ to: "bob", content: { text: "Two" }, nonce: "2" });
  await as("cat").chat.send({ to: "bob", content: { text: "Three" }, nonce: "1" });
  nowMs += 60_000;
  await eventually(() =>
    expect(sent).toMatchObject([
      { rendered: { title: "3 unread messages from ann and cat", body: "ann (2): Two\ncat: Three" } },
    ]),
  );
});

test("a language that Intl does not know costs nobody a message", async () => {
  let nowMs = Date.now();
  const { as, sent } = start({ localeOf: () => "en_US" }, definition, () => nowMs);
  const bob = as("bob");
  await bob.preferences.set({ category: "chat", channel: "pager", mode: "after", delayMs: 60_000 });
  await bob.channels.add({ channel: "pager", address: "123" });
  for (const from of ["ann", "cat"]) await as(from).chat.send({ to: "bob", content: { text: "Hi" }, nonce: from });
  nowMs += 60_000;
  await eventually(() => expect(sent).toMatchObject([{ rendered: { title: "2 unread messages from ann and cat" } }]));
});

test("a server without channels says so", async () => {
  const hub = createHub({ store: createMemoryStore(), fanout: createMemoryFanout(), presence: createMemoryPresence() });
  closing.push(() => hub.close());
  const caller = createTidingsRouter({ hub }).createCaller({ identity: { userId: "bob", scopes: [] } });
  expect(await caller.channels.available()).toEqual({ channels: [] });
  await expect(caller.channels.add({ channel: "pager", address: "1" })).rejects.toThrow(/no channels/u);
});
