import { mergeConfig } from "vitest/config";
import base from "./vitest.config.ts";

/** Some of the tests, in a page that a browser's translator works on. */
export default mergeConfig(base, {
  test: { env: { E2E_TRANSLATE: "1" }, testNamePattern: /two people|opens at the first|each chat keeps|refuses/ },
});
