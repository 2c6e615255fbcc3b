import type { Limits, Rate } from "./limits.ts";
import { Refusal } from "../trpc/refusal.ts";
import { Bucket } from "./bucket.ts";
import { Share } from "./fair-queue.ts";
import { prices } from "./prices.ts";
import { maxPerNetwork } from "./strangers.ts";

/** What a user may do wrong, in faults; a call or frame over the budget is 1. */
export const patience: Rate = { perSecond: 100, burst: 1_000 };
/** In faults: the host answers it at length, and no client sends one. */
export const malformedFault = 50;
/** Nothing wrong with one, nor with one from each of a hundred tabs; but they are dear, and so do not come all the time. */
export const connectionFault = 5;
/** What has to be left for a new connection. */
const enoughPatience = patience.burst / 10;

/** What things are worth that are kept for a while, in bytes: what belongs to them, besides what they carry. */
export const holding: Readonly<Record<"call" | "subscription" | "watched", number>> = {
  call: 1_024,
  subscription: 8 * 1_024,
  watched: 2 * 1_024,
};

/** For how long somebody who asks for too much is not listened to, whatever they are told: they may have something to say besides. */
export const holdMs: { readonly least: number; readonly most: number } = { least: 250, most: 500 };

/**
 * How many connections of an address may be cut off for what no client does by mistake, before others of it are not let in. Each has
 * held up everybody for a moment, which no budget pays for.
 */
export const cutOffs: Rate = { perSecond: 0.25, burst: 4 };

/** Tokens that are checked at a time for one address: as many as connections may wait for that. */
const maxChecks = maxPerNetwork;

export type AccountLimits = Pick<Limits, "calls" | "maxHeldBytesPerUser">;

/**
 * What one user spends and holds, on all connections and on HTTP; before it is known who somebody is, what their address
 * does. Two measures for everything: units, of which some come back in every second, and bytes that are kept for them now.
 */
export class Account {
  readonly key: string;
  readonly queries: Share;
  readonly mutations: Share;
  readonly starts: Share;
  /** Refused HTTP requests that are answered a little later. */
  heldBack = 0;
  readonly #budget: Bucket | null;
  readonly #maxHeldBytes: number;
  #patience: Bucket | null = null;
  #cutOffs: Bucket | null = null;
  #heldBytes = 0;
  #checks = 0;

  /** @param turns another account, with which this one takes turns as if they were one */
  constructor(key: string, { calls, maxHeldBytesPerUser }: AccountLimits, turns?: Account) {
    this.key = key;
    this.queries = turns?.queries ?? new Share();
    this.mutations = turns?.mutations ?? new Share();
    this.starts = turns?.starts ?? new Share();
    this.#budget = calls && new Bucket(calls);
    this.#maxHeldBytes = maxHeldBytesPerUser;
  }

  get heldBytes(): number {
    return this.#heldBytes;
  }

  /** Pays for something. Throws a `Refusal` if there is not enough, and takes nothing then. */
  pay(cost: number): void {
    if (this.#budget && !this.#budget.tryTake(cost)) throw this.#overdrawn(this.#budget, cost);
  }

  /** The same for an HTTP request. To refuse one is nearly as much work as to answer it, so a refusal costs a quarter. */
  payForRequest(cost: number): void {
    if (!this.#budget || this.#budget.tryTake(cost)) return;
    this.#budget.take(this.#budget.boundedCost(cost) / 4);
    throw this.#overdrawn(this.#budget, cost);
  }

  /**
   * Pays for more of something that was paid for in part: together they cost no more than there is at once. Throws a `Refusal` as
   * `pay` does.
   */
  payRest(cost: number, paid: number): void {
    if (this.#budget) this.pay(this.#budget.boundedCost(paid + cost) - this.#budget.boundedCost(paid));
  }

  /** Whether all that was asked for in the last while had to be refused. */
  get isExhausted(): boolean {
    return this.#budget !== null && this.#budget.isExhausted;
  }

  /** Counts a connection that was cut off for what no client does by mistake. */
  cutOff(): void {
    this.#cutOffs ??= new Bucket(cutOffs);
    this.#cutOffs.take(1);
  }

  /** Whether too many were cut off in the last while to let in another one. */
  get isBarred(): boolean {
    return this.#cutOffs !== null && this.#cutOffs.content < 0;
  }

  /** Pays for what has been done already, in debt if need be. */
  charge(cost: number): void {
    if (cost > 0) this.#budget?.take(cost);
  }

  get isSolvent(): boolean {
    return this.#budget === null || this.#budget.content >= 0;
  }

  /** For how long there will be a debt, and until a little more than that has come back; 0 without one. Milliseconds. */
  get debtMs(): number {
    return this.#budget === null || this.isSolvent ? 0 : this.#budget.waitMs(0);
  }

  /** Throws a `Refusal` while there is a debt. */
  checkSolvent(): void {
    if (this.#budget && !this.isSolvent) throw this.#overdrawn(this.#budget, prices.call);
  }

  /**
   * Checks a token, which may take as long as an issuer takes to answer. Throws a `Refusal` if too many are being checked. Nothing
   * is paid in advance: an office that comes back at once would be in debt before the first of its tokens has proved good.
   */
  async check<T>(run: () => Promise<T>): Promise<T> {
    if (this.#checks >= maxChecks) {
      const message = "Too many tokens from your address are being checked: retry in a moment";
      throw new Refusal({ reason: "crowd", code: "TOO_MANY_REQUESTS", message, retryAfterMs: 1_000 });
    }
    this.#checks += 1;
    try {
      return await run();
    } finally {
      this.#checks -= 1;
    }
  }

  #overdrawn(budget: Bucket, cost: number): Refusal {
    const retryAfterMs = budget.waitMs(cost);
    const message = `Too many calls, or too large ones: retry in ${retryAfterMs} ms`;
    return new Refusal({ reason: "rate", code: "TOO_MANY_REQUESTS", message, retryAfterMs });
  }

  /** Counts a frame that asks for nothing. `false`: patience has ended. */
  frame(): boolean {
    return this.#budget === null || this.#budget.tryTake(prices.frame) || this.fault(1);
  }

  /** Counts what should not have come, in debt if need be. `false`: patience has ended. */
  fault(faults: number): boolean {
    this.#patience ??= new Bucket(patience);
    const isEnough = this.#patience.content >= this.#patience.boundedCost(faults);
    this.#patience.take(faults);
    return isEnough;
  }

  /** Throws a `Refusal` if patience ended a short while ago: a new connection does not help. */
  checkPatience(): void {
    if (this.#patience && this.#patience.content < enoughPatience) throw this.#impatient(this.#patience);
  }

  /** Counts a new WebSocket. Throws a `Refusal` if they come too fast. */
  connect(): void {
    this.#patience ??= new Bucket(patience);
    if (!this.#patience.tryTake(connectionFault)) throw this.#impatient(this.#patience);
  }

  #impatient(left: Bucket): Refusal {
    const retryAfterMs = left.waitMs(enoughPatience);
    const message = `Too many connections, or frames that had to be refused: come back in ${retryAfterMs} ms`;
    return new Refusal({ reason: "flood", code: "TOO_MANY_REQUESTS", message, retryAfterMs });
  }

  /** Counts bytes that are kept until they are released. Throws a `Refusal` if they are too many, and counts none then. */
  hold(bytes: number): void {
    this.checkHeld(bytes);
    this.#heldBytes += bytes;
  }

  /** Throws a `Refusal` if no more may be kept for them. */
  checkHeld(bytes: number = 0): void {
    if (this.#heldBytes + bytes <= this.#maxHeldBytes) return;
    const message = "The server keeps too much for you: read the answers that wait, or stop a subscription";
    throw new Refusal({ reason: "held", code: "TOO_MANY_REQUESTS", message });
  }

  /** Counts bytes that are there, whether or not they should be. */
  keep(bytes: number): void {
    this.#heldBytes += bytes;
  }

  release(bytes: number): void {
    this.#heldBytes -= bytes;
  }
}
