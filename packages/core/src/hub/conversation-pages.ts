import type { Conversation, DirectConversation, GroupConversation } from "../model/events.ts";
import type { UserId } from "../model/ids.ts";
import type { ConversationStore, ConversationTotals } from "../ports/conversation-store.ts";
import type { Store } from "../ports/store.ts";

/** A page of direct conversations and groups, the newest first. */
export interface ConversationPage {
  readonly conversations: readonly Conversation[];
  readonly cursor: number | null;
  readonly totals: ConversationTotals;
  /** Of the user's own chat feed; not newer than what stands beside it. */
  readonly head: number;
  /** How many groups the user has, over all pages. */
  readonly groupCount: number;
}

/**
 * A cursor is two numbers in one: where the direct conversations go on, and how many groups came before. Beyond so many groups,
 * of which most must have been left, the list ends.
 */
const groupsPerCursor = 8_192;
/** Before the first direct conversation, and after the last. */
const [fromTheFirst, afterTheLast] = [2 ** 40 - 1, 0];

type Group = GroupConversation & { readonly lastAtMs: number };

/** One of the two lists, as far as it was read. */
interface Part<Item> {
  readonly items: readonly Item[];
  readonly hasMore: boolean;
}

/** How many of each make the page. It ends where it is not known which one comes next. */
function newestOf(
  direct: Part<DirectConversation>,
  groups: Part<Group>,
  limit: number,
): { direct: number; groups: number } {
  const taken = { direct: 0, groups: 0 };
  while (taken.direct + taken.groups < limit) {
    const one = direct.items[taken.direct];
    const group = groups.items[taken.groups];
    if ((!one && direct.hasMore) || (!group && groups.hasMore) || (!one && !group)) break;
    if (!one || (group && group.lastAtMs >= (one.lastMessage?.sentAtMs ?? 0))) taken.groups += 1;
    else taken.direct += 1;
  }
  return taken;
}

const timeOf = (conversation: DirectConversation | Group): number =>
  conversation.kind === "group" ? conversation.lastAtMs : (conversation.lastMessage?.sentAtMs ?? 0);

const shown = (conversation: DirectConversation | Group): Conversation => {
  if (conversation.kind === "direct") return conversation;
  const { lastAtMs: _, ...group } = conversation;
  return group;
};

/** Reads a page of both kinds. Each list is read for itself; what lies between two reads of them shows twice at most. */
export async function readConversations(
  { store, chats }: { readonly store: Pick<Store, "conversations">; readonly chats: ConversationStore },
  userId: UserId,
  {
    cursor,
    limit,
    maxBytes,
  }: { readonly cursor: number | undefined; readonly limit: number; readonly maxBytes: number },
): Promise<ConversationPage> {
  const start = cursor ?? fromTheFirst * groupsPerCursor;
  const [directStart, offset] = [Math.floor(start / groupsPerCursor), start % groupsPerCursor];
  const half = Math.ceil(maxBytes / 2);
  const readDirect = (most: number): ReturnType<Store["conversations"]> =>
    store.conversations(userId, { cursor: directStart, limit: most, maxBytes: half });

  while (true) {
    // the direct ones come first: the head that comes with them is then not newer than the groups
    const first = await readDirect(limit);
    const found = await chats.groups(userId, { offset, limit, maxBytes: half });
    const direct = { items: first.conversations, hasMore: first.cursor !== null };
    const groups = { items: found.conversations, hasMore: found.hasMore };
    const taken = newestOf(direct, groups, limit);

    let directNext: number | null = first.cursor;
    if (taken.direct === 0 && direct.items.length > 0) directNext = directStart;
    else if (taken.direct < direct.items.length) {
      // where the next page goes on is known of the end of a page alone
      const again = await readDirect(taken.direct);
      const isTheSame = again.conversations.every(({ id }, i) => id === direct.items[i]?.id);
      if (!isTheSame || again.conversations.length < taken.direct) continue; // a message came in between
      directNext = again.cursor;
    }
    const taking = offset + taken.groups;
    const groupsLeft = (taken.groups < groups.items.length || groups.hasMore) && taking < groupsPerCursor;
    const isLast = directNext === null && !groupsLeft;
    const page = [...direct.items.slice(0, taken.direct), ...groups.items.slice(0, taken.groups)];
    return {
      conversations: page.toSorted((a, b) => timeOf(b) - timeOf(a)).map(shown),
      cursor: isLast ? null : (directNext ?? afterTheLast) * groupsPerCursor + Math.min(taking, groupsPerCursor - 1),
      totals: {
        messages: first.totals.messages + found.totals.messages,
        conversations: first.totals.conversations + found.totals.conversations,
      },
      head: first.head,
      groupCount: found.count,
    };
  }
}
