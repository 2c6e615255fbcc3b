import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const compressible = /\.(?:css|html|js|json|svg|webmanifest)$/;
/** What is smaller than this fits into one packet either way. */
const minBytes = 1_024;

/** Writes each file of the build a second and a third time, compressed: `apps/server` sends what the browser understands. */
export function compressed(): Plugin {
  let folder = "";
  return {
    name: "tidings:compressed",
    apply: "build",
    configResolved({ root, build }) {
      folder = join(root, build.outDir);
    },
    async closeBundle() {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && compressible.test(entry.name));
      await Promise.all(files.map(({ parentPath, name }) => compress(join(parentPath, name))));
    },
  };
}

/**
 * How distances are coded: the postfix bits, and how many distances have a code of their own. Which gives the smallest file, none can tell
 * before: they differ by a tenth of a percent. All are tried for what a first visit waits for, and the first for the rest.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7932#section-4
 */
const distanceCodings = [
  [0, 0],
  [0, 2],
  [0, 5],
  [0, 8],
  [0, 10],
  [0, 12],
  [0, 15],
  [1, 12],
  [2, 20],
] as const;

const brotliParams = (size: number, [postfixBits, directDistances]: readonly [number, number]) => ({
  [constants.BROTLI_PARAM_SIZE_HINT]: size,
  [constants.BROTLI_PARAM_LGBLOCK]: 24,
  [constants.BROTLI_PARAM_NPOSTFIX]: postfixBits,
  [constants.BROTLI_PARAM_NDIRECT]: directDistances,
});

/** What is loaded later has folders of its own below `assets`. */
const isLater = (path: string): boolean => /[/\\]assets[/\\][^/\\]+[/\\]/.test(path);

async function compress(path: string): Promise<void> {
  const plain = await readFile(path);
  if (plain.length < minBytes) return;
  const codings = isLater(path) ? distanceCodings.slice(0, 1) : distanceCodings;
  const [gzipped, ...tries] = await Promise.all([
    toGzip(plain, { level: constants.Z_BEST_COMPRESSION }),
    ...codings.map((coding) => toBrotli(plain, { params: brotliParams(plain.length, coding) })),
  ]);
  const brotli = tries.reduce((best, one) => (one.length < best.length ? one : best));
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
}
