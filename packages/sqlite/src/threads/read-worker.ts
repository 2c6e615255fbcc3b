import { workerData } from "node:worker_threads";
import type { DatabaseOptions } from "../file/database.ts";
import { openForReading } from "../file/read-database.ts";
import { serveCalls } from "./serve-calls.ts";
import { createSnapshotReader } from "../file/snapshot-reader.ts";

// It loads little: that is most of the time that a thread takes to start.
const options = workerData as DatabaseOptions;

serveCalls(options.path, () => ({ epoch: "", ...createSnapshotReader(openForReading(options)) }));
