import type { ConversationSummary } from "@tidings/client/store";
import type { ReactElement } from "react";
import { useFirstUi } from "../settings/ui.tsx";
import { PersonPicture } from "./person-picture.tsx";

interface ConversationPictureProps {
  readonly conversation: Pick<ConversationSummary<unknown>, "id" | "kind" | "peerId">;
  /** What the conversation is called. */
  readonly name: string;
}

/** The picture of the other one, with their presence, or what stands for a group. */
export function ConversationPicture({
  conversation: { id, kind, peerId },
  name,
}: ConversationPictureProps): ReactElement {
  const { Avatar } = useFirstUi();
  return kind === "group" ? <Avatar userId={id} name={name} group /> : <PersonPicture userId={peerId} name={name} />;
}
