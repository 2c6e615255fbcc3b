"use client";

import { useReadable, useTidings } from "@tidings/react";
import type { ButtonHTMLAttributes, ReactElement } from "react";
import { Badge } from "../common/badge.tsx";
import { bellIcon, Icon } from "../common/icons.tsx";
import { useFirstUi } from "../settings/ui.tsx";

export interface BellButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Whether what it opens is open. */
  readonly open: boolean;
  readonly [data: `data-${string}`]: string | number | boolean | undefined;
}

/** A bell, or what it is given to show, with the number of unread pushes, which is the server's own count. For a panel of your own: `<Bell>` has its inbox with it. */
export function BellButton({ open, children, ...rest }: BellButtonProps): ReactElement {
  const { texts } = useFirstUi();
  const unread = useReadable(useTidings().inbox.unread);
  const { title, titleWithCount } = texts.inbox;
  return (
    <button
      type="button"
      className="tidings-icon-button tidings-bell-button"
      aria-label={unread > 0 ? titleWithCount(unread) : title}
      aria-expanded={open}
      title={title}
      data-unread={unread}
      data-many={unread > 99}
      {...rest}
    >
      {children ?? (
        <>
          <Icon of={bellIcon} />
          <Badge count={unread} />
        </>
      )}
    </button>
  );
}
