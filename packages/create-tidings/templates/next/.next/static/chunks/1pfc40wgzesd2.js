(globalThis.TURBOPACK || (globalThis.TURBOPACK = [])).push([
  "object" == typeof document ? document.currentScript : void 0,
  70071,
  (e) => {
    e.v((t) => Promise.all(["static/chunks/20em67aeq3zp_.js"].map((t) => e.l(t))).then(() => t(11)));
  },
]);
