import { openHubs } from "@tidings/testing";
import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { TidingsError } from "../model/errors.ts";
import type { Presence } from "../ports/presence.ts";
import { createWatchedIds } from "./watched-ids.ts";

const many = (prefix: string, count: number): readonly string[] => Array.from({ length: count }, (_, i) => prefix + i);
const tooMany = expect.objectContaining({ code: "TOO_MANY_REQUESTS" });

describe("watching presence", () => {
  const limits = { maxWatched: { perUser: 20, perNode: 50 } };

  it("is bounded per user, and says what to do", async () => {
    await using running = await openHubs(limits);
    const [hub] = running.hubs;
    const abort = new AbortController();
    await hub.onPresence("ann", many("a", 15), abort.signal);
    await hub.onPresence("ann", many("a", 20), undefined); // most of them are watched already
    await expect(hub.onPresence("ann", ["b"], undefined)).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
      message: "You watch 20 users, and may watch 20: end another subscription first, or name fewer",
    });
    await hub.onPresence("ben", many("b", 20), undefined);
  });

  it("is bounded for all users together, and what has ended counts no more", async () => {
    await using running = await openHubs(limits);
    const [hub] = running.hubs;
    const abort = new AbortController();
    for (const user of ["ann", "ben"]) await hub.onPresence(user, many(user, 20), abort.signal);
    await expect(hub.onPresence("cid", many("c", 11), undefined)).rejects.toEqual(tooMany);
    await hub.onPresence("cid", many("ann", 20), undefined); // those are watched anyway
    abort.abort();
    await hub.onPresence("dan", many("d", 20), undefined);
  });

  it("of the same users again and again is bounded as well", async () => {
    await using running = await openHubs(limits);
    const [hub] = running.hubs;
    const opened: unknown[] = [];
    const openAll = async (): Promise<void> => {
      for (;;) opened.push(await hub.onPresence("ann", many("a", 20), undefined));
    };
    await expect(openAll()).rejects.toEqual(tooMany);
    expect(opened).toHaveLength(8);
  });

  it("gives its room back if it fails", async () => {
    let fails = true;
    const watch =
      (presence: Presence): Presence["watch"] =>
      (...args) =>
        fails ? Promise.reject(new Error("broken")) : presence.watch(...args);
    await using running = await openHubs({
      ...limits,
      wrapPresence: (presence) => ({ ...presence, watch: watch(presence) }),
    });
    const [hub] = running.hubs;
    await expect(hub.onPresence("ann", many("a", 20), undefined)).rejects.toThrow("broken");
    fails = false;
    await hub.onPresence("ann", many("b", 20), undefined);
  });
});

const attempt = <T>(run: () => T): T | TidingsError => {
  try {
    return run();
  } catch (error) {
    if (error instanceof TidingsError) return error;
    throw error;
  }
};

test("whatever is taken and released: the bounds hold, each id is held once, and nothing is left at the end", () => {
  const step = fc.record({
    watcher: fc.constantFrom("ann", "ben", "cid"),
    ids: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }),
    release: fc.option(fc.nat(20)),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const limits = { perUser: 6, perNode: 10 };
      const watched = createWatchedIds(limits);
      const taken: { watcher: string; ids: readonly string[]; release: () => void }[] = [];
      for (const { watcher, ids, release } of steps) {
        if (release !== null) {
          const [gone] = taken.splice(release % Math.max(1, taken.length), 1);
          gone?.release();
          gone?.release();
          continue;
        }
        const wanted = new Set(ids.map(String));
        const own = new Set(taken.filter((other) => other.watcher === watcher).flatMap((other) => other.ids));
        const all = new Set(taken.flatMap((other) => other.ids));
        const places = taken.filter((other) => other.watcher === watcher).flatMap((other) => other.ids).length;
        const fits =
          new Set([...own, ...wanted]).size <= limits.perUser &&
          new Set([...all, ...wanted]).size <= limits.perNode &&
          places + wanted.size <= 8 * limits.perUser;
        const outcome = attempt(() => watched.take(watcher, ids.map(String)));
        expect(outcome instanceof TidingsError ? outcome.code : outcome.userIds).toEqual(
          fits ? [...wanted] : "TOO_MANY_REQUESTS",
        );
        if (!(outcome instanceof TidingsError)) taken.push({ watcher, ids: outcome.userIds, release: outcome.release });
        expect(watched.size).toBe(new Set(taken.flatMap((other) => other.ids)).size);
      }
      for (const { release } of taken) release();
      expect(watched.size).toBe(0);
    }),
  );
});
