import type { ConversationId, ReactionSummary, UserId } from "@tidings/core";
import { type Ledger, type StoredMessage, toStoredMessage } from "@tidings/core/store-adapter";
import type { LoadedRows } from "./answer.ts";
import { MessageReactions } from "./message-reactions.ts";
import type { Places } from "./places.ts";

interface Message {
  stored: StoredMessage;
  state: "loaded" | "changed" | "new";
  /** Names that it mentions; '' is everyone. */
  mentions: readonly string[];
  readonly reactions: MessageReactions;
  /** Its reactions and mentions that were loaded are to go. */
  cleared: boolean;
}

type Sent = ReturnType<Ledger["sent"]>;
type Edited = ReturnType<Ledger["edited"]>;

/** Messages, edits and reactions that were loaded, and what has changed of them. */
export class LoadedMessages {
  readonly #messages = new Map<string, Message>();
  readonly #nonces = new Map<string, Sent>();
  readonly #edits = new Map<string, Edited>();
  readonly #newEdits: { id: ConversationId; seq: number; nonce: string; version: number; editedAtMs: number }[] = [];

  constructor(rows: LoadedRows) {
    const given = Map.groupBy(rows.reactions ?? [], ([conversation, seq]) => messageKey(conversation, seq));
    for (const [conversation, seq, from, nonce, sentAtMs, content, extra] of rows.messages ?? []) {
      const stored = toStoredMessage(conversation, [seq, from, nonce, sentAtMs, content, extra, null, null]);
      const { mentions = [], reactions = [] } = stored.extras;
      const known = (given.get(messageKey(conversation, seq)) ?? []).map(([, , text, userId, id]) => ({
        reaction: JSON.parse(text) as string,
        userId,
        id,
      }));
      this.#messages.set(messageKey(conversation, seq), {
        stored,
        state: "loaded",
        mentions: mentions === "all" ? [""] : mentions,
        reactions: new MessageReactions(reactions, known),
        cleared: false,
      });
    }
    for (const [sender, nonce, conversationId, seq, sentAtMs] of rows.nonces ?? []) {
      this.#nonces.set(`${sender}\n${nonce}`, { conversationId, seq, sentAtMs });
    }
    for (const [conversation, seq, nonce, version, editedAtMs] of rows.edits ?? []) {
      this.#edits.set(`${messageKey(conversation, seq)}\n${nonce}`, { version, editedAtMs });
    }
  }

  find(conversationId: ConversationId, seq: number): StoredMessage | null {
    return this.#messages.get(messageKey(conversationId, seq))?.stored ?? null;
  }

  #need(conversationId: ConversationId, seq: number): Message {
    const message = this.#messages.get(messageKey(conversationId, seq));
    if (!message) throw new Error(`a write changes message ${seq} of ${conversationId}, which it does not touch`);
    return message;
  }

  insert(stored: StoredMessage): void {
    const { conversationId, seq, from, nonce, sentAtMs } = stored;
    const reactions = new MessageReactions([], []);
    const message: Message = { stored, state: "new", mentions: [], reactions, cleared: false };
    this.#messages.set(messageKey(conversationId, seq), message);
    this.#nonces.set(`${from}\n${nonce}`, { conversationId, seq, sentAtMs });
  }

  save(stored: StoredMessage): void {
    const message = this.#need(stored.conversationId, stored.seq);
    message.stored = stored;
    if (message.state === "loaded") message.state = "changed";
  }

  sent(from: UserId, nonce: string): Sent {
    return this.#nonces.get(`${from}\n${nonce}`) ?? null;
  }

  edited(conversationId: ConversationId, seq: number, nonce: string): Edited {
    return this.#edits.get(`${messageKey(conversationId, seq)}\n${nonce}`) ?? null;
  }

  saveEdit(id: ConversationId, seq: number, { nonce, version, editedAtMs }: Parameters<Ledger["saveEdit"]>[2]): void {
    this.#edits.set(`${messageKey(id, seq)}\n${nonce}`, { version, editedAtMs });
    this.#newEdits.push({ id, seq, nonce, version, editedAtMs });
  }

  react(
    conversationId: ConversationId,
    seq: number,
    { reaction, userId, on, atMs }: Parameters<Ledger["setReaction"]>[2],
  ): boolean {
    return this.#need(conversationId, seq).reactions.set(reaction, userId, on, atMs);
  }

  reactions(conversationId: ConversationId, seq: number): readonly ReactionSummary[] {
    return this.#need(conversationId, seq).reactions.summaries();
  }

  /** Sets the mentions of a new message. */
  mention(conversationId: ConversationId, seq: number, userIds: readonly UserId[] | "all"): void {
    this.#need(conversationId, seq).mentions = userIds === "all" ? [""] : [...new Set(userIds)];
  }

  clear(conversationId: ConversationId, seq: number): void {
    const message = this.#need(conversationId, seq);
    message.reactions.clear();
    if (message.state === "new") message.mentions = [];
    else message.cleared = true;
  }

  /** For `save_chats`. */
  changes(users: Places, conversations: Places): Record<string, readonly unknown[]> {
    const changes = {
      new_messages: [] as unknown[],
      messages: [] as unknown[],
      mentions: [] as unknown[],
      cleared: [] as unknown[],
      unmentioned: [] as unknown[],
      reactions_off: [] as unknown[],
      reactions_on: [] as unknown[],
    };
    for (const { stored, state, mentions, reactions, cleared } of this.#messages.values()) {
      const { conversationId, seq, from, nonce, sentAtMs, content, extras } = stored;
      const conversation = conversations.of(conversationId);
      const extra = Object.keys(extras).length === 0 ? null : JSON.stringify(extras);
      const texts = { content: JSON.stringify(content ?? null), extra };
      if (state === "new") {
        changes.new_messages.push({ conversation, seq, user: users.of(from), nonce, sent_at_ms: sentAtMs, ...texts });
        for (const name of mentions) changes.mentions.push({ conversation, seq, name });
      }
      if (state === "changed") changes.messages.push({ conversation, seq, ...texts });
      if (cleared) {
        changes.cleared.push({ conversation, seq });
        for (const name of mentions) changes.unmentioned.push({ conversation, seq, name });
      }
      for (const { reaction, userId: name } of reactions.takenBack) {
        changes.reactions_off.push({ conversation, seq, reaction: JSON.stringify(reaction), name });
      }
      for (const { reaction, userId: name, atMs } of reactions.given) {
        changes.reactions_on.push({ conversation, seq, reaction: JSON.stringify(reaction), name, at_ms: atMs });
      }
    }
    const edits = this.#newEdits.map(({ id, seq, nonce, version, editedAtMs }) => ({
      conversation: conversations.of(id),
      seq,
      nonce,
      version,
      edited_at_ms: editedAtMs,
    }));
    return { ...changes, edits };
  }
}

const messageKey = (conversationId: ConversationId, seq: number): string => `${conversationId}\n${seq}`;
