import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import type { Unfinished } from "../identity/unfinished.ts";
import { useMoreTexts } from "../more/use-more.ts";
import "../styles/sign-out.css";

interface SignOutDialogProps extends Unfinished {
  /** The user stays signed in. */
  readonly onClose: () => void;
  readonly onSignOut: () => void;
}

/** Asks before signing out deletes what somebody has written. */
export function SignOutDialog({ unsent, changes, drafts, onClose, onSignOut }: SignOutDialogProps): ReactElement {
  const { signOut: words } = useMoreTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    stay.current?.focus(); // the safe choice
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="sign-out-title"
      data-testid="sign-out-dialog"
      onClose={onClose}
    >
      <h2 id="sign-out-title">{words.title}</h2>
      <ul className="dialog__facts">
        {unsent > 0 && <li>{words.unsent(unsent)}</li>}
        {changes > 0 && <li>{words.changes(changes)}</li>}
        {drafts > 0 && <li>{words.drafts(drafts)}</li>}
      </ul>
      <p>{words.lost}</p>
      <div className="dialog__actions">
        <button type="button" className="button button--outline" data-testid="sign-out-anyway" onClick={onSignOut}>
          {words.anyway}
        </button>
        <button
          ref={stay}
          type="button"
          className="button button--primary"
          data-testid="stay-signed-in"
          onClick={onClose}
        >
          {words.stay}
        </button>
      </div>
    </dialog>
  );
}
