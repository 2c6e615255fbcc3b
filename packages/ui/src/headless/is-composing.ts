import type { KeyboardEvent as ReactKeyboardEvent } from "react";

/** What a browser reports for a key that an input method has used; Safari ends the composition before that key's event. */
const usedByInputMethod = 229;

/** Whether a key is for the input method, which composes a character, and not for the page. */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const pressed = "nativeEvent" in event ? event.nativeEvent : event;
  return pressed.isComposing || pressed.keyCode === usedByInputMethod;
}
