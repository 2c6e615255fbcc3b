export { forgetUser, indexedDbCache, type IndexedDbCacheOptions } from "./cache.ts";
export { indexedDbOutbox, type IndexedDbOutboxOptions } from "./outbox.ts";
