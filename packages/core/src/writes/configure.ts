import type { ConversationSettings } from "../model/events.ts";
import type { Ledger } from "../rules/ledger.ts";
import { firstSettings } from "../rules/membership.ts";
import type { Refusal } from "../rules/refusal.ts";
import { type InConversation, placeOf, touchesPlace } from "./place.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Changes the caller's own settings of a conversation. The caller's other devices are told. */
export interface ConfigureWrite extends InConversation {
  readonly kind: "configure";
  readonly settings: Partial<ConversationSettings>;
}

function apply(ledger: Ledger, write: ConfigureWrite): Applied<ConversationSettings> | Refusal {
  const { conversationId, userId, atMs } = write;
  const place = placeOf(ledger, write);
  if ("refused" in place) return place;
  const before = ledger.settings(userId, conversationId) ?? firstSettings;
  const settings: ConversationSettings = { ...before, ...write.settings };
  const names = Object.keys(firstSettings) as (keyof ConversationSettings)[];
  if (names.every((name) => settings[name] === before[name])) return changedNothing(settings);
  ledger.saveSettings(userId, conversationId, settings);
  const event = { type: "settings", conversationId, ...settings } as const;
  return {
    outcome: settings,
    appended: [{ feed: "chat", userId, n: ledger.appendToUser(userId, event, atMs), event }],
  };
}

export const configure: WriteRule<ConfigureWrite, ConversationSettings> = {
  touches: (write) => ({ ...touchesPlace(write), everyone: [], users: [write.userId], settings: [write] }),
  apply,
};
