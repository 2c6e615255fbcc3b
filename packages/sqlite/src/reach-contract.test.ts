import { reachContract } from "@tidings/testing/contracts";
import { openWithoutThreads } from "../test/open-on-file.ts";

reachContract("SQLite", openWithoutThreads);
