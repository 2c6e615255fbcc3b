import type { SessionEnd } from "@tidings/core";
import type { LiveConnection } from "./connection.ts";
import type { Account } from "../cost/account.ts";
import type { Limits } from "../cost/limits.ts";
import type { Identity } from "./identity.ts";
import { closeCodeOf, Refusal, type RefusalReason, refusalReasons } from "../trpc/refusal.ts";

/** Why connections are ended that did nothing wrong themselves, with the close code and what it says. */
const endings: Readonly<Record<SessionEnd, { readonly code: number; readonly text: string }>> = {
  revoked: { code: closeCodeOf("UNAUTHORIZED"), text: "The token has been revoked" },
  // in the registry of RFC 6455: come back
  disconnected: { code: 1012, text: "Connect anew" },
};

type CallType = "query" | "mutation" | "subscription";

/** The current state, and counts since the start. */
export interface ServerStats {
  /** WebSockets open now, those that have not proved who they are included. */
  readonly connections: number;
  /** Subscriptions by SSE open now. */
  readonly eventStreams: number;
  /** Users (and addresses of anonymous clients) with a connection now. */
  readonly users: number;
  /** Running now, on WebSocket and SSE. */
  readonly subscriptions: number;
  /** Queries and mutations under way now, on WebSocket, and HTTP requests. */
  readonly inFlight: number;
  /** Waiting now for readers to take it, answers by HTTP included. */
  readonly bufferedBytes: number;
  /** Since the start: accepted calls. */
  readonly calls: Readonly<Record<CallType, number>>;
  /** Since the start: what the host turned away, and connections it ended. */
  readonly refusals: Readonly<Record<RefusalReason, number>>;
}

type RegistryLimits = Pick<Limits, "maxConnections" | "maxConnectionsPerUser">;

/** An HTTP request under way, whose answer has to be read in time. */
export interface Exchange {
  readonly bufferedBytes: number;
  tick(nowMs: number): void;
}

/** Knows every live connection of the server, and counts. */
export class Registry {
  readonly #limits: RegistryLimits;
  readonly #connections = new Map<LiveConnection, Account | null>();
  readonly #users = new Map<string, number>();
  /** Those of other routes included. */
  readonly exchanges: Set<Exchange> = new Set();
  readonly #calls: Record<CallType, number> = { query: 0, mutation: 0, subscription: 0 };
  readonly #refusals = Object.fromEntries(refusalReasons.map((reason) => [reason, 0])) as Record<RefusalReason, number>;
  subscriptions = 0;
  inFlight = 0;

  constructor(limits: RegistryLimits) {
    this.#limits = limits;
  }

  get isFull(): boolean {
    return this.#connections.size >= this.#limits.maxConnections;
  }

  get connections(): readonly LiveConnection[] {
    return [...this.#connections.keys()];
  }

  get isEmpty(): boolean {
    return this.#connections.size === 0;
  }

  add(connection: LiveConnection): void {
    this.#connections.set(connection, null);
  }

  /** Counts a connection as the user's. Throws a `Refusal` if the user has the maximum already. */
  claim(connection: LiveConnection, account: Account): void {
    const count = this.#users.get(account.key) ?? 0;
    if (count >= this.#limits.maxConnectionsPerUser) {
      throw new Refusal({
        reason: "user-connections",
        code: "TOO_MANY_REQUESTS",
        message: `You have ${count} connections already: close one and retry`,
      });
    }
    this.#users.set(account.key, count + 1);
    this.#connections.set(connection, account);
  }

  remove(connection: LiveConnection): void {
    const key = this.#connections.get(connection)?.key;
    this.#connections.delete(connection);
    if (key === undefined) return;
    const count = this.#users.get(key) ?? 0;
    if (count > 1) this.#users.set(key, count - 1);
    else this.#users.delete(key);
  }

  /** Ends the connections of those who are concerned. Returns how many these were. */
  end(concerns: (identity: Identity) => boolean, why: SessionEnd): number {
    const ending = this.connections.filter(({ identity }) => identity !== null && concerns(identity));
    for (const connection of ending) {
      this.refused(why);
      connection.close(endings[why].code, endings[why].text);
    }
    return ending.length;
  }

  called(type: CallType, count: number = 1): void {
    this.#calls[type] += count;
  }

  refused(reason: RefusalReason): void {
    this.#refusals[reason] += 1;
  }

  tick(nowMs: number): void {
    for (const connection of this.#connections.keys()) connection.tick(nowMs);
    for (const exchange of this.exchanges) exchange.tick(nowMs);
  }

  stats(): ServerStats {
    const connections = this.connections;
    const sockets = connections.filter(({ transport }) => transport === "websocket").length;
    return {
      connections: sockets,
      eventStreams: connections.length - sockets,
      users: this.#users.size,
      subscriptions: this.subscriptions,
      inFlight: this.inFlight,
      bufferedBytes: [...connections, ...this.exchanges].reduce((sum, { bufferedBytes }) => sum + bufferedBytes, 0),
      calls: { ...this.#calls },
      refusals: { ...this.#refusals },
    };
  }
}
