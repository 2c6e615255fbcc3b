import type { HTMLAttributes, MouseEvent, ReactElement } from "react";
import { opensElsewhere } from "../headless/opens-elsewhere.ts";
import { useFirstUi } from "../settings/ui.tsx";

export interface ConversationLinkProps extends Omit<HTMLAttributes<HTMLElement>, "onClick"> {
  readonly id: string;
  /** `undefined`: only the browser follows the address. */
  readonly onOpen: (() => void) | undefined;
  readonly [data: `data-${string}`]: string | number | undefined;
}

/** Opens a conversation: a link if it has an address (`hrefOf`), which may be opened in another tab, or else a button. */
export function ConversationLink({ id, onOpen, ...rest }: ConversationLinkProps): ReactElement {
  const { hrefOf } = useFirstUi();
  const href = hrefOf?.(id);
  if (href === undefined) return <button type="button" {...rest} onClick={onOpen} />;
  const onClick = (event: MouseEvent): void => {
    if (onOpen === undefined || opensElsewhere(event)) return;
    event.preventDefault();
    onOpen();
  };
  // oxlint-disable-next-line jsx-a11y/anchor-has-content -- its children are among the rest
  return <a draggable={false} {...rest} href={href} onClick={onClick} />;
}
