import type { OpenConversation } from "@tidings/react";
import { useMemo, useSyncExternalStore } from "react";
import type { RefObject } from "react";
import type { Intent, MessageActions } from "../chat/intent.ts";
import type { Drafts } from "./drafts.ts";

export interface IntentState extends Pick<MessageActions, "takeBack"> {
  /** What is written is about this message; `null`: about none. */
  readonly intent: Intent | null;
  /** Begins an answer or an edit, or ends it with `null`. The text area takes the focus. */
  readonly begin: (intent: Intent | null) => void;
}

/**
 * Which message the user is answering or editing, kept with the conversation's draft, and how a refused message goes back into the composer.
 *
 * @param frame around the field in which they write
 */
export function useIntent(
  { id, discard }: Pick<OpenConversation, "id" | "discard">,
  drafts: Drafts,
  frame: RefObject<HTMLElement | null>,
): IntentState {
  const intent = useSyncExternalStore(
    drafts.all.subscribe,
    () => drafts.contextOf(id).intent,
    () => null, // a server knows of none
  );
  const actions = useMemo(() => {
    const goOn = (): void => frame.current?.querySelector("textarea")?.focus();
    return {
      begin(next: Intent | null): void {
        drafts.keepContext(id, { intent: next });
        goOn();
      },
      takeBack(...[nonce, text, context]: Parameters<MessageActions["takeBack"]>): void {
        drafts.takeBack(id, text, context);
        discard(nonce);
        goOn();
      },
    };
  }, [drafts, id, discard, frame]);
  return { intent, ...actions };
}
