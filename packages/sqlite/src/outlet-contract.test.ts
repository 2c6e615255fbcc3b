import { outletContract } from "@tidings/testing/contracts";
import { openOnFile } from "../test/open-on-file.ts";

outletContract("SQLite", openOnFile);
