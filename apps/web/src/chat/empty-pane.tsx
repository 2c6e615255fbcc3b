import { useReadable, useTidings } from "@tidings/react";
import type { ReactElement } from "react";
import { findPeople } from "../conversations/compose-button.tsx";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { ConversationLink, Icon, PersonPicture } from "@tidings/ui/parts";
import { composeIcon } from "../ui/icons.tsx";

/** At most this many people are offered. */
const maxOffered = 6;

/** Shown while no chat is open: a button to begin one, and people to write to. */
export function EmptyPane(): ReactElement {
  const { t } = useLanguage();
  const { me, people } = usePage();
  const names = useReadable(people.names);
  const offered = [...names].filter(([userId]) => userId !== me.userId).slice(-maxOffered);
  return (
    <section className="empty-pane">
      <h2 className="empty-title">{t.chat.none}</h2>
      <p>{t.chat.noneHint}</p>
      <button type="button" className="button button--primary" data-testid="new-message" onClick={findPeople}>
        <Icon of={composeIcon} />
        <span>{t.people.compose}</span>
      </button>
      {offered.length > 0 && (
        <ul className="empty-pane__people" aria-label={t.people.writeTo}>
          {offered.map(([userId, name]) => (
            <Offered key={userId} userId={userId} name={name} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Offered({ userId, name }: { readonly userId: string; readonly name: string }): ReactElement {
  const { route } = usePage();
  const { id } = useTidings().conversation({ with: userId });
  return (
    <li>
      <ConversationLink id={id} className="empty-pane__person" onOpen={() => route.go(id)}>
        <PersonPicture userId={userId} name={name} />
        <span dir="auto">{name}</span>
      </ConversationLink>
    </li>
  );
}
