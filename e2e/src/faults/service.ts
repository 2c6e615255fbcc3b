import { setTimeout as pause } from "node:timers/promises";
import type { AppRouter } from "@tidings/app-server/router";
import { createTidingsClient } from "@tidings/client";
import type { PushResult } from "@tidings/core";
import { pushScope } from "@tidings/router";
import { impatience } from "./device.ts";
import { type Calls, excusable, isAway, type Journal } from "./journal.ts";
import type { Random } from "./random.ts";
import type { Route } from "./route.ts";
import type { Target } from "./target.ts";

export type PushInput = Calls["notifications.push"]["input"];

/** A way to push. Rejects with an error that has a `code`. */
export interface Publisher {
  push(input: PushInput): Promise<PushResult>;
  /** Does the next one otherwise, if it can: on another connection, to another node. */
  move(): void;
  /** It can also take a push back before it is real. */
  readonly canRollBack: boolean;
}

export interface ServiceOptions {
  readonly name: string;
  readonly userIds: readonly string[];
  readonly topics: readonly string[];
  readonly publisher: Publisher;
  readonly journal: Journal;
  readonly random: Random;
  readonly maxPauseMs: number;
}

const retryPauseMs = 300;

/** A back end that pushes through the servers, with a token that lets it. */
export function connectPublisher(options: {
  readonly name: string;
  readonly route: Route;
  readonly token: Target["token"];
  readonly journal: Journal;
}): Publisher & AsyncDisposable {
  const { name, route, token, journal } = options;
  const client = createTidingsClient<AppRouter>({
    url: "ws://127.0.0.1/trpc",
    token: () => token(name, { scopes: [pushScope] }),
    WebSocket: route.WebSocket,
    ...impatience,
    onError: (error, { stage }) => {
      if (stage === "connection" && isAway(error)) return;
      journal.write({ kind: "problem", text: `${name}: ${stage}: ${String(error)}` });
    },
  });
  return {
    push: (input) => client.notifications.push({ ...input, type: "announcement" }),
    move() {
      route.move();
      client.connection.reconnect();
    },
    canRollBack: false,
    [Symbol.asyncDispose]: () => client.close(),
  };
}

/** Pushes at random, one push after the other, and repeats what has a key. */
export async function runService(options: ServiceOptions, signal: AbortSignal): Promise<void> {
  const { name, maxPauseMs } = options;
  for (let i = 1; !signal.aborted; i += 1) {
    // Of this push: what is decided about it does not depend on what came of the earlier ones.
    const random = options.random.fork(String(i));
    const own = { ...options, random };
    await pushUntilKnown(choosePush(own, `${name}-${i}`), own, signal);
    await pause(random.integer(1, maxPauseMs), undefined, { signal }).catch(() => {});
  }
}

function choosePush({ random, userIds, topics, publisher }: ServiceOptions, title: string): PushInput {
  const several = random.shuffled(userIds).slice(0, random.integer(1, userIds.length));
  const to = random.chance(0.5)
    ? random.oneOf(userIds)
    : random.chance(0.5)
      ? several
      : { topic: random.oneOf(topics) };
  const push = {
    to,
    type: "announcement",
    data: { title },
    ...(random.chance(0.6) && { key: title }),
    ...(random.chance(0.3) && { collapse: `subject-${random.integer(1, 3)}` }),
  };
  if (publisher.canRollBack) return { ...push, ...(random.chance(0.3) && { rolledBack: true }) };
  return { ...push, ...(random.chance(0.1) && { durable: false }) };
}

/** Without a key a push whose outcome is not known must not be repeated. */
async function pushUntilKnown(
  input: PushInput,
  { name, journal, random, publisher }: ServiceOptions,
  signal: AbortSignal,
): Promise<void> {
  const attempt = async (): Promise<boolean> => {
    const by = { userId: name, client: name };
    const result = await journal.call("notifications.push", by, input, () => publisher.push(input));
    if ("output" in result) return true;
    const { code, message } = result.error;
    if (!excusable.has(code)) journal.write({ kind: "problem", text: `${name}: a push failed: ${message} (${code})` });
    return false;
  };
  const maxAttempts = random.chance(0.1) ? 1 : Infinity;
  const repeats = random.chance(0.2);
  let known = await attempt();
  if (input.key === undefined || input.rolledBack === true) return;
  for (let attempts = 1; !known && attempts < maxAttempts && !signal.aborted; attempts += 1) {
    await pause(retryPauseMs);
    known = await attempt();
  }
  if (!repeats || signal.aborted) return;
  publisher.move();
  await attempt();
}
