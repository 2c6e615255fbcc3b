"use client";

import { useReadable, useTidings } from "@tidings/react";
import { useEffect, useId, useRef, useState } from "react";
import type { ComponentType, ReactElement, RefObject } from "react";
import { useFrame } from "../common/frame.ts";
import { useArrowKeys } from "../headless/use-arrow-keys.ts";
import { Inbox, type InboxProps } from "../inbox/inbox.tsx";
import { useUi } from "../settings/use-ui.ts";
import { BellButton } from "./bell-button.tsx";

export interface BellParts {
  /** What is on the button. */
  readonly Icon?: ComponentType<{ readonly unread: number }>;
  /** What opens. */
  readonly Inbox?: ComponentType<InboxProps>;
}

export interface BellProps {
  readonly className?: string;
  readonly parts?: BellParts;
  /** Given to the inbox. */
  readonly inbox?: InboxProps;
  /** Which edges of button and inbox meet. Default `end`: for a bell at the end of a bar. */
  readonly align?: "start" | "end";
}

/** A bell with the number of unread pushes, which is the server's own count. A click opens the inbox. */
export function Bell({ className, parts, inbox, align = "end" }: BellProps): ReactElement {
  const { texts } = useUi();
  const unread = useReadable(useTidings().inbox.unread);
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const { Icon: Sign, Inbox: Content = Inbox } = parts ?? {};
  const close = (): void => setOpen(false);
  useDismissal(root, open, close);
  useArrowKeys(root, ".tidings-inbox-link"); // from the button and from the panel itself into the list
  return (
    <div ref={root} {...useFrame("bell", className)} data-align={align}>
      <BellButton open={open} aria-controls={open ? panelId : undefined} onClick={() => setOpen(!open)}>
        {Sign && <Sign unread={unread} />}
      </BellButton>
      {open && (
        <div id={panelId} className="tidings-popover" tabIndex={-1}>
          <Content
            {...inbox}
            onFollow={() => {
              close();
              inbox?.onFollow?.();
            }}
          />
          <button type="button" className="tidings-quiet tidings-popover-close" onClick={close}>
            {texts.close}
          </button>
        </div>
      )}
    </div>
  );
}

/** The panel takes the focus when it opens. Escape, a click elsewhere and leaving with Tab close it, and the focus goes back to the button. */
function useDismissal(root: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  const newest = useRef(close);
  useEffect(() => {
    newest.current = close;
  });
  useEffect(() => {
    const element = root.current;
    if (!open || !element) return undefined;
    const button = element.querySelector<HTMLElement>("button");
    element.querySelector<HTMLElement>(".tidings-popover")?.focus();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      newest.current();
    };
    const onElsewhere = (event: Event): void => {
      if (event.target instanceof Node && !element.contains(event.target)) newest.current();
    };
    element.addEventListener("keydown", onKeyDown);
    document.addEventListener("pointerdown", onElsewhere);
    document.addEventListener("focusin", onElsewhere);
    return () => {
      element.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("pointerdown", onElsewhere);
      document.removeEventListener("focusin", onElsewhere);
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body || element.contains(activeElement)) button?.focus();
    };
  }, [root, open]);
}
