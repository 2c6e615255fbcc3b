import { expect, test, vi } from "vitest";
import type { CloseNotice } from "./close-notice.ts";
import { Socket, type SocketOptions } from "./socket.ts";
import { until } from "./test-server.ts";
import type { WebSocketConstructor } from "./web-socket.ts";

/** A WebSocket whose other end is the test. */
class FakeWebSocket extends EventTarget {
  static last: FakeWebSocket;
  binaryType = "";
  readonly sent: string[] = [];
  isTerminated = false;

  constructor() {
    super();
    FakeWebSocket.last = this;
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {}

  terminate(): void {
    this.isTerminated = true;
  }

  open(): void {
    this.dispatchEvent(new Event("open"));
  }

  receive(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }

  end(code = 1006, reason = ""): void {
    this.dispatchEvent(Object.assign(new Event("close"), { code, reason }));
  }
}

async function open(options: Partial<SocketOptions> = {}): Promise<{ socket: Socket; real: FakeWebSocket }> {
  const { socket, accepted } = Socket.open({
    // A real one's events have more than a test needs.
    WebSocket: FakeWebSocket as unknown as WebSocketConstructor,
    url: "ws://localhost",
    token: "t",
    connectMs: 1_000,
    pingMs: 1_000,
    pongMs: 1_000,
    maxFrameBytes: 1_000,
    onAuthorized: () => {},
    onClosed: () => {},
    onError: () => {},
    ...options,
  });
  const real = FakeWebSocket.last;
  real.open();
  real.receive("PONG");
  await accepted;
  return { socket, real };
}

test("the token goes first, and only an answer makes it a connection", async () => {
  const { socket, real } = await open();
  expect(real.sent).toEqual(['{"method":"connectionParams","data":{"token":"t"}}', "PING"]);
  socket.close();
});

test("it stays open in the eyes of tRPC's client until that has heard of its end, whenever it ends", async () => {
  for (const endAt of ["before open", "at open", "after open"]) {
    const { socket, real } = await open();
    const heard: string[] = [];
    if (endAt === "before open") real.end();
    socket.addEventListener("open", () => {
      heard.push("open");
      if (endAt === "at open") real.end();
      if (endAt === "after open") queueMicrotask(() => real.end());
      expect(socket.readyState).toBe(Socket.OPEN);
      setTimeout(() => heard.push(socket.readyState === Socket.OPEN ? "still open" : "closed"), 0);
    });
    socket.addEventListener("close", () => heard.push("close"));
    socket.handOver(() => {});
    expect(socket.readyState).toBe(Socket.OPEN);
    await until(() => heard.length === 3);
    expect(heard).toEqual(["open", "still open", "close"]);
    expect(socket.readyState).toBe(Socket.CLOSED);
  }
});

test("what arrives before tRPC's client listens is kept for it, in order", async () => {
  const { socket, real } = await open();
  const heard: unknown[] = [];
  socket.addEventListener("message", (event) => heard.push((event as MessageEvent).data));
  real.receive('{"id":1,"result":{"type":"started"}}');
  socket.handOver(() => {});
  real.receive('{"id":2,"result":{"type":"started"}}');
  await until(() => heard.length === 2);
  real.receive('{"id":3,"result":{"type":"started"}}');
  expect(heard).toMatchObject([{ id: 1 }, { id: 2 }, { id: 3 }]);
  socket.close();
});

test("each of the messages of a batch goes in a frame of its own", async () => {
  const { socket, real } = await open();
  socket.send([{ id: 1 }, { id: 2 }]);
  expect(real.sent.slice(2)).toEqual(['{"id":1}', '{"id":2}']);
  socket.close();
});

test("it answers pings, and passes on only the answers to those that were not its own", async () => {
  const { socket, real } = await open();
  const heard: unknown[] = [];
  socket.addEventListener("message", (event) => heard.push((event as MessageEvent).data));
  socket.handOver(() => {});
  await new Promise((resolve) => setTimeout(resolve, 10));
  real.receive("PING");
  expect(real.sent.at(-1)).toBe("PONG");
  socket.check();
  socket.send("PING");
  real.receive("PONG");
  expect(heard).toEqual([]);
  real.receive("PONG");
  expect(heard).toEqual(["PONG"]);
  socket.close();
});

test("after a machine was suspended, the server gets another chance to answer", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const onClosed = vi.fn<(socket: Socket, notice: CloseNotice) => void>();
  const { real } = await open({ onClosed, pingMs: 1_000, pongMs: 100 });
  vi.advanceTimersByTime(1_000);
  const pings = (): number => real.sent.filter((text) => text === "PING").length;
  expect(pings()).toBe(2);
  vi.spyOn(performance, "now").mockReturnValue(performance.now() + 3_600_000); // as the timers slept as well
  vi.advanceTimersByTime(200);
  expect(pings()).toBe(3);
  expect(real.isTerminated).toBe(false);
  vi.advanceTimersByTime(200);
  vi.useRealTimers();
  vi.restoreAllMocks();
  await until(() => onClosed.mock.calls.length === 1);
  expect(real.isTerminated).toBe(true);
});

test("its end is told once, whatever else the real one still does", async () => {
  const onClosed = vi.fn<(socket: Socket, notice: CloseNotice) => void>();
  const { socket, real } = await open({ onClosed });
  const closes: Event[] = [];
  socket.addEventListener("close", (event) => closes.push(event));
  socket.handOver(() => {});
  real.end(1001, "going away");
  real.end(1006);
  real.receive("nonsense");
  socket.close();
  await until(() => closes.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(closes).toHaveLength(1);
  expect(onClosed.mock.calls.map(([, notice]) => notice)).toMatchObject([{ code: 1001, reason: "going away" }]);
});
