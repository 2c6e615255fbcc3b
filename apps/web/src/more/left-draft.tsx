import { useReadable } from "@tidings/react";
import type { ReactElement } from "react";
import { begunDrafts } from "../chat/begun-drafts.ts";
import { usePage } from "../shell/page.ts";
import { useCopy } from "./use-copy.ts";
import { useMoreTexts } from "./use-more.ts";

/** What was begun where nothing can be written any more: it can be read, copied and discarded. */
export function LeftDraft({ conversationId }: { readonly conversationId: string }): ReactElement | null {
  const { menu, message } = useMoreTexts();
  const { drafts } = usePage();
  const copy = useCopy();
  const text = begunDrafts(useReadable(drafts.all)).get(conversationId);
  if (text === undefined) return null;
  return (
    <div className="left-draft" data-testid="left-draft">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to do so with the keyboard */}
      <q dir="auto" tabIndex={0}>
        {text}
      </q>
      <button type="button" className="tidings-quiet" onClick={() => void copy(text)}>
        {menu.copy}
      </button>
      <button type="button" className="tidings-quiet" onClick={() => drafts.keep(conversationId, "")}>
        {message.discard}
      </button>
    </div>
  );
}
