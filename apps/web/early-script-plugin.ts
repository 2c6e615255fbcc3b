import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

const path = "src/early.js";

/** Puts `src/early.js` where the page says `<!-- early script -->`: no module, so that it runs before anything is drawn. */
export function earlyScript(): Plugin {
  let file = `/${path}`;
  let isBuild = false;
  return {
    name: "tidings:early-script",
    configResolved({ command }) {
      isBuild = command === "build";
    },
    async buildStart() {
      if (!isBuild) return;
      const source = await readFile(new URL(path, import.meta.url), "utf8");
      const hash = createHash("sha256").update(source).digest("base64url").slice(0, 8);
      file = `assets/early-${hash}.js`;
      this.emitFile({ type: "asset", fileName: file, source });
      file = `./${file}`;
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) => html.replace("<!-- early script -->", `<script src="${file}"></script>`),
    },
  };
}
