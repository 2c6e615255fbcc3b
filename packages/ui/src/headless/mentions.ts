/** Stands for everybody in a group, instead of a user's id. */
export const everyone = "*all*";

/** What is being written between an `@` and the caret; `null` if nothing is. */
export function mentionBefore(text: string, caretAt: number): string | null {
  const found = /(?:^|[\s(])@([^\s@]{0,40})$/u.exec(text.slice(0, caretAt));
  return found ? (found[1] ?? "") : null;
}

/** The most that a message can name. */
const maxMentions = 50;

/**
 * Whom a message mentions: the users that were picked and are still in its text. `null` for nobody.
 *
 * @param picked who stands for which name
 */
export function toMentions(text: string, picked: ReadonlyMap<string, string>): readonly string[] | "all" | null {
  const named = [...picked].filter(([name]) => text.includes(`@${name}`)).map(([, userId]) => userId);
  if (named.includes(everyone)) return "all";
  return named.length === 0 ? null : [...new Set(named)].slice(0, maxMentions);
}
