export { collect, type Collected } from "./collect.ts";
export { createFaultyFanout, type FaultyFanout, type FaultyFanoutOptions } from "./faulty-fanout.ts";
export { checkHistory, type ConversationHistory, type ObservedLog } from "./history-checker.ts";
export { openHubs, type OpenHubs, type OpenHubsOptions } from "./open-hubs.ts";
export { startTidings, type StartTidingsOptions, type TestTidings } from "./start-tidings.ts";
