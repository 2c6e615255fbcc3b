export { createFaultyFanout, type FaultyFanout, type FaultyFanoutOptions } from "./faulty-fanout.ts";
export { checkHistory, type ConversationHistory, type ObservedLog } from "./history-checker.ts";
export { startTidings, type StartTidingsOptions, type TestTidings } from "./start-tidings.ts";
