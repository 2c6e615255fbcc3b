import type {
  LateAddress,
  OutwardStatus,
  Preference,
  QuietHours,
  ReachStore,
  StoredAddress,
  TakenOutward,
} from "@tidings/core";
import type { Connections, Statement } from "../connection/connections.ts";
import { fromStorable, toStorable } from "./storable.ts";

type AddressRow = [
  id: string,
  channel: string,
  identity: string,
  label: string,
  address: string,
  addedAtMs: number,
  confirmed: boolean,
  failingSinceMs: number | null,
];

type PreferenceRow = [category: string, channel: string, mode: Preference["mode"], delayMs: number];

const toAddress = ([
  id,
  channel,
  identity,
  label,
  text,
  addedAtMs,
  confirmed,
  failingSinceMs,
]: AddressRow): StoredAddress => {
  const address: unknown = JSON.parse(text);
  const names = { identity: fromStorable(identity), label: fromStorable(label) };
  return { id, channel, ...names, address, addedAtMs, confirmed, failingSinceMs };
};

const call = (name: string, text: string): Statement => ({ name: `tidings_${name}`, text });

/** Channels out of the application. `schema`: a quoted identifier. */
export function createReach({ read }: Pick<Connections, "read">, schema: string): ReachStore {
  const userId = `(SELECT id FROM ${schema}.users WHERE name = $1)`;
  const statements = {
    add: call("add_address", `SELECT ${schema}.add_address($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`),
    confirm: call("confirm_address", `SELECT ${schema}.confirm_address($1, $2)`),
    remove: call("remove_address", `SELECT ${schema}.remove_address($1, $2)`),
    failing: call(
      "mark_failing",
      `UPDATE ${schema}.address SET failing_since_ms = $3 WHERE user_id = ${userId} AND id = $2`,
    ),
    profile: call(
      "reach_profile",
      `SELECT
        (SELECT json_agg(json_build_array(a.id, a.channel, a.identity, a.label, a.address, a.added_at_ms, a.confirmed,
            a.failing_since_ms) ORDER BY a.added_at_ms, a.id) FROM ${schema}.address a WHERE a.user_id = u.id),
        (SELECT json_agg(json_build_array(p.category, p.channel, p.mode, p.delay_ms)) FROM ${schema}.preference p
          WHERE p.user_id = u.id),
        (SELECT q.hours FROM ${schema}.quiet_hours q WHERE q.user_id = u.id)
      FROM ${schema}.users u WHERE u.name = $1`,
    ),
    preference: call("set_preference", `SELECT ${schema}.set_preference($1, $2, $3, $4, $5)`),
    quietHours: call("set_quiet_hours", `SELECT ${schema}.set_quiet_hours($1, $2)`),
    takeDue: call("take_due", `SELECT * FROM ${schema}.take_due($1, $2, $3)`),
    beginFree: call(
      "begin_free_outward",
      `UPDATE ${schema}.outward o SET up_to = t.up_to
      FROM (
        SELECT t.up_to, o.user_id, o.channel, o.category, o.lease
        FROM jsonb_to_recordset($1::jsonb) AS t (lease text, up_to bigint)
        JOIN ${schema}.outward o ON o.lease = t.lease
        FOR UPDATE OF o SKIP LOCKED
      ) t
      WHERE o.user_id = t.user_id AND o.channel = t.channel AND o.category = t.category AND o.lease = t.lease
      RETURNING o.lease`,
    ),
    begin: call("begin_outward", `UPDATE ${schema}.outward SET up_to = $2 WHERE lease = $1 RETURNING lease`),
    settleFree: call("settle_free_outward", `SELECT ${schema}.settle_free_outward($1)`),
    settle: call("settle_outward", `SELECT ${schema}.settle_outward($1)`),
    status: call(
      "outward_status",
      `SELECT (SELECT count(*) FROM ${schema}.outward WHERE lease IS NULL AND due_at_ms IS NOT NULL),
        (SELECT count(*) FROM ${schema}.outward WHERE lease IS NOT NULL),
        (SELECT min(due_at_ms) FROM ${schema}.outward WHERE lease IS NULL AND due_at_ms IS NOT NULL)`,
    ),
  };

  return {
    async addAddress(user, { channel, identity, id, label, address, addedAtMs, confirmed }, origin) {
      const { vouched = false, session } = origin ?? {};
      const given = [
        channel,
        toStorable(identity),
        id,
        toStorable(label),
        JSON.stringify(address),
        addedAtMs,
        confirmed,
        vouched,
        session?.userId,
        session?.issuedAtMs,
        session?.jti === undefined ? null : toStorable(session.jti),
      ];
      const [row] = await read<[id: string | null]>(statements.add, [user, ...given]);
      if (!row) throw new Error("the database did not answer with the address");
      return row[0];
    },

    async confirmAddress(user, id) {
      const [row] = await read<[boolean]>(statements.confirm, [user, id]);
      return row?.[0] === true;
    },

    async removeAddress(user, id) {
      const [row] = await read<[boolean]>(statements.remove, [user, id]);
      return row?.[0] === true;
    },

    async markFailing(user, id, sinceMs) {
      await read(statements.failing, [user, id, sinceMs]);
    },

    async profile(user) {
      type Row = [addresses: AddressRow[] | null, preferences: PreferenceRow[] | null, hours: string | null];
      const [row] = await read<Row>(statements.profile, [user]);
      const [addresses, preferences, hours] = row ?? [null, null, null];
      return {
        addresses: (addresses ?? []).map(toAddress),
        preferences: (preferences ?? []).map(([category, channel, mode, delayMs]) => ({
          category,
          channel,
          mode,
          delayMs,
        })),
        quietHours: hours === null ? null : (JSON.parse(hours) as QuietHours),
      };
    },

    async setPreference(user, { category, channel, set }) {
      await read(statements.preference, [user, category, channel, set?.mode ?? null, set?.delayMs ?? null]);
    },

    async setQuietHours(user, hours) {
      await read(statements.quietHours, [user, hours && JSON.stringify(hours)]);
    },

    async takeDue({ nowMs, leaseMs, limits }) {
      type Row = [
        user: string,
        channel: string,
        category: string,
        n: number,
        sinceMs: number,
        upTo: number | null,
        done: string[],
        attempts: number,
        lease: string,
        late: LateAddress[],
      ];
      const rows = await read<Row>(statements.takeDue, [nowMs, leaseMs, JSON.stringify(limits)]);
      return rows.map(([user, channel, category, n, sinceMs, upTo, done, attempts, lease, late]): TakenOutward => ({
        userId: user,
        channel,
        category,
        n,
        sinceMs,
        upTo,
        done,
        attempts,
        late,
        lease,
      }));
    },

    async begin(ranges) {
      const asked = ranges.map(({ lease, upTo }) => ({ lease, up_to: upTo }));
      const begun = new Set((await read<[lease: string]>(statements.beginFree, [JSON.stringify(asked)])).flat());
      for (const { lease, upTo } of ranges) {
        if (begun.has(lease)) continue; // the others are locked, or the lease has ended
        if ((await read(statements.begin, [lease, upTo])).length > 0) begun.add(lease);
      }
      return begun;
    },

    async settle(outcomes) {
      const asked = outcomes.map(({ lease, n, dueAtMs, sinceMs, restUntilMs, open, late, outcome }) => ({
        lease,
        n,
        due_at_ms: dueAtMs,
        since_ms: sinceMs,
        rest_until_ms: restUntilMs,
        ...(open && { up_to: open.upTo, done: open.done, attempts: open.attempts }),
        late,
        ...(outcome && { outcome }),
      }));
      const held = new Set((await read<[lease: string]>(statements.settleFree, [JSON.stringify(asked)])).flat());
      for (const one of asked) if (held.has(one.lease)) await read(statements.settle, [JSON.stringify([one])]);
    },

    async outwardStatus(): Promise<OutwardStatus> {
      const [row] = await read<[number, number, number | null]>(statements.status, []);
      const [waiting, underWay, nextDueMs] = row ?? [0, 0, null];
      return { waiting, underWay, nextDueMs };
    },
  };
}
