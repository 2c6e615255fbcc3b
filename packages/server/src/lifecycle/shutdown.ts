import { setTimeout as sleep } from "node:timers/promises";
import type { Registry } from "../session/registry.ts";

/** RFC 6455, section 7.4.1: the server goes away. */
const goingAway = 1001;
/** In the registry of RFC 6455: the service is restarted, come back. */
const serviceRestart = 1012;

/** How long peers may take over the closing handshake before their sockets are cut. */
const closingMs = 1_000;
const pollMs = 10;

/**
 * `serving`; `draining`: open connections are served, nothing new is accepted; `finishing`: only calls under way are
 * answered; `closed`.
 */
export type ShutdownPhase = "serving" | "draining" | "finishing" | "closed";

export interface Shutdown {
  readonly phase: ShutdownPhase;
  drain(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Takes no more connections. */
export interface StopListening {
  /** Resolves when the last connection is gone. */
  readonly closed: Promise<unknown>;
  /** Cuts those that are left. */
  readonly cutAll: () => void;
}

/** Ends a server, either way once. */
export function createShutdown(stopListening: () => StopListening, registry: Registry): Shutdown {
  let phase: ShutdownPhase = "serving";
  let draining: Promise<void> | null = null;
  let closing: Promise<void> | null = null;

  const isClosed = (): boolean => phase === "closed";

  /** Resolves when it comes true, at the deadline, or when the server is closed meanwhile. */
  const until = async (condition: () => boolean, deadlineMs: number): Promise<void> => {
    while (!isClosed() && !condition() && performance.now() < deadlineMs) await sleep(pollMs);
  };

  const end = async (code: number, reason: string): Promise<void> => {
    phase = "closed";
    const { closed, cutAll } = stopListening();
    for (const connection of registry.connections) connection.close(code, reason);
    const deadlineMs = performance.now() + closingMs;
    while (!registry.isEmpty && performance.now() < deadlineMs) await sleep(pollMs);
    for (const connection of registry.connections) connection.terminate();
    cutAll();
    await closed;
    while (!registry.isEmpty) await sleep(pollMs); // a socket that was cut says so a moment later
  };

  /** Not all at the same moment, or all of them would connect to the next node at the same moment. */
  const notify = async (spreadMs: number): Promise<void> => {
    const startMs = performance.now();
    const connections = registry.connections;
    for (const [index, connection] of connections.entries()) {
      const dueMs = startMs + (index / connections.length) * spreadMs;
      await until(() => performance.now() >= dueMs, Infinity);
      connection.notifyReconnect();
    }
  };

  const drain = async (timeoutMs: number): Promise<void> => {
    const deadlineMs = performance.now() + timeoutMs;
    phase = "draining";
    await notify(Math.min(timeoutMs / 2, 2 * registry.connections.length));
    // the time that a client needs to hand its subscriptions over to another node
    await until(() => registry.isEmpty, Math.min(deadlineMs, performance.now() + Math.min(1_000, timeoutMs / 4)));
    if (phase === "draining") phase = "finishing";
    await until(() => registry.inFlight === 0, deadlineMs);
    await (closing ??= end(serviceRestart, "The server restarts"));
  };

  return {
    get phase() {
      return phase;
    },
    drain(timeoutMs) {
      draining ??= closing ?? drain(timeoutMs);
      return draining;
    },
    close() {
      closing ??= end(goingAway, "The server goes away");
      return closing;
    },
  };
}
