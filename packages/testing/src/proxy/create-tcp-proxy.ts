import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { freePort } from "../programs/free-port.ts";
import { createPipe, type Pipe } from "./pipe.ts";

/** Where a proxy leads. */
export interface ProxyTarget {
  readonly port: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
}

/** Which way data goes. */
export type Direction = "toTarget" | "toClient";

/** A TCP proxy on a free port of 127.0.0.1 that does to its connections what networks do. */
export interface TcpProxy extends AsyncDisposable {
  readonly port: number;
  /** How many clients are connected now. */
  readonly connections: number;
  /** From now on each piece of data is delayed, in both directions. The order stays. Milliseconds. */
  delay(ms: number): void;
  /**
   * From now on data is lost, on old and new connections: both sides stay connected and get nothing. With `toTarget`,
   * only the target gets nothing. `null` ends that, and resets the connections that have lost data.
   */
  blackHole(direction: Direction | "both" | null): void;
  /** Resets (RST) every connection, or those for which `choose` returns `true`. New ones are accepted. */
  cut(choose?: () => boolean): void;
  /** Ends (FIN) one direction of every connection, as a peer does that has nothing more to send. */
  halfClose(direction: Direction): void;
  /** New connections go to another target, as after a failover. The old ones stay. */
  retarget(target: ProxyTarget): void;
  /** Refuses new connections, or accepts them again. The old ones stay. */
  refuse(refused: boolean): Promise<void>;
  /** Ends all faults that are switched on. Connections that were cut stay cut. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

interface Link {
  readonly client: Socket;
  readonly target: Socket;
  readonly pipes: Readonly<Record<Direction, Pipe>>;
}

function reset({ client, target }: Pick<Link, "client" | "target">): void {
  for (const socket of [client, target]) {
    // One whose end still waits behind data cannot be reset (EINVAL).
    if (socket.writableEnded && !socket.writableFinished) socket.destroy();
    else socket.resetAndDestroy();
  }
}

/** Starts a TCP proxy on a free port. It passes everything on to the target until a fault is switched on. */
export async function createTcpProxy({ target: firstTarget }: { readonly target: ProxyTarget }): Promise<TcpProxy> {
  let goal = firstTarget;
  const links = new Set<Link>();
  let delayMs = 0;
  let hole: Direction | "both" | null = null;
  let server: Server | null = null;
  let closed = false;

  const isHole = (direction: Direction): boolean => hole === "both" || hole === direction;

  const pipe = (direction: Direction, from: Socket, to: Socket): Pipe =>
    createPipe({ from, to, delayMs: () => delayMs, swallow: () => isHole(direction) });

  const accept = (client: Socket): void => {
    const target = connect({ host: "127.0.0.1", ...goal, allowHalfOpen: true });
    const link = {
      client,
      target,
      pipes: { toTarget: pipe("toTarget", client, target), toClient: pipe("toClient", target, client) },
    };
    links.add(link);
    // A side that fails or is gone takes the other one with it; an orderly end is passed on by the pipes.
    for (const socket of [client, target]) {
      socket.setNoDelay(true);
      socket.on("error", () => reset(link));
      socket.on("close", () => {
        if (!client.destroyed || !target.destroyed) return;
        links.delete(link);
        link.pipes.toTarget.stop();
        link.pipes.toClient.stop();
      });
    }
  };

  const port = await freePort();

  const listen = async (): Promise<void> => {
    const listening = createServer({ allowHalfOpen: true }, accept).listen(port, "127.0.0.1");
    await once(listening, "listening");
    server = listening;
  };

  /** The port is given back at once; the connections stay. */
  const stopListening = (): void => {
    server?.close();
    server = null;
  };

  await listen();

  const blackHole = (direction: Direction | "both" | null): void => {
    hole = direction;
    for (const { client, target, pipes } of links) {
      const damaged = (["toTarget", "toClient"] as const).some((each) => !isHole(each) && pipes[each].lost);
      if (damaged) reset({ client, target });
    }
  };

  const refuse = async (refused: boolean): Promise<void> => {
    if (refused) stopListening();
    else if (!server && !closed) await listen();
  };

  const close = async (): Promise<void> => {
    closed = true;
    stopListening();
    const gone = [...links].flatMap(({ client, target }) =>
      [client, target].filter((socket) => !socket.closed).map((socket) => once(socket, "close")),
    );
    for (const link of links) reset(link);
    await Promise.all(gone);
  };

  return {
    port,
    get connections() {
      return links.size;
    },
    delay(ms) {
      delayMs = ms;
    },
    blackHole,
    cut(choose = () => true) {
      for (const { client, target } of links) {
        if (choose()) reset({ client, target });
      }
    },
    halfClose(direction) {
      for (const { client, target } of links) (direction === "toTarget" ? target : client).end();
    },
    retarget(other) {
      goal = other;
    },
    refuse,
    async heal() {
      delayMs = 0;
      blackHole(null);
      await refuse(false);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
