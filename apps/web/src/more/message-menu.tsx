import { useConversationSummary, useMembers, useReadable } from "@tidings/react";
import { useLoadWhile } from "@tidings/ui/headless";
import { useMenu, useMessageMenu } from "@tidings/ui/menus";
import { useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { Intent, MessageActions } from "@tidings/ui";
import { EmojiPicker } from "../emoji/lazy-emoji-picker.ts";
import { useRecentEmoji } from "../emoji/use-recent-emoji.ts";
import { useNames } from "../people/use-names.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { Icon } from "@tidings/ui/parts";
import { emojiIcon } from "../ui/icons.tsx";
import { useCopy } from "./use-copy.ts";
import { useFailureText } from "./use-failure-text.ts";
import { useMoreTexts } from "./use-more.ts";

export interface MessageMenuProps {
  readonly message: Intent["message"];
  readonly actions: MessageActions;
  readonly onClose: () => void;
}

/** Offered before any was used. */
const usual = ["👍", "❤️", "😂", "🎉", "😮", "🙏"];

/** The menu of a message, opened by its button or a long press. */
export function MessageMenu({ message, actions, onClose }: MessageMenuProps): ReactElement {
  const failureText = useFailureText();
  const { menu: texts, message: words } = useMoreTexts();
  const { toasts } = usePage();
  const copy = useCopy();
  const recentEmoji = useRecentEmoji();
  const { conversationId, mayWrite } = actions;
  const { react, reply, edit, isPinned, togglePin, remove, isSure } = useMessageMenu({ message, actions, onClose });
  const { kind } = useConversationSummary({ id: conversationId });
  const recent = useReadable(recentEmoji);
  const quick = [...new Set([...recent.slice(0, 3), ...usual])].slice(0, usual.length);
  const [picking, setPicking] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const onKeyDown = useMenu(menu, onClose);
  const { own, content } = message;

  const and = (act: () => void) => (): void => {
    onClose();
    act();
  };
  const pick = (emoji: string): void => {
    recentEmoji.use(emoji);
    react(emoji);
  };
  const pin = async (): Promise<void> => {
    try {
      await togglePin();
    } catch (error) {
      console.warn("The message was not pinned", error);
      toasts.show({ kind: "problem", text: words.notChanged(failureText(error)) });
    }
  };

  if (picking) {
    return (
      <div ref={menu} className="message-menu message-menu--emoji">
        <EmojiPicker onPick={react} onClose={onClose} />
      </div>
    );
  }
  return (
    <div
      ref={menu}
      className="message-menu"
      role="menu"
      tabIndex={-1}
      aria-label={texts.title}
      data-testid="menu"
      onKeyDown={onKeyDown}
    >
      {mayWrite && (
        <div className="message-menu__quick" role="presentation">
          {quick.map((emoji) => (
            <button
              key={emoji}
              type="button"
              role="menuitem"
              aria-label={texts.react(emoji)}
              data-reaction={emoji}
              onClick={() => pick(emoji)}
            >
              {emoji}
            </button>
          ))}
          <button
            type="button"
            role="menuitem"
            aria-label={texts.otherEmoji}
            title={texts.otherEmoji}
            data-testid="other-emoji"
            onClick={() => setPicking(true)}
          >
            <Icon of={emojiIcon} />
          </button>
        </div>
      )}
      {mayWrite && <Item name="reply" text={texts.reply} onClick={reply} />}
      {mayWrite && edit && <Item name="edit" text={texts.edit} onClick={edit} />}
      <Item name="copy" text={texts.copy} onClick={and(() => void copy(content?.text ?? ""))} />
      {mayWrite && <Item name="pin" text={isPinned ? texts.unpin : texts.pin} onClick={and(() => void pin())} />}
      {mayWrite && remove && (
        <Item name="delete" text={isSure ? texts.confirmRemove : texts.remove} isDangerous onClick={remove} />
      )}
      {own && kind === "group" && <ReadBy conversationId={conversationId} message={message} />}
    </div>
  );
}

interface ItemProps {
  readonly name: string;
  readonly text: string;
  readonly isDangerous?: boolean;
  readonly onClick: () => void;
}

function Item({ name, text, isDangerous = false, onClick }: ItemProps): ReactElement {
  return (
    <button
      type="button"
      role="menuitem"
      className="message-menu__item"
      data-dangerous={isDangerous}
      data-testid={`menu-${name}`}
      onClick={onClick}
    >
      {text}
    </button>
  );
}

interface ReadByProps extends Pick<MessageMenuProps, "message"> {
  readonly conversationId: string;
}

/** Who has read a message, of those who were there when it came. Only small groups tell that. */
function ReadBy({ conversationId, message: { seq, sentAtMs } }: ReadByProps): ReactElement | null {
  const { formats } = useLanguage();
  const { me } = usePage();
  const { message: texts } = useMoreTexts();
  const members = useMembers({ id: conversationId });
  const { items, status, hasMore, reload } = members;
  useEffect(() => void reload(), [reload]);
  const isTold = items.every(({ readSeq }) => readSeq !== null);
  useLoadWhile(isTold, members);
  // who came later has the earlier messages as read from the start
  const others = items.filter(({ userId, joinedAtMs }) => userId !== me.userId && joinedAtMs <= sentAtMs);
  const readers = others.filter(({ readSeq }) => readSeq !== null && readSeq >= seq).map(({ userId }) => userId);
  const names = useNames(readers);
  if (status !== "ready" || hasMore || !isTold || others.length === 0) return null;
  const isAll = readers.length === others.length;
  return (
    <p className="message-menu__readers" data-testid="read-by">
      {readers.length === 0 && <span>{texts.readByNone}</span>}
      {readers.length > 0 && isAll && <span>{texts.readByAll}</span>}
      {readers.length > 0 && !isAll && <span dir="auto">{`${texts.readBy} ${formats.list(names)}`}</span>}
    </p>
  );
}
