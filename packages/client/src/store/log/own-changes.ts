import type { OutboxChange } from "../../outbox/outbox-entry.ts";
import type { ChangeEvent } from "./message-change.ts";
import type { PendingChanges } from "./message-window.ts";

type ReactionEvent = Extract<ChangeEvent, { readonly type: "reaction" }>;

/** This user's pending changes of messages, and the reactions that the feed has brought meanwhile. */
export class OwnChanges {
  #isReacting = false;
  readonly #heard = new Set<string>();

  /** What the outbox holds now. */
  update(changes: readonly OutboxChange[]): PendingChanges {
    this.#isReacting = changes.some(({ kind }) => kind === "react");
    if (!this.#isReacting) this.#heard.clear();
    const pending = new Map<number, OutboxChange[]>();
    for (const change of changes) pending.set(change.seq, [...(pending.get(change.seq) ?? []), change]);
    return pending;
  }

  /** The feed has brought a reaction of this user's. */
  heard(event: ReactionEvent): void {
    if (this.#isReacting) this.#heard.add(keyOf(event));
  }

  /** Whether the feed has brought it already, and perhaps a later one too. */
  isHeard(event: ChangeEvent): boolean {
    return event.type === "reaction" && this.#heard.has(keyOf(event));
  }
}

const keyOf = ({ seq, reaction }: ReactionEvent): string => `${seq} ${reaction}`;
