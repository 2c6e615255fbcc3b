"use client";

import { useRef, useState } from "react";
import type { ReactElement } from "react";
import { useMenu } from "../headless/use-menu.ts";
import { type MessageMenuOptions, useMessageMenu } from "../headless/use-message-menu.ts";
import { useUi } from "../settings/use-ui.ts";
import type { MessageActions } from "./intent.ts";

export interface MessageMenuProps extends MessageMenuOptions {
  readonly actions: MessageActions;
}

/** What there is to do with a message: the arrow keys choose, Enter takes, Escape closes. */
export function MessageMenu({ message, actions, onClose }: MessageMenuProps): ReactElement {
  const { texts, reactions } = useUi();
  const { react, reply, edit, isPinned, togglePin, remove, isSure } = useMessageMenu({ message, actions, onClose });
  const menu = useRef<HTMLDivElement>(null);
  const onKeyDown = useMenu(menu, onClose);
  const [hasFailed, setFailed] = useState(false);
  const pin = (): void => void togglePin().then(onClose, () => setFailed(true));
  return (
    <div
      ref={menu}
      className="tidings-menu"
      role="menu"
      tabIndex={-1}
      aria-label={texts.chat.menu}
      onKeyDown={onKeyDown}
    >
      <div className="tidings-quick" role="presentation">
        {reactions.map((reaction) => (
          <button
            key={reaction}
            type="button"
            role="menuitem"
            aria-label={texts.chat.react(reaction)}
            onClick={() => react(reaction)}
          >
            {reaction}
          </button>
        ))}
      </div>
      <Item text={texts.chat.reply} onClick={reply} />
      {edit && <Item text={texts.chat.edit} onClick={edit} />}
      <Item text={isPinned ? texts.chat.unpin : texts.chat.pin} onClick={pin} />
      {remove && <Item text={isSure ? texts.chat.confirmDelete : texts.chat.delete} isDangerous onClick={remove} />}
      {hasFailed && (
        <p className="tidings-hint" role="alert">
          {texts.chat.notDone}
        </p>
      )}
    </div>
  );
}

interface ItemProps {
  readonly text: string;
  readonly isDangerous?: boolean;
  readonly onClick: () => void;
}

function Item({ text, isDangerous = false, onClick }: ItemProps): ReactElement {
  return (
    <button type="button" role="menuitem" className="tidings-menu-item" data-dangerous={isDangerous} onClick={onClick}>
      {text}
    </button>
  );
}
