import { collect, openHubs, type OpenHubsOptions } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { expect } from "vitest";
import type { ChatEvent } from "../src/model/events.ts";
import type { Hub, Tracked } from "../src/hub/hub.ts";

export const open = (options: OpenHubsOptions = {}) => openHubs({ headCheckMs: 60_000, ...options });

let nonces = 0;
export const excerpt = (content: unknown): string => (content as { text: string }).text;
export const send = (hub: Hub, from: string, conversationId: string, text: string, more: object = {}) => {
  nonces += 1;
  return hub.send(from, { conversationId, content: { text }, excerpt, nonce: `n${nonces}`, ...more });
};

/** What a subscriber was given, in short: texts of messages, and what else happened. */
const shortly = (event: ChatEvent): unknown => {
  if (event.type === "message") return (event.message.content as { text: string }).text;
  if (event.type === "members") {
    const { added = [], removed = [], role } = event;
    return [
      ...added.map(({ userId }) => `+${userId}`),
      ...removed.map((userId) => `-${userId}`),
      ...(role ? [`=${role.role}`] : []),
    ].join();
  }
  return event.type;
};

export async function follow(hub: Hub, userId: string, from: Parameters<Hub["onMessage"]>[1] = {}) {
  const abort = new AbortController();
  const collected = collect(await hub.onMessage(userId, from, abort.signal));
  await eventually(() => expect(collected.items.length).toBeGreaterThan(0));
  return {
    items: collected.items,
    /** Without the first, its place. */
    seen: (groupId?: string) =>
      (collected.items as Tracked<ChatEvent>[])
        .slice(1)
        .filter(({ id }) => groupId === undefined || id.includes(groupId))
        .map(({ event }) => shortly(event)),
    lastId: (groupId: string) =>
      (collected.items as Tracked<ChatEvent>[]).findLast(({ id }) => id.includes(groupId))?.id,
    lastOwnId: () => (collected.items as Tracked<ChatEvent>[]).findLast(({ id }) => !/-g/.test(id))?.id,
    close: () => abort.abort(),
  };
}

export const createGroup = async (hub: Hub, owner: string, ...members: readonly string[]) =>
  (await hub.createGroup(owner, { members, title: "Us" })).conversation.id;
