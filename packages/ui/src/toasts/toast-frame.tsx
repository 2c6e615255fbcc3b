"use client";

import type { ReactElement, ReactNode } from "react";
import { closeIcon, Icon } from "../common/icons.tsx";
import { useGoesByItself } from "../headless/use-goes-by-itself.ts";
import { useUi } from "../settings/use-ui.ts";

export interface ToastFrameProps {
  /** What it tells of, for style sheets. */
  readonly of: string;
  /** Called when it goes by itself, and when the user does not want to see it any more. */
  readonly dismiss: () => void;
  /** Goes by itself after this. Milliseconds; 0: never. */
  readonly shownForMs: number;
  /** Another value begins that time anew. Default 0. */
  readonly revision?: number;
  readonly children: ReactNode;
}

/**
 * A toast around what it says, also for what your application has to say beside the notices: put it into `<Toasts>`. It does not
 * go by itself while the pointer or the focus is on it, nor while nobody looks at the page.
 */
export function ToastFrame({ of, dismiss, shownForMs, revision = 0, children }: ToastFrameProps): ReactElement {
  const { texts } = useUi();
  const handlers = useGoesByItself({ afterMs: shownForMs, revision, onGone: dismiss });
  return (
    <div className="tidings-toast" data-of={of} {...handlers}>
      {children}
      <button type="button" className="tidings-icon-button" aria-label={texts.inbox.dismiss} onClick={dismiss}>
        <Icon of={closeIcon} />
      </button>
    </div>
  );
}
