import type { Delivery, Fanout, Store } from "@tidings/core";
import { createMemoryFanout, type HubOptions, isGroupId } from "@tidings/core";
import { defineTidings } from "@tidings/router";
import { openSqliteStore } from "@tidings/sqlite";
import { startTidings } from "@tidings/testing";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Finding } from "./check/check-journal.ts";
import { createRandom } from "./random.ts";
import { Journal } from "./journal.ts";
import { runRound } from "./round.ts";
import { tally } from "./tally.ts";

const definition = defineTidings({ pushes: { announcement: z.object({ title: z.string() }) } });

/** Busy clients on a server of which one port is as given, and which may therefore never be right again. */
async function findingsWith(hub: Partial<HubOptions>, convergeMs = 5_000): Promise<readonly Finding[]> {
  await using tidings = await startTidings({ definition, hub });
  const journal = new Journal();
  const { findings } = await runRound({
    target: {
      ports: [Number(new URL(tidings.url).port)],
      token: (...given) => tidings.token(...given),
    },
    random: createRandom("a broken build"),
    name: "user",
    users: 5,
    seconds: 2,
    isEnough() {
      const counts = tally(journal.lines);
      return (counts.get("answer chat.send") ?? 0) > 150 && (counts.get("answer group.send") ?? 0) > 20;
    },
    maxPauseMs: 60,
    convergeMs,
    journal,
  });
  return findings;
}

const texts = (findings: readonly Finding[]): string =>
  findings.map(({ check, text }) => `${check}: ${text}`).join("\n");

/** True every so many calls. */
function every(times: number): () => boolean {
  let calls = 0;
  return () => {
    calls += 1;
    return calls % times === 0;
  };
}

test("with sound ports there is nothing to find", async () => {
  expect(await findingsWith({}, 60_000)).toEqual([]);
});

test("a store that leaves an entry out of a page is caught", async () => {
  const store = await openSqliteStore({ path: ":memory:" });
  const now = every(5);
  const readFeed: Store["readFeed"] = async (...given) => {
    const page = await store.readFeed(...given);
    return page.entries.length > 2 && now() ? { ...page, entries: page.entries.toSpliced(1, 1) } : page;
  };
  expect(texts(await findingsWith({ store: { ...store, readFeed } }))).toMatch(
    /feeds: .* has number|streams: .* came after/,
  );
});

test("a store that loses what it has acknowledged is caught", async () => {
  const store = await openSqliteStore({ path: ":memory:" });
  const now = every(5);
  const commit: Store["commit"] = async (writes) => {
    const lost = writes.findIndex(({ kind }) => kind === "send");
    const write = writes[lost];
    if (write?.kind !== "send" || !now()) return store.commit(writes);
    const { conversationId, atMs } = write;
    const outcome = { conversationId, seq: 1, sentAtMs: atMs, duplicate: false };
    const others: readonly unknown[] = await store.commit(writes.toSpliced(lost, 1));
    return others.toSpliced(lost, 0, { outcome, deliveries: [] }) as unknown as Awaited<
      ReturnType<typeof store.commit<typeof writes>>
    >;
  };
  expect(texts(await findingsWith({ store: { ...store, commit } }))).toMatch(
    /sends: .* was acknowledged as .* and is not there/,
  );
});

test("a store that forgets nonces is caught", async () => {
  const store = await openSqliteStore({ path: ":memory:" });
  let salt = 0;
  const commit: Store["commit"] = (writes) => {
    const salted = writes.map((write) => {
      salt += 1;
      return write.kind === "send" ? { ...write, nonce: `${write.nonce}/${salt}` } : write;
    });
    return store.commit(salted as unknown as typeof writes);
  };
  expect(texts(await findingsWith({ store: { ...store, commit } }))).toMatch(/sends: .* was never sent/);
});

test("a fan-out that repeats a copy under the next number is caught", async () => {
  const fanout = createMemoryFanout();
  const now = every(10);
  const subscribe: Fanout["subscribe"] = (userId, deliver) =>
    fanout.subscribe(userId, (delivery: Delivery) => {
      deliver(delivery);
      if (delivery.feed !== "signal" && now()) deliver({ ...delivery, n: delivery.n + 1 });
    });
  expect(texts(await findingsWith({ fanout: { ...fanout, subscribe } }))).toMatch(
    /streams: .* and the feed has|streams: .* in the feed/,
  );
});

test("a history of a group that leaves a message out is caught", async () => {
  const store = await openSqliteStore({ path: ":memory:" });
  const history: Store["history"] = async (conversationId, range) => {
    const page = await store.history(conversationId, range);
    if (!isGroupId(conversationId)) return page;
    return { ...page, messages: page.messages.filter(({ seq }) => seq % 3 !== 0) };
  };
  expect(texts(await findingsWith({ store: { ...store, history } }))).toMatch(/circles: .* history has/);
});
