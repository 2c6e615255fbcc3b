import { useCallback, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { Icon } from "@tidings/ui/parts";
import { settingsIcon } from "../ui/icons.tsx";
import { useClickOutside } from "../ui/use-click-outside.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { loadSettings } from "./load-settings.ts";

const SettingsPanel = lazyPart(async () => (await loadSettings()).SettingsPanel);

interface SettingsButtonProps {
  readonly onShowConnection: () => void;
  readonly onShowShortcuts: () => void;
  readonly onSignOut: () => void;
}

export function SettingsButton({ onShowConnection, onShowShortcuts, onSignOut }: SettingsButtonProps): ReactElement {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setOpen(false), []);
  useClickOutside(root, close);
  return (
    <div ref={root}>
      <button
        type="button"
        className="tidings-icon-button"
        aria-label={t.menu.label}
        title={t.menu.label}
        aria-expanded={open}
        data-testid="settings"
        onClick={() => setOpen(!open)}
      >
        <Icon of={settingsIcon} />
      </button>
      {open && (
        <SettingsPanel
          onClose={close}
          onShowConnection={() => {
            close();
            onShowConnection();
          }}
          onShowShortcuts={() => {
            close();
            onShowShortcuts();
          }}
          onSignOut={() => {
            close();
            onSignOut();
          }}
        />
      )}
    </div>
  );
}
