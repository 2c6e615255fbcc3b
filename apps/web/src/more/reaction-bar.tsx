import type { MessageItem } from "@tidings/client/store";
import { type Content, useReactions } from "@tidings/react";
import type { ReactElement } from "react";
import { useNames } from "../people/use-names.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { useMoreTexts } from "./use-more.ts";

interface ReactionBarProps {
  readonly conversationId: string;
  readonly message: MessageItem<Content>;
}

/** What a message has called forth, below it; a click joins in, or takes one's own back. */
export function ReactionBar({ conversationId, message }: ReactionBarProps): ReactElement {
  const { reactions, toggle } = useReactions({ id: conversationId }, message);
  return (
    <div className="reactions" data-testid="reactions">
      {reactions.map((one) => (
        <Reaction key={one.reaction} {...one} onToggle={() => toggle(one.reaction)} />
      ))}
    </div>
  );
}

type ReactionProps = MessageItem<Content>["reactions"][number] & { readonly onToggle: () => void };

function Reaction({ reaction, count, userIds, own, onToggle }: ReactionProps): ReactElement {
  const { formats } = useLanguage();
  const { message } = useMoreTexts();
  const names = useNames(userIds);
  const who = formats.list(count > names.length ? [...names, `+${formats.number(count - names.length)}`] : names);
  const label = message.reaction(reaction, count, who);
  return (
    <button
      type="button"
      className="reaction"
      aria-pressed={own}
      aria-label={label}
      title={who}
      data-reaction={reaction}
      onClick={onToggle}
    >
      <span aria-hidden="true">{reaction}</span>
      <span aria-hidden="true">{formats.number(count)}</span>
    </button>
  );
}
