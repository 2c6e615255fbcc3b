import { useReadable } from "@tidings/react";
import type { ReactElement } from "react";
import { LanguageChoice } from "../i18n/language-choice.tsx";
import { useLanguage } from "../i18n/use-language.ts";
import { useMoreTexts } from "../more/use-more.ts";
import { ReachAction } from "../reach/reach-action.tsx";
import { usePage } from "../shell/page.ts";
import { Segments } from "../ui/segments.tsx";
import { usePanel } from "../ui/use-panel.ts";
import { Icon } from "@tidings/ui/parts";
import { keyboardIcon, signalIcon, signOutIcon } from "./settings-icons.ts";
import { allThemes } from "./theme.ts";
import "../styles/settings.css";

interface SettingsPanelProps {
  readonly onClose: () => void;
  readonly onShowConnection: () => void;
  readonly onShowShortcuts: () => void;
  readonly onSignOut: () => void;
}

export function SettingsPanel({
  onClose,
  onShowConnection,
  onShowShortcuts,
  onSignOut,
}: SettingsPanelProps): ReactElement {
  const { t } = useLanguage();
  const { page: words } = useMoreTexts();
  const { theme } = usePage();
  const panel = usePanel<HTMLElement>(onClose);
  return (
    <section ref={panel} id="settings" className="settings__panel" aria-label={t.menu.label} tabIndex={-1}>
      <LanguageChoice legendShown />
      <Segments
        legend={words.theme}
        legendShown
        choices={allThemes.map((value) => ({ value, label: words.themes[value] }))}
        chosen={useReadable(theme.current)}
        onChoose={theme.choose}
      />
      <hr />
      <ReachAction />
      <button type="button" className="settings__action" data-testid="show-connection" onClick={onShowConnection}>
        <Icon of={signalIcon} />
        <span>{words.connection}</span>
      </button>
      <button type="button" className="settings__action" data-testid="show-shortcuts" onClick={onShowShortcuts}>
        <Icon of={keyboardIcon} />
        <span>{words.shortcuts}</span>
      </button>
      <button type="button" className="settings__action" data-testid="sign-out" onClick={onSignOut}>
        <Icon of={signOutIcon} directed />
        <span>{words.signOut}</span>
      </button>
    </section>
  );
}
