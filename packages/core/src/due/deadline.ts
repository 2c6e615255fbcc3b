/** After how long a worker gives up: early enough to say so before its lease ends, and with it its right to the job. */
export const deadlineMsOf = (leaseMs: number): number => Math.floor(leaseMs * 0.8);

export const deadlineOf = (leaseMs: number): AbortSignal => AbortSignal.timeout(deadlineMsOf(leaseMs));

/**
 * What the other side answers, or what stands for it: `late` if it has not answered by the deadline, whether it heeds the signal or
 * not, as the next worker would ask it as well; `failed` if asking throws (it may throw the error again). After the deadline it is not
 * asked at all.
 */
export async function answerBefore<Answer>(
  deadline: AbortSignal,
  ask: (deadline: AbortSignal) => Promise<Answer>,
  { late, failed }: { readonly late: Answer; readonly failed: (reason: string, error: unknown) => Answer },
): Promise<Answer> {
  if (deadline.aborted) return late;
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const onLate = (): void => resolve(late);
  deadline.addEventListener("abort", onLate, { once: true });
  try {
    return await Promise.race([ask(deadline), promise]);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error), error);
  } finally {
    deadline.removeEventListener("abort", onLate);
  }
}
