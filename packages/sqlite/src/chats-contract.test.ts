import { chatsContract } from "@tidings/testing/contracts";
import { openWithoutThreads } from "../test/open-on-file.ts";

chatsContract("SQLite", openWithoutThreads);
