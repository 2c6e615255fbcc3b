import type { OutwardKey } from "../ports/reach-store.ts";
import { setNewest } from "./set-newest.ts";

/** A cursor's place among the jobs of its channel. */
export interface Place {
  /** Its message is being sent from now on, to so many addresses, one after the other. It takes as long as the other side wants. */
  sends(rounds: number): void;
  leave(): void;
}

/**
 * The places that the jobs of a channel have on this node. Users choose where their messages go, so they can make them take long. A user
 * has few places, and a quarter of them is kept from those who have been slow lately: the others always find some free.
 */
export interface Places {
  /** `null`: it has to wait. */
  take(cursor: Pick<OutwardKey, "userId" | "channel">): Place | null;
}

/** Of one user on a channel: the cursors of two categories may be due at the same time. */
const perUser = 2;
/** Who keeps a place for longer while it sends, for each address in turn, is slow for an hour. */
const slowMs = 2_000;
const slowForMs = 60 * 60_000;
const maxSlow = 10_000;

interface Job {
  readonly channel: string;
  readonly user: string;
  /** From when on it takes long. */
  slowAtMs: number;
}

/** `concurrency`: how many jobs a channel has. `monotonicMs`: a clock that nobody sets. */
export function createPlaces({
  concurrency,
  monotonicMs,
}: {
  readonly concurrency: number;
  readonly monotonicMs: () => number;
}): Places {
  const jobs = new Set<Job>();
  /** Until when a user of a channel counts as slow. */
  const slowUntilMs = new Map<string, number>();
  const maxSlowJobs = concurrency - Math.floor(concurrency / 4);

  const isLong = ({ slowAtMs }: Job): boolean => monotonicMs() > slowAtMs;
  const isSlow = (user: string): boolean => (slowUntilMs.get(user) ?? 0) > monotonicMs();

  return {
    take({ userId, channel }) {
      const user = `${channel} ${userId}`;
      const here = [...jobs].filter((job) => job.channel === channel);
      if (here.filter((job) => job.user === user).length >= perUser) return null;
      if (isSlow(user) && here.filter((job) => isLong(job) || isSlow(job.user)).length >= maxSlowJobs) return null;
      const job: Job = { channel, user, slowAtMs: Infinity };
      jobs.add(job);
      return {
        sends: (rounds) => void (job.slowAtMs = monotonicMs() + slowMs * rounds),
        leave() {
          if (isLong(job)) setNewest(slowUntilMs, user, monotonicMs() + slowForMs, maxSlow);
          jobs.delete(job);
        },
      };
    },
  };
}
