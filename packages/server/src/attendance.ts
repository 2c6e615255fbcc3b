import type { ConnectionInfo } from "./connection.ts";
import type { Identity } from "./identity.ts";
import type { OnError } from "./report.ts";

/**
 * Called once for each authenticated connection; the returned release when it has ended. An error is reported, and the
 * connection goes on without.
 */
export type OnConnect = (
  identity: Identity,
  connection: ConnectionInfo,
) => (() => void) | void | Promise<(() => void) | void>;

/** The presence of one connection. */
export interface Attendance {
  /** Resolves when `onConnect` is done; never rejects. */
  readonly begun: Promise<void>;
  /** Calls the release, once; if `onConnect` is still under way, when that is done. */
  end(): void;
}

export function beginAttendance(
  onConnect: OnConnect,
  identity: Identity,
  connection: ConnectionInfo,
  report: OnError,
): Attendance {
  const info = { stage: "onConnect", transport: connection.transport, userId: identity.userId } as const;
  let ended = false;
  let release: (() => void) | null = null;

  const releaseNow = (): void => {
    const call = release;
    release = null;
    try {
      call?.();
    } catch (error) {
      report(error, info);
    }
  };

  const begin = async (): Promise<void> => {
    try {
      release = (await onConnect(identity, connection)) ?? null;
    } catch (error) {
      report(error, info);
    }
    if (ended) releaseNow();
  };

  return {
    begun: begin(),
    end() {
      ended = true;
      releaseNow();
    },
  };
}
