import type { ConversationSummary } from "@tidings/client/store";
import type { ReactElement } from "react";
import { useUi } from "../settings/ui-provider.tsx";

interface ConversationPictureProps {
  readonly conversation: Pick<ConversationSummary<unknown>, "id" | "kind" | "peerId">;
  /** What the conversation is called. */
  readonly name: string;
}

/** The picture of the other one, or what stands for a group. */
export function ConversationPicture({ conversation, name }: ConversationPictureProps): ReactElement {
  const { Avatar } = useUi();
  const { id, kind, peerId } = conversation;
  const group = kind === "group";
  return <Avatar userId={group ? id : peerId} name={name} group={group} />;
}
