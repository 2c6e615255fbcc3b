(globalThis.TURBOPACK || (globalThis.TURBOPACK = [])).push([
  "object" == typeof document ? document.currentScript : void 0,
  56421,
  (e, n, t) => {
    "use strict";
    function r(e) {
      if ("function" != typeof WeakMap) return null;
      var n = new WeakMap(),
        t = new WeakMap();
      return (r = function (e) {
        return e ? t : n;
      })(e);
    }
    t._ = function (e, n) {
      if (!n && e && e.__esModule) return e;
      if (null === e || ("object" != typeof e && "function" != typeof e)) return { default: e };
      var t = r(n);
      if (t && t.has(e)) return t.get(e);
      var l = { __proto__: null },
        o = Object.defineProperty && Object.getOwnPropertyDescriptor;
      for (var u in e)
        if ("default" !== u && Object.prototype.hasOwnProperty.call(e, u)) {
          var a = o ? Object.getOwnPropertyDescriptor(e, u) : null;
          a && (a.get || a.set) ? Object.defineProperty(l, u, a) : (l[u] = e[u]);
        }
      return ((l.default = e), t && t.set(e, l), l);
    };
  },
  67240,
  (e, n, t) => {
    "use strict";
    (Object.defineProperty(t, "__esModule", { value: !0 }),
      Object.defineProperty(t, "callServer", {
        enumerable: !0,
        get: function () {
          return r.callServer;
        },
      }));
    let r = e.r(81987);
    ("function" == typeof t.default || ("object" == typeof t.default && null !== t.default)) &&
      void 0 === t.default.__esModule &&
      (Object.defineProperty(t.default, "__esModule", { value: !0 }),
      Object.assign(t.default, t),
      (n.exports = t.default));
  },
  59211,
  (e, n, t) => {
    "use strict";
    let r;
    (e.i(35909),
      Object.defineProperty(t, "__esModule", { value: !0 }),
      Object.defineProperty(t, "findSourceMapURL", {
        enumerable: !0,
        get: function () {
          return r;
        },
      }));
    ("function" == typeof t.default || ("object" == typeof t.default && null !== t.default)) &&
      void 0 === t.default.__esModule &&
      (Object.defineProperty(t.default, "__esModule", { value: !0 }),
      Object.assign(t.default, t),
      (n.exports = t.default));
  },
  10980,
  (e, n, t) => {
    "use strict";
    Object.defineProperty(t, "__esModule", { value: !0 });
    var r,
      l,
      o = {
        ACTION_HMR_REFRESH: function () {
          return c;
        },
        ACTION_NAVIGATE: function () {
          return i;
        },
        ACTION_REFRESH: function () {
          return a;
        },
        ACTION_RESTORE: function () {
          return s;
        },
        ACTION_SERVER_ACTION: function () {
          return d;
        },
        ACTION_SERVER_PATCH: function () {
          return f;
        },
        PrefetchKind: function () {
          return p;
        },
        ScrollBehavior: function () {
          return v;
        },
      };
    for (var u in o) Object.defineProperty(t, u, { enumerable: !0, get: o[u] });
    let a = "refresh",
      i = "navigate",
      s = "restore",
      f = "server-patch",
      c = "hmr-refresh",
      d = "server-action";
    var p = (((r = {}).AUTO = "auto"), (r.FULL = "full"), r),
      v = (((l = {})[(l.Default = 0)] = "Default"), (l[(l.NoScroll = 1)] = "NoScroll"), l);
    ("function" == typeof t.default || ("object" == typeof t.default && null !== t.default)) &&
      void 0 === t.default.__esModule &&
      (Object.defineProperty(t.default, "__esModule", { value: !0 }),
      Object.assign(t.default, t),
      (n.exports = t.default));
  },
  26457,
  (e, n, t) => {
    "use strict";
    (e.i(35909), Object.defineProperty(t, "__esModule", { value: !0 }));
    var r = {
      dispatchAppRouterAction: function () {
        return s;
      },
      dispatchGestureState: function () {
        return c;
      },
      refreshOnInstantNavigationUnlock: function () {
        return i;
      },
      useActionQueue: function () {
        return d;
      },
    };
    for (var l in r) Object.defineProperty(t, l, { enumerable: !0, get: r[l] });
    let o = e.r(56421)._(e.r(5647)),
      u = e.r(26354);
    e.r(10980);
    let a = null;
    function i() {}
    function s(e) {
      if (null === a) throw Error("Internal Next.js error: Router action dispatched before initialization.");
      a(e);
    }
    let f = null;
    function c(e) {
      if (null === f) throw Error("Internal Next.js error: Router action dispatched before initialization.");
      f(e);
    }
    function d(e) {
      let [n, t] = o.default.useState(e.state),
        [r, l] = (0, o.useOptimistic)(n);
      ("u" > typeof window && (f = l), "u" > typeof window && (a = (n) => e.dispatch(n, t)));
      let i = (0, o.useMemo)(() => r, [r]);
      return (0, u.isThenable)(i) ? (0, o.use)(i) : i;
    }
    ("function" == typeof t.default || ("object" == typeof t.default && null !== t.default)) &&
      void 0 === t.default.__esModule &&
      (Object.defineProperty(t.default, "__esModule", { value: !0 }),
      Object.assign(t.default, t),
      (n.exports = t.default));
  },
  81987,
  (e, n, t) => {
    "use strict";
    (Object.defineProperty(t, "__esModule", { value: !0 }),
      Object.defineProperty(t, "callServer", {
        enumerable: !0,
        get: function () {
          return u;
        },
      }));
    let r = e.r(5647),
      l = e.r(10980),
      o = e.r(26457);
    async function u(e, n) {
      return new Promise((t, u) => {
        (0, r.startTransition)(() => {
          (0, o.dispatchAppRouterAction)({
            type: l.ACTION_SERVER_ACTION,
            actionId: e,
            actionArgs: n,
            resolve: t,
            reject: u,
          });
        });
      });
    }
    ("function" == typeof t.default || ("object" == typeof t.default && null !== t.default)) &&
      void 0 === t.default.__esModule &&
      (Object.defineProperty(t.default, "__esModule", { value: !0 }),
      Object.assign(t.default, t),
      (n.exports = t.default));
  },
  98076,
  (e, n, t) => {
    "use strict";
    var r = e.r(5647);
    function l(e) {
      var n = "https://react.dev/errors/" + e;
      if (1 < arguments.length) {
        n += "?args[]=" + encodeURIComponent(arguments[1]);
        for (var t = 2; t < arguments.length; t++) n += "&args[]=" + encodeURIComponent(arguments[t]);
      }
      return (
        "Minified React error #" +
        e +
        "; visit " +
        n +
        " for the full message or use the non-minified dev environment for full errors and additional helpful warnings."
      );
    }
    function o() {}
    var u = {
        d: {
          f: o,
          r: function () {
            throw Error(l(522));
          },
          D: o,
          C: o,
          L: o,
          m: o,
          X: o,
          S: o,
          M: o,
        },
        p: 0,
        findDOMNode: null,
      },
      a = Symbol.for("react.portal"),
      i = Symbol.for("react.recoverable"),
      s = Symbol.for("react.optimistic_key"),
      f = r.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;
    function c(e, n) {
      return "font" === e ? "" : "string" == typeof n ? ("use-credentials" === n ? n : "") : void 0;
    }
    ((t.__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE = u),
      (t.browser = function (e) {
        return { $$typeof: i, _reason: e };
      }),
      (t.createPortal = function (e, n) {
        var t = 2 < arguments.length && void 0 !== arguments[2] ? arguments[2] : null;
        if (!n || (1 !== n.nodeType && 9 !== n.nodeType && 11 !== n.nodeType)) throw Error(l(299));
        return (function (e, n, t) {
          var r = 3 < arguments.length && void 0 !== arguments[3] ? arguments[3] : null;
          return {
            $$typeof: a,
            key: null == r ? null : r === s ? s : "" + r,
            children: e,
            containerInfo: n,
            implementation: t,
          };
        })(e, n, null, t);
      }),
      (t.flushSync = function (e) {
        var n = f.T,
          t = u.p;
        try {
          if (((f.T = null), (u.p = 2), e)) return e();
        } finally {
          ((f.T = n), (u.p = t), u.d.f());
        }
      }),
      (t.preconnect = function (e, n) {
        "string" == typeof e &&
          ((n = n ? ("string" == typeof (n = n.crossOrigin) ? ("use-credentials" === n ? n : "") : void 0) : null),
          u.d.C(e, n));
      }),
      (t.prefetchDNS = function (e) {
        "string" == typeof e && u.d.D(e);
      }),
      (t.preinit = function (e, n) {
        if ("string" == typeof e && n && "string" == typeof n.as) {
          var t = n.as,
            r = c(t, n.crossOrigin),
            l = "string" == typeof n.integrity ? n.integrity : void 0,
            o = "string" == typeof n.fetchPriority ? n.fetchPriority : void 0;
          "style" === t
            ? u.d.S(e, "string" == typeof n.precedence ? n.precedence : void 0, {
                crossOrigin: r,
                integrity: l,
                fetchPriority: o,
              })
            : "script" === t &&
              u.d.X(e, {
                crossOrigin: r,
                integrity: l,
                fetchPriority: o,
                nonce: "string" == typeof n.nonce ? n.nonce : void 0,
              });
        }
      }),
      (t.preinitModule = function (e, n) {
        if ("string" == typeof e)
          if ("object" == typeof n && null !== n) {
            if (null == n.as || "script" === n.as) {
              var t = c(n.as, n.crossOrigin);
              u.d.M(e, {
                crossOrigin: t,
                integrity: "string" == typeof n.integrity ? n.integrity : void 0,
                nonce: "string" == typeof n.nonce ? n.nonce : void 0,
                fetchPriority: "string" == typeof n.fetchPriority ? n.fetchPriority : void 0,
              });
            }
          } else null == n && u.d.M(e);
      }),
      (t.preload = function (e, n) {
        if ("string" == typeof e && "object" == typeof n && null !== n && "string" == typeof n.as) {
          var t = n.as,
            r = c(t, n.crossOrigin);
          u.d.L(e, t, {
            crossOrigin: r,
            integrity: "string" == typeof n.integrity ? n.integrity : void 0,
            nonce: "string" == typeof n.nonce ? n.nonce : void 0,
            type: "string" == typeof n.type ? n.type : void 0,
            fetchPriority: "string" == typeof n.fetchPriority ? n.fetchPriority : void 0,
            referrerPolicy: "string" == typeof n.referrerPolicy ? n.referrerPolicy : void 0,
            imageSrcSet: "string" == typeof n.imageSrcSet ? n.imageSrcSet : void 0,
            imageSizes: "string" == typeof n.imageSizes ? n.imageSizes : void 0,
            media: "string" == typeof n.media ? n.media : void 0,
          });
        }
      }),
      (t.preloadModule = function (e, n) {
        if ("string" == typeof e)
          if (n) {
            var t = c(n.as, n.crossOrigin);
            u.d.m(e, {
              as: "string" == typeof n.as && "script" !== n.as ? n.as : void 0,
              crossOrigin: t,
              integrity: "string" == typeof n.integrity ? n.integrity : void 0,
              nonce: "string" == typeof n.nonce ? n.nonce : void 0,
              fetchPriority: "string" == typeof n.fetchPriority ? n.fetchPriority : void 0,
            });
          } else u.d.m(e);
      }),
      (t.requestFormReset = function (e) {
        u.d.r(e);
      }),
      (t.unstable_batchedUpdates = function (e, n) {
        return e(n);
      }),
      (t.useFormState = function (e, n, t) {
        return f.H.useFormState(e, n, t);
      }),
      (t.useFormStatus = function () {
        return f.H.useHostTransitionStatus();
      }),
      (t.version = "19.3.0-canary-278794d7-20261002"));
  },
  36507,
  (e, n, t) => {
    "use strict";
    (e.i(35909),
      !(function e() {
        if ("u" > typeof __REACT_DEVTOOLS_GLOBAL_HOOK__ && "function" == typeof __REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE)
          try {
            __REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE(e);
          } catch (e) {
            console.error(e);
          }
      })(),
      (n.exports = e.r(98076)));
  },
  33342,
  (e, n, t) => {
    "use strict";
    var r = e.r(36507);
    function l(e) {
      var n = "https://react.dev/errors/" + e;
      if (1 < arguments.length) {
        n += "?args[]=" + encodeURIComponent(arguments[1]);
        for (var t = 2; t < arguments.length; t++) n += "&args[]=" + encodeURIComponent(arguments[t]);
      }
      return (
        "Minified React error #" +
        e +
        "; visit " +
        n +
        " for the full message or use the non-minified dev environment for full errors and additional helpful warnings."
      );
    }
    var o = { stream: !0 },
      u = Object.prototype.hasOwnProperty;
    function a(n) {
      var t = e.r(n);
      return "function" != typeof t.then || "fulfilled" === t.status
        ? null
        : (t.then(
            function (e) {
              ((t.status = "fulfilled"), (t.value = e));
            },
            function (e) {
              ((t.status = "rejected"), (t.reason = e));
            },
          ),
          t);
    }
    var i = new WeakSet(),
      s = new WeakSet();
    function f() {}
    function c(n) {
      for (var t = n[1], r = [], l = 0; l < t.length; l++) {
        var o = e.L(t[l]);
        if ((s.has(o) || r.push(o), !i.has(o))) {
          var u = s.add.bind(s, o);
          (o.then(u, f), i.add(o));
        }
      }
      return 4 === n.length
        ? 0 === r.length
          ? a(n[0])
          : Promise.all(r).then(function () {
              return a(n[0]);
            })
        : 0 < r.length
          ? Promise.all(r)
          : null;
    }
    function d(n) {
      var t = e.r(n[0]);
      if (4 === n.length && "function" == typeof t.then)
        if ("fulfilled" === t.status) t = t.value;
        else throw t.reason;
      return "*" === n[2] ? t : "" === n[2] ? (t.__esModule ? t.default : t) : u.call(t, n[2]) ? t[n[2]] : void 0;
    }
    var p = r.__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE,
      v = Symbol.for("react.transitional.element"),
      y = Symbol.for("react.lazy"),
      h = Symbol.iterator,
      g = Symbol.asyncIterator,
      _ = Array.isArray,
      b = Object.getPrototypeOf,
      w = Object.prototype,
      m = new WeakMap();
    function O(e, n, t) {
      m.has(e) || m.set(e, { id: n, originalBind: e.bind, bound: t });
    }
    var S = Object.prototype,
      k = Array.prototype,
      A = Symbol();
    function j(e, n, t) {
      ((this.status = e), (this.value = n), (this.reason = t));
    }
    function R(e) {
      switch (e.status) {
        case "resolved_model":
          F(e);
          break;
        case "resolved_module":
          x(e);
      }
      switch (e.status) {
        case "fulfilled":
          return e.value;
        case "pending":
        case "pending_weak":
        case "blocked":
        case "halted":
          throw e;
        default:
          throw e.reason;
      }
    }
    function E(e, n, t, r) {
      for (var l = 0; l < n.length; l++) {
        var o = n[l];
        "function" == typeof o ? o(t) : G(e, o, t);
      }
    }
    function P(e, n, t) {
      for (var r = 0; r < n.length; r++) {
        var l = n[r];
        "function" == typeof l ? l(t) : J(e, l.handler, t);
      }
    }
    function $(e, n) {
      var t = n.handler.chunk;
      if (null === t) return null;
      if (t === e) return n.handler;
      if (null !== (n = t.value))
        for (t = 0; t < n.length; t++) {
          var r = n[t];
          if ("function" != typeof r && null !== (r = $(e, r))) return r;
        }
      return null;
    }
    function T(e, n, t, r) {
      switch (n.status) {
        case "fulfilled":
          E(e, t, n.value, n);
          break;
        case "blocked":
          for (var l = 0; l < t.length; l++) {
            var o = t[l];
            if ("function" != typeof o) {
              var u = $(n, o);
              if (null !== u)
                switch (
                  (G(e, o, u.value),
                  t.splice(l, 1),
                  l--,
                  null !== r && -1 !== (o = r.indexOf(o)) && r.splice(o, 1),
                  n.status)
                ) {
                  case "fulfilled":
                    E(e, t, n.value, n);
                    return;
                  case "rejected":
                    null !== r && P(e, r, n.reason);
                    return;
                }
            }
          }
        case "pending":
          if (n.value) for (e = 0; e < t.length; e++) n.value.push(t[e]);
          else n.value = t;
          if (n.reason) {
            if (r) for (t = 0; t < r.length; t++) n.reason.push(r[t]);
          } else n.reason = r;
          break;
        case "rejected":
          r && P(e, r, n.reason);
      }
    }
    function D(e, n, t) {
      if ("pending" !== n.status && "pending_weak" !== n.status && "blocked" !== n.status) n.reason.error(t);
      else {
        var r = n.reason;
        ((n.status = "rejected"), (n.reason = t), null !== r && P(e, r, t));
      }
    }
    function M(e, n) {
      var t = {};
      return new j("resolved_model", n, ((t[A] = e), t));
    }
    function N(e, n, t) {
      var r = {};
      return new j(
        "resolved_model",
        (t ? '{"done":true,"value":' : '{"done":false,"value":') + n + "}",
        ((r[A] = e), r),
      );
    }
    function C(e, n, t, r) {
      I(e, n, (r ? '{"done":true,"value":' : '{"done":false,"value":') + t + "}");
    }
    function I(e, n, t) {
      if ("pending" !== n.status && "pending_weak" !== n.status) n.reason.enqueueModel(t);
      else {
        var r = n.value,
          l = n.reason;
        ((n.status = "resolved_model"),
          (n.value = t),
          ((t = {})[A] = e),
          (n.reason = t),
          null !== r && (F(n), T(e, n, r, l)));
      }
    }
    function L(e, n, t) {
      if ("pending" === n.status || "pending_weak" === n.status || "blocked" === n.status) {
        var r = n.value,
          l = n.reason;
        ((n.status = "resolved_module"), (n.value = t), (n.reason = null), null !== r && (x(n), T(e, n, r, l)));
      }
    }
    ((j.prototype = Object.create(Promise.prototype)),
      Object.defineProperty(j.prototype, "then", {
        writable: !0,
        enumerable: !0,
        configurable: !0,
        value: function (e, n) {
          switch (this.status) {
            case "resolved_model":
              F(this);
              break;
            case "resolved_module":
              x(this);
          }
          switch (this.status) {
            case "fulfilled":
              "function" == typeof e && e(this.value);
              break;
            case "pending":
            case "pending_weak":
            case "blocked":
              ("function" == typeof e && (null === this.value && (this.value = []), this.value.push(e)),
                "function" == typeof n && (null === this.reason && (this.reason = []), this.reason.push(n)));
              break;
            case "halted":
              break;
            default:
              "function" == typeof n && n(this.reason);
          }
        },
      }));
    var U = null;
    function F(e) {
      var n = U;
      U = null;
      var t = e.value,
        r = e.reason[A];
      ((e.status = "blocked"), (e.value = null), (e.reason = null));
      try {
        var l = ev(r, t);
        if (((t = U), null !== t)) {
          if (t.errored) {
            "blocked" === e.status && D(r, e, t.reason);
            return;
          }
          ((t.value = l), (t.chunk = e));
        }
        var o = e.value,
          u = e.reason;
        if (((e.value = null), (e.reason = null), null !== o)) {
          for (var a = null, i = null, s = 0; s < o.length; s++) {
            var f = o[s];
            if ("function" != typeof f && null !== $(e, f)) {
              if ((null === a && (a = []), a.push(f), null !== u)) {
                var c = u.indexOf(f);
                -1 !== c && u.splice(c, 1);
              }
            } else (null === i && (i = []), i.push(f));
          }
          if ((null !== i && ((e.value = i), (e.reason = u)), null !== a)) for (o = 0; o < a.length; o++) G(r, a[o], l);
        }
        "blocked" !== e.status || (null !== t && 0 < t.deps) || q(r, e, l, null);
      } catch (n) {
        ((e.status = "rejected"), (e.reason = n));
      } finally {
        U = n;
      }
    }
    function x(e) {
      try {
        var n = d(e.value);
        ((e.status = "fulfilled"), (e.value = n), (e.reason = null));
      } catch (n) {
        ((e.status = "rejected"), (e.reason = n));
      }
    }
    function B(e, n) {
      ((e._closed = !0),
        (e._closedReason = n),
        e._chunks.forEach(function (t) {
          "pending" === t.status ? D(e, t, n) : "fulfilled" === t.status && null !== t.reason && t.reason.error(n);
        }));
    }
    function H(e) {
      return { $$typeof: y, _payload: e, _init: R };
    }
    function V(e, n) {
      var t = e._chunks,
        r = t.get(n);
      return (
        r ||
          ((r = e._closed
            ? e._allowPartialStream
              ? new j("halted", null, null)
              : new j("rejected", null, e._closedReason)
            : new j("pending", null, null)),
          t.set(n, r)),
        r
      );
    }
    function q(e, n, t, r) {
      var l = n.value;
      ((n.status = "fulfilled"), (n.value = t), (n.reason = r), null !== l && E(e, l, t, n));
    }
    function W(e, n) {
      if (0 === n.deps && !n.errored) {
        var t = n.chunk;
        null !== t && "blocked" === t.status && q(e, t, n.value, n.reason);
      }
    }
    function G(e, n, t) {
      var r = n.handler,
        o = n.parentObject,
        a = n.key,
        i = n.map,
        s = n.path;
      try {
        for (var f = 1; f < s.length; f++) {
          for (; "object" == typeof t && null !== t && t.$$typeof === y;) {
            var c = t._payload;
            if (c === r.chunk) t = r.value;
            else {
              switch (c.status) {
                case "resolved_model":
                  F(c);
                  break;
                case "resolved_module":
                  x(c);
              }
              switch (c.status) {
                case "fulfilled":
                  t = c.value;
                  continue;
                case "blocked":
                  var d = $(c, n);
                  if (null !== d) {
                    t = d.value;
                    continue;
                  }
                case "pending":
                case "pending_weak":
                  (s.splice(0, f - 1),
                    null === c.value ? (c.value = [n]) : c.value.push(n),
                    null === c.reason ? (c.reason = [n]) : c.reason.push(n));
                  return;
                case "halted":
                  return;
                default:
                  J(e, n.handler, c.reason);
                  return;
              }
            }
          }
          var p = s[f];
          if ("object" == typeof t && null !== t && u.call(t, p)) t = t[p];
          else throw Error(l(570));
        }
        for (; "object" == typeof t && null !== t && t.$$typeof === y;) {
          var h = t._payload;
          if (h === r.chunk) t = r.value;
          else {
            switch (h.status) {
              case "resolved_model":
                F(h);
                break;
              case "resolved_module":
                x(h);
            }
            if ("fulfilled" === h.status) {
              t = h.value;
              continue;
            }
            break;
          }
        }
        var g = i(e, t, o, a);
        if (
          ("__proto__" !== a && (o[a] = g),
          "" === a && null === r.value && (r.value = g),
          o[0] === v && "object" == typeof r.value && null !== r.value && r.value.$$typeof === v)
        ) {
          var _ = r.value;
          "3" === a && (_.props = g);
        }
      } catch (t) {
        J(e, n.handler, t);
        return;
      }
      (r.deps--, W(e, r));
    }
    function J(e, n, t) {
      n.errored ||
        ((n.errored = !0),
        (n.value = null),
        (n.reason = t),
        null !== (n = n.chunk) && "blocked" === n.status && D(e, n, t));
    }
    function K(e, n, t, r, l, o) {
      return (
        U
          ? ((r = U), r.deps++)
          : (r = U = { parent: null, chunk: null, value: null, reason: null, deps: 1, errored: !1 }),
        (n = { handler: r, parentObject: n, key: t, map: l, path: o }),
        null === e.value ? (e.value = [n]) : e.value.push(n),
        null === e.reason ? (e.reason = [n]) : e.reason.push(n),
        null
      );
    }
    function z(e, n, t, r) {
      if ("then" === r) return null;
      var o = n.id;
      if ("string" != typeof o) return null;
      if (!e._serverReferenceConfig)
        return (function (e, n) {
          function t() {
            var e = Array.prototype.slice.call(arguments);
            return l
              ? "fulfilled" === l.status
                ? n(r, l.value.concat(e))
                : Promise.resolve(l).then(function (t) {
                    return n(r, t.concat(e));
                  })
              : n(r, e);
          }
          var r = e.id,
            l = e.bound;
          return (O(t, r, l), t);
        })(n, e._callServer);
      var u = (function (e, n) {
          var t = "",
            r = e[n];
          if (r) t = r.name;
          else {
            var o = n.lastIndexOf("#");
            if ((-1 !== o && ((t = n.slice(o + 1)), (r = e[n.slice(0, o)])), !r)) throw Error(l(589, n));
          }
          return r.async ? [r.id, r.chunks, t, 1] : [r.id, r.chunks, t];
        })(e._serverReferenceConfig, o),
        a = n.bound;
      if ((n = c(u))) a instanceof j && (n = Promise.all([n, a]));
      else {
        if (!(a instanceof j)) return (O((n = d(u)), o, a), n);
        n = Promise.resolve(a);
      }
      if (U) {
        var i = U;
        i.deps++;
      } else i = U = { parent: null, chunk: null, value: null, reason: null, deps: 1, errored: !1 };
      return (
        n.then(
          function () {
            var n = d(u);
            if (a) {
              var l = a.value;
              ((l = _(l) ? l.slice(0) : []).unshift(null), (n = n.bind.apply(n, l)));
            }
            (O(n, o, a),
              "__proto__" !== r && (t[r] = n),
              "" === r && null === i.value && (i.value = n),
              t[0] === v &&
                "object" == typeof i.value &&
                null !== i.value &&
                i.value.$$typeof === v &&
                ((l = i.value), "3" === r) &&
                (l.props = n),
              i.deps--,
              W(e, i));
          },
          function (n) {
            if (!i.errored) {
              var t = i;
              ((t.errored = !0),
                (t.value = null),
                (t.reason = n),
                null !== (t = i.chunk) && "blocked" === t.status && D(e, t, n));
            }
          },
        ),
        null
      );
    }
    var X = [];
    function Q(e, n, t, r, o) {
      var a = parseInt(n, 16);
      switch (((n = -1 === n.indexOf(":") ? X : n.split(":")), (a = V(e, a)).status)) {
        case "resolved_model":
          F(a);
          break;
        case "resolved_module":
          x(a);
      }
      switch (a.status) {
        case "fulfilled":
          a = a.value;
          for (var i = 1; i < n.length; i++) {
            for (; "object" == typeof a && null !== a && a.$$typeof === y;) {
              switch ((a = a._payload).status) {
                case "resolved_model":
                  F(a);
                  break;
                case "resolved_module":
                  x(a);
              }
              switch (a.status) {
                case "fulfilled":
                  a = a.value;
                  break;
                case "blocked":
                case "pending":
                case "pending_weak":
                  return K(a, t, r, e, o, n.slice(i - 1));
                case "halted":
                  return (
                    U
                      ? ((e = U), e.deps++)
                      : (U = { parent: null, chunk: null, value: null, reason: null, deps: 1, errored: !1 }),
                    null
                  );
                default:
                  return (
                    U
                      ? (((e = U).errored = !0), (e.value = null), (e.reason = a.reason))
                      : (U = { parent: null, chunk: null, value: null, reason: a.reason, deps: 0, errored: !0 }),
                    null
                  );
              }
            }
            var s = n[i];
            if ("object" != typeof a || null === a || (b(a) !== S && b(a) !== k) || !u.call(a, s)) throw Error(l(570));
            a = a[s];
          }
          for (; "object" == typeof a && null !== a && a.$$typeof === y;) {
            switch ((n = a._payload).status) {
              case "resolved_model":
                F(n);
                break;
              case "resolved_module":
                x(n);
            }
            if ("fulfilled" === n.status) {
              a = n.value;
              continue;
            }
            break;
          }
          return o(e, a, t, r);
        case "pending":
        case "pending_weak":
        case "blocked":
          return K(a, t, r, e, o, n);
        case "halted":
          return (
            U
              ? ((e = U), e.deps++)
              : (U = { parent: null, chunk: null, value: null, reason: null, deps: 1, errored: !1 }),
            null
          );
        default:
          return (
            U
              ? (((e = U).errored = !0), (e.value = null), (e.reason = a.reason))
              : (U = { parent: null, chunk: null, value: null, reason: a.reason, deps: 0, errored: !0 }),
            null
          );
      }
    }
    function Y(e, n) {
      return new Map(n);
    }
    function Z(e, n) {
      return new Set(n);
    }
    function ee(e, n) {
      return new Blob(n.slice(1), { type: n[0] });
    }
    function en(e, n) {
      e = new FormData();
      for (var t = 0; t < n.length; t++) e.append(n[t][0], n[t][1]);
      return e;
    }
    function et(e, n) {
      return n[Symbol.iterator]();
    }
    function er(e, n, t, r) {
      return "then" === r && "function" == typeof n ? null : n;
    }
    function el() {
      throw Error(l(466));
    }
    function eo(e, n, t, r, l, o, u, a) {
      var i = new Map();
      ((this._bundlerConfig = e),
        (this._serverReferenceConfig = n),
        (this._moduleLoading = t),
        (this._callServer = void 0 !== r ? r : el),
        (this._encodeFormAction = l),
        (this._nonce = o),
        (this._chunks = i),
        (this._stringDecoder = (function () {
          return new TextDecoder("utf-8", {
            ignoreBOM: 0 < arguments.length && void 0 !== arguments[0] && arguments[0],
          });
        })(!0)),
        (this._closed = !1),
        (this._closedReason = null),
        (this._allowPartialStream = a),
        (this._tempRefs = u));
    }
    function eu(e, n, t) {
      var r = (e = e._chunks).get(n);
      r && "pending" !== r.status ? r.reason.enqueueValue(t) : ((t = new j("fulfilled", t, null)), e.set(n, t));
    }
    function ea(e, n, t, r) {
      var l = e._chunks,
        o = l.get(n);
      o
        ? "pending" === o.status &&
          ((n = o.value), (o.status = "fulfilled"), (o.value = t), (o.reason = r), null !== n && E(e, n, o.value, o))
        : ((e = new j("fulfilled", t, r)), l.set(n, e));
    }
    function ei(e, n, t) {
      var r = null,
        l = !1;
      t = new ReadableStream({
        type: t,
        start: function (e) {
          r = e;
        },
      });
      var o = null;
      ea(e, n, t, {
        enqueueValue: function (e) {
          null === o
            ? r.enqueue(e)
            : o.then(function () {
                r.enqueue(e);
              });
        },
        enqueueModel: function (n) {
          if (null === o) {
            var t = M(e, n);
            (F(t),
              "fulfilled" === t.status
                ? r.enqueue(t.value)
                : (t.then(
                    function (e) {
                      return r.enqueue(e);
                    },
                    function (e) {
                      return r.error(e);
                    },
                  ),
                  (o = t)));
          } else {
            t = o;
            var l = new j("pending", null, null);
            (l.then(
              function (e) {
                return r.enqueue(e);
              },
              function (e) {
                return r.error(e);
              },
            ),
              (o = l),
              t.then(function () {
                (o === l && (o = null), I(e, l, n));
              }));
          }
        },
        close: function () {
          if (!l)
            if (((l = !0), null === o)) r.close();
            else {
              var e = o;
              ((o = null),
                e.then(function () {
                  return r.close();
                }));
            }
        },
        error: function (e) {
          if (!l)
            if (((l = !0), null === o)) r.error(e);
            else {
              var n = o;
              ((o = null),
                n.then(function () {
                  return r.error(e);
                }));
            }
        },
      });
    }
    function es() {
      return this;
    }
    function ef(e, n, t) {
      var r = [],
        o = !1,
        u = 0,
        a = {};
      ((a[g] = function () {
        var e,
          n = 0;
        return (
          ((e = {
            next: (e = function (e) {
              if (void 0 !== e) throw Error(l(524));
              if (n === r.length) {
                if (o) return new j("fulfilled", { done: !0, value: void 0 }, null);
                r[n] = new j("pending", null, null);
              }
              return r[n++];
            }),
          })[g] = es),
          e
        );
      }),
        ea(e, n, t ? a[g]() : a, {
          enqueueValue: function (n) {
            if (u === r.length) r[u] = new j("fulfilled", { done: !1, value: n }, null);
            else {
              var t = r[u],
                l = t.value,
                o = t.reason;
              ((t.status = "fulfilled"),
                (t.value = { done: !1, value: n }),
                (t.reason = null),
                null !== l && T(e, t, l, o));
            }
            u++;
          },
          enqueueModel: function (n) {
            (u === r.length ? (r[u] = N(e, n, !1)) : C(e, r[u], n, !1), u++);
          },
          close: function (n) {
            if (!o)
              for (o = !0, u === r.length ? (r[u] = N(e, n, !0)) : C(e, r[u], n, !0), u++; u < r.length;)
                C(e, r[u++], '"$undefined"', !0);
          },
          error: function (n) {
            if (!o)
              for (o = !0, u === r.length && (r[u] = new j("pending", null, null)); u < r.length;) D(e, r[u++], n);
          },
        }));
    }
    function ec() {
      var e = Error(l(441));
      return ((e.stack = "Error: " + e.message), e);
    }
    function ed(e, n) {
      for (var t = e.length, r = n.length, l = 0; l < t; l++) r += e[l].byteLength;
      r = new Uint8Array(r);
      for (var o = (l = 0); o < t; o++) {
        var u = e[o];
        (r.set(u, l), (l += u.byteLength));
      }
      return (r.set(n, l), r);
    }
    function ep(e, n, t, r, l, o) {
      eu(
        e,
        n,
        (l = new l(
          (t = 0 === t.length && 0 == r.byteOffset % o ? r : ed(t, r)).buffer,
          t.byteOffset,
          t.byteLength / o,
        )),
      );
    }
    function ev(e, n) {
      return (function e(n, t, r, o) {
        if ("string" == typeof t)
          return "$" === t[0]
            ? (function (e, n, t, r) {
                if ("$" === r[0]) {
                  if ("$" === r)
                    return (
                      null !== U &&
                        "0" === t &&
                        (U = { parent: U, chunk: null, value: null, reason: null, deps: 0, errored: !1 }),
                      v
                    );
                  switch (r[1]) {
                    case "$":
                      return r.slice(1);
                    case "L":
                      return H((e = V(e, (n = parseInt(r.slice(2), 16)))));
                    case "@":
                      return V(e, (n = parseInt(r.slice(2), 16)));
                    case "w":
                    case "H":
                    case "u":
                      return;
                    case "S":
                      return Symbol.for(r.slice(2));
                    case "h":
                      return Q(e, (r = r.slice(2)), n, t, z);
                    case "T":
                      if (((n = "$" + r.slice(2)), null == (e = e._tempRefs))) throw Error(l(511));
                      return e.get(n);
                    case "Q":
                      return Q(e, (r = r.slice(2)), n, t, Y);
                    case "W":
                      return Q(e, (r = r.slice(2)), n, t, Z);
                    case "B":
                      return Q(e, (r = r.slice(2)), n, t, ee);
                    case "K":
                      return Q(e, (r = r.slice(2)), n, t, en);
                    case "Z":
                      return ec();
                    case "i":
                      return Q(e, (r = r.slice(2)), n, t, et);
                    case "I":
                      return 1 / 0;
                    case "-":
                      return "$-0" === r ? -0 : -1 / 0;
                    case "N":
                      return 0 / 0;
                    case "D":
                      return new Date(Date.parse(r.slice(2)));
                    case "n":
                      return BigInt(r.slice(2));
                    default:
                      return Q(e, (r = r.slice(1)), n, t, er);
                  }
                }
                return r;
              })(n, r, o, t)
            : t;
        if ("object" != typeof t || null === t) return t;
        if (_(t)) {
          for (var a = 0; a < t.length; a++) t[a] = e(n, t[a], t, "" + a);
          return t[0] === v
            ? (t[0] === v
                ? ((n = { $$typeof: v, type: t[1], key: t[2], ref: null, props: t[3] }),
                  null !== U &&
                    ((U = (t = U).parent),
                    t.errored
                      ? (n = H((n = new j("rejected", null, t.reason))))
                      : 0 < t.deps && ((a = new j("blocked", null, null)), (t.value = n), (t.chunk = a), (n = H(a)))))
                : (n = t),
              n)
            : t;
        }
        for (a in t)
          u.call(t, a) &&
            ("__proto__" === a ? delete t[a] : void 0 !== (r = e(n, t[a], t, a)) ? (t[a] = r) : delete t[a]);
        return t;
      })(e, (n = JSON.parse(n)), { "": n }, "");
    }
    function ey(e) {
      e._allowPartialStream
        ? ((e._closed = !0),
          e._chunks.forEach(function (e) {
            "pending" === e.status
              ? ((e.status = "halted"), (e.value = null), (e.reason = null))
              : "fulfilled" === e.status && null !== e.reason && e.reason.close('"$undefined"');
          }))
        : B(e, Error(l(412)));
    }
    function eh(e) {
      return new eo(
        null,
        null,
        null,
        e && e.callServer ? e.callServer : void 0,
        void 0,
        void 0,
        e && e.temporaryReferences ? e.temporaryReferences : void 0,
        !!e && !!e.unstable_allowPartialStream && e.unstable_allowPartialStream,
      );
    }
    function eg(e, n, t) {
      function r(n) {
        B(e, n);
      }
      var u = { _rowState: 0, _rowID: 0, _rowTag: 0, _rowLength: 0, _buffer: [] },
        a = n.getReader();
      a.read()
        .then(function n(i) {
          var s = i.value;
          if (i.done) return t();
          var f = 0,
            d = u._rowState;
          i = u._rowID;
          for (var v = u._rowTag, y = u._rowLength, h = u._buffer, g = s.length; f < g;) {
            var _ = -1;
            switch (d) {
              case 0:
                58 === (_ = s[f++]) ? (d = 1) : (i = (i << 4) | (96 < _ ? _ - 87 : _ - 48));
                continue;
              case 1:
                84 === (d = s[f]) ||
                65 === d ||
                79 === d ||
                111 === d ||
                98 === d ||
                85 === d ||
                83 === d ||
                115 === d ||
                76 === d ||
                108 === d ||
                71 === d ||
                103 === d ||
                77 === d ||
                109 === d ||
                86 === d
                  ? ((v = d), (d = 2), f++)
                  : (64 < d && 91 > d) || 35 === d || 114 === d || 120 === d
                    ? ((v = d), (d = 3), f++)
                    : ((v = 0), (d = 3));
                continue;
              case 2:
                44 === (_ = s[f++]) ? (d = 4) : (y = (y << 4) | (96 < _ ? _ - 87 : _ - 48));
                continue;
              case 3:
                _ = s.indexOf(10, f);
                break;
              case 4:
                (_ = f + y) > s.length && (_ = -1);
            }
            var b = s.byteOffset + f;
            if (-1 < _)
              ((y = new Uint8Array(s.buffer, b, _ - f)),
                98 === v
                  ? eu(e, i, _ === g ? y : y.slice())
                  : (function (e, n, t, r, u, a) {
                      switch (r) {
                        case 65:
                          eu(e, t, ed(u, a).buffer);
                          return;
                        case 79:
                          ep(e, t, u, a, Int8Array, 1);
                          return;
                        case 111:
                          eu(e, t, 0 === u.length ? a : ed(u, a));
                          return;
                        case 85:
                          ep(e, t, u, a, Uint8ClampedArray, 1);
                          return;
                        case 83:
                          ep(e, t, u, a, Int16Array, 2);
                          return;
                        case 115:
                          ep(e, t, u, a, Uint16Array, 2);
                          return;
                        case 76:
                          ep(e, t, u, a, Int32Array, 4);
                          return;
                        case 108:
                          ep(e, t, u, a, Uint32Array, 4);
                          return;
                        case 71:
                          ep(e, t, u, a, Float32Array, 4);
                          return;
                        case 103:
                          ep(e, t, u, a, Float64Array, 8);
                          return;
                        case 77:
                          ep(e, t, u, a, BigInt64Array, 8);
                          return;
                        case 109:
                          ep(e, t, u, a, BigUint64Array, 8);
                          return;
                        case 86:
                          ep(e, t, u, a, DataView, 1);
                          return;
                      }
                      n = e._stringDecoder;
                      for (var i = "", s = 0; s < u.length; s++) i += n.decode(u[s], o);
                      switch (((u = i += n.decode(a)), r)) {
                        case 73:
                          !(function (e, n, t) {
                            var r = e._chunks,
                              o = r.get(n),
                              u = U;
                            U = null;
                            try {
                              var a = ev(e, t);
                              if (null !== U) throw Error(l(608));
                            } finally {
                              U = u;
                            }
                            var i = (function (e, n) {
                              if (e) {
                                var t = e[n[0]];
                                if ((e = t && t[n[2]])) t = e.name;
                                else {
                                  if (!(e = t && t["*"])) throw Error(l(588, n[0]));
                                  t = n[2];
                                }
                                return 4 === n.length ? [e.id, e.chunks, t, 1] : [e.id, e.chunks, t];
                              }
                              return n;
                            })(e._bundlerConfig, a);
                            if ((t = c(i))) {
                              if (o) {
                                var s = o;
                                s.status = "blocked";
                              } else ((s = new j("blocked", null, null)), r.set(n, s));
                              t.then(
                                function () {
                                  return L(e, s, i);
                                },
                                function (n) {
                                  return D(e, s, n);
                                },
                              );
                            } else o ? L(e, o, i) : ((o = new j("resolved_module", i, null)), r.set(n, o));
                          })(e, t, u);
                          break;
                        case 72:
                          switch (((t = u[0]), (e = ev(e, (u = u.slice(1)))), (u = p.d), t)) {
                            case "D":
                              u.D(e);
                              break;
                            case "C":
                              "string" == typeof e ? u.C(e) : u.C(e[0], e[1]);
                              break;
                            case "L":
                              ((t = e[0]), (r = e[1]), 3 === e.length ? u.L(t, r, e[2]) : u.L(t, r));
                              break;
                            case "m":
                              "string" == typeof e ? u.m(e) : u.m(e[0], e[1]);
                              break;
                            case "X":
                              "string" == typeof e ? u.X(e) : u.X(e[0], e[1]);
                              break;
                            case "S":
                              "string" == typeof e
                                ? u.S(e)
                                : u.S(e[0], 0 === e[1] ? void 0 : e[1], 3 === e.length ? e[2] : void 0);
                              break;
                            case "M":
                              "string" == typeof e ? u.M(e) : u.M(e[0], e[1]);
                          }
                          break;
                        case 69:
                          ((a = (r = e._chunks).get(t)),
                            (u = JSON.parse(u)),
                            ((n = ec()).digest = u.digest),
                            a ? D(e, a, n) : ((e = new j("rejected", null, n)), r.set(t, e)));
                          break;
                        case 84:
                          (r = (e = e._chunks).get(t)) && "pending" !== r.status
                            ? r.reason.enqueueValue(u)
                            : ((u = new j("fulfilled", u, null)), e.set(t, u));
                          break;
                        case 78:
                        case 68:
                        case 74:
                        case 87:
                          throw Error(l(504));
                        case 82:
                          ei(e, t, void 0);
                          break;
                        case 114:
                          ei(e, t, "bytes");
                          break;
                        case 88:
                          ef(e, t, !1);
                          break;
                        case 120:
                          ef(e, t, !0);
                          break;
                        case 67:
                          (t = e._chunks.get(t)) &&
                            "fulfilled" === t.status &&
                            t.reason.close("" === u ? '"$undefined"' : u);
                          break;
                        default:
                          (a = (r = e._chunks).get(t)) ? I(e, a, u) : ((e = M(e, u)), r.set(t, e));
                      }
                    })(e, u, i, v, h, y),
                (f = _),
                3 === d && f++,
                (y = i = v = d = 0),
                (h.length = 0));
            else {
              ((s = new Uint8Array(s.buffer, b, s.byteLength - f)),
                98 === v ? ((y -= s.byteLength), eu(e, i, s)) : (h.push(s), (y -= s.byteLength)));
              break;
            }
          }
          return ((u._rowState = d), (u._rowID = i), (u._rowTag = v), (u._rowLength = y), a.read().then(n).catch(r));
        })
        .catch(r);
    }
    ((t.createFromFetch = function (e, n) {
      var t = eh(n);
      return (
        e.then(
          function (e) {
            eg(t, e.body, ey.bind(null, t));
          },
          function (e) {
            B(t, e);
          },
        ),
        V(t, 0)
      );
    }),
      (t.createFromReadableStream = function (e, n) {
        return (eg((n = eh(n)), e, ey.bind(null, n)), V(n, 0));
      }),
      (t.createServerReference = function (e, n) {
        function t() {
          var t = Array.prototype.slice.call(arguments);
          return n(e, t);
        }
        return (O(t, e, null), t);
      }),
      (t.createTemporaryReferenceSet = function () {
        return new Map();
      }),
      (t.encodeReply = function (e, n) {
        return new Promise(function (t, r) {
          !(function (e, n, t, r, o) {
            function u() {
              null !== R && R.abort("The reply ended.");
            }
            function a(e) {
              ((j = !0), u(), t(e));
            }
            function i(e) {
              ((j = !0), u(), r(e));
            }
            function s(e, n) {
              n = new Blob([new Uint8Array(n.buffer, n.byteOffset, n.byteLength)]);
              var t = p++;
              return (null === S && (S = new FormData()), S.append("" + t, n), "$" + e + t.toString(16));
            }
            function f(e, t) {
              if (null === t) return null;
              if ("object" == typeof t) {
                switch (t.$$typeof) {
                  case v:
                    if (void 0 !== n && -1 === e.indexOf(":")) {
                      var r,
                        o,
                        u,
                        d,
                        j,
                        R,
                        E = k.get(this);
                      if (void 0 !== E) return (n.set(E + ":" + e, t), "$T");
                    }
                    if (void 0 !== n && A === t) return ((A = null), "$T");
                    throw Error(l(510, ""));
                  case y:
                    E = t._payload;
                    var P = t._init;
                    (null === S && (S = new FormData()), O++);
                    try {
                      var $ = P(E),
                        T = p++,
                        D = c($, T);
                      return (S.append("" + T, D), "$" + T.toString(16));
                    } catch (e) {
                      if ("object" == typeof e && null !== e && "function" == typeof e.then) {
                        O++;
                        var M = p++;
                        return (
                          (E = function () {
                            try {
                              var e = c(t, M),
                                n = S;
                              (n.append("" + M, e), O--, 0 === O && a(n));
                            } catch (e) {
                              i(e);
                            }
                          }),
                          e.then(E, E),
                          "$" + M.toString(16)
                        );
                      }
                      return (i(e), null);
                    } finally {
                      O--;
                    }
                }
                if (((E = k.get(t)), "function" == typeof t.then)) {
                  if (void 0 !== E)
                    if (A !== t) return E;
                    else A = null;
                  (null === S && (S = new FormData()), O++);
                  var N = p++;
                  return (
                    (e = "$@" + N.toString(16)),
                    k.set(t, e),
                    t.then(function (e) {
                      try {
                        var n = k.get(e),
                          t = void 0 !== n ? JSON.stringify(n) : c(e, N);
                        ((e = S).append("" + N, t), O--, 0 === O && a(e));
                      } catch (e) {
                        i(e);
                      }
                    }, i),
                    e
                  );
                }
                if (void 0 !== E)
                  if (A !== t) return E;
                  else A = null;
                else
                  -1 === e.indexOf(":") &&
                    void 0 !== (E = k.get(this)) &&
                    ((e = E + ":" + e), k.set(t, e), void 0 !== n && n.set(e, t));
                if (_(t)) return t;
                if (t instanceof FormData) {
                  null === S && (S = new FormData());
                  var C = S,
                    I = "_" + (e = p++) + "_";
                  return (
                    t.forEach(function (e, n) {
                      C.append(I + n, e);
                    }),
                    "$K" + e.toString(16)
                  );
                }
                if (t instanceof Map)
                  return (
                    (e = p++),
                    (E = c(Array.from(t), e)),
                    null === S && (S = new FormData()),
                    S.append("" + e, E),
                    "$Q" + e.toString(16)
                  );
                if (t instanceof Set)
                  return (
                    (e = p++),
                    (E = c(Array.from(t), e)),
                    null === S && (S = new FormData()),
                    S.append("" + e, E),
                    "$W" + e.toString(16)
                  );
                if (t instanceof ArrayBuffer)
                  return (
                    (e = new Blob([t])),
                    (E = p++),
                    null === S && (S = new FormData()),
                    S.append("" + E, e),
                    "$A" + E.toString(16)
                  );
                if (t instanceof Int8Array) return s("O", t);
                if (t instanceof Uint8Array) return s("o", t);
                if (t instanceof Uint8ClampedArray) return s("U", t);
                if (t instanceof Int16Array) return s("S", t);
                if (t instanceof Uint16Array) return s("s", t);
                if (t instanceof Int32Array) return s("L", t);
                if (t instanceof Uint32Array) return s("l", t);
                if (t instanceof Float32Array) return s("G", t);
                if (t instanceof Float64Array) return s("g", t);
                if (t instanceof BigInt64Array) return s("M", t);
                if (t instanceof BigUint64Array) return s("m", t);
                if (t instanceof DataView) return s("V", t);
                if ("function" == typeof Blob && t instanceof Blob)
                  return (null === S && (S = new FormData()), (e = p++), S.append("" + e, t), "$B" + e.toString(16));
                if (
                  (e =
                    null === (r = t) || "object" != typeof r
                      ? null
                      : "function" == typeof (r = (h && r[h]) || r["@@iterator"])
                        ? r
                        : null)
                )
                  return (E = e.call(t)) === t
                    ? ((e = p++),
                      (E = c(Array.from(E), e)),
                      null === S && (S = new FormData()),
                      S.append("" + e, E),
                      "$i" + e.toString(16))
                    : Array.from(E);
                if ("function" == typeof ReadableStream && t instanceof ReadableStream)
                  return (function (e) {
                    try {
                      var n,
                        t,
                        r,
                        l,
                        o,
                        u,
                        s,
                        c,
                        d,
                        v = e.getReader({ mode: "byob" });
                    } catch (o) {
                      return (
                        (n = e.getReader()),
                        null === S && (S = new FormData()),
                        (t = S),
                        O++,
                        (l = "S" + (r = p++)),
                        n.read().then(function e(r) {
                          if (r.done) (t.append(l, "C"), 0 == --O && a(t));
                          else
                            try {
                              var o = JSON.stringify(r.value, f);
                              (t.append(l, o), n.read().then(e, i));
                            } catch (e) {
                              i(e);
                            }
                        }, i),
                        "$R" + r.toString(16)
                      );
                    }
                    return (
                      (o = v),
                      null === S && (S = new FormData()),
                      (u = S),
                      O++,
                      (s = p++),
                      (c = []),
                      (d = "S" + s),
                      o.read(new Uint8Array(1024)).then(function e(n) {
                        n.done
                          ? ((n = p++),
                            u.append("" + n, new Blob(c)),
                            u.append(d, '"$o' + n.toString(16) + '"'),
                            u.append(d, "C"),
                            0 == --O && a(u))
                          : (c.push(n.value), o.read(new Uint8Array(1024)).then(e, i));
                      }, i),
                      "$r" + s.toString(16)
                    );
                  })(t);
                if ("function" == typeof (e = t[g]))
                  return (
                    (o = t),
                    (u = e.call(t)),
                    null === S && (S = new FormData()),
                    (d = S),
                    O++,
                    (j = p++),
                    (o = o === u),
                    (R = "S" + j),
                    u.next().then(function e(n) {
                      if (n.done) {
                        if (void 0 === n.value) d.append(R, "C");
                        else
                          try {
                            var t = JSON.stringify(n.value, f);
                            d.append(R, "C" + t);
                          } catch (e) {
                            i(e);
                            return;
                          }
                        0 == --O && a(d);
                      } else
                        try {
                          var r = JSON.stringify(n.value, f);
                          (d.append(R, r), u.next().then(e, i));
                        } catch (e) {
                          i(e);
                        }
                    }, i),
                    "$" + (o ? "x" : "X") + j.toString(16)
                  );
                if ((e = b(t)) !== w && (null === e || null !== b(e))) {
                  if (void 0 === n) throw Error(l(499, ""));
                  return "$T";
                }
                return t;
              }
              if ("string" == typeof t)
                return "Z" === t[t.length - 1] && this[e] instanceof Date ? "$D" + t : (e = "$" === t[0] ? "$" + t : t);
              if ("boolean" == typeof t) return t;
              if ("number" == typeof t)
                return Number.isFinite(t)
                  ? 0 === t && -1 / 0 == 1 / t
                    ? "$-0"
                    : t
                  : 1 / 0 === t
                    ? "$Infinity"
                    : -1 / 0 === t
                      ? "$-Infinity"
                      : "$NaN";
              if (void 0 === t) return "$undefined";
              if ("function" == typeof t) {
                if (void 0 !== (E = m.get(t)))
                  return (
                    void 0 !== (e = k.get(t)) ||
                      ((e = JSON.stringify({ id: E.id, bound: E.bound }, f)),
                      null === S && (S = new FormData()),
                      (E = p++),
                      S.set("" + E, e),
                      (e = "$h" + E.toString(16)),
                      k.set(t, e)),
                    e
                  );
                if (void 0 !== n && -1 === e.indexOf(":") && void 0 !== (E = k.get(this)))
                  return (n.set(E + ":" + e, t), "$T");
                throw Error(l(469));
              }
              if ("symbol" == typeof t) {
                if (void 0 !== n && -1 === e.indexOf(":") && void 0 !== (E = k.get(this)))
                  return (n.set(E + ":" + e, t), "$T");
                throw Error(l(517, ""));
              }
              if ("bigint" == typeof t) return "$n" + t.toString(10);
              throw Error(l(472, typeof t));
            }
            function c(e, t) {
              return (
                "object" == typeof e &&
                  null !== e &&
                  ((t = "$" + t.toString(16)), k.set(e, t), void 0 !== n && n.set(t, e)),
                (A = e),
                JSON.stringify(e, f)
              );
            }
            function d() {
              (u(), 0 < O && ((O = 0), null === S ? a(E) : a(S)));
            }
            var p = 1,
              O = 0,
              S = null,
              k = new WeakMap(),
              A = e,
              j = !1,
              R = null,
              E = c(e, 0);
            (null === S ? a(E) : (S.set("0", E), 0 === O && a(S)),
              void 0 === o ||
                j ||
                (o.aborted
                  ? d()
                  : ((R = new AbortController()),
                    o.addEventListener(
                      "abort",
                      function () {
                        d();
                      },
                      { signal: R.signal },
                    ))));
          })(e, n && n.temporaryReferences ? n.temporaryReferences : void 0, t, r, n ? n.signal : void 0);
        });
      }),
      (t.registerServerReference = function (e, n) {
        return (O(e, n, null), e);
      }));
  },
  31047,
  (e, n, t) => {
    "use strict";
    (e.i(35909), (n.exports = e.r(33342)));
  },
  28553,
  (e, n, t) => {
    "use strict";
    n.exports = e.r(31047);
  },
  26354,
  (e, n, t) => {
    "use strict";
    function r(e) {
      return null !== e && "object" == typeof e && "then" in e && "function" == typeof e.then;
    }
    (Object.defineProperty(t, "__esModule", { value: !0 }),
      Object.defineProperty(t, "isThenable", {
        enumerable: !0,
        get: function () {
          return r;
        },
      }));
  },
]);
