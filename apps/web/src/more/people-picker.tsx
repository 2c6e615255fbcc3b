import { useCallback, useDeferredValue, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { isComposing } from "@tidings/ui/headless";
import { useEntered } from "../people/use-entered.ts";
import { usePeopleSearch } from "../people/use-people-search.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { Avatar, closeIcon, Icon } from "@tidings/ui/parts";
import { useMoreTexts } from "./use-more.ts";

export interface Picked {
  readonly userId: string;
  readonly name: string;
}

interface PeoplePickerProps {
  readonly picked: readonly Picked[];
  readonly onChange: (picked: readonly Picked[]) => void;
  /** Users who cannot be chosen, because they are members already. */
  readonly without: readonly string[];
  /** The search takes the focus at once. Default `false`. */
  readonly takesFocus?: boolean;
}

/** Chooses people by search. */
export function PeoplePicker({ picked, onChange, without, takesFocus = false }: PeoplePickerProps): ReactElement {
  const { t } = useLanguage();
  const { group } = useMoreTexts();
  const [typed, setTyped] = useState("");
  const sought = typed.trim();
  const query = useDeferredValue(sought);
  const [isEntered, setEntered] = useState(false);
  const isWanted = useCallback((userId: string): boolean => !without.includes(userId), [without]);
  const { found, status, more } = usePeopleSearch(query, isWanted);
  const isPicked = (userId: string): boolean => picked.some((one) => one.userId === userId);
  const toggle = (person: Picked): void =>
    onChange(isPicked(person.userId) ? picked.filter(({ userId }) => userId !== person.userId) : [...picked, person]);
  const isShown = query === sought;
  const [first] = found;
  useEntered(isEntered && isShown, first ?? (status === "ready" ? null : undefined), setEntered, (person) => {
    toggle(person);
    setTyped("");
  });

  /** Enter takes the first who is found; it does not submit the form around this. */
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.key !== "Enter") return;
    event.preventDefault();
    setEntered(sought !== "");
  }

  return (
    <div className="picker">
      {picked.length > 0 && (
        <ul className="picker__chosen" aria-label={group.chosen}>
          {picked.map((person) => (
            <li key={person.userId}>
              <button
                type="button"
                className="picker__chip"
                aria-label={group.remove(person.name)}
                onClick={() => toggle(person)}
              >
                <span dir="auto">{person.name}</span>
                <Icon of={closeIcon} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        type="search"
        className="picker__search"
        dir="auto"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it comes in the place of the button that had the focus
        autoFocus={takesFocus}
        value={typed}
        aria-label={group.find}
        placeholder={group.find}
        data-testid="picker-search"
        onChange={(event) => {
          setEntered(false);
          setTyped(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setEntered(false)}
      />
      <div className="picker__list">
        {found.map(({ userId, name }) => (
          <label key={userId} className="picker__person" data-testid="picker-person">
            <input type="checkbox" checked={isPicked(userId)} onChange={() => toggle({ userId, name })} />
            <Avatar userId={userId} name={name} />
            <span dir="auto">{name}</span>
          </label>
        ))}
        {found.length === 0 && status === "ready" && <p className="picker__hint">{group.nobody}</p>}
        {status === "failed" && <p className="picker__hint">{t.people.searchFails}</p>}
        {found.length >= 30 && (
          <button type="button" className="link-button" onClick={more}>
            {group.more}
          </button>
        )}
      </div>
    </div>
  );
}
