import type { ChatScroll } from "@tidings/ui/headless";
import type { OpenConversation } from "@tidings/react";
import { useEffect, useState } from "react";
import type { ReactElement, RefObject } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useServerNow } from "../ui/use-now.ts";

interface LogDateProps {
  readonly items: OpenConversation["items"];
  readonly frame: RefObject<HTMLElement | null>;
  readonly virtualizer: ChatScroll["virtualizer"];
}

/** How long it stays after scrolling has stopped. Milliseconds. */
const shownForMs = 1_200;

/** The day of the messages at the top, shown while the user scrolls. */
export function LogDate({ items, frame, virtualizer }: LogDateProps): ReactElement {
  const { formats } = useLanguage();
  const nowMs = useServerNow(60_000);
  const [index, setIndex] = useState<number | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let byHand = false;
    const onHand = (): void => {
      byHand = true;
    };
    const onScroll = (): void => {
      if (!byHand) return; // the page's own scrolling, to where one begins or to what has come
      clearTimeout(timer);
      timer = setTimeout(() => {
        byHand = false;
        setIndex(null);
      }, shownForMs);
      setIndex(virtualizer.getVirtualItemForOffset(element.scrollTop)?.index ?? null);
    };
    const hands = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
    for (const hand of hands) element.addEventListener(hand, onHand, { passive: true });
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const hand of hands) element.removeEventListener(hand, onHand);
      element.removeEventListener("scroll", onScroll);
    };
  }, [frame, virtualizer]);

  const message = index === null ? undefined : items[index];
  return (
    <p className="log-date" data-testid="log-date" data-shown={message !== undefined} aria-hidden="true">
      {message ? formats.day(message.sentAtMs, nowMs) : ""}
    </p>
  );
}
