"use client";

import type { MessageItem } from "@tidings/client/store";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { DeliveryTick } from "../common/delivery-tick.tsx";
import { Icon, moreIcon } from "../common/icons.tsx";
import { textDirection } from "../headless/text-direction.ts";
import { useLongPress } from "../headless/use-long-press.ts";
import { useFirstUi } from "../settings/ui.tsx";

export interface BubbleProps<Content> {
  readonly message: MessageItem<Content>;
  /** Decides the direction of the writing. */
  readonly text: string;
  /** Whether it begins what one person says. */
  readonly startsGroup: boolean;
  /** Who wrote it stands above it, as in a group. Default: no. */
  readonly showsAuthor?: boolean;
  /** The user has just jumped to it: it takes the focus. Default: no. */
  readonly isMarked?: boolean;
  /**
   * The menu of a message that is stored and not deleted, opened by its button or a long press. Default: none. When it closes, the focus goes
   * to the message, unless something else has taken it.
   *
   * @param onClose stable
   */
  readonly renderMenu?:
    | ((message: MessageItem<Content> & { readonly seq: number }, onClose: () => void) => ReactNode)
    | undefined;
  /** Shown before the time, for example that it was edited. */
  readonly marks?: ReactNode;
  /** Shown below the bubble, for example reactions. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** A message on its author's side, around what it says: its author, its time, how far it has come, and the button of its menu. */
export function Bubble<Content>({
  message,
  text,
  startsGroup,
  showsAuthor = false,
  isMarked = false,
  renderMenu,
  marks,
  below,
  children,
}: BubbleProps<Content>): ReactElement {
  const { seq, nonce, from, own, sentAtMs, status, deletedAtMs } = message;
  const { texts, formats, nameOf, Avatar } = useFirstUi();
  const author = nameOf(from);
  const bubble = useRef<HTMLDivElement>(null);
  const [isWanted, setWanted] = useState(false);
  const close = useCallback(() => setWanted(false), []);
  const hasMenu = renderMenu !== undefined && seq !== null && deletedAtMs === null;
  const isOpen = hasMenu && isWanted;
  const press = useLongPress(() => setWanted(hasMenu));
  useEffect(() => {
    if (!isOpen) return undefined;
    const { current } = bubble;
    return () => {
      if (document.activeElement === document.body) current?.focus({ preventScroll: true });
    };
  }, [isOpen]);
  // The keyboard continues from there: the element that led here may no longer be in the list.
  useEffect(() => {
    if (isMarked) bubble.current?.focus({ preventScroll: true });
  }, [isMarked]);
  return (
    <div
      className="tidings-message"
      data-seq={seq ?? undefined}
      data-nonce={nonce}
      data-own={own}
      data-status={status}
      data-starts-group={startsGroup}
      data-in-group={showsAuthor}
      data-deleted={deletedAtMs !== null}
      data-marked={isMarked}
    >
      {showsAuthor && !own && startsGroup && (
        <span className="tidings-author" aria-hidden="true">
          <Avatar userId={from} name={author} />
          <span dir="auto">{author}</span>
        </span>
      )}
      <div className="tidings-hold">
        <div ref={bubble} className="tidings-bubble" dir={textDirection(text)} tabIndex={-1} {...press}>
          <span className="tidings-unseen">{`${own ? texts.chat.you : texts.chat.author(author)} `}</span>
          {children}
          <span className="tidings-meta">
            {marks}
            <time dir="auto" dateTime={new Date(sentAtMs).toISOString()} title={formats.full(sentAtMs)}>
              {formats.clock(sentAtMs)}
            </time>
            {status !== "received" && status !== "failed" && <DeliveryTick status={status} />}
          </span>
        </div>
        {hasMenu && (
          <button
            type="button"
            className="tidings-menu-button"
            // With Tab, every message would be a stop. The arrow keys move between messages, and Enter opens this.
            tabIndex={-1}
            aria-label={texts.chat.menu}
            title={texts.chat.menu}
            aria-haspopup="menu"
            aria-expanded={isOpen}
            onClick={() => setWanted(!isOpen)}
          >
            <Icon of={moreIcon} />
          </button>
        )}
        {isOpen && renderMenu(Object.assign({}, message, { seq }), close)}
      </div>
      {below}
    </div>
  );
}
