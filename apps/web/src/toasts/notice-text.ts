import type { StoreNotice } from "@tidings/client/store";
import type { AnyPush } from "@tidings/react";
import type { Texts } from "../i18n/en.ts";
import { type PushText, toPushText } from "../inbox/push-text.ts";
import type { Store } from "../tidings.ts";

type Summary = Pick<
  ReturnType<Store["conversations"]["get"]>["items"][number],
  "kind" | "peerId" | "title" | "members" | "lastMessage"
>;

/** A notice in words, and where it leads. */
export function toNoticeText(
  notice: StoreNotice<AnyPush>,
  summaryOf: (conversationId: string) => Summary,
  names: ReadonlyMap<string, string>,
  t: Texts,
): PushText {
  if (notice.of === "push") return toPushText(notice.push, names, t);
  const { kind, peerId, title, members, lastMessage } = summaryOf(notice.key);
  const nameOf = (userId: string): string => names.get(userId) ?? userId;
  const name = kind === "direct" ? nameOf(peerId) : (title ?? members.map(nameOf).join(", "));
  const text = lastMessage?.content?.text ?? "";
  return {
    title: notice.count > 1 ? t.inbox.fromWithCount(name, notice.count) : name,
    body: kind === "group" && lastMessage ? `${t.chat.author(nameOf(lastMessage.from))} ${text}` : text,
    target: { conversationId: notice.key },
  };
}
