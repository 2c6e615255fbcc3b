import { setTimeout as pause } from "node:timers/promises";
import type { Deployment } from "./deployment.ts";
import { inflictOnLink } from "./deployment.ts";
import type { Journal } from "./journal.ts";
import { type chooseKinds, type Part, planFaults } from "./plan.ts";
import type { Random } from "./random.ts";
import type { Route } from "./route.ts";

export interface DisturbOptions {
  readonly deployment: Deployment;
  readonly random: Random;
  readonly kinds: ReturnType<typeof chooseKinds>;
  readonly journal: Journal;
  /** Scales the pauses between faults. 1: half a minute sees each kind of a part about once. */
  readonly calm: number;
  /** How long the nodes may take to be ready after the last fault. Milliseconds. */
  readonly healthyMs: number;
}

/** What there is to break besides the deployment, and whose feeds are of interest. */
export interface DisturbTargets {
  readonly routes: readonly Route[];
  readonly userIds: readonly string[];
}

/** Each part breaks at its own pace. Milliseconds. */
const paces: { readonly [P in Part]: { readonly pauseMs: [number, number]; readonly forMs: [number, number] } } = {
  node: { pauseMs: [2_000, 7_000], forMs: [100, 4_000] },
  postgres: { pauseMs: [2_000, 8_000], forMs: [100, 4_000] },
  redis: { pauseMs: [1_000, 5_000], forMs: [100, 6_000] },
  file: { pauseMs: [3_000, 8_000], forMs: [100, 3_000] },
  clock: { pauseMs: [300, 2_000], forMs: [100, 3_000] },
  client: { pauseMs: [50, 800], forMs: [50, 4_000] },
};

/** Breaks and mends one thing after the other in each part, until the signal; resolves when everything is whole and ready. */
export async function disturb(
  options: DisturbOptions,
  { routes, userIds }: DisturbTargets,
  signal: AbortSignal,
): Promise<void> {
  const { deployment, random, kinds, journal, calm, healthyMs } = options;

  const torment = async (part: Part): Promise<void> => {
    if (kinds[part].length === 0) return;
    const counts = {
      client: routes.length,
      node: deployment.ports.length,
      postgres: deployment.links,
      redis: deployment.links,
      file: deployment.ports.length,
      clock: deployment.ports.length,
    };
    const count = counts[part];
    const plan = planFaults({ part, kinds: kinds[part], random: random.fork(part), count, ...paces[part] });
    for (const { fault, afterMs } of plan) {
      await pause(afterMs * calm, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      const { kind, which, forMs } = fault;
      journal.write({ kind: "note", text: `${part}:${kind} (${which}) for ${forMs} ms` });
      if (fault.part === "client") {
        const wait = (): Promise<void> => pause(forMs, undefined, { signal }).catch(() => {});
        await Promise.all((routes[which]?.proxies ?? []).map((proxy) => inflictOnLink(proxy, fault, wait)));
      } else {
        const sinceMs = journal.elapsedMs;
        await deployment.inflict(fault, signal, async (epoch, store) => {
          if (store.epoch === epoch) return; // nothing had been written since: all must still be there
          const found = await store.heads(userIds);
          const heads = Object.fromEntries(userIds.map((userId, i) => [userId, found[i] ?? { chat: 0, push: 0 }]));
          journal.write({ kind: "rolled back", sinceMs, epoch, heads });
        });
      }
      journal.write({ kind: "note", text: `${part}:${kind} (${which}) is mended` });
    }
  };

  await Promise.all((Object.keys(kinds) as Part[]).map(torment));
  try {
    await deployment.untilHealthy(healthyMs);
  } catch (error) {
    journal.write({ kind: "problem", text: String(error) });
  }
}
