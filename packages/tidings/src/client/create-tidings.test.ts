import type { OutboxStorage, WebSocketConstructor } from "@tidings/client";
import { expect, test } from "vitest";
import { createTidings } from "./create-tidings.ts";

const done = (): Promise<void> => Promise.resolve();

test("where tabs share a connection and messages are kept, a WebSocket and a storage that are given are used all the same", async () => {
  let dialled = 0;
  class GivenWebSocket extends EventTarget {
    constructor() {
      super();
      dialled += 1;
    }
    send(): void {}
    close(): void {}
  }
  let opened = 0;
  const storage: OutboxStorage = {
    open() {
      opened += 1;
      return { ready: done(), put: done, fail: done, remove: done, claim: done, close: done };
    },
  };
  const tidings = createTidings({
    url: "ws://localhost/trpc",
    user: "bob",
    token: "t",
    persist: true,
    client: { WebSocket: GivenWebSocket as unknown as WebSocketConstructor, outbox: { storage } },
  });
  await expect.poll(() => dialled).toBeGreaterThan(0);
  expect(opened).toBe(1);
  await tidings.close();
});
