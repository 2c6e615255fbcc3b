/** How a server is spoken to. */
export type DialectName = "plain" | "socket.io" | "trpc" | "django";

/** What the load generator is told of a peer that runs. */
export interface Target {
  readonly dialect: DialectName;
  readonly urls: readonly string[];
  readonly pids: readonly number[];
  readonly secret: string | null;
}

interface Timed {
  readonly warmUpMs: number;
  readonly measureMs: number;
}

/** Pairs who write to each other, each of them again as soon as one of their messages has arrived and was acknowledged. */
export interface DirectJob extends Timed {
  readonly kind: "direct";
  readonly pairs: number;
  /** Messages under way in a pair. */
  readonly inFlight: number;
}

/** Pairs who write to each other at a rate that does not depend on what becomes of it. */
export interface PacedJob extends Timed {
  readonly kind: "paced";
  readonly pairs: number;
  readonly perSecond: number;
}

/** Groups whose members write to them, again as soon as one of their messages has arrived everywhere and was acknowledged. */
export interface GroupsJob extends Timed {
  readonly kind: "groups";
  readonly groups: number;
  readonly members: number;
  /** Of the members of each. */
  readonly online: number;
  /** Of those online, who look at their group. They write. */
  readonly open: number;
  /** Messages under way in a group. */
  readonly inFlight: number;
  /** What counts: a message once everyone has it, or each delivery. */
  readonly counts: "messages" | "deliveries";
}

/** Pushes to everyone, a few of them under way all of the time. */
export interface PushJob extends Timed {
  readonly kind: "push";
  readonly audience: number;
  readonly durable: boolean;
}

/** Connections that do nothing. Marks `baseline` and `connected`. */
export interface IdleJob {
  readonly kind: "idle";
  readonly connections: number;
}

/**
 * Users make groups and leave. Then, as a job of its own, connections that do nothing: twice as many of users who are in no group,
 * then twice of users who are. Marks `baseline`, `alone`, `cached`, `connected`.
 */
export interface MembersJob {
  readonly kind: "members";
  readonly step: "make groups" | "connect";
  readonly connections: number;
  readonly groupsEach: number;
  /** The users of so many connections are in the same groups; 1: nobody else of any group is connected. */
  readonly together: number;
}

/** Everyone is cut off, is written to meanwhile, and comes back. */
export interface ReconnectJob {
  readonly kind: "reconnect";
  readonly clients: number;
  /** Messages that each of them finds; 0 where nothing is stored. */
  readonly missed: number;
}

/** Users come and go while others watch them. */
export interface PresenceJob {
  readonly kind: "presence";
  readonly watchers: number;
  readonly users: number;
  readonly rounds: number;
}

export type Job = DirectJob | GroupsJob | PacedJob | PushJob | IdleJob | MembersJob | ReconnectJob | PresenceJob;

/** Of the time between two marks. */
export interface Traffic {
  readonly count: number;
  readonly elapsedMs: number;
  /** Of each process in {@link Target.pids}, with all below it. */
  readonly cpuUs: readonly number[];
  readonly generatorCpuUs: number;
  /** From the moment each was due. */
  readonly latencyMs: Percentiles;
}

export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
}
