import type { AnyPush } from "@tidings/react";
import type { ReactElement } from "react";
import { useName } from "../people/use-name.ts";
import { Avatar } from "../ui/avatar.tsx";
import { Icon } from "../ui/icons.tsx";

/** Who or what a push comes from. */
export function PushIcon({ push }: { readonly push: AnyPush }): ReactElement {
  if (push.type === "chat.message") return <SenderIcon userId={push.data.from} />;
  return (
    <span className="avatar avatar--plain">
      <MegaphoneIcon />
    </span>
  );
}

function SenderIcon({ userId }: { readonly userId: string }): ReactElement {
  const name = useName(userId);
  return <Avatar userId={userId} name={name} />;
}

function MegaphoneIcon(): ReactElement {
  return (
    <Icon className="icon--directed">
      <path d="M4 10v4h3l8 4V6l-8 4H4ZM18.5 9.5a4 4 0 0 1 0 5" />
    </Icon>
  );
}
