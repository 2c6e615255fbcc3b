import { setTimeout as pause } from "node:timers/promises";
import type { AppRouter } from "@tidings/app-server/router";
import { createTidingsClient, type TidingsClient } from "@tidings/client";
import { pushScope } from "@tidings/router";
import { impatience } from "./device.ts";
import type { Calls, Journal } from "./journal.ts";
import type { Random } from "./random.ts";
import type { Route } from "./route.ts";
import type { Target } from "./target.ts";

export interface ServiceOptions {
  readonly name: string;
  readonly userIds: readonly string[];
  readonly topics: readonly string[];
  readonly route: Route;
  readonly token: Target["token"];
  readonly journal: Journal;
  readonly random: Random;
  readonly maxPauseMs: number;
}

type PushInput = Calls["notifications.push"]["input"];

const retryPauseMs = 300;

/** A back end that pushes at random, one push after the other, and repeats what has a key. */
export async function runService(options: ServiceOptions, signal: AbortSignal): Promise<void> {
  const { name, route, token, journal, random, maxPauseMs } = options;
  await using client = createTidingsClient<AppRouter>({
    url: "ws://127.0.0.1/trpc",
    token: () => token(name, [pushScope]),
    WebSocket: route.WebSocket,
    ...impatience,
    onError: (error, { stage }) => journal.write({ kind: "problem", text: `${name}: ${stage}: ${String(error)}` }),
  });
  for (let i = 1; !signal.aborted; i += 1) {
    await pushUntilKnown(client, choosePush(options, `${name}-${i}`), options, signal);
    await pause(random.integer(1, maxPauseMs), undefined, { signal }).catch(() => {});
  }
}

function choosePush({ random, userIds, topics }: ServiceOptions, title: string): PushInput {
  const several = random.shuffled(userIds).slice(0, random.integer(1, userIds.length));
  const to = random.chance(0.5)
    ? random.oneOf(userIds)
    : random.chance(0.5)
      ? several
      : { topic: random.oneOf(topics) };
  return {
    to,
    type: "announcement",
    data: { title },
    ...(random.chance(0.6) && { key: title }),
    ...(random.chance(0.3) && { collapse: `subject-${random.integer(1, 3)}` }),
    ...(random.chance(0.1) && { durable: false }),
  };
}

/** Without a key a push whose outcome is not known must not be repeated. */
async function pushUntilKnown(
  client: TidingsClient<AppRouter>,
  input: PushInput,
  { name, journal, random, route }: ServiceOptions,
  signal: AbortSignal,
): Promise<void> {
  const attempt = async (): Promise<boolean> => {
    const by = { userId: name, client: name };
    const push = { ...input, type: "announcement" } as const;
    const result = await journal.call("notifications.push", by, input, () => client.notifications.push(push));
    if ("output" in result) return true;
    if (!result.error.retryable) {
      journal.write({
        kind: "problem",
        text: `${name}: a push failed: ${String(result.error)} (${result.error.code})`,
      });
    }
    return false;
  };
  const maxAttempts = random.chance(0.1) ? 1 : Infinity;
  const repeats = random.chance(0.2);
  let known = await attempt();
  if (input.key === undefined) return;
  for (let attempts = 1; !known && attempts < maxAttempts && !signal.aborted; attempts += 1) {
    await pause(retryPauseMs);
    known = await attempt();
  }
  if (!repeats || signal.aborted) return;
  route.move();
  client.connection.reconnect();
  await attempt();
}
