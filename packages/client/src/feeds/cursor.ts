import { isRecord, looksTransformed } from "../model/message.ts";
import { parseEventId } from "./event-id.ts";

/** So many groups that have moved are named when a feed goes on; the server tells of the others if they have changed. */
const maxGroups = 1_000;

/** The places in the groups' feeds that a feed of all conversations goes on from. */
export type GroupPositions = Readonly<Record<string, string>>;

/** The part of it that moved last. */
export const newestOf = (groups: ReadonlyMap<string, string>): GroupPositions =>
  Object.fromEntries([...groups].slice(-maxGroups));

/**
 * Where a subscription goes on if it has to be started again, by the ids of its events: the last one, and if it is of all
 * conversations the last one of each group's as well. The input may be in the form that a router's transformer has given it.
 */
export class Cursor {
  readonly #input: unknown;
  readonly #fields: Readonly<Record<string, unknown>> | null;
  readonly #groups = new Map<string, string>();
  lastEventId: string | undefined;

  constructor(input: unknown, lastEventId?: string) {
    this.#input = input;
    this.lastEventId = lastEventId;
    const fields = looksTransformed(input) ? (input as { readonly json?: unknown }).json : input;
    this.#fields = isRecord(fields) ? fields : null;
  }

  take(id: string): void {
    const groupId = this.#fields?.["conversationId"] === undefined ? parseEventId(id)?.groupId : undefined;
    if (groupId === undefined) this.lastEventId = id;
    else {
      this.#groups.delete(groupId); // the newest is the last
      this.#groups.set(groupId, id);
    }
  }

  /** What it was started with, and the groups that have moved since then. */
  get input(): unknown {
    if (this.#groups.size === 0) return this.#input;
    const given = (this.#fields?.["groups"] ?? {}) as GroupPositions;
    const fields = { ...this.#fields, groups: { ...given, ...newestOf(this.#groups) } };
    return looksTransformed(this.#input) ? { ...(this.#input as object), json: fields } : fields;
  }
}
