export { type AppStateLike, appStatePage, reconnectInFront } from "./app-state.ts";
export { type AsyncStorageLike, asyncStorageOutbox, type AsyncStorageOutboxOptions } from "./async-storage-outbox.ts";
