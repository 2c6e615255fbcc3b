/** The first releases of the lines that are tested. In SQLite of earlier ones a parameter cannot be named twice. */
const oldest = [
  [22, 20],
  [24, 7],
] as const;
const newestLine = 24;

/**
 * Refuses a Node.js that is too old, before anything fails in a less clear way. Bun and Deno report the version of
 * Node.js that they are compatible with.
 *
 * @throws {Error} that says which version is needed
 */
export function requireSupportedNode(version: string | undefined = globalThis.process?.versions?.node): void {
  if (version === undefined) return; // not a runtime that has a version of Node.js
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > newestLine || oldest.some(([line, first]) => major === line && minor >= first)) return;
  const needed = oldest.map((release) => release.join(".")).join(" or ");
  throw new Error(`Tidings needs Node.js ${needed}, or newer, and this is ${version}: install a newer one`);
}
