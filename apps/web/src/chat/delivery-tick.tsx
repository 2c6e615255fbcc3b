import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { ClockIcon, DoubleTickIcon, TickIcon } from "../ui/icons.tsx";

export type DeliveryStatus = "pending" | "sending" | "sent" | "read";

const icons: Readonly<Record<DeliveryStatus, typeof ClockIcon>> = {
  pending: ClockIcon,
  sending: ClockIcon,
  sent: TickIcon,
  read: DoubleTickIcon,
};

/** How far an own message has come. */
export function DeliveryTick({ status }: { readonly status: DeliveryStatus }): ReactElement {
  const { t } = useLanguage();
  const Icon = icons[status];
  const label = t.chat.status[status];
  return (
    <span className="tick" data-tick={status} title={label}>
      <Icon />
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
