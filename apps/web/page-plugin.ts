import { readFile } from "node:fs/promises";
import { minify } from "terser";
import type { Plugin } from "vite";

const path = "src/early.js";

/**
 * Puts `src/early.js` where `index.html` says `<!-- early script -->`: no module, so that it runs before anything is drawn, and in
 * the page itself, so that nothing waits for it. The server allows it by its hash.
 */
export function page(): Plugin {
  let early = `<script src="/${path}"></script>`;
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
      const { code } = await minify(written, { ecma: 5 });
      early = `<script>${code}</script>`;
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        html
          .split("<!-- early script -->")
          .map((part) => part.replace(/<!--.*?-->/g, "").replace(/\n\s+/g, "\n"))
          .join(early),
    },
  };
}
