import { type Mentionable, mentionable, maxMentionable } from "./mentionable.ts";
import { type Loadable, useLoadWhile } from "./use-load-while.ts";

export interface MentionableOptions {
  /** What is written behind the `@`. */
  readonly query: string;
  /** The group's members, from `useMembers`: more are loaded while too few of them are found. */
  readonly members: Loadable;
  /** Those that are loaded, without this user. */
  readonly others: readonly Mentionable[];
  /** What everybody together is called. */
  readonly everyoneName: string;
}

/** The members to offer for what is written after an `@`, wherever in the group they are. */
export function useMentionable({ query, members, others, everyoneName }: MentionableOptions): readonly Mentionable[] {
  const found = mentionable(query, others, everyoneName);
  useLoadWhile(found.length < maxMentionable, members);
  return found;
}
