import type { ReactElement } from "react";

const maxShown = 99;

/** A small number on something; nothing at zero. Whatever it stands on says it to screen readers. */
export function CountBadge({ count }: { readonly count: number }): ReactElement | null {
  if (count === 0) return null;
  return (
    <span className="count-badge" data-testid="unread-badge" aria-hidden="true">
      {count > maxShown ? `${maxShown}+` : count}
    </span>
  );
}
