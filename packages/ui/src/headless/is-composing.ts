import type { KeyboardEvent } from "react";

/** What a browser reports for a key that an input method has used; Safari ends the composition before that key's event. */
const usedByInputMethod = 229;

/** Whether a key is for the input method, which composes a character, and not for the page. */
export const isComposing = ({ nativeEvent }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || nativeEvent.keyCode === usedByInputMethod;
