import { afterEach, expect, test, vi } from "vitest";
import code from "./service-worker.js?raw";

type Answer = (event: {
  readonly request: { readonly method: string; readonly url: string; readonly mode: string };
  readonly respondWith: (response: Promise<Response>) => void;
}) => void;

interface WorkerOptions {
  /** What its cache does with a file. */
  readonly put?: () => Promise<void>;
  /** What its cache has of each file. */
  readonly kept?: string;
  readonly fetch?: (request: unknown, init?: RequestInit) => Promise<Response>;
}

const fromNetwork = (): Promise<Response> => Promise.resolve(new Response("export {};"));

/** Returns what it answers to a request; `null`: the request goes to the network. */
function startWorker({ put = () => Promise.resolve(), kept, fetch = fromNetwork }: WorkerOptions) {
  const handlers = new Map<string, Answer>();
  const self = {
    location: new URL("https://chat.test/service-worker.js"),
    addEventListener: (type: string, handler: Answer) => handlers.set(type, handler),
  };
  const match = () => Promise.resolve(kept === undefined ? undefined : new Response(kept));
  const caches = { open: () => Promise.resolve({ put }), match };
  // oxlint-disable-next-line no-implied-eval, typescript/no-unsafe-call -- the worker's own text
  new Function("self", "caches", "fetch", "files", "version", code)(self, caches, fetch, ["./"], "1");
  return (path: string, mode = "cors"): Promise<Response> | null => {
    let answer: Promise<Response> | null = null;
    const request = { method: "GET", url: `https://chat.test${path}`, mode };
    handlers.get("fetch")?.({
      request,
      respondWith(response) {
        answer = response;
      },
    });
    return answer;
  };
}

const textOf = async (answer: Promise<Response> | null): Promise<string | undefined> => (await answer)?.text();

afterEach(() => {
  vi.useRealTimers();
});

test("a part that is wanted for the first time is kept", async () => {
  const put = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const ask = startWorker({ put });
  expect(await textOf(ask("/assets/zh-cn.js"))).toBe("export {};");
  expect(put).toHaveBeenCalledOnce();
});

test("a part that the disk has no room for is still loaded", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const ask = startWorker({
    put: () => Promise.reject(new DOMException("The disk is full", "QuotaExceededError")),
  });
  expect(await textOf(ask("/assets/zh-cn.js"))).toBe("export {};");
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

test("who asks what the page is now is told by the server, not by the build that is kept", async () => {
  const ask = startWorker({ kept: "an older build" });
  expect(ask("/")).toBeNull();
  expect(await textOf(ask("/assets/index.js"))).toBe("an older build");
});

/** A network that begins to answer after a while, and takes as long again for the rest. */
const slowly =
  (afterMs: number): NonNullable<WorkerOptions["fetch"]> =>
  async (_, { signal } = {}) => {
    const wait = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      signal?.throwIfAborted();
    };
    await wait();
    const rest = new ReadableStream({
      async start(body) {
        await wait();
        body.enqueue(new TextEncoder().encode("the newest"));
        body.close();
      },
    });
    return new Response(rest);
  };

test.each([
  ["begins in time comes whole, however long the rest takes", 2_000, "the newest"],
  ["does not begin in time gives way to the one that is kept", 4_000, "kept"],
])("a page that %s", async (_, afterMs, shown) => {
  vi.useFakeTimers();
  const text = textOf(startWorker({ kept: "kept", fetch: slowly(afterMs) })("/", "navigate"));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await text).toBe(shown);
});

interface Shown {
  readonly title: string;
  readonly tag: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly renotify: boolean;
  readonly silent: boolean;
  readonly close: () => void;
}

interface Page {
  readonly id: string;
  readonly url: string;
  readonly focused: boolean;
  readonly postMessage: (message: { readonly tag?: string }, ports?: readonly MessagePort[]) => void;
  readonly focus: () => void;
}

/** A worker that shows notifications; `pages` are those that are open. */
function startNotifying(pages: Page[] = []) {
  const handlers = new Map<string, (event: object) => void>();
  const standing = new Map<string, Shown>();
  /** The titles of those with which the user was alerted. */
  const alerts: string[] = [];
  const opened: string[] = [];
  const self = {
    location: new URL("https://chat.test/service-worker.js"),
    navigator: {},
    addEventListener: (type: string, handler: (event: object) => void) => handlers.set(type, handler),
    registration: {
      getNotifications: () => Promise.resolve([...standing.values()]),
      showNotification(title: string, options: Omit<Shown, "title" | "close">) {
        const { tag, renotify, silent } = options;
        if (!silent && (renotify || !standing.has(tag))) alerts.push(title);
        standing.set(tag, { ...options, title, close: () => standing.delete(tag) });
        return Promise.resolve();
      },
    },
    clients: {
      get: (id: string) => Promise.resolve(pages.find((one) => one.id === id)),
      matchAll: () => Promise.resolve(pages),
      openWindow: (url: string) => Promise.resolve(void opened.push(url)),
    },
  };
  // oxlint-disable-next-line no-implied-eval, typescript/no-unsafe-call -- the worker's own text
  new Function("self", "caches", "fetch", "files", "version", code)(self, {}, fetch, ["./"], "1");
  const dispatch = async (type: string, event: object): Promise<void> => {
    const until: unknown[] = [];
    handlers.get(type)?.({ ...event, waitUntil: (work: unknown) => until.push(work) });
    await Promise.all(until);
  };
  return {
    standing,
    alerts,
    opened,
    /** What a page tells. */
    tell: (notice: object, id = "page") => dispatch("message", { data: { type: "notify", ...notice }, source: { id } }),
    /** What the server sends. */
    push: (payload: object) => dispatch("push", { data: { json: () => payload } }),
    click: (tag: string) => dispatch("notificationclick", { notification: standing.get(tag) }),
  };
}

const fromPage = { title: "Ann · 2 new messages", body: "", tag: "ann_eve", stamp: 2, conversationId: "ann_eve" };
const fromServer = { title: "ann (2)", body: "", tag: "ann_eve", unread: 2, upTo: 9, count: 2 };
const newsOfPage = { title: "News", body: "", tag: "eve/push-12", stamp: 5, conversationId: null };
const newsOfServer = { title: "News", body: "", tag: "announcements", unread: 3, upTo: 12, count: 1 };

test("a message that an open page and the server both tell of alerts once, and the next one does again", async () => {
  vi.useFakeTimers();
  const { tell, push, alerts, standing } = startNotifying();
  await Promise.all([tell(fromPage), push(fromServer)]);
  await tell({ ...fromPage, stamp: 3 });
  expect(alerts).toEqual(["Ann · 2 new messages"]);
  expect([...standing.keys()]).toEqual(["ann_eve"]);
  vi.setSystemTime(Date.now() + 20_000);
  await Promise.all([push({ ...fromServer, title: "ann (3)" }), tell({ ...fromPage, stamp: 4 })]);
  expect(alerts).toEqual(["Ann · 2 new messages", "ann (3)"]);
});

test("an announcement that an open page and the server both tell of stands once, whoever is first", async () => {
  const first = startNotifying();
  await Promise.all([first.tell(newsOfPage), first.push(newsOfServer)]);
  expect([...first.standing.keys()]).toEqual(["announcements"]);
  const last = startNotifying();
  await Promise.all([last.push(newsOfServer), last.tell(newsOfPage)]);
  expect([...last.standing.keys()]).toEqual(["announcements"]);
});

test("what the server does not tell of stays, until it tells of all that is unread", async () => {
  const { tell, push, standing } = startNotifying();
  await tell({ ...newsOfPage, tag: "eve/push-11" });
  await tell({ ...newsOfPage, tag: "eve/push-13" });
  await push(newsOfServer);
  expect([...standing.keys()]).toEqual(["eve/push-11", "eve/push-13", "announcements"]);
  await push({ ...newsOfServer, unread: 2, count: 2 });
  expect([...standing.keys()]).toEqual(["eve/push-13", "announcements"]);
  await tell({ ...newsOfPage, tag: "eve/push-10" });
  expect([...standing.keys()]).toEqual(["eve/push-13", "announcements"]);
});

const pageOf = (id: string, focused: boolean, isOwn: (tag: string) => boolean = () => false) => {
  const led: object[] = [];
  const page: Page = {
    id,
    url: "https://chat.test/",
    focused,
    postMessage(message, [port] = []) {
      if (port === undefined) led.push(message);
      else if (isOwn(message.tag ?? "")) port.postMessage(true);
    },
    focus: () => {},
  };
  return { page, led };
};

test("what the server sends is silent while somebody is at a page, and alerts once nobody is", async () => {
  const pages = [pageOf("page", true).page];
  const { push, alerts, standing } = startNotifying(pages);
  await push(fromServer);
  expect([alerts, standing.size]).toEqual([[], 1]);
  pages.pop();
  await push(fromServer);
  expect(alerts).toEqual(["ann (2)"]);
});

test("a click leads to the page of the same user that has been loaded anew since, or to a new one", async () => {
  const [bob, eve] = [pageOf("bob", false), pageOf("eve, later", false, (tag) => tag === "ann_eve")];
  const { tell, click, opened } = startNotifying([bob.page, eve.page]);
  await tell(fromPage, "eve, before");
  await click("ann_eve");
  expect([bob.led, eve.led, opened]).toEqual([[], [{ conversationId: "ann_eve" }], []]);

  vi.useFakeTimers();
  const other = startNotifying([bob.page]);
  await other.tell(fromPage, "eve, before");
  const clicked = other.click("ann_eve");
  await vi.advanceTimersByTimeAsync(5_000);
  await clicked;
  expect([bob.led, other.opened]).toEqual([[], ["/#/c/ann_eve"]]);
});
