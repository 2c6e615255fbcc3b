import { workerData } from "node:worker_threads";
import { openDatabase } from "../file/database.ts";
import { createMethods } from "./methods.ts";
import type { WorkerOptions } from "./protocol.ts";
import { serveCalls } from "./serve-calls.ts";

const options = workerData as WorkerOptions;

serveCalls(options.path, () => {
  const opened = openDatabase(options);
  return { epoch: opened.epoch, methods: createMethods(opened, options.messagePushType) };
});
