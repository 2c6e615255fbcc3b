import { once } from "node:events";
import { createServer, request } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

/** What becomes of an upgrade to a WebSocket. `swallow`: it is made, and then nothing gets through either way. */
export type UpgradeMode = "pass" | "refuse" | "swallow";

/** An HTTP proxy of the kind that does not know WebSockets. */
export interface UpgradeProxy extends AsyncDisposable {
  readonly url: string;
  mode: UpgradeMode;
  /** An event stream is passed on once it is complete. */
  holdsEventStreams: boolean;
  /** Upgrades that were asked for. */
  readonly upgrades: number;
  /** Other requests. */
  readonly requests: number;
  /** Ends every connection, as a restart does. */
  cut(): void;
}

export async function startUpgradeProxy(targetPort: number, mode: UpgradeMode): Promise<UpgradeProxy> {
  const sockets = new Set<Socket>();
  let upgrades = 0;
  let requests = 0;
  const server = createServer((req, res) => {
    requests += 1;
    const { method, url: path, headers } = req;
    const forwarded = request({ host: "127.0.0.1", port: targetPort, method, path, headers }, (answer) => {
      const begin = (): void => {
        res.writeHead(answer.statusCode ?? 502, answer.headers);
      };
      if (proxy.holdsEventStreams && answer.headers["content-type"]?.startsWith("text/event-stream")) {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.once("end", () => {
          begin();
          res.end(Buffer.concat(chunks));
        });
      } else {
        begin();
        answer.pipe(res);
      }
      answer.once("close", () => {
        if (!answer.complete) res.destroy();
      });
    });
    forwarded.on("error", () => res.destroy());
    res.once("close", () => forwarded.destroy());
    req.pipe(forwarded);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("upgrade", ({ url: path, rawHeaders }, socket: Socket) => {
    upgrades += 1;
    if (proxy.mode === "refuse") {
      socket.end("HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
      return;
    }
    const swallows = proxy.mode === "swallow";
    const target = connect(targetPort, "127.0.0.1");
    const lines = rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${rawHeaders[i + 1]}`] : []));
    target.write([`GET ${path} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
    target.on("error", () => socket.destroy());
    socket.once("close", () => target.destroy());
    target.once("close", () => socket.destroy());
    if (swallows) {
      target.once("data", (handshake) => socket.write(handshake));
      socket.resume();
    } else {
      target.pipe(socket);
      socket.pipe(target);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const proxy: UpgradeProxy = {
    url: `http://127.0.0.1:${port}`,
    mode,
    holdsEventStreams: false,
    get upgrades() {
      return upgrades;
    },
    get requests() {
      return requests;
    },
    cut,
    async [Symbol.asyncDispose]() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
  return proxy;
}
