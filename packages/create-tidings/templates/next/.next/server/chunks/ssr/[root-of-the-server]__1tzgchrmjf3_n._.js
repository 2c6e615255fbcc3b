module.exports = [
  874,
  (a, b, c) => {
    b.exports = a.x("buffer", () => require("buffer"));
  },
  54799,
  (a, b, c) => {
    b.exports = a.x("crypto", () => require("crypto"));
  },
  27699,
  (a, b, c) => {
    b.exports = a.x("events", () => require("events"));
  },
  4446,
  (a, b, c) => {
    b.exports = a.x("net", () => require("net"));
  },
  20635,
  (a, b, c) => {
    b.exports = a.x("next/dist/server/app-render/action-async-storage.external.js", () =>
      require("next/dist/server/app-render/action-async-storage.external.js"),
    );
  },
  24725,
  (a, b, c) => {
    b.exports = a.x("next/dist/server/app-render/after-task-async-storage.external.js", () =>
      require("next/dist/server/app-render/after-task-async-storage.external.js"),
    );
  },
  56704,
  (a, b, c) => {
    b.exports = a.x("next/dist/server/app-render/work-async-storage.external.js", () =>
      require("next/dist/server/app-render/work-async-storage.external.js"),
    );
  },
  32319,
  (a, b, c) => {
    b.exports = a.x("next/dist/server/app-render/work-unit-async-storage.external.js", () =>
      require("next/dist/server/app-render/work-unit-async-storage.external.js"),
    );
  },
  59043,
  (a, b, c) => {
    b.exports = a.x("next/dist/server/runtime-reacts.external.js", () =>
      require("next/dist/server/runtime-reacts.external.js"),
    );
  },
  66680,
  (a, b, c) => {
    b.exports = a.x("node:crypto", () => require("node:crypto"));
  },
  77652,
  (a, b, c) => {
    b.exports = a.x("node:diagnostics_channel", () => require("node:diagnostics_channel"));
  },
  2157,
  (a, b, c) => {
    b.exports = a.x("node:fs", () => require("node:fs"));
  },
  36340,
  (a, b, c) => {
    b.exports = a.x("node:timers/promises", () => require("node:timers/promises"));
  },
  88947,
  (a, b, c) => {
    b.exports = a.x("stream", () => require("stream"));
  },
  55004,
  (a, b, c) => {
    b.exports = a.x("tls", () => require("tls"));
  },
  24361,
  (a, b, c) => {
    b.exports = a.x("util", () => require("util"));
  },
  59073,
  (a, b, c) => {
    "use strict";
    b.exports = a.r(53441).vendored["react-rsc"].React;
  },
  18806,
  43516,
  (a) => {
    "use strict";
    function b(a) {
      let b,
        c = "";
      return (d) => ((void 0 === b || b !== d) && ((b = d), (c = a(d))), c);
    }
    a.s(
      [
        "y",
        0,
        b,
        "C",
        0,
        function (a) {
          return "attach" in a && "poll" in a;
        },
      ],
      43516,
    );
    let c = (a) => JSON.stringify(a),
      d = b(c),
      e = b(c);
    a.s(
      [
        "L",
        0,
        d,
        "T",
        0,
        function (a, b) {
          let { conversationId: d, seq: e, from: f, nonce: g, sentAtMs: h } = a,
            i = `{"type":"message","message":{"conversationId":${c(d)},"seq":${e},"from":${c(f)}`;
          return `${i},"content":${b},"nonce":${c(g)},"sentAtMs":${h}}}`;
        },
        "j",
        0,
        function (a) {
          if ("push" !== a.type) return c(a);
          let { push: b, unread: d, replaces: f } = a,
            { seq: g, type: h, data: i, sentAtMs: j, readAtMs: k } = b,
            l = `{"type":"push","push":{"seq":${g},"type":${c(h)},"data":${e(i)}`,
            m = `,"sentAtMs":${j},"readAtMs":${k}},"unread":${d}`;
          return `${l}${m}${void 0 === f ? "" : `,"replaces":${f}`}}`;
        },
      ],
      18806,
    );
  },
  88611,
  (a) => {
    "use strict";
    var b = a.i(22005);
    a.S(
      [
        b,
        "008dac28640e210789000729460aeb42d97bb9b893,_,40707749f5aa99c778b28ecb85bbbc9eae686825a2,O,6045e6f4a4af24c7ef9c38b5d1850d14af10db1438,U",
      ],
      88611,
    );
  },
  21852,
  (a) => {
    a.v((b) =>
      Promise.all(["server/chunks/ssr/[root-of-the-server]__0tcc3-ntux4iq._.js"].map((b) => a.l(b))).then(() =>
        b(89970),
      ),
    );
  },
  79485,
  (a) => {
    a.v((b) =>
      Promise.all(["server/chunks/ssr/[root-of-the-server]__08lwbwiaxue2s._.js"].map((b) => a.l(b))).then(() =>
        b(75552),
      ),
    );
  },
  80583,
  (a) => {
    a.v((b) =>
      Promise.all(["server/chunks/ssr/packages_sqlite_src_index_ts_098ma1qfxxeoj._.js"].map((b) => a.l(b))).then(() =>
        b(20014),
      ),
    );
  },
];

//# sourceMappingURL=%5Broot-of-the-server%5D__1tzgchrmjf3_n._.js.map
