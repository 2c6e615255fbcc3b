import type { ReactElement } from "react";
import type { InboxPush } from "../domain.ts";
import { useSessionState } from "../hooks/use-session.ts";
import { nameOf } from "../store/selectors.ts";
import { Avatar } from "./avatar.tsx";
import { MegaphoneIcon } from "./icons.tsx";

/** Who or what a push comes from. */
export function PushIcon({ push }: { readonly push: InboxPush }): ReactElement {
  const from = push.type === "chat.message" ? push.data.from : null;
  const name = useSessionState((state) => (from === null ? "" : nameOf(state.names, from)));
  if (from !== null) return <Avatar userId={from} name={name} />;
  return (
    <span className="avatar avatar--plain">
      <MegaphoneIcon />
    </span>
  );
}
