import type { ChatEvent, Conversation as ConversationState } from "@tidings/core";
import type { GroupHandle, GroupNote } from "./conversation-view.ts";
import { Derived } from "../derived.ts";
import { GroupMembers } from "./group-members.ts";
import type { StoreContext } from "../store-context.ts";

/** The most notes that are kept. */
const maxNotes = 100;

export interface GroupOptions {
  readonly context: StoreContext;
  readonly conversationId: string;
  /** The group as the server has it after a command. */
  readonly onRecord: (record: ConversationState) => void;
}

/** What only groups have: members, notes of what happened, and commands. */
export class Group {
  readonly handle: GroupHandle;
  readonly members: GroupMembers;
  /** The last event of its feed that was heard, after which the feed continues. A record may be newer. `null` if there is none. */
  position: string | null = null;
  readonly #options: GroupOptions;
  readonly #notes: Derived<readonly GroupNote[]>;
  #happened: readonly GroupNote[] = [];

  constructor(options: GroupOptions) {
    const { context, conversationId } = options;
    this.#options = options;
    this.members = new GroupMembers(context, conversationId);
    this.#notes = new Derived<readonly GroupNote[]>(context.notifier, () => this.#happened);
    this.handle = this.#createHandle();
  }

  get notes(): readonly GroupNote[] {
    return this.#happened;
  }

  restore(position: string | null, notes: readonly GroupNote[]): void {
    this.position = position;
    this.#happened = notes;
    this.#notes.invalidate();
  }

  /** An entry of the group's feed. */
  happened(event: ChatEvent, id: string, afterSeq: number): void {
    if (event.type !== "members" && event.type !== "group") return;
    if (event.type === "members") this.members.happened(event);
    this.#happened = [...this.#happened, { id, afterSeq, event }].slice(-maxNotes);
    this.#notes.invalidate();
  }

  #createHandle(): GroupHandle {
    const { conversationId, context, onRecord } = this.#options;
    const { chat } = context.client;
    const { members } = this;
    const remove = async (userId: string): Promise<void> => {
      await chat.removeMember({ conversationId, userId });
    };
    return {
      members: members.list,
      loadMoreMembers: () => members.loadMore(),
      reloadMembers: () => members.reload(),
      notes: this.#notes,
      async update(change) {
        onRecord((await chat.updateGroup({ conversationId, ...change })).conversation);
      },
      async addMembers(userIds, options = {}) {
        await chat.addMembers({ conversationId, userIds, ...options });
      },
      removeMember: remove,
      async setRole(userId, role) {
        await chat.setRole({ conversationId, userId, role });
      },
      leave: () => remove(context.me),
    };
  }
}
