import { type CommittedEvent, isGroupId } from "@tidings/core";

/** The type of a push; of a message whether it is in a `direct` conversation or in a `group`. */
export function typeOf(event: CommittedEvent): string {
  if (event.kind === "push") return event.data.type;
  return isGroupId(event.data.conversationId) ? "group" : "direct";
}
