import { type Attendance, beginAttendance, type OnConnect } from "./attendance.ts";
import type { ConnectionInfo } from "./connection.ts";
import { type Authenticate, hasExpired, type Identity, principalOf } from "./identity.ts";
import { Refusal, toTRPCError } from "./refusal.ts";
import type { ErrorInfo, OnError } from "./report.ts";

/** Who calls, and what his procedures get to see. */
export interface Session {
  readonly identity: Identity | null;
  /** What limits count him by. */
  readonly principal: string;
}

export interface SessionsOptions {
  readonly authenticate: Authenticate;
  readonly createContext: (options: { identity: Identity | null; connection: ConnectionInfo }) => unknown;
  readonly onConnect: OnConnect | undefined;
  readonly report: OnError;
}

/** How a connection gets its identity, its context and its presence, on every transport alike. */
export interface Sessions {
  /** Rejects with a `TRPCError` if the client is refused. */
  authenticate(token: string | null, connection: ConnectionInfo): Promise<Session>;
  /** Rejects with a `TRPCError`. */
  createContext(identity: Identity | null, connection: ConnectionInfo): Promise<unknown>;
  /** `null` where nobody wants to know. */
  attend(identity: Identity | null, connection: ConnectionInfo): Attendance | null;
}

export function createSessions({ authenticate, createContext, onConnect, report }: SessionsOptions): Sessions {
  const guard = async <T>(
    stage: ErrorInfo["stage"],
    connection: ConnectionInfo,
    run: () => T | Promise<T>,
  ): Promise<T> => {
    try {
      return await run();
    } catch (cause) {
      const error = toTRPCError(cause);
      if (error.code === "INTERNAL_SERVER_ERROR") report(cause, { stage, transport: connection.transport });
      throw error;
    }
  };

  return {
    async authenticate(token, connection) {
      const { transport, headers, remoteAddress } = connection;
      const identity = await guard("authenticate", connection, () => authenticate({ token, transport, headers }));
      if (hasExpired(identity, Date.now())) throw expired();
      return { identity, principal: principalOf(identity, remoteAddress) };
    },

    createContext: (identity, connection) =>
      guard("createContext", connection, () => createContext({ identity, connection })),

    attend: (identity, connection) =>
      identity && onConnect ? beginAttendance(onConnect, identity, connection, report) : null,
  };
}

/** The answer to a call that comes after its caller's token has run out. */
export function expired(): Refusal {
  return new Refusal({
    reason: "expired",
    code: "UNAUTHORIZED",
    message: "The token has expired: reconnect with a fresh one",
  });
}
