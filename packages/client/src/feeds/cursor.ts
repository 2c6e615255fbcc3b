import { isRecord, looksTransformed } from "../model/message.ts";
import { parseEventId } from "./event-id.ts";

/** At most this many groups are named when a feed is resumed; the server reports whether others have changed. */
const maxGroups = 1_000;

/** The positions in the groups' feeds from which a feed of all conversations continues. */
export type GroupPositions = Readonly<Record<string, string>>;

/** The groups that moved last. */
export const newestOf = (groups: ReadonlyMap<string, string>): GroupPositions =>
  Object.fromEntries([...groups].slice(-maxGroups));

/**
 * Where a subscription continues if it has to be started again: after its last event and, if it is a feed of all conversations, after
 * the last event of each group. The input may have been serialised by the router's transformer.
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

  /** The original input, with the groups that have moved since then. */
  get input(): unknown {
    // what another transformer has made stays as it is: the groups that have moved are reported by a `reset`
    if (this.#groups.size === 0 || (this.#input && !this.#fields)) return this.#input;
    const given = (this.#fields?.["groups"] ?? {}) as GroupPositions;
    const fields = { ...this.#fields, groups: { ...given, ...newestOf(this.#groups) } };
    return looksTransformed(this.#input) ? { ...(this.#input as object), json: fields } : fields;
  }
}
