import type { ChatEvent, ConversationSettings, GroupConversation, GroupMember, Message, Role } from "@tidings/core";

export const firstSettings: ConversationSettings = {
  notify: "all",
  mutedUntilMs: null,
  pinned: false,
  archived: false,
};

/** What is there of settings that are not as at first. */
export const saidSettings = (settings: ConversationSettings): Partial<ConversationSettings> =>
  Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => value !== firstSettings[name as keyof ConversationSettings]),
  );

/** A group as one user of a server sees it, who may come and go. */
export class ScriptedGroup {
  readonly id: string;
  readonly me: string;
  title: string | null = null;
  readonly roles: Map<string, Role> = new Map();
  messages: Message[] = [];
  /** Its feed; the number of an entry is one more than its place. */
  entries: ChatEvent[] = [];
  /** This user sees what comes after these, */
  from: { n: number; seq: number } = { n: 0, seq: 0 };
  /** and up to these; `null` while they are in the group. */
  until: { n: number; seq: number; memberCount: number; title: string | null } | null = null;
  /** They were never in it. */
  isHidden: boolean = true;
  readSeq: number = 0;
  createdAtMs: number = 0;
  settings: ConversationSettings = firstSettings;
  /** Entries up to this number are gone. */
  floor: number = 0;

  constructor(id: string, me: string) {
    this.id = id;
    this.me = me;
  }

  get isMember(): boolean {
    return !this.isHidden && this.until === null;
  }

  /** The newest number that this user can see. */
  get head(): number {
    return this.until?.n ?? this.entries.length;
  }

  get lastSeq(): number {
    return this.until?.seq ?? this.messages.length;
  }

  get visible(): readonly Message[] {
    return this.messages.slice(this.from.seq, this.lastSeq);
  }

  /** An entry as this user sees it; `undefined`: it is not for them. */
  shown(n: number): ChatEvent | undefined {
    const event = this.entries[n - 1];
    if (!event || n <= this.from.n || n > this.head) return undefined;
    const seq = event.type === "message" ? event.message.seq : "seq" in event ? event.seq : Infinity;
    return seq > this.from.seq ? this.#asNow(event) : undefined;
  }

  /** A replay shows a message, or an edit, as it is by now. */
  #asNow(event: ChatEvent): ChatEvent {
    if (event.type === "message") return { ...event, message: this.messages[event.message.seq - 1]! };
    return event;
  }

  get mentions(): number {
    return this.visible.filter(
      ({ seq, from, mentions }) =>
        seq > this.readSeq && from !== this.me && (mentions === "all" || mentions?.includes(this.me)),
    ).length;
  }

  get unread(): number {
    return Math.max(0, this.lastSeq - Math.max(this.readSeq, this.from.seq));
  }

  get activeAtMs(): number {
    return this.visible.at(-1)?.sentAtMs ?? this.createdAtMs;
  }

  members(): GroupMember[] {
    return [...this.roles].map(([userId, role]) => ({ userId, role, joinedAtMs: 1, readSeq: 0 }));
  }

  record(epoch: string): GroupConversation {
    const role = this.isMember ? this.roles.get(this.me) : undefined;
    const title = this.until ? this.until.title : this.title;
    return {
      id: this.id,
      kind: "group",
      members: [...this.roles.keys()],
      memberCount: this.until?.memberCount ?? this.roles.size,
      peerReadSeq: null,
      lastMessage: this.visible.at(-1) ?? null,
      lastSeq: this.lastSeq,
      readSeq: this.readSeq,
      unread: this.unread,
      mentions: this.mentions,
      position: `${epoch}-${this.id}-${this.head}`,
      ...(title !== null && { title }),
      ...(role && { role }),
      ...saidSettings(this.settings),
    };
  }
}
