import type { ReactElement } from "react";

interface SkeletonProps {
  /** What will be there: rows of a list, or the bubbles of a chat. */
  readonly of: "list" | "chat";
  readonly rows: number;
  readonly label: string;
}

/** Stands where something is being loaded, in its shape. */
export function Skeleton({ of, rows, label }: SkeletonProps): ReactElement {
  return (
    <output className={`skeleton skeleton--${of}`} data-testid="skeleton">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: rows }, (_, i) => (
        <span key={i} className="skeleton__row" aria-hidden="true" />
      ))}
    </output>
  );
}
