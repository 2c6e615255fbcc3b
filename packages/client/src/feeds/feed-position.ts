import type { Position } from "@tidings/core";

const eventId = /^([0-9a-zA-Z]{1,64})-(0|[1-9]\d{0,14})$/;

function parseEventId(id: string): Position | null {
  const match = eventId.exec(id);
  return match?.[1] === undefined ? null : { epoch: match[1], n: Number(match[2]) };
}

/** The part of a feed's event that says how it stands to the position. */
export interface FeedEventLike {
  readonly type: string;
  readonly push?: { readonly seq: number | null };
}

/**
 * - `deliver`: the application has not seen it,
 * - `drop`: it has,
 * - `gap`: something before it was never delivered, so the feed has to be read again from the position.
 */
export type Verdict = "deliver" | "drop" | "gap";

/**
 * How far an application has read a feed. It only moves forward, whatever arrives: the server sends each event once and in
 * order, but two sockets overlap while a subscription is handed over, and tRPC's client may resume from an older event.
 * The id that goes with an event is that of the position: a client that keeps the last one continues from there, never before it.
 */
export class FeedPosition {
  #id: string | null;
  #at: Position | null;

  constructor(lastEventId: string | null | undefined) {
    this.#id = lastEventId ?? null;
    this.#at = this.#id === null ? null : parseEventId(this.#id);
  }

  /** The id of the last event that moved it. */
  get id(): string | null {
    return this.#id;
  }

  judge(id: string, event: FeedEventLike): Verdict {
    const at = parseEventId(id);
    // what is not stored carries the position that the server is at, and moves nothing
    if (event.type === "push" && event.push?.seq === null) return "deliver";
    if (event.type === "reset" || at === null || this.#at === null) return this.#moveTo(id, at);
    if (at.epoch !== this.#at.epoch) return "gap";
    if (event.type === "ready" && at.n === this.#at.n) return "deliver";
    if (event.type === "ready") return at.n > this.#at.n ? "gap" : "drop"; // its unread count is an older one
    return at.n > this.#at.n ? this.#moveTo(id, at) : "drop";
  }

  #moveTo(id: string, at: Position | null): Verdict {
    this.#id = id;
    this.#at = at;
    return "deliver";
  }
}
