import type { ReactElement } from "react";
import { useFirstUi } from "../settings/ui.tsx";
import { clockIcon, failedIcon, Icon, readIcon, sentIcon } from "./icons.tsx";

/** What is known of an own message. */
export type DeliveryStatus = "pending" | "sending" | "sent" | "read" | "failed";

const icons = { pending: clockIcon, sending: clockIcon, sent: sentIcon, read: readIcon, failed: failedIcon };

/** How far an own message has come. */
export function DeliveryTick({ status }: { readonly status: DeliveryStatus }): ReactElement {
  const { texts } = useFirstUi();
  const label = texts.chat.status[status];
  return (
    <span className="tidings-status" data-status={status} title={label}>
      <Icon of={icons[status]} />
      <span className="tidings-unseen">{label}</span>
    </span>
  );
}
