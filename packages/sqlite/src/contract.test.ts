import { storeContract } from "@tidings/testing/contracts";
import { openOnFile } from "../test/open-on-file.ts";

storeContract("SQLite", openOnFile);
