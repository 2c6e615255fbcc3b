import type { Position } from "@tidings/core";
import { type GroupPositions, newestOf } from "./cursor.ts";
import { parseEventId } from "./event-id.ts";

/** The part of an event that is needed to compare it with the position. */
export interface FeedEventLike {
  readonly type: string;
  readonly push?: { readonly seq: number | null };
}

/**
 * - `deliver`: the application has not seen it,
 * - `drop`: the application has seen it,
 * - `gap`: something before it was never delivered, so the feed has to be read again from the position.
 */
export type Verdict = "deliver" | "drop" | "gap";

/**
 * How far an application has read a feed. It only moves forward, whatever arrives: the server sends each event once and in
 * order, but two sockets overlap while a subscription is handed over, and tRPC's client may resume from an older event.
 * The id that goes with an event is that of the position: a client that keeps the last one continues from there, never before it.
 *
 * A feed of all conversations brings the groups' feeds as well. Each of them is numbered, and judged, by itself.
 */
export class FeedPosition {
  #id: string | null;
  #at: Position | null;
  /** The last event of each group, with the group that moved last at the end. */
  readonly #groups: Map<string, string>;
  readonly #ofGroup: string | undefined;

  /** @param ofGroup the feed is that of this group alone */
  constructor(lastEventId: string | null | undefined, groups: GroupPositions = {}, ofGroup?: string) {
    this.#id = lastEventId ?? null;
    this.#at = this.#id === null ? null : parseEventId(this.#id);
    this.#groups = new Map(Object.entries(groups));
    this.#ofGroup = ofGroup;
  }

  /** The id of the last event that moved it. */
  get id(): string | null {
    return this.#id;
  }

  /** The id of the last event of each group. */
  get groups(): GroupPositions {
    return newestOf(this.#groups);
  }

  /** Whether an event is one of a group's feed among those of all conversations. */
  isOfGroup(id: string): boolean {
    const groupId = parseEventId(id)?.groupId;
    return groupId !== undefined && groupId !== this.#ofGroup;
  }

  judge(id: string, event: FeedEventLike): Verdict {
    const at = parseEventId(id);
    // a push that is not stored carries the server's current position, and moves nothing
    if (event.type === "push" && event.push?.seq === null) return "deliver";
    if (at?.groupId !== undefined && at.groupId !== this.#ofGroup) return this.#judgeGroup(id, at.groupId, at, event);
    // another database has other groups, or other entries in them
    if (event.type === "reset" && at?.epoch !== this.#at?.epoch) this.#groups.clear();
    if (event.type === "reset" || at === null || this.#at === null) return this.#moveTo(id, at);
    if (at.epoch !== this.#at.epoch) return "gap";
    if (event.type === "ready" && at.n === this.#at.n) return "deliver";
    if (event.type === "ready") return at.n > this.#at.n ? "gap" : "drop"; // its unread count is an older one
    return at.n > this.#at.n ? this.#moveTo(id, at) : "drop";
  }

  #judgeGroup(id: string, groupId: string, at: Position, { type }: FeedEventLike): Verdict {
    const known = parseEventId(this.#groups.get(groupId) ?? "");
    if (known && type !== "reset") {
      if (at.epoch !== known.epoch) return "gap";
      if (at.n <= known.n) return "drop";
    }
    this.#groups.delete(groupId);
    this.#groups.set(groupId, id);
    return "deliver";
  }

  #moveTo(id: string, at: Position | null): Verdict {
    this.#id = id;
    this.#at = at;
    return "deliver";
  }
}
