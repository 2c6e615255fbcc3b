import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { Icon } from "@tidings/ui/parts";
import { searchIcon } from "../ui/icons.tsx";
import { LeftDraft } from "./left-draft.tsx";
import { useMoreTexts } from "./use-more.ts";

/** Shown if the address names a user who does not exist. */
export function UnknownPerson({ id, userId }: { readonly id: string; readonly userId: string }): ReactElement {
  const { person: words } = useMoreTexts();
  return <Unknown id={id} title={words.unknown(userId)} hint={words.unknownHint} testId="unknown-person" />;
}

/** Shown if the address names a group that does not exist, or that this user is not in: nobody learns which it is. */
export function UnknownGroup({ id }: { readonly id: string }): ReactElement {
  const { group: words } = useMoreTexts();
  return <Unknown id={id} title={words.unknown} hint={words.unknownHint} testId="unknown-group" />;
}

interface UnknownProps {
  /** The conversation that the address names. */
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly testId: string;
}

function Unknown({ id, title, hint, testId }: UnknownProps): ReactElement {
  const { t } = useLanguage();
  const { route } = usePage();
  return (
    <section className="empty-pane unknown-chat" data-testid={testId}>
      <span className="empty-mark">
        <Icon of={searchIcon} />
      </span>
      <h2 className="empty-title" dir="auto">
        {title}
      </h2>
      <p>{hint}</p>
      <LeftDraft conversationId={id} />
      <button type="button" className="button button--outline" data-testid="back" onClick={() => route.go(null)}>
        {t.chat.back}
      </button>
    </section>
  );
}
