import { afterEach, expect, test, vi } from "vitest";
import type { WebSocketConstructor } from "../connection/web-socket.ts";
import { httpFallback } from "./index.ts";

/** A WebSocket whose network swallows everything. */
class SilentWebSocket extends EventTarget {
  readonly close = vi.fn();

  constructor() {
    super();
    silent.push(this);
  }

  send(): void {}
}

const silent: SilentWebSocket[] = [];

const swallowed = (_: string, { signal }: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(new Error("No answer"))));

afterEach(() => {
  silent.length = 0;
});

test("a WebSocket that brings nothing while HTTP brings nothing either is ended, and does not open when the network is back", async () => {
  vi.stubGlobal("fetch", swallowed);
  const WebSocket = httpFallback({ WebSocket: SilentWebSocket as unknown as WebSocketConstructor, patienceMs: 20 });
  const socket = new WebSocket("ws://localhost/trpc");
  const codes: number[] = [];
  socket.addEventListener("close", ({ code }) => codes.push(code));
  await expect.poll(() => codes).toEqual([1006]);
  expect(silent).toHaveLength(1);
  expect(silent[0]?.close).toHaveBeenCalledOnce();
});
