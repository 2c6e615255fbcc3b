import { createHash } from "node:crypto";
import { toCheckedJson } from "../model/checked-json.ts";
import { TidingsError } from "../model/errors.ts";
import type { UserId } from "../model/ids.ts";
import type { RevocableSession } from "../model/revoked.ts";
import type { Channel } from "../ports/channel.ts";
import type {
  OutwardStatus,
  Preference,
  ReachProfile,
  ReachStore,
  ReachTarget,
  StoredAddress,
} from "../ports/reach-store.ts";
import type { Fanout } from "../ports/fanout.ts";
import type { Store } from "../ports/store.ts";
import { answerBefore } from "../due/deadline.ts";
import { isTimeZone, type QuietHours } from "../reach/quiet-hours.ts";
import { createReplayTurns } from "../feeds/replay-turns.ts";
import { createProofLimits } from "../reach/proof-limits.ts";
import type { ReachOptions } from "../reach/reach-options.ts";
import { type ReachPlan, timeOfDay, type When, whenOf } from "../reach/when.ts";
import type { ReachCounts } from "../reach/reach-counts.ts";
import { createReachWorker } from "../reach/worker.ts";

/** An address as its owner sees it. */
export type ListedAddress = Pick<StoredAddress, "id" | "channel" | "label" | "addedAtMs" | "failingSinceMs"> & {
  /** Its owner has not confirmed it yet, so nothing is sent to it. Absent otherwise. */
  readonly pending?: true;
};

/** When one channel tells the user of pushes of a category. */
export interface ChannelPreference {
  readonly channel: string;
  readonly mode: When["mode"];
  /**
   * For `after`: how long after the push. For `digest`: how long after midnight, in the user's time zone. Milliseconds.
   */
  readonly delayMs?: number;
  /** What the definition says, which holds without a preference. */
  readonly default: { readonly mode: When["mode"]; readonly delayMs?: number };
}

/** What a user wants of one category of pushes, on every channel that it may go out on. */
export interface CategoryPreferences {
  readonly category: string;
  /** Whether the user has no choice: it goes out whatever they prefer, also in their quiet hours. */
  readonly mandatory: boolean;
  readonly channels: readonly ChannelPreference[];
}

/** The channels of a hub: where users can be reached, and what they want. */
export interface Reach {
  /**
   * The channels that a push of a type may go out on, for code that commits pushes without the hub. `undefined` if
   * there are none.
   */
  readonly targetsOf: (type: string) => readonly ReachTarget[] | undefined;
  /** The channels that this server has. */
  available(): readonly { readonly channel: string; readonly publicKey?: string }[];
  /**
   * Adds an address of the user, or updates it. Resolves with its id. `trusted`: the caller knows that the address is
   * the user's. Otherwise, if the channel could be used to bother strangers, the address first gets a link, and nothing
   * else until that has been confirmed; and it is removed when the user's tokens are revoked. `session`: whose token asks for
   * it, if a token does. The address is removed when that token is revoked; if it already is, this rejects with `UNAUTHORIZED`.
   */
  add(
    userId: UserId,
    address: { readonly channel: string; readonly address: unknown },
    options?: { readonly trusted?: boolean; readonly session?: RevocableSession },
  ): Promise<{ readonly id: string }>;
  confirm(userId: UserId, id: string): Promise<boolean>;
  remove(userId: UserId, id: string): Promise<void>;
  list(userId: UserId): Promise<readonly ListedAddress[]>;
  preferences(userId: UserId): Promise<{
    readonly categories: readonly CategoryPreferences[];
    readonly quietHours: QuietHours | null;
  }>;
  setPreference(
    userId: UserId,
    preference: {
      readonly category: string;
      readonly channel: string;
      readonly mode: Preference["mode"];
      readonly delayMs?: number | undefined;
    },
  ): Promise<void>;
  /** Rejects with `BAD_REQUEST` if a time is not written like `22:00`, or if the time zone is not known. */
  setQuietHours(userId: UserId, hours: QuietHours | null): Promise<void>;
  /** Counts of each channel since this node started. */
  counts(): readonly ReachCounts[];
  status(): Promise<OutwardStatus | null>;
}

export interface ReachContext {
  readonly reach: Reach;
  /** Something has been committed that may be due at once. */
  wake(): void;
  close(): Promise<void>;
}

const noChannels = (): TidingsError =>
  new TidingsError("BAD_REQUEST", "This server has no channels out of the application");

const nowhere: ReachContext = {
  reach: {
    targetsOf: () => undefined,
    available: () => [],
    add: () => Promise.reject(noChannels()),
    confirm: () => Promise.reject(noChannels()),
    remove: () => Promise.reject(noChannels()),
    list: () => Promise.resolve([]),
    preferences: () => Promise.resolve({ categories: [], quietHours: null }),
    setPreference: () => Promise.reject(noChannels()),
    setQuietHours: () => Promise.reject(noChannels()),
    counts: () => [],
    status: () => Promise.resolve(null),
  },
  wake: () => {},
  close: () => Promise.resolve(),
};

/** How many characters an address may take as JSON: all of a user's are read for each message to one of them. */
const maxAddressLength = 8_192;

/** Databases find an address by its identity, which must not be long for that. Bytes, as JSON text. */
const maxIdentityBytes = 1_000;

/** What an address is kept by: what its channel says, or the SHA-256 of it if that is long. */
const toIdentity = (told: string): string =>
  Buffer.byteLength(JSON.stringify(told)) <= maxIdentityBytes
    ? told
    : `sha256:${createHash("sha256").update(told).digest("base64url")}`;

/** For so long after a revocation a node may not have heard of it, and its clock may be ahead. Milliseconds. */
const hearsayMs = 10_000;

/** How long a link to confirm an address is not sent again. */
const confirmAgainMs = 10 * 60_000;

/** How long a message with such a link is worth delivering, and how long sending it may take. */
const linkTtlMs = 24 * 60 * 60_000;
const linkTimeoutMs = 20_000;

const delayOf = (when: When): { readonly delayMs?: number } => ("delayMs" in when ? { delayMs: when.delayMs } : {});

/** After how long a push is looked at that goes out so. */
const firstLookMs = (when: When): number | null =>
  when.mode === "off" ? null : when.mode === "after" ? when.delayMs : 0;

export function createReach(
  options: ReachOptions | undefined,
  {
    store,
    fanout,
    now,
    onError,
  }: {
    readonly store: Pick<Store, "epoch" | "pushes" | "reach">;
    readonly fanout: Fanout;
    readonly now: () => number;
    readonly onError: (error: unknown) => void;
  },
): ReachContext {
  if (!options || options.channels.length === 0) return nowhere;
  const port = store.reach;
  if (!port)
    throw new TypeError("This store cannot keep what channels need: use one that has `reach`, or give no channels");
  const worker = createReachWorker({ store, reach: port, options, fanout, now, onError });
  const channels = new Map(options.channels.map((channel) => [channel.name, channel]));

  const closeChannel = async (channel: Channel): Promise<void> => {
    try {
      await channel.close?.();
    } catch (error) {
      onError(error); // the store is yet to be closed
    }
  };

  const targets = new Map<string, readonly ReachTarget[]>();
  const targetsOf = (type: string): readonly ReachTarget[] | undefined => {
    const known = targets.get(type);
    if (known) return known;
    const plan = options.planOf(type);
    if (!plan) return undefined;
    const made = [...channels.keys()].map((channel): ReachTarget => ({
      channel,
      category: plan.category,
      delayMs: firstLookMs(plan.channels[channel] ?? { mode: "off" }),
      mandatory: plan.mandatory,
    }));
    targets.set(type, made);
    return made;
  };

  return {
    reach: {
      targetsOf,
      ...createAddresses(port, { epoch: store.epoch, channels, options, now }),
      ...createPreferences(port, { channels, plans: options.plans }),
      counts: () => worker.counts(),
      status: () => port.outwardStatus(),
    },
    wake: () => worker.wake(),
    async close() {
      await worker.close();
      await Promise.all([...channels.values()].map(closeChannel));
    },
  };
}

function toListed({ id, channel, label, addedAtMs, failingSinceMs, confirmed }: StoredAddress): ListedAddress {
  const listed = { id, channel, label, addedAtMs, failingSinceMs };
  return confirmed ? listed : { ...listed, pending: true };
}

function createAddresses(
  port: ReachStore,
  {
    epoch,
    channels,
    options,
    now,
  }: {
    readonly epoch: string;
    readonly channels: ReadonlyMap<string, Channel>;
    readonly options: ReachOptions;
    readonly now: () => number;
  },
): Pick<Reach, "available" | "add" | "confirm" | "remove" | "list"> {
  const { maxAddresses = 20, confirmUrl } = options;
  const proofs = createProofLimits(() => performance.now());
  /** One after the other: each has to see how many there are. */
  const turns = createReplayTurns({ perUser: 1, perNode: 64 });

  const channelOf = (name: string): Channel => {
    const channel = channels.get(name);
    if (channel) return channel;
    const offered = [...channels.keys()].join(", ");
    throw new TidingsError(
      "BAD_REQUEST",
      `There is no channel ${JSON.stringify(name.slice(0, 100))}: this server has ${offered}`,
    );
  };

  /** Sends the link that confirms an address. Resolves with why that failed; `null` if it did not. */
  const sendLink = (
    channel: Channel,
    { userId, id, address, url }: Readonly<Record<"userId" | "id" | "url", string>> & { readonly address: unknown },
  ): Promise<string | null> => {
    const send = async (deadline: AbortSignal): Promise<string | null> => {
      const rendered = await options.renderConfirmation({ channel: channel.name, userId, url });
      const names = { key: `${userId}:${channel.name}:confirm:${id}`, epoch };
      const message = { userId, address, pushes: [], rendered, tag: "confirm", unread: 0, unsubscribeUrl: null };
      const sent = await channel.send({ ...names, ...message, ttlMs: linkTtlMs }, deadline);
      return sent.result === "sent" ? null : sent.reason;
    };
    const deadline = AbortSignal.timeout(linkTimeoutMs);
    return answerBefore(deadline, send, { late: "no answer in time", failed: (reason) => reason });
  };

  return {
    available: () =>
      [...channels.values()].map(({ name: channel, publicKey }) =>
        publicKey === undefined ? { channel } : { channel, publicKey },
      ),

    async add(userId, given, { trusted = false, session } = {}) {
      // a session that does not say since when it holds is refused if its user has just been revoked, or is from now on
      const issuedAtMs = session?.issuedAtMs ?? now() - hearsayMs;
      const by = session && { userId: session.userId, jti: session.jti, issuedAtMs };
      const channel = channelOf(given.channel);
      const address = channel.toAddress(given.address);
      toCheckedJson(address, "The address", maxAddressLength);
      const told = channel.idOf(address);
      // an earlier version kept long ones as they are
      const identities = new Set([toIdentity(told), told]);
      const { id, asksForProof } = await turns.take(userId, async () => {
        const { addresses } = await port.profile(userId);
        const known = addresses.find((one) => one.channel === channel.name && identities.has(one.identity));
        const identity = known?.identity ?? toIdentity(told);
        if (!known && addresses.length >= maxAddresses) {
          throw new TidingsError(
            "BAD_REQUEST",
            `You have ${maxAddresses} addresses, which is the limit: remove one first`,
          );
        }
        const needsProof = channel.needsProof === true && !trusted && !known?.confirmed;
        if (needsProof && !confirmUrl) {
          throw new TidingsError("FORBIDDEN", "This server cannot confirm addresses: the application has to add yours");
        }
        const atMs = now();
        // by the clock on the wall, which may have been set back since
        const wasSent = known && Math.abs(atMs - known.addedAtMs) < confirmAgainMs;
        const isAsked = needsProof && !wasSent;
        if (isAsked) proofs.take(userId, `${channel.name} ${identity}`);
        const fresh = {
          id: crypto.randomUUID(),
          channel: channel.name,
          identity,
          label: channel.labelOf(address),
          address,
          addedAtMs: atMs,
          confirmed: !needsProof,
        };
        const added = await port.addAddress(userId, fresh, { vouched: trusted, session: by });
        if (added === null) {
          const isSince = session?.issuedAtMs !== undefined;
          const what = isSince ? "sign in again" : "sign in again, and if you just have, try again in ten seconds";
          throw new TidingsError("UNAUTHORIZED", `The token has been revoked: ${what}`);
        }
        return { id: added, asksForProof: isAsked };
      });
      if (!asksForProof || !confirmUrl) return { id };
      const problem = await sendLink(channel, { userId, id, address, url: confirmUrl({ userId, id }) });
      if (problem !== null) {
        await port.removeAddress(userId, id);
        throw new TidingsError(
          "SERVICE_UNAVAILABLE",
          "The link to confirm the address could not be sent: try again later",
          { cause: new Error(`${channel.name}: ${problem}`) },
        );
      }
      return { id };
    },

    confirm: (userId, id) => port.confirmAddress(userId, id),

    async remove(userId, id) {
      if (await port.removeAddress(userId, id)) return;
      throw new TidingsError("NOT_FOUND", "You have no address with this id: `channels.list` has yours");
    },

    async list(userId) {
      const { addresses } = await port.profile(userId);
      return addresses.map(toListed);
    },
  };
}

function describeChannel(plan: ReachPlan, channel: string, { preferences }: ReachProfile): ChannelPreference {
  const when = whenOf(plan, channel, preferences);
  const standard = plan.channels[channel] ?? { mode: "off" };
  return { channel, mode: when.mode, ...delayOf(when), default: { mode: standard.mode, ...delayOf(standard) } };
}

function createPreferences(
  port: ReachStore,
  { channels, plans }: { readonly channels: ReadonlyMap<string, Channel>; readonly plans: readonly ReachPlan[] },
): Pick<Reach, "preferences" | "setPreference" | "setQuietHours"> {
  const describe = (plan: ReachPlan, profile: ReachProfile): CategoryPreferences => ({
    category: plan.category,
    mandatory: plan.mandatory,
    channels: [...channels.keys()].map((channel) => describeChannel(plan, channel, profile)),
  });

  return {
    async preferences(userId) {
      const profile = await port.profile(userId);
      return { categories: plans.map((plan) => describe(plan, profile)), quietHours: profile.quietHours };
    },

    async setPreference(userId, { category, channel, mode, delayMs = 0 }) {
      const plan = plans.find((one) => one.category === category);
      if (!plan || !channels.has(channel)) {
        throw new TidingsError("BAD_REQUEST", "There is no such category or channel: `preferences.get` has them all");
      }
      if (plan.mandatory) throw new TidingsError("BAD_REQUEST", `${category} is mandatory: it cannot be changed`);
      if (mode === "after" && delayMs === 0)
        throw new TidingsError("BAD_REQUEST", "Give `delayMs` with the mode `after`");
      const standard = plan.channels[channel] ?? { mode: "off" };
      const kept = mode === "after" || mode === "digest" ? delayMs : 0;
      const isStandard = standard.mode === mode && (delayOf(standard).delayMs ?? 0) === kept;
      await port.setPreference(userId, {
        category,
        channel,
        set: isStandard ? null : { category, channel, mode, delayMs: kept },
      });
    },

    async setQuietHours(userId, hours) {
      if (hours) checkQuietHours(hours);
      await port.setQuietHours(userId, hours);
    },
  };
}

function checkQuietHours({ from, to, timeZone }: QuietHours): void {
  for (const text of [from, to]) {
    if (timeOfDay.test(text)) continue;
    throw new TidingsError("BAD_REQUEST", `Not a time of day: ${JSON.stringify(text)}. Write it as "22:00"`);
  }
  if (isTimeZone(timeZone)) return;
  throw new TidingsError(
    "BAD_REQUEST",
    `Not a time zone: ${JSON.stringify(timeZone)}. Give one of the IANA database, such as Europe/Berlin`,
  );
}
