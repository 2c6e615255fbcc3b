import type { OpenConversation } from "@tidings/react";
import { useMemo, useState } from "react";
import type { RefObject } from "react";
import type { Intent, MessageActions } from "../chat/intent.ts";
import type { Drafts } from "./drafts.ts";

export interface IntentState extends Pick<MessageActions, "takeBack"> {
  /** What is written is about this message; `null`: about none. */
  readonly intent: Intent | null;
  /** `null`: that is done, or given up. The user goes on where they write. */
  readonly begin: (intent: Intent | null) => void;
}

/**
 * What the user writes about: they begin an answer or an edit with the menu of a message, and take back what was refused.
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
        setIntent((now) => (now?.kind === "edit" ? null : now)); // the text of an edit would stand in its place
        goOn();
      },
    };
  }, [drafts, id, discard, frame]);
  return { intent, ...actions };
}
