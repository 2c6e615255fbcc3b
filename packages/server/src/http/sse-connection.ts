import type { ServerResponse } from "node:http";
import { TRPCError } from "@trpc/server";
import type { Attendance } from "../session/attendance.ts";
import type { LiveConnection, NewConnectionInfo } from "../session/connection.ts";
import type { Host } from "../lifecycle/host.ts";
import { Lasting } from "../lifecycle/lasting.ts";
import type { Identity } from "../session/identity.ts";
import { Refusal } from "../trpc/refusal.ts";
import type { Session } from "../session/sessions.ts";

interface SseConnectionOptions {
  readonly host: Host;
  readonly session: Session;
  readonly connection: NewConnectionInfo;
  readonly res: ServerResponse;
  /** The client is gone already. */
  readonly isClosed: boolean;
}

/**
 * One subscription by server-sent events, for as long as its response is open. tRPC writes it; an event source that is cut
 * off comes back by itself, so that is how every end of it looks.
 */
export class SseConnection implements LiveConnection {
  readonly transport = "http";
  readonly identity: Identity | null;
  readonly #host: Host;
  readonly #res: ServerResponse;
  readonly #closeAtMs: number;
  readonly #stalled = new Lasting();

  /** Throws a `Refusal` if there are too many connections already. Resolves when `onConnect` is done. */
  static async begin({ host, session, connection, res, isClosed }: SseConnectionOptions): Promise<void> {
    const { registry, sessions } = host;
    if (isClosed) throw new TRPCError({ code: "CLIENT_CLOSED_REQUEST" });
    if (registry.isFull) {
      const message = "The server has as many connections as it can serve: retry";
      throw new Refusal({ reason: "connections", code: "SERVICE_UNAVAILABLE", message });
    }
    const sse = new SseConnection(host, session, res);
    registry.add(sse);
    try {
      registry.claim(sse, session.account);
      sessions.checkValid(session.identity); // from here on it is ended like all others
    } catch (refusal) {
      registry.remove(sse);
      throw refusal;
    }
    let attendance: Attendance | null = null;
    registry.subscriptions += 1;
    registry.inFlight -= 1; // it is a connection from here on, not a call to wait for
    res.once("close", () => {
      registry.inFlight += 1;
      registry.subscriptions -= 1;
      registry.remove(sse);
      attendance?.end();
    });
    attendance = sessions.attend(session.identity, connection);
    await attendance?.begun;
  }

  private constructor(host: Host, { identity }: Session, res: ServerResponse) {
    this.identity = identity;
    this.#host = host;
    this.#res = res;
    this.#closeAtMs = identity?.expiresAtMs ?? Infinity;
  }

  get bufferedBytes(): number {
    return this.#res.writableLength;
  }

  tick(nowMs: number): void {
    const { keepAlive, registry } = this.#host;
    const stalledMs = this.#stalled.check(this.#res.writableNeedDrain, nowMs);
    if (Date.now() >= this.#closeAtMs) {
      registry.refused("expired");
      this.terminate();
    } else if (stalledMs >= keepAlive.pingMs + keepAlive.pongTimeoutMs) {
      registry.refused("keep-alive");
      this.terminate();
    }
  }

  /** An event source reconnects when it is cut off, and not before. */
  notifyReconnect(): void {}

  close(): void {
    this.terminate();
  }

  terminate(): void {
    this.#res.destroy();
  }
}
