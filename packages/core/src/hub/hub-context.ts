import type { Lanes } from "../commit/lanes.ts";
import type { BeforeSend } from "../policies/before-send.ts";
import type { GroupDirectory } from "./group-directory.ts";
import type { GroupLimits } from "./hub-groups.ts";
import type { GroupNotices } from "./group-notices.ts";
import type { Delivery } from "../ports/fanout.ts";
import type { HiddenWatches } from "../states/hidden-watches.ts";
import type { HubOptions } from "./hub.ts";
import type { ConversationId } from "../model/ids.ts";
import type { LiveGroups } from "../feeds/live-groups.ts";
import type { LiveUsers } from "../feeds/live-users.ts";
import type { OpenGroups } from "../feeds/open-groups.ts";
import type { MemberChecks } from "./member-checks.ts";
import type { NamedConnections } from "../states/named-connections.ts";
import type { Policies } from "../policies/policies.ts";
import type { Presence } from "../ports/presence.ts";
import type { FollowedGroups } from "../states/followed-groups.ts";
import type { Repeats } from "../states/repeats.ts";
import type { ReplayTurns } from "../feeds/replay-turns.ts";
import type { SeenUsers } from "../states/seen-users.ts";
import type { Store } from "../ports/store.ts";
import type { Reach, ReachContext } from "./reach.ts";
import type { TypingBoard } from "../states/typing-board.ts";
import type { WatchedIds } from "../states/watched-ids.ts";

/** Something that lasts until it is closed, by its consumer or by the hub. */
export interface Closable {
  close(): void;
  onClose(listener: () => void): void;
}

/** What the parts of the hub share. */
export interface HubContext extends Omit<Lanes, "close"> {
  readonly store: Store;
  readonly presence: Presence;
  readonly policies: Policies;
  readonly beforeSend: BeforeSend | null;
  /** How often a subscription to presence asks who may be seen. Milliseconds. */
  readonly visibleEveryMs: number;
  readonly groups: GroupLimits;
  readonly directory: GroupDirectory;
  readonly memberChecks: MemberChecks;
  /** Tells the members of a large group of a message, a little later. */
  readonly notifyGroup: GroupNotices["notify"];
  /** Gives the pushes of a message the excerpt that its change by the entry `n` of the group has left, a little later. */
  readonly reviseNotices: (groupId: ConversationId, seq: number, n: number) => void;
  readonly liveUsers: LiveUsers;
  readonly liveGroups: LiveGroups;
  readonly openGroups: OpenGroups;
  readonly typing: TypingBoard;
  readonly seenUsers: SeenUsers;
  readonly replayTurns: ReplayTurns;
  readonly watchedIds: WatchedIds;
  readonly repeats: Repeats;
  readonly followedGroups: FollowedGroups;
  readonly hiddenWatches: HiddenWatches;
  readonly namedConnections: NamedConnections;
  readonly reach: Pick<Reach, "targetsOf"> & Pick<ReachContext, "wake">;
  readonly limits: Required<
    Pick<HubOptions, "maxQueuedPerReader" | "replayPageSize" | "maxContentLength" | "maxPageBytes">
  >;
  readonly now: () => number;
  /** Sends copies to all nodes; a failure is reported, not thrown: the store has what matters. */
  readonly publish: (deliveries: readonly Delivery[]) => void;
  readonly onReplayError: (error: unknown) => void;
  readonly onPresenceError: (error: unknown) => void;
  /** Closes it when the signal is aborted or the hub is closed. */
  readonly keep: (subscription: Closable, signal: AbortSignal | undefined) => void;
}
