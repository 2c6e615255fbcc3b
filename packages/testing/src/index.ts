export { checkHistory, type ConversationHistory, type ObservedLog } from "./history-checker.ts";
export { startTidings, type StartTidingsOptions, type TestTidings } from "./start-tidings.ts";
