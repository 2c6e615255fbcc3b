/** A timer that fires this late was held up by a suspended machine or a busy event loop. */
const lateFactor = 2;

/**
 * Calls `work` after `ms` in which something could have arrived, unless the returned function is called before: a timer that was held up
 * begins anew.
 */
export function afterAwake(ms: number, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const begin = (): void => {
    const begunAtMs = performance.now();
    timer = setTimeout(() => {
      if (performance.now() - begunAtMs < lateFactor * ms) work();
      else begin();
    }, ms);
  };
  begin();
  return () => clearTimeout(timer);
}
