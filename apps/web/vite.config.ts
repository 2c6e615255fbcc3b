import react from "@vitejs/plugin-react";
import browserslistToEsbuild from "browserslist-to-esbuild";
import { defineConfig } from "vite";
import { compressed } from "./compress-plugin.ts";
import { emojiData } from "./emoji-plugin.ts";
import { minifiedFirst } from "./minify-plugin.ts";
import { page } from "./page-plugin.ts";
import { pageModules } from "./page-modules-plugin.ts";
import { serviceWorker } from "./service-worker-plugin.ts";

const server = process.env["TIDINGS_SERVER"] ?? "http://localhost:3000";

const beginning = new Set<string>();

export default defineConfig({
  base: "./", // wherever the server is mounted
  plugins: [
    react(),
    page(),
    pageModules(beginning),
    emojiData(),
    minifiedFirst(),
    serviceWorker({
      publicFiles: ["favicon.svg", "manifest.webmanifest"],
      // English is part of the page, also where it is loaded later.
      isKept: (name) => !/^assets\/(?:languages\/(?!more-en-)|emoji\/)/.test(name),
    }),
    compressed(),
  ],
  server: {
    proxy: {
      "/trpc": { target: server, ws: true },
      "/demo": server,
    },
  },
  build: {
    // Those in package.json: scripts and styles are written so that each of them understands them.
    target: browserslistToEsbuild(),
    // Everything but the early script comes from files of its own: the page is served under a policy that allows nothing else.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    minify: "terser",
    terserOptions: {
      ecma: 2020,
      compress: { passes: 4, collapse_vars: false, keep_fargs: false, lhs_constants: false, sequences: false },
    },
    rolldownOptions: {
      // A part's file is the part alone: `load-part.ts` takes what it exports as it is.
      experimental: { chunkOptimization: { avoidRedundantChunkLoads: false } },
      // Its package does not say so, and so its WebSocket client came along, which nothing here uses.
      treeshake: { moduleSideEffects: [{ test: /[\\/]@trpc[\\/]/, sideEffects: false }] },
      output: {
        // What is loaded when it is wanted has a folder of its own: beside it, `assets/` is what the first load takes.
        // One file is smaller than several, and has one turn: all that the page begins with, also what later parts share with it.
        codeSplitting: {
          // And one for what several of the later parts share: the page names each file that a part needs.
          groups: [
            { name: "page", test: (id) => beginning.has(id) },
            { name: "shared", test: (id) => !beginning.has(id), minShareCount: 2 },
          ],
        },
        chunkFileNames({ name, facadeModuleId }) {
          const from = facadeModuleId ?? "";
          const isWords = from.includes("/src/i18n/");
          const later = isWords ? "languages/" : from.includes("virtual:emoji") ? "emoji/" : "later/";
          return `assets/${name === "page" ? "" : later}[name]-[hash].js`;
        },
      },
    },
  },
});
