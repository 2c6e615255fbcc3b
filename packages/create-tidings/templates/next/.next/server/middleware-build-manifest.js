globalThis.__BUILD_MANIFEST = {
  pages: {
    "/_app": [],
  },
  devFiles: [],
  polyfillFiles: ["static/chunks/0cz1d0mv5g_q7.js"],
  lowPriorityFiles: [
    "static/vDJ9iYF_3CPGmwvH2MyKy/_buildManifest.js",
    "static/vDJ9iYF_3CPGmwvH2MyKy/_ssgManifest.js",
    "static/vDJ9iYF_3CPGmwvH2MyKy/_clientMiddlewareManifest.js",
  ],
  rootMainFiles: [
    "static/chunks/2ibnt7kqar6lw.js",
    "static/chunks/2-ljbt356slot.js",
    "static/chunks/3kb11z962y-1h.js",
    "static/chunks/018xlf0g5y8zr.js",
    "static/chunks/turbopack-077hmtqrhcoji.js",
  ],
  rootMainFilesTree: {},
  pagesChunkGroupBootstrapParams: {
    "/page": {
      otherChunks: [
        "static/chunks/2ibnt7kqar6lw.js",
        "static/chunks/2-ljbt356slot.js",
        "static/chunks/3kb11z962y-1h.js",
        "static/chunks/018xlf0g5y8zr.js",
      ],
      runtimeModuleIds: [65695],
    },
    "/_not-found/page": {
      otherChunks: [
        "static/chunks/2ibnt7kqar6lw.js",
        "static/chunks/2-ljbt356slot.js",
        "static/chunks/3kb11z962y-1h.js",
        "static/chunks/018xlf0g5y8zr.js",
      ],
      runtimeModuleIds: [65695],
    },
    "/_global-error/page": {
      otherChunks: [
        "static/chunks/2ibnt7kqar6lw.js",
        "static/chunks/2-ljbt356slot.js",
        "static/chunks/3kb11z962y-1h.js",
        "static/chunks/018xlf0g5y8zr.js",
      ],
      runtimeModuleIds: [65695],
    },
  },
  chunkLoadingGlobal: "TURBOPACK",
};
