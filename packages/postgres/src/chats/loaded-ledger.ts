import {
  type ChatFeedEvent,
  type ConversationId,
  type ConversationSettings,
  directConversationMembers,
  isGroupId,
  type ReactionSummary,
  type UserId,
} from "@tidings/core";
import {
  type Appended,
  byCodeUnit,
  byJoinOrder,
  type GroupRow,
  type Ledger,
  type MemberRow,
  type Notice,
  parseJoinOrder,
  type RevisedMessage,
  seesChanges,
  type StoredMessage,
  toStoredEntry,
} from "@tidings/core/store-adapter";
import { toStorable } from "../read/storable.ts";
import type { LoadedRows } from "./answer.ts";
import { Everyone, type KnownGroup } from "./known-members.ts";
import { LoadedMessages } from "./loaded-messages.ts";
import { Places } from "./places.ts";
import type { Request } from "./request.ts";
import { toGroup, toGroupFields, toMember, toMemberFields, toSettings } from "./rows.ts";
import { UserFeeds } from "./user-feeds.ts";

interface Members {
  readonly byName: Map<UserId, MemberRow>;
  /** Those of them who are in the group, in order; `null` until it is asked for. */
  inOrder: readonly MemberRow[] | null;
  /** `null` if they were not loaded. */
  everyone: Everyone | null;
}

/** The message that is owed from now on, and the one up to which it is settled. */
interface Debt {
  owed: { readonly seq: number; readonly untilMs: number } | null;
  settled: number;
}

type Debts = Map<ConversationId, Debt>;

/** Of a message, the entry whose revision is owed from now on, and up to which one it is settled. */
interface OwedRevision {
  readonly groupId: ConversationId;
  readonly seq: number;
  owed: { readonly n: number; readonly untilMs: number } | null;
  settled: number;
}

/** Rows that were locked and loaded, as the rules read and change them; then what has changed, for `save_chats`. */
export class LoadedLedger implements Ledger {
  readonly #groups = new Map<ConversationId, GroupRow>();
  /** Groups of which everyone was loaded. */
  readonly #known: ConversationId[] = [];
  /** Groups that were saved: new ones with their key. */
  readonly #savedGroups = new Map<ConversationId, { readonly isNew: boolean; readonly key: string | null }>();
  readonly #owedNotices: Debts = new Map();
  readonly #owedMentions: Debts = new Map();
  readonly #revisions = new Map<string, OwedRevision>();
  readonly #groupKeys = new Map<string, ConversationId>();
  readonly #members = new Map<ConversationId, Members>();
  readonly #savedMembers = new Map<string, MemberRow>();
  readonly #counts = new Map<UserId, number>();
  /** By user, and who has made the groups. */
  readonly #countsBy = new Map<string, number>();
  readonly #directs = new Map<ConversationId, number>();
  readonly #settings = new Map<string, ConversationSettings | null>();
  readonly #savedSettings = new Map<string, readonly [UserId, ConversationId]>();
  readonly #messages: LoadedMessages;
  readonly #groupEntries: { group: ConversationId; n: number; atMs: number; event: ChatFeedEvent }[] = [];
  readonly #feeds: UserFeeds;
  readonly #conversations = new Places();

  /** The rows are the answer to the request. */
  constructor(rows: LoadedRows, { upTo, known }: Pick<Request, "upTo" | "known">) {
    const unchanged = new Set(rows.unchanged);
    this.#messages = new LoadedMessages(rows);
    this.#feeds = new UserFeeds(rows);
    for (const columns of rows.groups ?? []) {
      const group = toGroup(columns);
      this.#groups.set(group.id, group);
      if (group.memberCount > (upTo.get(group.id) ?? -1)) continue;
      this.#known.push(group.id);
      this.#membersOf(group.id).everyone = new Everyone(unchanged.has(group.id) ? known.get(group.id)?.everyone : null);
    }
    for (const [group, name, joinedN, settings] of rows.everyone ?? []) {
      if (!unchanged.has(group)) this.#membersOf(group).everyone?.add(name, joinedN);
      this.#settings.set(settingsKey(name, group), toSettings(settings));
    }
    for (const columns of rows.members ?? []) {
      const member = toMember(columns);
      this.#membersOf(member.groupId).byName.set(member.userId, member);
      this.#settings.set(settingsKey(member.userId, member.groupId), toSettings(columns[11]));
    }
    for (const [createdBy, key, group] of rows.keys ?? []) this.#groupKeys.set(`${createdBy}\n${key}`, group);
    for (const [name, count] of rows.counts ?? []) this.#counts.set(name, count);
    for (const [name, madeBy, count] of rows.counts_by ?? []) this.#countsBy.set(`${name}\n${madeBy}`, count);
    for (const [name, lastSeq, first, second] of rows.directs ?? []) {
      this.#directs.set(name, lastSeq);
      const [a = "", b = ""] = (directConversationMembers(name) ?? []).toSorted(byCodeUnit);
      this.#settings.set(settingsKey(a, name), toSettings(first));
      this.#settings.set(settingsKey(b, name), toSettings(second));
    }
  }

  #membersOf(groupId: ConversationId): Members {
    let members = this.#members.get(groupId);
    if (!members) {
      members = { byName: new Map(), inOrder: null, everyone: null };
      this.#members.set(groupId, members);
    }
    return members;
  }

  directLastSeq(conversationId: ConversationId): number {
    return this.#directs.get(conversationId) ?? 0;
  }

  group(id: ConversationId): GroupRow | null {
    return this.#groups.get(id) ?? null;
  }

  #debtsOf(groupId: ConversationId, mentionsAll: boolean): readonly Debt[] {
    return (mentionsAll ? [this.#owedNotices, this.#owedMentions] : [this.#owedNotices]).map((debts) => {
      const debt = debts.get(groupId) ?? { owed: null, settled: 0 };
      debts.set(groupId, debt);
      return debt;
    });
  }

  owe(groupId: ConversationId, { seq, mentionsAll, untilMs }: Parameters<Ledger["owe"]>[1]): void {
    for (const debt of this.#debtsOf(groupId, mentionsAll)) {
      debt.owed = { seq: Math.max(seq, debt.owed?.seq ?? 0), untilMs };
    }
  }

  settle(groupId: ConversationId, { seq, mentionsAll }: Parameters<Ledger["settle"]>[1]): void {
    for (const debt of this.#debtsOf(groupId, mentionsAll)) {
      debt.settled = Math.max(debt.settled, seq);
      if (debt.owed && debt.owed.seq <= seq) debt.owed = null;
    }
  }

  oweRevision(groupId: ConversationId, { seq, n, untilMs }: Parameters<Ledger["oweRevision"]>[1]): void {
    const revision = this.#revisionOf(groupId, seq);
    revision.owed = { n: Math.max(n, revision.owed?.n ?? 0), untilMs };
  }

  settleRevision(groupId: ConversationId, { seq, n }: Parameters<Ledger["settleRevision"]>[1]): void {
    const revision = this.#revisionOf(groupId, seq);
    revision.settled = Math.max(revision.settled, n);
    if (revision.owed && revision.owed.n <= n) revision.owed = null;
  }

  #revisionOf(groupId: ConversationId, seq: number): OwedRevision {
    const key = `${groupId} ${seq}`;
    let revision = this.#revisions.get(key);
    if (!revision) this.#revisions.set(key, (revision = { groupId, seq, owed: null, settled: 0 }));
    return revision;
  }

  groupByKey(createdBy: UserId, key: string): ConversationId | null {
    return this.#groupKeys.get(`${createdBy}\n${toStorable(key)}`) ?? null;
  }

  saveGroup(group: GroupRow, key?: string): void {
    const { id, createdBy } = group;
    if (this.#savedGroups.has(id)) return; // it is the same object
    const isNew = !this.#groups.has(id);
    const stored = key === undefined ? null : toStorable(key);
    this.#savedGroups.set(id, { isNew, key: stored });
    if (!isNew) return;
    this.#groups.set(id, group);
    this.#membersOf(id).everyone = new Everyone();
    if (stored !== null) this.#groupKeys.set(`${createdBy}\n${stored}`, id);
  }

  member(groupId: ConversationId, userId: UserId): MemberRow | null {
    return this.#members.get(groupId)?.byName.get(userId) ?? null;
  }

  members(groupId: ConversationId): readonly UserId[] {
    const { everyone } = this.#membersOf(groupId);
    if (!everyone) throw new Error(`a write reads all members of ${groupId}, which it does not touch`);
    return everyone.names;
  }

  /** Those who are known to be in the group. */
  #inOrder(members: Members): readonly MemberRow[] {
    members.inOrder ??= [...members.byName.values()].filter(({ untilN }) => untilN === null).toSorted(byJoinOrder);
    return members.inOrder;
  }

  seniorMember(groupId: ConversationId, except: UserId): MemberRow | null {
    const others = this.#inOrder(this.#membersOf(groupId)).filter(({ userId }) => userId !== except);
    const first = (role: MemberRow["role"]): MemberRow | undefined => others.find((member) => member.role === role);
    return first("owner") ?? first("admin") ?? others[0] ?? null;
  }

  membersAfter(groupId: ConversationId, after: string | null, limit: number): readonly MemberRow[] {
    const place = parseJoinOrder(after);
    const members = this.#inOrder(this.#membersOf(groupId));
    return members.filter((member) => byJoinOrder(member, place) > 0).slice(0, limit);
  }

  saveMember(member: MemberRow): void {
    const { groupId, userId } = member;
    const members = this.#membersOf(groupId);
    const before = members.byName.get(userId);
    members.byName.set(userId, member);
    this.#savedMembers.set(`${groupId}\n${userId}`, member);
    const [wasIn, isIn] = [before !== undefined && before.untilN === null, member.untilN === null];
    members.inOrder = null;
    if (members.everyone && (wasIn !== isIn || before?.joinedN !== member.joinedN)) {
      if (isIn) members.everyone.add(userId, member.joinedN);
      else members.everyone.remove(userId);
    }
    if (wasIn === isIn) return;
    const change = isIn ? 1 : -1;
    const count = this.#counts.get(userId);
    if (count !== undefined) this.#counts.set(userId, count + change);
    const from = `${userId}\n${this.#groups.get(groupId)?.createdBy}`;
    const countBy = this.#countsBy.get(from);
    if (countBy !== undefined) this.#countsBy.set(from, countBy + change);
  }

  groupCount(userId: UserId): number {
    const count = this.#counts.get(userId);
    if (count === undefined) throw new Error(`a write counts the groups of ${userId}, which it does not touch`);
    return count;
  }

  groupCountBy(userId: UserId, madeBy: UserId): number {
    const count = this.#countsBy.get(`${userId}\n${madeBy}`);
    if (count === undefined)
      throw new Error(`a write counts groups of ${userId} from ${madeBy}, which it does not touch`);
    return count;
  }

  settings(userId: UserId, conversationId: ConversationId): ConversationSettings | null {
    return this.#settings.get(settingsKey(userId, conversationId)) ?? null;
  }

  saveSettings(userId: UserId, conversationId: ConversationId, settings: ConversationSettings): void {
    const key = settingsKey(userId, conversationId);
    this.#settings.set(key, settings);
    this.#savedSettings.set(key, [userId, conversationId]);
  }

  message(conversationId: ConversationId, seq: number): StoredMessage | null {
    return this.#messages.find(conversationId, seq);
  }

  insertMessage(message: StoredMessage): void {
    this.#messages.insert(message);
    this.#feeds.hasSent(message.from);
  }

  saveMessage(message: StoredMessage): void {
    this.#messages.save(message);
  }

  sent(from: UserId, nonce: string): ReturnType<Ledger["sent"]> {
    return this.#messages.sent(from, nonce);
  }

  edited(conversationId: ConversationId, seq: number, nonce: string): ReturnType<Ledger["edited"]> {
    return this.#messages.edited(conversationId, seq, nonce);
  }

  saveEdit(...edit: Parameters<Ledger["saveEdit"]>): void {
    this.#messages.saveEdit(...edit);
  }

  setReaction(...reaction: Parameters<Ledger["setReaction"]>): boolean {
    return this.#messages.react(...reaction);
  }

  reactions(conversationId: ConversationId, seq: number): readonly ReactionSummary[] {
    return this.#messages.reactions(conversationId, seq);
  }

  mention(...mention: Parameters<Ledger["mention"]>): void {
    this.#messages.mention(...mention);
  }

  clearMessage(conversationId: ConversationId, seq: number): void {
    this.#messages.clear(conversationId, seq);
  }

  appendToGroup({ id: group, head: n, lastAtMs: atMs }: GroupRow, event: ChatFeedEvent): void {
    this.#groupEntries.push({ group, n, atMs, event });
  }

  appendToUser(userId: UserId, event: ChatFeedEvent, atMs: number): number {
    return this.#feeds.appendToChat(userId, event, atMs);
  }

  notify(userId: UserId, notice: Notice): Extract<Appended, { feed: "push" }> {
    return this.#feeds.notify(userId, notice);
  }

  hasNotice(userId: UserId, collapse: string): boolean {
    return this.#feeds.isOpen(userId, collapse);
  }

  readNotice(userId: UserId, collapse: string, atMs: number): Extract<Appended, { feed: "push" }> | null {
    return this.#feeds.read(userId, collapse, atMs);
  }

  #revisedExcerpt(message: RevisedMessage, excerpt: string): Parameters<UserFeeds["revise"]>[1] {
    return {
      excerpt,
      seesChanges: (userId) => {
        const member = this.member(message.conversationId, userId);
        return member ? seesChanges(member, message.seq) : undefined;
      },
    };
  }

  reviseNotices(message: RevisedMessage, excerpt: string, upTo: number): number | null {
    return this.#feeds.revise(message, this.#revisedExcerpt(message, excerpt), upTo);
  }

  reviseNoticesAfter(
    message: RevisedMessage,
    excerpt: string,
    page: Parameters<Ledger["reviseNoticesAfter"]>[2],
  ): string | null {
    return this.#feeds.reviseAfter(message, this.#revisedExcerpt(message, excerpt), page);
  }

  /** Once it is committed: who is in the groups of which everyone was loaded. */
  *knownGroups(): Generator<readonly [ConversationId, KnownGroup]> {
    for (const id of this.#known) {
      const { head: n = 0, lastAtMs: atMs = 0 } = this.#groups.get(id) ?? {};
      const { everyone } = this.#membersOf(id);
      if (everyone) yield [id, { n, atMs, everyone }];
    }
  }

  /** JSON text for `save_chats`; `null` if nothing has changed. */
  changes(): string | null {
    const users = new Places();
    const changes = {
      ...this.#groupChanges(),
      ...this.#messages.changes(users, this.#conversations),
      ...this.#feeds.changes(users, this.#conversations),
    };
    const made = Object.entries(changes).filter(([, rows]) => rows.length > 0);
    if (made.length === 0) return null;
    return JSON.stringify({ ...Object.fromEntries(made), users, conversations: this.#conversations });
  }

  #groupChanges(): Record<string, readonly unknown[]> {
    const at = (id: ConversationId): number => this.#conversations.of(id);
    const saved = { new: [] as unknown[], changed: [] as unknown[] };
    for (const [id, { isNew, key }] of this.#savedGroups) {
      const group = this.#groups.get(id);
      if (group) saved[isNew ? "new" : "changed"].push({ ...toGroupFields(group), conversation: at(id), key });
    }
    const members: unknown[] = [];
    for (const member of this.#savedMembers.values()) {
      members.push({ ...toMemberFields(member), conversation: at(member.groupId) });
    }
    const settings = [...this.#savedSettings].map(([key, [name, id]]) => {
      const isFirst = (directConversationMembers(id) ?? []).toSorted(byCodeUnit)[0] === name;
      const text = JSON.stringify(this.#settings.get(key));
      return isGroupId(id)
        ? { conversation: at(id), name, settings: text }
        : { conversation: at(id), [isFirst ? "first_settings" : "second_settings"]: text };
    });
    const settledOf = (debts: Debts) =>
      [...debts].flatMap(([id, { settled }]) => (settled > 0 ? { conversation: at(id), seq: settled } : []));
    const owedOf = (debts: Debts) =>
      [...debts].flatMap(([id, { owed }]) =>
        owed ? { conversation: at(id), seq: owed.seq, until_ms: owed.untilMs } : [],
      );
    const revisions = [...this.#revisions.values()].map(({ groupId, seq, owed, settled }) => {
      return { conversation: at(groupId), seq, owed, settled };
    });
    return {
      settled_revisions: revisions.flatMap(({ conversation, seq, settled }) =>
        settled > 0 ? { conversation, seq, n: settled } : [],
      ),
      owed_revisions: revisions.flatMap(({ conversation, seq, owed }) =>
        owed ? { conversation, seq, n: owed.n, until_ms: owed.untilMs } : [],
      ),
      settled: settledOf(this.#owedNotices),
      owed: owedOf(this.#owedNotices),
      settled_mentions: settledOf(this.#owedMentions),
      owed_mentions: owedOf(this.#owedMentions),
      new_groups: saved.new,
      groups: saved.changed,
      members,
      group_settings: settings.filter((row) => "settings" in row),
      direct_settings: mergeByConversation(settings.filter((row) => !("settings" in row))),
      group_entries: this.#groupEntries.map(({ group, n, atMs, event }) => ({
        conversation: at(group),
        n,
        at_ms: atMs,
        ...(event.type === "message" ? { kind: "message", seq: event.message.seq } : toStoredEntry(event)),
      })),
    };
  }
}
const settingsKey = (userId: UserId, conversationId: ConversationId): string => `${conversationId}\n${userId}`;

/** Both parties may have changed theirs: an update takes a row once. */
function mergeByConversation<Row extends { readonly conversation: number }>(rows: readonly Row[]): readonly Row[] {
  const merged = new Map<number, Row>();
  for (const row of rows) merged.set(row.conversation, { ...merged.get(row.conversation), ...row });
  return [...merged.values()];
}
