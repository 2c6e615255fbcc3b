import { isDeepStrictEqual } from "node:util";
import type { AppRouter } from "@tidings/router";
import { eventually } from "@tidings/testing/eventually";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { TidingsClient, TidingsClientOptions } from "../index.ts";
import { connect } from "../../test/test-client.ts";
import { TestServer, until } from "../../test/test-server.ts";
import { sharedWebSocket } from "./shared-web-socket.ts";
import { type SimulatedTab, SimulatedTabs } from "../../test/simulated-tabs.ts";

/** A tab with a client, and what it has seen. */
class Page {
  readonly tab: SimulatedTab;
  readonly client: TidingsClient<AppRouter>;
  readonly expected: number[];
  readonly seen: number[] = [];
  readonly statuses = new Set<string>();

  constructor(tabs: SimulatedTabs, server: TestServer, { user = "alice", ...options }: PageOptions = {}) {
    this.tab = tabs.open(user);
    this.client = connect(server.url, { WebSocket: this.tab.WebSocket, ...options });
    const since = Number(server.head.split("-")[1]);
    this.expected = Array.from({ length: 1_000 }, (_, i) => since + i + 1);
    this.client.connection.subscribe(() => this.statuses.add(this.client.connection.state.status));
    this.client.chat.onMessage(
      { lastEventId: server.head },
      { onEvent: (event) => event.type === "message" && this.seen.push(event.message.seq) },
    );
  }

  /** Whether it has seen everything since it was opened, once and in order. */
  hasSeenAll(server: TestServer): boolean {
    const head = Number(server.head.split("-")[1]);
    return isDeepStrictEqual(
      this.seen,
      this.expected.filter((n) => n <= head),
    );
  }
}

type PageOptions = Partial<TidingsClientOptions> & { readonly user?: string };

let server: TestServer;
let tabs: SimulatedTabs;
let pages: Page[];

beforeEach(async () => {
  server = await TestServer.start();
  tabs = new SimulatedTabs();
  pages = [];
});
afterEach(async () => {
  for (const { client } of pages) await client.close();
  await server.shutDown();
});

function open(options?: PageOptions): Page {
  const page = new Page(tabs, server, options);
  pages.push(page);
  return page;
}

const jwt = (claims: object): string => `h.${btoa(JSON.stringify(claims))}.s`;
const isOnline = ({ client }: Page): boolean => client.connection.state.status === "online";
const living = (): Page[] => pages.filter(({ tab }) => tab.isAlive);
const holder = (): Page | undefined => pages.find(({ tab }) => tab === tabs.holder());

async function openAll(count: number, options?: PageOptions): Promise<Page[]> {
  const opened = Array.from({ length: count }, () => open(options));
  await until(() => opened.every(isOnline) && server.readers === pages.length);
  return opened;
}

test("all tabs share one socket, and each call's answer finds its own", async () => {
  const opened = await openAll(5);
  expect(server.sockets).toHaveLength(1);
  const asked = opened.flatMap((page, i) => [1, 2, 3].map((n) => ({ page, conversationId: `${i}/${n}` })));
  const answers = await Promise.all(
    asked.map(({ page, conversationId }) => page.client.trpc.chat.history.query({ conversationId })),
  );
  expect(answers).toEqual(asked.map(({ conversationId }) => ({ conversationId })));
  for (let i = 0; i < 300; i += 1) server.append();
  await until(() => opened.every((page) => page.hasSeenAll(server)));
});

test("a holder that dies is followed by another tab; nobody loses anything, or shows that something happened", async () => {
  await openAll(8);
  for (let left = 8; left > 1; left -= 1) {
    const died = holder();
    expect(died).toBeDefined();
    died?.tab.die();
    server.append();
    await until(() => living().every((page) => page.hasSeenAll(server)));
    await until(() => server.sockets.length === 1);
  }
  for (const { statuses } of living()) expect([...statuses]).toEqual(["online"]);
});

test("a tab that is gone, by itself or by a crash, ends its subscriptions and nobody else's", async () => {
  const opened = await openAll(4);
  const others = opened.filter((page) => page !== holder());
  others[0]?.tab.die();
  await until(() => server.readers === 3);
  await others[1]?.client.close();
  await until(() => server.readers === 2);
  expect(server.sockets).toHaveLength(1);
  server.append();
  await until(() => [holder(), others[2]].every((page) => page?.hasSeenAll(server)));
});

test("a holder that hangs is overtaken, and when it goes on it uses what the others do", async () => {
  tabs = new SimulatedTabs({ awakeMs: 60 });
  const opened = await openAll(3);
  const hanging = holder();
  hanging?.tab.hang();
  const fresh = open();
  await until(() => isOnline(fresh));
  expect(holder()).not.toBe(hanging);
  server.append();
  await until(() => pages.filter((page) => page !== hanging).every((page) => page.hasSeenAll(server)));
  hanging?.tab.goOn();
  await until(() => opened.every((page) => page.hasSeenAll(server)));
  await until(() => server.sockets.length === 1);
});

test("a holder that hangs has its whole time to show that it is awake, however long ago its first answer was", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  tabs = new SimulatedTabs({ awakeMs: 600_000 });
  const [first, second] = await openAll(2, { timeouts: { pingMs: 100_000_000, connectMs: 100_000_000 } });
  await vi.advanceTimersByTimeAsync(550_000);
  first?.tab.hang();
  second?.client.connection.reconnect();
  await vi.advanceTimersByTimeAsync(500_000);
  expect(holder()).toBe(first);
  await vi.advanceTimersByTimeAsync(400_000);
  await until(() => holder() === second);
});

test("a page that is put away gives the connection up, and comes back to the others'", async () => {
  await openAll(3);
  const asleep = holder();
  asleep?.tab.sleep();
  const awake = pages.filter((page) => page !== asleep);
  server.append();
  await until(() => awake.every((page) => page.hasSeenAll(server)));
  expect(holder()).not.toBe(asleep);
  asleep?.tab.wake();
  await until(() => asleep?.hasSeenAll(server));
  await until(() => server.sockets.length === 1);
});

test("the server's request to reconnect, and the application's, give all tabs one new socket with a fresh token", async () => {
  let n = 0;
  const token = (): string => `token ${(n += 1)}`;
  const opened = Array.from({ length: 3 }, () => open({ token }));
  await until(() => opened.every(isOnline) && server.readers === 3);
  const ask = [() => server.notifyReconnect(), () => opened[1]?.client.connection.reconnect()];
  for (const [i, replace] of ask.entries()) {
    const [before] = server.sockets;
    replace();
    server.append();
    await until(() => server.sockets.length === 1 && server.sockets[0] !== before);
    expect(server.tokens).toHaveLength(i + 2);
    await until(() => opened.every((page) => page.hasSeenAll(server)));
  }
  expect(new Set(server.tokens).size).toBe(3);
  for (const { statuses } of opened) expect([...statuses]).toEqual(["online"]);
});

test("users, token subjects and scopes, and urls never mix, nor do clients that say whose they are and others", async () => {
  const said = open();
  said.client.connection.belongsTo("alice");
  const all = [
    said,
    open(),
    open({ user: "bob" }),
    open({ token: jwt({ sub: "alice", scope: "" }) }),
    open({ token: jwt({ sub: "bob", scope: "" }) }),
    open({ token: jwt({ sub: "bob", scope: "push" }) }),
    open({ url: `${server.url}?other` }),
  ];
  await until(() => all.every(isOnline) && server.sockets.length === all.length);
  const again = open({ token: jwt({ sub: "bob", scope: "push", iat: 7 }) });
  await until(() => isOnline(again) && server.readers === all.length + 1);
  expect(server.sockets).toHaveLength(all.length);
});

test("a tab whose token is refused does not keep the others out", async () => {
  server.behaviour.authenticate = (token) => {
    if (token !== "good") throw new Error("UNAUTHORIZED");
  };
  const bad = open({ token: "bad" });
  await until(() => server.tokens.includes("bad"));
  const good = open();
  server.append();
  await until(() => good.hasSeenAll(server) && isOnline(good));
  expect(bad.tab.isAlive).toBe(true);
});

test("tabs whose browser refuses them its locks have a connection each, at once, and get another when that ends", async () => {
  tabs.refusesLocks = true;
  const opened = await openAll(3, { timeouts: { connectMs: 100_000_000 } });
  expect(server.sockets).toHaveLength(3);
  server.drop();
  await until(() => opened.every(isOnline) && server.sockets.length === 3);
  server.append();
  await until(() => opened.every((page) => page.hasSeenAll(server)));
});

test("a browser that begins to refuse its locks lets every tab go on, with a connection of its own", async () => {
  await openAll(3);
  tabs.refusesLocks = true;
  holder()?.tab.die();
  await until(() => living().every(isOnline) && server.readers === 2);
  for (const page of living()) {
    page.tab.sleep();
    page.tab.wake();
  }
  server.append();
  await until(() => living().every((page) => page.hasSeenAll(server)));
  await until(() => server.sockets.length === 2);
  expect(holder()).toBeUndefined();
});

test("without Web Locks, as in Node, each client connects by itself", () => {
  expect(sharedWebSocket({ user: "alice", WebSocket })).toBe(WebSocket);
  expect(() => sharedWebSocket({ user: "" })).toThrow("give a user");
});

test("tabs open, close, die, hang, sleep and lose their server at any time: nothing is lost, doubled or out of order", async () => {
  const step = fc.record({
    what: fc.constantFrom("open", "close", "die", "die", "hang", "goOn", "sleep", "drop", "notify", "append", "append"),
    holder: fc.boolean(),
    index: fc.nat(7),
    turns: fc.nat(12),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      tabs = new SimulatedTabs({ awakeMs: 60 });
      const own = pages.length;
      for (let i = 0; i < 3; i += 1) open();
      for (const { what, holder: isHolder, index, turns } of steps) {
        const candidates = living().slice(0);
        const page = (isHolder ? holder() : undefined) ?? candidates[index % Math.max(1, candidates.length)];
        if (what === "open" && candidates.length < 6) open();
        else if (what === "drop") server.drop();
        else if (what === "notify") server.notifyReconnect();
        else if (what === "append") server.append();
        else if (page && what === "die") page.tab.die();
        else if (page && what === "hang") page.tab.hang();
        else if (page && what === "goOn") page.tab.goOn();
        else if (page && what === "sleep") {
          page.tab.sleep();
          page.tab.wake();
        } else if (page && what === "close") {
          page.tab.goOn();
          await page.client.close();
          page.tab.die();
        }
        for (let i = 0; i < turns; i += 1) await new Promise((resolve) => setImmediate(resolve));
      }
      for (const { tab } of living()) tab.goOn();
      open();
      server.append();
      await until(() => living().every((page) => page.hasSeenAll(server) && isOnline(page)));
      await until(() => server.sockets.length === 1 && server.readers === living().length);
      for (const page of living()) {
        const conversationId = `${own}`;
        expect(await page.client.trpc.chat.history.query({ conversationId })).toEqual({ conversationId });
      }
      for (const page of pages.splice(0)) {
        await page.client.close();
        page.tab.die();
      }
      await until(() => server.sockets.length === 0);
    }),
    { numRuns: 40 },
  );
});

test("a WebSocket that may not be made here ends the try at once, with the reason", async () => {
  const tab = tabs.open("alice");
  tab.refusal = new DOMException("An insecure WebSocket may not be opened from a page loaded over HTTPS");
  await using client = connect(server.url, { WebSocket: tab.WebSocket, timeouts: { connectMs: 600_000 } });
  const reason = (): string => {
    const { state } = client.connection;
    return "lastError" in state ? (state.lastError?.message ?? "") : "";
  };
  await eventually(() => expect(reason()).toContain("loaded over HTTPS"));
});
