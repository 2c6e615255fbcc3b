import { matchesSearch } from "@tidings/core/text";
import { everyone } from "./mentions.ts";

export interface Mentionable {
  /** A user id, or {@link everyone}. */
  readonly userId: string;
  /** What is written behind the `@`. */
  readonly name: string;
}

/** How many are offered at a time. */
export const maxMentionable = 6;

/**
 * The members to offer for what is written after an `@`.
 *
 * @param others the members, without this user
 * @param everyoneName what everybody together is called
 */
export const mentionable = (
  query: string,
  others: readonly Mentionable[],
  everyoneName: string,
): readonly Mentionable[] =>
  [...others, { userId: everyone, name: everyoneName }]
    .filter(({ userId, name }) => matchesSearch(query, name, userId === everyone ? "" : userId))
    .slice(0, maxMentionable);
