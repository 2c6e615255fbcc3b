module.exports = [
  18622,
  (a, b, c) => {
    b.exports = a.x("next/dist/compiled/next-server/app-page-turbo.runtime.prod.js", () =>
      require("next/dist/compiled/next-server/app-page-turbo.runtime.prod.js"),
    );
  },
  53441,
  (a, b, c) => {
    "use strict";
    b.exports = a.r(18622);
  },
  66849,
  (a, b, c) => {
    "use strict";
    b.exports = a.r(53441).vendored["react-rsc"].ReactJsxRuntime;
  },
  2564,
  (a) => {
    "use strict";
    var b = a.i(66849);
    a.s([
      "default",
      0,
      function ({ children: a }) {
        return (0, b.jsx)("html", { lang: "en", children: (0, b.jsx)("body", { children: a }) });
      },
      "metadata",
      0,
      { title: "Tidings", icons: "data:," },
    ]);
  },
  66150,
  function (a) {
    a.n(a.i(2564));
  },
];

//# sourceMappingURL=%5Broot-of-the-server%5D__16w69rzf7o-ut._.js.map
