import { useReadable } from "@tidings/react";
import { type Named, conversationName } from "@tidings/ui/headless";
import { useEffect } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useNameOf } from "../people/use-name-of.ts";
import { usePage } from "../shell/page.ts";

/** What a conversation is called: the other party, a group's title, or those who are in it. */
export function useConversationName(conversation: Named): string {
  const { me } = usePage();
  const { formats } = useLanguage();
  return conversationName(conversation, { me: me.userId, nameOf: useNameOf(), formats });
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
