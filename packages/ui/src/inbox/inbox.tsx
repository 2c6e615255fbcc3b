"use client";

import type { InboxFilter } from "@tidings/client/store";
import { type AnyPush, useNotifications, useReadable, useTidings } from "@tidings/react";
import { useRef, useState } from "react";
import type { ComponentType, ReactElement, ReactNode, Ref } from "react";
import { useFrame } from "../common/frame.ts";
import { bellIcon, closeIcon, Icon } from "../common/icons.tsx";
import { ListEnd } from "../common/list-end.tsx";
import { useArrowKeys } from "../headless/use-arrow-keys.ts";
import { isUnread, useMarkRead } from "../common/use-mark-read.ts";
import { useNow } from "../common/use-now.ts";
import { useUi } from "../settings/use-ui.ts";
import { type InboxBodyProps, InboxItem, type InboxItemProps } from "./inbox-item.tsx";

/** Parts that an application may put in the place of the built-in ones. */
export interface InboxParts {
  readonly Item?: ComponentType<InboxItemProps>;
  /** What a push says below its title. */
  readonly Body?: ComponentType<InboxBodyProps>;
  /** Before the first of them have come. */
  readonly Loading?: ComponentType;
  /** Without anything to show. */
  readonly Empty?: ComponentType<{ readonly filter: InboxFilter }>;
}

export interface InboxProps {
  readonly className?: string;
  /** Of its outermost element, which can be given the focus. */
  readonly id?: string;
  readonly rootRef?: Ref<HTMLElement>;
  readonly parts?: InboxParts;
  /** Which pushes are shown. The bell still counts the others. Default: all. */
  readonly filter?: (push: AnyPush) => boolean;
  /** Below the title: a link to settings, say. */
  readonly children?: ReactNode;
  /** The user has followed a push on this page: close what the inbox stands in. */
  readonly onFollow?: () => void;
  /** Shows a button that calls this. */
  readonly onClose?: () => void;
}

const all = (): boolean => true;
const nothing = (): void => undefined;

/** The user's pushes, newest first: all of them or those unread. */
export function Inbox(props: InboxProps): ReactElement {
  const { className, id, rootRef, parts, filter = all, children, onFollow = nothing, onClose } = props;
  const { texts } = useUi();
  const frame = useFrame("inbox", className);
  const unread = useReadable(useTidings().inbox.unread);
  const [view, setView] = useState<InboxFilter>("all");
  const list = useNotifications({ filter: view });
  const { mark, hasFailed } = useMarkRead();
  const nowMs = useNow(30_000);
  const { Item = InboxItem, Body, Loading, Empty = InboxEmpty } = parts ?? {};
  const scroll = useRef<HTMLDivElement>(null);
  useArrowKeys(scroll, ".tidings-inbox-link");
  const newest = list.items.find(({ seq }) => seq !== null)?.seq ?? null;
  const shown = list.items.filter(filter);
  return (
    <section {...frame} ref={rootRef} id={id} tabIndex={-1} aria-label={texts.inbox.title}>
      <header className="tidings-head">
        <h2>{texts.inbox.title}</h2>
        {onClose && (
          <button type="button" className="tidings-icon-button" aria-label={texts.inbox.close} onClick={onClose}>
            <Icon of={closeIcon} />
          </button>
        )}
      </header>
      <div className="tidings-tools">
        <fieldset className="tidings-segments">
          <legend className="tidings-unseen">{texts.inbox.show}</legend>
          {(["all", "unread"] as const).map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
              {texts.inbox[one]}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          className="tidings-quiet"
          disabled={unread === 0 || newest === null}
          onClick={() => newest !== null && mark({ upTo: newest })}
        >
          {texts.inbox.markAll}
        </button>
      </div>
      {children}
      <div ref={scroll} className="tidings-scroll">
        {hasFailed && (
          <p className="tidings-hint" role="alert">
            {texts.inbox.notMarked}
          </p>
        )}
        {shown.length > 0 && (
          <ul className="tidings-list" aria-label={texts.inbox.title}>
            {shown.map((push) => (
              <Item
                key={push.seq ?? `${push.type}/${push.sentAtMs}`}
                push={push}
                nowMs={nowMs}
                markRead={() => isUnread(push) && push.seq !== null && mark({ seqs: [push.seq] })}
                onFollow={onFollow}
                Body={Body}
              />
            ))}
          </ul>
        )}
        {shown.length === 0 && list.status === "ready" && !list.hasMore && <Empty filter={view} />}
        <ListEnd list={list} notLoaded={texts.inbox.notLoaded} Loading={Loading} />
      </div>
    </section>
  );
}

function InboxEmpty({ filter }: { readonly filter: InboxFilter }): ReactElement {
  const { texts } = useUi();
  return (
    <div className="tidings-empty">
      <span className="tidings-empty-mark">
        <Icon of={bellIcon} />
      </span>
      <p className="tidings-title">{filter === "all" ? texts.inbox.empty : texts.inbox.allRead}</p>
      {filter === "all" && <p>{texts.inbox.emptyHint}</p>}
    </div>
  );
}
