import { expect, test, vi } from "vitest";
import type { CloseNotice } from "./close-notice.ts";
import { MessageFormat, type ServerMessage } from "../model/message.ts";
import { Socket, type SocketOptions } from "./socket.ts";
import { until } from "../../test/test-server.ts";
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
    format: new MessageFormat(undefined),
    onAccepted: () => {},
    onMessage: () => {},
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
  expect(real.sent).toEqual(['{"method":"connectionParams","data":{"token":"t","protocol":"2"}}', "PING"]);
  socket.close();
});

test("what arrives first makes it a connection, and is heard after that", async () => {
  const heard: string[] = [];
  const { socket } = Socket.open({
    WebSocket: FakeWebSocket as unknown as WebSocketConstructor,
    url: "ws://localhost",
    token: "t",
    format: new MessageFormat(undefined),
    connectMs: 1_000,
    pingMs: 1_000,
    pongMs: 1_000,
    maxFrameBytes: 1_000,
    onAccepted: () => heard.push("accepted"),
    onAuthorized: () => {},
    onMessage: (_, { type }) => heard.push(type),
    onClosed: () => {},
    onError: () => {},
  });
  FakeWebSocket.last.open();
  FakeWebSocket.last.receive('{"id":null,"method":"reconnect"}');
  expect(heard).toEqual(["accepted", "reconnect"]);
  socket.close();
});

test("each call goes in a frame of its own", async () => {
  const { socket, real } = await open();
  expect(socket.call(1, { type: "query", path: "a.b", input: { c: 1 } }, undefined)).toBe(null);
  expect(socket.call(2, { type: "subscription", path: "d", input: undefined }, "e-1")).toBe(null);
  socket.stop(2);
  expect(real.sent.slice(2)).toEqual([
    '{"id":1,"method":"query","params":{"path":"a.b","input":{"c":1}}}',
    '{"id":2,"method":"subscription","params":{"path":"d","lastEventId":"e-1"}}',
    '{"id":2,"method":"subscription.stop"}',
  ]);
  socket.close();
});

test("it answers pings, and keeps them and the answers to its own to itself", async () => {
  const onMessage = vi.fn<(socket: Socket, message: ServerMessage) => void>();
  const { socket, real } = await open({ onMessage });
  real.receive("PING");
  expect(real.sent.at(-1)).toBe("PONG");
  socket.check();
  real.receive("PONG");
  expect(onMessage).not.toHaveBeenCalled();
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

test("anything that arrives is a sign of life, also without an answer to a ping", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const { socket, real } = await open({ pingMs: 20, pongMs: 150 });
  for (let frames = 0; frames < 20; frames += 1) {
    vi.advanceTimersByTime(60);
    real.receive('{"id":99,"result":{"type":"data","data":1}}');
  }
  expect(real.sent.filter((text) => text === "PING").length).toBeGreaterThan(3);
  expect(real.isTerminated).toBe(false);
  vi.advanceTimersByTime(400);
  expect(real.isTerminated).toBe(true);
  vi.useRealTimers();
  socket.close();
});

test("its end is told once, whatever else the real one still does", async () => {
  const onClosed = vi.fn<(socket: Socket, notice: CloseNotice) => void>();
  const { socket, real } = await open({ onClosed });
  real.end(1001, "going away");
  real.end(1006);
  real.receive("nonsense");
  socket.close();
  await until(() => onClosed.mock.calls.length > 0);
  expect(onClosed.mock.calls.map(([, notice]) => notice)).toMatchObject([{ code: 1001, reason: "going away" }]);
});

test("the server is told whose it has to be; one that was opened before that was known is given up", async () => {
  let user: string | undefined;
  const { socket, real } = await open({ user: () => user });
  expect(real.sent[0]).toBe('{"method":"connectionParams","data":{"token":"t","protocol":"2"}}');
  user = "alice";
  const { socket: other, real: later } = await open({ user: () => user });
  expect(later.sent[0]).toBe('{"method":"connectionParams","data":{"token":"t","user":"alice","protocol":"2"}}');
  const closed = vi.fn<SocketOptions["onClosed"]>();
  const { socket: last } = await open({ onClosed: closed });
  last.identify();
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  for (const one of [socket, other]) one.close();
});
