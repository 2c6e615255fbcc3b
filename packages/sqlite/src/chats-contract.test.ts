import { chatsContract } from "@tidings/testing/contracts";
import { openOnFile } from "../test/open-on-file.ts";

chatsContract("SQLite", openOnFile);
