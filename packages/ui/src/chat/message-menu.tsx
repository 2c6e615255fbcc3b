"use client";

import { useConversationSummary, useReactions, useTidings } from "@tidings/react";
import { useRef, useState } from "react";
import type { ReactElement } from "react";
import { useMenu } from "../headless/use-menu.ts";
import { useUi } from "../settings/use-ui.ts";
import type { Intent, MessageActions } from "./intent.ts";

export interface MessageMenuProps {
  readonly message: Intent["message"];
  readonly actions: MessageActions;
  readonly onClose: () => void;
}

/** What there is to do with a message: the arrow keys choose, Enter takes, Escape closes. */
export function MessageMenu({ message, actions, onClose }: MessageMenuProps): ReactElement {
  const { texts, reactions } = useUi();
  const { own, seq, pinnedAtMs } = message;
  const target = { id: actions.conversationId };
  const conversation = useTidings().conversation(target);
  const { role } = useConversationSummary(target);
  const { toggle } = useReactions(target, message);
  const menu = useRef<HTMLDivElement>(null);
  const onKeyDown = useMenu(menu, onClose);
  const [isSure, setSure] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  const and = (act: () => void) => (): void => {
    onClose();
    act();
  };
  const start = (kind: Intent["kind"]) => and(() => actions.begin({ kind, message }));
  const pin = (): void => {
    conversation.pin(seq, pinnedAtMs === null).then(onClose, () => setFailed(true));
  };
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
            onClick={and(() => toggle(reaction))}
          >
            {reaction}
          </button>
        ))}
      </div>
      <Item text={texts.chat.reply} onClick={start("reply")} />
      {own && <Item text={texts.chat.edit} onClick={start("edit")} />}
      <Item text={pinnedAtMs === null ? texts.chat.pin : texts.chat.unpin} onClick={pin} />
      {(own || role === "owner" || role === "admin") && (
        <Item
          text={isSure ? texts.chat.confirmDelete : texts.chat.delete}
          isDangerous
          onClick={() => {
            // what becomes of it is shown by the message itself
            if (isSure) and(() => void conversation.delete(seq).catch(() => undefined))();
            else setSure(true);
          }}
        />
      )}
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
