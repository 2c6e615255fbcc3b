import { withEffort } from "../hub/effort.ts";
import type { UserId } from "../model/ids.ts";
import type { Store } from "../ports/store.ts";
import type { Policies } from "./policies.ts";

/** Being in a group that is larger makes nobody acquainted. */
const maxGroup = 100;

/** Which of the others share with the user a direct conversation that has a message, or a group that is not large. */
export async function contactsOf(
  store: Pick<Store, "acquaintances"> & { readonly chats: Pick<Store["chats"], "companions"> },
  userId: UserId,
  others: readonly UserId[],
): Promise<ReadonlySet<UserId>> {
  const direct = await store.acquaintances(userId, others);
  const unknown = others.filter((other) => !direct.has(other));
  if (unknown.length === 0) return direct;
  const { userIds, looked } = await store.chats.companions(userId, unknown, maxGroup);
  return withEffort(new Set([...direct, ...userIds]), { groups: looked });
}

/** A policy: users see the presence of those they share a conversation with. A large group does not count as one. */
export function contactsOnly(store: Parameters<typeof contactsOf>[0]): Required<Pick<Policies, "visibleTo">> {
  return { visibleTo: (watcher, userIds) => contactsOf(store, watcher, userIds) };
}
