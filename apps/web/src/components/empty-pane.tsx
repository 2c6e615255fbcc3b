import type { ReactElement } from "react";
import { LogoIcon } from "./icons.tsx";

/** Stands where a chat will be. */
export function EmptyPane(): ReactElement {
  return (
    <main className="empty-pane">
      <LogoIcon className="empty-pane__logo" />
      <p className="empty-pane__title">No chat open</p>
      <p>Choose a conversation, or find somebody to write to.</p>
    </main>
  );
}
