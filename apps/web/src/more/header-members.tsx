import type { ConversationSummary } from "@tidings/client/store";
import type { ReactElement } from "react";
import { useNames } from "../people/use-names.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { Avatar } from "@tidings/ui/parts";
import { useMoreTexts } from "./use-more.ts";

/** At most this many are named, as far as there is room. */
const maxNamed = 8;
const maxFaces = 4;

/** The members of a group, in its header. */
export function HeaderMembers({ summary }: { readonly summary: ConversationSummary<unknown> }): ReactElement | null {
  const { members, memberCount } = summary;
  const { formats } = useLanguage();
  const { group } = useMoreTexts();
  const names = useNames(members.slice(0, maxNamed));
  if (memberCount === 0) return null; // it is not known yet
  return (
    <span className="header-members">
      <span className="header-members__faces" aria-hidden="true">
        {members.slice(0, maxFaces).map((userId, i) => (
          <Avatar key={userId} userId={userId} name={names[i] ?? userId} />
        ))}
      </span>
      <span className="header-members__names" dir="auto">
        {`${group.memberCount(memberCount)} · ${formats.list(names)}`}
      </span>
    </span>
  );
}
