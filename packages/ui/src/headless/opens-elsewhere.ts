import type { MouseEvent } from "react";

/** Whether a click on a link is the browser's: it opens another tab or window, or saves what is there. */
export const opensElsewhere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
