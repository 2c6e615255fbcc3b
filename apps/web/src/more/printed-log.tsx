import { type OpenConversation, useReadable } from "@tidings/react";
import { Fragment, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { useServerNow } from "../ui/use-now.ts";
import { rowBreak } from "@tidings/ui/headless";

interface PrintedLogProps {
  readonly items: OpenConversation["items"];
}

/** All loaded messages, only while printing: otherwise the page holds only those in view. A chat that is in view as a whole needs none. */
export function PrintedLog({ items }: PrintedLogProps): ReactElement | null {
  const { t, formats } = useLanguage();
  const { me, people } = usePage();
  const names = useReadable(people.names);
  const nowMs = useServerNow(60_000);
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
  const nameOf = (userId: string): string => names.get(userId) ?? (userId === me.userId ? me.name : userId);
  return (
    <ol className="printed-log" data-testid="printed-log">
      {items.map((message, i) => (
        <Fragment key={`${message.from}/${message.nonce}`}>
          {rowBreak(items[i - 1], message, null).newDay && (
            <li className="printed-log__day">{formats.day(message.sentAtMs, nowMs)}</li>
          )}
          <li className="printed-log__message">
            <time dateTime={new Date(message.sentAtMs).toISOString()}>{formats.clock(message.sentAtMs)}</time>
            <div>
              <p className="printed-log__author" dir="auto">
                {nameOf(message.from)}
              </p>
              {message.seq === null && message.status !== "received" && (
                <p className="printed-log__status">{t.chat.status[message.status]}</p>
              )}
              {message.replyTo && (
                <blockquote className="printed-log__quote">
                  <strong dir="auto">{nameOf(message.replyTo.from)}</strong>
                  <span dir="auto">{message.replyTo.excerpt === "" ? t.chat.deleted : message.replyTo.excerpt}</span>
                </blockquote>
              )}
              <p className="printed-log__text" dir="auto">
                {message.content?.text ?? t.chat.deleted}
              </p>
            </div>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    // The browser prints the page as it is right after the event.
    const set = (next: boolean) => (): void => flushSync(() => setIsPrinting(next));
    const [before, after] = [set(true), set(false)];
    const ending = new AbortController();
    const { signal } = ending;
    window.addEventListener("beforeprint", before, { signal });
    window.addEventListener("afterprint", after, { signal });
    const paper = window.matchMedia("print");
    paper.addEventListener("change", () => (paper.matches ? before() : after()), { signal });
    return () => ending.abort();
  }, []);
  return isPrinting;
}
