import type { ConversationSummary } from "@tidings/client/store";
import type { Formats } from "./formats.ts";

/** What a conversation's name is made of. */
export type Named = Pick<
  ConversationSummary<unknown>,
  "kind" | "peerId" | "title" | "members" | "memberCount" | "hasLeft"
>;

export interface Naming {
  /** The user's own id. */
  readonly me: string;
  readonly nameOf: (userId: string) => string;
  readonly formats: Pick<Formats, "list" | "number">;
}

/** How many members are named in a group without a title. */
const maxNamed = 3;

/** The name of a group of which nothing is known yet. */
const onItsWay = "…";

/**
 * What a conversation is called: the other party, a group's title, or its first members; "…" before a group is known.
 *
 * @example "Ada, Grace, Linus and +4"
 */
export function conversationName(
  { kind, peerId, title, members, memberCount, hasLeft }: Named,
  { me, nameOf, formats }: Naming,
): string {
  if (kind === "direct") return nameOf(peerId);
  if (title !== null) return title;
  if (memberCount === 0 && !hasLeft) return onItsWay;
  const named = members.filter((userId) => userId !== me).slice(0, maxNamed);
  if (named.length === 0) return nameOf(me);
  const left = memberCount - 1 - named.length;
  return formats.list([...named.map(nameOf), ...(left > 0 ? [`+${formats.number(left)}`] : [])]);
}
