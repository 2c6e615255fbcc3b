import { workerData } from "node:worker_threads";
import { type DatabaseOptions, openDatabase } from "../file/database.ts";
import { createMethods } from "./methods.ts";
import { serveCalls } from "./serve-calls.ts";

// It imports only parts of the core, as the other thread does: neither loads schemas or time zones.
const options = workerData as DatabaseOptions;

serveCalls(options.path, () => {
  const opened = openDatabase(options);
  return { epoch: opened.epoch, methods: createMethods(opened) };
});
