import type { MouseEvent } from "react";

/** Whether a click on a link is left to the browser, because it opens a new tab or window, or downloads. */
export const opensElsewhere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
