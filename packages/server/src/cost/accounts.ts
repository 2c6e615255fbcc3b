import { LRUCache } from "lru-cache";
import { Account, type AccountLimits } from "./account.ts";
import { networkOf } from "./network.ts";

/** Accounts that are remembered, of users and as many of addresses. An account that is forgotten starts anew. */
const maxRemembered = 100_000;

/** Behind an address there may be many: a company, a mobile network. */
const addressFactor = 10;

/**
 * In the place of the address of a request that came by `fetch`, if nobody said where from. Such requests have nothing in common
 * but that: each has an account of its own, so that a stranger does not spend what the users need. All of them take turns as one.
 */
export const untoldAddress = "untold";

export interface Accounts {
  ofUser(userId: string): Account;
  /** The account of those of whom only the address is known. */
  ofAddress(address: string): Account;
}

export function createAccounts(limits: AccountLimits): Accounts {
  const { calls, maxHeldBytesPerUser } = limits;
  const ofMany: AccountLimits = {
    calls: calls && { perSecond: calls.perSecond * addressFactor, burst: calls.burst * addressFactor },
    maxHeldBytesPerUser: maxHeldBytesPerUser * addressFactor,
  };
  const ofUser = opener("user", limits);
  const ofNetwork = opener("address", ofMany);
  let untold = 0;
  const anybody = new Account(untoldAddress, ofMany);
  const ofNobody = (): Account => new Account(`${untoldAddress}:${(untold += 1)}`, ofMany, anybody);
  return {
    ofUser,
    ofAddress: (address) => (address === untoldAddress ? ofNobody() : ofNetwork(networkOf(address))),
  };
}

/** The one there is, or a new one. */
function opener(prefix: string, limits: AccountLimits): (id: string) => Account {
  const accounts = new LRUCache<string, Account>({ max: maxRemembered });
  return (id) => {
    let account = accounts.get(id);
    if (!account) {
      account = new Account(`${prefix}:${id}`, limits);
      accounts.set(id, account);
    }
    return account;
  };
}
