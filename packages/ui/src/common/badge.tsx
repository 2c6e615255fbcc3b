import type { ReactElement } from "react";

/** How many; nothing if there are none. For the eye alone: the words stand beside it. */
export function Badge({ count }: { readonly count: number }): ReactElement | null {
  if (count <= 0) return null;
  return (
    <span className="tidings-badge" aria-hidden="true">
      {count > 99 ? "99+" : count}
    </span>
  );
}
