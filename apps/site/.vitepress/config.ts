import { defineConfig, postcssIsolateStyles, type UserConfig } from "vitepress";
import { gather } from "../src/gather.ts";
import { summary } from "../src/llms.ts";
import { slugOf } from "../src/markdown.ts";

const { sections, version } = await gather();

/** The playground talks to the demo server under the site's own address; while developing, through here. */
const demoServer = {
  target: "http://localhost:3000",
  headers: { origin: "http://localhost:3000" },
  changeOrigin: true,
};

type RollupOptions = NonNullable<NonNullable<NonNullable<UserConfig["vite"]>["build"]>["rollupOptions"]>;
type OnWarn = NonNullable<RollupOptions["onwarn"]>;

/** React's directives mean nothing here. */
const onwarn: OnWarn = (warning, warn) => {
  if (warning.code !== "MODULE_LEVEL_DIRECTIVE" && warning.code !== "SOURCEMAP_ERROR") warn(warning);
};

/** What explains comes before the protocol and the reference, which have every word. */
const searchOptions = {
  fuzzy: 0.1,
  prefix: true,
  boost: { title: 4, text: 2, titles: 1 },
  boostDocument: (id: string): number =>
    id.startsWith("/reference/") ? 0.2 : /^\/(?:protocol|decisions\/)/u.test(id) ? 0.5 : 1,
};

const playground = { title: "Playground", route: "playground" };

export default defineConfig({
  title: "Tidings",
  description: summary,
  srcDir: ".pages",
  outDir: "dist",
  cleanUrls: true,
  markdown: { anchor: { slugify: slugOf } },
  vite: {
    esbuild: { target: "es2022", logOverride: { "tsconfig.json": "silent" } }, // it does not know our target
    build: { rollupOptions: { onwarn } },
    css: { postcss: { plugins: [postcssIsolateStyles({ includeFiles: [/vp-doc\.css/] })] } }, // the playground looks as it does elsewhere
    server: { proxy: { "/demo": demoServer, "/trpc": { ...demoServer, ws: true } } },
  },
  head: [
    ["link", { rel: "icon", href: "/favicon.svg" }],
    ["link", { rel: "alternate", type: "text/plain", href: "/llms.txt", title: "llms.txt" }],
  ],
  themeConfig: {
    logo: "/favicon.svg",
    search: { provider: "local", options: { miniSearch: { searchOptions } } },
    outline: [2, 3],
    nav: [
      { text: "Start", link: "/start" },
      { text: "Guides", link: "/guides/react" },
      { text: "Reference", link: "/reference/tidings" },
      { text: "Playground", link: "/playground" },
      { text: `v${version}`, items: [{ text: "Changelog", link: "/project/changelog" }] },
    ],
    sidebar: sections.map(({ title, pages }, i) => ({
      text: title,
      collapsed: i > 5, // what a newcomer does first is open
      items: [...pages, ...(i === 0 ? [playground] : [])].map((page) => ({ text: page.title, link: `/${page.route}` })),
    })),
    footer: { message: "MIT licence." },
  },
});
