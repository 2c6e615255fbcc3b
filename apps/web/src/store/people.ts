import type { ConversationId, Person, PresenceState, UserId } from "../domain.ts";
import { withEntry } from "./maps.ts";
import type { OpenChat, State } from "./state.ts";

/** Names become known. */
export function namesLearned(state: State, people: readonly Person[]): State {
  const fresh = people.filter(({ userId, name }) => state.names.get(userId) !== name);
  if (fresh.length === 0) return state;
  const names = new Map(state.names);
  for (const { userId, name } of fresh) names.set(userId, name);
  return { ...state, names };
}

/** What the directory found, without the user himself. */
export function peopleFound(state: State, people: readonly Person[]): State {
  const found = people.filter(({ userId }) => userId !== state.me.userId);
  const same =
    found.length === state.found.length &&
    found.every(({ userId, name }, i) => state.found[i]?.userId === userId && state.found[i].name === name);
  return namesLearned(same ? state : { ...state, found }, people);
}

export function presenceChanged(state: State, changes: readonly PresenceState[]): State {
  if (changes.length === 0) return state;
  const presence = new Map(state.presence);
  for (const change of changes) presence.set(change.userId, change);
  return { ...state, presence };
}

/** `userIds` are all who are typing there; the user himself, on another device, is of no interest. */
export function typingChanged(state: State, conversationId: ConversationId, userIds: readonly UserId[]): State {
  const others = userIds.filter((userId) => userId !== state.me.userId);
  return { ...state, typing: withEntry(state.typing, conversationId, others) };
}

export function chatOpened(state: State, open: OpenChat | null): State {
  const same = state.open?.conversationId === open?.conversationId;
  return same ? state : { ...state, open };
}

export function draftChanged(state: State, conversationId: ConversationId, text: string): State {
  return { ...state, drafts: withEntry(state.drafts, conversationId, text) };
}
