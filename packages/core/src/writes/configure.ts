import type { ConversationSettings } from "../model/events.ts";
import { directConversationMembers, isGroupId } from "../model/ids.ts";
import type { Ledger } from "../rules/ledger.ts";
import { firstSettings } from "../rules/membership.ts";
import { noConversation, type Refusal } from "../rules/refusal.ts";
import { type InConversation, touchesPlace } from "./place.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Changes the caller's own settings of a conversation. The caller's other devices are told. */
export interface ConfigureWrite extends InConversation {
  readonly kind: "configure";
  readonly settings: Partial<ConversationSettings>;
}

/** Those who have left a group still have it in their list. */
const isOrWasIn = (ledger: Ledger, { conversationId, userId }: ConfigureWrite): boolean =>
  isGroupId(conversationId)
    ? ledger.member(conversationId, userId) !== null
    : directConversationMembers(conversationId)?.includes(userId) === true;

function apply(ledger: Ledger, write: ConfigureWrite): Applied<ConversationSettings> | Refusal {
  const { conversationId, userId, atMs } = write;
  if (!isOrWasIn(ledger, write)) return noConversation();
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
