export { indexedDbCache, type IndexedDbCacheOptions } from "./cache.ts";
export { forgetUser } from "./forget-user.ts";
export { indexedDbOutbox, type IndexedDbOutboxOptions } from "./outbox.ts";
