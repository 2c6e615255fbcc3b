import { type Revocations, TidingsError } from "@tidings/core";
import { TRPCError } from "@trpc/server";
import { type Attendance, beginAttendance, type OnConnect } from "./attendance.ts";
import type { ConnectionInfo, NewConnectionInfo } from "./connection.ts";
import type { Account } from "../cost/account.ts";
import type { Accounts } from "../cost/accounts.ts";
import { prices } from "../cost/prices.ts";
import { createIdentify } from "./identify.ts";
import { type Authenticate, hasExpired, type Identity } from "./identity.ts";
import { Refusal, toTRPCError } from "../trpc/refusal.ts";
import { type ErrorInfo, isOwnFault, type OnError } from "../lifecycle/report.ts";
import { createTokenMemory } from "./token-memory.ts";

/** Who calls, and what their procedures get to see. */
export interface Session {
  readonly identity: Identity | null;
  /** The account that the caller spends from. */
  readonly account: Account;
}

export interface SessionsOptions {
  readonly authenticate: Authenticate;
  readonly accounts: Accounts;
  readonly createContext: (options: { identity: Identity | null; connection: ConnectionInfo }) => unknown;
  readonly onConnect: OnConnect | undefined;
  readonly revocations: Revocations | undefined;
  readonly report: OnError;
}

/** How a connection gets its identity, its context and its presence, on every transport alike. */
export interface Sessions {
  /** Rejects with a `TRPCError` if the client is refused. */
  authenticate(token: string | null, connection: ConnectionInfo): Promise<Session>;
  /** Who pays for a request as long as it is not authenticated: the user whose token is remembered, else the address. */
  payerOf(token: string | null, remoteAddress: string): Account;
  /** Throws a `Refusal` if the identity has expired, or is revoked as far as is known by now. */
  checkValid(identity: Identity | null): void;
  /** Rejects with a `TRPCError`. */
  createContext(identity: Identity | null, connection: ConnectionInfo): Promise<unknown>;
  /** `null` where nobody wants to know. */
  attend(identity: Identity | null, connection: NewConnectionInfo): Attendance | null;
}

export function createSessions({
  authenticate,
  accounts,
  createContext,
  onConnect,
  revocations,
  report,
}: SessionsOptions): Sessions {
  const memory = createTokenMemory(authenticate.rememberMs ?? 0);
  const identify = createIdentify(authenticate);

  const guard = async <T>(
    stage: ErrorInfo["stage"],
    connection: ConnectionInfo,
    run: () => T | Promise<T>,
  ): Promise<T> => {
    try {
      return await run();
    } catch (cause) {
      const error = toTRPCError(cause);
      if (isOwnFault(error)) report(cause, { stage, transport: connection.transport });
      const isMeant =
        cause instanceof TidingsError || (cause instanceof TRPCError && cause.code !== "INTERNAL_SERVER_ERROR");
      // nobody meant it for clients: it may name hosts and files
      throw isMeant ? error : new TRPCError({ code: error.code, message: "Something went wrong on the server" });
    }
  };

  /** Where the token has not been seen before. Its address pays for one that is wrong, and is not asked in again at once. */
  const check = async (token: string | null, connection: ConnectionInfo): Promise<Identity | null> => {
    const { transport, headers, remoteAddress } = connection;
    const address = accounts.ofAddress(remoteAddress);
    try {
      address.checkSolvent();
      return await address.check(() =>
        identify({ token, transport, headers }, (error) => report(error, { stage: "authenticate", transport })),
      );
    } catch (cause) {
      const { code } = toTRPCError(cause);
      if (code === "UNAUTHORIZED") address.charge(prices.failedSignIn);
      else if (code === "TOO_MANY_REQUESTS") address.charge(prices.failedSignIn / 4);
      throw cause;
    }
  };

  const isRevoked = (identity: Identity | null): boolean =>
    identity !== null && revocations !== undefined && revocations.isRevoked(identity);

  return {
    payerOf(token, remoteAddress) {
      const identity = token === null ? undefined : memory.get(token);
      return identity ? accounts.ofUser(identity.userId) : accounts.ofAddress(remoteAddress);
    },

    checkValid(identity) {
      if (hasExpired(identity, Date.now())) throw expired();
      if (isRevoked(identity)) throw revoked();
    },

    async authenticate(token, connection) {
      const known = token === null ? undefined : memory.get(token);
      const identity = known ?? (await check(token, connection));
      if (hasExpired(identity, Date.now())) throw expired();
      if (identity) await revocations?.ready();
      if (isRevoked(identity)) {
        if (token !== null) memory.forget(token);
        accounts.ofAddress(connection.remoteAddress).charge(prices.failedSignIn);
        throw revoked();
      }
      if (!known && token !== null && identity) memory.set(token, identity);
      if (connection.user !== null && identity?.userId !== connection.user) {
        accounts.ofAddress(connection.remoteAddress).charge(prices.failedSignIn);
        throw anotherUser();
      }
      const account = identity ? accounts.ofUser(identity.userId) : accounts.ofAddress(connection.remoteAddress);
      account.checkPatience();
      return { identity, account };
    },

    createContext: (identity, connection) =>
      guard("createContext", connection, () => createContext({ identity, connection })),

    attend: (identity, connection) =>
      identity && onConnect ? beginAttendance(onConnect, identity, connection, report) : null,
  };
}

/** The answer to a client of one user with the token or cookie of another one, who has signed in meanwhile. */
const anotherUser = (): TidingsError =>
  new TidingsError(
    "UNAUTHORIZED",
    "This client is another user's than its token or cookie: sign in as that user, or make a client for the one who is signed in now",
  );

/** The answer to somebody whose token is not taken any more. */
function revoked(): Refusal {
  return new Refusal({
    reason: "revoked",
    code: "UNAUTHORIZED",
    message: "The token has been revoked: sign in again",
  });
}

/** The answer to a call that comes after its caller's token has run out. */
export function expired(): Refusal {
  return new Refusal({
    reason: "expired",
    code: "UNAUTHORIZED",
    message: "The token has expired: reconnect with a fresh one",
  });
}
