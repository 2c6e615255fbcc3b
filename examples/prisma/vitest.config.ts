import { fileURLToPath } from "node:url";
import { mergeConfig } from "vitest/config";
import { together } from "../../vitest.base.ts";

const globalSetup = fileURLToPath(new URL("src/generate-client.ts", import.meta.url));

export default mergeConfig(together, { test: { globalSetup } });
