import { opensElsewhere } from "@tidings/ui/headless";
import type { AnchorHTMLAttributes, MouseEvent, ReactElement } from "react";
import { usePage } from "../shell/page.ts";

interface ChatLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "onClick"> {
  readonly conversationId: string;
  readonly current: boolean;
  /** Stable: it is called with the conversation. A click that opens it elsewhere is the browser's. */
  readonly onOpen: (conversationId: string) => void;
  readonly [data: `data-${string}`]: string | number | undefined;
}

/** Leads to a conversation. */
export function ChatLink({ conversationId, current, onOpen, children, ...rest }: ChatLinkProps): ReactElement {
  const { route } = usePage();
  const onClick = (event: MouseEvent): void => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    onOpen(conversationId);
  };
  return (
    <a
      {...rest}
      className="list-item"
      href={route.href(conversationId)}
      draggable={false}
      data-conversation-id={conversationId}
      aria-current={current ? "true" : undefined}
      onClick={onClick}
    >
      {children}
    </a>
  );
}
