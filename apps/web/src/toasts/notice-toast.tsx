import type { StoreNotice } from "@tidings/client/store";
import { type AnyPush, useConversationSummary, useReadable } from "@tidings/react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { PushIcon } from "../inbox/push-icon.tsx";
import { PushLink } from "../inbox/push-link.tsx";
import type { PushText } from "../inbox/push-text.ts";
import { useMarkRead } from "../inbox/use-mark-read.ts";
import { useConversationName } from "../conversations/use-conversation-name.ts";
import { usePage } from "../shell/page.ts";
import { Avatar, GroupAvatar } from "../ui/avatar.tsx";
import { toNoticeText } from "./notice-text.ts";

interface NoticeToastProps {
  readonly notice: StoreNotice<AnyPush>;
  readonly onDone: () => void;
}

/** What a notice says, leading to what it is about. */
export function NoticeToast({ notice, onDone }: NoticeToastProps): ReactElement {
  if (notice.of === "push") return <PushToast notice={notice} onDone={onDone} />;
  return <ChatToast notice={notice} onDone={onDone} />;
}

const noSummary = (): never => {
  throw new Error("What was pushed has no conversation");
};

function ChatToast({ notice, onDone }: NoticeToastProps): ReactElement {
  const { t } = useLanguage();
  const summary = useConversationSummary({ id: notice.key });
  const name = useConversationName(summary);
  const text = toNoticeText(notice, () => summary, useReadable(usePage().people.names), t);
  return (
    <PushLink target={text.target} className="toast__body" onFollow={onDone}>
      {summary.kind === "group" ? <GroupAvatar id={summary.id} /> : <Avatar userId={summary.peerId} name={name} />}
      <ToastText {...text} />
    </PushLink>
  );
}

function PushToast({ notice, onDone }: NoticeToastProps & { readonly notice: { readonly of: "push" } }): ReactElement {
  const { t } = useLanguage();
  const { push } = notice;
  const text = toNoticeText(notice, noSummary, useReadable(usePage().people.names), t);
  const markRead = useMarkRead();
  return (
    <PushLink
      target={text.target}
      className="toast__body"
      onFollow={() => {
        if (push.seq !== null) markRead({ seqs: [push.seq] });
        onDone();
      }}
    >
      <PushIcon push={push} />
      <ToastText {...text} />
    </PushLink>
  );
}

function ToastText({ title, body }: Pick<PushText, "title" | "body">): ReactElement {
  return (
    <span className="toast__text">
      <strong dir="auto">{title}</strong>
      {body !== "" && <span dir="auto">{body}</span>}
    </span>
  );
}
