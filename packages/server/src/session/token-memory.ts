import { LRUCache } from "lru-cache";
import { hasExpired, type Identity } from "./identity.ts";

/** In characters of tokens, with what belongs to each: some 50,000 of the usual length. */
const [maxSize, sizeOfEntry, maxTokenLength] = [32 * 1_024 * 1_024, 256, 8_192];

/** Whose a token is that was accepted before. */
export interface TokenMemory {
  get(token: string): Identity | undefined;
  set(token: string, identity: Identity): void;
  forget(token: string): void;
}

/** @param rememberMs 0: it remembers nothing */
export function createTokenMemory(rememberMs: number): TokenMemory {
  if (rememberMs <= 0) return { get: () => undefined, set: () => {}, forget: () => {} };
  const identities = new LRUCache<string, Identity>({
    maxSize,
    sizeCalculation: (_, token) => token.length + sizeOfEntry,
    ttl: Number.isFinite(rememberMs) ? rememberMs : 0,
  });
  return {
    get(token) {
      const identity = identities.get(token);
      if (identity === undefined || !hasExpired(identity, Date.now())) return identity;
      identities.delete(token);
      return undefined;
    },
    set(token, identity) {
      if (token.length <= maxTokenLength) identities.set(token, identity);
    },
    forget: (token) => void identities.delete(token),
  };
}
