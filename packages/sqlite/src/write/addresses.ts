import type { AddressOrigin, Preference, QuietHours, Revocation, StoredAddress } from "@tidings/core";
import type { DatabaseSync } from "node:sqlite";
import { createRevocations } from "./revocations.ts";
import { command, query } from "../statement.ts";
import type { Identities } from "./identities.ts";

export type NewAddress = Omit<StoredAddress, "failingSinceMs">;
export type PreferenceChange = Pick<Preference, "category" | "channel"> & { readonly set: Preference | null };

/** Where users can be reached, and what they want, within the transaction that is under way. */
export interface Addresses {
  readonly addAddress: (userId: string, address: NewAddress, origin: AddressOrigin) => string | null;
  readonly confirmAddress: (userId: string, id: string) => boolean;
  readonly removeAddress: (userId: string, id: string) => boolean;
  /** Stores a revocation, and removes the addresses that it is for. `true`: more users have such, so call it again. */
  readonly revoke: (revocation: Revocation) => boolean;
  readonly markFailing: (userId: string, id: string, sinceMs: number | null) => null;
  readonly setPreference: (userId: string, change: PreferenceChange) => null;
  readonly setQuietHours: (userId: string, hours: QuietHours | null) => null;
}

/** One token may have added addresses of all users. */
const usersPerRevocation = 1_000;

export function createAddresses(db: DatabaseSync, identities: Identities): Addresses {
  const revocations = createRevocations(db);
  const insert = query<
    [number, string, string, string, string, string, number, number, vouched: number, jti: string | null],
    [string]
  >(
    db,
    `INSERT INTO address (user, channel, identity, id, label, address, added_at_ms, confirmed, vouched, jti)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (user, channel, identity) DO UPDATE SET
       label = iif(vouched > excluded.vouched, label, excluded.label),
       address = iif(vouched > excluded.vouched, address, excluded.address),
       jti = iif(vouched > excluded.vouched, jti, excluded.jti),
       vouched = max(vouched, excluded.vouched), confirmed = max(confirmed, excluded.confirmed), failing_since_ms = NULL
     RETURNING id`,
  );
  const selectUsersOf = query<[jti: string, limit: number], [name: string]>(
    db,
    "SELECT name FROM user WHERE id IN (SELECT DISTINCT user FROM address WHERE jti = ? LIMIT ?)",
  );
  const removeOf = command<[user: number, jti: string]>(db, "DELETE FROM address WHERE user = ? AND jti = ?");
  const removeUnvouched = command<[user: number]>(db, "DELETE FROM address WHERE user = ? AND vouched = 0");
  const forgetUnaddressed = command<[user: number]>(
    db,
    `DELETE FROM outward WHERE user = ?1
       AND NOT EXISTS (SELECT 1 FROM address WHERE user = ?1 AND channel = outward.channel)`,
  );
  const confirm = command<[number, string]>(db, "UPDATE address SET confirmed = 1 WHERE user = ? AND id = ?");
  const remove = command<[number, string]>(db, "DELETE FROM address WHERE user = ? AND id = ?");
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

  /** With the last address of a channel, what is due there goes. */
  function removedFrom(userId: string): void {
    forgetUnaddressed.run(identities.obtainUser(userId).id);
    countIn(userId);
  }

  return {
    addAddress(userId, { channel, identity, id, label, address, addedAtMs, confirmed }, { vouched, session }) {
      if (session && revocations.isRevoked(session)) return null;
      const user = identities.obtainUser(userId).id;
      const text = JSON.stringify(address);
      const by = [Number(vouched), session?.jti ?? null] as const;
      const row = insert.get(user, channel, identity, id, label, text, addedAtMs, Number(confirmed), ...by);
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
      if (remove.run(user, id).changes === 0) return false;
      removedFrom(userId);
      return true;
    },
    revoke(revocation) {
      revocations.store(revocation);
      if (!("jti" in revocation)) {
        const user = identities.user(revocation.userId);
        if (user && removeUnvouched.run(user.id).changes !== 0) removedFrom(user.name);
        return false;
      }
      const users = selectUsersOf.all(revocation.jti, usersPerRevocation);
      for (const [name] of users) {
        removeOf.run(identities.obtainUser(name).id, revocation.jti);
        removedFrom(name);
      }
      return users.length === usersPerRevocation;
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
