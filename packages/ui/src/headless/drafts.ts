import type { Readable } from "@tidings/client/store";
import type { Intent, TakenBack } from "../chat/intent.ts";
import type { StoredDrafts } from "./stored-drafts.ts";

/** What belongs to a draft besides its text. */
export interface DraftContext {
  /** Who was picked after an `@`: user ids, by the names in the text. */
  readonly mentions: ReadonlyMap<string, string>;
  /** The message that is answered or edited; `null`: none. */
  readonly intent: Intent | null;
  /** What an edit has come to; of another intent, or `null`, before anything is changed. The draft itself stays beside it. */
  readonly edit: { readonly of: Intent; readonly text: string } | null;
}

/** What a user has written and not sent, by conversation. */
export interface Drafts {
  /** Those that are not empty. Its listeners also hear of each new `contextOf`. */
  readonly all: Readable<ReadonlyMap<string, string>>;
  readonly keep: (conversationId: string, text: string) => void;
  /** The same object until something of it changes. It lasts as long as the page is open, and is each tab's own. */
  readonly contextOf: (conversationId: string) => DraftContext;
  readonly keepContext: (conversationId: string, change: Partial<DraftContext>) => void;
  /** This text was sent and is removed, with its mentions. What was written meanwhile, perhaps in another tab, stays. */
  readonly sent: (conversationId: string, text: string) => void;
  /**
   * Puts a text that was not sent back, before what has been written since. Its mentions come with it, and so does what it answers, unless
   * another message is being answered. That ends an edit, whose text would stand in its place. The text of an edit is edited again, and the
   * draft stays beside it.
   */
  readonly takeBack: (conversationId: string, text: string, context?: TakenBack) => void;
}

export const emptyContext: DraftContext = { mentions: new Map(), intent: null, edit: null };

/** @param stored where they outlive the page; without it they last as long as the page is open */
export function createDrafts(stored?: StoredDrafts): Drafts {
  const listeners = new Set<() => void>();
  const contexts = new Map<string, DraftContext>();
  let known = stored?.all() ?? new Map<string, string>();

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function set(next: ReadonlyMap<string, string>): void {
    known = next;
    tell();
  }

  const contextOf = (conversationId: string): DraftContext => contexts.get(conversationId) ?? emptyContext;

  function keepContext(conversationId: string, change: Partial<DraftContext>): void {
    contexts.set(conversationId, { ...contextOf(conversationId), ...change });
    tell();
  }

  const textOf = (conversationId: string): string => known.get(conversationId) ?? "";

  function know(conversationId: string, text: string): void {
    if (textOf(conversationId) === text) return;
    const next = new Map(known);
    if (text === "") next.delete(conversationId);
    else next.set(conversationId, text);
    set(next);
  }

  function keep(conversationId: string, text: string): void {
    know(conversationId, text);
    stored?.write(conversationId, text);
  }

  stored?.onChange((id) => (id === null ? set(stored.all()) : know(id, stored.read(id))));

  return {
    all: {
      get: () => known,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    keep,
    contextOf,
    keepContext,
    sent(conversationId, text) {
      keepContext(conversationId, { mentions: emptyContext.mentions });
      const written = stored ? stored.read(conversationId) : textOf(conversationId);
      if (written === text) keep(conversationId, "");
      else know(conversationId, written);
    },
    takeBack(conversationId, text, { mentions = emptyContext.mentions, intent = null } = {}) {
      if (intent?.kind === "edit") {
        keepContext(conversationId, { intent, edit: { of: intent, text } });
        return;
      }
      const written = textOf(conversationId);
      const now = contextOf(conversationId);
      keepContext(conversationId, {
        mentions: new Map([...mentions, ...now.mentions]),
        intent: now.intent?.kind === "reply" ? now.intent : intent,
      });
      keep(conversationId, written === "" ? text : `${text}\n${written}`);
    },
  };
}
