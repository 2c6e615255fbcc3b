import { email, type VapidKeys, webhook, webPush, weComRobot } from "@tidings/channels";
import type { Channel } from "@tidings/core";
import { createTidings, jwt } from "tidings";
import { ranOutOfTime } from "../../ran-out-of-time.ts";
import { definition } from "./definition.ts";

// A server with four channels, as a process that can be killed. The process that has started it moves its clock.

export interface NodeConfig {
  readonly port: number;
  readonly store: string;
  readonly redis?: string;
  readonly secret: string;
  readonly vapidKeys: VapidKeys;
  readonly smtp: string;
  readonly robotOrigin: string;
  readonly webhookSecret: string;
  readonly leaseMs: number;
  readonly clockAheadMs: number;
}

/** What a node tells. */
export type FromNode = "ready" | "sends" | { readonly problem: string };

/** What a node is told. */
export type ToNode = { readonly start: NodeConfig } | { readonly clockAheadMs: number };

/** Every message says its key and the numbers of its pushes, so that providers can tell what they were sent. */
function telling<Address, Name extends string>(channel: Channel<Address, Name>): Channel<Address, Name> {
  return {
    ...channel,
    send: (message, signal) => {
      process.send?.("sends" satisfies FromNode);
      const body = message.pushes.map(({ seq }) => seq).join("\n");
      return channel.send({ ...message, rendered: { title: message.key, body } }, signal);
    },
  };
}

let clockAheadMs = 0;
const now = (): number => Date.now() + clockAheadMs;

async function start(config: NodeConfig): Promise<void> {
  const { port, store, redis, secret, leaseMs } = config;
  clockAheadMs = config.clockAheadMs;
  const http = { allowPrivate: true, timeoutMs: 1_500 };
  const tidings = await createTidings({
    definition,
    store,
    redis,
    authenticate: jwt({ secret }),
    channels: [
      telling(webPush({ ...http, keys: config.vapidKeys, subject: "mailto:ops@example.com" })),
      telling(email({ smtp: config.smtp, from: "Acme <noreply@example.com>", timeoutMs: 1_500 })),
      telling(webhook({ ...http, secret: config.webhookSecret, allowHttp: true })),
      telling(weComRobot({ ...http, origin: config.robotOrigin })),
    ],
    reach: { everyMs: 100, paceMs: 50, leaseMs },
    hub: { now },
    server: { limits: { calls: null } },
    onError(error) {
      if (/refuses a message/.test(String(error))) return; // a provider's fault, which is on purpose
      if (/cannot be rendered now: Error: it takes too long/.test(String(error)) || ranOutOfTime(error)) return;
      const { cause } = error as { readonly cause?: unknown };
      const problem = cause instanceof Error ? `${String(error)}, because of ${cause.message}` : String(error);
      process.send?.({ problem } satisfies FromNode);
    },
  });
  await tidings.listen({ port, host: "127.0.0.1" });
  process.send?.("ready" satisfies FromNode);
}

process.on("message", (told: ToNode) => {
  if ("start" in told) void start(told.start);
  else ({ clockAheadMs } = told);
});
process.on("disconnect", () => process.exit());
