import type { StoreNotice } from "@tidings/client/store";
import type { AnyPush } from "@tidings/react";
import type { PushDescription } from "@tidings/ui";
import { type Named, conversationName } from "@tidings/ui/headless";
import type { Localisation } from "../i18n/languages.ts";
import { toPushText } from "../inbox/push-text.ts";
import type { Store } from "../tidings.ts";

type Summary = Named & Pick<ReturnType<Store["conversations"]["get"]>["items"][number], "lastMessage">;

export interface NoticeWords extends Pick<Localisation, "t" | "formats"> {
  /** The user's own id. */
  readonly me: string;
  readonly nameOf: (userId: string) => string;
}

/** A notice in words, and where it leads. */
export function toNoticeText(
  notice: StoreNotice<AnyPush>,
  summaryOf: (conversationId: string) => Summary,
  { t, me, nameOf, formats }: NoticeWords,
): PushDescription {
  if (notice.of === "push") return toPushText(notice.push, nameOf, t);
  const summary = summaryOf(notice.key);
  const { kind, lastMessage } = summary;
  const name = conversationName(summary, { me, nameOf, formats });
  const text = lastMessage?.deletedAtMs ? t.chat.deleted : (lastMessage?.content?.text ?? "");
  return {
    title: notice.count > 1 ? t.inbox.fromWithCount(name, notice.count) : name,
    body: kind === "group" && lastMessage ? `${t.chat.author(nameOf(lastMessage.from))} ${text}` : text,
    conversationId: notice.key,
  };
}
