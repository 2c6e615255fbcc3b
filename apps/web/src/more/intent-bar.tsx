import type { ReactElement } from "react";
import type { Intent } from "@tidings/ui";
import { useName } from "../people/use-name.ts";
import { closeIcon, Icon } from "@tidings/ui/parts";
import { useMoreTexts } from "./use-more.ts";

interface IntentBarProps {
  readonly intent: Intent;
  readonly onCancel: () => void;
}

/** Above what is written: which message it answers, or changes. */
export function IntentBar({ intent: { kind, message }, onCancel }: IntentBarProps): ReactElement {
  const { composer } = useMoreTexts();
  const author = useName(message.from);
  const title = kind === "edit" ? composer.editing : composer.replyTo(author);
  return (
    <div className="intent" data-testid="intent" data-kind={kind}>
      <span className="intent__text">
        <strong dir="auto">{title}</strong>
        <span dir="auto">{message.content?.text}</span>
      </span>
      <button
        type="button"
        className="tidings-icon-button"
        aria-label={composer.cancel}
        title={composer.cancel}
        onClick={onCancel}
      >
        <Icon of={closeIcon} />
      </button>
    </div>
  );
}
