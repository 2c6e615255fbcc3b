import type { ReactElement, ReactNode } from "react";
import { type PushDescription, safeHref } from "../settings/describe-push.ts";
import { useUi } from "../settings/use-ui.ts";
import { ConversationLink } from "./conversation-link.tsx";
import { Icon, noteIcon } from "./icons.tsx";

interface PushLinkProps {
  readonly description: PushDescription;
  readonly className: string;
  /** Called before the link is followed. `leaves`: the user leaves the current view for it. */
  readonly onFollow: (leaves: boolean) => void;
  /** Told whether it is a link. */
  readonly children: (linked: boolean) => ReactNode;
}

/** A link to what a push is about: a page, or a conversation. It is no link if there is neither. */
export function PushLink({ description, className, onFollow, children }: PushLinkProps): ReactElement {
  const { onOpenConversation, hrefOf } = useUi();
  const { conversationId, newTab = false } = description;
  const href = safeHref(description.href);
  if (href !== null) {
    return (
      <a
        className={className}
        href={href}
        {...(newTab && { target: "_blank", rel: "noopener noreferrer" })}
        onClick={() => onFollow(!newTab)}
      >
        {children(true)}
      </a>
    );
  }
  if (conversationId === undefined || !(onOpenConversation ?? hrefOf)) {
    // The arrow keys reach it and go on from it.
    return (
      <div className={className} tabIndex={-1}>
        {children(false)}
      </div>
    );
  }
  const open = (): void => {
    onFollow(true);
    onOpenConversation?.(conversationId);
  };
  return (
    <ConversationLink id={conversationId} className={className} onOpen={onOpenConversation && open}>
      {children(true)}
    </ConversationLink>
  );
}

/** The picture before a push: of the user that it comes from, or an icon. */
export function PushPicture({ userId, picture }: Pick<PushDescription, "userId" | "picture">): ReactElement {
  const { Avatar, nameOf } = useUi();
  if (picture !== undefined) return <>{picture}</>;
  if (userId !== undefined) return <Avatar userId={userId} name={nameOf(userId)} />;
  return (
    <span className="tidings-avatar tidings-avatar-plain">
      <Icon of={noteIcon} />
    </span>
  );
}
