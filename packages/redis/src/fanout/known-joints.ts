import type { ConversationId, UserId } from "@tidings/core";
import type { JointNews } from "./joint-news.ts";

/** A joint channel for some of those who get a message: a digit for each, 1 if the channel stands for them. */
export interface Joint {
  readonly channel: string;
  readonly mask: string;
}

/** The joint channels of which other nodes have told this one. Whether they still live, Redis says. */
export interface KnownJoints {
  hear(news: JointNews): void;
  /** Those that stand only for users among these, in whose order the masks are. */
  of(groupId: ConversationId, userIds: readonly UserId[]): readonly Joint[];
  /** Nobody listens to the channel. */
  forget(groupId: ConversationId, channel: string): void;
}

interface Known {
  readonly channel: string;
  readonly userIds: ReadonlySet<UserId>;
}

const maxGroups = 10_000;

export function createKnownJoints(): KnownJoints {
  /** One for each node: of a user's listeners, no node may count twice. */
  const groups = new Map<ConversationId, Map<string, Known>>();

  return {
    hear({ from, groupId, channel, userIds }) {
      const ofNodes = groups.get(groupId) ?? new Map<string, Known>();
      ofNodes.set(from, { channel, userIds: new Set(userIds) });
      groups.delete(groupId);
      groups.set(groupId, ofNodes);
      const [oldest] = groups.keys();
      if (groups.size > maxGroups && oldest !== undefined) groups.delete(oldest);
    },

    of(groupId, userIds) {
      const joints: Joint[] = [];
      for (const known of groups.get(groupId)?.values() ?? []) {
        let [mask, found] = ["", 0];
        for (const userId of userIds) {
          const isIn = known.userIds.has(userId);
          mask += isIn ? "1" : "0";
          if (isIn) found += 1;
        }
        if (found === known.userIds.size) joints.push({ channel: known.channel, mask });
      }
      return joints;
    },

    forget(groupId, channel) {
      const ofNodes = groups.get(groupId);
      for (const [node, known] of ofNodes ?? []) if (known.channel === channel) ofNodes?.delete(node);
      if (ofNodes?.size === 0) groups.delete(groupId);
    },
  };
}
