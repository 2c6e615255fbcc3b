import { useId } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import type { Person } from "./directory.ts";
import { PersonItem } from "./person-item.tsx";

interface PeopleListProps {
  readonly people: readonly Person[];
  readonly openChatWith: string | null;
  readonly onOpen: (userId: string) => void;
}

/** People whom there is no conversation with yet. */
export function PeopleList({ people, openChatWith, onOpen }: PeopleListProps): ReactElement | null {
  const { t } = useLanguage();
  const heading = useId();
  if (people.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="sidebar__heading">
        {t.people.people}
      </h2>
      <ul className="list" aria-labelledby={heading}>
        {people.map((person) => (
          <PersonItem key={person.userId} person={person} current={person.userId === openChatWith} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}
