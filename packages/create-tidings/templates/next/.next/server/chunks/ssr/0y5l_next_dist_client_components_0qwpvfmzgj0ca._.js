module.exports = [
  30755,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "default", {
        enumerable: !0,
        get: function () {
          return f;
        },
      }));
    let d = a.r(66849),
      e = a.r(44134);
    function f() {
      return (0, d.jsx)(e.HTTPAccessErrorFallback, { status: 404, message: "This page could not be found." });
    }
    ("function" == typeof c.default || ("object" == typeof c.default && null !== c.default)) &&
      void 0 === c.default.__esModule &&
      (Object.defineProperty(c.default, "__esModule", { value: !0 }),
      Object.assign(c.default, c),
      (b.exports = c.default));
  },
  20042,
  function (a) {
    a.n(a.i(30755));
  },
  44134,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "HTTPAccessErrorFallback", {
        enumerable: !0,
        get: function () {
          return f;
        },
      }));
    let d = a.r(66849),
      e = a.r(26196);
    function f({ status: a, message: b }) {
      return (0, d.jsxs)(d.Fragment, {
        children: [
          (0, d.jsx)("title", { children: `${a}: ${b}` }),
          (0, d.jsx)("div", {
            style: e.styles.error,
            children: (0, d.jsxs)("div", {
              children: [
                (0, d.jsx)("style", {
                  dangerouslySetInnerHTML: {
                    __html:
                      "body{color:#000;background:#fff;margin:0}.next-error-h1{border-right:1px solid rgba(0,0,0,.3)}@media (prefers-color-scheme:dark){body{color:#fff;background:#000}.next-error-h1{border-right:1px solid rgba(255,255,255,.3)}}",
                  },
                }),
                (0, d.jsx)("h1", { className: "next-error-h1", style: e.styles.h1, children: a }),
                (0, d.jsx)("div", {
                  style: e.styles.desc,
                  children: (0, d.jsx)("h2", { style: e.styles.h2, children: b }),
                }),
              ],
            }),
          }),
        ],
      });
    }
    ("function" == typeof c.default || ("object" == typeof c.default && null !== c.default)) &&
      void 0 === c.default.__esModule &&
      (Object.defineProperty(c.default, "__esModule", { value: !0 }),
      Object.assign(c.default, c),
      (b.exports = c.default));
  },
  26196,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "styles", {
        enumerable: !0,
        get: function () {
          return d;
        },
      }));
    let d = {
      error: {
        fontFamily: 'system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif,"Apple Color Emoji","Segoe UI Emoji"',
        height: "100vh",
        textAlign: "center",
        display: "flex",
        flexDirection: "column",
        alignItems: "center",
        justifyContent: "center",
      },
      desc: { display: "inline-block" },
      h1: {
        display: "inline-block",
        margin: "0 20px 0 0",
        padding: "0 23px 0 0",
        fontSize: 24,
        fontWeight: 500,
        verticalAlign: "top",
        lineHeight: "49px",
      },
      h2: { fontSize: 14, fontWeight: 400, lineHeight: "49px", margin: 0 },
    };
    ("function" == typeof c.default || ("object" == typeof c.default && null !== c.default)) &&
      void 0 === c.default.__esModule &&
      (Object.defineProperty(c.default, "__esModule", { value: !0 }),
      Object.assign(c.default, c),
      (b.exports = c.default));
  },
];

//# sourceMappingURL=0y5l_next_dist_client_components_0qwpvfmzgj0ca._.js.map
