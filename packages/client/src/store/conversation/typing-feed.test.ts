import { expect, test, vi } from "vitest";
import type { ConnectionState } from "../../connection/connection-state.ts";
import { TidingsClientError } from "../../model/errors.ts";
import type { StreamCallbacks } from "../../tidings-client.ts";
import { StoreContext } from "../store-context.ts";
import type { StoreClient } from "../wire/store-client.ts";
import { createTypingFeed } from "./typing-feed.ts";

type Callbacks = StreamCallbacks<{ readonly userIds: readonly string[] }>;

function follow() {
  let state: ConnectionState = { status: "online", via: "websocket" };
  const listeners = new Set<() => void>();
  const opened: Callbacks[] = [];
  const client = {
    connection: {
      get state() {
        return state;
      },
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    chat: {
      onTyping(_: unknown, callbacks: Callbacks) {
        opened.push(callbacks);
        return { stop() {}, [Symbol.dispose]() {} };
      },
    },
  } as unknown as StoreClient;
  const context = new StoreContext({ me: "me", client, pageSize: 50, onChange() {} });
  const typing = createTypingFeed(context, "bob_me");
  const stop = typing.subscribe(() => {});
  return {
    typing,
    stop,
    listeners,
    says: (...userIds: string[]) => opened.at(-1)?.onEvent({ userIds }),
    ends: () => opened.at(-1)?.onError?.(new TidingsClientError("NOT_FOUND", "You are not in it any more")),
    become: (next: ConnectionState) => {
      state = next;
      for (const listener of listeners) listener();
    },
  };
}

test("others are shown as typing until they stop, and this user never is", () => {
  const { typing, says } = follow();
  says("bob", "me");
  expect(typing.get()).toEqual(["bob"]);
  says();
  expect(typing.get()).toEqual([]);
});

test("nobody is shown as typing while there is no connection: the next one tells who is", () => {
  const { typing, says, become } = follow();
  says("bob");
  become({ status: "reconnecting", nextTryAtMs: null, lastError: null });
  expect(typing.get()).toEqual([]);
  become({ status: "online", via: "websocket" });
  expect(typing.get()).toEqual([]);
  says("bob");
  expect(typing.get()).toEqual(["bob"]);
});

test("nobody is shown as typing once the server has ended the subscription", () => {
  const report = vi.spyOn(console, "error").mockImplementation(() => {});
  const { typing, says, ends } = follow();
  says("bob");
  ends();
  expect(typing.get()).toEqual([]);
  expect(report).toHaveBeenCalledOnce();
  report.mockRestore();
});

test("the connection is watched only while somebody listens", () => {
  const { stop, listeners } = follow();
  expect(listeners.size).toBe(1);
  stop();
  expect(listeners.size).toBe(0);
});
