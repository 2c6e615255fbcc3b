import { useTidings } from "@tidings/react";
import { usePinned } from "@tidings/react/pinned";
import { useCallback, useId, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useName } from "../people/use-name.ts";
import { usePage } from "../shell/page.ts";
import { closeIcon, downIcon, Icon, pinIcon } from "@tidings/ui/parts";
import { useClickOutside } from "../ui/use-click-outside.ts";
import { useFailureText } from "./use-failure-text.ts";
import { useMoreTexts } from "./use-more.ts";

interface PinnedBarProps {
  readonly conversationId: string;
  /** Whether the user may unpin messages. */
  readonly mayUnpin: boolean;
  readonly onGo: (seq: number) => void;
}

/** The newest pinned message, above the messages, and a list of all of them. Nothing if there are none. */
export function PinnedBar({ conversationId, mayUnpin, onGo }: PinnedBarProps): ReactElement | null {
  const { formats } = useLanguage();
  const { pinned: texts } = useMoreTexts();
  const { messages, hasMore } = usePinned({ id: conversationId });
  const [isOpen, setOpen] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const listId = useId();
  useClickOutside(
    bar,
    useCallback(() => setOpen(false), []),
  );
  const [newest] = messages;
  if (!newest) return null;

  // The button that had the focus disappears with the pin.
  const onUnpinned = (): void =>
    (messages.length > 1 ? toggle.current : document.querySelector<HTMLElement>(".tidings-log"))?.focus();
  const go = (seq: number): void => {
    setOpen(false);
    onGo(seq);
  };
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    toggle.current?.focus();
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the list in it
    <section ref={bar} className="pinned" aria-label={texts.title} data-testid="pinned-bar" onKeyDown={onKeyDown}>
      <button
        type="button"
        className="pinned__go"
        title={texts.goTo}
        data-testid="pinned-newest"
        onClick={() => go(newest.seq)}
      >
        <Icon of={pinIcon} />
        <Line message={newest} />
      </button>
      {messages.length > 1 && (
        <button
          ref={toggle}
          type="button"
          className="pinned__all"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-label={texts.all(messages.length)}
          title={texts.all(messages.length)}
          data-testid="pinned-all"
          onClick={() => setOpen(!isOpen)}
        >
          <span aria-hidden="true">{formats.number(messages.length) + (hasMore ? "+" : "")}</span>
          <Icon of={downIcon} />
        </button>
      )}
      {messages.length === 1 && mayUnpin && (
        <Unpin conversationId={conversationId} seq={newest.seq} onDone={onUnpinned} />
      )}
      {isOpen && (
        <ul id={listId} className="pinned__list" aria-label={texts.title} data-testid="pinned-list">
          {messages.map((message) => (
            <li key={message.seq}>
              <button type="button" className="pinned__go" title={texts.goTo} onClick={() => go(message.seq)}>
                <Line message={message} />
              </button>
              {mayUnpin && <Unpin conversationId={conversationId} seq={message.seq} onDone={onUnpinned} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type PinnedMessage = ReturnType<typeof usePinned>["messages"][number];

function Line({ message: { from, content } }: { readonly message: PinnedMessage }): ReactElement {
  return (
    <span className="pinned__line">
      <strong dir="auto">{useName(from)}</strong>
      <span dir="auto">{content?.text}</span>
    </span>
  );
}

interface UnpinProps {
  readonly conversationId: string;
  readonly seq: number;
  readonly onDone: () => void;
}

function Unpin({ conversationId, seq, onDone }: UnpinProps): ReactElement {
  const failureText = useFailureText();
  const { menu, message: texts } = useMoreTexts();
  const { toasts } = usePage();
  const conversation = useTidings().conversation({ id: conversationId });
  const unpin = async (): Promise<void> => {
    try {
      await conversation.pin(seq, false);
      onDone();
    } catch (error) {
      toasts.show({ kind: "problem", text: texts.notChanged(failureText(error)) });
    }
  };
  return (
    <button
      type="button"
      className="tidings-icon-button"
      aria-label={menu.unpin}
      title={menu.unpin}
      data-testid="unpin"
      onClick={() => void unpin()}
    >
      <Icon of={closeIcon} />
    </button>
  );
}
