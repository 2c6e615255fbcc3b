import { type AnyPush, useTidings } from "@tidings/react";
import { useState } from "react";

type Which = Parameters<ReturnType<typeof useTidings>["inbox"]["markRead"]>[0];

export interface MarkRead {
  readonly mark: (which: Which) => void;
  /** The last one was refused by the server; what was shown as read is unread again. */
  readonly hasFailed: boolean;
}

/** Marks pushes as read, and says if that failed. */
export function useMarkRead(): MarkRead {
  const { inbox } = useTidings();
  const [hasFailed, setFailed] = useState(false);
  const mark = (which: Which): void => {
    inbox.markRead(which).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return { mark, hasFailed };
}

/** Whether a push waits to be read; those that are not stored do not. */
export const isUnread = ({ seq, readAtMs }: AnyPush): boolean => seq !== null && readAtMs === null;
