/** The oldest version that the server is tested with: it runs TypeScript as it is, and has SQLite built in. */
const oldest = [24, 7] as const;

/**
 * Whether this Node.js can run the server, or a sentence that says which one can.
 *
 * @param version as in `process.versions.node`
 */
export function unsupportedNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null;
  return `Tidings needs Node.js ${oldest.join(".")} or newer, and this is ${version}: install a newer one from nodejs.org, or start with pnpm, which brings its own`;
}
