/** What became of a channel's messages since this node started, for metrics. */
export interface ReachCounts {
  readonly channel: string;
  readonly sent: number;
  /** Messages that were not sent, because everything had been read by then. */
  readonly cancelled: number;
  readonly gone: number;
  readonly later: number;
  readonly refused: number;
  readonly givenUp: number;
  /** How long after its oldest push the last message was tried; a delay that the user wants counts too. Milliseconds. */
  readonly lagMs: number;
}

/** Counts of the channels of a node. */
export interface ChannelCounts {
  add(channel: string, what: Exclude<keyof ReachCounts, "channel" | "lagMs">): void;
  lag(channel: string, lagMs: number): void;
  all(): readonly ReachCounts[];
}

export function createChannelCounts(channels: readonly string[]): ChannelCounts {
  const counts = new Map<string, { -readonly [K in keyof ReachCounts]: ReachCounts[K] }>();
  for (const channel of channels) {
    counts.set(channel, { channel, sent: 0, cancelled: 0, gone: 0, later: 0, refused: 0, givenUp: 0, lagMs: 0 });
  }
  return {
    add(channel, what) {
      const of = counts.get(channel);
      if (of) of[what] += 1;
    },
    lag(channel, lagMs) {
      const of = counts.get(channel);
      if (of) of.lagMs = Math.max(0, lagMs);
    },
    all: () => [...counts.values()],
  };
}
