import type { ConversationId, UserId } from "@tidings/core";
import type { Link } from "../connection/link.ts";
import type { Keys } from "../presence/keys.ts";
import type { Channels } from "./channels.ts";
import { nodeChannel, type JointNews, toNews } from "./joint-news.ts";

/**
 * Joint channels: a node takes one for the members of a group that it listens for, so that an entry of the group reaches it once,
 * and not once for each of them. It tells the nodes that publish there whom the channel stands for.
 *
 * Nothing is lost by it, as no publisher has to believe what it was told. **A joint channel stands for the same users as long as it
 * lives, and the connection that listens to it listens to the channels of all of them**: it is taken after these are confirmed, left
 * before one of them is, and not taken along to a new connection. So Redis knows, at any moment and also when a node dies: of those
 * who listen to a user, as many get a message by joint channels as there are living ones that stand for the user, each of another
 * node. The script that publishes counts that in one atomic step, and sends on the user's channel if more listen than that. If
 * what the publisher was told is out of date, the channel has no listener and does not count.
 *
 * In a cluster there are none: channels of several slots cannot be counted in one step.
 */
export interface JointChannels {
  /** A copy of a group's entry came on a user's channel: on a joint one it would have come once. */
  note(groupId: ConversationId, userId: UserId, publisher: string): void;
  /** To be called before the user's channel is left. */
  leave(userId: UserId): void;
  /** To be called before channels are subscribed to on a new connection. */
  leaveAll(): void;
  close(): void;
}

interface Joint {
  readonly groupId: ConversationId;
  readonly channel: string;
  readonly userIds: ReadonlySet<UserId>;
  usedAtMs: number;
}

/** What has come of a group on users' channels. */
interface Noted {
  readonly userIds: Set<UserId>;
  readonly publishers: Set<string>;
}

/** Fewer users are not worth a channel. */
const atLeast = 3;
const maxJoints = 10_000;
/** If there is no room, those that were not used for this long are given up. */
const unusedMs = 60_000;

export function createJointChannels({
  nodeId,
  link,
  keys,
  channels,
  gatherMs,
  receive,
}: {
  readonly nodeId: string;
  readonly link: Pick<Link, "cluster" | "connectionOf" | "failed">;
  readonly keys: Keys;
  readonly channels: Pick<Channels, "join" | "leaveGently" | "isLive">;
  /** How long copies are gathered before they are looked at together. */
  readonly gatherMs: number;
  /** A message for each of the users. */
  readonly receive: (userIds: ReadonlySet<UserId>, message: string) => void;
}): JointChannels {
  const joints = new Map<ConversationId, Joint>();
  const ofUser = new Map<UserId, Set<Joint>>();
  let noted = new Map<ConversationId, Noted>();
  let window: NodeJS.Timeout | null = null;
  let count = 0;

  const isLive = (channel: string): boolean => {
    const connection = link.connectionOf(channel);
    return connection !== null && channels.isLive(channel, connection);
  };

  const remove = (joint: Joint): void => {
    joints.delete(joint.groupId);
    for (const userId of joint.userIds) {
      const others = ofUser.get(userId);
      if (others?.delete(joint) && others.size === 0) ofUser.delete(userId);
    }
    channels.leaveGently(joint.channel); // what is on its way is for all of them, and only one may have gone
  };

  const makeRoom = (nowMs: number): boolean => {
    if (joints.size < maxJoints) return true;
    for (const joint of joints.values()) if (nowMs - joint.usedAtMs > unusedMs) remove(joint);
    return joints.size < maxJoints;
  };

  const take = async (groupId: ConversationId, userIds: ReadonlySet<UserId>): Promise<Joint | null> => {
    const nowMs = performance.now();
    const before = joints.get(groupId);
    if (before) remove(before);
    if (!makeRoom(nowMs)) return null;
    count += 1;
    const channel = keys.feed(`\u0001joint:${nodeId}:${count}`);
    const joint: Joint = { groupId, channel, userIds, usedAtMs: nowMs };
    joints.set(groupId, joint);
    for (const userId of userIds) {
      const others = ofUser.get(userId);
      if (others) others.add(joint);
      else ofUser.set(userId, new Set([joint]));
    }
    await channels.join(channel, (message) => {
      joint.usedAtMs = performance.now();
      receive(userIds, message);
    });
    if (joints.get(groupId) !== joint) return null;
    if (isLive(channel)) return joint;
    remove(joint);
    return null;
  };

  const tell = ({ groupId, channel, userIds }: Joint, publishers: ReadonlySet<string>): void => {
    const news: JointNews = { from: nodeId, groupId, channel, userIds: [...userIds] };
    for (const publisher of publishers) {
      const to = keys.feed(nodeChannel(publisher));
      link.connectionOf(to)?.corked().spublish(to, toNews(news)).catch(link.failed);
    }
  };

  /** For a group that still comes on users' channels. */
  const review = async (groupId: ConversationId, { userIds, publishers }: Noted, sinceMs: number): Promise<void> => {
    const joint = joints.get(groupId);
    const all = new Set(joint && joint.usedAtMs >= sinceMs ? [...joint.userIds, ...userIds] : userIds);
    for (const userId of all) if (!isLive(keys.feed(userId))) all.delete(userId);
    if (all.size < atLeast) return;
    const fits = joint?.userIds.size === all.size && [...all].every((userId) => joint.userIds.has(userId));
    const toBeTold = fits ? joint : await take(groupId, all);
    if (toBeTold) tell(toBeTold, publishers);
  };

  const reviewAll = (sinceMs: number): void => {
    const seen = noted;
    noted = new Map();
    window = null;
    for (const [groupId, one] of seen) void review(groupId, one, sinceMs);
  };

  return {
    note(groupId, userId, publisher) {
      if (link.cluster) return;
      if (!window) {
        const sinceMs = performance.now();
        window = setTimeout(() => reviewAll(sinceMs), gatherMs).unref();
      }
      const known = noted.get(groupId);
      if (known) {
        known.userIds.add(userId);
        known.publishers.add(publisher);
      } else {
        noted.set(groupId, { userIds: new Set([userId]), publishers: new Set([publisher]) });
      }
    },

    leave(userId) {
      for (const joint of ofUser.get(userId) ?? []) remove(joint);
    },

    leaveAll() {
      for (const joint of joints.values()) remove(joint);
    },

    close() {
      if (window) clearTimeout(window);
      joints.clear();
      ofUser.clear();
    },
  };
}
