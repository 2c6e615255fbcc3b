globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST["/_not-found/page"] = {
  moduleLoading: { prefix: "" },
  clientModules: {
    "[project]/node_modules/.pnpm/next@16.4.6_@opentelemetry+api@1.10.0_@types+node@24.19.2_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/esm/client/components/layout-router.js":
      { id: 78176, name: "*", chunks: ["/_next/static/chunks/2u0k-ixozzm4z.js"], async: false },
    "[project]/node_modules/.pnpm/next@16.4.6_@opentelemetry+api@1.10.0_@types+node@24.19.2_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/esm/client/components/render-from-template-context.js":
      { id: 51016, name: "*", chunks: ["/_next/static/chunks/2u0k-ixozzm4z.js"], async: false },
    "[project]/node_modules/.pnpm/next@16.4.6_@opentelemetry+api@1.10.0_@types+node@24.19.2_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/esm/client/components/client-page.js":
      { id: 13925, name: "*", chunks: ["/_next/static/chunks/2u0k-ixozzm4z.js"], async: false },
    "[project]/node_modules/.pnpm/next@16.4.6_@opentelemetry+api@1.10.0_@types+node@24.19.2_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/esm/client/components/client-segment.js":
      { id: 86969, name: "*", chunks: ["/_next/static/chunks/2u0k-ixozzm4z.js"], async: false },
    "[project]/node_modules/.pnpm/next@16.4.6_@opentelemetry+api@1.10.0_@types+node@24.19.2_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/esm/client/components/http-access-fallback/error-boundary.js":
      { id: 86333, name: "*", chunks: ["/_next/static/chunks/2u0k-ixozzm4z.js"], async: false },
    "[project]/node_modules/.pnpm/next@16.4.6_@opentelemetry+api@1.10.0_@types+node@24.19.2_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/esm/lib/framework/boundary-components.js":
      { id: 91485, name: "*", chunks: ["/_next/static/chunks/2u0k-ixozzm4z.js"], async: false },
    "[project]/node_modules/.pnpm/next@16.4.6_@opentelemetry+api@1.10.0_@types+node@24.19.2_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/esm/lib/metadata/generate/icon-mark.js":
      { id: 83212, name: "*", chunks: ["/_next/static/chunks/2u0k-ixozzm4z.js"], async: false },
    "[project]/node_modules/.pnpm/next@16.4.6_@opentelemetry+api@1.10.0_@types+node@24.19.2_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/client/components/builtin/global-error.js":
      { id: 28521, name: "*", chunks: ["/_next/static/chunks/2u0k-ixozzm4z.js"], async: false },
  },
  ssrModuleMapping: {
    78176: {
      "*": {
        id: 27619,
        name: "*",
        chunks: [
          "server/chunks/ssr/[root-of-the-server]__1gafexxug5055._.js",
          "server/chunks/ssr/0y5l_next_dist_00kwn91udnh6g._.js",
        ],
        async: false,
      },
    },
    51016: {
      "*": {
        id: 44474,
        name: "*",
        chunks: [
          "server/chunks/ssr/[root-of-the-server]__1gafexxug5055._.js",
          "server/chunks/ssr/0y5l_next_dist_00kwn91udnh6g._.js",
        ],
        async: false,
      },
    },
    13925: {
      "*": {
        id: 96924,
        name: "*",
        chunks: [
          "server/chunks/ssr/[root-of-the-server]__1gafexxug5055._.js",
          "server/chunks/ssr/0y5l_next_dist_00kwn91udnh6g._.js",
        ],
        async: false,
      },
    },
    86969: {
      "*": {
        id: 71125,
        name: "*",
        chunks: [
          "server/chunks/ssr/[root-of-the-server]__1gafexxug5055._.js",
          "server/chunks/ssr/0y5l_next_dist_00kwn91udnh6g._.js",
        ],
        async: false,
      },
    },
    86333: {
      "*": {
        id: 41451,
        name: "*",
        chunks: [
          "server/chunks/ssr/[root-of-the-server]__1gafexxug5055._.js",
          "server/chunks/ssr/0y5l_next_dist_00kwn91udnh6g._.js",
        ],
        async: false,
      },
    },
    91485: {
      "*": {
        id: 84149,
        name: "*",
        chunks: [
          "server/chunks/ssr/[root-of-the-server]__1gafexxug5055._.js",
          "server/chunks/ssr/0y5l_next_dist_00kwn91udnh6g._.js",
        ],
        async: false,
      },
    },
    83212: {
      "*": {
        id: 21225,
        name: "*",
        chunks: [
          "server/chunks/ssr/[root-of-the-server]__1gafexxug5055._.js",
          "server/chunks/ssr/0y5l_next_dist_00kwn91udnh6g._.js",
        ],
        async: false,
      },
    },
    28521: {
      "*": {
        id: 7585,
        name: "*",
        chunks: [
          "server/chunks/ssr/[root-of-the-server]__1gafexxug5055._.js",
          "server/chunks/ssr/0y5l_next_dist_00kwn91udnh6g._.js",
          "server/chunks/ssr/node_modules__pnpm_04fiun3l92yl0._.js",
        ],
        async: false,
      },
    },
  },
  edgeSSRModuleMapping: {},
  rscModuleMapping: {
    78176: { "*": { id: 97366, name: "*", chunks: [], async: false } },
    51016: { "*": { id: 45960, name: "*", chunks: [], async: false } },
    13925: { "*": { id: 42277, name: "*", chunks: [], async: false } },
    86969: { "*": { id: 58473, name: "*", chunks: [], async: false } },
    86333: { "*": { id: 275, name: "*", chunks: [], async: false } },
    91485: { "*": { id: 75458, name: "*", chunks: [], async: false } },
    83212: { "*": { id: 31989, name: "*", chunks: [], async: false } },
    28521: { "*": { id: 19648, name: "*", chunks: [], async: false } },
  },
  edgeRscModuleMapping: {},
  entryCSSFiles: {
    "[project]/packages/create-tidings/templates/next/app/layout": [
      { path: "static/chunks/3pzfic2315sxp.css", inlined: false },
    ],
    "[project]/node_modules/.pnpm/next@16.4.6_@opentelemetry+api@1.10.0_@types+node@24.19.2_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/client/components/builtin/global-error":
      [{ path: "static/chunks/3pzfic2315sxp.css", inlined: false }],
  },
  entryJSFiles: {
    "[project]/packages/create-tidings/templates/next/app/layout": ["static/chunks/2u0k-ixozzm4z.js"],
    "[project]/node_modules/.pnpm/next@16.4.6_@opentelemetry+api@1.10.0_@types+node@24.19.2_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/client/components/builtin/global-error":
      ["static/chunks/2u0k-ixozzm4z.js"],
  },
};
