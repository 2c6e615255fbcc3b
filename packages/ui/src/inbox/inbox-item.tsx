"use client";

import type { AnyPush } from "@tidings/react";
import type { ReactElement } from "react";
import { PushLink, PushPicture } from "../common/push-link.tsx";
import { Time } from "../common/time.tsx";
import { isUnread } from "../common/use-mark-read.ts";
import { useUi } from "../settings/ui-provider.tsx";

export interface InboxItemProps {
  readonly push: AnyPush;
  readonly nowMs: number;
  /** Shows it as read; does nothing if it is. */
  readonly markRead: () => void;
  /** The user has followed it. */
  readonly onFollow: () => void;
}

/** A push in a list. */
export function InboxItem({ push, nowMs, markRead, onFollow }: InboxItemProps): ReactElement {
  const { texts, describePush } = useUi();
  const description = describePush(push);
  const { title, body = "", userId } = description;
  const unread = isUnread(push);
  const follow = (): void => {
    markRead();
    onFollow();
  };
  return (
    <li className="tidings-inbox-item" data-seq={push.seq} data-type={push.type} data-unread={unread}>
      <PushLink description={description} className="tidings-inbox-link" onFollow={follow}>
        <PushPicture {...(userId !== undefined && { userId })} />
        <span className="tidings-lines">
          <span className="tidings-title">
            <span dir="auto">{title}</span>
            {unread && <span className="tidings-unseen">{`, ${texts.inbox.unread}`}</span>}
          </span>
          {body !== "" && (
            <span className="tidings-body" dir="auto">
              {body}
            </span>
          )}
          <Time atMs={push.sentAtMs} nowMs={nowMs} />
        </span>
      </PushLink>
      {unread && (
        <button
          type="button"
          className="tidings-mark"
          aria-label={texts.inbox.markOne(title)}
          title={texts.inbox.markOne(title)}
          onClick={markRead}
        />
      )}
    </li>
  );
}
