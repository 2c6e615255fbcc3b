import type { MessageItem } from "@tidings/client/store";
import { memo } from "react";
import type { ReactElement } from "react";
import { useMore } from "../more/use-more.ts";
import { emojiCount } from "./emoji-count.ts";
import { useTextSegments } from "./use-text-segments.ts";

/** More emoji than this are shown in the normal size. */
const maxLargeEmoji = 6;

interface MessageTextProps {
  readonly text: string;
  readonly mentions: MessageItem<unknown>["mentions"];
}

/** The text of a message: with links and highlighted mentions, and larger if it is only a few emoji. */
export const MessageText = memo(function MessageText({ text, mentions }: MessageTextProps): ReactElement {
  const parts = useMore(mentions !== null);
  const emoji = emojiCount(text);
  const size = emoji > 0 && emoji <= maxLargeEmoji ? (emoji === 1 ? "huge" : "large") : undefined;
  let at = 0;
  return (
    <span className="tidings-text" data-emoji={size} dir="auto">
      {useTextSegments(text).map((segment) => {
        const key = at;
        at += segment.text.length;
        if (segment.href === null) {
          if (parts && mentions) return <parts.Mentions key={key} text={segment.text} mentions={mentions} />;
          return <span key={key}>{segment.text}</span>;
        }
        return (
          <a
            key={key}
            className="message__link"
            dir="ltr"
            href={segment.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
          >
            {segment.text}
          </a>
        );
      })}
    </span>
  );
});
