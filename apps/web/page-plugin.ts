import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

const path = "src/early.js";

/**
 * Puts into `index.html` what only the build knows: `src/early.js`, where it says `<!-- early script -->` (no module, so that it
 * runs before anything is drawn), and where the parts are that are loaded later, as `data-parts`.
 */
export function page(): Plugin {
  let early = `/${path}`;
  let isBuild = false;
  return {
    name: "tidings:page",
    configResolved({ command }) {
      isBuild = command === "build";
    },
    async buildStart() {
      if (!isBuild) return;
      const written = await readFile(new URL(path, import.meta.url), "utf8");
      // No minifier: they write what old browsers do not understand.
      const source = written.replace(/^\s*(?:\/\/.*|\/\*.*\*\/)$/gm, "").replace(/^\s+/gm, "");
      const hash = createHash("sha256").update(source).digest("base64url").slice(0, 8);
      const fileName = `assets/early-${hash}.js`;
      this.emitFile({ type: "asset", fileName, source });
      early = `./${fileName}`;
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const parts = Object.values(bundle).flatMap((file) =>
          file.type === "chunk" && file.isDynamicEntry && !file.fileName.includes("/emoji/")
            ? [[file.name, file.fileName] as const]
            : [],
        );
        const json = JSON.stringify(Object.fromEntries(parts)).replaceAll('"', "&quot;");
        return html
          .replace("<!-- early script -->", `<script src="${early}"></script>`)
          .replace("<html ", `<html data-parts="${json}" `);
      },
    },
  };
}
