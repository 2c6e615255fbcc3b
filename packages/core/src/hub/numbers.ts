import { standardMaxContentLength } from "../model/checked-json.ts";
import type { HubContext } from "./hub-context.ts";
import type { GroupLimits } from "./hub-groups.ts";
import type { HubOptions } from "./hub.ts";
import { longestRestMs } from "../ports/reach-store.ts";
import { longestTokenLifetimeMs } from "./revocations.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Stands for ever: a database can still reckon with the instant that long before now, or after it. */
const foreverMs = 1_000 * 365 * DAY_MS;

/** A timer that is to wait for more than 2 ** 31 ms rings at once, and some wait twice as long as they are told. */
const longestTimerMs = 2 ** 30 - 1;

const maxMembersOfGroup = 100_000;
const mostJobs = 10_000;

/** A whole number, cut to what every store can keep and every timer can wait. */
function toNumber(name: string, given: number, least: number, most: number): number {
  const whole = Math.floor(given);
  if (!(whole >= least))
    throw new RangeError(`The option ${name} of the hub is ${given}: give a number from ${least} on`);
  return Math.min(whole, most);
}

const count = (name: string, given: number, most = Number.MAX_SAFE_INTEGER): number => toNumber(name, given, 0, most);
const size = (name: string, given: number): number => toNumber(name, given, 1, Number.MAX_SAFE_INTEGER);
const age = (name: string, given: number): number => toNumber(name, given, 0, foreverMs);
const timer = (name: string, given: number): number => toNumber(name, given, 1, longestTimerMs);

/** How a worker looks for work. What is not given is the worker's own default. */
interface Work {
  readonly everyMs?: number;
  readonly leaseMs?: number;
  readonly concurrency?: number;
}

function checkedWork<T extends Work>(name: string, work: T): T {
  const { everyMs, leaseMs, concurrency } = work;
  return {
    ...work,
    ...(everyMs !== undefined && { everyMs: timer(`${name}.everyMs`, everyMs) }),
    ...(leaseMs !== undefined && { leaseMs: timer(`${name}.leaseMs`, leaseMs) }),
    ...(concurrency !== undefined && { concurrency: toNumber(`${name}.concurrency`, concurrency, 1, mostJobs) }),
  };
}

type Given = Required<HubOptions>;

/** The numbers of a hub's options, and the options of its workers with theirs. */
export interface HubNumbers extends Pick<
  Given,
  "beforeSendTimeoutMs" | "visibleEveryMs" | "headCheckMs" | "typingTtlMs" | "tokenLifetimeMs" | "maxSameSubscriptions"
> {
  readonly retention: Required<Given["retention"]> & {
    readonly deadLetters: Required<Given["retention"]["deadLetters"] & {}>;
  };
  readonly groups: GroupLimits;
  readonly batch: Required<Given["batch"]>;
  readonly maxWatched: Required<Given["maxWatched"]>;
  readonly limits: HubContext["limits"];
  readonly reach: HubOptions["reach"];
  readonly outlets: HubOptions["outlets"];
}

/**
 * Every number of a hub's options: as it was given, or the default. `Infinity` becomes the greatest that works everywhere, so that it means
 * the same with every store.
 *
 * @throws RangeError if a number is NaN or too small; it names the option
 */
export function resolveNumbers(options: HubOptions): HubNumbers {
  const { retention = {}, groups = {}, batch = {}, maxWatched = {}, reach, outlets } = options;
  const { deadLetters = {} } = retention;
  return {
    beforeSendTimeoutMs: timer("beforeSendTimeoutMs", options.beforeSendTimeoutMs ?? 2_000),
    visibleEveryMs: timer("visibleEveryMs", options.visibleEveryMs ?? 60_000),
    headCheckMs: timer("headCheckMs", options.headCheckMs ?? 5_000),
    typingTtlMs: timer("typingTtlMs", options.typingTtlMs ?? 6_000),
    tokenLifetimeMs: age("tokenLifetimeMs", options.tokenLifetimeMs ?? longestTokenLifetimeMs),
    maxSameSubscriptions: count("maxSameSubscriptions", options.maxSameSubscriptions ?? 200),
    retention: {
      maxAgeMs: age("retention.maxAgeMs", retention.maxAgeMs ?? 30 * DAY_MS),
      maxEntries: count("retention.maxEntries", retention.maxEntries ?? 10_000),
      everyMs: timer("retention.everyMs", retention.everyMs ?? 10 * 60_000),
      deadLetters: {
        maxAgeMs: age("retention.deadLetters.maxAgeMs", deadLetters.maxAgeMs ?? 30 * DAY_MS),
        maxEntries: count("retention.deadLetters.maxEntries", deadLetters.maxEntries ?? 10_000),
      },
    },
    groups: {
      maxMembers: count("groups.maxMembers", groups.maxMembers ?? 1_000, maxMembersOfGroup),
      maxPerUser: count("groups.maxPerUser", groups.maxPerUser ?? 5_000),
      maxByOne: count("groups.maxByOne", groups.maxByOne ?? 1_000),
      copyBound: count("groups.copyBound", groups.copyBound ?? 100, maxMembersOfGroup),
    },
    batch: {
      maxBatch: size("batch.maxBatch", batch.maxBatch ?? 512),
      maxWaiting: size("batch.maxWaiting", batch.maxWaiting ?? 20_000),
      maxHeldMs: age("batch.maxHeldMs", batch.maxHeldMs ?? 3_000),
    },
    maxWatched: {
      perUser: count("maxWatched.perUser", maxWatched.perUser ?? 2_000),
      perNode: count("maxWatched.perNode", maxWatched.perNode ?? 100_000),
    },
    limits: {
      maxQueuedPerReader: count("maxQueuedPerReader", options.maxQueuedPerReader ?? 256),
      replayPageSize: size("replayPageSize", options.replayPageSize ?? 100),
      maxContentLength: count("maxContentLength", options.maxContentLength ?? standardMaxContentLength),
      maxPageBytes: size("maxPageBytes", options.maxPageBytes ?? 1_048_576),
    },
    reach: reach && checkedReach(reach),
    outlets: outlets && checkedWork("outlets", outlets),
  };
}

function checkedReach(reach: NonNullable<HubOptions["reach"]>): NonNullable<HubOptions["reach"]> {
  const { maxAddresses, paceMs } = reach;
  return {
    ...checkedWork("reach", reach),
    ...(maxAddresses !== undefined && { maxAddresses: count("reach.maxAddresses", maxAddresses) }),
    ...(paceMs !== undefined && { paceMs: toNumber("reach.paceMs", paceMs, 0, longestRestMs) }),
  };
}
