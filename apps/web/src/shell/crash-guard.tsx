import { Component } from "react";
import type { ReactElement, ReactNode } from "react";
import { useLanguage } from "../i18n/use-language.ts";

interface CrashGuardProps {
  readonly children: ReactNode;
}

/** If rendering fails, shows a message and a button to reload instead of an empty page. */
export class CrashGuard extends Component<CrashGuardProps, { readonly crashed: boolean }> {
  override readonly state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed(): ReactElement {
  const { t } = useLanguage();
  return (
    <main className="crashed" role="alert">
      <p>{t.app.crashed}</p>
      <button type="button" className="button button--primary" onClick={() => window.location.reload()}>
        {t.app.reload}
      </button>
    </main>
  );
}
