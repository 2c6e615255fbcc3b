import type { ReactElement } from "react";
import { ClockIcon, DoubleTickIcon, TickIcon } from "./icons.tsx";

export type DeliveryStatus = "sending" | "sent" | "read";

const looks = {
  sending: { icon: <ClockIcon />, label: "Sending" },
  sent: { icon: <TickIcon />, label: "Sent" },
  read: { icon: <DoubleTickIcon />, label: "Read" },
} as const satisfies Record<DeliveryStatus, { icon: ReactElement; label: string }>;

/** How far an own message has come. */
export function DeliveryTick({ status }: { readonly status: DeliveryStatus }): ReactElement {
  const { icon, label } = looks[status];
  return (
    <span className="tick" data-tick={status} title={label}>
      {icon}
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
