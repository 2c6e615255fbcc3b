import type { Locator } from "playwright-core";

/**
 * A key that an input method has used. Safari ends the composition before that key's event: what is left of it there is the key
 * code alone.
 */
export const pressComposing = (
  field: Locator,
  key: string,
  browser: "Safari" | "another browser" = "another browser",
): Promise<void> =>
  field.evaluate(
    (element, how) => {
      const { KeyboardEvent } = globalThis as unknown as { KeyboardEvent: new (type: string, init: object) => never };
      element.dispatchEvent(new KeyboardEvent("keydown", { ...how, bubbles: true, cancelable: true }));
    },
    { key, ...(browser === "Safari" ? { keyCode: 229 } : { isComposing: true }) },
  );
