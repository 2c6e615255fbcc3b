import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { minify } from "terser";
import type { Plugin } from "vite";

const path = "src/early.js";

/** Puts `src/early.js` where `index.html` says `<!-- early script -->`: no module, so that it runs before anything is drawn. */
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
      // It has to be understood by browsers that are older than those of the build.
      const { code: source = "" } = await minify(written, { ecma: 5 });
      const hash = createHash("sha256").update(source).digest("base64url").slice(0, 8);
      const fileName = `assets/early-${hash}.js`;
      this.emitFile({ type: "asset", fileName, source });
      early = `./${fileName}`;
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        html
          .replace("<!-- early script -->", `<script src="${early}"></script>`)
          .replace(/<!--.*?-->/g, "")
          .replace(/\n\s+/g, "\n"),
    },
  };
}
