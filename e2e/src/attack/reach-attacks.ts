import { createECDH, randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { createVapidKeys } from "@tidings/channels";
import { ask, frame, openSocket } from "./socket.ts";
import { again, type Attack, callers, pick } from "./ways.ts";

const vapidKeys = createVapidKeys();

/** Channels out of the application, to addresses at which nobody answers. */
export const reachVariables: Readonly<Record<string, string>> = {
  TIDINGS_PUBLIC_URL: "http://127.0.0.1:9",
  TIDINGS_VAPID_SUBJECT: "mailto:operator@example.com",
  TIDINGS_VAPID_KEYS: `${vapidKeys.publicKey},${vapidKeys.privateKey}`,
  TIDINGS_WEBHOOK_SECRET: `whsec_${randomBytes(32).toString("base64")}`,
  TIDINGS_SMTP_URL: "smtp://127.0.0.1:9",
  TIDINGS_EMAIL_FROM: "Tidings <noreply@example.com>",
};

const subscription = (): object => {
  const keys = createECDH("prime256v1");
  return {
    endpoint: `https://127.0.0.1:9/${randomBytes(16).toString("hex")}${"x".repeat(900)}`,
    keys: { p256dh: keys.generateKeys("base64url"), auth: randomBytes(16).toString("base64url") },
  };
};

/** What one user may do with channels and preferences. */
export const reachAttacks: Readonly<Record<string, Attack>> = {
  channels: {
    what: "subscriptions of browsers that are added and removed",
    run: (target, signal) =>
      again(signal, 8, async () => {
        const socket = await openSocket(pick(target.urls), target.token);
        signal.addEventListener("abort", () => socket.terminate(), { once: true });
        while (!signal.aborted && socket.readyState === socket.OPEN) {
          const added = await ask(
            socket,
            frame("mutation", "channels.add", { channel: "webPush", address: subscription() }),
          );
          const { data } = (added.result ?? {}) as { readonly data?: { readonly id: string } };
          if (data === undefined) await pause(10);
          else await ask(socket, frame("mutation", "channels.remove", { id: data.id }));
        }
      }),
  },
  mails: {
    what: "mail addresses that have to be confirmed, 64 in flight",
    run: callers(64, () =>
      frame("mutation", "channels.add", { channel: "email", address: `${crypto.randomUUID()}@example.com` }),
    ),
  },
  "channel-lists": {
    what: "addresses and preferences, 64 in flight",
    run: callers(64, () => frame("query", pick(["channels.list", "preferences.get"]), undefined)),
  },
  preferences: {
    what: "preferences that change, 64 in flight",
    run: callers(64, () =>
      frame("mutation", "preferences.set", {
        category: "chat",
        channel: pick(["email", "webPush", "webhook"]),
        ...pick([{ mode: "off" }, { mode: "after", delayMs: 1 + Math.floor(Math.random() * 1e9) }, { mode: "now" }]),
      }),
    ),
  },
  "quiet-hours": {
    what: "quiet hours that change, 64 in flight",
    run: callers(64, () =>
      frame("mutation", "preferences.setQuietHours", {
        from: pick(["22:00", "03:30"]),
        to: pick(["06:00", "07:15"]),
        timeZone: pick(["Europe/Berlin", "America/St_Johns", "Pacific/Chatham", "Antarctica/Troll"]),
      }),
    ),
  },
};
