import type { UserId } from "../model/ids.ts";

/**
 * Whose database it is. In demo mode anybody can be any user of the database, so that has to say itself that it is the demo's: it says
 * the same in a backup and in a copy.
 */
export interface OwnershipStore {
  /** The demo whose database it is, {@link applicationOwner} if an application has used it, `null` as long as nobody has said. */
  owner(): Promise<string | null>;

  /** Says whose it is, if `before` is what it says until then. Resolves with whether that was so. */
  setOwner(owner: string, before: string | null): Promise<boolean>;

  /** Users of whom the database knows anything, also those who have only received something: all of them, or at least `limit`. */
  someUsers(limit: number): Promise<readonly UserId[]>;
}

/** The owner of a database that an application has used: no demo hands out its users. */
export const applicationOwner = "";

/**
 * Says that an application uses the database, whatever it was before. `createTidings` and a server that is not a demo's do so at their
 * start, and an application that makes its hub itself should do so too.
 */
export async function claimForApplication(ownership: OwnershipStore | undefined): Promise<void> {
  const before = await ownership?.owner();
  if (before === undefined || before === applicationOwner) return;
  if (!(await ownership?.setOwner(applicationOwner, before))) await claimForApplication(ownership);
}
