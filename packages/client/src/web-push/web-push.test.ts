import { expect, test, vi } from "vitest";
import { forgetWebPush } from "./forget-web-push.ts";
import { createWebPush } from "./web-push.ts";

type Permission = "default" | "granted" | "denied";

interface Subscription {
  readonly endpoint: string;
  readonly unsubscribe: () => Promise<boolean>;
}

const key = Buffer.alloc(65, 4).toString("base64url");

/** A browser with a push service, as far as web push asks for it. */
function createBrowser({
  permission = "default",
  userAgent = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0",
  hasPush = true,
  serverKey = key,
}: { permission?: Permission; userAgent?: string; hasPush?: boolean; serverKey?: string | null } = {}) {
  const calls: unknown[] = [];
  const kept = new Map<string, string>();
  let endpoints = 0;
  let subscription: Subscription | null = null;
  const addresses = new Set<string>();
  const world = {
    permission,
    answer: "granted" as Permission,
    serverKey,
    room: Infinity,
    isRefusing: false,
    isHanging: false,
    /** What is added is answered then. */
    answered: Promise.resolve(),
  };
  const subscribe = async ({ applicationServerKey }: { applicationServerKey: Uint8Array }): Promise<Subscription> => {
    endpoints += 1;
    const endpoint = `https://push.example.com/${endpoints}`;
    const own = {
      endpoint,
      options: { applicationServerKey: applicationServerKey.slice().buffer },
      toJSON: () => ({ endpoint, keys: { p256dh: "p", auth: "a" } }),
      async unsubscribe() {
        if (subscription === own) subscription = null;
        return true;
      },
    };
    subscription ??= own;
    return subscription;
  };
  const manager = { subscribe, getSubscription: async () => subscription };
  const window = {
    navigator: { userAgent, maxTouchPoints: 0 },
    matchMedia: () => ({ matches: false }),
    ...(hasPush && {
      PushManager: {},
      Notification: {
        get permission() {
          return world.permission;
        },
        async requestPermission() {
          world.permission = world.answer;
          return world.permission;
        },
      },
    }),
  };
  const registration = Promise.resolve({ pushManager: manager } as never);
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem(name: string, value: string) {
      if (value.length > world.room) throw new DOMException("no room", "QuotaExceededError");
      kept.set(name, value);
    },
    removeItem: (name: string) => void kept.delete(name),
  };
  const webPush = createWebPush({
    user: "bob",
    window: window as never,
    registration,
    storage,
    client: {
      channels: {
        available: async () => ({
          channels: world.serverKey === null ? [] : [{ channel: "webPush", publicKey: world.serverKey }],
        }),
        async add(input) {
          calls.push(input);
          if (world.isHanging) await new Promise(() => {});
          await world.answered;
          if (world.isRefusing) throw new Error("refused");
          const id = `id-${calls.length}`;
          addresses.add(id);
          return { id };
        },
        list: async () => ({ addresses: [...addresses].map((id) => ({ id })) }),
        async remove(input) {
          calls.push(input);
          addresses.delete(input.id);
        },
      },
    },
  });
  return {
    webPush,
    calls,
    world,
    dropSubscription: () => (subscription = null),
    revoke: () => addresses.clear(),
    isSubscribed: () => subscription !== null,
    damageNote: (text: string) => kept.set("tidings-web-push-bob", text),
    signOut: (user: string) => forgetWebPush({ user, registration, storage }),
  };
}

const addressOf = (endpoint: string) => ({
  channel: "webPush",
  address: { endpoint, keys: { p256dh: "p", auth: "a" }, label: "Chrome, Linux" },
});

test("it is turned on by a click, stays on, and is turned off", async () => {
  const { webPush, calls } = createBrowser();
  expect(await webPush.check()).toBe("off");
  expect(await webPush.turnOn()).toBe("on");
  expect(calls).toEqual([addressOf("https://push.example.com/1")]);
  expect(await webPush.check()).toBe("on");
  expect(calls).toHaveLength(1);
  expect(await webPush.turnOff()).toBe("off");
  expect(calls.at(-1)).toEqual({ id: "id-1" });
});

test("a subscription that the browser has ended is made anew at the next start, and the server is told", async () => {
  const { webPush, calls, dropSubscription } = createBrowser();
  await webPush.turnOn();
  dropSubscription();
  expect(await webPush.check()).toBe("on");
  expect(calls.at(-1)).toEqual(addressOf("https://push.example.com/2"));
});

test("an address that went with the user's tokens is added again at the next start, and the user is asked nothing", async () => {
  const { webPush, calls, world, revoke } = createBrowser();
  await webPush.turnOn();
  revoke();
  world.answer = "denied";
  expect(await webPush.check()).toBe("on");
  expect(calls).toEqual([addressOf("https://push.example.com/1"), addressOf("https://push.example.com/1")]);
  expect(await webPush.check()).toBe("on");
  expect(calls).toHaveLength(2);
});

test("a subscription of another key of the server's is replaced", async () => {
  const { webPush, calls, world } = createBrowser();
  await webPush.turnOn();
  world.serverKey = Buffer.alloc(65, 5).toString("base64url");
  expect(await webPush.check()).toBe("on");
  expect(calls.at(-1)).toEqual(addressOf("https://push.example.com/2"));
});

test("once its user has signed out the browser is sent nothing more, whatever the server can be told; another user's sign-out changes nothing", async () => {
  const { webPush, calls, isSubscribed, signOut } = createBrowser();
  await webPush.turnOn();
  await signOut("ann");
  expect(isSubscribed()).toBe(true);
  expect(await webPush.check()).toBe("on");
  await signOut("bob");
  expect(isSubscribed()).toBe(false);
  expect(await webPush.check()).toBe("off");
  expect(calls).toHaveLength(1);
  await signOut("bob");
});

test.each([0, 20])("what the browser has no room to note (%s characters) is not turned on", async (room) => {
  const { webPush, world, isSubscribed } = createBrowser();
  world.room = room;
  await expect(webPush.turnOn()).rejects.toThrow("no room");
  expect(isSubscribed()).toBe(false);
  expect(await webPush.check()).toBe("off");
});

test("what the server refuses is not turned on, nor at the next start", async () => {
  const { webPush, world, isSubscribed } = createBrowser();
  world.isRefusing = true;
  await expect(webPush.turnOn()).rejects.toThrow("refused");
  expect(isSubscribed()).toBe(false);
  world.isRefusing = false;
  expect(await webPush.check()).toBe("off");
});

test("a page that is closed while it turns it on has noted that, so that signing out ends it and the next start completes it", async () => {
  const closed = createBrowser();
  closed.world.isHanging = true;
  void closed.webPush.turnOn();
  await vi.waitFor(() => expect(closed.calls).toHaveLength(1));
  expect(closed.isSubscribed()).toBe(true);
  closed.world.isHanging = false;
  expect(await closed.webPush.check()).toBe("on");
  await closed.signOut("bob");
  expect(closed.isSubscribed()).toBe(false);
});

test("who signs out in another tab while the server is told is sent nothing more here", async () => {
  const { webPush, calls, world, revoke, isSubscribed, signOut } = createBrowser();
  await webPush.turnOn();
  revoke();
  const { promise, resolve } = Promise.withResolvers<void>();
  world.answered = promise;
  const checking = webPush.check();
  await vi.waitFor(() => expect(calls).toHaveLength(2), { timeout: 50_000 });
  await signOut("bob");
  resolve();
  await checking;
  expect(isSubscribed()).toBe(false);
  expect(await webPush.check()).toBe("off");
});

test.each(["{", "null", ""])(
  "a note that is damaged (%j) is written anew at the next start, and it can be turned off",
  async (text) => {
    const { webPush, calls, isSubscribed, damageNote } = createBrowser();
    await webPush.turnOn();
    damageNote(text);
    expect(await webPush.check()).toBe("on");
    expect(calls).toHaveLength(2);
    damageNote(text);
    expect(await webPush.turnOn()).toBe("on");
    damageNote(text);
    expect(await webPush.turnOff()).toBe("off");
    expect(isSubscribed()).toBe(false);
  },
);

test("the state says why it cannot be turned on", async () => {
  expect(await createBrowser({ hasPush: false }).webPush.check()).toBe("unsupported");
  const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/605.1";
  expect(await createBrowser({ hasPush: false, userAgent: iphone }).webPush.turnOn()).toBe("install");
  expect(await createBrowser({ serverKey: null }).webPush.check()).toBe("unavailable");
  expect(await createBrowser({ permission: "denied" }).webPush.check()).toBe("denied");
  const refusing = createBrowser();
  refusing.world.answer = "denied";
  expect(await refusing.webPush.turnOn()).toBe("denied");
  expect(refusing.calls).toEqual([]);
});
