import { directConversationId, type SendWrite, type Store, TidingsError } from "@tidings/core";
import { startPostgres } from "@tidings/testing/postgres";
import { expect, test } from "vitest";
import { createTestStores } from "../test/test-store.ts";

const users = ["ann", "ben", "cid"];

function send(node: number, i: number): SendWrite {
  const [from, to] = [users[i % 3] ?? "", users[(i + 1 + (node % 2)) % 3] ?? ""];
  const conversationId = directConversationId(from, to);
  const notice = { collapse: `chat:${conversationId}`, excerpt: "" };
  const nonce = `${node}-${i}`;
  const sent = { members: [from, to], from, content: nonce, nonce, atMs: 1, notify: [to], notice };
  return { kind: "send", conversationId, ...sent };
}

test("PostgreSQL killed in the middle of commits: what was acknowledged is there once, and the nodes go on by themselves", async () => {
  await using postgres = await startPostgres();
  await using stores = createTestStores(postgres.url);
  const nodes = await Promise.all(Array.from({ length: 3 }, () => stores.open()));
  const acknowledged = new Map<string, number>();
  let failures = 0;
  let crashes = 0;
  const over = new AbortController();

  /** As a client's outbox: what was not acknowledged is sent again with its nonce, and a second answer is the first's. */
  const commit = async (node: Store, writes: readonly SendWrite[]): Promise<void> => {
    for (;;) {
      try {
        const committed = await node.commit(writes);
        for (const [i, { outcome }] of committed.entries()) acknowledged.set(writes[i]?.nonce ?? "", outcome.seq);
        return;
      } catch (error) {
        if (!(error instanceof TidingsError && error.code === "SERVICE_UNAVAILABLE")) throw error;
        failures += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  const writing = nodes.map(async (node, which) => {
    for (let i = 0; !over.signal.aborted; i += 5) {
      await commit(
        node,
        Array.from({ length: 5 }, (_, j) => send(which, i + j)),
      );
    }
  });
  const crashing = (async () => {
    for (; crashes < 3; crashes += 1) {
      const enough = acknowledged.size + 200;
      await expect.poll(() => acknowledged.size).toBeGreaterThan(enough);
      await postgres.kill();
      await postgres.restart();
    }
    const enough = acknowledged.size + 200;
    await expect.poll(() => acknowledged.size).toBeGreaterThan(enough);
  })().finally(() => {
    over.abort();
  });
  await Promise.all([...writing, crashing]);
  expect(failures).toBeGreaterThan(0);

  const [node] = nodes;
  if (!node) throw new Error("there is no node");
  const stored = new Map<string, number>();
  for (const [a, b] of [
    ["ann", "ben"],
    ["ann", "cid"],
    ["ben", "cid"],
  ] as const) {
    const { messages } = await node.history(directConversationId(a, b), { limit: 1_000_000 });
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, i) => i + 1));
    for (const { nonce, seq } of messages) stored.set(nonce, seq);
  }
  expect(stored).toEqual(acknowledged);
  for (const userId of users) {
    for (const feed of ["chat", "push"] as const) {
      const { entries, head } = await node.readFeed(feed, userId, 0, 1_000_000);
      expect(entries.map(({ n }) => n)).toEqual(Array.from({ length: head }, (_, i) => i + 1));
    }
  }
});
