"use client";

import type { ReactElement } from "react";
import { useUi } from "../settings/use-ui.ts";
import type { MessageProps } from "./message.tsx";

/** That a message is pinned, or was edited. */
export function MessageMarks({ message }: Pick<MessageProps, "message">): ReactElement {
  const { editedAtMs, deletedAtMs, pinnedAtMs } = message;
  const { texts, formats } = useUi();
  return (
    <>
      {pinnedAtMs !== null && <span>{texts.chat.pinned}</span>}
      {editedAtMs !== null && deletedAtMs === null && <span title={formats.full(editedAtMs)}>{texts.chat.edited}</span>}
    </>
  );
}
