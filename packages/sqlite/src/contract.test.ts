import { storeContract } from "@tidings/testing/contracts";
import { openWithoutThreads } from "../test/open-on-file.ts";

storeContract("SQLite", openWithoutThreads);
