import { everyone, inAddress } from "./mentions.ts";

/** How everybody is mentioned, in each language of the page, because the writer's language may differ from the reader's. */
export const everyoneWords: readonly string[] = [
  "all",
  "everyone",
  "alle",
  "todos",
  "tous",
  "الجميع",
  "全員",
  "所有人",
];

/** Whom a message mentions, by the names that may stand in its text. */
export const calledIn = (
  mentions: readonly string[] | "all" | null,
  nameOf: (userId: string) => string,
): ReadonlyMap<string, string> =>
  new Map(
    mentions === "all"
      ? everyoneWords.map((word) => [word, everyone])
      : mentions?.map((userId) => [nameOf(userId), userId]),
  );

/** A part of a text: plain, or the `@` and name of somebody it mentions. */
export interface MentionPiece {
  /** Where it begins. */
  readonly at: number;
  readonly text: string;
  /** A user's id, or what stands for everybody; `null` for plain text. */
  readonly of: string | null;
}

/**
 * Splits a text into plain pieces and mentions. Joined, the pieces are the text.
 *
 * @param called the ids of the mentioned users, by the names that may stand for them
 */
export function toMentionPieces(text: string, called: ReadonlyMap<string, string>): readonly MentionPiece[] {
  // The longest name first: one may begin with another.
  const names = [...called.keys()].filter((name) => name !== "").sort((a, b) => b.length - a.length);
  const pieces: MentionPiece[] = [];
  let plainFrom = 0;
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const name = inAddress.test(text.charAt(at - 1)) ? undefined : names.find((one) => text.startsWith(one, at + 1));
    if (name === undefined) continue;
    if (at > plainFrom) pieces.push({ at: plainFrom, text: text.slice(plainFrom, at), of: null });
    plainFrom = at + 1 + name.length;
    pieces.push({ at, text: text.slice(at, plainFrom), of: called.get(name) ?? null });
    at = plainFrom - 1;
  }
  if (plainFrom < text.length || pieces.length === 0)
    pieces.push({ at: plainFrom, text: text.slice(plainFrom), of: null });
  return pieces;
}
