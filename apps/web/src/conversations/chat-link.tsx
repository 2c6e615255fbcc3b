import type { AnchorHTMLAttributes, MouseEvent, ReactElement } from "react";
import { usePage } from "../shell/page.ts";
import { opensElsewhere } from "../ui/opens-elsewhere.ts";

interface ChatLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "onClick"> {
  readonly peerId: string;
  readonly current: boolean;
  /** Stable: it is called with the other party. A click that opens it elsewhere is the browser's. */
  readonly onOpen: (peerId: string) => void;
  readonly [data: `data-${string}`]: string | number | undefined;
}

/** Leads to the chat with somebody. */
export function ChatLink({ peerId, current, onOpen, children, ...rest }: ChatLinkProps): ReactElement {
  const { route } = usePage();
  const onClick = (event: MouseEvent): void => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    onOpen(peerId);
  };
  return (
    <a
      {...rest}
      className="list-item"
      href={route.href(peerId)}
      draggable={false}
      data-peer={peerId}
      aria-current={current ? "true" : undefined}
      onClick={onClick}
    >
      {children}
    </a>
  );
}
