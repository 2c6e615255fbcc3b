import type { ReactElement } from "react";
import { useFirstUi } from "../settings/ui.tsx";

/** A time in a list: as short as it can be, the whole of it as a tooltip. */
export function Time({ atMs, nowMs }: { readonly atMs: number; readonly nowMs: number }): ReactElement {
  const { formats } = useFirstUi();
  return (
    <time className="tidings-time" dir="auto" dateTime={new Date(atMs).toISOString()} title={formats.full(atMs)}>
      {formats.short(atMs, nowMs)}
    </time>
  );
}
