import type { Preference, QuietHours, StoredAddress } from "@tidings/core";
import type { DatabaseSync } from "node:sqlite";
import { command, query } from "../statement.ts";
import type { Identities } from "./identities.ts";

export type NewAddress = Omit<StoredAddress, "failingSinceMs">;
export type PreferenceChange = Pick<Preference, "category" | "channel"> & { readonly set: Preference | null };

/** Where users can be reached, and what they want, within the transaction that is under way. */
export interface Addresses {
  readonly addAddress: (userId: string, address: NewAddress) => string;
  readonly confirmAddress: (userId: string, id: string) => boolean;
  readonly removeAddress: (userId: string, id: string) => boolean;
  readonly markFailing: (userId: string, id: string, sinceMs: number | null) => null;
  readonly setPreference: (userId: string, change: PreferenceChange) => null;
  readonly setQuietHours: (userId: string, hours: QuietHours | null) => null;
}

export function createAddresses(db: DatabaseSync, identities: Identities): Addresses {
  const insert = query<[number, string, string, string, string, string, number, number], [string]>(
    db,
    `INSERT INTO address (user, channel, identity, id, label, address, added_at_ms, confirmed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (user, channel, identity) DO UPDATE SET label = excluded.label, address = excluded.address,
       confirmed = max(confirmed, excluded.confirmed), failing_since_ms = NULL
     RETURNING id`,
  );
  const confirm = command<[number, string]>(db, "UPDATE address SET confirmed = 1 WHERE user = ? AND id = ?");
  const remove = query<[number, string], [channel: string]>(
    db,
    "DELETE FROM address WHERE user = ? AND id = ? RETURNING channel",
  );
  const forgetCursors = command<[user: number, channel: string]>(
    db,
    `DELETE FROM outward WHERE user = ?1 AND channel = ?2
       AND NOT EXISTS (SELECT 1 FROM address WHERE user = ?1 AND channel = ?2)`,
  );
  const setReachable = query<[user: number], [reachable: number]>(
    db,
    `UPDATE user SET reachable = EXISTS (SELECT 1 FROM address WHERE user = ?1 AND confirmed = 1)
     WHERE id = ?1 RETURNING reachable`,
  );
  const markFailing = command<[number | null, number, string]>(
    db,
    "UPDATE address SET failing_since_ms = ? WHERE user = ? AND id = ?",
  );
  const setPreference = command<[number, string, string, string, number]>(
    db,
    `INSERT INTO preference (user, category, channel, mode, delay_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET mode = excluded.mode, delay_ms = excluded.delay_ms`,
  );
  const dropPreference = command<[number, string, string]>(
    db,
    "DELETE FROM preference WHERE user = ? AND category = ? AND channel = ?",
  );
  const setQuietHours = command<[number, string]>(
    db,
    "INSERT INTO quiet_hours (user, hours) VALUES (?, ?) ON CONFLICT DO UPDATE SET hours = excluded.hours",
  );
  const dropQuietHours = command<[number]>(db, "DELETE FROM quiet_hours WHERE user = ?");

  /** Commits of pushes ask this of a user's row, before anything else. */
  function countIn(userId: string): void {
    const user = identities.obtainUser(userId);
    user.reachable = setReachable.get(user.id)?.[0] === 1;
  }

  return {
    addAddress(userId, { channel, identity, id, label, address, addedAtMs, confirmed }) {
      const user = identities.obtainUser(userId).id;
      const text = JSON.stringify(address);
      const row = insert.get(user, channel, identity, id, label, text, addedAtMs, Number(confirmed));
      if (!row) throw new Error("an address that was stored has no id");
      countIn(userId);
      return row[0];
    },
    confirmAddress(userId, id) {
      const changed = Number(confirm.run(identities.obtainUser(userId).id, id).changes) === 1;
      countIn(userId);
      return changed;
    },
    removeAddress(userId, id) {
      const user = identities.obtainUser(userId).id;
      const row = remove.get(user, id);
      if (!row) return false;
      forgetCursors.run(user, row[0]);
      countIn(userId);
      return true;
    },
    markFailing(userId, id, sinceMs) {
      markFailing.run(sinceMs, identities.obtainUser(userId).id, id);
      return null;
    },
    setPreference(userId, { category, channel, set }) {
      const user = identities.obtainUser(userId).id;
      if (set) setPreference.run(user, category, channel, set.mode, set.delayMs);
      else dropPreference.run(user, category, channel);
      return null;
    },
    setQuietHours(userId, hours) {
      const user = identities.obtainUser(userId).id;
      if (hours) setQuietHours.run(user, JSON.stringify(hours));
      else dropQuietHours.run(user);
      return null;
    },
  };
}
