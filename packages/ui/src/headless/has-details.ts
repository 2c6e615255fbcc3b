import type { MessageItem } from "@tidings/client/store";

type Detailed = Pick<
  MessageItem<unknown>,
  "replyTo" | "editedAtMs" | "pinnedAtMs" | "reactions" | "changes" | "status"
>;

/** Whether a message has more than its text and time: a quote, marks, reactions, failed changes. */
export const hasDetails = ({ replyTo, editedAtMs, pinnedAtMs, reactions, changes, status }: Detailed): boolean =>
  replyTo !== null ||
  editedAtMs !== null ||
  pinnedAtMs !== null ||
  reactions.length > 0 ||
  changes.length > 0 ||
  status === "failed";
