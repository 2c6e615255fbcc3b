import { reachContract } from "@tidings/testing/contracts";
import { openOnFile } from "../test/open-on-file.ts";

reachContract("SQLite", openOnFile);
