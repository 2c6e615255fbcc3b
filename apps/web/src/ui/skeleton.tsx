import type { ReactElement } from "react";

interface SkeletonProps {
  /** What is being loaded: rows of a list, or the bubbles of a chat. */
  readonly of: "list" | "chat";
  readonly rows: number;
  readonly label: string;
}

/** A placeholder in the shape of what is being loaded. */
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
