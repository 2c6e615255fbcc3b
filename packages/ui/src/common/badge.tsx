import type { ReactElement } from "react";

/** A count; nothing if it is 0. Hidden from screen readers, because the words are beside it. */
export function Badge({ count }: { readonly count: number }): ReactElement | null {
  if (count <= 0) return null;
  return (
    <span className="tidings-badge" aria-hidden="true">
      {count > 99 ? "99+" : count}
    </span>
  );
}
