import type { ServerProcess } from "./server-process.ts";

/**
 * Makes people known to a server that does not run yet, so that they can be found, and can sign in though they have a past: the
 * demo gives nobody the name of a user whom the database knows from elsewhere. It does not run afterwards.
 */
export async function signUp(server: ServerProcess, names: readonly string[]): Promise<void> {
  await server.start();
  for (const name of names) {
    const response = await fetch(`${server.url}/demo/session`, { method: "POST", body: JSON.stringify({ name }) });
    if (!response.ok) throw new Error(`${name} could not sign in: ${await response.text()}`);
  }
  await server.terminate();
}
