import { createTidingsClient } from "@tidings/client";
import { createTidingsStore, type Readable } from "@tidings/client/store";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createElement, type FunctionComponent } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { TidingsProvider } from "./provider.ts";
import type { PushType, RegisteredRouter, RegisteredStore } from "./register.ts";
import { useConnection } from "./use-connection.ts";
import { useFeedPositions } from "./use-feed-positions.ts";
import { type NotificationsOptions, useNotifications } from "./use-notifications.ts";
import { usePresence } from "./use-presence.ts";
import { useUnread } from "./use-unread.ts";

const fixed = <T>(value: T): Readable<T> => ({ get: () => value, subscribe: () => () => undefined });

const pushes = [
  { seq: 2, type: "chat.message", data: { count: 3 }, sentAtMs: 2, readAtMs: null },
  { seq: 1, type: "order.shipped", data: { orderId: "7" }, sentAtMs: 1, readAtMs: 1 },
];

/** As much of a store as the components below read. */
const store = {
  connection: fixed({ status: "online" }),
  positions: fixed({ chat: "e-7", push: null }),
  unread: fixed({ messages: 3, pushes: 1 }),
  presence: (userId: string) => fixed(userId === "bob" ? { userId, online: true, lastSeenAtMs: 1 } : undefined),
  inbox: {
    list: (filter: "all" | "unread") =>
      fixed({
        items: pushes.filter(({ readAtMs }) => filter === "all" || readAtMs === null),
        status: "ready",
        hasMore: false,
        isLoadingMore: false,
        error: null,
      }),
  },
} as unknown as RegisteredStore;

function render(component: FunctionComponent): string {
  return renderToString(createElement(TidingsProvider, { store }, createElement(component)));
}

const Unread: FunctionComponent = () => createElement("p", null, useUnread().messages);

const page = (url: string): string => {
  const client = createTidingsClient<RegisteredRouter>({ url, token: "t" });
  const ofPage = createTidingsStore(client, { me: "alice" });
  return renderToString(createElement(TidingsProvider, { store: ofPage }, createElement(Unread)));
};

describe("nothing is connected by what a server renders", () => {
  test("with an absolute url, though a client that is made after them connects", async () => {
    const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const url = `ws://127.0.0.1:${port}`;
    let connections = 0;
    server.on("connection", () => (connections += 1));
    for (let i = 0; i < 5; i += 1) expect(page(url)).toBe("<p>0</p>");
    const client = createTidingsClient<RegisteredRouter>({ url, token: "t" });
    await once(server, "connection");
    await new Promise((resolve) => setTimeout(resolve, 50)); // for those that should not come
    expect(connections).toBe(1);
    await client.close();
    server.close();
  });

  test("with a url that is relative to the page, which is not there yet", () => {
    expect(page("/trpc")).toBe("<p>0</p>");
  });
});

describe("on a server, a component renders what the store holds", () => {
  test("connection, positions and unread counts", () => {
    const html = render(() => {
      const { messages, pushes: unreadPushes } = useUnread();
      const { chat, push } = useFeedPositions();
      return createElement("p", null, `${useConnection().status} ${chat} ${push} ${messages} ${unreadPushes}`);
    });
    expect(html).toBe("<p>online e-7 null 3 1</p>");
  });

  test("presence, also where it is not known", () => {
    const html = render(() => {
      const states = [usePresence("bob"), usePresence("carol")];
      return createElement("p", null, states.map((state) => String(state?.online)).join(" "));
    });
    expect(html).toBe("<p>true undefined</p>");
  });

  test("pushes of one type, of several, of every type, and only those unread", () => {
    const shown = [
      { type: "order.shipped" },
      { type: ["order.shipped", "chat.message"] },
      {},
      { filter: "unread" },
    ].map((options) =>
      render(() => {
        const { items } = useNotifications(options as NotificationsOptions<PushType>);
        return createElement("p", null, items.map(({ seq }) => seq).join());
      }),
    );
    expect(shown).toEqual(["<p>1</p>", "<p>2,1</p>", "<p>2,1</p>", "<p>2</p>"]);
  });
});
