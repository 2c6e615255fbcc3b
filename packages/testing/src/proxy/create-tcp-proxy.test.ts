import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { eventually } from "../eventually.ts";
import { createTcpProxy, type TcpProxy } from "./create-tcp-proxy.ts";

/** Until the proxy has read what was written: many turns of the event loop, as a time may pass without any. */
async function untilRead(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** What a socket has heard so far. */
function listen(socket: Socket) {
  const heard = { text: "", ended: false, error: null as Error | null, closed: false };
  socket.setEncoding("utf8");
  socket.on("data", (data) => (heard.text += String(data)));
  socket.on("end", () => (heard.ended = true));
  socket.on("error", (error) => (heard.error = error));
  socket.on("close", () => (heard.closed = true));
  return heard;
}

/** A target behind a proxy, and clients that go through it. */
async function setUp() {
  const server = createServer({ allowHalfOpen: true }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const targets: Socket[] = [];
  server.on("connection", (socket) => {
    targets.push(socket);
    socket.on("error", () => {});
  });
  const address = { port: (server.address() as AddressInfo).port };
  const proxy = await createTcpProxy({ target: address });
  const clients: Socket[] = [];
  return {
    proxy,
    address,
    targets,
    async join() {
      const client = connect({ port: proxy.port, host: "127.0.0.1", allowHalfOpen: true });
      clients.push(client);
      const atClient = listen(client);
      await once(client, "connect");
      await eventually(() => expect(targets).toHaveLength(clients.length));
      const accepted = targets.at(-1) as Socket;
      return { client, target: accepted, atClient, atTarget: listen(accepted) };
    },
    async [Symbol.asyncDispose]() {
      for (const client of clients) client.destroy();
      await proxy.close();
      for (const target of targets) target.destroy();
      server.close();
    },
  };
}

const tryToConnect = async (proxy: TcpProxy): Promise<string> => {
  const socket = connect({ port: proxy.port, host: "127.0.0.1" });
  try {
    await once(socket, "connect");
    return "connected";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "failed";
  } finally {
    socket.destroy();
  }
};

describe("a proxy without faults", () => {
  test("passes data on unchanged in both directions, whatever the amount", async () => {
    await using setting = await setUp();
    const { client, target, atClient, atTarget } = await setting.join();
    const [up, down] = ["up".repeat(2_000_000), "down".repeat(1_000_000)];
    client.write(up);
    target.write(down);
    await eventually(() => expect([atTarget.text.length, atClient.text.length]).toEqual([up.length, down.length]));
    expect(atTarget.text === up && atClient.text === down).toBe(true);
  });

  test("passes on the end of one direction, and keeps the other", async () => {
    await using setting = await setUp();
    const { client, target, atClient, atTarget } = await setting.join();
    client.end("last words");
    await eventually(() => expect(atTarget).toMatchObject({ text: "last words", ended: true }));
    target.write("answer");
    await eventually(() => expect(atClient.text).toBe("answer"));
    target.end();
    await eventually(() => expect(atClient).toMatchObject({ ended: true, closed: true, error: null }));
    await eventually(() => expect(setting.proxy.connections).toBe(0));
  });
});

describe("faults", () => {
  test("a delay that changes all the time keeps the order of pieces that come within a millisecond", async () => {
    await using setting = await setUp();
    const { client, atTarget } = await setting.join();
    let sent = "";
    for (let i = 0; i < 300; i += 1) {
      const piece = `${i},`;
      setting.proxy.delay(30 - (i % 7));
      sent += piece;
      await new Promise<void>((resolve) => client.write(piece, () => setImmediate(resolve)));
    }
    await eventually(() => expect(atTarget.text.length).toBe(sent.length));
    expect(atTarget.text).toBe(sent);
  });

  test("a delay holds data back, and keeps their order when it changes", async () => {
    await using setting = await setUp();
    const { client, atTarget } = await setting.join();
    setting.proxy.delay(400);
    const begin = performance.now();
    client.write("a");
    await untilRead();
    setting.proxy.delay(0);
    client.write("b");
    await eventually(() => expect(atTarget.text).toBe("ab"));
    expect(performance.now() - begin).toBeGreaterThan(390);
  });

  test("a cut resets both sides, and new connections are welcome", async () => {
    await using setting = await setUp();
    const { atClient, atTarget } = await setting.join();
    setting.proxy.cut();
    await eventually(() => expect(atClient.error).toMatchObject({ code: "ECONNRESET" }));
    await eventually(() => expect(atTarget.error).toMatchObject({ code: "ECONNRESET" }));
    await eventually(() => expect(setting.proxy.connections).toBe(0));
    const { client, atTarget: again } = await setting.join();
    client.write("again");
    await eventually(() => expect(again.text).toBe("again"));
  });

  test("a cut can spare some", async () => {
    await using setting = await setUp();
    const one = await setting.join();
    const other = await setting.join();
    const choices = [true, false];
    setting.proxy.cut(() => choices.shift() ?? false);
    await eventually(() => expect(one.atClient.closed).toBe(true));
    other.client.write("still here");
    await eventually(() => expect(other.atTarget.text).toBe("still here"));
  });

  test("a black hole in both directions keeps connections, also new ones, and passes nothing", async () => {
    await using setting = await setUp();
    const old = await setting.join();
    setting.proxy.blackHole("both");
    const fresh = await setting.join();
    for (const { client, target } of [old, fresh]) {
      client.write("lost");
      target.write("lost");
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const { atClient, atTarget } of [old, fresh]) {
      expect([atClient.text, atTarget.text, atClient.closed, atTarget.closed]).toEqual(["", "", false, false]);
    }
  });

  test.each([
    ["toTarget", "", "down"],
    ["toClient", "up", ""],
  ] as const)("a black hole %s leaves the other direction alone", async (direction, atTargetText, atClientText) => {
    await using setting = await setUp();
    const { client, target, atClient, atTarget } = await setting.join();
    setting.proxy.blackHole(direction);
    client.write("up");
    target.write("down");
    await eventually(() => expect(atTarget.text + atClient.text).toBe(atTargetText + atClientText));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([atTarget.text, atClient.text]).toEqual([atTargetText, atClientText]);
  });

  test("after a black hole, connections that lost data are reset, the others go on", async () => {
    await using setting = await setUp();
    const [damaged, quiet] = [await setting.join(), await setting.join()];
    setting.proxy.blackHole("both");
    damaged.client.write("lost");
    await untilRead();
    await setting.proxy.heal();
    await eventually(() => expect(damaged.atClient.closed).toBe(true));
    quiet.client.write("heard");
    await eventually(() => expect(quiet.atTarget.text).toBe("heard"));
  });

  test("a half close ends one direction, and keeps the other", async () => {
    await using setting = await setUp();
    const { client, atClient, atTarget } = await setting.join();
    setting.proxy.halfClose("toClient");
    await eventually(() => expect(atClient.ended).toBe(true));
    client.write("still going up");
    await eventually(() => expect(atTarget.text).toBe("still going up"));
    expect(atTarget.ended).toBe(false);
  });

  test("it can be closed while the end of a connection waits for a reader", async () => {
    await using setting = await setUp();
    const { client, target, atTarget } = await setting.join();
    client.pause();
    target.write("more than all buffers on the way take ".repeat(1_000_000));
    client.write("up");
    await eventually(() => expect(atTarget.text).toBe("up"));
    setting.proxy.halfClose("toClient");
    await expect(setting.proxy.close()).resolves.toBeUndefined();
    expect(setting.proxy.connections).toBe(0);
  });

  test("refused connections fail, old ones stay, and the port is the same afterwards", async () => {
    await using setting = await setUp();
    const { client, atTarget } = await setting.join();
    await setting.proxy.refuse(true);
    await expect(tryToConnect(setting.proxy)).resolves.toBe("ECONNREFUSED");
    client.write("old");
    await eventually(() => expect(atTarget.text).toBe("old"));
    await setting.proxy.heal();
    await expect(tryToConnect(setting.proxy)).resolves.toBe("connected");
  });

  test("after a failover new connections go to the new target, and the old ones stay", async () => {
    await using setting = await setUp();
    await using other = await setUp();
    const old = await setting.join();
    setting.proxy.retarget(other.address);
    const client = connect(setting.proxy.port, "127.0.0.1");
    client.write("to the new one");
    await eventually(() => expect(other.targets).toHaveLength(1));
    old.client.write("to the old one");
    await eventually(() => expect(old.atTarget.text).toBe("to the old one"));
    client.destroy();
  });

  test("where the target refuses, the client is reset", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    await using proxy = await createTcpProxy({ target: { port } });
    const heard = listen(connect(proxy.port, "127.0.0.1"));
    await eventually(() => expect(heard.closed).toBe(true));
    expect(proxy.connections).toBe(0);
  });
});
