import type { GroupConversation, Message } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";

type Answer = boolean | Promise<boolean>;

/** A message that is about to be stored, or the new version of one. */
export interface DraftMessage<Content = unknown> {
  readonly from: UserId;
  readonly conversationId: ConversationId;
  /** The other party of a direct conversation; absent in a group. */
  readonly to?: UserId;
  readonly content: Content;
  /** Of the message that is edited; absent for a new one. */
  readonly seq?: number;
  readonly replyTo?: number;
  readonly mentions?: readonly UserId[] | "all";
}

/** What becomes of a message: it goes on with this content, or its sender is told why it does not. */
export type Verdict = { readonly content: unknown } | { readonly refused: string };

/**
 * What an application decides. Policies are asked on every call, so keep them fast. If one throws a `TidingsError`, the
 * caller gets its code and message, for example `TOO_MANY_REQUESTS`.
 */
export interface Policies {
  /**
   * Whether `from` may send messages to `to`, edit, react to or pin one in their direct conversation, and show them that they
   * are typing. Reading what was sent before stays allowed, and so does it to delete a message or take a reaction back.
   */
  readonly canMessage: (from: UserId, to: UserId) => Answer;
  /**
   * Whether `watcher` may ask if `userId` is online. If the answer is `false` for one user of a call, the whole call is
   * refused.
   */
  readonly canWatch: (watcher: UserId, userId: UserId) => Answer;
  /**
   * Whose presence `watcher` sees, out of `userIds`. The others look as if they had never been online, whether they
   * exist or not. It is not asked about the watcher. About those who are hidden it is asked again when a message passes
   * between the two, and about those who are shown once a minute: those who are to be hidden look offline from then on. Default:
   * everyone's.
   */
  readonly visibleTo?: (
    watcher: UserId,
    userIds: readonly UserId[],
  ) => ReadonlySet<UserId> | Promise<ReadonlySet<UserId>>;
  /** Whether `userId` may subscribe to a topic's pushes. */
  readonly canJoin: (userId: UserId, topic: string) => Answer;
  /** Whether `userId` may create a group. */
  readonly canCreateGroup: (userId: UserId) => Answer;
  /**
   * Whether `by` may add `userId` to a group. `conversation` is the group as `by` has it, or `null` while it is being
   * created. Default: they may add those they may message.
   */
  readonly canAdd?: (by: UserId, userId: UserId, conversation: GroupConversation | null) => Answer;
  /**
   * Whether `by` may add these users, each of whom they may add, to a group in one call. `conversation` as for `canAdd`.
   * Default: always.
   */
  readonly canInvite?: (by: UserId, userIds: readonly UserId[], conversation: GroupConversation | null) => Answer;
  /** Whether `userId` may still edit a message of their own. Default: always. */
  readonly canEdit?: (userId: UserId, message: Message) => Answer;
  /** Whether `userId` may mention everyone in a conversation. */
  readonly canMentionAll: (userId: UserId, conversationId: ConversationId) => Answer;
  /**
   * Called with every message before it is stored, and with every edit. It may change the content, which must still
   * match the definition, or refuse it with a reason that the sender is told (`FORBIDDEN`). If it takes longer than
   * `HubOptions.beforeSendTimeoutMs`, the call fails with `TIMEOUT`. Default: everything passes.
   */
  readonly beforeSend?: (message: DraftMessage) => Verdict | Promise<Verdict>;
}

export const allowEverything: Policies = {
  canMessage: () => true,
  canWatch: () => true,
  canJoin: () => true,
  canCreateGroup: () => true,
  canMentionAll: () => true,
};

const known: Readonly<Record<keyof Policies, true>> = {
  canMessage: true,
  canWatch: true,
  visibleTo: true,
  canJoin: true,
  canCreateGroup: true,
  canAdd: true,
  canInvite: true,
  canEdit: true,
  canMentionAll: true,
  beforeSend: true,
};

/** What an application can decide. */
export const policyNames = Object.keys(known) as readonly (keyof Policies)[];

/** What is wrong with an application's policies, as the end of a sentence; `null`: nothing. */
export function policiesProblem(policies: object): string | null {
  const unknown = Object.keys(policies).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) return `has ${JSON.stringify(unknown)}, which is not a policy`;
  const given: { readonly [Name in keyof Policies]?: unknown } = policies;
  const wrong = policyNames.find((name) => given[name] !== undefined && typeof given[name] !== "function");
  return wrong === undefined ? null : `has ${wrong}, which is not a function`;
}

/** The policies that an object has, its class's as well: each knows its object. */
export function bindPolicies(own: Partial<Policies>): Partial<Policies> {
  return Object.fromEntries(policyNames.flatMap((name) => (own[name] ? [[name, own[name].bind(own)]] : [])));
}

/**
 * An application's policies, and for what it leaves out that everything is allowed.
 *
 * @throws TypeError if one has a name that is not known: what it was to refuse would be allowed
 */
export function resolvePolicies(own: Partial<Policies> = {}): Policies {
  const problem = policiesProblem(own);
  if (problem !== null)
    throw new TypeError(`What was given as policies ${problem}: give some of ${policyNames.join(", ")}`);
  return { ...allowEverything, ...bindPolicies(own) };
}
