(globalThis.TURBOPACK || (globalThis.TURBOPACK = [])).push([
  "object" == typeof document ? document.currentScript : void 0,
  43161,
  (e, t, r) => {
    "use strict";
    (e.i(35909),
      Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "addBasePath", {
        enumerable: !0,
        get: function () {
          return u;
        },
      }));
    let n = e.r(45126),
      a = e.r(23197);
    function u(e, t) {
      return (0, a.normalizePathTrailingSlash)((0, n.addPathPrefix)(e, ""));
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  81449,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "assignLocation", {
        enumerable: !0,
        get: function () {
          return a;
        },
      }));
    let n = e.r(43161);
    function a(e, t) {
      if (e.startsWith(".")) {
        let r = t.origin + t.pathname;
        return new URL((r.endsWith("/") ? r : r + "/") + e);
      }
      return new URL((0, n.addBasePath)(e), t.href);
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  9371,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      ACTION_HEADER: function () {
        return l;
      },
      FLIGHT_HEADERS: function () {
        return p;
      },
      NEXT_ACTION_NOT_FOUND_HEADER: function () {
        return S;
      },
      NEXT_ACTION_REVALIDATED_HEADER: function () {
        return b;
      },
      NEXT_DID_POSTPONE_HEADER: function () {
        return _;
      },
      NEXT_HMR_REFRESH_HEADER: function () {
        return s;
      },
      NEXT_HTML_REQUEST_ID_HEADER: function () {
        return E;
      },
      NEXT_INSTANT_TEST_COOKIE: function () {
        return h;
      },
      NEXT_IS_PRERENDER_HEADER: function () {
        return m;
      },
      NEXT_REQUEST_ID_HEADER: function () {
        return v;
      },
      NEXT_REWRITTEN_PATH_HEADER: function () {
        return R;
      },
      NEXT_REWRITTEN_QUERY_HEADER: function () {
        return P;
      },
      NEXT_ROUTER_PREFETCH_HEADER: function () {
        return i;
      },
      NEXT_ROUTER_SEGMENT_PREFETCH_HEADER: function () {
        return c;
      },
      NEXT_ROUTER_STALE_TIME_HEADER: function () {
        return g;
      },
      NEXT_ROUTER_STATE_TREE_HEADER: function () {
        return o;
      },
      NEXT_RSC_UNION_QUERY: function () {
        return y;
      },
      NEXT_URL: function () {
        return f;
      },
      RSC_CONTENT_TYPE_HEADER: function () {
        return d;
      },
      RSC_HEADER: function () {
        return u;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = "rsc",
      l = "next-action",
      o = "next-router-state-tree",
      i = "next-router-prefetch",
      c = "next-router-segment-prefetch",
      s = "next-hmr-refresh",
      f = "next-url",
      d = "text/x-component",
      h = "next-instant-navigation-testing",
      p = [u, o, i, s, c],
      y = "_rsc",
      g = "x-nextjs-stale-time",
      _ = "x-nextjs-postponed",
      R = "x-nextjs-rewritten-path",
      P = "x-nextjs-rewritten-query",
      m = "x-nextjs-prerender",
      S = "x-nextjs-action-not-found",
      v = "x-nextjs-request-id",
      E = "x-nextjs-html-request-id",
      b = "x-action-revalidated";
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  58831,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      createMutableActionQueue: function () {
        return p;
      },
      getCurrentAppRouterState: function () {
        return y;
      },
      publicAppRouterInstance: function () {
        return g;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(10980),
      l = e.r(55819),
      o = e.r(5647),
      i = e.r(26354);
    (e.r(72748), e.r(26457), e.r(69975), e.r(43161), e.r(54590), e.r(97115));
    let c = e.r(36941),
      s = e.r(89971);
    function f(e, t, r) {
      e.pending === t && ((e.pending = t.next), null !== e.pending)
        ? d({ actionQueue: e, action: e.pending, setState: r })
        : null === e.pending &&
          (e.wasPreempted && ((e.wasPreempted = !1), (0, o.startTransition)(() => r(e.state))),
          e.needsRefresh && ((e.needsRefresh = !1), e.dispatch({ type: u.ACTION_REFRESH }, r)));
    }
    function d({ actionQueue: e, action: t, setState: r }) {
      let n,
        a = e.state;
      e.pending = t;
      let l = t.payload;
      function o(n) {
        (f(e, t, r), t.reject(n));
      }
      function c(n) {
        if (t.discarded) {
          (t.payload.type === u.ACTION_SERVER_ACTION && t.payload.didRevalidate && (e.needsRefresh = !0), f(e, t, r));
          return;
        }
        ((e.state = n), f(e, t, r), t.resolve(n));
      }
      try {
        n = e.action(a, l);
      } catch (e) {
        o(e);
        return;
      }
      (0, i.isThenable)(n) ? n.then(c, o) : c(n);
    }
    let h = null;
    function p(e) {
      let t = {
        state: e,
        dispatch: (e, r) =>
          (function (e, t, r) {
            let n = { resolve: r, reject: () => {} };
            if (t.type !== u.ACTION_RESTORE) {
              let e = new Promise((e, t) => {
                n = { resolve: e, reject: t };
              });
              (0, o.startTransition)(() => {
                r(e);
              });
            }
            let a = { payload: t, next: null, resolve: n.resolve, reject: n.reject };
            null === e.pending
              ? ((e.last = a), d({ actionQueue: e, action: a, setState: r }))
              : t.type === u.ACTION_NAVIGATE || t.type === u.ACTION_RESTORE
                ? ((e.pending.discarded = !0),
                  (e.wasPreempted = !0),
                  (a.next = e.pending.next),
                  e.last === e.pending && (e.last = a),
                  d({ actionQueue: e, action: a, setState: r }))
                : (null !== e.last && (e.last.next = a), (e.last = a));
          })(t, e, r),
        action: l.reducer,
        pending: null,
        last: null,
      };
      if ("u" > typeof window) {
        if (null !== h) throw Error("Internal Next.js Error: createMutableActionQueue was called more than once");
        h = t;
      }
      return t;
    }
    function y() {
      return null !== h ? h.state : null;
    }
    let g = {
      back: () => window.history.back(),
      forward: () => window.history.forward(),
      prefetch: s.prefetchRoute,
      replace: c.replace,
      push: c.push,
      refresh: c.refresh,
      hmrRefresh: c.hmrRefresh,
      bfcacheId: "0",
    };
    ("u" > typeof window && window.next && (window.next.router = g),
      ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
        void 0 === r.default.__esModule &&
        (Object.defineProperty(r.default, "__esModule", { value: !0 }),
        Object.assign(r.default, r),
        (t.exports = r.default)));
  },
  72748,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      completeHardNavigation: function () {
        return m;
      },
      completeSoftNavigation: function () {
        return S;
      },
      completeTraverseNavigation: function () {
        return v;
      },
      navigate: function () {
        return g;
      },
      navigateToKnownRoute: function () {
        return _;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    e.r(31558);
    let u = e.r(28876),
      l = e.r(69975),
      o = e.r(57583),
      i = e.r(14148),
      c = e.r(42670),
      s = e.r(89770);
    (e.r(48304), e.r(97534), e.r(98323));
    let f = e.r(10980),
      d = e.r(15297),
      h = e.r(97115),
      p = e.r(65865);
    e.r(57846);
    let y = e.r(36938);
    function g(e, t, r, n, a, u, l, o, c, f) {
      var d, h, y, g, R, m, S, v, E, b, T, O, A, C, M, j, N, w, F, I, U, x, D, L;
      let H, k, B, V, K, Y;
      return (
        (d = e),
        (h = t),
        (y = r),
        (g = n),
        (R = a),
        (m = u),
        (S = l),
        (v = o),
        (E = c),
        (b = f),
        (T = i.segmentCacheMap),
        (H = Date.now()),
        (k = h.href),
        (B = (0, s.createCacheKey)(k, S)),
        null !== (V = (0, i.readRouteCacheEntry)(H, B)) && V.status === i.EntryStatus.Fulfilled
          ? ((O = H),
            (A = d),
            (C = h),
            (M = y),
            (j = g),
            (N = S),
            (w = R),
            (F = v),
            (I = E),
            (U = b),
            (x = V),
            (D = null),
            (L = T),
            (K = x.canonicalUrl + C.hash),
            (Y = {
              renderedSearch: x.renderedSearch,
              root: x.root,
              dynamicStaleAt: (0, p.computeDynamicStaleAt)(O, p.UnknownDynamicStaleTime),
              treeDivergedFromBase: !1,
            }),
            _(O, A, C, K, Y, M, j, w, F, N, I, U, D, L, null, x, void 0))
          : P(H, d, h, y, g, S, R, m, v, E, b, null, T).catch(() => d)
      );
    }
    function _(e, t, r, n, a, u, o, i, c, s, f, d, h, p, y, g, _) {
      let R = { separateRefreshUrls: null, scrollRef: null },
        P = r.href === u.href,
        v = (0, l.startPPRNavigation)(e, u, o, i, a.root, c, a.dynamicStaleAt, P, R, p, !1);
      return null !== v
        ? (c !== l.FreshnessPolicy.Gesture && (0, l.spawnDynamicRequests)(v, r, s, c, R, g, d, h, p, _),
          S(t, r, s, v, a.renderedSearch, n, d, f, R.scrollRef, y))
        : m(t, r, d);
    }
    let R = ["", {}, null, "refetch"];
    async function P(e, t, r, n, a, s, f, d, h, p, g, P, S) {
      let v;
      switch (h) {
        case l.FreshnessPolicy.Default:
        case l.FreshnessPolicy.HistoryTraversal:
        case l.FreshnessPolicy.Gesture:
          v = d;
          break;
        case l.FreshnessPolicy.Hydration:
        case l.FreshnessPolicy.RefreshAll:
        case l.FreshnessPolicy.HMRRefresh:
          v = R;
          break;
        default:
          v = d;
      }
      let E = (0, u.fetchServerResponse)(r, { flightRouterState: v, nextUrl: s }),
        b = await E;
      if ("string" == typeof b) return m(t, new URL(b, location.origin), g);
      let {
          transportData: T,
          canonicalUrl: O,
          renderedSearch: A,
          couldBeIntercepted: C,
          supportsPerSegmentPrefetching: M,
          dynamicStaleTime: j,
          isResponsePartial: N,
          staticStageResponse: w,
          runtimePrefetchStream: F,
          responseHeaders: I,
          debugInfo: U,
        } = b,
        x = (0, y.createNavigationSeed)(e, d, T, null, N, null, A, null, j);
      return (
        (0, c.discoverKnownRoute)(
          e,
          r.pathname,
          r.search,
          s,
          null,
          x.root,
          C,
          (0, o.createHrefFromUrl)(O, !1),
          x.renderedSearch,
          M,
          !1,
        ),
        null !== w && (0, i.spawnStaticStageCacheWrite)(e, w, N, I, d, A, S),
        null !== F && (0, i.writeRuntimePrefetchStreamIntoCache)(e, F, d, A, S).catch(() => {}),
        null !== b.revealAfter && (await b.revealAfter),
        _(e, t, r, (0, o.createHrefFromUrl)(O), x, n, a, f, h, s, p, g, P, S, U, null, void 0)
      );
    }
    function m(e, t, r) {
      return (0, h.isJavaScriptURLString)(t.href)
        ? (console.error("Next.js has blocked a javascript: URL as a security precaution."), e)
        : {
            canonicalUrl: t.origin === location.origin ? (0, o.createHrefFromUrl)(t) : t.href,
            pushRef: { pendingPush: "push" === r, mpaNavigation: !0, preserveCustomHistoryState: !1 },
            renderedSearch: e.renderedSearch,
            scrollRef: e.scrollRef,
            root: e.root,
            tree: e.tree,
            nextUrl: e.nextUrl,
            previousNextUrl: e.previousNextUrl,
            debugInfo: null,
          };
    }
    function S(e, t, r, n, a, u, l, o, c, s) {
      let h,
        p,
        y = n.tree.route,
        g = (0, d.computeChangedPath)(e.tree, y) || e.nextUrl,
        _ = new URL(e.canonicalUrl, t),
        R = t.pathname === _.pathname && t.search === _.search && t.hash !== _.hash;
      if (o === f.ScrollBehavior.NoScroll) (null !== c && (c.current = !1), (h = e.scrollRef.scrollRef), (p = !1));
      else if (R) {
        let t = e.scrollRef.scrollRef;
        (null !== t && (t.current = !1), null !== c && (c.current = !1), (h = { current: !0 }), (p = !0));
      } else {
        if (((h = c), null !== c)) {
          let t = e.scrollRef.scrollRef;
          null !== t && (t.current = !1);
        }
        p = !1;
      }
      return {
        canonicalUrl: u,
        renderedSearch: a,
        pushRef: { pendingPush: "push" === l, mpaNavigation: !1, preserveCustomHistoryState: !1 },
        scrollRef: {
          scrollRef: h,
          forceScroll: p,
          onlyHashChange: R,
          hashFragment:
            o !== f.ScrollBehavior.NoScroll && "" !== t.hash
              ? decodeURIComponent(t.hash.slice(1))
              : e.scrollRef.hashFragment,
        },
        root: (0, i.createRootRouteTree)(n.tree.node, n.head.node),
        tree: y,
        nextUrl: g,
        previousNextUrl: r,
        debugInfo: s,
      };
    }
    function v(e, t, r, n, a) {
      return {
        canonicalUrl: (0, o.createHrefFromUrl)(t),
        renderedSearch: r,
        pushRef: { pendingPush: !1, mpaNavigation: !1, preserveCustomHistoryState: !0 },
        scrollRef: e.scrollRef,
        root: (0, i.createRootRouteTree)(n.tree.node, n.head.node),
        tree: n.tree.route,
        nextUrl: a,
        previousNextUrl: null,
        debugInfo: null,
      };
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  54590,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      createPrefetchURL: function () {
        return i;
      },
      isExternalURL: function () {
        return o;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(77407),
      l = e.r(43161);
    function o(e) {
      return e.origin !== window.location.origin;
    }
    function i(e) {
      let t;
      if ((0, u.isBot)(window.navigator.userAgent)) return null;
      try {
        t = new URL((0, l.addBasePath)(e), window.location.href);
      } catch (t) {
        throw Error(`Cannot prefetch '${e}' because it cannot be converted to a URL.`);
      }
      return o(t) ? null : t;
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  80043,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      ErrorBoundary: function () {
        return y;
      },
      ErrorBoundaryHandler: function () {
        return p;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(56421),
      l = e.r(26849),
      o = u._(e.r(5647)),
      i = e.r(65475),
      c = e.r(63337);
    e.r(51822);
    let s = e.r(37964),
      f = e.r(77407),
      d = e.r(6226),
      h = "u" > typeof window && (0, f.isBot)(window.navigator.userAgent);
    class p extends o.default.Component {
      static {
        this.contextType = d.AppRouterContext;
      }
      constructor(e) {
        (super(e),
          (this.reset = () => {
            this.setState({ error: null });
          }),
          (this.retry = () => {
            (0, o.startTransition)(() => {
              (this.context?.refresh(), this.reset());
            });
          }),
          (this.state = { error: null, previousPathname: this.props.pathname }));
      }
      static getDerivedStateFromError(e) {
        if ((0, c.isNextRouterError)(e)) throw e;
        return { error: { thrownValue: e } };
      }
      static getDerivedStateFromProps(e, t) {
        let { error: r } = t;
        return e.pathname !== t.previousPathname && t.error
          ? { error: null, previousPathname: e.pathname }
          : { error: t.error, previousPathname: e.pathname };
      }
      render() {
        if (this.state.error && !h) {
          let e = this.state.error.thrownValue;
          return (
            (0, s.handleISRError)({ error: e }),
            (0, l.jsxs)(l.Fragment, {
              children: [
                this.props.errorStyles,
                this.props.errorScripts,
                (0, l.jsx)(this.props.errorComponent, { error: e, reset: this.reset, retry: this.retry }),
              ],
            })
          );
        }
        return this.props.children;
      }
    }
    function y({ errorComponent: e, errorStyles: t, errorScripts: r, children: n }) {
      let a = (0, i.useUntrackedPathname)();
      return e
        ? (0, l.jsx)(p, { pathname: a, errorComponent: e, errorStyles: t, errorScripts: r, children: n })
        : (0, l.jsx)(l.Fragment, { children: n });
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  26764,
  (e, t, r) => {
    "use strict";
    function n() {
      throw Error(
        "`forbidden()` is experimental and only allowed to be enabled when `experimental.authInterrupts` is enabled.",
      );
    }
    (e.i(35909),
      Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "forbidden", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }),
      e.r(10830).HTTP_ERROR_FALLBACK_ERROR_CODE,
      ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
        void 0 === r.default.__esModule &&
        (Object.defineProperty(r.default, "__esModule", { value: !0 }),
        Object.assign(r.default, r),
        (t.exports = r.default)));
  },
  10830,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      HTTPAccessErrorStatus: function () {
        return u;
      },
      HTTP_ERROR_FALLBACK_ERROR_CODE: function () {
        return o;
      },
      getAccessFallbackErrorTypeByStatus: function () {
        return s;
      },
      getAccessFallbackHTTPStatus: function () {
        return c;
      },
      isHTTPAccessFallbackError: function () {
        return i;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = { NOT_FOUND: 404, FORBIDDEN: 403, UNAUTHORIZED: 401 },
      l = new Set(Object.values(u)),
      o = "NEXT_HTTP_ERROR_FALLBACK";
    function i(e) {
      if ("object" != typeof e || null === e || !("digest" in e) || "string" != typeof e.digest) return !1;
      let [t, r] = e.digest.split(";");
      return t === o && l.has(Number(r));
    }
    function c(e) {
      return Number(e.digest.split(";")[1]);
    }
    function s(e) {
      switch (e) {
        case 401:
          return "unauthorized";
        case 403:
          return "forbidden";
        case 404:
          return "not-found";
        default:
          return;
      }
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  63337,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "isNextRouterError", {
        enumerable: !0,
        get: function () {
          return u;
        },
      }));
    let n = e.r(10830),
      a = e.r(33514);
    function u(e) {
      return (0, a.isRedirectError)(e) || (0, n.isHTTPAccessFallbackError)(e);
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  98323,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      IDLE_LINK_STATUS: function () {
        return f;
      },
      PENDING_LINK_STATUS: function () {
        return s;
      },
      getLinkForCurrentNavigation: function () {
        return p;
      },
      mountFormInstance: function () {
        return S;
      },
      mountLinkInstance: function () {
        return m;
      },
      onLinkVisibilityChanged: function () {
        return E;
      },
      onNavigationIntent: function () {
        return b;
      },
      pingVisibleLinks: function () {
        return O;
      },
      setLinkForCurrentNavigation: function () {
        return d;
      },
      unmountLinkForCurrentNavigation: function () {
        return h;
      },
      unmountPrefetchableInstance: function () {
        return v;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(97534),
      l = e.r(89770),
      o = e.r(48304),
      i = e.r(5647),
      c = null,
      s = { pending: !0 },
      f = { pending: !1 };
    function d(e) {
      (0, i.startTransition)(() => {
        (c?.setOptimisticLinkStatus(f), e?.setOptimisticLinkStatus(s), (c = e));
      });
    }
    function h(e) {
      c === e && (c = null);
    }
    function p() {
      return c;
    }
    let y = "function" == typeof WeakMap ? new WeakMap() : new Map(),
      g = new Set(),
      _ =
        "function" == typeof IntersectionObserver
          ? new IntersectionObserver(
              function (e) {
                for (let t = e.length - 1; t >= 0; t--) {
                  let r = e[t],
                    n = r.intersectionRatio > 0;
                  E(r.target, n);
                }
              },
              { rootMargin: "200px" },
            )
          : null;
    function R(e, t) {
      (void 0 !== y.get(e) && v(e), y.set(e, t), null !== _ && _.observe(e));
    }
    function P(t) {
      if (!("u" > typeof window)) return null;
      {
        let { createPrefetchURL: r } = e.r(54590);
        try {
          return r(t);
        } catch {
          return (
            ("function" == typeof reportError ? reportError : console.error)(
              `Cannot prefetch '${t}' because it cannot be converted to a URL.`,
            ),
            null
          );
        }
      }
    }
    function m(e, t, r, n, a, u, l) {
      if (a) {
        let a = P(t);
        if (null !== a) {
          let t = {
            router: r,
            fetchStrategy: n,
            isVisible: !1,
            prefetchTask: null,
            prefetchHref: a.href,
            setOptimisticLinkStatus: u,
            ownerStack: l,
          };
          return (R(e, t), t);
        }
      }
      return {
        router: r,
        fetchStrategy: n,
        isVisible: !1,
        prefetchTask: null,
        prefetchHref: null,
        setOptimisticLinkStatus: u,
        ownerStack: l,
      };
    }
    function S(e, t, r, n) {
      let a = P(t);
      null === a ||
        R(e, {
          router: r,
          fetchStrategy: n,
          isVisible: !1,
          prefetchTask: null,
          prefetchHref: a.href,
          setOptimisticLinkStatus: null,
        });
    }
    function v(e) {
      let t = y.get(e);
      if (void 0 !== t) {
        (y.delete(e), g.delete(t));
        let r = t.prefetchTask;
        null !== r && (0, o.cancelPrefetchTask)(r);
      }
      null !== _ && _.unobserve(e);
    }
    function E(e, t) {
      let r = y.get(e);
      void 0 !== r && ((r.isVisible = t), t ? g.add(r) : g.delete(r), T(r, u.PrefetchPriority.Default));
    }
    function b(e, t) {
      let r = y.get(e);
      void 0 !== r && void 0 !== r && T(r, u.PrefetchPriority.Intent);
    }
    function T(t, r) {
      if ("u" > typeof window) {
        let n = t.prefetchTask;
        if (!t.isVisible) {
          null !== n && (0, o.cancelPrefetchTask)(n);
          return;
        }
        let { getCurrentAppRouterState: a } = e.r(58831),
          u = a();
        if (null !== u)
          if (null === n) {
            let e = u.nextUrl,
              n = (0, l.createCacheKey)(t.prefetchHref, e);
            t.prefetchTask = (0, o.schedulePrefetchTask)(n, u.root, t.fetchStrategy, r, null, null);
          } else (0, o.reschedulePrefetchTask)(n, u.root, t.fetchStrategy, r);
      }
    }
    function O(e, t) {
      for (let r of g) {
        let n = r.prefetchTask;
        if (null !== n && !(0, o.isPrefetchTaskDirty)(n, e, t)) continue;
        null !== n && (0, o.cancelPrefetchTask)(n);
        let a = (0, l.createCacheKey)(r.prefetchHref, e);
        r.prefetchTask = (0, o.schedulePrefetchTask)(a, t, r.fetchStrategy, u.PrefetchPriority.Default, null, null);
      }
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  51822,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      handleHardNavError: function () {
        return l;
      },
      useNavFailureHandler: function () {
        return o;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    e.r(5647);
    let u = e.r(57583);
    function l(e) {
      return (
        "u" > typeof window &&
        !!window.next.__pendingUrl &&
        (0, u.createHrefFromUrl)(new URL(window.location.href)) !==
          (0, u.createHrefFromUrl)(window.next.__pendingUrl) &&
        (console.error("Error occurred during navigation, falling back to hard navigation", e),
        (window.location.href = window.next.__pendingUrl.toString()),
        !0)
      );
    }
    function o() {}
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  78049,
  (e, t, r) => {
    "use strict";
    let n, a;
    Object.defineProperty(r, "__esModule", { value: !0 });
    var u = {
      useDynamicRouteParams: function () {
        return n;
      },
      useDynamicSearchParams: function () {
        return a;
      },
    };
    for (var l in u) Object.defineProperty(r, l, { enumerable: !0, get: u[l] });
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  65475,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "useUntrackedPathname", {
        enumerable: !0,
        get: function () {
          return l;
        },
      }));
    let n = e.r(5647),
      a = e.r(81184),
      u = e.r(63191);
    function l() {
      return !(function () {
        if ("u" < typeof window) {
          let e = u.workUnitAsyncStorage.getStore();
          if (!e) return !1;
          switch (e.type) {
            case "prerender":
            case "prerender-client":
            case "validation-client":
              let t = e.fallbackRouteParams;
              return !!t && t.size > 0;
          }
        }
        return !1;
      })()
        ? (0, n.useContext)(a.PathnameContext)
        : null;
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  77137,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      ReadonlyURLSearchParams: function () {
        return o.ReadonlyURLSearchParams;
      },
      RedirectType: function () {
        return d.RedirectType;
      },
      ServerInsertedHTMLContext: function () {
        return s.ServerInsertedHTMLContext;
      },
      forbidden: function () {
        return d.forbidden;
      },
      notFound: function () {
        return d.notFound;
      },
      permanentRedirect: function () {
        return d.permanentRedirect;
      },
      redirect: function () {
        return d.redirect;
      },
      unauthorized: function () {
        return d.unauthorized;
      },
      unstable_isUnrecognizedActionError: function () {
        return f.unstable_isUnrecognizedActionError;
      },
      unstable_rethrow: function () {
        return d.unstable_rethrow;
      },
      useParams: function () {
        return P;
      },
      usePathname: function () {
        return _;
      },
      useRouter: function () {
        return R;
      },
      useSearchParams: function () {
        return g;
      },
      useSelectedLayoutSegment: function () {
        return S;
      },
      useSelectedLayoutSegments: function () {
        return m;
      },
      useServerInsertedHTML: function () {
        return s.useServerInsertedHTML;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(56421)._(e.r(5647)),
      l = e.r(6226),
      o = e.r(81184),
      i = e.r(42946),
      c = e.r(78049),
      s = e.r(55833),
      f = e.r(42085),
      d = e.r(3807),
      {
        instrumentParamsForClientValidation: h,
        instrumentSearchParamsForClientValidation: p,
        expectCompleteParamsInClientValidation: y,
      } = {};
    function g() {
      c.useDynamicSearchParams?.("useSearchParams()");
      let e = (0, u.useContext)(o.SearchParamsContext);
      return (0, u.useMemo)(() => (e ? new o.ReadonlyURLSearchParams(e) : null), [e]);
    }
    function _() {
      return (c.useDynamicRouteParams?.("usePathname()"), (0, u.useContext)(o.PathnameContext));
    }
    function R() {
      let e = (0, u.useContext)(l.AppRouterContext);
      if (null === e) throw Error("invariant expected app router to be mounted");
      let t = (0, u.useContext)(l.LayoutRouterContext),
        r = t?.parentRenderTree.data.bfcacheId ?? 0;
      return (0, u.useMemo)(
        () => ({
          back: e.back,
          forward: e.forward,
          refresh: e.refresh,
          hmrRefresh: e.hmrRefresh,
          push: e.push,
          replace: e.replace,
          prefetch: e.prefetch,
          experimental_gesturePush: e.experimental_gesturePush,
          bfcacheId: "_b_" + r + "_",
        }),
        [e, r],
      );
    }
    function P() {
      return (c.useDynamicRouteParams?.("useParams()"), (0, u.useContext)(o.PathParamsContext));
    }
    function m(e = "children") {
      c.useDynamicRouteParams?.("useSelectedLayoutSegments()");
      let t = (0, u.useContext)(l.LayoutRouterContext);
      return t ? (0, i.getSelectedLayoutSegmentPath)(t.parentTree, e) : null;
    }
    function S(e = "children") {
      (c.useDynamicRouteParams?.("useSelectedLayoutSegment()"), (0, u.useContext)(o.NavigationPromisesContext));
      let t = m(e);
      return (0, i.computeSelectedLayoutSegment)(t, e);
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  3807,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      ReadonlyURLSearchParams: function () {
        return u.ReadonlyURLSearchParams;
      },
      RedirectType: function () {
        return d;
      },
      forbidden: function () {
        return i.forbidden;
      },
      notFound: function () {
        return o.notFound;
      },
      permanentRedirect: function () {
        return l.permanentRedirect;
      },
      redirect: function () {
        return l.redirect;
      },
      unauthorized: function () {
        return c.unauthorized;
      },
      unstable_isUnrecognizedActionError: function () {
        return f;
      },
      unstable_rethrow: function () {
        return s.unstable_rethrow;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(35230),
      l = e.r(94805),
      o = e.r(98448),
      i = e.r(26764),
      c = e.r(49369),
      s = e.r(12603);
    function f() {
      throw Error("`unstable_isUnrecognizedActionError` can only be used on the client.");
    }
    let d = { push: "push", replace: "replace" };
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  36941,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      hmrRefresh: function () {
        return u.hmrRefresh;
      },
      navigate: function () {
        return u.navigate;
      },
      push: function () {
        return u.push;
      },
      refresh: function () {
        return u.refresh;
      },
      replace: function () {
        return u.replace;
      },
      restore: function () {
        return u.restore;
      },
      traverse: function () {
        return u.traverse;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(95941);
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  98448,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "notFound", {
        enumerable: !0,
        get: function () {
          return u;
        },
      }));
    let n = e.r(10830),
      a = `${n.HTTP_ERROR_FALLBACK_ERROR_CODE};404`;
    function u() {
      let e = Error(a);
      throw ((e.digest = a), e);
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  89971,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      prefetch: function () {
        return h;
      },
      prefetchRoute: function () {
        return d;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(10980),
      l = e.r(54590),
      o = e.r(58831),
      i = e.r(97115),
      c = e.r(89770),
      s = e.r(48304),
      f = e.r(97534);
    function d(e, t) {
      let r;
      if ((0, i.isJavaScriptURLString)(e))
        throw Error("Next.js has blocked a javascript: URL as a security precaution.");
      let n = (0, o.getCurrentAppRouterState)();
      if (null === n) throw Error("Internal Next.js error: Router action dispatched before initialization.");
      switch (t?.kind ?? u.PrefetchKind.AUTO) {
        case u.PrefetchKind.AUTO:
          r = f.FetchStrategy.PPR;
          break;
        case u.PrefetchKind.FULL:
          r = f.FetchStrategy.Full;
          break;
        default:
          r = f.FetchStrategy.PPR;
      }
      h(e, n.nextUrl, n.root, r, t?.onInvalidate ?? null);
    }
    function h(e, t, r, n, a) {
      let u = (0, l.createPrefetchURL)(e);
      if (null === u) return;
      let o = (0, c.createCacheKey)(u.href, t);
      (0, s.schedulePrefetchTask)(o, r, n, f.PrefetchPriority.Default, a, null);
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  35230,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "ReadonlyURLSearchParams", {
        enumerable: !0,
        get: function () {
          return a;
        },
      }));
    class n extends Error {
      constructor() {
        super(
          "Method unavailable on `ReadonlyURLSearchParams`. Read more: https://nextjs.org/docs/app/api-reference/functions/use-search-params#updating-searchparams",
        );
      }
    }
    class a extends URLSearchParams {
      append() {
        throw new n();
      }
      delete() {
        throw new n();
      }
      set() {
        throw new n();
      }
      sort() {
        throw new n();
      }
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  39076,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      RedirectBoundary: function () {
        return h;
      },
      RedirectErrorBoundary: function () {
        return d;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(56421),
      l = e.r(26849),
      o = u._(e.r(5647)),
      i = e.r(77137),
      c = e.r(94805),
      s = e.r(33514);
    function f({ redirect: e, reset: t, redirectType: r }) {
      let n = (0, i.useRouter)();
      return (
        (0, o.useEffect)(() => {
          o.default.startTransition(() => {
            ("push" === r ? n.push(e, {}) : n.replace(e, {}), t());
          });
        }, [e, r, t, n]),
        null
      );
    }
    class d extends o.default.Component {
      constructor(e) {
        (super(e), (this.state = { redirect: null, redirectType: null }));
      }
      static getDerivedStateFromError(e) {
        if ((0, s.isRedirectError)(e)) {
          let t = (0, c.getURLFromRedirectError)(e),
            r = (0, c.getRedirectTypeFromError)(e);
          return "handled" in e ? { redirect: null, redirectType: null } : { redirect: t, redirectType: r };
        }
        throw e;
      }
      render() {
        let { redirect: e, redirectType: t } = this.state;
        return null !== e && null !== t
          ? (0, l.jsx)(f, { redirect: e, redirectType: t, reset: () => this.setState({ redirect: null }) })
          : this.props.children;
      }
    }
    function h({ children: e }) {
      let t = (0, i.useRouter)();
      return (0, l.jsx)(d, { router: t, children: e });
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  33514,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      REDIRECT_ERROR_CODE: function () {
        return l;
      },
      isRedirectError: function () {
        return o;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(40451),
      l = "NEXT_REDIRECT";
    function o(e) {
      if ("object" != typeof e || null === e || !("digest" in e) || "string" != typeof e.digest) return !1;
      let t = e.digest.split(";"),
        [r, n] = t,
        a = t.slice(2, -2).join(";"),
        o = Number(t.at(-2));
      return (
        r === l && ("replace" === n || "push" === n) && "string" == typeof a && !isNaN(o) && o in u.RedirectStatusCode
      );
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  40451,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "RedirectStatusCode", {
        enumerable: !0,
        get: function () {
          return a;
        },
      }));
    var n,
      a =
        (((n = {})[(n.SeeOther = 303)] = "SeeOther"),
        (n[(n.TemporaryRedirect = 307)] = "TemporaryRedirect"),
        (n[(n.PermanentRedirect = 308)] = "PermanentRedirect"),
        n);
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  94805,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      getRedirectError: function () {
        return i;
      },
      getRedirectStatusCodeFromError: function () {
        return h;
      },
      getRedirectTypeFromError: function () {
        return d;
      },
      getURLFromRedirectError: function () {
        return f;
      },
      permanentRedirect: function () {
        return s;
      },
      redirect: function () {
        return c;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(40451),
      l = e.r(33514),
      o = e.r(63191);
    function i(e, t, r = u.RedirectStatusCode.TemporaryRedirect) {
      let n = Error(l.REDIRECT_ERROR_CODE);
      return ((n.digest = `${l.REDIRECT_ERROR_CODE};${t};${e};${r};`), n);
    }
    function c(e, t) {
      throw i(
        e,
        (t ??= o.actionAsyncStorage?.getStore()?.isAction ? "push" : "replace"),
        u.RedirectStatusCode.TemporaryRedirect,
      );
    }
    function s(e, t = "replace") {
      throw i(e, t, u.RedirectStatusCode.PermanentRedirect);
    }
    function f(e) {
      return (0, l.isRedirectError)(e) ? e.digest.split(";").slice(2, -2).join(";") : null;
    }
    function d(e) {
      if (!(0, l.isRedirectError)(e)) throw Error("Not a redirect error");
      return e.digest.split(";", 2)[1];
    }
    function h(e) {
      if (!(0, l.isRedirectError)(e)) throw Error("Not a redirect error");
      return Number(e.digest.split(";").at(-2));
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  69975,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n,
      a = {
        FreshnessPolicy: function () {
          return S;
        },
        beginLockedNavigation: function () {
          return q;
        },
        createInitialRenderTreeForHydration: function () {
          return E;
        },
        createRootNavigationTask: function () {
          return m;
        },
        getCurrentNavigationLock: function () {
          return G;
        },
        isDeferredRsc: function () {
          return X;
        },
        resetNavigationLockToPending: function () {
          return $;
        },
        spawnDynamicRequests: function () {
          return L;
        },
        startPPRNavigation: function () {
          return b;
        },
      };
    for (var u in a) Object.defineProperty(r, u, { enumerable: !0, get: a[u] });
    let l = e.r(31558),
      o = e.r(42946),
      i = e.r(61313),
      c = e.r(57583),
      s = e.r(28876),
      f = e.r(26457),
      d = e.r(10980),
      h = e.r(97656),
      p = e.r(3799),
      y = e.r(36938),
      g = e.r(14148),
      _ = e.r(42670),
      R = e.r(93498),
      P = e.r(65865);
    function m(e, t) {
      return { tree: e, head: t };
    }
    var S =
      (((n = {})[(n.Default = 0)] = "Default"),
      (n[(n.Hydration = 1)] = "Hydration"),
      (n[(n.HistoryTraversal = 2)] = "HistoryTraversal"),
      (n[(n.RefreshAll = 3)] = "RefreshAll"),
      (n[(n.HMRRefresh = 4)] = "HMRRefresh"),
      (n[(n.Gesture = 5)] = "Gesture"),
      n);
    let v = () => {};
    function E(e, t, r) {
      let n = { separateRefreshUrls: null, scrollRef: null },
        a = g.segmentCacheMap;
      return m(C(e, t.tree, 1, r, !1, n, a, !1), C(e, t.head, 1, r, !1, n, a, !1));
    }
    function b(e, t, r, n, a, u, l, o, i, s, f) {
      let d = { canonicalUrl: (0, c.createHrefFromUrl)(t), renderedSearch: r },
        h = O(e, n.tree, a.tree, u, l, o, !1, d, null, i, s, f);
      if (null === h) return null;
      let p = O(e, n.head, a.head, u, l, o, !1, d, null, i, s, f);
      return null === p ? null : m(h, p);
    }
    function T(e, t, r, n, a) {
      return { status: e, route: t, node: r, dynamicRequestTree: n, children: a };
    }
    function O(e, t, r, n, a, u, i, c, s, f, d, p) {
      var y;
      let _,
        m,
        S,
        v,
        E = r.segment;
      if (!(0, g.doesRouteStructureMatch)(t, r))
        return ((r.prefetchHints & l.PrefetchHint.IsRootLayoutOrAbove) != 0 &&
          (0, h.isNavigatingToNewRootLayout)(t, r)) ||
          E === o.NOT_FOUND_SEGMENT_KEY
          ? null
          : C(e, r, n, a, i, f, d, p);
      let b = r.slots,
        j = !1;
      switch (n) {
        case 0:
        case 2:
        case 1:
        case 5:
          j = !1;
          break;
        case 3:
        case 4:
          j = !0;
      }
      let U = null === b,
        D = (0, R.compareParams)(t.varyPath, r.varyPath);
      if (D !== R.ParamsChange.None) {
        let u;
        switch (((u = D === R.ParamsChange.PathParam ? x(n) : t.data.bfcacheId), n)) {
          case 0:
          case 5: {
            let l = t.data;
            if (!(0, R.didReadChangedParam)(t.varyPath, r.varyPath, l.varyParams)) {
              let t = I(l.rsc, l.prefetchRsc, l.varyParams, u);
              (5 !== n && (0, P.writeToBFCache)(e, r.varyPath, t, a), (S = w(r, t)), (v = !1));
              break;
            }
          }
          case 1:
          case 2:
          case 3:
          case 4: {
            let t = F(e, r, n, a, u, d, p);
            ((S = t.node), (v = t.needsDynamicRequest));
          }
        }
        U && A(n, S.data, f);
      } else if (j || (U && u)) {
        let u = F(e, r, n, a, t.data.bfcacheId, d, p);
        ((S = u.node), (v = u.needsDynamicRequest), (S.data.scrollRef = t.data.scrollRef));
      } else ((S = w(r, t.data)), (v = !1));
      let L = r.refreshState,
        H = null != L ? L : s;
      ((S.refreshState = H),
        v &&
          null !== H &&
          ((y = f),
          (_ = H.canonicalUrl),
          null === (m = y.separateRefreshUrls) ? (y.separateRefreshUrls = new Set([_])) : m.add(_)));
      let k = {},
        B = null,
        V = !1,
        K = {};
      if (null !== b) {
        let r = t.slots,
          l = new Map();
        for (let [t, s] of ((S.slots = l), (B = new Map()), b)) {
          let h = r?.get(t);
          if (void 0 === h) return null;
          let y = h.segment,
            _ = s.segment;
          2 !== n &&
            _ === o.DEFAULT_SEGMENT_KEY &&
            y !== o.DEFAULT_SEGMENT_KEY &&
            D !== R.ParamsChange.PathParam &&
            (s = (function (e, t) {
              let r,
                n,
                a = t.refreshState;
              null !== a
                ? ((r = a.canonicalUrl), (n = a.renderedSearch))
                : ((r = e.canonicalUrl), (n = e.renderedSearch));
              let u = (0, g.rebaseInactiveRouteTree)(t);
              return ((u.refreshState = { canonicalUrl: r, renderedSearch: n }), u);
            })(c, h));
          let P = O(e, h, s, n, a, u, i || v, c, H, f, d, p);
          if (null === P) return null;
          (B.set(t, P), l.set(t, P.node));
          let m = P.route;
          k[t] = m;
          let S = P.dynamicRequestTree;
          null !== S ? ((V = !0), (K[t] = S)) : (K[t] = m);
        }
      }
      let Y = M(r, k, H);
      return T(+!v, Y, S, N(Y, K, v, V, i), B);
    }
    function A(e, t, r) {
      switch (e) {
        case 0:
        case 5:
        case 3:
        case 4:
          (null === r.scrollRef && (r.scrollRef = { current: !0 }), (t.scrollRef = r.scrollRef));
      }
    }
    function C(e, t, r, n, a, u, l, o) {
      let i = t.slots,
        c = F(e, t, r, n, x(r), l, o),
        s = c.node,
        f = c.needsDynamicRequest;
      null === i && A(r, s.data, u);
      let d = {},
        h = null,
        p = !1,
        y = {};
      if (null !== i) {
        let t = new Map();
        for (let [c, g] of ((s.slots = t), (h = new Map()), i)) {
          let i = C(e, g, r, n, a || f, u, l, o);
          (h.set(c, i), t.set(c, i.node));
          let s = i.route;
          d[c] = s;
          let _ = i.dynamicRequestTree;
          null !== _ ? ((p = !0), (y[c] = _)) : (y[c] = s);
        }
      }
      let g = M(t, d, null);
      return T(+!f, g, s, N(g, y, f, p, a), h);
    }
    function M(e, t, r) {
      let n = [e.segment, t, null !== r ? [r.canonicalUrl, r.renderedSearch] : null, null, e.prefetchHints];
      if (e.segment === o.PAGE_SEGMENT_KEY) {
        let t = (0, R.getRenderedSearchFromVaryPath)(e.varyPath);
        null !== t && (n[5] = t);
      }
      return n;
    }
    function j(e, t) {
      let r = [e[0], t];
      return (2 in e && (r[2] = e[2]), 3 in e && (r[3] = e[3]), 4 in e && (r[4] = e[4]), 5 in e && (r[5] = e[5]), r);
    }
    function N(e, t, r, n, a) {
      let u = null;
      return (r ? ((u = j(e, t)), a || (u[3] = "refetch")) : (u = n ? j(e, t) : null), u);
    }
    function w(e, t) {
      return {
        requestKey: e.requestKey,
        segment: e.segment,
        shellVaryPath: e.shellVaryPath,
        refreshState: null,
        data: t,
        varyPath: e.varyPath,
        slots: null,
        prefetchHints: e.prefetchHints,
      };
    }
    function F(e, t, r, n, a, u, l) {
      let o,
        c,
        s,
        f,
        d,
        h,
        p,
        y,
        _ = t.data,
        R = null !== _ ? _.rsc : null,
        m = null !== _ ? _.varyParams : null;
      switch (r) {
        case 0: {
          let r = (0, P.readFromBFCacheDuringRegularNavigation)(e, t.varyPath);
          if (null !== r) return { node: w(t, I(r.rsc, r.prefetchRsc, r.varyParams, a)), needsDynamicRequest: !1 };
          break;
        }
        case 1: {
          let r = I(R, null, m, a);
          return ((0, P.writeToBFCache)(e, t.varyPath, r, n), { node: w(t, r), needsDynamicRequest: !1 });
        }
        case 2:
          let S = (0, P.readFromBFCache)(t.varyPath);
          if (null !== S) {
            let e = S.rsc,
              r = !X(e) || "pending" !== e.status;
            return {
              node: w(t, I(S.rsc, r ? null : S.prefetchRsc, S.varyParams, S.bfcacheId)),
              needsDynamicRequest: !1,
            };
          }
      }
      let v = null,
        E = !0,
        b = null,
        T = (0, g.readSegmentCacheEntryForNavigation)(e, u, t.varyPath, l);
      if (null !== T)
        switch (T.status) {
          case g.EntryStatus.Fulfilled:
            ((v = T.rsc), (E = T.isPartial), (b = T.varyParams));
            break;
          case g.EntryStatus.Pending:
            ((v = (0, g.waitForSegmentCacheEntry)(T).then((e) => (null !== e ? e.rsc : null))), (E = T.isPartial));
          case g.EntryStatus.Empty:
          case g.EntryStatus.Rejected:
        }
      (t.segment === i.HEAD_REQUEST_KEY && E && (v = ""),
        null !== R
          ? (E ? ((d = v), (h = R), (p = m)) : ((d = null), (h = v), (p = b)), (y = !1))
          : (E
              ? ((d = v),
                (s = []),
                ((f = new Promise((e, t) => {
                  ((o = e), (c = t));
                })).status = "pending"),
                (f.resolve = (e, t) => {
                  "pending" === f.status &&
                    ((f.status = "fulfilled"), (f.value = e), null !== t && s.push.apply(s, t), o(e));
                }),
                (f.reject = (e, t) => {
                  "pending" === f.status &&
                    ((f.status = "rejected"), (f.reason = e), null !== t && s.push.apply(s, t), c(e));
                }),
                (f.tag = Y),
                (f._debugInfo = s),
                (h = f),
                (p = null))
              : ((d = null), (h = v), (p = b)),
            (y = E)));
      let O = I(h, d, p, a);
      return (5 !== r && (0, P.writeToBFCache)(e, t.varyPath, O, n), { node: w(t, O), needsDynamicRequest: y });
    }
    function I(e, t, r, n, a = null) {
      return { rsc: e, prefetchRsc: t, varyParams: r, scrollRef: a, bfcacheId: n };
    }
    let U = 0;
    function x(e) {
      return "u" < typeof window || 1 === e ? 0 : ++U;
    }
    let D = !1;
    function L(e, t, r, n, a, u, l, o, i, s) {
      let f = e.tree.dynamicRequestTree;
      if (null === f)
        if (0 === e.head.status) f = g.MetadataOnlyRequestTree;
        else {
          D = !1;
          return;
        }
      let d = B(e.tree, e.head, f, t, r, n, u, o, i, s),
        h = a.separateRefreshUrls,
        p = null;
      if (null !== h) {
        p = [];
        let a = (0, c.createHrefFromUrl)(t);
        for (let t of h) {
          if (t === a) continue;
          let l = f;
          null !== l && p.push(B(e.tree, null, l, new URL(t, location.origin), r, n, u, o, i, s));
        }
      }
      H(e, r, d, p, u, l).then(v, v);
    }
    async function H(e, t, r, n, a, u) {
      var l, o;
      let i = await ((l = r),
      (o = n),
      new Promise((e) => {
        let t = (t) => {
            0 === t.exitStatus ? 0 == --n && e(0) : e(t.exitStatus);
          },
          r = () => e(2),
          n = 1;
        (l.then(t, r), null !== o && ((n += o.length), o.forEach((e) => e.then(t, r))));
      }));
      if (0 === i) {
        i = K(e.tree, null, null);
        let t = K(e.head, null, null);
        t > i && (i = t);
      }
      switch (i) {
        case -1:
          return;
        case 0:
          D = !1;
          return;
        case 1: {
          let n = await r;
          k(!1, n.url, t, n.seed, e, a, u, 3);
          return;
        }
        case 3: {
          let n = await r;
          k(!1, n.url, t, n.seed, e, a, u, 2);
          return;
        }
        case 2: {
          let n = await r;
          k(!0, n.url, t, n.seed, e, a, u, 3);
          return;
        }
        default:
          return i;
      }
    }
    function k(e, t, r, n, a, u, l, o) {
      if (null !== u) {
        let e = u.predictedFrom;
        null !== e && (e.hasDynamicRewrite = !0);
      } else if (null !== n) {
        let e = Date.now();
        (0, _.discoverKnownRoute)(
          e,
          t.pathname,
          t.search,
          r,
          null,
          n.root,
          !1,
          (0, c.createHrefFromUrl)(t),
          n.renderedSearch,
          !1,
          !0,
        );
      }
      ((0, g.invalidateRouteCacheEntries)(r, { tree: a.tree.node, head: a.head.node }), (e = e || D), (D = !0));
      let i = a.tree.route,
        s = (0, p.getLastCommittedTree)(),
        h = {
          type: d.ACTION_SERVER_PATCH,
          previousTree: i,
          url: t,
          nextUrl: r,
          seed: n,
          mpa: e,
          navigateType: null !== s && i !== s ? l : "replace",
          freshnessPolicy: o,
        };
      (0, f.dispatchAppRouterAction)(h);
    }
    async function B(e, t, r, n, a, u, l, o, i, c) {
      try {
        let o = await (0, s.fetchServerResponse)(n, {
          flightRouterState: r,
          nextUrl: a,
          isHmrRefresh: 4 === u,
          signal: c,
        });
        if ("string" == typeof o) return { exitStatus: 2, url: new URL(o, location.origin), seed: null };
        let f = Date.now(),
          d = (0, y.createNavigationSeed)(
            f,
            e.route,
            o.transportData,
            null,
            o.isResponsePartial,
            null,
            o.renderedSearch,
            null,
            o.dynamicStaleTime,
          );
        (null !== l &&
          null !== o.staticStageResponse &&
          (0, g.spawnStaticStageCacheWrite)(
            f,
            o.staticStageResponse,
            o.isResponsePartial,
            o.responseHeaders,
            r,
            o.renderedSearch,
            i,
          ),
          null !== l &&
            null !== o.runtimePrefetchStream &&
            (0, g.writeRuntimePrefetchStreamIntoCache)(f, o.runtimePrefetchStream, r, o.renderedSearch, i).catch(
              () => {},
            ));
        let h = (0, P.computeDynamicStaleAt)(f, o.dynamicStaleTime),
          p = V(e, d.root.tree, h, o.debugInfo, o.revealAfter);
        null !== t && V(t, d.root.head, h, o.debugInfo, o.revealAfter);
        let _ = new URL(o.canonicalUrl, location.origin),
          R = !1;
        if (null !== l) {
          let e = new URL(l.canonicalUrl, location.origin);
          R = e.pathname !== _.pathname || e.search !== _.search;
        }
        return { exitStatus: p ? 1 : 3 * !!R, url: _, seed: d };
      } catch {
        if (c?.aborted) return { exitStatus: -1, url: n, seed: null };
        return { exitStatus: 2, url: n, seed: null };
      }
    }
    function V(e, t, r, n, a) {
      let u = t.data;
      if (0 === e.status && null !== u) {
        e.status = 1;
        let l = e.node.data;
        ((function (e, t, r, n) {
          let a = e.rsc,
            u = t.rsc;
          if (null !== u) {
            if (null === a) ((e.rsc = u), (e.varyParams = t.varyParams));
            else if (X(a) && "pending" === a.status)
              if (((e.varyParams = t.varyParams), null !== n)) {
                let e = () => a.resolve(u, r);
                n.then(e, e);
              } else a.resolve(u, r);
          }
        })(l, u, n, a),
          (0, P.updateBFCacheEntryFromDynamicResponse)(t.varyPath, l, r));
      }
      let l = e.children,
        o = t.slots,
        i = !1;
      if (null !== l)
        if (null !== o)
          for (let [e, t] of o) {
            let u = l.get(e);
            void 0 === u
              ? (i = !0)
              : (0, g.doesRouteStructureMatch)(u.node, t) &&
                null !== t.data &&
                (0, R.compareParams)(u.node.varyPath, t.varyPath) === R.ParamsChange.None &&
                V(u, t, r, n, a) &&
                (i = !0);
          }
        else null !== o && (i = !0);
      return i;
    }
    function K(e, t, r) {
      var n, a, u;
      let l, o;
      0 === e.status
        ? ((e.status = 2),
          (n = e.node.data),
          (a = t),
          (u = r),
          X((o = n.rsc)) && (null === a ? o.resolve(null, u) : o.reject(a, u)),
          (l = null === e.node.refreshState ? 1 : 2))
        : (l = 0);
      let i = e.children;
      if (null !== i)
        for (let [, e] of i) {
          let n = K(e, t, r);
          n > l && (l = n);
        }
      return l;
    }
    let Y = Symbol();
    function X(e) {
      return e && "object" == typeof e && e.tag === Y;
    }
    function G() {
      return null;
    }
    function q() {
      return null;
    }
    function $() {}
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  15297,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      computeChangedPath: function () {
        return h;
      },
      extractPathFromFlightRouterState: function () {
        return f;
      },
      extractSourcePageFromFlightRouterState: function () {
        return d;
      },
      getSelectedParams: function () {
        return function e(t, r = {}) {
          for (let n of Object.values(t[1])) {
            let t = n[0],
              a = Array.isArray(t),
              u = a ? t[1] : t;
            u &&
              u !== l.PAGE_SEGMENT_KEY &&
              (a && ("c" === t[2] || "oc" === t[2]) ? (r[t[0]] = t[1].split("/")) : a && (r[t[0]] = t[1]),
              (r = e(n, r)));
          }
          return r;
        };
      },
      segmentToSourcePagePathname: function () {
        return c;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(20809),
      l = e.r(42946),
      o = (e) => ("/" === e[0] ? e.slice(1) : e),
      i = (e) => ("string" == typeof e ? ("children" === e ? "" : e) : e[1]),
      c = (e) => {
        if ("string" == typeof e) return "children" === e ? "" : e === l.PAGE_SEGMENT_KEY ? "page" : e;
        let [t, , r] = e;
        switch (r) {
          case "c":
            return `[...${t}]`;
          case "ci(..)(..)":
            return `(..)(..)[...${t}]`;
          case "ci(.)":
            return `(.)[...${t}]`;
          case "ci(..)":
            return `(..)[...${t}]`;
          case "ci(...)":
            return `(...)[...${t}]`;
          case "oc":
            return `[[...${t}]]`;
          case "d":
          default:
            return `[${t}]`;
          case "di(..)(..)":
            return `(..)(..)[${t}]`;
          case "di(.)":
            return `(.)[${t}]`;
          case "di(..)":
            return `(..)[${t}]`;
          case "di(...)":
            return `(...)[${t}]`;
        }
      };
    function s(e) {
      return e.reduce((e, t) => ("" === (t = o(t)) || (0, l.isGroupSegment)(t) ? e : `${e}/${t}`), "") || "/";
    }
    function f(e) {
      let t = Array.isArray(e[0]) ? e[0][1] : e[0];
      if (t === l.DEFAULT_SEGMENT_KEY || u.INTERCEPTION_ROUTE_MARKERS.some((e) => t.startsWith(e))) return;
      if (t === l.PAGE_SEGMENT_KEY) return "";
      let r = [i(t)],
        n = e[1] ?? {},
        a = n.children ? f(n.children) : void 0;
      if (void 0 !== a) r.push(a);
      else
        for (let [e, t] of Object.entries(n)) {
          if ("children" === e) continue;
          let n = f(t);
          void 0 !== n && r.push(n);
        }
      return s(r);
    }
    function d(e) {
      let t = (function e(t) {
        let r = c(t[0]);
        if (r === l.DEFAULT_SEGMENT_KEY) return;
        if ("page" === r) return [r];
        let n = t[1] ?? {},
          a = n.children ? e(n.children) : void 0;
        if (void 0 !== a) return "" === r ? a : [o(r), ...a];
        for (let [t, a] of Object.entries(n)) {
          if ("children" === t) continue;
          let n = e(a);
          if (void 0 !== n) return "" === r ? n : [o(r), ...n];
        }
      })(e);
      return t ? `/${t.join("/")}` : void 0;
    }
    function h(e, t) {
      let r = (function e(t, r) {
        let [n, a] = t,
          [o, c] = r,
          s = i(n),
          d = i(o);
        if (u.INTERCEPTION_ROUTE_MARKERS.some((e) => s.startsWith(e) || d.startsWith(e))) return "";
        if (
          ("string" == typeof n || "string" == typeof o ? n !== o : n[0] !== o[0] || n[1] !== o[1]) ||
          (n === l.PAGE_SEGMENT_KEY && t[5] !== r[5])
        )
          return f(r) ?? "";
        for (let t in a)
          if (c[t]) {
            let r = e(a[t], c[t]);
            if (null !== r) return `${i(o)}/${r}`;
          }
        return null;
      })(e, t);
      return null == r || "/" === r ? r : s(r.split("/"));
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  57583,
  (e, t, r) => {
    "use strict";
    function n(e, t = !0) {
      return e.pathname + e.search + (t ? e.hash : "");
    }
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "createHrefFromUrl", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }),
      ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
        void 0 === r.default.__esModule &&
        (Object.defineProperty(r.default, "__esModule", { value: !0 }),
        Object.assign(r.default, r),
        (t.exports = r.default)));
  },
  31940,
  (e, t, r) => {
    "use strict";
    function n(e) {
      return Array.isArray(e) ? `${e[0]}|${e[1]}|${e[2]}` : e;
    }
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "createRouterCacheKey", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }),
      ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
        void 0 === r.default.__esModule &&
        (Object.defineProperty(r.default, "__esModule", { value: !0 }),
        Object.assign(r.default, r),
        (t.exports = r.default)));
  },
  12361,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      createHeadKey: function () {
        return l;
      },
      createSegmentKey: function () {
        return u.createRouterCacheKey;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(31940);
    function l(e) {
      let t = [e.value],
        r = e.parent;
      for (; null !== r;) {
        let e = r.value;
        ("string" == typeof e && t.push(e), (r = r.parent));
      }
      return JSON.stringify(t);
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  28876,
  (e, t, r) => {
    "use strict";
    let n;
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var a = {
      createFetch: function () {
        return M;
      },
      createFromNextReadableStream: function () {
        return j;
      },
      decodeBufferedStage: function () {
        return C;
      },
      decodeStageUntilBoundary: function () {
        return A;
      },
      fetchServerResponse: function () {
        return E;
      },
      processFetch: function () {
        return b;
      },
      resolveShellStageResponse: function () {
        return O;
      },
    };
    for (var u in a) Object.defineProperty(r, u, { enumerable: !0, get: a[u] });
    let l = e.r(28553);
    e.r(11511);
    let o = e.r(17305),
      i = e.r(9371),
      c = e.r(67240),
      s = e.r(59211),
      f = e.r(88139),
      d = e.r(76495),
      h = e.r(39075),
      p = e.r(70328),
      y = e.r(7816),
      g = e.r(25385),
      _ = e.r(14148),
      R = e.r(65865),
      P = l.createFromReadableStream,
      m = l.createFromFetch;
    function S(e) {
      return (0, h.urlToUrlWithoutFlightMarker)(new URL(e, location.origin)).toString();
    }
    let v = !1;
    async function E(e, t) {
      let { flightRouterState: r, nextUrl: n } = t,
        a = {
          [i.RSC_HEADER]: "1",
          [i.NEXT_ROUTER_STATE_TREE_HEADER]: (0, f.prepareFlightRouterStateForRequest)(r, t.isHmrRefresh),
        };
      n && (a[i.NEXT_URL] = n);
      try {
        let r = await M(e, a, "auto", !0, t.signal),
          n = (0, h.urlToUrlWithoutFlightMarker)(new URL(r.url)),
          u = r.redirected ? n : e,
          l = r.headers.get("content-type") || "",
          o = !!r.headers.get("vary")?.includes(i.NEXT_URL),
          c = !!r.headers.get(i.NEXT_DID_POSTPONE_HEADER);
        if (!l.startsWith(i.RSC_CONTENT_TYPE_HEADER) || !r.ok || !r.body)
          return (e.hash && (n.hash = e.hash), S(n.toString()));
        let s = r.flightResponsePromise,
          [f, d] = await Promise.all([s, r.cacheData]);
        if ((r.headers.get(g.NEXT_NAV_DEPLOYMENT_ID_HEADER) ?? f.b) !== (0, y.getNavigationBuildId)()) return S(r.url);
        if (void 0 !== f.n) return S(f.n);
        let p = null !== d ? await T(d, f, a) : null;
        return {
          transportData: f.t ?? null,
          canonicalUrl: u,
          renderedSearch: f.q,
          couldBeIntercepted: o,
          supportsPerSegmentPrefetching: f.S,
          postponed: c,
          dynamicStaleTime: f.d ?? R.UnknownDynamicStaleTime,
          isResponsePartial: null !== d && d.isResponsePartial,
          staticStageResponse: p,
          runtimePrefetchStream: f.p ?? null,
          responseHeaders: r.headers,
          debugInfo: s._debugInfo ?? null,
          revealAfter: f._revealAfter ?? null,
        };
      } catch (r) {
        if (t.signal?.aborted) throw r;
        return (
          v || console.error(`Failed to fetch RSC payload for ${e}. Falling back to browser navigation.`, r),
          e.toString()
        );
      }
    }
    async function b(e) {
      return { response: e, cacheData: null };
    }
    async function T(e, t, r) {
      let { isResponsePartial: n, staticBodyClone: a } = e;
      if (a) {
        if (!n) return (a.cancel(), t);
        if (void 0 !== t.l) {
          let e = await t.l;
          return 0 === e ? (a.cancel(), null) : A(a, e, r);
        }
        a.cancel();
      }
      return null;
    }
    async function O(e, t, r) {
      let { shellBodyClone: n } = e;
      if (!n) return null;
      if (void 0 === t.a) return (n.cancel(), null);
      let a = await t.a;
      return 0 === a ? (n.cancel(), null) : null === a ? (n.cancel(), t) : A(n, a, r);
    }
    async function A(e, t, r) {
      try {
        let n = await (0, _.bufferPrefetchResponseBody)(e, t),
          a = C(n, r);
        return await new Promise((e) => {
          let t = setTimeout(() => e(null), 0);
          a.then(
            (r) => {
              (clearTimeout(t), e(r));
            },
            () => {
              (clearTimeout(t), e(null));
            },
          );
        });
      } catch {
        return null;
      }
    }
    function C(e, t) {
      return j(
        new ReadableStream({
          start(t) {
            (t.enqueue(e), t.close());
          },
        }),
        t,
        { allowPartialStream: !0 },
      );
    }
    async function M(e, t, r, n, a) {
      let u = (0, p.getDeploymentId)();
      u && (t["x-deployment-id"] = u);
      let l = { credentials: "same-origin", headers: t, priority: r || void 0, signal: a },
        c = new URL(e);
      await (0, d.setCacheBustingSearchParam)(c, t);
      let s = (0, o.fetch)(c, l).then(b),
        f = s.then(({ response: e }) => e),
        h = n ? N(f, t) : null,
        y = await f,
        g = y.redirected;
      for (let e = 0; e < 20 && y.redirected; e++) {
        let e = new URL(y.url, c);
        if (
          e.origin !== c.origin ||
          e.searchParams.get(i.NEXT_RSC_UNION_QUERY) === c.searchParams.get(i.NEXT_RSC_UNION_QUERY)
        )
          break;
        ((c = new URL(e)),
          await (0, d.setCacheBustingSearchParam)(c, t),
          (f = (s = (0, o.fetch)(c, l).then(b)).then(({ response: e }) => e)),
          (h = n ? N(f, t) : null),
          (y = await f),
          (g = !0));
      }
      let _ = new URL(y.url, c);
      return (
        _.searchParams.delete(i.NEXT_RSC_UNION_QUERY),
        {
          url: _.href,
          redirected: g,
          ok: y.ok,
          headers: y.headers,
          body: y.body,
          status: y.status,
          flightResponsePromise: h,
          cacheData: s.then(({ cacheData: e }) => e),
        }
      );
    }
    function j(e, t, r) {
      return P(e, {
        callServer: c.callServer,
        findSourceMapURL: s.findSourceMapURL,
        debugChannel: n && n(t),
        unstable_allowPartialStream: r?.allowPartialStream,
      });
    }
    function N(e, t) {
      return m(e, { callServer: c.callServer, findSourceMapURL: s.findSourceMapURL, debugChannel: n && n(t) });
    }
    ("u" > typeof window &&
      (window.addEventListener("pagehide", () => {
        v = !0;
      }),
      window.addEventListener("pageshow", () => {
        v = !1;
      })),
      ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
        void 0 === r.default.__esModule &&
        (Object.defineProperty(r.default, "__esModule", { value: !0 }),
        Object.assign(r.default, r),
        (t.exports = r.default)));
  },
  97656,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "isNavigatingToNewRootLayout", {
        enumerable: !0,
        get: function () {
          return function e(t, r) {
            let a = (t.prefetchHints & n.PrefetchHint.IsRootLayoutOrAbove) != 0,
              u = (r.prefetchHints & n.PrefetchHint.IsRootLayoutOrAbove) != 0;
            if (!a && !u) return !1;
            if (a !== u) return !0;
            let l = t.segment,
              o = r.segment;
            if (Array.isArray(l) && Array.isArray(o)) {
              if (l[0] !== o[0] || l[2] !== o[2]) return !0;
            } else if (l !== o) return !0;
            let i = r.slots,
              c = t.slots;
            if (null !== i)
              for (let [t, r] of i) {
                let n = c?.get(t);
                if (void 0 === n || e(n, r)) return !0;
              }
            return !1;
          };
        },
      }));
    let n = e.r(31558);
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  3799,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      getLastCommittedTree: function () {
        return l;
      },
      setLastCommittedTree: function () {
        return o;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = null;
    function l() {
      return u;
    }
    function o(e) {
      u = e;
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  27205,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "hasInterceptionRouteInCurrentTree", {
        enumerable: !0,
        get: function () {
          return function e([t, r]) {
            if (
              (Array.isArray(t) &&
                ("di(..)(..)" === t[2] ||
                  "ci(..)(..)" === t[2] ||
                  "di(.)" === t[2] ||
                  "ci(.)" === t[2] ||
                  "di(..)" === t[2] ||
                  "ci(..)" === t[2] ||
                  "di(...)" === t[2] ||
                  "ci(...)" === t[2])) ||
              ("string" == typeof t && (0, n.isInterceptionRouteAppPath)(t))
            )
              return !0;
            if (r) {
              for (let t in r) if (e(r[t])) return !0;
            }
            return !1;
          };
        },
      }));
    let n = e.r(20809);
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  84937,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      DYNAMIC_STALETIME_MS: function () {
        return i;
      },
      STATIC_STALETIME_MS: function () {
        return c;
      },
      navigateReducer: function () {
        return s;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(72748),
      l = e.r(14148),
      o = e.r(69975),
      i = 1e3 * Number("0"),
      c = (0, l.getStaleTimeMs)(Number("300"));
    function s(e, t) {
      let { url: r, isExternalUrl: n, navigateType: a, scrollBehavior: l } = t;
      if (n || document.getElementById("__next-page-redirect")) return (0, u.completeHardNavigation)(e, r, a);
      let i = new URL(e.canonicalUrl, location.origin),
        c = e.renderedSearch;
      return (0, u.navigate)(e, r, i, c, e.root, e.tree, e.nextUrl, o.FreshnessPolicy.Default, l, a);
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  41131,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      refreshDynamicData: function () {
        return h;
      },
      refreshReducer: function () {
        return d;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(10980),
      l = e.r(72748),
      o = e.r(36938),
      i = e.r(14148),
      c = e.r(27205),
      s = e.r(69975),
      f = e.r(65865);
    function d(e, t) {
      {
        let t = e.nextUrl,
          r = e.root;
        (0, i.invalidateSegmentCacheEntries)(t, r);
      }
      return h(e, s.FreshnessPolicy.RefreshAll, void 0);
    }
    function h(e, t, r) {
      (0, f.invalidateBfCache)();
      let n = e.nextUrl,
        a = (0, c.hasInterceptionRouteInCurrentTree)(e.tree) ? e.previousNextUrl || n : null,
        d = e.canonicalUrl,
        h = new URL(d, location.origin),
        p = e.renderedSearch,
        y = e.tree,
        g = u.ScrollBehavior.NoScroll,
        _ = (0, s.getCurrentNavigationLock)(),
        R = Date.now(),
        P = (0, o.createNavigationSeed)(R, y, null, null, !0, null, p, null, f.UnknownDynamicStaleTime),
        m = e.pushRef.pendingPush ? "push" : "replace";
      return (0, l.navigateToKnownRoute)(R, e, h, d, P, h, p, e.root, t, a, g, m, _, i.segmentCacheMap, null, null, r);
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  87073,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "restoreReducer", {
        enumerable: !0,
        get: function () {
          return c;
        },
      }));
    let n = e.r(15297),
      a = e.r(69975),
      u = e.r(72748),
      l = e.r(36938),
      o = e.r(14148),
      i = e.r(65865);
    function c(e, t) {
      let r,
        c,
        s = t.historyState;
      s ? ((r = s.tree), (c = s.renderedSearch)) : ((r = e.tree), (c = e.renderedSearch));
      let f = new URL(e.canonicalUrl, location.origin),
        d = t.url,
        h = (0, n.extractPathFromFlightRouterState)(r) ?? d.pathname,
        p = Date.now(),
        y = { separateRefreshUrls: null, scrollRef: null },
        g = (0, l.createNavigationSeed)(p, r, null, null, !0, null, c, null, i.UnknownDynamicStaleTime),
        _ = (0, a.startPPRNavigation)(
          p,
          f,
          e.renderedSearch,
          e.root,
          g.root,
          a.FreshnessPolicy.HistoryTraversal,
          g.dynamicStaleAt,
          !1,
          y,
          o.segmentCacheMap,
          !1,
        );
      return null === _
        ? (0, u.completeHardNavigation)(e, d, "replace")
        : ((0, a.spawnDynamicRequests)(
            _,
            d,
            h,
            a.FreshnessPolicy.HistoryTraversal,
            y,
            null,
            "replace",
            null,
            o.segmentCacheMap,
            void 0,
          ),
          (0, a.resetNavigationLockToPending)(),
          (0, u.completeTraverseNavigation)(e, d, c, _, h));
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  61296,
  (e, t, r) => {
    "use strict";
    let n;
    (e.i(35909),
      Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "serverActionReducer", {
        enumerable: !0,
        get: function () {
          return I;
        },
      }));
    let a = e.r(67240),
      u = e.r(59211),
      l = e.r(9371),
      o = e.r(42085),
      i = e.r(17305),
      c = e.r(28553),
      s = e.r(10980),
      f = e.r(81449),
      d = e.r(57583),
      h = e.r(27205),
      p = e.r(88139),
      y = e.r(94805),
      g = e.r(39180),
      _ = e.r(45991),
      R = e.r(71453),
      P = e.r(14148),
      m = e.r(48304),
      S = e.r(70328),
      v = e.r(7816),
      E = e.r(25385),
      b = e.r(72748),
      T = e.r(36938),
      O = e.r(42670),
      A = e.r(64141),
      C = e.r(54590),
      M = e.r(69975),
      j = e.r(28876),
      N = e.r(65865),
      w = c.createFromFetch;
    async function F(e, t, r) {
      let s,
        d,
        h,
        y,
        g,
        { actionId: _, actionArgs: P } = r,
        m = (0, c.createTemporaryReferenceSet)(),
        b = (0, R.extractInfoFromServerReferenceId)(_),
        T = (0, R.omitUnusedArgs)(P, b),
        O = await (0, c.encodeReply)(T, { temporaryReferences: m }),
        C = {
          Accept: l.RSC_CONTENT_TYPE_HEADER,
          [l.ACTION_HEADER]: _,
          [l.NEXT_ROUTER_STATE_TREE_HEADER]: (0, p.prepareFlightRouterStateForRequest)(e.tree),
        },
        M = (0, S.getDeploymentId)();
      (M && (C["x-deployment-id"] = M), t && (C[l.NEXT_URL] = t));
      try {
        s = await (0, i.fetch)(e.canonicalUrl, { method: "POST", headers: C, body: O });
      } catch (e) {
        throw e;
      }
      if ("1" === s.headers.get(l.NEXT_ACTION_NOT_FOUND_HEADER))
        throw new o.UnrecognizedActionError(`Server Action "${_}" was not found on the server. 
Read more: https://nextjs.org/docs/messages/failed-to-find-server-action`);
      let N = s.headers.get("x-action-redirect"),
        [F, I] = N?.split(";") || [];
      switch (I) {
        case "push":
          d = "push";
          break;
        case "replace":
          d = "replace";
          break;
        default:
          d = void 0;
      }
      let U = !!s.headers.get(l.NEXT_IS_PRERENDER_HEADER),
        x = A.ActionDidNotRevalidate;
      try {
        let e = s.headers.get("x-action-revalidated");
        if (e) {
          let t = JSON.parse(e);
          (t === A.ActionDidRevalidateStaticAndDynamic || t === A.ActionDidRevalidateDynamicOnly) && (x = t);
        }
      } catch {}
      let D = F ? (0, f.assignLocation)(F, new URL(e.canonicalUrl, window.location.href)) : void 0,
        L = s.headers.get("content-type"),
        H = !!(L && L.startsWith(l.RSC_CONTENT_TYPE_HEADER));
      if (!H && !D)
        throw Error(
          s.status >= 400 && "text/plain" === L
            ? await s.text()
            : "An unexpected response was received from the server.",
        );
      let k = !1;
      if (H) {
        let e = D ? (0, j.processFetch)(s).then(({ response: e }) => e) : Promise.resolve(s),
          t = await w(e, {
            callServer: a.callServer,
            findSourceMapURL: u.findSourceMapURL,
            temporaryReferences: m,
            debugChannel: n && n(C),
          });
        ((h = D ? void 0 : t.a), (k = t.i));
        let r = s.headers.get(E.NEXT_NAV_DEPLOYMENT_ID_HEADER) ?? t.b;
        (void 0 !== r && r !== (0, v.getNavigationBuildId)()) ||
          (void 0 !== t.t ? ((y = t.t), (g = t.q)) : void 0 !== t.n && (y = t.n));
      } else ((h = void 0), (y = void 0), (g = void 0));
      return {
        actionResult: h,
        actionFlightData: y,
        actionFlightDataRenderedSearch: g,
        redirectLocation: D,
        redirectType: d,
        revalidationKind: x,
        isPrerender: U,
        couldBeIntercepted: k,
      };
    }
    function I(e, t) {
      let { resolve: r, reject: n } = t,
        a =
          (e.previousNextUrl || e.nextUrl) && (0, h.hasInterceptionRouteInCurrentTree)(e.tree)
            ? e.previousNextUrl || e.nextUrl
            : null;
      return F(e, a, t).then(
        async ({
          revalidationKind: u,
          actionResult: l,
          actionFlightData: o,
          actionFlightDataRenderedSearch: i,
          redirectLocation: c,
          redirectType: f,
          isPrerender: h,
          couldBeIntercepted: p,
        }) => {
          u !== A.ActionDidNotRevalidate &&
            ((0, N.invalidateBfCache)(),
            (t.didRevalidate = !0),
            u === A.ActionDidRevalidateStaticAndDynamic && (0, P.invalidateEntirePrefetchCache)(a, e.root),
            (0, m.startRevalidationCooldown)());
          let y = f || "push";
          if (void 0 !== c)
            if ((0, C.isExternalURL)(c)) return (n(U(c.href, y)), (0, b.completeHardNavigation)(e, c, y));
            else {
              let e = (0, d.createHrefFromUrl)(c, !1);
              n(U((0, _.hasBasePath)(e) ? (0, g.removeBasePath)(e) : e, y));
            }
          else r(l);
          if (void 0 === c && u === A.ActionDidNotRevalidate && void 0 === o) return e;
          if (void 0 === o && void 0 !== c) return (0, b.completeHardNavigation)(e, c, y);
          if ("string" == typeof o) return (0, b.completeHardNavigation)(e, new URL(o, location.origin), y);
          let R = new URL(e.canonicalUrl, location.origin),
            S = e.renderedSearch,
            v = void 0 !== c ? c : R,
            E = e.tree,
            j = s.ScrollBehavior.Default,
            w = u === A.ActionDidNotRevalidate ? M.FreshnessPolicy.Default : M.FreshnessPolicy.RefreshAll;
          if (void 0 !== o && void 0 !== i) {
            let t = (0, d.createHrefFromUrl)(v),
              r = Date.now(),
              n = (0, T.createNavigationSeed)(r, E, o, null, !0, null, i, null, N.UnknownDynamicStaleTime);
            (0, O.discoverKnownRoute)(r, v.pathname, v.search, a, null, n.root, p, t, n.renderedSearch, h, !1);
            let u = (0, M.getCurrentNavigationLock)();
            return (0, b.navigateToKnownRoute)(
              r,
              e,
              v,
              t,
              n,
              R,
              S,
              e.root,
              w,
              a,
              j,
              y,
              u,
              P.segmentCacheMap,
              null,
              null,
              void 0,
            );
          }
          return (0, b.navigate)(e, v, R, S, e.root, E, a, w, j, y);
        },
        (t) => (n(t), e),
      );
    }
    function U(e, t) {
      let r = (0, y.getRedirectError)(e, t);
      return ((r.handled = !0), r);
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  62706,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "serverPatchReducer", {
        enumerable: !0,
        get: function () {
          return c;
        },
      }));
    let n = e.r(57583),
      a = e.r(10980),
      u = e.r(72748),
      l = e.r(14148),
      o = e.r(41131),
      i = e.r(69975);
    function c(e, t) {
      let r = t.mpa,
        c = new URL(t.url, location.origin),
        s = t.seed,
        f = t.navigateType;
      if (r || null === s) return (0, u.completeHardNavigation)(e, c, f);
      let d = new URL(e.canonicalUrl, location.origin),
        h = e.renderedSearch;
      if (t.previousTree !== e.tree) return (0, o.refreshReducer)(e, { type: a.ACTION_REFRESH });
      let p = (0, n.createHrefFromUrl)(c),
        y = t.nextUrl,
        g = a.ScrollBehavior.Default,
        _ = (0, i.getCurrentNavigationLock)(),
        R = Date.now();
      return (0, u.navigateToKnownRoute)(
        R,
        e,
        c,
        p,
        s,
        d,
        h,
        e.root,
        t.freshnessPolicy,
        y,
        g,
        f,
        _,
        l.segmentCacheMap,
        null,
        null,
        void 0,
      );
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  55819,
  (e, t, r) => {
    "use strict";
    (e.i(35909),
      Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "reducer", {
        enumerable: !0,
        get: function () {
          return c;
        },
      }));
    let n = e.r(10980),
      a = e.r(84937),
      u = e.r(62706),
      l = e.r(87073),
      o = e.r(41131),
      i = e.r(61296),
      c =
        "u" < typeof window
          ? function (e, t) {
              return e;
            }
          : function (e, t) {
              switch (t.type) {
                case n.ACTION_NAVIGATE:
                  return (0, a.navigateReducer)(e, t);
                case n.ACTION_SERVER_PATCH:
                  return (0, u.serverPatchReducer)(e, t);
                case n.ACTION_RESTORE:
                  return (0, l.restoreReducer)(e, t);
                case n.ACTION_REFRESH:
                  return (0, o.refreshReducer)(e, t);
                case n.ACTION_HMR_REFRESH:
                  throw Error("hmrRefresh can only be used in development mode. Please use refresh instead.");
                case n.ACTION_SERVER_ACTION:
                  return (0, i.serverActionReducer)(e, t);
                default:
                  throw Error("Unknown action");
              }
            };
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  76495,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      setCacheBustingSearchParam: function () {
        return i;
      },
      setCacheBustingSearchParamWithHash: function () {
        return c;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(18367),
      l = e.r(9371);
    async function o(e) {
      return "function" == typeof globalThis.crypto?.subtle?.digest
        ? (0, u.computeCacheBustingSearchParam)(
            e[l.NEXT_ROUTER_PREFETCH_HEADER],
            e[l.NEXT_ROUTER_SEGMENT_PREFETCH_HEADER],
            e[l.NEXT_ROUTER_STATE_TREE_HEADER],
            e[l.NEXT_URL],
          )
        : (0, u.computeLegacyCacheBustingSearchParam)(
            e[l.NEXT_ROUTER_PREFETCH_HEADER],
            e[l.NEXT_ROUTER_SEGMENT_PREFETCH_HEADER],
            e[l.NEXT_ROUTER_STATE_TREE_HEADER],
            e[l.NEXT_URL],
          );
    }
    let i = async (e, t) => {
        c(e, await o(t));
      },
      c = (e, t) => {
        let r = e.search,
          n = (r.startsWith("?") ? r.slice(1) : r)
            .split("&")
            .filter((e) => e && !e.startsWith(`${l.NEXT_RSC_UNION_QUERY}=`));
        (t.length > 0 ? n.push(`${l.NEXT_RSC_UNION_QUERY}=${t}`) : n.push(`${l.NEXT_RSC_UNION_QUERY}`),
          (e.search = n.length ? `?${n.join("&")}` : ""));
      };
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  6590,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      initializeRouterTransitionModules: function () {
        return l;
      },
      startRouterTransition: function () {
        return o;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    (e.r(42946), e.r(15297));
    let u = [];
    function l(e) {
      u = e.filter((e) => null != e);
    }
    function o(e, t, r, n) {
      for (let r of u)
        try {
          let n;
          ((n = r), n.onRouterTransitionStart?.(e, t, null));
        } catch (e) {
          console.error("An instrumentation-client router transition hook failed", e);
        }
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  65865,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      UnknownDynamicStaleTime: function () {
        return o;
      },
      computeDynamicStaleAt: function () {
        return i;
      },
      invalidateBfCache: function () {
        return f;
      },
      readFromBFCache: function () {
        return p;
      },
      readFromBFCacheDuringRegularNavigation: function () {
        return y;
      },
      updateBFCacheEntryFromDynamicResponse: function () {
        return h;
      },
      writeToBFCache: function () {
        return d;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(84937),
      l = e.r(19120),
      o = -1;
    function i(e, t) {
      return t !== o ? e + 1e3 * t : e + u.DYNAMIC_STALETIME_MS;
    }
    let c = (0, l.createCacheMap)(),
      s = 0;
    function f() {
      "u" > typeof window && s++;
    }
    function d(e, t, r, n) {
      if ("u" < typeof window) return;
      let a = {
        rsc: r.rsc,
        prefetchRsc: r.prefetchRsc,
        varyParams: r.varyParams,
        bfcacheId: r.bfcacheId,
        ref: null,
        size: 100,
        navigatedAt: e,
        staleAt: n,
        version: s,
        status: l.EntryStatus.Fulfilled,
      };
      (0, l.setInCacheMap)(c, t, a, !1);
    }
    function h(e, t, r) {
      if ("u" < typeof window) return;
      let n = (0, l.getFromCacheMap)(-1, s, c, e, !1, !1);
      null !== n && n.rsc === t.rsc && ((n.staleAt = r), (n.varyParams = t.varyParams));
    }
    function p(e) {
      return "u" < typeof window ? null : (0, l.getFromCacheMap)(-1, s, c, e, !1, !1);
    }
    function y(e, t) {
      return "u" < typeof window ? null : (0, l.getFromCacheMap)(e, s, c, t, !1, !1);
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  89770,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      createCacheKey: function () {
        return u;
      },
      splitPathnameIntoParts: function () {
        return l;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    function u(e, t) {
      let r = new URL(e);
      return { pathname: r.pathname, search: r.search, nextUrl: t };
    }
    function l(e) {
      let t = [],
        r = 0;
      for (let n = 0; n < e.length; n++) 47 === e.charCodeAt(n) && (n > r && t.push(e.slice(r, n)), (r = n + 1));
      return (r < e.length && t.push(e.slice(r)), t);
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  19120,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n,
      a = {
        EntryStatus: function () {
          return o;
        },
        Fallback: function () {
          return i;
        },
        createCacheMap: function () {
          return s;
        },
        deleteFromCacheMap: function () {
          return y;
        },
        deleteMapEntry: function () {
          return g;
        },
        getFromCacheMap: function () {
          return f;
        },
        isValueExpired: function () {
          return d;
        },
        setInCacheMap: function () {
          return h;
        },
        setSizeInCacheMap: function () {
          return _;
        },
      };
    for (var u in a) Object.defineProperty(r, u, { enumerable: !0, get: a[u] });
    let l = e.r(62704);
    var o =
      (((n = {})[(n.Empty = 0)] = "Empty"),
      (n[(n.Pending = 1)] = "Pending"),
      (n[(n.Fulfilled = 2)] = "Fulfilled"),
      (n[(n.Rejected = 3)] = "Rejected"),
      n);
    let i = {},
      c = {};
    function s() {
      return { parent: null, key: null, value: null, map: null, prev: null, next: null, size: 0 };
    }
    function f(e, t, r, n, a, u) {
      let o = (function e(t, r, n, a, u, l, o) {
        let s, f;
        if (null !== a) ((s = a.value), (f = a.parent));
        else if (u && l !== c) ((s = c), (f = null));
        else {
          if (null === n.value) return n;
          let e = n.value;
          return d(t, r, e) ? (g(n), null) : o && 2 !== e.status ? null : n;
        }
        let h = n.map;
        if (null !== h) {
          let n = h.get(s);
          if (void 0 !== n) {
            let a = e(t, r, n, f, u, s, o);
            if (null !== a) return a;
          }
          let a = h.get(i);
          if (void 0 !== a) return e(t, r, a, f, u, s, o);
        }
        return null;
      })(e, t, r, n, a, 0, u);
      return null === o || null === o.value ? null : ((0, l.lruPut)(o), o.value);
    }
    function d(e, t, r) {
      return r.staleAt <= e || r.version < t;
    }
    function h(e, t, r, n) {
      let a = (function (e, t, r) {
        let n = e,
          a = t,
          u = null;
        for (;;) {
          let e = u;
          if (null !== a) ((u = a.value), (a = a.parent));
          else if (r && e !== c) {
            if (null === n.value) return n;
            u = c;
          } else break;
          let t = n.map;
          if (null !== t) {
            let e = t.get(u);
            if (void 0 !== e) {
              n = e;
              continue;
            }
          } else ((t = new Map()), (n.map = t));
          let l = { parent: n, key: u, value: null, map: null, prev: null, next: null, size: 0 };
          (t.set(u, l), (n = l));
        }
        return n;
      })(e, t, n);
      (p(a, r), (0, l.lruPut)(a), (0, l.updateLruSize)(a, r.size));
    }
    function p(e, t) {
      null !== e.value && ((e.value.ref = null), (e.value = null));
      let r = t.ref;
      ((e.value = t), (t.ref = e), (0, l.updateLruSize)(e, t.size), null !== r && r !== e && r.value === t && g(r));
    }
    function y(e) {
      let t = e.ref;
      null !== t && ((e.ref = null), g(t));
    }
    function g(e) {
      ((e.value = null), (0, l.deleteFromLru)(e));
      let t = e.map;
      if (null === t) {
        let t = e.parent,
          r = e.key;
        for (; null !== t;) {
          let e = t.map;
          if (null !== e && (e.delete(r), 0 === e.size) && ((t.map = null), null === t.value)) {
            ((r = t.key), (t = t.parent));
            continue;
          }
          break;
        }
      } else {
        let r = t.get(c);
        void 0 !== r && null !== r.value && p(e, r.value);
      }
    }
    function _(e, t) {
      let r = e.ref;
      null !== r && ((e.size = t), (0, l.updateLruSize)(r, t));
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  14148,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      EntryStatus: function () {
        return y.EntryStatus;
      },
      MetadataOnlyRequestTree: function () {
        return N;
      },
      attemptToFulfillDynamicSegmentFromBFCache: function () {
        return er;
      },
      attemptToUpgradeSegmentFromBFCache: function () {
        return en;
      },
      bufferPrefetchResponseBody: function () {
        return eO;
      },
      canNewFetchStrategyProvideMoreContent: function () {
        return eA;
      },
      convertFlightRouterStateToRouteTree: function () {
        return eh;
      },
      convertRootFlightRouterStateToRouteTree: function () {
        return ed;
      },
      convertRouteTreeToFlightRouterState: function () {
        return function e(t) {
          let r = {},
            n = t.slots;
          if (null !== n) for (let [t, a] of n) r[t] = e(a);
          let a = [t.segment, r, null, null];
          return (0 !== t.prefetchHints && (a[4] = t.prefetchHints), a);
        };
      },
      createDetachedSegmentCacheEntry: function () {
        return ee;
      },
      createMetadataRouteTree: function () {
        return el;
      },
      createRootRouteTree: function () {
        return M;
      },
      deprecated_requestOptimisticRouteCacheEntry: function () {
        return $;
      },
      doesRouteStructureMatch: function () {
        return j;
      },
      fetchRouteOnCacheMiss: function () {
        return ep;
      },
      fetchSegmentPrefetchesUsingRuntimeRequest: function () {
        return eP;
      },
      fetchSegmentPrefetchesUsingStaticRequest: function () {
        return ey;
      },
      fulfillRouteCacheEntry: function () {
        return ei;
      },
      getCurrentRouteCacheVersion: function () {
        return D;
      },
      getCurrentSegmentCacheVersion: function () {
        return L;
      },
      getHeadRequestKey: function () {
        return eu;
      },
      getStaleTimeMs: function () {
        return A;
      },
      invalidateEntirePrefetchCache: function () {
        return H;
      },
      invalidateRouteCacheEntries: function () {
        return k;
      },
      invalidateSegmentCacheEntries: function () {
        return B;
      },
      overwriteRevalidatingSegmentCacheEntry: function () {
        return Q;
      },
      pingInvalidationListeners: function () {
        return V;
      },
      readOrCreateRevalidatingSegmentEntry: function () {
        return W;
      },
      readOrCreateRouteCacheEntry: function () {
        return q;
      },
      readOrCreateSegmentCacheEntry: function () {
        return z;
      },
      readRouteCacheEntry: function () {
        return K;
      },
      readSegmentCacheEntryForNavigation: function () {
        return Y;
      },
      rebaseInactiveRouteTree: function () {
        return function e(t) {
          let r = null;
          if (null !== t.slots) for (let [n, a] of ((r = new Map()), t.slots)) r.set(n, e(a));
          return {
            requestKey: t.requestKey,
            segment: t.segment,
            varyPath: t.varyPath,
            shellVaryPath: t.shellVaryPath,
            refreshState: t.refreshState,
            data: null,
            slots: r,
            prefetchHints: t.prefetchHints,
          };
        };
      },
      resolveStaleAt: function () {
        return eC;
      },
      segmentCacheMap: function () {
        return F;
      },
      spawnStaticStageCacheWrite: function () {
        return eM;
      },
      stripIsPartialByte: function () {
        return eN;
      },
      upgradeToPendingSegment: function () {
        return et;
      },
      upsertSegmentEntry: function () {
        return Z;
      },
      waitForSegmentCacheEntry: function () {
        return X;
      },
      writeRouteIntoCache: function () {
        return ec;
      },
      writeRuntimePrefetchStreamIntoCache: function () {
        return ej;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(31558),
      l = e.r(40738),
      o = e.r(77624),
      i = e.r(9371),
      c = e.r(28876);
    e.r(17305);
    let s = e.r(48304),
      f = e.r(93498),
      d = e.r(57583),
      h = e.r(89770),
      p = e.r(39075),
      y = e.r(19120),
      g = e.r(61313),
      _ = e.r(88139),
      R = e.r(84937),
      P = e.r(98323),
      m = e.r(97534),
      S = e.r(69500),
      v = e.r(65865),
      E = e.r(42670),
      b = e.r(36938),
      T = e.r(7816),
      O = e.r(25385);
    function A(e) {
      return 1e3 * Math.max(e, 30);
    }
    function C(e) {
      return Date.now() + 1e4;
    }
    function M(e, t) {
      return { tree: e, head: t };
    }
    function j(e, t) {
      return e.requestKey === t.requestKey && (t.requestKey !== g.ROOT_SEGMENT_REQUEST_KEY || e.segment === t.segment);
    }
    let N = ["", {}, null, "metadata-only"],
      w = (0, y.createCacheMap)(),
      F = (0, y.createCacheMap)(),
      I = null,
      U = 0,
      x = 0;
    function D() {
      return U;
    }
    function L() {
      return x;
    }
    function H(e, t) {
      (U++, x++, (0, P.pingVisibleLinks)(e, t), V(e, t));
    }
    function k(e, t) {
      (U++, (0, P.pingVisibleLinks)(e, t), V(e, t));
    }
    function B(e, t) {
      (x++, (0, P.pingVisibleLinks)(e, t), V(e, t));
    }
    function V(e, t) {
      if (null !== I) {
        let r = I;
        for (let n of ((I = null), r))
          (0, s.isPrefetchTaskDirty)(n, e, t) &&
            (function (e) {
              let t = e.onInvalidate;
              if (null !== t) {
                e.onInvalidate = null;
                try {
                  t();
                } catch (e) {
                  "function" == typeof reportError ? reportError(e) : console.error(e);
                }
              }
            })(n);
      }
    }
    function K(e, t) {
      let r = (0, f.getRouteVaryPath)(t.pathname, t.search, t.nextUrl),
        n = (0, y.getFromCacheMap)(e, U, w, r, !1, !1);
      return null !== n ? n : (0, E.matchKnownRoute)(e, t.pathname, t.search);
    }
    function Y(e, t, r, n = !1) {
      let a = (0, y.getFromCacheMap)(e, x, t, r, !1, !0);
      return null !== a ? a : (0, y.getFromCacheMap)(e, x, t, r, !1, !1);
    }
    function X(e) {
      let t = e.promise;
      return (null === t && (t = e.promise = (0, S.createPromiseWithResolvers)()), t.promise);
    }
    function G() {
      return {
        canonicalUrl: null,
        status: y.EntryStatus.Empty,
        blockedTasks: null,
        root: null,
        couldBeIntercepted: !0,
        supportsPerSegmentPrefetching: !1,
        predictedFrom: null,
        renderedSearch: null,
        ref: null,
        size: 0,
        staleAt: 1 / 0,
        version: U,
      };
    }
    function q(e, t, r) {
      null !== t.onInvalidate && (null === I ? (I = new Set([t])) : I.add(t));
      let n = K(e, r);
      if (null !== n) return n;
      let a = G(),
        u = (0, f.getRouteVaryPath)(r.pathname, r.search, r.nextUrl);
      return ((0, y.setInCacheMap)(w, u, a, !1), a);
    }
    function $(e, t, r) {
      let n = t.search;
      if ("" === n) return null;
      let a = new URL(t);
      a.search = "";
      let u = K(e, (0, h.createCacheKey)(a.href, r));
      if (null === u || u.status !== y.EntryStatus.Fulfilled) return null;
      let l = new URL(u.canonicalUrl, t.origin),
        o = "" !== l.search ? l.search : n,
        i = "" !== u.renderedSearch ? u.renderedSearch : (0, p.normalizeRenderedSearch)(n),
        c = new URL(u.canonicalUrl, location.origin);
      c.search = o;
      let s = (0, d.createHrefFromUrl)(c),
        g = (function e(t, r) {
          let n = null,
            a = t.slots;
          if (null !== a) for (let [t, u] of ((n = new Map()), a)) n.set(t, e(u, r));
          return {
            requestKey: t.requestKey,
            segment: t.segment,
            shellVaryPath: t.shellVaryPath,
            refreshState: t.refreshState,
            data: null,
            varyPath: (0, f.cloneVaryPathWithNewSearchParams)(t.varyPath, r),
            slots: n,
            prefetchHints: t.prefetchHints,
          };
        })(u.root.tree, i),
        _ = u.root.head,
        R = el((0, f.cloneVaryPathWithNewSearchParams)(_.varyPath, i), _.prefetchHints, null);
      return {
        canonicalUrl: s,
        status: y.EntryStatus.Fulfilled,
        blockedTasks: null,
        root: M(g, R),
        couldBeIntercepted: u.couldBeIntercepted,
        supportsPerSegmentPrefetching: u.supportsPerSegmentPrefetching,
        predictedFrom: null,
        renderedSearch: i,
        ref: null,
        size: 0,
        staleAt: u.staleAt,
        version: u.version,
      };
    }
    function z(e, t, r, n) {
      var a, u, l, o;
      let i,
        c,
        s = (0, y.getFromCacheMap)(e, x, t, n.varyPath, !1, !1);
      return null !== s
        ? s
        : ((a = e),
          (u = t),
          (l = r),
          (o = n),
          (i = (0, f.getSegmentVaryPathForRequest)(l, o)),
          (c = ee(a)),
          (0, y.setInCacheMap)(u, i, c, !1),
          c);
    }
    function W(e, t, r, n) {
      var a;
      let u = ((a = n.varyPath), (0, y.getFromCacheMap)(e, x, t, a, !0, !1));
      if (null !== u) return u;
      let l = (0, f.getSegmentVaryPathForRequest)(r, n),
        o = ee(e);
      return ((0, y.setInCacheMap)(t, l, o, !0), o);
    }
    function Q(e, t, r, n) {
      let a = (0, f.getSegmentVaryPathForRequest)(r, n),
        u = ee(e);
      return ((0, y.setInCacheMap)(t, a, u, !0), u);
    }
    function J(e, t) {
      var r;
      return (
        e.status !== y.EntryStatus.Empty &&
        ((t.fetchStrategy !== e.fetchStrategy && ((r = e.fetchStrategy), !(r < t.fetchStrategy))) ||
          (!e.isPartial && t.isPartial))
      );
    }
    function Z(e, t, r, n, a) {
      if ((0, y.isValueExpired)(e, x, n)) return null;
      let u = (0, y.getFromCacheMap)(e, x, t, r, !1, !1);
      if (null !== u) {
        if (J(u, n)) return null;
        (u.status === y.EntryStatus.Empty || u.status === y.EntryStatus.Pending) && ea(u);
      }
      return (
        (0, y.setInCacheMap)(t, r, n, !1),
        null !== a &&
          (function (e, t, r, n) {
            for (let a = 0; a < 32; a++) {
              let a = (0, y.getFromCacheMap)(e, x, t, r, !1, !1);
              if (null === a || a === n || a.status === y.EntryStatus.Pending || J(a, n)) return;
              (ea(a), (0, y.deleteFromCacheMap)(a));
            }
          })(e, t, a, n),
        n
      );
    }
    function ee(e) {
      return {
        status: y.EntryStatus.Empty,
        blockedTasks: null,
        fetchStrategy: m.FetchStrategy.PPR,
        rsc: null,
        isPartial: !0,
        isUpgradeableISRFallback: !1,
        promise: null,
        ref: null,
        size: 0,
        staleAt: e + 3e4,
        version: 0,
      };
    }
    function et(e, t) {
      return (
        (e.status = y.EntryStatus.Pending),
        (e.fetchStrategy = t),
        t === m.FetchStrategy.Full && (e.isPartial = !1),
        (e.version = x),
        e
      );
    }
    function er(e, t, r) {
      let n = r.varyPath,
        a = (0, v.readFromBFCache)(n);
      if (null !== a) {
        let r = a.navigatedAt + R.STATIC_STALETIME_MS;
        return e > r ? null : es(et(t, m.FetchStrategy.Full), a.rsc, r, !1, a.varyParams, !1, m.FetchStrategy.Full);
      }
      return null;
    }
    function en(e, t, r) {
      let n = r.varyPath,
        a = (0, v.readFromBFCache)(n);
      if (null !== a) {
        let n = a.navigatedAt + R.STATIC_STALETIME_MS;
        if (e > n) return null;
        let u = es(et(ee(e), m.FetchStrategy.Full), a.rsc, n, !1, a.varyParams, !1, m.FetchStrategy.Full),
          l = Z(e, t, (0, f.getSegmentVaryPathForRequest)(m.FetchStrategy.Full, r), u, r.varyPath);
        if (null !== l && l.status === y.EntryStatus.Fulfilled) return l;
      }
      return null;
    }
    function ea(e) {
      let t = e.blockedTasks;
      if (null !== t) {
        for (let e of t) (0, s.pingPrefetchTask)(e);
        e.blockedTasks = null;
      }
    }
    function eu(e) {
      return e + g.HEAD_REQUEST_KEY;
    }
    function el(e, t, r) {
      return {
        requestKey: e.value,
        segment: g.HEAD_REQUEST_KEY,
        shellVaryPath: (0, f.getShellSegmentVaryPath)(e),
        refreshState: null,
        data: r,
        varyPath: e,
        slots: null,
        prefetchHints: t & u.StaticAttemptHints,
      };
    }
    function eo(e) {
      let t = null,
        r = e.slots;
      if (null !== r)
        for (let [e, n] of r) {
          let a = eo(n);
          (a !== n && null === t && (t = new Map(r)), null !== t && t.set(e, a));
        }
      if (null === e.data && null === t) return e;
      let n = t ?? r;
      return {
        requestKey: e.requestKey,
        segment: e.segment,
        shellVaryPath: e.shellVaryPath,
        refreshState: e.refreshState,
        data: null,
        varyPath: e.varyPath,
        slots: n,
        prefetchHints: e.prefetchHints,
      };
    }
    function ei(e, t, r, n, a, l, o) {
      let i = r.tree;
      return (
        (t.status = y.EntryStatus.Fulfilled),
        (t.root = M(eo(i), eo(r.head))),
        i.prefetchHints & u.PrefetchHint.InliningHintsStale
          ? (t.staleAt = -1)
          : (t.staleAt = e + R.STATIC_STALETIME_MS),
        (t.couldBeIntercepted = n),
        (t.canonicalUrl = a),
        (t.renderedSearch = l),
        (t.supportsPerSegmentPrefetching = o),
        ea(t),
        t
      );
    }
    function ec(e, t, r, n, a, u, l, o, i) {
      let c = ei(e, G(), a, u, l, o, i),
        s = (0, f.getFulfilledRouteVaryPath)(t, r, n, u);
      return ((0, y.setInCacheMap)(w, s, c, !1), c);
    }
    function es(e, t, r, n, a, u, l) {
      return (
        (e.status = y.EntryStatus.Fulfilled),
        (e.rsc = t),
        (e.staleAt = r),
        (e.isPartial = n),
        (e.varyParams = a),
        (e.isUpgradeableISRFallback = u),
        (e.fetchStrategy = l),
        null !== e.promise && (e.promise.resolve(e), (e.promise = null)),
        ea(e),
        e
      );
    }
    function ef(e, t) {
      ((e.status = y.EntryStatus.Rejected), (e.staleAt = t), ea(e));
    }
    function ed(e, t, r) {
      return eh(e, g.ROOT_SEGMENT_REQUEST_KEY, null, t, r);
    }
    function eh(e, t, r, n, a) {
      let l = e[0],
        o = ((e[4] ?? 0) & u.PrefetchHint.IsRootLayoutOrAbove) != 0,
        i = e[2] ?? null,
        c = null !== i ? { canonicalUrl: i[0], renderedSearch: i[1] } : null,
        s = null !== c ? c.renderedSearch : n,
        d = (0, b.createRouteTreeNode)(l, o, t, r, s, c, a),
        h = (0, f.getPartialVaryPath)(d.varyPath),
        p = null,
        y = e[1];
      for (let e in y) {
        let r = y[e],
          n = r[0],
          u = (0, g.createSegmentRequestKeyPart)(n),
          l = eh(r, (0, g.appendSegmentRequestKeyPart)(t, e, u), h, s, a);
        (null === p && (p = new Map()), p.set(e, l));
      }
      return ((d.slots = p), (d.prefetchHints = e[4] ?? 0), d);
    }
    async function ep(e, t) {
      let r = t.pathname,
        n = t.search,
        a = t.nextUrl,
        u = {
          [i.RSC_HEADER]: "1",
          [i.NEXT_ROUTER_PREFETCH_HEADER]: "1",
          [i.NEXT_ROUTER_SEGMENT_PREFETCH_HEADER]: "/_tree",
        };
      null !== a && (u[i.NEXT_URL] = a);
      try {
        let t,
          l,
          o = new URL(r + n, location.origin);
        if (((t = await eb(o, u)), (l = null !== t && t.redirected ? new URL(t.url) : o), !t || !t.ok || !t.body))
          return (ef(e, Date.now() + 1e4), null);
        let s = (0, d.createHrefFromUrl)(l),
          h = t.headers.get("vary"),
          g = null !== h && h.includes(i.NEXT_URL),
          _ = (0, S.createPromiseWithResolvers)(),
          R = eT(t),
          P = await eO(t.body);
        (_.resolve(), (0, y.setSizeInCacheMap)(e, P.byteLength));
        let m = await (0, c.decodeBufferedStage)(P, u);
        if ((t.headers.get(O.NEXT_NAV_DEPLOYMENT_ID_HEADER) ?? m.b) !== (0, T.getNavigationBuildId)())
          return (ef(e, Date.now() + 1e4), null);
        let v = m.t;
        if (void 0 === v || void 0 !== m.n) return (ef(e, Date.now() + 1e4), null);
        let A = (0, p.getRenderedPathname)(t),
          C = (0, p.getRenderedSearch)(t),
          M = { metadataVaryPath: null, treeDivergedFromBase: !1 },
          j = (0, b.decodeTransportTreeIntoRouteTree)(v.t, null, null, !0, A, C, M),
          N = M.metadataVaryPath;
        if (null === N) return (ef(e, Date.now() + 1e4), null);
        if (
          ((0, E.discoverKnownRoute)(
            Date.now(),
            r,
            n,
            a,
            e,
            { tree: j, head: el(N, j.prefetchHints, null) },
            g,
            s,
            C,
            R,
            !1,
          ),
          !g)
        ) {
          let t = (0, f.getFulfilledRouteVaryPath)(r, n, a, g);
          (0, y.setInCacheMap)(w, t, e, !1);
        }
        return { value: null, closed: _.promise };
      } catch (t) {
        return (ef(e, C(t)), null);
      }
    }
    async function ey(e, t, r, n, a, u) {
      let l;
      try {
        l = await eg(e, t, r, n, a, u, !1);
      } catch (e) {
        return (em(a, C(e)), null);
      }
      return null === l ? (em(a, Date.now() + 1e4), null) : { value: null, closed: Promise.resolve() };
    }
    async function eg(e, t, r, n, a, u, l) {
      let s,
        f,
        d = new URL(t.canonicalUrl, location.origin),
        h = r.nextUrl;
      s =
        n.segment === g.HEAD_REQUEST_KEY
          ? g.HEAD_REQUEST_KEY
          : n.requestKey === g.ROOT_SEGMENT_REQUEST_KEY
            ? "/_index"
            : n.requestKey;
      let _ = { [i.RSC_HEADER]: "1", [i.NEXT_ROUTER_PREFETCH_HEADER]: "1", [i.NEXT_ROUTER_SEGMENT_PREFETCH_HEADER]: s };
      null !== h && (_[i.NEXT_URL] = h);
      let P = await eb(d, _);
      if (!P || !P.ok || !eT(P) || !P.body) return null;
      let m = await eO(P.body),
        S = await (0, c.decodeBufferedStage)(m, _);
      if (void 0 === S.t || (P.headers.get(O.NEXT_NAV_DEPLOYMENT_ID_HEADER) ?? S.b) !== (0, T.getNavigationBuildId)())
        return null;
      let v = !0 === S.f;
      if (v) {
        if (l) return !0;
        e.fallbackRetryStatus !== y.EntryStatus.Empty ||
          e.isCanceled ||
          ((e.fallbackRetryStatus = y.EntryStatus.Pending), eR(e, t, r, n, a, u));
      }
      let E = void 0 !== S.a ? (0, o.readFulfilledValue)(S.a, 0) : 0;
      if (null === E) f = S;
      else if (0 === E) f = null;
      else
        try {
          f = await (0, c.decodeBufferedStage)(m.subarray(0, E), _);
        } catch {
          f = null;
        }
      let b = (0, p.getRenderedPathname)(P),
        A = Date.now(),
        C = t.root.head.varyPath;
      return (
        eS(
          A,
          u,
          S,
          f,
          null,
          null,
          b,
          t.renderedSearch,
          void 0,
          A + R.STATIC_STALETIME_MS,
          !0,
          C,
          a,
          m.byteLength,
          e.segmentCacheMap,
        ),
        v
      );
    }
    function e_(e, t) {
      if (void 0 === t) return e + R.STATIC_STALETIME_MS;
      let r = (0, b.readFulfilledStaleTimeSeconds)(t);
      return null === r ? e + R.STATIC_STALETIME_MS : e + A(r);
    }
    async function eR(e, t, r, n, a, u) {
      for (let l = 0; l < 3; l++) {
        let l;
        if ((await new Promise((e) => setTimeout(e, 2e3)), e.isCanceled)) break;
        try {
          l = await eg(e, t, r, n, a, u, !0);
        } catch {
          break;
        }
        if (e.isCanceled) break;
        if (null !== l && !l) {
          ((e.fallbackRetryStatus = y.EntryStatus.Fulfilled), (0, s.pingPrefetchTask)(e));
          return;
        }
      }
      e.fallbackRetryStatus = y.EntryStatus.Rejected;
    }
    async function eP(e, t, r, n, a) {
      let u,
        l,
        o = e.key,
        s = new URL(t.canonicalUrl, location.origin),
        f = o.nextUrl;
      1 === a.size && a.has(t.root.head.requestKey) ? ((u = N), (l = null)) : ((u = n), (l = t.predictedFrom));
      let d = { [i.RSC_HEADER]: "1", [i.NEXT_ROUTER_STATE_TREE_HEADER]: (0, _.prepareFlightRouterStateForRequest)(u) };
      switch ((null !== f && (d[i.NEXT_URL] = f), r)) {
        case m.FetchStrategy.Full:
          break;
        case m.FetchStrategy.PPRRuntime:
          d[i.NEXT_ROUTER_PREFETCH_HEADER] = "2";
          break;
        case m.FetchStrategy.RuntimeShell:
          d[i.NEXT_ROUTER_PREFETCH_HEADER] = "3";
          break;
        case m.FetchStrategy.LoadingBoundary:
          d[i.NEXT_ROUTER_PREFETCH_HEADER] = "1";
      }
      try {
        let n,
          o = await eb(s, d);
        if (!o || !o.ok || !o.body) return (em(a, Date.now() + 1e4), null);
        let i = (0, p.getRenderedSearch)(o);
        if (i !== t.renderedSearch) return (em(a, Date.now() + 1e4), null);
        let f = (0, S.createPromiseWithResolvers)(),
          _ = null,
          P = null;
        if (r === m.FetchStrategy.Full) {
          var h, g, R;
          let e,
            t,
            r =
              ((h = o.body),
              (g = f.resolve),
              (R = function (e) {
                if (null === _) return;
                let t = e / _.length;
                for (let e of _) (0, y.setSizeInCacheMap)(e, t);
              }),
              (e = 0),
              (t = h.getReader()),
              new ReadableStream({
                async pull(r) {
                  for (;;) {
                    let { done: n, value: a } = await t.read();
                    if (!n) {
                      (r.enqueue(a), R((e += a.byteLength)));
                      continue;
                    }
                    (r.close(), g());
                    return;
                  }
                },
              }));
          n = (0, c.createFromNextReadableStream)(r, d, { allowPartialStream: !0 });
        } else {
          let e = await eO(o.body);
          (f.resolve(), (P = e.byteLength), (n = (0, c.decodeBufferedStage)(e, d)));
        }
        let [v, E] = await Promise.all([n, o.cacheData]),
          b = Date.now(),
          T = await eC(b, v.s, o),
          A = o.headers.get(O.NEXT_NAV_DEPLOYMENT_ID_HEADER) ?? v.b,
          C = null !== E ? await (0, c.resolveShellStageResponse)(E, v, d) : null,
          M = (r === m.FetchStrategy.PPRRuntime || r === m.FetchStrategy.RuntimeShell) && (E?.isResponsePartial ?? !1);
        return (
          (_ = eS(b, r, v, C, u, l, null, i, A, T, M, null, a, P, e.segmentCacheMap)),
          { value: null, closed: f.promise }
        );
      } catch (e) {
        return (em(a, C(e)), null);
      }
    }
    function em(e, t) {
      for (let r of e.values())
        r.status === y.EntryStatus.Pending &&
          ((r.status = y.EntryStatus.Rejected),
          (r.staleAt = t),
          null !== r.promise && (r.promise.resolve(null), (r.promise = null)),
          ea(r));
    }
    function eS(e, t, r, n, a, u, l, o, i, c, s, f, d, h, p) {
      let g;
      if (null === n || t === m.FetchStrategy.LoadingBoundary) {
        if (t === m.FetchStrategy.StaticShell)
          return (
            ev(e, m.FetchStrategy.PPR, r, a, u, l, o, i, c, s, f, null, null, p), null !== d && em(d, e + 1e4), null
          );
        g = ev(e, t, r, a, u, l, o, i, c, s, f, d, null, p);
      } else if (n === r) {
        let n;
        switch (t) {
          case m.FetchStrategy.StaticShell:
            n = m.FetchStrategy.PPR;
            break;
          case m.FetchStrategy.RuntimeShell:
            n = m.FetchStrategy.PPRRuntime;
            break;
          case m.FetchStrategy.PPR:
          case m.FetchStrategy.PPRRuntime:
          case m.FetchStrategy.Full:
            n = null;
        }
        g = ev(e, t, r, a, u, l, o, i, c, s, f, d, n, p);
      } else {
        let h, y;
        switch (t) {
          case m.FetchStrategy.StaticShell:
          case m.FetchStrategy.PPR:
            ((h = m.FetchStrategy.PPR), (y = m.FetchStrategy.StaticShell));
            break;
          case m.FetchStrategy.RuntimeShell:
          case m.FetchStrategy.PPRRuntime:
            ((h = m.FetchStrategy.PPRRuntime), (y = m.FetchStrategy.RuntimeShell));
            break;
          case m.FetchStrategy.Full:
            ((h = m.FetchStrategy.Full), (y = m.FetchStrategy.StaticShell));
        }
        let _ = t === m.FetchStrategy.StaticShell || t === m.FetchStrategy.RuntimeShell,
          R = ev(e, h, r, a, u, l, o, i, c, s, f, _ ? null : d, null, p),
          P = ev(e, y, n, a, u, l, o, i, e_(e, n.s), !0, f, _ ? d : null, null, p);
        g = _ ? P : R;
      }
      if (null !== h && null !== g && g.length > 0) {
        let e = h / g.length;
        for (let t of g) (0, y.setSizeInCacheMap)(t, e);
      }
      return g;
    }
    function ev(e, t, r, n, a, l, i, c, s, f, d, h, p, y) {
      if (c && c !== (0, T.getNavigationBuildId)()) return (null !== h && em(h, e + 1e4), null);
      let g = r.t;
      if (void 0 === g) return (null !== h && em(h, e + 1e4), null);
      let _ = (0, b.createNavigationSeed)(e, n, g, r.r ?? null, f, l, i, d, v.UnknownDynamicStaleTime),
        R = (_.root.tree.prefetchHints & u.PrefetchHint.SubtreeHasPartialPrefetching) != 0,
        P = null !== a && _.treeDivergedFromBase;
      P && (a.hasDynamicRewrite = !0);
      let S = !0 === r.f,
        E = void 0 !== r.u ? (0, o.readFulfilledValue)(r.u, !1, !0) : null,
        O = _.root.tree,
        C = [];
      !(function e(t, r, n, a, u, l, o, i, c, s, f) {
        let d = a.data;
        if (null !== d && null !== d.rsc) {
          let e = null !== d.staleTimeSeconds ? t + A(d.staleTimeSeconds) : u,
            h = eE(t, r, n, d.rsc, d.isPartial, e, d.varyParams, a, l, o, i, c, s);
          null !== h && f.push(h);
        }
        let h = a.slots;
        if (null !== h) for (let a of h.values()) e(t, r, n, a, u, l, o, i, c, s, f);
      })(e, y, t, O, s, h, p, S, R, E, C);
      let M = _.root.head,
        j = M.data;
      if (null !== j && null !== j.rsc) {
        let r = null !== j.staleTimeSeconds ? e + A(j.staleTimeSeconds) : s,
          n = eE(
            e,
            y,
            t === m.FetchStrategy.LoadingBoundary ? m.FetchStrategy.Full : t,
            j.rsc,
            j.isPartial,
            r,
            j.varyParams,
            M,
            h,
            p,
            S,
            R,
            E,
          );
        null !== n && C.push(n);
      }
      return (null !== h && em(h, P ? -1 : e + 1e4), C.length > 0 ? C : null);
    }
    function eE(e, t, r, n, a, u, o, i, c, s, d, h, p) {
      let g, _, R;
      if (null === p) g = s ?? r;
      else if (p && a) g = s ?? r;
      else {
        let e = s ?? r;
        g = h
          ? e === m.FetchStrategy.StaticShell
            ? m.FetchStrategy.RuntimeShell
            : e === m.FetchStrategy.PPR
              ? m.FetchStrategy.PPRRuntime
              : e
          : e;
      }
      let P = s ?? r,
        S = null,
        v = null;
      if (P !== m.FetchStrategy.Full && null !== o) {
        let e = (0, l.readVaryParams)(o);
        null !== e &&
          (P === m.FetchStrategy.RuntimeShell && e.has(l.SEARCH_PARAMS_VARY_ID)
            ? ((e = new Set(e)).delete(l.SEARCH_PARAMS_VARY_ID), (v = (0, l.createVaryParams)(e)))
            : (v = o),
          (S = (0, f.getFulfilledSegmentVaryPath)(i.varyPath, e)));
      }
      let E = null !== S ? S : P !== m.FetchStrategy.Full ? (0, f.getSegmentVaryPathForRequest)(P, i) : null,
        b = null !== c ? c.get(i.requestKey) : void 0,
        T = void 0 !== b && b.status === y.EntryStatus.Pending;
      return (T
        ? ((_ = es(b, n, u, a, v, d, g)), (R = E))
        : ((_ = es(et(ee(e), r), n, u, a, v, d, g)), (R = null !== E ? E : (0, f.getSegmentVaryPathForRequest)(r, i))),
      null === R || null !== Z(e, t, R, _, i.varyPath) || T)
        ? _
        : null;
    }
    async function eb(e, t) {
      let r = await (0, c.createFetch)(e, t, "low", !1);
      if (!r.ok) return null;
      {
        let e = r.headers.get("content-type");
        if (!(e && e.startsWith(i.RSC_CONTENT_TYPE_HEADER))) return null;
      }
      return r;
    }
    function eT(e) {
      return "2" === e.headers.get(i.NEXT_DID_POSTPONE_HEADER);
    }
    async function eO(e, t) {
      let r = e.getReader(),
        n = [],
        a = 0;
      for (;;) {
        let { done: e, value: u } = await r.read();
        if (e) break;
        if (void 0 !== t && a + u.byteLength >= t) {
          let e = t - a;
          (e > 0 && (n.push(u.byteLength > e ? u.subarray(0, e) : u), (a += e)), r.cancel());
          break;
        }
        (n.push(u), (a += u.byteLength));
      }
      if (1 === n.length) return n[0];
      if (!(n.length > 1)) return new Uint8Array(0);
      {
        let e = new Uint8Array(a),
          t = 0;
        for (let r of n) (e.set(r, t), (t += r.byteLength));
        return e;
      }
    }
    function eA(e, t) {
      return e < t;
    }
    async function eC(e, t, r) {
      if (void 0 !== t) {
        let r;
        for await (let e of t) r = e;
        if (void 0 !== r) return e + (isNaN(r) ? R.STATIC_STALETIME_MS : A(r));
      }
      if (void 0 !== r) {
        let t;
        return (
          e +
          (isNaN((t = parseInt(r.headers.get(i.NEXT_ROUTER_STALE_TIME_HEADER) ?? "", 10)))
            ? R.STATIC_STALETIME_MS
            : A(t))
        );
      }
      return e + R.STATIC_STALETIME_MS;
    }
    function eM(e, t, r, n, a, u, l) {
      let o = null !== n ? (n.get(O.NEXT_NAV_DEPLOYMENT_ID_HEADER) ?? t.b) : void 0;
      eC(e, t.s)
        .then((n) => {
          ev(e, m.FetchStrategy.PPR, t, a, null, null, u, o, n, r, null, null, null, l);
        })
        .catch(() => {});
    }
    async function ej(e, t, r, n, a) {
      let { stream: u, isPartial: l } = await eN(t),
        i = await eO(u),
        s = await (0, c.decodeBufferedStage)(i, void 0),
        f = null;
      if (void 0 !== s.a) {
        let e = (0, o.readFulfilledValue)(s.a, void 0);
        if (null === e) f = s;
        else if (void 0 !== e)
          try {
            f = await (0, c.decodeBufferedStage)(i.subarray(0, e), void 0);
          } catch {
            f = null;
          }
      }
      eS(e, m.FetchStrategy.PPRRuntime, s, f, r, null, null, n, s.b, e_(e, s.s), l, null, null, null, a);
    }
    async function eN(e) {
      let t = e.getReader(),
        { done: r, value: n } = await t.read();
      if (r || !n || 0 === n.byteLength)
        return { stream: new ReadableStream({ start: (e) => e.close() }), isPartial: !1 };
      let a = n[0],
        u = 35 === a || 126 === a,
        l = u ? (n.byteLength > 1 ? n.subarray(1) : null) : n;
      return {
        isPartial: !!u && 126 === a,
        stream: new ReadableStream({
          start(e) {
            l && e.enqueue(l);
          },
          async pull(e) {
            let r = await t.read();
            r.done ? e.close() : e.enqueue(r.value);
          },
        }),
      };
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  36938,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      createNavigationSeed: function () {
        return g;
      },
      createRouteTreeNode: function () {
        return _;
      },
      decodeTransportTreeIntoRouteTree: function () {
        return R;
      },
      readFulfilledIsPartial: function () {
        return S;
      },
      readFulfilledStaleTimeSeconds: function () {
        return v;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(31558),
      l = e.r(77624),
      o = e.r(40738),
      i = e.r(61313),
      c = e.r(42946),
      s = e.r(11511),
      f = e.r(39075),
      d = e.r(89770),
      h = e.r(93498),
      p = e.r(14148),
      y = e.r(65865);
    function g(e, t, r, n, a, u, l, i, c) {
      let f,
        d = { metadataVaryPath: null, treeDivergedFromBase: !1 },
        h = null;
      if (null !== r) {
        f = R(r.t, t, n, a, u, l, d);
        let e = r.h;
        void 0 !== e &&
          (h = {
            rsc: e.r,
            isPartial: "boolean" == typeof e.p ? e.p : S(e.p),
            varyParams: (0, o.decodeVaryParams)(e.v, n),
            staleTimeSeconds: void 0 !== e.s ? v(e.s) : null,
          });
      } else {
        if (null === t)
          throw new s.InvariantError("Cannot convert a server response with no transport data and no base tree.");
        f = (0, p.convertRootFlightRouterStateToRouteTree)(t, l, d);
      }
      if (null === i && null === (i = d.metadataVaryPath))
        throw new s.InvariantError("Cannot key the head of a server response: its tree has no page segment.");
      return {
        root: (0, p.createRootRouteTree)(f, (0, p.createMetadataRouteTree)(i, f.prefetchHints, h)),
        renderedSearch: l,
        dynamicStaleAt: (0, y.computeDynamicStaleAt)(e, c),
        treeDivergedFromBase: d.treeDivergedFromBase,
      };
    }
    function _(e, t, r, n, a, u, l) {
      let o, i, s;
      if (Array.isArray(e)) {
        let a = e[1],
          u = e[0];
        ((i = (0, h.appendLayoutVaryPath)(n, a, u, t)), (s = (0, h.finalizeVaryPath)(r, null, i)), (o = e));
      } else
        ((i = n),
          r.endsWith(c.PAGE_SEGMENT_KEY)
            ? ((o = c.PAGE_SEGMENT_KEY),
              (s = (0, h.finalizeVaryPath)(r, a, i)),
              null === u &&
                null === l.metadataVaryPath &&
                (l.metadataVaryPath = (0, h.finalizeVaryPath)((0, p.getHeadRequestKey)(r), a, i)))
            : ((o = e), (s = (0, h.finalizeVaryPath)(r, null, i))));
      return {
        requestKey: r,
        segment: o,
        shellVaryPath: (0, h.getShellSegmentVaryPath)(s),
        refreshState: u,
        data: null,
        varyPath: s,
        slots: null,
        prefetchHints: 0,
      };
    }
    function R(e, t, r, n, a, l, s) {
      let y = null !== a ? (0, d.splitPathnameIntoParts)(a) : null;
      return (function e(t, r, n, a, l, s, d, y, g, R, m, E) {
        let b = t.d,
          T = void 0 !== b && null === b.r,
          O = T ? n : void 0;
        if (void 0 !== a && !E.treeDivergedFromBase) {
          let e = t.s;
          if ("string" != typeof e && null == e.k);
          else {
            let e = a[0];
            r === c.DEFAULT_SEGMENT_KEY ||
              (!(function (e, t) {
                if ("string" == typeof e || "string" == typeof t) return e === t;
                let [r, n, a] = e,
                  [u, l, o] = t;
                return r === u && a === o && n === l;
              })(e, r) &&
                (E.treeDivergedFromBase = !0));
          }
        }
        let A = void 0 !== O ? (O[4] ?? 0) : 0,
          C = t.h ?? A,
          M = (C & u.PrefetchHint.IsRootLayoutOrAbove) != 0,
          j = void 0 !== O ? (O[2] ?? null) : null,
          N = null !== j ? { canonicalUrl: j[0], renderedSearch: g } : null,
          w = null !== N ? N.renderedSearch : g,
          F = _(r, M, d, y, w, N, E),
          I = (0, h.getPartialVaryPath)(F.varyPath),
          U = null,
          x = t.c,
          D = void 0 !== O ? O[1] : void 0;
        if (void 0 !== x)
          for (let [t, r] of x) {
            let n,
              u = void 0 !== D ? D[t] : void 0,
              o = P(r.s, R, m);
            if (void 0 !== a && !E.treeDivergedFromBase) {
              let e = a[1][t];
              void 0 === e
                ? o !== c.DEFAULT_SEGMENT_KEY && (E.treeDivergedFromBase = !0)
                : (e[2] ?? null) !== null || (n = e);
            }
            let h = "string" != typeof o || (0, f.doesStaticSegmentAppearInURL)(o) ? m + 1 : m,
              p = (0, i.appendSegmentRequestKeyPart)(d, t, (0, i.createSegmentRequestKeyPart)(o)),
              y = e(r, o, u, n, l, s, p, I, w, R, h, E);
            (null === U && (U = new Map()), U.set(t, y));
          }
        if (void 0 !== D)
          for (let e in D) {
            if (void 0 !== x && x.has(e)) continue;
            let t = D[e],
              r = (0, i.appendSegmentRequestKeyPart)(d, e, (0, i.createSegmentRequestKeyPart)(t[0])),
              n = (0, p.convertFlightRouterStateToRouteTree)(t, r, I, w, E);
            (null === U && (U = new Map()), U.set(e, n));
          }
        if (T) {
          let e = C & ~u.SubtreePrefetchHints;
          if (null !== U) for (let t of U.values()) e = (0, u.propagateSubtreeBits)(e, t.prefetchHints);
          C = e;
        }
        return (
          void 0 !== b &&
            (F.data = {
              rsc: b.r,
              isPartial: "boolean" == typeof b.p ? s : S(b.p),
              varyParams: (0, o.decodeVaryParams)(b.v, l),
              staleTimeSeconds: void 0 !== b.s ? v(b.s) : null,
            }),
          (F.slots = U),
          (F.prefetchHints = C),
          F
        );
      })(e, P(e.s, y, 0), t ?? void 0, t ?? void 0, r, n, i.ROOT_SEGMENT_REQUEST_KEY, null, l, y, 0, s);
    }
    function P(e, t, r) {
      if ("string" == typeof e) return e;
      let n = e.k;
      if (null !== n) return [e.n, n, e.t, e.s];
      if (null === t)
        throw new s.InvariantError(
          "Cannot resolve a dynamic segment that has no param value: the response provides no rendered pathname to parse it from.",
        );
      let a = (0, f.parseDynamicParamFromURLPart)(e.t, t, r);
      return [e.n, (0, f.getCacheKeyForDynamicParam)(a), e.t, e.s];
    }
    let m = Symbol();
    function S(e) {
      return (0, l.readFulfilledValue)(e, m) === m;
    }
    function v(e) {
      let t,
        r = e[Symbol.asyncIterator]();
      for (;;) {
        let e = (0, l.readFulfilledValue)(r.next(), void 0);
        if (void 0 === e || e.done) break;
        t = e.value;
      }
      return void 0 === t || isNaN(t) ? null : t;
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  17305,
  (e, t, r) => {
    "use strict";
    function n(e, t) {
      return fetch(e, t);
    }
    (e.i(35909),
      Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "fetch", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }),
      e.r(80128),
      ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
        void 0 === r.default.__esModule &&
        (Object.defineProperty(r.default, "__esModule", { value: !0 }),
        Object.assign(r.default, r),
        (t.exports = r.default)));
  },
  62704,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      cleanup: function () {
        return h;
      },
      deleteFromLru: function () {
        return f;
      },
      lruPut: function () {
        return c;
      },
      updateLruSize: function () {
        return s;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(19120),
      l = e.r(48304),
      o = null,
      i = 0;
    function c(e) {
      if (o === e) return;
      let t = e.prev,
        r = e.next;
      if ((null === r || null === t ? ((i += e.size), d()) : ((t.next = r), (r.prev = t)), null === o))
        ((e.prev = e), (e.next = e));
      else {
        let t = o.prev;
        ((e.prev = t), null !== t && (t.next = e), (e.next = o), (o.prev = e));
      }
      o = e;
    }
    function s(e, t) {
      let r = e.size;
      ((e.size = t), null !== e.next && ((i = i - r + t), d()));
    }
    function f(e) {
      let t = e.next,
        r = e.prev;
      null !== t &&
        null !== r &&
        ((i -= e.size),
        (e.next = null),
        (e.prev = null),
        o === e ? (t === o ? (o = null) : ((o = t), (r.next = t), (t.prev = r))) : ((r.next = t), (t.prev = r)));
    }
    function d() {
      i <= 0x3200000 || (0, l.pingPrefetchScheduler)();
    }
    function h() {
      if (!(i <= 0x3200000))
        for (; i > 0x2d00000 && null !== o;) {
          let e = o.prev;
          null !== e && (0, u.deleteMapEntry)(e);
        }
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  80128,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      beginLockedNavigation: function () {
        return d;
      },
      beginNavigationLockPrefetch: function () {
        return l;
      },
      getCurrentNavigationGate: function () {
        return h;
      },
      getNavigationLockSegmentCacheMap: function () {
        return o;
      },
      getPreLockFetch: function () {
        return u;
      },
      isNavigationLocked: function () {
        return f;
      },
      resetNavigationLockToPending: function () {
        return p;
      },
      resolveNavigationLockPrefetch: function () {
        return i;
      },
      shouldRestrictNavigationToShell: function () {
        return y;
      },
      startListeningForInstantNavigationCookie: function () {
        return c;
      },
      updateCapturedSPAToTree: function () {
        return s;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    function u() {
      return null;
    }
    function l() {
      return null;
    }
    function o() {
      return null;
    }
    function i(e) {}
    function c() {}
    function s(e, t) {}
    function f() {
      return !1;
    }
    function d() {
      return null;
    }
    function h() {
      return null;
    }
    function p() {}
    function y(e, t) {
      return !1;
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  42670,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      discoverKnownRoute: function () {
        return y;
      },
      matchKnownRoute: function () {
        return R;
      },
      resetKnownRoutes: function () {
        return P;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(31558),
      l = e.r(42946),
      o = e.r(14148),
      i = e.r(19120),
      c = e.r(39075),
      s = e.r(89770),
      f = e.r(93498);
    function d(e, t) {
      let r = t.pattern;
      return null === r
        ? null
        : (0, i.isValueExpired)(e, (0, o.getCurrentRouteCacheVersion)(), r)
          ? ((t.pattern = null), null)
          : r;
    }
    function h() {
      return {
        staticChildren: null,
        dynamicChild: null,
        dynamicChildParamName: null,
        dynamicChildParamType: null,
        pattern: null,
        hasConflictingDynamicChildren: !1,
        hasDynamicRewrite: !1,
      };
    }
    let p = h();
    function y(e, t, r, n, a, u, l, i, c, f, d) {
      let h = u.tree,
        y = (0, s.splitPathnameIntoParts)(t);
      if (null !== a) {
        let s = (0, o.fulfillRouteCacheEntry)(e, a, u, l, i, c, f);
        return (_(p, h, y, 0, s, e, t, r, n, u, l, i, c, f, d), s);
      }
      return _(p, h, y, 0, null, e, t, r, n, u, l, i, c, f, d);
    }
    function g(e, t, r, n, a, u, l, i, c, s) {
      return null !== e ? e : (0, o.writeRouteIntoCache)(t, r, n, a, u, l, i, c, s);
    }
    function _(e, t, r, n, a, u, l, i, s, f, p, y, R, P, m) {
      let S,
        v = t.segment,
        E = n < r.length ? r[n] : null,
        b = e,
        T = n;
      if ("string" == typeof v) {
        if ((0, c.doesStaticSegmentAppearInURL)(v)) {
          if (null === E || E !== v) return g(a, u, l, i, s, f, p, y, R, P);
          null === e.staticChildren && (e.staticChildren = new Map());
          let t = e.staticChildren.get(E);
          (void 0 === t && ((t = h()), e.staticChildren.set(E, t)), (b = t), (T = n + 1));
        }
      } else {
        let t = v[0],
          o = v[1],
          d = v[2],
          _ = v[3];
        if (("oc" !== d && null === E) || (null !== _ && null !== E && _.includes(E)))
          return g(a, u, l, i, s, f, p, y, R, P);
        switch (d) {
          case "d":
            if (null !== E && (0, c.canonicalizeURLPart)(E) !== o) return g(a, u, l, i, s, f, p, y, R, P);
            break;
          case "c":
          case "oc":
            if (r.slice(n).map(c.canonicalizeURLPart).join("/") !== o) return g(a, u, l, i, s, f, p, y, R, P);
        }
        if (
          e.hasConflictingDynamicChildren ||
          (null !== e.dynamicChild && (e.dynamicChildParamName !== t || e.dynamicChildParamType !== d))
        )
          return ((e.hasConflictingDynamicChildren = !0), g(a, u, l, i, s, f, p, y, R, P));
        if (
          ((b = (function (e, t, r) {
            if (null !== e.dynamicChild) return e.dynamicChild;
            let n = h();
            return ((e.dynamicChild = n), (e.dynamicChildParamName = t), (e.dynamicChildParamType = r), n);
          })(e, t, d)),
          null !== _)
        )
          for (let t of (null === e.staticChildren && (e.staticChildren = new Map()), _))
            e.staticChildren.has(t) || e.staticChildren.set(t, h());
        T = "c" === d || "oc" === d ? r.length : n + 1;
      }
      let O = t.slots,
        A = null;
      if (null !== O) {
        for (let e of O.values()) null === e.refreshState && (A = _(b, e, r, T, a, u, l, i, s, f, p, y, R, P, m));
        return null !== A ? A : g(a, u, l, i, s, f, p, y, R, P);
      }
      if (T < r.length) return g(a, u, l, i, s, f, p, y, R, P);
      m && (b.hasDynamicRewrite = !0);
      let C = d(u, b);
      return null !== C
        ? C
        : ((S = null !== a ? a : (0, o.writeRouteIntoCache)(u, l, i, s, f, p, y, R, P)), (b.pattern = S), S);
    }
    function R(e, t, r) {
      let n = (0, s.splitPathnameIntoParts)(t),
        a = new Map(),
        i = (function e(t, r, n, a, u) {
          let l = a < n.length ? n[a] : null;
          if (null === r.staticChildren) {
            if (null === l && !r.hasDynamicRewrite) {
              let e = d(t, r);
              if (null !== e) return { part: r, pattern: e };
            }
            return null;
          }
          if (null !== l) {
            let o = r.staticChildren.get(l);
            if (void 0 !== o) {
              if (null === o.pattern && null === o.dynamicChild && null === o.staticChildren) return null;
              let r = e(t, o, n, a + 1, u);
              return null !== r ? r : null;
            }
          }
          if (null !== r.dynamicChild && !r.hasConflictingDynamicChildren) {
            let o = r.dynamicChild,
              i = r.dynamicChildParamName,
              s = r.dynamicChildParamType,
              f = o.hasDynamicRewrite ? null : d(t, o);
            switch (s) {
              case "c":
                if (null !== f && null !== l)
                  return (u.set(i, n.slice(a).map(c.canonicalizeURLPart).join("/")), { part: o, pattern: f });
                break;
              case "oc":
                if (null !== f) {
                  if (null !== l)
                    return (u.set(i, n.slice(a).map(c.canonicalizeURLPart).join("/")), { part: o, pattern: f });
                  if (null === (r.hasDynamicRewrite ? null : d(t, r))) return (u.set(i, ""), { part: o, pattern: f });
                }
                break;
              case "d":
                if (null !== l) return (u.set(i, (0, c.canonicalizeURLPart)(l)), e(t, o, n, a + 1, u));
                break;
              case "ci(..)(..)":
              case "ci(.)":
              case "ci(..)":
              case "ci(...)":
              case "di(..)(..)":
              case "di(.)":
              case "di(..)":
              case "di(...)":
                return null;
            }
          }
          if (null === l && !r.hasDynamicRewrite) {
            let e = d(t, r);
            if (null !== e) return { part: r, pattern: e };
          }
          return null;
        })(e, p, n, 0, a);
      if (null === i) return null;
      let h = i.part,
        y = i.pattern;
      if (
        y.couldBeIntercepted ||
        y.root.tree.prefetchHints & (u.PrefetchHint.IsClosedParam | u.PrefetchHint.SubtreeHasClosedParams)
      )
        return null;
      let g = (0, c.normalizeRenderedSearch)(r),
        _ = { metadataVaryPath: null },
        R = (function e(t, r, n, a, i) {
          let c,
            s,
            d = t.segment,
            h = (t.prefetchHints & u.PrefetchHint.IsRootLayoutOrAbove) != 0,
            p = d;
          if ("string" != typeof d) {
            let e = d[0],
              t = d[2],
              n = d[3],
              u = r.get(e);
            void 0 !== u ? ((p = [e, u, t, n]), (c = (0, f.appendLayoutVaryPath)(a, u, e, h))) : (c = a);
          } else c = a;
          let y = null,
            g = t.slots;
          if (null !== g) for (let [t, a] of ((y = new Map()), g)) y.set(t, e(a, r, n, c, i));
          return (
            d === l.PAGE_SEGMENT_KEY
              ? ((s = (0, f.finalizeVaryPath)(t.requestKey, n, c)),
                null === i.metadataVaryPath &&
                  (i.metadataVaryPath = (0, f.finalizeVaryPath)((0, o.getHeadRequestKey)(t.requestKey), n, c)))
              : (s = (0, f.finalizeVaryPath)(t.requestKey, null, c)),
            {
              requestKey: t.requestKey,
              segment: p,
              shellVaryPath: (0, f.getShellSegmentVaryPath)(s),
              refreshState: t.refreshState,
              data: null,
              varyPath: s,
              slots: y,
              prefetchHints: t.prefetchHints,
            }
          );
        })(y.root.tree, a, g, null, _),
        P = _.metadataVaryPath;
      if (null === P) return null;
      let m = (0, o.createMetadataRouteTree)(P, R.prefetchHints, null);
      return {
        canonicalUrl: t + r,
        status: o.EntryStatus.Fulfilled,
        blockedTasks: null,
        root: (0, o.createRootRouteTree)(R, m),
        couldBeIntercepted: y.couldBeIntercepted,
        supportsPerSegmentPrefetching: y.supportsPerSegmentPrefetching,
        predictedFrom: h,
        renderedSearch: g,
        ref: null,
        size: y.size,
        staleAt: y.staleAt,
        version: y.version,
      };
    }
    function P() {
      p = h();
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  48304,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      cancelPrefetchTask: function () {
        return m;
      },
      isPrefetchTaskDirty: function () {
        return v;
      },
      needsSpeculativePrefetch: function () {
        return k;
      },
      pingPrefetchScheduler: function () {
        return b;
      },
      pingPrefetchTask: function () {
        return C;
      },
      reschedulePrefetchTask: function () {
        return S;
      },
      schedulePrefetchTask: function () {
        return P;
      },
      startRevalidationCooldown: function () {
        return R;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(93498),
      l = e.r(31558),
      o = e.r(14148),
      i = e.r(89770),
      c = e.r(97534),
      s = e.r(62704),
      f =
        "function" == typeof queueMicrotask
          ? queueMicrotask
          : (e) =>
              Promise.resolve()
                .then(e)
                .catch((e) =>
                  setTimeout(() => {
                    throw e;
                  }),
                ),
      d = [],
      h = 0,
      p = 0,
      y = !1,
      g = null,
      _ = null;
    function R() {
      (null !== _ && clearTimeout(_),
        (_ = setTimeout(() => {
          ((_ = null), b());
        }, 300)));
    }
    function P(e, t, r, n, a, u) {
      let l = o.segmentCacheMap,
        i = {
          key: e,
          renderTreeAtTimeOfPrefetch: t,
          routeCacheVersion: (0, o.getCurrentRouteCacheVersion)(),
          segmentCacheVersion: (0, o.getCurrentSegmentCacheVersion)(),
          segmentCacheMap: l,
          priority: n,
          phase: 2,
          hasBackgroundWork: !1,
          hasPendingResponses: !1,
          spawnedRuntimePrefetches: null,
          fetchStrategy: r,
          sortId: p++,
          isCanceled: !1,
          fallbackRetryStatus: o.EntryStatus.Empty,
          onInvalidate: a,
          _heapIndex: -1,
        };
      return (E(i), V(d, i), b(), i);
    }
    function m(e) {
      ((e.isCanceled = !0),
        (function (e, t) {
          let r = t._heapIndex;
          if (-1 !== r && ((t._heapIndex = -1), 0 !== e.length)) {
            let n = e.pop();
            n !== t && ((e[r] = n), (n._heapIndex = r), q(e, n, r));
          }
        })(d, e));
    }
    function S(e, t, r, n) {
      ((e.isCanceled = !1),
        (e.phase = 2),
        (e.sortId = p++),
        (e.priority = e === g ? c.PrefetchPriority.Intent : n),
        (e.renderTreeAtTimeOfPrefetch = t),
        (e.fetchStrategy = r),
        E(e),
        -1 !== e._heapIndex ? X(d, e) : V(d, e),
        b());
    }
    function v(e, t, r) {
      return (
        e.routeCacheVersion !== (0, o.getCurrentRouteCacheVersion)() ||
        e.segmentCacheVersion !== (0, o.getCurrentSegmentCacheVersion)() ||
        e.renderTreeAtTimeOfPrefetch !== r ||
        e.key.nextUrl !== t
      );
    }
    function E(e) {
      e.priority === c.PrefetchPriority.Intent &&
        e !== g &&
        (null !== g &&
          g.priority !== c.PrefetchPriority.Background &&
          ((g.priority = c.PrefetchPriority.Default), X(d, g)),
        (g = e));
    }
    function b() {
      y || ((y = !0), f(M));
    }
    function T(e) {
      return null === _ && (e.priority === c.PrefetchPriority.Intent ? h < 12 : h < 4);
    }
    function O(e) {
      return (h++, e.then((e) => (null === e ? (A(), null) : (e.closed.then(A), e.value))));
    }
    function A() {
      (h--, b());
    }
    function C(e) {
      e.isCanceled || -1 !== e._heapIndex || (V(d, e), b());
    }
    function M() {
      y = !1;
      let e = Date.now(),
        t = K(d);
      for (; null !== t && T(t);) {
        ((t.routeCacheVersion = (0, o.getCurrentRouteCacheVersion)()),
          (t.segmentCacheVersion = (0, o.getCurrentSegmentCacheVersion)()));
        let r = (function (e, t) {
            let r = t.key,
              n = (0, o.readOrCreateRouteCacheEntry)(e, t, r),
              a = (function (e, t, r) {
                switch (r.status) {
                  case o.EntryStatus.Empty:
                    (O((0, o.fetchRouteOnCacheMiss)(r, t.key)),
                      (r.staleAt = e + 6e4),
                      (r.status = o.EntryStatus.Pending));
                  case o.EntryStatus.Pending: {
                    let e = r.blockedTasks;
                    return (null === e ? (r.blockedTasks = new Set([t])) : e.add(t), 1);
                  }
                  case o.EntryStatus.Rejected:
                    break;
                  case o.EntryStatus.Fulfilled: {
                    let n;
                    if (2 === t.phase) return 2;
                    if (!T(t)) return 0;
                    let a = r.root.tree;
                    switch (
                      (n =
                        a.prefetchHints & l.PrefetchHint.SubtreeHasPartialPrefetching
                          ? c.FetchStrategy.PPR
                          : t.fetchStrategy === c.FetchStrategy.PPR
                            ? r.supportsPerSegmentPrefetching
                              ? c.FetchStrategy.PPR
                              : c.FetchStrategy.LoadingBoundary
                            : t.fetchStrategy)
                    ) {
                      case c.FetchStrategy.PPR: {
                        let n = 1 === t.phase ? c.FetchStrategy.StaticShell : c.FetchStrategy.PPR;
                        if (n === c.FetchStrategy.PPR && !k(t.fetchStrategy, r.root.tree.prefetchHints)) return 2;
                        let i = r.root.head;
                        if (
                          (((r.root.tree.prefetchHints & l.PrefetchHint.HeadOutlined) != 0 || (j(n, r) && !N(n, i))) &&
                            0 === U(e, t, r, i, null, n)) ||
                          0 ===
                            (function e(t, r, n, a, i, s, f) {
                              if (
                                !(0, o.doesRouteStructureMatch)(a, i) ||
                                (0, u.compareParams)(a.varyPath, i.varyPath) !== u.ParamsChange.None
                              )
                                return U(t, r, n, i, f === c.FetchStrategy.StaticShell ? null : s, f);
                              let d = L(t, r, n, i, s, c.FetchStrategy.PPR, !0).bundle,
                                h = i.slots;
                              if (null !== h) {
                                let u = a.slots;
                                for (let [a, o] of h) {
                                  let i;
                                  if (!T(r)) return 0;
                                  let s =
                                    null !== d && o.prefetchHints & l.PrefetchHint.ParentInlinedIntoSelf ? d : null;
                                  if (
                                    (null !== u && (i = u.get(a)),
                                    0 ===
                                      (void 0 !== i
                                        ? e(t, r, n, i, o, s, f)
                                        : U(t, r, n, o, f === c.FetchStrategy.StaticShell ? null : s, f)))
                                  )
                                    return 0;
                                }
                              }
                              return 2;
                            })(e, t, r, t.renderTreeAtTimeOfPrefetch.tree, a, null, n)
                        )
                          return 0;
                        if (j(n, r)) {
                          let u =
                              n === c.FetchStrategy.StaticShell
                                ? c.FetchStrategy.RuntimeShell
                                : c.FetchStrategy.PPRRuntime,
                            l = t.spawnedRuntimePrefetches;
                          if (null !== l) {
                            let n = new Map();
                            D(e, t, r, i, !1, n, u);
                            let c = (function e(t, r, n, a, u, l, o) {
                              if (u.has(a.requestKey)) return D(t, r, n, a, !1, l, o);
                              let i = {},
                                c = a.slots;
                              if (null !== c) for (let [a, s] of c) i[a] = e(t, r, n, s, u, l, o);
                              let s = [a.segment, i, null, null];
                              return (0 !== a.prefetchHints && (s[4] = a.prefetchHints), s);
                            })(e, t, r, a, l, n, u);
                            n.size > 0 && O((0, o.fetchSegmentPrefetchesUsingRuntimeRequest)(t, r, u, c, n));
                          }
                        }
                        return 2;
                      }
                      case c.FetchStrategy.Full:
                      case c.FetchStrategy.PPRRuntime:
                      case c.FetchStrategy.LoadingBoundary: {
                        if (1 === t.phase) return 2;
                        let i = new Map(),
                          s = r.root.head;
                        D(e, t, r, s, !1, i, n === c.FetchStrategy.LoadingBoundary ? c.FetchStrategy.Full : n);
                        let f = (function e(t, r, n, a, i, s, f) {
                          let d = a.slots,
                            h = i.slots,
                            p = {};
                          if (null !== h)
                            for (let [a, i] of h) {
                              let h = d?.get(a);
                              p[a] = (function (t, r, n, a, i, s, f) {
                                if (
                                  void 0 !== a &&
                                  (0, o.doesRouteStructureMatch)(a, i) &&
                                  (0, u.compareParams)(a.varyPath, i.varyPath) === u.ParamsChange.None
                                )
                                  return e(t, r, n, a, i, s, f);
                                switch (f) {
                                  case c.FetchStrategy.LoadingBoundary:
                                    if (
                                      (i.prefetchHints &
                                        (l.PrefetchHint.SegmentHasLoadingBoundary |
                                          l.PrefetchHint.SubtreeHasLoadingBoundary)) !=
                                      0
                                    )
                                      return (function e(t, r, n, a, u, i) {
                                        let s = null === u ? "inside-shared-layout" : null,
                                          f = (0, o.readOrCreateSegmentCacheEntry)(
                                            t,
                                            r.segmentCacheMap,
                                            r.fetchStrategy,
                                            a,
                                          );
                                        switch (f.status) {
                                          case o.EntryStatus.Empty: {
                                            let e = (0, o.upgradeToPendingSegment)(f, c.FetchStrategy.LoadingBoundary);
                                            (i.set(a.requestKey, e), x(r, e), "refetch" !== u && (s = u = "refetch"));
                                            break;
                                          }
                                          case o.EntryStatus.Fulfilled:
                                            if ((a.prefetchHints & l.PrefetchHint.SegmentHasLoadingBoundary) != 0)
                                              return (0, o.convertRouteTreeToFlightRouterState)(a);
                                            break;
                                          case o.EntryStatus.Pending:
                                            x(r, f);
                                          case o.EntryStatus.Rejected:
                                        }
                                        let d = {};
                                        if (null !== a.slots) for (let [l, o] of a.slots) d[l] = e(t, r, n, o, u, i);
                                        let h = [a.segment, d, null, s];
                                        return (0 !== a.prefetchHints && (h[4] = a.prefetchHints), h);
                                      })(t, r, n, i, null, s);
                                    return (0, o.convertRouteTreeToFlightRouterState)(i);
                                  case c.FetchStrategy.PPRRuntime:
                                  case c.FetchStrategy.Full:
                                    return D(t, r, n, i, !1, s, f);
                                }
                              })(t, r, n, h, i, s, f);
                            }
                          let y = [i.segment, p, null, null];
                          return (0 !== i.prefetchHints && (y[4] = i.prefetchHints), y);
                        })(e, t, r, t.renderTreeAtTimeOfPrefetch.tree, a, i, n);
                        return (i.size > 0 && O((0, o.fetchSegmentPrefetchesUsingRuntimeRequest)(t, r, n, f, i)), 2);
                      }
                    }
                  }
                }
                return 2;
              })(e, t, n);
            if (0 !== a && "" !== r.search) {
              let n = new URL(r.pathname, location.origin),
                a = (0, i.createCacheKey)(n.href, r.nextUrl),
                u = (0, o.readOrCreateRouteCacheEntry)(e, t, a);
              switch (u.status) {
                case o.EntryStatus.Empty:
                  (t.priority === c.PrefetchPriority.Background || ((t.hasBackgroundWork = !0), 0)) &&
                    ((u.status = o.EntryStatus.Pending), O((0, o.fetchRouteOnCacheMiss)(u, a)));
                case o.EntryStatus.Pending:
                case o.EntryStatus.Fulfilled:
                case o.EntryStatus.Rejected:
              }
            }
            return 2 === a && t.hasPendingResponses ? 1 : a;
          })(e, t),
          n = t.hasBackgroundWork;
        switch (((t.hasBackgroundWork = !1), (t.hasPendingResponses = !1), (t.spawnedRuntimePrefetches = null), r)) {
          case 0:
            return;
          case 1:
            (Y(d), (t = K(d)));
            continue;
          case 2:
            if (2 === t.phase) {
              let r = (0, o.readRouteCacheEntry)(e, t.key),
                n =
                  null !== r &&
                  r.status === o.EntryStatus.Fulfilled &&
                  (r.root.tree.prefetchHints & l.PrefetchHint.SubtreeHasPartialPrefetching) != 0;
              ((t.phase = +!!n), X(d, t));
            } else
              1 === t.phase
                ? ((t.phase = 0), X(d, t))
                : n
                  ? ((t.priority = c.PrefetchPriority.Background), X(d, t))
                  : Y(d);
            t = K(d);
            continue;
        }
      }
      null === t && 0 === h && (0, s.cleanup)();
    }
    function j(e, t) {
      return (
        e === c.FetchStrategy.StaticShell ||
        (t.root.tree.prefetchHints & l.PrefetchHint.SubtreeHasPartialPrefetching) != 0
      );
    }
    function N(e, t) {
      let { prefetchHints: r } = t;
      switch (e) {
        case c.FetchStrategy.StaticShell:
          return (r & l.PrefetchHint.ShouldAttemptStaticShell) != 0;
        case c.FetchStrategy.PPR:
          return (r & l.PrefetchHint.ShouldAttemptStaticPrefetch) != 0;
        default:
          return !1;
      }
    }
    function w(e, t) {
      return (0, o.canNewFetchStrategyProvideMoreContent)(
        e.fetchStrategy,
        t === c.FetchStrategy.StaticShell ? c.FetchStrategy.RuntimeShell : c.FetchStrategy.PPRRuntime,
      );
    }
    function F(e, t, r, n, a) {
      if (
        !(
          (r.fetchStrategy === c.FetchStrategy.StaticShell || r.fetchStrategy === c.FetchStrategy.RuntimeShell) &&
          N(a, n) &&
          (0, o.canNewFetchStrategyProvideMoreContent)(r.fetchStrategy, a)
        )
      )
        return !1;
      let u = (0, o.readOrCreateRevalidatingSegmentEntry)(e, t, a, n);
      return u.status === o.EntryStatus.Empty || u.status === o.EntryStatus.Pending;
    }
    function I(e, t) {
      null === e.spawnedRuntimePrefetches
        ? (e.spawnedRuntimePrefetches = new Set([t]))
        : e.spawnedRuntimePrefetches.add(t);
    }
    function U(e, t, r, n, a, u) {
      let o = (function (e, t, r, n, a, u) {
        if (u === c.FetchStrategy.PPR && !k(t.fetchStrategy, r.root.tree.prefetchHints)) return null;
        let o = j(u, r);
        if (o && !N(u, n))
          return (
            I(t, n.requestKey),
            null !== a &&
              (function e(t, r, n, a, u, o) {
                let i = L(t, r, n, a, u, o, !1).bundle;
                if (null !== i && null !== a.slots) {
                  for (let u of a.slots.values())
                    if (u.prefetchHints & l.PrefetchHint.ParentInlinedIntoSelf) return void e(t, r, n, u, i, o);
                }
              })(e, t, r, n, a, u),
            null
          );
        let i = L(e, t, r, n, a, u, !0);
        return o && i.needsRuntimeRequest ? (I(t, n.requestKey), null) : i;
      })(e, t, r, n, a, u);
      if (null === o) return 2;
      let i = o.bundle,
        s = n.slots;
      if (null !== s)
        for (let n of s.values()) {
          if (!T(t)) return 0;
          let a = null !== i && n.prefetchHints & l.PrefetchHint.ParentInlinedIntoSelf ? i : null;
          if (0 === U(e, t, r, n, a, u)) return 0;
        }
      return 2;
    }
    function x(e, t) {
      ((e.hasPendingResponses = !0), null === t.blockedTasks ? (t.blockedTasks = new Set([e])) : t.blockedTasks.add(e));
    }
    function D(e, t, r, n, a, u, l) {
      let i = (0, o.readOrCreateSegmentCacheEntry)(e, t.segmentCacheMap, l, n),
        s = null;
      switch (i.status) {
        case o.EntryStatus.Empty:
          if (l === c.FetchStrategy.Full && null !== (0, o.attemptToFulfillDynamicSegmentFromBFCache)(e, i, n)) break;
          s = (0, o.upgradeToPendingSegment)(i, l);
          break;
        case o.EntryStatus.Fulfilled:
          if (i.isPartial && (0, o.canNewFetchStrategyProvideMoreContent)(i.fetchStrategy, l)) {
            if (
              l === c.FetchStrategy.Full &&
              null !== (0, o.attemptToUpgradeSegmentFromBFCache)(e, t.segmentCacheMap, n)
            )
              break;
            s = H(e, t, n, l);
          }
          break;
        case o.EntryStatus.Pending:
        case o.EntryStatus.Rejected:
          ((0, o.canNewFetchStrategyProvideMoreContent)(i.fetchStrategy, l) && (s = H(e, t, n, l)),
            i.status === o.EntryStatus.Pending && x(t, i));
      }
      null !== s && x(t, s);
      let f = {};
      if (null !== n.slots) for (let [o, i] of n.slots) f[o] = D(e, t, r, i, a || null !== s, u, l);
      null !== s && u.set(n.requestKey, s);
      let d = a || null === s ? null : "refetch",
        h = [n.segment, f, null, d];
      return (0 !== n.prefetchHints && (h[4] = n.prefetchHints), h);
    }
    function L(e, t, r, n, a, u, i) {
      if (n.prefetchHints & l.StaticPrefetchDisabled)
        return { bundle: { tree: null, entry: null, parent: a }, needsRuntimeRequest: !1 };
      let s = (0, o.readOrCreateSegmentCacheEntry)(e, t.segmentCacheMap, u, n);
      if (n.prefetchHints & l.PrefetchHint.InlinedIntoChild)
        return (
          s.status === o.EntryStatus.Pending && x(t, s),
          {
            bundle: { tree: n, entry: s, parent: a },
            needsRuntimeRequest: s.status === o.EntryStatus.Fulfilled && w(s, u) && !F(e, t.segmentCacheMap, s, n, u),
          }
        );
      let f = a;
      n.prefetchHints & l.PrefetchHint.HeadInlinedIntoSelf &&
        (f = {
          tree: r.root.head,
          entry: (0, o.readOrCreateSegmentCacheEntry)(e, t.segmentCacheMap, u, r.root.head),
          parent: a,
        });
      let d = { tree: n, entry: s, parent: f };
      return {
        bundle: null,
        needsRuntimeRequest: (function (e, t, r, n, a, u, l, i) {
          let s = !1,
            f = null,
            d = u;
          for (; null !== d;) {
            let n = d.entry,
              a = d.tree;
            if (null === n || null === a) {
              d = d.parent;
              continue;
            }
            switch (n.status) {
              case o.EntryStatus.Empty: {
                let e = (0, o.upgradeToPendingSegment)(n, l);
                (null === f && (f = new Map()), f.set(a.requestKey, e), x(t, e));
                break;
              }
              case o.EntryStatus.Pending:
                if (
                  i &&
                  l === c.FetchStrategy.PPR &&
                  (0, o.canNewFetchStrategyProvideMoreContent)(n.fetchStrategy, l)
                ) {
                  let r = (0, o.readOrCreateRevalidatingSegmentEntry)(e, t.segmentCacheMap, l, a);
                  if (r.status === o.EntryStatus.Empty) {
                    let e = (0, o.upgradeToPendingSegment)(r, l);
                    (null === f && (f = new Map()), f.set(a.requestKey, e), x(t, e));
                  }
                }
                x(t, n);
                break;
              case o.EntryStatus.Rejected:
                if (
                  i &&
                  l === c.FetchStrategy.PPR &&
                  (0, o.canNewFetchStrategyProvideMoreContent)(n.fetchStrategy, l)
                ) {
                  let r = (0, o.readOrCreateRevalidatingSegmentEntry)(e, t.segmentCacheMap, l, a);
                  if (r.status === o.EntryStatus.Empty) {
                    let e = (0, o.upgradeToPendingSegment)(r, l);
                    (null === f && (f = new Map()), f.set(a.requestKey, e), x(t, e));
                  }
                }
                break;
              case o.EntryStatus.Fulfilled: {
                let u = !1;
                if (j(l, r)) {
                  let r = w(n, l),
                    o = F(e, t.segmentCacheMap, n, a, l);
                  r && !o && ((s = !0), (u = !0));
                }
                let d =
                  l === c.FetchStrategy.PPR &&
                  n.isUpgradeableISRFallback &&
                  (t.fallbackRetryStatus === o.EntryStatus.Empty || t.fallbackRetryStatus === o.EntryStatus.Fulfilled);
                if (
                  i &&
                  !u &&
                  ((n.isPartial && (0, o.canNewFetchStrategyProvideMoreContent)(n.fetchStrategy, l)) || d)
                ) {
                  let r = (0, o.readOrCreateRevalidatingSegmentEntry)(e, t.segmentCacheMap, l, a);
                  if (r.status === o.EntryStatus.Empty) {
                    let e = (0, o.upgradeToPendingSegment)(r, l);
                    (null === f && (f = new Map()), f.set(a.requestKey, e), x(t, e));
                  } else r.status === o.EntryStatus.Pending && x(t, r);
                }
              }
            }
            d = d.parent;
          }
          return (null !== f && O((0, o.fetchSegmentPrefetchesUsingStaticRequest)(t, r, n, a, f, l)), s);
        })(e, t, r, t.key, n, d, u, i),
      };
    }
    function H(e, t, r, n) {
      let a = (0, o.readOrCreateRevalidatingSegmentEntry)(e, t.segmentCacheMap, n, r);
      if (a.status === o.EntryStatus.Empty) return (0, o.upgradeToPendingSegment)(a, n);
      if ((0, o.canNewFetchStrategyProvideMoreContent)(a.fetchStrategy, n)) {
        let a = (0, o.overwriteRevalidatingSegmentCacheEntry)(e, t.segmentCacheMap, n, r);
        return (0, o.upgradeToPendingSegment)(a, n);
      }
      switch (a.status) {
        case o.EntryStatus.Pending:
          return (x(t, a), null);
        case o.EntryStatus.Fulfilled:
        case o.EntryStatus.Rejected:
        default:
          return null;
      }
    }
    function k(e, t) {
      return (t & l.PrefetchHint.SubtreeHasPartialPrefetching) == 0 || e === c.FetchStrategy.Full;
    }
    function B(e, t) {
      let r = t.priority - e.priority;
      if (0 !== r) return r;
      let n = t.phase - e.phase;
      return 0 !== n ? n : t.sortId - e.sortId;
    }
    function V(e, t) {
      let r = e.length;
      (e.push(t), (t._heapIndex = r), G(e, t, r));
    }
    function K(e) {
      return 0 === e.length ? null : e[0];
    }
    function Y(e) {
      if (0 === e.length) return null;
      let t = e[0];
      t._heapIndex = -1;
      let r = e.pop();
      return (r !== t && ((e[0] = r), (r._heapIndex = 0), q(e, r, 0)), t);
    }
    function X(e, t) {
      let r = t._heapIndex;
      -1 !== r && (0 === r ? q(e, t, 0) : B(e[(r - 1) >>> 1], t) > 0 ? G(e, t, r) : q(e, t, r));
    }
    function G(e, t, r) {
      let n = r;
      for (; n > 0;) {
        let r = (n - 1) >>> 1,
          a = e[r];
        if (!(B(a, t) > 0)) return;
        ((e[r] = t), (t._heapIndex = r), (e[n] = a), (a._heapIndex = n), (n = r));
      }
    }
    function q(e, t, r) {
      let n = r,
        a = e.length,
        u = a >>> 1;
      for (; n < u;) {
        let r = (n + 1) * 2 - 1,
          u = e[r],
          l = r + 1,
          o = e[l];
        if (0 > B(u, t))
          l < a && 0 > B(o, u)
            ? ((e[n] = o), (o._heapIndex = n), (e[l] = t), (t._heapIndex = l), (n = l))
            : ((e[n] = u), (u._heapIndex = n), (e[r] = t), (t._heapIndex = r), (n = r));
        else {
          if (!(l < a && 0 > B(o, t))) return;
          ((e[n] = o), (o._heapIndex = n), (e[l] = t), (t._heapIndex = l), (n = l));
        }
      }
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  97534,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n,
      a,
      u,
      l = {
        FetchStrategy: function () {
          return s;
        },
        NavigationResultTag: function () {
          return i;
        },
        PrefetchPriority: function () {
          return c;
        },
      };
    for (var o in l) Object.defineProperty(r, o, { enumerable: !0, get: l[o] });
    var i =
        (((n = {})[(n.MPA = 0)] = "MPA"),
        (n[(n.Success = 1)] = "Success"),
        (n[(n.NoOp = 2)] = "NoOp"),
        (n[(n.Async = 3)] = "Async"),
        n),
      c =
        (((a = {})[(a.Intent = 2)] = "Intent"),
        (a[(a.Default = 1)] = "Default"),
        (a[(a.Background = 0)] = "Background"),
        a),
      s =
        (((u = {})[(u.LoadingBoundary = 0)] = "LoadingBoundary"),
        (u[(u.StaticShell = 1)] = "StaticShell"),
        (u[(u.RuntimeShell = 2)] = "RuntimeShell"),
        (u[(u.PPR = 3)] = "PPR"),
        (u[(u.PPRRuntime = 4)] = "PPRRuntime"),
        (u[(u.Full = 5)] = "Full"),
        u);
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  93498,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n,
      a = {
        ParamsChange: function () {
          return _;
        },
        appendLayoutVaryPath: function () {
          return f;
        },
        cloneVaryPathWithNewSearchParams: function () {
          return y;
        },
        compareParams: function () {
          return R;
        },
        didReadChangedParam: function () {
          return P;
        },
        finalizeVaryPath: function () {
          return d;
        },
        getFulfilledRouteVaryPath: function () {
          return s;
        },
        getFulfilledSegmentVaryPath: function () {
          return function e(t, r) {
            return {
              id: t.id,
              value: null === t.id || r.has(t.id) ? t.value : o.Fallback,
              isRootParam: t.isRootParam,
              parent: null === t.parent ? null : e(t.parent, r),
            };
          };
        },
        getPartialVaryPath: function () {
          return h;
        },
        getRenderedSearchFromVaryPath: function () {
          return g;
        },
        getRouteVaryPath: function () {
          return c;
        },
        getSegmentVaryPathForRequest: function () {
          return p;
        },
        getShellSegmentVaryPath: function () {
          return function e(t) {
            return {
              id: t.id,
              value: null === t.id || !0 === t.isRootParam ? t.value : o.Fallback,
              isRootParam: t.isRootParam,
              parent: null === t.parent ? null : e(t.parent),
            };
          };
        },
      };
    for (var u in a) Object.defineProperty(r, u, { enumerable: !0, get: a[u] });
    let l = e.r(97534),
      o = e.r(19120),
      i = e.r(40738);
    function c(e, t, r) {
      return {
        id: null,
        value: e,
        isRootParam: !1,
        parent: {
          id: i.SEARCH_PARAMS_VARY_ID,
          value: t,
          isRootParam: !1,
          parent: { id: null, value: r, isRootParam: !1, parent: null },
        },
      };
    }
    function s(e, t, r, n) {
      return {
        id: null,
        value: e,
        isRootParam: !1,
        parent: {
          id: i.SEARCH_PARAMS_VARY_ID,
          value: t,
          isRootParam: !1,
          parent: { id: null, value: n ? r : o.Fallback, isRootParam: !1, parent: null },
        },
      };
    }
    function f(e, t, r, n) {
      return { id: r, value: t, isRootParam: n, parent: e };
    }
    function d(e, t, r) {
      let n = r;
      return (
        null !== t && (n = { id: i.SEARCH_PARAMS_VARY_ID, value: t, isRootParam: !1, parent: r }),
        { id: null, value: e, isRootParam: !1, parent: n }
      );
    }
    function h(e) {
      let t = e.parent;
      return null !== t && t.id === i.SEARCH_PARAMS_VARY_ID ? t.parent : t;
    }
    function p(e, t) {
      let r = t.varyPath;
      if (e === l.FetchStrategy.RuntimeShell || e === l.FetchStrategy.StaticShell) return t.shellVaryPath;
      let n = r.parent;
      return null !== n &&
        n.id === i.SEARCH_PARAMS_VARY_ID &&
        e !== l.FetchStrategy.Full &&
        e !== l.FetchStrategy.PPRRuntime
        ? d(r.value, o.Fallback, h(r))
        : r;
    }
    function y(e, t) {
      let r = e.parent;
      return null === r || r.id !== i.SEARCH_PARAMS_VARY_ID ? e : d(e.value, t, h(e));
    }
    function g(e) {
      let t = e;
      for (; null !== t;) {
        if (t.id === i.SEARCH_PARAMS_VARY_ID) {
          let e = t.value;
          if ("string" == typeof e) return e;
          break;
        }
        t = t.parent;
      }
      return null;
    }
    var _ =
      (((n = {})[(n.None = 0)] = "None"),
      (n[(n.SearchParams = 1)] = "SearchParams"),
      (n[(n.PathParam = 2)] = "PathParam"),
      n);
    function R(e, t) {
      let r = e,
        n = t,
        a = 0;
      for (; null !== r && null !== n;) {
        if (r.value !== n.value) {
          let e = r.id;
          if (null === e);
          else {
            if (e !== i.SEARCH_PARAMS_VARY_ID) return 2;
            a = 1;
          }
        }
        ((r = r.parent), (n = n.parent));
      }
      return a;
    }
    function P(e, t, r) {
      let n = e,
        a = t,
        u = null;
      for (; null !== n && null !== a;) {
        if (n.value !== a.value) {
          let e = n.id;
          if (null === e);
          else if ((null === u && (null === r || null === (u = (0, i.readVaryParams)(r)))) || u.has(e)) return !0;
        }
        ((n = n.parent), (a = a.parent));
      }
      return !1;
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  95941,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      hmrRefresh: function () {
        return S;
      },
      navigate: function () {
        return y;
      },
      push: function () {
        return g;
      },
      refresh: function () {
        return m;
      },
      replace: function () {
        return _;
      },
      restore: function () {
        return P;
      },
      traverse: function () {
        return R;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(5647),
      l = e.r(10980),
      o = e.r(26457),
      i = e.r(58831),
      c = e.r(98323),
      s = e.r(6590),
      f = e.r(43161),
      d = e.r(54590),
      h = e.r(97115);
    function p() {
      let e = (0, i.getCurrentAppRouterState)();
      if (null === e) throw Error("Internal Next.js error: Router action dispatched before initialization.");
      return e;
    }
    function y(e, t, r, n, a, i) {
      if ((0, h.isJavaScriptURLString)(e))
        throw Error("Next.js has blocked a javascript: URL as a security precaution.");
      (0, u.startTransition)(() => {
        if (a) for (let e of a) (0, u.addTransitionType)(e);
        let h = new URL((0, f.addBasePath)(e), location.href);
        ((0, c.setLinkForCurrentNavigation)(n),
          (0, s.startRouterTransition)(e, t, p().tree, i),
          (0, o.dispatchAppRouterAction)({
            type: l.ACTION_NAVIGATE,
            url: h,
            isExternalUrl: (0, d.isExternalURL)(h),
            locationSearch: location.search,
            scrollBehavior: r,
            navigateType: t,
          }));
      });
    }
    function g(e, t) {
      y(
        e,
        "push",
        t?.scroll === !1 ? l.ScrollBehavior.NoScroll : l.ScrollBehavior.Default,
        null,
        t?.transitionTypes,
        null,
      );
    }
    function _(e, t) {
      y(
        e,
        "replace",
        t?.scroll === !1 ? l.ScrollBehavior.NoScroll : l.ScrollBehavior.Default,
        null,
        t?.transitionTypes,
        null,
      );
    }
    function R(e, t) {
      (0, u.startTransition)(() => {
        ((0, s.startRouterTransition)(e, "traverse", p().tree, null), P(new URL(e), t));
      });
    }
    function P(e, t) {
      (0, u.startTransition)(() => {
        (0, o.dispatchAppRouterAction)({ type: l.ACTION_RESTORE, url: e, historyState: t });
      });
    }
    function m() {
      (0, u.startTransition)(() => {
        (0, o.dispatchAppRouterAction)({ type: l.ACTION_REFRESH });
      });
    }
    function S() {
      throw Error("hmrRefresh can only be used in development mode. Please use refresh instead.");
    }
    (e.r(42670),
      ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
        void 0 === r.default.__esModule &&
        (Object.defineProperty(r.default, "__esModule", { value: !0 }),
        Object.assign(r.default, r),
        (t.exports = r.default)));
  },
  49369,
  (e, t, r) => {
    "use strict";
    function n() {
      throw Error(
        "`unauthorized()` is experimental and only allowed to be used when `experimental.authInterrupts` is enabled.",
      );
    }
    (e.i(35909),
      Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "unauthorized", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }),
      e.r(10830).HTTP_ERROR_FALLBACK_ERROR_CODE,
      ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
        void 0 === r.default.__esModule &&
        (Object.defineProperty(r.default, "__esModule", { value: !0 }),
        Object.assign(r.default, r),
        (t.exports = r.default)));
  },
  42085,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      UnrecognizedActionError: function () {
        return u;
      },
      unstable_isUnrecognizedActionError: function () {
        return l;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    class u extends Error {
      constructor(...e) {
        (super(...e), (this.name = "UnrecognizedActionError"));
      }
    }
    function l(e) {
      return !!(e && "object" == typeof e && e instanceof u);
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  51505,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "unresolvedThenable", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }));
    let n = { then: () => {} };
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  12603,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "unstable_rethrow", {
        enumerable: !0,
        get: function () {
          return function e(t) {
            if ((0, a.isNextRouterError)(t) || (0, n.isBailoutToCSRError)(t)) throw t;
            t instanceof Error && "cause" in t && e(t.cause);
          };
        },
      }));
    let n = e.r(85106),
      a = e.r(63337);
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  88139,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      createInitialRSCPayloadFromFallbackPrerender: function () {
        return o;
      },
      getNextFlightSegmentPath: function () {
        return i;
      },
      prepareFlightRouterStateForRequest: function () {
        return c;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(39075),
      l = e.r(57583);
    function o(e, t) {
      let r = (0, u.getRenderedPathname)(e),
        n = (0, u.getRenderedSearch)(e),
        a = (0, l.createHrefFromUrl)(new URL(location.href)),
        o = t.t,
        i = {
          c: a.split("/"),
          q: n,
          i: t.i,
          t: {
            t: (function e(t, r, n) {
              let a,
                l,
                o,
                i = t.s;
              if ("string" == typeof i) ((a = i), (l = (0, u.doesStaticSegmentAppearInURL)(i)));
              else {
                let e = (0, u.parseDynamicParamFromURLPart)(i.t, r, n);
                ((a = { n: i.n, t: i.t, k: (0, u.getCacheKeyForDynamicParam)(e), s: i.s }), (l = !0));
              }
              let c = l ? n + 1 : n,
                s = t.c;
              if (void 0 !== s) for (let [t, n] of ((o = new Map()), s)) o.set(t, e(n, r, c));
              let f = { s: a, d: t.d };
              return (void 0 !== t.h && (f.h = t.h), void 0 !== o && (f.c = o), f);
            })(
              o.t,
              r.split("/").filter((e) => "" !== e),
              0,
            ),
            h: o.h,
          },
          m: t.m,
          G: t.G,
          S: t.S,
        };
      return (t.b && (i.b = t.b), i);
    }
    function i(e) {
      return e.slice(2);
    }
    function c(e, t) {
      return t
        ? encodeURIComponent(JSON.stringify(e))
        : encodeURIComponent(
            JSON.stringify(
              (function e(t) {
                let [r, n, a, u, l] = t,
                  o = (function (e) {
                    if ("string" == typeof e) return e;
                    let [t, r, n] = e;
                    return [t, r, n, null];
                  })(r),
                  i = {};
                for (let [t, r] of Object.entries(n)) i[t] = e(r);
                let c = [o, i];
                return (u && ((c[2] = null), (c[3] = u)), void 0 !== l && (c[4] = l), c);
              })(e),
            ),
          );
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  45991,
  (e, t, r) => {
    "use strict";
    (e.i(35909),
      Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "hasBasePath", {
        enumerable: !0,
        get: function () {
          return a;
        },
      }));
    let n = e.r(78578);
    function a(e) {
      return (0, n.pathHasPrefix)(e, "");
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  97115,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "isJavaScriptURLString", {
        enumerable: !0,
        get: function () {
          return a;
        },
      }));
    let n =
      /^[\u0000-\u001F ]*j[\r\n\t]*a[\r\n\t]*v[\r\n\t]*a[\r\n\t]*s[\r\n\t]*c[\r\n\t]*r[\r\n\t]*i[\r\n\t]*p[\r\n\t]*t[\r\n\t]*:/i;
    function a(e) {
      return n.test("" + e);
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  7816,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      getNavigationBuildId: function () {
        return o;
      },
      setNavigationBuildId: function () {
        return l;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = "";
    function l(e) {
      u = e;
    }
    function o() {
      return u;
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  23197,
  (e, t, r) => {
    "use strict";
    (e.i(35909),
      Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "normalizePathTrailingSlash", {
        enumerable: !0,
        get: function () {
          return u;
        },
      }));
    let n = e.r(11592),
      a = e.r(75087),
      u = (e) => {
        if (47 !== e.charCodeAt(0)) return e;
        let { pathname: t, query: r, hash: u } = (0, a.parsePath)(e);
        return `${(0, n.removeTrailingSlash)(t)}${r}${u}`;
      };
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  39180,
  (e, t, r) => {
    "use strict";
    function n(e) {
      return e;
    }
    (e.i(35909),
      Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "removeBasePath", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }),
      e.r(45991),
      ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
        void 0 === r.default.__esModule &&
        (Object.defineProperty(r.default, "__esModule", { value: !0 }),
        Object.assign(r.default, r),
        (t.exports = r.default)));
  },
  39075,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      canonicalizeURLPart: function () {
        return y;
      },
      doesStaticSegmentAppearInURL: function () {
        return _;
      },
      getCacheKeyForDynamicParam: function () {
        return R;
      },
      getParamValueFromCacheKey: function () {
        return m;
      },
      getPathnameFromRequestURL: function () {
        return p;
      },
      getRenderedPathname: function () {
        return h;
      },
      getRenderedSearch: function () {
        return d;
      },
      normalizeRenderedSearch: function () {
        return f;
      },
      parseDynamicParamFromURLPart: function () {
        return g;
      },
      urlSearchParamsToParsedUrlQuery: function () {
        return S;
      },
      urlToUrlWithoutFlightMarker: function () {
        return P;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(42946),
      l = e.r(61313),
      o = e.r(9371),
      i = e.r(45991);
    e.r(23197);
    let c = e.r(39180),
      s = e.r(62762);
    function f(e) {
      let t = S(new URLSearchParams(e));
      return (0, s.getRenderedSearch)(t);
    }
    function d(e) {
      let t = e.headers.get(o.NEXT_REWRITTEN_QUERY_HEADER);
      return null !== t ? f(t) : f(P(new URL(e.url)).search);
    }
    function h(e) {
      let t = e.headers.get(o.NEXT_REWRITTEN_PATH_HEADER);
      if (null !== t) return t;
      let r = P(new URL(e.url)).pathname;
      return (0, i.hasBasePath)(r) ? (0, c.removeBasePath)(r) : r;
    }
    function p(e) {
      let t = e.pathname;
      return (0, i.hasBasePath)(t) ? (0, c.removeBasePath)(t) : t;
    }
    function y(e) {
      try {
        return encodeURIComponent(decodeURIComponent(e));
      } catch {
        return e;
      }
    }
    function g(e, t, r) {
      switch (e) {
        case "c":
          return r < t.length ? t.slice(r).map((e) => y(e)) : [];
        case "ci(..)(..)":
        case "ci(.)":
        case "ci(..)":
        case "ci(...)": {
          let n = e.length - 2;
          return r < t.length ? t.slice(r).map((e, t) => (0 === t ? y(e.slice(n)) : y(e))) : [];
        }
        case "oc":
          return r < t.length ? t.slice(r).map((e) => y(e)) : null;
        case "d":
          if (r >= t.length) return "";
          return y(t[r]);
        case "di(..)(..)":
        case "di(.)":
        case "di(..)":
        case "di(...)": {
          let n = e.length - 2;
          if (r >= t.length) return "";
          return y(t[r].slice(n));
        }
        default:
          return "";
      }
    }
    function _(e) {
      return (
        !(e === l.ROOT_SEGMENT_REQUEST_KEY || e === u.PAGE_SEGMENT_KEY || ("(" === e[0] && e.endsWith(")"))) &&
        e !== u.DEFAULT_SEGMENT_KEY &&
        "/_not-found" !== e
      );
    }
    function R(e) {
      return "string" == typeof e ? e : null === e ? "" : e.join("/");
    }
    function P(e) {
      let t = new URL(e);
      return (t.searchParams.delete(o.NEXT_RSC_UNION_QUERY), t);
    }
    function m(e, t) {
      return "c" === t || "oc" === t ? e.split("/") : e;
    }
    function S(e) {
      let t = {};
      for (let [r, n] of e.entries())
        void 0 === t[r] ? (t[r] = n) : Array.isArray(t[r]) ? t[r].push(n) : (t[r] = [t[r], n]);
      return t;
    }
    ("function" == typeof r.default || ("object" == typeof r.default && null !== r.default)) &&
      void 0 === r.default.__esModule &&
      (Object.defineProperty(r.default, "__esModule", { value: !0 }),
      Object.assign(r.default, r),
      (t.exports = r.default));
  },
  25385,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      ACTION_SUFFIX: function () {
        return g;
      },
      APP_DIR_ALIAS: function () {
        return B;
      },
      CACHE_ONE_YEAR_SECONDS: function () {
        return N;
      },
      DOT_NEXT_ALIAS: function () {
        return H;
      },
      ESLINT_DEFAULT_DIRS: function () {
        return eo;
      },
      GSP_NO_RETURNED_VALUE: function () {
        return et;
      },
      GSSP_COMPONENT_MEMBER_ERROR: function () {
        return ea;
      },
      GSSP_NO_RETURNED_VALUE: function () {
        return er;
      },
      HTML_CONTENT_TYPE_HEADER: function () {
        return l;
      },
      INFINITE_CACHE: function () {
        return w;
      },
      INSTRUMENTATION_HOOK_FILENAME: function () {
        return D;
      },
      JSON_CONTENT_TYPE_HEADER: function () {
        return o;
      },
      MATCHED_PATH_HEADER: function () {
        return s;
      },
      MIDDLEWARE_FILENAME: function () {
        return F;
      },
      MIDDLEWARE_LOCATION_REGEXP: function () {
        return I;
      },
      NEXT_BODY_SUFFIX: function () {
        return P;
      },
      NEXT_CACHE_IMPLICIT_TAG_ID: function () {
        return M;
      },
      NEXT_CACHE_REVALIDATED_TAGS_HEADER: function () {
        return v;
      },
      NEXT_CACHE_REVALIDATE_TAG_TOKEN_HEADER: function () {
        return E;
      },
      NEXT_CACHE_ROOT_PARAM_TAG_ID: function () {
        return j;
      },
      NEXT_CACHE_SOFT_TAG_MAX_LENGTH: function () {
        return C;
      },
      NEXT_CACHE_TAGS_HEADER: function () {
        return S;
      },
      NEXT_CACHE_TAG_MAX_ITEMS: function () {
        return O;
      },
      NEXT_CACHE_TAG_MAX_LENGTH: function () {
        return A;
      },
      NEXT_DATA_SUFFIX: function () {
        return _;
      },
      NEXT_INTERCEPTION_MARKER_PREFIX: function () {
        return c;
      },
      NEXT_META_SUFFIX: function () {
        return R;
      },
      NEXT_NAV_DEPLOYMENT_ID_HEADER: function () {
        return m;
      },
      NEXT_QUERY_PARAM_PREFIX: function () {
        return i;
      },
      NEXT_RESUME_HEADER: function () {
        return b;
      },
      NEXT_RESUME_STATE_LENGTH_HEADER: function () {
        return T;
      },
      NON_STANDARD_NODE_ENV: function () {
        return eu;
      },
      PAGES_DIR_ALIAS: function () {
        return L;
      },
      PRERENDER_REVALIDATE_HEADER: function () {
        return f;
      },
      PRERENDER_REVALIDATE_ONLY_GENERATED_HEADER: function () {
        return d;
      },
      PROXY_FILENAME: function () {
        return U;
      },
      PROXY_LOCATION_REGEXP: function () {
        return x;
      },
      PUBLIC_DIR_MIDDLEWARE_CONFLICT: function () {
        return z;
      },
      ROOT_DIR_ALIAS: function () {
        return k;
      },
      RSC_ACTION_CLIENT_WRAPPER_ALIAS: function () {
        return $;
      },
      RSC_ACTION_ENCRYPTION_ALIAS: function () {
        return q;
      },
      RSC_ACTION_PROXY_ALIAS: function () {
        return Y;
      },
      RSC_ACTION_VALIDATE_ALIAS: function () {
        return K;
      },
      RSC_CACHE_WRAPPER_ALIAS: function () {
        return X;
      },
      RSC_DYNAMIC_IMPORT_WRAPPER_ALIAS: function () {
        return G;
      },
      RSC_MOD_REF_PROXY_ALIAS: function () {
        return V;
      },
      RSC_SEGMENTS_DIR_SUFFIX: function () {
        return h;
      },
      RSC_SEGMENT_SUFFIX: function () {
        return p;
      },
      RSC_SUFFIX: function () {
        return y;
      },
      SERVER_PROPS_EXPORT_ERROR: function () {
        return ee;
      },
      SERVER_PROPS_GET_INIT_PROPS_CONFLICT: function () {
        return Q;
      },
      SERVER_PROPS_SSG_CONFLICT: function () {
        return J;
      },
      SERVER_RUNTIME: function () {
        return ei;
      },
      SSG_FALLBACK_EXPORT_ERROR: function () {
        return el;
      },
      SSG_GET_INITIAL_PROPS_CONFLICT: function () {
        return W;
      },
      STATIC_STATUS_PAGE_GET_INITIAL_PROPS_ERROR: function () {
        return Z;
      },
      TEXT_PLAIN_CONTENT_TYPE_HEADER: function () {
        return u;
      },
      UNSTABLE_REVALIDATE_RENAME_ERROR: function () {
        return en;
      },
      WEBPACK_LAYERS: function () {
        return ef;
      },
      WEBPACK_RESOURCE_QUERIES: function () {
        return ed;
      },
      WEB_SOCKET_MAX_RECONNECTIONS: function () {
        return ec;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = "text/plain",
      l = "text/html; charset=utf-8",
      o = "application/json; charset=utf-8",
      i = "nxtP",
      c = "nxtI",
      s = "x-matched-path",
      f = "x-prerender-revalidate",
      d = "x-prerender-revalidate-if-generated",
      h = ".segments",
      p = ".segment.rsc",
      y = ".rsc",
      g = ".action",
      _ = ".json",
      R = ".meta",
      P = ".body",
      m = "x-nextjs-deployment-id",
      S = "x-next-cache-tags",
      v = "x-next-revalidated-tags",
      E = "x-next-revalidate-tag-token",
      b = "next-resume",
      T = "x-next-resume-state-length",
      O = 128,
      A = 256,
      C = 1024,
      M = "_N_T_",
      j = "_N_RP_",
      N = 31536e3,
      w = 0xfffffffe,
      F = "middleware",
      I = `(?:src/)?${F}`,
      U = "proxy",
      x = `(?:src/)?${U}`,
      D = "instrumentation",
      L = "private-next-pages",
      H = "private-dot-next",
      k = "private-next-root-dir",
      B = "private-next-app-dir",
      V = "private-next-rsc-mod-ref-proxy",
      K = "private-next-rsc-action-validate",
      Y = "private-next-rsc-server-reference",
      X = "private-next-rsc-cache-wrapper",
      G = "private-next-rsc-track-dynamic-import",
      q = "private-next-rsc-action-encryption",
      $ = "private-next-rsc-action-client-wrapper",
      z =
        "You can not have a '_next' folder inside of your public folder. This conflicts with the internal '/_next' route. https://nextjs.org/docs/messages/public-next-folder-conflict",
      W = "You can not use getInitialProps with getStaticProps. To use SSG, please remove your getInitialProps",
      Q = "You can not use getInitialProps with getServerSideProps. Please remove getInitialProps.",
      J =
        "You can not use getStaticProps or getStaticPaths with getServerSideProps. To use SSG, please remove getServerSideProps",
      Z = "can not have getInitialProps/getServerSideProps, https://nextjs.org/docs/messages/404-get-initial-props",
      ee =
        "pages with `getServerSideProps` can not be exported. See more info here: https://nextjs.org/docs/messages/gssp-export",
      et = "Your `getStaticProps` function did not return an object. Did you forget to add a `return`?",
      er = "Your `getServerSideProps` function did not return an object. Did you forget to add a `return`?",
      en = "The `unstable_revalidate` property is available for general use.\nPlease use `revalidate` instead.",
      ea =
        "can not be attached to a page's component and must be exported from the page. See more info here: https://nextjs.org/docs/messages/gssp-component-member",
      eu =
        'You are using a non-standard "NODE_ENV" value in your environment. This creates inconsistencies in the project and is strongly advised against. Read more: https://nextjs.org/docs/messages/non-standard-node-env',
      el =
        "Pages with `fallback` enabled in `getStaticPaths` can not be exported. See more info here: https://nextjs.org/docs/messages/ssg-fallback-true-export",
      eo = ["app", "pages", "components", "lib", "src"],
      ei = { edge: "edge", experimentalEdge: "experimental-edge", nodejs: "nodejs" },
      ec = 12,
      es = {
        shared: "shared",
        reactServerComponents: "rsc",
        serverSideRendering: "ssr",
        actionBrowser: "action-browser",
        apiNode: "api-node",
        apiEdge: "api-edge",
        middleware: "middleware",
        instrument: "instrument",
        edgeAsset: "edge-asset",
        appPagesBrowser: "app-pages-browser",
        pagesDirBrowser: "pages-dir-browser",
        pagesDirEdge: "pages-dir-edge",
        pagesDirNode: "pages-dir-node",
      },
      ef = {
        ...es,
        GROUP: {
          builtinReact: [es.reactServerComponents, es.actionBrowser],
          serverOnly: [es.reactServerComponents, es.actionBrowser, es.instrument, es.middleware],
          neutralTarget: [es.apiNode, es.apiEdge],
          clientOnly: [es.serverSideRendering, es.appPagesBrowser],
          bundled: [
            es.reactServerComponents,
            es.actionBrowser,
            es.serverSideRendering,
            es.appPagesBrowser,
            es.shared,
            es.instrument,
            es.middleware,
          ],
          appPages: [es.reactServerComponents, es.serverSideRendering, es.appPagesBrowser, es.actionBrowser],
        },
      },
      ed = {
        edgeSSREntry: "__next_edge_ssr_entry__",
        metadata: "__next_metadata__",
        metadataRoute: "__next_metadata_route__",
        metadataImageMeta: "__next_metadata_image_meta__",
      };
  },
  91485,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      MetadataBoundary: function () {
        return o;
      },
      OutletBoundary: function () {
        return c;
      },
      RootLayoutBoundary: function () {
        return s;
      },
      ViewportBoundary: function () {
        return i;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(3791),
      l = {
        [u.METADATA_BOUNDARY_NAME]: function ({ children: e }) {
          return e;
        },
        [u.VIEWPORT_BOUNDARY_NAME]: function ({ children: e }) {
          return e;
        },
        [u.OUTLET_BOUNDARY_NAME]: function ({ children: e }) {
          return e;
        },
        [u.ROOT_LAYOUT_BOUNDARY_NAME]: function ({ children: e }) {
          return e;
        },
      },
      o = l[u.METADATA_BOUNDARY_NAME.slice(0)],
      i = l[u.VIEWPORT_BOUNDARY_NAME.slice(0)],
      c = l[u.OUTLET_BOUNDARY_NAME.slice(0)],
      s = l[u.ROOT_LAYOUT_BOUNDARY_NAME.slice(0)];
  },
  3791,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      METADATA_BOUNDARY_NAME: function () {
        return u;
      },
      OUTLET_BOUNDARY_NAME: function () {
        return o;
      },
      ROOT_LAYOUT_BOUNDARY_NAME: function () {
        return i;
      },
      VIEWPORT_BOUNDARY_NAME: function () {
        return l;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = "__next_metadata_boundary__",
      l = "__next_viewport_boundary__",
      o = "__next_outlet_boundary__",
      i = "__next_root_layout_boundary__";
  },
  64141,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      ActionDidNotRevalidate: function () {
        return u;
      },
      ActionDidRevalidateDynamicOnly: function () {
        return o;
      },
      ActionDidRevalidateStaticAndDynamic: function () {
        return l;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = 0,
      l = 1,
      o = 2;
  },
  6226,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      AppRouterContext: function () {
        return l;
      },
      GlobalLayoutRouterContext: function () {
        return i;
      },
      LayoutRouterContext: function () {
        return o;
      },
      MissingSlotContext: function () {
        return s;
      },
      TemplateContext: function () {
        return c;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(36437)._(e.r(5647)),
      l = u.default.createContext(null),
      o = u.default.createContext(null),
      i = u.default.createContext(null),
      c = u.default.createContext(null),
      s = u.default.createContext(new Set());
  },
  31558,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n,
      a = {
        PrefetchHint: function () {
          return l;
        },
        StaticAttemptHints: function () {
          return i;
        },
        StaticPrefetchDisabled: function () {
          return o;
        },
        SubtreePrefetchHints: function () {
          return c;
        },
        propagateSubtreeBits: function () {
          return s;
        },
      };
    for (var u in a) Object.defineProperty(r, u, { enumerable: !0, get: a[u] });
    var l =
      (((n = {})[(n.SubtreeHasPartialPrefetching = 2)] = "SubtreeHasPartialPrefetching"),
      (n[(n.SegmentHasLoadingBoundary = 4)] = "SegmentHasLoadingBoundary"),
      (n[(n.SubtreeHasLoadingBoundary = 8)] = "SubtreeHasLoadingBoundary"),
      (n[(n.IsRootLayoutOrAbove = 16)] = "IsRootLayoutOrAbove"),
      (n[(n.ParentInlinedIntoSelf = 32)] = "ParentInlinedIntoSelf"),
      (n[(n.InlinedIntoChild = 64)] = "InlinedIntoChild"),
      (n[(n.HeadInlinedIntoSelf = 128)] = "HeadInlinedIntoSelf"),
      (n[(n.HeadOutlined = 256)] = "HeadOutlined"),
      (n[(n.InliningHintsStale = 512)] = "InliningHintsStale"),
      (n[(n.PrefetchDisabled = 1024)] = "PrefetchDisabled"),
      (n[(n.SubtreeHasInstantFalse = 8192)] = "SubtreeHasInstantFalse"),
      (n[(n.ShouldAttemptStaticShell = 16384)] = "ShouldAttemptStaticShell"),
      (n[(n.ShouldAttemptStaticPrefetch = 32768)] = "ShouldAttemptStaticPrefetch"),
      (n[(n.IsClosedParam = 65536)] = "IsClosedParam"),
      (n[(n.SubtreeHasClosedParams = 131072)] = "SubtreeHasClosedParams"),
      n);
    let o = 1024,
      i = 49152,
      c = 139274;
    function s(e, t) {
      return (2 & t && (e |= 2), 12 & t && (e |= 8), 8192 & t && (e |= 8192), 196608 & t && (e |= 131072), e);
    }
  },
  70328,
  (e, t, r) => {
    "use strict";
    let n;
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var a = {
      getAssetToken: function () {
        return i;
      },
      getAssetTokenQuery: function () {
        return c;
      },
      getDeploymentId: function () {
        return l;
      },
      getDeploymentIdQuery: function () {
        return o;
      },
    };
    for (var u in a) Object.defineProperty(r, u, { enumerable: !0, get: a[u] });
    function l() {
      return n;
    }
    function o(e = !1) {
      let t = n;
      return t ? `${e ? "&" : "?"}dpl=${t}` : "";
    }
    function i() {
      return !1;
    }
    function c(e = !1) {
      return "";
    }
    "u" > typeof window
      ? ((n = document.documentElement.dataset.dplId), document.documentElement.removeAttribute("data-dpl-id"))
      : (n = void 0);
  },
  67740,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      djb2Hash: function () {
        return u;
      },
      hexHash: function () {
        return l;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    function u(e) {
      let t = 5381;
      for (let r = 0; r < e.length; r++) t = ((t << 5) + t + e.charCodeAt(r)) | 0;
      return t >>> 0;
    }
    function l(e) {
      return u(e).toString(36).slice(0, 5);
    }
  },
  81184,
  (e, t, r) => {
    "use strict";
    (e.i(35909), Object.defineProperty(r, "__esModule", { value: !0 }));
    var n = {
      NavigationPromisesContext: function () {
        return s;
      },
      PathParamsContext: function () {
        return c;
      },
      PathnameContext: function () {
        return i;
      },
      ReadonlyURLSearchParams: function () {
        return l.ReadonlyURLSearchParams;
      },
      SearchParamsContext: function () {
        return o;
      },
      createDevToolsInstrumentedPromise: function () {
        return f;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(5647),
      l = e.r(35230),
      o = (0, u.createContext)(null),
      i = (0, u.createContext)(null),
      c = (0, u.createContext)(null),
      s = (0, u.createContext)(null);
    function f(e, t) {
      let r = Promise.resolve(t);
      return ((r.status = "fulfilled"), (r.value = t), (r.displayName = `${e} (SSR)`), r);
    }
  },
  57846,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      createLinkPrefetchPartialError: function () {
        return l;
      },
      createUnrenderedSegmentError: function () {
        return u;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    function u(e, t) {
      let r = `Route "${e}": Could not validate that a segment in your UI has instant navigation.`;
      if (t.length > 0) {
        let e = 1 === t.length ? "Dropped segment" : "Dropped segments";
        r += `

This segment was dropped from rendering. Issues that would prevent instant navigation will go undetected.

${e}:
${t.map((e) => `  ${e}`).join("\n")}

Ways to fix this:
  - [render] Render the dropped segment
  - [ignore] Set \`export const instant = false\` to opt the dropped segment out of instant-navigation validation

Learn more: https://nextjs.org/docs/messages/instant-unrendered-segment`;
      }
      return Error(r);
    }
    function l(e) {
      return Error(`Next.js encountered dynamic data during prefetching for "${e}".

This will lead to slower, more expensive prefetches.

Ways to fix this:
  - [upgrade] Opt into Partial Prefetching by exporting \`const prefetch = 'partial'\` from the page or layout, or by setting \`partialPrefetching: true\` in next.config to opt the whole app in
  - [disable] Remove \`prefetch={true}\` from the <Link> to use the default prefetch
  - [ignore] Set \`export const instant = false\` to opt the route out of instant-navigation validation

Learn more: https://nextjs.org/docs/messages/instant-link-prefetch-partial`);
    }
  },
  11511,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "InvariantError", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }));
    class n extends Error {
      constructor(e, t) {
        (super(`Invariant: ${e.endsWith(".") ? e : e + "."} This is a bug in Next.js.`, t),
          (this.name = "InvariantError"));
      }
    }
  },
  85106,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      BailoutToCSRError: function () {
        return l;
      },
      isBailoutToCSRError: function () {
        return o;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = "BAILOUT_TO_CLIENT_SIDE_RENDERING";
    class l extends Error {
      constructor(e) {
        (super(`Bail out to client-side rendering: ${e}`), (this.reason = e), (this.digest = u));
      }
    }
    function o(e) {
      return "object" == typeof e && null !== e && "digest" in e && e.digest === u;
    }
  },
  88346,
  (e, t, r) => {
    "use strict";
    function n(e) {
      return e.startsWith("/") ? e : `/${e}`;
    }
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "ensureLeadingSlash", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }));
  },
  69500,
  (e, t, r) => {
    "use strict";
    function n() {
      let e,
        t,
        r = new Promise((r, n) => {
          ((e = r), (t = n));
        });
      return { resolve: e, reject: t, promise: r };
    }
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "createPromiseWithResolvers", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }));
  },
  45126,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "addPathPrefix", {
        enumerable: !0,
        get: function () {
          return a;
        },
      }));
    let n = e.r(75087);
    function a(e, t) {
      if (!e.startsWith("/") || !t) return e;
      let { pathname: r, query: a, hash: u } = (0, n.parsePath)(e);
      return `${t}${r}${a}${u}`;
    }
  },
  90085,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      compareAppPaths: function () {
        return i;
      },
      normalizeAppPath: function () {
        return o;
      },
      normalizeRscURL: function () {
        return f;
      },
      selectAppPageEntry: function () {
        return s;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(88346),
      l = e.r(42946);
    function o(e) {
      return (0, u.ensureLeadingSlash)(
        e
          .split("/")
          .reduce(
            (e, t, r, n) =>
              !t || (0, l.isGroupSegment)(t) || "@" === t[0] || (("page" === t || "route" === t) && r === n.length - 1)
                ? e
                : `${e}/${t}`,
            "",
          ),
      );
    }
    function i(e, t) {
      let r = e.includes("/@"),
        n = t.includes("/@");
      return r && !n ? -1 : !r && n ? 1 : e.localeCompare(t);
    }
    function c(e) {
      return o(e).replace(/%5F/g, "_");
    }
    function s(e, t, r = c) {
      let n;
      for (let a of t) r(a) === e && (void 0 === n || 0 > i(n, a)) && (n = a);
      if (void 0 === n) throw Error(`Invariant: no direct app page entry found for ${e}`);
      return n;
    }
    function f(e) {
      return e.replace(/\.rsc($|\?)/, "$1");
    }
  },
  18367,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      computeCacheBustingSearchParam: function () {
        return s;
      },
      computeLegacyCacheBustingSearchParam: function () {
        return f;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(67740),
      l = new TextEncoder();
    function o(e) {
      return void 0 === e ? "0" : Array.isArray(e) ? e.join(",") : e;
    }
    function i(e, t, r, n) {
      return (void 0 === e || "0" === e) && void 0 === t && void 0 === r && void 0 === n
        ? null
        : [e ?? "0", o(t), o(r), o(n)].join(",");
    }
    async function c(e) {
      var t = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", l.encode(e))).subarray(0, 12);
      let r = "";
      for (let e = 0; e < t.length; e++) r += String.fromCharCode(t[e]);
      return btoa(r).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    }
    async function s(e, t, r, n) {
      let a = i(e, t, r, n);
      return null === a ? "" : c(a);
    }
    function f(e, t, r, n) {
      let a = i(e, t, r, n);
      return null === a ? "" : (0, u.hexHash)(a);
    }
  },
  17058,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "HTML_LIMITED_BOT_UA_RE", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }));
    let n =
      /[\w-]+-Google|Google-[\w-]+|Chrome-Lighthouse|Slurp|DuckDuckBot|baiduspider|yandex|sogou|bitlybot|tumblr|vkShare|quora link preview|redditbot|ia_archiver|Bingbot|BingPreview|applebot|facebookexternalhit|facebookcatalog|Twitterbot|LinkedInBot|Slackbot|Discordbot|WhatsApp|SkypeUriPreview|Yeti|googleweblight/i;
  },
  20809,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      INTERCEPTION_ROUTE_MARKERS: function () {
        return l;
      },
      extractInterceptionRouteInformation: function () {
        return d;
      },
      findMissingCanonicalInterceptionRoutes: function () {
        return h;
      },
      isInterceptionRouteAppPath: function () {
        return f;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(90085),
      l = ["(..)(..)", "(.)", "(..)", "(...)"];
    function o(e) {
      let t = e.split("/").filter(Boolean),
        r = t.at(-1),
        n = void 0 !== r && r.startsWith("[[...") && r.endsWith("]]"),
        a = void 0 !== r && r.startsWith("[...") && r.endsWith("]"),
        u = n || a,
        l = u ? t.slice(0, -1) : t;
      return {
        prefix: l.map((e) => (e.startsWith("[") && e.endsWith("]") ? null : e)),
        minLength: l.length + (a && !n ? 1 : 0),
        unbounded: u,
      };
    }
    function i(e, t) {
      return e.unbounded ? t >= e.minLength : t === e.minLength;
    }
    function c(e, t) {
      return e.prefix.every((e, r) => {
        if (null === e) return !0;
        let n = t.prefix[r];
        return null != n && e === n;
      });
    }
    function s(e, t, r) {
      return i(e, r) && i(t, r) && c(e, t);
    }
    function f(e) {
      return void 0 !== e.split("/").find((e) => l.find((t) => e.startsWith(t)));
    }
    function d(e) {
      let t, r, n;
      for (let a of e.split("/"))
        if ((r = l.find((e) => a.startsWith(e)))) {
          [t, n] = e.split(r, 2);
          break;
        }
      if (!t || !r || !n)
        throw Error(
          `Invalid interception route: ${e}. Must be in the format /<intercepting route>/(..|...|..)(..)/<intercepted route>`,
        );
      switch (((t = (0, u.normalizeAppPath)(t)), r)) {
        case "(.)":
          n = "/" === t ? `/${n}` : t + "/" + n;
          break;
        case "(..)":
          if ("/" === t)
            throw Error(`Invalid interception route: ${e}. Cannot use (..) marker at the root level, use (.) instead.`);
          n = t.split("/").slice(0, -1).concat(n).join("/");
          break;
        case "(...)":
          n = "/" + n;
          break;
        case "(..)(..)":
          let a = t.split("/");
          if (a.length <= 2)
            throw Error(
              `Invalid interception route: ${e}. Cannot use (..)(..) marker at the root level or one level up.`,
            );
          n = a.slice(0, -2).concat(n).join("/");
          break;
        default:
          throw Error("Invariant: unexpected marker");
      }
      return { interceptingRoute: t, interceptedRoute: n };
    }
    function h(e) {
      let t = Object.keys(e)
        .filter((e) => !f(e))
        .map(o);
      return Object.keys(e)
        .filter(f)
        .map((e) => ({ interceptionRoute: e, canonicalRoute: d(e).interceptedRoute }))
        .filter(
          ({ canonicalRoute: e }) =>
            !(function (e, t) {
              let r = o(e);
              if (!r.unbounded) return t.some((e) => s(e, r, r.minLength));
              let n = 1 / 0;
              for (let e of t) e.unbounded && c(e, r) && (n = Math.min(n, Math.max(r.minLength, e.minLength)));
              if (1 / 0 === n) return !1;
              for (let e = r.minLength; e < n; e++) if (!t.some((t) => s(t, r, e))) return !1;
              return !0;
            })(e, t),
        )
        .sort((e, t) => e.interceptionRoute.localeCompare(t.interceptionRoute));
    }
  },
  77407,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      HTML_LIMITED_BOT_UA_RE: function () {
        return u.HTML_LIMITED_BOT_UA_RE;
      },
      HTML_LIMITED_BOT_UA_RE_STRING: function () {
        return o;
      },
      getBotType: function () {
        return s;
      },
      isBot: function () {
        return c;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(17058),
      l = /Googlebot(?!-)|Googlebot$/i,
      o = u.HTML_LIMITED_BOT_UA_RE.source;
    function i(e) {
      return u.HTML_LIMITED_BOT_UA_RE.test(e);
    }
    function c(e) {
      return l.test(e) || i(e);
    }
    function s(e) {
      return l.test(e) ? "dom" : i(e) ? "html" : void 0;
    }
  },
  75087,
  (e, t, r) => {
    "use strict";
    function n(e) {
      let t = e.indexOf("#"),
        r = e.indexOf("?"),
        n = r > -1 && (t < 0 || r < t);
      return n || t > -1
        ? {
            pathname: e.substring(0, n ? r : t),
            query: n ? e.substring(r, t > -1 ? t : void 0) : "",
            hash: t > -1 ? e.slice(t) : "",
          }
        : { pathname: e, query: "", hash: "" };
    }
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "parsePath", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }));
  },
  78578,
  (e, t, r) => {
    "use strict";
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "pathHasPrefix", {
        enumerable: !0,
        get: function () {
          return a;
        },
      }));
    let n = e.r(75087);
    function a(e, t) {
      if ("string" != typeof e) return !1;
      let { pathname: r } = (0, n.parsePath)(e);
      return r === t || r.startsWith(t + "/");
    }
  },
  62762,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      assign: function () {
        return c;
      },
      getRenderedSearch: function () {
        return u;
      },
      searchParamsToUrlQuery: function () {
        return l;
      },
      urlQueryToSearchParams: function () {
        return i;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    function u(e) {
      let t = [];
      for (let r in e) {
        let n = e[r];
        if (null != n)
          if (Array.isArray(n)) for (let e of n) t.push(`${encodeURIComponent(r)}=${encodeURIComponent(String(e))}`);
          else t.push(`${encodeURIComponent(r)}=${encodeURIComponent(String(n))}`);
      }
      return 0 === t.length ? "" : "?" + t.join("&");
    }
    function l(e) {
      let t = {};
      for (let [r, n] of e.entries()) {
        let e = t[r];
        void 0 === e ? (t[r] = n) : Array.isArray(e) ? e.push(n) : (t[r] = [e, n]);
      }
      return t;
    }
    function o(e) {
      return "string" == typeof e ? e : ("number" != typeof e || isNaN(e)) && "boolean" != typeof e ? "" : String(e);
    }
    function i(e) {
      let t = new URLSearchParams();
      for (let [r, n] of Object.entries(e))
        if (Array.isArray(n)) for (let e of n) t.append(r, o(e));
        else t.set(r, o(n));
      return t;
    }
    function c(e, ...t) {
      for (let r of t) {
        for (let t of r.keys()) e.delete(t);
        for (let [t, n] of r.entries()) e.append(t, n);
      }
      return e;
    }
  },
  11592,
  (e, t, r) => {
    "use strict";
    function n(e) {
      return 47 === e.charCodeAt(e.length - 1) && e.length > 1 ? e.slice(0, -1) : e;
    }
    (Object.defineProperty(r, "__esModule", { value: !0 }),
      Object.defineProperty(r, "removeTrailingSlash", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }));
  },
  77624,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      createSkippedSegmentData: function () {
        return l;
      },
      readFulfilledValue: function () {
        return o;
      },
      segmentToTransportSegment: function () {
        return c;
      },
      transportNodeToFlightRouterState: function () {
        return function e(t, r) {
          let n = {},
            a = t.c;
          if (void 0 !== a) for (let [t, u] of a) n[t] = e(u, r);
          let l = [s(t.s), n];
          return (void 0 !== t.h && (l[4] = t.h), l[0] === u.PAGE_SEGMENT_KEY && (l[5] = r), l);
        };
      },
      transportSegmentToSegment: function () {
        return s;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(42946);
    function l() {
      return { r: null, p: !0, v: null };
    }
    function o(e, t, r = t) {
      switch ((e.then(i, i), e.status)) {
        case "fulfilled":
          return e.value;
        case "rejected":
          return r;
        default:
          return t;
      }
    }
    let i = () => {};
    function c(e) {
      return "string" == typeof e ? e : { n: e[0], t: e[2], k: e[1], s: e[3] };
    }
    function s(e) {
      return "string" == typeof e ? e : [e.n, e.k ?? "", e.t, e.s];
    }
  },
  61313,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      HEAD_REQUEST_KEY: function () {
        return l;
      },
      ROOT_SEGMENT_REQUEST_KEY: function () {
        return u;
      },
      appendSegmentRequestKeyPart: function () {
        return i;
      },
      convertSegmentPathToStaticExportFilename: function () {
        return f;
      },
      createSegmentRequestKeyPart: function () {
        return o;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = "",
      l = "/_head";
    function o(e) {
      if ("string" == typeof e) return "/_not-found" === e ? "_not-found" : s(e);
      let t = e[0];
      return "$" + e[2] + "$" + s(t);
    }
    function i(e, t, r) {
      return e + "/" + ("children" === t ? r : `@${s(t)}/${r}`);
    }
    let c = /^[a-zA-Z0-9\-_@]+$/;
    function s(e) {
      return c.test(e) ? e : "!" + btoa(e).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    }
    function f(e) {
      return `__next${e.replace(/\//g, ".")}.txt`;
    }
  },
  40738,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      SEARCH_PARAMS_VARY_ID: function () {
        return l;
      },
      createVaryParams: function () {
        return c;
      },
      decodeVaryParams: function () {
        return i;
      },
      readVaryParams: function () {
        return s;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(77624),
      l = 0;
    function o(e, t) {
      let r = e[Symbol.asyncIterator]();
      for (;;) {
        let e = (0, u.readFulfilledValue)(r.next(), void 0);
        if (void 0 === e || e.done) return;
        t.add(e.value);
      }
    }
    function i(e, t) {
      if (null == e || null == t) return null;
      let r = new Set();
      return (o(e, r), o(t, r), c(r));
    }
    function c(e) {
      let t = Promise.resolve(e);
      return ((t.status = "fulfilled"), (t.value = e), t);
    }
    function s(e) {
      return (0, u.readFulfilledValue)(e, null);
    }
  },
  42946,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      DEFAULT_SEGMENT_KEY: function () {
        return s;
      },
      NOT_FOUND_SEGMENT_KEY: function () {
        return f;
      },
      PAGE_SEGMENT_KEY: function () {
        return c;
      },
      computeSelectedLayoutSegment: function () {
        return i;
      },
      getSegmentValue: function () {
        return u;
      },
      getSelectedLayoutSegmentPath: function () {
        return function e(t, r, n = !0, a = []) {
          let l;
          if (n) l = t[1][r];
          else {
            let e = t[1];
            l = e.children ?? Object.values(e)[0];
          }
          if (!l) return a;
          let o = u(l[0]);
          return o && o !== c ? (a.push(o), e(l, r, !1, a)) : a;
        };
      },
      isGroupSegment: function () {
        return l;
      },
      isParallelRouteSegment: function () {
        return o;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    function u(e) {
      return Array.isArray(e) ? e[1] : e;
    }
    function l(e) {
      return "(" === e[0] && e.endsWith(")");
    }
    function o(e) {
      return e.startsWith("@") && "@children" !== e;
    }
    function i(e, t) {
      if (!e || 0 === e.length) return null;
      let r = "children" === t ? e[0] : e[e.length - 1];
      return r === s ? null : r;
    }
    let c = "__PAGE__",
      s = "__DEFAULT__",
      f = "/_not-found";
  },
  55833,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      ServerInsertedHTMLContext: function () {
        return l;
      },
      useServerInsertedHTML: function () {
        return o;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = e.r(56421)._(e.r(5647)),
      l = u.default.createContext(null);
    function o(e) {
      let t = (0, u.useContext)(l);
      t && t(e);
    }
  },
  71453,
  (e, t, r) => {
    "use strict";
    Object.defineProperty(r, "__esModule", { value: !0 });
    var n = {
      SERVER_REFERENCE_ID_LENGTH: function () {
        return u;
      },
      extractInfoFromServerReferenceId: function () {
        return o;
      },
      mightBeServerReferenceId: function () {
        return l;
      },
      omitUnusedArgs: function () {
        return i;
      },
    };
    for (var a in n) Object.defineProperty(r, a, { enumerable: !0, get: n[a] });
    let u = 42;
    function l(e) {
      return e.length === u;
    }
    function o(e) {
      let t = parseInt(e.slice(0, 2), 16),
        r = (t >> 1) & 63,
        n = Array(6);
      for (let e = 0; e < 6; e++) {
        let t = (r >> (5 - e)) & 1;
        n[e] = 1 === t;
      }
      return { type: 1 == ((t >> 7) & 1) ? "use-cache" : "server-action", usedArgs: n, hasRestArgs: 1 == (1 & t) };
    }
    function i(e, t) {
      let r = Array(e.length),
        n = 0;
      for (let a = 0; a < e.length; a++)
        ((a < 6 && t.usedArgs[a]) || (a >= 6 && t.hasRestArgs)) && ((r[a] = e[a]), (n = a + 1));
      return ((r.length = n), r);
    }
  },
]);
