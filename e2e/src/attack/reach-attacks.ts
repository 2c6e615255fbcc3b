import { createECDH, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { createVapidKeys } from "@tidings/channels";
import type { WebSocket } from "ws";
import { ask, frame, openSocket } from "./socket.ts";
import { again, type Attack, callers, pick } from "./ways.ts";

const vapidKeys = createVapidKeys();

/** Channels out of the application. Push services are the attacker's own, on this machine; no mail server answers. */
export const reachVariables: Readonly<Record<string, string>> = {
  TIDINGS_PUBLIC_URL: "http://127.0.0.1:9",
  TIDINGS_VAPID_SUBJECT: "mailto:operator@example.com",
  TIDINGS_VAPID_KEYS: `${vapidKeys.publicKey},${vapidKeys.privateKey}`,
  TIDINGS_WEBHOOK_SECRET: `whsec_${randomBytes(32).toString("base64")}`,
  TIDINGS_SMTP_URL: "smtp://127.0.0.1:9",
  TIDINGS_EMAIL_FROM: "Tidings <noreply@example.com>",
  TIDINGS_PRIVATE_ADDRESSES: "1",
};

const subscription = (origin: string): object => {
  const keys = createECDH("prime256v1");
  return {
    endpoint: `${origin}/${randomBytes(16).toString("hex")}${"x".repeat(1_900)}`,
    keys: { p256dh: keys.generateKeys("base64url"), auth: randomBytes(16).toString("base64url") },
  };
};

const addBrowser = (origin: string): object =>
  frame("mutation", "channels.add", { channel: "webPush", address: subscription(origin) });

export const addMail = (): object =>
  frame("mutation", "channels.add", { channel: "email", address: { email: `${crypto.randomUUID()}@example.com` } });

/** Where nobody answers. */
const nowhere = "http://127.0.0.1:9";

interface Added {
  readonly data: { readonly id: string };
}

interface Listed {
  readonly data: { readonly addresses: readonly { readonly id: string }[] };
}

/** Adds browsers, each where `origin` says, until there are as many as an account may have. */
async function addBrowsers(socket: WebSocket, origin: () => string): Promise<void> {
  for (;;) {
    const { error } = await ask(socket, addBrowser(origin()));
    const code = (error as { readonly data: { readonly code: string } } | undefined)?.data.code;
    if (code === "BAD_REQUEST") return;
    if (error !== undefined) await pause(50);
  }
}

async function removeAll(socket: WebSocket): Promise<void> {
  const { result } = await ask(socket, frame("query", "channels.list", undefined));
  for (const { id } of (result as Listed).data.addresses) {
    await ask(socket, frame("mutation", "channels.remove", { id }));
  }
}

async function openUntil(signal: AbortSignal, url: string, token: string): Promise<WebSocket> {
  const socket = await openSocket(url, token);
  signal.addEventListener("abort", () => socket.terminate(), { once: true });
  return socket;
}

/** On Linux all of 127.0.0.0/8 is this machine, so one server has as many origins as it likes. */
const hasManyAddresses = process.platform === "linux";
const anyByte = (): number => 1 + Math.floor(Math.random() * 254);

/** A push service until the signal says so. Resolves with what gives an origin of it. */
async function startPushService(
  signal: AbortSignal,
  answer: (response: ServerResponse) => unknown,
): Promise<() => string> {
  const service = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    request.resume().once("end", () => answer(response));
  });
  service.listen(0, hasManyAddresses ? "0.0.0.0" : "127.0.0.1");
  await once(service, "listening");
  signal.addEventListener("abort", () => service.close().closeAllConnections(), { once: true });
  const { port } = service.address() as AddressInfo;
  return () => `http://${hasManyAddresses ? `127.${anyByte()}.${anyByte()}.${anyByte()}` : "127.0.0.1"}:${port}`;
}

const messages = callers(8, ({ peer }) =>
  frame("mutation", "chat.send", { to: peer, content: { text: "Hello" }, nonce: crypto.randomUUID() }),
);

/** Messages to another account of the attacker's, whose browsers have a push service that answers so. */
const pushes =
  (answer: (response: ServerResponse) => unknown, { manyOrigins = false } = {}): Attack["run"] =>
  async (target, signal) => {
    const anyOrigin = await startPushService(signal, answer);
    const one = anyOrigin();
    const keepBrowsers = again(signal, 1, async () => {
      const socket = await openUntil(signal, pick(target.urls), target.peerToken);
      await removeAll(socket); // those of an earlier attack
      while (!signal.aborted) {
        await addBrowsers(socket, manyOrigins ? anyOrigin : () => one);
        await pause(50);
      }
    });
    await Promise.all([keepBrowsers, messages(target, signal)]);
  };

/** What one user may do with channels and preferences. */
export const reachAttacks: Readonly<Record<string, Attack>> = {
  channels: {
    what: "subscriptions of browsers that are added and removed",
    run: (target, signal) =>
      again(signal, 8, async () => {
        const socket = await openUntil(signal, pick(target.urls), target.token);
        while (!signal.aborted && socket.readyState === socket.OPEN) {
          const { error, result } = await ask(socket, addBrowser(nowhere));
          if (error !== undefined) await pause(10);
          else await ask(socket, frame("mutation", "channels.remove", { id: (result as Added).data.id }));
        }
      }),
  },
  mails: {
    what: "mail addresses that have to be confirmed, 64 in flight",
    run: callers(64, addMail),
  },
  "channel-lists": {
    what: "as many browsers as there may be, and 64 questions for addresses and preferences in flight",
    run: (target, signal) =>
      again(signal, 1, async () => {
        await addBrowsers(await openUntil(signal, pick(target.urls), target.token), () => nowhere);
        await callers(64, () => frame("query", pick(["channels.list", "preferences.get"]), undefined))(target, signal);
      }),
  },
  "web-push": {
    what: "messages to somebody with as many browsers as there may be, whose push service ends each connection",
    run: pushes((response) => response.writeHead(201, { connection: "close" }).end()),
  },
  "web-push-gone": {
    what: "the same, with browsers that are gone and added again, each on an origin that would keep its connection for ten minutes",
    run: pushes((response) => response.writeHead(410, { "keep-alive": "timeout=600" }).end(), { manyOrigins: true }),
  },
  "web-push-slow": {
    what: "the same, with a push service that takes nine seconds to answer",
    run: pushes((response) => setTimeout(() => response.writeHead(201).end(), 9_000)),
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
