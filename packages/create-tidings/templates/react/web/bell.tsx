import { useNotifications, useUnread } from "@tidings/react";

/** The pushes: how many are unread, and what they say. */
export function Bell() {
  const { pushes: unread } = useUnread();
  const { items, markRead } = useNotifications();
  const newest = items.find(({ seq }) => seq !== null)?.seq;
  return (
    <details className="bell">
      <summary aria-label={`${unread} unread notifications`}>🔔 {unread > 0 && <b>{unread}</b>}</summary>
      <ul>
        {items.map((push) => (
          <li key={push.seq} className={push.readAtMs === null ? "unread" : ""}>
            {push.type === "order.shipped" && `${push.data.by} has shipped your order ${push.data.orderId}`}
            {push.type === "chat.message" && `${push.data.from}: ${push.data.excerpt}`}
          </li>
        ))}
        {items.length === 0 && <li>Nothing yet</li>}
      </ul>
      {newest && unread > 0 && <button onClick={() => void markRead({ upTo: newest })}>Mark as read</button>}
    </details>
  );
}
