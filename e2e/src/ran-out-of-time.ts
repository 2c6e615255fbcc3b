/** What Redis, PostgreSQL and their drivers say to a process that the machine gave no time, or that waits for one. */
const said =
  /tim(?:ed ?|e)out|Connection is closed|Connection terminated|Stream isn't writeable|has held the same users/i;

/** An error that a busy machine makes, and that says nothing of the server: what comes of it is seen elsewhere. */
export function ranOutOfTime(error: unknown): boolean {
  return error instanceof Error && (said.test(error.message) || ranOutOfTime(error.cause));
}
