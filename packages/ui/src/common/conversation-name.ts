import type { ConversationSummary } from "@tidings/client/store";
import { useTidings } from "@tidings/react";
import { useUi } from "../settings/ui-provider.tsx";

type Named = Pick<ConversationSummary<unknown>, "kind" | "peerId" | "title" | "members">;

/** So many members are named in a group without a title. */
const namedMembers = 3;

/** What a conversation is called: by the other party, or in a group by its title or its first members. */
export function useConversationName({ kind, peerId, title, members }: Named): string {
  const { nameOf } = useUi();
  const { me } = useTidings();
  if (kind === "direct") return nameOf(peerId);
  const others = members.filter((userId) => userId !== me);
  const names = others.slice(0, namedMembers).map((userId) => nameOf(userId));
  return title ?? names.concat(others.length > namedMembers ? ["…"] : []).join(", ");
}
