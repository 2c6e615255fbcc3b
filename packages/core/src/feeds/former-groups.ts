import type { UserId } from "../model/ids.ts";
import type { GroupPosition } from "../ports/conversation-store.ts";
import type { HubContext } from "../hub/hub-context.ts";

/**
 * Of the groups that somebody has left, so many are kept: those left last. Each takes work whenever they connect, and others can put them
 * into groups and out again all day.
 */
export const keptFormerGroups = 1_000;

/** Others write meanwhile. */
const groupsPerWrite = 200;
const mostPerCall = 5_000;

/** Forgets those beyond the bound, for the next time. Never rejects. */
export async function forgetFormerGroups(
  { store, onReplayError }: Pick<HubContext, "store" | "onReplayError">,
  userId: UserId,
  positions: readonly GroupPosition[],
): Promise<void> {
  const former = positions.filter(({ isMember }) => !isMember);
  if (former.length <= keptFormerGroups) return;
  const oldest = former
    .toSorted((a, b) => b.lastAtMs - a.lastAtMs)
    .slice(keptFormerGroups, keptFormerGroups + mostPerCall);
  try {
    for (let from = 0; from < oldest.length; from += groupsPerWrite) {
      const some = oldest.slice(from, from + groupsPerWrite).map(({ conversationId }) => conversationId);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, see above
      await store.chats.forgetGroups(userId, some);
    }
  } catch (error) {
    onReplayError(error);
  }
}
