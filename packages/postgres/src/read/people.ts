import { directConversationId, type Revocation, type Store, type UserId } from "@tidings/core";
import type { Connections, Statement } from "../connection/connections.ts";
import { SeenNames } from "../fast/seen-names.ts";
import type { Queries } from "../sql/queries.ts";
import { fromStorable, toStorable } from "./storable.ts";

type People = Pick<Store, "acquaintances" | "markSeen" | "seen" | "revoke" | "revocations"> &
  Pick<Required<Store>, "revokedSince">;

type RevocationRow = [kind: string, subject: string, atMs: number, untilMs: number];

const toRevocation = ([kind, subject, atMs, untilMs]: RevocationRow): Revocation =>
  kind === "token" ? { jti: fromStorable(subject), atMs, untilMs } : { userId: subject, atMs, untilMs };

const revocationsPerPage = 10_000;

/** What the store knows of users besides their feeds. */
export function createPeople({ read }: Pick<Connections, "read">, queries: Queries): People {
  const statement = (query: keyof Queries): Statement => ({ name: `tidings_${query}`, text: queries[query] });
  const marked = new SeenNames();

  return {
    async acquaintances(userId, others) {
      const candidates = others.filter((other) => other !== userId);
      if (candidates.length === 0) return new Set();
      const ids = candidates.map((other) => directConversationId(userId, other));
      const rows = await read<[place: number]>(statement("acquainted"), [ids]);
      return new Set(rows.flatMap(([place]) => candidates[place - 1] ?? []));
    },

    async markSeen(userIds) {
      const unmarked = userIds.filter((userId) => !marked.has(userId));
      if (unmarked.length === 0) return;
      await read(statement("markSeen"), [unmarked]);
      marked.add(unmarked);
    },

    async seen(userIds) {
      if (userIds.length === 0) return new Set();
      const rows = await read<[name: UserId]>(statement("seen"), [userIds]);
      return new Set(rows.map(([name]) => name));
    },

    async revoke(revocation) {
      const { atMs, untilMs } = revocation;
      const which = "jti" in revocation ? ["token", toStorable(revocation.jti)] : ["user", revocation.userId];
      await read(statement("revoke"), [...which, atMs, untilMs]);
      const removeSome = () => read<[hasMore: boolean]>(statement("removeRevoked"), which);
      while ((await removeSome())[0]?.[0]);
    },

    async revocations(nowMs) {
      const all: Revocation[] = [];
      for (let after = ["", ""]; ;) {
        const page = await read<RevocationRow>(statement("revocations"), [nowMs, ...after, revocationsPerPage]);
        for (const row of page) all.push(toRevocation(row));
        const last = page.at(-1);
        if (!last || page.length < revocationsPerPage) return all;
        after = last.slice(0, 2) as string[];
      }
    },

    async revokedSince(atMs) {
      return (await read<RevocationRow>(statement("revokedSince"), [atMs])).map(toRevocation);
    },
  };
}
