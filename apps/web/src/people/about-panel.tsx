import { useConversationSummary, useReadable } from "@tidings/react";
import type { ReactElement } from "react";
import { useMore } from "../more/use-more.ts";
import { usePage } from "../shell/page.ts";
import { FailedPart } from "../ui/failed-part.tsx";
import { PersonPanel } from "./person-panel.tsx";

interface AboutPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** About the other party of the open conversation, or about a group. */
export function AboutPanel({ id, onClose }: AboutPanelProps): ReactElement | null {
  const { kind, peerId } = useConversationSummary({ id });
  const { more } = usePage();
  const parts = useMore(true);
  const failure = useReadable(more.failure);
  if (kind === "direct") return <PersonPanel id={id} peerId={peerId} onClose={onClose} />;
  if (parts) return <parts.GroupPanel id={id} onClose={onClose} />;
  return failure === null ? null : <FailedPart failure={failure} onRetry={more.want} onClose={onClose} />;
}
