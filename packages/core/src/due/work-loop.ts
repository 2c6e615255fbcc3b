import { deadlineOf } from "./deadline.ts";

/** What a worker does: look for jobs that are due, do several at the same time, rest, and look again. */
export interface WorkLoop {
  /** Looks at once: something may be due. */
  readonly nudge: () => void;
  /** Whether it is being closed, so that a long job should stop at its next step. */
  readonly isClosing: () => boolean;
  /** Whether jobs under way were given up, because closing has to end: what they were at counts as not done. */
  readonly hasGivenUp: () => boolean;
  /** Looks no more, and waits for the jobs under way: after 2 s their deadline has come. */
  readonly close: () => Promise<void>;
}

/** How long jobs under way may go on once the loop is closed. Milliseconds. */
const closeGraceMs = 2_000;

export interface WorkLoopOptions<Job> {
  /** How long it rests if it is not nudged. Milliseconds. */
  readonly everyMs: number;
  /** How long a job belongs to the worker that took it. Milliseconds. */
  readonly leaseMs: number;
  /** How many jobs of one lane are under way at the same time. */
  readonly concurrency: number;
  /**
   * Takes what is due, by a lease. `roomIn` tells how many more jobs a lane has room for. `isNudged`: it looks because of a nudge or
   * because there is room again, not because its rest is over.
   */
  readonly take: (look: {
    readonly roomIn: (lane: string) => number;
    readonly isNudged: boolean;
  }) => Promise<readonly Job[]>;
  /** Slow jobs of one lane do not keep those of another. */
  readonly laneOf: (job: Job) => string;
  /**
   * Does a job before the deadline, which comes sooner if the loop is closed. If it throws, that is told, and the job is taken again
   * when its lease ends.
   */
  readonly work: (job: Job, deadline: AbortSignal) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Begins at once. */
export function createWorkLoop<Job>({
  everyMs,
  leaseMs,
  concurrency,
  take,
  laneOf,
  work,
  onError,
}: WorkLoopOptions<Job>): WorkLoop {
  const underWay = new Map<string, Set<Promise<void>>>();
  const closing = new AbortController();
  const givingUp = new AbortController();
  let isNudged = false;
  let endRest: (() => void) | null = null;

  const roomIn = (lane: string): number => concurrency - (underWay.get(lane)?.size ?? 0);

  function nudge(): void {
    isNudged = true;
    endRest?.();
  }

  function start(job: Job, deadline: AbortSignal): void {
    const lane = laneOf(job);
    const jobs = underWay.get(lane) ?? new Set();
    underWay.set(lane, jobs);
    const working = work(job, deadline)
      .catch(onError)
      .finally(() => {
        jobs.delete(working);
        // others may wait for the room; a look after each job would be too many
        if (jobs.size === 0 || jobs.size === Math.floor(concurrency / 2)) nudge();
      });
    jobs.add(working);
  }

  async function look(): Promise<void> {
    const wasNudged = isNudged;
    // what falls due from now on is for the next look
    isNudged = false;
    // the lease begins while it is being taken
    const leased = deadlineOf(leaseMs);
    const jobs = await take({ roomIn, isNudged: wasNudged });
    if (jobs.length === 0) return;
    const deadline = AbortSignal.any([leased, givingUp.signal]);
    for (const job of jobs) start(job, deadline);
  }

  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs).unref();
      endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function run(): Promise<void> {
    while (!closing.signal.aborted) {
      await look().catch(onError);
      if (!isNudged && !closing.signal.aborted) await rest();
    }
  }
  const running = run();

  return {
    nudge,
    isClosing: () => closing.signal.aborted,
    hasGivenUp: () => givingUp.signal.aborted,
    async close() {
      closing.abort();
      endRest?.();
      const grace = setTimeout(() => givingUp.abort(), closeGraceMs);
      await running;
      for (const jobs of underWay.values()) await Promise.all(jobs);
      clearTimeout(grace);
    },
  };
}
