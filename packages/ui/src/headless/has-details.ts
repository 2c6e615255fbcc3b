import type { MessageItem } from "@tidings/client/store";

type Detailed = Pick<
  MessageItem<unknown>,
  "replyTo" | "editedAtMs" | "pinnedAtMs" | "reactions" | "changes" | "status"
>;

/** Whether there is more to a message than its text and time: what it answers, marks, reactions, what could not be done. */
export const hasDetails = ({ replyTo, editedAtMs, pinnedAtMs, reactions, changes, status }: Detailed): boolean =>
  replyTo !== null ||
  editedAtMs !== null ||
  pinnedAtMs !== null ||
  reactions.length > 0 ||
  changes.length > 0 ||
  status === "failed";
