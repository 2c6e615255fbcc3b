import type { ConnectionInfo, NewConnectionInfo } from "./connection.ts";
import type { Identity } from "./identity.ts";
import type { OnError } from "../lifecycle/report.ts";

/** Is told how long a connection lasts, and if it wishes, whether anybody is at it. */
export interface ConnectionRelease {
  (): void | Promise<void>;
  readonly setAway?: (away: boolean) => void | Promise<void>;
  /** Tells the name by which HTTP's calls speak of an event stream. */
  readonly answerTo?: (name: string) => void | Promise<void>;
}

/**
 * Called once for each authenticated connection. The returned release is called when the connection has ended. An error is reported,
 * and the connection continues without a release. `hub.connect` returns such a release.
 */
export type OnConnect = (
  identity: Identity,
  connection: ConnectionInfo,
) => ConnectionRelease | void | Promise<ConnectionRelease | void>;

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
  connection: NewConnectionInfo,
  report: OnError,
): Attendance {
  const info = { stage: "onConnect", transport: connection.transport, userId: identity.userId } as const;
  let ended = false;
  let release: ConnectionRelease | null = null;

  /** Never rejects; the release is called at once. */
  const releaseNow = async (): Promise<void> => {
    const call = release;
    release = null;
    try {
      await call?.();
    } catch (error) {
      report(error, info);
    }
  };

  /** Tells it what is to be known of the connection, and the connection whom to tell the rest. */
  const introduce = async ({ setAway, answerTo }: ConnectionRelease, { name, away }: ConnectionInfo): Promise<void> => {
    if (name !== null) await answerTo?.(name);
    if (setAway && away) await setAway(true);
    connection.setAway = setAway ?? null;
  };

  const begin = async (): Promise<void> => {
    try {
      release = (await onConnect(identity, connection)) ?? null;
      if (release) await introduce(release, connection);
    } catch (error) {
      report(error, info);
    }
    if (ended) void releaseNow();
  };

  return {
    begun: begin(),
    end() {
      ended = true;
      void releaseNow();
    },
  };
}
