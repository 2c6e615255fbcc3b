import { useTidings } from "@tidings/react";
import type { MouseEvent, ReactElement } from "react";
import { everyone, opensElsewhere } from "@tidings/ui/headless";
import { useNames } from "../people/use-names.ts";
import { usePage } from "../shell/page.ts";
import { everyoneWords, toMentionPieces } from "@tidings/ui/mentions";

interface MentionsProps {
  readonly text: string;
  /** Whom the message mentions. */
  readonly mentions: readonly string[] | "all";
}

/** A text with its mentions highlighted, this user's most. A mention of another user leads to a chat with them. */
export function Mentions({ text, mentions }: MentionsProps): ReactElement {
  const { me } = usePage();
  const names = useNames(mentions === "all" ? [] : mentions);
  const called = new Map(
    mentions === "all"
      ? everyoneWords.map((word) => [word, everyone])
      : names.map((name, i) => [name, mentions[i] ?? name]),
  );
  return (
    <>
      {toMentionPieces(text, called).map(({ at, text: piece, of }) => {
        if (of === null) return <span key={at}>{piece}</span>;
        if (of !== me.userId && of !== everyone) return <MentionLink key={at} userId={of} text={piece} />;
        return (
          <mark key={at} className="mention mention--own" dir="auto" data-testid="mention">
            {piece}
          </mark>
        );
      })}
    </>
  );
}

function MentionLink({ userId, text }: { readonly userId: string; readonly text: string }): ReactElement {
  const { route } = usePage();
  const { id } = useTidings().conversation({ with: userId });
  const onClick = (event: MouseEvent): void => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    route.go(id);
  };
  return (
    <a className="mention" dir="auto" href={route.href(id)} data-testid="mention" onClick={onClick}>
      {text}
    </a>
  );
}
