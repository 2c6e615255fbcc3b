import type { ConnectionState } from "../src/connection/connection-state.ts";
import { createSnapshot, type Snapshot } from "../src/feeds/snapshot.ts";

export const online: ConnectionState = { status: "online", via: "websocket" };
export const offline: ConnectionState = { status: "offline", nextTryAtMs: null, lastError: null };

/** What a client says of its connection: it is online until the test says otherwise. */
export const scriptedConnection = (): Snapshot<ConnectionState> =>
  createSnapshot<ConnectionState>(online, (error) => {
    throw error;
  });
