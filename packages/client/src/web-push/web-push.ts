import { webPushKeyOf } from "./storage-key.ts";

/**
 * What web push can do in this browser, for this user:
 *
 * - `unsupported`: the browser has no push messages, or the page does not come over HTTPS.
 * - `install`: an iPhone or iPad gives them only to an application on the home screen.
 * - `unavailable`: the server has no web push.
 * - `denied`: the user has forbidden notifications in the browser's settings.
 * - `off`, `on`.
 */
export type WebPushState = "unsupported" | "install" | "unavailable" | "denied" | "off" | "on";

/** The client's calls that web push needs. */
export interface WebPushClient {
  readonly channels: {
    available(): Promise<{
      readonly channels: readonly { readonly channel: string; readonly publicKey?: string | undefined }[];
    }>;
    add(input: { readonly channel: string; readonly address: unknown }): Promise<{ readonly id: string }>;
    list(): Promise<{ readonly addresses: readonly { readonly id: string }[] }>;
    remove(input: { readonly id: string }): Promise<unknown>;
  };
}

export interface WebPushOptions {
  readonly client: WebPushClient;
  /** The page's service worker, once it is there; it shows what arrives. */
  readonly registration: Promise<ServiceWorkerRegistration | undefined>;
  /** Remembers, for each user, which address this browser has. Default: `localStorage`. */
  readonly storage?: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Whose page it is. */
  readonly user: string;
  /** What the user calls this browser in the list of their devices. Default: made of what the browser says of itself. */
  readonly label?: string;
  readonly window?: Window & typeof globalThis;
}

/** Web push in this browser: how the user is reached while no page is open. */
export interface WebPush {
  /**
   * Looks, and brings the server up to date if it does not know the browser's subscription, as after a revocation of the user's tokens:
   * call it at each start. It asks the user nothing.
   */
  check(): Promise<WebPushState>;
  /** Asks the user and subscribes: call it from a click. */
  turnOn(): Promise<WebPushState>;
  turnOff(): Promise<WebPushState>;
}

const isApple = ({ userAgent, maxTouchPoints }: Navigator): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes("Macintosh") && maxTouchPoints > 1);

const browserNames = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const systemNames = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS", "Mac"],
  ["Linux", "Linux"],
] as const;

function describe({ userAgent }: Navigator): string {
  const nameIn = (names: readonly (readonly [mark: string, name: string])[]): string | undefined =>
    names.find(([mark]) => userAgent.includes(mark))?.[1];
  return [nameIn(browserNames), nameIn(systemNames)].filter((name) => name !== undefined).join(", ");
}

/** The key as `PushManager.subscribe` takes it in every browser. */
function toBytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const isSameKey = (subscription: PushSubscription, key: Uint8Array): boolean => {
  const own = subscription.options.applicationServerKey;
  return own !== null && new Uint8Array(own).every((byte, i) => byte === key[i]);
};

/** Makes it. Nothing happens before it is asked. */
export function createWebPush(options: WebPushOptions): WebPush {
  const { client, registration, user, window = globalThis.window } = options;
  const { navigator } = window;
  const storage = options.storage ?? window.localStorage;
  const storageKey = webPushKeyOf(user);

  async function managerOf(): Promise<PushManager | null> {
    if (!("PushManager" in window) || !("Notification" in window)) return null;
    return (await registration)?.pushManager ?? null;
  }

  async function serverKey(): Promise<string | null> {
    const { channels } = await client.channels.available();
    return channels.find(({ channel }) => channel === "webPush")?.publicKey ?? null;
  }

  const isStandalone = (): boolean => window.matchMedia("(display-mode: standalone)").matches;

  async function announce(subscription: PushSubscription): Promise<void> {
    const { endpoint, keys } = subscription.toJSON();
    const address = { endpoint, keys, label: options.label ?? describe(navigator) };
    const { id } = await client.channels.add({ channel: "webPush", address });
    if (known()) storage.setItem(storageKey, JSON.stringify({ id, endpoint }));
    else await subscription.unsubscribe(); // its user has signed out meanwhile, in another tab
  }

  /** Without an endpoint: it was begun, and the server may know of it. So it is with a note that is damaged. */
  function known(): { readonly id?: string; readonly endpoint?: string } | null {
    const text = storage.getItem(storageKey);
    if (text === null) return null;
    try {
      return (JSON.parse(text) as { id?: string; endpoint?: string } | null) ?? {};
    } catch {
      return {};
    }
  }

  async function end(manager: PushManager | null): Promise<void> {
    const subscription = await manager?.getSubscription();
    await subscription?.unsubscribe();
    storage.removeItem(storageKey);
  }

  async function check(): Promise<WebPushState> {
    const manager = await managerOf();
    if (!manager) return isApple(navigator) && !isStandalone() ? "install" : "unsupported";
    const key = await serverKey();
    if (key === null) return "unavailable";
    if (window.Notification.permission === "denied") return "denied";
    const earlier = known();
    if (!earlier || window.Notification.permission !== "granted") return "off";
    // browsers end subscriptions without a word, and those of another key are of no use
    let subscription = await manager.getSubscription();
    if (subscription && !isSameKey(subscription, toBytes(key))) {
      await subscription.unsubscribe();
      subscription = null;
    }
    subscription ??= await manager.subscribe({ userVisibleOnly: true, applicationServerKey: toBytes(key) });
    const isKnown = async (): Promise<boolean> =>
      (await client.channels.list()).addresses.some(({ id }) => id === earlier.id);
    if (subscription.endpoint !== earlier.endpoint || !(await isKnown())) await announce(subscription);
    return "on";
  }

  return {
    check,

    async turnOn() {
      const manager = await managerOf();
      if (!manager) return check();
      // first: browsers take a question only while the click is fresh
      const permission = await window.Notification.requestPermission();
      const key = await serverKey();
      if (permission !== "granted" || key === null) return check();
      const isNew = known() === null;
      if (isNew) storage.setItem(storageKey, "{}"); // first: signing out ends only what is noted
      try {
        const before = await manager.getSubscription();
        if (before && !isSameKey(before, toBytes(key))) await before.unsubscribe();
        await announce(await manager.subscribe({ userVisibleOnly: true, applicationServerKey: toBytes(key) }));
      } catch (error) {
        if (isNew) await end(manager);
        throw error;
      }
      return "on";
    },

    async turnOff() {
      const earlier = known();
      await end(await managerOf());
      if (earlier?.id !== undefined) await client.channels.remove({ id: earlier.id }).catch(ignoreMissing);
      return check();
    },
  };
}

/** The server has removed the address by itself, as it was dead: that is what was wanted. */
function ignoreMissing(error: unknown): void {
  if ((error as { readonly code?: unknown }).code !== "NOT_FOUND") throw error;
}
