import { matchesSearch } from "@tidings/core/text";
import { useReadable } from "@tidings/react";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useMoreTexts } from "../more/use-more.ts";
import { useEntered } from "../people/use-entered.ts";
import { isComposing } from "@tidings/ui/headless";
import { type EmojiGroup, loadEmoji } from "./emoji-data.ts";
import { useRecentEmoji } from "./use-recent-emoji.ts";
import "../styles/emoji.css";

export interface EmojiPickerProps {
  readonly onPick: (emoji: string) => void;
  readonly onClose: () => void;
}

/** At most this many results are shown. */
const maxFound = 96;

const none: EmojiGroup["emoji"] = [];

type Shown = "recent" | number;

/** Emoji by category, recently used ones, and a search in the page's language. */
export function EmojiPicker({ onPick, onClose }: EmojiPickerProps): ReactElement {
  const { t, language } = useLanguage();
  const { emoji: words } = useMoreTexts();
  const recentEmoji = useRecentEmoji();
  const recent = useReadable(recentEmoji);
  const [groups, setGroups] = useState<readonly EmojiGroup[] | "failed" | null>(null);
  const [typed, setTyped] = useState("");
  const sought = typed.trim();
  const query = useDeferredValue(sought);
  const [isEntered, setEntered] = useState(false);
  const [chosen, setChosen] = useState<Shown>(() => (recent.length > 0 ? "recent" : 0));
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => {
    search.current?.focus();
    let gone = false;
    const load = async (): Promise<void> => {
      const loaded = await loadEmoji(language).catch((error: unknown) => {
        console.warn("The emoji were not loaded", error);
        return "failed" as const;
      });
      if (!gone) setGroups(loaded);
    };
    void load();
    return () => {
      gone = true;
    };
  }, [language]);

  const shown = useMemo(() => {
    if (groups === null || groups === "failed") return [];
    const all = groups.flatMap(({ emoji }) => emoji);
    if (query !== "") return all.filter(([, label, tags]) => matchesSearch(query, label, tags)).slice(0, maxFound);
    if (chosen !== "recent") return groups[chosen]?.emoji ?? [];
    const labels = new Map(all.map((emoji) => [emoji[0], emoji]));
    return recent.map((emoji) => labels.get(emoji) ?? ([emoji, emoji, ""] as const));
  }, [groups, query, chosen, recent]);

  // The picker opens at once. The first emoji take a browser a while to draw.
  const drawn = useDeferredValue(shown, none);

  function pick(emoji: string): void {
    recentEmoji.use(emoji);
    onPick(emoji);
  }

  const isKnown = groups !== null && query === sought;
  useEntered(isEntered, isKnown ? (shown[0]?.[0] ?? null) : undefined, setEntered, pick);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isComposing(event)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (event.key === "Enter" && event.target === search.current) {
      event.preventDefault();
      setEntered(true);
    } else moveInGrid(event);
  }

  const tabs: readonly (readonly [shown: Shown, icon: string, name: string])[] = [
    ...(recent.length > 0 ? [["recent", "🕘", words.recent] as const] : []),
    ...(Array.isArray(groups)
      ? (groups as readonly EmojiGroup[]).map(({ name, emoji }, i) => [i, emoji[0]?.[0] ?? "", name] as const)
      : []),
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of what is in it
    <section className="emoji-picker" aria-label={t.emoji.title} data-testid="emoji-picker" onKeyDown={onKeyDown}>
      <input
        ref={search}
        type="search"
        className="emoji-picker__search"
        dir="auto"
        value={typed}
        aria-label={words.search}
        placeholder={words.search}
        onChange={(event) => {
          setEntered(false);
          setTyped(event.target.value);
        }}
        onBlur={() => setEntered(false)}
      />
      <fieldset className="emoji-picker__tabs" aria-label={words.groups}>
        {tabs.map(([value, icon, name]) => (
          <button
            key={value}
            type="button"
            title={name}
            aria-label={name}
            aria-pressed={query === "" && value === chosen}
            onClick={() => {
              setTyped("");
              setChosen(value);
            }}
          >
            {icon}
          </button>
        ))}
      </fieldset>
      <div className="emoji-picker__grid" data-testid="emoji-grid">
        {drawn.map(([emoji, label]) => (
          <button key={emoji} type="button" title={label} aria-label={label} onClick={() => pick(emoji)}>
            {emoji}
          </button>
        ))}
      </div>
      {groups === "failed" && (
        <p className="emoji-picker__hint" role="alert">
          {t.app.partNotLoaded}
        </p>
      )}
      {Array.isArray(groups) && shown.length === 0 && <p className="emoji-picker__hint">{words.none(query)}</p>}
    </section>
  );
}

/** The arrow keys move through the grid. */
function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const grid = event.currentTarget.querySelector<HTMLElement>(".emoji-picker__grid");
  const buttons = [...(grid?.querySelectorAll<HTMLElement>("button") ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (!grid || buttons.length === 0) return;
  const columns = getComputedStyle(grid).gridTemplateColumns.split(" ").length;
  const forward = getComputedStyle(grid).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  if (at === -1 && event.key !== "ArrowDown") return;
  const steps: Readonly<Record<string, number>> = {
    [forward]: 1,
    [backward]: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
  };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  buttons[at === -1 ? 0 : Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus();
}
