import type { MouseEvent, ReactElement, ReactNode } from "react";
import { type PushDescription, safeHref } from "../settings/describe-push.ts";
import { useUi } from "../settings/ui-provider.tsx";
import { Icon } from "./icons.tsx";

interface PushLinkProps {
  readonly description: PushDescription;
  readonly className: string;
  /** Called first, wherever it leads. */
  readonly onFollow: () => void;
  readonly children: ReactNode;
}

/** Leads to what a push is about: a page, a conversation, or nothing but having read it. */
export function PushLink({ description, className, onFollow, children }: PushLinkProps): ReactElement {
  const { onOpenConversation } = useUi();
  const { conversationId } = description;
  const href = safeHref(description.href);
  const onClick = (event: MouseEvent): void => {
    onFollow();
    if (href !== null || conversationId === undefined || event.defaultPrevented) return;
    onOpenConversation?.(conversationId);
  };
  if (href !== null) {
    return (
      <a className={className} href={href} onClick={onClick}>
        {children}
      </a>
    );
  }
  return (
    <button type="button" className={className} onClick={onClick}>
      {children}
    </button>
  );
}

/** What stands before it: the picture of the user that it comes from, or a sign. */
export function PushPicture({ userId }: Pick<PushDescription, "userId">): ReactElement {
  const { Avatar, nameOf } = useUi();
  if (userId !== undefined) return <Avatar userId={userId} name={nameOf(userId)} />;
  return (
    <span className="tidings-avatar tidings-avatar-plain">
      <Icon of="note" />
    </span>
  );
}
