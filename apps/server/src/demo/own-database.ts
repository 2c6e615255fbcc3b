import { applicationOwner, type OwnershipStore } from "@tidings/core";
import type { PeopleFile } from "./people-file.ts";

const advice =
  "give demo mode a database of its own (DATABASE_URL), or set TIDINGS_JWT_SECRET or TIDINGS_JWKS_URL instead of it";

const refusal = (why: string): Error =>
  new Error(`In demo mode anybody can be any user, and the database ${why}: ${advice}`);

/** Throws if there is anybody but the people given in a database that is of this owner. */
async function requireNobodyElse(
  ownership: OwnershipStore,
  owner: string | null,
  people: ReadonlyMap<string, unknown>,
): Promise<void> {
  if (owner === applicationOwner) throw refusal("belongs to an application");
  const users = await ownership.someUsers(people.size + 1);
  const other = users.find((userId) => !people.has(userId));
  // another node of the demo may have begun meanwhile
  if (other === undefined || (await ownership.owner()) !== owner) return;
  throw refusal(`has the user ${other}, who is not of this demo`);
}

/** @throws Error that says what to do, if the database is not for a demo that has nobody yet */
export const requireNobody = async (ownership: OwnershipStore): Promise<void> =>
  requireNobodyElse(ownership, await ownership.owner(), new Map());

/**
 * Makes the database the demo's, if it has nobody yet. Databases and files of earlier versions do not say whose they are: such a file
 * is believed once, if it names everybody in the database.
 *
 * @throws Error that says what to do, if the database is somebody else's
 */
export async function claimDatabase(ownership: OwnershipStore, file: PeopleFile): Promise<void> {
  const before = await ownership.owner();
  if (before !== file.owner) {
    const isEarlier = before === null && !file.isMarked;
    await requireNobodyElse(ownership, before, isEarlier ? await file.people() : new Map());
    if (!(await ownership.setOwner(file.owner, before))) return claimDatabase(ownership, file);
  }
  if (!file.isMarked) await file.mark();
}
