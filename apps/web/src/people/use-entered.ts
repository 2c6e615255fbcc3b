import { useEffect } from "react";

/**
 * Enter in a search takes the first who is found, which may be known only a moment after the key.
 *
 * @param isEntered whether Enter was pressed, and nothing has changed since
 * @param first the first of what was typed; `null` if nobody is found, `undefined` while that is not known
 * @param onDone called once it is known, right before it is taken
 */
export function useEntered<First>(
  isEntered: boolean,
  first: First | null | undefined,
  onDone: (isEntered: false) => void,
  take: (first: First) => void,
): void {
  useEffect(() => {
    if (!isEntered || first === undefined) return;
    onDone(false);
    if (first !== null) take(first);
  }, [isEntered, first, onDone, take]);
}
