import type { Position } from "@tidings/core";

const eventId = /^([0-9a-zA-Z]{1,64})-(?:(g[0-9a-z]{20})-)?(0|[1-9]\d{0,14})$/;

/** `null` for anything that no server can have given out. */
export function parseEventId(id: string): Position | null {
  const [, epoch, groupId, n] = eventId.exec(id) ?? [];
  return epoch === undefined ? null : { epoch, n: Number(n), ...(groupId !== undefined && { groupId }) };
}

/** Two event ids with the same one count the events of the same feed. */
export const epochOf = (id: string): string => id.slice(0, id.lastIndexOf("-"));

export const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf("-") + 1));
