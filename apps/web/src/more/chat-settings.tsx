import type { ConversationSettings } from "@tidings/core";
import { useConversationSettings, useConversationSummary } from "@tidings/react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { usePage } from "../shell/page.ts";
import { Segments } from "../ui/segments.tsx";
import { useServerNow } from "../ui/use-now.ts";
import { useFailureText } from "./use-failure-text.ts";
import { useMoreTexts } from "./use-more.ts";

const hourMs = 3_600_000;

/** What this user wants to hear of a conversation, and where it stands in the list. */
export function ChatSettings({ id }: { readonly id: string }): ReactElement {
  const { formats } = useLanguage();
  const failureText = useFailureText();
  const { settings: texts, message } = useMoreTexts();
  const { toasts } = usePage();
  const { kind } = useConversationSummary({ id });
  const [settings, configure] = useConversationSettings({ id });
  const nowMs = useServerNow(30_000);
  const { notify, mutedUntilMs, pinned, archived } = settings;
  const isMuted = mutedUntilMs !== null && mutedUntilMs > nowMs;
  const change = (next: Partial<ConversationSettings>): void => {
    configure(next).catch((error: unknown) => {
      console.warn("The settings were not changed", error);
      toasts.show({ kind: "problem", text: message.notChanged(failureText(error)) });
    });
  };
  const notifies: readonly (typeof notify)[] = kind === "group" ? ["all", "mentions", "none"] : ["all", "none"];
  return (
    <div className="chat-settings" data-testid="chat-settings">
      <h3 className="group-panel__heading">{texts.title}</h3>
      <Segments
        legend={texts.notify}
        legendShown
        choices={notifies.map((value) => ({ value, label: texts[value] }))}
        chosen={notify === "mentions" && kind === "direct" ? "all" : notify}
        onChoose={(value) => change({ notify: value })}
      />
      {isMuted ? (
        <div className="chat-settings__row">
          <span>{texts.mutedUntil(formats.full(mutedUntilMs))}</span>
          <button type="button" className="button" data-testid="unmute" onClick={() => change({ mutedUntilMs: null })}>
            {texts.unmute}
          </button>
        </div>
      ) : (
        <fieldset className="chat-settings__row">
          <legend>{texts.mute}</legend>
          {[1, 8, 24 * 7].map((hours) => (
            <button
              key={hours}
              type="button"
              className="button"
              data-testid={`mute-${hours}`}
              onClick={() => change({ mutedUntilMs: Math.round(nowMs + hours * hourMs) })}
            >
              {hours < 24 ? texts.forHours(hours) : texts.forDays(hours / 24)}
            </button>
          ))}
        </fieldset>
      )}
      <div className="chat-settings__row">
        <button type="button" className="button" data-testid="pin-chat" onClick={() => change({ pinned: !pinned })}>
          {pinned ? texts.unpin : texts.pin}
        </button>
        <button
          type="button"
          className="button"
          data-testid="archive-chat"
          onClick={() => change({ archived: !archived })}
        >
          {archived ? texts.unarchive : texts.archive}
        </button>
      </div>
    </div>
  );
}
