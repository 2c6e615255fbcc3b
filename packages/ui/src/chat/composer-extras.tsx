"use client";

import type { ReactElement } from "react";
import { closeIcon, Icon } from "../common/icons.tsx";
import { useUi } from "../settings/use-ui.ts";
import type { Intent } from "./intent.ts";

export interface IntentBarProps {
  readonly intent: Intent;
  readonly onCancel: () => void;
}

/** Which message is answered, or changed. */
export function IntentBar({ intent: { kind, message }, onCancel }: IntentBarProps): ReactElement {
  const { texts, nameOf, textOf } = useUi();
  return (
    <div className="tidings-intent" data-kind={kind}>
      <span className="tidings-lines">
        <strong dir="auto">{kind === "edit" ? texts.chat.editing : texts.chat.replyTo(nameOf(message.from))}</strong>
        <span className="tidings-body" dir="auto">
          {message.content && textOf(message.content)}
        </span>
      </span>
      <button
        type="button"
        className="tidings-icon-button"
        aria-label={texts.chat.cancel}
        title={texts.chat.cancel}
        onClick={onCancel}
      >
        <Icon of={closeIcon} />
      </button>
    </div>
  );
}

interface TextCountProps {
  readonly id: string;
  /** Characters; negative if the text is too long. */
  readonly left: number;
  /** The most that a message may have. */
  readonly max: number;
}

/** How much room there is for the rest of a long text, or by how much it is too long. */
export function TextCount({ id, left, max }: TextCountProps): ReactElement {
  const { texts, formats } = useUi();
  const isOver = left < 0;
  return (
    <span id={id} className="tidings-count" data-over={isOver} role={isOver ? "alert" : undefined}>
      {isOver ? texts.chat.tooLong(formats.number(-left), formats.number(max)) : texts.chat.left(left)}
    </span>
  );
}

interface RefusedProps {
  readonly why: "noFiles" | "outboxFull";
}

/** Why what was to be sent is not. */
export function Refused({ why }: RefusedProps): ReactElement {
  const { texts } = useUi();
  return (
    <span className="tidings-count" role="alert">
      {texts.chat[why]}
    </span>
  );
}
