(globalThis.TURBOPACK || (globalThis.TURBOPACK = [])).push([
  "object" == typeof document ? document.currentScript : void 0,
  36437,
  (e, t, r) => {
    "use strict";
    r._ = function (e) {
      return e && e.__esModule ? e : { default: e };
    };
  },
  35909,
  (e, t, r) => {
    "use strict";
    var n, o;
    t.exports =
      (null == (n = e.g.process) ? void 0 : n.env) && "object" == typeof (null == (o = e.g.process) ? void 0 : o.env)
        ? e.g.process
        : e.r(52264);
  },
  5831,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      WarningIcon: function () {
        return s;
      },
      errorStyles: function () {
        return i;
      },
      errorThemeCss: function () {
        return a;
      },
    };
    for (var o in n) Object.defineProperty(r, o, { enumerable: !0, get: n[o] });
    e.r(36437);
    let u = e.r(26849);
    e.r(5647);
    let i = {
        container: {
          fontFamily: 'system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif,"Apple Color Emoji","Segoe UI Emoji"',
          height: "100vh",
          display: "flex",
          alignItems: "center",
          justifyContent: "center",
        },
        card: { marginTop: "-32px", maxWidth: "325px", padding: "32px 28px", textAlign: "left" },
        icon: { marginBottom: "24px" },
        title: {
          fontSize: "24px",
          fontWeight: 500,
          letterSpacing: "-0.02em",
          lineHeight: "32px",
          margin: "0 0 12px 0",
          color: "var(--next-error-title)",
        },
        message: {
          fontSize: "14px",
          fontWeight: 400,
          lineHeight: "21px",
          margin: "0 0 20px 0",
          color: "var(--next-error-message)",
        },
        form: { margin: 0 },
        buttonGroup: { display: "flex", gap: "8px", alignItems: "center" },
        button: {
          display: "inline-flex",
          alignItems: "center",
          justifyContent: "center",
          height: "32px",
          padding: "0 12px",
          fontSize: "14px",
          fontWeight: 500,
          lineHeight: "20px",
          borderRadius: "6px",
          cursor: "pointer",
          color: "var(--next-error-btn-text)",
          background: "var(--next-error-btn-bg)",
          border: "var(--next-error-btn-border)",
        },
        buttonSecondary: {
          display: "inline-flex",
          alignItems: "center",
          justifyContent: "center",
          height: "32px",
          padding: "0 12px",
          fontSize: "14px",
          fontWeight: 500,
          lineHeight: "20px",
          borderRadius: "6px",
          cursor: "pointer",
          color: "var(--next-error-btn-secondary-text)",
          background: "var(--next-error-btn-secondary-bg)",
          border: "var(--next-error-btn-secondary-border)",
        },
        digestFooter: {
          position: "fixed",
          bottom: "32px",
          left: "0",
          right: "0",
          textAlign: "center",
          fontFamily: 'ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,monospace',
          fontSize: "12px",
          lineHeight: "18px",
          fontWeight: 400,
          margin: "0",
          color: "var(--next-error-digest)",
        },
      },
      a = `
:root {
  --next-error-bg: #fff;
  --next-error-text: #171717;
  --next-error-title: #171717;
  --next-error-message: #171717;
  --next-error-digest: #666666;
  --next-error-btn-text: #fff;
  --next-error-btn-bg: #171717;
  --next-error-btn-border: none;
  --next-error-btn-secondary-text: #171717;
  --next-error-btn-secondary-bg: transparent;
  --next-error-btn-secondary-border: 1px solid rgba(0,0,0,0.08);
}
@media (prefers-color-scheme: dark) {
  :root {
    --next-error-bg: #0a0a0a;
    --next-error-text: #ededed;
    --next-error-title: #ededed;
    --next-error-message: #ededed;
    --next-error-digest: #a0a0a0;
    --next-error-btn-text: #0a0a0a;
    --next-error-btn-bg: #ededed;
    --next-error-btn-border: none;
    --next-error-btn-secondary-text: #ededed;
    --next-error-btn-secondary-bg: transparent;
    --next-error-btn-secondary-border: 1px solid rgba(255,255,255,0.14);
  }
}
body { margin: 0; color: var(--next-error-text); background: var(--next-error-bg); }
`.replace(/\n\s*/g, "");
    function s() {
      return (0, u.jsx)("svg", {
        width: "32",
        height: "32",
        viewBox: "-0.2 -1.5 32 32",
        fill: "none",
        style: i.icon,
        children: (0, u.jsx)("path", {
          d: "M16.9328 0C18.0839 0.000116771 19.1334 0.658832 19.634 1.69531L31.4299 26.1309C32.0708 27.4588 31.1036 28.9999 29.6291 29H2.00215C0.527541 29 -0.439628 27.4588 0.201371 26.1309L11.9973 1.69531C12.4979 0.658823 13.5474 7.75066e-05 14.6984 0H16.9328ZM3.59493 26H28.0363L16.9328 3H14.6984L3.59493 26ZM15.8156 19C16.9202 19.0001 17.8156 19.8955 17.8156 21C17.8156 22.1045 16.9202 22.9999 15.8156 23C14.7111 23 13.8156 22.1046 13.8156 21C13.8156 19.8954 14.7111 19 15.8156 19ZM17.3156 16.5H14.3156V8.5H17.3156V16.5Z",
          fill: "var(--next-error-title)",
        }),
      });
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  28521,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "default", {
        enumerable: !0,
        get: function () {
          return i;
        },
      }),
      e.r(36437));
    let n = e.r(26849);
    e.r(5647);
    let o = e.r(37964),
      u = e.r(5831),
      i = function ({ error: e }) {
        let t = e?.digest,
          r = !!t;
        return (
          (0, o.handleISRError)({ error: e }),
          (0, n.jsxs)("html", {
            id: "__next_error__",
            children: [
              (0, n.jsx)("head", {
                children: (0, n.jsx)("style", { dangerouslySetInnerHTML: { __html: u.errorThemeCss } }),
              }),
              (0, n.jsxs)("body", {
                children: [
                  (0, n.jsx)("div", {
                    style: u.errorStyles.container,
                    children: (0, n.jsxs)("div", {
                      style: u.errorStyles.card,
                      children: [
                        (0, n.jsx)(u.WarningIcon, {}),
                        (0, n.jsx)("h1", { style: u.errorStyles.title, children: "This page couldn’t load" }),
                        (0, n.jsx)("p", {
                          style: u.errorStyles.message,
                          children: r
                            ? "A server error occurred. Reload to try again."
                            : "Reload to try again, or go back.",
                        }),
                        (0, n.jsxs)("div", {
                          style: u.errorStyles.buttonGroup,
                          children: [
                            (0, n.jsx)("form", {
                              style: u.errorStyles.form,
                              children: (0, n.jsx)("button", {
                                type: "submit",
                                style: u.errorStyles.button,
                                children: "Reload",
                              }),
                            }),
                            !r &&
                              (0, n.jsx)("button", {
                                type: "button",
                                style: u.errorStyles.buttonSecondary,
                                onClick: () => {
                                  window.history.length > 1 ? window.history.back() : (window.location.href = "/");
                                },
                                children: "Back",
                              }),
                          ],
                        }),
                      ],
                    }),
                  }),
                  t && (0, n.jsxs)("p", { style: u.errorStyles.digestFooter, children: ["ERROR ", t] }),
                ],
              }),
            ],
          })
        );
      };
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  37964,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "handleISRError", {
        enumerable: !0,
        get: function () {
          return o;
        },
      }));
    let n = e.r(63191);
    function o({ error: e }) {
      if (!n.workUnitAsyncStorage) return;
      let t = n.workUnitAsyncStorage.getStore();
      switch (t?.type) {
        case "prerender":
        case "prerender-client":
        case "prerender-legacy":
          throw (e && console.error(e), e);
        case "request":
        case "prerender-runtime":
        case "validation-client":
        case "cache":
        case "private-cache":
        case "unstable-cache":
        case "build-time-generator":
        case void 0:
          return;
      }
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  63191,
  (e, t, r) => {
    "use strict";
    let n, o, u;
    Object.defineProperty(r, "__esModule", { value: !0 });
    var i = {
      actionAsyncStorage: function () {
        return n;
      },
      workAsyncStorage: function () {
        return o;
      },
      workUnitAsyncStorage: function () {
        return u;
      },
    };
    for (var a in i) Object.defineProperty(r, a, { enumerable: !0, get: i[a] });
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  52264,
  (e, t, r) => {
    var n = {
        156: function (e) {
          var t,
            r,
            n,
            o = (e.exports = {});
          function u() {
            throw Error("setTimeout has not been defined");
          }
          function i() {
            throw Error("clearTimeout has not been defined");
          }
          try {
            t = "function" == typeof setTimeout ? setTimeout : u;
          } catch (e) {
            t = u;
          }
          try {
            r = "function" == typeof clearTimeout ? clearTimeout : i;
          } catch (e) {
            r = i;
          }
          function a(e) {
            if (t === setTimeout) return setTimeout(e, 0);
            if ((t === u || !t) && setTimeout) return ((t = setTimeout), setTimeout(e, 0));
            try {
              return t(e, 0);
            } catch (r) {
              try {
                return t.call(null, e, 0);
              } catch (r) {
                return t.call(this, e, 0);
              }
            }
          }
          var s = [],
            l = !1,
            c = -1;
          function f() {
            l && n && ((l = !1), n.length ? (s = n.concat(s)) : (c = -1), s.length && d());
          }
          function d() {
            if (!l) {
              var e = a(f);
              l = !0;
              for (var t = s.length; t;) {
                for (n = s, s = []; ++c < t;) n && n[c].run();
                ((c = -1), (t = s.length));
              }
              ((n = null),
                (l = !1),
                (function (e) {
                  if (r === clearTimeout) return clearTimeout(e);
                  if ((r === i || !r) && clearTimeout) return ((r = clearTimeout), clearTimeout(e));
                  try {
                    r(e);
                  } catch (t) {
                    try {
                      return r.call(null, e);
                    } catch (t) {
                      return r.call(this, e);
                    }
                  }
                })(e));
            }
          }
          function p(e, t) {
            ((this.fun = e), (this.array = t));
          }
          function y() {}
          ((o.nextTick = function (e) {
            var t = Array(arguments.length - 1);
            if (arguments.length > 1) for (var r = 1; r < arguments.length; r++) t[r - 1] = arguments[r];
            (s.push(new p(e, t)), 1 !== s.length || l || a(d));
          }),
            (p.prototype.run = function () {
              this.fun.apply(null, this.array);
            }),
            (o.title = "browser"),
            (o.browser = !0),
            (o.env = {}),
            (o.argv = []),
            (o.version = ""),
            (o.versions = {}),
            (o.on = y),
            (o.addListener = y),
            (o.once = y),
            (o.off = y),
            (o.removeListener = y),
            (o.removeAllListeners = y),
            (o.emit = y),
            (o.prependListener = y),
            (o.prependOnceListener = y),
            (o.listeners = function (e) {
              return [];
            }),
            (o.binding = function (e) {
              throw Error("process.binding is not supported");
            }),
            (o.cwd = function () {
              return "/";
            }),
            (o.chdir = function (e) {
              throw Error("process.chdir is not supported");
            }),
            (o.umask = function () {
              return 0;
            }));
        },
      },
      o = {};
    function u(e) {
      var t = o[e];
      if (void 0 !== t) return t.exports;
      var r = (o[e] = { exports: {} }),
        i = !0;
      try {
        (n[e](r, r.exports, u), (i = !1));
      } finally {
        i && delete o[e];
      }
      return r.exports;
    }
    ((u.ab =
      "/ROOT/node_modules/.pnpm/next@16.4.6_@opentelemetry+api@1.10.0_@types+node@24.19.2_react-dom@19.3.1_react@19.3.1__react@19.3.1/node_modules/next/dist/compiled/process/"),
      (t.exports = u(156)));
  },
  9154,
  (e, t, r) => {
    "use strict";
    var n = Symbol.for("react.transitional.element");
    function o(e, t, r) {
      var o = null;
      if ((void 0 !== r && (o = "" + r), void 0 !== t.key && (o = "" + t.key), "key" in t))
        for (var u in ((r = {}), t)) "key" !== u && (r[u] = t[u]);
      else r = t;
      return { $$typeof: n, type: e, key: o, ref: void 0 !== (t = r.ref) ? t : null, props: r };
    }
    ((r.Fragment = Symbol.for("react.fragment")), (r.jsx = o), (r.jsxs = o));
  },
  58897,
  (e, t, r) => {
    "use strict";
    var n = e.i(35909),
      o = Symbol.for("react.transitional.element"),
      u = Symbol.for("react.portal"),
      i = Symbol.for("react.fragment"),
      a = Symbol.for("react.strict_mode"),
      s = Symbol.for("react.profiler"),
      l = Symbol.for("react.consumer"),
      c = Symbol.for("react.context"),
      f = Symbol.for("react.forward_ref"),
      d = Symbol.for("react.suspense"),
      p = Symbol.for("react.memo"),
      y = Symbol.for("react.lazy"),
      h = Symbol.for("react.activity"),
      b = Symbol.for("react.view_transition"),
      g = Symbol.iterator,
      m = {
        isMounted: function () {
          return !1;
        },
        enqueueForceUpdate: function () {},
        enqueueReplaceState: function () {},
        enqueueSetState: function () {},
      },
      x = Object.assign,
      v = {};
    function _(e, t, r) {
      ((this.props = e), (this.context = t), (this.refs = v), (this.updater = r || m));
    }
    function S() {}
    function j(e, t, r) {
      ((this.props = e), (this.context = t), (this.refs = v), (this.updater = r || m));
    }
    ((_.prototype.isReactComponent = {}),
      (_.prototype.setState = function (e, t) {
        if ("object" != typeof e && "function" != typeof e && null != e)
          throw Error(
            "takes an object of state variables to update or a function which returns an object of state variables.",
          );
        this.updater.enqueueSetState(this, e, t, "setState");
      }),
      (_.prototype.forceUpdate = function (e) {
        this.updater.enqueueForceUpdate(this, e, "forceUpdate");
      }),
      (S.prototype = _.prototype));
    var w = (j.prototype = new S());
    ((w.constructor = j), x(w, _.prototype), (w.isPureReactComponent = !0));
    var E = Array.isArray;
    function T() {}
    var k = { H: null, A: null, T: null, S: null },
      C = Object.prototype.hasOwnProperty;
    function H(e, t, r) {
      var n = r.ref;
      return { $$typeof: o, type: e, key: t, ref: void 0 !== n ? n : null, props: r };
    }
    function R(e) {
      return "object" == typeof e && null !== e && e.$$typeof === o;
    }
    var O = /\/+/g;
    function M(e, t) {
      var r, n;
      return "object" == typeof e && null !== e && null != e.key
        ? ((r = "" + e.key),
          (n = { "=": "=0", ":": "=2" }),
          "$" +
            r.replace(/[=:]/g, function (e) {
              return n[e];
            }))
        : t.toString(36);
    }
    function A(e, t, r) {
      if (null == e) return e;
      var n = [],
        i = 0;
      return (
        !(function e(t, r, n, i, a) {
          var s,
            l,
            c,
            f = typeof t;
          ("undefined" === f || "boolean" === f) && (t = null);
          var d = !1;
          if (null === t) d = !0;
          else
            switch (f) {
              case "bigint":
              case "string":
              case "number":
                d = !0;
                break;
              case "object":
                switch (t.$$typeof) {
                  case o:
                  case u:
                    d = !0;
                    break;
                  case y:
                    return e((d = t._init)(t._payload), r, n, i, a);
                }
            }
          if (d)
            return (
              (a = a(t)),
              (d = "" === i ? "." + M(t, 0) : i),
              E(a)
                ? ((n = ""),
                  null != d && (n = d.replace(O, "$&/") + "/"),
                  e(a, r, n, "", function (e) {
                    return e;
                  }))
                : null != a &&
                  (R(a) &&
                    ((s = a),
                    (l = n + (null == a.key || (t && t.key === a.key) ? "" : ("" + a.key).replace(O, "$&/") + "/") + d),
                    (a = H(s.type, l, s.props))),
                  r.push(a)),
              1
            );
          d = 0;
          var p = "" === i ? "." : i + ":";
          if (E(t)) for (var h = 0; h < t.length; h++) ((f = p + M((i = t[h]), h)), (d += e(i, r, n, f, a)));
          else if (
            "function" ==
            typeof (h =
              null === (c = t) || "object" != typeof c
                ? null
                : "function" == typeof (c = (g && c[g]) || c["@@iterator"])
                  ? c
                  : null)
          )
            for (t = h.call(t), h = 0; !(i = t.next()).done;)
              ((f = p + M((i = i.value), h++)), (d += e(i, r, n, f, a)));
          else if ("object" === f) {
            if ("function" == typeof t.then)
              return e(
                (function (e) {
                  switch (e.status) {
                    case "fulfilled":
                      return e.value;
                    case "rejected":
                      throw e.reason;
                    default:
                      switch (
                        ("string" == typeof e.status
                          ? e.then(T, T)
                          : ((e.status = "pending"),
                            e.then(
                              function (t) {
                                "pending" === e.status && ((e.status = "fulfilled"), (e.value = t));
                              },
                              function (t) {
                                "pending" === e.status && ((e.status = "rejected"), (e.reason = t));
                              },
                            )),
                        e.status)
                      ) {
                        case "fulfilled":
                          return e.value;
                        case "rejected":
                          throw e.reason;
                      }
                  }
                  throw e;
                })(t),
                r,
                n,
                i,
                a,
              );
            throw Error(
              "Objects are not valid as a React child (found: " +
                ("[object Object]" === (r = String(t)) ? "object with keys {" + Object.keys(t).join(", ") + "}" : r) +
                "). If you meant to render a collection of children, use an array instead.",
            );
          }
          return d;
        })(e, n, "", "", function (e) {
          return t.call(r, e, i++);
        }),
        n
      );
    }
    function P(e) {
      if (-1 === e._status) {
        var t = (0, e._result)();
        (t.then(
          function (r) {
            (0 === e._status || -1 === e._status) &&
              ((e._status = 1), (e._result = r), void 0 === t.status && ((t.status = "fulfilled"), (t.value = r)));
          },
          function (r) {
            (0 === e._status || -1 === e._status) &&
              ((e._status = 2), (e._result = r), void 0 === t.status && ((t.status = "rejected"), (t.reason = r)));
          },
        ),
          -1 === e._status && ((e._status = 0), (e._result = t)));
      }
      if (1 === e._status) return e._result.default;
      throw e._result;
    }
    var I =
      "function" == typeof reportError
        ? reportError
        : function (e) {
            if ("object" == typeof window && "function" == typeof window.ErrorEvent) {
              var t = new window.ErrorEvent("error", {
                bubbles: !0,
                cancelable: !0,
                message:
                  "object" == typeof e && null !== e && "string" == typeof e.message ? String(e.message) : String(e),
                error: e,
              });
              if (!window.dispatchEvent(t)) return;
            } else if ("object" == typeof n.default && "function" == typeof n.default.emit)
              return void n.default.emit("uncaughtException", e);
            console.error(e);
          };
    function $(e) {
      var t = k.T,
        r = {};
      ((r.types = null !== t ? t.types : null), (k.T = r));
      try {
        var n = e(),
          o = k.S;
        (null !== o && o(r, n), "object" == typeof n && null !== n && "function" == typeof n.then && n.then(T, I));
      } catch (e) {
        I(e);
      } finally {
        (null !== t && null !== r.types && (t.types = r.types), (k.T = t));
      }
    }
    function L(e) {
      var t = k.T;
      if (null !== t) {
        var r = t.types;
        null === r ? (t.types = [e]) : -1 === r.indexOf(e) && r.push(e);
      } else $(L.bind(null, e));
    }
    ((r.Activity = h),
      (r.Children = {
        map: A,
        forEach: function (e, t, r) {
          A(
            e,
            function () {
              t.apply(this, arguments);
            },
            r,
          );
        },
        count: function (e) {
          var t = 0;
          return (
            A(e, function () {
              t++;
            }),
            t
          );
        },
        toArray: function (e) {
          return (
            A(e, function (e) {
              return e;
            }) || []
          );
        },
        only: function (e) {
          if (!R(e)) throw Error("React.Children.only expected to receive a single React element child.");
          return e;
        },
      }),
      (r.Component = _),
      (r.Fragment = i),
      (r.Profiler = s),
      (r.PureComponent = j),
      (r.StrictMode = a),
      (r.Suspense = d),
      (r.ViewTransition = b),
      (r.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE = k),
      (r.__COMPILER_RUNTIME = {
        __proto__: null,
        c: function (e) {
          return k.H.useMemoCache(e);
        },
      }),
      (r.addTransitionType = L),
      (r.cache = function (e) {
        return function () {
          return e.apply(null, arguments);
        };
      }),
      (r.cacheSignal = function () {
        return null;
      }),
      (r.cloneElement = function (e, t, r) {
        if (null == e) throw Error("The argument must be a React element, but you passed " + e + ".");
        var n = x({}, e.props),
          o = e.key;
        if (null != t)
          for (u in (void 0 !== t.key && (o = "" + t.key), t))
            C.call(t, u) &&
              "key" !== u &&
              "__self" !== u &&
              "__source" !== u &&
              ("ref" !== u || void 0 !== t.ref) &&
              (n[u] = t[u]);
        var u = arguments.length - 2;
        if (1 === u) n.children = r;
        else if (1 < u) {
          for (var i = Array(u), a = 0; a < u; a++) i[a] = arguments[a + 2];
          n.children = i;
        }
        return H(e.type, o, n);
      }),
      (r.createContext = function (e) {
        return (
          ((e = {
            $$typeof: c,
            _currentValue: e,
            _currentValue2: e,
            _threadCount: 0,
            Provider: null,
            Consumer: null,
          }).Provider = e),
          (e.Consumer = { $$typeof: l, _context: e }),
          e
        );
      }),
      (r.createElement = function (e, t, r) {
        var n,
          o = {},
          u = null;
        if (null != t)
          for (n in (void 0 !== t.key && (u = "" + t.key), t))
            C.call(t, n) && "key" !== n && "__self" !== n && "__source" !== n && (o[n] = t[n]);
        var i = arguments.length - 2;
        if (1 === i) o.children = r;
        else if (1 < i) {
          for (var a = Array(i), s = 0; s < i; s++) a[s] = arguments[s + 2];
          o.children = a;
        }
        if (e && e.defaultProps) for (n in (i = e.defaultProps)) void 0 === o[n] && (o[n] = i[n]);
        return H(e, u, o);
      }),
      (r.createRef = function () {
        return { current: null };
      }),
      (r.forwardRef = function (e) {
        return { $$typeof: f, render: e };
      }),
      (r.isValidElement = R),
      (r.lazy = function (e) {
        return { $$typeof: y, _payload: { _status: -1, _result: e }, _init: P };
      }),
      (r.memo = function (e, t) {
        return { $$typeof: p, type: e, compare: void 0 === t ? null : t };
      }),
      (r.startTransition = $),
      (r.unstable_useCacheRefresh = function () {
        return k.H.useCacheRefresh();
      }),
      (r.use = function (e) {
        return k.H.use(e);
      }),
      (r.useActionState = function (e, t, r) {
        return k.H.useActionState(e, t, r);
      }),
      (r.useCallback = function (e, t) {
        return k.H.useCallback(e, t);
      }),
      (r.useContext = function (e) {
        return k.H.useContext(e);
      }),
      (r.useDebugValue = function () {}),
      (r.useDeferredValue = function (e, t) {
        return k.H.useDeferredValue(e, t);
      }),
      (r.useEffect = function (e, t) {
        return k.H.useEffect(e, t);
      }),
      (r.useEffectEvent = function (e) {
        return k.H.useEffectEvent(e);
      }),
      (r.useId = function () {
        return k.H.useId();
      }),
      (r.useImperativeHandle = function (e, t, r) {
        return k.H.useImperativeHandle(e, t, r);
      }),
      (r.useInsertionEffect = function (e, t) {
        return k.H.useInsertionEffect(e, t);
      }),
      (r.useLayoutEffect = function (e, t) {
        return k.H.useLayoutEffect(e, t);
      }),
      (r.useMemo = function (e, t) {
        return k.H.useMemo(e, t);
      }),
      (r.useOptimistic = function (e, t) {
        return k.H.useOptimistic(e, t);
      }),
      (r.useReducer = function (e, t, r) {
        return k.H.useReducer(e, t, r);
      }),
      (r.useRef = function (e) {
        return k.H.useRef(e);
      }),
      (r.useState = function (e) {
        return k.H.useState(e);
      }),
      (r.useSyncExternalStore = function (e, t, r) {
        return k.H.useSyncExternalStore(e, t, r);
      }),
      (r.useTransition = function () {
        return k.H.useTransition();
      }),
      (r.version = "19.3.0-canary-278794d7-20261002"));
  },
  5647,
  (e, t, r) => {
    "use strict";
    (e.i(35909), (t.exports = e.r(58897)));
  },
  26849,
  (e, t, r) => {
    "use strict";
    (e.i(35909), (t.exports = e.r(9154)));
  },
]);
