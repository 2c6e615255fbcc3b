module.exports = [
  43285,
  (a, b, c) => {
    b.exports = a.x("next/dist/server/app-render/dynamic-access-async-storage.external.js", () =>
      require("next/dist/server/app-render/dynamic-access-async-storage.external.js"),
    );
  },
  32651,
  (a, b, c) => {
    (() => {
      "use strict";
      var a = {
          86: (a) => {
            ((a.exports = function (a, b) {
              return "string" == typeof a ? g(a) : "number" == typeof a ? f(a, b) : null;
            }),
              (a.exports.format = f),
              (a.exports.parse = g));
            var b = /\B(?=(\d{3})+(?!\d))/g,
              c = /(?:\.0*|(\.[^0]+)0+)$/,
              d = { b: 1, kb: 1024, mb: 1048576, gb: 0x40000000, tb: 0x10000000000, pb: 0x4000000000000 },
              e = /^((-|\+)?(\d+(?:\.\d+)?)) *(kb|mb|gb|tb|pb)$/i;
            function f(a, e) {
              if (!Number.isFinite(a)) return null;
              var f = Math.abs(a),
                g = (e && e.thousandsSeparator) || "",
                h = (e && e.unitSeparator) || "",
                i = e && void 0 !== e.decimalPlaces ? e.decimalPlaces : 2,
                j = !!(e && e.fixedDecimals),
                k = (e && e.unit) || "";
              (k && d[k.toLowerCase()]) ||
                (k =
                  f >= d.pb ? "PB" : f >= d.tb ? "TB" : f >= d.gb ? "GB" : f >= d.mb ? "MB" : f >= d.kb ? "KB" : "B");
              var l = (a / d[k.toLowerCase()]).toFixed(i);
              return (
                j || (l = l.replace(c, "$1")),
                g &&
                  (l = l
                    .split(".")
                    .map(function (a, c) {
                      return 0 === c ? a.replace(b, g) : a;
                    })
                    .join(".")),
                l + h + k
              );
            }
            function g(a) {
              if ("number" == typeof a && !isNaN(a)) return a;
              if ("string" != typeof a) return null;
              var b,
                c = e.exec(a),
                f = "b";
              return (
                c ? ((b = parseFloat(c[1])), (f = c[4].toLowerCase())) : ((b = parseInt(a, 10)), (f = "b")),
                Math.floor(d[f] * b)
              );
            }
          },
        },
        c = {};
      function d(b) {
        var e = c[b];
        if (void 0 !== e) return e.exports;
        var f = (c[b] = { exports: {} }),
          g = !0;
        try {
          (a[b](f, f.exports, d), (g = !1));
        } finally {
          g && delete c[b];
        }
        return f.exports;
      }
      ((d.ab =
        "/ROOT/node_modules/.pnpm/next@16.4.6_@opentelemetry+api@1.10.0_@types+node@24.19.2_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/compiled/bytes/"),
        (b.exports = d(86)));
    })();
  },
  94804,
  (a) => {
    "use strict";
    let b = (0, a.i(5126).registerClientReference)(
      function () {
        throw Error(
          "Attempted to call Home() from the server but Home is on the client. It's not possible to invoke a client function from the server, it can only be rendered as a Component or passed to props of a Client Component.",
        );
      },
      "[project]/packages/create-tidings/templates/next/app/home.tsx",
      "Home",
    );
    a.s(["Home", 0, b]);
  },
  3037,
  (a) => {
    "use strict";
    var b = a.i(94804);
    a.n(b);
  },
  60833,
  (a) => {
    "use strict";
    var b = a.i(66849),
      c = a.i(14145),
      d = a.i(22005),
      e = a.i(3037),
      f = a.i(3282);
    async function g() {
      let a = await (0, f.f)();
      if (null === a)
        return (0, b.jsxs)("form", {
          action: d.O,
          children: [
            (0, b.jsxs)("label", {
              children: [
                "Your name ",
                (0, b.jsx)("input", { name: "name", required: !0, maxLength: 50, autoComplete: "username" }),
              ],
            }),
            (0, b.jsx)("button", { children: "Sign in" }),
          ],
        });
      let g = await (0, c.f)(),
        { unread: h } = await g.hub.pushes(a, { limit: 1, unreadOnly: !0 });
      return (0, b.jsx)(e.Home, { me: a, unread: h });
    }
    a.s(["default", 0, g]);
  },
  46222,
  function (a) {
    a.n(a.i(60833));
  },
];

//# sourceMappingURL=%5Broot-of-the-server%5D__1ei7jj-wxobzy._.js.map
