/** Stands for everybody in a group, instead of a user's id. */
export const everyone = "*all*";

/** Behind one of these characters, an `@` is part of an e-mail address or of one of the web. */
export const inAddress: RegExp = /[\p{Script=Latin}\p{N}._/-]/u;

/**
 * What is being written between an `@` and the caret; `null` if nothing is. Chinese and Japanese have no space before it, so only an
 * address rules it out.
 */
export function mentionBefore(text: string, caretAt: number): string | null {
  const found = /[@＠]([^\s@＠]{0,40})$/u.exec(text.slice(0, caretAt));
  return found && !inAddress.test(text.charAt(found.index - 1)) ? (found[1] ?? "") : null;
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
