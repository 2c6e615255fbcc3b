import { useEffect, useId, useRef } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import type { Person } from "./directory.ts";
import { PersonItem } from "./person-item.tsx";

interface PeopleListProps {
  readonly people: readonly Person[];
  /** The other party of the conversation that is open. */
  readonly openChatWith: string | null;
  readonly onOpen: (conversationId: string) => void;
  /** The end of the list comes into view. */
  readonly onEnd: () => void;
}

/** People whom there is no conversation with yet. */
export function PeopleList({ people, openChatWith, onOpen, onEnd }: PeopleListProps): ReactElement | null {
  const { t } = useLanguage();
  const heading = useId();
  const isEmpty = people.length === 0;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isEmpty || !end.current) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) onEnd();
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isEmpty, onEnd]);
  if (isEmpty) return null;
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
      <div ref={end} />
    </section>
  );
}
