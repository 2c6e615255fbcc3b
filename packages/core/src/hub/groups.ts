import { TidingsError } from "../model/errors.ts";
import type { GroupConversation } from "../model/events.ts";
import { type ConversationId, createGroupId, isGroupId, type UserId } from "../model/ids.ts";
import { leftGroup, noConversation } from "../rules/refusal.ts";
import type { CreateGroupOutcome } from "../writes/create-group.ts";
import { effortOf, withEffort } from "./effort.ts";
import { firstOutcome } from "./first-outcome.ts";
import { toCheckedJson } from "../model/checked-json.ts";
import type { HubContext } from "./hub-context.ts";
import type { GroupCalls } from "./hub-groups.ts";
import { decide, partiesOf, requireMembership, toError, writeBase } from "./parties.ts";

/** JSON text of a group's own data. */
const maxDataLength = 8_192;

const mayNotAdd = (userId: UserId): TidingsError =>
  new TidingsError("FORBIDDEN", `You may not add ${userId} to a group: the application's policy does not allow it`);

/** Settings that were named, without those that were not. */
function given<Settings extends object>(
  settings: Settings,
): { [K in keyof Settings]?: Exclude<Settings[K], undefined> } {
  const named = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named) as { [K in keyof Settings]?: Exclude<Settings[K], undefined> };
}

/** As it is stored: what JSON makes of it. */
const checkData = (data: unknown): unknown =>
  data === undefined || data === null ? data : JSON.parse(toCheckedJson(data, "The group's data", maxDataLength));

export function createGroups(context: HubContext): GroupCalls {
  const { store, policies, groups: limits, directory, typing } = context;

  const groupOf = async (userId: UserId, groupId: ConversationId): Promise<GroupConversation> => {
    const conversation = isGroupId(groupId) ? await store.chats.conversation(userId, groupId) : null;
    if (conversation?.kind !== "group") throw toError(noConversation());
    return conversation;
  };

  const checkAdding = async (
    by: UserId,
    userIds: readonly UserId[],
    conversation: GroupConversation | null,
  ): Promise<void> => {
    const { canAdd = policies.canMessage, canInvite = () => true } = policies;
    for (const userId of userIds) {
      // one after the other: a policy may count those whom somebody adds
      // oxlint-disable-next-line no-await-in-loop -- see above
      if (!(await canAdd(by, userId, conversation))) throw mayNotAdd(userId);
    }
    if (!(await canInvite(by, userIds, conversation))) {
      throw new TidingsError("FORBIDDEN", "You may not add these users: the application's policy does not allow it");
    }
  };

  const create = async (
    userId: UserId,
    { title, members, data, key }: Parameters<GroupCalls["createGroup"]>[1],
  ): Promise<CreateGroupOutcome> => {
    const others = [...new Set(members)].filter((member) => member !== userId);
    if (others.length + 1 > limits.maxMembers) {
      const message = `A group may have ${limits.maxMembers} members: name at most ${limits.maxMembers - 1} besides yourself`;
      throw new TidingsError("BAD_REQUEST", message);
    }
    const checked = checkData(data);
    if (!(await policies.canCreateGroup(userId))) {
      throw new TidingsError("FORBIDDEN", "You may not make groups: the application's policy does not allow it");
    }
    await checkAdding(userId, others, null);
    return decide(context, {
      kind: "createGroup",
      ...writeBase(context, userId, createGroupId()),
      members: others,
      title: title ?? null,
      data: checked ?? null,
      ...(key !== undefined && { key }),
      maxGroups: limits.maxPerUser,
      maxGroupsByOne: limits.maxByOne,
    });
  };

  /** All users who watch typing in the group are looked up, even if nothing has changed. That is part of the cost. */
  const membersChanged = <Outcome extends object>(groupId: ConversationId, outcome: Outcome): Outcome => {
    directory.forget(groupId);
    return withEffort(outcome, { copies: effortOf(outcome).copies + typing.watcherCount(groupId) });
  };

  return {
    async createGroup(userId, group) {
      const created = await create(userId, group).catch((error: unknown) => {
        const { key } = group;
        if (key === undefined) throw error;
        return firstOutcome(error, () => decide(context, { kind: "findCreated", userId, key }));
      });
      const { conversationId, duplicate } = created;
      return withEffort({ conversation: await groupOf(userId, conversationId), duplicate }, effortOf(created));
    },

    async updateGroup(userId, { conversationId, title, data }) {
      const checked = checkData(data);
      requireGroup(conversationId);
      const updated = await decide(context, {
        kind: "updateGroup",
        ...writeBase(context, userId, conversationId),
        ...(title !== undefined && { title }),
        ...(checked !== undefined && { data: checked }),
      });
      return withEffort({ conversation: await groupOf(userId, conversationId) }, effortOf(updated));
    },

    async addMembers(userId, { conversationId, userIds, history = "none" }) {
      requireGroup(conversationId);
      const wanted = [...new Set(userIds)];
      // policies are asked about a group only by those who are in it
      const conversation = await groupOf(userId, conversationId);
      if (conversation.role === undefined) throw toError(leftGroup());
      if (conversation.role === "member") {
        throw new TidingsError("FORBIDDEN", "Only owners and admins may add members");
      }
      await checkAdding(userId, wanted, conversation);
      const outcome = await decide(context, {
        kind: "addMembers",
        ...writeBase(context, userId, conversationId),
        userIds: wanted,
        history,
        maxMembers: limits.maxMembers,
        maxGroups: limits.maxPerUser,
        maxGroupsByOne: limits.maxByOne,
      });
      return membersChanged(conversationId, outcome);
    },

    async removeMember(userId, { conversationId, userId: memberId }) {
      requireGroup(conversationId);
      const removal = { kind: "removeMember", ...writeBase(context, userId, conversationId), memberId } as const;
      return membersChanged(conversationId, await decide(context, removal));
    },

    async setRole(userId, { conversationId, userId: memberId, role }) {
      requireGroup(conversationId);
      return decide(context, { kind: "setRole", ...writeBase(context, userId, conversationId), memberId, role });
    },

    async members(userId, { conversationId, cursor, limit }) {
      requireGroup(conversationId);
      const membership = await requireMembership(store, userId, conversationId, "now");
      const page = await store.chats.members(conversationId, { limit, ...(cursor !== undefined && { cursor }) });
      if (membership.memberCount <= limits.copyBound) return page;
      return { members: page.members.map((member) => ({ ...member, readSeq: null })), cursor: page.cursor };
    },

    async conversation(userId, conversationId) {
      if (!isGroupId(conversationId)) partiesOf(userId, conversationId);
      const conversation = await store.chats.conversation(userId, conversationId);
      if (!conversation) throw toError(noConversation());
      return conversation;
    },

    async configure(userId, { conversationId, ...settings }) {
      if (!isGroupId(conversationId)) partiesOf(userId, conversationId);
      return decide(context, {
        kind: "configure",
        ...writeBase(context, userId, conversationId),
        settings: given(settings),
      });
    },
  };
}

/** For what only groups have, a direct conversation counts as unknown. */
function requireGroup(conversationId: ConversationId): void {
  if (!isGroupId(conversationId)) throw toError(noConversation());
}
