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

/** Which of these gives the smallest file, none can tell before: they differ by a tenth of a percent. */
const directDistances = [0, 8, 15];

const brotliParams = (size: number, directDistanceCount: number): Record<number, number> => ({
  [constants.BROTLI_PARAM_SIZE_HINT]: size,
  [constants.BROTLI_PARAM_LGBLOCK]: 24,
  [constants.BROTLI_PARAM_NDIRECT]: directDistanceCount,
});

async function compress(path: string): Promise<void> {
  const plain = await readFile(path);
  if (plain.length < minBytes) return;
  const [gzipped, ...tries] = await Promise.all([
    toGzip(plain, { level: constants.Z_BEST_COMPRESSION }),
    ...directDistances.map((count) => toBrotli(plain, { params: brotliParams(plain.length, count) })),
  ]);
  const brotli = tries.reduce((best, one) => (one.length < best.length ? one : best));
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
}
