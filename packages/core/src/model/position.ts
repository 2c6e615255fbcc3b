import type { ConversationId } from "./ids.ts";

/**
 * A place in a feed: the store's epoch, and the number of the last entry that was seen. Clients get it as an event id.
 */
export interface Position {
  readonly epoch: string;
  readonly n: number;
  /** The group, if the feed is a group's. Absent for a user's own feed. */
  readonly groupId?: ConversationId;
}

const eventId = /^([0-9a-zA-Z]{1,64})-(?:(g[0-9a-z]{20})-)?(0|[1-9]\d{0,14})$/;

/** @example toEventId({ epoch: "5f0c", n: 17 }) // "5f0c-17" */
export function toEventId({ epoch, n, groupId }: Position): string {
  return groupId === undefined ? `${epoch}-${n}` : `${epoch}-${groupId}-${n}`;
}

/** Reads an event id. `null` if it is not one. */
export function parseEventId(id: string): Position | null {
  const match = eventId.exec(id);
  if (!match) return null;
  const [, epoch = "", groupId, n] = match;
  return { epoch, n: Number(n), ...(groupId !== undefined && { groupId }) };
}
