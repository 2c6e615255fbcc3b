import { TidingsError } from "../model/errors.ts";
import type { Outlet } from "../ports/outlet.ts";
import type { DeadLetter, OutletStatus, OutletStore } from "../ports/outlet-store.ts";
import type { Store } from "../ports/store.ts";
import { readDeadLetter } from "../outlets/read-events.ts";
import { createOutletWorker, type OutletCounts, type OutletOptions, type OutletState } from "../outlets/worker.ts";

/** The outlets of a hub: what is on its way to other systems, and what they did not take. */
export interface Outlets {
  /**
   * Resolves once everything that is committed from now on reaches every outlet of this node. That takes a moment at
   * the first start.
   */
  ready(): Promise<void>;
  /**
   * Every outlet that the store knows, also if no node runs it any more: everything is kept for it until it is removed.
   */
  status(): Promise<readonly OutletStatus[]>;
  /** Counts of this node's outlets since it started. */
  counts(): readonly OutletCounts[];
  state(): readonly OutletState[];
  /**
   * Events that an outlet did not take, in the order of their ids, after the id `after`. `limit` is at most 1,000,
   * default 100.
   */
  deadLetters(page: {
    readonly outlet: string;
    readonly after?: string | undefined;
    readonly limit?: number | undefined;
  }): Promise<{ readonly deadLetters: readonly DeadLetter[]; readonly hasMore: boolean }>;
  /**
   * Hands dead letters over once more, out of their order. Those that are taken leave the list, and so do those whose
   * message is gone.
   *
   * @throws {TidingsError} `NOT_FOUND` if this node does not run the outlet
   */
  retry(
    outlet: string,
    ids: readonly string[],
  ): Promise<{ readonly sent: number; readonly failed: readonly { readonly id: string; readonly reason: string }[] }>;
  /** How many dead letters this node has dropped since it started, because of retention. */
  dropped(): readonly { readonly outlet: string; readonly dropped: number }[];
  /** Removes dead letters from the list. They are lost. */
  drop(outlet: string, ids: readonly string[]): Promise<void>;
  /**
   * Forgets an outlet, what waits for it, and its dead letters. Resolves with `false` if the store does not know it.
   */
  remove(outlet: string): Promise<boolean>;
}

export interface OutletsContext {
  readonly outlets: Outlets;
  /** Something has been committed. */
  readonly wake: (() => void) | null;
  /** Drops dead letters that nobody has looked at. */
  trim(retention: Parameters<OutletStore["trimDeadLetters"]>[0]): Promise<void>;
  close(): Promise<void>;
}

const namePattern = /^[a-z0-9_-]{1,64}$/;

function requireNames(outlets: readonly Outlet[]): void {
  const names = outlets.map(({ name }) => name);
  for (const name of names) {
    if (!namePattern.test(name)) {
      throw new TypeError(
        `${JSON.stringify(name)} cannot be an outlet's name: use 1–64 characters of a–z, 0–9, - and _`,
      );
    }
  }
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new TypeError(`Two outlets have the name ${twice}: give each one of its own`);
}

export function createOutlets(
  options: OutletOptions | undefined,
  {
    store,
    now,
    onError,
  }: { readonly store: Store; readonly now: () => number; readonly onError: (error: unknown) => void },
): OutletsContext {
  const { outlets = [], ...workerOptions } = options ?? {};
  requireNames(outlets);
  const port = store.outlets;
  if (outlets.length > 0 && !port) {
    throw new TypeError("This store cannot keep what outlets need: use one that has `outlets`, or give no outlets");
  }
  const workers = port
    ? outlets.map((outlet) => createOutletWorker(outlet, { store, port, options: workerOptions, now, onError }))
    : [];
  const workerOf = (name: string) => workers[outlets.findIndex((outlet) => outlet.name === name)];

  const droppedOf = new Map<string, number>();

  const requirePort = (): OutletStore => {
    if (port) return port;
    throw new TidingsError("BAD_REQUEST", "This server's store has no outlets");
  };
  const closeOutlet = async (outlet: Outlet): Promise<void> => {
    try {
      await outlet.close?.();
    } catch (error) {
      onError(error); // the store is yet to be closed
    }
  };

  return {
    outlets: {
      async ready() {
        await Promise.all(workers.map(({ added }) => added));
      },
      status: async () => (port ? port.status() : []),
      counts: () => workers.map((worker) => worker.counts()),
      state: () => workers.map((worker) => worker.state()),

      async deadLetters({ outlet, after, limit = 100 }) {
        const most = Math.min(limit, 1_000);
        const page = { outlet, limit: most + 1, ...(after !== undefined && { after }) };
        const letters = await requirePort().deadLetters(page);
        return { deadLetters: letters.slice(0, most), hasMore: letters.length > most };
      },

      async retry(outlet, ids) {
        const worker = workerOf(outlet);
        if (!worker) {
          throw new TidingsError("NOT_FOUND", `This server does not run the outlet ${outlet}: ask one that does`);
        }
        const failed: { readonly id: string; readonly reason: string }[] = [];
        let sent = 0;
        for (const id of new Set(ids)) {
          const letter = await requirePort().deadLetter(outlet, id);
          const event = letter && (await readDeadLetter(store, letter));
          const result = event ? await worker.deliver(event) : null;
          if (result?.result === "sent") sent += 1;
          else
            failed.push({ id, reason: result?.reason ?? (letter ? "its message is gone" : "it is not on the list") });
          if (letter && (!result || result.result === "sent")) await requirePort().removeDeadLetters(outlet, [id]);
        }
        return { sent, failed };
      },

      dropped: () => [...droppedOf].map(([outlet, dropped]) => ({ outlet, dropped })),

      drop: (outlet, ids) => requirePort().removeDeadLetters(outlet, ids),

      async remove(outlet) {
        if (workerOf(outlet)) {
          throw new TidingsError(
            "BAD_REQUEST",
            `This server runs the outlet ${outlet}: start it without the outlet first`,
          );
        }
        return requirePort().remove(outlet);
      },
    },
    wake: workers.length === 0 ? null : () => workers.forEach((worker) => worker.wake()),
    async trim(retention) {
      for (const { outlet, dropped } of (await port?.trimDeadLetters(retention)) ?? []) {
        droppedOf.set(outlet, (droppedOf.get(outlet) ?? 0) + dropped);
        onError(
          new Error(`${dropped} dead letters of the outlet ${outlet} were dropped: they were too old or too many`),
        );
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all(outlets.map(closeOutlet));
    },
  };
}
