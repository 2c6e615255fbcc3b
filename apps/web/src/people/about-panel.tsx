import { useConversationSummary } from "@tidings/react";
import type { ReactElement } from "react";
import { useMore } from "../more/use-more.ts";
import { PersonPanel } from "./person-panel.tsx";

interface AboutPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** About the other party of the open conversation, or about a group. */
export function AboutPanel({ id, onClose }: AboutPanelProps): ReactElement | null {
  const { kind, peerId } = useConversationSummary({ id });
  const parts = useMore(true);
  if (kind === "direct") return <PersonPanel id={id} peerId={peerId} onClose={onClose} />;
  return parts && <parts.GroupPanel id={id} onClose={onClose} />;
}
