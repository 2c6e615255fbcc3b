import type { OutwardStatus, Preference, QuietHours, ReachProfile } from "@tidings/core";
import type { DatabaseSync } from "node:sqlite";
import { query } from "../statement.ts";

/** What is read of channels out of the application. */
export interface ReachReader {
  readonly profile: (userId: string) => ReachProfile;
  readonly outwardStatus: () => OutwardStatus;
}

type AddressRow = [
  id: string,
  channel: string,
  identity: string,
  label: string,
  address: string,
  addedAtMs: number,
  confirmed: number,
  failingSinceMs: number | null,
];

export function createReachReader(db: DatabaseSync): ReachReader {
  const selectUser = query<[string], [number]>(db, "SELECT id FROM user WHERE name = ?");
  const selectAddresses = query<[number], AddressRow>(
    db,
    `SELECT id, channel, identity, label, address, added_at_ms, confirmed, failing_since_ms
     FROM address WHERE user = ? ORDER BY added_at_ms, id`,
  );
  const selectPreferences = query<
    [number],
    [category: string, channel: string, mode: Preference["mode"], delayMs: number]
  >(db, "SELECT category, channel, mode, delay_ms FROM preference WHERE user = ?");
  const selectQuietHours = query<[number], [string]>(db, "SELECT hours FROM quiet_hours WHERE user = ?");
  const selectStatus = query<[], [waiting: number, underWay: number, nextDueMs: number | null]>(
    db,
    `SELECT (SELECT count(*) FROM outward WHERE lease IS NULL AND due_at_ms IS NOT NULL),
       (SELECT count(*) FROM outward WHERE lease IS NOT NULL),
       (SELECT min(due_at_ms) FROM outward WHERE lease IS NULL AND due_at_ms IS NOT NULL)`,
  );

  return {
    profile(userId) {
      const user = selectUser.get(userId)?.[0];
      if (user === undefined) return { addresses: [], preferences: [], quietHours: null };
      const hours = selectQuietHours.get(user)?.[0];
      return {
        addresses: selectAddresses
          .all(user)
          .map(([id, channel, identity, label, address, addedAtMs, confirmed, failingSinceMs]) => ({
            id,
            channel,
            identity,
            label,
            address: JSON.parse(address) as unknown,
            addedAtMs,
            confirmed: confirmed === 1,
            failingSinceMs,
          })),
        preferences: selectPreferences
          .all(user)
          .map(([category, channel, mode, delayMs]) => ({ category, channel, mode, delayMs })),
        quietHours: hours === undefined ? null : (JSON.parse(hours) as QuietHours),
      };
    },

    outwardStatus() {
      const [waiting, underWay, nextDueMs] = selectStatus.get() ?? [0, 0, null];
      return { waiting, underWay, nextDueMs };
    },
  };
}
