import type { ChatFeedEvent, Message } from "@tidings/core";
import { describe } from "vitest";
import { apply, atMs, groupOf, replayGroup, say } from "./chats-fixture.ts";
import { type OpenStore, replay, send, type StoreFixture } from "./fixture.ts";

/** A conversation of ann and ben, of either kind. */
export interface Conversing {
  readonly id: string;
  send(from: string, fields?: Fields): Promise<void>;
  /** What the user's devices are replayed of it. */
  replay(userId: string): Promise<readonly (ChatFeedEvent | null)[]>;
}

interface Fields {
  readonly content?: unknown;
  readonly excerpt?: string;
  readonly replyTo?: Message["replyTo"];
}

export type Begin = (fixture: StoreFixture) => Promise<Conversing>;

const direct: Begin = async (fixture) => ({
  id: "ann_ben",
  async send(from, { excerpt = "Hello", replyTo, ...fields } = {}) {
    const peer = from === "ann" ? "ben" : "ann";
    const notice = { collapse: "chat:ann_ben", excerpt };
    const write = send(from, peer, { notify: [peer], notice, atMs, ...fields });
    await fixture.store.commit([{ ...write, ...(replyTo && { extras: { replyTo } }) }]);
  },
  replay: async (userId) => (await replay(fixture.store, "chat", userId)).map(({ event }) => event),
});

const group: Begin = async (fixture) => {
  const id = await groupOf(fixture.store, "ann", "ben");
  return {
    id,
    async send(from, { replyTo, ...fields } = {}) {
      await apply(fixture.store, say(id, from, { ...fields, ...(replyTo && { replyTo }) }));
    },
    replay: async (userId) =>
      (await replayGroup(fixture.store, userId, id))?.entries.slice(1).map(({ event }) => event) ?? [],
  };
};

/** Tests that hold in conversations of both kinds, and others that only groups have. */
export function inBothKinds(
  open: OpenStore,
  testsOf: (open: OpenStore, begin: Begin) => void,
  groupOnly: (open: OpenStore) => void,
): void {
  describe("direct", () => {
    testsOf(open, direct);
  });
  describe("in a group", () => {
    testsOf(open, group);
    groupOnly(open);
  });
}
