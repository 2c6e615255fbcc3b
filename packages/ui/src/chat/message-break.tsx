import type { ReactElement } from "react";
import type { RowBreak } from "../headless/row-breaks.ts";
import { useFirstUi } from "../settings/ui.tsx";

interface MessageBreakProps extends Pick<RowBreak, "newDay" | "firstNew"> {
  /** Of the message below it. */
  readonly sentAtMs: number;
  readonly nowMs: number;
}

/** Between two messages: the day, the line above what is new, or one line for both. */
export function MessageBreak({ newDay, firstNew, sentAtMs, nowMs }: MessageBreakProps): ReactElement | null {
  const { texts, formats } = useFirstUi();
  if (!newDay && !firstNew) return null;
  return (
    <p className="tidings-break" data-first-new={firstNew || undefined}>
      {newDay && <time dateTime={new Date(sentAtMs).toISOString()}>{formats.day(sentAtMs, nowMs)}</time>}
      {firstNew && <span>{texts.chat.newMessages}</span>}
    </p>
  );
}
