import { Inbox, type InboxBodyProps, type InboxParts } from "@tidings/ui/notices";
import type { ReactElement } from "react";
import { WholePageUi } from "../components/whole-page-ui.tsx";
import { DesktopChoice } from "../desktop/desktop-choice.tsx";
import { useLanguage } from "../i18n/use-language.ts";
import { Foldable } from "../ui/foldable.tsx";
import { isLong } from "../ui/is-long.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { usePanel } from "../ui/use-panel.ts";
import "../styles/inbox.css";

interface InboxPanelProps {
  readonly onClose: () => void;
}

const parts: InboxParts = { Body, Loading };

/** The notifications that came, newest first. */
export function InboxPanel({ onClose }: InboxPanelProps): ReactElement {
  const panel = usePanel<HTMLElement>(onClose);
  return (
    <WholePageUi>
      <Inbox id="inbox" className="panel" rootRef={panel} parts={parts} onFollow={onClose} onClose={onClose}>
        <DesktopChoice />
      </Inbox>
    </WholePageUi>
  );
}

function Body({ text, linked }: InboxBodyProps): ReactElement {
  return (
    <Foldable isLong={!linked && isLong(text, { characters: 280, lines: 5 })}>
      <span>{text}</span>
    </Foldable>
  );
}

function Loading(): ReactElement {
  const { t } = useLanguage();
  return <Skeleton of="list" rows={4} label={t.app.loading} />;
}
