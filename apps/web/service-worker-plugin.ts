import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

const source = new URL("src/offline/service-worker.js", import.meta.url);

/** Builds `/service-worker.js`: it names every file of the page, and so changes with each of them. */
export function serviceWorker(publicFiles: readonly string[]): Plugin {
  return {
    name: "tidings:service-worker",
    apply: "build",
    async generateBundle(_, bundle) {
      const assets = Object.keys(bundle).filter((name) => name.startsWith("assets/"));
      const files = ["./", ...publicFiles, ...assets];
      const code = await readFile(source, "utf8");
      const version = createHash("sha256").update(JSON.stringify(files)).update(code).digest("hex").slice(0, 12);
      this.emitFile({
        type: "asset",
        fileName: "service-worker.js",
        source: `const version = ${JSON.stringify(version)};\nconst files = ${JSON.stringify(files)};\n${code}`,
      });
    },
  };
}
