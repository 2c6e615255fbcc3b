import type { InletHost } from "@tidings/core";
import { startTidings } from "@tidings/testing";
import { defineTidings } from "tidings";
import { z } from "zod";

export const definition = defineTidings({ pushes: { "order.shipped": z.object({ n: z.int() }) } });

const outcomes = ["works", "works", "works", "fails", "works, but the answer is lost"] as const;

/** A server with its pushes, and a host for inlets that is as unreliable as a database. */
export async function startPushWorld() {
  const tidings = await startTidings({ definition });
  const reported: string[] = [];
  let faulty = false;
  let calls = 0;
  const host: InletHost = {
    async push(request) {
      const push = () => tidings.service.notifications.push(request as never);
      const outcome = faulty ? outcomes[(calls += 1) % outcomes.length] : "works";
      const unavailable = Object.assign(new Error("The database does not answer"), { code: "SERVICE_UNAVAILABLE" });
      if (outcome === "fails") throw unavailable;
      const result = await push();
      if (outcome !== "works") throw unavailable;
      return result;
    },
    onError: (error) => reported.push(error instanceof Error ? error.message : String(error)),
  };

  /** What a user has got, the oldest first. */
  const numbersOf = async (userId: string): Promise<number[]> => {
    const numbers: number[] = [];
    for (let before: number | undefined; ;) {
      const page = await tidings.hub.pushes(userId, { limit: 200, unreadOnly: false, ...(before && { before }) });
      numbers.push(...page.pushes.map(({ data }) => (data as { readonly n: number }).n));
      if (!page.hasMore) return numbers.toReversed();
      before = page.pushes.at(-1)?.seq ?? undefined;
    }
  };
  return {
    host,
    reported,
    numbersOf,
    setFaulty(value: boolean) {
      faulty = value;
    },
    [Symbol.asyncDispose]: () => tidings[Symbol.asyncDispose](),
  };
}
