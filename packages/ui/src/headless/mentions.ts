/** Stands for everybody in a group, instead of a user's id. */
export const everyone = "*all*";

/**
 * What is being written between an `@` and the caret; `null` if nothing is. Chinese and Japanese have no space before it, so only what is
 * part of an e-mail address rules it out, as in `toMentionPieces`.
 */
export function mentionBefore(text: string, caretAt: number): string | null {
  const found = /(?<![a-z0-9._-])[@＠]([^\s@＠]{0,40})$/iu.exec(text.slice(0, caretAt));
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
