import type { OpenConversation } from "@tidings/react";
import { useMemo, useState } from "react";
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
 * Which message the user is answering or editing, and how a refused message goes back into the composer.
 *
 * @param frame around the field in which they write
 */
export function useIntent(
  { id, discard }: Pick<OpenConversation, "id" | "discard">,
  drafts: Drafts,
  frame: RefObject<HTMLElement | null>,
): IntentState {
  const [intent, setIntent] = useState<Intent | null>(null);
  const actions = useMemo(() => {
    const goOn = (): void => frame.current?.querySelector("textarea")?.focus();
    return {
      begin(next: Intent | null): void {
        setIntent(next);
        goOn();
      },
      takeBack(nonce: string, text: string): void {
        drafts.takeBack(id, text);
        discard(nonce);
        setIntent((now) => (now?.kind === "edit" ? null : now)); // otherwise the text of the edit would be shown instead
        goOn();
      },
    };
  }, [drafts, id, discard, frame]);
  return { intent, ...actions };
}
