import type { ConversationSummary } from "@tidings/client/store";
import { type Content, useReadable } from "@tidings/react";
import type { ReactElement } from "react";
import { DeliveryTick } from "../chat/delivery-tick.tsx";
import { useLanguage } from "../i18n/use-language.ts";
import { useName } from "../people/use-name.ts";
import { usePage } from "../shell/page.ts";
import { AlertIcon } from "../ui/icons.tsx";

interface LastLineProps {
  readonly conversation: ConversationSummary<Content>;
  readonly current: boolean;
}

/** What was begun here and not sent, or else what was said last. */
export function LastLine({ conversation: { id, kind, lastMessage }, current }: LastLineProps): ReactElement {
  const { t } = useLanguage();
  const draft = useReadable(usePage().drafts.of(id));
  if (draft !== "" && !current) {
    return (
      <span className="list-item__line">
        <span className="list-item__draft">{`${t.people.draft} `}</span>
        <span dir="auto">{draft}</span>
      </span>
    );
  }
  if (!lastMessage) return <span className="list-item__line" />;
  const { own, status, content, from, deletedAtMs } = lastMessage;
  return (
    <span className="list-item__line" data-status={status}>
      {status === "failed" && <AlertIcon className="list-item__failed" />}
      {status !== "failed" && status !== "received" && <DeliveryTick status={status} />}
      {own && <span className="visually-hidden">{`${t.people.you} `}</span>}
      {kind === "group" && !own && <Author userId={from} />}
      {deletedAtMs === null ? <span dir="auto">{content?.text}</span> : <em>{t.chat.deleted}</em>}
    </span>
  );
}

function Author({ userId }: { readonly userId: string }): ReactElement {
  const { t } = useLanguage();
  return (
    <span className="list-item__author" dir="auto">
      {t.chat.author(useName(userId))}
    </span>
  );
}
