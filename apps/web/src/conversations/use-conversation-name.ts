import type { ConversationSummary } from "@tidings/client/store";
import { useReadable } from "@tidings/react";
import { useEffect } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { useName } from "../people/use-name.ts";

/** A group without a title is called by so many of its members. */
const maxNamed = 3;

type Named = Pick<ConversationSummary<unknown>, "kind" | "peerId" | "title" | "members" | "memberCount">;

/** What a conversation is called: the other party, a group's title, or those who are in it. */
export function useConversationName({ kind, peerId, title, members, memberCount }: Named): string {
  const { me } = usePage();
  const peer = useName(peerId === "" ? me.userId : peerId);
  const untitled = kind === "group" && title === null;
  const others = untitled ? members.filter((userId) => userId !== me.userId) : [];
  const named = useNames(others.slice(0, maxNamed));
  const { formats } = useLanguage();
  if (kind === "direct") return peer;
  if (title !== null) return title;
  const left = memberCount - 1 - named.length;
  if (named.length === 0) return me.name;
  return formats.list(left > 0 ? [...named, `+${formats.number(left)}`] : named);
}

/** The names of several users; the id of one whose name is not known. */
export function useNames(userIds: readonly string[]): readonly string[] {
  const { people } = usePage();
  const names = useReadable(people.names);
  const asked = userIds.join("\n");
  useEffect(() => {
    for (const userId of asked === "" ? [] : asked.split("\n")) people.learn(userId);
  }, [people, asked]);
  return userIds.map((userId) => names.get(userId) ?? userId);
}
