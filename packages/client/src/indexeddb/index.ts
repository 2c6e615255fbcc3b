export { indexedDbOutbox, type IndexedDbOutboxOptions } from "./outbox.ts";
