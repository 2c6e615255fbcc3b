import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

const source = new URL("src/offline/service-worker.js", import.meta.url);

export interface ServiceWorkerOptions {
  readonly publicFiles: readonly string[];
  /** Whether a file of the build is kept at once, or only when it has been wanted. */
  readonly isKept: (name: string) => boolean;
}

/** Builds `service-worker.js`: it names the files of the page, and so changes with each of them. */
export function serviceWorker({ publicFiles, isKept }: ServiceWorkerOptions): Plugin {
  return {
    name: "tidings:service-worker",
    apply: "build",
    generateBundle: {
      // Once nothing is taken out any more, as scripts are that were made for styles alone: one file that is not there, and no
      // page is kept.
      order: "post",
      async handler(_, bundle) {
        const assets = Object.keys(bundle).filter((name) => name.startsWith("assets/"));
        const files = ["./", ...publicFiles, ...assets.filter(isKept)];
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("The build has no index.html");
        const html = page.source;
        const code = await readFile(source, "utf8");
        const version = createHash("sha256")
          .update(JSON.stringify(assets))
          .update(html)
          .update(code)
          .digest("hex")
          .slice(0, 12);
        this.emitFile({
          type: "asset",
          fileName: "service-worker.js",
          source: `const version = ${JSON.stringify(version)};\nconst files = ${JSON.stringify(files)};\n${code}`,
        });
      },
    },
  };
}
