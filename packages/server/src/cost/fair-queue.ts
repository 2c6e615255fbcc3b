/** Something that waits for its turn. */
export interface Job {
  /** Whose it is, for {@link FairQueue.withdraw}. */
  readonly owner: object;
  /** Its turn has come. `false`: it takes none after all. Must not throw. */
  begin(): boolean;
}

/** What a queue keeps of a user. */
export class Share {
  running = 0;
  readonly waiting: Job[] = [];
  /** What it was served beyond its turns, in units. */
  owed = 0;
  /** What its jobs cost lately, in units. */
  usualCost = 0;
}

export interface FairQueueOptions {
  /** Jobs that run side by side, of one share. */
  readonly perShare: number;
  /** What these may cost together, in units, by what they cost lately: those that are dear run one by one. */
  readonly costPerShare?: number;
  /** And of all. */
  readonly total: number;
}

/** What one turn is worth, in units: a user who was served more lets the others go first until that is made up for. */
const turnCost = 2;
/** A debt is not remembered for longer than so many turns. */
const maxTurnsOwed = 64;

/** How much of what is usual the last job says. */
const lastWeight = 1 / 4;

/**
 * Deficit round-robin over shares: each begins its jobs in order; while jobs wait, every share that waits gets turns of the
 * same worth, however many jobs it has and whatever they cost. A job that may run at once costs a few comparisons.
 */
export class FairQueue {
  readonly #perShare: number;
  readonly #costPerShare: number;
  readonly #total: number;
  #running = 0;
  /** Shares that have something waiting and may run more, in the order of their turns. */
  readonly #ring = new Set<Share>();
  #isPumping = false;

  constructor({ perShare, costPerShare = Infinity, total }: FairQueueOptions) {
    this.#perShare = perShare;
    this.#costPerShare = costPerShare;
    this.#total = total;
  }

  get running(): number {
    return this.#running;
  }

  /** Takes a turn if there is one and nobody waits for it. {@link FairQueue.end} gives it back. */
  tryBegin(share: Share): boolean {
    if (this.#isFull(share) || this.#running >= this.#total || share.waiting.length > 0) return false;
    share.running += 1;
    this.#running += 1;
    return true;
  }

  wait(share: Share, job: Job): void {
    share.waiting.push(job);
    if (!this.#isFull(share)) this.#ring.add(share);
    this.#pump();
  }

  /** A job that has begun is done; `cost` is what it came to, in units. */
  end(share: Share, cost: number): void {
    share.running -= 1;
    this.#running -= 1;
    share.usualCost += (cost - share.usualCost) * lastWeight;
    // what it owes is owed to those who wait beside it
    const isIdle = share.running === 0 && share.waiting.length === 0;
    share.owed = isIdle ? 0 : Math.min(share.owed + cost, turnCost * maxTurnsOwed);
    if (share.waiting.length > 0 && !this.#isFull(share)) this.#ring.add(share);
    if (this.#ring.size > 0) this.#pump();
  }

  /** Takes an owner's jobs back that have not begun. */
  withdraw(share: Share, owner: object): readonly Job[] {
    if (share.waiting.length === 0) return [];
    const withdrawn = share.waiting.filter((job) => job.owner === owner);
    const others = share.waiting.filter((job) => job.owner !== owner);
    share.waiting.length = 0;
    share.waiting.push(...others);
    if (others.length === 0) this.#ring.delete(share);
    return withdrawn;
  }

  #isFull({ running, usualCost }: Share): boolean {
    return running > 0 && (running >= this.#perShare || running * usualCost >= this.#costPerShare);
  }

  #pump(): void {
    // a job that ends while it begins would begin the next one inside of itself, and so on
    if (this.#isPumping) return;
    this.#isPumping = true;
    while (this.#running < this.#total) {
      const share = this.#next();
      if (!share) break;
      const job = share.waiting.shift();
      share.running += 1;
      this.#running += 1;
      if (!job?.begin()) {
        share.running -= 1;
        this.#running -= 1;
      }
      if (share.waiting.length === 0 || this.#isFull(share)) this.#ring.delete(share);
    }
    this.#isPumping = false;
  }

  /** Whose turn it is; goes to the end of the ring. */
  #next(): Share | null {
    for (const share of this.#ring) {
      if (this.#ring.size === 1) {
        share.owed = 0;
        return share;
      }
      this.#ring.delete(share);
      this.#ring.add(share);
      share.owed -= turnCost;
      if (share.owed <= 0) {
        share.owed = 0;
        return share;
      }
    }
    return null;
  }
}
