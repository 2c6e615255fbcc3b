import type { ReactElement, ReactNode } from "react";
import { usePage } from "../shell/page.ts";
import { opensElsewhere } from "../ui/opens-elsewhere.ts";
import type { PushText } from "./push-text.ts";

interface PushLinkProps {
  readonly target: PushText["target"];
  readonly className: string;
  /** Called first, wherever it leads. */
  readonly onFollow: (target: PushText["target"]) => void;
  readonly children: ReactNode;
}

/** Leads to what a push is about: a chat on this page, or another page in a tab of its own; or nowhere. */
export function PushLink({ target, className, onFollow, children }: PushLinkProps): ReactElement {
  const { route } = usePage();
  if (target && "url" in target) {
    return (
      <a
        className={className}
        href={target.url}
        target="_blank"
        rel="noopener noreferrer"
        onClick={() => onFollow(target)}
      >
        {children}
      </a>
    );
  }
  if (!target) return <div className={className}>{children}</div>;
  const { conversationId } = target;
  return (
    <a
      className={className}
      href={route.href(conversationId)}
      onClick={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        onFollow(target);
        route.go(conversationId);
      }}
    >
      {children}
    </a>
  );
}
