/** A place in a user's feed: the store's epoch and the number of the last entry that was seen. On the wire an event id. */
export interface Position {
  readonly epoch: string;
  readonly n: number;
}

const eventId = /^([0-9a-zA-Z]{1,64})-(0|[1-9]\d{0,14})$/;

/** @example toEventId({ epoch: "5f0c", n: 17 }) // "5f0c-17" */
export function toEventId(position: Position): string {
  return `${position.epoch}-${position.n}`;
}

/** `null` for anything that no store can have given out. */
export function parseEventId(id: string): Position | null {
  const match = eventId.exec(id);
  return match ? { epoch: match[1] as string, n: Number(match[2]) } : null;
}
