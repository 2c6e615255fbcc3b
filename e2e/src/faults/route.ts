import type { WebSocketConstructor } from "@tidings/client";
import { createTcpProxy, type TcpProxy } from "@tidings/testing/proxy";
import type { Random } from "./random.ts";
import type { Target } from "./target.ts";

/** A client's way to the nodes: one proxy to each, and a load balancer that now and then chooses another. */
export interface Route extends AsyncDisposable {
  readonly WebSocket: WebSocketConstructor;
  readonly proxies: readonly TcpProxy[];
  /** To which of the nodes the last connection went. */
  readonly node: number;
  /** The next connection is to another node. */
  move(): void;
}

export async function openRoute({ ports }: Target, random: Random): Promise<Route> {
  const proxies = await Promise.all(ports.map((port) => createTcpProxy({ target: { port } })));
  let node = random.integer(0, ports.length - 1);
  const move = (): void => {
    node = (node + random.integer(1, Math.max(1, ports.length - 1))) % ports.length;
  };
  let connectedTo = node;
  const next = (given: string): string => {
    if (random.chance(0.4)) move();
    connectedTo = node;
    const url = new URL(given);
    url.port = String(proxies[node]?.port);
    return url.href;
  };
  return {
    WebSocket: class extends WebSocket {
      constructor(url: string) {
        super(next(url));
      }
    },
    proxies,
    get node() {
      return connectedTo;
    },
    move,
    async [Symbol.asyncDispose]() {
      await Promise.all(proxies.map((proxy) => proxy.close()));
    },
  };
}
