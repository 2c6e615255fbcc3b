module.exports = [
  21517,
  (a, b, c) => {
    b.exports = a.x("http", () => require("http"));
  },
  24836,
  (a, b, c) => {
    b.exports = a.x("https", () => require("https"));
  },
  47299,
  (a, b, c) => {
    b.exports = a.x("node:http", () => require("node:http"));
  },
  61095,
  (a, b, c) => {
    b.exports = a.x("node:net", () => require("node:net"));
  },
  45706,
  (a, b, c) => {
    b.exports = a.x("querystring", () => require("querystring"));
  },
  92509,
  (a, b, c) => {
    b.exports = a.x("url", () => require("url"));
  },
  6461,
  (a, b, c) => {
    b.exports = a.x("zlib", () => require("zlib"));
  },
  11826,
  (a, b, c) => {
    "use strict";
    function d(a) {
      for (let b = 0; b < a.length; b++) {
        let c = a[b];
        if ("function" != typeof c)
          throw Error(`A "use server" file can only export async functions, found ${typeof c}.
Read more: https://nextjs.org/docs/messages/invalid-use-server-value`);
      }
    }
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "ensureServerEntryExports", {
        enumerable: !0,
        get: function () {
          return d;
        },
      }));
  },
  71305,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "registerServerReference", {
        enumerable: !0,
        get: function () {
          return d.registerServerReference;
        },
      }));
    let d = a.r(5126);
  },
  91527,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      DynamicServerError: function () {
        return g;
      },
      isDynamicServerError: function () {
        return h;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = "DYNAMIC_SERVER_USAGE";
    class g extends Error {
      constructor(a) {
        (super(`Dynamic server usage: ${a}`), (this.description = a), (this.digest = f));
      }
    }
    function h(a) {
      return "object" == typeof a && null !== a && "digest" in a && "string" == typeof a.digest && a.digest === f;
    }
    ("function" == typeof c.default || ("object" == typeof c.default && null !== c.default)) &&
      void 0 === c.default.__esModule &&
      (Object.defineProperty(c.default, "__esModule", { value: !0 }),
      Object.assign(c.default, c),
      (b.exports = c.default));
  },
  48643,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      StaticGenBailoutError: function () {
        return g;
      },
      isStaticGenBailoutError: function () {
        return h;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = "NEXT_STATIC_GEN_BAILOUT";
    class g extends Error {
      constructor(...a) {
        (super(...a), (this.code = f));
      }
    }
    function h(a) {
      return "object" == typeof a && null !== a && "code" in a && a.code === f;
    }
    ("function" == typeof c.default || ("object" == typeof c.default && null !== c.default)) &&
      void 0 === c.default.__esModule &&
      (Object.defineProperty(c.default, "__esModule", { value: !0 }),
      Object.assign(c.default, c),
      (b.exports = c.default));
  },
  23768,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      atLeastOneTask: function () {
        return h;
      },
      scheduleImmediate: function () {
        return g;
      },
      scheduleOnNextTick: function () {
        return f;
      },
      waitAtLeastOneReactRenderTask: function () {
        return i;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = (a) => {
        Promise.resolve().then(() => {
          process.nextTick(a);
        });
      },
      g = (a) => {
        setImmediate(a);
      };
    function h() {
      return new Promise((a) => g(a));
    }
    function i() {
      return new Promise((a) => setImmediate(a));
    }
  },
  23187,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      abortAndThrowOnSynchronousRequestDataAccess: function () {
        return r;
      },
      abortOnSynchronousPlatformIOAccess: function () {
        return q;
      },
      accessedDynamicData: function () {
        return v;
      },
      annotateDynamicAccess: function () {
        return A;
      },
      consumeDynamicAccess: function () {
        return w;
      },
      createDynamicTrackingState: function () {
        return j;
      },
      createHangingInputAbortSignal: function () {
        return y;
      },
      formatDynamicAPIAccesses: function () {
        return x;
      },
      getFirstDynamicReason: function () {
        return k;
      },
      isPrerenderInterruptedError: function () {
        return u;
      },
      markCurrentScopeAsDynamic: function () {
        return l;
      },
      throwToInterruptStaticGeneration: function () {
        return m;
      },
      trackDynamicDataInDynamicRender: function () {
        return n;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = a.r(91527),
      g = a.r(48643),
      h = a.r(32319),
      i = a.r(23768);
    function j(a) {
      return {
        isDebugDynamicAccesses: a,
        dynamicAccesses: [],
        syncDynamicErrorWithStack: null,
        syncDynamicErrorWithStackPostMicrotask: !1,
      };
    }
    function k(a) {
      var b;
      return null == (b = a.dynamicAccesses[0]) ? void 0 : b.expression;
    }
    function l(a, b, c) {
      if (b)
        switch (b.type) {
          case "cache":
          case "unstable-cache":
          case "private-cache":
            return;
        }
      if (!a.forceDynamic && !a.forceStatic) {
        if (a.dynamicShouldError)
          throw new g.StaticGenBailoutError(
            `Route ${a.route} with \`dynamic = "error"\` couldn't be rendered statically because it used \`${c}\`. See more info here: https://nextjs.org/docs/app/building-your-application/rendering/static-and-dynamic#dynamic-rendering`,
          );
        if (b)
          switch (b.type) {
            case "prerender-legacy":
              b.revalidate = 0;
              let d = new f.DynamicServerError(
                `Route ${a.route} couldn't be rendered statically because it used ${c}. See more info here: https://nextjs.org/docs/messages/dynamic-server-error`,
              );
              throw ((a.dynamicUsageDescription = c), (a.dynamicUsageStack = d.stack), d);
            case "request":
              o(b);
          }
      }
    }
    function m(a, b, c) {
      let d = new f.DynamicServerError(
        `Route ${b.route} couldn't be rendered statically because it used \`${a}\`. See more info here: https://nextjs.org/docs/messages/dynamic-server-error`,
      );
      throw ((c.revalidate = 0), (b.dynamicUsageDescription = a), (b.dynamicUsageStack = d.stack), d);
    }
    function n(a) {
      switch (a.type) {
        case "cache":
        case "unstable-cache":
        case "private-cache":
          return;
        case "prerender":
        case "prerender-runtime":
        case "prerender-legacy":
        case "prerender-client":
        case "validation-client":
        case "build-time-generator":
          break;
        case "request":
          o(a);
      }
    }
    function o(a) {}
    function p(a, b, c) {
      let d = t(`Route ${a} needs to bail out of prerendering at this point because it used ${b}.`);
      c.controller.abort(d);
      let e = c.dynamicTracking;
      e && e.dynamicAccesses.push({ stack: e.isDebugDynamicAccesses ? Error().stack : void 0, expression: b });
    }
    function q(a, b, c, d) {
      let e = d.dynamicTracking;
      (e &&
        null === e.syncDynamicErrorWithStack &&
        ((e.syncDynamicErrorWithStack = c),
        queueMicrotask(() => {
          e.syncDynamicErrorWithStackPostMicrotask = !0;
        })),
        p(a, b, d));
    }
    function r(a, b, c, d) {
      if (!1 === d.controller.signal.aborted) {
        p(a, b, d);
        let e = d.dynamicTracking;
        e && null === e.syncDynamicErrorWithStack && (e.syncDynamicErrorWithStack = c);
      }
      throw t(`Route ${a} needs to bail out of prerendering at this point because it used ${b}.`);
    }
    let s = "NEXT_PRERENDER_INTERRUPTED";
    function t(a) {
      let b = Error(a);
      return ((b.digest = s), b);
    }
    function u(a) {
      return (
        "object" == typeof a && null !== a && a.digest === s && "name" in a && "message" in a && a instanceof Error
      );
    }
    function v(a) {
      return a.length > 0;
    }
    function w(a, b) {
      return (a.dynamicAccesses.push(...b.dynamicAccesses), a.dynamicAccesses);
    }
    function x(a) {
      return a
        .filter((a) => "string" == typeof a.stack && a.stack.length > 0)
        .map(
          ({ expression: a, stack: b }) => (
            (b = b
              .split("\n")
              .slice(4)
              .filter(
                (a) => !(a.includes("node_modules/next/") || a.includes(" (<anonymous>)") || a.includes(" (node:")),
              )
              .join("\n")),
            `Dynamic API Usage Debug - ${a}:
${b}`
          ),
        );
    }
    function y(a) {
      switch (a.type) {
        case "prerender":
        case "prerender-runtime":
          let b = new AbortController();
          if (a.cacheSignal)
            a.cacheSignal.inputReady().then(() => {
              b.abort();
            });
          else {
            let c = (0, h.getStagedRenderingController)(a);
            c && null !== c.finalStage
              ? c.waitForStage(c.finalStage).then(() => (0, i.scheduleOnNextTick)(() => b.abort()), z)
              : (0, i.scheduleOnNextTick)(() => b.abort());
          }
          return b.signal;
        case "prerender-client":
        case "validation-client":
        case "prerender-legacy":
        case "request":
        case "cache":
        case "private-cache":
        case "unstable-cache":
        case "build-time-generator":
          return;
      }
    }
    function z() {}
    function A(a, b) {
      let c = b.dynamicTracking;
      c && c.dynamicAccesses.push({ stack: c.isDebugDynamicAccesses ? Error().stack : void 0, expression: a });
    }
  },
  95109,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d,
      e,
      f = {
        EnsureStaticLevel: function () {
          return j;
        },
        resolveEnsureStaticConfig: function () {
          return l;
        },
        resolveEnsureStaticLevel: function () {
          return k;
        },
      };
    for (var g in f) Object.defineProperty(c, g, { enumerable: !0, get: f[g] });
    let h = a.r(96122),
      i = a.r(38717);
    var j =
      (((d = {})[(d.None = 0)] = "None"),
      (d[(d.Shell = 1)] = "Shell"),
      (d[(d.Prefetch = 2)] = "Prefetch"),
      (d[(d.Navigation = 3)] = "Navigation"),
      d);
    async function k(a, b) {
      switch (await l(a, b)) {
        case "auto":
        case !1:
          return 0;
        case "shell":
          return 1;
        case "prefetch":
          return 2;
        case "navigation":
          return 3;
      }
    }
    async function l(a, b) {
      let { config: c, filePath: d } = await m(a);
      if (!b)
        switch (c) {
          case "auto":
            c = "prefetch";
            break;
          case !1:
          case "shell": {
            let a = c;
            ((c = "prefetch"),
              console.warn(`${o(a)} has no effect unless the route is using Partial Prefetching.
  (from: ${d})`));
          }
        }
      return !1 === c ? "auto" : c;
    }
    async function m(a) {
      var b;
      let { mod: c, filePath: d } = await (0, i.getLayoutOrPageModule)(a),
        e = { config: ((b = c) ? b.ensureStatic : void 0) ?? "auto", filePath: d ?? null },
        f = null,
        g = null,
        { parallelRoutes: j } = (0, h.parseLoaderTree)(a);
      for (let a in j) {
        let b = j[a],
          c = await m(b);
        if (f)
          switch (r(c.config, f.config)) {
            case 2:
              "auto" === f.config && "auto" !== c.config && ((f = c), (g = a));
              break;
            case 4:
            case 1:
            case 3:
              throw Error(`Parallel slots cannot have incompatible \`ensureStatic\`.
  ${n(g)}: 
    ${o(f.config)}
    (from: ${f.filePath})

  ${n(a)}: 
    ${o(c.config)}
    (from: ${c.filePath})

 Possible fixes:
 - Remove one of the \`ensureStatic\` exports
 - Change one of the  \`ensureStatic\` exports to match the other`);
          }
        else ((f = c), (g = a));
      }
      if (!f) return e;
      {
        let a = r(f.config, e.config);
        switch (a) {
          case 2:
            if ("auto" === e.config && "auto" !== f.config) return f;
            return e;
          case 3:
            return f;
          case 1:
          case 4:
            throw Error(
              (1 === a
                ? "A child segment cannot override a parent segment with a less-constrained `ensureStatic`."
                : "A child segment cannot override a parent segment with an incompatible `ensureStatic`.") +
                `
  Parent has: ` +
                `
    ${o(e.config)}` +
                `
    (from: ${e.filePath})` +
                `
  Child has: ` +
                `
    ${o(f.config)}` +
                `
    (from: ${f.filePath})` +
                `
` +
                `
 Possible fixes:` +
                "\n - Remove one of the `ensureStatic` exports\n - Change one of the  `ensureStatic` exports to match the other",
            );
        }
      }
    }
    function n(a) {
      return "children" === a ? a : `@${a}`;
    }
    function o(a) {
      return `export const ensureStatic = ${JSON.stringify(a)}`;
    }
    var p =
      (((e = p || {})[(e.LessConstrained = 1)] = "LessConstrained"),
      (e[(e.Compatible = 2)] = "Compatible"),
      (e[(e.MoreConstrained = 3)] = "MoreConstrained"),
      (e[(e.Incompatible = 4)] = "Incompatible"),
      e);
    let q = ["shell", "prefetch", "navigation"];
    function r(a, b) {
      if ("auto" === a || "auto" === b || (!1 === a && !1 === b)) return 2;
      if (!1 === a || !1 === b) return 4;
      let c = q.indexOf(a),
        d = q.indexOf(b);
      return c < d ? 1 : c === d ? 2 : 3;
    }
  },
  55202,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d,
      e,
      f = {
        RENDER_STAGE_ADVANCE_ORDER: function () {
          return k;
        },
        RenderStage: function () {
          return j;
        },
        StagedRenderingController: function () {
          return o;
        },
        SyncIOMode: function () {
          return n;
        },
        getNextStage: function () {
          return l;
        },
        isAdvanceableRenderStage: function () {
          return m;
        },
      };
    for (var g in f) Object.defineProperty(c, g, { enumerable: !0, get: f[g] });
    let h = a.r(83236),
      i = a.r(84829);
    var j =
      (((d = {})[(d.Before = 1)] = "Before"),
      (d[(d.ShellStatic = 10)] = "ShellStatic"),
      (d[(d.PrefetchStatic_prefetchApi = 11)] = "PrefetchStatic_prefetchApi"),
      (d[(d.PrefetchStatic = 12)] = "PrefetchStatic"),
      (d[(d.NavigationStatic = 13)] = "NavigationStatic"),
      (d[(d.Static = 14)] = "Static"),
      (d[(d.ShellRuntime = 20)] = "ShellRuntime"),
      (d[(d.PrefetchRuntime_prefetchApi = 21)] = "PrefetchRuntime_prefetchApi"),
      (d[(d.PrefetchRuntime = 22)] = "PrefetchRuntime"),
      (d[(d.NavigationRuntime = 23)] = "NavigationRuntime"),
      (d[(d.Dynamic = 30)] = "Dynamic"),
      (d[(d.Abandoned = 40)] = "Abandoned"),
      d);
    let k = [10, 11, 12, 13, 14, 20, 21, 22, 23, 30];
    function l(a) {
      return k[k.indexOf(a) + 1];
    }
    function m(a) {
      return 1 < a && a <= 30;
    }
    var n =
      (((e = {})[(e.Untracked = 1)] = "Untracked"),
      (e[(e.AllowedInRuntimeOrDynamic = 2)] = "AllowedInRuntimeOrDynamic"),
      (e[(e.AllowedInDynamic = 3)] = "AllowedInDynamic"),
      e);
    class o {
      constructor({ abortSignal: a, abandonController: b, syncIO: c, finalStage: d }) {
        ((this.currentStage = 1),
          (this.syncInterruptReason = null),
          (this.triggers = (function () {
            let a = {};
            for (let b of k)
              a[b] = (function () {
                let { promise: a, resolve: b, reject: c } = (0, i.createPromiseWithResolvers)();
                return {
                  state: "pending",
                  triggeredAt: null,
                  promise: a,
                  _listeners: [],
                  _resolvePromise: b,
                  _rejectPromise: c,
                };
              })();
            return a;
          })()),
          (this.abortSignal = a),
          (this.abandonController = b),
          (this.syncIOMode = c),
          (this.finalStage = d),
          a &&
            a.addEventListener(
              "abort",
              () => {
                let { reason: b } = a;
                for (let a of Object.values(this.triggers)) {
                  var c, d;
                  ((c = a),
                    (d = b),
                    "pending" === c.state &&
                      ((c.state = "cancelled"), (c._listeners.length = 0), c.promise.catch(p), c._rejectPromise(d)));
                }
              },
              { once: !0 },
            ),
          b &&
            b.signal.addEventListener(
              "abort",
              () => {
                this.abandonRender();
              },
              { once: !0 },
            ));
      }
      onStage(a, b) {
        var c, d;
        ((c = this.triggers[a]), (d = b), "pending" === c.state ? c._listeners.push(d) : d());
      }
      shouldTrackSyncInterrupt() {
        let { syncIOMode: a, currentStage: b } = this;
        switch (a) {
          case 1:
            return !1;
          case 2:
            return b > 1 && b <= 14;
          case 3:
            return b > 1 && b < 30;
        }
      }
      syncInterruptCurrentStageWithReason(a) {
        let { currentStage: b } = this;
        if (1 !== b && 30 !== b && 40 !== b) {
          if (this.abandonController) return void this.abandonController.abort();
          if (this.abortSignal) {
            ((this.syncInterruptReason = a), (this.currentStage = 40));
            return;
          }
          ((this.syncInterruptReason = a), this.advanceStage(30));
        }
      }
      getSyncInterruptReason() {
        return this.syncInterruptReason;
      }
      getStageEndTime(a) {
        return this.triggers[l(a)].triggeredAt ?? 1 / 0;
      }
      abandonRender() {
        let { currentStage: a } = this;
        if (1 === a) throw new h.InvariantError("A render that hasn't started yet cannot be abandoned");
        if (30 === a || 40 === a) return;
        let b = k.indexOf(a) + 1,
          c = k.indexOf(30);
        for (let a = b; a < c; a++) this.resolveStage(k[a]);
        this.currentStage = 40;
      }
      advanceStage(a) {
        if (null !== this.finalStage && a > this.finalStage)
          throw new h.InvariantError(
            `Attempted to advance to stage ${j[a]} but the render is limited to ${j[this.finalStage]}`,
          );
        let { currentStage: b } = this;
        if (30 === b || 40 === b || a <= b) return;
        this.currentStage = a;
        let c = 1 === b ? 0 : k.indexOf(b) + 1,
          d = k.indexOf(a);
        for (let a = c; a <= d; a++) this.resolveStage(k[a]);
      }
      resolveStage(a) {
        var b = this.triggers[a];
        if ("pending" === b.state) {
          ((b.state = "triggered"), (b.triggeredAt = performance.now() + performance.timeOrigin));
          try {
            let { _listeners: a } = b;
            for (let b = 0; b < a.length; b++) a[b]();
            a.length = 0;
          } finally {
            b._resolvePromise();
          }
        }
      }
      getStagePromise(a) {
        return this.triggers[a].promise;
      }
      waitForStage(a) {
        return this.getStagePromise(a);
      }
      delayUntilStage(a, b, c) {
        let d = this.getStagePromise(a).then(() => c);
        return (this.abortSignal && d.catch(p), d);
      }
    }
    function p() {}
  },
  97355,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "createDedupedByCallsiteServerErrorLoggerDev", {
        enumerable: !0,
        get: function () {
          return i;
        },
      }));
    let d = (function (a) {
      if (a && a.__esModule) return a;
      if (null === a || ("object" != typeof a && "function" != typeof a)) return { default: a };
      var b = e(void 0);
      if (b && b.has(a)) return b.get(a);
      var c = { __proto__: null },
        d = Object.defineProperty && Object.getOwnPropertyDescriptor;
      for (var f in a)
        if ("default" !== f && Object.prototype.hasOwnProperty.call(a, f)) {
          var g = d ? Object.getOwnPropertyDescriptor(a, f) : null;
          g && (g.get || g.set) ? Object.defineProperty(c, f, g) : (c[f] = a[f]);
        }
      return ((c.default = a), b && b.set(a, c), c);
    })(a.r(59073));
    function e(a) {
      if ("function" != typeof WeakMap) return null;
      var b = new WeakMap(),
        c = new WeakMap();
      return (e = function (a) {
        return a ? c : b;
      })(a);
    }
    let f = { current: null },
      g = "function" == typeof d.cache ? d.cache : (a) => a,
      h = console.warn;
    function i(a) {
      return function (...b) {
        h(a(...b));
      };
    }
    g((a) => {
      try {
        h(f.current);
      } finally {
        f.current = null;
      }
    });
  },
  47711,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      ClientHookDynamicError: function () {
        return o;
      },
      RENDER_STAGES_BY_DATA_KIND: function () {
        return P;
      },
      applyOwnerStack: function () {
        return Q;
      },
      createPrerenderDataTracking: function () {
        return y;
      },
      finishPrerenderDataTracking: function () {
        return z;
      },
      isClientHookDynamicError: function () {
        return p;
      },
      isHangingPromiseRejectionError: function () {
        return k;
      },
      makeClientHookHangingPromise: function () {
        return I;
      },
      makeDevtoolsIOAwarePromise: function () {
        return M;
      },
      makeDynamicHangingPromise: function () {
        return r;
      },
      makeFallbackParamsHangingPromise: function () {
        return x;
      },
      makePrefetchHangingPromise: function () {
        return w;
      },
      makePromiseFromTrigger: function () {
        return L;
      },
      makeSessionDataHangingPromise: function () {
        return t;
      },
      makeURLDataHangingPromise: function () {
        return u;
      },
      makeUnknownRuntimeDataHangingPromise: function () {
        return v;
      },
      makeUntrackedHangingPromise: function () {
        return s;
      },
      trackFallbackParamsAccessed: function () {
        return C;
      },
      trackIncompatibleShellContent: function () {
        return H;
      },
      trackPromiseUsed: function () {
        return N;
      },
      trackURLDataAccessed: function () {
        return B;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = a.r(83236),
      g = a.r(84829),
      h = a.r(95109),
      i = a.r(55202),
      j = a.r(56704);
    function k(a) {
      return "object" == typeof a && null !== a && "digest" in a && a.digest === l;
    }
    (a.r(32319), a.r(59043));
    let l = "HANGING_PROMISE_REJECTION";
    class m extends Error {
      constructor(a, b) {
        (super(
          `During prerendering, ${b} rejects when the prerender is complete. Typically these errors are handled by React but if you move ${b} to a different context by using \`setTimeout\`, \`after\`, or similar functions you may observe this error and you should handle it in that context. This occurred at route "${a}".`,
        ),
          (this.route = a),
          (this.expression = b),
          (this.digest = l));
      }
    }
    let n = "CLIENT_HOOK_DYNAMIC";
    class o extends Error {
      constructor(a, b) {
        (super(`Route "${a}": Next.js encountered URL data \`${b}\` in a Client Component outside of \`<Suspense>\`.

This blocks prerendering because the value is only available at runtime.

Ways to fix this:
  - [stream] Wrap the component in \`<Suspense fallback={...}>\` so the hook value streams in after prerendering
  - [block] Set \`export const instant = false\` to allow a blocking route

Learn more: https://nextjs.org/docs/messages/blocking-prerender-client-hook`),
          (this.digest = n));
      }
    }
    function p(a) {
      return "object" == typeof a && null !== a && "digest" in a && a.digest === n;
    }
    let q = new WeakMap();
    function r(a, b, c) {
      return J(a, new m(b, c));
    }
    function s(a, b, c) {
      return J(a, new m(b, c));
    }
    function t(a, b, c, d) {
      return N(J(a, new m(b, c)), A.bind(null, d, c));
    }
    function u(a, b, c, d) {
      let e = J(a, new m(b, c));
      return null === d ? e : N(e, B.bind(null, d, c));
    }
    function v(a, b, c, d) {
      return t(a, b, c, d);
    }
    function w(a, b, c) {
      return s(a, b, c);
    }
    function x(a, b, c, d) {
      let e = J(a, new m(b, c));
      return null === d ? e : N(e, C.bind(null, d, c));
    }
    function y() {
      return {
        runtimeDataAccessed: (0, g.createPromiseWithResolvers)(),
        shouldAttemptStaticShell: !0,
        shouldAttemptStaticPrefetch: !0,
      };
    }
    function z(a) {
      a.runtimeDataAccessed.resolve(!1);
    }
    function A(a, b) {
      D(a, 1, b);
    }
    function B(a, b) {
      D(a, 2, b);
    }
    function C(a, b) {
      D(a, 3, b);
    }
    function D(a, b, c) {
      if ("prerender" === a.type) {
        let { prerenderDataTracking: d, stagedRendering: e } = a;
        if (!d || !e) return;
        let { currentStage: g } = e;
        if (g === i.RenderStage.Before)
          return void console.error(new f.InvariantError("Unexpected trackRuntimeDataAccessed in the Before stage."));
        if (g >= i.RenderStage.NavigationStatic) return;
        let j = a.ensureStaticLevel ?? h.EnsureStaticLevel.None;
        switch (b) {
          case 1: {
            let a = null;
            (g <= i.RenderStage.ShellStatic &&
              j < h.EnsureStaticLevel.Shell &&
              ((d.shouldAttemptStaticShell = !1), (a ??= i.RenderStage.ShellStatic), null == F || F(c, "shell")),
              g <= i.RenderStage.PrefetchStatic &&
                j < h.EnsureStaticLevel.Prefetch &&
                ((d.shouldAttemptStaticPrefetch = !1),
                (a ??= i.RenderStage.PrefetchStatic),
                null == F || F(c, "prefetch")),
              null !== a && E(d, e, a));
            break;
          }
          case 3:
            if (a.isFallbackUpgradeable) {
              j < h.EnsureStaticLevel.Prefetch && (E(d, e, i.RenderStage.PrefetchStatic), null == G || G());
              break;
            }
          case 2:
            g <= i.RenderStage.PrefetchStatic &&
              j < h.EnsureStaticLevel.Prefetch &&
              ((d.shouldAttemptStaticPrefetch = !1),
              null == F || F(c, "prefetch"),
              E(d, e, i.RenderStage.PrefetchStatic));
        }
      }
    }
    function E(a, b, c) {
      let { runtimeDataAccessed: d } = a;
      b.currentStage >= c ? d.resolve(!0) : b.onStage(c, d.resolve.bind(null, !0));
    }
    let F = process.env.NEXT_PRIVATE_DEBUG_RUNTIME_DATA
        ? (a, b) => {
            let { route: c } = j.workAsyncStorage.getStore();
            console.log(`Route '${c}': deopting to a runtime ${b} because it used ${a}`);
          }
        : void 0,
      G = process.env.NEXT_PRIVATE_DEBUG_RUNTIME_DATA
        ? () => {
            let { route: a } = j.workAsyncStorage.getStore();
            console.log(`Route '${a}': marking upgradeable fallback as runtime prefetchable`);
          }
        : void 0;
    function H(a, b) {
      let { stagedRendering: c } = a;
      if (!c) return;
      let { currentStage: d } = c;
      if (d !== i.RenderStage.Dynamic && d !== i.RenderStage.Abandoned) {
        if (process.env.NEXT_PRIVATE_DEBUG_VALIDATION) {
          let a = j.workAsyncStorage.getStore();
          console.log(`Route ${a.route}: Incompatible shell content: ${b}`);
        }
        a.hasIncompatibleShellContent = !0;
      }
    }
    function I(a, b) {
      return J(a, b);
    }
    function J(a, b) {
      if (a.aborted) return Promise.reject(b);
      {
        let c = new Promise((c, d) => {
          let e = d.bind(null, b),
            f = q.get(a);
          if (f) f.push(e);
          else {
            let b = [e];
            (q.set(a, b),
              a.addEventListener(
                "abort",
                () => {
                  for (let a = 0; a < b.length; a++) b[a]();
                },
                { once: !0 },
              ));
          }
        });
        return (c.catch(K), c);
      }
    }
    function K() {}
    function L(a, b) {
      let c = a.then(() => b);
      return (c.catch(K), c);
    }
    function M(a, b, c) {
      return b.stagedRendering
        ? b.stagedRendering.delayUntilStage(c, void 0, a)
        : new Promise((b) => {
            setTimeout(() => {
              b(a);
            }, 0);
          });
    }
    function N(a, b) {
      return O.from(a, b);
    }
    class O extends Promise {
      #a;
      static get [Symbol.species]() {
        return Promise;
      }
      static from(a, b) {
        let c = new O(a.then.bind(a));
        return ((c.#a = b), Promise.prototype.then.call(c, void 0, K), c);
      }
      then(a, b) {
        let c = this.#a;
        if (c)
          try {
            c();
          } catch (a) {
            console.error(a);
          }
        return Promise.prototype.then.call(this, a, b);
      }
      constructor(...a) {
        (super(...a), (this.#a = null));
      }
    }
    let P = {
      sessionData: i.RenderStage.ShellRuntime,
      staticUrlData: {
        prefetchApi: {
          static: i.RenderStage.PrefetchStatic_prefetchApi,
          runtime: i.RenderStage.PrefetchRuntime_prefetchApi,
        },
        static: i.RenderStage.PrefetchStatic,
        runtime: i.RenderStage.PrefetchRuntime,
      },
      runtimeUrlData: i.RenderStage.PrefetchRuntime,
    };
    function Q(a) {
      return a;
    }
  },
  38717,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      getComponentTypeModule: function () {
        return h;
      },
      getLayoutOrPageModule: function () {
        return g;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = a.r(92113);
    async function g(a) {
      let b,
        c,
        d,
        { layout: e, page: g, defaultPage: h } = a[2],
        i = void 0 !== e,
        j = void 0 !== g,
        k = void 0 !== h && a[0] === f.DEFAULT_SEGMENT_KEY;
      return (
        i
          ? ((b = await e[0]()), (c = "layout"), (d = e[1]))
          : j
            ? ((b = await g[0]()), (c = "page"), (d = g[1]))
            : k && ((b = await h[0]()), (c = "page"), (d = h[1])),
        { mod: b, modType: c, filePath: d }
      );
    }
    async function h(a, b) {
      let { [b]: c } = a[2];
      if (void 0 !== c) return await c[0]();
    }
  },
  39116,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "cookies", {
        enumerable: !0,
        get: function () {
          return o;
        },
      }));
    let d = a.r(32343),
      e = a.r(91308),
      f = a.r(56704),
      g = a.r(32319),
      h = a.r(23187),
      i = a.r(48643),
      j = a.r(47711),
      k = a.r(97355),
      l = a.r(72973),
      m = a.r(83236),
      n = a.r(61098);
    function o() {
      let a = "cookies",
        b = f.workAsyncStorage.getStore(),
        c = g.workUnitAsyncStorage.getStore();
      if (b) {
        if (c && !(0, l.isRequestApiAllowedInCurrentPhase)(c))
          throw Error(
            `Route ${b.route} used \`cookies()\` inside \`after()\` while rendering. This is not supported. If you need this data inside an \`after()\` callback, use \`cookies()\` outside of the callback. See more info here: https://nextjs.org/docs/app/api-reference/functions/after`,
          );
        if (b.forceStatic) return q(d.RequestCookiesAdapter.seal(new e.RequestCookies(new Headers({}))));
        if (b.dynamicShouldError)
          throw new i.StaticGenBailoutError(
            `Route ${b.route} with \`dynamic = "error"\` couldn't be rendered statically because it used \`cookies()\`. See more info here: https://nextjs.org/docs/app/building-your-application/rendering/static-and-dynamic#dynamic-rendering`,
          );
        if (c)
          switch (c.type) {
            case "cache":
              let f = (0, n.createCookiesInUseCacheError)(b.route);
              throw (Error.captureStackTrace(f, o), (0, j.applyOwnerStack)(f), (b.invalidDynamicUsageError ??= f), f);
            case "unstable-cache":
              throw (0, n.createCookiesInUnstableCacheError)(b.route);
            case "build-time-generator":
              throw Error(
                `Route ${b.route} used \`cookies()\` inside \`${c.functionName}\`. This is not supported because \`${c.functionName}\` runs at build time without an HTTP request. Read more: https://nextjs.org/docs/messages/next-dynamic-api-wrong-context`,
              );
            case "prerender":
              var k = b,
                r = c;
              let g = p.get(r);
              if (g) return g;
              let s = (0, j.makeSessionDataHangingPromise)(r.renderSignal, k.route, "`cookies()`", r);
              return (p.set(r, s), s);
            case "prerender-client":
            case "validation-client":
              let t = "`cookies`";
              throw new m.InvariantError(
                `${t} must not be used within a Client Component. Next.js should be preventing ${t} from being included in Client Components statically, but did not in this case.`,
              );
            case "prerender-legacy":
              return (0, h.throwToInterruptStaticGeneration)(a, b, c);
            case "prerender-runtime": {
              let { stagedRendering: a } = c;
              if (a) return a.delayUntilStage(j.RENDER_STAGES_BY_DATA_KIND.sessionData, "cookies", c.cookies);
              return q(c.cookies);
            }
            case "private-cache":
              return q(c.cookies);
            case "request":
              let u;
              if (
                ((0, h.trackDynamicDataInDynamicRender)(c),
                (u = (0, d.areCookiesMutableInCurrentPhase)(c) ? c.userspaceMutableCookies : c.cookies),
                !c.asyncApiPromises)
              )
                return q(u);
              if (u === c.mutableCookies) return c.asyncApiPromises.mutableCookies;
              return c.asyncApiPromises.cookies;
          }
      }
      (0, g.throwForMissingRequestStore)(a);
    }
    let p = new WeakMap();
    function q(a) {
      let b = p.get(a);
      if (b) return b;
      let c = Promise.resolve(a);
      return (p.set(a, c), c);
    }
    (0, k.createDedupedByCallsiteServerErrorLoggerDev)(function (a, b) {
      let c = a ? `Route "${a}" ` : "This route ";
      return Error(
        `${c}used ${b}. \`cookies()\` returns a Promise and must be unwrapped with \`await\` or \`React.use()\` before accessing its properties. Learn more: https://nextjs.org/docs/messages/sync-dynamic-apis`,
      );
    });
  },
  38027,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "draftMode", {
        enumerable: !0,
        get: function () {
          return m;
        },
      }));
    let d = a.r(32319),
      e = a.r(56704),
      f = a.r(23187),
      g = a.r(97355),
      h = a.r(48643),
      i = a.r(91527),
      j = a.r(83236),
      k = a.r(61098);
    a.r(14681);
    let l = a.r(47711);
    function m() {
      let a = "draftMode",
        b = e.workAsyncStorage.getStore(),
        c = d.workUnitAsyncStorage.getStore();
      switch (((!b || !c) && (0, d.throwForMissingRequestStore)(a), c.type)) {
        case "prerender-runtime": {
          let { stagedRendering: a } = c;
          if (a) return a.delayUntilStage(l.RENDER_STAGES_BY_DATA_KIND.sessionData, "draftMode", new q(c.draftMode));
          return n(c.draftMode, b);
        }
        case "request":
          return n(c.draftMode, b);
        case "cache":
        case "private-cache":
        case "unstable-cache":
          let f = (0, d.getDraftModeProviderForCacheScope)(b, c);
          if (f) return n(f, b);
        case "prerender":
        case "prerender-legacy":
          return n(null, b);
        case "prerender-client":
        case "validation-client": {
          let a = "`draftMode`";
          throw new j.InvariantError(
            `${a} must not be used within a Client Component. Next.js should be preventing ${a} from being included in Client Components statically, but did not in this case.`,
          );
        }
        case "build-time-generator":
          throw Error(
            `Route ${b.route} used \`${a}()\` inside \`${c.functionName}\`. This is not supported because \`${c.functionName}\` runs at build time without an HTTP request. Read more: https://nextjs.org/docs/messages/next-dynamic-api-wrong-context`,
          );
        default:
          return c;
      }
    }
    function n(a, b) {
      let c = p.get(a ?? o);
      return c || Promise.resolve(new q(a));
    }
    let o = {},
      p = new WeakMap();
    class q {
      constructor(a) {
        this._provider = a;
      }
      get isEnabled() {
        return null !== this._provider && this._provider.isEnabled;
      }
      enable() {
        (r("draftMode().enable()", this.enable), null !== this._provider && this._provider.enable());
      }
      disable() {
        (r("draftMode().disable()", this.disable), null !== this._provider && this._provider.disable());
      }
    }
    function r(a, b) {
      let c = e.workAsyncStorage.getStore(),
        g = d.workUnitAsyncStorage.getStore();
      if (c) {
        if ((null == g ? void 0 : g.phase) === "after")
          throw Error(
            `Route ${c.route} used "${a}" inside \`after()\`. The enabled status of \`draftMode()\` can be read inside \`after()\` but you cannot enable or disable \`draftMode()\`. See more info here: https://nextjs.org/docs/app/api-reference/functions/after`,
          );
        if (c.dynamicShouldError)
          throw new h.StaticGenBailoutError(
            `Route ${c.route} with \`dynamic = "error"\` couldn't be rendered statically because it used \`${a}\`. See more info here: https://nextjs.org/docs/app/building-your-application/rendering/static-and-dynamic#dynamic-rendering`,
          );
        if (g)
          switch (g.type) {
            case "cache":
            case "private-cache": {
              let d = (0, k.createDraftModeMutationInUseCacheError)(c.route, a);
              throw (Error.captureStackTrace(d, b), (0, l.applyOwnerStack)(d), (c.invalidDynamicUsageError ??= d), d);
            }
            case "unstable-cache":
              throw (0, k.createDraftModeMutationInUnstableCacheError)(c.route, a);
            case "prerender":
            case "prerender-runtime": {
              let b = Error(
                `Route ${c.route} used ${a} without first calling \`await connection()\`. See more info here: https://nextjs.org/docs/messages/next-prerender-sync-headers`,
              );
              return (0, f.abortAndThrowOnSynchronousRequestDataAccess)(c.route, a, b, g);
            }
            case "prerender-client":
            case "validation-client":
              let d = "`draftMode`";
              throw new j.InvariantError(
                `${d} must not be used within a Client Component. Next.js should be preventing ${d} from being included in Client Components statically, but did not in this case.`,
              );
            case "prerender-legacy":
              g.revalidate = 0;
              let e = new i.DynamicServerError(
                `Route ${c.route} couldn't be rendered statically because it used \`${a}\`. See more info here: https://nextjs.org/docs/messages/dynamic-server-error`,
              );
              throw ((c.dynamicUsageDescription = a), (c.dynamicUsageStack = e.stack), e);
            case "request":
              (0, f.trackDynamicDataInDynamicRender)(g);
              break;
            case "build-time-generator":
              throw Error(
                `Route ${c.route} used \`${a}\` inside \`${g.functionName}\`. This is not supported because \`${g.functionName}\` runs at build time without an HTTP request. Read more: https://nextjs.org/docs/messages/next-dynamic-api-wrong-context`,
              );
          }
      }
    }
    (0, g.createDedupedByCallsiteServerErrorLoggerDev)(function (a, b) {
      let c = a ? `Route "${a}" ` : "This route ";
      return Error(
        `${c}used ${b}. \`draftMode()\` returns a Promise and must be unwrapped with \`await\` or \`React.use()\` before accessing its properties. Learn more: https://nextjs.org/docs/messages/sync-dynamic-apis`,
      );
    });
  },
  13617,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "headers", {
        enumerable: !0,
        get: function () {
          return n;
        },
      }));
    let d = a.r(96267),
      e = a.r(56704),
      f = a.r(32319),
      g = a.r(23187),
      h = a.r(48643),
      i = a.r(47711),
      j = a.r(97355),
      k = a.r(72973),
      l = a.r(83236),
      m = a.r(61098);
    function n() {
      let a = "headers",
        b = e.workAsyncStorage.getStore(),
        c = f.workUnitAsyncStorage.getStore();
      if (b) {
        if (c && !(0, k.isRequestApiAllowedInCurrentPhase)(c))
          throw Error(
            `Route ${b.route} used \`headers()\` inside \`after()\` while rendering. This is not supported. If you need this data inside an \`after()\` callback, use \`headers()\` outside of the callback. See more info here: https://nextjs.org/docs/app/api-reference/functions/after`,
          );
        if (b.forceStatic) return p(d.HeadersAdapter.seal(new Headers({})));
        if (c)
          switch (c.type) {
            case "cache": {
              let a = (0, m.createHeadersInUseCacheError)(b.route);
              throw (Error.captureStackTrace(a, n), (0, i.applyOwnerStack)(a), (b.invalidDynamicUsageError ??= a), a);
            }
            case "unstable-cache":
              throw (0, m.createHeadersInUnstableCacheError)(b.route);
            case "build-time-generator":
              throw Error(
                `Route ${b.route} used \`headers()\` inside \`${c.functionName}\`. This is not supported because \`${c.functionName}\` runs at build time without an HTTP request. Read more: https://nextjs.org/docs/messages/next-dynamic-api-wrong-context`,
              );
          }
        if (b.dynamicShouldError)
          throw new h.StaticGenBailoutError(
            `Route ${b.route} with \`dynamic = "error"\` couldn't be rendered statically because it used \`headers()\`. See more info here: https://nextjs.org/docs/app/building-your-application/rendering/static-and-dynamic#dynamic-rendering`,
          );
        if (c)
          switch (c.type) {
            case "prerender":
              var j = b,
                q = c;
              let e = o.get(q);
              if (e) return e;
              let f = (0, i.makeSessionDataHangingPromise)(q.renderSignal, j.route, "`headers()`", q);
              return (o.set(q, f), f);
            case "prerender-client":
            case "validation-client":
              let r = "`headers`";
              throw new l.InvariantError(
                `${r} must not be used within a client component. Next.js should be preventing ${r} from being included in client components statically, but did not in this case.`,
              );
            case "prerender-legacy":
              return (0, g.throwToInterruptStaticGeneration)(a, b, c);
            case "prerender-runtime": {
              let { stagedRendering: a } = c;
              if (a) return a.delayUntilStage(i.RENDER_STAGES_BY_DATA_KIND.sessionData, "headers", c.headers);
              return p(c.headers);
            }
            case "private-cache":
              return p(c.headers);
            case "request":
              if (((0, g.trackDynamicDataInDynamicRender)(c), c.asyncApiPromises)) return c.asyncApiPromises.headers;
              return p(c.headers);
          }
      }
      (0, f.throwForMissingRequestStore)(a);
    }
    let o = new WeakMap();
    function p(a) {
      let b = o.get(a);
      if (b) return b;
      let c = Promise.resolve(a);
      return (o.set(a, c), c);
    }
    (0, j.createDedupedByCallsiteServerErrorLoggerDev)(function (a, b) {
      let c = a ? `Route "${a}" ` : "This route ";
      return Error(
        `${c}used ${b}. \`headers()\` returns a Promise and must be unwrapped with \`await\` or \`React.use()\` before accessing its properties. Learn more: https://nextjs.org/docs/messages/sync-dynamic-apis`,
      );
    });
  },
  72973,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      isRequestApiAllowedInCurrentPhase: function () {
        return l;
      },
      throwForSearchParamsAccessInUseCache: function () {
        return k;
      },
      throwWithStaticGenerationBailoutErrorWithDynamicError: function () {
        return j;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = a.r(48643),
      g = a.r(20635),
      h = a.r(24725),
      i = a.r(61098);
    function j(a, b) {
      throw new f.StaticGenBailoutError(
        `Route ${a} with \`dynamic = "error"\` couldn't be rendered statically because it used ${b}. See more info here: https://nextjs.org/docs/app/building-your-application/rendering/static-and-dynamic#dynamic-rendering`,
      );
    }
    function k(a, b) {
      let c = (0, i.createSearchParamsInUseCacheError)(a.route);
      throw (Error.captureStackTrace(c, b), (a.invalidDynamicUsageError ??= c), c);
    }
    function l(a) {
      switch (a.phase) {
        case "action":
        case "render":
          return !0;
        case "after": {
          let a = g.actionAsyncStorage.getStore();
          if (a && (a.isAppRoute || a.isAction)) return !0;
          let b = h.afterTaskAsyncStorage.getStore();
          if (b) return "action" === b.rootTaskSpawnPhase;
          return !1;
        }
      }
    }
  },
  61098,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      createCacheLifeOutsideUseCacheError: function () {
        return B;
      },
      createCacheTagOutsideUseCacheError: function () {
        return A;
      },
      createConnectionInPrivateUseCacheError: function () {
        return q;
      },
      createConnectionInPublicUseCacheError: function () {
        return p;
      },
      createConnectionInUnstableCacheError: function () {
        return r;
      },
      createCookiesInUnstableCacheError: function () {
        return l;
      },
      createCookiesInUseCacheError: function () {
        return k;
      },
      createDraftModeMutationInUnstableCacheError: function () {
        return v;
      },
      createDraftModeMutationInUseCacheError: function () {
        return u;
      },
      createHeadersInUnstableCacheError: function () {
        return n;
      },
      createHeadersInUseCacheError: function () {
        return m;
      },
      createNestedCacheShortExpireError: function () {
        return D;
      },
      createNestedCacheZeroRevalidateError: function () {
        return C;
      },
      createRevalidateDuringRenderError: function () {
        return w;
      },
      createRevalidateInBuildTimeGeneratorError: function () {
        return y;
      },
      createRevalidateInCachedFunctionError: function () {
        return x;
      },
      createRouteHandlerRequestInUnstableCacheError: function () {
        return t;
      },
      createRouteHandlerRequestInUseCacheError: function () {
        return s;
      },
      createSearchParamsInUseCacheError: function () {
        return o;
      },
      createUseCachePrivateInsidePublicUseCacheError: function () {
        return E;
      },
      createUseCachePrivateInsideUnstableCacheError: function () {
        return F;
      },
      createUseCachePrivateOutsideRequestContextError: function () {
        return G;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = "https://nextjs.org/docs/messages/next-request-in-use-cache",
      g = "https://nextjs.org/docs/app/api-reference/functions/unstable_cache",
      h = "https://nextjs.org/docs/messages/use-cache-private-composition",
      i = "https://nextjs.org/docs/messages/revalidate-in-use-cache",
      j = "https://nextjs.org/docs/messages/nested-use-cache-no-explicit-cachelife";
    function k(a) {
      return Error(`Route "${a}": \`cookies()\` can't be read inside \`"use cache"\`. Read it outside the cached function and pass what you need as an argument.
Learn more: ${f}`);
    }
    function l(a) {
      return Error(`Route "${a}": \`cookies()\` can't be read inside \`unstable_cache()\`. Read it outside the cached function and pass what you need as an argument.
Learn more: ${g}`);
    }
    function m(a) {
      return Error(`Route "${a}": \`headers()\` can't be read inside \`"use cache"\`. Read it outside the cached function and pass what you need as an argument.
Learn more: ${f}`);
    }
    function n(a) {
      return Error(`Route "${a}": \`headers()\` can't be read inside \`unstable_cache()\`. Read it outside the cached function and pass what you need as an argument.
Learn more: ${g}`);
    }
    function o(a) {
      return Error(`Route "${a}": \`searchParams\` can't be read inside \`"use cache"\`. Await it outside the cached function and pass what you need as an argument.
Learn more: ${f}`);
    }
    function p(a) {
      return Error(`Route "${a}": \`connection()\` can't be called inside \`"use cache"\` because cached functions may run during prerendering, without an incoming request. Call it outside the cached function.
Learn more: ${f}`);
    }
    function q(a) {
      return Error(`Route "${a}": \`connection()\` can't be called inside \`"use cache: private"\` because private cached functions may run during prefetching, without a navigation request. Call it outside the cached function.
Learn more: https://nextjs.org/docs/app/api-reference/directives/use-cache-private`);
    }
    function r(a) {
      return Error(`Route "${a}": \`connection()\` can't be called inside \`unstable_cache()\` because cached functions may run during prerendering, without an incoming request. Call it outside the cached function.
Learn more: ${g}`);
    }
    function s(a, b) {
      return Error(`Route "${a}": \`${b}\` can't be read inside \`"use cache"\`. Read it outside the cached function and pass what you need as an argument.
Learn more: ${f}`);
    }
    function t(a, b) {
      return Error(`Route "${a}": \`${b}\` can't be read inside \`unstable_cache()\`. Read it outside the cached function and pass what you need as an argument.
Learn more: ${g}`);
    }
    function u(a, b) {
      return Error(`Route "${a}": \`${b}\` can't be called inside \`"use cache"\`. Draft mode can be read inside a cached function, but enabling or disabling it must happen outside.
Learn more: ${f}`);
    }
    function v(a, b) {
      return Error(`Route "${a}": \`${b}\` can't be called inside \`unstable_cache()\`. Draft mode can be read inside a cached function, but enabling or disabling it must happen outside.
Learn more: ${g}`);
    }
    function w(a, b) {
      return Error(`Route "${a}": \`${b}\` can't be called during render. Call it from a Server Action or Route Handler instead.
Learn more: ${i}`);
    }
    function x(a, b) {
      return Error(`Route "${a}": \`${b}\` can't be called inside a cached function. Call it from a Server Action or Route Handler instead.
Learn more: ${i}`);
    }
    function y(a, b, c) {
      return Error(`Route "${a}": \`${b}\` can't be called inside \`${c}\`. Call it from a Server Action or Route Handler instead.
Learn more: ${i}`);
    }
    function z(a) {
      return void 0 === a ? "" : `Route "${a}": `;
    }
    function A(a) {
      return Error(`${z(a)}\`cacheTag()\` can only be called inside a \`"use cache"\` or \`"use cache: private"\` function.
Learn more: https://nextjs.org/docs/messages/cache-tag-outside-use-cache`);
    }
    function B(a) {
      return Error(`${z(a)}\`cacheLife()\` can only be called inside a \`"use cache"\` or \`"use cache: private"\` function.
Learn more: https://nextjs.org/docs/messages/cache-life-outside-use-cache`);
    }
    function C(a, b) {
      return Error(
        `Route "${a}": A nested \`"use cache"\` with \`revalidate: 0\` is inside an outer \`"use cache"\` that has no \`cacheLife()\`. Add \`cacheLife()\` to the outer one to choose whether to prerender it with a non-zero \`revalidate\` or keep it dynamic with \`revalidate: 0\`.
Learn more: ${j}`,
        { cause: b },
      );
    }
    function D(a, b) {
      return Error(
        `Route "${a}": A nested \`"use cache"\` with a short \`expire\` (under 5 minutes) is inside an outer \`"use cache"\` that has no \`cacheLife()\`. Add \`cacheLife()\` to the outer one to choose whether to prerender it with a longer \`expire\` or keep it dynamic with a short \`expire\`.
Learn more: ${j}`,
        { cause: b },
      );
    }
    function E(a) {
      return Error(`Route "${a}": \`"use cache: private"\` can't be nested inside \`"use cache"\` because a shared cached function can't depend on private request data. Nest it only inside another \`"use cache: private"\`.
Learn more: ${h}`);
    }
    function F(a) {
      return Error(`Route "${a}": \`"use cache: private"\` can't be used inside \`unstable_cache()\` because \`unstable_cache()\` uses a shared cache that can't contain private request data. Call the private cached function outside \`unstable_cache()\`.
Learn more: ${h}`);
    }
    function G(a, b) {
      return Error(`Route "${a}": \`"use cache: private"\` needs an active request, so it can't be used during \`${b}\` or other build-time contexts. Move it to a request-time component or function.
Learn more: ${h}`);
    }
  },
  96267,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      HeadersAdapter: function () {
        return h;
      },
      ReadonlyHeadersError: function () {
        return g;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = a.r(14681);
    class g extends Error {
      constructor() {
        super("Headers cannot be modified. Read more: https://nextjs.org/docs/app/api-reference/functions/headers");
      }
      static callable() {
        throw new g();
      }
    }
    class h extends Headers {
      constructor(a) {
        (super(),
          (this.headers = new Proxy(a, {
            get(b, c, d) {
              if ("symbol" == typeof c) return f.ReflectAdapter.get(b, c, d);
              let e = c.toLowerCase(),
                g = Object.keys(a).find((a) => a.toLowerCase() === e);
              if (void 0 !== g) return f.ReflectAdapter.get(b, g, d);
            },
            set(b, c, d, e) {
              if ("symbol" == typeof c) return f.ReflectAdapter.set(b, c, d, e);
              let g = c.toLowerCase(),
                h = Object.keys(a).find((a) => a.toLowerCase() === g);
              return f.ReflectAdapter.set(b, h ?? c, d, e);
            },
            has(b, c) {
              if ("symbol" == typeof c) return f.ReflectAdapter.has(b, c);
              let d = c.toLowerCase(),
                e = Object.keys(a).find((a) => a.toLowerCase() === d);
              return void 0 !== e && f.ReflectAdapter.has(b, e);
            },
            deleteProperty(b, c) {
              if ("symbol" == typeof c) return f.ReflectAdapter.deleteProperty(b, c);
              let d = c.toLowerCase(),
                e = Object.keys(a).find((a) => a.toLowerCase() === d);
              return void 0 === e || f.ReflectAdapter.deleteProperty(b, e);
            },
          })));
      }
      static seal(a, b) {
        let c,
          d = b && b.size > 0 ? (a) => b.has(a.toLowerCase()) : null,
          e = new Proxy(a, {
            get(a, b, d) {
              switch (b) {
                case "append":
                case "delete":
                case "set":
                  return g.callable;
                case Symbol.iterator:
                  return c[Symbol.iterator];
                case "get":
                case "has":
                case "getSetCookie":
                case "keys":
                case "values":
                case "entries":
                case "forEach":
                  return c[b];
                default:
                  return f.ReflectAdapter.get(a, b, d);
              }
            },
          });
        return (
          (c = d
            ? (function (a, b, c) {
                function* d() {
                  for (let b of a.entries()) c(b[0]) || (yield b);
                }
                return {
                  entries: d,
                  [Symbol.iterator]: d,
                  get: (b) => (c(b) ? null : a.get(b)),
                  has: (b) => !c(b) && a.has(b),
                  getSetCookie: () => (c("set-cookie") ? [] : a.getSetCookie()),
                  *keys() {
                    for (let b of a.keys()) c(b) || (yield b);
                  },
                  *values() {
                    for (let [, a] of d()) yield a;
                  },
                  forEach(a, c) {
                    for (let [e, f] of d()) a.call(c, f, e, b);
                  },
                };
              })(a, e, d)
            : {
                get: a.get.bind(a),
                has: a.has.bind(a),
                getSetCookie: a.getSetCookie.bind(a),
                keys: a.keys.bind(a),
                values: a.values.bind(a),
                entries: a.entries.bind(a),
                [Symbol.iterator]: a[Symbol.iterator].bind(a),
                forEach(b, c) {
                  for (let [d, f] of a.entries()) b.call(c, f, d, e);
                },
              }),
          e
        );
      }
      static fresh(a) {
        return new Proxy(a, { get: (a, b, c) => f.ReflectAdapter.get(a, b, c) });
      }
      merge(a) {
        return Array.isArray(a) ? a.join(", ") : a;
      }
      static from(a) {
        return a instanceof Headers ? a : new h(a);
      }
      append(a, b) {
        let c = this.headers[a];
        "string" == typeof c ? (this.headers[a] = [c, b]) : Array.isArray(c) ? c.push(b) : (this.headers[a] = b);
      }
      delete(a) {
        delete this.headers[a];
      }
      get(a) {
        let b = this.headers[a];
        return void 0 !== b ? this.merge(b) : null;
      }
      has(a) {
        return void 0 !== this.headers[a];
      }
      set(a, b) {
        this.headers[a] = b;
      }
      forEach(a, b) {
        for (let [c, d] of this.entries()) a.call(b, d, c, this);
      }
      *entries() {
        for (let a of Object.keys(this.headers)) {
          let b = a.toLowerCase(),
            c = this.get(b);
          yield [b, c];
        }
      }
      *keys() {
        for (let a of Object.keys(this.headers)) {
          let b = a.toLowerCase();
          yield b;
        }
      }
      *values() {
        for (let a of Object.keys(this.headers)) {
          let b = this.get(a);
          yield b;
        }
      }
      [Symbol.iterator]() {
        return this.entries();
      }
    }
  },
  14681,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "ReflectAdapter", {
        enumerable: !0,
        get: function () {
          return d;
        },
      }));
    class d {
      static get(a, b, c) {
        let d = Reflect.get(a, b, c);
        return "function" == typeof d ? d.bind(a) : d;
      }
      static set(a, b, c, d) {
        return Reflect.set(a, b, c, d);
      }
      static has(a, b) {
        return Reflect.has(a, b);
      }
      static deleteProperty(a, b) {
        return Reflect.deleteProperty(a, b);
      }
    }
  },
  32343,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      MutableRequestCookiesAdapter: function () {
        return o;
      },
      ReadonlyRequestCookiesError: function () {
        return j;
      },
      RequestCookiesAdapter: function () {
        return k;
      },
      appendMutableCookies: function () {
        return n;
      },
      areCookiesMutableInCurrentPhase: function () {
        return q;
      },
      createCookiesWithMutableAccessCheck: function () {
        return p;
      },
      getModifiedCookieValues: function () {
        return m;
      },
      responseCookiesToRequestCookies: function () {
        return s;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = a.r(91308),
      g = a.r(14681),
      h = a.r(56704),
      i = a.r(27795);
    class j extends Error {
      constructor() {
        super(
          "Cookies can only be modified in a Server Action or Route Handler. Read more: https://nextjs.org/docs/app/api-reference/functions/cookies#options",
        );
      }
      static callable() {
        throw new j();
      }
    }
    class k {
      static seal(a) {
        return new Proxy(a, {
          get(a, b, c) {
            switch (b) {
              case "clear":
              case "delete":
              case "set":
                return j.callable;
              default:
                return g.ReflectAdapter.get(a, b, c);
            }
          },
        });
      }
      static fresh(a) {
        return new Proxy(a, { get: (a, b, c) => g.ReflectAdapter.get(a, b, c) });
      }
    }
    let l = Symbol.for("next.mutated.cookies");
    function m(a) {
      let b = a[l];
      return b && Array.isArray(b) && 0 !== b.length ? b : [];
    }
    function n(a, b) {
      let c = m(b);
      if (0 === c.length) return !1;
      let d = new f.ResponseCookies(a),
        e = d.getAll();
      for (let a of c) d.set(a);
      for (let a of e) d.set(a);
      return !0;
    }
    class o {
      static wrap(a, b) {
        let c = new f.ResponseCookies(new Headers());
        for (let b of a.getAll()) c.set(b);
        let d = [],
          e = new Set(),
          j = () => {
            let a = h.workAsyncStorage.getStore();
            if (
              (a && (a.pathWasRevalidated = i.ActionDidRevalidateStaticAndDynamic),
              (d = c.getAll().filter((a) => e.has(a.name))),
              b)
            ) {
              let a = [];
              for (let b of d) {
                let c = new f.ResponseCookies(new Headers());
                (c.set(b), a.push(c.toString()));
              }
              b(a);
            }
          },
          k = new Proxy(c, {
            get(a, b, c) {
              switch (b) {
                case l:
                  return d;
                case "delete":
                  return function (...b) {
                    e.add("string" == typeof b[0] ? b[0] : b[0].name);
                    try {
                      return (a.delete(...b), k);
                    } finally {
                      j();
                    }
                  };
                case "set":
                  return function (...b) {
                    e.add("string" == typeof b[0] ? b[0] : b[0].name);
                    try {
                      return (a.set(...b), k);
                    } finally {
                      j();
                    }
                  };
                default:
                  return g.ReflectAdapter.get(a, b, c);
              }
            },
          });
        return k;
      }
    }
    function p(a) {
      let b = new Proxy(a.mutableCookies, {
        get(c, d, e) {
          switch (d) {
            case "delete":
              return function (...d) {
                return (r(a, "cookies().delete"), c.delete(...d), b);
              };
            case "set":
              return function (...d) {
                return (r(a, "cookies().set"), c.set(...d), b);
              };
            default:
              return g.ReflectAdapter.get(c, d, e);
          }
        },
      });
      return b;
    }
    function q(a) {
      return "action" === a.phase;
    }
    function r(a, b) {
      if (!q(a)) throw new j();
    }
    function s(a) {
      let b = new f.RequestCookies(new Headers());
      for (let c of a.getAll()) b.set(c);
      return b;
    }
  },
  91308,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      RequestCookies: function () {
        return f.RequestCookies;
      },
      ResponseCookies: function () {
        return f.ResponseCookies;
      },
      stringifyCookie: function () {
        return f.stringifyCookie;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = a.r(36581);
  },
  27795,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      ActionDidNotRevalidate: function () {
        return f;
      },
      ActionDidRevalidateDynamicOnly: function () {
        return h;
      },
      ActionDidRevalidateStaticAndDynamic: function () {
        return g;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = 0,
      g = 1,
      h = 2;
  },
  83236,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "InvariantError", {
        enumerable: !0,
        get: function () {
          return d;
        },
      }));
    class d extends Error {
      constructor(a, b) {
        (super(`Invariant: ${a.endsWith(".") ? a : a + "."} This is a bug in Next.js.`, b),
          (this.name = "InvariantError"));
      }
    }
  },
  84829,
  (a, b, c) => {
    "use strict";
    function d() {
      let a,
        b,
        c = new Promise((c, d) => {
          ((a = c), (b = d));
        });
      return { resolve: a, reject: b, promise: c };
    }
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "createPromiseWithResolvers", {
        enumerable: !0,
        get: function () {
          return d;
        },
      }));
  },
  96122,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "parseLoaderTree", {
        enumerable: !0,
        get: function () {
          return e;
        },
      }));
    let d = a.r(92113);
    function e(a) {
      let [b, c, e, f] = a,
        { layout: g, template: h } = e,
        { page: i } = e;
      i = b === d.DEFAULT_SEGMENT_KEY ? e.defaultPage : i;
      let j = g?.[1] || h?.[1] || i?.[1];
      return { page: i, segment: b, modules: e, conventionPath: j, parallelRoutes: c, staticSiblings: f };
    }
  },
  92113,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      DEFAULT_SEGMENT_KEY: function () {
        return k;
      },
      NOT_FOUND_SEGMENT_KEY: function () {
        return l;
      },
      PAGE_SEGMENT_KEY: function () {
        return j;
      },
      computeSelectedLayoutSegment: function () {
        return i;
      },
      getSegmentValue: function () {
        return f;
      },
      getSelectedLayoutSegmentPath: function () {
        return function a(b, c, d = !0, e = []) {
          let g;
          if (d) g = b[1][c];
          else {
            let a = b[1];
            g = a.children ?? Object.values(a)[0];
          }
          if (!g) return e;
          let h = f(g[0]);
          return h && h !== j ? (e.push(h), a(g, c, !1, e)) : e;
        };
      },
      isGroupSegment: function () {
        return g;
      },
      isParallelRouteSegment: function () {
        return h;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    function f(a) {
      return Array.isArray(a) ? a[1] : a;
    }
    function g(a) {
      return "(" === a[0] && a.endsWith(")");
    }
    function h(a) {
      return a.startsWith("@") && "@children" !== a;
    }
    function i(a, b) {
      if (!a || 0 === a.length) return null;
      let c = "children" === b ? a[0] : a[a.length - 1];
      return c === k ? null : c;
    }
    let j = "__PAGE__",
      k = "__DEFAULT__",
      l = "/_not-found";
  },
  17707,
  (a, b, c) => {
    ((b.exports.cookies = a.r(39116).cookies),
      (b.exports.headers = a.r(13617).headers),
      (b.exports.draftMode = a.r(38027).draftMode));
  },
  37162,
  (a, b, c) => {
    "use strict";
    let { websocketMask: d, websocketUnmask: e } = a.r(21517),
      { EMPTY_BUFFER: f } = a.r(94157),
      g = Buffer[Symbol.species];
    function h(a, b, c, d, e) {
      for (let f = 0; f < e; f++) c[d + f] = a[f] ^ b[3 & f];
    }
    function i(a, b) {
      for (let c = 0; c < a.length; c++) a[c] ^= b[3 & c];
    }
    function j(a) {
      let b;
      return ((j.readOnly = !0), Buffer.isBuffer(a))
        ? a
        : (a instanceof ArrayBuffer
            ? (b = new g(a))
            : ArrayBuffer.isView(a)
              ? (b = new g(a.buffer, a.byteOffset, a.byteLength))
              : ((b = Buffer.from(a)), (j.readOnly = !1)),
          b);
    }
    if (
      ((b.exports = {
        concat: function (a, b) {
          if (0 === a.length) return f;
          if (1 === a.length) return a[0];
          let c = Buffer.allocUnsafe(b),
            d = 0;
          for (let b = 0; b < a.length; b++) {
            let e = a[b];
            (c.set(e, d), (d += e.length));
          }
          return d < b ? new g(c.buffer, c.byteOffset, d) : c;
        },
        mask: h,
        toArrayBuffer: function (a) {
          return a.length === a.buffer.byteLength ? a.buffer : a.buffer.slice(a.byteOffset, a.byteOffset + a.length);
        },
        toBuffer: j,
        unmask: i,
      }),
      d)
    )
      ((b.exports.mask = function (a, b, c, e, f) {
        f < 24 ? h(a, b, c, e, f) : d(a, b, c, e, f);
      }),
        (b.exports.unmask = function (a, b) {
          a.length < 24 ? i(a, b) : e(a, b);
        }));
    else if (!process.env.WS_NO_BUFFER_UTIL)
      try {
        let a = (() => {
          let a = Error("Cannot find module 'bufferutil'");
          throw ((a.code = "MODULE_NOT_FOUND"), a);
        })();
        ((b.exports.mask = function (b, c, d, e, f) {
          f < 48 ? h(b, c, d, e, f) : a.mask(b, c, d, e, f);
        }),
          (b.exports.unmask = function (b, c) {
            b.length < 32 ? i(b, c) : a.unmask(b, c);
          }));
      } catch (a) {}
  },
  94157,
  (a, b, c) => {
    "use strict";
    let d = ["nodebuffer", "arraybuffer", "fragments"],
      e = "u" > typeof Blob;
    (e && d.push("blob"),
      (b.exports = {
        BINARY_TYPES: d,
        CLOSE_TIMEOUT: 3e4,
        EMPTY_BUFFER: Buffer.alloc(0),
        GUID: "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
        hasBlob: e,
        kForOnEventAttribute: Symbol("kIsForOnEventAttribute"),
        kListener: Symbol("kListener"),
        kStatusCode: Symbol("status-code"),
        kWebSocket: Symbol("websocket"),
        NOOP: () => {},
      }));
  },
  95688,
  (a, b, c) => {
    "use strict";
    let { kForOnEventAttribute: d, kListener: e } = a.r(94157),
      f = Symbol("kCode"),
      g = Symbol("kData"),
      h = Symbol("kError"),
      i = Symbol("kMessage"),
      j = Symbol("kReason"),
      k = Symbol("kTarget"),
      l = Symbol("kType"),
      m = Symbol("kWasClean");
    class n {
      constructor(a) {
        ((this[k] = null), (this[l] = a));
      }
      get target() {
        return this[k];
      }
      get type() {
        return this[l];
      }
    }
    (Object.defineProperty(n.prototype, "target", { enumerable: !0 }),
      Object.defineProperty(n.prototype, "type", { enumerable: !0 }));
    class o extends n {
      constructor(a, b = {}) {
        (super(a),
          (this[f] = void 0 === b.code ? 0 : b.code),
          (this[j] = void 0 === b.reason ? "" : b.reason),
          (this[m] = void 0 !== b.wasClean && b.wasClean));
      }
      get code() {
        return this[f];
      }
      get reason() {
        return this[j];
      }
      get wasClean() {
        return this[m];
      }
    }
    (Object.defineProperty(o.prototype, "code", { enumerable: !0 }),
      Object.defineProperty(o.prototype, "reason", { enumerable: !0 }),
      Object.defineProperty(o.prototype, "wasClean", { enumerable: !0 }));
    class p extends n {
      constructor(a, b = {}) {
        (super(a), (this[h] = void 0 === b.error ? null : b.error), (this[i] = void 0 === b.message ? "" : b.message));
      }
      get error() {
        return this[h];
      }
      get message() {
        return this[i];
      }
    }
    (Object.defineProperty(p.prototype, "error", { enumerable: !0 }),
      Object.defineProperty(p.prototype, "message", { enumerable: !0 }));
    class q extends n {
      constructor(a, b = {}) {
        (super(a), (this[g] = void 0 === b.data ? null : b.data));
      }
      get data() {
        return this[g];
      }
    }
    function r(a, b, c) {
      "object" == typeof a && a.handleEvent ? a.handleEvent.call(a, c) : a.call(b, c);
    }
    (Object.defineProperty(q.prototype, "data", { enumerable: !0 }),
      (b.exports = {
        CloseEvent: o,
        ErrorEvent: p,
        Event: n,
        EventTarget: {
          addEventListener(a, b, c = {}) {
            let f;
            for (let f of this.listeners(a)) if (!c[d] && f[e] === b && !f[d]) return;
            if ("message" === a)
              f = function (a, c) {
                let d = new q("message", { data: c ? a : a.toString() });
                ((d[k] = this), r(b, this, d));
              };
            else if ("close" === a)
              f = function (a, c) {
                let d = new o("close", {
                  code: a,
                  reason: c.toString(),
                  wasClean: this._closeFrameReceived && this._closeFrameSent,
                });
                ((d[k] = this), r(b, this, d));
              };
            else if ("error" === a)
              f = function (a) {
                let c = new p("error", { error: a, message: a.message });
                ((c[k] = this), r(b, this, c));
              };
            else {
              if ("open" !== a) return;
              f = function () {
                let a = new n("open");
                ((a[k] = this), r(b, this, a));
              };
            }
            ((f[d] = !!c[d]), (f[e] = b), c.once ? this.once(a, f) : this.on(a, f));
          },
          removeEventListener(a, b) {
            for (let c of this.listeners(a))
              if (c[e] === b && !c[d]) {
                this.removeListener(a, c);
                break;
              }
          },
        },
        MessageEvent: q,
      }));
  },
  71221,
  (a, b, c) => {
    "use strict";
    let { tokenChars: d } = a.r(83006);
    function e(a, b, c) {
      void 0 === a[b] ? (a[b] = [c]) : a[b].push(c);
    }
    b.exports = {
      format: function (a) {
        return Object.keys(a)
          .map((b) => {
            let c = a[b];
            return (
              Array.isArray(c) || (c = [c]),
              c
                .map((a) =>
                  [b]
                    .concat(
                      Object.keys(a).map((b) => {
                        let c = a[b];
                        return (Array.isArray(c) || (c = [c]), c.map((a) => (!0 === a ? b : `${b}=${a}`)).join("; "));
                      }),
                    )
                    .join("; "),
                )
                .join(", ")
            );
          })
          .join(", ");
      },
      parse: function (a) {
        let b,
          c,
          f = Object.create(null),
          g = Object.create(null),
          h = !1,
          i = !1,
          j = !1,
          k = -1,
          l = -1,
          m = -1,
          n = 0;
        for (; n < a.length; n++)
          if (((l = a.charCodeAt(n)), void 0 === b))
            if (-1 === m && 1 === d[l]) -1 === k && (k = n);
            else if (0 !== n && (32 === l || 9 === l)) -1 === m && -1 !== k && (m = n);
            else if (59 === l || 44 === l) {
              if (-1 === k) throw SyntaxError(`Unexpected character at index ${n}`);
              -1 === m && (m = n);
              let c = a.slice(k, m);
              (44 === l ? (e(f, c, g), (g = Object.create(null))) : (b = c), (k = m = -1));
            } else throw SyntaxError(`Unexpected character at index ${n}`);
          else if (void 0 === c)
            if (-1 === m && 1 === d[l]) -1 === k && (k = n);
            else if (32 === l || 9 === l) -1 === m && -1 !== k && (m = n);
            else if (59 === l || 44 === l) {
              if (-1 === k) throw SyntaxError(`Unexpected character at index ${n}`);
              (-1 === m && (m = n),
                e(g, a.slice(k, m), !0),
                44 === l && (e(f, b, g), (g = Object.create(null)), (b = void 0)),
                (k = m = -1));
            } else if (61 === l && -1 !== k && -1 === m) ((c = a.slice(k, n)), (k = m = -1));
            else throw SyntaxError(`Unexpected character at index ${n}`);
          else if (i) {
            if (1 !== d[l]) throw SyntaxError(`Unexpected character at index ${n}`);
            (-1 === k ? (k = n) : h || (h = !0), (i = !1));
          } else if (j)
            if (1 === d[l]) -1 === k && (k = n);
            else if (34 === l && -1 !== k) ((j = !1), (m = n));
            else if (92 === l) i = !0;
            else throw SyntaxError(`Unexpected character at index ${n}`);
          else if (34 === l && 61 === a.charCodeAt(n - 1)) j = !0;
          else if (-1 === m && 1 === d[l]) -1 === k && (k = n);
          else if (-1 !== k && (32 === l || 9 === l)) -1 === m && (m = n);
          else if (59 === l || 44 === l) {
            if (-1 === k) throw SyntaxError(`Unexpected character at index ${n}`);
            -1 === m && (m = n);
            let d = a.slice(k, m);
            (h && ((d = d.replace(/\\/g, "")), (h = !1)),
              e(g, c, d),
              44 === l && (e(f, b, g), (g = Object.create(null)), (b = void 0)),
              (c = void 0),
              (k = m = -1));
          } else throw SyntaxError(`Unexpected character at index ${n}`);
        if (-1 === k || j || 32 === l || 9 === l) throw SyntaxError("Unexpected end of input");
        -1 === m && (m = n);
        let o = a.slice(k, m);
        return (
          void 0 === b
            ? e(f, o, g)
            : (void 0 === c ? e(g, o, !0) : h ? e(g, c, o.replace(/\\/g, "")) : e(g, c, o), e(f, b, g)),
          f
        );
      },
    };
  },
  50168,
  (a, b, c) => {
    "use strict";
    let d = Symbol("kDone"),
      e = Symbol("kRun");
    b.exports = class {
      constructor(a) {
        ((this[d] = () => {
          (this.pending--, this[e]());
        }),
          (this.concurrency = a || 1 / 0),
          (this.jobs = []),
          (this.pending = 0));
      }
      add(a) {
        (this.jobs.push(a), this[e]());
      }
      [e]() {
        if (this.pending !== this.concurrency && this.jobs.length) {
          let a = this.jobs.shift();
          (this.pending++, a(this[d]));
        }
      }
    };
  },
  96166,
  (a, b, c) => {
    "use strict";
    let d,
      e = a.r(6461),
      f = a.r(37162),
      g = a.r(50168),
      { kStatusCode: h } = a.r(94157),
      i = Buffer[Symbol.species],
      j = Buffer.from([0, 0, 255, 255]),
      k = Symbol("permessage-deflate"),
      l = Symbol("total-length"),
      m = Symbol("callback"),
      n = Symbol("buffers"),
      o = Symbol("error");
    function p(a) {
      (this[n].push(a), (this[l] += a.length));
    }
    function q(a) {
      ((this[l] += a.length), this[k]._maxPayload < 1 || this[l] <= this[k]._maxPayload)
        ? this[n].push(a)
        : ((this[o] = RangeError("Max payload size exceeded")),
          (this[o].code = "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH"),
          (this[o][h] = 1009),
          this.removeListener("data", q),
          this.reset());
    }
    function r(a) {
      ((this[k]._inflate = null), this[o]) ? this[m](this[o]) : ((a[h] = 1007), this[m](a));
    }
    b.exports = class {
      constructor(a) {
        ((this._options = a || {}),
          (this._threshold = void 0 !== this._options.threshold ? this._options.threshold : 1024),
          (this._maxPayload = 0 | this._options.maxPayload),
          (this._isServer = !!this._options.isServer),
          (this._deflate = null),
          (this._inflate = null),
          (this.params = null),
          d || (d = new g(void 0 !== this._options.concurrencyLimit ? this._options.concurrencyLimit : 10)));
      }
      static get extensionName() {
        return "permessage-deflate";
      }
      offer() {
        let a = {};
        return (
          this._options.serverNoContextTakeover && (a.server_no_context_takeover = !0),
          this._options.clientNoContextTakeover && (a.client_no_context_takeover = !0),
          this._options.serverMaxWindowBits && (a.server_max_window_bits = this._options.serverMaxWindowBits),
          this._options.clientMaxWindowBits
            ? (a.client_max_window_bits = this._options.clientMaxWindowBits)
            : null == this._options.clientMaxWindowBits && (a.client_max_window_bits = !0),
          a
        );
      }
      accept(a) {
        return (
          (a = this.normalizeParams(a)),
          (this.params = this._isServer ? this.acceptAsServer(a) : this.acceptAsClient(a)),
          this.params
        );
      }
      cleanup() {
        if ((this._inflate && (this._inflate.close(), (this._inflate = null)), this._deflate)) {
          let a = this._deflate[m];
          (this._deflate.close(),
            (this._deflate = null),
            a && a(Error("The deflate stream was closed while data was being processed")));
        }
      }
      acceptAsServer(a) {
        let b = this._options,
          c = a.find(
            (a) =>
              (!1 !== b.serverNoContextTakeover || !a.server_no_context_takeover) &&
              (!a.server_max_window_bits ||
                (!1 !== b.serverMaxWindowBits &&
                  ("number" != typeof b.serverMaxWindowBits || !(b.serverMaxWindowBits > a.server_max_window_bits)))) &&
              ("number" != typeof b.clientMaxWindowBits ||
                ("number" == typeof a.client_max_window_bits
                  ? !(b.clientMaxWindowBits > a.client_max_window_bits)
                  : !!a.client_max_window_bits)),
          );
        if (!c) throw Error("None of the extension offers can be accepted");
        return (
          b.serverNoContextTakeover && (c.server_no_context_takeover = !0),
          b.clientNoContextTakeover && (c.client_no_context_takeover = !0),
          "number" == typeof b.serverMaxWindowBits && (c.server_max_window_bits = b.serverMaxWindowBits),
          "number" == typeof b.clientMaxWindowBits
            ? (c.client_max_window_bits = b.clientMaxWindowBits)
            : (!0 === c.client_max_window_bits || !1 === b.clientMaxWindowBits) && delete c.client_max_window_bits,
          c
        );
      }
      acceptAsClient(a) {
        let b = a[0];
        if (!1 === this._options.clientNoContextTakeover && b.client_no_context_takeover)
          throw Error('Unexpected parameter "client_no_context_takeover"');
        if (b.client_max_window_bits) {
          if (
            !1 === this._options.clientMaxWindowBits ||
            ("number" == typeof this._options.clientMaxWindowBits &&
              b.client_max_window_bits > this._options.clientMaxWindowBits)
          )
            throw Error('Unexpected or invalid parameter "client_max_window_bits"');
        } else
          "number" == typeof this._options.clientMaxWindowBits &&
            (b.client_max_window_bits = this._options.clientMaxWindowBits);
        return b;
      }
      normalizeParams(a) {
        return (
          a.forEach((a) => {
            Object.keys(a).forEach((b) => {
              let c = a[b];
              if (c.length > 1) throw Error(`Parameter "${b}" must have only a single value`);
              if (((c = c[0]), "client_max_window_bits" === b)) {
                if (!0 !== c) {
                  let a = +c;
                  if (!Number.isInteger(a) || a < 8 || a > 15)
                    throw TypeError(`Invalid value for parameter "${b}": ${c}`);
                  c = a;
                } else if (!this._isServer) throw TypeError(`Invalid value for parameter "${b}": ${c}`);
              } else if ("server_max_window_bits" === b) {
                let a = +c;
                if (!Number.isInteger(a) || a < 8 || a > 15)
                  throw TypeError(`Invalid value for parameter "${b}": ${c}`);
                c = a;
              } else if ("client_no_context_takeover" === b || "server_no_context_takeover" === b) {
                if (!0 !== c) throw TypeError(`Invalid value for parameter "${b}": ${c}`);
              } else throw Error(`Unknown parameter "${b}"`);
              a[b] = c;
            });
          }),
          a
        );
      }
      decompress(a, b, c) {
        d.add((d) => {
          this._decompress(a, b, (a, b) => {
            (d(), c(a, b));
          });
        });
      }
      compress(a, b, c) {
        d.add((d) => {
          this._compress(a, b, (a, b) => {
            (d(), c(a, b));
          });
        });
      }
      _decompress(a, b, c) {
        let d = this._isServer ? "client" : "server";
        if (!this._inflate) {
          let a = `${d}_max_window_bits`,
            b = "number" != typeof this.params[a] ? e.Z_DEFAULT_WINDOWBITS : this.params[a];
          ((this._inflate = e.createInflateRaw({ ...this._options.zlibInflateOptions, windowBits: b })),
            (this._inflate[k] = this),
            (this._inflate[l] = 0),
            (this._inflate[n] = []),
            this._inflate.on("error", r),
            this._inflate.on("data", q));
        }
        ((this._inflate[m] = c),
          this._inflate.write(a),
          b && this._inflate.write(j),
          this._inflate.flush(() => {
            let a = this._inflate[o];
            if (a) {
              (this._inflate.close(), (this._inflate = null), c(a));
              return;
            }
            let e = f.concat(this._inflate[n], this._inflate[l]);
            (this._inflate._readableState.endEmitted
              ? (this._inflate.close(), (this._inflate = null))
              : ((this._inflate[l] = 0),
                (this._inflate[n] = []),
                b && this.params[`${d}_no_context_takeover`] && this._inflate.reset()),
              c(null, e));
          }));
      }
      _compress(a, b, c) {
        let d = this._isServer ? "server" : "client";
        if (!this._deflate) {
          let a = `${d}_max_window_bits`,
            b = "number" != typeof this.params[a] ? e.Z_DEFAULT_WINDOWBITS : this.params[a];
          ((this._deflate = e.createDeflateRaw({ ...this._options.zlibDeflateOptions, windowBits: b })),
            (this._deflate[l] = 0),
            (this._deflate[n] = []),
            this._deflate.on("data", p));
        }
        ((this._deflate[m] = c),
          this._deflate.write(a),
          this._deflate.flush(e.Z_SYNC_FLUSH, () => {
            if (!this._deflate) return;
            let a = f.concat(this._deflate[n], this._deflate[l]);
            (b && (a = new i(a.buffer, a.byteOffset, a.length - 4)),
              (this._deflate[m] = null),
              (this._deflate[l] = 0),
              (this._deflate[n] = []),
              b && this.params[`${d}_no_context_takeover`] && this._deflate.reset(),
              c(null, a));
          }));
      }
    };
  },
  18129,
  (a, b, c) => {
    "use strict";
    let { Writable: d } = a.r(88947),
      e = a.r(96166),
      { BINARY_TYPES: f, EMPTY_BUFFER: g, kStatusCode: h, kWebSocket: i } = a.r(94157),
      { concat: j, toArrayBuffer: k, unmask: l } = a.r(37162),
      { isValidStatusCode: m, isValidUTF8: n } = a.r(83006),
      o = Buffer[Symbol.species];
    b.exports = class extends d {
      constructor(a = {}) {
        (super(),
          (this._allowSynchronousEvents = void 0 === a.allowSynchronousEvents || a.allowSynchronousEvents),
          (this._binaryType = a.binaryType || f[0]),
          (this._extensions = a.extensions || {}),
          (this._isServer = !!a.isServer),
          (this._maxBufferedChunks = 0 | a.maxBufferedChunks),
          (this._maxFragments = 0 | a.maxFragments),
          (this._maxPayload = 0 | a.maxPayload),
          (this._skipUTF8Validation = !!a.skipUTF8Validation),
          (this[i] = void 0),
          (this._bufferedBytes = 0),
          (this._buffers = []),
          (this._compressed = !1),
          (this._payloadLength = 0),
          (this._mask = void 0),
          (this._fragmented = 0),
          (this._masked = !1),
          (this._fin = !1),
          (this._opcode = 0),
          (this._totalPayloadLength = 0),
          (this._messageLength = 0),
          (this._numFragments = 0),
          (this._fragments = []),
          (this._errored = !1),
          (this._loop = !1),
          (this._state = 0));
      }
      _write(a, b, c) {
        return 8 === this._opcode && 0 == this._state
          ? c()
          : this._maxBufferedChunks > 0 && this._buffers.length >= this._maxBufferedChunks
            ? void c(
                this.createError(RangeError, "Too many buffered chunks", !1, 1008, "WS_ERR_TOO_MANY_BUFFERED_PARTS"),
              )
            : void ((this._bufferedBytes += a.length), this._buffers.push(a), this.startLoop(c));
      }
      consume(a) {
        if (((this._bufferedBytes -= a), a === this._buffers[0].length)) return this._buffers.shift();
        if (a < this._buffers[0].length) {
          let b = this._buffers[0];
          return (
            (this._buffers[0] = new o(b.buffer, b.byteOffset + a, b.length - a)), new o(b.buffer, b.byteOffset, a)
          );
        }
        let b = Buffer.allocUnsafe(a);
        do {
          let c = this._buffers[0],
            d = b.length - a;
          (a >= c.length
            ? b.set(this._buffers.shift(), d)
            : (b.set(new Uint8Array(c.buffer, c.byteOffset, a), d),
              (this._buffers[0] = new o(c.buffer, c.byteOffset + a, c.length - a))),
            (a -= c.length));
        } while (a > 0);
        return b;
      }
      startLoop(a) {
        this._loop = !0;
        do
          switch (this._state) {
            case 0:
              this.getInfo(a);
              break;
            case 1:
              this.getPayloadLength16(a);
              break;
            case 2:
              this.getPayloadLength64(a);
              break;
            case 3:
              this.getMask();
              break;
            case 4:
              this.getData(a);
              break;
            case 5:
            case 6:
              this._loop = !1;
              return;
          }
        while (this._loop);
        this._errored || a();
      }
      getInfo(a) {
        if (this._bufferedBytes < 2) {
          this._loop = !1;
          return;
        }
        let b = this.consume(2);
        if ((48 & b[0]) != 0)
          return void a(
            this.createError(RangeError, "RSV2 and RSV3 must be clear", !0, 1002, "WS_ERR_UNEXPECTED_RSV_2_3"),
          );
        let c = (64 & b[0]) == 64;
        if (c && !this._extensions[e.extensionName])
          return void a(this.createError(RangeError, "RSV1 must be clear", !0, 1002, "WS_ERR_UNEXPECTED_RSV_1"));
        if (
          ((this._fin = (128 & b[0]) == 128),
          (this._opcode = 15 & b[0]),
          (this._payloadLength = 127 & b[1]),
          0 === this._opcode)
        ) {
          if (c) return void a(this.createError(RangeError, "RSV1 must be clear", !0, 1002, "WS_ERR_UNEXPECTED_RSV_1"));
          if (!this._fragmented)
            return void a(this.createError(RangeError, "invalid opcode 0", !0, 1002, "WS_ERR_INVALID_OPCODE"));
          this._opcode = this._fragmented;
        } else if (1 === this._opcode || 2 === this._opcode) {
          if (this._fragmented)
            return void a(
              this.createError(RangeError, `invalid opcode ${this._opcode}`, !0, 1002, "WS_ERR_INVALID_OPCODE"),
            );
          this._compressed = c;
        } else {
          if (!(this._opcode > 7) || !(this._opcode < 11))
            return void a(
              this.createError(RangeError, `invalid opcode ${this._opcode}`, !0, 1002, "WS_ERR_INVALID_OPCODE"),
            );
          if (!this._fin)
            return void a(this.createError(RangeError, "FIN must be set", !0, 1002, "WS_ERR_EXPECTED_FIN"));
          if (c) return void a(this.createError(RangeError, "RSV1 must be clear", !0, 1002, "WS_ERR_UNEXPECTED_RSV_1"));
          if (this._payloadLength > 125 || (8 === this._opcode && 1 === this._payloadLength))
            return void a(
              this.createError(
                RangeError,
                `invalid payload length ${this._payloadLength}`,
                !0,
                1002,
                "WS_ERR_INVALID_CONTROL_PAYLOAD_LENGTH",
              ),
            );
        }
        if (
          (this._fin || this._fragmented || (this._fragmented = this._opcode),
          (this._masked = (128 & b[1]) == 128),
          this._isServer)
        ) {
          if (!this._masked)
            return void a(this.createError(RangeError, "MASK must be set", !0, 1002, "WS_ERR_EXPECTED_MASK"));
        } else if (this._masked)
          return void a(this.createError(RangeError, "MASK must be clear", !0, 1002, "WS_ERR_UNEXPECTED_MASK"));
        126 === this._payloadLength
          ? (this._state = 1)
          : 127 === this._payloadLength
            ? (this._state = 2)
            : this.haveLength(a);
      }
      getPayloadLength16(a) {
        if (this._bufferedBytes < 2) {
          this._loop = !1;
          return;
        }
        ((this._payloadLength = this.consume(2).readUInt16BE(0)), this.haveLength(a));
      }
      getPayloadLength64(a) {
        if (this._bufferedBytes < 8) {
          this._loop = !1;
          return;
        }
        let b = this.consume(8),
          c = b.readUInt32BE(0);
        c > 2097151
          ? a(
              this.createError(
                RangeError,
                "Unsupported WebSocket frame: payload length > 2^53 - 1",
                !1,
                1009,
                "WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH",
              ),
            )
          : ((this._payloadLength = 0x100000000 * c + b.readUInt32BE(4)), this.haveLength(a));
      }
      haveLength(a) {
        this._payloadLength &&
        this._opcode < 8 &&
        ((this._totalPayloadLength += this._payloadLength),
        this._totalPayloadLength > this._maxPayload && this._maxPayload > 0)
          ? a(this.createError(RangeError, "Max payload size exceeded", !1, 1009, "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH"))
          : this._masked
            ? (this._state = 3)
            : (this._state = 4);
      }
      getMask() {
        if (this._bufferedBytes < 4) {
          this._loop = !1;
          return;
        }
        ((this._mask = this.consume(4)), (this._state = 4));
      }
      getData(a) {
        let b = g;
        if (this._payloadLength) {
          if (this._bufferedBytes < this._payloadLength) {
            this._loop = !1;
            return;
          }
          ((b = this.consume(this._payloadLength)),
            this._masked && (this._mask[0] | this._mask[1] | this._mask[2] | this._mask[3]) != 0 && l(b, this._mask));
        }
        if (((this._mask = void 0), this._opcode > 7)) return void this.controlMessage(b, a);
        if (this._maxFragments > 0 && ++this._numFragments > this._maxFragments)
          return void a(
            this.createError(RangeError, "Too many message fragments", !1, 1008, "WS_ERR_TOO_MANY_BUFFERED_PARTS"),
          );
        if (this._compressed) {
          ((this._state = 5), this.decompress(b, a));
          return;
        }
        (b.length && ((this._messageLength = this._totalPayloadLength), this._fragments.push(b)), this.dataMessage(a));
      }
      decompress(a, b) {
        this._extensions[e.extensionName].decompress(a, this._fin, (a, c) => {
          if (a) return b(a);
          if (c.length) {
            if (((this._messageLength += c.length), this._messageLength > this._maxPayload && this._maxPayload > 0))
              return void b(
                this.createError(
                  RangeError,
                  "Max payload size exceeded",
                  !1,
                  1009,
                  "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH",
                ),
              );
            this._fragments.push(c);
          }
          (this.dataMessage(b), 0 === this._state && this.startLoop(b));
        });
      }
      dataMessage(a) {
        if (!this._fin) {
          this._state = 0;
          return;
        }
        let b = this._messageLength,
          c = this._fragments;
        if (
          ((this._totalPayloadLength = 0),
          (this._messageLength = 0),
          (this._fragmented = 0),
          (this._numFragments = 0),
          (this._fragments = []),
          2 === this._opcode)
        ) {
          let d;
          ((d =
            "nodebuffer" === this._binaryType
              ? j(c, b)
              : "arraybuffer" === this._binaryType
                ? k(j(c, b))
                : "blob" === this._binaryType
                  ? new Blob(c)
                  : c),
            this._allowSynchronousEvents
              ? (this.emit("message", d, !0), (this._state = 0))
              : ((this._state = 6),
                setImmediate(() => {
                  (this.emit("message", d, !0), (this._state = 0), this.startLoop(a));
                })));
        } else {
          let d = j(c, b);
          if (!this._skipUTF8Validation && !n(d))
            return void a(this.createError(Error, "invalid UTF-8 sequence", !0, 1007, "WS_ERR_INVALID_UTF8"));
          5 === this._state || this._allowSynchronousEvents
            ? (this.emit("message", d, !1), (this._state = 0))
            : ((this._state = 6),
              setImmediate(() => {
                (this.emit("message", d, !1), (this._state = 0), this.startLoop(a));
              }));
        }
      }
      controlMessage(a, b) {
        if (8 === this._opcode) {
          if (0 === a.length) ((this._loop = !1), this.emit("conclude", 1005, g), this.end());
          else {
            let c = a.readUInt16BE(0);
            if (!m(c))
              return void b(
                this.createError(RangeError, `invalid status code ${c}`, !0, 1002, "WS_ERR_INVALID_CLOSE_CODE"),
              );
            let d = new o(a.buffer, a.byteOffset + 2, a.length - 2);
            if (!this._skipUTF8Validation && !n(d))
              return void b(this.createError(Error, "invalid UTF-8 sequence", !0, 1007, "WS_ERR_INVALID_UTF8"));
            ((this._loop = !1), this.emit("conclude", c, d), this.end());
          }
          this._state = 0;
          return;
        }
        this._allowSynchronousEvents
          ? (this.emit(9 === this._opcode ? "ping" : "pong", a), (this._state = 0))
          : ((this._state = 6),
            setImmediate(() => {
              (this.emit(9 === this._opcode ? "ping" : "pong", a), (this._state = 0), this.startLoop(b));
            }));
      }
      createError(a, b, c, d, e) {
        ((this._loop = !1), (this._errored = !0));
        let f = new a(c ? `Invalid WebSocket frame: ${b}` : b);
        return (Error.captureStackTrace(f, this.createError), (f.code = e), (f[h] = d), f);
      }
    };
  },
  12262,
  (a, b, c) => {
    "use strict";
    let d,
      { Duplex: e } = a.r(88947),
      { randomFillSync: f } = a.r(54799),
      {
        types: { isUint8Array: g },
      } = a.r(24361),
      h = a.r(96166),
      { EMPTY_BUFFER: i, kWebSocket: j, NOOP: k } = a.r(94157),
      { isBlob: l, isValidStatusCode: m } = a.r(83006),
      { mask: n, toBuffer: o } = a.r(37162),
      p = Symbol("kByteLength"),
      q = Buffer.alloc(4),
      r = 8192;
    function s(a, b, c) {
      "function" == typeof c && c(b);
      for (let c = 0; c < a._queue.length; c++) {
        let d = a._queue[c],
          e = d[d.length - 1];
        "function" == typeof e && e(b);
      }
    }
    function t(a, b, c) {
      (s(a, b, c), a.onerror(b));
    }
    b.exports = class a {
      constructor(a, b, c) {
        ((this._extensions = b || {}),
          c && ((this._generateMask = c), (this._maskBuffer = Buffer.alloc(4))),
          (this._socket = a),
          (this._firstFragment = !0),
          (this._compress = !1),
          (this._bufferedBytes = 0),
          (this._queue = []),
          (this._state = 0),
          (this.onerror = k),
          (this[j] = void 0));
      }
      static frame(a, b) {
        let c,
          e,
          g = !1,
          h = 2,
          i = !1;
        (b.mask &&
          ((c = b.maskBuffer || q),
          b.generateMask
            ? b.generateMask(c)
            : (8192 === r && (void 0 === d && (d = Buffer.alloc(8192)), f(d, 0, 8192), (r = 0)),
              (c[0] = d[r++]),
              (c[1] = d[r++]),
              (c[2] = d[r++]),
              (c[3] = d[r++])),
          (i = (c[0] | c[1] | c[2] | c[3]) == 0),
          (h = 6)),
          "string" == typeof a
            ? (e = (!b.mask || i) && void 0 !== b[p] ? b[p] : (a = Buffer.from(a)).length)
            : ((e = a.length), (g = b.mask && b.readOnly && !i)));
        let j = e;
        e >= 65536 ? ((h += 8), (j = 127)) : e > 125 && ((h += 2), (j = 126));
        let k = Buffer.allocUnsafe(g ? e + h : h);
        return ((k[0] = b.fin ? 128 | b.opcode : b.opcode),
        b.rsv1 && (k[0] |= 64),
        (k[1] = j),
        126 === j ? k.writeUInt16BE(e, 2) : 127 === j && ((k[2] = k[3] = 0), k.writeUIntBE(e, 4, 6)),
        b.mask)
          ? ((k[1] |= 128), (k[h - 4] = c[0]), (k[h - 3] = c[1]), (k[h - 2] = c[2]), (k[h - 1] = c[3]), e)
            ? i
              ? [k, a]
              : g
                ? (n(a, c, k, h, e), [k])
                : (n(a, c, a, 0, e), [k, a])
            : [k]
          : e
            ? [k, a]
            : [k];
      }
      close(b, c, d, e) {
        let f;
        if (void 0 === b) f = i;
        else if ("number" == typeof b && m(b))
          if (void 0 !== c && c.length) {
            let a = Buffer.byteLength(c);
            if (a > 123) throw RangeError("The message must not be greater than 123 bytes");
            if (((f = Buffer.allocUnsafe(2 + a)).writeUInt16BE(b, 0), "string" == typeof c)) f.write(c, 2);
            else if (g(c)) f.set(c, 2);
            else throw TypeError("Second argument must be a string or a Uint8Array");
          } else (f = Buffer.allocUnsafe(2)).writeUInt16BE(b, 0);
        else throw TypeError("First argument must be a valid error code number");
        let h = {
          [p]: f.length,
          fin: !0,
          generateMask: this._generateMask,
          mask: d,
          maskBuffer: this._maskBuffer,
          opcode: 8,
          readOnly: !1,
          rsv1: !1,
        };
        0 !== this._state ? this.enqueue([this.dispatch, f, !1, h, e]) : this.sendFrame(a.frame(f, h), e);
      }
      ping(b, c, d) {
        let e, f;
        if (
          ("string" == typeof b
            ? ((e = Buffer.byteLength(b)), (f = !1))
            : l(b)
              ? ((e = b.size), (f = !1))
              : ((e = (b = o(b)).length), (f = o.readOnly)),
          e > 125)
        )
          throw RangeError("The data size must not be greater than 125 bytes");
        let g = {
          [p]: e,
          fin: !0,
          generateMask: this._generateMask,
          mask: c,
          maskBuffer: this._maskBuffer,
          opcode: 9,
          readOnly: f,
          rsv1: !1,
        };
        l(b)
          ? 0 !== this._state
            ? this.enqueue([this.getBlobData, b, !1, g, d])
            : this.getBlobData(b, !1, g, d)
          : 0 !== this._state
            ? this.enqueue([this.dispatch, b, !1, g, d])
            : this.sendFrame(a.frame(b, g), d);
      }
      pong(b, c, d) {
        let e, f;
        if (
          ("string" == typeof b
            ? ((e = Buffer.byteLength(b)), (f = !1))
            : l(b)
              ? ((e = b.size), (f = !1))
              : ((e = (b = o(b)).length), (f = o.readOnly)),
          e > 125)
        )
          throw RangeError("The data size must not be greater than 125 bytes");
        let g = {
          [p]: e,
          fin: !0,
          generateMask: this._generateMask,
          mask: c,
          maskBuffer: this._maskBuffer,
          opcode: 10,
          readOnly: f,
          rsv1: !1,
        };
        l(b)
          ? 0 !== this._state
            ? this.enqueue([this.getBlobData, b, !1, g, d])
            : this.getBlobData(b, !1, g, d)
          : 0 !== this._state
            ? this.enqueue([this.dispatch, b, !1, g, d])
            : this.sendFrame(a.frame(b, g), d);
      }
      send(a, b, c) {
        let d,
          e,
          f = this._extensions[h.extensionName],
          g = b.binary ? 2 : 1,
          i = b.compress;
        ("string" == typeof a
          ? ((d = Buffer.byteLength(a)), (e = !1))
          : l(a)
            ? ((d = a.size), (e = !1))
            : ((d = (a = o(a)).length), (e = o.readOnly)),
          this._firstFragment
            ? ((this._firstFragment = !1),
              i &&
                f &&
                f.params[f._isServer ? "server_no_context_takeover" : "client_no_context_takeover"] &&
                (i = d >= f._threshold),
              (this._compress = i))
            : ((i = !1), (g = 0)),
          b.fin && (this._firstFragment = !0));
        let j = {
          [p]: d,
          fin: b.fin,
          generateMask: this._generateMask,
          mask: b.mask,
          maskBuffer: this._maskBuffer,
          opcode: g,
          readOnly: e,
          rsv1: i,
        };
        l(a)
          ? 0 !== this._state
            ? this.enqueue([this.getBlobData, a, this._compress, j, c])
            : this.getBlobData(a, this._compress, j, c)
          : 0 !== this._state
            ? this.enqueue([this.dispatch, a, this._compress, j, c])
            : this.dispatch(a, this._compress, j, c);
      }
      getBlobData(b, c, d, e) {
        ((this._bufferedBytes += d[p]),
          (this._state = 2),
          b
            .arrayBuffer()
            .then((b) => {
              if (this._socket.destroyed) {
                let a = Error("The socket was closed while the blob was being read");
                process.nextTick(s, this, a, e);
                return;
              }
              this._bufferedBytes -= d[p];
              let f = o(b);
              c ? this.dispatch(f, c, d, e) : ((this._state = 0), this.sendFrame(a.frame(f, d), e), this.dequeue());
            })
            .catch((a) => {
              process.nextTick(t, this, a, e);
            }));
      }
      dispatch(b, c, d, e) {
        if (!c) return void this.sendFrame(a.frame(b, d), e);
        let f = this._extensions[h.extensionName];
        ((this._bufferedBytes += d[p]),
          (this._state = 1),
          f.compress(b, d.fin, (b, c) => {
            this._socket.destroyed
              ? s(this, Error("The socket was closed while data was being compressed"), e)
              : ((this._bufferedBytes -= d[p]),
                (this._state = 0),
                (d.readOnly = !1),
                this.sendFrame(a.frame(c, d), e),
                this.dequeue());
          }));
      }
      dequeue() {
        for (; 0 === this._state && this._queue.length;) {
          let a = this._queue.shift();
          ((this._bufferedBytes -= a[3][p]), Reflect.apply(a[0], this, a.slice(1)));
        }
      }
      enqueue(a) {
        ((this._bufferedBytes += a[3][p]), this._queue.push(a));
      }
      sendFrame(a, b) {
        2 === a.length
          ? (this._socket.cork(), this._socket.write(a[0]), this._socket.write(a[1], b), this._socket.uncork())
          : this._socket.write(a[0], b);
      }
    };
  },
  95477,
  (a, b, c) => {
    "use strict";
    a.r(96618);
    let { Duplex: d } = a.r(88947);
    function e(a) {
      a.emit("close");
    }
    function f() {
      !this.destroyed && this._writableState.finished && this.destroy();
    }
    function g(a) {
      (this.removeListener("error", g), this.destroy(), 0 === this.listenerCount("error") && this.emit("error", a));
    }
    b.exports = function (a, b) {
      let c = !0,
        h = new d({ ...b, autoDestroy: !1, emitClose: !1, objectMode: !1, writableObjectMode: !1 });
      return (
        a.on("message", function (b, c) {
          let d = !c && h._readableState.objectMode ? b.toString() : b;
          h.push(d) || a.pause();
        }),
        a.once("error", function (a) {
          h.destroyed || ((c = !1), h.destroy(a));
        }),
        a.once("close", function () {
          h.destroyed || h.push(null);
        }),
        (h._destroy = function (b, d) {
          if (a.readyState === a.CLOSED) {
            (d(b), process.nextTick(e, h));
            return;
          }
          let f = !1;
          (a.once("error", function (a) {
            ((f = !0), d(a));
          }),
            a.once("close", function () {
              (f || d(b), process.nextTick(e, h));
            }),
            c && a.terminate());
        }),
        (h._final = function (b) {
          a.readyState === a.CONNECTING
            ? a.once("open", function () {
                h._final(b);
              })
            : null !== a._socket &&
              (a._socket._writableState.finished
                ? (b(), h._readableState.endEmitted && h.destroy())
                : (a._socket.once("finish", function () {
                    b();
                  }),
                  a.close()));
        }),
        (h._read = function () {
          a.isPaused && a.resume();
        }),
        (h._write = function (b, c, d) {
          a.readyState === a.CONNECTING
            ? a.once("open", function () {
                h._write(b, c, d);
              })
            : a.send(b, d);
        }),
        h.on("end", f),
        h.on("error", g),
        h
      );
    };
  },
  14761,
  (a, b, c) => {
    "use strict";
    let { tokenChars: d } = a.r(83006);
    b.exports = {
      parse: function (a) {
        let b = new Set(),
          c = -1,
          e = -1,
          f = 0;
        for (; f < a.length; f++) {
          let g = a.charCodeAt(f);
          if (-1 === e && 1 === d[g]) -1 === c && (c = f);
          else if (0 !== f && (32 === g || 9 === g)) -1 === e && -1 !== c && (e = f);
          else if (44 === g) {
            if (-1 === c) throw SyntaxError(`Unexpected character at index ${f}`);
            -1 === e && (e = f);
            let d = a.slice(c, e);
            if (b.has(d)) throw SyntaxError(`The "${d}" subprotocol is duplicated`);
            (b.add(d), (c = e = -1));
          } else throw SyntaxError(`Unexpected character at index ${f}`);
        }
        if (-1 === c || -1 !== e) throw SyntaxError("Unexpected end of input");
        let g = a.slice(c, f);
        if (b.has(g)) throw SyntaxError(`The "${g}" subprotocol is duplicated`);
        return (b.add(g), b);
      },
    };
  },
  83006,
  (a, b, c) => {
    "use strict";
    let { isUtf8: d } = a.r(874),
      { hasBlob: e } = a.r(94157);
    function f(a) {
      let b = a.length,
        c = 0;
      for (; c < b;)
        if ((128 & a[c]) == 0) c++;
        else if ((224 & a[c]) == 192) {
          if (c + 1 === b || (192 & a[c + 1]) != 128 || (254 & a[c]) == 192) return !1;
          c += 2;
        } else if ((240 & a[c]) == 224) {
          if (
            c + 2 >= b ||
            (192 & a[c + 1]) != 128 ||
            (192 & a[c + 2]) != 128 ||
            (224 === a[c] && (224 & a[c + 1]) == 128) ||
            (237 === a[c] && (224 & a[c + 1]) == 160)
          )
            return !1;
          c += 3;
        } else {
          if (
            (248 & a[c]) != 240 ||
            c + 3 >= b ||
            (192 & a[c + 1]) != 128 ||
            (192 & a[c + 2]) != 128 ||
            (192 & a[c + 3]) != 128 ||
            (240 === a[c] && (240 & a[c + 1]) == 128) ||
            (244 === a[c] && a[c + 1] > 143) ||
            a[c] > 244
          )
            return !1;
          c += 4;
        }
      return !0;
    }
    if (
      ((b.exports = {
        isBlob: function (a) {
          return (
            e &&
            "object" == typeof a &&
            "function" == typeof a.arrayBuffer &&
            "string" == typeof a.type &&
            "function" == typeof a.stream &&
            ("Blob" === a[Symbol.toStringTag] || "File" === a[Symbol.toStringTag])
          );
        },
        isValidStatusCode: function (a) {
          return (a >= 1e3 && a <= 1014 && 1004 !== a && 1005 !== a && 1006 !== a) || (a >= 3e3 && a <= 4999);
        },
        isValidUTF8: f,
        tokenChars: [
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1,
          1, 1, 1, 0, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1,
          1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
          1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 0,
        ],
      }),
      d)
    )
      b.exports.isValidUTF8 = function (a) {
        return a.length < 24 ? f(a) : d(a);
      };
    else if (!process.env.WS_NO_UTF_8_VALIDATE)
      try {
        let a = (() => {
          let a = Error("Cannot find module 'utf-8-validate'");
          throw ((a.code = "MODULE_NOT_FOUND"), a);
        })();
        b.exports.isValidUTF8 = function (b) {
          return b.length < 32 ? f(b) : a(b);
        };
      } catch (a) {}
  },
  7160,
  (a, b, c) => {
    "use strict";
    let d = a.r(27699),
      e = a.r(21517),
      { Duplex: f } = a.r(88947),
      { createHash: g } = a.r(54799),
      h = a.r(71221),
      i = a.r(96166),
      j = a.r(14761),
      k = a.r(96618),
      { CLOSE_TIMEOUT: l, GUID: m, kWebSocket: n } = a.r(94157),
      o = /^[+/0-9A-Za-z]{22}==$/;
    function p(a) {
      ((a._state = 2), a.emit("close"));
    }
    function q() {
      this.destroy();
    }
    function r(a, b, c, d) {
      ((c = c || e.STATUS_CODES[b]),
        (d = { Connection: "close", "Content-Type": "text/html", "Content-Length": Buffer.byteLength(c), ...d }),
        a.once("finish", a.destroy),
        a.end(
          `HTTP/1.1 ${b} ${e.STATUS_CODES[b]}\r
` +
            Object.keys(d)
              .map((a) => `${a}: ${d[a]}`)
              .join("\r\n") +
            "\r\n\r\n" +
            c,
        ));
    }
    function s(a, b, c, d, e, f) {
      if (a.listenerCount("wsClientError")) {
        let d = Error(e);
        (Error.captureStackTrace(d, s), a.emit("wsClientError", d, c, b));
      } else r(c, d, e, f);
    }
    b.exports = class extends d {
      constructor(a, b) {
        if (
          (super(),
          (null ==
            (a = {
              allowSynchronousEvents: !0,
              autoPong: !0,
              maxBufferedChunks: 262144,
              maxFragments: 16384,
              maxPayload: 0x6400000,
              maxPendingAutoPongs: 60,
              skipUTF8Validation: !1,
              perMessageDeflate: !1,
              handleProtocols: null,
              clientTracking: !0,
              closeTimeout: l,
              verifyClient: null,
              noServer: !1,
              backlog: null,
              server: null,
              host: null,
              path: null,
              port: null,
              WebSocket: k,
              ...a,
            }).port &&
            !a.server &&
            !a.noServer) ||
            (null != a.port && (a.server || a.noServer)) ||
            (a.server && a.noServer))
        )
          throw TypeError('One and only one of the "port", "server", or "noServer" options must be specified');
        if (
          (null != a.port
            ? ((this._server = e.createServer((a, b) => {
                let c = e.STATUS_CODES[426];
                (b.writeHead(426, { "Content-Length": c.length, "Content-Type": "text/plain" }), b.end(c));
              })),
              this._server.listen(a.port, a.host, a.backlog, b))
            : a.server && (this._server = a.server),
          this._server)
        ) {
          let a = this.emit.bind(this, "connection");
          this._removeListeners = (function (a, b) {
            for (let c of Object.keys(b)) a.on(c, b[c]);
            return function () {
              for (let c of Object.keys(b)) a.removeListener(c, b[c]);
            };
          })(this._server, {
            listening: this.emit.bind(this, "listening"),
            error: this.emit.bind(this, "error"),
            upgrade: (b, c, d) => {
              this.handleUpgrade(b, c, d, a);
            },
          });
        }
        (!0 === a.perMessageDeflate && (a.perMessageDeflate = {}),
          a.clientTracking && ((this.clients = new Set()), (this._shouldEmitClose = !1)),
          (this.options = a),
          (this._state = 0));
      }
      address() {
        if (this.options.noServer) throw Error('The server is operating in "noServer" mode');
        return this._server ? this._server.address() : null;
      }
      close(a) {
        if (2 === this._state) {
          (a &&
            this.once("close", () => {
              a(Error("The server is not running"));
            }),
            process.nextTick(p, this));
          return;
        }
        if ((a && this.once("close", a), 1 !== this._state))
          if (((this._state = 1), this.options.noServer || this.options.server))
            (this._server && (this._removeListeners(), (this._removeListeners = this._server = null)),
              this.clients && this.clients.size ? (this._shouldEmitClose = !0) : process.nextTick(p, this));
          else {
            let a = this._server;
            (this._removeListeners(),
              (this._removeListeners = this._server = null),
              a.close(() => {
                p(this);
              }));
          }
      }
      shouldHandle(a) {
        if (this.options.path) {
          let b = a.url.indexOf("?");
          if ((-1 !== b ? a.url.slice(0, b) : a.url) !== this.options.path) return !1;
        }
        return !0;
      }
      handleUpgrade(a, b, c, d) {
        b.on("error", q);
        let e = a.headers["sec-websocket-key"],
          f = a.headers.upgrade,
          g = +a.headers["sec-websocket-version"];
        if ("GET" !== a.method) return void s(this, a, b, 405, "Invalid HTTP method");
        if (void 0 === f || "websocket" !== f.toLowerCase()) return void s(this, a, b, 400, "Invalid Upgrade header");
        if (void 0 === e || !o.test(e)) return void s(this, a, b, 400, "Missing or invalid Sec-WebSocket-Key header");
        if (13 !== g && 8 !== g)
          return void s(this, a, b, 400, "Missing or invalid Sec-WebSocket-Version header", {
            "Sec-WebSocket-Version": "13, 8",
          });
        if (!this.shouldHandle(a)) return void r(b, 400);
        let k = a.headers["sec-websocket-protocol"],
          l = new Set();
        if (void 0 !== k)
          try {
            l = j.parse(k);
          } catch (c) {
            s(this, a, b, 400, "Invalid Sec-WebSocket-Protocol header");
            return;
          }
        let m = a.headers["sec-websocket-extensions"],
          n = {};
        if (this.options.perMessageDeflate && void 0 !== m) {
          let c = new i({ ...this.options.perMessageDeflate, isServer: !0, maxPayload: this.options.maxPayload });
          try {
            let a = h.parse(m);
            a[i.extensionName] && (c.accept(a[i.extensionName]), (n[i.extensionName] = c));
          } catch (c) {
            s(this, a, b, 400, "Invalid or unacceptable Sec-WebSocket-Extensions header");
            return;
          }
        }
        if (this.options.verifyClient) {
          let f = {
            origin: a.headers[`${8 === g ? "sec-websocket-origin" : "origin"}`],
            secure: !!(a.socket.authorized || a.socket.encrypted),
            req: a,
          };
          if (2 === this.options.verifyClient.length)
            return void this.options.verifyClient(f, (f, g, h, i) => {
              if (!f) return r(b, g || 401, h, i);
              this.completeUpgrade(n, e, l, a, b, c, d);
            });
          if (!this.options.verifyClient(f)) return r(b, 401);
        }
        this.completeUpgrade(n, e, l, a, b, c, d);
      }
      completeUpgrade(a, b, c, d, e, f, j) {
        if (!e.readable || !e.writable) return e.destroy();
        if (e[n])
          throw Error(
            "server.handleUpgrade() was called more than once with the same socket, possibly due to a misconfiguration",
          );
        if (this._state > 0) return r(e, 503);
        let k = g("sha1")
            .update(b + m)
            .digest("base64"),
          l = [
            "HTTP/1.1 101 Switching Protocols",
            "Upgrade: websocket",
            "Connection: Upgrade",
            `Sec-WebSocket-Accept: ${k}`,
          ],
          o = new this.options.WebSocket(null, void 0, this.options);
        if (c.size) {
          let a = this.options.handleProtocols ? this.options.handleProtocols(c, d) : c.values().next().value;
          a && (l.push(`Sec-WebSocket-Protocol: ${a}`), (o._protocol = a));
        }
        if (a[i.extensionName]) {
          let b = a[i.extensionName].params,
            c = h.format({ [i.extensionName]: [b] });
          (l.push(`Sec-WebSocket-Extensions: ${c}`), (o._extensions = a));
        }
        (this.emit("headers", l, d),
          e.write(l.concat("\r\n").join("\r\n")),
          e.removeListener("error", q),
          o.setSocket(e, f, {
            allowSynchronousEvents: this.options.allowSynchronousEvents,
            maxBufferedChunks: this.options.maxBufferedChunks,
            maxFragments: this.options.maxFragments,
            maxPayload: this.options.maxPayload,
            skipUTF8Validation: this.options.skipUTF8Validation,
          }),
          this.clients &&
            (this.clients.add(o),
            o.on("close", () => {
              (this.clients.delete(o), this._shouldEmitClose && !this.clients.size && process.nextTick(p, this));
            })),
          j(o, d));
      }
    };
  },
  96618,
  (a, b, c) => {
    "use strict";
    let d = a.r(27699),
      e = a.r(24836),
      f = a.r(21517),
      g = a.r(4446),
      h = a.r(45706),
      i = a.r(55004),
      { randomBytes: j, createHash: k } = a.r(54799),
      { Duplex: l, Readable: m } = a.r(88947),
      { URL: n } = a.r(92509),
      o = a.r(96166),
      p = a.r(18129),
      q = a.r(12262),
      { isBlob: r } = a.r(83006),
      {
        BINARY_TYPES: s,
        CLOSE_TIMEOUT: t,
        EMPTY_BUFFER: u,
        GUID: v,
        kForOnEventAttribute: w,
        kListener: x,
        kStatusCode: y,
        kWebSocket: z,
        NOOP: A,
      } = a.r(94157),
      {
        EventTarget: { addEventListener: B, removeEventListener: C },
      } = a.r(95688),
      { format: D, parse: E } = a.r(71221),
      { toBuffer: F } = a.r(37162),
      G = Symbol("kAborted"),
      H = [8, 13],
      I = ["CONNECTING", "OPEN", "CLOSING", "CLOSED"],
      J = /^[!#$%&'*+\-.0-9A-Z^_`|a-z~]+$/;
    class K extends d {
      constructor(a, b, c) {
        (super(),
          (this._binaryType = s[0]),
          (this._closeCode = 1006),
          (this._closeFrameReceived = !1),
          (this._closeFrameSent = !1),
          (this._closeMessage = u),
          (this._closeTimer = null),
          (this._errorEmitted = !1),
          (this._extensions = {}),
          (this._paused = !1),
          (this._protocol = ""),
          (this._readyState = K.CONNECTING),
          (this._receiver = null),
          (this._sender = null),
          (this._socket = null),
          null !== a
            ? ((this._bufferedAmount = 0),
              (this._isServer = !1),
              (this._redirects = 0),
              void 0 === b
                ? (b = c && void 0 !== c.protocols ? (Array.isArray(c.protocols) ? c.protocols : [c.protocols]) : [])
                : Array.isArray(b) ||
                  (b =
                    "object" == typeof b && null !== b
                      ? void 0 === (c = b).protocols
                        ? []
                        : Array.isArray(c.protocols)
                          ? c.protocols
                          : [c.protocols]
                      : [b]),
              (c = (function a(b, c, d, g) {
                let i,
                  l,
                  m,
                  p,
                  q = {
                    allowSynchronousEvents: !0,
                    autoPong: !0,
                    closeTimeout: t,
                    protocolVersion: H[1],
                    maxBufferedChunks: 262144,
                    maxFragments: 16384,
                    maxPayload: 0x6400000,
                    maxPendingAutoPongs: 60,
                    skipUTF8Validation: !1,
                    perMessageDeflate: !0,
                    followRedirects: !1,
                    maxRedirects: 10,
                    ...g,
                    socketPath: void 0,
                    hostname: void 0,
                    protocol: void 0,
                    protocols: void 0,
                    timeout: void 0,
                    method: "GET",
                    host: void 0,
                    path: void 0,
                    port: void 0,
                  };
                if (!H.includes(q.protocolVersion))
                  throw RangeError(
                    `Unsupported protocol version: ${q.protocolVersion} (supported versions: ${H.join(", ")})`,
                  );
                if (c instanceof n) i = c;
                else
                  try {
                    i = new n(c);
                  } catch {
                    throw SyntaxError(`Invalid URL: ${c}`);
                  }
                (("http:" === i.protocol || "https:" === i.protocol) &&
                  ((i = new n(i)).protocol = "http:" === i.protocol ? "ws:" : "wss:"),
                  (b._url = i.href));
                let r = "wss:" === i.protocol,
                  s = "ws+unix:" === i.protocol;
                if (
                  ("ws:" === i.protocol || r || s
                    ? s && !i.pathname
                      ? (l = "The URL's pathname is empty")
                      : i.hash && (l = "The URL contains a fragment identifier")
                    : (l = 'The URL\'s protocol must be one of "ws:", "wss:", "http:", "https:", or "ws+unix:"'),
                  l)
                ) {
                  let a = SyntaxError(l);
                  if (0 !== b._redirects) return void L(b, a);
                  throw a;
                }
                let u = r ? 443 : 80,
                  w = j(16).toString("base64"),
                  x = r ? e.request : f.request,
                  y = new Set();
                if (
                  ((q.createConnection = q.createConnection || (r ? N : M)),
                  (q.defaultPort = q.defaultPort || u),
                  (q.port = i.port || u),
                  (q.host = i.hostname.startsWith("[") ? i.hostname.slice(1, -1) : i.hostname),
                  (q.headers = {
                    ...q.headers,
                    "Sec-WebSocket-Version": q.protocolVersion,
                    "Sec-WebSocket-Key": w,
                    Connection: "Upgrade",
                    Upgrade: "websocket",
                  }),
                  (q.path = i.pathname + i.search),
                  (q.timeout = q.handshakeTimeout),
                  q.perMessageDeflate &&
                    ((m = new o({ ...q.perMessageDeflate, isServer: !1, maxPayload: q.maxPayload })),
                    (q.headers["Sec-WebSocket-Extensions"] = D({ [o.extensionName]: m.offer() }))),
                  d.length)
                ) {
                  for (let a of d) {
                    if ("string" != typeof a || !J.test(a) || y.has(a))
                      throw SyntaxError("An invalid or duplicated subprotocol was specified");
                    y.add(a);
                  }
                  q.headers["Sec-WebSocket-Protocol"] = d.join(",");
                }
                if (
                  (q.origin &&
                    (q.protocolVersion < 13
                      ? (q.headers["Sec-WebSocket-Origin"] = q.origin)
                      : (q.headers.Origin = q.origin)),
                  i.username || i.password)
                ) {
                  let a = h.unescape(i.username),
                    b = h.unescape(i.password);
                  q.auth = `${a}:${b}`;
                }
                if (s) {
                  let a = q.path.indexOf(":");
                  -1 === a
                    ? ((q.socketPath = q.path), (q.path = ""))
                    : ((q.socketPath = q.path.slice(0, a)), (q.path = q.path.slice(a + 1)));
                }
                if (q.followRedirects) {
                  if (0 === b._redirects) {
                    ((b._originalIpc = s),
                      (b._originalSecure = r),
                      (b._originalHostOrSocketPath = s ? q.socketPath : i.host));
                    let a = g && g.headers;
                    if (((g = { ...g, headers: {} }), a))
                      for (let [b, c] of Object.entries(a)) g.headers[b.toLowerCase()] = c;
                  } else if (0 === b.listenerCount("redirect")) {
                    let a = s
                      ? !!b._originalIpc && q.socketPath === b._originalHostOrSocketPath
                      : !b._originalIpc && i.host === b._originalHostOrSocketPath;
                    (a && (!b._originalSecure || r)) ||
                      (delete q.headers.authorization,
                      delete q.headers.cookie,
                      a || delete q.headers.host,
                      (q.auth = void 0));
                  }
                  (q.auth &&
                    !g.headers.authorization &&
                    (g.headers.authorization = "Basic " + Buffer.from(q.auth).toString("base64")),
                    (p = b._req = x(q)),
                    b._redirects && b.emit("redirect", b.url, p));
                } else p = b._req = x(q);
                return (
                  q.timeout &&
                    p.on("timeout", () => {
                      O(b, p, "Opening handshake has timed out");
                    }),
                  p.on("error", (a) => {
                    null === p || p[G] || ((p = b._req = null), L(b, a));
                  }),
                  p.on("response", (e) => {
                    let f = e.headers.location,
                      h = e.statusCode;
                    if (f && q.followRedirects && h >= 300 && h < 400) {
                      let e;
                      if (++b._redirects > q.maxRedirects) return void O(b, p, "Maximum redirects exceeded");
                      p.abort();
                      try {
                        e = new n(f, c);
                      } catch (a) {
                        L(b, SyntaxError(`Invalid URL: ${f}`));
                        return;
                      }
                      a(b, e, d, g);
                    } else
                      b.emit("unexpected-response", p, e) || O(b, p, `Unexpected server response: ${e.statusCode}`);
                  }),
                  p.on("upgrade", (a, c, d) => {
                    let e;
                    if ((b.emit("upgrade", a), b.readyState !== K.CONNECTING)) return;
                    p = b._req = null;
                    let f = a.headers.upgrade;
                    if (void 0 === f || "websocket" !== f.toLowerCase()) return void O(b, c, "Invalid Upgrade header");
                    let g = k("sha1")
                      .update(w + v)
                      .digest("base64");
                    if (a.headers["sec-websocket-accept"] !== g)
                      return void O(b, c, "Invalid Sec-WebSocket-Accept header");
                    let h = a.headers["sec-websocket-protocol"];
                    if (
                      (void 0 !== h
                        ? y.size
                          ? y.has(h) || (e = "Server sent an invalid subprotocol")
                          : (e = "Server sent a subprotocol but none was requested")
                        : y.size && (e = "Server sent no subprotocol"),
                      e)
                    )
                      return void O(b, c, e);
                    h && (b._protocol = h);
                    let i = a.headers["sec-websocket-extensions"];
                    if (void 0 !== i) {
                      let a;
                      if (!m)
                        return void O(
                          b,
                          c,
                          "Server sent a Sec-WebSocket-Extensions header but no extension was requested",
                        );
                      try {
                        a = E(i);
                      } catch (a) {
                        O(b, c, "Invalid Sec-WebSocket-Extensions header");
                        return;
                      }
                      let d = Object.keys(a);
                      if (1 !== d.length || d[0] !== o.extensionName)
                        return void O(b, c, "Server indicated an extension that was not requested");
                      try {
                        m.accept(a[o.extensionName]);
                      } catch (a) {
                        O(b, c, "Invalid Sec-WebSocket-Extensions header");
                        return;
                      }
                      b._extensions[o.extensionName] = m;
                    }
                    b.setSocket(c, d, {
                      allowSynchronousEvents: q.allowSynchronousEvents,
                      generateMask: q.generateMask,
                      maxBufferedChunks: q.maxBufferedChunks,
                      maxFragments: q.maxFragments,
                      maxPayload: q.maxPayload,
                      skipUTF8Validation: q.skipUTF8Validation,
                    });
                  }),
                  q.finishRequest ? q.finishRequest(p, b) : p.end(),
                  q
                );
              })(this, a, b, c)))
            : (this._isServer = !0),
          c.autoPong &&
            ((this._autoPong = !0),
            (this._autoPongComplete = () => {
              var a;
              return ((a = this), void a._pendingAutoPongs--);
            }),
            (this._pendingAutoPongs = 0),
            (this._maxPendingAutoPongs = 0 | c.maxPendingAutoPongs)),
          (this._closeTimeout = c.closeTimeout));
      }
      get binaryType() {
        return this._binaryType;
      }
      set binaryType(a) {
        s.includes(a) && ((this._binaryType = a), this._receiver && (this._receiver._binaryType = a));
      }
      get bufferedAmount() {
        return this._socket ? this._socket._writableState.length + this._sender._bufferedBytes : this._bufferedAmount;
      }
      get extensions() {
        return Object.keys(this._extensions).join();
      }
      get isPaused() {
        return this._paused;
      }
      get onclose() {
        return null;
      }
      get onerror() {
        return null;
      }
      get onopen() {
        return null;
      }
      get onmessage() {
        return null;
      }
      get protocol() {
        return this._protocol;
      }
      get readyState() {
        return this._readyState;
      }
      get url() {
        return this._url;
      }
      setSocket(a, b, c) {
        let d = new p({
            allowSynchronousEvents: c.allowSynchronousEvents,
            binaryType: this.binaryType,
            extensions: this._extensions,
            isServer: this._isServer,
            maxBufferedChunks: c.maxBufferedChunks,
            maxFragments: c.maxFragments,
            maxPayload: c.maxPayload,
            skipUTF8Validation: c.skipUTF8Validation,
          }),
          e = new q(a, this._extensions, c.generateMask);
        ((this._receiver = d),
          (this._sender = e),
          (this._socket = a),
          (d[z] = this),
          (e[z] = this),
          (a[z] = this),
          d.on("conclude", Q),
          d.on("drain", R),
          d.on("error", S),
          d.on("message", U),
          d.on("ping", V),
          d.on("pong", W),
          (e.onerror = Y),
          a.setTimeout && a.setTimeout(0),
          a.setNoDelay && a.setNoDelay(),
          b.length > 0 && a.unshift(b),
          a.on("close", $),
          a.on("data", _),
          a.on("end", aa),
          a.on("error", ab),
          (this._readyState = K.OPEN),
          this.emit("open"));
      }
      emitClose() {
        if (!this._socket) {
          ((this._readyState = K.CLOSED), this.emit("close", this._closeCode, this._closeMessage));
          return;
        }
        (this._extensions[o.extensionName] && this._extensions[o.extensionName].cleanup(),
          this._receiver.removeAllListeners(),
          (this._readyState = K.CLOSED),
          this.emit("close", this._closeCode, this._closeMessage));
      }
      close(a, b) {
        if (this.readyState !== K.CLOSED) {
          if (this.readyState === K.CONNECTING)
            return void O(this, this._req, "WebSocket was closed before the connection was established");
          if (this.readyState === K.CLOSING) {
            this._closeFrameSent &&
              (this._closeFrameReceived || this._receiver._writableState.errorEmitted) &&
              this._socket.end();
            return;
          }
          (this._sender.close(a, b, !this._isServer, (a) => {
            !a &&
              ((this._closeFrameSent = !0),
              (this._closeFrameReceived || this._receiver._writableState.errorEmitted) && this._socket.end());
          }),
            (this._readyState = K.CLOSING),
            Z(this));
        }
      }
      pause() {
        this.readyState !== K.CONNECTING && this.readyState !== K.CLOSED && ((this._paused = !0), this._socket.pause());
      }
      ping(a, b, c) {
        if (this.readyState === K.CONNECTING) throw Error("WebSocket is not open: readyState 0 (CONNECTING)");
        ("function" == typeof a ? ((c = a), (a = b = void 0)) : "function" == typeof b && ((c = b), (b = void 0)),
        "number" == typeof a && (a = a.toString()),
        this.readyState !== K.OPEN)
          ? P(this, a, c)
          : (void 0 === b && (b = !this._isServer), this._sender.ping(a || u, b, c));
      }
      pong(a, b, c) {
        if (this.readyState === K.CONNECTING) throw Error("WebSocket is not open: readyState 0 (CONNECTING)");
        ("function" == typeof a ? ((c = a), (a = b = void 0)) : "function" == typeof b && ((c = b), (b = void 0)),
        "number" == typeof a && (a = a.toString()),
        this.readyState !== K.OPEN)
          ? P(this, a, c)
          : (void 0 === b && (b = !this._isServer), this._sender.pong(a || u, b, c));
      }
      resume() {
        this.readyState !== K.CONNECTING &&
          this.readyState !== K.CLOSED &&
          ((this._paused = !1), this._receiver._writableState.needDrain || this._socket.resume());
      }
      send(a, b, c) {
        if (this.readyState === K.CONNECTING) throw Error("WebSocket is not open: readyState 0 (CONNECTING)");
        if (
          ("function" == typeof b && ((c = b), (b = {})),
          "number" == typeof a && (a = a.toString()),
          this.readyState !== K.OPEN)
        )
          return void P(this, a, c);
        let d = { binary: "string" != typeof a, mask: !this._isServer, compress: !0, fin: !0, ...b };
        (this._extensions[o.extensionName] || (d.compress = !1), this._sender.send(a || u, d, c));
      }
      terminate() {
        if (this.readyState !== K.CLOSED) {
          if (this.readyState === K.CONNECTING)
            return void O(this, this._req, "WebSocket was closed before the connection was established");
          this._socket && ((this._readyState = K.CLOSING), this._socket.destroy());
        }
      }
    }
    function L(a, b) {
      ((a._readyState = K.CLOSING), (a._errorEmitted = !0), a.emit("error", b), a.emitClose());
    }
    function M(a) {
      return ((a.path = a.socketPath), g.connect(a));
    }
    function N(a) {
      return (
        (a.path = void 0),
        a.servername || "" === a.servername || (a.servername = g.isIP(a.host) ? "" : a.host),
        i.connect(a)
      );
    }
    function O(a, b, c) {
      a._readyState = K.CLOSING;
      let d = Error(c);
      (Error.captureStackTrace(d, O),
        b.setHeader
          ? ((b[G] = !0), b.abort(), b.socket && !b.socket.destroyed && b.socket.destroy(), process.nextTick(L, a, d))
          : (b.destroy(d), b.once("error", a.emit.bind(a, "error")), b.once("close", a.emitClose.bind(a))));
    }
    function P(a, b, c) {
      if (b) {
        let c = r(b) ? b.size : F(b).length;
        a._socket ? (a._sender._bufferedBytes += c) : (a._bufferedAmount += c);
      }
      if (c) {
        let b = Error(`WebSocket is not open: readyState ${a.readyState} (${I[a.readyState]})`);
        process.nextTick(c, b);
      }
    }
    function Q(a, b) {
      let c = this[z];
      ((c._closeFrameReceived = !0),
        (c._closeCode = a),
        0 === b.length
          ? (c._closeMessage = u)
          : ((c._closeMessage = Buffer.allocUnsafeSlow(b.length)), c._closeMessage.set(b)),
        void 0 !== c._socket[z] &&
          (c._socket.removeListener("data", _),
          process.nextTick(X, c._socket),
          1005 === a ? c.close() : c.close(a, b)));
    }
    function R() {
      let a = this[z];
      a.isPaused || a._socket.resume();
    }
    function S(a) {
      let b = this[z];
      (void 0 !== b._socket[z] && (b._socket.removeListener("data", _), process.nextTick(X, b._socket), b.close(a[y])),
        b._errorEmitted || ((b._errorEmitted = !0), b.emit("error", a)));
    }
    function T() {
      this[z].emitClose();
    }
    function U(a, b) {
      this[z].emit("message", a, b);
    }
    function V(a) {
      let b = this[z];
      (b._autoPong &&
        b.readyState === K.OPEN &&
        (b._maxPendingAutoPongs > 0 && b._pendingAutoPongs >= b._maxPendingAutoPongs
          ? b.terminate()
          : (b._pendingAutoPongs++, b.pong(a, !this._isServer, b._autoPongComplete))),
        b.emit("ping", a));
    }
    function W(a) {
      this[z].emit("pong", a);
    }
    function X(a) {
      a.resume();
    }
    function Y(a) {
      let b = this[z];
      b.readyState !== K.CLOSED &&
        (b.readyState === K.OPEN && ((b._readyState = K.CLOSING), Z(b)),
        this._socket.end(),
        b._errorEmitted || ((b._errorEmitted = !0), b.emit("error", a)));
    }
    function Z(a) {
      a._closeTimer = setTimeout(a._socket.destroy.bind(a._socket), a._closeTimeout);
    }
    function $() {
      let a = this[z];
      if (
        (this.removeListener("close", $),
        this.removeListener("data", _),
        this.removeListener("end", aa),
        (a._readyState = K.CLOSING),
        !this._readableState.endEmitted &&
          !a._closeFrameReceived &&
          !a._receiver._writableState.errorEmitted &&
          0 !== this._readableState.length)
      ) {
        let b = this.read(this._readableState.length);
        a._receiver.write(b);
      }
      (a._receiver.end(),
        (this[z] = void 0),
        clearTimeout(a._closeTimer),
        a._receiver._writableState.finished || a._receiver._writableState.errorEmitted
          ? a.emitClose()
          : (a._receiver.on("error", T), a._receiver.on("finish", T)));
    }
    function _(a) {
      this[z]._receiver.write(a) || this.pause();
    }
    function aa() {
      let a = this[z];
      ((a._readyState = K.CLOSING), a._receiver.end(), this.end());
    }
    function ab() {
      let a = this[z];
      (this.removeListener("error", ab), this.on("error", A), a && ((a._readyState = K.CLOSING), this.destroy()));
    }
    (Object.defineProperty(K, "CONNECTING", { enumerable: !0, value: I.indexOf("CONNECTING") }),
      Object.defineProperty(K.prototype, "CONNECTING", { enumerable: !0, value: I.indexOf("CONNECTING") }),
      Object.defineProperty(K, "OPEN", { enumerable: !0, value: I.indexOf("OPEN") }),
      Object.defineProperty(K.prototype, "OPEN", { enumerable: !0, value: I.indexOf("OPEN") }),
      Object.defineProperty(K, "CLOSING", { enumerable: !0, value: I.indexOf("CLOSING") }),
      Object.defineProperty(K.prototype, "CLOSING", { enumerable: !0, value: I.indexOf("CLOSING") }),
      Object.defineProperty(K, "CLOSED", { enumerable: !0, value: I.indexOf("CLOSED") }),
      Object.defineProperty(K.prototype, "CLOSED", { enumerable: !0, value: I.indexOf("CLOSED") }),
      ["binaryType", "bufferedAmount", "extensions", "isPaused", "protocol", "readyState", "url"].forEach((a) => {
        Object.defineProperty(K.prototype, a, { enumerable: !0 });
      }),
      ["open", "error", "close", "message"].forEach((a) => {
        Object.defineProperty(K.prototype, `on${a}`, {
          enumerable: !0,
          get() {
            for (let b of this.listeners(a)) if (b[w]) return b[x];
            return null;
          },
          set(b) {
            for (let b of this.listeners(a))
              if (b[w]) {
                this.removeListener(a, b);
                break;
              }
            "function" == typeof b && this.addEventListener(a, b, { [w]: !0 });
          },
        });
      }),
      (K.prototype.addEventListener = B),
      (K.prototype.removeEventListener = C),
      (b.exports = K));
  },
  22005,
  14145,
  3282,
  (a) => {
    "use strict";
    var b = a.i(71305),
      c = a.i(17707),
      d = a.i(10933),
      e = a.i(82939),
      f = a.i(96828);
    let g = globalThis,
      h = () =>
        (g.tidings ??= (0, e.f)({
          definition: f.f,
          store: process.env.DATABASE_URL ?? "data/tidings.db",
          authenticate: ({ headers: a }) => {
            let b = (0, d.P)(/(?:^|; )session=([^;]+)/.exec(a.cookie ?? "")?.[1]);
            return null === b ? null : { userId: b };
          },
        }));
    a.s(["f", 0, h], 14145);
    let i = async () => (0, d.P)((await (0, c.cookies)()).get("session")?.value);
    async function j(a) {
      let b = String(a.get("name")).trim().slice(0, 50);
      "" !== b &&
        (await (0, c.cookies)()).set("session", (0, d.t)(b), {
          httpOnly: !0,
          sameSite: "lax",
          secure: "1" === process.env.COOKIE_SECURE,
        });
    }
    async function k() {
      (await (0, c.cookies)()).delete("session");
    }
    async function l(a, b) {
      let c = await i();
      if (null === c) throw Error("Sign in first");
      let d = await h();
      await d.push({ to: a, type: "order.shipped", data: { orderId: String(b.get("orderId")), by: c } });
    }
    (a.s(["f", 0, i], 3282),
      (0, a.i(11826).ensureServerEntryExports)([j, k, l]),
      (0, b.registerServerReference)(j, "40707749f5aa99c778b28ecb85bbbc9eae686825a2", null),
      (0, b.registerServerReference)(k, "008dac28640e210789000729460aeb42d97bb9b893", null),
      (0, b.registerServerReference)(l, "6045e6f4a4af24c7ef9c38b5d1850d14af10db1438", null),
      a.s(["U", 0, l, "O", 0, j, "_", 0, k], 22005));
  },
  10933,
  (a) => {
    "use strict";
    var b = a.i(66680);
    let c = (a) =>
      (0, b.createHmac)(
        "sha256",
        (() => {
          let { SECRET: a = "" } = process.env;
          if (a.length < 32) throw Error("Set SECRET to at least 32 random characters; for this machine it is in .env");
          return a;
        })(),
      )
        .update(a)
        .digest();
    a.s([
      "t",
      0,
      function (a) {
        let b = Buffer.from(a).toString("base64url");
        return `${b}.${c(b).toString("base64url")}`;
      },
      "P",
      0,
      function (a) {
        let [d = "", e = ""] = (a ?? "").split("."),
          f = Buffer.from(e, "base64url"),
          g = c(d);
        return f.length === g.length && (0, b.timingSafeEqual)(f, g) ? Buffer.from(d, "base64url").toString() : null;
      },
    ]);
  },
  82939,
  96828,
  (a) => {
    "use strict";
    let b, c;
    var d,
      e,
      f,
      g = a.i(18806);
    let h = (a) => `\x01group:${a}`;
    var i = a.i(92745),
      j = a.i(36340),
      k = a.i(83956);
    let l = () => {};
    async function m(a) {
      a > 0 && (await (0, j.setTimeout)(a));
      for (let a = 0; a < 2; a += 1) await new Promise((a) => void setImmediate(a));
    }
    let n = (a, b) => {
        for (let { reject: c } of a) c(b);
      },
      o = () => [];
    function p(a) {
      let {
          commit: b,
          usersOf: c = o,
          commitDelayMs: d,
          onCommitted: e,
          maxBatch: f,
          maxWaiting: g,
          maxHeldMs: h,
          onHeldTooLong: i,
        } = a,
        j = [],
        p = [],
        q = null,
        r = null,
        s = !1;
      async function t() {
        let a = l;
        for (;;) {
          let b = j.length >= 5 && j.length < f ? (d?.() ?? 0) : 0;
          if (((0 === j.length || b > 0) && (a(), (a = l)), p.length + j.length === 0)) break;
          (0 === j.length && (await u()), await m(b));
          let c = [...p, ...j.slice(0, f)];
          j = j.slice(f);
          let e = v(c);
          a();
          let g = await e;
          ((p = (function (a) {
            let b = performance.now(),
              c = new Set(a.filter((a) => b - (a.heldSinceMs ??= b) >= h));
            if (0 === c.size) return a;
            let d = new k.C(
              "SERVICE_UNAVAILABLE",
              `Another transaction has held the same users for longer than ${h} ms: retry in a moment`,
            );
            return (n(c, d), i(d), a.filter((a) => !c.has(a)));
          })(g.held)),
            ({ handOut: a } = g));
        }
        q = null;
      }
      let u = () =>
        new Promise((a) => {
          let b = setTimeout(a, 20);
          r = () => {
            (clearTimeout(b), a());
          };
        });
      async function v(a) {
        try {
          let c = await b(a.map(({ write: a }) => a));
          return {
            held: a.filter((a, b) => !c[b]),
            handOut: () =>
              (function (a, b) {
                for (let [c, { resolve: d }] of (e(b.filter((a) => null !== a)), a.entries())) {
                  let a = b[c];
                  a && d(a);
                }
              })(a, c),
          };
        } catch (b) {
          if (!(b instanceof k.C && b.retry) && a.length > 1) return { held: await w(a), handOut: l };
          return { held: [], handOut: () => n(a, b) };
        }
      }
      async function w(a) {
        let b = [],
          d = new Set();
        for (let e of a) {
          let a = c(e.write);
          if (!a.some((a) => d.has(a))) {
            let a = await v([e]);
            if ((a.handOut(), 0 === a.held.length)) continue;
          }
          for (let c of (b.push(e), a)) d.add(c);
        }
        return b;
      }
      return {
        add: (a) =>
          s
            ? Promise.reject(new k.C("SERVICE_UNAVAILABLE", "The server is shutting down: reconnect and retry"))
            : p.length + j.length >= g
              ? Promise.reject(new k.C("SERVICE_UNAVAILABLE", "The server is overloaded: retry in a moment"))
              : new Promise((b, c) => {
                  (j.push({ write: a, resolve: b, reject: c }), (q ??= t()), r?.());
                }),
        async close() {
          ((s = !0), await q);
        },
      };
    }
    let q = (a) => "group" === a.feed && a.userId === h(a.conversationId);
    function r(a) {
      if ("group" !== a.feed) return [a];
      let { feed: b, conversationId: c, n: d, event: e, userIds: f } = a,
        i = (0, g.L)(e);
      return (f ?? [h(c)]).map((a) => ({ userId: a, feed: b, conversationId: c, n: d, event: e, json: i }));
    }
    var s = a.i(4875),
      t = a.i(34599),
      u = a.i(27869);
    let v = (a) => `chat:${a}`,
      w = ({ refused: { code: a, message: b } }) => new k.C(a, b);
    function x(a, b) {
      let c = (0, t.T)(b),
        d = c?.find((b) => b !== a);
      if (!c?.includes(a) || void 0 === d) throw w((0, u.t)());
      return { members: c, peer: d };
    }
    let y = ({ groups: a, now: b }, c, d) => ({ conversationId: d, userId: c, atMs: b(), copyBound: a.copyBound });
    async function z({ ruled: a }, b) {
      let c = await a.add(b);
      if ("refused" in c) throw w(c);
      return c.outcome;
    }
    async function A({ store: a, directory: b }, c, d) {
      (0, t.m)(d) ? (await b.has(d, c)) || (await B(a, c, d, "now")) : x(c, d);
    }
    async function B(a, b, c, d) {
      let e = await a.chats.membership(b, c);
      if (!e) throw w((0, u.t)());
      if ("now" === d && !e.isMember) throw w((0, u.Z)());
      return e;
    }
    function C(a, b, c) {
      let d, e;
      try {
        d = JSON.stringify(a);
      } catch (a) {
        e = a;
      }
      if (void 0 === d) throw new k.C("BAD_REQUEST", `${b} cannot be encoded as JSON: send plain data`, { cause: e });
      if (d.length > c)
        throw new k.C(
          "PAYLOAD_TOO_LARGE",
          `${b} takes ${d.length} characters as JSON: send at most ${c}, and a link to what is larger`,
        );
      return d;
    }
    let D = (a) => new k.C("FORBIDDEN", `You may not add ${a} to a group: the application's policy does not allow it`),
      E = (a) => (null == a ? a : JSON.parse(C(a, "The group's data", 8192)));
    function F(a) {
      if (!(0, t.m)(a)) throw w((0, u.t)());
    }
    let G = (a, b) => ("string" == typeof a ? a : a(b));
    async function H(a, b, c) {
      let { beforeSend: d } = a;
      if (!d) return { content: b.content, excerpt: G(c, b.content) };
      await A(a, b.from, b.conversationId);
      let e = await d(b),
        f = e !== b.content;
      return { content: e, excerpt: f && "string" == typeof c ? "" : G(c, e) };
    }
    async function I(a, b, { conversationId: c, seq: d, excerpt: e }) {
      let f = await a.store.chats.message(c, d),
        g = null !== f && null !== f.content && "function" == typeof e;
      return z(a, { kind: "quote", ...y(a, b, c), seq: d, excerpt: g ? e(f.content) : "" });
    }
    function J(a, b) {
      (0, t.m)(b) || x(a, b);
    }
    var K = a.i(77021);
    class L {
      #b;
      #c = !0;
      constructor(a) {
        this.#b = a;
      }
      attach(a) {
        (this.#b.own.attach(a), this.#b.follower.attach(a));
      }
      poll() {
        let a = this.#d();
        return null === a || "end" === a ? a : { id: a.id, json: a.json ?? (0, g.L)(a.event) };
      }
      get isBehind() {
        return this.#b.own.isBehind || this.#b.follower.isBehind;
      }
      async next() {
        for (;;) {
          let a = this.#d();
          if ("end" === a) return { done: !0, value: void 0 };
          if (a) return { done: !1, value: { id: a.id, event: a.event } };
          await new Promise((a) => this.attach(a));
        }
      }
      return() {
        return (this.#b.own.close(), Promise.resolve({ done: !0, value: void 0 }));
      }
      [Symbol.asyncIterator]() {
        return this;
      }
      #d() {
        let a = this.#c ? this.#e() : this.#f();
        return a ? ((this.#c = !this.#c), a) : this.#c ? this.#f() : this.#e();
      }
      #e() {
        let { own: a, epoch: b, showsOwn: c } = this.#b;
        for (let d = a.poll(); null !== d; d = a.poll()) {
          if ("end" === d) return d;
          if ((this.#g(d), !c)) continue;
          let a = (0, K.T)({ epoch: b, n: d.n });
          if ("entry" === d.kind) return { id: a, event: d.event, json: d.json };
          if ("signal" !== d.kind) return { id: a, event: { type: d.kind } };
        }
        return null;
      }
      #g(a) {
        let { own: b, follower: c, userId: d } = this.#b;
        if (
          ("reset" === a.kind && a.n > b.startHead && c.lookForGroups(),
          "entry" !== a.kind || "members" !== a.event.type || a.n <= b.startHead)
        )
          return;
        let { conversationId: e, added: f } = a.event;
        f?.some((a) => a.userId === d) && c.join(e);
      }
      #f() {
        let a,
          { follower: b, own: c } = this.#b;
        try {
          a = b.poll();
        } catch (a) {
          throw (c.close(), a);
        }
        if (!a) return null;
        let { groupId: d, n: e } = a,
          f = (0, K.T)({ epoch: this.#b.epoch, n: e, groupId: d });
        return "entry" === a.kind
          ? { id: f, event: a.event, json: a.json }
          : { id: f, event: "ready" === a.kind ? { type: "ready" } : { type: "reset", conversationId: d } };
      }
    }
    var M = a.i(60297);
    class N {
      #b;
      #h = new Map();
      #i = new Map();
      #j = new Set();
      #k = new Map();
      #l = null;
      #m = new Set();
      #n = !1;
      #o = [];
      #p = [];
      #q = [];
      #r = new Map();
      #s = 0;
      #t = !1;
      #u = !1;
      #v = null;
      #w = null;
      #x = null;
      constructor(a) {
        this.#b = a;
      }
      start(a) {
        for (let { position: b, n: c, first: d, missed: e } of a) {
          let { conversationId: a, head: f, isMember: g } = b;
          if ((d && this.#o.push({ kind: d, groupId: a, n: c }), !g && c >= f && void 0 === this.#b.only)) {
            d && this.#k.set(a, c);
            continue;
          }
          let h = this.#y(b, c);
          (g || void 0 === this.#b.only || (this.#l = h), (c < f || e > f) && this.#j.add(h));
        }
      }
      attach(a) {
        this.#w = a;
      }
      poll() {
        if (this.#v) {
          let { cause: a } = this.#v;
          throw ((this.#v = null), a);
        }
        if (this.#u) return null;
        let a = this.#o.shift() ?? this.#z() ?? this.#A();
        return (a || this.#t || !this.#B || this.#C(), a);
      }
      get isBehind() {
        return !this.#u && (this.#t || this.#B || this.#p.length > 0);
      }
      get #B() {
        return this.#j.size > 0 || this.#m.size > 0 || this.#n;
      }
      close() {
        if (!this.#u) {
          for (let a of ((this.#u = !0), this.#h.keys())) this.#b.groups.leave(a, this);
          (this.#h.clear(), this.#j.clear(), (this.#p = []), (this.#q = []), this.#x?.());
        }
      }
      join(a) {
        let { only: b } = this.#b;
        if (void 0 !== b && b !== a) return;
        let c = this.#D(a);
        (c ? this.#j.add(c) : this.#m.add(a), this.#w?.());
      }
      lookForGroups() {
        ((this.#n = !0), this.#w?.());
      }
      follow(a, b) {
        if (this.#j.has(b)) return;
        let { maxQueued: c } = this.#b,
          d = this.#r.get(b);
        ((d ? this.#s : this.#q.length) >= c
          ? this.#j.add(b)
          : d
            ? (d.push(a), (this.#s += 1))
            : this.#q.push({ group: b, entry: a }),
          d || this.#w?.());
      }
      fallBehind(a) {
        this.#h.has(a) && (this.#j.add(a), this.#w?.());
      }
      signal() {}
      #D(a) {
        let b = this.#b.groups.get(a);
        return b && this.#h.has(b) ? b : null;
      }
      #y({ conversationId: a, head: b, fromSeq: c }, d) {
        let e = this.#b.groups.follow(a, b, this);
        return (this.#h.set(e, d), this.#E(e, c), (e.head ?? 0) > b && this.#j.add(e), e);
      }
      #E(a, b) {
        b > 0 ? this.#i.set(a, b) : this.#i.delete(a);
      }
      #F(a) {
        if (void 0 !== this.#b.only) {
          this.#l = a;
          return;
        }
        (this.#k.set(a.id, this.#h.get(a) ?? 0),
          this.#h.delete(a),
          this.#i.delete(a),
          this.#j.delete(a),
          this.#b.groups.leave(a, this));
      }
      #z() {
        for (let a = this.#p[0]; a; a = this.#p[0]) {
          let { group: b, entries: c, isLast: d } = a;
          for (; a.taken < c.length;) {
            let d = c[a.taken];
            a.taken += 1;
            let e = d && this.#G(b, d);
            if (e) return e;
          }
          (this.#p.shift(), d && !this.#j.has(b) && this.#F(b));
        }
        return null;
      }
      #A() {
        for (let a = this.#q.shift(); a; a = this.#q.shift()) {
          let { group: b, entry: c } = a;
          if (this.#j.has(b) || this.#r.has(b)) continue;
          if (b === this.#l) {
            this.#j.add(b);
            continue;
          }
          let d = this.#G(b, c);
          if ((d?.kind === "entry" && this.#H(d.event) && this.#F(b), d)) return d;
        }
        return null;
      }
      #H(a) {
        return "members" === a.type && a.removed?.includes(this.#b.userId) === !0;
      }
      #G(a, { n: b, event: c, json: d }) {
        let e = this.#h.get(a);
        if (void 0 === e || b <= e) return null;
        if (b > e + 1) return (this.#j.add(a), null);
        this.#h.set(a, b);
        let f = this.#i.get(a),
          g = c && void 0 !== f ? (0, M.$)(c, { fromSeq: f }) : c;
        return g && { kind: "entry", groupId: a.id, n: b, event: g, json: d };
      }
      async #C() {
        this.#t = !0;
        try {
          await this.#I(async () => {
            for (let a of (this.#n && (await this.#J()), this.#m)) await this.#K(a);
            this.#j.size > 0 && (await this.#L());
          });
        } catch (a) {
          this.#u || (this.#v = { cause: a });
        }
        ((this.#t = !1), this.#w?.());
      }
      async #K(a) {
        let { chats: b, turns: c, userId: d } = this.#b,
          e = await c.take(d, () => (this.#m.delete(a), this.#M(() => b.membership(d, a), [a])));
        if (this.#u || !e) return;
        let f = Math.max(e.joinedN - 1, this.#k.get(a) ?? 0);
        if (!e.isMember && f >= e.head) return;
        let g = this.#D(a) ?? this.#y(e, f);
        this.#j.add(g);
      }
      async #J() {
        let { chats: a, turns: b, userId: c, only: d } = this.#b,
          e = await b.take(c, () => ((this.#n = !1), this.#M(() => a.positions(c), [])));
        if (!this.#u)
          for (let a of e) {
            let { conversationId: b, head: c, isMember: e } = a;
            !e ||
              this.#D(b) ||
              (void 0 !== d && d !== b) ||
              (this.#y(a, c), this.#o.push({ kind: "reset", groupId: b, n: c }));
          }
      }
      async #M(a, b) {
        try {
          return await a();
        } catch (a) {
          for (let a of (0 === b.length && (this.#n = !0), b)) this.#m.add(a);
          throw a;
        }
      }
      async #L() {
        let { chats: a, turns: b, userId: c, pageSize: d, pageBytes: e } = this.#b;
        try {
          let f = await b.take(c, () => {
            let b = [...this.#j].slice(0, 64);
            for (let a of b) (this.#j.delete(a), this.#r.set(a, []));
            let f = b.map((a) => ({ groupId: a.id, after: this.#h.get(a) ?? 0 }));
            return 0 === f.length ? Promise.resolve([]) : a.readGroups(c, f, d, e);
          });
          if (this.#u) return;
          for (let [a, b] of [...this.#r.keys()].entries()) this.#N(b, f[a] ?? null);
        } catch (a) {
          for (let a of this.#r.keys()) this.#j.add(a);
          throw a;
        } finally {
          (this.#r.clear(), (this.#s = 0));
        }
      }
      #N(a, b) {
        let c = this.#h.get(a);
        if (void 0 === c) return;
        if (!b) return void this.#F(a);
        let { head: d, trimmed: e, isMember: f, fromSeq: g } = b;
        (this.#E(a, g), f && a === this.#l && (this.#l = null));
        let h = e > c || d < c;
        (h
          ? (this.#h.set(a, d), this.#o.push({ kind: "reset", groupId: a.id, n: d }))
          : (b.entries.at(-1)?.n ?? c) < d && this.#j.add(a),
          a.observe(d, this));
        let i = h ? [] : b.entries;
        for (let b of ((i.length > 0 || !f) && this.#p.push({ group: a, entries: i, taken: 0, isLast: !f }),
        this.#r.get(a) ?? []))
          this.#q.push({ group: a, entry: b });
      }
      async #I(a) {
        for (let b = 0; !this.#u; b += 1)
          try {
            await a();
            return;
          } catch (a) {
            if (this.#u || !(a instanceof k.C && a.retry)) throw a;
            (this.#b.onReplayError(a), await this.#O(Math.min(5e3, 100 * 2 ** b) * (0.5 + Math.random() / 2)));
          }
      }
      async #O(a) {
        let { promise: b, resolve: c } = Promise.withResolvers(),
          d = setTimeout(c, a);
        ((this.#x = c), await b, clearTimeout(d), (this.#x = null));
      }
    }
    class O {
      readers = new Set();
      #P = null;
      #Q = null;
      #R = null;
      get head() {
        return this.#P;
      }
      receive(a) {
        if (null !== this.#P && a.n <= this.#P) return !1;
        if (null === this.#P || a.n === this.#P + 1) return (this.#y(a), this.#S(), !0);
        this.#Q ??= new Map();
        let b = !this.#Q.has(a.n);
        return (
          this.#Q.set(a.n, a),
          this.#Q.size > 256 ? this.#T() : (this.#R ??= setTimeout(() => this.#T(), 100).unref()),
          b
        );
      }
      observe(a, b = null) {
        if (null === this.#P || !(a <= this.#P)) {
          for (let c of ((this.#P = a), this.readers)) c !== b && c.fallBehind(this);
          if (this.#Q) {
            for (let b of this.#Q.keys()) b <= a && this.#Q.delete(b);
            this.#S();
          }
        }
      }
      #y(a) {
        for (let b of ((this.#P = a.n), this.readers)) b.follow(a, this);
      }
      #S() {
        for (; this.#Q && this.#Q.size > 0;) {
          let a = this.#Q.get((this.#P ?? 0) + 1);
          if (!a) return;
          (this.#Q.delete(a.n), this.#y(a));
        }
        ((this.#Q = null), this.#R && clearTimeout(this.#R), (this.#R = null));
      }
      #T() {
        this.observe(Math.max(...(this.#Q?.keys() ?? [])));
      }
    }
    class P extends O {
      id;
      constructor(a) {
        (super(), (this.id = a));
      }
    }
    let Q = (a) => "n" in a,
      R = Number.MAX_SAFE_INTEGER;
    class S {
      #b;
      #U = 0;
      #V = 0;
      #W = [];
      #q = [];
      #j = !0;
      #r = !1;
      #X = null;
      #Y = !1;
      startHead = 0;
      startedWith = "ready";
      #u = !1;
      #v = null;
      #w = null;
      #x = null;
      #Z = [];
      constructor(a) {
        ((this.#b = a), a.live.readers.add(this));
      }
      follow(a) {
        this.#$(a);
      }
      signal(a) {
        this.#q.length < this.#b.maxQueued && this.#$(a);
      }
      fallBehind() {
        ((this.#j = !0), this.#w?.());
      }
      #$(a) {
        (this.#q.length < this.#b.maxQueued ? this.#q.push(a) : ((this.#q = []), (this.#j = !0)), this.#w?.());
      }
      attach(a) {
        this.#w = a;
      }
      poll() {
        if (this.#u) {
          let a = this.#v;
          if (((this.#v = null), a)) throw a.cause;
          return "end";
        }
        if (this.#r) return null;
        let a = this.#d();
        return (!a && this.#j && this.#_(), a);
      }
      get isBehind() {
        return !this.#u && (this.#j || this.#r || this.#W.length > 0);
      }
      async next() {
        for (;;) {
          let a = this.poll();
          if ("end" === a) return { done: !0, value: void 0 };
          if (a) return { done: !1, value: a };
          (await new Promise((a) => {
            this.#w = a;
          }),
            (this.#w = null));
        }
      }
      return() {
        return (this.close(), Promise.resolve({ done: !0, value: void 0 }));
      }
      [Symbol.asyncIterator]() {
        return this;
      }
      close() {
        if (!this.#u) {
          for (let a of ((this.#u = !0),
          this.#b.live.readers.delete(this),
          (this.#W = []),
          (this.#q = []),
          this.#x?.(),
          this.#w?.(),
          this.#Z))
            a();
          this.#Z = [];
        }
      }
      onClose(a) {
        this.#u ? a() : this.#Z.push(a);
      }
      async start() {
        let { from: a, store: b } = this.#b,
          c = null !== a && "unknown" !== a && a.epoch === b.epoch,
          d = await this.#C(c ? a.n : R);
        d &&
          ((this.#Y = !0),
          (this.startHead = d.head),
          c
            ? a.n > d.head || a.n < d.trimmed
              ? (this.#X = this.#aa("reset", d))
              : ((this.#U = a.n),
                (this.#V = d.unread),
                (this.#W = [...d.entries]),
                (this.#X = { kind: "ready", n: a.n, unread: d.unread }))
            : (this.#X = this.#aa(null === a ? "ready" : "reset", d)),
          (this.startedWith = "reset" === this.#X.kind ? "reset" : "ready"));
      }
      #aa(a, b) {
        return ((this.#U = b.head), (this.#V = b.unread), { kind: a, n: b.head, unread: b.unread });
      }
      #d() {
        let a = this.#X;
        if (((this.#X = null), a)) return a;
        for (let a = this.#W.shift(); a; a = this.#W.shift()) {
          let b = this.#G(a);
          if (b) return b;
        }
        for (; !this.#j;) {
          let a = this.#q.shift();
          if (!a) break;
          if (!Q(a)) return { kind: "signal", n: this.#U, unread: this.#V, signal: a };
          if (a.n <= this.#U) continue;
          if (a.n > this.#U + 1) {
            this.#j = !0;
            break;
          }
          let b = this.#G(a);
          if (b) return b;
        }
        return null;
      }
      #G({ n: a, event: b, json: c }) {
        return (
          (this.#U = a),
          "unread" in b && (this.#V = b.unread),
          this.#b.wants(b) ? { kind: "entry", n: a, event: b, json: c } : null
        );
      }
      async #_() {
        this.#r = !0;
        try {
          this.#Y ? await this.#ab() : await this.start();
        } catch (a) {
          this.#u || ((this.#v = { cause: a }), this.close());
        }
        ((this.#r = !1), this.#w?.());
      }
      async #ab() {
        let a = await this.#ac();
        a && (a.trimmed > this.#U || a.head < this.#U ? (this.#X = this.#aa("reset", a)) : (this.#W = [...a.entries]));
      }
      async #C(a) {
        let { feed: b, userId: c, store: d, live: e, pageSize: f, pageBytes: g, turns: h } = this.#b,
          i = await h.take(c, () => (this.#u ? Promise.resolve(null) : ((this.#j = !1), d.readFeed(b, c, a, f, g))));
        return i ? ((i.entries.at(-1)?.n ?? a) < i.head && (this.#j = !0), e.observe(i.head, this), i) : null;
      }
      async #ac() {
        for (let a = 0; !this.#u; a += 1)
          try {
            return await this.#C(this.#U);
          } catch (b) {
            if (this.#u || !(b instanceof k.C && b.retry)) throw b;
            (this.#b.onReplayError(b), await this.#O(Math.min(5e3, 100 * 2 ** a) * (0.5 + Math.random() / 2)));
          }
        return null;
      }
      async #O(a) {
        let { promise: b, resolve: c } = Promise.withResolvers(),
          d = setTimeout(c, a);
        ((this.#x = c), await b, clearTimeout(d), (this.#x = null));
      }
    }
    async function T(a, { feed: b, userId: c, lastEventId: d, wants: e = () => !0, register: f, shape: g, signal: h }) {
      let i = await U(a, { feed: b, userId: c, lastEventId: d, wants: e, signal: h });
      try {
        (await i.start(), f && i.onClose(await f()));
      } catch (a) {
        throw (i.close(), a);
      }
      return new W(i, a.store.epoch, g);
    }
    async function U(a, { feed: b, userId: c, lastEventId: d, wants: e = () => !0, signal: f }) {
      var g;
      let h,
        { store: i, liveUsers: j, limits: k, onReplayError: l } = a,
        { user: m, release: n } = await j.acquire(c),
        o = new S({
          feed: b,
          userId: c,
          store: i,
          live: m[b],
          from: d ? ((g = d), (h = (0, K.V)(g)) && void 0 === h.groupId ? h : "unknown") : null,
          wants: e,
          maxQueued: k.maxQueuedPerReader,
          pageSize: k.replayPageSize,
          turns: a.replayTurns,
          pageBytes: V(a),
          onReplayError: l,
        });
      return (o.onClose(n), a.keep(o, f), o);
    }
    let V = ({ limits: a }) => a.maxPageBytes / 8;
    class W {
      #ad;
      #ae;
      #af;
      constructor(a, b, c) {
        ((this.#ad = a), (this.#ae = b), (this.#af = c));
      }
      async next() {
        let { done: a, value: b } = await this.#ad.next();
        return a ? { done: a, value: b } : { done: !1, value: { id: this.#ag(b), event: this.#af.toEvent(b) } };
      }
      return() {
        return (this.#ad.close(), Promise.resolve({ done: !0, value: void 0 }));
      }
      [Symbol.asyncIterator]() {
        return this;
      }
      attach(a) {
        this.#ad.attach(a);
      }
      get isBehind() {
        return this.#ad.isBehind;
      }
      poll() {
        let a = this.#ad.poll();
        if (null === a || "end" === a) return a;
        let { toEvent: b, encode: c } = this.#af,
          d = "entry" === a.kind ? a.json : void 0;
        return { id: this.#ag(a), json: d ?? c(b(a)) };
      }
      #ag({ n: a }) {
        return (0, K.T)({ epoch: this.#ae, n: a });
      }
    }
    class X {
      #ah;
      #ai;
      constructor(a, b) {
        ((this.#ah = a), (this.#ai = b));
      }
      async next() {
        let a = await this.#ah.next();
        return a.done ? a : { done: !1, value: this.#ai(a.value) };
      }
      async return() {
        return (await this.#ah.return?.(), { done: !0, value: void 0 });
      }
      [Symbol.asyncIterator]() {
        return this;
      }
    }
    function Y(a, b, { conversationId: c, head: d }) {
      let e = (0, K.V)(a);
      return e && e.epoch === b && e.groupId === c && e.n <= d ? e.n : null;
    }
    function Z(a, b, c, d) {
      let { liveGroups: e, limits: f, replayTurns: g, onReplayError: h } = a;
      return new N({
        userId: c,
        chats: b,
        groups: e,
        only: d,
        maxQueued: f.maxQueuedPerReader,
        pageSize: f.replayPageSize,
        pageBytes: V(a),
        turns: g,
        onReplayError: h,
      });
    }
    async function $(a, b, { userId: c, lastEventId: d, groups: e = {}, signal: f }) {
      let { store: g, liveGroups: h, replayTurns: i, now: j } = a,
        { epoch: k } = g,
        l = await U(a, { feed: "chat", userId: c, lastEventId: d, signal: f }),
        m = Z(a, b, c);
      l.onClose(() => m.close());
      let n = h.begin();
      try {
        await l.start();
        let f = await i.take(c, () => b.positions(c)),
          g = "ready" === l.startedWith && !!d;
        m.start(
          f.map((b) => {
            let { conversationId: c, head: d, isMember: f, memberCount: i, lastAtMs: m } = b,
              o = i > a.groups.copyBound;
            f && o && j() - m < 3e5 && h.expectMore(c);
            let p = "ready" === l.startedWith ? e[c] : void 0,
              q = void 0 === p ? null : Y(p, k, b),
              r = n.missed(c);
            return null !== q
              ? { position: b, n: q, missed: r }
              : { position: b, n: d, missed: r, first: void 0 !== p || g ? "reset" : void 0 };
          }),
        );
      } catch (a) {
        throw (l.close(), a);
      } finally {
        n.end();
      }
      return new L({ userId: c, epoch: k, own: l, follower: m, showsOwn: !0 });
    }
    async function _(a, b, { userId: c, groupId: d, lastEventId: e, register: f, signal: g }) {
      let { liveGroups: h, replayTurns: i, store: j } = a,
        { epoch: l } = j,
        m = await U(a, { feed: "chat", userId: c, lastEventId: null, signal: g }),
        n = Z(a, b, c, d);
      m.onClose(() => n.close());
      let o = h.begin();
      try {
        await m.start();
        let g = await i.take(c, () => b.membership(c, d));
        if (!g) throw new k.C((0, u.t)().refused.code, (0, u.t)().refused.message);
        let j = e ? Y(e, l, g) : g.head;
        (n.start([{ position: g, n: j ?? g.head, first: null === j ? "reset" : "ready", missed: o.missed(d) }]),
          m.onClose(await f()),
          g.memberCount > a.groups.copyBound && m.onClose(await h.open(d)));
      } catch (a) {
        throw (m.close(), a);
      } finally {
        o.end();
      }
      return new L({ userId: c, epoch: l, own: m, follower: n, showsOwn: !1 });
    }
    let [aa, ab] = [0xffffffffff, 0],
      ac = (a) => ("group" === a.kind ? a.lastAtMs : (a.lastMessage?.sentAtMs ?? 0)),
      ad = (a) => {
        if ("direct" === a.kind) return a;
        let { lastAtMs: b, ...c } = a;
        return c;
      };
    async function ae({ store: a, chats: b }, c, { cursor: d, limit: e, maxBytes: f }) {
      let g = d ?? 8192 * aa,
        [h, i] = [Math.floor(g / 8192), g % 8192],
        j = (b) => a.conversations(c, { cursor: h, limit: b, maxBytes: f / 2 });
      for (;;) {
        let a = await j(e),
          d = await b.groups(c, { offset: i, limit: e, maxBytes: f / 2 }),
          g = { items: a.conversations, hasMore: null !== a.cursor },
          k = { items: d.conversations, hasMore: d.hasMore },
          l = (function (a, b, c) {
            let d = { direct: 0, groups: 0 };
            for (; d.direct + d.groups < c;) {
              let c = a.items[d.direct],
                e = b.items[d.groups];
              if ((!c && a.hasMore) || (!e && b.hasMore) || (!c && !e)) break;
              !c || (e && e.lastAtMs >= (c.lastMessage?.sentAtMs ?? 0)) ? (d.groups += 1) : (d.direct += 1);
            }
            return d;
          })(g, k, e),
          m = a.cursor;
        if (0 === l.direct && g.items.length > 0) m = h;
        else if (l.direct < g.items.length) {
          let a = await j(l.direct);
          if (!a.conversations.every(({ id: a }, b) => a === g.items[b]?.id) || a.conversations.length < l.direct)
            continue;
          m = a.cursor;
        }
        let n = i + l.groups,
          o = (l.groups < k.items.length || k.hasMore) && n < 8192,
          p = null === m && !o;
        return {
          conversations: [...g.items.slice(0, l.direct), ...k.items.slice(0, l.groups)]
            .toSorted((a, b) => ac(b) - ac(a))
            .map(ad),
          cursor: p ? null : (m ?? ab) * 8192 + Math.min(n, 8191),
          totals: {
            messages: a.totals.messages + d.totals.messages,
            conversations: a.totals.conversations + d.totals.conversations,
          },
          head: a.head,
        };
      }
    }
    let af = () => new k.C("FORBIDDEN", "You may not write to this user: the application's policy does not allow it");
    class ag {
      #aj;
      #ak = null;
      #u = !1;
      #w = null;
      #Z = [];
      constructor(a) {
        this.#aj = a;
      }
      put(a) {
        this.#u || ((this.#ak = { of: this.#ak ? this.#aj(this.#ak.of, a) : a }), this.#w?.());
      }
      async next() {
        for (; !this.#u;) {
          if (this.#ak) {
            let { of: a } = this.#ak;
            return ((this.#ak = null), { done: !1, value: a });
          }
          (await new Promise((a) => {
            this.#w = a;
          }),
            (this.#w = null));
        }
        return { done: !0, value: void 0 };
      }
      return() {
        return (this.close(), Promise.resolve({ done: !0, value: void 0 }));
      }
      [Symbol.asyncIterator]() {
        return this;
      }
      close() {
        if (!this.#u) for (let a of ((this.#u = !0), (this.#ak = null), this.#w?.(), this.#Z)) a();
      }
      onClose(a) {
        this.#Z.push(a);
      }
    }
    let ah = {
        toEvent: function (a) {
          if ("entry" === a.kind) return a.event;
          if ("signal" === a.kind) throw TypeError("a chat feed carries no signals");
          return { type: a.kind };
        },
        encode: g.L,
      },
      ai = (a, b) => `${a}
${b}`;
    var aj = a.i(8684);
    let ak = {
        toEvent: function (a) {
          if ("entry" === a.kind) return a.event;
          if ("signal" === a.kind) {
            let { type: b, data: c, sentAtMs: d } = a.signal;
            return {
              type: "push",
              push: { seq: null, type: b, data: c, sentAtMs: d, readAtMs: null },
              unread: a.unread,
            };
          }
          return { type: a.kind, unread: a.unread };
        },
        encode: g.j,
      },
      al = ({ to: a }) =>
        "string" == typeof a ? { userIds: [a] } : "topic" in a ? { topic: a.topic } : { userIds: [...new Set(a)] },
      am = async (a, b) => {
        let c = b ? await b : a.accepted;
        return null === c ? a : { ...a, known: c };
      },
      an = {
        canMessage: () => !0,
        canWatch: () => !0,
        canJoin: () => !0,
        canCreateGroup: () => !0,
        canMentionAll: () => !0,
      },
      ao = "\x01control",
      ap = (a, { userId: b, issuedAtMs: c, jti: d }) =>
        "jti" in a ? a.jti === d : a.userId === b && (void 0 === c || c <= a.atMs),
      aq = { s: 1e3, m: 6e4, h: 36e5, d: 864e5 },
      ar = 30 * aq.d;
    function as(a, b, c) {
      let d = a.channels[b] ?? { mode: "off" };
      if (a.mandatory) return d;
      let e = c.find((c) => c.category === a.category && c.channel === b);
      if (!e) return d;
      let { mode: f, delayMs: g } = e;
      return "after" === f || "digest" === f ? { mode: f, delayMs: g } : { mode: f };
    }
    function at(a) {
      let b = [],
        c = !1;
      async function d() {
        for (await new Promise((a) => void setImmediate(a)); b.length > 0;) {
          let c = b;
          b = [];
          try {
            let b = await a(c.map(({ item: a }) => a));
            for (let [a, { resolve: d }] of c.entries()) d(b[a]);
          } catch (a) {
            for (let { reject: b } of c) b(a);
          }
        }
        c = !1;
      }
      return (a) =>
        new Promise((e, f) => {
          (b.push({ item: a, resolve: e, reject: f }), c || ((c = !0), d()));
        });
    }
    let au = globalThis.Temporal,
      av = (a, b, c, d) => aw(a, b) + `; must be between ${c}-${d}`,
      aw = (a, b) => `Invalid ${a}: ${b}`;
    function ax(a) {
      return void 0 === a ? Object.create(null) : aC(a);
    }
    function ay(a, b = "number") {
      if ("bigint" == typeof a) throw TypeError(`Cannot convert bigint to ${b}`);
      if (!Number.isFinite((a = Number(a)))) {
        let c;
        throw RangeError(((c = a), `Non-finite ${b}: ${c}`));
      }
      return a;
    }
    function az(a, b) {
      return Math.trunc(ay(a, b)) || 0;
    }
    function aA(a, b) {
      return (function (a, b = "number") {
        if (a <= 0) throw RangeError(`Non-positive ${b}: ${a}`);
        return a;
      })(az(a, b), b);
    }
    function aB(a) {
      return null !== a && ("object" == typeof a || "function" == typeof a);
    }
    function aC(a) {
      if (!aB(a)) throw TypeError("Invalid object");
      return a;
    }
    let aD = (a) => `Missing ${a}`,
      aE = (a, b, c) => aw(a, b) + "; must be " + Object.keys(c).join(),
      aF = (a) => "Missing year" + (a ? "/era/eraYear" : ""),
      aG = "Invalid leap month",
      aH = "Out-of-bounds date",
      aI = (a) => `Cannot parse: ${a}`,
      aJ = (a) => `Cannot format ${a}`,
      aK = "Mismatching types for formatting",
      aL = function (a, b, c) {
        return Math.min(Math.max(a, b), c);
      };
    function aM(a) {
      throw RangeError(a);
    }
    function aN(a) {
      throw TypeError(a);
    }
    function aO(a, b, c, d, e) {
      let f;
      return aP(b, (void 0 === (f = a[b]) && aN(aD(b)), f), c, d, e);
    }
    function aP(a, b, c, d, e, f) {
      let g = aL(b, c, d);
      return (e && b !== g && aM(f ? av(a, f[b], f[c], f[d]) : av(a, b, c, d)), g);
    }
    function aQ(a, b = Map, c = 1e4) {
      let d = new b();
      return (b, ...e) => {
        if (d.has(b)) return d.get(b);
        d.size >= c && d.clear();
        let f = a(b, ...e);
        return (d.set(b, f), f);
      };
    }
    let aR = (a, b) => aT((a) => ({ value: a, configurable: 1, writable: !b }), a),
      aS = (a) => ({ [Symbol.toStringTag]: { value: a, configurable: 1 } });
    function aT(a, b) {
      let c = {};
      for (let d in b) c[d] = a(b[d], d);
      return c;
    }
    function aU(a, b) {
      let c = {};
      for (let d of a) c[d] = b;
      return c;
    }
    function aV(a) {
      let b = {};
      for (let c of a) b[c] = (a) => a[c];
      return b;
    }
    function aW(a, b, c = Object.create(null)) {
      for (let d of a) c[d] = b[d];
      return c;
    }
    function aX(a, b, c) {
      for (let d of a) if (b[d] !== c[d]) return 0;
      return 1;
    }
    function aY(a, ...b) {
      return (...c) => a(...b, ...c);
    }
    function aZ() {}
    function a$(a) {
      return a[0].toUpperCase() + a.substring(1);
    }
    function a_(...a) {
      return [].concat(...a).sort();
    }
    function a0(a) {
      return RegExp(`^${a}$`);
    }
    function a1(a) {
      return parseInt(a.padEnd(9, "0"));
    }
    function a2(a) {
      return void 0 === a ? 0 : parseInt(a);
    }
    function a3(a, b) {
      return String(b).padStart(a, "0");
    }
    let a4 = aY(a3, 2);
    function a5(a, b) {
      return Math.sign(a - b);
    }
    function a6(a, b) {
      return a < b ? -1 : +(a > b);
    }
    function a7(a, b) {
      let c = a / b;
      return a % b < 0n ? c - 1n : c;
    }
    function a8(a, b) {
      let c = a7(a, b);
      return [c, a - c * b];
    }
    function a9(a, b) {
      var c;
      return [Math.floor(a / b), ((a % (c = b)) + c) % c];
    }
    function ba(a, b) {
      return Math.trunc(a / b) || 0;
    }
    function bb(a, b = 1) {
      return b * (0.5 + a / 5);
    }
    function bc(a) {
      return 0.5 === Math.abs(a % 1);
    }
    let bd = "iso8601",
      be = { bce: -1, ce: 0 };
    function bf(a) {
      let b = a
        .normalize("NFD")
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "");
      return "bc" === b || "b" === b ? "bce" : "ad" === b || "a" === b ? "ce" : b;
    }
    function bg(a) {
      return a === c ? "iso8601" : 0 === a ? "gregory" : a.id;
    }
    let bh = /^M(\d{2})(L?)$/;
    function bi(a) {
      let b = bh.exec(a);
      return (b || aM(`Invalid monthCode: ${a}`), [parseInt(b[1]), !!b[2]]);
    }
    function bj(a, b) {
      return "M" + a4(a) + (b ? "L" : "");
    }
    function bk(a, b, c) {
      return a + (b || (c && a >= c) ? 1 : 0);
    }
    let bl = {
        nanosecond: 0,
        microsecond: 1,
        millisecond: 2,
        second: 3,
        minute: 4,
        hour: 5,
        day: 6,
        week: 7,
        month: 8,
        year: 9,
      },
      bm = Object.keys(bl),
      bn = [1, 1e3, 1e6, 1e9, 6e10, 36e11, 864e11],
      bo = BigInt(1e3),
      bp = BigInt(1e6),
      bq = BigInt(1e9),
      br = BigInt(6e10),
      bs = BigInt(36e11),
      bt = BigInt(864e11);
    function bu(a, b) {
      let c = Number(a / bt),
        d = Number(a % bt);
      return (864e11 / b) * c + (Math.trunc(d / b) + (d % b) / b);
    }
    let bv = bm.slice(0, 6),
      bw = aV(bv),
      bx = ["year"],
      by = ["day"],
      bz = ["day", "month", "year"],
      bA = ["offset"],
      bB = ["timeZone"],
      bC = ["era", "eraYear"],
      bD = ["era", "eraYear", "year"],
      bE = ["month", "monthCode"],
      bF = ["day", "month", "monthCode"],
      bG = a_(bv),
      bH = a_(bC, bx),
      bI = a_(bE, bx),
      bJ = a_(bC, bI),
      bK = a_(["monthCode"], bx),
      bL = a_(bC, bK),
      bM = a_(by, ["monthCode"]),
      bN = a_(by, bI),
      bO = a_(by, bC, bI),
      bP = a_(bN, bv),
      bQ = a_(bO, bv),
      bR = a_(bN, bv, bA),
      bS = a_(bO, bv, bA),
      bT = a_(bN, bv, bA, bB),
      bU = a_(bO, bv, bA, bB),
      bV = a_(by, bK),
      bW = a_(by, bC, bK),
      bX = aU(bv, 0),
      bY = { hour: 23, minute: 59, second: 59 };
    function bZ(a, b) {
      let c = {};
      for (let d of bv) c[d] = aP(d, a[d], 0, bY[d] || 999, b);
      return c;
    }
    function b$(a) {
      return 1e9 * b0(a) + b1(a);
    }
    function b_(a) {
      return 1e3 * b0(a) + a.millisecond;
    }
    function b0(a) {
      return 3600 * a.hour + 60 * a.minute + a.second;
    }
    function b1(a) {
      return 1e6 * a.millisecond + 1e3 * a.microsecond + a.nanosecond;
    }
    function b2(a) {
      let [b, c] = a9(a, 864e11);
      return [b3(c), b];
    }
    function b3(a) {
      let [b, c] = a9(a, 1e6),
        [d, e] = a9(c, 1e3);
      return (function (a, b = 0, c = 0) {
        let [d, e] = a9(a, 36e5),
          [f, g] = a9(e, 6e4),
          [h, i] = a9(g, 1e3);
        return { hour: d, minute: f, second: h, millisecond: i, microsecond: b, nanosecond: c };
      })(b, d, e);
    }
    function b4(a) {
      let [b, c] = a8(a, bq);
      return [Number(b), Number(c)];
    }
    function b5(a) {
      return Number(a7(a, bp));
    }
    function b6(a) {
      return b7(a) + BigInt(b$(a));
    }
    function b7(a) {
      return BigInt(b9(a)) * bt;
    }
    function b8(a) {
      return 864e5 * b9(a);
    }
    function b9(a) {
      return ca(a.year, a.month, a.day);
    }
    function ca(a, b = 1, c = 1) {
      let d = b - 1;
      return (
        Date.UTC(((a += Math.floor(d / 12)) % 400) - 400, (b = ((d % 12) + 12) % 12), 0) / 864e5 +
        146097 * (ba(a, 400) + 1) +
        c
      );
    }
    function cb(a) {
      let [b, c] = a8(a, bt);
      return { ...cc(Number(b)), ...b3(Number(c)) };
    }
    function cc(a) {
      let b = new Date((((a % 146097) + 146097) % 146097) * 864e5);
      return {
        year: b.getUTCFullYear() + 400 * Math.floor(a / 146097),
        month: b.getUTCMonth() + 1,
        day: b.getUTCDate(),
      };
    }
    function cd(a, b) {
      if (!b) return { year: 1972, month: a };
    }
    function ce(a, b) {
      switch (b) {
        case 2:
          return cf(a) ? 29 : 28;
        case 4:
        case 6:
        case 9:
        case 11:
          return 30;
      }
      return 31;
    }
    function cf(a) {
      return a % 4 == 0 && (a % 100 != 0 || a % 400 == 0);
    }
    function cg(a) {
      return (((ca(a.year, a.month, a.day) + 4) % 7) + 7) % 7 || 7;
    }
    function ch(a) {
      return ca(a.year, a.month, a.day) - ca(a.year) + 1;
    }
    function ci(a) {
      let b = a.year,
        c = Math.floor((ch(a) - cg(a) + 10) / 7),
        d = cj(b);
      return (c < 1 ? (c = d = cj(--b)) : c > d && ((c = 1), (d = cj(++b))), { weekOfYear: c, yearOfWeek: b, De: d });
    }
    function cj(a) {
      let b = cg({ year: a, month: 1, day: 1 });
      return 4 === b || (3 === b && cf(a)) ? 53 : 52;
    }
    function ck(a) {
      return (cl(a, 1), a);
    }
    function cl(a, b) {
      let { year: c } = a,
        d = aO(a, "month", 1, 12, b);
      return { year: c, month: d, day: aO(a, "day", 1, ce(c, d), b) };
    }
    function cm(a, b) {
      return a ? a.de(b) : b;
    }
    function cn(a, b, c) {
      return a ? a.L(b, c) : [c, 0];
    }
    function co(a, b) {
      return 0 === a
        ? (function ({ year: a }) {
            return a < 1 ? { era: "bce", eraYear: 1 - a } : { era: "ce", eraYear: a };
          })(b)
        : (a && a.h?.(b)) || {};
    }
    function cp(a, b, c, d) {
      return a ? a.fe(b, c, d) : { year: b, month: c, day: d };
    }
    function cq(a, b) {
      return a ? a.j(b) : 12;
    }
    function cr(a, b, c) {
      return a ? a.o(b, c) : ce(b, c);
    }
    function cs(a, b) {
      let { year: c, month: d } = cm(a, b),
        [e, f] = cn(a, c, d);
      return bj(e, f);
    }
    function ct(a, b) {
      let { year: c } = cm(a, b);
      return a ? a.q(c) : cf(c);
    }
    function cu(a, b) {
      let { year: c } = cm(a, b);
      return cq(a, c);
    }
    function cv(a, b) {
      let { year: c, month: d } = cm(a, b);
      return cr(a, c, d);
    }
    function cw(a, b) {
      let { year: c } = cm(a, b);
      return a ? a.i(c) : cf(c) ? 366 : 365;
    }
    let cx = bm.map((a) => a + "s"),
      cy = aV(cx),
      cz = a_(cx),
      cA = cx.slice(0, 6),
      cB = cx.slice(6),
      cC = cB.slice(1),
      cD = aU(cx, 0),
      cE = aU(cA, 0),
      cF = aY(function (a, b, c) {
        let d = { ...c };
        for (let c = 0; c < b; c++) d[a[c]] = 0;
        return d;
      }, cx);
    function cG(a, b) {
      return (null == b && aM(aD(a)), b);
    }
    let cH = aY(function (a, b, c = a) {
      return (typeof b !== a && aN(aw(c, b)), b);
    }, "string");
    function cI(a, b = "number") {
      return (Number.isInteger(a) || aM(`Non-integer ${b}: ${a}`), a || 0);
    }
    function cJ(a) {
      return ("symbol" == typeof a && aN("Cannot convert Symbol to string"), String(a));
    }
    function cK(a) {
      if (!aB(a)) return a;
      let b = a[Symbol.toPrimitive];
      if (null != b) {
        "function" != typeof b && aN();
        let c = Reflect.apply(b, a, ["string"]);
        return (aB(c) && aN(), c);
      }
      return Date.prototype[Symbol.toPrimitive].call(a, "string");
    }
    function cL(a) {
      return "boolean" == typeof a
        ? BigInt(+!!a)
        : "string" == typeof a
          ? BigInt(a)
          : ("bigint" != typeof a && aN(`Invalid bigint: ${a}`), a);
    }
    function cM(a, b) {
      return cI(ay(a, b), b);
    }
    let cN = "smallestUnit",
      cO = [
        Math.floor,
        (a) => (bc(a) ? Math.floor(a) : Math.round(a)),
        Math.ceil,
        (a) => (bc(a) ? Math.ceil(a) : Math.round(a)),
        Math.trunc,
        (a) => (bc(a) ? Math.trunc(a) || 0 : Math.round(a)),
        (a) => (a < 0 ? Math.floor(a) : Math.ceil(a)),
        (a) => Math.sign(a) * Math.round(Math.abs(a)) || 0,
        (a) => (bc(a) ? (a = Math.trunc(a) || 0) + (a % 2) : Math.round(a)),
      ];
    function cP(a) {
      let b = a.roundingIncrement;
      if (void 0 === b) return 1;
      let c = az(b, "roundingIncrement");
      return ((c < 1 || c > 1e9) && aM(aw("roundingIncrement", c)), c);
    }
    function cQ(a) {
      let b = a.fractionalSecondDigits;
      if (void 0 !== b) {
        if ("number" != typeof b) {
          if ("auto" === cJ(b)) return;
          aM(aw("fractionalSecondDigits", b));
        }
        b = aP("fractionalSecondDigits", Math.floor(b), 0, 9, 1);
      }
      return b;
    }
    function cR(a, b, c = 0, d) {
      let e = b[a];
      if (void 0 === e) return d ? c : void 0;
      if ("auto" === (e = cJ(e))) return d ? c : null;
      let f = bl[e];
      return (void 0 === f && (f = cx.indexOf(e)), f < 0 && aM(aE(a, e, bl)), f);
    }
    function cS(a, b, c, d = 0) {
      let e = c[a];
      if (void 0 === e) return d;
      let f = cJ(e),
        g = b[f];
      return (void 0 === g && aM(aE(a, f, b)), g);
    }
    let cT = aY(cR, cN),
      cU = aY(cR, "largestUnit"),
      cV = aY(cR, "unit"),
      cW = aY(cS, "overflow", { constrain: 0, reject: 1 }),
      cX = aY(cS, "disambiguation", { compatible: 0, reject: 1, earlier: 2, later: 3 }),
      cY = aY(cS, "offset", { reject: 0, use: 1, prefer: 2, ignore: 3 }),
      cZ = aY(cS, "calendarName", { auto: 0, never: 1, critical: 2, always: 3 }),
      c$ = aY(cS, "timeZoneName", { auto: 0, never: 1, critical: 2 }),
      c_ = aY(cS, "offset", { auto: 0, never: 1 }),
      c0 = aY(cS, "roundingMode", {
        floor: 0,
        halfFloor: 1,
        ceil: 2,
        halfCeil: 3,
        trunc: 4,
        halfTrunc: 5,
        expand: 6,
        halfExpand: 7,
        halfEven: 8,
      }),
      c1 = aY(cS, "direction", { previous: -1, next: 1 });
    function c2(a, b) {
      let c;
      return "string" == typeof a ? (((c = Object.create(null))[b] = a), c) : aC(a);
    }
    function c3(a, b, c, d) {
      let e = d ? 864e11 : bn[b + 1];
      if (e) {
        let c = a * bn[b];
        (e % c || (!d && c === e)) && aM(aw("roundingIncrement", a));
      } else !c && a > 1 && aM(aw("roundingIncrement", a));
      return a;
    }
    function c4(a, b, c, d) {
      return (null != b && aP(a, b, c, d, 1, bm), b);
    }
    function c5(a, b) {
      b > a && aM("smallestUnit > largestUnit");
    }
    function c6(a, b, c, d = 9, e = 0, f = 4) {
      let g,
        h = cU((b = ax(b)), e),
        i = cP(b),
        j = c0(b, f),
        k = cT(b, e, 1);
      return (
        (h = c4("largestUnit", h, e, d)),
        (k = c4(cN, k, e, d)),
        null == h ? (h = Math.max(c, k)) : c5(h, k),
        (i = c3(i, k, 1)),
        a && (j = (g = j) < 4 ? (g + 2) % 4 : g),
        [h, k, i, j]
      );
    }
    function c7(a, b = 6, c) {
      let d = cP((a = c2(a, cN))),
        e = c0(a, 7),
        f = cT(a);
      return ((f = cG(cN, f)), (d = c3(d, (f = c4(cN, f, 0, b)), void 0, c)), [f, d, e]);
    }
    function c8(a, b) {
      return aW(bz, a, aW(bv, b));
    }
    let c9 = BigInt(1e8) * bt,
      da = BigInt(-1e8) * bt,
      db = da - bt;
    function dc(a) {
      let b = 12 * a.year + a.month;
      return ((b < -3261848 || b > 3309129) && aM(aH), a);
    }
    function dd(a, b = 1) {
      let c = b7(a);
      return ((c < (b ? db : da) || c > c9) && aM(aH), a);
    }
    function de(a) {
      return (df(b6(a)), a);
    }
    function df(a) {
      return ((a <= db || a >= c9 + bt) && aM(aH), a);
    }
    function dg(a) {
      return ((a < da || a > c9) && aM(aH), a);
    }
    function dh(a, b) {
      return dg(b7(a) + BigInt(b$(a) - b));
    }
    function di(a, b, c) {
      var d;
      return ((d = a / b), cO[c](d) * b || 0);
    }
    function dj(a, b, c, d) {
      let e = dl(a, b, d, c);
      return dn(e, Number(c - e.N) / Number(e.te - e.N));
    }
    function dk(a, b, c, d) {
      return di(dn(a, dp(b, a.N, a.te)), c, d);
    }
    function dl(a, b, c, d) {
      let e,
        f,
        g = dm(a, b, c);
      return (
        (e = g.N), (f = g.te), (Math.sign(b) > 0 ? e <= d && d <= f : f <= d && d <= e) || (g = dm(a + b, b, c)), g
      );
    }
    function dm(a, b, c) {
      let d = a + b;
      return { ve: a, pe: d, N: c(a), te: c(d) };
    }
    function dn(a, b) {
      return a.ve + b * (a.pe - a.ve);
    }
    function dp(a, b, c) {
      let d = c - b,
        e = a - b;
      if (!e) return 0;
      let f = e < 0n ? -e : e,
        g = d < 0n ? -d : d,
        h = a6(e, 0n) === a6(d, 0n) ? 1 : -1;
      return 0 >= a6(f, g) ? (f === g ? h : bb(a6(2n * f, g), h)) : Number(e) / Number(d);
    }
    function dq(a) {
      return { epochNanoseconds: a };
    }
    function dr(a, b, c) {
      return { calendar: c, timeZone: b, epochNanoseconds: a };
    }
    function ds(a, b) {
      return aW(bv, a, dt(a, b));
    }
    function dt(a, b) {
      return aW(bz, a, { calendar: b });
    }
    function du(a) {
      return aW(cx, a, { sign: d8(a) });
    }
    function dv(a, b, c, d, e, f, g, h) {
      if (0 === d && 1 === e) return a;
      let i = d8(a) || 1,
        [j, k, l] = (
          (function (a, b) {
            return a <= 6 - !!b;
          })(d, h)
            ? h && d < 6 && c >= 6
              ? function (a, b, c, d, e, f, g, h) {
                  var i, j;
                  let k,
                    l = Number(ec(b)),
                    m = ((i = e), (j = f), bn[i] * j),
                    n = di(l, m, g),
                    o = { ...b, ...cE },
                    p = h.X(o),
                    q = h.X({ ...o, days: o.days + a }),
                    r = Number(q - p);
                  Math.sign(r) !== a && aM("Out-of-bounds TimeZone gap");
                  let s = n - r,
                    t = 0;
                  s && Math.sign(s) !== a ? (k = p + BigInt(n)) : ((t += a), (k = q + BigInt((n = di(s, m, g)))));
                  let u = ef(n);
                  return [{ ...b, ...u, days: b.days + t }, k, !!t];
                }
              : function (a, b, c, d, e, f, g) {
                  let h = eb(b),
                    i = dB(h, dE(e, f), g),
                    j = i - h,
                    k = Math.sign(Number(i / bt) - Number(h / bt)) === a,
                    l = ee(i, Math.min(d, 6));
                  return [{ ...b, ...l }, c + j, k];
                }
            : function (a, b, c, d, e, f, g, h) {
                let i = cx[e],
                  j = cF(e, b);
                7 === e && (b = { ...b, weeks: b.weeks + Math.trunc(b.days / 7) });
                let k = ba(b[i], f) * f,
                  l = dl(k, f * a, (a) => ((j[i] = a), d1(h, j)), c),
                  m = dk(l, c, f, g);
                return ((j[i] = m), [j, m === l.pe ? l.te : l.N, m !== k]);
              }
        )(i, a, b, c, d, e, f, g);
      return (
        l &&
          7 !== d &&
          (j = ((a, b, c, d, e, f) => {
            for (let g = d + 1; g <= c; g++) {
              if (7 === g && 7 !== c) continue;
              let d = cF(g, a);
              d[cx[g]] += e;
              let h = a6(b, d1(f, d));
              if (h && h !== e) break;
              a = d;
            }
            return a;
          })(j, k, c, Math.max(6, d), i, g)),
        j
      );
    }
    function dw(a, b, c, d) {
      var e, f;
      return dx(a, ((e = b), (f = c), bn[e] * f), d, bn[b + 1]);
    }
    function dx(a, b, c, d) {
      let [e, f] = dy(a, b, c, d),
        g = c8(dT(a, f), e);
      return (de(g), g);
    }
    function dy(a, b, c, d = 864e11) {
      let e = b$(a),
        f = e % d;
      return b2(e - f + di(f, b, c));
    }
    function dz(a) {
      let { timeZone: b } = a,
        c = c8(dF(a), bX),
        d = c8(dT(c, 1), bX);
      return [dI(b, c), dI(b, d)];
    }
    function dA(a) {
      return di(a, 6e10, 7);
    }
    function dB(a, b, c) {
      return dD(a, b, c, (a / b) % 2n);
    }
    function dC(a, b, c) {
      let [d, e] = a8(a, bt),
        f = d * bt;
      return f + dD(e, b, c, (f / b + e / b) & 1n);
    }
    function dD(a, b, c, d) {
      var e;
      let f = a / b,
        g = a % b,
        h = 0;
      g && (h = bb(a6(2n * (g < 0n ? -g : g), b), Math.sign(Number(g))));
      let i = ((e = Number(d) + h), cO[c](e));
      return (f - d + BigInt(i)) * b;
    }
    function dE(a, b) {
      return BigInt(bn[a]) * BigInt(b);
    }
    let dF = aQ(function (a) {
      let { epochNanoseconds: b, timeZone: c } = a,
        d = c.B(b);
      return { ...cb(b + BigInt(d)), offsetNanoseconds: d };
    }, WeakMap);
    function dG(a, b, c, d = 0, e = 0, f, g) {
      if (g || (void 0 !== c && 1 === d)) return dh(b, c || 0);
      let h = a.O(b);
      if (void 0 !== c && 3 !== d) {
        dd(b, 0);
        let a = ((a, b, c, d) => {
          let e = b6(b);
          for (let b of (d && (c = dA(c)), a)) {
            let a = Number(e - b);
            if ((d && (a = dA(a)), a === c)) return b;
          }
        })(h, b, c, f);
        if (void 0 !== a) return a;
        0 === d && aM("Invalid TimeZone offset");
      }
      return dH(a, b, e, h);
    }
    function dH(a, b, c = 0, d = a.O(b)) {
      let e, f;
      if (1 === d.length) return d[0];
      if ((1 === c && aM("Ambiguous offset"), d.length)) return d[+(3 === c)];
      let g = b6(b),
        h = ((e = a.B(g - bt)), (f = a.B(g + bt) - e) > 864e11 && aM("Out-of-bounds TimeZone gap"), f),
        i = cb(g + BigInt(h * (2 === c ? -1 : 1)));
      return (d = a.O(i))[2 === c ? 0 : d.length - 1];
    }
    function dI(a, b) {
      let c = a.O(b);
      if (c.length) return c[0];
      let d = b6(b) - bt;
      return a.C(d, 1);
    }
    function dJ(a, b, c, d = 0) {
      d8(c) && aP("unit", eg(c), 8, 9, 1, cx);
      let e = dd(dO(a, b));
      return dO(a, dN(a, e, c, d));
    }
    function dK(a, b, c = 0) {
      let { calendar: d, epochNanoseconds: e, timeZone: f } = a,
        g = ec(b),
        h = e;
      if (!d8(b, cB)) h += g;
      else {
        let e = dF(a);
        h = dH(f, c8(dN(d, e, { ...b, ...cE }, c), e)) + g;
      }
      return { ...a, epochNanoseconds: dg(h) };
    }
    function dL(a, b, c, d = 0) {
      let [e, f] = dS(b, ec(c));
      return de(c8(dN(a, b, { ...c, ...cE, days: c.days + f }, d), e));
    }
    function dM(a, b) {
      return dg(a + (aP("unit", eg(b), 0, 5, 1, cx), ec(b)));
    }
    function dN(a, b, c, d = 0) {
      let e,
        { years: f, months: g, weeks: h, days: i } = c;
      if (((i += Number(ec(c) / bt)), f || g)) e = dP(a, b, f, g, d);
      else {
        if (!h && !i) return b;
        e = b;
      }
      return ((h || i) && (e = dT(e, 7 * h + i)), dd(e));
    }
    function dO(a, b) {
      return dT(b, 1 - cm(a, b).day);
    }
    function dP(a, b, c, d, e) {
      let { year: f, month: g, day: h } = cm(a, b);
      if (c) {
        let [b, d] = cn(a, f, g);
        ((f += c), (g = aP("month", (g = dR(a, b, d, a ? a.p(f) : void 0, e)), 1, cq(a, f), e)));
      }
      if (d) {
        let b = dQ(a, f, g, d);
        ({ year: f, month: g } = b);
      }
      return ((h = aP("day", h, 1, cr(a, f, g), e)), cp(a, f, g, h));
    }
    function dQ(a, b, c, d) {
      var e, f, g;
      return a
        ? a.ae(b, c, d)
        : ((e = b),
          (f = c),
          (e += ba((g = d), 12)),
          (f += g % 12 || 0) < 1 ? (e--, (f += 12)) : f > 12 && (e++, (f -= 12)),
          { year: e, month: f });
    }
    function dR(a, b, c, d, e) {
      if (c) {
        let c = a ? a.l : void 0;
        if (void 0 !== d && (c < 0 || d === b + 1)) return d;
        if ((1 === e && aM(aG), c < 0)) return -c;
      }
      return bk(b, 0, d);
    }
    function dS(a, b) {
      let c = Number(b / bt),
        d = Number(b % bt),
        [e, f] = b2(b$(a) + d);
      return [e, c + f];
    }
    function dT(a, b) {
      return b ? cc(b9(a) + b) : a;
    }
    function dU(a, b) {
      return (bg(a) !== bg(b) && aM("Mismatching Calendars"), a);
    }
    function dV(a, b, c, d, e, f, g, h = 6) {
      let i,
        j = b7(c);
      return d$(b, c) ? ((i = dZ(a, b, c, d)), (e === h && 1 === f) || (i = dv(i, j, d, e, f, g, d3(a, b))), i) : cD;
    }
    function dW(a, b, c, d, e, f) {
      return { ...cD, ...ee(dB(b - a, dE(d, e), f), c) };
    }
    function dX(a, b, c, d, e) {
      return e < 6
        ? { ...cD, ...ee(d.epochNanoseconds - c.epochNanoseconds, e) }
        : ((a, c, d) => {
            let f = a6(d.epochNanoseconds, c.epochNanoseconds);
            if (!f) return cD;
            if (!d$(dF(c), dF(d))) return { ...cD, ...ee(d.epochNanoseconds - c.epochNanoseconds, 5) };
            let [g, h, i] = (function (a, b, c, d) {
              let e = dF(b),
                f = dF(c),
                g = c.epochNanoseconds,
                h = 0;
              Math.sign(b$(f) - b$(e)) === -d && h++;
              let i = d > 0 ? 2 : 1;
              for (; ; h++) {
                let b = dT(f, -(h * d)),
                  c = dH(a, c8(b, e));
                if (h === i || a6(g, c) !== -d) return [e, b, Number(g - c)];
              }
            })(a, c, d, f);
            return { ...dZ(b, g, h, e), ...ef(i) };
          })(a, c, d);
    }
    function dY(a, b, c, d, e) {
      let f = c,
        g = b$(c) - b$(b);
      return (Math.sign(g) === -d && ((f = dT(c, -d)), (g += 864e11 * d)), { ...dZ(a, b, f, e), ...ef(g) });
    }
    function dZ(a, b, c, d) {
      var e, f, g, h;
      if (d <= 7) {
        let a;
        return (
          (e = 7 === d),
          (f = b),
          (a = b9(c) - b9(f)),
          e ? { ...cD, weeks: ba(a, 7), days: a % 7 || 0 } : { ...cD, days: a }
        );
      }
      let i = cm(a, b),
        j = cm(a, c);
      if (8 === d) {
        let { year: d, month: e, day: f } = i,
          { year: k, month: l, day: m } = j,
          n = Math.sign(a5(k, d) || a5(l, e) || ((g = b), b9(c) - b9(g))),
          o = 0,
          p = 0;
        if (n) {
          o = a ? a.ee(d, e, k, l) : 12 * (k - d) + l - e;
          let g = dP(a, b, 0, o, 0);
          (n * a5(f, m) > 0 && ((o -= n), (g = dP(a, b, 0, o, 0))), (h = g), (p = b9(c) - b9(h)));
        }
        return { ...cD, months: o, days: p };
      }
      let { year: k, month: l, day: m } = i,
        { year: n, month: o, day: p } = j,
        q = n - k,
        r = o - l,
        s = p - m;
      if (q || r) {
        let b = Math.sign(q || r),
          c = cr(a, n, o),
          d = 0;
        if (Math.sign(p - m) === -b) {
          let e = c,
            f = dQ(a, n, o, -b);
          (({ year: n, month: o } = f), (q = n - k), (r = o - l), (c = cr(a, n, o)), (d = b < 0 ? -e : c));
        }
        if (((s = p - Math.min(m, c) + d), q)) {
          let [c, d] = cn(a, k, l),
            [e, f] = cn(a, n, o),
            g = a ? a.l : void 0;
          if (
            Math.sign(
              (r =
                void 0 !== g && d && !f && (g < 0 ? b > 0 && e === -g : b < 0 && e === c)
                  ? 0
                  : e - c || Number(f) - Number(d)),
            ) === -b
          ) {
            let e = b < 0 && -cq(a, n);
            ((n -= b), (q = n - k), (r = o - dR(a, c, d, a ? a.p(n) : void 0, 0) + (e || cq(a, n))));
          } else if (a) {
            let b = dR(a, c, d, a.p(n), 0);
            r = a.ee(n, b, n, o);
          }
        }
      }
      return { ...cD, years: q, months: r, days: s };
    }
    function d$(a, b) {
      return a5(a.year, b.year) || a5(a.month, b.month) || a5(a.day, b.day);
    }
    function d_(a, b, c) {
      return d4(a)
        ? ((a, b, c) => {
            let { calendar: d, timeZone: e } = a,
              f = dK(a, b);
            return [dX(e, d, a, f, c), f.epochNanoseconds, d2(d, e, a)];
          })(a, b, c)
        : ((a, b, c) => {
            var d, e, f, g;
            let h,
              i,
              j,
              { calendar: k } = a,
              l = de(c8(a, bX)),
              m = dL(k, l, b);
            return [
              ((d = k),
              (e = l),
              (f = m),
              (g = c),
              (h = b6(e)),
              (j = a6((i = b6(f)), h)) ? (g <= 6 ? { ...cD, ...ee(i - h, g) } : dY(d, e, f, j, g)) : cD),
              b6(m),
              d3(k, a),
            ];
          })(a, b, c);
    }
    function d0(a, b) {
      return d4(a) ? dK(a, b).epochNanoseconds : b6(dL(a.calendar, c8(a, bX), b));
    }
    function d1(a, b) {
      return d8(b, cB) ? a.X(b) : a.ne;
    }
    function d2(a, b, c) {
      let d = dF(c);
      return { ne: c.epochNanoseconds, X: (c) => dH(b, c8(dN(a, d, c), d)) };
    }
    function d3(a, b) {
      return { ne: b7(b), X: (c) => b7(dN(a, b, c)) };
    }
    function d4(a) {
      return "timeZone" in a;
    }
    function d5(a, b, c) {
      let d = {};
      for (let e = b; e >= 0; e--) {
        let b = bn[e];
        ((d[c[e]] = ba(a, b)), (a = a % b || 0));
      }
      return d;
    }
    function d6(a, b, c) {
      let d,
        e = Math.max(eg(b), eg(c));
      return (
        aP("unit", e, 0, 6, 1, cx),
        du(
          d9(
            (Number.isFinite(Number((d = eb(b) + eb(c) * BigInt(a ? -1 : 1)) / bt)) || aM(aH), { ...cD, ...ee(d, e) }),
          ),
        )
      );
    }
    function d7(a) {
      let b = {};
      for (let c of cx) b[c] = -1 * a[c] || 0;
      return b;
    }
    function d8(a, b = cx) {
      let c = 0;
      for (let d of b) {
        let b = Math.sign(a[d]);
        b && (c && c !== b && aM("Cannot mix duration signs"), (c = b));
      }
      return c;
    }
    function d9(a) {
      for (let b of cC) aP(b, a[b], -0xffffffff, 0xffffffff, 1);
      return (ea(Number(eb(a) / bq)), a);
    }
    function ea(a) {
      Number.isSafeInteger(a) || aM("Out-of-bounds duration");
    }
    function eb(a) {
      return BigInt(a.days) * bt + ec(a);
    }
    function ec(a) {
      return BigInt(a.hours) * bs + BigInt(a.minutes) * br + ed(a);
    }
    function ed(a) {
      return BigInt(a.seconds) * bq + BigInt(a.milliseconds) * bp + BigInt(a.microseconds) * bo + BigInt(a.nanoseconds);
    }
    function ee(a, b = 6) {
      let c = Number(a / bt),
        d = Number(a % bt),
        e = bn[b],
        f = b <= 3 ? Number(a / BigInt(e)) : (864e11 / e) * c + ba(d, e);
      (Number.isFinite(f) || aM(aH), b <= 3 && Math.abs(f) / (1e9 / bn[b]) >= 0x20000000000000 && aM(aH));
      let g = d5(d, b, cx);
      return ((g[cx[b]] = f), g);
    }
    function ef(a, b = 5) {
      return d5(a, b, cx);
    }
    function eg(a) {
      let b = 9;
      for (; b > 0 && !a[cx[b]]; b--);
      return b;
    }
    function eh(a, b) {
      return a6(a.epochNanoseconds, b.epochNanoseconds);
    }
    function ei(a, b) {
      return ej(a, b) || ek(a, b);
    }
    function ej(a, b) {
      return a5(b9(a), b9(b));
    }
    function ek(a, b) {
      return a5(b$(a), b$(b));
    }
    function el(a) {
      return 0 === a ? be : a ? a.k : void 0;
    }
    function em(a, b, c = b) {
      return el(a) ? c : b;
    }
    function en(a, b) {
      let c = b || void 0,
        d = el(b),
        { era: e, eraYear: f, year: g } = a;
      if ((void 0 !== g && (g = az(g, "year")), void 0 !== f && (f = az(f, "eraYear")), void 0 !== e || void 0 !== f)) {
        var h, i;
        ((void 0 !== e && void 0 !== f) || aN("Mismatching era/eraYear"), d || aM("Forbidden era/eraYear"));
        let a = bf(e),
          b = d[a];
        void 0 === b && aM(`Invalid era: ${e}`);
        let j = c?._ ? c._(f, a, b) : ((h = f), ((i = b) + h) * (Math.sign(i) || 1) || 0);
        (void 0 !== g && g !== j && aM("Mismatching year/eraYear"), (g = j));
      } else void 0 === g && aN(aF(d));
      return g;
    }
    function eo(a, b, c, d, e) {
      let { month: f, monthCode: g } = a;
      if (void 0 !== g) {
        let a = ((a, b, c, d, e = bi(b)) => {
          let f = a ? a.p(c) : void 0,
            [g, h] = e,
            i = bk(g, h, f);
          if (h) {
            let b = a ? a.l : void 0;
            (void 0 === b && aM(aG),
              b > 0
                ? (i > b && aM(aG), f !== i && (1 === d && aM(aG), (i = bk(g, 0, f))))
                : (i !== -b && aM(aG), void 0 === f && 1 === d && aM(aG)));
          }
          return i;
        })(b, g, c, e, d);
        (void 0 !== f && f !== a && aM("Mismatching month/monthCode"), (f = a), (e = 1));
      } else void 0 === f && aN("Missing month/monthCode");
      return aP("month", f, 1, cq(b, c), e);
    }
    function ep(a, b, c, d, e) {
      return aO(a, "day", 1, cr(b, c, d), e);
    }
    function eq(a, b) {
      return bZ(aW(bv, { ...bX, ...a }), b);
    }
    let er = /^([+-])([01]\d|2[0-3])(?:(:?)([0-5]\d)(?:\3([0-5]\d)(?:[.,](\d{1,9}))?)?)?$/;
    function es(a) {
      let b = et(a);
      return (void 0 === b && aM(aI(a)), b);
    }
    function et(a, b) {
      let c = er.exec(a);
      if (c) {
        let d;
        return (
          b && c[5] && aM(aI(a)),
          ((d = c[1]) && "+" !== d ? -1 : 1) *
            (36e11 * parseInt(c[2]) + 6e10 * a2(c[4]) + 1e9 * a2(c[5]) + a1(c[6] || ""))
        );
      }
    }
    let eu = { era: cJ, month: aA, monthCode: (a, b) => cH(cK(a), b), day: aA },
      ev = aU(bv, az),
      ew = aU(cx, cM),
      ex = Object.assign({}, eu, ev),
      ey = { offset: (a) => es(cH(cK(a))), ...ex };
    function ez(a, b, c, d, e = !d) {
      let f = {},
        g = 0;
      for (let e of b) {
        let b = a[e];
        if (void 0 !== b) {
          g = 1;
          let a = c[e];
          (a && (b = a(b, e)), (f[e] = b));
        } else d && d.includes(e) && aN(aD(e));
      }
      return (e && !g && aN("No valid fields: " + b.join()), f);
    }
    function eA(a) {
      return void 0 === a ? 0 : cW(aC(a));
    }
    function eB(a, b = 0) {
      let c = cX((a = ax(a))),
        d = cY(a, b);
      return [cW(a), d, c];
    }
    function eC(a, b, c) {
      let d = el(b);
      (void 0 !== a.year || (void 0 !== a.era && void 0 !== a.eraYear) || aN(aF(d)),
        void 0 === a.monthCode && void 0 === a.month && aN("Missing month/monthCode"),
        c || void 0 !== a.day || aN(aD("day")));
      let e = eI(a);
      return [en(a, b), e];
    }
    function eD(a, b) {
      let d = b === c,
        e = el(b);
      (void 0 === a.day && aN(aD("day")),
        d || void 0 === a.month || void 0 !== a.year || (void 0 !== a.era && void 0 !== a.eraYear) || aN(aF(e)));
      let f = eI(a);
      return [void 0 !== a.eraYear || void 0 !== a.year ? en(a, b) : void 0, f];
    }
    function eE(a, b = bX, c) {
      let d = c8(a, b);
      return (de(d), ds(d, c));
    }
    function eF(a, b, c, d, e) {
      let f = eo(a, b, c, d, e);
      return dt(dd(cp(b, c, f, ep(a, b, c, f, e))), b);
    }
    function eG(a, b, c, d, e) {
      var f;
      return dt(dc(cp((f = b), c, eo(a, b, c, d, e), 1)), f);
    }
    function eH(a, b, d, e, f) {
      let g,
        h,
        i,
        j = b === c,
        k = d;
      if ((void 0 === k && j && (k = 1972), void 0 !== k)) {
        j || dd(cp(b, k, 1, 1));
        let c = eo(a, b, k, e, f);
        ((g = ep(a, b, k, c, f)), ([h, i] = cn(b, k, c)));
      } else {
        (void 0 === a.monthCode && aN("Missing month/monthCode"), ([h, i] = e));
        let c = b ? b.re : 1972;
        if (void 0 !== c) g = ep(a, b, c, eo(a, b, c, e, f), f);
        else {
          let c = 0 === f && b ? b.ge?.(h, i, a.day) : void 0;
          g = void 0 !== c ? c : a.day;
        }
      }
      return (function (a, b, c, d, e, f) {
        let g = c;
        g && ((a && a.U?.[b]) ?? 1 / 0) < e && (1 === f && aM(aG), (g = 0), (d = aL(e, 1, (a && a.R) ?? 1 / 0)));
        let h = a ? a.u(b, !!g, d) : cd(b, !!g);
        for (; !h && 0 === f && d > 1;) (d--, (h = a ? a.u(b, !!g, d) : cd(b, !!g)));
        h || aM("Cannot guess year");
        let { year: i, month: j } = h;
        return dt(dd(cp(a, i, j, d)), a);
      })(b, h, i, g, a.day, f);
    }
    function eI(a) {
      if (void 0 !== a.monthCode) return bi(a.monthCode);
    }
    let eJ = Intl.DateTimeFormat,
      eK = {
        El_Aaiun: 16,
        Tucuman: 12,
        Tirane: 11,
        Riga: 10,
        Simferopol: 9,
        Vienna: 9,
        Tunis: 8,
        Boa_Vista: 6,
        Fortaleza: 6,
        Maceio: 6,
        Noronha: 6,
        Recife: 6,
        Gaza: 6,
        Hebron: 6,
        DeNoronha: 6,
      };
    function eL(a, b = 4) {
      let c = cQ(a);
      return [c0(a, 4), ...eM(c4(cN, cT(a), 0, b), c)];
    }
    function eM(a, b) {
      return null != a ? [bn[a], a < 4 ? 9 - 3 * a : -1] : [void 0 === b ? 1 : 10 ** (9 - b), b];
    }
    function eN(a, b, c) {
      var d, e, f;
      let g,
        h,
        i,
        j,
        [k, l, m, n] =
          ((g = cQ((d = ax((d = c))))), (h = c0(d, 4)), (i = cT(d)), [d.timeZone, h, ...eM(c4(cN, i, 0, 4), g)]),
        o = void 0 !== k;
      return (
        (e = fa(o ? a(k) : "UTC")),
        (f = b.epochNanoseconds),
        (f = dC(f, BigInt(m), l)),
        (j = e.B(f)),
        eY(cb(f + BigInt(j)), n) + (o ? e1(dA(j)) : "Z")
      );
    }
    function eO(a, b) {
      var c;
      let d,
        e,
        f,
        g,
        h,
        i =
          ((d = cZ((c = ax((c = b))))),
          (e = cQ(c)),
          (f = c_(c)),
          (g = c0(c, 4)),
          (h = cT(c)),
          [d, c$(c), f, g, ...eM(c4(cN, h, 0, 4), e)]);
      return ((a, b, c, d, e, f, g, h, i, j) => {
        var k, l;
        d = dC(d, BigInt(i), h);
        let m = c.B(d);
        return (
          eY(cb(d + BigInt(m)), j) +
          e1(dA(m), g) +
          ((k = b), 1 !== (l = f) ? "[" + (2 === l ? "!" : "") + k + "]" : "") +
          e2(a, e)
        );
      })(a.calendar, a.timeZone.id, a.timeZone, a.epochNanoseconds, ...i);
    }
    function eP(a, b) {
      let c,
        d = [cZ((c = ax((c = b)))), ...eL(c)];
      return ((a, b, c, d, e, f) => eY(dx(b, e, d), f) + e2(a, c))(a.calendar, a, ...d);
    }
    function eQ(a, b) {
      var c, d;
      return ((c = a.calendar), (d = cZ(ax(b))), eZ(a) + e2(c, d));
    }
    function eR(a, b) {
      return eT(a.calendar, e$, a, cZ(ax(b)));
    }
    function eS(a, b) {
      return eT(a.calendar, e_, a, cZ(ax(b)));
    }
    function eT(a, b, d, e) {
      let f = e > 1 || (0 === e && a !== c);
      return 1 === e ? (a === c ? b(d) : eZ(d)) : f ? eZ(d) + e3(bg(a), 2 === e) : b(d);
    }
    function eU(a, b) {
      return ((a, b, c, d) => e0(dy(a, c, b)[0], d))(a, ...eL(ax(b), void 0));
    }
    function eV(a, b) {
      var c;
      let d,
        [e, f, g] = eL(ax(b), 3);
      return (
        f > 1 &&
          (((a = { ...a, ...((d = Math.max(Math.min(eg((c = a)), 6), 3)), ee(dB(eb(c), BigInt(f), e), d)) }).sign =
            d8(a)),
          d9(a)),
        (function (a, b) {
          let { sign: c } = a,
            d = -1 === c ? d7(a) : a,
            { hours: e, minutes: f } = d,
            g = ed(d),
            h = Number(g / bq),
            i = Number(g % bq);
          ea(h);
          let j = e5(i, b),
            k = b >= 0 || !c || j;
          return (
            (c < 0 ? "-" : "") +
            "P" +
            eW({ Y: eX(d.years), M: eX(d.months), W: eX(d.weeks), D: eX(d.days) }) +
            (e || f || h || k ? "T" + eW({ H: eX(e), M: eX(f), S: eX(h, k) + j }) : "")
          );
        })(a, g)
      );
    }
    function eW(a) {
      let b = [];
      for (let c in a) {
        let d = a[c];
        d && b.push(d, c);
      }
      return b.join("");
    }
    function eX(a, b) {
      if (!a && !b) return "";
      let c = Object.create(null);
      return ((c.useGrouping = 0), a.toLocaleString("fullwide", c));
    }
    function eY(a, b) {
      return eZ(a) + "T" + e0(a, b);
    }
    function eZ(a) {
      return e$(a) + "-" + a4(a.day);
    }
    function e$(a) {
      let { year: b } = a;
      return (b < 0 || b > 9999 ? (b < 0 ? "-" : "+") + a3(6, Math.abs(b)) : a3(4, b)) + "-" + a4(a.month);
    }
    function e_(a) {
      return a4(a.month) + "-" + a4(a.day);
    }
    function e0(a, b) {
      let c,
        d,
        e = [a4(a.hour), a4(a.minute)];
      return (
        -1 !== b &&
          e.push(a4(a.second) + ((c = a.millisecond), (d = a.microsecond), e5(1e6 * c + 1e3 * d + a.nanosecond, b))),
        e.join(":")
      );
    }
    function e1(a, b = 0) {
      if (1 === b) return "";
      let [c, d] = a9(Math.abs(a), 36e11),
        [e, f] = a9(d, 6e10),
        [g, h] = a9(f, 1e9);
      return (a < 0 ? "-" : "+") + a4(c) + ":" + a4(e) + (g || h ? ":" + a4(g) + e5(h) : "");
    }
    function e2(a, b) {
      return b > 1 || (0 === b && a !== c) ? e3(bg(a), 2 === b) : "";
    }
    function e3(a, b) {
      return "[" + (b ? "!" : "") + "u-ca=" + a + "]";
    }
    let e4 = /0+$/;
    function e5(a, b) {
      let c = a3(9, a);
      return (c = void 0 === b ? c.replace(e4, "") : c.slice(0, b)) ? "." + c : "";
    }
    let e6 = /^(AC|AE|AG|AR|AS|BE|BS|CA|CN|CS|CT|EA|EC|IE|IS|JS|MI|NE|NS|PL|PN|PR|PS|SS|VS)T$/,
      e7 = /[^\w\/:+-]+/,
      e8 = aQ((a) => {
        let b = a.toUpperCase(),
          c = ((a) => {
            let b = et(a, 1);
            if (void 0 !== b) return { id: e1(b), Z: b, m: b };
          })(b);
        return c
          ? { kind: "fixed", ...c }
          : e9(
              "UTC" === b
                ? "UTC"
                : (e7.test(a) && aM(aw("TimeZone", a)),
                  e6.test(a) && aM("Forbidden ICU TimeZone"),
                  a
                    .toLowerCase()
                    .split("/")
                    .map((a, b) =>
                      (a.length <= 3 || /\d/.test(a)) && !/etc|yap/.test(a)
                        ? a.toUpperCase()
                        : a.replace(/baja|dumont|[a-z]+/g, (a, c) =>
                            (a.length <= 2 && !b) || "in" === a || "chat" === a
                              ? a.toUpperCase()
                              : a.length > 2 || !c
                                ? a$(a).replace(/island|noronha|murdo|rivadavia|urville/, a$)
                                : a,
                          ),
                    )
                    .join("/")),
            );
      }),
      e9 = aQ((a) => {
        if ("UTC" === a) return { kind: "utc", id: a, m: a };
        let b = new eJ("en-u-hc-h23", {
          calendar: "iso8601",
          timeZone: a.toUpperCase(),
          era: "short",
          year: "numeric",
          month: "numeric",
          day: "numeric",
          hour: "numeric",
          minute: "numeric",
          second: "numeric",
        });
        return { kind: "named", id: a, format: b, m: b.resolvedOptions().timeZone };
      });
    function fa(a) {
      let b = e8(a);
      return fb(b.id, b);
    }
    let fb = aQ((a, b) =>
      "named" === b.kind ? new fd(a, b.m, b.format) : new fc(a, b.m, "fixed" === b.kind ? b.Z : 0),
    );
    class fc {
      constructor(a, b, c) {
        ((this.id = a), (this.m = b), (this.Z = c));
      }
      B() {
        return this.Z;
      }
      O(a) {
        return [dh(a, this.Z)];
      }
      C() {}
    }
    class fd {
      constructor(a, b, c) {
        ((this.id = a),
          (this.m = b),
          (this.me = ((a, b) => {
            let c = aQ(a),
              d = aQ(fe),
              e = 86400 * b;
            function f(a) {
              let [b, f] = ff(a, e),
                g = fg(b),
                i = fg(f),
                j = c(g),
                k = c(i);
              return j === k ? j : h(d(g, i), j, k, a);
            }
            function g(a, b, f, i = a) {
              let [j, k] = ff(a, e),
                l = e * b,
                m = () => (b < 0 ? k > f : j < f);
              for (; m();) {
                let a = fg(j),
                  e = fg(k),
                  f = c(a),
                  g = c(e);
                if (f !== g) {
                  let c = d(a, e);
                  h(c, f, g);
                  let j = c[0];
                  if ((a5(j, i) || 1) === b) return j;
                }
                ((j += l), (k += l));
              }
            }
            function h(b, c, d, e) {
              let f, g;
              for (; (void 0 === e || void 0 === (f = e < b[0] ? c : e >= b[1] ? d : void 0)) && (g = b[1] - b[0]);) {
                let c = b[0] + Math.floor(g / 2);
                a(c) === d ? (b[1] = c) : (b[0] = c + 1);
              }
              return f;
            }
            return {
              Ae(a) {
                let b = f(a - 86400),
                  c = f(a + 86400),
                  d = a - b,
                  e = a - c;
                if (b === c) return [d];
                let g = f(d);
                return g === f(e) ? [a - g] : b > c ? [d, e] : [];
              },
              ze: f,
              C(a, b) {
                if (!(b > 0 && a >= 864e10)) {
                  if (b < 0) {
                    if (a <= -4e9) return;
                    return a > 4e9 ? (g(a, -1, a - 0x5a78f00) ?? g(4e9, -1, -4e9)) : g(a, -1, -4e9);
                  }
                  return g(Math.max(a, -4e9) - 1, 1, Math.max(a, Math.floor(Date.now() / 1e3)) + 0x5a78f00, a);
                }
              },
            };
          })(
            (a) => {
              let b = (function (a, b) {
                b < -864e13 && aM(aH);
                let c = a.formatToParts(b),
                  d = {};
                for (let a of c) d[a.type] = a.value;
                return d;
              })(c, 1e3 * a);
              return (
                86400 *
                  ca(
                    ((a) => {
                      let b = a.relatedYear;
                      if (void 0 !== b) return parseInt(b);
                      let c = parseInt(a.year);
                      return void 0 !== a.era && "bce" === bf(a.era) ? 1 - c : c;
                    })(b),
                    parseInt(b.month),
                    parseInt(b.day),
                  ) +
                3600 * parseInt(b.hour) +
                60 * parseInt(b.minute) +
                parseInt(b.second) -
                a
              );
            },
            eK[a.split("/").pop()] || 19,
          )));
      }
      B(a) {
        return 1e9 * this.me.ze(b4(a)[0]);
      }
      O(a) {
        let b = 86400 * b9(a) + b0(a),
          c = b1(a);
        return this.me.Ae(b).map((a) => dg(BigInt(a) * bq + BigInt(c)));
      }
      C(a, b) {
        let [c, d] = b4(a),
          e = this.me.C(c + (b > 0 || d ? 1 : 0), b);
        if (void 0 !== e) return BigInt(e) * bq;
      }
    }
    function fe(a, b) {
      return [a, b];
    }
    function ff(a, b) {
      let c = Math.floor(a / b) * b;
      return [c, c + b];
    }
    function fg(a) {
      return aL(a, -1e10, 864e10);
    }
    function fh(a) {
      aM(aI(a));
    }
    function fi(a) {
      let b = ft(cH(a));
      return ((b && !b.I) || fh(a), b);
    }
    function fj(a, b, c) {
      let d,
        e = fa(e8(a.timeZoneId).id);
      if (a.qe) {
        let b = a.offset ? es(a.offset) : void 0,
          [, f, g] = eB(c);
        d = dG(e, a, b, f, g, !(e.Z || void 0 === a.offset || a.offset.length > 6), a.I);
      } else (eB(c), (d = dI(e, a)));
      return (dg(d), dr(d, e, b(a.calendarId)));
    }
    function fk(a, b) {
      return dt(dd(a), b(a.calendarId));
    }
    function fl(a, b = "") {
      return `([01]\\d|2[0-3])(?:(:?)([0-5]\\d)(?:\\${a}([0-5]\\d${b})(?:[.,](\\d{1,9}))?)?)?`;
    }
    let fm =
        "((?!-0{6})[+-]\\d{6}|\\d{4})(-?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?:[Tt ]" +
        fl(6, "|60") +
        "(?:([Zz])|(([+-])" +
        fl(14) +
        "))?)?",
      fn = a0(
        "((?!-0{6})[+-]\\d{6}|\\d{4})-?(0[1-9]|1[0-2])(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)",
      ),
      fo = a0(
        "(?:--)?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)",
      ),
      fp = a0(
        fm +
          "(?:\\[!?([+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?|[a-zA-Z._][\\w.+-]*(?:/[a-zA-Z._][\\w.+-]*)*)\\])?((?:\\[!?[a-z_][a-z\\d_-]*=[a-zA-Z\\d]+(?:-[a-zA-Z\\d]+)*\\])*)",
      ),
      fq = /\[(!?)([^=]+)=([^\]]+)/g,
      fr =
        /^([+-])?P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(?:T(?:(\d+)(?:[.,](\d{1,9}))?H)?(?:(\d+)(?:[.,](\d{1,9}))?M)?(?:(\d+)(?:[.,](\d{1,9}))?S)?)?$/i,
      fs = /[PT]$|[.,]\d+[HMS]./i;
    function ft(a) {
      let b = fp.exec(a);
      if (b)
        return ck({
          year: parseInt(b[1]),
          month: parseInt(b[3]),
          day: parseInt(b[4]),
          ...b2(a1(b[9] || ""))[0],
          hour: a2(b[5]),
          minute: a2(b[7]),
          second: Math.min(a2(b[8]), 59),
          ...fy(b[18], b[19]),
          qe: !!b[5],
          I: !!b[10],
          offset: b[11],
        });
    }
    function fu(a) {
      let b = fn.exec(a);
      return b ? fw({ year: parseInt(b[1]), month: parseInt(b[2]), day: 1, ...fy(b[3], b[4]) }) : void 0;
    }
    function fv(a) {
      let b = fo.exec(a);
      if (b) {
        let a = { year: 1972, month: parseInt(b[1]), day: parseInt(b[2]), ...fy(b[3], b[4]) };
        if (aX(bz, a, cl(a))) return fw(a);
      }
    }
    function fw(a) {
      return ("iso8601" !== a.calendarId && fh(a.calendarId), a);
    }
    function fx(a) {
      let b = ft(a.replace(/^t?/i, "0000-01-01T"));
      return b && !b.I ? b : void 0;
    }
    function fy(a, b) {
      let c,
        d = [];
      return (
        b.replace(fq, (a, b, e, f) => ("u-ca" === e ? (d.push(f.toLowerCase()), c || (c = b)) : b && fh(a), "")),
        d.length > 1 && c && fh(b),
        { timeZoneId: a, calendarId: d[0] || "iso8601" }
      );
    }
    function fz(a, b, c) {
      let d = Object.assign(Object.create(null), b);
      return (fA(d, c, bE), el(a) && (fA(d, c, bD), a && a.je && fA(d, c, bF, bC)), d);
    }
    function fA(a, b, c, d) {
      let e = 0,
        f = [];
      for (let a of c) void 0 !== b[a] ? (e = 1) : f.push(a);
      if ((Object.assign(a, b), e)) for (let b of d || f) delete a[b];
    }
    function fB(a, b, c) {
      let [d, e] = cn(a, b, c);
      return bj(d, e);
    }
    function fC(a) {
      return ds(dF(a), a.calendar);
    }
    function fD(a) {
      return dt(dF(a), a.calendar);
    }
    function fE(a, b, c) {
      let d = em(a, bV, bW),
        e = fz(a, b, c),
        [f, g] = eC((e = ez(e, d, eu, [])), a);
      return eF(e, a, f, g, 0);
    }
    function fF(a) {
      return ((a.timeZone = "UTC"), ["full", "long"].includes(a.timeStyle) && (a.timeStyle = "medium"), a);
    }
    function fG(a, b, d) {
      let e = a.resolvedOptions().calendar;
      (d || b.calendar !== c) && bg(b.calendar) !== e && aM("Mismatching Calendars");
    }
    function fH(a, b, c, d, e) {
      let f = new Set(a),
        g = new Set(b),
        h = new Set(c);
      return (a, b) => {
        let c,
          i,
          j = {},
          k = {},
          l = {},
          m = 0,
          n = 0;
        for (let b of Object.keys(a)) {
          let d = a[b];
          void 0 === d ||
            h.has(b) ||
            (f.has(b)
              ? "dateStyle" === b
                ? (c = d)
                : "timeStyle" === b
                  ? (i = d)
                  : (j[b] = d)
              : "era" === b
                ? (k[b] = d)
                : g.has(b)
                  ? "dateStyle" === b || "timeStyle" === b
                    ? (n = 1)
                    : (m = 1)
                  : (l[b] = d));
        }
        let o = void 0 !== c,
          p = void 0 !== i,
          q = o || p,
          r = Object.keys(j).length > 0,
          s = m || n,
          t = r || o || p,
          u = Object.keys(k).length > 0;
        ((!b && s) || (b && s && !t) || (q && (r || u || m))) && aN("Invalid formatting options");
        let v = {};
        return (
          q || t || Object.assign(v, d),
          Object.assign(v, j, k, l),
          o && (e ? Object.assign(v, e[c]) : (v.dateStyle = c)),
          p && (v.timeStyle = i),
          v
        );
      };
    }
    let fI = { year: "numeric", month: "numeric", day: "numeric" },
      fJ = { hour: "numeric", minute: "numeric", second: "numeric" },
      fK = Object.assign({}, fI, fJ),
      fL = ["weekday", "year", "month", "day", "dateStyle"],
      fM = ["dayPeriod", "hour", "minute", "second", "fractionalSecondDigits", "timeStyle"],
      fN = fL.concat(fM),
      fO = ["weekday", "day"].concat(fM),
      fP = ["weekday", "year"].concat(fM),
      fQ = fH(fN, [], [], fK),
      fR = fH(fN, [], [], { ...fK, timeZoneName: "short" }),
      fS = fH(fN, [], ["timeZoneName"], fK),
      fT = fH(fL, fM, ["timeZoneName"], fI),
      fU = fH(fM, fL, ["timeZoneName", "era"], fJ),
      fV = fH(
        ["year", "month", "dateStyle"],
        fO,
        ["timeZoneName"],
        { year: "numeric", month: "numeric" },
        {
          full: { year: "numeric", month: "long" },
          long: { year: "numeric", month: "long" },
          medium: { year: "numeric", month: "short" },
          short: { year: "2-digit", month: "numeric" },
        },
      ),
      fW = fH(
        ["month", "day", "dateStyle"],
        fP,
        ["timeZoneName", "era"],
        { month: "numeric", day: "numeric" },
        {
          full: { month: "long", day: "numeric" },
          long: { month: "long", day: "numeric" },
          medium: { month: "short", day: "numeric" },
          short: { month: "numeric", day: "numeric" },
        },
      );
    function fX(a) {
      let b = fY(),
        c = a.B(b);
      return cb(b + BigInt(c));
    }
    function fY() {
      return BigInt(Date.now()) * bp;
    }
    function fZ() {
      return new eJ().resolvedOptions().timeZone || "UTC";
    }
    let f$ = "PlainYearMonth",
      f_ = "PlainMonthDay",
      f0 = "PlainDate",
      f1 = "PlainDateTime",
      f2 = "PlainTime",
      f3 = "ZonedDateTime",
      f4 = "Instant",
      f5 = "Duration";
    function f6(a, b, c, ...d) {
      return (
        Object.defineProperties(b, aR({ name: a }, 1)),
        Object.defineProperties(b.prototype, aS("Temporal." + a)),
        Object.defineProperties(
          b.prototype,
          aT(
            (a) => ({
              get() {
                return a(c(this));
              },
              configurable: 1,
            }),
            Object.assign({}, ...d),
          ),
        ),
        b
      );
    }
    let f7 =
      "noop" !== aZ.name || globalThis.process
        ? aZ
        : (a) => {
            Object.defineProperty(a, "_str_", { value: a.toJSON() });
          };
    function f8() {
      aN("Invalid calling context");
    }
    function f9() {
      aN("Cannot use valueOf");
    }
    let ga = {
        era: (a) => co(a.calendar, a).era,
        eraYear: (a) => co(a.calendar, a).eraYear,
        year: (a) => cm(a.calendar, a).year,
        month: (a) => cm(a.calendar, a).month,
        monthCode: (a) => cs(a.calendar, a),
        day: (a) => cm(a.calendar, a).day,
      },
      gb = {
        dayOfWeek: (a) => cg(a),
        dayOfYear: (a) =>
          (function (a, b) {
            if (!a) return ch(b);
            let { year: c } = cm(a, b),
              d = cp(a, c, 1, 1);
            return b9(b) - b9(d) + 1;
          })(a.calendar, a),
        weekOfYear: (a) => {
          var b;
          return ((b = a.calendar), b === c ? ci(a).weekOfYear : void 0);
        },
        yearOfWeek: (a) => {
          var b;
          return ((b = a.calendar), b === c ? ci(a).yearOfWeek : void 0);
        },
        daysInWeek: () => 7,
        daysInMonth: (a) => cv(a.calendar, a),
        daysInYear: (a) => cw(a.calendar, a),
        monthsInYear: (a) => cu(a.calendar, a),
        inLeapYear: (a) => ct(a.calendar, a),
      };
    function gc(a, b, c, d) {
      let [e, f, g, h] = c6(a, d, 3, 5);
      return gi(a, dW(b.epochNanoseconds, c.epochNanoseconds, e, f, g, h));
    }
    function gd(a, b, c, d) {
      var e, f;
      let g,
        h,
        i = dU(b.calendar, c.calendar),
        [j, k, l, m] = c6(a, d, 5);
      return gi(
        a,
        j < 6
          ? dW(b.epochNanoseconds, c.epochNanoseconds, j, k, l, m)
          : ((e = b.timeZone),
            (f = c.timeZone),
            e.m !== f.m && aM("Mismatching TimeZones"),
            (g = e),
            (h = c.epochNanoseconds) === b.epochNanoseconds
              ? cD
              : dv(dX(g, i, b, c, j), h, j, k, l, m, d2(i, g, b), 1)),
      );
    }
    function ge(a, b, c, d) {
      let e = dU(b.calendar, c.calendar),
        [f, g, h, i] = c6(a, d, 6);
      return gi(
        a,
        f <= 6
          ? dW(b6(b), b6(c), f, g, h, i)
          : ((a, b, c, d, e, f, g) => {
              let h = b6(c),
                i = a6(h, b6(b));
              return i ? dv(dY(a, b, c, i, d), h, d, e, f, g, { ne: b6(b), X: (c) => b6(c8(dN(a, b, c), b)) }) : cD;
            })(e, b, c, f, g, h, i),
      );
    }
    function gf(a, b, c, d) {
      let e = dU(b.calendar, c.calendar),
        [f, g, h, i] = c6(a, d, 6, 9, 6);
      return gi(
        a,
        (function (a, b, c, d, e, f, g, h = 6) {
          return 6 === d ? dW(b7(b), b7(c), d, e, f, g) : dV(a, b, c, d, e, f, g, h);
        })(e, b, c, f, g, h, i),
      );
    }
    function gg(a, b, c, d) {
      let e,
        f,
        g = dU(b.calendar, c.calendar),
        [h, i, j, k] = c6(a, d, 9, 9, 8);
      return gi(a, ((e = dO(g, b)), d$(e, (f = dO(g, c))) ? dV(g, dd(e), dd(f), h, i, j, k, 8) : cD));
    }
    function gh(a, b, c, d) {
      let e,
        [f, g, h, i] = c6(a, d, 5, 5);
      return gi(a, ((e = di(b$(c) - b$(b), bn[g] * h, i)), { ...cD, ...ef(e, f) }));
    }
    function gi(a, b) {
      return du(a ? d7(b) : b);
    }
    function gj(a, b, c) {
      switch (b) {
        case f4:
        case f2:
          return;
        case f1:
        case f0:
          return void fG(a, c);
        case f$:
        case f_:
          return void fG(a, c, 1);
        default:
          aN(aJ(b));
      }
    }
    function gk(a, b) {
      switch (a) {
        case f4:
          return b5(b.epochNanoseconds);
        case f1:
          return b8(b) + b_(b);
        case f0:
        case f$:
        case f_:
          return b8(b);
        case f2:
          return b_(b);
        default:
          aN(aJ(a));
      }
    }
    function gl(a) {
      let b = cH(a).toLowerCase();
      return b === bd ? c : "gregory" === b ? 0 : void aM(`Unknown calendar ${a}; might need temporal-polyfill/full`);
    }
    function gm(a = bd) {
      return gl(a);
    }
    let gn = new WeakMap(),
      go = f6(
        f3,
        class {
          constructor(a, b, c) {
            gt(this, dr(dg(cL(a)), fa(e8(cH(b)).id), gm(c)));
          }
          static from(a, b) {
            return gp(gs(a, b));
          }
          static compare(a, b) {
            return eh(gs(a), gs(b));
          }
          get calendarId() {
            return bg(gq(this).calendar);
          }
          get timeZoneId() {
            return gq(this).timeZone.id;
          }
          get epochMilliseconds() {
            return b5(gq(this).epochNanoseconds);
          }
          get epochNanoseconds() {
            return gq(this).epochNanoseconds;
          }
          get offset() {
            return e1(dF(gq(this)).offsetNanoseconds);
          }
          get offsetNanoseconds() {
            return dF(gq(this)).offsetNanoseconds;
          }
          get hoursInDay() {
            return (function (a) {
              let [b, c] = dz(a);
              return bu(c - b, 36e11);
            })(gq(this));
          }
          with(a, b) {
            return gp(
              (function (a, b, c) {
                let { calendar: d } = a,
                  [e, f] = (function (a, b, c) {
                    let d = em(a, bR, bS),
                      e = dF(b),
                      { year: f, month: g, day: h } = cm(a, e),
                      i = {
                        year: f,
                        monthCode: fB(a, f, g),
                        day: h,
                        hour: e.hour,
                        minute: e.minute,
                        second: e.second,
                        millisecond: e.millisecond,
                        microsecond: e.microsecond,
                        nanosecond: e.nanosecond,
                        offset: e.offsetNanoseconds,
                      },
                      j = ez(c, d, ey),
                      k = fz(a, i, j);
                    return [{ ...i, ...j }, k];
                  })(d, a, b),
                  [g, h] = eC(f, d),
                  [i, j, k] = eB(c, 2);
                return (function (a, b, c, d, e, f, g, h) {
                  let { calendar: i, timeZone: j } = a;
                  return dr(dG(j, c8(eF(c, i, d, e, f), bZ(b, f)), b.offset, g, h), j, i);
                })(a, e, f, g, h, i, j, k);
              })(gq(this), gR(a), b),
            );
          }
          withCalendar(a) {
            return gp({ ...gq(this), calendar: hd(a) });
          }
          withTimeZone(a) {
            return gp({ ...gq(this), timeZone: fa(gu(a)) });
          }
          withPlainTime(a) {
            return gp(
              (function (a, b) {
                let { timeZone: c } = a,
                  d = c8(dF(a), b || bX);
                return dr(b ? dH(c, d) : dI(c, d), c, a.calendar);
              })(gq(this), gX(a)),
            );
          }
          add(a, b) {
            return gp(dK(gq(this), hi(a), eA(b)));
          }
          subtract(a, b) {
            return gp(dK(gq(this), d7(hi(a)), eA(b)));
          }
          until(a, b) {
            return hg(gd(0, gq(this), gs(a), b));
          }
          since(a, b) {
            return hg(gd(1, gq(this), gs(a), b));
          }
          round(a) {
            let b = gq(this),
              [c, d, e] = c7(a);
            return gp(
              dr(
                6 === c
                  ? (function (a, b) {
                      var c, d, e, f, g;
                      let [h, i] = dz(a);
                      return (
                        (c = a.epochNanoseconds),
                        (d = h),
                        (e = i),
                        (f = b),
                        ((g = dp(c < e ? c : e - 1n, d, e)), cO[f](g)) ? e : d
                      );
                    })(b, e)
                  : (function (a, b, c, d) {
                      var e, f;
                      if (0 === b && 1 === c) return a.epochNanoseconds;
                      let g = dF(a);
                      return ((e = a.timeZone), (f = dw(g, b, c, d)), dG(e, f, g.offsetNanoseconds, 2, 0));
                    })(b, c, d, e),
                b.timeZone,
                b.calendar,
              ),
            );
          }
          startOfDay() {
            return gp(
              (function (a) {
                let { timeZone: b, calendar: c } = a;
                return dr(dI(b, c8(dF(a), bX)), b, c);
              })(gq(this)),
            );
          }
          equals(a) {
            var b, c;
            return !eh((b = gq(this)), (c = gs(a))) && b.timeZone.m === c.timeZone.m && b.calendar === c.calendar;
          }
          toInstant() {
            return gx(dq(gq(this).epochNanoseconds));
          }
          toPlainDateTime() {
            return g_(fC(gq(this)));
          }
          toPlainDate() {
            return g6(fD(gq(this)));
          }
          toPlainTime() {
            return gU(aW(bv, dF(gq(this))));
          }
          toLocaleString(a, b = {}) {
            var c, d;
            let e = gq(this),
              f = new eJ(
                a,
                ((c = fR(b)),
                (d = e.timeZone.id),
                void 0 !== c.timeZone && aN("Cannot specify TimeZone"),
                (c.timeZone = d),
                c),
              );
            return (fG(f, e), f.format(b5(e.epochNanoseconds)));
          }
          toString(a) {
            return eO(gq(this), a);
          }
          toJSON() {
            return eO(gq(this));
          }
          getTimeZoneTransition(a) {
            let b,
              c = gq(this),
              d = c.timeZone.C(c.epochNanoseconds, ((b = c1(c2(a, "direction"), 0)) || aM(aw("direction", b)), b));
            return void 0 !== d ? gp({ ...c, epochNanoseconds: d }) : null;
          }
          valueOf() {
            return f9();
          }
        },
        function (a) {
          let b = gq(a);
          return { ...dF(b), calendar: b.calendar };
        },
        ga,
        gb,
        bw,
      );
    function gp(a) {
      return gt(Object.create(go.prototype), a);
    }
    function gq(a) {
      return gr(a) || f8();
    }
    function gr(a) {
      return gn.get(a);
    }
    function gs(a, b) {
      let c;
      if (aB(a)) {
        let c = gr(a);
        return c
          ? (eB(b), c)
          : (function (a, b, c, d) {
              let e = ez(c, em(b, bT, bU), ey, bB, 0),
                f = a(e.timeZone),
                [g, h] = eC(e, b),
                [i, j, k] = eB(d),
                l = eF(e, b, g, h, i),
                m = eq(e, i),
                n = fa(f);
              return dr(dG(n, c8(l, m), e.offset, j, k), n, b);
            })(gu, hb(a), a, b);
      }
      return (((c = ft(cH(a))) && c.timeZoneId) || fh(a), fj(c, gl, b));
    }
    function gt(a, b) {
      return (gn.set(a, b), f7(a), a);
    }
    function gu(a) {
      var b;
      let c;
      if (aB(a)) {
        let b = gr(a);
        return (b || aN(aw("TimeZone", a)), b.timeZone.id);
      }
      return e8(((c = ft((b = cH(a)))) && (c.timeZoneId || (c.I && "UTC") || c.offset)) || b).id;
    }
    let gv = new WeakMap(),
      gw = f6(
        f4,
        class {
          constructor(a) {
            gB(this, dq(dg(cL(a))));
          }
          static from(a) {
            return gx(gz(a));
          }
          static fromEpochMilliseconds(a) {
            return gx(dq(dg(BigInt(cM(a)) * bp)));
          }
          static fromEpochNanoseconds(a) {
            return gx(dq(dg(cL(a))));
          }
          static compare(a, b) {
            return eh(gz(a), gz(b));
          }
          get epochMilliseconds() {
            return b5(gy(this).epochNanoseconds);
          }
          get epochNanoseconds() {
            return gy(this).epochNanoseconds;
          }
          add(a) {
            return gx(dq(dM(gy(this).epochNanoseconds, hi(a))));
          }
          subtract(a) {
            return gx(dq(dM(gy(this).epochNanoseconds, d7(hi(a)))));
          }
          until(a, b) {
            return hg(gc(0, gy(this), gz(a), b));
          }
          since(a, b) {
            return hg(gc(1, gy(this), gz(a), b));
          }
          round(a) {
            let b = gy(this),
              [c, d, e] = c7(a, 5, 1);
            return gx(dq(dC(b.epochNanoseconds, dE(c, d), e)));
          }
          equals(a) {
            return !eh(gy(this), gz(a));
          }
          toZonedDateTimeISO(a) {
            var b, c;
            return gp(((b = gy(this)), (c = fa(gu(a))), dr(b.epochNanoseconds, c, void 0)));
          }
          toLocaleString(a, b = {}) {
            let c = gy(this);
            return new eJ(a, fQ(b)).format(b5(c.epochNanoseconds));
          }
          toString(a) {
            return eN(gu, gy(this), a);
          }
          toJSON() {
            return eN(gu, gy(this));
          }
          valueOf() {
            return f9();
          }
        },
      );
    function gx(a) {
      return gB(Object.create(gw.prototype), a);
    }
    function gy(a) {
      var b;
      return ((b = a), gv.get(b) || f8());
    }
    function gz(a) {
      var b;
      let c, d;
      if (aB(a)) {
        let b = gv.get(a);
        if (b) return b;
        let c = gr(a);
        if (c) return dq(c.epochNanoseconds);
      }
      return (
        (d = ft((b = cH(cK((b = a)))))) || fh(b), d.I ? (c = 0) : d.offset ? (c = es(d.offset)) : fh(b), dq(dh(d, c))
      );
    }
    let { toTemporalInstant: gA } = {
      toTemporalInstant() {
        return gx(dq(BigInt(cI(Date.prototype.valueOf.call(this))) * bp));
      },
    };
    function gB(a, b) {
      return (gv.set(a, b), f7(a), a);
    }
    let gC = new WeakMap(),
      gD = f6(
        f_,
        class {
          constructor(a, b, c, d) {
            let e = az(a),
              f = az(b),
              g = gm(c);
            gI(this, dt(dd(ck({ year: az(d ?? 1972), month: e, day: f })), g));
          }
          static from(a, b) {
            return gE(gH(a, b));
          }
          get calendarId() {
            return bg(gF(this).calendar);
          }
          with(a, b) {
            return gE(
              (function (a, b, c) {
                let { calendar: d } = a,
                  e = (function (a, b, c) {
                    let d = em(a, bN, bO),
                      { year: e, month: f, day: g } = cm(a, b);
                    return fz(a, { monthCode: fB(a, e, f), day: g }, ez(c, d, eu));
                  })(d, a, b),
                  [f, g] = eD(e, d);
                return eH(e, d, f, g, eA(c));
              })(gF(this), gR(a), b),
            );
          }
          equals(a) {
            var b, c;
            return !ej((b = gF(this)), (c = gH(a))) && b.calendar === c.calendar;
          }
          toPlainDate(a) {
            var b;
            let c;
            return g6(((b = gF(this).calendar), (c = em(b, bx, bH)), fE(b, aW(bM, this), ez(aC(a), c, eu, []))));
          }
          toLocaleString(a, b = {}) {
            let c = gF(this),
              d = new eJ(a, fF(fW(b)));
            return (fG(d, c, 1), d.format(b8(c)));
          }
          toString(a) {
            return eS(gF(this), a);
          }
          toJSON() {
            return eS(gF(this));
          }
          valueOf() {
            return f9();
          }
        },
        gF,
        { monthCode: (a) => cs(a.calendar, a), day: (a) => cm(a.calendar, a).day },
      );
    function gE(a) {
      return gI(Object.create(gD.prototype), a);
    }
    function gF(a) {
      return gG(a) || f8();
    }
    function gG(a) {
      return gC.get(a);
    }
    function gH(a, b) {
      if (aB(a)) {
        let d = gG(a);
        if (d) return (eA(b), d);
        let e = hc(a);
        return (function (a, b, c, d) {
          let e = ez(c, em(a, bN, bO), eu, by, 0);
          b && void 0 !== e.month && void 0 === e.monthCode && void 0 === e.year && (e.year = 1972);
          let [f, g] = eD(e, a);
          return eH(e, a, f, g, eA(d));
        })(void 0 === e ? c : e, void 0 === e, a, b);
      }
      let d = (function (a, b) {
        let c = fv(cH(a)) || fi(a);
        if ("iso8601" === c.calendarId) return dt({ ...c, year: 1972 }, b("iso8601"));
        let { calendar: d } = fk(c, b),
          { year: e, month: f, day: g } = cm(d, c),
          [h, i] = cn(d, e, f),
          j = d ? d.u(h, i, g) : cd(h, i);
        return (j || aM("Cannot guess year"), dt(dd(cp(d, j.year, j.month, g)), d));
      })(a, gl);
      return (eA(b), d);
    }
    function gI(a, b) {
      return (gC.set(a, b), f7(a), a);
    }
    let gJ = new WeakMap(),
      gK = f6(
        f$,
        class {
          constructor(a, b, c, d) {
            let e = az(a),
              f = az(b),
              g = gm(c);
            gP(this, dt(dc(ck({ year: e, month: f, day: az(d ?? 1) })), g));
          }
          static from(a, b) {
            return gL(gO(a, b));
          }
          static compare(a, b) {
            return ej(gO(a), gO(b));
          }
          get calendarId() {
            return bg(gM(this).calendar);
          }
          with(a, b) {
            return gL(
              (function (a, b, c) {
                let { calendar: d } = a,
                  e = (function (a, b, c) {
                    let d = em(a, bI, bJ),
                      { year: e, month: f } = cm(a, b);
                    return fz(a, { year: e, monthCode: fB(a, e, f) }, ez(c, d, eu));
                  })(d, a, b),
                  [f, g] = eC(e, d, 1);
                return eG(e, d, f, g, eA(c));
              })(gM(this), gR(a), b),
            );
          }
          add(a, b) {
            let c = gM(this);
            return gL(dt(dJ(c.calendar, c, hi(a), eA(b)), c.calendar));
          }
          subtract(a, b) {
            let c = gM(this);
            return gL(dt(dJ(c.calendar, c, d7(hi(a)), eA(b)), c.calendar));
          }
          until(a, b) {
            return hg(gg(0, gM(this), gO(a), b));
          }
          since(a, b) {
            return hg(gg(1, gM(this), gO(a), b));
          }
          equals(a) {
            var b, c;
            return !ej((b = gM(this)), (c = gO(a))) && b.calendar === c.calendar;
          }
          toPlainDate(a) {
            var b;
            return g6(((b = gM(this).calendar), fE(b, aW(em(b, bK, bL), this), ez(aC(a), by, eu, []))));
          }
          toLocaleString(a, b = {}) {
            let c = gM(this),
              d = new eJ(a, fF(fV(b)));
            return (fG(d, c, 1), d.format(b8(c)));
          }
          toString(a) {
            return eR(gM(this), a);
          }
          toJSON() {
            return eR(gM(this));
          }
          valueOf() {
            return f9();
          }
        },
        gM,
        {
          era: (a) => co(a.calendar, a).era,
          eraYear: (a) => co(a.calendar, a).eraYear,
          year: (a) => cm(a.calendar, a).year,
          month: (a) => cm(a.calendar, a).month,
          monthCode: (a) => cs(a.calendar, a),
        },
        {
          daysInMonth: (a) => cv(a.calendar, a),
          daysInYear: (a) => cw(a.calendar, a),
          monthsInYear: (a) => cu(a.calendar, a),
          inLeapYear: (a) => ct(a.calendar, a),
        },
      );
    function gL(a) {
      return gP(Object.create(gK.prototype), a);
    }
    function gM(a) {
      return gN(a) || f8();
    }
    function gN(a) {
      return gJ.get(a);
    }
    function gO(a, b) {
      let c, d;
      if (aB(a)) {
        let c = gN(a);
        return c
          ? (eA(b), c)
          : (function (a, b, c) {
              let d = ez(b, em(a, bI, bJ), eu, void 0),
                [e, f] = eC(d, a, 1);
              return eG(d, a, e, f, eA(c));
            })(hb(a), a, b);
      }
      let e = dt(dc(dO((d = gl((c = fu(cH(a)) || fi(a)).calendarId)), dc(c))), d);
      return (eA(b), e);
    }
    function gP(a, b) {
      return (gJ.set(a, b), f7(a), a);
    }
    function gQ(a) {
      var b, c;
      if (!aB(a)) return;
      let d = gv.get(a);
      return d
        ? [f4, d]
        : (d = gr(a))
          ? [f3, d]
          : (d = g1(a))
            ? [f1, d]
            : (d = g8(a))
              ? [f0, d]
              : ((b = a), (d = gS.get(b)))
                ? [f2, d]
                : (d = gN(a))
                  ? [f$, d]
                  : (d = gG(a))
                    ? [f_, d]
                    : ((c = a), (d = he.get(c)))
                      ? [f5, d]
                      : void 0;
    }
    function gR(a) {
      return ((gQ(a) || void 0 !== a.calendar || void 0 !== a.timeZone) && aN("Invalid bag"), a);
    }
    let gS = new WeakMap(),
      gT = f6(
        f2,
        class {
          constructor(a = 0, b = 0, c = 0, d = 0, e = 0, f = 0) {
            var g;
            gY(
              this,
              aW(
                bv,
                (bZ((g = aT(az, { hour: a, minute: b, second: c, millisecond: d, microsecond: e, nanosecond: f })), 1),
                g),
              ),
            );
          }
          static from(a, b) {
            return gU(gW(a, b));
          }
          static compare(a, b) {
            return ek(gW(a), gW(b));
          }
          with(a, b) {
            var c, d;
            return gU(((c = gV(this)), (d = gR(a)), eq({ ...aW(bG, c), ...ez(d, bG, ev) }, eA(b))));
          }
          add(a) {
            return gU(dS(gV(this), ec(hi(a)))[0]);
          }
          subtract(a) {
            return gU(dS(gV(this), ec(d7(hi(a))))[0]);
          }
          until(a, b) {
            return hg(gh(0, gV(this), gW(a), b));
          }
          since(a, b) {
            return hg(gh(1, gV(this), gW(a), b));
          }
          round(a) {
            var b, c;
            let d = gV(this),
              [e, f, g] = c7(a, 5);
            return gU(dy(d, ((b = e), (c = f), bn[b] * c), g, bn[e + 1])[0]);
          }
          equals(a) {
            return !ek(gV(this), gW(a));
          }
          toLocaleString(a, b = {}) {
            let c = gV(this);
            return new eJ(a, fF(fU(b))).format(b_(c));
          }
          toString(a) {
            return eU(gV(this), a);
          }
          toJSON() {
            return eU(gV(this));
          }
          valueOf() {
            return f9();
          }
        },
        gV,
        bw,
      );
    function gU(a) {
      return gY(Object.create(gT.prototype), a);
    }
    function gV(a) {
      var b;
      return ((b = a), gS.get(b) || f8());
    }
    function gW(a, b) {
      var c;
      let d;
      if (aB(a)) {
        let c = gS.get(a);
        if (c) return (eA(b), c);
        let d = g1(a);
        if (d) return (eA(b), aW(bv, d));
        let e = gr(a);
        return e ? (eA(b), aW(bv, dF(e))) : eq(ez(a, bG, ev, [], 1), eA(b));
      }
      let e = ((!(d = ft((c = cH((c = a)))) || fx(c)) || !d.qe || d.I || fu(c) || fv(c)) && fh(c), aW(bv, d));
      return (eA(b), e);
    }
    function gX(a) {
      return void 0 === a ? void 0 : gW(a);
    }
    function gY(a, b) {
      return (gS.set(a, b), f7(a), a);
    }
    let gZ = new WeakMap(),
      g$ = f6(
        f1,
        class {
          constructor(a, b, c, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j) {
            var k;
            g3(
              this,
              ds(
                de(
                  (ck(
                    (k = aT(az, {
                      year: a,
                      month: b,
                      day: c,
                      hour: d,
                      minute: e,
                      second: f,
                      millisecond: g,
                      microsecond: h,
                      nanosecond: i,
                    })),
                  ),
                  bZ(k, 1),
                  k),
                ),
                gm(j),
              ),
            );
          }
          static from(a, b) {
            return g_(g2(a, b));
          }
          static compare(a, b) {
            return ei(g2(a), g2(b));
          }
          get calendarId() {
            return bg(g0(this).calendar);
          }
          with(a, b) {
            return g_(
              (function (a, b, c) {
                let { calendar: d } = a,
                  [e, f] = (function (a, b, c) {
                    let d = em(a, bP, bQ),
                      { year: e, month: f, day: g } = cm(a, b),
                      h = {
                        year: e,
                        monthCode: fB(a, e, f),
                        day: g,
                        hour: b.hour,
                        minute: b.minute,
                        second: b.second,
                        millisecond: b.millisecond,
                        microsecond: b.microsecond,
                        nanosecond: b.nanosecond,
                      },
                      i = ez(c, d, ex),
                      j = fz(a, h, i);
                    return [{ ...h, ...i }, j];
                  })(d, a, b),
                  [g, h] = eC(f, d),
                  i = eA(c);
                return eE(eF(f, d, g, h, i), bZ(e, i), d);
              })(g0(this), gR(a), b),
            );
          }
          withCalendar(a) {
            return g_(ds(g0(this), hd(a)));
          }
          withPlainTime(a) {
            let b = g0(this);
            return g_(eE(b, gX(a), b.calendar));
          }
          add(a, b) {
            let c = g0(this);
            return g_(ds(dL(c.calendar, c, hi(a), eA(b)), c.calendar));
          }
          subtract(a, b) {
            let c = g0(this);
            return g_(ds(dL(c.calendar, c, d7(hi(a)), eA(b)), c.calendar));
          }
          until(a, b) {
            return hg(ge(0, g0(this), g2(a), b));
          }
          since(a, b) {
            return hg(ge(1, g0(this), g2(a), b));
          }
          round(a) {
            let b = g0(this),
              [c, d, e] = c7(a);
            return g_(ds(dw(b, c, d, e), b.calendar));
          }
          equals(a) {
            var b, c;
            return !ei((b = g0(this)), (c = g2(a))) && b.calendar === c.calendar;
          }
          toZonedDateTime(a, b) {
            var c, d;
            return gp(((c = g0(this)), dr(dg(dH((d = fa(gu(a))), c, cX(ax(b)))), d, c.calendar)));
          }
          toPlainDate() {
            let a = g0(this);
            return g6(dt(a, a.calendar));
          }
          toPlainTime() {
            return gU(aW(bv, g0(this)));
          }
          toLocaleString(a, b = {}) {
            let c = g0(this),
              d = new eJ(a, fF(fS(b)));
            return (fG(d, c), d.format(b8(c) + b_(c)));
          }
          toString(a) {
            return eP(g0(this), a);
          }
          toJSON() {
            return eP(g0(this));
          }
          valueOf() {
            return f9();
          }
        },
        g0,
        ga,
        gb,
        bw,
      );
    function g_(a) {
      return g3(Object.create(g$.prototype), a);
    }
    function g0(a) {
      return g1(a) || f8();
    }
    function g1(a) {
      return gZ.get(a);
    }
    function g2(a, b) {
      let c;
      if (aB(a)) {
        let c = g1(a);
        if (c) return (eA(b), c);
        let d = g8(a);
        if (d) return (eA(b), ds(c8(d, bX), d.calendar));
        let e = gr(a);
        return e
          ? (eA(b), fC(e))
          : (function (a, b, c) {
              let d = ez(b, em(a, bP, bQ), ex, [], 0),
                [e, f] = eC(d, a),
                g = eA(c);
              return eE(eF(d, a, e, f, g), eq(d, g), a);
            })(hb(a), a, b);
      }
      let d = (de((c = fi(a))), { ...c8(c, c), calendar: gl(c.calendarId) });
      return (eA(b), d);
    }
    function g3(a, b) {
      return (gZ.set(a, b), f7(a), a);
    }
    let g4 = new WeakMap(),
      g5 = f6(
        f0,
        class {
          constructor(a, b, c, d) {
            ha(this, dt(dd(ck(aT(az, { year: a, month: b, day: c }))), gm(d)));
          }
          static from(a, b) {
            return g6(g9(a, b));
          }
          static compare(a, b) {
            return ej(g9(a), g9(b));
          }
          get calendarId() {
            return bg(g7(this).calendar);
          }
          with(a, b) {
            return g6(
              (function (a, b, c) {
                let { calendar: d } = a,
                  e = (function (a, b, c) {
                    let d = em(a, bN, bO),
                      { year: e, month: f, day: g } = cm(a, b);
                    return fz(a, { year: e, monthCode: fB(a, e, f), day: g }, ez(c, d, eu));
                  })(d, a, b),
                  [f, g] = eC(e, d);
                return eF(e, d, f, g, eA(c));
              })(g7(this), gR(a), b),
            );
          }
          withCalendar(a) {
            return g6(dt(g7(this), hd(a)));
          }
          add(a, b) {
            let c = g7(this);
            return g6(dt(dN(c.calendar, c, hi(a), eA(b)), c.calendar));
          }
          subtract(a, b) {
            let c = g7(this);
            return g6(dt(dN(c.calendar, c, d7(hi(a)), eA(b)), c.calendar));
          }
          until(a, b) {
            return hg(gf(0, g7(this), g9(a), b));
          }
          since(a, b) {
            return hg(gf(1, g7(this), g9(a), b));
          }
          equals(a) {
            var b, c;
            return !ej((b = g7(this)), (c = g9(a))) && b.calendar === c.calendar;
          }
          toZonedDateTime(a) {
            var b, c, d;
            let e = aB(a) ? { timeZone: a.timeZone, plainTime: a.plainTime } : { timeZone: a },
              f = g7(this),
              g = gu(e.timeZone),
              h = e.plainTime,
              i = void 0 !== h ? gW(h) : void 0;
            return gp(((b = f), (c = fa(g)), dr((d = i) ? dH(c, c8(b, d)) : dI(c, c8(b, bX)), c, b.calendar)));
          }
          toPlainDateTime(a) {
            let b = g7(this);
            return g_(eE(b, gX(a), b.calendar));
          }
          toPlainYearMonth() {
            return gL(
              (function (a, b) {
                let c = ez(b, em(a, bK, bL), eu),
                  [d, e] = eC(c, a, 1);
                return eG(c, a, d, e, 0);
              })(g7(this).calendar, this),
            );
          }
          toPlainMonthDay() {
            return gE(
              (function (a, b) {
                let c = ez(b, bM, eu),
                  [d, e] = eD(c, a);
                return eH(c, a, d, e, 0);
              })(g7(this).calendar, this),
            );
          }
          toLocaleString(a, b = {}) {
            let c = g7(this),
              d = new eJ(a, fF(fT(b)));
            return (fG(d, c), d.format(b8(c)));
          }
          toString(a) {
            return eQ(g7(this), a);
          }
          toJSON() {
            return eQ(g7(this));
          }
          valueOf() {
            return f9();
          }
        },
        g7,
        ga,
        gb,
      );
    function g6(a) {
      return ha(Object.create(g5.prototype), a);
    }
    function g7(a) {
      return g8(a) || f8();
    }
    function g8(a) {
      return g4.get(a);
    }
    function g9(a, b) {
      if (aB(a)) {
        let c = g8(a);
        if (c) return (eA(b), c);
        let d = g1(a);
        if (d) return (eA(b), dt(d, d.calendar));
        let e = gr(a);
        return e
          ? (eA(b), fD(e))
          : (function (a, b, c, d = []) {
              let e = ez(b, em(a, bN, bO), eu, d),
                [f, g] = eC(e, a);
              return eF(e, a, f, g, eA(c));
            })(hb(a), a, b);
      }
      let c = fk(fi(a), gl);
      return (eA(b), c);
    }
    function ha(a, b) {
      return (g4.set(a, b), f7(a), a);
    }
    function hb(a) {
      let b = hc(a);
      return void 0 === b ? c : b;
    }
    function hc(a) {
      let { calendar: b } = a;
      if (void 0 !== b) return hd(b);
    }
    function hd(a) {
      var b;
      let c;
      if (aB(a)) {
        let b = g8(a) || g1(a) || gr(a) || gG(a) || gN(a);
        return (b || aN(aw("Calendar", a)), b.calendar);
      }
      return gl((c = ft((b = cH(a))) || fu(b) || fv(b) || fx(b)) ? c.calendarId : b);
    }
    let he = new WeakMap(),
      hf = f6(
        f5,
        class {
          constructor(a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0, j = 0) {
            hk(
              this,
              du(
                d9(
                  aT(cM, {
                    years: a,
                    months: b,
                    weeks: c,
                    days: d,
                    hours: e,
                    minutes: f,
                    seconds: g,
                    milliseconds: h,
                    microseconds: i,
                    nanoseconds: j,
                  }),
                ),
              ),
            );
          }
          static from(a) {
            return hg(hi(a));
          }
          static compare(a, b, c) {
            var d, e, f;
            let g, h;
            return (
              (d = hj),
              (e = hi(a)),
              (f = hi(b)),
              (g = d(ax(c).relativeTo)),
              (h = Math.max(eg(e), eg(f))),
              aX(cx, e, f)
                ? 0
                : h <= 6 - !!(g && d4(g))
                  ? a6(eb(e), eb(f))
                  : (g || aM("Missing relativeTo"), a6(d0(g, e), d0(g, f)))
            );
          }
          get sign() {
            return hh(this).sign;
          }
          get blank() {
            return !hh(this).sign;
          }
          with(a) {
            var b, c;
            return hg(((b = hh(this)), (c = a), du(d9({ ...b, ...ez(c, cz, ew) }))));
          }
          negated() {
            return hg(du(d7(hh(this))));
          }
          abs() {
            var a;
            return hg(-1 === (a = hh(this)).sign ? du(d7(a)) : a);
          }
          add(a) {
            return hg(d6(0, hh(this), hi(a)));
          }
          subtract(a) {
            return hg(d6(1, hh(this), hi(a)));
          }
          round(a) {
            return hg(
              (function (a, b, c) {
                var d;
                let e,
                  f,
                  g,
                  h,
                  i,
                  j = eg(b),
                  [k, l, m, n, o] =
                    ((e = cU((d = c2((d = c), cN)))),
                    (f = a(d.relativeTo)),
                    (g = cP(d)),
                    (h = c0(d, 7)),
                    (i = cT(d)),
                    void 0 === e && void 0 === i && aM("Required smallestUnit or largestUnit"),
                    null == i && (i = 0),
                    null == e && (e = Math.max(i, j)),
                    c5(e, i),
                    (g = c3(g, i, 1)) > 1 &&
                      i > 5 &&
                      e !== i &&
                      aM("For calendar units with roundingIncrement > 1, use largestUnit = smallestUnit"),
                    [e, i, g, h, f]);
                if (!o && 6 >= Math.max(j, k)) {
                  let a;
                  return du(d9(((a = dB(eb(b), dE(l, m), n)), { ...cD, ...ee(a, k) })));
                }
                o || aM("Missing relativeTo");
                let p = d4(o);
                if (!b.sign && (!p || k < 6)) return b;
                let [q, r, s] = d_(o, b, k);
                return du(dv(q, r, k, l, m, n, s, p));
              })(hj, hh(this), a),
            );
          }
          total(a) {
            return (function (a, b, c) {
              var d, e, f, g, h;
              let i,
                j,
                k,
                [l, m] = ((i = a((d = c2((d = c), "unit")).relativeTo)), [cG("unit", cV(d)), i]),
                n = Math.max(l, eg(b)),
                o = m && d4(m);
              if (!m && n <= 6 - !!o) {
                return ((e = b), (f = l), bu(eb(e), bn[f]));
              }
              if ((m || aM("Missing relativeTo"), !b.sign && (!o || l < 6))) return 0;
              let [p, q, r] = d_(m, b, l);
              return l <= 6 - !!o
                ? ((g = p), (h = l), bu(eb(g), bn[h]))
                : ((j = cx[l]), (k = cF(l, p)), dj(p[j], d8(p) || 1, q, (a) => ((k[j] = a), d1(r, k))));
            })(hj, hh(this), a);
          }
          toLocaleString(a, b) {
            let c = hh(this);
            return Intl.DurationFormat ? new Intl.DurationFormat(a, b).format(c) : eV(c, b);
          }
          toString(a) {
            return eV(hh(this), a);
          }
          toJSON() {
            return eV(hh(this));
          }
          valueOf() {
            return f9();
          }
        },
        hh,
        cy,
      );
    function hg(a) {
      return hk(Object.create(hf.prototype), a);
    }
    function hh(a) {
      var b;
      return ((b = a), he.get(b) || f8());
    }
    function hi(a) {
      let b, c, d;
      if (aB(a)) {
        let b;
        return he.get(a) || ((b = ez(a, cz, ew)), du(d9({ ...cD, ...b })));
      }
      return (
        ((b = fr.exec(cH(a))) && !fs.test(a)) || fh(a),
        (d = {
          ...(c = d5(3600 * a1(b[7] || "") + 60 * a1(b[9] || "") + a1(b[11] || ""), 4, cx)),
          years: a2(b[2]),
          months: a2(b[3]),
          weeks: a2(b[4]),
          days: a2(b[5]),
          hours: a2(b[6]),
          minutes: a2(b[8]) + c.minutes,
          seconds: a2(b[10]) + c.seconds,
        }),
        du(d9("-" === b[1] ? d7(d) : d))
      );
    }
    function hj(a) {
      if (void 0 !== a) {
        let b;
        if (aB(a)) {
          let b = gr(a);
          if (b) return b;
          let c = g8(a);
          if (c) return c;
          let d = g1(a);
          return d
            ? dt(d, d.calendar)
            : (function (a, b, c) {
                let d = ez(c, em(b, bT, bU), ey, [], 0),
                  e = void 0 !== d.timeZone,
                  [f, g] = eC(d, b),
                  h = eF(d, b, f, g, 0);
                if (e) {
                  let c = eq(d),
                    e = fa(a(d.timeZone));
                  return { epochNanoseconds: dG(e, c8(h, c), d.offset), timeZone: e, calendar: b };
                }
                return h;
              })(gu, hb(a), a);
        }
        return (b = ft(cH(a))) && b.timeZoneId ? fj(b, gl, void 0) : fk(fi(a), gl);
      }
    }
    function hk(a, b) {
      return (he.set(a, b), f7(a), a);
    }
    let hl = Object.defineProperties(
        {},
        {
          ...aS("Temporal.Now"),
          ...aR({
            timeZoneId: () => fZ(),
            instant: () => gx(dq(fY())),
            zonedDateTimeISO(a = fZ()) {
              let b = fa(gu(a));
              return gp(dr(fY(), b));
            },
            plainDateTimeISO: (a = fZ()) => g_(ds(fX(fa(gu(a))))),
            plainDateISO: (a = fZ()) => g6(dt(fX(fa(gu(a))))),
            plainTimeISO: (a = fZ()) => gU(aW(bv, fX(fa(gu(a))))),
          }),
        },
      ),
      hm = Object.defineProperties(
        {},
        {
          ...aS("Temporal"),
          ...aR({
            PlainYearMonth: gK,
            PlainMonthDay: gD,
            PlainDate: g5,
            PlainTime: gT,
            PlainDateTime: g$,
            ZonedDateTime: go,
            Instant: gw,
            Duration: hf,
            Now: hl,
          }),
        },
      );
    ((d = (function (
      a,
      b = function (a) {
        return a;
      },
    ) {
      let c = new WeakMap();
      function d(a) {
        let b = c.get(a);
        return (b || aN("Invalid calling context"), b);
      }
      class e {
        constructor(d, e = Object.create(null)) {
          let f = b(e),
            g = [],
            h = new eJ(
              d,
              new Proxy(Object.create(null), {
                get(a, b) {
                  let c = f[b];
                  return (void 0 !== c && g.push(b), c);
                },
              }),
            ),
            i = h.resolvedOptions(),
            j = aW(g, i);
          c.set(this, { $: a({ t: h, Ce: i.locale, F: j, Ee: f }), t: h });
        }
        get format() {
          let a = d(this);
          return (
            a.we ||
            (a.we = (b) => {
              let [c, ...d] = a.$.A(b);
              return c.format(...d);
            })
          );
        }
        formatToParts(a) {
          let { $: b } = d(this),
            [c, ...e] = b.A(a);
          return c.formatToParts(...e);
        }
        resolvedOptions() {
          return d(this).t.resolvedOptions();
        }
      }
      let { prototype: f } = e;
      function g(a, b) {
        return new e(a, b);
      }
      eJ.prototype.formatRange &&
        Object.defineProperties(
          f,
          aR({
            formatRange(a, b) {
              let { $: c } = d(this),
                [e, f, g] = c.v(a, b);
              return e.formatRange(f, g);
            },
            formatRangeToParts(a, b) {
              let { $: c } = d(this),
                [e, f, g] = c.v(a, b);
              return e.formatRangeToParts(f, g);
            },
          }),
        );
      let h = Object.getOwnPropertyDescriptors(eJ);
      return (
        (h.prototype.value = f),
        Object.defineProperties(g, h),
        (f.constructor = g),
        Object.defineProperties(f, aS("Intl.DateTimeFormat")),
        g
      );
    })((a) => {
      let b = aQ((b) => {
        let c;
        switch (b) {
          case f4:
            c = fQ(a.F, 1);
            break;
          case f1:
            c = fF(fS(a.F, 1));
            break;
          case f0:
            c = fF(fT(a.F, 1));
            break;
          case f2:
            c = fF(fU(a.F, 1));
            break;
          case f$:
            c = fF(fV(a.F, 1));
            break;
          case f_:
            c = fF(fW(a.F, 1));
            break;
          default:
            aN(aJ(b));
        }
        return new eJ(a.Ce, c);
      });
      return {
        A(c) {
          if (void 0 === c) return [a.t];
          let d = gQ(c);
          if (!d) return [a.t, Number(c)];
          let [e, f] = d,
            g = b(e);
          return (gj(g, e, f), [g, gk(e, f)]);
        },
        v(c, d) {
          (void 0 !== c && void 0 !== d) || aN(aK);
          let e = gQ(c),
            f = e ? void 0 : Number(c),
            g = gQ(d),
            h = g ? void 0 : Number(d);
          if (!e && !g) return [a.t, f, h];
          (e && g) || aN(aK);
          let [i, j] = e,
            [k, l] = g;
          i !== k && aN(aK);
          let m = b(i);
          return (gj(m, i, j), gj(m, i, l), [m, gk(i, j), gk(i, l)]);
        },
      };
    })),
      Object.defineProperties(Object.create(Intl), aR({ DateTimeFormat: d })));
    let hn = au || hm;
    (au && Intl, au && Date.prototype.toTemporalInstant);
    let ho = (a, b) => hn.Instant.fromEpochMilliseconds(a).toZonedDateTimeISO(b);
    function hp(a, b, c) {
      let d = ho(a, c).toPlainDate();
      for (let e of [0, 1, 2]) {
        let f = d.add({ days: e }).toZonedDateTime({ timeZone: c, plainTime: b });
        if (f.epochMilliseconds > a) return f.epochMilliseconds;
      }
      throw Error(`no day has ${b.toString()} in ${c}`);
    }
    async function hq(a, b, c) {
      let { promise: d, resolve: e } = Promise.withResolvers(),
        f = () => e({ result: "later", reason: "no answer in time", retryAfterMs: null, waits: "address" });
      a.addEventListener("abort", f, { once: !0 });
      try {
        return await Promise.race([b.send(c, a), d]);
      } catch (b) {
        let a = b instanceof Error ? b.message : String(b);
        return { result: "later", reason: a, retryAfterMs: null, waits: "address" };
      } finally {
        a.removeEventListener("abort", f);
      }
    }
    let hr = () => new k.C("BAD_REQUEST", "This server has no channels out of the application"),
      hs = {
        reach: {
          targetsOf: () => void 0,
          available: () => [],
          add: () => Promise.reject(hr()),
          confirm: () => Promise.reject(hr()),
          remove: () => Promise.reject(hr()),
          list: () => Promise.resolve([]),
          preferences: () => Promise.resolve({ categories: [], quietHours: null }),
          setPreference: () => Promise.reject(hr()),
          setQuietHours: () => Promise.reject(hr()),
          counts: () => [],
          status: () => Promise.resolve(null),
        },
        wake: () => {},
        close: () => Promise.resolve(),
      },
      ht = (a) => ("delayMs" in a ? { delayMs: a.delayMs } : {});
    function hu({ id: a, channel: b, label: c, addedAtMs: d, failingSinceMs: e, confirmed: f }) {
      let g = { id: a, channel: b, label: c, addedAtMs: d, failingSinceMs: e };
      return f ? g : { ...g, pending: !0 };
    }
    let hv = () => Math.round(performance.now()),
      hw = new Set(),
      hx = (a, b) => b.filter((b) => b !== a),
      hy = { perUser: 2, perNode: 64 },
      hz = (a, { stage: b }) => console.error(`tidings: ${b} failed:`, a),
      hA = new WeakMap();
    async function hB(a, b, { locale: c, more: d, nameOf: e }) {
      let f = a.filter(({ type: a }) => a === s.f).map(({ data: a }) => a),
        g = [
          ...b.map(({ title: a, body: b }) => ("" === b ? a : `${a}: ${b}`)),
          ...(d > 0 ? [`… and ${d} more`] : []),
        ].join("\n"),
        [h] = b,
        i = 1 === new Set(b.map(({ url: a }) => a)).size && h?.url !== void 0 ? { url: h.url } : {};
      if (f.length < a.length) return { ...i, title: `${a.length + d} notifications`, body: g };
      let j = f.reduce((a, b) => a + b.count, 0),
        k = await Promise.all([...new Set(f.map(({ from: a }) => a))].map(async (a) => e(a))),
        l = new Intl.ListFormat(c, { type: "conjunction" }).format(k.slice(0, 5));
      return { ...i, title: `${j} unread messages from ${l}`, body: g };
    }
    function hC(a, ...b) {
      let c = Object.assign(hF(), a);
      for (let a of b)
        for (let b in a) {
          if (b in c && c[b] !== a[b]) throw Error(`Duplicate key ${b}`);
          c[b] = a[b];
        }
      return c;
    }
    function hD(a) {
      return !!a && !Array.isArray(a) && "object" == typeof a;
    }
    function hE(a) {
      return "function" == typeof a;
    }
    function hF() {
      return Object.create(null);
    }
    let hG = "function" == typeof Symbol && !!Symbol.asyncIterator;
    function hH(a) {
      return hG && hD(a) && Symbol.asyncIterator in a;
    }
    function hI(a) {
      return a;
    }
    function hJ(a) {
      if ("function" == typeof AbortSignal.any) return AbortSignal.any(a);
      let b = new AbortController();
      for (let b of a) {
        if (b.aborted) {
          c();
          break;
        }
        b.addEventListener("abort", c, { once: !0 });
      }
      return b.signal;
      function c() {
        for (let d of (b.abort(), a)) d.removeEventListener("abort", c);
      }
    }
    let hK = {
        PARSE_ERROR: -32700,
        BAD_REQUEST: -32600,
        INTERNAL_SERVER_ERROR: -32603,
        NOT_IMPLEMENTED: -32603,
        BAD_GATEWAY: -32603,
        SERVICE_UNAVAILABLE: -32603,
        GATEWAY_TIMEOUT: -32603,
        UNAUTHORIZED: -32001,
        PAYMENT_REQUIRED: -32002,
        FORBIDDEN: -32003,
        NOT_FOUND: -32004,
        METHOD_NOT_SUPPORTED: -32005,
        TIMEOUT: -32008,
        CONFLICT: -32009,
        PRECONDITION_FAILED: -32012,
        PAYLOAD_TOO_LARGE: -32013,
        UNSUPPORTED_MEDIA_TYPE: -32015,
        UNPROCESSABLE_CONTENT: -32022,
        PRECONDITION_REQUIRED: -32028,
        TOO_MANY_REQUESTS: -32029,
        CLIENT_CLOSED_REQUEST: -32099,
      },
      hL = {
        [-32700]: "PARSE_ERROR",
        [-32600]: "BAD_REQUEST",
        [-32603]: "INTERNAL_SERVER_ERROR",
        [-32001]: "UNAUTHORIZED",
        [-32002]: "PAYMENT_REQUIRED",
        [-32003]: "FORBIDDEN",
        [-32004]: "NOT_FOUND",
        [-32005]: "METHOD_NOT_SUPPORTED",
        [-32008]: "TIMEOUT",
        [-32009]: "CONFLICT",
        [-32012]: "PRECONDITION_FAILED",
        [-32013]: "PAYLOAD_TOO_LARGE",
        [-32015]: "UNSUPPORTED_MEDIA_TYPE",
        [-32022]: "UNPROCESSABLE_CONTENT",
        [-32028]: "PRECONDITION_REQUIRED",
        [-32029]: "TOO_MANY_REQUESTS",
        [-32099]: "CLIENT_CLOSED_REQUEST",
      };
    (hK.BAD_GATEWAY, hK.SERVICE_UNAVAILABLE, hK.GATEWAY_TIMEOUT, hK.INTERNAL_SERVER_ERROR);
    let hM = () => {},
      hN = (a) => {
        Object.freeze && Object.freeze(a);
      },
      hO = {
        PARSE_ERROR: 400,
        BAD_REQUEST: 400,
        UNAUTHORIZED: 401,
        PAYMENT_REQUIRED: 402,
        FORBIDDEN: 403,
        NOT_FOUND: 404,
        METHOD_NOT_SUPPORTED: 405,
        TIMEOUT: 408,
        CONFLICT: 409,
        PRECONDITION_FAILED: 412,
        PAYLOAD_TOO_LARGE: 413,
        UNSUPPORTED_MEDIA_TYPE: 415,
        UNPROCESSABLE_CONTENT: 422,
        PRECONDITION_REQUIRED: 428,
        TOO_MANY_REQUESTS: 429,
        CLIENT_CLOSED_REQUEST: 499,
        INTERNAL_SERVER_ERROR: 500,
        NOT_IMPLEMENTED: 501,
        BAD_GATEWAY: 502,
        SERVICE_UNAVAILABLE: 503,
        GATEWAY_TIMEOUT: 504,
      };
    function hP(a) {
      var b;
      return null != (b = hO[a]) ? b : 500;
    }
    function hQ(a) {
      return hP(a.code);
    }
    let hR = ({ shape: a }) => a;
    function hS(a) {
      let b = {
        message: a.error.message,
        code: hK[a.error.code],
        data: { code: a.error.code, httpStatus: hQ(a.error) },
      };
      return (
        a.isDev && "string" == typeof a.error.stack && (b.data.stack = a.error.stack),
        "string" == typeof a.path && (b.data.path = a.path),
        b
      );
    }
    let hT = Symbol("trpc_formattedErrorShape");
    function hU(a) {
      return (hU =
        "function" == typeof Symbol && "symbol" == typeof Symbol.iterator
          ? function (a) {
              return typeof a;
            }
          : function (a) {
              return a && "function" == typeof Symbol && a.constructor === Symbol && a !== Symbol.prototype
                ? "symbol"
                : typeof a;
            })(a);
    }
    function hV(a, b, c) {
      var d;
      return (
        ((d = (function (a, b) {
          if ("object" != hU(a) || !a) return a;
          var c = a[Symbol.toPrimitive];
          if (void 0 !== c) {
            var d = c.call(a, b || "default");
            if ("object" != hU(d)) return d;
            throw TypeError("@@toPrimitive must return a primitive value.");
          }
          return ("string" === b ? String : Number)(a);
        })(b, "string")),
        (b = "symbol" == hU(d) ? d : d + "") in a)
          ? Object.defineProperty(a, b, { value: c, enumerable: !0, configurable: !0, writable: !0 })
          : (a[b] = c),
        a
      );
    }
    function hW(a, b) {
      var c = Object.keys(a);
      if (Object.getOwnPropertySymbols) {
        var d = Object.getOwnPropertySymbols(a);
        (b &&
          (d = d.filter(function (b) {
            return Object.getOwnPropertyDescriptor(a, b).enumerable;
          })),
          c.push.apply(c, d));
      }
      return c;
    }
    function hX(a) {
      for (var b = 1; b < arguments.length; b++) {
        var c = null != arguments[b] ? arguments[b] : {};
        b % 2
          ? hW(Object(c), !0).forEach(function (b) {
              hV(a, b, c[b]);
            })
          : Object.getOwnPropertyDescriptors
            ? Object.defineProperties(a, Object.getOwnPropertyDescriptors(c))
            : hW(Object(c)).forEach(function (b) {
                Object.defineProperty(a, b, Object.getOwnPropertyDescriptor(c, b));
              });
      }
      return a;
    }
    function hY(a) {
      let { path: b, error: c, config: d } = a,
        e = (function (a) {
          if (hT in a) return a[hT];
        })(c);
      if (void 0 !== e) return e;
      let f = hS({ error: c, path: b, isDev: d.isDev });
      return d.errorFormatter(hX(hX({}, a), {}, { shape: f }));
    }
    var hZ = class extends Error {
      constructor(a) {
        (super(
          (function (a) {
            if ("message" in a) return String(a.message);
          })(a),
        ),
          Object.assign(this, a),
          h$(a) &&
            ("string" == typeof a.name && (this.name = a.name), "string" == typeof a.stack && (this.stack = a.stack)));
      }
    };
    function h$(a) {
      return a instanceof Error || "[object Error]" === Object.prototype.toString.call(a);
    }
    function h_(a) {
      if (a instanceof h0 || (a instanceof Error && "TRPCError" === a.name)) return a;
      let b = new h0({ code: "INTERNAL_SERVER_ERROR", cause: a });
      return (h$(a) && a.stack && (b.stack = a.stack), b);
    }
    var h0 = class extends Error {
      constructor(a) {
        var b, c;
        let d = (function (a) {
          if (a instanceof Error) return a;
          let b = typeof a;
          if ("undefined" !== b && "function" !== b && null !== a) {
            if ("object" !== b) return Error(String(a));
            if (hD(a)) return new hZ(a);
          }
        })(a.cause);
        (super(null != (b = null != (c = a.message) ? c : null == d ? void 0 : d.message) ? b : a.code, { cause: d }),
          hV(this, "cause", void 0),
          hV(this, "code", void 0),
          (this.code = a.code),
          (this.name = "TRPCError"),
          null != this.cause || (this.cause = d));
      }
    };
    let h1 = {
      input: { serialize: (a) => a, deserialize: (a) => a },
      output: { serialize: (a) => a, deserialize: (a) => a },
    };
    function h2(a, b) {
      return "error" in b
        ? hX(hX({}, b), {}, { error: a.transformer.output.serialize(b.error) })
        : "data" in b.result
          ? hX(
              hX({}, b),
              {},
              { result: hX(hX({}, b.result), {}, { data: a.transformer.output.serialize(b.result.data) }) },
            )
          : b;
    }
    function h3(a, b) {
      return Array.isArray(b) ? b.map((b) => h2(a, b)) : h2(a, b);
    }
    let h4 = {
        _ctx: null,
        _errorShape: null,
        _meta: null,
        queries: {},
        mutations: {},
        subscriptions: {},
        errorFormatter: hR,
        transformer: h1,
      },
      h5 = ["then", "call", "apply"];
    function h6(a) {
      let b = Object.assign(hF(), a._def.record);
      for (let c of Object.values(a._def.lazy)) {
        let a = b;
        for (let b of c.path) a = a[b] = Object.assign(hF(), a[b]);
        a[c.key] = c.ref;
      }
      return b;
    }
    function h7(a) {
      return function (b) {
        let c = new Set(Object.keys(b).filter((a) => h5.includes(a)));
        if (c.size > 0) throw Error("Reserved words used in `router({})` call: " + Array.from(c).join(", "));
        let d = hF(),
          e = hF(),
          f = a.pathSeparator,
          g = (function a(b, c = []) {
            let g = hF();
            for (let [h, i] of Object.entries(null != b ? b : {})) {
              if ("." !== f && h.includes(f))
                throw Error(
                  `Key "${[...c, h].join(".")}" contains the pathSeparator ${JSON.stringify(f)}, so its URL would be ambiguous. Rename it or pick another pathSeparator.`,
                );
              if ("function" == typeof i && "lazyMarker" in i) {
                e[[...c, h].join(".")] = (function (b) {
                  var c;
                  let d, f;
                  return {
                    ref: b.ref,
                    path: b.path,
                    key: b.key,
                    load:
                      ((c = async () => {
                        let c = await b.ref(),
                          d = [...b.path, b.key],
                          f = d.join(".");
                        ((b.aggregate[b.key] = a(h6(c), d)), delete e[f]);
                      }),
                      (f = d = Symbol()),
                      () => (f === d && (f = c()), f)),
                  };
                })({ path: c, ref: i, key: h, aggregate: g });
                continue;
              }
              if (hD(i) && hD(i._def) && "router" in i._def) {
                g[h] = a(h6(i), [...c, h]);
                continue;
              }
              if (!h8(i)) {
                g[h] = a(i, [...c, h]);
                continue;
              }
              let b = [...c, h].join(".");
              if (d[b]) throw Error(`Duplicate key: ${b}`);
              ((d[b] = i), (g[h] = i));
            }
            return g;
          })(b),
          h = hX(hX({ _config: a, router: !0, procedures: d, lazy: e }, h4), {}, { record: g });
        return hX(hX({}, g), {}, { _def: h, createCaller: ib()({ _def: h }) });
      };
    }
    function h8(a) {
      return "function" == typeof a;
    }
    async function h9(a, b) {
      let { _def: c } = a,
        d = c.procedures[b];
      for (; !d;) {
        let a = Object.keys(c.lazy).find((a) => b === a || b.startsWith(a + "."));
        if (!a) return null;
        (await c.lazy[a].load(), (d = c.procedures[b]));
      }
      return d;
    }
    async function ia(a) {
      let { type: b, path: c } = a,
        d = await h9(a.router, c);
      if (!d || !h8(d) || (d._def.type !== b && !a.allowMethodOverride))
        throw new h0({ code: "NOT_FOUND", message: `No "${b}"-procedure on path "${c}"` });
      if (d._def.type !== b && a.allowMethodOverride && "subscription" === d._def.type)
        throw new h0({ code: "METHOD_NOT_SUPPORTED", message: "Method override is not supported for subscriptions" });
      return d(a);
    }
    function ib() {
      return function (a) {
        let { _def: b } = a;
        return function (c, d) {
          return (function a(b, c, d) {
            let e = c.join(".");
            return (
              null != d[e] ||
                (d[e] = new Proxy(hM, {
                  get(e, f) {
                    if ("string" == typeof f && "then" !== f) return a(b, [...c, f], d);
                  },
                  apply(a, d, e) {
                    let f = c[c.length - 1];
                    if ("valueOf" === f || "toString" === f || "toJSON" === f)
                      return `tRPC.proxy(${c.slice(0, -1).join(".")})`;
                    let g = { args: e, path: c };
                    return (
                      "call" === f
                        ? (g = { args: e.length >= 2 ? [e[1]] : [], path: c.slice(0, -1) })
                        : "apply" === f && (g = { args: e.length >= 2 ? e[1] : [], path: c.slice(0, -1) }),
                      hN(g.args),
                      hN(g.path),
                      b(g)
                    );
                  },
                })),
              d[e]
            );
          })(
            async (e) => {
              let f,
                { path: g, args: h } = e,
                i = g.join(".");
              if (1 === g.length && "_def" === g[0]) return b;
              let j = await h9(a, i);
              try {
                if (!j) throw new h0({ code: "NOT_FOUND", message: `No procedure found on path "${g}"` });
                return (
                  (f = hE(c) ? await Promise.resolve(c()) : c),
                  await j({
                    path: i,
                    getRawInput: async () => h[0],
                    ctx: f,
                    type: j._def.type,
                    signal: null == d ? void 0 : d.signal,
                    batchIndex: 0,
                  })
                );
              } catch (a) {
                var k, l;
                throw (
                  null == d ||
                    null == (k = d.onError) ||
                    k.call(d, {
                      ctx: f,
                      error: h_(a),
                      input: h[0],
                      path: i,
                      type: null != (l = null == j ? void 0 : j._def.type) ? l : "unknown",
                    }),
                  a
                );
              }
            },
            [],
            hF(),
          );
        };
      };
    }
    function ic(...a) {
      var b, c;
      let d = hC({}, ...[...new Set(a)].map((a) => h6(a)));
      return h7({
        errorFormatter: a.reduce((a, b) => {
          if (b._def._config.errorFormatter && b._def._config.errorFormatter !== hR) {
            if (a !== hR && a !== b._def._config.errorFormatter)
              throw Error("You seem to have several error formatters");
            return b._def._config.errorFormatter;
          }
          return a;
        }, hR),
        transformer: a.reduce((a, b) => {
          if (b._def._config.transformer && b._def._config.transformer !== h1) {
            if (a !== h1 && a !== b._def._config.transformer) throw Error("You seem to have several transformers");
            return b._def._config.transformer;
          }
          return a;
        }, h1),
        pathSeparator: a.reduce((a, b) => {
          let c = b._def._config.pathSeparator;
          if ("." === c) return a;
          if ("." !== a && a !== c) throw Error("You seem to have several pathSeparators");
          return c;
        }, "."),
        isDev: a.every((a) => a._def._config.isDev),
        allowOutsideOfServer: a.every((a) => a._def._config.allowOutsideOfServer),
        isServer: a.every((a) => a._def._config.isServer),
        $types: null == (b = a[0]) ? void 0 : b._def._config.$types,
        sse: null == (c = a[0]) ? void 0 : c._def._config.sse,
      })(d);
    }
    function id(a, b) {
      ((this.v = a), (this.k = b));
    }
    function ie(a) {
      return function () {
        return new ig(a.apply(this, arguments));
      };
    }
    function ig(a) {
      var b, c;
      function d(b, c) {
        try {
          var f = a[b](c),
            g = f.value,
            h = g instanceof id;
          Promise.resolve(h ? g.v : g).then(
            function (c) {
              if (h) {
                var i = "return" === b ? "return" : "next";
                if (!g.k || c.done) return d(i, c);
                c = a[i](c).value;
              }
              e(f.done ? "return" : "normal", c);
            },
            function (a) {
              d("throw", a);
            },
          );
        } catch (a) {
          e("throw", a);
        }
      }
      function e(a, e) {
        switch (a) {
          case "return":
            b.resolve({ value: e, done: !0 });
            break;
          case "throw":
            b.reject(e);
            break;
          default:
            b.resolve({ value: e, done: !1 });
        }
        (b = b.next) ? d(b.key, b.arg) : (c = null);
      }
      ((this._invoke = function (a, e) {
        return new Promise(function (f, g) {
          var h = { key: a, arg: e, resolve: f, reject: g, next: null };
          c ? (c = c.next = h) : ((b = c = h), d(a, e));
        });
      }),
        "function" != typeof a.return && (this.return = void 0));
    }
    function ih(a) {
      var b,
        c,
        d,
        e = 2;
      for ("u" > typeof Symbol && ((c = Symbol.asyncIterator), (d = Symbol.iterator)); e--;) {
        if (c && null != (b = a[c])) return b.call(a);
        if (d && null != (b = a[d])) return new ii(b.call(a));
        ((c = "@@asyncIterator"), (d = "@@iterator"));
      }
      throw TypeError("Object is not async iterable");
    }
    function ii(a) {
      function b(a) {
        if (Object(a) !== a) return Promise.reject(TypeError(a + " is not an object."));
        var b = a.done;
        return Promise.resolve(a.value).then(function (a) {
          return { value: a, done: b };
        });
      }
      return (
        ((ii = function (a) {
          ((this.s = a), (this.n = a.next));
        }).prototype = {
          s: null,
          n: null,
          next: function () {
            return b(this.n.apply(this.s, arguments));
          },
          return: function (a) {
            var c = this.s.return;
            return void 0 === c ? Promise.resolve({ value: a, done: !0 }) : b(c.apply(this.s, arguments));
          },
          throw: function (a) {
            var c = this.s.return;
            return void 0 === c ? Promise.reject(a) : b(c.apply(this.s, arguments));
          },
        }),
        new ii(a)
      );
    }
    ((ig.prototype[("function" == typeof Symbol && Symbol.asyncIterator) || "@@asyncIterator"] = function () {
      return this;
    }),
      (ig.prototype.next = function (a) {
        return this._invoke("next", a);
      }),
      (ig.prototype.throw = function (a) {
        return this._invoke("throw", a);
      }),
      (ig.prototype.return = function (a) {
        return this._invoke("return", a);
      }));
    let ij = Symbol();
    function ik(a) {
      var b = {},
        c = !1;
      function d(b, d) {
        return (
          (c = !0),
          {
            done: !1,
            value: new id(
              (d = new Promise(function (c) {
                c(a[b](d));
              })),
              1,
            ),
          }
        );
      }
      return (
        (b[("u" > typeof Symbol && Symbol.iterator) || "@@iterator"] = function () {
          return this;
        }),
        (b.next = function (a) {
          return c ? ((c = !1), a) : d("next", a);
        }),
        "function" == typeof a.throw &&
          (b.throw = function (a) {
            if (c) throw ((c = !1), a);
            return d("throw", a);
          }),
        "function" == typeof a.return &&
          (b.return = function (a) {
            return c ? ((c = !1), a) : d("return", a);
          }),
        b
      );
    }
    let il = "push",
      im = "admin",
      io = "chat",
      ip = /^push(?::(?<type>[\w.:-]{1,64}|[\w.:-]{0,63}\*))?(?:\/(?<max>[1-9]\d{0,4}))?$/,
      iq = (a) => a === im || a === il || a.startsWith("push:") || a.startsWith("push/");
    function ir(a) {
      if (a) return a;
      throw new h0({ code: "UNAUTHORIZED", message: "This needs a token: connect with a valid one" });
    }
    let is = (a) => new h0({ code: "FORBIDDEN", message: a });
    function it(a, b) {
      if (!ir(a).scopes.includes(b))
        throw is(`This needs the scope "${b}": call it from server code, or with a token that grants it`);
    }
    let iu = (a) => a.map(({ scope: a }) => `"${a}"`).join(", ");
    function iv(a, b = [il]) {
      return { identity: { userId: a, scopes: b } };
    }
    let iw = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800\u{1d159}]/u;
    function ix(a) {
      for (let b of a) if (!iw.test(b)) return !0;
      return !1;
    }
    var iy = a.i(71250),
      iz = a.i(89617);
    let iA = (a) => "object" == typeof a && null !== a,
      iB = (async () => {}).constructor,
      iC = (a) => "function" == typeof a && a.constructor === iB,
      iD = {
        map: "a Map has no JSON form: use z.record()",
        set: "a Set has no JSON form: use z.array()",
        bigint: "a bigint has no JSON form: use z.string()",
        symbol: "a symbol has no JSON form",
        function: "a function has no JSON form",
        file: "a file has no JSON form",
        promise: "a promise is asynchronous",
      },
      iE = new Set(
        "string number int boolean literal enum null object array tuple record union intersection optional nullable default prefault catch readonly nonoptional lazy never undefined template_literal".split(
          " ",
        ),
      );
    function iF(a) {
      let b = new Set(),
        c = null,
        d = !0,
        e = (a, f) => {
          if (
            (iC(a) && (c ??= "it is asynchronous: look up what takes time before, and validate synchronously"),
            !iA(a) || b.has(a))
          )
            return;
          if ((b.add(a), !(iA(a) && "_zod" in a && iA(a._zod)))) {
            if (Array.isArray(a) || Object.getPrototypeOf(a) === Object.prototype)
              for (let b of Object.values(a)) e(b, f);
            return;
          }
          let { def: g, check: h } = a._zod;
          iC(h) && e(h, f);
          let i = "string" == typeof g.type ? g.type : "check";
          for (let [a, b] of (!f &&
            (Object.hasOwn(iD, i) && (c ??= iD[i] ?? null),
            "check" === i || ("check" in g && "custom" === i) || iE.has(i) || "pipe" === i || (d = !1)),
          "lazy" === i && "function" == typeof g.getter && e(g.getter(), f),
          Object.entries(g)))
            e(b, f || ("pipe" === i && "in" === a));
        };
      return (e(a, !1), { problem: c, isPlain: d });
    }
    function iG(a, b) {
      let { problem: c } = iF(b);
      if (null !== c) throw TypeError(`The schema of ${a} cannot be used: ${c}`);
    }
    let iH = new WeakMap();
    function iI(a, b, c) {
      if (
        (function (a) {
          let b = iH.get(a);
          if (void 0 !== b) return b;
          let { isPlain: c } = iF(a);
          return (iH.set(a, c), c);
        })(b)
      )
        return;
      let d = (function a(b, c) {
        let d;
        if ("bigint" == typeof b || "function" == typeof b || "symbol" == typeof b) return `${c} is a ${typeof b}`;
        if (!iA(b)) return null;
        if (Array.isArray(b)) {
          for (let [d, e] of b.entries()) {
            let b = a(e, `${c}[${d}]`);
            if (null !== b) return b;
          }
          return null;
        }
        if ((d = Object.getPrototypeOf(b)) !== Object.prototype && null !== d && "function" != typeof b.toJSON)
          return `${c} is a ${b.constructor?.name ?? "special object"}`;
        for (let [d, e] of Object.entries(b)) {
          let b = a(e, `${c}.${d}`);
          if (null !== b) return b;
        }
        return null;
      })(c, a);
      if (null !== d) throw new h0({ code: "BAD_REQUEST", message: `${d}, which has no JSON form: send plain data` });
    }
    let iJ = iy.z.object({
        text: iz.z.string().trim().min(1).max(4e3).refine(ix, "There is nothing to be seen in the text"),
      }),
      iK = (a) => ("object" == typeof a && null !== a && "text" in a && "string" == typeof a.text ? a.text : ""),
      iL = iz.z.string().regex(/^[\w.:-]{1,64}$/u);
    function iM(a = {}) {
      let { content: b = iJ, excerpt: c = iK, pushes: d = {}, messages: e } = a;
      for (let a of Object.keys(d)) {
        if (a === s.f) throw TypeError(`The push type ${a} is built in: choose another name`);
        if (!iL.safeParse(a).success)
          throw TypeError(`The push type ${JSON.stringify(a)} is not 1–64 of letters, digits and _ . : -`);
      }
      for (let [a, c] of (iG("content", b), Object.entries(d))) iG(`the push type ${a}`, c);
      return { content: b, excerpt: c, pushes: d, ...(e && { messages: e }) };
    }
    function iN(a) {
      return "object" == typeof a && null !== a && "subscribe" in a;
    }
    function iO(a, b) {
      return b(a);
    }
    function iP(a, b) {
      let c = [],
        d = [],
        e = null,
        f = !1,
        g = null;
      function h() {
        if (f) return null;
        ((f = !0), b.removeEventListener("abort", k));
        try {
          return (null == g || g.unsubscribe(), null);
        } catch (a) {
          return { cause: a };
        }
      }
      function i() {
        let a = e ? d.shift() : void 0;
        if (e && a) {
          let { cause: b } = e;
          ((e = null), a.reject(b));
        }
        for (let a of d.splice(0)) a.resolve({ value: void 0, done: !0 });
      }
      function j() {
        let a = h();
        if ((i(), a)) throw a.cause;
      }
      function k() {
        let a = h();
        (a && (e = a), i());
      }
      ((g = a.subscribe({
        next(a) {
          if (f) return;
          let b = d.shift();
          b ? b.resolve({ value: a, done: !1 }) : c.push(a);
        },
        error(a) {
          f || ((e = { cause: a }), j());
        },
        complete: j,
      })),
        f ? g.unsubscribe() : b.aborted ? k() : b.addEventListener("abort", k, { once: !0 }));
      let l = {
        [Symbol.asyncIterator]: () => l,
        async next() {
          if (c.length > 0) return { value: c.shift(), done: !1 };
          if (e) {
            let { cause: a } = e;
            throw ((e = null), a);
          }
          return f
            ? { value: void 0, done: !0 }
            : new Promise((a, b) => {
                d.push({ resolve: a, reject: b });
              });
        },
        return: async () => ((c.length = 0), (e = null), j(), { value: void 0, done: !0 }),
      };
      return l;
    }
    let iQ = "middlewareMarker";
    var iR = class extends Error {
      constructor(a) {
        var b;
        (super(null == (b = a[0]) ? void 0 : b.message),
          hV(this, "issues", void 0),
          (this.name = "SchemaError"),
          (this.issues = a));
      }
    };
    function iS(a) {
      let b = "~standard" in a;
      if ("function" == typeof a && "function" == typeof a.assert) return a.assert.bind(a);
      if ("function" == typeof a && !b) return a;
      if ("function" == typeof a.parseAsync) {
        if ("function" != typeof a.parse) return a.parseAsync.bind(a);
        let b = a.parse.bind(a),
          c = a.parseAsync.bind(a),
          d = !1;
        return (a) => {
          if (!d)
            try {
              return b(a);
            } catch (a) {
              if (Array.isArray(null == a ? void 0 : a.issues)) throw a;
              d = !0;
            }
          return c(a);
        };
      }
      if ("function" == typeof a.parse) return a.parse.bind(a);
      if ("function" == typeof a.validateSync) return a.validateSync.bind(a);
      if ("function" == typeof a.create) return a.create.bind(a);
      if ("function" == typeof a.assert) return (b) => (a.assert(b), b);
      if (b)
        return async (b) => {
          let c = await a["~standard"].validate(b);
          if (c.issues) throw new iR(c.issues);
          return c.value;
        };
      throw Error("Could not find a validator fn");
    }
    function iT() {
      var a;
      return (null == (a = globalThis.process) ? void 0 : a.env.NODE_ENV) !== "production";
    }
    let iU = ["middlewares", "inputs", "meta", "config"];
    function iV(a, b) {
      var c;
      let { middlewares: d = [], inputs: e, meta: f, config: g } = b;
      return iW(
        hX(
          hX(
            {},
            hC(
              a,
              (function (a, b) {
                if (null == a) return {};
                var c,
                  d,
                  e = (function (a, b) {
                    if (null == a) return {};
                    var c = {};
                    for (var d in a)
                      if ({}.hasOwnProperty.call(a, d)) {
                        if (b.includes(d)) continue;
                        c[d] = a[d];
                      }
                    return c;
                  })(a, b);
                if (Object.getOwnPropertySymbols) {
                  var f = Object.getOwnPropertySymbols(a);
                  for (d = 0; d < f.length; d++)
                    ((c = f[d]), b.includes(c) || ({}.propertyIsEnumerable.call(a, c) && (e[c] = a[c])));
                }
                return e;
              })(b, iU),
            ),
          ),
          {},
          {
            config: null != (c = a.config) ? c : g,
            inputs: [...a.inputs, ...(null != e ? e : [])],
            middlewares: [...a.middlewares, ...d],
            meta: a.meta && f ? hX(hX({}, a.meta), f) : null != f ? f : a.meta,
          },
        ),
      );
    }
    function iW(a = {}) {
      let b = hX({ procedure: !0, inputs: [], middlewares: [] }, a);
      return {
        _def: b,
        input(a) {
          let c,
            d = iS(a);
          return iV(b, {
            inputs: [a],
            middlewares: [
              (((c = async function (a) {
                let b,
                  c = await a.getRawInput();
                try {
                  b = await d(c);
                } catch (a) {
                  throw new h0({ code: "BAD_REQUEST", cause: a });
                }
                let e = hD(a.input) && hD(b) ? hX(hX({}, a.input), b) : b;
                return a.next({ input: e });
              })._type = "input"),
              c),
            ],
          });
        },
        output(a) {
          let c,
            d = iS(a);
          return iV(b, {
            output: a,
            middlewares: [
              (((c = async function ({ next: a }) {
                let b = await a();
                if (!b.ok) return b;
                try {
                  let a = await d(b.data);
                  return hX(hX({}, b), {}, { data: a });
                } catch (a) {
                  throw new h0({ message: "Output validation failed", code: "INTERNAL_SERVER_ERROR", cause: a });
                }
              })._type = "output"),
              c),
            ],
          });
        },
        meta: (a) => iV(b, { meta: a }),
        errors(a) {
          var c, d, e;
          let f;
          return iV(b, {
            middlewares: [
              ((e = null != (c = null == (d = b.config) ? void 0 : d.isDev) ? c : iT()),
              ((f = async function (b) {
                let c = (c) => {
                    if (hT in c) return c;
                    let d = a({
                      error: c,
                      type: b.type,
                      path: b.path,
                      input: b.input,
                      ctx: b.ctx,
                      shape: hS({ error: c, path: b.path, isDev: e }),
                    });
                    return (
                      void 0 !== d &&
                        Object.defineProperty(c, hT, { value: d, enumerable: !1, configurable: !0, writable: !0 }),
                      c
                    );
                  },
                  d = (a) => {
                    let b = c(h_(a));
                    return hT in b ? b : a;
                  };
                function f() {
                  return (f = ie(function* (a) {
                    try {
                      return yield* ik(ih(a));
                    } catch (a) {
                      throw d(a);
                    }
                  })).apply(this, arguments);
                }
                let g = await b.next();
                if (!g.ok) return (c(g.error), g);
                if (hH(g.data))
                  return hX(
                    hX({}, g),
                    {},
                    {
                      data: (function (a) {
                        return f.apply(this, arguments);
                      })(g.data),
                    },
                  );
                if ("subscription" === b.type && iN(g.data)) {
                  var h, i;
                  let a;
                  return hX(
                    hX({}, g),
                    {},
                    {
                      data:
                        ((h = g.data),
                        (i = (a) =>
                          h.subscribe({
                            next: (b) => a.next(b),
                            error: (b) => a.error(d(b)),
                            complete: () => a.complete(),
                          })),
                        (a = {
                          subscribe(a) {
                            let b = null,
                              c = !1,
                              d = !1,
                              e = !1,
                              f = !0,
                              g = null;
                            function h(a) {
                              try {
                                a();
                              } catch (a) {
                                if (!f) throw a;
                                null != g || (g = { cause: a });
                              } finally {
                                j();
                              }
                            }
                            function j() {
                              if (null === b) {
                                e = !0;
                                return;
                              }
                              !d && ((d = !0), "function" == typeof b ? b() : b && b.unsubscribe());
                            }
                            if (
                              ((b = i({
                                next(b) {
                                  var d;
                                  c || null == (d = a.next) || d.call(a, b);
                                },
                                error(b) {
                                  c ||
                                    ((c = !0),
                                    h(() => {
                                      var c;
                                      return null == (c = a.error) ? void 0 : c.call(a, b);
                                    }));
                                },
                                complete() {
                                  c ||
                                    ((c = !0),
                                    h(() => {
                                      var b;
                                      return null == (b = a.complete) ? void 0 : b.call(a);
                                    }));
                                },
                              })),
                              (f = !1),
                              e && j(),
                              g)
                            )
                              throw g.cause;
                            return { unsubscribe: j };
                          },
                          pipe: (...b) => b.reduce(iO, a),
                        })),
                    },
                  );
                }
                return g;
              })._type = "errors"),
              f),
            ],
          });
        },
        use: (a) => iV(b, { middlewares: "_middlewares" in a ? a._middlewares : [a] }),
        unstable_concat: (a) => iV(b, a._def),
        concat: (a) => iV(b, a._def),
        query: (a) => iX(hX(hX({}, b), {}, { type: "query" }), a),
        mutation: (a) => iX(hX(hX({}, b), {}, { type: "mutation" }), a),
        subscription: (a) => iX(hX(hX({}, b), {}, { type: "subscription" }), a),
        experimental_caller: (a) => iV(b, { caller: a }),
      };
    }
    function iX(a, b) {
      let c = iV(a, {
          resolver: b,
          middlewares: [
            async function (a) {
              return { marker: iQ, ok: !0, data: await b(a), ctx: a.ctx };
            },
          ],
        }),
        d = hX(
          hX({}, c._def),
          {},
          { type: a.type, experimental_caller: !!c._def.caller, meta: c._def.meta, $types: null },
        ),
        e = (function (a) {
          async function b(b) {
            if (!b || !("getRawInput" in b)) throw Error(iY);
            let c = await iZ(0, a, b);
            if (!c)
              throw new h0({
                code: "INTERNAL_SERVER_ERROR",
                message: "No result from middlewares - did you forget to `return next()`?",
              });
            if (!c.ok) throw c.error;
            return c.data;
          }
          return ((b._def = a), (b.procedure = !0), (b.meta = a.meta), b);
        })(c._def),
        f = c._def.caller;
      if (!f) return e;
      let g = async (...a) => await f({ args: a, invoke: e, _def: d });
      return ((g._def = d), g);
    }
    let iY = `
This is a client-only function.
If you want to call this function on the server, see https://trpc.io/docs/server/server-side-calls
`.trim();
    async function iZ(a, b, c) {
      try {
        let d = b.middlewares[a];
        return await d(
          hX(
            hX({}, c),
            {},
            {
              meta: b.meta,
              input: c.input,
              next(d) {
                var e;
                return iZ(
                  a + 1,
                  b,
                  hX(
                    hX({}, c),
                    {},
                    {
                      ctx: (null == d ? void 0 : d.ctx) ? hX(hX({}, c.ctx), d.ctx) : c.ctx,
                      input: d && "input" in d ? d.input : c.input,
                      getRawInput: null != (e = null == d ? void 0 : d.getRawInput) ? e : c.getRawInput,
                    },
                  ),
                );
              },
            },
          ),
        );
      } catch (a) {
        return { ok: !1, error: h_(a), marker: iQ };
      }
    }
    let i$ = new (class a {
      context() {
        return new a();
      }
      meta() {
        return new a();
      }
      create(a) {
        var b, c, d, e, f, g, h, i;
        let j = hX(
          hX({}, a),
          {},
          {
            transformer:
              "input" in (h = null != (b = null == a ? void 0 : a.transformer) ? b : h1) ? h : { input: h, output: h },
            isDev: null != (c = null == a ? void 0 : a.isDev) ? c : iT(),
            allowOutsideOfServer: null != (d = null == a ? void 0 : a.allowOutsideOfServer) && d,
            errorFormatter: null != (e = null == a ? void 0 : a.errorFormatter) ? e : hR,
            isServer: null == (f = null == a ? void 0 : a.isServer) || f,
            pathSeparator: null != (i = null == a ? void 0 : a.pathSeparator) ? i : ".",
            $types: null,
          },
        );
        if (
          !(null == (g = null == a ? void 0 : a.isServer) || g) &&
          (null == a ? void 0 : a.allowOutsideOfServer) !== !0
        )
          throw Error(
            "You're trying to use @trpc/server in a non-server environment. This is not supported by default.",
          );
        return {
          _config: j,
          procedure: iW({ meta: null == a ? void 0 : a.defaultMeta, config: j }),
          middleware: function (a) {
            return (function a(b) {
              return {
                _middlewares: b,
                unstable_pipe: (c) => a([...b, ...("_middlewares" in c ? c._middlewares : [c])]),
              };
            })([a]);
          },
          router: h7(j),
          mergeRouters: ic,
          createCallerFactory: ib(),
        };
      }
    })();
    function i_(a) {
      if (a instanceof h0) return a;
      if (!(a instanceof k.C))
        return new h0({ code: "INTERNAL_SERVER_ERROR", message: "Something went wrong on the server", cause: a });
      let b =
        "SERVICE_UNAVAILABLE" === a.code && void 0 !== a.cause
          ? "The server's database cannot do this now: retry in a moment"
          : a.message;
      return new h0({ code: a.code, message: b, cause: a });
    }
    var i0 = a.i(56927),
      i1 = a.i(24934),
      i1 = i1,
      i2 = a.i(69254),
      i3 = a.i(93076),
      i4 = a.i(99797),
      i5 = i1,
      i6 = i1,
      i7 = i1,
      i8 = i1,
      i9 = i1,
      ja = a.i(79447),
      jb = a.i(13481);
    let [jc, jd] = [5, 1e3],
      je = iz.z.string().nullish(),
      jf = i1.int().min(1),
      jg = i1.int().min(1).max(200).default(50),
      jh = i0.B.optional(),
      ji = (a, { min: b = 1, max: c }) => i2.z.array(i3.z.unknown()).min(b).max(c).pipe(i2.z.array(a)),
      jj = i4.z.union([i5.literal("all"), ji(i0.z, { min: 0, max: 50 })], {
        error: 'Give up to 50 user ids, or "all", in `mentions`',
      }),
      jk = i6
        .record(iz.z.string().max(128), iz.z.string().max(256))
        .refine((a) => Object.keys(a).length <= 1e4, "Give the positions of 10000 groups at most"),
      jl = iy.z.object({ conversationId: i0.W.optional(), lastEventId: je, groups: jk.optional() }).default({}),
      jm = iy.z
        .object({ conversationId: i0.W, before: jf.optional(), after: i1.int().min(0).optional(), limit: jg })
        .refine(({ before: a, after: b }) => void 0 === a || void 0 === b, "Give `before` or `after`, not both"),
      jn = iy.z.object({ cursor: i1.int().min(0).nullish(), limit: jg }).prefault({}),
      jo = iy.z.object({ conversationId: i0.W, seq: jf }),
      jp = { conversationId: i0.W },
      jq = { ...jp, seq: jf },
      jr = (a, b) =>
        iz.z
          .string()
          .refine((a) => ix(a) && a.isWellFormed(), `There is nothing to be seen in the ${a}`)
          .refine(
            (a) => a.length <= 4 * b && Array.from(a).length <= b,
            `The ${a} is too long: give 1–${b} characters`,
          ),
      js = jr("title", 200),
      jt = i3.z.unknown().optional(),
      ju = iy.z.object(jp),
      jv = iy.z.object({ title: js.optional(), members: ji(i0.z, { min: 0, max: 1e3 }), data: jt, key: jh }),
      jw = iy.z.object({ ...jp, title: js.nullish(), data: jt }),
      jx = iy.z.object({ ...jp, userIds: ji(i0.z, { max: 100 }), history: i7.enum(["all", "none"]).optional() }),
      jy = iy.z.object({ ...jp, userId: i0.z }),
      jz = iy.z.object({ ...jp, userId: i0.z, role: i7.enum(["owner", "admin", "member"]) }),
      jA = iy.z.object({ ...jp, cursor: iz.z.string().max(256).nullish(), limit: jg }),
      jB = iy.z.object({
        ...jp,
        notify: i7.enum(["all", "mentions", "none"]).optional(),
        mutedUntilMs: i1.int().min(0).nullish(),
        pinned: i8.boolean().optional(),
        archived: i8.boolean().optional(),
      }),
      jC = iy.z.object(jq),
      jD = iy.z.object({ ...jq, reaction: jr("reaction", 32), on: i8.boolean() }),
      jE = iy.z.object({ ...jq, on: i8.boolean() }),
      jF = iy.z.object({ conversationId: i0.W, typing: i8.boolean() }),
      jG = iy.z.object({ conversationId: i0.W }),
      jH = iy.z.object({
        to: i4.z.union([i0.z, ji(i0.z, { max: 1e4 }), iy.z.object({ topic: i0.q })], {
          error: "Give a user id, 1–10,000 of them, or { topic } in `to`",
        }),
        type: iz.z.string(),
        data: i3.z.unknown(),
        key: jh,
        collapse: jh,
        durable: i8.boolean().optional(),
      }),
      jI = iy.z.object({ lastEventId: je }).default({}),
      jJ = iy.z.object({ before: jf.optional(), limit: jg, unreadOnly: i8.boolean().default(!1) }).prefault({}),
      jK = i4.z.union(
        [
          iy.z.object({ seqs: ji(jf, { max: 1e3 }), upTo: i9.undefined().optional() }),
          iy.z.object({ upTo: i1.int().min(0), seqs: i9.undefined().optional() }),
        ],
        { error: "Give either `seqs`, 1–1,000 numbers, or `upTo`, one number" },
      ),
      jL = iy.z.object({ topic: i0.q }),
      jM = i4.z.union(
        [
          iy.z.object({ userId: i0.z, jti: i9.undefined().optional() }),
          iy.z.object({ jti: i0.A, userId: i9.undefined().optional() }),
        ],
        { error: "Give either `userId`, or `jti`, the id of a token" },
      ),
      jN = iy.z.object({ away: i8.boolean() }),
      jO = iy.z.object({ userIds: ji(i0.z, { min: 0, max: 500 }) }),
      jP = iz.z.string().min(1).max(64),
      jQ = i0.z.optional(),
      jR = iy.z.object({ channel: jP, address: i3.z.unknown(), userId: jQ }),
      jS = iy.z.object({ id: iz.z.string().min(1).max(64), userId: jQ }),
      jT = iy.z.object({ userId: jQ }).default({}),
      jU = iy.z.object({
        category: jP,
        channel: jP,
        mode: i7.enum(["off", "now", "after", "digest"]),
        delayMs: i1.int().min(0).max(2592e6).optional(),
      }),
      jV = iz.z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'Not a time of the day: write "22:00"'),
      jW = iy.z
        .object({
          from: jV,
          to: jV,
          timeZone: iz.z
            .string()
            .max(64)
            .refine(function (a) {
              try {
                return "" !== new Intl.DateTimeFormat("en", { timeZone: a }).format();
              } catch {
                return !1;
              }
            }, "Not a time zone: give one of the IANA database, as Europe/Berlin"),
        })
        .refine(({ from: a, to: b }) => a !== b, "`from` and `to` are the same: give null for no quiet hours")
        .nullable();
    a.s(
      [
        "addAddressInput",
        0,
        jR,
        "addMembersInput",
        0,
        jx,
        "configureInput",
        0,
        jB,
        "conversationInput",
        0,
        ju,
        "conversationsInput",
        0,
        jn,
        "createGroupInput",
        0,
        jv,
        "deleteInput",
        0,
        jC,
        "editInput",
        0,
        (a) => iy.z.object({ ...jq, content: a.content, nonce: i0.g }),
        "historyInput",
        0,
        jm,
        "listAddressesInput",
        0,
        jT,
        "listInput",
        0,
        jJ,
        "markPushesReadInput",
        0,
        jK,
        "markReadInput",
        0,
        jo,
        "membersInput",
        0,
        jA,
        "onMessageInput",
        0,
        jl,
        "onPushInput",
        0,
        jI,
        "onTypingInput",
        0,
        jG,
        "parse",
        0,
        function (a, b) {
          let c = (function (a, b) {
            try {
              return jb.z.safeParse(a, b);
            } catch (a) {
              throw i_(a);
            }
          })(a, b);
          if (c.success) return c.data;
          throw new h0({
            code: "BAD_REQUEST",
            message: (function ({ issues: a }) {
              let b = ja.z.prettifyError({ issues: a.slice(0, jc) }),
                c = b.length <= jd ? b : `${b.slice(0, jd)}…`;
              return a.length <= jc
                ? c
                : `${c}
… and ${a.length - jc} more`;
            })(c.error),
            cause: c.error,
          });
        },
        "pinInput",
        0,
        jE,
        "pushInput",
        0,
        jH,
        "quietHoursInput",
        0,
        jW,
        "reactInput",
        0,
        jD,
        "removeAddressInput",
        0,
        jS,
        "removeMemberInput",
        0,
        jy,
        "revokeInput",
        0,
        jM,
        "sendInput",
        0,
        (a) =>
          iy.z
            .object({
              to: i0.z.optional(),
              conversationId: i0.W.optional(),
              content: a.content,
              nonce: i0.g,
              replyTo: jf.optional(),
              mentions: jj.optional(),
            })
            .refine(
              ({ to: a, conversationId: b }) => (void 0 === a) != (void 0 === b),
              "Give either `to`, a user id, or `conversationId`",
            ),
        "setAwayInput",
        0,
        jN,
        "setPreferenceInput",
        0,
        jU,
        "setRoleInput",
        0,
        jz,
        "setTypingInput",
        0,
        jF,
        "topicInput",
        0,
        jL,
        "unchecked",
        0,
        (a) => a,
        "updateGroupInput",
        0,
        jw,
        "userIdsInput",
        0,
        jO,
      ],
      97893,
    );
    var jX = a.i(97893);
    class jY {
      #ah;
      constructor(a) {
        this.#ah = a;
      }
      async next() {
        let a = await this.#ah.next();
        return a.done
          ? a
          : {
              done: !1,
              value: (function (a, b) {
                if ("" === a)
                  throw Error(
                    "`id` must not be an empty string as empty string is the same as not setting the id at all",
                  );
                if (/[\0\n\r]/.test(a))
                  throw Error(
                    "`id` must not contain line breaks or null characters as they are not allowed in a Server-Sent Events id",
                  );
                return [a, b, ij];
              })(a.value.id, a.value.event),
            };
      }
      async return() {
        return (await this.#ah.return?.(), { done: !0, value: void 0 });
      }
      [Symbol.asyncIterator]() {
        return this;
      }
      attach(a) {
        this.#ah.attach(a);
      }
      poll() {
        return this.#ah.poll();
      }
      get isBehind() {
        return !0 === this.#ah.isBehind;
      }
    }
    let { parse: jZ } = jX;
    function j$(a) {
      return a.catch((a) => {
        throw i_(a);
      });
    }
    let j_ = new Intl.Segmenter(),
      j0 = async (a) => new jY(await j$(a));
    function j1(a, b) {
      return void 0 === b ? { whose: a.userId, trusted: !1 } : (it(a, "channels"), { whose: b, trusted: !0 });
    }
    let j2 = ({ identity: a }) => a,
      j3 = iM();
    var j4 = a.i(77652),
      j5 = (0, j4.channel)("lru-cache:metrics"),
      j6 = (0, j4.tracingChannel)("lru-cache"),
      j7 = "object" == typeof performance && performance && "function" == typeof performance.now ? performance : Date,
      j8 = new Set(),
      j9 = "object" == typeof process && process ? process : {},
      ka = (a) => !!a && a === Math.floor(a) && a > 0 && isFinite(a),
      kb = (a) =>
        ka(a)
          ? a <= 256
            ? Uint8Array
            : a <= 65536
              ? Uint16Array
              : a <= 0x100000000
                ? Uint32Array
                : a <= Number.MAX_SAFE_INTEGER
                  ? kc
                  : null
          : null,
      kc = class extends Array {
        constructor(a) {
          (super(a), this.fill(0));
        }
      },
      kd = class a {
        heap;
        length;
        static #al = !1;
        static create(b) {
          let c = kb(b);
          if (!c) return [];
          a.#al = !0;
          let d = new a(b, c);
          return ((a.#al = !1), d);
        }
        constructor(b, c) {
          if (!a.#al) throw TypeError("instantiate Stack using Stack.create(n)");
          ((this.heap = new c(b)), (this.length = 0));
        }
        push(a) {
          this.heap[this.length++] = a;
        }
        pop() {
          return this.heap[--this.length];
        }
      },
      ke = class a {
        #al;
        #am;
        #an;
        #ao;
        #ap;
        #aq;
        #ar;
        #as;
        get perf() {
          return this.#as;
        }
        ttl;
        ttlResolution;
        ttlAutopurge;
        updateAgeOnGet;
        updateAgeOnHas;
        allowStale;
        noDisposeOnSet;
        noUpdateTTL;
        maxEntrySize;
        sizeCalculation;
        noDeleteOnFetchRejection;
        noDeleteOnStaleGet;
        allowStaleOnFetchAbort;
        allowStaleOnFetchRejection;
        ignoreFetchAbort;
        backgroundFetchSize;
        #at;
        #au;
        #av;
        #aw;
        #ax;
        #ay;
        #az;
        #aA;
        #aB;
        #aC;
        #aD;
        #aE;
        #aF;
        #aG;
        #aH;
        #aI;
        #aJ;
        #aK;
        #aL;
        static unsafeExposeInternals(a) {
          return {
            starts: a.#aF,
            ttls: a.#aG,
            autopurgeTimers: a.#aH,
            sizes: a.#aE,
            keyMap: a.#av,
            keyList: a.#aw,
            valList: a.#ax,
            next: a.#ay,
            prev: a.#az,
            get head() {
              return a.#aA;
            },
            get tail() {
              return a.#aB;
            },
            free: a.#aC,
            isBackgroundFetch: (b) => a.#aM(b),
            backgroundFetch: (b, c, d, e) => a.#aN(b, c, d, e),
            moveToTail: (b) => a.#aO(b),
            indexes: (b) => a.#aP(b),
            rindexes: (b) => a.#aQ(b),
            isStale: (b) => a.#aR(b),
          };
        }
        get max() {
          return this.#al;
        }
        get maxSize() {
          return this.#am;
        }
        get calculatedSize() {
          return this.#au;
        }
        get size() {
          return this.#at;
        }
        get fetchMethod() {
          return this.#aq;
        }
        get memoMethod() {
          return this.#ar;
        }
        get dispose() {
          return this.#an;
        }
        get onInsert() {
          return this.#ao;
        }
        get disposeAfter() {
          return this.#ap;
        }
        constructor(b) {
          let {
            max: c = 0,
            ttl: d,
            ttlResolution: e = 1,
            ttlAutopurge: f,
            updateAgeOnGet: g,
            updateAgeOnHas: h,
            allowStale: i,
            dispose: j,
            onInsert: k,
            disposeAfter: l,
            noDisposeOnSet: m,
            noUpdateTTL: n,
            maxSize: o = 0,
            maxEntrySize: p = 0,
            sizeCalculation: q,
            fetchMethod: r,
            memoMethod: s,
            noDeleteOnFetchRejection: t,
            noDeleteOnStaleGet: u,
            allowStaleOnFetchRejection: v,
            allowStaleOnFetchAbort: w,
            ignoreFetchAbort: x,
            backgroundFetchSize: y = 1,
            perf: z,
          } = b;
          if (((this.backgroundFetchSize = y), void 0 !== z && "function" != typeof z?.now))
            throw TypeError("perf option must have a now() method if specified");
          if (((this.#as = z ?? j7), 0 !== c && !ka(c))) throw TypeError("max option must be a nonnegative integer");
          let A = c ? kb(c) : Array;
          if (!A) throw Error("invalid max value: " + c);
          if (
            ((this.#al = c),
            (this.#am = o),
            (this.maxEntrySize = p || this.#am),
            (this.sizeCalculation = q),
            this.sizeCalculation)
          ) {
            if (!this.#am && !this.maxEntrySize)
              throw TypeError("cannot set sizeCalculation without setting maxSize or maxEntrySize");
            if ("function" != typeof this.sizeCalculation) throw TypeError("sizeCalculation set to non-function");
          }
          if (void 0 !== s && "function" != typeof s) throw TypeError("memoMethod must be a function if defined");
          if (((this.#ar = s), void 0 !== r && "function" != typeof r))
            throw TypeError("fetchMethod must be a function if specified");
          if (
            ((this.#aq = r),
            (this.#aJ = !!r),
            (this.#av = new Map()),
            (this.#aw = Array.from({ length: c }).fill(void 0)),
            (this.#ax = Array.from({ length: c }).fill(void 0)),
            (this.#ay = new A(c)),
            (this.#az = new A(c)),
            (this.#aA = 0),
            (this.#aB = 0),
            (this.#aC = kd.create(c)),
            (this.#at = 0),
            (this.#au = 0),
            "function" == typeof j && (this.#an = j),
            "function" == typeof k && (this.#ao = k),
            "function" == typeof l ? ((this.#ap = l), (this.#aD = [])) : ((this.#ap = void 0), (this.#aD = void 0)),
            (this.#aI = !!this.#an),
            (this.#aL = !!this.#ao),
            (this.#aK = !!this.#ap),
            (this.noDisposeOnSet = !!m),
            (this.noUpdateTTL = !!n),
            (this.noDeleteOnFetchRejection = !!t),
            (this.allowStaleOnFetchRejection = !!v),
            (this.allowStaleOnFetchAbort = !!w),
            (this.ignoreFetchAbort = !!x),
            0 !== this.maxEntrySize)
          ) {
            if (0 !== this.#am && !ka(this.#am)) throw TypeError("maxSize must be a positive integer if specified");
            if (!ka(this.maxEntrySize)) throw TypeError("maxEntrySize must be a positive integer if specified");
            this.#aS();
          }
          if (
            ((this.allowStale = !!i),
            (this.noDeleteOnStaleGet = !!u),
            (this.updateAgeOnGet = !!g),
            (this.updateAgeOnHas = !!h),
            (this.ttlResolution = ka(e) || 0 === e ? e : 1),
            (this.ttlAutopurge = !!f),
            (this.ttl = d || 0),
            this.ttl)
          ) {
            if (!ka(this.ttl)) throw TypeError("ttl must be a positive integer if specified");
            this.#aT();
          }
          if (0 === this.#al && 0 === this.ttl && 0 === this.#am)
            throw TypeError("At least one of max, maxSize, or ttl is required");
          if (!this.ttlAutopurge && !this.#al && !this.#am) {
            let b = "LRU_CACHE_UNBOUNDED";
            j8.has(b) ||
              (j8.add(b),
              "function" == typeof j9.emitWarning
                ? j9.emitWarning(
                    "TTL caching without ttlAutopurge, max, or maxSize can result in unbounded memory consumption.",
                    "UnboundedCacheWarning",
                    b,
                    a,
                  )
                : console.error(
                    `[${b}] UnboundedCacheWarning: TTL caching without ttlAutopurge, max, or maxSize can result in unbounded memory consumption.`,
                  ));
          }
        }
        getRemainingTTL(a) {
          return this.#av.has(a) ? 1 / 0 : 0;
        }
        #aT() {
          let a = new kc(this.#al),
            b = new kc(this.#al);
          ((this.#aG = a), (this.#aF = b));
          let c = this.ttlAutopurge ? Array.from({ length: this.#al }) : void 0;
          ((this.#aH = c),
            (this.#aU = (c, e, f = this.#as.now()) => {
              ((b[c] = 0 !== e ? f : 0), (a[c] = e), d(c, e));
            }),
            (this.#aV = (c) => {
              ((b[c] = 0 !== a[c] ? this.#as.now() : 0), d(c, a[c]));
            }));
          let d = this.ttlAutopurge
            ? (a, b) => {
                if ((c?.[a] && (clearTimeout(c[a]), (c[a] = void 0)), b && 0 !== b && c)) {
                  let e = setTimeout(() => {
                    this.#aR(a) ? (this.#aW(this.#aw[a], "expire"), (c[a] = void 0)) : d(a, g(a));
                  }, b + 1);
                  (e.unref && e.unref(), (c[a] = e));
                }
              }
            : () => {};
          this.#aX = (c, d) => {
            if (a[d]) {
              let g = a[d],
                h = b[d];
              if (!g || !h) return;
              ((c.ttl = g), (c.start = h), (c.now = e || f()));
              let i = c.now - h;
              c.remainingTTL = g - i;
            }
          };
          let e = 0,
            f = () => {
              let a = this.#as.now();
              if (this.ttlResolution > 0) {
                e = a;
                let b = setTimeout(() => (e = 0), this.ttlResolution);
                b.unref && b.unref();
              }
              return a;
            };
          this.getRemainingTTL = (a) => {
            let b = this.#av.get(a);
            return void 0 === b ? 0 : g(b);
          };
          let g = (c) => {
            let d = a[c],
              g = b[c];
            return d && g ? d - ((e || f()) - g) : 1 / 0;
          };
          this.#aR = (c) => {
            let d = b[c],
              g = a[c];
            return !!g && !!d && (e || f()) - d > g;
          };
        }
        #aV = () => {};
        #aX = () => {};
        #aU = () => {};
        #aR = () => !1;
        #aS() {
          let a = new kc(this.#al);
          ((this.#au = 0),
            (this.#aE = a),
            (this.#aY = (b) => {
              ((this.#au -= a[b]), (a[b] = 0));
            }),
            (this.#aZ = (a, b, c, d) => {
              if (!ka(c)) {
                if (this.#aM(b)) return this.backgroundFetchSize;
                if (d) {
                  if ("function" != typeof d) throw TypeError("sizeCalculation must be a function");
                  if (!ka((c = d(b, a)))) throw TypeError("sizeCalculation return invalid (expect positive integer)");
                } else
                  throw TypeError(
                    "invalid size value (must be positive integer). When maxSize or maxEntrySize is used, sizeCalculation or size must be set.",
                  );
              }
              return c;
            }),
            (this.#a$ = (b, c, d) => {
              if (((a[b] = c), this.#am)) {
                let c = this.#am - a[b];
                for (; this.#au > c;) this.#a_(!0);
              }
              ((this.#au += a[b]), d && ((d.entrySize = c), (d.totalCalculatedSize = this.#au)));
            }));
        }
        #aY = (a) => {};
        #a$ = (a, b, c) => {};
        #aZ = (a, b, c, d) => {
          if (c || d) throw TypeError("cannot set size without setting maxSize or maxEntrySize on cache");
          return 0;
        };
        *#aP({ allowStale: a = this.allowStale } = {}) {
          if (this.#at)
            for (let b = this.#aB; this.#a0(b) && ((a || !this.#aR(b)) && (yield b), b !== this.#aA);) b = this.#az[b];
        }
        *#aQ({ allowStale: a = this.allowStale } = {}) {
          if (this.#at)
            for (let b = this.#aA; this.#a0(b) && ((a || !this.#aR(b)) && (yield b), b !== this.#aB);) b = this.#ay[b];
        }
        #a0(a) {
          return void 0 !== a && this.#av.get(this.#aw[a]) === a;
        }
        *entries() {
          for (let a of this.#aP())
            void 0 === this.#ax[a] ||
              void 0 === this.#aw[a] ||
              this.#aM(this.#ax[a]) ||
              (yield [this.#aw[a], this.#ax[a]]);
        }
        *rentries() {
          for (let a of this.#aQ())
            void 0 === this.#ax[a] ||
              void 0 === this.#aw[a] ||
              this.#aM(this.#ax[a]) ||
              (yield [this.#aw[a], this.#ax[a]]);
        }
        *keys() {
          for (let a of this.#aP()) {
            let b = this.#aw[a];
            void 0 === b || this.#aM(this.#ax[a]) || (yield b);
          }
        }
        *rkeys() {
          for (let a of this.#aQ()) {
            let b = this.#aw[a];
            void 0 === b || this.#aM(this.#ax[a]) || (yield b);
          }
        }
        *values() {
          for (let a of this.#aP()) void 0 === this.#ax[a] || this.#aM(this.#ax[a]) || (yield this.#ax[a]);
        }
        *rvalues() {
          for (let a of this.#aQ()) void 0 === this.#ax[a] || this.#aM(this.#ax[a]) || (yield this.#ax[a]);
        }
        [Symbol.iterator]() {
          return this.entries();
        }
        [Symbol.toStringTag] = "LRUCache";
        find(a, b = {}) {
          for (let c of this.#aP()) {
            let d = this.#ax[c],
              e = this.#aM(d) ? d.__staleWhileFetching : d;
            if (void 0 !== e && a(e, this.#aw[c], this)) return this.#a1(this.#aw[c], b);
          }
        }
        forEach(a, b = this) {
          for (let c of this.#aP()) {
            let d = this.#ax[c],
              e = this.#aM(d) ? d.__staleWhileFetching : d;
            void 0 !== e && a.call(b, e, this.#aw[c], this);
          }
        }
        rforEach(a, b = this) {
          for (let c of this.#aQ()) {
            let d = this.#ax[c],
              e = this.#aM(d) ? d.__staleWhileFetching : d;
            void 0 !== e && a.call(b, e, this.#aw[c], this);
          }
        }
        purgeStale() {
          let a = !1;
          for (let b of this.#aQ({ allowStale: !0 })) this.#aR(b) && (this.#aW(this.#aw[b], "expire"), (a = !0));
          return a;
        }
        info(a) {
          let b = this.#av.get(a);
          if (void 0 === b) return;
          let c = this.#ax[b],
            d = this.#aM(c) ? c.__staleWhileFetching : c;
          if (void 0 === d) return;
          let e = { value: d };
          if (this.#aG && this.#aF) {
            let a = this.#aG[b],
              c = this.#aF[b];
            a && c && ((e.ttl = a - (this.#as.now() - c)), (e.start = Date.now()));
          }
          return (this.#aE && (e.size = this.#aE[b]), e);
        }
        dump() {
          let a = [];
          for (let b of this.#aP({ allowStale: !0 })) {
            let c = this.#aw[b],
              d = this.#ax[b],
              e = this.#aM(d) ? d.__staleWhileFetching : d;
            if (void 0 === e || void 0 === c) continue;
            let f = { value: e };
            if (this.#aG && this.#aF) {
              f.ttl = this.#aG[b];
              let a = this.#as.now() - this.#aF[b];
              f.start = Math.floor(Date.now() - a);
            }
            (this.#aE && (f.size = this.#aE[b]), a.unshift([c, f]));
          }
          return a;
        }
        load(a) {
          for (let [b, c] of (this.clear(), a)) {
            if (c.start) {
              let a = Date.now() - c.start;
              c.start = this.#as.now() - a;
            }
            this.#a2(b, c.value, c);
          }
        }
        set(a, b, c = {}) {
          let { status: d = j5.hasSubscribers ? {} : void 0 } = c;
          ((c.status = d), d && ((d.op = "set"), (d.key = a), void 0 !== b && (d.value = b), (d.cache = this)));
          let e = this.#a2(a, b, c);
          return (d && j5.hasSubscribers && j5.publish(d), e);
        }
        #a2(a, b, c, d) {
          let {
              ttl: e = this.ttl,
              start: f,
              noDisposeOnSet: g = this.noDisposeOnSet,
              sizeCalculation: h = this.sizeCalculation,
              status: i,
            } = c,
            j = this.#aM(b);
          if (void 0 === b) return (i && (i.set = "deleted"), this.delete(a), this);
          let { noUpdateTTL: k = this.noUpdateTTL } = c;
          i && !j && (i.value = b);
          let l = this.#aZ(a, b, c.size || 0, h, i);
          if (this.maxEntrySize && l > this.maxEntrySize)
            return (this.#aW(a, "set"), i && ((i.set = "miss"), (i.maxEntrySizeExceeded = !0)), this);
          let m = 0 === this.#at ? void 0 : this.#av.get(a);
          if (void 0 === m)
            ((m =
              0 === this.#at
                ? this.#aB
                : 0 !== this.#aC.length
                  ? this.#aC.pop()
                  : this.#at === this.#al
                    ? this.#a_(!1)
                    : this.#at),
              (this.#aw[m] = a),
              (this.#ax[m] = b),
              this.#av.set(a, m),
              (this.#ay[this.#aB] = m),
              (this.#az[m] = this.#aB),
              (this.#aB = m),
              this.#at++,
              this.#a$(m, l, i),
              i && (i.set = "add"),
              (k = !1),
              this.#aL && !j && this.#ao?.(b, a, "add"));
          else {
            this.#aO(m);
            let c = this.#ax[m];
            if (b !== c) {
              if (!g)
                if (this.#aM(c)) {
                  c !== d && c.__abortController.abort(Error("replaced"));
                  let { __staleWhileFetching: e } = c;
                  void 0 !== e &&
                    e !== b &&
                    (this.#aI && this.#an?.(e, a, "set"), this.#aK && this.#aD?.push([e, a, "set"]));
                } else (this.#aI && this.#an?.(c, a, "set"), this.#aK && this.#aD?.push([c, a, "set"]));
              if ((this.#aY(m), this.#a$(m, l, i), (this.#ax[m] = b), !j)) {
                let d = c && this.#aM(c) ? c.__staleWhileFetching : c,
                  e = void 0 === d ? "add" : b !== d ? "replace" : "update";
                (i && ((i.set = e), void 0 !== d && (i.oldValue = d)), this.#aL && this.onInsert?.(b, a, e));
              }
            } else j || (i && (i.set = "update"), this.#aL && this.onInsert?.(b, a, "update"));
          }
          if (
            (0 === e || this.#aG || this.#aT(),
            this.#aG && (k || this.#aU(m, e, f), i && this.#aX(i, m)),
            !g && this.#aK && this.#aD)
          ) {
            let a = this.#aD,
              b;
            for (; (b = a?.shift());) this.#ap?.(...b);
          }
          return this;
        }
        pop() {
          try {
            for (; this.#at;) {
              let a = this.#ax[this.#aA];
              if ((this.#a_(!0), this.#aM(a))) {
                if (a.__staleWhileFetching) return a.__staleWhileFetching;
              } else if (void 0 !== a) return a;
            }
          } finally {
            if (this.#aK && this.#aD) {
              let a = this.#aD,
                b;
              for (; (b = a?.shift());) this.#ap?.(...b);
            }
          }
        }
        #a_(a) {
          let b = this.#aA,
            c = this.#aw[b],
            d = this.#ax[b],
            e = this.#aM(d);
          e && d.__abortController.abort(Error("evicted"));
          let f = e ? d.__staleWhileFetching : d;
          return (
            (this.#aI || this.#aK) &&
              void 0 !== f &&
              (this.#aI && this.#an?.(f, c, "evict"), this.#aK && this.#aD?.push([f, c, "evict"])),
            this.#aY(b),
            this.#aH?.[b] && (clearTimeout(this.#aH[b]), (this.#aH[b] = void 0)),
            a && ((this.#aw[b] = void 0), (this.#ax[b] = void 0), this.#aC.push(b)),
            1 === this.#at ? ((this.#aA = this.#aB = 0), (this.#aC.length = 0)) : (this.#aA = this.#ay[b]),
            this.#av.delete(c),
            this.#at--,
            b
          );
        }
        has(a, b = {}) {
          let { status: c = j5.hasSubscribers ? {} : void 0 } = b;
          ((b.status = c), c && ((c.op = "has"), (c.key = a), (c.cache = this)));
          let d = this.#a3(a, b);
          return (j5.hasSubscribers && j5.publish(c), d);
        }
        #a3(a, b = {}) {
          let { updateAgeOnHas: c = this.updateAgeOnHas, status: d } = b,
            e = this.#av.get(a);
          if (void 0 !== e) {
            let a = this.#ax[e];
            if (this.#aM(a) && void 0 === a.__staleWhileFetching) return !1;
            if (!this.#aR(e)) return (c && this.#aV(e), d && ((d.has = "hit"), this.#aX(d, e)), !0);
            d && ((d.has = "stale"), this.#aX(d, e));
          } else d && (d.has = "miss");
          return !1;
        }
        peek(a, b = {}) {
          let { status: c = j5.hasSubscribers || j6.hasSubscribers ? {} : void 0 } = b;
          (c && ((c.op = "peek"), (c.key = a), (c.cache = this)), (b.status = c));
          let d = this.#a4(a, b);
          return (j5.hasSubscribers && j5.publish(c), d);
        }
        #a4(a, b) {
          let { status: c, allowStale: d = this.allowStale } = b,
            e = this.#av.get(a);
          if (void 0 === e || (!d && this.#aR(e))) {
            c && (c.peek = void 0 === e ? "miss" : "stale");
            return;
          }
          let f = this.#ax[e],
            g = this.#aM(f) ? f.__staleWhileFetching : f;
          return (c && (void 0 !== g ? ((c.peek = "hit"), (c.value = g)) : (c.peek = "miss")), g);
        }
        #aN(a, b, c, d) {
          let e = void 0 === b ? void 0 : this.#ax[b];
          if (this.#aM(e)) return e;
          let f = new AbortController(),
            { signal: g } = c;
          g?.addEventListener("abort", () => f.abort(g.reason), { signal: f.signal });
          let h = { signal: f.signal, options: c, context: d },
            i = (d, e = !1) => {
              let { aborted: g } = f.signal,
                i = c.ignoreFetchAbort && void 0 !== d,
                k = c.ignoreFetchAbort || !!(c.allowStaleOnFetchAbort && void 0 !== d);
              if (
                (c.status &&
                  (g && !e
                    ? ((c.status.fetchAborted = !0),
                      (c.status.fetchError = f.signal.reason),
                      i && (c.status.fetchAbortIgnored = !0))
                    : (c.status.fetchResolved = !0)),
                g && !i && !e)
              )
                return j(f.signal.reason, k);
              let m = this.#ax[b];
              return (
                (m === l || (void 0 === m && i && e)) &&
                  (void 0 === d
                    ? void 0 !== l.__staleWhileFetching
                      ? (this.#ax[b] = l.__staleWhileFetching)
                      : this.#aW(a, "fetch")
                    : (c.status && (c.status.fetchUpdated = !0), this.#a2(a, d, h.options, l))),
                d
              );
            },
            j = (d, e) => {
              let { aborted: g } = f.signal,
                h = g && c.allowStaleOnFetchAbort,
                i = h || c.allowStaleOnFetchRejection,
                j = i || c.noDeleteOnFetchRejection;
              if (
                (this.#ax[b] === l &&
                  (j && (e || void 0 !== l.__staleWhileFetching)
                    ? h || (this.#ax[b] = l.__staleWhileFetching)
                    : this.#aW(a, "fetch")),
                i)
              )
                return (
                  c.status && void 0 !== l.__staleWhileFetching && (c.status.returnedStale = !0), l.__staleWhileFetching
                );
              if (l.__returned === l) throw d;
            },
            k = (b, d) => {
              let g = this.#aq?.(a, e, h);
              (f.signal.addEventListener("abort", () => {
                (!c.ignoreFetchAbort || c.allowStaleOnFetchAbort) &&
                  (b(void 0), c.allowStaleOnFetchAbort && (b = (a) => i(a, !0)));
              }),
                g && g instanceof Promise ? g.then((a) => b(void 0 === a ? void 0 : a), d) : void 0 !== g && b(g));
            };
          c.status && (c.status.fetchDispatched = !0);
          let l = new Promise(k).then(
              i,
              (a) => (c.status && ((c.status.fetchRejected = !0), (c.status.fetchError = a)), j(a, !1)),
            ),
            m = Object.assign(l, { __abortController: f, __staleWhileFetching: e, __returned: void 0 });
          return (
            void 0 === b
              ? (this.#a2(a, m, { ...h.options, status: void 0 }), (b = this.#av.get(a)))
              : (this.#ax[b] = m),
            m
          );
        }
        #aM(a) {
          return (
            !!this.#aJ &&
            !!a &&
            a instanceof Promise &&
            a.hasOwnProperty("__staleWhileFetching") &&
            a.__abortController instanceof AbortController
          );
        }
        fetch(a, b = {}) {
          let c = j6.hasSubscribers,
            { status: d = j5.hasSubscribers || j6.hasSubscribers ? {} : void 0 } = b;
          ((b.status = d), d && b.context && (d.context = b.context));
          let e = this.#a5(a, b);
          return (d && c && ((d.trace = !0), j6.tracePromise(() => e, d).catch(() => {})), e);
        }
        async #a5(a, b = {}) {
          let {
            allowStale: c = this.allowStale,
            updateAgeOnGet: d = this.updateAgeOnGet,
            noDeleteOnStaleGet: e = this.noDeleteOnStaleGet,
            ttl: f = this.ttl,
            noDisposeOnSet: g = this.noDisposeOnSet,
            size: h = 0,
            sizeCalculation: i = this.sizeCalculation,
            noUpdateTTL: j = this.noUpdateTTL,
            noDeleteOnFetchRejection: k = this.noDeleteOnFetchRejection,
            allowStaleOnFetchRejection: l = this.allowStaleOnFetchRejection,
            ignoreFetchAbort: m = this.ignoreFetchAbort,
            allowStaleOnFetchAbort: n = this.allowStaleOnFetchAbort,
            context: o,
            forceRefresh: p = !1,
            status: q,
            signal: r,
          } = b;
          if ((q && ((q.op = "fetch"), (q.key = a), p && (q.forceRefresh = !0), (q.cache = this)), !this.#aJ))
            return (
              q && (q.fetch = "get"),
              this.#a1(a, { allowStale: c, updateAgeOnGet: d, noDeleteOnStaleGet: e, status: q })
            );
          let s = {
              allowStale: c,
              updateAgeOnGet: d,
              noDeleteOnStaleGet: e,
              ttl: f,
              noDisposeOnSet: g,
              size: h,
              sizeCalculation: i,
              noUpdateTTL: j,
              noDeleteOnFetchRejection: k,
              allowStaleOnFetchRejection: l,
              allowStaleOnFetchAbort: n,
              ignoreFetchAbort: m,
              status: q,
              signal: r,
            },
            t = this.#av.get(a);
          if (void 0 === t) {
            q && (q.fetch = "miss");
            let b = this.#aN(a, t, s, o);
            return (b.__returned = b);
          }
          {
            let b = this.#ax[t];
            if (this.#aM(b)) {
              let a = c && void 0 !== b.__staleWhileFetching;
              return (
                q && ((q.fetch = "inflight"), a && (q.returnedStale = !0)),
                a ? b.__staleWhileFetching : (b.__returned = b)
              );
            }
            let e = this.#aR(t);
            if (!p && !e) return (q && (q.fetch = "hit"), this.#aO(t), d && this.#aV(t), q && this.#aX(q, t), b);
            let f = this.#aN(a, t, s, o),
              g = void 0 !== f.__staleWhileFetching && c;
            return (
              q && ((q.fetch = e ? "stale" : "refresh"), g && e && (q.returnedStale = !0)),
              g ? f.__staleWhileFetching : (f.__returned = f)
            );
          }
        }
        forceFetch(a, b = {}) {
          let c = j6.hasSubscribers,
            { status: d = j5.hasSubscribers || j6.hasSubscribers ? {} : void 0 } = b;
          ((b.status = d), d && b.context && (d.context = b.context));
          let e = this.#a6(a, b);
          return (d && c && ((d.trace = !0), j6.tracePromise(() => e, d).catch(() => {})), e);
        }
        async #a6(a, b = {}) {
          let c = await this.#a5(a, b);
          if (void 0 === c) throw Error("fetch() returned undefined");
          return c;
        }
        memo(a, b = {}) {
          let { status: c = j5.hasSubscribers ? {} : void 0 } = b;
          ((b.status = c), c && ((c.op = "memo"), (c.key = a), b.context && (c.context = b.context), (c.cache = this)));
          let d = this.#a7(a, b);
          return (c && (c.value = d), j5.hasSubscribers && j5.publish(c), d);
        }
        #a7(a, b = {}) {
          let c = this.#ar;
          if (!c) throw Error("no memoMethod provided to constructor");
          let { context: d, status: e, forceRefresh: f, ...g } = b;
          e && f && (e.forceRefresh = !0);
          let h = this.#a1(a, g),
            i = f || void 0 === h;
          if ((e && ((e.memo = i ? "miss" : "hit"), i || (e.value = h)), !i)) return h;
          let j = c(a, h, { options: g, context: d });
          return (e && (e.value = j), this.#a2(a, j, g), j);
        }
        get(a, b = {}) {
          let { status: c = j5.hasSubscribers ? {} : void 0 } = b;
          ((b.status = c), c && ((c.op = "get"), (c.key = a), (c.cache = this)));
          let d = this.#a1(a, b);
          return (c && (void 0 !== d && (c.value = d), j5.hasSubscribers && j5.publish(c)), d);
        }
        #a1(a, b = {}) {
          let {
              allowStale: c = this.allowStale,
              updateAgeOnGet: d = this.updateAgeOnGet,
              noDeleteOnStaleGet: e = this.noDeleteOnStaleGet,
              status: f,
            } = b,
            g = this.#av.get(a);
          if (void 0 === g) {
            f && (f.get = "miss");
            return;
          }
          let h = this.#ax[g],
            i = this.#aM(h);
          return (
            f && this.#aX(f, g),
            this.#aR(g)
              ? i
                ? (f && (f.get = "stale-fetching"),
                  c && void 0 !== h.__staleWhileFetching
                    ? (f && (f.returnedStale = !0), h.__staleWhileFetching)
                    : void 0)
                : (e || this.#aW(a, "expire"), f && (f.get = "stale"), c ? (f && (f.returnedStale = !0), h) : void 0)
              : (f && (f.get = i ? "fetching" : "hit"), this.#aO(g), d && this.#aV(g), i ? h.__staleWhileFetching : h)
          );
        }
        #a8(a, b) {
          ((this.#az[b] = a), (this.#ay[a] = b));
        }
        #aO(a) {
          a !== this.#aB &&
            (a === this.#aA ? (this.#aA = this.#ay[a]) : this.#a8(this.#az[a], this.#ay[a]),
            this.#a8(this.#aB, a),
            (this.#aB = a));
        }
        delete(a) {
          return this.#aW(a, "delete");
        }
        #aW(a, b) {
          j5.hasSubscribers && j5.publish({ op: "delete", delete: b, key: a, cache: this });
          let c = !1;
          if (0 !== this.#at) {
            let d = this.#av.get(a);
            if (void 0 !== d)
              if ((this.#aH?.[d] && (clearTimeout(this.#aH[d]), (this.#aH[d] = void 0)), (c = !0), 1 === this.#at))
                this.#a9(b);
              else {
                this.#aY(d);
                let c = this.#ax[d];
                if (
                  (this.#aM(c)
                    ? c.__abortController.abort(Error("deleted"))
                    : (this.#aI || this.#aK) &&
                      (this.#aI && this.#an?.(c, a, b), this.#aK && this.#aD?.push([c, a, b])),
                  this.#av.delete(a),
                  (this.#aw[d] = void 0),
                  (this.#ax[d] = void 0),
                  d === this.#aB)
                )
                  this.#aB = this.#az[d];
                else if (d === this.#aA) this.#aA = this.#ay[d];
                else {
                  let a = this.#az[d];
                  this.#ay[a] = this.#ay[d];
                  let b = this.#ay[d];
                  this.#az[b] = this.#az[d];
                }
                (this.#at--, this.#aC.push(d));
              }
          }
          if (this.#aK && this.#aD?.length) {
            let a = this.#aD,
              b;
            for (; (b = a?.shift());) this.#ap?.(...b);
          }
          return c;
        }
        clear() {
          return this.#a9("delete");
        }
        #a9(a) {
          for (let b of this.#aQ({ allowStale: !0 })) {
            let c = this.#ax[b];
            if (this.#aM(c)) c.__abortController.abort(Error("deleted"));
            else {
              let d = this.#aw[b];
              (this.#aI && this.#an?.(c, d, a), this.#aK && this.#aD?.push([c, d, a]));
            }
          }
          if ((this.#av.clear(), this.#ax.fill(void 0), this.#aw.fill(void 0), this.#aG && this.#aF)) {
            for (let a of (this.#aG.fill(0), this.#aF.fill(0), this.#aH ?? [])) void 0 !== a && clearTimeout(a);
            this.#aH?.fill(void 0);
          }
          if (
            (this.#aE && this.#aE.fill(0),
            (this.#aA = 0),
            (this.#aB = 0),
            (this.#aC.length = 0),
            (this.#au = 0),
            (this.#at = 0),
            this.#aK && this.#aD)
          ) {
            let a = this.#aD,
              b;
            for (; (b = a?.shift());) this.#ap?.(...b);
          }
        }
      };
    let kf = [
      "host",
      "origin",
      "unauthorized",
      "unavailable",
      "expired",
      "revoked",
      "disconnected",
      "first-frame",
      "malformed",
      "payload",
      "batch",
      "duplicate-id",
      "subscriptions",
      "in-flight",
      "rate",
      "held",
      "flood",
      "crowd",
      "connections",
      "user-connections",
      "backlog",
      "keep-alive",
      "draining",
    ];
    class kg extends h0 {
      reason;
      retryAfterMs;
      constructor({ reason: a, code: b, message: c, retryAfterMs: d }) {
        (super({ code: b, message: c }), (this.reason = a), (this.retryAfterMs = d ?? null));
      }
    }
    function kh(a) {
      let b = h_(a),
        c = a instanceof k.C ? a : b.cause;
      return "INTERNAL_SERVER_ERROR" === b.code && c instanceof k.C
        ? new h0({ code: c.code, message: c.message, cause: c })
        : b;
    }
    function ki(a) {
      return a instanceof kg
        ? a.reason
        : "UNAUTHORIZED" === a.code
          ? "unauthorized"
          : "SERVICE_UNAVAILABLE" === a.code
            ? "unavailable"
            : null;
    }
    function kj(a) {
      return "PARSE_ERROR" === a
        ? k.o.BAD_REQUEST.closeCode
        : Object.hasOwn(k.o, a)
          ? k.o[a].closeCode
          : k.o.INTERNAL_SERVER_ERROR.closeCode;
    }
    class kk {
      #ba;
      #bb;
      #bc;
      #bd;
      constructor(a, b = () => performance.now()) {
        ((this.#ba = a), (this.#bb = b), (this.#bc = a.burst), (this.#bd = b()));
      }
      get content() {
        let a = this.#bb(),
          { perSecond: b, burst: c } = this.#ba;
        return ((this.#bc = Math.min(c, this.#bc + ((a - this.#bd) * b) / 1e3)), (this.#bd = a), this.#bc);
      }
      tryTake(a) {
        return !(this.content < Math.min(a, this.#ba.burst)) && ((this.#bc -= Math.min(a, this.#ba.burst)), !0);
      }
      take(a) {
        this.#bc = Math.max(this.content - a, Math.min(this.#bc, -this.#ba.burst));
      }
      get isExhausted() {
        return this.content < -0.9 * this.#ba.burst;
      }
      waitMs(a) {
        let { burst: b, perSecond: c } = this.#ba;
        return Math.max(1, Math.floor((1e3 * (Math.min(a + b / 10, b) - this.content)) / c) + 1);
      }
    }
    class kl {
      running = 0;
      waiting = [];
      owed = 0;
      usualCost = 0;
    }
    class km {
      #be;
      #bf;
      #bg;
      #bh = 0;
      #bi = new Set();
      #bj = !1;
      constructor({ perShare: a, costPerShare: b = 1 / 0, total: c }) {
        ((this.#be = a), (this.#bf = b), (this.#bg = c));
      }
      get running() {
        return this.#bh;
      }
      tryBegin(a) {
        return (
          !this.#bk(a) && !(this.#bh >= this.#bg) && !(a.waiting.length > 0) && ((a.running += 1), (this.#bh += 1), !0)
        );
      }
      wait(a, b) {
        (a.waiting.push(b), this.#bk(a) || this.#bi.add(a), this.#bl());
      }
      end(a, b) {
        ((a.running -= 1), (this.#bh -= 1), (a.usualCost += (b - a.usualCost) * 0.25));
        let c = 0 === a.running && 0 === a.waiting.length;
        ((a.owed = c ? 0 : Math.min(a.owed + b, 128)),
          a.waiting.length > 0 && !this.#bk(a) && this.#bi.add(a),
          this.#bi.size > 0 && this.#bl());
      }
      withdraw(a, b) {
        if (0 === a.waiting.length) return [];
        let c = a.waiting.filter((a) => a.owner === b),
          d = a.waiting.filter((a) => a.owner !== b);
        return ((a.waiting.length = 0), a.waiting.push(...d), 0 === d.length && this.#bi.delete(a), c);
      }
      #bk({ running: a, usualCost: b }) {
        return a > 0 && (a >= this.#be || a * b >= this.#bf);
      }
      #bl() {
        if (!this.#bj) {
          for (this.#bj = !0; this.#bh < this.#bg;) {
            let a = this.#bm();
            if (!a) break;
            let b = a.waiting.shift();
            ((a.running += 1),
              (this.#bh += 1),
              b?.begin() || ((a.running -= 1), (this.#bh -= 1)),
              (0 === a.waiting.length || this.#bk(a)) && this.#bi.delete(a));
          }
          this.#bj = !1;
        }
      }
      #bm() {
        for (let a of this.#bi)
          if (1 === this.#bi.size || (this.#bi.delete(a), this.#bi.add(a), (a.owed -= 2), a.owed <= 0))
            return ((a.owed = 0), a);
        return null;
      }
    }
    let kn = {
        call: 1,
        frame: 0.25,
        input: 1,
        item: 1 / 64,
        answer: 1,
        row: 1 / 64,
        replayed: 1 / 256,
        request: 4,
        failedSignIn: 4,
      },
      [ko, kp] = [32768, 65536],
      [kq, kr] = [512, 4096];
    function ks(a, b = 0) {
      if ("object" != typeof a || null === a || b > 6) return 0;
      let c = 0;
      if (Array.isArray(a)) for (let d of ((c = a.length), a)) c += ks(d, b + 1);
      else for (let d in a) c += ks(a[d], b + 1);
      return c;
    }
    let kt = (a, b) => (a > kq ? ks(b) : 0),
      ku = (a, b) => kn.call + Math.floor(a / ko) * kn.input + b * kn.item;
    function kv(a, b) {
      return a <= kr ? 0 : Math.floor(a / kp) * kn.answer + ks(b) * kn.row;
    }
    let kw = /[^ !#-[\]-~]/;
    function kx(a, b = 0) {
      if ("string" == typeof a)
        return a.length <= 32 || !kw.test(a) ? a.length + 2 : Buffer.byteLength(JSON.stringify(a));
      if ("object" != typeof a || null === a || b > 64) return 8;
      let c = 2;
      if (Array.isArray(a)) for (let d of a) c += 1 + kx(d, b + 1);
      else for (let d in a) c += d.length + 4 + kx(a[d], b + 1);
      return c;
    }
    let ky = { perSecond: 100, burst: 1e3 },
      kz = ky.burst / 10;
    class kA {
      key;
      queries = new kl();
      mutations = new kl();
      starts = new kl();
      heldBack = 0;
      #bn;
      #bo;
      #R = null;
      #bp = 0;
      constructor(a, { calls: b, maxHeldBytesPerUser: c }) {
        ((this.key = a), (this.#bn = b && new kk(b)), (this.#bo = c));
      }
      get heldBytes() {
        return this.#bp;
      }
      pay(a) {
        if (this.#bn && !this.#bn.tryTake(a)) throw this.#bq(this.#bn, a);
      }
      payAsStranger(a) {
        try {
          this.pay(a);
        } catch (b) {
          throw (this.charge(a / 4), b);
        }
      }
      get isExhausted() {
        return null !== this.#bn && this.#bn.isExhausted;
      }
      charge(a) {
        a > 0 && this.#bn?.take(a);
      }
      get isSolvent() {
        return null === this.#bn || this.#bn.content >= 0;
      }
      checkSolvent() {
        if (this.#bn && !this.isSolvent) throw this.#bq(this.#bn, kn.call);
      }
      #bq(a, b) {
        let c = a.waitMs(b);
        return new kg({
          reason: "rate",
          code: "TOO_MANY_REQUESTS",
          message: `Too many calls, or too large ones: retry in ${c} ms`,
          retryAfterMs: c,
        });
      }
      frame() {
        return null === this.#bn || this.#bn.tryTake(kn.frame) || this.fault(1);
      }
      fault(a) {
        return ((this.#R ??= new kk(ky)), this.#R.tryTake(a));
      }
      checkPatience() {
        if (this.#R && this.#R.content < kz) throw this.#br(this.#R);
      }
      connect() {
        if (((this.#R ??= new kk(ky)), !this.#R.tryTake(5))) throw this.#br(this.#R);
      }
      #br(a) {
        let b = a.waitMs(kz);
        return new kg({
          reason: "flood",
          code: "TOO_MANY_REQUESTS",
          message: `Too many connections, or frames that had to be refused: come back in ${b} ms`,
          retryAfterMs: b,
        });
      }
      hold(a) {
        (this.checkHeld(a), (this.#bp += a));
      }
      checkHeld(a = 0) {
        if (!(this.#bp + a <= this.#bo))
          throw new kg({
            reason: "held",
            code: "TOO_MANY_REQUESTS",
            message: "The server keeps too much for you: read the answers that wait, or stop a subscription",
          });
      }
      keep(a) {
        this.#bp += a;
      }
      release(a) {
        this.#bp -= a;
      }
    }
    var kB = a.i(61095);
    let kC = (a) => (a ? a.split(":") : []);
    function kD(a) {
      let b = a.replace(/%.*$/, ""),
        c = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(b)?.[1];
      if (void 0 !== c) return c;
      if (!(0, kB.isIPv6)(b)) return a.slice(0, 64);
      let [d, e] = b.toLowerCase().split("::"),
        f = kC(d);
      if (void 0 !== e) {
        let a = kC(e);
        f.push(...Array.from({ length: Math.max(0, 8 - f.length - a.length) }, () => "0"), ...a);
      }
      let g = f.slice(0, 4).map((a) => Number.parseInt(a, 16).toString(16));
      return `${g.join(":")}::/64`;
    }
    function kE(a, b) {
      let c = new ke({ max: 1e5 });
      return (d) => {
        let e = c.get(d);
        return (e || ((e = new kA(`${a}:${d}`, b)), c.set(d, e)), e);
      };
    }
    let kF = { perShare: 6, costPerShare: 16, total: 512 },
      kG = { perShare: 64, costPerShare: 256, total: 4096 },
      kH = { perShare: 16, total: 1 / 0 };
    function kI({ queries: a, mutations: b, starts: c }, d) {
      return "query" === d ? a : "mutation" === d ? b : c;
    }
    class kJ {
      #bs = new Map();
      #bt;
      #bb;
      #bu = 0;
      constructor({ onCrowd: a, now: b = () => performance.now() }) {
        ((this.#bt = a), (this.#bb = b));
      }
      get count() {
        return this.#bu;
      }
      enter(a, b) {
        let c = kD(a),
          d = this.#bs.get(c);
        d || ((d = { newcomers: new Set(), isReported: !1 }), this.#bs.set(c, d));
        let { newcomers: e } = d,
          f = this.#bb();
        e.size >= 256 && this.#bv(d, c, f);
        let g = { sinceMs: f, cutOff: b };
        return (
          e.add(g),
          this.#bs.set(c, d),
          (this.#bu += 1),
          () => {
            e.delete(g) && ((this.#bu -= 1), 0 === e.size && this.#bs.delete(c));
          }
        );
      }
      #bv(a, b, c) {
        for (let d of a.newcomers)
          if (
            (!(c - d.sinceMs > 2e3) && a.newcomers.size < 8192) ||
            (a.isReported || this.#bt(b, a.newcomers.size),
            (a.isReported = !0),
            d.cutOff(),
            a.newcomers.delete(d),
            a.newcomers.size < 256)
          )
            return;
      }
    }
    let kK = { noticeMs: 1e4, graceMs: 5e3 },
      kL = "The server does not go by this host name: use one that it is set up with",
      kM = (a) => URL.parse(`http://${a}`)?.hostname.replace(/\.$/, "") ?? null,
      kN = new Set(["null", "file://"]),
      kO = { "http:": "80", "https:": "443", "ws:": "80", "wss:": "443" };
    function kP(a) {
      let b = URL.parse(a),
        [, c = "", d] = /^([a-z][a-z0-9+.-]*:)\/\/([^/?#@\\\s]+)\/?$/i.exec(a) ?? [];
      if (!b || void 0 === d || b.protocol !== c.toLowerCase()) return null;
      let e = b.hostname.toLowerCase();
      return {
        scheme: b.protocol,
        host: e.length > 1 ? e.replace(/\.$/, "") : e,
        port: b.port === kO[b.protocol] ? "" : b.port,
      };
    }
    let kQ = ({ scheme: a, host: b, port: c }) => `${a}//${b}${"" === c ? "" : `:${c}`}`,
      kR = [
        "authorization",
        "content-type",
        "last-event-id",
        "trpc-accept",
        "x-trpc-source",
        "baggage",
        "sentry-trace",
        "traceparent",
        "tracestate",
        "b3",
        "x-b3-traceid",
        "x-b3-spanid",
        "x-b3-parentspanid",
        "x-b3-sampled",
        "x-datadog-trace-id",
        "x-datadog-parent-id",
        "x-datadog-origin",
        "x-datadog-sampling-priority",
        "x-request-id",
        "x-correlation-id",
      ],
      kS = /^[\w!#$%&'*+.^`|~-]+$/;
    function kT(a, b) {
      let c = ("string" == typeof a ? a : (a?.join(",") ?? "")).split(",");
      return c.at(-Math.min(b, c.length))?.trim() || void 0;
    }
    let kU = { value: 1 },
      kV = (a) => a instanceof kg || a instanceof k.C;
    function kW(a) {
      try {
        if (null === a) return null;
        if (!hD(a)) throw Error("Expected object");
        let b = Object.entries(a).filter(([a, b]) => "string" != typeof b);
        if (b.length > 0)
          throw Error(
            `Expected connectionParams to be string values. Got ${b.map(([a, b]) => `${a}: ${typeof b}`).join(", ")}`,
          );
        return a;
      } catch (a) {
        throw new h0({ code: "PARSE_ERROR", message: "Invalid connection params shape", cause: a });
      }
    }
    function kX(a) {
      var b, c;
      return null != (b = a.get("trpc-accept"))
        ? b
        : (null == (c = a.get("accept")) ? void 0 : c.split(",").some((a) => "application/jsonl" === a.trim()))
          ? "application/jsonl"
          : null;
    }
    function kY(a) {
      var b, c;
      return null != (b = null != (c = a.headers.get("last-event-id")) ? c : a.searchParams.get("lastEventId"))
        ? b
        : a.searchParams.get("Last-Event-Id");
    }
    function kZ(a) {
      let b = null,
        c = Symbol.for("@trpc/server/http/memo"),
        d = c;
      return {
        read: async () => (
          d !== c ||
            (null != b ||
              (b = a().catch((a) => {
                if (a instanceof h0) throw a;
                throw new h0({
                  code: "BAD_REQUEST",
                  message: a instanceof Error ? a.message : "Invalid input",
                  cause: a,
                });
              })),
            (d = await b),
            (b = null)),
          d
        ),
        result: () => (d !== c ? d : void 0),
      };
    }
    function k$(a, b) {
      var c, d;
      let e = null == (c = a.headers.get("content-type")) ? void 0 : c.toLowerCase();
      return (null == e || null == (d = e.split(";", 1)[0]) ? void 0 : d.trim()) === b;
    }
    let k_ = {
        isMatch: (a) => k$(a, "application/json"),
        async parse(a) {
          var b;
          let { req: c } = a,
            d = "1" === a.searchParams.get("batch"),
            e = a.maxBatchSize,
            f = d ? a.path.split(",") : [a.path];
          if (d && "number" == typeof e && f.length > e)
            throw new h0({ code: "BAD_REQUEST", message: "Batch call exceeds maximum size" });
          let g = kZ(async () => {
              let b;
              if ("GET" === c.method) {
                let c = a.searchParams.get("input");
                c && (b = JSON.parse(c));
              } else {
                let a = await c.text();
                a && (b = JSON.parse(a));
              }
              if (void 0 === b) return hF();
              if (!d) {
                let c = hF();
                return ((c[0] = a.router._def._config.transformer.input.deserialize(b)), c);
              }
              if (!hD(b))
                throw new h0({ code: "BAD_REQUEST", message: '"input" needs to be an object when doing a batch call' });
              let e = hF();
              for (let c of f.keys()) {
                let d = b[c];
                void 0 !== d && (e[c] = a.router._def._config.transformer.input.deserialize(d));
              }
              return e;
            }),
            h = await Promise.all(
              f.map(async (b, c) => {
                let d = await h9(a.router, b);
                return {
                  batchIndex: c,
                  path: b,
                  procedure: d,
                  getRawInput: async () => {
                    let b = (await g.read())[c];
                    if ((null == d ? void 0 : d._def.type) === "subscription") {
                      let c = kY(a);
                      if (c)
                        if (hD(b)) b = hX(hX({}, b), {}, { lastEventId: c });
                        else null != b || (b = { lastEventId: c });
                    }
                    return b;
                  },
                  result: () => {
                    var a;
                    return null == (a = g.result()) ? void 0 : a[c];
                  },
                };
              }),
            ),
            i = new Set(
              h
                .map((a) => {
                  var b;
                  return null == (b = a.procedure) ? void 0 : b._def.type;
                })
                .filter(Boolean),
            );
          if (i.size > 1)
            throw new h0({
              code: "BAD_REQUEST",
              message: `Cannot mix procedure types in call: ${Array.from(i).join(", ")}`,
            });
          let j = null != (b = i.values().next().value) ? b : "unknown",
            k = a.searchParams.get("connectionParams");
          return {
            isBatchCall: d,
            accept: kX(c.headers),
            calls: h,
            type: j,
            connectionParams:
              null === k
                ? null
                : (function (a) {
                    let b;
                    try {
                      b = JSON.parse(a);
                    } catch (a) {
                      throw new h0({ code: "PARSE_ERROR", message: "Not JSON-parsable query params", cause: a });
                    }
                    return kW(b);
                  })(k),
            signal: c.signal,
            url: a.url,
          };
        },
      },
      k0 = [
        k_,
        {
          isMatch: (a) => k$(a, "multipart/form-data"),
          async parse(a) {
            let { req: b } = a;
            if ("POST" !== b.method)
              throw new h0({
                code: "METHOD_NOT_SUPPORTED",
                message: "Only POST requests are supported for multipart/form-data requests",
              });
            let c = kZ(async () => await b.formData()),
              d = await h9(a.router, a.path);
            return {
              accept: null,
              calls: [{ batchIndex: 0, path: a.path, getRawInput: c.read, result: c.result, procedure: d }],
              isBatchCall: !1,
              type: "mutation",
              connectionParams: null,
              signal: b.signal,
              url: a.url,
            };
          },
        },
        {
          isMatch: (a) => k$(a, "application/octet-stream"),
          async parse(a) {
            let { req: b } = a;
            if ("POST" !== b.method)
              throw new h0({
                code: "METHOD_NOT_SUPPORTED",
                message: "Only POST requests are supported for application/octet-stream requests",
              });
            let c = kZ(async () => b.body);
            return {
              calls: [
                {
                  batchIndex: 0,
                  path: a.path,
                  getRawInput: c.read,
                  result: c.result,
                  procedure: await h9(a.router, a.path),
                },
              ],
              isBatchCall: !1,
              accept: null,
              type: "mutation",
              connectionParams: null,
              signal: b.signal,
              url: a.url,
            };
          },
        },
      ];
    async function k1(a) {
      return await (function (a) {
        let b = k0.find((b) => b.isMatch(a));
        if (b) return b;
        if (!b && "GET" === a.method) return k_;
        throw new h0({
          code: "UNSUPPORTED_MEDIA_TYPE",
          message: a.headers.has("content-type")
            ? `Unsupported content-type "${a.headers.get("content-type")}`
            : "Missing content-type header",
        });
      })(a.req).parse(a);
    }
    function k2(a) {
      return hD(a) && "AbortError" === a.name;
    }
    function k3(a) {
      return "[object Object]" === Object.prototype.toString.call(a);
    }
    let k4 = new WeakMap(),
      k5 = () => {};
    b = Symbol.toStringTag;
    var k6 = class a {
      constructor(a) {
        (hV(this, "promise", void 0),
          hV(this, "subscribers", []),
          hV(this, "settlement", null),
          hV(this, b, "Unpromise"),
          "function" == typeof a ? (this.promise = new Promise(a)) : (this.promise = a));
        let c = this.promise.then((a) => {
          let { subscribers: b } = this;
          ((this.subscribers = null),
            (this.settlement = { status: "fulfilled", value: a }),
            null == b ||
              b.forEach(({ resolve: b }) => {
                b(a);
              }));
        });
        "catch" in c &&
          c.catch((a) => {
            let { subscribers: b } = this;
            ((this.subscribers = null),
              (this.settlement = { status: "rejected", reason: a }),
              null == b ||
                b.forEach(({ reject: b }) => {
                  b(a);
                }));
          });
      }
      subscribe() {
        let a,
          b,
          { settlement: c } = this;
        if (null === c) {
          var d;
          let c, e;
          if (null === this.subscribers) throw Error("Unpromise settled but still has subscribers");
          let f = {
            promise: new Promise((a, b) => {
              ((c = a), (e = b));
            }),
            resolve: c,
            reject: e,
          };
          ((this.subscribers = ((d = this.subscribers), [...d, f])),
            (a = f.promise),
            (b = () => {
              null !== this.subscribers &&
                (this.subscribers = (function (a, b) {
                  let c = a.indexOf(b);
                  if (-1 !== c) return [...a.slice(0, c), ...a.slice(c + 1)];
                  return a;
                })(this.subscribers, f));
            }));
        } else {
          let { status: d } = c;
          ((a = "fulfilled" === d ? Promise.resolve(c.value) : Promise.reject(c.reason)), (b = k5));
        }
        return Object.assign(a, { unsubscribe: b });
      }
      then(a, b) {
        let c = this.subscribe(),
          { unsubscribe: d } = c;
        return Object.assign(c.then(a, b), { unsubscribe: d });
      }
      catch(a) {
        let b = this.subscribe(),
          { unsubscribe: c } = b;
        return Object.assign(b.catch(a), { unsubscribe: c });
      }
      finally(a) {
        let b = this.subscribe(),
          { unsubscribe: c } = b;
        return Object.assign(b.finally(a), { unsubscribe: c });
      }
      static proxy(b) {
        let c = a.getSubscribablePromise(b);
        return void 0 !== c ? c : a.createSubscribablePromise(b);
      }
      static createSubscribablePromise(b) {
        let c = new a(b);
        return (k4.set(b, c), k4.set(c, c), c);
      }
      static getSubscribablePromise(a) {
        return k4.get(a);
      }
      static resolve(b) {
        let c =
          "object" == typeof b && null !== b && "then" in b && "function" == typeof b.then ? b : Promise.resolve(b);
        return a.proxy(c).subscribe();
      }
      static async any(b) {
        let c = (Array.isArray(b) ? b : [...b]).map(a.resolve);
        try {
          return await Promise.any(c);
        } finally {
          c.forEach(({ unsubscribe: a }) => {
            a();
          });
        }
      }
      static async race(b) {
        let c = (Array.isArray(b) ? b : [...b]).map(a.resolve);
        try {
          return await Promise.race(c);
        } finally {
          c.forEach(({ unsubscribe: a }) => {
            a();
          });
        }
      }
      static async raceReferences(a) {
        let b = a.map(k7);
        try {
          return await Promise.race(b);
        } finally {
          for (let a of b) a.unsubscribe();
        }
      }
    };
    function k7(a) {
      return k6.proxy(a).then(() => [a]);
    }
    function k8(a, b) {
      let c = a[Symbol.asyncDispose];
      return (
        (a[Symbol.asyncDispose] = async () => {
          (await b(), await (null == c ? void 0 : c.call(a)));
        }),
        a
      );
    }
    (null != (e = Symbol).dispose || (e.dispose = Symbol()),
      null != (f = Symbol).asyncDispose || (f.asyncDispose = Symbol()));
    let k9 = Symbol();
    function la(a) {
      var b, c;
      let d,
        e = null;
      return (
        (b = {
          start() {
            if (e) throw Error("Timer already started");
            return new Promise((b) => {
              e = setTimeout(() => b(k9), a);
            });
          },
        }),
        (c = () => {
          e && clearTimeout(e);
        }),
        (d = b[Symbol.dispose]),
        (b[Symbol.dispose] = () => {
          (c(), null == d || d.call(b));
        }),
        b
      );
    }
    function lb() {
      var a =
          "function" == typeof SuppressedError
            ? SuppressedError
            : function (a, b) {
                var c = Error();
                return ((c.name = "SuppressedError"), (c.error = a), (c.suppressed = b), c);
              },
        b = {},
        c = [];
      function d(a, b) {
        if (null != b) {
          if (Object(b) !== b)
            throw TypeError("using declarations can only be used with objects, functions, null, or undefined.");
          if (a) var d = b[Symbol.asyncDispose || Symbol.for("Symbol.asyncDispose")];
          if (void 0 === d && ((d = b[Symbol.dispose || Symbol.for("Symbol.dispose")]), a)) var e = d;
          if ("function" != typeof d) throw TypeError("Object is not disposable.");
          (e &&
            (d = function () {
              try {
                e.call(b);
              } catch (a) {
                return Promise.reject(a);
              }
            }),
            c.push({ v: b, d: d, a: a }));
        } else a && c.push({ d: b, a: a });
        return b;
      }
      return {
        e: b,
        u: d.bind(null, !1),
        a: d.bind(null, !0),
        d: function () {
          var d,
            e = this.e,
            f = 0;
          function g() {
            for (; (d = c.pop());)
              try {
                if (!d.a && 1 === f) return ((f = 0), c.push(d), Promise.resolve().then(g));
                if (d.d) {
                  var a = d.d.call(d.v);
                  if (d.a) return ((f |= 2), Promise.resolve(a).then(g, h));
                } else f |= 1;
              } catch (a) {
                return h(a);
              }
            if (1 === f) return e !== b ? Promise.reject(e) : Promise.resolve();
            if (e !== b) throw e;
          }
          function h(c) {
            return ((e = e !== b ? new a(c, e) : c), g());
          }
          return g();
        },
      };
    }
    function lc(a) {
      return new id(a, 0);
    }
    function ld(a) {
      let b = a[Symbol.asyncIterator]();
      return b[Symbol.asyncDispose]
        ? b
        : k8(b, async () => {
            var a;
            await (null == (a = b.return) ? void 0 : a.call(b));
          });
    }
    function le() {
      return (le = ie(function* (a, b) {
        try {
          let d;
          var c = lb();
          let e = c.a(ld(a)),
            f = c.u(la(b.gracePeriodMs)),
            g = b.count,
            h = new Promise(() => {});
          for (;;) {
            if (
              ((d = yield lc(k6.race([e.next(), h]))) === k9 &&
                (function (a = "AbortError") {
                  throw new DOMException(a, "AbortError");
                })(),
              d.done)
            )
              return d.value;
            (yield d.value, 0 == --g && (h = f.start()), (d = null));
          }
        } catch (a) {
          c.e = a;
        } finally {
          yield lc(c.d());
        }
      })).apply(this, arguments);
    }
    function lf() {
      let a, b;
      return {
        promise: new Promise((c, d) => {
          ((a = c), (b = d));
        }),
        resolve: a,
        reject: b,
      };
    }
    function lg(a) {
      let b = a[Symbol.asyncIterator]();
      return new ReadableStream({
        async cancel() {
          var a;
          await (null == (a = b.return) ? void 0 : a.call(b));
        },
        async pull(a) {
          let c = await b.next();
          c.done ? a.close() : a.enqueue(c.value);
        },
      });
    }
    let lh = Symbol("ping");
    function li(a, b) {
      return lj.apply(this, arguments);
    }
    function lj() {
      return (lj = ie(function* (a, b) {
        try {
          let e;
          var c = lb();
          let f = c.a(ld(a)),
            g = f.next();
          for (;;)
            try {
              var d = lb();
              let a = d.u(la(b));
              if ((e = yield lc(k6.race([g, a.start()]))) === k9) {
                yield lh;
                continue;
              }
              if (e.done) return e.value;
              ((g = f.next()), yield e.value, (e = null));
            } catch (a) {
              d.e = a;
            } finally {
              d.d();
            }
        } catch (a) {
          c.e = a;
        } finally {
          yield lc(c.d());
        }
      })).apply(this, arguments);
    }
    function lk(a) {
      return (
        (hD(a) || hE(a)) &&
        "function" == typeof (null == a ? void 0 : a.then) &&
        "function" == typeof (null == a ? void 0 : a.catch)
      );
    }
    var ll = class extends Error {
      constructor(a) {
        (super("Max depth reached at path: " + a.join(".")), (this.path = a));
      }
    };
    function lm() {
      return (lm = ie(function* (a) {
        let { data: b } = a,
          c = 0,
          d = (function () {
            let a = "idle",
              b = lf(),
              c = [],
              d = new Set(),
              e = [];
            function f(c) {
              if ("pending" !== a) return;
              let f = (function (a, b) {
                let c = a[Symbol.asyncIterator](),
                  d = "idle";
                function e() {
                  ((d = "done"), (b = () => {}));
                }
                return {
                  pull: function () {
                    "idle" === d &&
                      ((d = "pending"),
                      c
                        .next()
                        .then((a) => {
                          if (a.done) {
                            ((d = "done"), b({ status: "return", value: a.value }), e());
                            return;
                          }
                          ((d = "idle"), b({ status: "yield", value: a.value }));
                        })
                        .catch((a) => {
                          (b({ status: "error", error: a }), e());
                        }));
                  },
                  destroy: async () => {
                    var a;
                    (e(), await (null == (a = c.return) ? void 0 : a.call(c)));
                  },
                };
              })(c, (c) => {
                if ("pending" === a) {
                  switch (c.status) {
                    case "yield":
                      e.push([f, c]);
                      break;
                    case "return":
                      d.delete(f);
                      break;
                    case "error":
                      (e.push([f, c]), d.delete(f));
                  }
                  b.resolve();
                }
              });
              (d.add(f), f.pull());
            }
            return {
              add(b) {
                switch (a) {
                  case "idle":
                    c.push(b);
                    break;
                  case "pending":
                    f(b);
                }
              },
              [Symbol.asyncIterator]: () =>
                ie(function* () {
                  try {
                    var g = lb();
                    if ("idle" !== a) throw Error("Cannot iterate twice");
                    for (
                      a = "pending",
                        g.a(
                          k8({}, async () => {
                            a = "done";
                            let c = [];
                            if (
                              (await Promise.all(
                                Array.from(d.values()).map(async (a) => {
                                  try {
                                    await a.destroy();
                                  } catch (a) {
                                    c.push(a);
                                  }
                                }),
                              ),
                              (e.length = 0),
                              d.clear(),
                              b.resolve(),
                              c.length > 0)
                            )
                              throw AggregateError(c);
                          }),
                        );
                      c.length > 0;
                    )
                      f(c.shift());
                    for (; d.size > 0;) {
                      for (yield lc(b.promise); e.length > 0;) {
                        let [a, b] = e.shift();
                        switch (b.status) {
                          case "yield":
                            (yield b.value, a.pull());
                            break;
                          case "error":
                            throw b.error;
                        }
                      }
                      b = lf();
                    }
                  } catch (a) {
                    g.e = a;
                  } finally {
                    yield lc(g.d());
                  }
                })(),
            };
          })();
        function e(a) {
          let b = c++,
            e = a(b);
          return (d.add(e), b);
        }
        function f(b) {
          return a.maxDepth && b.length > a.maxDepth ? new ll(b) : null;
        }
        function g(b, c) {
          var d, g, i;
          if (lk(b))
            return [
              0,
              ((d = b),
              e(
                ((g = ie(function* (b) {
                  let e = f(c);
                  e &&
                    (d.catch((b) => {
                      var d;
                      null == (d = a.onError) || d.call(a, { error: b, path: c });
                    }),
                    (d = Promise.reject(e)));
                  try {
                    let a = yield lc(d);
                    yield [b, 0, h(a, c)];
                  } catch (d) {
                    var g, i;
                    (null == (g = a.onError) || g.call(a, { error: d, path: c }),
                      yield [b, 1, null == (i = a.formatError) ? void 0 : i.call(a, { error: d, path: c })]);
                  }
                })),
                function (a) {
                  return g.apply(this, arguments);
                }),
              )),
            ];
          if (hH(b)) {
            if (a.maxDepth && c.length >= a.maxDepth) throw Error("Max depth reached");
            return [
              1,
              e(
                ((i = ie(function* (d) {
                  try {
                    var e,
                      g,
                      i = lb();
                    let j = f(c);
                    if (j) throw j;
                    let k = i.a(ld(b));
                    try {
                      for (;;) {
                        let a = yield lc(k.next());
                        if (a.done) {
                          yield [d, 0, h(a.value, c)];
                          break;
                        }
                        yield [d, 1, h(a.value, c)];
                      }
                    } catch (b) {
                      (null == (e = a.onError) || e.call(a, { error: b, path: c }),
                        yield [d, 2, null == (g = a.formatError) ? void 0 : g.call(a, { error: b, path: c })]);
                    }
                  } catch (a) {
                    i.e = a;
                  } finally {
                    yield lc(i.d());
                  }
                })),
                function (a) {
                  return i.apply(this, arguments);
                }),
              ),
            ];
          }
          return null;
        }
        function h(a, b) {
          var c, d;
          if (void 0 === a) return [[]];
          let e = g(a, b);
          if (e) return [[0], [null, ...e]];
          if (
            !1 === k3(a) ||
            (void 0 !== (c = a.constructor) &&
              (!1 === k3((d = c.prototype)) || !1 === d.hasOwnProperty("isPrototypeOf")))
          )
            return [[a]];
          let f = hF(),
            h = [];
          for (let [c, d] of Object.entries(a)) {
            let a = g(d, [...b, c]);
            if (!a) {
              f[c] = d;
              continue;
            }
            ((f[c] = 0), h.push([c, ...a]));
          }
          return [[f], ...h];
        }
        let i = hF();
        for (let [a, c] of Object.entries(b)) i[a] = h(c, [a]);
        yield i;
        let j = d;
        a.pingMs && (j = li(d, a.pingMs));
        var k = !1,
          l = !1;
        try {
          for (var m, n, o = ih(j); (k = !(n = yield lc(o.next())).done); k = !1) yield n.value;
        } catch (a) {
          ((l = !0), (m = a));
        } finally {
          try {
            k && null != o.return && (yield lc(o.return()));
          } finally {
            if (l) throw m;
          }
        }
      })).apply(this, arguments);
    }
    let ln = {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
      Connection: "keep-alive",
    };
    function lo(a) {
      return ie(function* () {
        throw a;
      })();
    }
    let lp = { mutation: ["POST"], query: ["GET"], subscription: ["GET"] },
      lq = { mutation: ["POST"], query: ["GET", "POST"], subscription: ["GET", "POST"] };
    function lr(a) {
      var b, c, d;
      let e,
        { ctx: f, info: g, responseMeta: h, untransformedJSON: i, errors: j = [], headers: k } = a,
        l = j.filter((a) => !!a),
        m = i
          ? 1 !==
            (e = new Set(
              (Array.isArray(i) ? i : [i]).map((a, b) => {
                if ("error" in a) {
                  if (hD(a.error.data) && "number" == typeof a.error.data.httpStatus) return a.error.data.httpStatus;
                  let c = null == j ? void 0 : j[b];
                  return c ? hP(c.code) : hP(hL[a.error.code]);
                }
                return 200;
              }),
            )).size
            ? 207
            : e.values().next().value
          : 200,
        n = !i,
        o = n ? [] : Array.isArray(i) ? i : [i],
        p =
          null !=
          (b =
            null == h
              ? void 0
              : h({
                  ctx: f,
                  info: g,
                  paths: null == g ? void 0 : g.calls.map((a) => a.path),
                  data: o,
                  errors: l,
                  eagerGeneration: n,
                  type:
                    null !=
                    (c =
                      null == g ||
                      null ==
                        (d = g.calls.find((a) => {
                          var b;
                          return null == (b = a.procedure) ? void 0 : b._def.type;
                        })) ||
                      null == (d = d.procedure)
                        ? void 0
                        : d._def.type)
                      ? c
                      : "unknown",
                }))
            ? b
            : {};
      if (p.headers)
        if (p.headers instanceof Headers) for (let [a, b] of p.headers.entries()) k.append(a, b);
        else
          for (let [a, b] of Object.entries(p.headers))
            if (Array.isArray(b)) for (let c of b) k.append(a, c);
            else "string" == typeof b && k.set(a, b);
      return (p.status && (m = p.status), { status: m });
    }
    function ls(a) {
      return !!hD(a) && (!!hH(a) || Object.values(a).some(lk) || Object.values(a).some(hH));
    }
    async function lt(a) {
      var b, c, d, e, f, g, h, i, j, k;
      let l,
        { router: m, req: n } = a,
        o = new Headers([["vary", "trpc-accept, accept"]]),
        p = m._def._config,
        q = new URL(n.url);
      if ("HEAD" === n.method) return new Response(null, { status: 204 });
      let r = null == (b = null != (c = a.allowBatching) ? c : null == (d = a.batching) ? void 0 : d.enabled) || b,
        s = null != (e = a.allowMethodOverride) && e && "POST" === n.method,
        t = await (async () => {
          try {
            var b, c;
            return [
              void 0,
              await k1({
                req: n,
                path:
                  ((b = (function (a) {
                    try {
                      return decodeURIComponent(a);
                    } catch (b) {
                      throw new h0({ code: "BAD_REQUEST", message: `Invalid URL-encoding in path "${a}"`, cause: b });
                    }
                  })(a.path)),
                  (c = p.pathSeparator),
                  "." === c ? b : b.split(c).join(".")),
                router: m,
                searchParams: q.searchParams,
                headers: a.req.headers,
                url: q,
                maxBatchSize: a.maxBatchSize,
              }),
            ];
          } catch (a) {
            return [h_(a), void 0];
          }
        })(),
        u = () => {
          if (l) return l[1];
        },
        v = () => {
          let [a, b] = l;
          if (a) throw a;
          return b;
        },
        w = async (b) => {
          if (l) throw Error("This should only be called once - report a bug in tRPC");
          try {
            l = [void 0, await a.createContext({ info: b })];
          } catch (a) {
            l = [h_(a), void 0];
          }
        },
        x = s ? lq : lp,
        y = "application/jsonl" === kX(n.headers),
        z = null == (f = null == (g = p.sse) ? void 0 : g.enabled) || f;
      try {
        let [b, c] = t;
        if (b) throw b;
        if (c.isBatchCall && !r)
          throw new h0({ code: "BAD_REQUEST", message: "Batching is not enabled on the server" });
        if (y && !c.isBatchCall)
          throw new h0({
            message: "Streaming requests must be batched (you can do a batch of 1)",
            code: "BAD_REQUEST",
          });
        await w(c);
        let d = new AbortController(),
          e = hJ([a.req.signal, d.signal]),
          f = c.calls.map(async (b) => {
            var d, f, g;
            let h,
              i = b.procedure,
              j = { signal: hJ([e, (h = new AbortController()).signal]), controller: h };
            try {
              if (a.error) throw a.error;
              if (!i) throw new h0({ code: "NOT_FOUND", message: `No procedure found on path "${b.path}"` });
              if (!x[i._def.type].includes(n.method)) {
                let c = a.allowMethodOverride ? lq : lp;
                throw (
                  o.set("allow", c[i._def.type].join(", ")),
                  new h0({
                    code: "METHOD_NOT_SUPPORTED",
                    message: `Unsupported ${n.method}-request to ${i._def.type} procedure at path "${b.path}"`,
                  })
                );
              }
              if ("subscription" === i._def.type && c.isBatchCall)
                throw new h0({ code: "BAD_REQUEST", message: "Cannot batch subscription calls" });
              return [
                void 0,
                {
                  data: await i({
                    path: b.path,
                    getRawInput: b.getRawInput,
                    ctx: v(),
                    type: i._def.type,
                    signal: j.signal,
                    batchIndex: b.batchIndex,
                  }),
                  abort: "subscription" === i._def.type ? j : void 0,
                },
              ];
            } catch (h) {
              let c = h_(h),
                e = b.result();
              return (
                null == (d = a.onError) ||
                  d.call(a, {
                    error: c,
                    path: b.path,
                    input: e,
                    ctx: u(),
                    type: null != (f = null == (g = b.procedure) ? void 0 : g._def.type) ? f : "unknown",
                    req: a.req,
                  }),
                [c, void 0]
              );
            }
          });
        if (!c.isBatchCall) {
          let [b] = c.calls,
            [g, i] = await f[0];
          switch (c.type) {
            case "unknown":
            case "mutation":
            case "query": {
              if ((o.set("content-type", "application/json"), ls(null == i ? void 0 : i.data)))
                throw new h0({
                  code: "UNSUPPORTED_MEDIA_TYPE",
                  message: "Cannot use stream-like response in non-streaming request - use httpBatchStreamLink",
                });
              let d = g
                  ? { error: hY({ config: p, ctx: u(), error: g, input: b.result(), path: b.path, type: c.type }) }
                  : { result: { data: i.data } },
                e = lr({
                  ctx: u(),
                  info: c,
                  responseMeta: a.responseMeta,
                  errors: g ? [g] : [],
                  headers: o,
                  untransformedJSON: [d],
                });
              return new Response(JSON.stringify(h3(p, d)), { status: e.status, headers: o });
            }
            case "subscription": {
              let f = g
                  ? lo(g)
                  : z
                    ? iN(i.data) || hH(i.data)
                      ? iN(i.data)
                        ? iP(i.data, e)
                        : i.data
                      : lo(
                          new h0({
                            message: `Subscription ${b.path} did not return an observable or a AsyncGenerator`,
                            code: "INTERNAL_SERVER_ERROR",
                          }),
                        )
                    : lo(
                        new h0({
                          code: "METHOD_NOT_SUPPORTED",
                          message: 'Missing experimental flag "sseSubscriptions"',
                        }),
                      ),
                j = (function (a) {
                  var b, c, d, e, f;
                  let { serialize: g = hI } = a,
                    h = {
                      enabled: null != (b = null == (c = a.ping) ? void 0 : c.enabled) && b,
                      intervalMs: null != (d = null == (e = a.ping) ? void 0 : e.intervalMs) ? d : 1e3,
                    },
                    i = null != (f = a.client) ? f : {};
                  if (h.enabled && i.reconnectAfterInactivityMs && h.intervalMs > i.reconnectAfterInactivityMs)
                    throw Error(
                      `Ping interval must be less than client reconnect interval to prevent unnecessary reconnection - ping.intervalMs: ${h.intervalMs} client.reconnectAfterInactivityMs: ${i.reconnectAfterInactivityMs}`,
                    );
                  function j() {
                    return (j = ie(function* () {
                      let b, c;
                      yield { event: "connected", data: JSON.stringify(i) };
                      let d = a.data;
                      (a.emitAndEndImmediately &&
                        (d = (function (a, b) {
                          return le.apply(this, arguments);
                        })(d, { count: 1, gracePeriodMs: 1 })),
                        h.enabled && 1 / 0 !== h.intervalMs && h.intervalMs > 0 && (d = li(d, h.intervalMs)));
                      let e = a.lastEventId && !/[\0\n\r]/.test(a.lastEventId) ? a.lastEventId : null;
                      var f = !1,
                        j = !1;
                      try {
                        for (var k, l, m, n = ih(d); (f = !(m = yield lc(n.next())).done); f = !1) {
                          if ((b = m.value) === lh) {
                            yield { event: "ping", data: "" };
                            continue;
                          }
                          ((((k = b),
                          (c = Array.isArray(k) && k[2] === ij ? { id: b[0], data: b[1] } : { data: b })).data =
                            JSON.stringify(g(c.data))),
                            void 0 !== c.id
                              ? ((e = c.id), yield c)
                              : null === e
                                ? yield c
                                : ((c.id = ""), yield c, yield { event: "restore-id", data: "", id: e }),
                            (b = null),
                            (c = null));
                        }
                      } catch (a) {
                        ((j = !0), (l = a));
                      } finally {
                        try {
                          f && null != n.return && (yield lc(n.return()));
                        } finally {
                          if (j) throw l;
                        }
                      }
                    })).apply(this, arguments);
                  }
                  function k() {
                    return (k = ie(function* () {
                      try {
                        (yield* ik(
                          ih(
                            (function () {
                              return j.apply(this, arguments);
                            })(),
                          ),
                        ),
                          yield { event: "return", data: "" });
                      } catch (f) {
                        var b, c;
                        if (k2(f)) return;
                        let d = h_(f),
                          e = null != (b = null == (c = a.formatError) ? void 0 : c.call(a, { error: d })) ? b : null;
                        yield { event: "serialized-error", data: JSON.stringify(g(e)) };
                      }
                    })).apply(this, arguments);
                  }
                  return lg(
                    (function () {
                      return k.apply(this, arguments);
                    })(),
                  )
                    .pipeThrough(
                      new TransformStream({
                        transform(a, b) {
                          ("event" in a &&
                            b.enqueue(`event: ${a.event}
`),
                            "data" in a &&
                              b.enqueue(`data: ${a.data}
`),
                            "id" in a &&
                              b.enqueue(`id: ${a.id}
`),
                            "comment" in a &&
                              b.enqueue(`: ${a.comment}
`),
                            b.enqueue("\n\n"));
                        },
                      }),
                    )
                    .pipeThrough(new TextEncoderStream());
                })(
                  hX(
                    hX({}, p.sse),
                    {},
                    {
                      lastEventId: kY({ headers: n.headers, searchParams: q.searchParams }),
                      data: f,
                      serialize: (a) => p.transformer.output.serialize(a),
                      formatError(c) {
                        var d, e, f;
                        let g = h_(c.error),
                          h = null == b ? void 0 : b.result(),
                          i = null == b ? void 0 : b.path,
                          j =
                            null != (d = null == b || null == (e = b.procedure) ? void 0 : e._def.type) ? d : "unknown";
                        return (
                          null == (f = a.onError) ||
                            f.call(a, { error: g, path: i, input: h, ctx: u(), req: a.req, type: j }),
                          hY({ config: p, ctx: u(), error: g, input: h, path: i, type: j })
                        );
                      },
                    },
                  ),
                );
              for (let [a, b] of Object.entries(ln)) o.set(a, b);
              let k = lr({
                  ctx: u(),
                  info: c,
                  responseMeta: a.responseMeta,
                  errors: [],
                  headers: o,
                  untransformedJSON: null,
                }),
                l = null == i ? void 0 : i.abort,
                m = j;
              if (l) {
                let a = j.getReader(),
                  b = (null == (h = p.sse) ? void 0 : h.maxDurationMs)
                    ? setTimeout(() => l.controller.abort(), p.sse.maxDurationMs)
                    : void 0,
                  c = () => {
                    (clearTimeout(b), l.signal.removeEventListener("abort", e));
                  },
                  e = () => {
                    (c(), a.cancel());
                  };
                (l.signal.aborted ? e() : l.signal.addEventListener("abort", e, { once: !0 }),
                  (m = new ReadableStream({
                    async pull(b) {
                      let d = await a.read().catch((a) => {
                        throw (c(), a);
                      });
                      d.done ? (c(), b.close()) : b.enqueue(d.value);
                    },
                    cancel: () => (c(), d.abort(), a.cancel()),
                  })));
              }
              return new Response(m, { headers: o, status: k.status });
            }
          }
        }
        if ("application/jsonl" === c.accept) {
          let b;
          (o.set("content-type", null != (i = null == (j = p.jsonl) ? void 0 : j.contentType) ? i : "application/json"),
            o.set("transfer-encoding", "chunked"));
          let g = lr({
              ctx: u(),
              info: c,
              responseMeta: a.responseMeta,
              errors: [],
              headers: o,
              untransformedJSON: null,
            }),
            h = (function (a) {
              let b = lg(
                  (function (a) {
                    return lm.apply(this, arguments);
                  })(a),
                ),
                { serialize: c } = a;
              return (
                c &&
                  (b = b.pipeThrough(
                    new TransformStream({
                      transform(a, b) {
                        a === lh ? b.enqueue(lh) : b.enqueue(c(a));
                      },
                    }),
                  )),
                b
                  .pipeThrough(
                    new TransformStream({
                      transform(a, b) {
                        a === lh ? b.enqueue(" ") : b.enqueue(JSON.stringify(a) + "\n");
                      },
                    }),
                  )
                  .pipeThrough(new TextEncoderStream())
              );
            })(
              hX(
                hX({}, p.jsonl),
                {},
                {
                  maxDepth: 1 / 0,
                  data: f.map(async (a, b) => {
                    let [d, f] = await a,
                      g = c.calls[b];
                    if (d) {
                      var h, i;
                      return {
                        error: hY({
                          config: p,
                          ctx: u(),
                          error: d,
                          input: g.result(),
                          path: g.path,
                          type: null != (h = null == (i = g.procedure) ? void 0 : i._def.type) ? h : "unknown",
                        }),
                      };
                    }
                    return { result: Promise.resolve({ data: iN(f.data) ? iP(f.data, e) : Promise.resolve(f.data) }) };
                  }),
                  serialize: (a) => p.transformer.output.serialize(a),
                  onError: (b) => {
                    var d, e;
                    null == (d = a.onError) ||
                      d.call(a, {
                        error: h_(b.error),
                        path: void 0,
                        input: void 0,
                        ctx: u(),
                        req: a.req,
                        type: null != (e = null == c ? void 0 : c.type) ? e : "unknown",
                      });
                  },
                  formatError(a) {
                    var b, d;
                    let e = null == c ? void 0 : c.calls[a.path[0]],
                      f = h_(a.error),
                      g = null == e ? void 0 : e.result(),
                      h = null == e ? void 0 : e.path,
                      i = null != (b = null == e || null == (d = e.procedure) ? void 0 : d._def.type) ? b : "unknown";
                    return hY({ config: p, ctx: u(), error: f, input: g, path: h, type: i });
                  },
                },
              ),
            );
          return new Response(
            ((b = h.getReader()),
            new ReadableStream({
              async pull(a) {
                let c = await b.read();
                c.done ? a.close() : a.enqueue(c.value);
              },
              cancel: (a) => (d.abort(), b.cancel(a)),
            })),
            { headers: o, status: g.status },
          );
        }
        o.set("content-type", "application/json");
        let g = (await Promise.all(f)).map((a) => {
            let [b, c] = a;
            return b
              ? a
              : ls(c.data)
                ? [
                    new h0({
                      code: "UNSUPPORTED_MEDIA_TYPE",
                      message: "Cannot use stream-like response in non-streaming request - use httpBatchStreamLink",
                    }),
                    void 0,
                  ]
                : a;
          }),
          k = g.map(([a, b], d) => {
            let e = c.calls[d];
            if (a) {
              var f, g;
              return {
                error: hY({
                  config: p,
                  ctx: u(),
                  error: a,
                  input: e.result(),
                  path: e.path,
                  type: null != (f = null == (g = e.procedure) ? void 0 : g._def.type) ? f : "unknown",
                }),
              };
            }
            return { result: { data: b.data } };
          }),
          l = g.map(([a]) => a),
          m = lr({ ctx: u(), info: c, responseMeta: a.responseMeta, untransformedJSON: k, errors: l, headers: o });
        return new Response(JSON.stringify(h3(p, k)), { status: m.status, headers: o });
      } catch (h) {
        let [b, c] = t,
          d = u(),
          {
            error: e,
            untransformedJSON: f,
            body: g,
          } = (function (a, b) {
            let { router: c, req: d, onError: e } = b.opts,
              f = h_(a);
            null == e || e({ error: f, path: b.path, input: b.input, ctx: b.ctx, type: b.type, req: d });
            let g = {
                error: hY({ config: c._def._config, error: f, type: b.type, path: b.path, input: b.input, ctx: b.ctx }),
              },
              h = h3(c._def._config, g);
            return { error: f, untransformedJSON: g, body: JSON.stringify(h) };
          })(h, { opts: a, ctx: u(), type: null != (k = null == c ? void 0 : c.type) ? k : "unknown" });
        return new Response(g, {
          status: lr({ ctx: d, info: c, responseMeta: a.responseMeta, untransformedJSON: f, errors: [e], headers: o })
            .status,
          headers: o,
        });
      }
    }
    var lu = a.i(47299);
    async function lv(a, b) {
      !1 === a.write(b) &&
        (await new Promise((b, c) => {
          let d = (a) => {
              (c(a), f());
            },
            e = () => {
              (b(), f());
            },
            f = () => {
              (a.off("error", d), a.off("drain", e), a.off("close", e));
            };
          (a.once("error", d), a.once("drain", e), a.once("close", e));
        }));
    }
    async function lw(a) {
      let { res: b } = a;
      try {
        let c = new WritableStream({
          async write(a) {
            var c;
            (await lv(b, a), null == (c = b.flush) || c.call(b));
          },
        });
        await a.body.pipeTo(c, { signal: a.signal });
      } catch (a) {
        if (k2(a)) return;
        throw a;
      }
    }
    async function lx(a) {
      let { response: b, rawResponse: c } = a;
      for (let [a, d] of (200 === c.statusCode && (c.statusCode = b.status), b.headers))
        "set-cookie" !== a.toLowerCase() && c.setHeader(a, d);
      let d = b.headers.getSetCookie();
      d.length > 0 && c.setHeader("set-cookie", d);
      try {
        b.body && (await lw({ res: c, signal: a.request.signal, body: b.body }));
      } catch (a) {
        throw (c.headersSent || (c.statusCode = 500), a);
      } finally {
        c.end();
      }
    }
    let ly = {
      code: hK.INTERNAL_SERVER_ERROR,
      message: "Internal server error",
      data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500 },
    };
    async function lz(a) {
      return new Promise((b) => {
        var c;
        let d = null != (c = a.middleware) ? c : (a, b, c) => c();
        return (
          a.res.once("finish", () => {
            b();
          }),
          d(a.req, a.res, (b) => {
            (async () => {
              var c, d, e, f;
              let g,
                h,
                i,
                j,
                k,
                l =
                  ((d = a.req),
                  (e = a.res),
                  (f = { maxBodySize: null != (c = a.maxBodySize) ? c : null }),
                  (g = new AbortController()),
                  (h = () => {
                    (e.off("close", i), d.off("aborted", h), g.abort());
                  }),
                  (i = () => {
                    e.writableEnded ? d.off("aborted", h) : h();
                  }),
                  e.once("close", i),
                  d.once("aborted", h),
                  (j = (function (a) {
                    try {
                      var b, c;
                      let d =
                          (a.headers[":scheme"] && "https" === a.headers[":scheme"]) ||
                          (a.socket && "encrypted" in a.socket && a.socket.encrypted)
                            ? "https:"
                            : "http:",
                        e = null != (b = null != (c = a.headers.host) ? c : a.headers[":authority"]) ? b : "localhost";
                      return new URL(a.url, `${d}//${e}`);
                    } catch (a) {
                      throw new h0({ code: "BAD_REQUEST", message: "Invalid URL", cause: a });
                    }
                  })(d)),
                  (k = {
                    headers: (function (a) {
                      let b = new Headers();
                      for (let c in a) {
                        let d = a[c];
                        if (!("string" == typeof c && c.startsWith(":")))
                          if (Array.isArray(d)) for (let a of d) b.append(c, a);
                          else null != d && b.append(c, d);
                      }
                      return b;
                    })(d.headers),
                    method: d.method,
                    signal: g.signal,
                  }),
                  "GET" !== d.method &&
                    "HEAD" !== d.method &&
                    ((k.body = (function (a, b) {
                      let c = a;
                      if ("body" in a) {
                        if (a.body instanceof lu.IncomingMessage) c = a.body;
                        else if (void 0 !== a.body) return "string" == typeof a.body ? a.body : JSON.stringify(a.body);
                        else if (a.readableEnded) return;
                      } else if (a.readableEnded)
                        return new ReadableStream({
                          start(a) {
                            a.error(
                              new h0({
                                code: "INTERNAL_SERVER_ERROR",
                                message:
                                  "The request body has already been read by another middleware. Assign the parsed body to `req.body` so tRPC can use it",
                              }),
                            );
                          },
                        });
                      let d = 0,
                        e = !1;
                      return new ReadableStream({
                        start(a) {
                          let f = (h) => {
                              ((d += h.length), !b.maxBodySize || d <= b.maxBodySize)
                                ? a.enqueue(new Uint8Array(h.buffer, h.byteOffset, h.byteLength))
                                : (a.error(new h0({ code: "PAYLOAD_TOO_LARGE" })),
                                  (e = !0),
                                  c.off("data", f),
                                  c.off("end", g));
                            },
                            g = () => {
                              e || ((e = !0), c.off("data", f), c.off("end", g), a.close());
                            };
                          (c.on("data", f), c.on("end", g));
                        },
                        cancel() {
                          c.destroy();
                        },
                      });
                    })(d, f)),
                    (k.duplex = "half")),
                  new Request(j, k)),
                m = async (b) => {
                  var c;
                  return await (null == (c = a.createContext) ? void 0 : c.call(a, hX(hX({}, a), b)));
                };
              await lx({
                request: l,
                response: await lt(
                  hX(
                    hX({}, a),
                    {},
                    {
                      req: l,
                      error: b ? h_(b) : null,
                      createContext: m,
                      onError(b) {
                        var c;
                        null == a || null == (c = a.onError) || c.call(a, hX(hX({}, b), {}, { req: a.req }));
                      },
                    },
                  ),
                ),
                rawResponse: a.res,
              });
            })().catch((b) => {
              var c;
              let { res: d, req: e } = a,
                f = h_(b),
                g = a.router._def._config,
                h = (() => {
                  try {
                    return hY({ config: g, error: f, type: "unknown", path: void 0, input: void 0, ctx: void 0 });
                  } catch (a) {
                    return ly;
                  }
                })();
              if (
                (null == (c = a.onError) ||
                  c.call(a, { req: e, error: f, type: "unknown", path: void 0, input: void 0, ctx: void 0 }),
                d.headersSent)
              )
                return void d.end();
              let i = h3(a.router._def._config, { error: h });
              ((d.statusCode = h.data.httpStatus), d.end(JSON.stringify(i)));
            });
          })
        );
      });
    }
    let lA = ["query", "mutation", "subscription"];
    function lB(a) {
      if (!hD(a)) throw Error("Not an object");
    }
    function lC(a) {
      if ("string" != typeof a) throw Error("Invalid string");
    }
    let lD = (a) => "object" == typeof a && null !== a && !Array.isArray(a),
      lE = (a, b) => new h0({ code: "PARSE_ERROR", message: a, cause: b });
    function lF(a) {
      try {
        return JSON.parse(a);
      } catch (a) {
        throw lE("The frame is not valid JSON: send tRPC messages as JSON text", a);
      }
    }
    function lG(a) {
      return a?.token || null;
    }
    function lH(a) {
      if (!lD(a)) return null;
      let { id: b } = a;
      return "string" == typeof b
        ? b.length <= 128
          ? b
          : null
        : "number" == typeof b && Number.isFinite(b)
          ? b
          : null;
    }
    let lI = 0;
    function lJ(a, { transport: b, remoteAddress: c, cookies: d }) {
      let e;
      lI += 1;
      let f = d || void 0 === a.headers.cookie ? a.headers : ((e = { ...a.headers }), delete e.cookie, e);
      return {
        id: lI,
        transport: b,
        remoteAddress: c,
        headers: f,
        name: "http" === b ? "" : null,
        protocol: null,
        away: !1,
        setAway: null,
      };
    }
    function lK(a, b) {
      let { connection: c = "", protocol: d = "", away: e } = b ?? {};
      if (c.length > 64)
        throw new h0({
          code: "BAD_REQUEST",
          message: "connectionParams.connection is longer than 64 characters: give a shorter name",
        });
      ("http" === a.transport && (a.name = c),
        (a.protocol = /^\d{1,6}$/.test(d) ? Number(d) : null),
        (a.away = "true" === e));
    }
    class lL {
      #bw;
      #bx;
      #by;
      #bz = null;
      #bp = 0;
      #bA = 0;
      #bB = 1 / 0;
      #bC = 0;
      constructor(a, b, c) {
        ((this.#bw = a),
          (this.#bx = b),
          (this.#by = c),
          a.registry.exchanges.add(this),
          (a.registry.inFlight += 1),
          c.once("close", () => this.#bD()));
      }
      get bufferedBytes() {
        return this.#by.writableLength;
      }
      begin(a, b) {
        let c = this.#bE();
        a.pay(b * kn.call + ku(c, 0) - kn.call);
        let d = 1024 * b + c;
        (a.hold(d), (this.#bz = a), (this.#bp += d), this.#by.destroyed && this.#bF());
      }
      #bE() {
        let a = Number(this.#bx.headers["content-length"]);
        return Number.isFinite(a)
          ? a
          : void 0 === this.#bx.headers["transfer-encoding"]
            ? 0
            : this.#bw.limits.maxPayloadBytes;
      }
      metered(a) {
        let b = a._def,
          c = new Proxy(b.procedures, {
            get: (a, b) => {
              let c = "string" == typeof b && Object.hasOwn(a, b) ? a[b] : void 0;
              return c && this.#bG(c);
            },
          });
        return { ...a, _def: { ...b, procedures: c } };
      }
      #bG(a) {
        return Object.assign((b) => ("subscription" === b.type ? this.#bH(a, b) : this.#bI(a, b)), a);
      }
      async #bH(a, b) {
        let c = this.#bz;
        if (!c) throw TypeError("a subscription starts after it is known who starts it");
        let d = await b.getRawInput(),
          e = kx(d),
          f = kt(e, d),
          g = 8192 + e + 2048 * f;
        try {
          (c.pay(f * kn.item), c.hold(g));
        } catch (a) {
          throw (a instanceof kg && this.refused(a), a);
        }
        return ((this.#bp += g), this.#by.destroyed && this.#bF(), a(b));
      }
      async #bI(a, b) {
        let c = this.#bz;
        if (!c) throw TypeError("a call is made after it is known who makes it");
        let d = b.type;
        await this.#bJ(c, d);
        let e = kn.call;
        try {
          this.#bK(c, d);
          let f = await b.getRawInput();
          c.charge(kt(kx(f), f) * kn.item);
          let g = await a(b),
            h = kx(g),
            i = kv(h, g);
          return (c.charge(i), (e += i), this.#bL(c, h), g);
        } finally {
          this.#bw.lanes[d].end(kI(c, d), e);
        }
      }
      #bJ(a, b) {
        let c = this.#bw.lanes[b],
          d = kI(a, b);
        return c.tryBegin(d)
          ? Promise.resolve()
          : new Promise((a, b) => {
              c.wait(d, {
                owner: this,
                begin: () => (
                  this.#by.destroyed ? b(new h0({ code: "CLIENT_CLOSED_REQUEST" })) : a(),
                  !this.#by.destroyed
                ),
              });
            });
      }
      #bK(a, b) {
        try {
          if ((a.checkHeld(), "query" === b && a.checkSolvent(), this.#bA > this.#bw.limits.maxBufferedBytes))
            throw new kg({
              reason: "held",
              code: "TOO_MANY_REQUESTS",
              message: "The answers of this batch are too large together: ask for the others in another one",
              retryAfterMs: 1,
            });
        } catch (a) {
          throw (a instanceof kg && this.refused(a), a);
        }
      }
      refused({ reason: a, retryAfterMs: b }) {
        (this.#bw.registry.refused(a),
          null === b || this.#by.headersSent || this.#by.setHeader("retry-after", Math.ceil(b / 1e3)));
      }
      async holdBack(a, { retryAfterMs: b }) {
        a.heldBack >= 32
          ? this.#by.destroy()
          : ((a.heldBack += 1), await (0, j.setTimeout)(Math.min(b ?? 250, 500)), (a.heldBack -= 1));
      }
      #bL(a, b) {
        ((this.#bA += b), this.#by.destroyed || (a.keep(b), (this.#bp += b)));
      }
      tick(a) {
        let b = this.bufferedBytes,
          c = b > 0 && b >= this.#bC;
        ((this.#bC = b),
          c
            ? 1 / 0 === this.#bB
              ? (this.#bB = a)
              : a - this.#bB >= this.#bw.limits.backlogTimeoutMs &&
                (this.#bw.registry.refused("backlog"), this.#by.destroy())
            : (this.#bB = 1 / 0));
      }
      #bD() {
        (this.#bw.registry.exchanges.delete(this), (this.#bw.registry.inFlight -= 1), this.#bF());
      }
      #bF() {
        (this.#bz?.release(this.#bp), (this.#bp = 0));
      }
    }
    function lM(a) {
      return /^Bearer +(\S+) *$/i.exec(a.authorization ?? "")?.[1] ?? null;
    }
    function lN(a, b) {
      return null !== a && null !== a.expiresAtMs && b >= a.expiresAtMs;
    }
    var lO = a.i(66680);
    function lP(a) {
      let b = a instanceof h0 ? a.cause : a;
      return b instanceof k.C && "SERVICE_UNAVAILABLE" === b.code && void 0 !== b.cause;
    }
    let lQ = (a) => "INTERNAL_SERVER_ERROR" === a.code || lP(a),
      lR = (a, b) => {
        console.error("@tidings/server:", b, a);
      };
    class lS {
      transport = "http";
      identity;
      #bw;
      #by;
      #bM;
      #bB = 1 / 0;
      static async begin({ host: a, session: b, connection: c, res: d }) {
        let { registry: e, sessions: f } = a;
        if (d.destroyed) throw new h0({ code: "CLIENT_CLOSED_REQUEST" });
        if (e.isFull)
          throw new kg({
            reason: "connections",
            code: "SERVICE_UNAVAILABLE",
            message: "The server has as many connections as it can serve: retry",
          });
        let g = new lS(a, b, d);
        e.add(g);
        try {
          (e.claim(g, b.account), f.checkRevoked(b.identity));
        } catch (a) {
          throw (e.remove(g), a);
        }
        let h = null;
        ((e.subscriptions += 1),
          (e.inFlight -= 1),
          d.once("close", () => {
            ((e.inFlight += 1), (e.subscriptions -= 1), e.remove(g), h?.end());
          }),
          (h = f.attend(b.identity, c)),
          await h?.begun);
      }
      constructor(a, { identity: b }, c) {
        ((this.identity = b), (this.#bw = a), (this.#by = c), (this.#bM = b?.expiresAtMs ?? 1 / 0));
      }
      get bufferedBytes() {
        return this.#by.writableLength;
      }
      tick(a) {
        let { keepAlive: b, registry: c } = this.#bw;
        (this.#by.writableNeedDrain ? 1 / 0 === this.#bB && (this.#bB = a) : (this.#bB = 1 / 0),
          Date.now() >= this.#bM
            ? (c.refused("expired"), this.terminate())
            : a - this.#bB >= b.pingMs + b.pongTimeoutMs && (c.refused("keep-alive"), this.terminate()));
      }
      notifyReconnect() {}
      close() {
        this.terminate();
      }
      terminate() {
        this.#by.destroy();
      }
    }
    var lT = a.i(81111);
    let lU = new Set(["connection", "keep-alive", "transfer-encoding", "upgrade", "te", "trailer"]);
    class lV extends lT.Duplex {
      peer;
      #bN = null;
      remoteAddress;
      constructor(a) {
        (super({ allowHalfOpen: !0 }), (this.remoteAddress = a));
      }
      _read() {
        let a = this.#bN;
        ((this.#bN = null), a?.());
      }
      _write(a, b, c) {
        this.peer.push(a) ? c() : (this.peer.#bN = c);
      }
      _final(a) {
        (this.peer.push(null), a());
      }
      _destroy(a, b) {
        (this.peer.destroyed || process.nextTick(() => this.peer.destroy()), b(a));
      }
      setTimeout() {
        return this;
      }
      setNoDelay() {
        return this;
      }
      setKeepAlive() {
        return this;
      }
      ref() {
        return this;
      }
      unref() {
        return this;
      }
    }
    let lW = { pingMs: 25e3, pongTimeoutMs: 1e4 },
      lX = {
        maxPayloadBytes: 262144,
        maxBatch: 100,
        maxSubscriptionsPerConnection: 100,
        maxInFlightPerConnection: 1e3,
        maxConnectionsPerUser: 100,
        maxConnections: 1e5,
        calls: { perSecond: 100, burst: 300 },
        maxHeldBytesPerUser: 0x1000000,
        firstFrameTimeoutMs: 1e4,
        highWaterMarkBytes: 65536,
        maxBufferedBytes: 4194304,
        backlogTimeoutMs: 1e4,
        headersTimeoutMs: 1e4,
        requestTimeoutMs: 3e4,
        keepAliveTimeoutMs: 9e4,
      },
      lY = {
        revoked: { code: kj("UNAUTHORIZED"), text: "The token has been revoked" },
        disconnected: { code: 1012, text: "Connect anew" },
      };
    class lZ {
      #bO;
      #bP = new Map();
      #bQ = new Map();
      exchanges = new Set();
      #bR = { query: 0, mutation: 0, subscription: 0 };
      #bS = Object.fromEntries(kf.map((a) => [a, 0]));
      subscriptions = 0;
      inFlight = 0;
      constructor(a) {
        this.#bO = a;
      }
      get isFull() {
        return this.#bP.size >= this.#bO.maxConnections;
      }
      get connections() {
        return [...this.#bP.keys()];
      }
      get isEmpty() {
        return 0 === this.#bP.size;
      }
      add(a) {
        this.#bP.set(a, null);
      }
      claim(a, b) {
        let c = this.#bQ.get(b.key) ?? 0;
        if (c >= this.#bO.maxConnectionsPerUser)
          throw new kg({
            reason: "user-connections",
            code: "TOO_MANY_REQUESTS",
            message: `You have ${c} connections already: close one and retry`,
          });
        (this.#bQ.set(b.key, c + 1), this.#bP.set(a, b));
      }
      remove(a) {
        let b = this.#bP.get(a)?.key;
        if ((this.#bP.delete(a), void 0 === b)) return;
        let c = this.#bQ.get(b) ?? 0;
        c > 1 ? this.#bQ.set(b, c - 1) : this.#bQ.delete(b);
      }
      end(a, b) {
        let c = this.connections.filter(({ identity: b }) => null !== b && a(b));
        for (let a of c) (this.refused(b), a.close(lY[b].code, lY[b].text));
        return c.length;
      }
      called(a, b = 1) {
        this.#bR[a] += b;
      }
      refused(a) {
        this.#bS[a] += 1;
      }
      tick(a) {
        for (let b of this.#bP.keys()) b.tick(a);
        for (let b of this.exchanges) b.tick(a);
      }
      stats() {
        let a = this.connections,
          b = a.filter(({ transport: a }) => "websocket" === a).length;
        return {
          connections: b,
          eventStreams: a.length - b,
          users: this.#bQ.size,
          subscriptions: this.subscriptions,
          inFlight: this.inFlight,
          bufferedBytes: [...a, ...this.exchanges].reduce((a, { bufferedBytes: b }) => a + b, 0),
          calls: { ...this.#bR },
          refusals: { ...this.#bS },
        };
      }
    }
    function l$({ url: a = "" }) {
      return /^\/(?![/\\])/.test(a) || /^https?:\/\//i.test(a) ? URL.parse(a, "http://localhost") : null;
    }
    let l_ = (a) => (null === a ? "null" : Array.isArray(a) ? "a list" : typeof a),
      l0 = (a) => "number" == typeof a && !Number.isNaN(a),
      [l1, l2, l3] = [0x2000000, 256, 8192];
    function l4() {
      return new kg({ reason: "revoked", code: "UNAUTHORIZED", message: "The token has been revoked: sign in again" });
    }
    function l5() {
      return new kg({
        reason: "expired",
        code: "UNAUTHORIZED",
        message: "The token has expired: reconnect with a fresh one",
      });
    }
    (a.i(95477), a.i(71221), a.i(96166), a.i(18129), a.i(12262), a.i(14761));
    var l6 = a.i(96618),
      l7 = a.i(7160);
    l6.default;
    let [l8, l9] = [125, 65535],
      ma = Buffer.allocUnsafeSlow(16384),
      mb = 0,
      mc = (a) => 10 + (a.length > 1024 ? Buffer.byteLength(a) : 3 * a.length);
    function md(a, b, c) {
      let d = b;
      for (let b of c)
        d = (function (a, b, c) {
          let d = me(c.length),
            e = a.write(c, b + d),
            f = me(e);
          return (
            f !== d && a.copyWithin(b + f, b + d, b + d + e),
            (a[b] = 129),
            2 === f
              ? (a[b + 1] = e)
              : 4 === f
                ? ((a[b + 1] = 126), a.writeUInt16BE(e, b + 2))
                : ((a[b + 1] = 127), a.writeBigUInt64BE(BigInt(e), b + 2)),
            b + f + e
          );
        })(a, d, b);
      return d;
    }
    function me(a) {
      return a <= l8 ? 2 : a <= l9 ? 4 : 10;
    }
    let mf = [];
    function mg() {
      let a = mf;
      for (let b of ((mf = []), a)) b.flush();
    }
    class mh {
      #bT;
      #bU;
      #bV;
      #bW;
      #bX = null;
      #bY = 0;
      #bZ = null;
      account = null;
      constructor(a, b, c, d) {
        ((this.#bT = a),
          (this.#bU = b),
          (this.#bV = c),
          (this.#bW = d),
          b.on("drain", () => this.#b$()),
          a.once("close", () => this.#bv()));
      }
      get bufferedBytes() {
        return this.#bT.bufferedAmount + this.#bY;
      }
      get isOpen() {
        return this.#bT.readyState === this.#bT.OPEN;
      }
      get hasRoom() {
        return this.isOpen && !this.#bU.writableNeedDrain && !this.#b_;
      }
      get #b_() {
        return this.#bY >= this.#bU.writableHighWaterMark;
      }
      whenRoom(a) {
        ((this.#bZ ??= []), this.#bZ.push(a));
      }
      send(a) {
        if (this.isOpen) {
          if (this.bufferedBytes > this.#bW) return void this.#bV.onOverflow();
          (this.#bX || ((this.#bX = []), 0 === mf.length && setImmediate(mg), mf.push(this)),
            this.#bX.push(a),
            (this.#bY += a.length));
        }
      }
      flush() {
        let a = this.#bX;
        if (!a) return;
        let b = this.#b_;
        if (((this.#bX = null), (this.#bY = 0), !this.isOpen)) return;
        let c = (function (a) {
          let b = 0;
          for (let c of a) b += mc(c);
          if (b > 16384) {
            let c = Buffer.allocUnsafeSlow(b);
            return c.subarray(0, md(c, 0, a));
          }
          b > 16384 - mb && ((ma = Buffer.allocUnsafeSlow(16384)), (mb = 0));
          let c = mb;
          return ((mb = md(ma, c, a)), ma.subarray(c, mb));
        })(a);
        (b && this.account ? this.#b0(c, this.account) : this.#bU.write(c),
          b && !this.#bU.writableNeedDrain && setImmediate(() => this.#b$()));
      }
      #b0(a, b) {
        (b.keep(a.length), this.#bU.write(a, () => b.release(a.length)));
      }
      #b$() {
        (this.#bv(), this.#bV.onDrained());
      }
      #bv() {
        let a = this.#bZ;
        if (((this.#bZ = null), a)) for (let b of a) b();
      }
    }
    let mi =
        ({ input: a }) =>
        () =>
          Promise.resolve(a),
      mj = (a) => a,
      mk = (() => {
        let {
          type: a,
          middlewares: b,
          inputs: c,
          resolver: d,
        } = i$
          .create()
          .procedure.input(mj)
          .use(({ next: a }) => a())
          .query(mj)._def ?? {};
        return (
          "query" === a &&
          b?.length === 3 &&
          b.every((a) => "function" == typeof a) &&
          b[0]?._type === "input" &&
          b[1]?._type === void 0 &&
          c?.length === 1 &&
          c[0] === mj &&
          (void 0 === d || d === mj)
        );
      })(),
      ml = (a) => new h0({ code: "BAD_REQUEST", cause: a });
    function mm(a) {
      if (!a)
        throw new h0({
          code: "INTERNAL_SERVER_ERROR",
          message: "No result from middlewares - did you forget to `return next()`?",
        });
      if (!a.ok) throw a.error;
      return a.data;
    }
    let mn = (a) => ({ ok: !1, error: h_(a), marker: "middlewareMarker" });
    var mo = a.i(43516);
    let mp = (a) => "object" == typeof a && null !== a && Symbol.asyncIterator in a,
      mq = new DOMException("The subscription has ended", "AbortError"),
      mr = (a) => a instanceof Error && "AbortError" === a.name;
    class ms {
      call;
      #bV;
      #b1 = new AbortController();
      #ah = null;
      #Y = !1;
      #k = !1;
      #b2 = !1;
      #b3 = !1;
      constructor(a, b) {
        ((this.#bV = a), (this.call = b));
      }
      get hasEnded() {
        return this.#k;
      }
      async run(a) {
        this.#b2 = !0;
        try {
          let b = await this.#bV.invoke(this.call, a, this.#b1.signal);
          if (this.#bV.wire.isPlainJson && "object" == typeof b && null !== b && (0, mo.C)(b))
            ((this.#ah = b), this.#k ? this.#b4() : this.#y(b));
          else {
            let a = this.#b5(b);
            ((this.#ah = a), this.#k ? this.#b4() : await this.#b6(a));
          }
        } catch (a) {
          this.#b7(a);
        }
      }
      stop() {
        this.#k || (this.#b8(), this.#b9("stopped"));
      }
      abandon() {
        this.#k || this.#b8();
      }
      #y(a) {
        (this.#b9("started"), a.attach(() => this.#ca(a)), this.#ca(a));
      }
      #ca(a) {
        let { outgoing: b, wire: c } = this.#bV;
        try {
          for (; !this.#k;) {
            if (!b.hasRoom) return void this.#cb(a);
            let d = a.poll();
            if (null === d) {
              this.#b2 && !0 !== a.isBehind && this.#cc();
              return;
            }
            if ("end" === d) return void this.#cd();
            let e = c.encodeEvent(this.call, d);
            (this.#b2 && this.#bV.onReplayed(e.length), b.send(e));
          }
        } catch (a) {
          this.#b7(a);
        }
      }
      #cb(a) {
        this.#b3 ||
          ((this.#b3 = !0),
          this.#bV.outgoing.whenRoom(() => {
            ((this.#b3 = !1), this.#ca(a));
          }));
      }
      async #b6(a) {
        let { outgoing: b } = this.#bV;
        for (this.#b9("started"), this.#cc(); ;) {
          if (!b.hasRoom && (await new Promise((a) => b.whenRoom(a)), this.#k)) return;
          let c = await a.next();
          if (this.#k) return;
          if (c.done) break;
          this.#ce(c.value);
        }
        this.#cd();
      }
      #b5(a) {
        if (iN(a)) return (this.#k ? (async function* () {})() : iP(a, this.#b1.signal))[Symbol.asyncIterator]();
        if (mp(a)) return a[Symbol.asyncIterator]();
        throw new h0({
          code: "INTERNAL_SERVER_ERROR",
          message: `Subscription ${this.call.path} did not return an observable or a AsyncGenerator`,
        });
      }
      #cd() {
        ((this.#ah = null), (this.#k = !0), this.#cc(), this.#bV.onEnd(this), this.#b9("stopped"));
      }
      #b7(a) {
        if (this.#k) {
          mr(a) || (a instanceof Error && mr(a.cause)) || this.#bV.onLateError(a, this.call);
          return;
        }
        (this.#b8(), this.#bV.onFailed(a, this.call), this.#Y && this.#b9("stopped"));
      }
      #cc() {
        this.#b2 && ((this.#b2 = !1), this.#bV.onUpToDate());
      }
      #b8() {
        ((this.#k = !0), this.#cc(), this.#b1.abort(mq), this.#b4(), this.#bV.onEnd(this));
      }
      #b4() {
        let a = this.#ah;
        ((this.#ah = null),
          a &&
            (async () => {
              await a.return?.();
            })().catch((a) => {
              mr(a) || this.#bV.onLateError(a, this.call);
            }));
      }
      #b9(a) {
        let { outgoing: b, wire: c } = this.#bV;
        ((this.#Y = !0), b.send(c.encodeState(this.call, a)));
      }
      #ce(a) {
        let { outgoing: b, wire: c } = this.#bV;
        if (!(Array.isArray(a) && "symbol" == typeof a[2])) return void b.send(c.encodeData(this.call, a));
        let [d, e] = a;
        b.send(c.encodeData(this.call, { id: d, data: e }, d));
      }
    }
    let mt = (a, b = 0) => ({
        id: a.id,
        jsonrpc: a.jsonrpc,
        type: a.method,
        path: a.params.path,
        input: (function ({ params: { input: a, lastEventId: b } }) {
          return void 0 === b ? a : lD(a) ? { ...a, lastEventId: b } : (a ?? { lastEventId: b });
        })(a),
        held: b,
      }),
      mu = ({ type: a }) => ("query" === a ? "query" : "mutation");
    class mv {
      #b;
      #bz;
      #cf = new Map();
      #cg = [];
      #ch = 0;
      #ci = null;
      constructor(a) {
        ((this.#b = a), (this.#bz = a.session.account));
      }
      handle(a, b, c) {
        let { registry: d } = this.#b.host,
          e = kt(c, a.params.input),
          f = mt(a, (({ method: a }, b, c) => ("subscription" === a ? 8192 + b + 2048 * c : 1024 + b))(a, c, e));
        try {
          this.#cj(a, f, ku(c, e));
        } catch (a) {
          if (!(a instanceof kg)) throw a;
          return (this.#ck(a, f), a);
        }
        return (d.called(a.method), "subscription" === f.type ? this.#bH(f, b) : this.#$(f, b), null);
      }
      get outgoing() {
        return this.#b.outgoing;
      }
      get wire() {
        return this.#b.wire;
      }
      stop(a) {
        this.#cf.get(a)?.stop();
      }
      resume() {
        for (; this.#cg.length > 0 && this.outgoing.hasRoom;) {
          let a = this.#cg.shift();
          a && this.#cl(a);
        }
      }
      abandon() {
        let { lanes: a } = this.#b.host,
          b = this.#cg.splice(0);
        for (let c of ["query", "mutation"]) b.push(...a[c].withdraw(kI(this.#bz, c), this));
        for (let { call: a } of b) this.#cm(a);
        for (let b of (a.subscription.withdraw(this.#bz.starts, this), this.#cf.values())) b.abandon();
      }
      #cj({ id: a, method: b }, { held: c = 0 }, d) {
        let { host: e, session: f } = this.#b,
          { limits: g } = e;
        if (lN(f.identity, Date.now())) throw l5();
        if (e.isFinishing())
          throw new kg({
            reason: "draining",
            code: "SERVICE_UNAVAILABLE",
            message: "The server is shutting down: reconnect and retry",
          });
        if ("subscription" === b) {
          if (this.#cf.has(a))
            throw new kg({ reason: "duplicate-id", code: "BAD_REQUEST", message: `Duplicate id ${a}` });
          if (this.#cf.size >= g.maxSubscriptionsPerConnection)
            throw new kg({
              reason: "subscriptions",
              code: "TOO_MANY_REQUESTS",
              message: `${this.#cf.size} subscriptions run on this connection already: stop one first`,
            });
        } else if (this.#ch >= g.maxInFlightPerConnection)
          throw new kg({
            reason: "in-flight",
            code: "TOO_MANY_REQUESTS",
            message: `${g.maxInFlightPerConnection} calls of this connection wait for their answer: await one first`,
          });
        (this.#bz.pay(d), this.#bz.hold(c));
      }
      #$(a, b) {
        let { host: c, outgoing: d } = this.#b;
        ((c.registry.inFlight += 1), (this.#ch += 1));
        let e = mu(a);
        if (d.hasRoom && c.lanes[e].tryBegin(kI(this.#bz, e))) return void this.#bI(a, b, e);
        let f = { owner: this, call: a, begin: () => this.#cn(f, b) };
        d.hasRoom ? this.#cl(f) : this.#cg.push(f);
      }
      #cl(a) {
        let b = mu(a.call);
        this.#b.host.lanes[b].wait(kI(this.#bz, b), a);
      }
      #cn(a, b) {
        let { call: c } = a;
        if (!this.outgoing.hasRoom) return (this.#cg.push(a), !1);
        let d = mu(c);
        try {
          (this.#bz.checkHeld(), "query" === d && this.#bz.checkSolvent());
        } catch (a) {
          return (this.#cm(c), this.#ck(a, c), !1);
        }
        return (this.#bI(c, b, d), !0);
      }
      async #bI(a, b, c) {
        let { host: d, outgoing: e, wire: f } = this.#b,
          g = kn.call;
        try {
          let c = await this.invoke(a, b, (this.#ci ??= new AbortController().signal));
          if (mp(c) || iN(c)) {
            let b = `Cannot return an async iterable or observable from a ${a.type} procedure with WebSockets`;
            throw new h0({ code: "UNSUPPORTED_MEDIA_TYPE", message: b });
          }
          if (e.isOpen) {
            let b = f.encodeData(a, c);
            e.send(b);
            let d = kv(b.length, c);
            (this.#bz.charge(d), (g += d));
          }
        } catch (b) {
          this.onFailed(b, a);
        } finally {
          (this.#cm(a), d.lanes[c].end(kI(this.#bz, c), g));
        }
      }
      #cm({ held: a = 0 }) {
        ((this.#ch -= 1), (this.#b.host.registry.inFlight -= 1), this.#bz.release(a));
      }
      #ck(a, b) {
        (this.#b.host.registry.refused(a.reason), this.#co(a, b));
      }
      #bH(a, b) {
        let { registry: c, lanes: d } = this.#b.host,
          e = new ms(this, a);
        (this.#cf.set(a.id, e), (c.subscriptions += 1));
        let { starts: f } = this.#bz;
        d.subscription.tryBegin(f)
          ? e.run(b)
          : d.subscription.wait(f, { owner: this, begin: () => !e.hasEnded && (e.run(b), !0) });
      }
      onReplayed(a) {
        this.#bz.charge(kn.replayed + (a / kp) * kn.answer);
      }
      onUpToDate() {
        this.#b.host.lanes.subscription.end(this.#bz.starts, kn.call);
      }
      onEnd({ call: a }) {
        ((this.#b.host.registry.subscriptions -= 1), this.#cf.delete(a.id), this.#bz.release(a.held ?? 0));
      }
      invoke({ type: a, path: b = "", input: c }, d, e) {
        let { host: f, context: g } = this.#b;
        if ("unknown" === a) throw TypeError("a call is a query, a mutation or a subscription");
        return (function (a) {
          var b;
          let c = (function ({ router: a, path: b, type: c }) {
            if (!mk) return null;
            let d = a._def.procedures,
              e = Object.hasOwn(d, b) ? d[b]?._def : void 0;
            return e?.type === c && Array.isArray(e.middlewares) && !0 !== e.experimental_caller ? e : null;
          })(a);
          if (!c) return ia({ ...a, getRawInput: mi(a) });
          let { resolver: d } = c,
            e = (function ({ middlewares: a, inputs: b }) {
              if (2 !== a.length || a[0]?._type !== "input") return null;
              let [c] = b;
              return "function" != typeof c || "~standard" in c || "assert" in c ? null : c;
            })(c);
          return e && d
            ? (function (a, b, c, { path: d, ctx: e, signal: f, batchIndex: g, input: h }) {
                let i, j;
                try {
                  i = a(h);
                } catch (a) {
                  throw ml(a);
                }
                let k = (a) => b({ path: d, ctx: e, signal: f, batchIndex: g, input: a, meta: c });
                return "object" == typeof (j = i) && null !== j && "then" in j
                  ? Promise.resolve(i).then(k, (a) => {
                      throw ml(a);
                    })
                  : k(i);
              })(e, d, c.meta, a)
            : (function a(b, c, d, e) {
                let { path: f, type: g, signal: h, batchIndex: i } = d,
                  { ctx: j, input: k, getRawInput: l } = e;
                try {
                  let m = c.middlewares[b];
                  if (!m) throw TypeError(`${f} has no level ${b}`);
                  let n = {
                    path: f,
                    type: g,
                    signal: h,
                    batchIndex: i,
                    ctx: j,
                    input: k,
                    getRawInput: l,
                    meta: c.meta,
                    next: (f) => {
                      var g, h;
                      return a(
                        b + 1,
                        c,
                        d,
                        f
                          ? ((g = e),
                            {
                              ctx: (h = f).ctx ? { ...g.ctx, ...h.ctx } : g.ctx,
                              input: "input" in h ? h.input : g.input,
                              getRawInput: h.getRawInput ?? g.getRawInput,
                            })
                          : e,
                      );
                    },
                  };
                  return Promise.resolve(m(n)).catch(mn);
                } catch (a) {
                  return Promise.resolve(mn(a));
                }
              })(0, c, (b = a), { ctx: b.ctx, input: void 0, getRawInput: mi(b) }).then(mm);
        })({ router: f.router, path: b, input: c, ctx: g, type: a, signal: e, batchIndex: d });
      }
      onFailed(a, b) {
        (this.onLateError(a, b), this.#co(a, b));
      }
      #co(a, b) {
        let { wire: c, outgoing: d, context: e } = this.#b;
        d.send(c.encodeError(a, b, e));
      }
      onLateError(a, { type: b, path: c = "" }) {
        let d = kh(a);
        if (!lQ(d)) return;
        let { host: e, session: f } = this.#b,
          g = f.identity ? { userId: f.identity.userId } : {};
        e.report(d, { stage: "subscription" === b ? "subscription" : "call", transport: "websocket", path: c, ...g });
      }
    }
    let mw = { id: null, type: "unknown" },
      mx = {
        code: hK.INTERNAL_SERVER_ERROR,
        message: "Internal server error",
        data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500 },
      },
      my = { id: null, method: "reconnect" },
      mz = ({ id: a, jsonrpc: b }) =>
        `{"id":${"number" == typeof a ? a : JSON.stringify(a)},${b ? `"jsonrpc":"${b}",` : ""}`;
    class mA {
      transport = "websocket";
      #bw;
      #cp;
      #bT;
      #cq;
      #cr;
      #cs = "params";
      #ct;
      #bR = null;
      #cu = null;
      #cv = null;
      #cw = null;
      #bZ = [];
      #bz;
      #cx;
      #cy = null;
      #cz;
      #cA = 0;
      #bC = 0;
      #cB = 1 / 0;
      #cC = 1 / 0;
      #bM = 1 / 0;
      constructor({ host: a, wire: b, ws: c, socket: d, info: e }) {
        ((this.#bw = a),
          (this.#cp = b),
          (this.#bT = c),
          (this.#cq = e),
          (this.#bz = a.accounts.ofAddress(e.remoteAddress)),
          (this.#cx = a.strangers.enter(e.remoteAddress, () => this.#cD("crowd"))),
          (this.#cz = performance.now()),
          (this.#ct = this.#cz + a.limits.firstFrameTimeoutMs),
          (this.#cr = new mh(c, d, this, 16 * a.limits.maxBufferedBytes)),
          c.on("message", (a, b) => this.#cE(a, b)),
          c.on("ping", () => this.#cF()),
          c.on("pong", () => this.#cF()),
          c.on("error", (a) => this.#cG(a)),
          c.once("close", () => this.#bD()));
      }
      get identity() {
        return this.#cv;
      }
      get bufferedBytes() {
        return this.#cr.bufferedBytes;
      }
      onDrained() {
        (this.#h(), "open" === this.#cs && (this.#bR?.resume(), this.#cH()));
      }
      #cH() {
        this.#cr.hasRoom && !this.#cy && this.#bT.resume();
      }
      #cI(a) {
        (this.#bT.pause(),
          (this.#cy ??= setTimeout(() => {
            ((this.#cy = null), "open" === this.#cs && this.#cH());
          }, a).unref()));
      }
      onOverflow() {
        this.#cD("backlog");
      }
      async open(a = null) {
        ((this.#cs = "opening"), this.#bT.pause());
        try {
          (lK(this.#cq, a), await this.#cJ(lG(a)));
        } catch (a) {
          this.#cK() || this.#ck(kh(a));
        }
        this.#cy || this.#bT.resume();
      }
      tick(a) {
        "open" === this.#cs ? (this.#cL(Date.now()), this.#cM(a), this.#cN(a)) : a >= this.#ct && this.#cO();
      }
      notifyReconnect() {
        this.#cr.send(this.#cp.reconnect);
      }
      close(a, b) {
        "closing" !== this.#cs && (this.#bF(), this.#cr.flush(), this.#bT.close(a, b), this.#bT.resume());
      }
      terminate() {
        (this.#bF(), this.#bT.terminate());
      }
      async #cJ(a) {
        var b;
        let c,
          { sessions: d, registry: e, expiry: f } = this.#bw,
          g = await d.authenticate(a ?? lM(this.#cq.headers), this.#cq);
        if (this.#cK()) return;
        let { identity: h, account: i } = g;
        (e.claim(this, i), i.connect(), this.#cP(i), (this.#cv = h), d.checkRevoked(h));
        let j = await d.createContext(h, this.#cq);
        if (this.#cK() || ((this.#cw = d.attend(h, this.#cq)), await this.#cw?.begun, this.#cK())) return;
        let { noticeAtMs: k, closeAtMs: l } =
          ((b = Date.now()),
          { noticeAtMs: (c = h?.expiresAtMs ?? 1 / 0) - Math.min(f.noticeMs, (c - b) / 4), closeAtMs: c + f.graceMs });
        ((this.#cC = k),
          (this.#bM = l),
          (this.#bR = new mv({ host: this.#bw, wire: this.#cp, outgoing: this.#cr, session: g, context: j })),
          (this.#cs = "open"),
          this.#cQ());
      }
      #cP(a) {
        ((this.#bz = a), (this.#cr.account = a), this.#cx?.(), (this.#cx = null));
      }
      #ck(a) {
        ((this.#cs = "refused"),
          (this.#cu = a),
          (this.#ct = performance.now() + 250),
          "TOO_MANY_REQUESTS" === a.code && this.#bz.charge(kn.failedSignIn));
        let b = ki(a);
        (b && (this.#bw.registry.refused(b), this.#bw.tellRefused(b, a.message, this.#cq)), this.#cR(a), this.#cQ());
      }
      #cQ() {
        let a = this.#bZ;
        for (let [b, c, d] of ((this.#bZ = []), a)) this.#cS(b, c, d);
      }
      #cE(a, b) {
        if ((this.#h(), "closing" !== this.#cs)) {
          try {
            if (b) throw new h0({ code: "PARSE_ERROR", message: "Binary frame: send JSON in text frames" });
            let c = Array.isArray(a)
              ? Buffer.concat(a).toString()
              : Buffer.isBuffer(a)
                ? a.toString()
                : Buffer.from(a).toString();
            "PONG" === c || "PING" === c
              ? (this.#cT(), "PING" === c && this.#cr.send("PONG"))
              : "params" === this.#cs
                ? this.#cU(c)
                : this.#cV(
                    (function (a) {
                      let b = lF(a);
                      if (!Array.isArray(b)) return [b];
                      if (0 === b.length) throw lE("The batch is empty");
                      return b;
                    })(c),
                    c.length,
                  );
          } catch (a) {
            this.#cW(a, null);
          }
          "open" !== this.#cs || this.#cr.hasRoom || this.#bT.pause();
        }
      }
      #cU(a) {
        try {
          this.open(
            (function (a) {
              let b = lF(a);
              if (!lD(b) || "connectionParams" !== b.method)
                throw lE('The first frame must be {"method":"connectionParams","data":{…}}, as the URL announces');
              return kW(b.data);
            })(a),
          );
        } catch (a) {
          (this.#bw.registry.refused("malformed"), this.#ck(kh(a)));
        }
      }
      #cV(a, b) {
        let { limits: c, config: d } = this.#bw;
        if (a.length > c.maxBatch) return void this.#cX(a);
        for (let [c, e] of a.entries()) {
          let f;
          try {
            f = (function (a, b) {
              let c;
              try {
                c = (function (a, b) {
                  lB(a);
                  let { id: c, jsonrpc: d, method: e, params: f } = a;
                  if (null !== c && "string" != typeof c && ("number" != typeof c || isNaN(c)))
                    throw Error("Invalid request id");
                  if (void 0 !== d && "2.0" !== d) throw Error("Must be JSONRPC 2.0");
                  if ("subscription.stop" === e) return { id: c, jsonrpc: d, method: e };
                  if (!lA.includes(e)) throw Error("Invalid procedure type");
                  lB(f);
                  let { input: g, path: h, lastEventId: i } = f;
                  return (
                    lC(h),
                    void 0 !== i && lC(i),
                    { id: c, jsonrpc: d, method: e, params: { input: b.input.deserialize(g), path: h, lastEventId: i } }
                  );
                })(a, b);
              } catch (a) {
                throw lE(a instanceof Error ? a.message.slice(0, 300) : "Malformed message", a);
              }
              if ("params" in c && c.params.path.length > 512)
                throw lE("`path` is too long: no procedure has one of more than 512 characters");
              if (null === lH(a) || null === c.id)
                throw lE("`id` is required: a number, or a string of at most 128 characters");
              return c;
            })(e, d.transformer);
          } catch (a) {
            this.#cW(a, e);
            continue;
          }
          let g = 1 === a.length || b <= 512 ? b : kx(e);
          "opening" === this.#cs ? this.#bZ.push([f, c, g]) : this.#cS(f, c, g);
        }
      }
      #cS(a, b, c) {
        if ("closing" !== this.#cs)
          if ("subscription.stop" === a.method) (this.#cT(), this.#bR?.stop(a.id));
          else if (this.#cu) (this.#cT(), this.#cr.send(this.#cp.encodeError(this.#cu, mt(a), void 0)));
          else {
            let d = this.#bR?.handle(a, b, c);
            d?.code === "TOO_MANY_REQUESTS" && this.#cY(d, c);
          }
      }
      #cX(a) {
        let b = new kg({
          reason: "batch",
          code: "BAD_REQUEST",
          message: `Batch call exceeds maximum size: send at most ${this.#bw.limits.maxBatch} calls in one`,
        });
        this.#bw.registry.refused(b.reason);
        let c = a.map(lH).filter((a) => null !== a);
        for (let a of c.length > 0 ? c : [null]) this.#cR(b, a);
        this.#cZ(50);
      }
      #cW(a, b) {
        (this.#bw.registry.refused("malformed"), this.#cR(a, lH(b)), this.#cZ(50));
      }
      #cR(a, b = null) {
        this.#cr.send(this.#cp.encodeError(a, { ...mw, id: b }, void 0));
      }
      #cF() {
        (this.#h(), this.#cT());
      }
      #cT() {
        this.#bz.frame() || this.#c$();
      }
      #cY({ retryAfterMs: a }, b) {
        (this.#cI(Math.min(a ?? 250, 500)), this.#cZ(1 + b / 16384));
      }
      #cZ(a) {
        this.#bz.fault(a) || this.#c$();
      }
      #c$() {
        "closing" === this.#cs ||
          (this.#bw.registry.refused("flood"),
          this.#cR(
            new kg({
              reason: "flood",
              code: "TOO_MANY_REQUESTS",
              message: "Too many frames had to be refused: the connection is closed",
            }),
          ),
          this.close(kj("TOO_MANY_REQUESTS"), "TOO_MANY_REQUESTS"),
          this.#bT.pause(),
          (this.#ct = performance.now() + 250));
      }
      #h() {
        this.#cz = performance.now();
      }
      #cL(a) {
        (a >= this.#cC && ((this.#cC = 1 / 0), this.notifyReconnect()),
          a >= this.#bM &&
            (this.#bw.registry.refused("expired"), this.close(kj("UNAUTHORIZED"), "The token has expired")));
      }
      #cM(a) {
        let { pingMs: b, pongTimeoutMs: c } = this.#bw.keepAlive,
          d = this.bufferedBytes;
        (d < this.#bC && (this.#cz = a),
          (this.#bC = d),
          this.#cz >= this.#cA && (this.#cA = 1 / 0),
          a - this.#cA >= c
            ? this.#cD("keep-alive")
            : 1 / 0 === this.#cA && a - this.#cz >= b && ((this.#cA = a), this.#cr.send("PING")));
      }
      #cN(a) {
        let { maxBufferedBytes: b, backlogTimeoutMs: c } = this.#bw.limits;
        this.bufferedBytes <= b
          ? (this.#cB = 1 / 0)
          : 1 / 0 === this.#cB
            ? (this.#cB = a)
            : a - this.#cB >= c && this.#cD("backlog");
      }
      #cO() {
        if ("closing" === this.#cs) return void this.#bT.terminate();
        this.#cu ||
          this.#ck(
            new kg({
              reason: "first-frame",
              code: "TIMEOUT",
              message: "The connection was not opened in time: send connectionParams first, and at once",
            }),
          );
        let a = this.#cu?.code ?? "TIMEOUT";
        this.close(kj(a), a);
      }
      #cD(a) {
        "closing" !== this.#cs && (this.#bw.registry.refused(a), this.terminate());
      }
      #cG({ code: a }) {
        "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH" === a
          ? this.#bw.registry.refused("payload")
          : a?.startsWith("WS_ERR") && this.#bw.registry.refused("malformed");
      }
      #bD() {
        (this.#bF(), this.#bw.registry.remove(this));
      }
      #cK() {
        return "closing" === this.#cs;
      }
      #bF() {
        "closing" !== this.#cs &&
          ((this.#cs = "closing"),
          (this.#ct = performance.now() + 5e3),
          this.#cx?.(),
          this.#cy && clearTimeout(this.#cy),
          (this.#bZ = []),
          this.#bR?.abandon(),
          this.#cw?.end());
      }
    }
    class mB extends Error {
      static code = "ERR_JOSE_GENERIC";
      code = "ERR_JOSE_GENERIC";
      constructor(a, b) {
        (super(a, b), (this.name = this.constructor.name), Error.captureStackTrace?.(this, this.constructor));
      }
    }
    class mC extends mB {
      [Symbol.asyncIterator] = async function* () {};
      static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
      code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
      constructor(a = "multiple matching keys found in the JSON Web Key Set", b) {
        super(a, b);
      }
    }
    (a.s(
      [
        "JOSEAlgNotAllowed",
        0,
        class extends mB {
          static code = "ERR_JOSE_ALG_NOT_ALLOWED";
          code = "ERR_JOSE_ALG_NOT_ALLOWED";
        },
        "JOSEError",
        0,
        mB,
        "JOSENotSupported",
        0,
        class extends mB {
          static code = "ERR_JOSE_NOT_SUPPORTED";
          code = "ERR_JOSE_NOT_SUPPORTED";
        },
        "JWKSInvalid",
        0,
        class extends mB {
          static code = "ERR_JWKS_INVALID";
          code = "ERR_JWKS_INVALID";
        },
        "JWKSMultipleMatchingKeys",
        0,
        mC,
        "JWKSNoMatchingKey",
        0,
        class extends mB {
          static code = "ERR_JWKS_NO_MATCHING_KEY";
          code = "ERR_JWKS_NO_MATCHING_KEY";
          constructor(a = "no applicable key found in the JSON Web Key Set", b) {
            super(a, b);
          }
        },
        "JWKSTimeout",
        0,
        class extends mB {
          static code = "ERR_JWKS_TIMEOUT";
          code = "ERR_JWKS_TIMEOUT";
          constructor(a = "request timed out", b) {
            super(a, b);
          }
        },
        "JWSInvalid",
        0,
        class extends mB {
          static code = "ERR_JWS_INVALID";
          code = "ERR_JWS_INVALID";
        },
        "JWSSignatureVerificationFailed",
        0,
        class extends mB {
          static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
          code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
          constructor(a = "signature verification failed", b) {
            super(a, b);
          }
        },
        "JWTClaimValidationFailed",
        0,
        class extends mB {
          static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
          code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
          claim;
          reason;
          payload;
          constructor(a, b, c = "unspecified", d = "unspecified") {
            (super(a, { cause: { claim: c, reason: d, payload: b } }),
              (this.claim = c),
              (this.reason = d),
              (this.payload = b));
          }
        },
        "JWTExpired",
        0,
        class extends mB {
          static code = "ERR_JWT_EXPIRED";
          code = "ERR_JWT_EXPIRED";
          claim;
          reason;
          payload;
          constructor(a, b, c = "unspecified", d = "unspecified") {
            (super(a, { cause: { claim: c, reason: d, payload: b } }),
              (this.claim = c),
              (this.reason = d),
              (this.payload = b));
          }
        },
        "JWTInvalid",
        0,
        class extends mB {
          static code = "ERR_JWT_INVALID";
          code = "ERR_JWT_INVALID";
        },
      ],
      98873,
    ),
      a.i(98873));
    let mD = [["verify"], ["sign"]];
    function mE(a) {
      let b = { name: "HMAC", hash: `SHA-${a}` };
      return { kty: ["oct"], secret: !0, subtle: b, signing: b, usages: mD };
    }
    function mF(a, b) {
      let c = { name: b ? "RSA-PSS" : "RSASSA-PKCS1-v1_5", hash: `SHA-${a}` };
      return { kty: ["RSA"], subtle: c, signing: b ? { ...c, saltLength: b } : c, usages: mD, minRsaBits: 2048 };
    }
    function mG(a, b) {
      return {
        kty: ["EC"],
        crv: a,
        subtle: { name: "ECDSA", namedCurve: a },
        signing: { name: "ECDSA", hash: `SHA-${b}` },
        usages: mD,
      };
    }
    function mH() {
      let a = { name: "Ed25519" };
      return { kty: ["OKP"], crv: "Ed25519", subtle: a, signing: a, usages: mD };
    }
    function mI(a) {
      let b = { name: `ML-DSA-${a}` };
      return { kty: ["AKP"], subtle: b, signing: b, usages: mD };
    }
    (!(function (a) {
      let b = { __proto__: null };
      for (let c in a) b[c] = { ...a[c], alg: c };
    })({
      HS256: mE(256),
      HS384: mE(384),
      HS512: mE(512),
      RS256: mF(256),
      RS384: mF(384),
      RS512: mF(512),
      PS256: mF(256, 32),
      PS384: mF(384, 48),
      PS512: mF(512, 64),
      ES256: mG("P-256", 256),
      ES384: mG("P-384", 384),
      ES512: mG("P-521", 512),
      EdDSA: mH(),
      Ed25519: mH(),
      "ML-DSA-44": mI(44),
      "ML-DSA-65": mI(65),
      "ML-DSA-87": mI(87),
    }),
      new TextEncoder(),
      new TextDecoder(),
      new TextDecoder("utf-8", { fatal: !0 }),
      typeof navigator > "u" || navigator.userAgent?.startsWith?.("Mozilla/5.0 "));
    let mJ = (a) => {
        let b = !1;
        return () => {
          b || ((b = !0), a());
        };
      },
      mK = new Set();
    async function mL(b, c) {
      if (void 0 === b || "" === b) {
        let a;
        return {
          fanout:
            ((a = new Map()),
            {
              publish(b) {
                for (let c of b) for (let b of a.get(c.userId) ?? []) b(c);
                return Promise.resolve();
              },
              subscribe(b, c) {
                let d = (a) => c(a),
                  e = a.get(b);
                return (
                  e ? e.add(d) : a.set(b, new Set([d])),
                  Promise.resolve(() => {
                    let c = a.get(b);
                    return (c?.delete(d) && 0 === c.size && a.delete(b), Promise.resolve());
                  })
                );
              },
              onInterrupted: () => () => {},
              close: () => (a.clear(), Promise.resolve()),
            }),
          presence: (function (a = {}) {
            let { graceMs: b = 5e3, maxLastSeen: c = 1e5, now: d = Date.now } = a,
              e = new Map(),
              f = new Map(),
              g = new Map(),
              h = new Map(),
              i = (a) => {
                let b = e.get(a);
                return b
                  ? { userId: a, online: !0, lastSeenAtMs: b.sinceMs, ...(b.away && { away: !0 }) }
                  : { userId: a, online: !1, lastSeenAtMs: f.get(a) ?? null };
              },
              j = (a) => {
                let b = i(a);
                for (let c of h.get(a) ?? []) c(b);
              },
              k = (a, b) => {
                (e.delete(a), f.delete(a), f.set(a, b), f.size > c && f.delete(f.keys().next().value), j(a));
              },
              l = (a, b) => {
                let c = b.awayConnections === b.connections;
                0 !== b.connections && b.away !== c && e.get(a) === b && ((b.away = c), j(a));
              };
            return {
              connect(a, c = !1) {
                var f;
                let g,
                  h,
                  i = e.get(a);
                return (
                  i
                    ? (i.goingOffline && clearTimeout(i.goingOffline),
                      (i.goingOffline = null),
                      (i.connections += 1),
                      c && (i.awayConnections += 1),
                      l(a, i))
                    : ((i = { connections: 1, awayConnections: +!!c, away: c, sinceMs: d(), goingOffline: null }),
                      e.set(a, i),
                      j(a)),
                  Promise.resolve(
                    ((f = i),
                    (g = c),
                    (h = !1),
                    Object.assign(
                      () => {
                        h ||
                          ((h = !0),
                          ((a, c, f) => {
                            if (
                              ((c.connections -= 1),
                              f && (c.awayConnections -= 1),
                              l(a, c),
                              c.connections > 0 || e.get(a) !== c)
                            )
                              return;
                            let g = d();
                            ((c.goingOffline = setTimeout(() => k(a, g), b)), c.goingOffline.unref());
                          })(a, f, g));
                      },
                      {
                        setAway: (b) => (
                          h || b === g || ((g = b), (f.awayConnections += g ? 1 : -1), l(a, f)),
                          Promise.resolve()
                        ),
                      },
                    )),
                  )
                );
              },
              open(a, b) {
                let c = g.get(a) ?? new Map();
                return (
                  g.set(a, c),
                  c.set(b, (c.get(b) ?? 0) + 1),
                  Promise.resolve(
                    mJ(() => {
                      let d = (c.get(b) ?? 0) - 1;
                      (d > 0 ? c.set(b, d) : c.delete(b), 0 === c.size && g.get(a) === c && g.delete(a));
                    }),
                  )
                );
              },
              viewers(a, b) {
                let c = a.filter((a) => g.get(a)?.has(b));
                return c.length > 0 ? new Set(c) : mK;
              },
              get: (a) => Promise.resolve(a.map(i)),
              watch(a, b) {
                let c = (a) => b(a),
                  d = new Set(a);
                for (let a of d) {
                  let b = h.get(a);
                  b ? b.add(c) : h.set(a, new Set([c]));
                }
                return Promise.resolve(
                  mJ(() => {
                    for (let a of d) {
                      let b = h.get(a);
                      b?.delete(c) && 0 === b.size && h.delete(a);
                    }
                  }),
                );
              },
              close() {
                for (let [a, b] of e) (b.goingOffline && clearTimeout(b.goingOffline), k(a, d()));
                return (g.clear(), Promise.resolve());
              },
            };
          })(),
        };
      }
      let { createRedisFanout: d, createRedisPresence: e } = await a.A(79485),
        f = { redis: "object" == typeof b && "options" in b ? b.options : b, onError: c };
      return { fanout: d(f), presence: e(f) };
    }
    var mM = a.i(7222),
      mN = a.i(36928),
      mO = a.i(12340);
    class mP {
      #c_ = [];
      #c0 = 0;
      get trimmed() {
        return this.#c0;
      }
      get head() {
        return this.#c0 + this.#c_.length;
      }
      get entries() {
        return this.#c_;
      }
      append(a) {
        if (a.n !== this.head + 1) throw Error(`entry ${a.n} would follow ${this.head}`);
        this.#c_.push(a);
      }
      at(a) {
        return a > this.#c0 ? this.#c_[a - this.#c0 - 1] : void 0;
      }
      between(a, b) {
        return a < this.#c0 ? [] : this.#c_.slice(a - this.#c0, Math.max(a, b) - this.#c0);
      }
      trim(a) {
        let b = this.#c_.map((a) => a.atMs),
          c =
            (function ({ trimmed: a, atMs: b }, { olderThanMs: c, maxEntries: d }) {
              let e = a + b.length,
                f = b.findIndex((a) => a >= c);
              return Math.max(a, Math.min(Math.max(-1 === f ? e : a + f, e - d), e - 1));
            })({ trimmed: this.#c0, atMs: b }, a) - this.#c0;
        return ((this.#c_ = this.#c_.slice(c)), (this.#c0 += c), c);
      }
    }
    let mQ = ({ userId: a, channel: b, category: c }) => JSON.stringify([a, b, c]),
      mR = Symbol("everyone");
    class mS {
      epoch = crypto.randomUUID().replaceAll("-", "");
      users = new Map();
      chats = new Map();
      keys = new Map();
      topics = new Map();
      seen = new Set();
      revocations = new Map();
      reach = (function () {
        let a = new Map(),
          b = new Map(),
          c = (b) => {
            let c = a.get(b) ?? { addresses: [], preferences: [], quietHours: null };
            return (a.set(b, c), c);
          },
          d = (a) => {
            for (let c of b.values()) if (c.lease === a) return c;
          },
          e = (a, b, d) => {
            let { addresses: e } = c(a),
              f = e.findIndex((a) => a.id === b),
              g = e[f];
            return (g && (e[f] = { ...g, ...d }), void 0 !== g);
          };
        return {
          pushed(c, d, e, f) {
            let g = a.get(c);
            if (g)
              for (let a of f) {
                let { channel: f, category: h } = a,
                  i = (function (a, b) {
                    let { channel: c, category: d, delayMs: e, mandatory: f } = a,
                      g = f ? void 0 : b.find((a) => a.channel === c && a.category === d);
                    return g ? ("off" === g.mode ? null : "after" === g.mode ? g.delayMs : 0) : e;
                  })(a, g.preferences);
                if (null === i || !g.addresses.some((a) => a.channel === f && a.confirmed)) continue;
                let j = mQ({ userId: c, channel: f, category: h }),
                  k = e + i,
                  l = b.get(j);
                if (!l) {
                  let a = { lease: null, leaseUntilMs: 0, upTo: null, done: [], attempts: 0 };
                  b.set(j, { userId: c, channel: f, category: h, n: d - 1, sinceMs: e, dueAtMs: k, ...a });
                  continue;
                }
                (null === l.upTo || null !== l.lease) &&
                  (null === l.dueAtMs && (l.sinceMs = e), (l.dueAtMs = Math.min(l.dueAtMs ?? k, k)));
              }
          },
          async addAddress(a, b) {
            let { addresses: d } = c(a),
              e = d.findIndex((a) => a.channel === b.channel && a.identity === b.identity),
              f = d[e];
            if (!f) return (d.push({ ...b, failingSinceMs: null }), b.id);
            let { id: g, addedAtMs: h } = f;
            return (
              (d[e] = { ...b, id: g, addedAtMs: h, confirmed: f.confirmed || b.confirmed, failingSinceMs: null }), g
            );
          },
          confirmAddress: async (a, b) => e(a, b, { confirmed: !0 }),
          async removeAddress(a, d) {
            let e = c(a),
              f = e.addresses.find((a) => a.id === d);
            if (!f) return !1;
            if (
              ((e.addresses = e.addresses.filter((a) => a !== f)),
              e.addresses.some(({ channel: a }) => a === f.channel))
            )
              return !0;
            for (let [c, d] of b) d.userId === a && d.channel === f.channel && b.delete(c);
            return !0;
          },
          async markFailing(a, b, c) {
            e(a, b, { failingSinceMs: c });
          },
          async profile(b) {
            let { addresses: c = [], preferences: d = [], quietHours: e = null } = a.get(b) ?? {};
            return { addresses: [...c], preferences: [...d], quietHours: e };
          },
          async setPreference(a, { category: b, channel: d, set: e }) {
            let f = c(a),
              g = f.preferences.filter((a) => a.category !== b || a.channel !== d);
            f.preferences = e ? [...g, e] : g;
          },
          async setQuietHours(a, b) {
            c(a).quietHours = b;
          },
          async takeDue({ nowMs: a, leaseMs: c, limits: d }) {
            let e = [],
              f = new Map(Object.entries(d));
            for (let d of [...b.values()]
              .filter((b) => (null === b.lease ? null !== b.dueAtMs && b.dueAtMs <= a : b.leaseUntilMs <= a))
              .toSorted((a, b) => (a.dueAtMs ?? 0) - (b.dueAtMs ?? 0))) {
              let b = f.get(d.channel) ?? 0;
              if (0 === b) continue;
              f.set(d.channel, b - 1);
              let g = crypto.randomUUID();
              Object.assign(d, { lease: g, leaseUntilMs: a + c, dueAtMs: null });
              let { userId: h, channel: i, category: j, n: k, sinceMs: l, upTo: m, done: n, attempts: o } = d;
              e.push({ userId: h, channel: i, category: j, n: k, sinceMs: l, upTo: m, done: n, attempts: o, lease: g });
            }
            return e;
          },
          async begin(a) {
            let b = new Set();
            for (let { lease: c, upTo: e } of a) {
              let a = d(c);
              a && ((a.upTo = e), b.add(c));
            }
            return b;
          },
          async settle(a) {
            for (let { lease: b, n: c, dueAtMs: e, sinceMs: f, open: g } of a) {
              let a = d(b);
              if (!a) continue;
              let h = [g ? null : a.dueAtMs, e].filter((a) => null !== a),
                { upTo: i, done: j, attempts: k } = g ?? { upTo: null, done: [], attempts: 0 };
              ((null !== e || null === a.dueAtMs) && (a.sinceMs = f),
                Object.assign(a, { n: c, lease: null, upTo: i, done: j, attempts: k }),
                (a.dueAtMs = 0 === h.length ? null : Math.min(...h)));
            }
          },
          async outwardStatus() {
            let a = [...b.values()],
              c = a.filter(({ lease: a, dueAtMs: b }) => null === a && null !== b);
            return {
              waiting: c.length,
              underWay: a.filter(({ lease: a }) => null !== a).length,
              nextDueMs: 0 === c.length ? null : Math.min(...c.map(({ dueAtMs: a }) => a ?? 0)),
            };
          },
        };
      })();
      believedAtMs = null;
      user(a) {
        let b = this.users.get(a);
        if (b) return b;
        let c = mT();
        return (this.users.set(a, c), c);
      }
      chat(a, b = null) {
        let c = this.chats.get(a);
        if (c) return c;
        let d = mU(a, b);
        return (this.chats.set(a, d), d);
      }
    }
    let mT = () => ({
        chat: new mP(),
        push: new mP(),
        unreadAtTrim: 0,
        inbox: new Map(),
        collapsed: new Map(),
        unread: 0,
        directs: new Map(),
        groups: new Set(),
        groupCount: 0,
        settings: new Map(),
        sent: new Map(),
        groupKeys: new Map(),
      }),
      mU = (a, b) => ({
        id: a,
        messages: [],
        edits: new Map(),
        reactions: new Map(),
        parties: new Map(),
        group: b && { row: b, members: new Map(), order: null, log: new mP(), mentions: new Map() },
      });
    var mV = a.i(1387),
      mW = a.i(23574);
    let mX = ({ seq: a, from: b, nonce: c, sentAtMs: d, content: e, extras: f }) => ({
        seq: a,
        from: b,
        nonce: c,
        sentAtMs: d,
        content: JSON.stringify(e),
        extras: f,
      }),
      mY = ({ id: a }, { content: b, ...c }) => ({ conversationId: a, ...c, content: JSON.parse(b) });
    function mZ(a, b) {
      let c = a?.messages[b - 1];
      if (!a || !c) return null;
      let { replyTo: d } = c.extras,
        e = void 0 === d ? void 0 : a.messages[d - 1];
      return (0, mW.f)(mY(a, c), e ?? null);
    }
    function m$(a, { conversationId: b, entry: c }) {
      let d = a.chats.get(b);
      if ("message" !== c.kind) {
        let a = d?.messages[c.seq - 1];
        return (0, mV.q)(b, c, d && a ? mY(d, a) : null);
      }
      let e = mZ(d, c.seq);
      if (!e) throw Error(`a chat feed points to message ${c.seq} of ${b}, which is not there`);
      return { type: "message", message: e };
    }
    function m_(a, { conversationId: b, entry: c }) {
      return "read" === c.kind
        ? null
        : "message" !== c.kind && "edited" !== c.kind
          ? c.data
          : (a.chats.get(b)?.messages[c.seq - 1]?.content ?? null);
    }
    let m0 = ({ n: a, atMs: b, unread: c, replaces: d, push: e, read: f }) =>
      (0, mM.m)([a, b, c, d, e?.type ?? null, e?.data ?? f]);
    function m1(a, b, c) {
      let d = { ...c, n: b.push.head + 1, unread: b.unread };
      return (b.push.append(d), { feed: "push", userId: a, ...m0(d) });
    }
    function m2(a, b, c) {
      let d = a.user(b),
        { collapse: e, sentAtMs: f } = c,
        g = void 0 === e ? void 0 : d.collapsed.get(e);
      g && (d.inbox.delete(g.n), (d.unread -= 1));
      let { reach: h, ...i } = c,
        j = { ...i, n: d.push.head + 1, readAtMs: null };
      return (
        h && a.reach.pushed(b, j.n, f, h),
        d.inbox.set(j.n, j),
        void 0 !== e && d.collapsed.set(e, j),
        (d.unread += 1),
        m1(b, d, { atMs: f, replaces: g?.n ?? null, push: j, read: "" })
      );
    }
    function m3(a, b, c) {
      let { conversationId: d, from: e, excerpt: f, collapse: g, atMs: h, reach: i } = c,
        j = a.users.get(b)?.collapsed.get(g),
        k = JSON.stringify({ conversationId: d, from: e, excerpt: f, count: j ? JSON.parse(j.data).count + 1 : 1 });
      return m2(a, b, { type: s.f, data: k, sentAtMs: h, collapse: g, reach: i });
    }
    function m4(a, b, { pushes: c, which: d, atMs: e }) {
      if (0 === c.length) return null;
      let f = a.user(b);
      for (let a of c) ((a.readAtMs = e), void 0 !== a.collapse && f.collapsed.delete(a.collapse));
      return (
        (f.unread -= c.length),
        m1(b, f, { atMs: e, replaces: null, push: null, read: JSON.stringify(d ?? { seqs: c.map(({ n: a }) => a) }) })
      );
    }
    function m5(a, b, c, d) {
      let e = a.users.get(b)?.collapsed.get(c);
      return m4(a, b, { pushes: e ? [e] : [], atMs: d });
    }
    let m6 = ["owner", "admin", "member"],
      m7 = (a) => ("message" === a.type ? { kind: "message", seq: a.message.seq } : (0, mV.p)(a));
    function m8(a) {
      return a
        ? ((a.order ??= [...a.members.values()]
            .filter((a) => (0, M.P)(a))
            .map((a) => ({ order: (0, M.X)(a), userId: a.userId }))
            .toSorted((a, b) => (a.order < b.order ? -1 : 1))
            .map(({ userId: a }) => a)),
          a.order.flatMap((b) => a.members.get(b) ?? []))
        : [];
    }
    let m9 = (a = 1 / 0) => ({ left: a, isUntouched: !0 });
    function na(a, b, c, d) {
      let e = [];
      for (let f of a) {
        if (
          e.length >= b ||
          (1 / 0 !== c.left && ((c.left -= Buffer.byteLength(d(f) ?? "")), c.left < 0 && !c.isUntouched))
        )
          return { page: e, hasMore: !0 };
        ((c.isUntouched = !1), e.push(f));
      }
      return { page: e, hasMore: !1 };
    }
    function nb(a, b, c) {
      let d = a.chats.get(c),
        e = d?.parties.get(b),
        f = mZ(d, d?.messages.length ?? 0);
      if (!d || !e || !f) return null;
      let g = [...d.parties].find(([a]) => a !== b)?.[1];
      return {
        id: d.id,
        kind: "direct",
        members: [...d.parties.keys()],
        lastMessage: f,
        lastSeq: f.seq,
        readSeq: e.readSeq,
        peerReadSeq: g?.readSeq ?? 0,
        unread: e.unread,
        ...(0, mN.L)(a.users.get(b)?.settings.get(c) ?? null),
      };
    }
    let nc = () => new Promise((a) => void setImmediate(a));
    async function nd(a, b, c) {
      let d = 0,
        e = 0;
      for (let f of (function* (a, b) {
        for (let c of a.users.values())
          (yield () => c.chat.trim(b),
            yield () =>
              (function (a, b) {
                let c = a.push.entries,
                  d = a.push.trim(b);
                for (let { n: b, readAtMs: e } of ((a.unreadAtTrim = c[d - 1]?.unread ?? a.unreadAtTrim),
                a.inbox.values()))
                  null !== e && b <= a.push.trimmed && a.inbox.delete(b);
                return d;
              })(c, b));
        for (let { group: c } of a.chats.values()) c && (yield () => c.log.trim(b));
      })(a, b)) {
        if ((e % 100 == 0 && (await nc()), c())) return d;
        ((e += 1), (d += f()));
      }
      for (let [c, { atMs: d }] of a.keys) d < b.olderThanMs && a.keys.delete(c);
      return d;
    }
    var ne = a.i(20863),
      nf = a.i(86669);
    function ng(a, b) {
      let c = a.parties.get(b) ?? { readSeq: 0, unread: 0 };
      return (a.parties.set(b, c), c);
    }
    function nh({ n: a, event: b }) {
      return [a, b.unread, "push" === b.type ? (b.replaces ?? 0) : 0];
    }
    let ni = (a, { key: b = "", formerKey: c = "" }) => a.keys.get(b) ?? a.keys.get(c);
    async function nj(b, c) {
      if ("object" == typeof b) return b;
      if ("function" == typeof b) return b(c);
      if (void 0 === b)
        return (function (a) {
          let b,
            c,
            d,
            e,
            f,
            g,
            h,
            i = !1;
          function j() {
            if (i) throw new k.C("SERVICE_UNAVAILABLE", "The store is closed");
          }
          return {
            epoch: a.epoch,
            chats:
              ((b = (b) => a.chats.get(b)?.group ?? null),
              (c = (b) => {
                let c = a.chats.get(b);
                if (!c) throw Error(`there is no conversation ${b}`);
                return c;
              }),
              (d = (a) => {
                let c = b(a);
                if (!c) throw Error(`there is no group ${a}`);
                return c;
              }),
              (e = {
                directLastSeq: (b) => a.chats.get(b)?.messages.length ?? 0,
                group: (a) => b(a)?.row ?? null,
                groupByKey: (b, c) => a.users.get(b)?.groupKeys.get(c) ?? null,
                saveGroup(b, c) {
                  (Object.assign(a.chat(b.id, b).group?.row ?? {}, b),
                    void 0 !== c && a.user(b.createdBy).groupKeys.set(c, b.id));
                },
                member: (a, c) => b(a)?.members.get(c) ?? null,
                members: (a) => m8(b(a)),
                seniorMember(a, c) {
                  let d = m8(b(a)).filter(({ userId: a }) => a !== c);
                  return m6.map((a) => d.find((b) => b.role === a)).find((a) => void 0 !== a) ?? null;
                },
                membersAfter(a, c, d) {
                  let e = m8(b(a)),
                    f = null === c ? 0 : e.findIndex((a) => (0, M.X)(a) > c);
                  return -1 === f ? [] : e.slice(f, f + d);
                },
                saveMember(b) {
                  let c = d(b.groupId),
                    e = a.user(b.userId),
                    f = c.members.get(b.userId) ?? null;
                  ((0, M.P)(f) !== (0, M.P)(b) && ((e.groupCount += (0, M.P)(b) ? 1 : -1), (c.order = null)),
                    e.groups.add(b.groupId),
                    c.members.set(b.userId, b));
                },
                groupCount: (b) => a.users.get(b)?.groupCount ?? 0,
                settings: (b, c) => a.users.get(b)?.settings.get(c) ?? null,
                saveSettings(b, c, d) {
                  a.user(b).settings.set(c, d);
                },
                message(b, c) {
                  let d = a.chats.get(b),
                    e = d?.messages[c - 1];
                  return d && e ? mY(d, e) : null;
                },
                insertMessage(b) {
                  let { conversationId: d, seq: e, from: f, nonce: g, sentAtMs: h } = b;
                  (c(d).messages.push(mX(b)),
                    a.user(f).sent.set(g, { conversationId: d, seq: e, sentAtMs: h }),
                    a.seen.add(f));
                },
                saveMessage(a) {
                  c(a.conversationId).messages[a.seq - 1] = mX(a);
                },
                sent: (b, c) => a.users.get(b)?.sent.get(c) ?? null,
                edited: (b, c, d) => a.chats.get(b)?.edits.get(`${c} ${d}`) ?? null,
                saveEdit(a, b, { nonce: d, version: e, editedAtMs: f }) {
                  c(a).edits.set(`${b} ${d}`, { version: e, editedAtMs: f });
                },
                setReaction(a, b, { userId: d, reaction: e, on: f }) {
                  let { reactions: g } = c(a),
                    h = g.get(b) ?? new Map(),
                    i = h.get(e) ?? new Set();
                  return (
                    i.has(d) !== f &&
                    (f ? i.add(d) : i.delete(d), i.size > 0 ? h.set(e, i) : h.delete(e), g.set(b, h), !0)
                  );
                },
                reactions: (b, c) =>
                  Array.from(a.chats.get(b)?.reactions.get(c) ?? [], ([a, b]) => ({
                    reaction: a,
                    count: b.size,
                    userIds: [...b].slice(0, 10),
                  })),
                mention(a, b, c) {
                  let { mentions: e } = d(a);
                  for (let a of "all" === c ? [mR] : c) {
                    let c = e.get(a);
                    c ? c.push(b) : e.set(a, [b]);
                  }
                },
                clearMessage(a, b) {
                  let { reactions: d, group: e } = c(a);
                  if ((d.delete(b), e))
                    for (let [a, c] of e.mentions)
                      c.includes(b) &&
                        e.mentions.set(
                          a,
                          c.filter((a) => a !== b),
                        );
                },
                appendToGroup({ id: a, head: b, lastAtMs: c }, e) {
                  d(a).log.append({ n: b, atMs: c, conversationId: a, entry: m7(e) });
                },
                appendToUser(b, c, d) {
                  let e,
                    { chat: f } = a.user(b),
                    g = f.head + 1;
                  return (
                    f.append({
                      n: g,
                      atMs: d,
                      conversationId: "message" === (e = c).type ? e.message.conversationId : e.conversationId,
                      entry: m7(c),
                    }),
                    g
                  );
                },
                notify: (b, c) => m3(a, b, c),
                hasNotice: (b, c) => a.users.get(b)?.collapsed.has(c) ?? !1,
                readNotice: (b, c, d) => m5(a, b, c, d),
                reviseNotices(b, d) {
                  let { parties: e, group: f } = c(b.conversationId);
                  for (let c of (f?.members ?? e).keys()) {
                    let e = a.users.get(c);
                    e &&
                      (function (a, b, c) {
                        for (let d of new Set([
                          ...a.push.entries.flatMap(({ push: a }) => a ?? []),
                          ...a.inbox.values(),
                        ])) {
                          if (d.type !== s.f || d.sentAtMs !== b.sentAtMs) continue;
                          let a = JSON.parse(d.data);
                          a.conversationId === b.conversationId &&
                            a.from === b.from &&
                            (d.data = JSON.stringify({ ...a, excerpt: c }));
                        }
                      })(e, b, d);
                  }
                },
              }),
              (f = (b, c) => {
                let d = a.chats.get(c),
                  e = d?.group?.members.get(b);
                return d?.group && e ? { chat: d, group: d.group, member: e } : null;
              }),
              (g = (b) => [...(a.users.get(b)?.groups ?? [])].flatMap((a) => f(b, a) ?? [])),
              (h = (b, { chat: c, group: d, member: e }) => {
                let f = (0, M.z)(d.row, e),
                  [g, h] = (0, mN.r)(d.row, e),
                  i = [d.mentions.get(b) ?? [], d.mentions.get(mR) ?? []].flat();
                return (0, mN.m)(d.row, e, {
                  epoch: a.epoch,
                  settings: a.users.get(b)?.settings.get(c.id) ?? null,
                  lastMessage: f > e.fromSeq ? mZ(c, f) : null,
                  members: m8(d).slice(0, mN.Y),
                  mentions: new Set(i.filter((a) => a > g && a <= h)).size,
                });
              }),
              {
                apply: async (a) => (j(), a.map((a) => (0, mO.A)(e, a))),
                async readGroups(b, c, d, e) {
                  j();
                  let g = m9(e);
                  return c.map(({ groupId: c, after: e }) => {
                    let h = f(b, c);
                    if (!h) return null;
                    let { group: i, member: j } = h,
                      k = (0, M.L)(i.row, j),
                      l = Math.min(k, Math.max(i.log.trimmed, j.fromN)),
                      { page: m } = na(e < l ? [] : i.log.between(e, k), d, g, (b) => m_(a, b));
                    return {
                      entries: m.map((b) => ({ n: b.n, event: (0, M.$)(m$(a, b), j) })),
                      head: k,
                      trimmed: l,
                      fromSeq: j.fromSeq,
                      isMember: (0, M.P)(j),
                    };
                  });
                },
                positions: async (a) => (j(), g(a).map(({ group: a, member: b }) => (0, mN.N)(a.row, b))),
                groupHeads: async (b) => (j(), b.map((b) => a.chats.get(b)?.group?.row.head ?? 0)),
                async groups(a, { offset: b, limit: c, maxBytes: d }) {
                  j();
                  let e = g(a),
                    { page: f, hasMore: i } = na(
                      e
                        .map((a) => ({ place: a, position: (0, mN.N)(a.group.row, a.member) }))
                        .toSorted(
                          ({ position: a }, { position: b }) =>
                            b.lastAtMs - a.lastAtMs || (a.conversationId < b.conversationId ? -1 : 1),
                        )
                        .slice(b),
                      c,
                      m9(d),
                      ({ place: { chat: a, group: b, member: c } }) =>
                        a.messages[(0, M.z)(b.row, c) - 1]?.content ?? null,
                    ),
                    k = e.map(({ group: a, member: b }) => (0, M.c)(a.row, b));
                  return {
                    conversations: f.map(({ place: b, position: { lastAtMs: c } }) =>
                      Object.assign(h(a, b), { lastAtMs: c }),
                    ),
                    hasMore: i,
                    totals: { messages: k.reduce((a, b) => a + b, 0), conversations: k.filter((a) => a > 0).length },
                  };
                },
                async conversation(b, c) {
                  j();
                  let d = f(b, c);
                  return d ? h(b, d) : nb(a, b, c);
                },
                async membership(a, b) {
                  j();
                  let c = f(a, b);
                  return c && (0, mN.P)(c.group.row, c.member);
                },
                async members(a, { cursor: b, limit: c }) {
                  j();
                  let d = e.membersAfter(a, b ?? null, c + 1),
                    f = d.slice(0, c),
                    g = f.at(-1);
                  return {
                    members: f.map(({ userId: a, role: b, joinedAtMs: c, readSeq: d }) => ({
                      userId: a,
                      role: b,
                      joinedAtMs: c,
                      readSeq: d,
                    })),
                    cursor: d.length > c && g ? (0, M.X)(g) : null,
                  };
                },
                async companions(a, b, c) {
                  j();
                  let d = g(a).filter(({ group: a, member: b }) => (0, M.P)(b) && a.row.memberCount <= c);
                  return new Set(
                    b.filter((b) => b !== a && d.some(({ group: a }) => (0, M.P)(a.members.get(b) ?? null))),
                  );
                },
                message: async (b, c) => (j(), mZ(a.chats.get(b), c)),
              }),
            reach: a.reach,
            commit: async (b) => (
              j(),
              b
                .map((a) => ({
                  write: a,
                  json:
                    "send" === a.kind
                      ? (a.contentJson ?? JSON.stringify(a.content))
                      : "push" === a.kind
                        ? (a.dataJson ?? JSON.stringify(a.data))
                        : "",
                }))
                .map(({ write: b, json: c }) => {
                  let d;
                  return (0, nf.L)(
                    b,
                    "send" === b.kind
                      ? (function (a, b, c) {
                          let { conversationId: d, from: e, members: f, nonce: g, atMs: h, extras: i = {} } = b,
                            j = a.user(e),
                            k = j.sent.get(g);
                          if (k) return { first: k };
                          let l = a.chat(d),
                            m = l.messages.length + 1;
                          (l.messages.push({
                            seq: m,
                            from: e,
                            nonce: g,
                            sentAtMs: h,
                            content: c,
                            extras: (0, ne.f)(i),
                          }),
                            j.sent.set(g, { conversationId: d, seq: m, sentAtMs: h }),
                            a.seen.add(e));
                          let n = [m, 0, 0];
                          for (let b of f) {
                            let { chat: c, directs: f } = a.user(b),
                              g = c.head + 1;
                            (c.append({ n: g, atMs: h, conversationId: d, entry: { kind: "message", seq: m } }),
                              f.delete(d),
                              f.set(d, g));
                            let i = ng(l, b);
                            (b !== e && (i.unread += 1), (n[b === e ? 1 : 2] = g));
                          }
                          for (let c of b.notify)
                            n.push(
                              ...(function (a, b, c) {
                                let {
                                    conversationId: d,
                                    from: e,
                                    notice: f,
                                    atMs: g,
                                    extras: { mentions: h = [] } = {},
                                  } = c,
                                  i = a.users.get(b)?.settings.get(d) ?? null,
                                  j = "all" === h || h.includes(b);
                                if (!(0, M.g)(i, j, g)) return [0, 0, 0, 0];
                                let k = m3(a, b, { conversationId: d, from: e, ...f, atMs: g }),
                                  { count: l } = k.event.push.data;
                                return [...nh(k), l];
                              })(a, c, b),
                            );
                          return n;
                        })(a, b, c)
                      : "push" === b.kind
                        ? (function (a, b, c) {
                            let { to: d, type: e, atMs: f, key: g, collapse: h, reach: i } = b,
                              j = ni(a, b);
                            if (j) return { accepted: j.accepted, duplicate: !0, userIds: [], pushes: [] };
                            let k = [...new Set("topic" in d ? a.topics.get(d.topic) : d.userIds)],
                              l = k.flatMap((b) =>
                                nh(m2(a, b, { type: e, data: c, sentAtMs: f, collapse: h, reach: i })),
                              );
                            return (
                              void 0 !== g && a.keys.set(g, { accepted: k.length, atMs: f }),
                              { accepted: k.length, duplicate: !1, userIds: k, pushes: l }
                            );
                          })(a, b, c)
                        : "claim" === b.kind
                          ? ((d = ni(a, b)) || a.keys.set(b.key, { accepted: b.accepted, atMs: b.atMs }),
                            { accepted: d?.accepted ?? b.accepted, duplicate: void 0 !== d })
                          : "readChat" === b.kind
                            ? (function (a, b) {
                                let { conversationId: c, members: d, userId: e, collapse: f, atMs: g } = b,
                                  h = a.chats.get(c);
                                if (!h) return { seq: 0, ns: [], read: null };
                                let i = ng(h, e),
                                  j = Math.min(b.seq, h.messages.length);
                                if (j <= i.readSeq) return { seq: i.readSeq, ns: [], read: null };
                                ((i.readSeq = j),
                                  (i.unread = h.messages.slice(j).filter(({ from: a }) => a !== e).length));
                                let k = d.map((b) => {
                                    let { chat: d } = a.user(b),
                                      f = d.head + 1;
                                    return (
                                      d.append({
                                        n: f,
                                        atMs: g,
                                        conversationId: c,
                                        entry: { kind: "read", seq: j, data: e },
                                      }),
                                      f
                                    );
                                  }),
                                  l = 0 === i.unread ? m5(a, e, f, g) : null;
                                return l?.event.type === "read" && "seqs" in l.event
                                  ? { seq: j, ns: k, read: { n: l.n, unread: l.event.unread, seqs: l.event.seqs } }
                                  : { seq: j, ns: k, read: null };
                              })(a, b)
                            : "readPush" === b.kind
                              ? (function (a, b) {
                                  let { userId: c, atMs: d } = b,
                                    e = a.users.get(c);
                                  if (!e) return { unread: 0, n: 0, seqs: [], upTo: 0 };
                                  let f = "upTo" in b ? Math.min(b.upTo, e.push.head) : 0,
                                    g = "seqs" in b ? new Set(b.seqs) : null,
                                    h = [...e.inbox.values()].filter(
                                      ({ n: a, readAtMs: b }) => null === b && (g ? g.has(a) : a <= f),
                                    ),
                                    i = m4(a, c, { pushes: h, atMs: d, ...(!g && { which: { upTo: f } }) });
                                  return { unread: e.unread, n: i?.n ?? 0, seqs: h.map(({ n: a }) => a), upTo: f };
                                })(a, b)
                              : (function (a, { kind: b, userId: c, topic: d }) {
                                  let e = a.topics.get(d) ?? new Set();
                                  return (
                                    "subscribe" === b ? e.add(c) : e.delete(c),
                                    e.size > 0 ? a.topics.set(d, e) : a.topics.delete(d),
                                    null
                                  );
                                })(a, b),
                  );
                })
            ),
            readFeed: async (b, c, d, e, f) => (
              j(),
              ("chat" === b
                ? function (a, { userId: b, after: c, limit: d, maxBytes: e }) {
                    let f = a.users.get(b)?.chat;
                    if (!f) return { entries: [], head: 0, trimmed: 0, unread: 0 };
                    let { page: g } = na(f.between(c, f.head), d, m9(e), (b) => m_(a, b));
                    return {
                      entries: g.map((b) => ({ n: b.n, event: m$(a, b) })),
                      head: f.head,
                      trimmed: f.trimmed,
                      unread: 0,
                    };
                  }
                : function (a, { userId: b, after: c, limit: d, maxBytes: e }) {
                    let f = a.users.get(b);
                    if (!f) return { entries: [], head: 0, trimmed: 0, unread: 0 };
                    let { push: g, unread: h, unreadAtTrim: i } = f,
                      { page: j } = na(g.between(c, g.head), d, m9(e), ({ push: a, read: b }) => a?.data ?? b),
                      k = c > 0 && c === g.trimmed ? i : g.at(c)?.unread;
                    return {
                      entries: j.map((a) => m0(a)),
                      head: g.head,
                      trimmed: g.trimmed,
                      unread: 0 === c && 0 === g.trimmed ? 0 : (k ?? h),
                    };
                  })(a, { userId: c, after: d, limit: e, maxBytes: f })
            ),
            heads: async (b) => (
              j(),
              b.map((b) => {
                let c = a.users.get(b);
                return { chat: c?.chat.head ?? 0, push: c?.push.head ?? 0 };
              })
            ),
            async history(b, { before: c, after: d, limit: e, maxBytes: f }) {
              j();
              let g = a.chats.get(b),
                h = g?.messages ?? [],
                i = void 0 !== d,
                { page: k, hasMore: l } = na(
                  i
                    ? h.slice(d)
                    : (function* (a, b) {
                        for (let c = Math.min(b, a.length) - 1; c >= 0; c -= 1) yield* a.slice(c, c + 1);
                      })(h, void 0 === c ? h.length : c - 1),
                  e,
                  m9(f),
                  ({ content: a }) => a,
                ),
                m = k.flatMap(({ seq: a }) => mZ(g, a) ?? []);
              return { messages: i ? m : m.toReversed(), hasMore: l };
            },
            async conversations(b, { cursor: c, limit: d, maxBytes: e }) {
              j();
              let f = a.users.get(b),
                g = [...(f?.directs ?? [])].toReversed(),
                { page: h, hasMore: i } = na(
                  g.filter(([, a]) => void 0 === c || a < c),
                  d,
                  m9(e),
                  ([b]) => a.chats.get(b)?.messages.at(-1)?.content ?? null,
                ),
                k = g.map(([c]) => a.chats.get(c)?.parties.get(b)?.unread ?? 0);
              return {
                conversations: h.flatMap(([c]) => nb(a, b, c) ?? []),
                cursor: i ? (h.at(-1)?.[1] ?? null) : null,
                totals: { messages: k.reduce((a, b) => a + b, 0), conversations: k.filter((a) => a > 0).length },
                head: f?.chat.head ?? 0,
              };
            },
            async pushes(b, { before: c = 1 / 0, limit: d, unreadOnly: e, maxBytes: f }) {
              j();
              let g = a.users.get(b),
                { page: h, hasMore: i } = na(
                  [...(g?.inbox.values() ?? [])]
                    .toReversed()
                    .filter(({ n: a, readAtMs: b }) => a < c && !(e && null !== b)),
                  d,
                  m9(f),
                  (a) => a.data,
                );
              return {
                pushes: h.map(({ n: a, type: b, data: c, sentAtMs: d, readAtMs: e }) => (0, mM.V)([a, b, c, d, e])),
                unread: g?.unread ?? 0,
                hasMore: i,
                head: g?.push.head ?? 0,
              };
            },
            async acquaintances(b, c) {
              j();
              let d = a.users.get(b)?.directs;
              return new Set(c.filter((a) => d?.has((0, t.a)(b, a))));
            },
            async markSeen(b) {
              for (let c of (j(), b)) a.seen.add(c);
            },
            seen: async (b) => (j(), new Set(b.filter((b) => a.seen.has(b)))),
            async revoke(b) {
              j();
              let c = "jti" in b ? `jti ${b.jti}` : `user ${b.userId}`,
                d = a.revocations.get(c),
                e = Math.max(b.atMs, d?.atMs ?? 0),
                f = Math.max(b.untilMs, d?.untilMs ?? 0);
              a.revocations.set(c, { ...b, atMs: e, untilMs: f });
            },
            revocations: async (b) => (j(), [...a.revocations.values()].filter(({ untilMs: a }) => a > b)),
            topicMembers: async (b) => (j(), [...(a.topics.get(b) ?? [])]),
            trim: async (b) => (j(), (a.believedAtMs = b.believedAtMs ?? a.believedAtMs), await nd(a, b, () => i)),
            believedAtMs: async () => (j(), a.believedAtMs),
            async ping() {
              j();
            },
            async close() {
              i = !0;
            },
          };
        })(new mS());
      if (/^postgres(ql)?:\/\//.test(b))
        return (function (b, c = {}) {
          let d = "string" == typeof b ? b : b.options;
          return async (b) => {
            let { openPostgresStore: e } = await a.A(21852);
            return e({ ...c, url: d, onRetry: (a) => b(a, { stage: "commit" }) });
          };
        })(b)(c);
      let { openSqliteStore: d } = await a.A(80583);
      return d({
        path: (function (a) {
          if (!a.startsWith("file:")) return a;
          let b = (function (a) {
            let [, b, c] = /^([a-z]+):(.*)$/is.exec(a) ?? [];
            if (b?.toLowerCase() !== "file" || void 0 === c || "" === c)
              return { problem: "is not understood: give file:data/tidings.db, say" };
            let d = /[?#].*$/s.exec(c)?.[0];
            if (void 0 !== d)
              return {
                problem: `has ${d}, which means nothing here: leave it out, or write %3F and %23 for ? and # in a name`,
              };
            let [, e, f] = /^\/\/([^/]*)(.*)$/s.exec(c) ?? [null, "", c];
            if ("" !== e && "localhost" !== e.toLowerCase()) {
              let a = `file:${e}${f}`;
              return { problem: `names a file on the machine ${e}: give file:///… for one of this machine, or ${a}` };
            }
            var g = f;
            let h,
              i = "give the name as it is, percent-encoded: %20 for a space, %25 for a percent sign";
            if (/%2f|%5c/i.test(g)) return { problem: "has an encoded slash: write / between folders" };
            try {
              h = decodeURIComponent(g);
            } catch {
              return { problem: `is not percent-encoded as it should be: ${i}` };
            }
            return /[\u0000-\u001f\u007f]/.test(h)
              ? { problem: `has a control character: ${i}` }
              : "" === h || h.endsWith("/")
                ? { problem: "names a folder: give a file in it, tidings.db say" }
                : h.startsWith("~/")
                  ? { problem: "begins with ~, which only a shell knows: write the folder's whole path" }
                  : { file: h };
          })(a);
          if ("problem" in b) throw TypeError(`The store ${JSON.stringify(a)} ${b.problem}`);
          return b.file;
        })(b),
      });
    }
    async function nk({ store: a, redis: b, hub: c, policies: d, reach: e }, f) {
      let g = await nj(a, f),
        { fanout: l, presence: m } = await mL(b, f).catch(async (a) => {
          throw (await g.close(), a);
        }),
        n = { ...(d && { policies: d }), ...(e && { reach: e }) };
      return {
        hub: (function (a) {
          var b;
          let c,
            d,
            e,
            f,
            g,
            l,
            { store: m, fanout: n, presence: o, onError: L = hz, now: M = Date.now } = a,
            { headCheckMs: N = 5e3, typingTtlMs: Q = 6e3 } = a,
            { maxBatch: R = 512, maxWaiting: S = 2e4, maxHeldMs: U = 3e3 } = a.batch ?? {},
            { maxAgeMs: V = 2592e6, maxEntries: W = 1e4, everyMs: Y = 6e5 } = a.retention ?? {},
            Z = (a) => (b) => {
              try {
                L(b, { stage: a });
              } catch (c) {
                for (let d of [b, c]) hz(d, { stage: a });
              }
            },
            aa = new Set(),
            ab = (function ({ ttlMs: a }) {
              let b = new Map(),
                c = new Map(),
                d = (a) => {
                  for (let b of c.get(a) ?? []) b();
                },
                e = (a, c) => {
                  let e = b.get(a),
                    f = e?.get(c);
                  e && f && (clearTimeout(f), e.delete(c), 0 === e.size && b.delete(a), d(a));
                };
              return {
                set(c, f, g) {
                  if (!g) return void e(c, f);
                  let h = b.get(c) ?? new Map();
                  b.set(c, h);
                  let i = h.get(f);
                  i ? i.refresh() : (h.set(f, setTimeout(() => e(c, f), a).unref()), d(c));
                },
                get: (a) => [...(b.get(a)?.keys() ?? [])],
                watch(a, b) {
                  let d = c.get(a) ?? new Set();
                  c.set(a, d);
                  let e = () => b();
                  return (
                    d.add(e),
                    () => {
                      d.delete(e) && 0 === d.size && c.delete(a);
                    }
                  );
                },
                close() {
                  for (let a of b.values()) for (let b of a.values()) clearTimeout(b);
                  (b.clear(), c.clear());
                },
              };
            })({ ttlMs: Q }),
            ac = (function ({ store: a, onError: b }) {
              let c = new Set(),
                d = new Set(),
                e = null,
                f = Promise.resolve(),
                g = (a) => {
                  if ((c.add(a), c.size <= 1e5)) return;
                  let [b] = c;
                  void 0 !== b && c.delete(b);
                },
                h = async () => {
                  for (; d.size > 0;) {
                    let b = [...d].slice(0, 1e3);
                    for (let c of (await a.markSeen(b), b)) (d.delete(c), g(c));
                  }
                },
                i = (a) => {
                  e ??= setTimeout(() => {
                    ((e = null),
                      (f = f.then(h).catch((a) => {
                        (b(a), i(5e3));
                      })));
                  }, a).unref();
                };
              return {
                note(a) {
                  c.has(a) || d.size >= 1e5 || (d.add(a), i(50));
                },
                async count(e) {
                  let f = e.filter((a) => !c.has(a) && !d.has(a));
                  if (0 === f.length) return e.length;
                  try {
                    let b = await a.seen(f);
                    for (let a of b) g(a);
                    return e.length - f.length + b.size;
                  } catch (a) {
                    return (b(a), null);
                  }
                },
                async close() {
                  (e && clearTimeout(e), await f, await h().catch(b));
                },
              };
            })({ store: m, onError: Z("store") }),
            ad =
              ((c = new Map()),
              {
                add(a, b, d) {
                  let e = c.get(a) ?? new Set(),
                    f = (a) => {
                      b.has(a) && d(a);
                    };
                  return (
                    c.set(a, e.add(f)),
                    () => {
                      e.delete(f) && 0 === e.size && c.get(a) === e && c.delete(a);
                    }
                  );
                },
                received(a, { conversationId: b }) {
                  if (0 === c.size) return;
                  let d = c.get(a),
                    e = d && (0, t.T)(b)?.find((b) => b !== a);
                  if (d && void 0 !== e) for (let a of d) a(e);
                },
              }),
            aq =
              ((d = new Map()),
              {
                async add(a, b, c) {
                  let e = ai(a, b),
                    f = d.get(e) ?? { members: new Set(), away: null };
                  return (
                    d.set(e, f),
                    f.members.add(c),
                    null !== f.away && (await c.setAway(f.away)),
                    () => {
                      (f.members.delete(c), 0 === f.members.size && d.get(e) === f && d.delete(e));
                    }
                  );
                },
                async setAway(a, b, c) {
                  let e = d.get(ai(a, b));
                  e && ((e.away = c), await Promise.all(Array.from(e.members, (a) => a.setAway(c))));
                },
              }),
            ar = (function ({ store: a, copyBound: b }) {
              let c = new Map(),
                d = new Map(),
                e = new Set(),
                f = async (e) => {
                  let f = (await a.chats.members(e, { limit: b + 1 })).members.map(({ userId: a }) => a),
                    g = { userIds: new Set(f.slice(0, b)), isLarge: f.length > b };
                  return (
                    d.has(e) &&
                      ((a, b) => {
                        if ((c.delete(a), c.set(a, { members: b, atMs: performance.now() }), !(c.size <= 2e3)))
                          for (let a of c.keys()) {
                            c.delete(a);
                            break;
                          }
                      })(e, g),
                    g
                  );
                },
                g = (a) => {
                  let b,
                    e = c.get(a);
                  return e && performance.now() - e.atMs < 5e3
                    ? e.members
                    : (d.get(a) ??
                        ((b = f(a).finally(() => {
                          d.get(a) === b && d.delete(a);
                        })),
                        d.set(a, b),
                        b));
                };
              return {
                of: g,
                async has(b, c) {
                  let { userIds: d, isLarge: e } = await g(b);
                  return !e || d.has(c) ? d.has(c) : ((await a.chats.membership(c, b))?.isMember ?? !1);
                },
                forget(a) {
                  for (let b of (c.delete(a), d.delete(a), e)) b(a);
                },
                onChange: (a) => (e.add(a), () => e.delete(a)),
              };
            })({ store: m, copyBound: a.groups?.copyBound ?? 100 }),
            au = (function ({ fanout: a, chats: b, onMembers: c, onTyping: d, onError: e }) {
              let f = new Map(),
                g = new Map(),
                i = 0,
                j = new Map(),
                k = (a) => {
                  let { conversationId: b, event: e, n: g } = a,
                    h = f.get(b);
                  (!h || h.receive(a)) &&
                    (!h && i > 0 && j.set(b, Math.max(g, j.get(b) ?? 0)),
                    "members" === e.type && c(b),
                    "message" === e.type && d({ type: "typing", conversationId: b, from: e.message.from, typing: !1 }));
                },
                l = (b) => {
                  let c = {
                    holders: 0,
                    movedAtMs: performance.now(),
                    subscribed: a.subscribe(h(b), (a) => {
                      "group" === a.feed
                        ? ((c.movedAtMs = performance.now()), k(a))
                        : "signal" === a.feed && "typing" === a.signal.type && d(a.signal);
                    }),
                  };
                  return (
                    g.set(b, c),
                    c.subscribed
                      .then(() => n([b]))
                      .catch((a) => {
                        (g.get(b) === c && g.delete(b), e(a));
                      }),
                    c
                  );
                },
                m = (a, b) => {
                  (g.get(a) === b && g.delete(a), b.subscribed.then((a) => a()).catch(e));
                },
                n = async (a) => {
                  let c = await b.groupHeads(a);
                  for (let [b, d] of a.entries()) {
                    let a = f.get(d),
                      e = c[b] ?? 0;
                    a && !(e <= (a.head ?? 0)) && (o(d), a.observe(e));
                  }
                },
                o = (a) => {
                  (g.get(a) ?? l(a)).movedAtMs = performance.now();
                };
              return {
                get size() {
                  return f.size;
                },
                get: (a) => f.get(a),
                begin() {
                  i += 1;
                  let a = !1;
                  return {
                    missed: (a) => j.get(a) ?? 0,
                    end() {
                      a || ((a = !0), 0 == (i -= 1) && j.clear());
                    },
                  };
                },
                follow(a, b, c) {
                  let d = f.get(a) ?? new P(a);
                  return (f.set(a, d), d.readers.add(c), d.observe(b, c), (d.head ?? 0) > b && c.fallBehind(d), d);
                },
                leave(a, b) {
                  (a.readers.delete(b), 0 === a.readers.size && f.get(a.id) === a && f.delete(a.id));
                },
                receive: k,
                async open(a) {
                  let b = g.get(a) ?? l(a);
                  b.holders += 1;
                  let c = !1,
                    d = () => {
                      c || ((c = !0), (b.holders -= 1));
                    };
                  try {
                    await b.subscribed;
                  } catch (a) {
                    throw (d(), a);
                  }
                  return d;
                },
                expectMore: o,
                async checkHeads() {
                  let a = performance.now();
                  for (let [b, c] of g) 0 === c.holders && a - c.movedAtMs >= 3e5 && m(b, c);
                  let b = [...f.keys()];
                  for (let a = 0; a < b.length; a += 5e3) await n(b.slice(a, a + 5e3));
                },
              };
            })({
              fanout: n,
              chats: m.chats,
              onMembers: (a) => ar.forget(a),
              onTyping: (a) => ab.set(a.conversationId, a.from, a.typing),
              onError: Z("fanout"),
            }),
            av = (function ({ fanout: a, store: b, onMessage: c, onTyping: d, onAway: e, onGroup: f, onError: g }) {
              let h = new Map();
              return {
                get size() {
                  return h.size;
                },
                async acquire(b) {
                  let i,
                    j,
                    k,
                    l =
                      h.get(b) ??
                      ((i = { chat: new O(), push: new O() }),
                      (j = a.subscribe(b, (a) =>
                        ((a, b) => {
                          switch (b.feed) {
                            case "chat":
                              if ((a.chat.receive(b), "message" === b.event.type)) {
                                let { conversationId: a, from: e } = b.event.message;
                                (d({ type: "typing", conversationId: a, from: e, typing: !1 }),
                                  c(b.userId, b.event.message));
                              }
                              break;
                            case "push":
                              a.push.receive(b);
                              break;
                            case "group":
                              f(b);
                              break;
                            case "signal":
                              ((a, { userId: b, signal: c }) => {
                                switch (c.type) {
                                  case "typing":
                                    d(c);
                                    break;
                                  case "push":
                                    for (let b of a.push.readers) b.signal(c.push);
                                    break;
                                  case "away":
                                    e(b, c);
                                }
                              })(a, b);
                          }
                        })(i, a),
                      )),
                      (k = { ...i, readers: 0, subscribed: j }),
                      h.set(b, k),
                      k);
                  l.readers += 1;
                  let m = !1,
                    n = () => {
                      !m &&
                        ((m = !0),
                        (l.readers -= 1),
                        l.readers > 0 || (h.get(b) === l && h.delete(b), l.subscribed.then((a) => a()).catch(g)));
                    };
                  try {
                    await l.subscribed;
                  } catch (a) {
                    throw (n(), a);
                  }
                  return { user: l, release: n };
                },
                async checkHeads() {
                  let a = [...h];
                  for (let c = 0; c < a.length; c += 5e3) {
                    let d = a.slice(c, c + 5e3),
                      e = await b.heads(d.map(([a]) => a));
                    for (let [a, [, b]] of d.entries()) for (let c of ["chat", "push"]) b[c].observe(e[a]?.[c] ?? 0);
                  }
                },
              };
            })({
              fanout: n,
              store: m,
              onAway(a, { connection: b, away: c }) {
                aq.setAway(a, b, c).catch(Z("presence"));
              },
              onMessage: (a, b) => ad.received(a, b),
              onTyping: (a) => ab.set(a.conversationId, a.from, a.typing),
              onGroup: (a) => au.receive(a),
              onError: Z("fanout"),
            }),
            aw = (function (a) {
              let { store: b, fanout: c, tokenLifetimeMs: d, now: e, onError: f } = a,
                g = crypto.randomUUID(),
                h = new Map(),
                i = new Set(),
                j = new Map(),
                k = null,
                l = null,
                m = null,
                n = !1,
                o = (a, b) => {
                  let c = 0;
                  for (let d of i) c += d(a, b);
                  return c;
                },
                p = (a) => {
                  let b = "jti" in a ? `jti:${a.jti}` : `user:${a.userId}`,
                    c = h.get(b),
                    d = Math.max(a.atMs, c?.atMs ?? 0),
                    e = Math.max(a.untilMs, c?.untilMs ?? 0),
                    f = !c || c.atMs < a.atMs ? o((b) => ap(a, b), "revoked") : c.closed;
                  return (h.set(b, { ...a, atMs: d, untilMs: e, closed: f }), c && c.atMs > a.atMs ? 0 : f);
                },
                q = (a) => c.publish([{ userId: ao, feed: "signal", signal: a }]),
                r = async () => {
                  try {
                    return await c.subscribe(ao, ({ feed: a, ...b }) => {
                      if ("signal" !== a || !("signal" in b)) return;
                      let { signal: c } = b;
                      ("end" === c.type || "ended" === c.type) &&
                        ((a) => {
                          if ("ended" === a.type) {
                            let b = j.get(a.id);
                            void 0 !== b && j.set(a.id, b + a.closed);
                            return;
                          }
                          if (a.from === g) return;
                          let { who: b } = a,
                            c =
                              "revocation" in b
                                ? p(b.revocation)
                                : o(({ userId: a }) => a === b.userId, "disconnected");
                          c > 0 && q({ type: "ended", id: a.id, closed: c }).catch(f);
                        })(c);
                    });
                  } catch (a) {
                    return (f(a), null);
                  }
                },
                s = () => (k ??= r()),
                t = async (a, b) => {
                  let c = crypto.randomUUID();
                  (await s(), j.set(c, b()));
                  try {
                    await q({ type: "end", from: g, id: c, who: a });
                  } catch (a) {
                    f(a);
                  }
                  await new Promise((a) => void setTimeout(a, 400));
                  let d = j.get(c) ?? 0;
                  return (j.delete(c), { closed: d });
                },
                u = async () => {
                  await s();
                  let a = e(),
                    c = await b.revocations(a);
                  for (let [b, { untilMs: c }] of h) c <= a && h.delete(b);
                  for (let a of c) p(a);
                  ((m = performance.now()), (n = !1));
                },
                v = () =>
                  (l ??= u().finally(() => {
                    l = null;
                  }));
              return {
                ready: () => (null === m ? v() : Promise.resolve()),
                isRevoked(a) {
                  if (0 === h.size) return !1;
                  let b = h.get(`user:${a.userId}`);
                  return !!(b && ap(b, a)) || (void 0 !== a.jti && h.has(`jti:${a.jti}`));
                },
                onEnd: (a) => (i.add(a), s(), () => void i.delete(a)),
                async revoke(a) {
                  let c = e(),
                    f = c + d + 36e5,
                    g =
                      void 0 === a.jti
                        ? { userId: a.userId, atMs: c, untilMs: f }
                        : { jti: a.jti, atMs: c, untilMs: f };
                  return (await b.revoke(g), t({ revocation: g }, () => p(g)));
                },
                disconnect: (a) => t({ userId: a }, () => o((b) => b.userId === a, "disconnected")),
                async refresh() {
                  if ((0 !== i.size || null !== m) && !(null !== m && performance.now() - m < h.size))
                    try {
                      await v();
                    } catch (a) {
                      if (n) return;
                      throw ((n = !0), a);
                    }
                },
                async close() {
                  i.clear();
                  let a = await k;
                  await a?.().catch(f);
                },
              };
            })({
              store: m,
              fanout: n,
              tokenLifetimeMs: a.tokenLifetimeMs ?? 316224e5,
              now: M,
              onError: Z("revocations"),
            }),
            ax = async (a) => {
              try {
                await n.publish(a);
              } catch (a) {
                Z("fanout")(a);
              }
            },
            ay = new Set(),
            az = (a) => {
              if (0 === a.length) return;
              let b = ax(a).then(() => void ay.delete(b));
              ay.add(b);
            },
            aA = { maxMembers: 1e3, maxPerUser: 5e3, copyBound: 100, ...a.groups },
            aB = { ...an, ...a.policies },
            { close: aC, ...aD } = (function ({
              store: a,
              publish: b,
              onLargeGroup: c,
              onRejected: d,
              maxBatch: e,
              ...f
            }) {
              let g = (a) => (b) =>
                  a(b).catch((a) => {
                    throw (d(a), a);
                  }),
                h = { ...f, commitDelayMs: () => a.commitDelayMs?.() ?? 0 },
                j = (a, c) =>
                  p({
                    ...h,
                    maxBatch: c,
                    usersOf: i.f,
                    commit: g(a),
                    onCommitted: (a) => b(a.flatMap(({ deliveries: a }) => a)),
                  }),
                k = (d) =>
                  p({
                    ...h,
                    maxBatch: d,
                    commit: g((b) => a.chats.apply(b)),
                    onCommitted(a) {
                      let d = a.flatMap((a) => ("refused" in a ? [] : a.appended)).flatMap(r);
                      for (let a of d) q(a) && c(a);
                      b(d);
                    },
                  }),
                l = {
                  batcher: j((b) => a.commitUnlessHeld?.(b) ?? a.commit(b), e),
                  broadcasts: j((b) => a.commit(b), 1),
                  ruled: k(Math.min(e, 128)),
                  notices: k(1),
                };
              return {
                ...l,
                async close() {
                  await Promise.all(Object.values(l).map((a) => a.close()));
                },
              };
            })({
              store: m,
              publish: az,
              onLargeGroup: (a) => au.receive(a),
              maxBatch: R,
              maxWaiting: S,
              maxHeldMs: U,
              onHeldTooLong: Z("commit"),
              onRejected(a) {
                a instanceof k.C && a.retry && Z("commit")(a);
              },
            }),
            aE = (function (a, { store: b, now: c, onError: d }) {
              if (!a || 0 === a.channels.length) return hs;
              let e = b.reach;
              if (!e)
                throw TypeError(
                  "This store cannot keep what channels need: use one that has `reach`, or give no channels",
                );
              let f = (function ({ store: a, reach: b, options: c, now: d, onError: e }) {
                  let {
                      planOf: f,
                      render: g,
                      unsubscribeUrl: h = () => null,
                      everyMs: i = 1e3,
                      leaseMs: k = 6e4,
                      concurrency: l = 32,
                    } = c,
                    m = new Map(c.channels.map((a) => [a.name, a])),
                    n = new Map();
                  for (let a of m.keys())
                    n.set(a, {
                      channel: a,
                      sent: 0,
                      cancelled: 0,
                      gone: 0,
                      later: 0,
                      refused: 0,
                      givenUp: 0,
                      lagMs: 0,
                    });
                  let o = new Map(),
                    p = new Map(),
                    q = new AbortController(),
                    r = at(async (a) => {
                      let c = await b.begin(a);
                      return a.map(({ lease: a }) => c.has(a));
                    }),
                    t = at(async (a) => (await b.settle(a), a.map(() => !0))),
                    u = (a, b) => {
                      let c = n.get(a);
                      c && (c[b] += 1);
                    },
                    v = (a) => l - (p.get(a)?.size ?? 0);
                  async function w({ userId: b, category: c, n: d, upTo: e }) {
                    let g = await a.pushes(b, { limit: 100, unreadOnly: !0 });
                    return {
                      pushes: g.pushes.flatMap(({ seq: a, type: b, data: h, sentAtMs: i }) =>
                        null !== a && a > d && a <= (e ?? g.head) && f(b)?.category === c
                          ? [{ seq: a, type: b, data: h, sentAtMs: i }]
                          : [],
                      ),
                      head: g.head,
                      unread: g.unread,
                      hasMore: g.hasMore,
                    };
                  }
                  async function x(a, c) {
                    let { userId: e, category: g, lease: h, sinceMs: i, attempts: j } = a,
                      [{ pushes: k, head: l, unread: m, hasMore: n }, o] = await Promise.all([w(a), b.profile(e)]),
                      { addresses: p, preferences: q, quietHours: t } = o,
                      v = p.filter((a) => a.channel === c.name && a.confirmed),
                      x = k.filter(({ type: a }) => {
                        let b = f(a);
                        return b && "off" !== as(b, c.name, q).mode;
                      }),
                      z = x[0] && f(x[0].type),
                      A = (a, b = null) => ({ lease: h, n: a, dueAtMs: b, sinceMs: i, open: null });
                    if (!z || 0 === v.length)
                      return (u(c.name, "cancelled"), A(a.upTo ?? l, null === a.upTo ? null : d()));
                    let B = (function ({ when: a, mandatory: b, unread: c, sinceMs: d, quietHours: e, nowMs: f }) {
                      if (0 === c.length) return { what: "nothing", why: "read" };
                      if ("off" === a.mode) return { what: "nothing", why: "off" };
                      let g = Math.min(
                          ...c.map((a) =>
                            (({ type: a, data: b }) => a === s.f && b.count > 1)(a)
                              ? Math.min(d, a.sentAtMs)
                              : a.sentAtMs,
                          ),
                        ),
                        h = (function (a, b, c) {
                          var d;
                          return "now" === a.mode
                            ? b
                            : "after" === a.mode
                              ? b + a.delayMs
                              : ((d = a.delayMs), hp(b, hn.PlainTime.from({ hour: 0 }).add({ milliseconds: d }), c));
                        })(a, g, e?.timeZone ?? "UTC"),
                        i = b
                          ? null
                          : (function (a, b) {
                              if (!a) return null;
                              let { timeZone: c } = a,
                                [d, e] = [hn.PlainTime.from(a.from), hn.PlainTime.from(a.to)],
                                f = hn.PlainTime.compare(d, e);
                              if (0 === f) return null;
                              let g = ho(b, c).toPlainTime(),
                                [h, i] = [hn.PlainTime.compare(g, d) >= 0, hn.PlainTime.compare(g, e) >= 0];
                              return (f < 0 ? h && !i : h || !i) ? hp(b, e, c) : null;
                            })(e, Math.max(h, f)),
                        j = Math.max(h, i ?? 0);
                      return j > f
                        ? { what: "wait", dueAtMs: j, sinceMs: g }
                        : { what: "send", pushes: c.toSorted((a, b) => a.seq - b.seq) };
                    })({
                      when: as(z, c.name, q),
                      mandatory: z.mandatory,
                      unread: x,
                      sinceMs: i,
                      quietHours: t,
                      nowMs: d(),
                    });
                    if ("nothing" === B.what)
                      return (u(c.name, "cancelled"), A(a.upTo ?? l, null === a.upTo ? null : d()));
                    if ("wait" === B.what && 0 === j) return { ...A(a.n, B.dueAtMs), sinceMs: B.sinceMs };
                    let C = "send" === B.what ? B.pushes : x.toSorted((a, b) => a.seq - b.seq),
                      D = a.upTo ?? l;
                    return null !== a.upTo || (await r({ lease: h, upTo: D }))
                      ? y(a, c, {
                          upTo: D,
                          pushes: C,
                          addresses: v,
                          mandatory: z.mandatory,
                          unread: m,
                          more: n,
                          category: g,
                        })
                      : null;
                  }
                  async function y(a, b, c) {
                    let { userId: f, lease: i, sinceMs: j } = a,
                      { upTo: l, pushes: m, category: o, mandatory: p, unread: q } = c,
                      r = c.more ? q - m.length : 0,
                      s = await g({ channel: b.name, userId: f, category: o, pushes: m, more: r }),
                      t = new Set(a.done),
                      v = AbortSignal.timeout(0.8 * k),
                      w = null;
                    for (let d of c.addresses) {
                      if (t.has(d.id)) continue;
                      let c = await hq(v, b, {
                          key: `${f}:${b.name}:${a.n + 1}-${l}`,
                          userId: f,
                          address: d.address,
                          pushes: m,
                          rendered: s,
                          tag: (function (a, b) {
                            let c = new Set(b.map(({ data: a }) => a?.conversationId)),
                              [d] = c;
                            return 1 === c.size && "string" == typeof d ? d : a;
                          })(o, m),
                          unread: q,
                          unsubscribeUrl: p ? null : h({ userId: f, channel: b.name, category: o }),
                          ttlMs: 2592e5,
                        }),
                        e = await z(f, b.name, d, c, a.attempts + 1);
                      null === e ? t.add(d.id) : (w = Math.min(w ?? e, e));
                    }
                    let x = n.get(b.name);
                    x && (x.lagMs = Math.max(0, d() - j));
                    let y = null === a.upTo ? null : d();
                    if (null === w) return { lease: i, n: l, dueAtMs: y, sinceMs: j, open: null };
                    let A = a.attempts + 1;
                    return A >= 20
                      ? (u(b.name, "givenUp"),
                        e(Error(`${b.name}: given up after ${A} attempts to reach a user`)),
                        { lease: i, n: l, dueAtMs: y, sinceMs: j, open: null })
                      : { lease: i, n: a.n, dueAtMs: w, sinceMs: j, open: { upTo: l, done: [...t], attempts: A } };
                  }
                  async function z(a, c, f, g, h) {
                    if ((u(c, g.result), "later" === g.result)) {
                      null === f.failingSinceMs && (await b.markFailing(a, f.id, d()));
                      let e =
                        d() +
                        (g.retryAfterMs ??
                          (function (a, b = Math.random) {
                            return Math.round(Math.min(1e4 * 2 ** Math.max(0, a - 1), 216e5) * (0.8 + 0.4 * b()));
                          })(h));
                      return ("provider" === g.waits && o.set(c, Math.max(o.get(c) ?? 0, e)), e);
                    }
                    return (
                      "gone" === g.result
                        ? await b.removeAddress(a, f.id)
                        : "refused" === g.result
                          ? e(Error(`${c} refuses a message: ${g.reason}`))
                          : null !== f.failingSinceMs && (await b.markFailing(a, f.id, null)),
                      null
                    );
                  }
                  async function A(a, b) {
                    try {
                      let c = await x(a, b);
                      c && (await t(c));
                    } catch (a) {
                      e(a);
                    }
                  }
                  async function B() {
                    let a = Object.fromEntries(
                      [...m.keys()].filter((a) => v(a) > 0 && (o.get(a) ?? 0) <= d()).map((a) => [a, v(a)]),
                    );
                    if (0 !== Object.keys(a).length)
                      for (let c of await b.takeDue({ nowMs: d(), leaseMs: k, limits: a })) {
                        let a = m.get(c.channel);
                        if (!a) continue;
                        let b = p.get(c.channel) ?? new Set();
                        p.set(c.channel, b);
                        let d = A(c, a).finally(() => {
                          (b.delete(d), b.size === Math.floor(l / 2) && E());
                        });
                        b.add(d);
                      }
                  }
                  let C = null,
                    D = !1;
                  function E() {
                    ((D = !0), C?.());
                  }
                  async function F() {
                    for (; !q.signal.aborted;) {
                      D = !1;
                      try {
                        await B();
                      } catch (a) {
                        e(a);
                      }
                      if (D) continue;
                      let { promise: a, resolve: b } = Promise.withResolvers();
                      C = b;
                      let c = new AbortController();
                      (await Promise.race([
                        a,
                        (0, j.setTimeout)(i, void 0, { ref: !1, signal: c.signal }).catch(() => {}),
                      ]),
                        c.abort(),
                        (C = null));
                    }
                  }
                  let G = 0 === m.size ? Promise.resolve() : F();
                  return {
                    wake: E,
                    counts: () => [...n.values()],
                    async close() {
                      for (let a of (q.abort(), C?.(), await G, p.values())) await Promise.all(a);
                    },
                  };
                })({ store: b, reach: e, options: a, now: c, onError: d }),
                g = new Map(a.channels.map((a) => [a.name, a])),
                h = new Map();
              return {
                reach: {
                  targetsOf: (b) => {
                    let c = h.get(b);
                    if (c) return c;
                    let d = a.planOf(b);
                    if (!d) return;
                    let e = [...g.keys()].map((a) => {
                      let b;
                      return {
                        channel: a,
                        category: d.category,
                        delayMs:
                          "off" === (b = d.channels[a] ?? { mode: "off" }).mode
                            ? null
                            : "after" === b.mode
                              ? b.delayMs
                              : 0,
                        mandatory: d.mandatory,
                      };
                    });
                    return (h.set(b, e), e);
                  },
                  ...(function (a, { channels: b, options: c, now: d }) {
                    let { maxAddresses: e = 20, confirmUrl: f } = c;
                    return {
                      available: () =>
                        [...b.values()].map(({ name: a, publicKey: b }) =>
                          void 0 === b ? { channel: a } : { channel: a, publicKey: b },
                        ),
                      async add(g, h, { trusted: i = !1 } = {}) {
                        let j = ((a) => {
                            let c = b.get(a);
                            if (c) return c;
                            let d = [...b.keys()].join(", ");
                            throw new k.C(
                              "BAD_REQUEST",
                              `There is no channel ${JSON.stringify(a.slice(0, 100))}: this server has ${d}`,
                            );
                          })(h.channel),
                          l = j.toAddress(h.address),
                          m = j.idOf(l),
                          { addresses: n } = await a.profile(g),
                          o = n.find((a) => a.channel === j.name && a.identity === m);
                        if (!o && n.length >= e)
                          throw new k.C("BAD_REQUEST", `You have ${e} addresses, which is the limit: remove one first`);
                        let p = !0 === j.needsProof && !i && !o?.confirmed;
                        if (p && !f)
                          throw new k.C(
                            "FORBIDDEN",
                            "This server cannot confirm addresses: the application has to add yours",
                          );
                        let q = d(),
                          r = await a.addAddress(g, {
                            id: crypto.randomUUID(),
                            channel: j.name,
                            identity: m,
                            label: j.labelOf(l),
                            address: l,
                            addedAtMs: q,
                            confirmed: !p,
                          }),
                          s = o && q - o.addedAtMs < 6e5;
                        if (p && f && !s) {
                          let b = f({ userId: g, id: r });
                          if (
                            "sent" !==
                            (
                              await j.send(
                                {
                                  key: `${g}:${j.name}:confirm:${r}`,
                                  userId: g,
                                  address: l,
                                  pushes: [],
                                  rendered: await c.renderConfirmation({ channel: j.name, userId: g, url: b }),
                                  tag: "confirm",
                                  unread: 0,
                                  unsubscribeUrl: null,
                                  ttlMs: 864e5,
                                },
                                AbortSignal.timeout(2e4),
                              )
                            ).result
                          )
                            throw (
                              await a.removeAddress(g, r),
                              new k.C(
                                "SERVICE_UNAVAILABLE",
                                "The link to confirm the address could not be sent: try again later",
                              )
                            );
                        }
                        return { id: r };
                      },
                      confirm: (b, c) => a.confirmAddress(b, c),
                      async remove(b, c) {
                        if (!(await a.removeAddress(b, c)))
                          throw new k.C("NOT_FOUND", "You have no address with this id: `channels.list` has yours");
                      },
                      async list(b) {
                        let { addresses: c } = await a.profile(b);
                        return c.map(hu);
                      },
                    };
                  })(e, { channels: g, options: a, now: c }),
                  ...(function (a, { channels: b, plans: c }) {
                    return {
                      async preferences(d) {
                        let e = await a.profile(d);
                        return {
                          categories: c.map((a) => ({
                            category: a.category,
                            mandatory: a.mandatory,
                            channels: [...b.keys()].map((b) =>
                              (function (a, b, { preferences: c }) {
                                let d = as(a, b, c),
                                  e = a.channels[b] ?? { mode: "off" };
                                return { channel: b, mode: d.mode, ...ht(d), default: { mode: e.mode, ...ht(e) } };
                              })(a, b, e),
                            ),
                          })),
                          quietHours: e.quietHours,
                        };
                      },
                      async setPreference(d, { category: e, channel: f, mode: g, delayMs: h = 0 }) {
                        let i = c.find((a) => a.category === e);
                        if (!i || !b.has(f))
                          throw new k.C(
                            "BAD_REQUEST",
                            "There is no such category or channel: `preferences.get` has them all",
                          );
                        if (i.mandatory) throw new k.C("BAD_REQUEST", `${e} is mandatory: it cannot be changed`);
                        if ("after" === g && 0 === h)
                          throw new k.C("BAD_REQUEST", "Give `delayMs` with the mode `after`");
                        let j = i.channels[f] ?? { mode: "off" },
                          l = "after" === g || "digest" === g ? h : 0,
                          m = j.mode === g && (ht(j).delayMs ?? 0) === l;
                        await a.setPreference(d, {
                          category: e,
                          channel: f,
                          set: m ? null : { category: e, channel: f, mode: g, delayMs: l },
                        });
                      },
                      setQuietHours: (b, c) => a.setQuietHours(b, c),
                    };
                  })(e, { channels: g, plans: a.plans }),
                  counts: () => f.counts(),
                  status: () => e.outwardStatus(),
                },
                wake: () => f.wake(),
                close: () => f.close(),
              };
            })(a.reach, { store: m, now: M, onError: Z("reach") }),
            aF = { targetsOf: aE.reach.targetsOf, wake: () => aE.wake() },
            aG = (function ({ store: a, presence: b, notices: c, reach: d, onError: e }) {
              let f = d.targetsOf(s.f),
                g = new Map(),
                h = new Set(),
                i = new AbortController(),
                k = async (a) => {
                  await (0, j.setTimeout)(a, void 0, { signal: i.signal, ref: !1 }).catch(() => {});
                },
                l = async (e, { seq: g, excerpt: h }) => {
                  let j = v(e);
                  for (let l = null; !i.signal.aborted;) {
                    let i = performance.now(),
                      m = await a.chats.members(e, { limit: 200, ...(null !== l && { cursor: l }) }),
                      n = await b.viewers(
                        m.members.map(({ userId: a }) => a),
                        e,
                      ),
                      o = { kind: "notifyGroup", conversationId: e, seq: g, excerpt: h, collapse: j, after: l },
                      p = await c.add({ ...o, viewers: [...n], limit: 200, ...(f && { reach: f }) });
                    if ((f && d.wake(), "refused" in p || null === p.outcome.next)) return;
                    ((l = p.outcome.next), await k(performance.now() - i));
                  }
                },
                m = async (a, b) => {
                  for (let c = b; c && !i.signal.aborted; c = g.get(a)) {
                    g.set(a, null);
                    let b = performance.now();
                    try {
                      await l(a, c);
                    } catch (a) {
                      e(a);
                    }
                    g.get(a) && (await k(5e3 - (performance.now() - b)));
                  }
                  g.delete(a);
                };
              return {
                notify(a, b, c) {
                  if (i.signal.aborted) return;
                  let d = { seq: b, excerpt: c };
                  if (g.has(a)) return void g.set(a, d);
                  g.set(a, null);
                  let e = m(a, d).finally(() => h.delete(e));
                  h.add(e);
                },
                async close() {
                  (i.abort(), await Promise.all(h));
                },
              };
            })({ store: m, presence: o, reach: aF, notices: aD.notices, onError: Z("commit") }),
            aH = {
              reach: aF,
              store: m,
              presence: o,
              policies: aB,
              ...aD,
              beforeSend: (function ({ beforeSend: a }, b) {
                return a
                  ? async (c) => {
                      let d,
                        { promise: e, reject: f } = Promise.withResolvers(),
                        g = setTimeout(() => {
                          let a = `The application has not said within ${b} ms whether the message may be sent: retry in a moment`;
                          f(new k.C("TIMEOUT", a));
                        }, b);
                      try {
                        d = await Promise.race([a(c), e]);
                      } finally {
                        clearTimeout(g);
                      }
                      if ("refused" in d) throw new k.C("FORBIDDEN", d.refused);
                      return d.content;
                    }
                  : null;
              })(aB, a.beforeSendTimeoutMs ?? 2e3),
              groups: aA,
              directory: ar,
              notifyGroup: (a, b, c) => aG.notify(a, b, c),
              liveUsers: av,
              liveGroups: au,
              typing: ab,
              seenUsers: ac,
              replayTurns: (function ({ perUser: a, perNode: b }) {
                let c = new Map(),
                  d = 0,
                  e = async (a, b, e) => {
                    ((d += 1), (b.running += 1));
                    try {
                      return await e();
                    } finally {
                      ((d -= 1), (b.running -= 1), 0 === b.running && 0 === b.waiting.length && c.delete(a), f());
                    }
                  },
                  f = () => {
                    for (let [e, f] of c) {
                      if (d >= b) return;
                      if (f.running >= a) continue;
                      let g = f.waiting.shift();
                      g && (c.delete(e), c.set(e, f), g());
                    }
                  };
                return {
                  take(f, g) {
                    let h = c.get(f) ?? { running: 0, waiting: [] };
                    return (c.set(f, h), d < b && h.running < a && 0 === h.waiting.length)
                      ? e(f, h, g)
                      : new Promise((a, b) => {
                          h.waiting.push(() => void e(f, h, g).then(a, b));
                        });
                  },
                };
              })(hy),
              watchedIds: (function ({ perUser: a, perNode: b }) {
                let c = new Map(),
                  d = new Map(),
                  e = 0,
                  f = (a) => {
                    let b = c.get(a) ?? { userId: a, count: 0 };
                    return ((b.count += 1), c.set(b.userId, b), b.userId);
                  },
                  g = (a) => {
                    let b = c.get(a);
                    b && ((b.count -= 1), 0 === b.count && c.delete(a));
                  };
                return {
                  get size() {
                    return c.size;
                  },
                  take(h, i) {
                    let j = new Set(i);
                    ((d, f) => {
                      let [g, h] = [0, 0];
                      for (let a of f) (d?.counts.has(a) || (g += 1), c.has(a) || (h += 1));
                      let i = d?.counts.size ?? 0;
                      if ((d?.places ?? 0) + f.size > 8 * a)
                        throw new k.C(
                          "TOO_MANY_REQUESTS",
                          "You watch the same users in too many subscriptions: end another one first",
                        );
                      if (i + g > a) {
                        let b = `You watch ${i} users, and may watch ${a}: end another subscription first, or name fewer`;
                        throw new k.C("TOO_MANY_REQUESTS", b);
                      }
                      if (c.size + h > b || e + f.size > 8 * b)
                        throw new k.C(
                          "TOO_MANY_REQUESTS",
                          "The server watches as many users as it can: name fewer, or retry in some minutes",
                        );
                    })(d.get(h), j);
                    let l = Array.from(j, f),
                      m = d.get(h) ?? { counts: new Map(), places: 0 };
                    for (let a of (d.set(h, m), (m.places += l.length), l)) m.counts.set(a, (m.counts.get(a) ?? 0) + 1);
                    e += l.length;
                    let n = !1;
                    return {
                      userIds: l,
                      release: () => {
                        if (!n) {
                          ((n = !0), (e -= l.length));
                          let a = d.get(h);
                          if (a) {
                            for (let b of ((a.places -= l.length), l)) {
                              let c = (a.counts.get(b) ?? 0) - 1;
                              c > 0 ? a.counts.set(b, c) : a.counts.delete(b);
                            }
                            0 === a.places && d.delete(h);
                          }
                          for (let a of l) g(a);
                        }
                      },
                    };
                  },
                };
              })({ perUser: 2e3, perNode: 1e5, ...a.maxWatched }),
              namedConnections: aq,
              hiddenWatches: ad,
              limits: {
                maxQueuedPerReader: a.maxQueuedPerReader ?? 256,
                replayPageSize: a.replayPageSize ?? 100,
                maxContentLength: a.maxContentLength ?? 32768,
                maxPageBytes: a.maxPageBytes ?? 1048576,
              },
              now: M,
              publish: az,
              onReplayError: Z("replay"),
              onPresenceError: Z("presence"),
              keep(a, b) {
                let c = () => a.close();
                (aa.add(a),
                  b?.addEventListener("abort", c, { once: !0 }),
                  a.onClose(() => {
                    (aa.delete(a), b?.removeEventListener("abort", c));
                  }),
                  (b?.aborted || aO) && c());
              },
            },
            aI = (a, b, c) => {
              let d = !1,
                e = !1,
                f = () => {
                  d ||
                    ((d = !0),
                    (e = !1),
                    c()
                      .catch(Z(a))
                      .finally(() => {
                        ((d = !1), e && !aO && f());
                      }));
                };
              return (
                aJ.push(setInterval(f, b).unref()),
                () => {
                  ((e = !0), f());
                }
              );
            },
            aJ = [],
            aK = aI("head-check", N, async () => {
              await Promise.all([av.checkHeads(), au.checkHeads()]);
            });
          aI(
            "retention",
            Y,
            (function (a, b) {
              let c,
                { now: d, maxAgeMs: e, maxEntries: f, onError: g } = b,
                h = { wallMs: d(), atMs: hv() },
                i = (a) => {
                  let b = Math.round(a / 864e5);
                  g(
                    Error(
                      `The clock has gone ahead by ${0 === b ? "some hours" : `${b} days`} since feeds were last trimmed: nothing is dropped for its age until the clock has been right, or steady, for a day. Check the machine's time`,
                    ),
                  );
                };
              return async () => {
                let b = (c ??= (function (a) {
                  let { now: b, monotonicMs: c, toleranceMs: d, onLeap: e } = a,
                    { believed: f } = a,
                    g = null;
                  return () => {
                    let [a, h] = [b(), c()],
                      i = f.wallMs + h - f.atMs;
                    return a <= i + d
                      ? ((g = null), a >= i && (f = { wallMs: a, atMs: h }), a)
                      : ((!g || Math.abs(a - g.wallMs - (h - g.atMs)) > d) && ((g = { wallMs: a, atMs: h }), e(a - i)),
                          h - g.atMs < 864e5)
                        ? i
                        : ((g = null), (f = { wallMs: a, atMs: h }), a);
                  };
                })({
                  now: d,
                  monotonicMs: hv,
                  believed: { ...h, wallMs: (await a.believedAtMs()) ?? h.wallMs },
                  toleranceMs: Math.max(6e4, Math.min(864e5, e / 10)),
                  onLeap: i,
                }))();
                return a.trim({ olderThanMs: b - e, maxEntries: f, believedAtMs: b });
              };
            })(m, { now: M, maxAgeMs: V, maxEntries: W, onError: Z("retention") }),
          );
          let aL = aI("revocations", Math.min(N, 1e3), () => aw.refresh()),
            aM = n.onInterrupted(() => {
              (aK(), aL());
            }),
            aN = m.failed ?? new Promise(() => {});
          aN.then(Z("store"));
          let aO = null,
            aP = async () => {
              for (let a of (aM(), aJ)) clearInterval(a);
              for (let a of aa) a.close();
              (ab.close(),
                await Promise.all([aw.close(), ac.close(), aE.close()]),
                await aG.close(),
                await aC(),
                await Promise.all(ay));
              try {
                await Promise.all([o.close(), n.close()]);
              } finally {
                await m.close();
              }
            };
          return {
            ...((b = aH.presence),
            (e = new Map()),
            (f = (a) => {
              let b = e.get(a) ?? 0;
              if (b < 500) return;
              let c = `You have ${b} chats open: end a subscription to one first, or subscribe without a conversationId`;
              throw new k.C("TOO_MANY_REQUESTS", c);
            }),
            (g = (a) => {
              let b = (e.get(a) ?? 0) - 1;
              b > 0 ? e.set(a, b) : e.delete(a);
            }),
            (l = {
              check: f,
              async open(a, c) {
                (f(a), e.set(a, (e.get(a) ?? 0) + 1));
                try {
                  let d = await b.open(a, c),
                    e = !1;
                  return () => {
                    e || ((e = !0), g(a), d());
                  };
                } catch (b) {
                  throw (g(a), b);
                }
              },
            }),
            {
              ...(function (a) {
                let {
                    presence: b,
                    policies: c,
                    batcher: d,
                    typing: e,
                    limits: f,
                    now: g,
                    beforeSend: h,
                    directory: i,
                    reach: j,
                  } = a,
                  l = j.targetsOf(s.f),
                  m = async (b, d) => {
                    if ((await A(a, b, d), !(await c.canMentionAll(b, d))))
                      throw new k.C(
                        "FORBIDDEN",
                        "You may not mention everyone here: the application's policy does not allow it",
                      );
                  },
                  n = async (b, c, d, { replyTo: e, mentions: f, excerpt: g }) => {
                    if (void 0 === e && void 0 === f) return {};
                    let h = "all" === f ? void 0 : f?.find((a) => a !== c && a !== b);
                    if (void 0 !== h)
                      throw w((0, u.O)(`${h} is not a party of the conversation: mention only those who are`));
                    return (
                      "all" === f && (await m(b, d)),
                      {
                        extras: {
                          ...(void 0 !== f && { mentions: "all" === f ? f : [...new Set(f)] }),
                          ...(void 0 !== e && { replyTo: await I(a, b, { conversationId: d, seq: e, excerpt: g }) }),
                        },
                      }
                    );
                  },
                  o = async (c, d, g) => {
                    let { content: h, nonce: k, replyTo: n, mentions: o, excerpt: p } = g;
                    "all" === o && (await m(c, d));
                    let q = {
                        from: c,
                        conversationId: d,
                        content: h,
                        ...(void 0 !== n && { replyTo: n }),
                        ...(void 0 !== o && { mentions: o }),
                      },
                      { content: r, excerpt: s } = await H(a, q, p);
                    C(r, "The content", f.maxContentLength);
                    let t = void 0 === n ? null : await I(a, c, { conversationId: d, seq: n, excerpt: p }),
                      { userIds: u, isLarge: w } = await i.of(d),
                      x = void 0 === o || "all" === o ? [] : [...new Set(o)],
                      A = await b.viewers(w ? x : [...u], d),
                      { unnotified: B, ...D } = await z(a, {
                        kind: "sendToGroup",
                        ...y(a, c, d),
                        content: r,
                        excerpt: s,
                        nonce: k,
                        ...(t && { replyTo: t }),
                        ...(void 0 !== o && { mentions: "all" === o ? o : x }),
                        viewers: [...A],
                        collapse: v(d),
                        ...(l && { reach: l }),
                      });
                    return (l && j.wake(), e.set(d, c, !1), B && a.notifyGroup(d, D.seq, s), D);
                  };
                return {
                  async send(i, m) {
                    if ("conversationId" in m && (0, t.m)(m.conversationId)) return o(i, m.conversationId, m);
                    let { nonce: p } = m,
                      { conversationId: q, peer: r } = (function (a, b) {
                        if ("conversationId" in b)
                          return { conversationId: b.conversationId, peer: x(a, b.conversationId).peer };
                        if (b.to === a)
                          throw new k.C(
                            "BAD_REQUEST",
                            "You cannot send a message to yourself: give another user's id in `to`",
                          );
                        return { conversationId: (0, t.a)(a, b.to), peer: b.to };
                      })(i, m),
                      { content: s, excerpt: u } = m,
                      w = C(s, "The content", f.maxContentLength),
                      y = c.canMessage(i, r);
                    if (!("boolean" == typeof y ? y : await y)) throw af();
                    if (h) {
                      let { replyTo: b, mentions: c } = m,
                        d = { ...(void 0 !== b && { replyTo: b }), ...(void 0 !== c && { mentions: c }) };
                      (({ content: s, excerpt: u } = await H(
                        a,
                        { from: i, conversationId: q, to: r, content: s, ...d },
                        u,
                      )),
                        (w = C(s, "The content", f.maxContentLength)));
                    }
                    let z = void 0 !== m.replyTo || void 0 !== m.mentions ? await n(i, r, q, m) : null,
                      A = b.viewers([r], q),
                      B = "then" in A ? await A : A,
                      D = {
                        kind: "send",
                        conversationId: q,
                        members: [i, r],
                        from: i,
                        content: s,
                        contentJson: w,
                        nonce: p,
                        atMs: g(),
                        notify: B.has(r) ? [] : [r],
                        notice: { collapse: v(q), excerpt: G(u, s), reach: l },
                      },
                      { outcome: E } = await d.add(z ? { ...D, ...z } : D);
                    return (l && j.wake(), e.set(q, i, !1), E);
                  },
                };
              })(aH),
              ...(function (a) {
                let { store: b, batcher: c, limits: d, now: e } = a,
                  f = async (a, c, { before: e, after: f, limit: g }) => {
                    let { fromSeq: h, lastSeq: i } = await B(b, a, c, "ever"),
                      j = void 0 === f ? { before: Math.min(e ?? i + 1, i + 1) } : { after: Math.max(f, h) },
                      k = await b.history(c, { ...j, limit: g, maxBytes: d.maxPageBytes }),
                      l = k.messages.filter(({ seq: a }) => a > h && a <= i),
                      m = void 0 === f ? (l[0]?.seq ?? 0) > h + 1 : (l.at(-1)?.seq ?? i) < i;
                    return { messages: l, hasMore: k.hasMore && m };
                  };
                return {
                  history: async (a, { conversationId: c, before: e, after: g, limit: h }) =>
                    (0, t.m)(c)
                      ? f(a, c, { before: e, after: g, limit: h })
                      : (x(a, c),
                        b.history(c, {
                          limit: h,
                          maxBytes: d.maxPageBytes,
                          ...(void 0 !== e && { before: e }),
                          ...(void 0 !== g && { after: g }),
                        })),
                  async conversations(a, { cursor: c, limit: e }) {
                    let { maxPageBytes: f } = d,
                      { chats: g, epoch: h } = b,
                      { head: i, ...j } = await ae({ store: b, chats: g }, a, { cursor: c, limit: e, maxBytes: f });
                    return { ...j, position: (0, K.T)({ epoch: h, n: i }) };
                  },
                  async markConversationRead(b, { conversationId: d, seq: f }) {
                    let g = v(d);
                    if ((0, t.m)(d)) return z(a, { kind: "readGroup", ...y(a, b, d), seq: f, collapse: g });
                    let { members: h } = x(b, d),
                      i = {
                        kind: "readChat",
                        conversationId: d,
                        members: h,
                        userId: b,
                        seq: f,
                        collapse: g,
                        atMs: e(),
                      };
                    return (await c.add(i)).outcome;
                  },
                };
              })(aH),
              ...(function (a) {
                let { policies: b, typing: c, publish: d, directory: e, liveUsers: f, liveGroups: g } = a,
                  i = async (c, d) => {
                    if (!(0, t.m)(d)) {
                      let { peer: a } = x(c, d);
                      if (!(await b.canMessage(c, a))) throw af();
                      return [a];
                    }
                    await A(a, c, d);
                    let { userIds: f, isLarge: g } = await e.of(d);
                    return g ? [h(d)] : [...f].filter((a) => a !== c);
                  },
                  j = async (a, b) =>
                    (0, t.m)(b) && (await e.of(b)).isLarge ? g.open(b) : (await f.acquire(a)).release;
                return {
                  async setTyping(a, { conversationId: b, typing: e }) {
                    let f = await i(a, b);
                    c.set(b, a, e);
                    let g = { type: "typing", conversationId: b, from: a, typing: e };
                    d(f.map((a) => ({ userId: a, feed: "signal", signal: g })));
                  },
                  async onTyping(b, d, f) {
                    let g, h;
                    await A(a, b, d);
                    let i = await j(b, d),
                      k = new ag((a, b) => b),
                      l = null,
                      m = () => {
                        let a = c.get(d).filter((a) => a !== b);
                        (l?.length === a.length && a.every((a, b) => a === l?.[b])) || ((l = a), k.put(a));
                      },
                      n = c.watch(d, m);
                    return (
                      k.onClose(() => {
                        (n(), i());
                      }),
                      (0, t.m)(d) &&
                        ((g = async () => {
                          try {
                            (await e.has(d, b)) || k.close();
                          } catch (b) {
                            a.onReplayError(b);
                          }
                        }),
                        (h = e.onChange((a) => {
                          a === d && g();
                        })),
                        k.onClose(h)),
                      a.keep(k, f),
                      m(),
                      k
                    );
                  },
                };
              })(aH),
              async onMessage(a, { conversationId: b, lastEventId: c, groups: d }, e) {
                let { chats: f } = aH.store;
                return void 0 === b
                  ? $(aH, f, { userId: a, lastEventId: c, groups: d, signal: e })
                  : (void 0 !== b && ((0, t.m)(b) || x(a, b), l.check(a)), void 0 !== b && (0, t.m)(b))
                    ? _(aH, f, { userId: a, groupId: b, lastEventId: c, register: () => l.open(a, b), signal: e })
                    : T(aH, {
                        feed: "chat",
                        userId: a,
                        lastEventId: c,
                        ...(void 0 !== b && {
                          wants: (a) => ("message" === a.type ? a.message.conversationId : a.conversationId) === b,
                          register: () => l.open(a, b),
                        }),
                        shape: ah,
                        signal: e,
                      });
              },
            }),
            ...(function (a) {
              let { store: b, policies: c, groups: d, directory: e } = a,
                f = async (a, c) => {
                  let d = (0, t.m)(c) ? await b.chats.conversation(a, c) : null;
                  if (d?.kind !== "group") throw w((0, u.t)());
                  return d;
                },
                g = async (a, b, d) => {
                  let { canAdd: e = c.canMessage } = c;
                  for (let c of b) if (!(await e(a, c, d))) throw D(c);
                };
              return {
                async createGroup(b, { title: e, members: h, data: i, key: j }) {
                  let l = [...new Set(h)].filter((a) => a !== b);
                  if (l.length + 1 > d.maxMembers) {
                    let a = `A group may have ${d.maxMembers} members: name at most ${d.maxMembers - 1} besides yourself`;
                    throw new k.C("BAD_REQUEST", a);
                  }
                  let m = E(i);
                  if (!(await c.canCreateGroup(b)))
                    throw new k.C("FORBIDDEN", "You may not make groups: the application's policy does not allow it");
                  await g(b, l, null);
                  let { conversationId: n, duplicate: o } = await z(a, {
                    kind: "createGroup",
                    ...y(a, b, (0, t.Y)()),
                    members: l,
                    title: e ?? null,
                    data: m ?? null,
                    ...(void 0 !== j && { key: j }),
                    maxGroups: d.maxPerUser,
                  });
                  return { conversation: await f(b, n), duplicate: o };
                },
                async updateGroup(b, { conversationId: c, title: d, data: e }) {
                  let g = E(e);
                  return (
                    F(c),
                    await z(a, {
                      kind: "updateGroup",
                      ...y(a, b, c),
                      ...(void 0 !== d && { title: d }),
                      ...(void 0 !== g && { data: g }),
                    }),
                    { conversation: await f(b, c) }
                  );
                },
                async addMembers(b, { conversationId: c, userIds: h, history: i = "none" }) {
                  F(c);
                  let j = [...new Set(h)],
                    l = await f(b, c);
                  if (void 0 === l.role) throw w((0, u.Z)());
                  if ("member" === l.role) throw new k.C("FORBIDDEN", "Only owners and admins may add members");
                  await g(b, j, l);
                  let { added: m } = await z(a, {
                    kind: "addMembers",
                    ...y(a, b, c),
                    userIds: j,
                    history: i,
                    maxMembers: d.maxMembers,
                    maxGroups: d.maxPerUser,
                  });
                  return (e.forget(c), { added: m });
                },
                async removeMember(b, { conversationId: c, userId: d }) {
                  (F(c), await z(a, { kind: "removeMember", ...y(a, b, c), memberId: d }), e.forget(c));
                },
                async setRole(b, { conversationId: c, userId: d, role: e }) {
                  (F(c), await z(a, { kind: "setRole", ...y(a, b, c), memberId: d, role: e }));
                },
                async members(a, { conversationId: c, cursor: e, limit: f }) {
                  F(c);
                  let g = await B(b, a, c, "now"),
                    h = await b.chats.members(c, { limit: f, ...(void 0 !== e && { cursor: e }) });
                  return g.memberCount <= d.copyBound
                    ? h
                    : { members: h.members.map((a) => ({ ...a, readSeq: null })), cursor: h.cursor };
                },
                async conversation(a, c) {
                  (0, t.m)(c) || x(a, c);
                  let d = await b.chats.conversation(a, c);
                  if (!d) throw w((0, u.t)());
                  return d;
                },
                configure: async (b, { conversationId: c, ...d }) => (
                  (0, t.m)(c) || x(b, c),
                  z(a, {
                    kind: "configure",
                    ...y(a, b, c),
                    settings: Object.fromEntries(Object.entries(d).filter(([, a]) => void 0 !== a)),
                  })
                ),
              };
            })(aH),
            ...(function (a) {
              let { store: b, policies: c, limits: d } = a,
                e = async (a, d, e) => {
                  let { canEdit: f } = c;
                  if (!f) return;
                  let g = await b.chats.message(d, e);
                  if (!(g?.from !== a || (await f(a, g))))
                    throw new k.C(
                      "FORBIDDEN",
                      "You may no longer edit this message: the application's policy does not allow it",
                    );
                };
              return {
                async edit(b, { conversationId: c, seq: f, content: g, excerpt: h, nonce: i }) {
                  (J(b, c), await e(b, c, f));
                  let j = await H(a, { from: b, conversationId: c, seq: f, content: g }, h);
                  return (
                    C(j.content, "The content", d.maxContentLength),
                    z(a, { kind: "edit", ...y(a, b, c), seq: f, content: j.content, excerpt: j.excerpt, nonce: i })
                  );
                },
                deleteMessage: async (b, { conversationId: c, seq: d }) => (
                  J(b, c),
                  z(a, { kind: "delete", ...y(a, b, c), seq: d })
                ),
                react: async (b, { conversationId: c, seq: d, reaction: e, on: f }) => (
                  J(b, c),
                  z(a, { kind: "react", ...y(a, b, c), seq: d, reaction: e, on: f })
                ),
                async pin(b, { conversationId: c, seq: d, on: e }) {
                  (J(b, c), await z(a, { kind: "pin", ...y(a, b, c), seq: d, on: e }));
                },
              };
            })(aH),
            ...(function (a) {
              let {
                  store: b,
                  presence: c,
                  policies: d,
                  batcher: e,
                  broadcasts: f,
                  seenUsers: g,
                  limits: h,
                  now: i,
                  publish: j,
                  reach: l,
                } = a,
                m = async (a) => {
                  let b = [];
                  for (let d = 0; d < a.length; d += 500)
                    for (let e of await c.get(a.slice(d, d + 500))) e.online && b.push(e.userId);
                  return b;
                },
                n = async (a) => {
                  let { type: c, data: d } = a,
                    f = (0, aj.f)(a.service, a.key),
                    g = al(a),
                    h = await m("topic" in g ? await b.topicMembers(g.topic) : g.userIds),
                    k = i();
                  if (f) {
                    let { outcome: a } = await e.add({ kind: "claim", ...f, accepted: h.length, atMs: k });
                    if (a.duplicate) return a;
                  }
                  let l = { type: "push", push: { type: c, data: d, sentAtMs: k } };
                  return (
                    j(h.map((a) => ({ userId: a, feed: "signal", signal: l }))), { accepted: h.length, duplicate: !1 }
                  );
                };
              return {
                async push(a) {
                  let { type: b, data: c, service: d, key: j, collapse: k, durable: m = !0 } = a,
                    o = C(c, "The push's data", h.maxContentLength),
                    p = al(a),
                    q = "topic" in p ? null : g.count(p.userIds);
                  if (!m) return am(await n(a), q);
                  let r = l.targetsOf(b),
                    { outcome: s } = await ("topic" in p ? f : e).add({
                      kind: "push",
                      to: p,
                      type: b,
                      data: c,
                      dataJson: o,
                      atMs: i(),
                      ...(0, aj.f)(d, j),
                      ...(void 0 !== k && { collapse: `app:${k}` }),
                      ...(r && { reach: r }),
                    });
                  return (r && l.wake(), am(s, q));
                },
                onPush: (b, { lastEventId: c }, d) =>
                  T(a, { feed: "push", userId: b, lastEventId: c, shape: ak, signal: d }),
                async pushes(a, { before: c, limit: d, unreadOnly: e }) {
                  let { maxPageBytes: f } = h,
                    {
                      pushes: g,
                      unread: i,
                      hasMore: j,
                      head: k,
                    } = await b.pushes(a, { limit: d, maxBytes: f, unreadOnly: e, ...(void 0 !== c && { before: c }) });
                  return { pushes: g, unread: i, hasMore: j, position: (0, K.T)({ epoch: b.epoch, n: k }) };
                },
                markPushesRead: async (a, b) => (await e.add({ kind: "readPush", userId: a, atMs: i(), ...b })).outcome,
                async subscribe(a, b) {
                  if (!(await d.canJoin(a, b)))
                    throw new k.C(
                      "FORBIDDEN",
                      "You may not subscribe to this topic: the application's policy forbids it",
                    );
                  await e.add({ kind: "subscribe", userId: a, topic: b });
                },
                async unsubscribe(a, b) {
                  await e.add({ kind: "unsubscribe", userId: a, topic: b });
                },
              };
            })(aH),
            ...(function (a) {
              let b,
                c,
                {
                  presence: d,
                  policies: e,
                  seenUsers: f,
                  watchedIds: g,
                  hiddenWatches: h,
                  liveUsers: i,
                  namedConnections: j,
                  publish: l,
                } = a,
                m =
                  ((b = new Map()),
                  (c = performance.now()),
                  {
                    count(a) {
                      let d = performance.now();
                      if (d - c > 6e4) for (let [a, e] of ((c = d), b)) e <= d && b.delete(a);
                      let e = Math.max(d, b.get(a) ?? 0) + 1e3,
                        f = Math.ceil(e - d - 2e4);
                      if (f > 0) {
                        let a = `You go away and come back too often: retry in ${f} ms`;
                        throw new k.C("TOO_MANY_REQUESTS", a, { retryAfterMs: f });
                      }
                      b.set(a, e);
                    },
                  }),
                { visibleTo: n } = e,
                o = (function ({ presence: a, visibleTo: b, hiddenWatches: c, follow: d, onError: e }) {
                  let f = async (b, c) => {
                    if (0 === c.size) return a.get(b);
                    let d = new Map((await a.get(b.filter((a) => !c.has(a)))).map((a) => [a.userId, a]));
                    return b.map((a) => d.get(a) ?? { userId: a, online: !1, lastSeenAtMs: null });
                  };
                  return b
                    ? {
                        async get(a, c) {
                          let d = hx(a, c),
                            e = await b(a, d);
                          return f(c, new Set(d.filter((a) => !e.has(a))));
                        },
                        statesOf: f,
                        async watch(f, g, h) {
                          let i = hx(f, g),
                            j = new Set(i),
                            k = [],
                            l = !1,
                            m = () => {
                              for (let a of ((l = !0), k.splice(0))) a();
                            },
                            n = (a) => {
                              l ? a() : k.push(a);
                            },
                            o = (a) => {
                              l || h(a);
                            },
                            p = async (c) => {
                              if (!j.delete(c)) return;
                              if (!(await b(f, [c])).has(c)) return void j.add(c);
                              let d = null,
                                e = (a) => {
                                  d = a;
                                };
                              n(await a.watch([c], (a) => e(a)));
                              let [g] = await a.get([c]);
                              e = o;
                              let h = d ?? g;
                              h && o(h);
                            },
                            q = new Set(),
                            r = (a) => void q.add(a);
                          n(c.add(f, j, (a) => r(a)));
                          try {
                            for (let a of (n(await d(f)), await b(f, i))) j.delete(a);
                            n(await a.watch(j.size > 0 ? g.filter((a) => !j.has(a)) : g, o));
                          } catch (a) {
                            throw (m(), a);
                          }
                          r = (a) => void p(a).catch(e);
                          let s = new Set(j);
                          for (let a of q) r(a);
                          return { release: m, hidden: s };
                        },
                      }
                    : {
                        get: (b, c) => a.get(c),
                        statesOf: f,
                        watch: async (b, c, d) => ({ release: await a.watch(c, d), hidden: hw }),
                      };
                })({
                  presence: d,
                  visibleTo: n,
                  hiddenWatches: h,
                  follow: async (a) => (await i.acquire(a)).release,
                  onError: a.onPresenceError,
                }),
                p = async (a, b) => {
                  for (let c of b) {
                    if (c === a) continue;
                    let b = e.canWatch(a, c);
                    if ("boolean" == typeof b ? !b : !(await b))
                      throw new k.C("FORBIDDEN", `You may not see the presence of ${c}: leave this id out`);
                  }
                };
              return {
                presence: async (a, b) => (await p(a, b), o.get(a, b)),
                async onPresence(b, c, d) {
                  await p(b, c);
                  let { userIds: e, release: f } = g.take(b, c),
                    h = new ag((a, b) => new Map([...a, ...b])),
                    i = new Map(),
                    j = (a) => void i.set(a.userId, a);
                  h.onClose(f);
                  try {
                    let c = await o.watch(b, e, (a) => j(a));
                    (h.onClose(c.release), a.keep(h, d));
                    let f = await o.statesOf(e, c.hidden);
                    ((j = (a) => h.put(new Map([[a.userId, a]]))),
                      h.put(new Map([...f.map((a) => [a.userId, a]), ...i])));
                  } catch (a) {
                    throw (h.close(), a);
                  }
                  return new X(h, (a) => [...a.values()]);
                },
                async connect(a, { away: b = !1 } = {}) {
                  f.note(a);
                  let c = await d.connect(a, b),
                    e = [c],
                    g = !1,
                    h = b;
                  return Object.assign(
                    () => {
                      if (!g) for (let a of ((g = !0), e)) a();
                    },
                    {
                      setAway: async (b) => {
                        (b !== h && m.count(a), (h = b), await c.setAway(b));
                      },
                      answerTo: async (b) => {
                        let { release: d } = await i.acquire(a);
                        if (g) return d();
                        let f = await j.add(a, b, c);
                        if ((e.push(f, d), g)) for (let a of [f, d]) a();
                      },
                    },
                  );
                },
                async setAway(a, b, c) {
                  (m.count(a), l([{ userId: a, feed: "signal", signal: { type: "away", connection: b, away: c } }]));
                },
              };
            })(aH),
            revoke: (a) => aw.revoke(a),
            disconnect: (a) => aw.disconnect(a),
            revocations: aw,
            reach: aE.reach,
            node: a.node ?? crypto.randomUUID().slice(0, 8),
            failed: aN,
            ping: () => m.ping(),
            close: () => (aO ??= aP()),
          };
        })({ ...c, store: g, fanout: l, presence: m, onError: f, ...n }),
        fanout: l,
      };
    }
    async function nl(b) {
      let c = (a, c) =>
          (
            b.onError ??
            ((a, { stage: b }) => {
              console.error(`tidings: ${b} failed:`, a);
            })
          )(a, c),
        { channels: d = [], definition: e } = b,
        f =
          d.length > 0 && e
            ? (function (a, b) {
                let { channels: c, localeOf: d = () => "en", nameOf: e = (a) => a, urlOf: f = () => void 0, ...g } = b,
                  h = new Map();
                for (let [b, c] of Object.entries(a.pushes)) {
                  let a = hA.get(c);
                  a && h.set(b, a);
                }
                a.messages && h.set(s.f, a.messages);
                let i = new Map(
                  [...h].map(([a, b]) => [
                    a,
                    (function ({ category: a, channels: b, mandatory: c = !1 }) {
                      if (!/^[\w.-]{1,64}$/u.test(a))
                        throw TypeError(`The category ${JSON.stringify(a)} is not 1–64 of letters, digits and _ . -`);
                      return {
                        category: a,
                        mandatory: c,
                        channels: Object.fromEntries(
                          Object.entries(b).flatMap(([a, b]) =>
                            void 0 === b
                              ? []
                              : [
                                  [
                                    a,
                                    (function (a) {
                                      if ("off" === a || "now" === a) return { mode: a };
                                      let { after: b, digest: c } = Object(a);
                                      if (void 0 !== b)
                                        return {
                                          mode: "after",
                                          delayMs: (function (a) {
                                            let b = /^(\d{1,6})([smhd])$/.exec(a),
                                              c = b ? Number(b[1]) * aq[b[2]] : 0 / 0;
                                            if (c > 0 && c <= ar) return c;
                                            throw TypeError(
                                              `{ after: ${JSON.stringify(a)} } is not a time up to 30 days: write "30s", "10m", "2h" or "1d"`,
                                            );
                                          })(b),
                                        };
                                      if (void 0 !== c)
                                        return {
                                          mode: "digest",
                                          delayMs: (function (a) {
                                            let b = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(a);
                                            if (!b)
                                              throw TypeError(
                                                `${JSON.stringify(a)} is not a time of the day: write "08:00"`,
                                              );
                                            return (60 * Number(b[1]) + Number(b[2])) * 6e4;
                                          })(c),
                                        };
                                      throw TypeError(
                                        `${JSON.stringify(a)} is not "off", "now", { after: "10m" } or { digest: "08:00" }`,
                                      );
                                    })(b),
                                  ],
                                ],
                          ),
                        ),
                      };
                    })(b),
                  ]),
                );
                async function j(a, b, c) {
                  let { render: d } = h.get(b.type) ?? {},
                    g = d?.[a] ?? d?.default,
                    i = f(b),
                    j = void 0 === i ? {} : { url: i };
                  if (g) {
                    let { data: a, sentAtMs: d } = b;
                    return { ...j, ...g({ data: a, sentAtMs: d, locale: c }) };
                  }
                  if (b.type === s.f) {
                    let { from: a, excerpt: c, count: d } = b.data,
                      f = await e(a);
                    return { ...j, title: d > 1 ? `${f} (${d})` : f, body: c };
                  }
                  let { title: k, body: l } = b.data ?? {};
                  return { ...j, title: "string" == typeof k ? k : b.type, body: "string" == typeof l ? l : "" };
                }
                return (
                  (function (a, b) {
                    let c = new Map();
                    for (let [d, e] of a) {
                      for (let a of Object.keys(e.channels))
                        if (!b.has(a))
                          throw TypeError(
                            `The push type ${d} goes out on ${a}, and this server has no such channel: give it one`,
                          );
                      if ((c.get(e.category) ?? e.mandatory) !== e.mandatory)
                        throw TypeError(
                          `The category ${e.category} has types that are mandatory and others that are not: use two`,
                        );
                      c.set(e.category, e.mandatory);
                    }
                  })(i, new Set(c.map(({ name: a }) => a))),
                  {
                    ...g,
                    channels: c,
                    planOf: (a) => i.get(a) ?? null,
                    plans: [...new Map([...i.values()].map((a) => [a.category, a])).values()],
                    async render({ channel: a, userId: b, pushes: c, more: f }) {
                      let g = await d(b),
                        h = await Promise.all(c.map((b) => j(a, b, g))),
                        [i] = h;
                      return i && 1 === h.length && 0 === f ? i : hB(c, h, { locale: g, more: f, nameOf: e });
                    },
                    renderConfirmation: ({ url: a }) => ({
                      title: "Confirm this address",
                      body: "Open this link to get notifications here. If you did not ask for it, ignore this message.",
                      url: a,
                    }),
                  }
                );
              })(e, { ...b.reach, channels: d })
            : void 0,
        { hub: g, fanout: h } = await nk({ ...b, reach: f }, c);
      try {
        return (function (b, { hub: c, fanout: d, onError: e }) {
          let { service: f = "app", definition: g, procedures: h, allowedOrigins: i, path: l } = b,
            m = (function ({ hub: a, definition: b = j3, procedures: c, service: d = "app" }) {
              let e = i$.context().create({ isDev: !1 }),
                f = (function ({
                  hub: a,
                  definition: b,
                  procedure: c,
                  identify: d,
                  connectionOf: e = function (a) {
                    let { connection: b } = a ?? {};
                    return "object" == typeof b && null !== b && "setAway" in b && "name" in b ? b : void 0;
                  },
                }) {
                  let f = jX.sendInput(b),
                    g = jX.editInput(b),
                    h = c.input(jX.unchecked),
                    i = (a) => {
                      try {
                        return d(a);
                      } catch (a) {
                        throw i_(a);
                      }
                    },
                    j = (a) => {
                      try {
                        var c = b.excerpt(a);
                        if (c.length <= 140) return c;
                        let d = 0;
                        for (let { index: a, segment: b } of j_.segment(c.slice(0, 280))) {
                          if (a + b.length >= 140) break;
                          d = a + b.length;
                        }
                        return `${c.slice(0, d)}…`;
                      } catch (a) {
                        throw i_(a);
                      }
                    },
                    k = ({ ctx: a }) => ir(i(a)).userId,
                    l = ({ ctx: a }) =>
                      (function (a) {
                        let b = ir(a),
                          { scopes: c } = b;
                        if (0 === c.length || !c.some(iq) || c.includes(io)) return b;
                        throw is(
                          `This call is for users, and the token belongs to a service: for a service that chats, add the scope "${io}"`,
                        );
                      })(i(a)).userId;
                  return {
                    chat: {
                      send: h.mutation((c) => {
                        let d = l(c),
                          { to: e, conversationId: g, content: h, nonce: i, replyTo: k, mentions: m } = jZ(f, c.input);
                        iI("content", b.content, h);
                        let n = {
                          content: h,
                          excerpt: j,
                          nonce: i,
                          replyTo: k,
                          mentions: m?.length === 0 ? void 0 : m,
                        };
                        if (void 0 !== e) return j$(a.send(d, { to: e, ...n }));
                        if (void 0 !== g) return j$(a.send(d, { conversationId: g, ...n }));
                        throw TypeError("the input has neither `to` nor `conversationId`, which its schema refuses");
                      }),
                      onMessage: h.subscription(async (b) => {
                        let c = l(b);
                        return j0(a.onMessage(c, jZ(jX.onMessageInput, b.input), b.signal));
                      }),
                      history: h.query(async (b) => {
                        let c = l(b);
                        return j$(a.history(c, jZ(jX.historyInput, b.input)));
                      }),
                      conversations: h.query(async (b) => {
                        let c = l(b),
                          { limit: d, cursor: e } = jZ(jX.conversationsInput, b.input);
                        return j$(a.conversations(c, { limit: d, cursor: e ?? void 0 }));
                      }),
                      conversation: h.query(async (b) => {
                        let c = l(b);
                        return j$(a.conversation(c, jZ(jX.conversationInput, b.input).conversationId));
                      }),
                      createGroup: h.mutation(async (b) => {
                        let c = l(b);
                        return j$(a.createGroup(c, jZ(jX.createGroupInput, b.input)));
                      }),
                      updateGroup: h.mutation(async (b) => {
                        let c = l(b);
                        return j$(a.updateGroup(c, jZ(jX.updateGroupInput, b.input)));
                      }),
                      addMembers: h.mutation(async (b) => {
                        let c = l(b);
                        return j$(a.addMembers(c, jZ(jX.addMembersInput, b.input)));
                      }),
                      removeMember: h.mutation(async (b) => {
                        let c = l(b);
                        return (await j$(a.removeMember(c, jZ(jX.removeMemberInput, b.input))), {});
                      }),
                      setRole: h.mutation(async (b) => {
                        let c = l(b);
                        return (await j$(a.setRole(c, jZ(jX.setRoleInput, b.input))), {});
                      }),
                      members: h.query(async (b) => {
                        let c = l(b),
                          { cursor: d, ...e } = jZ(jX.membersInput, b.input);
                        return j$(a.members(c, { ...e, cursor: d ?? void 0 }));
                      }),
                      configure: h.mutation(async (b) => {
                        let c = l(b);
                        return j$(a.configure(c, jZ(jX.configureInput, b.input)));
                      }),
                      edit: h.mutation(async (c) => {
                        let d = l(c),
                          e = jZ(g, c.input);
                        return (iI("content", b.content, e.content), j$(a.edit(d, { ...e, excerpt: j })));
                      }),
                      delete: h.mutation(async (b) => {
                        let c = l(b);
                        return j$(a.deleteMessage(c, jZ(jX.deleteInput, b.input)));
                      }),
                      react: h.mutation(async (b) => {
                        let c = l(b);
                        return j$(a.react(c, jZ(jX.reactInput, b.input)));
                      }),
                      pin: h.mutation(async (b) => {
                        let c = l(b);
                        return (await j$(a.pin(c, jZ(jX.pinInput, b.input))), {});
                      }),
                      markRead: h.mutation(async (b) => {
                        let c = l(b),
                          { conversationId: d, seq: e } = jZ(jX.markReadInput, b.input),
                          { seq: f } = await j$(a.markConversationRead(c, { conversationId: d, seq: e }));
                        return { conversationId: d, seq: f };
                      }),
                      setTyping: h.mutation(async (b) => {
                        let c = l(b),
                          d = jZ(jX.setTypingInput, b.input);
                        return (await j$(a.setTyping(c, d)), d);
                      }),
                      onTyping: h.subscription(async (b) => {
                        let c = l(b),
                          { conversationId: d } = jZ(jX.onTypingInput, b.input);
                        return new X(await j$(a.onTyping(c, d, b.signal)), (a) => ({ conversationId: d, userIds: a }));
                      }),
                    },
                    notifications: {
                      push: h.mutation(async (c) => {
                        let d = ir(i(c.ctx)),
                          e = (function (a) {
                            let b = (function ({ scopes: a }) {
                              let b = [];
                              for (let c of a) {
                                let a = ip.exec(c)?.groups;
                                a && b.push({ scope: c, type: a.type, max: a.max ? Number(a.max) : void 0 });
                              }
                              return b;
                            })(ir(a));
                            if (b.length > 0) return b;
                            throw is(
                              `This needs the scope "${il}": call it from server code, or with a token that grants it`,
                            );
                          })(d),
                          f = jZ(jX.pushInput, c.input);
                        return (
                          !(function (a, { type: b, to: c }) {
                            let d = a.filter((a) =>
                              (({ type: a }, b) =>
                                void 0 === a || (a.endsWith("*") ? b.startsWith(a.slice(0, -1)) : b === a))(a, b),
                            );
                            if (0 === d.length)
                              throw is(`This needs the scope "${il}:${b.slice(0, 100)}": the token grants ${iu(a)}`);
                            if (d.some(({ max: a }) => void 0 === a)) return;
                            if ("object" == typeof c && "topic" in c)
                              throw is(
                                `A topic may have any number of subscribers: ${iu(d)} allows only so many recipients`,
                              );
                            let e = "string" == typeof c ? 1 : c.length;
                            if (!d.some(({ max: a = 0 }) => e <= a))
                              throw is(`The push has ${e} recipients: ${iu(d)} allows fewer in one call`);
                          })(e, f),
                          j$(
                            a.push({
                              ...f,
                              data: (function (a, b, c) {
                                let d = Object.hasOwn(a.pushes, b) ? a.pushes[b] : void 0;
                                if (d) {
                                  let a = jZ(d, c);
                                  return (iI("data", d, a), a);
                                }
                                let e = Object.keys(a.pushes).join(", ") || "none",
                                  f = b === s.f ? "is sent by the server itself" : "is not defined";
                                throw new h0({
                                  code: "BAD_REQUEST",
                                  message: `The push type ${JSON.stringify(b.slice(0, 100))} ${f}. Defined: ${e}`,
                                });
                              })(b, f.type, f.data),
                              service: d.userId,
                            }),
                          )
                        );
                      }),
                      onPush: h.subscription(async (b) => {
                        let c = k(b);
                        return j0(a.onPush(c, jZ(jX.onPushInput, b.input), b.signal));
                      }),
                      list: h.query(async (b) => {
                        let c = k(b);
                        return j$(a.pushes(c, jZ(jX.listInput, b.input)));
                      }),
                      markRead: h.mutation(async (b) => {
                        let c = k(b),
                          { seqs: d, upTo: e } = jZ(jX.markPushesReadInput, b.input);
                        return j$(a.markPushesRead(c, void 0 === d ? { upTo: e } : { seqs: d }));
                      }),
                      subscribe: h.mutation(async (b) => {
                        let c = k(b),
                          { topic: d } = jZ(jX.topicInput, b.input);
                        return (await j$(a.subscribe(c, d)), { topic: d });
                      }),
                      unsubscribe: h.mutation(async (b) => {
                        let c = k(b),
                          { topic: d } = jZ(jX.topicInput, b.input);
                        return (await j$(a.unsubscribe(c, d)), { topic: d });
                      }),
                    },
                    presence: {
                      get: h.query(async (b) => {
                        let c = k(b);
                        return j$(a.presence(c, jZ(jX.userIdsInput, b.input).userIds));
                      }),
                      onChange: h.subscription(async (b) => {
                        let c = k(b);
                        return j$(a.onPresence(c, jZ(jX.userIdsInput, b.input).userIds, b.signal));
                      }),
                      setAway: h.mutation(async (b) => {
                        let c = k(b),
                          { away: d } = jZ(jX.setAwayInput, b.input),
                          f = e(b.ctx);
                        if (f?.setAway) await j$(Promise.resolve(f.setAway(d)));
                        else if (f?.name === null)
                          throw new h0({
                            code: "BAD_REQUEST",
                            message:
                              "The server does not track connections: its onConnect must return what hub.connect returns",
                          });
                        else await j$(a.setAway(c, f?.name ?? "", d));
                        return { away: d };
                      }),
                    },
                    sessions: {
                      revoke: h.mutation(async (b) => (it(i(b.ctx), im), j$(a.revoke(jZ(jX.revokeInput, b.input))))),
                    },
                    channels: {
                      available: h.query((b) => (k(b), { channels: a.reach.available() })),
                      add: h.mutation(async (b) => {
                        let c = ir(i(b.ctx)),
                          { channel: d, address: e, userId: f } = jZ(jX.addAddressInput, b.input),
                          { whose: g, trusted: h } = j1(c, f);
                        return j$(a.reach.add(g, { channel: d, address: e }, { trusted: h }));
                      }),
                      remove: h.mutation(async (b) => {
                        let c = ir(i(b.ctx)),
                          { id: d, userId: e } = jZ(jX.removeAddressInput, b.input);
                        return (await j$(a.reach.remove(j1(c, e).whose, d)), { id: d });
                      }),
                      list: h.query(async (b) => {
                        let c = ir(i(b.ctx)),
                          { userId: d } = jZ(jX.listAddressesInput, b.input);
                        return { addresses: await j$(a.reach.list(j1(c, d).whose)) };
                      }),
                    },
                    preferences: {
                      get: h.query(async (b) => j$(a.reach.preferences(k(b)))),
                      set: h.mutation(async (b) => {
                        let c = k(b),
                          d = jZ(jX.setPreferenceInput, b.input);
                        await j$(a.reach.setPreference(c, d));
                        let { category: e, channel: f, mode: g } = d;
                        return { category: e, channel: f, mode: g };
                      }),
                      setQuietHours: h.mutation(async (b) => {
                        let c = k(b),
                          d = jZ(jX.quietHoursInput, b.input);
                        return (await j$(a.reach.setQuietHours(c, d)), { quietHours: d });
                      }),
                    },
                    connection: { node: c.query((b) => (k(b), { node: a.node, protocol: 2 })) },
                  };
                })({ hub: a, definition: b, procedure: e.procedure, identify: j2 }),
                g = e.router(f),
                h =
                  c?.(
                    (function (a, b) {
                      let { procedure: c, middleware: d, router: e, mergeRouters: f } = a,
                        g = c.use(({ ctx: a, next: b }) => b({ ctx: { userId: ir(a.identity).userId } }));
                      return { procedure: c, middleware: d, router: e, mergeRouters: f, userProcedure: g, push: b };
                    })(e, g.createCaller(iv(d)).notifications.push),
                  ) ?? {},
                i = Object.keys(h).find((a) => Object.hasOwn(f, a));
              if (void 0 !== i)
                throw TypeError(`The procedures have the name "${i}", which is a part of Tidings: choose another name`);
              return e.router({ ...f, ...h });
            })({ hub: c, service: f, ...(g && { definition: g }), ...(h && { procedures: h }) }),
            n = (function (a) {
              var b, c, d;
              let e,
                f,
                g,
                h,
                i,
                l,
                m,
                n,
                o,
                p,
                q,
                { authenticate: r, onConnect: s, onRequest: t, revocations: u, path: v = "/trpc" } = a,
                w = (function (a = {}) {
                  let { calls: b, ...c } = { ...lX, ...a };
                  for (let [a, d] of Object.entries({
                    ...c,
                    "calls.perSecond": b?.perSecond ?? 1,
                    "calls.burst": b?.burst ?? 1,
                  }))
                    if (!Number.isFinite(d) || d <= 0)
                      throw RangeError(`The limit ${a} is ${d}: give a positive number`);
                  return { ...c, calls: b };
                })(a.limits),
                x = { ...lW, ...a.keepAlive },
                y = { ...kK, ...a.expiry },
                z = (function (a = lR) {
                  let b = -1 / 0;
                  return (c, d) => {
                    if (lP(c)) {
                      let a = performance.now();
                      if (a < b) return;
                      b = a + 1e3;
                    }
                    try {
                      a(c, d);
                    } catch (a) {
                      (lR(c, d), lR(a, d));
                    }
                  };
                })(a.onError),
                A = new lZ(w),
                B = a.createContext ?? (({ identity: a, connection: b }) => ({ identity: a, connection: b })),
                C = (function ({ allowedOrigins: a, allowedHeaders: b, hosts: c, trustedProxies: d }) {
                  let e = (function (a = 0) {
                    if (!Number.isSafeInteger(a) || a < 0)
                      throw RangeError(
                        `trustedProxies is ${a}: give how many proxies stand before the server, 0 for none`,
                      );
                    return ({ socket: b, headers: c }) => {
                      var d;
                      let e,
                        f = "encrypted" in b && !0 === b.encrypted,
                        g = { address: b.remoteAddress ?? "unknown", host: c.host, scheme: f ? "https" : null };
                      return 0 === a
                        ? g
                        : {
                            address: kT(c["x-forwarded-for"], a) ?? g.address,
                            host: kT(c["x-forwarded-host"], a) ?? g.host,
                            scheme:
                              ((d = kT(c["x-forwarded-proto"], a)),
                              ("https" === (e = d?.toLowerCase()) || "http" === e ? e : null) ?? g.scheme),
                          };
                    };
                  })(d);
                  return {
                    readRoute: e,
                    isOwnHost: (function (a, b) {
                      if (void 0 === a) return () => !0;
                      let c = new Set();
                      for (let b of a) {
                        let a = kM(b);
                        if (null === a || /[/@?#]/.test(b) || URL.parse(`http://${b}`)?.port !== "")
                          throw RangeError(
                            `The host ${JSON.stringify(b)} is not a host name: give for example localhost or [::1], without a port`,
                          );
                        c.add(a);
                      }
                      return (a) => {
                        let { host: d } = b(a),
                          e = void 0 === d ? null : kM(d);
                        return null !== e && c.has(e);
                      };
                    })(c, e),
                    judgePage: (function (a = [], b) {
                      let c = new Set(),
                        d = [];
                      for (let b of "*" === a ? [] : a) {
                        let a = (function (a) {
                          if (kN.has(a)) return null;
                          let b = kP(a);
                          return b
                            ? b.host.includes("*")
                              ? /^\*\.[^*]+$/.test(b.host) && /^\*\.(.+\..+|localhost)$/.test(b.host)
                                ? null
                                : "has a wildcard that would match too much or nothing: give it as https://*.example.com"
                              : null
                            : "is not an origin: give for example https://app.example.com, https://*.example.com or capacitor://localhost";
                        })(b);
                        if (null !== a) throw RangeError(`The allowed origin ${JSON.stringify(b)} ${a}`);
                        let e = kP(b);
                        e?.host.startsWith("*.") ? d.push({ ...e, host: e.host.slice(1) }) : c.add(e ? kQ(e) : b);
                      }
                      return (e) => {
                        let { origin: f } = e.headers;
                        if (void 0 === f)
                          return !(function ({ headers: a }) {
                            let b = a["sec-fetch-site"];
                            return "cross-site" === b || "same-site" === b;
                          })(e)
                            ? "trusted"
                            : "foreign";
                        let g = kP(f);
                        return g &&
                          (c.has(kQ(g)) ||
                            d.some(
                              ({ scheme: a, host: b, port: c }) =>
                                g.scheme === a && g.port === c && g.host.length > b.length && g.host.endsWith(b),
                            ) ||
                            ((a, { host: b, scheme: c }) => {
                              if (
                                void 0 === b ||
                                (null !== c && a.scheme !== `${c}:`) ||
                                ("http:" !== a.scheme && "https:" !== a.scheme)
                              )
                                return !1;
                              let d = kP(`${a.scheme}//${b}`);
                              return null !== d && kQ(d) === kQ(a);
                            })(g, b(e)))
                          ? "trusted"
                          : "*" === a || (kN.has(f) && c.has(f))
                            ? "anyone"
                            : "foreign";
                      };
                    })(a, e),
                    corsHeaders: (function (a = []) {
                      for (let b of a)
                        if (!kS.test(b))
                          throw RangeError(`The allowed header ${JSON.stringify(b)} is not the name of a header`);
                      let b = {
                        "access-control-allow-methods": "GET, POST",
                        "access-control-allow-headers": [...kR, ...a.map((a) => a.toLowerCase())].join(", "),
                        "access-control-max-age": "7200",
                      };
                      return ({ method: a, headers: { origin: c } }, d) =>
                        void 0 === c
                          ? {}
                          : {
                              "access-control-allow-origin": c,
                              "access-control-expose-headers": "retry-after, www-authenticate",
                              ...("trusted" === d && { "access-control-allow-credentials": "true" }),
                              vary: "origin",
                              ...("OPTIONS" === a && b),
                            };
                    })(b),
                  };
                })(a),
                D = [],
                E =
                  ((b = () => {
                    let a = D.map((a) => a());
                    return {
                      closed: Promise.all(a.map(({ closed: a }) => a)),
                      cutAll: () => a.forEach(({ cutAll: a }) => a()),
                    };
                  }),
                  (g = "serving"),
                  (h = null),
                  (i = null),
                  (l = () => "closed" === g),
                  (m = async (a, b) => {
                    for (; !l() && !a() && performance.now() < b;) await (0, j.setTimeout)(10);
                  }),
                  (n = async (a, c) => {
                    g = "closed";
                    let { closed: d, cutAll: e } = b();
                    for (let b of A.connections) b.close(a, c);
                    let f = performance.now() + 1e3;
                    for (; !A.isEmpty && performance.now() < f;) await (0, j.setTimeout)(10);
                    for (let a of A.connections) a.terminate();
                    for (e(), await d; !A.isEmpty;) await (0, j.setTimeout)(10);
                  }),
                  (o = async (a) => {
                    let b = performance.now(),
                      c = A.connections;
                    for (let [d, e] of c.entries()) {
                      let f = b + (d / c.length) * a;
                      (await m(() => performance.now() >= f, 1 / 0), e.notifyReconnect());
                    }
                  }),
                  (p = async (a) => {
                    let b = performance.now() + a;
                    ((g = "draining"),
                      await o(Math.min(a / 2, 2 * A.connections.length)),
                      await m(() => A.isEmpty, Math.min(b, performance.now() + Math.min(1e3, a / 4))),
                      "draining" === g && (g = "finishing"),
                      await m(() => 0 === A.inFlight, b),
                      await (i ??= n(1012, "The server restarts")));
                  }),
                  {
                    get phase() {
                      return g;
                    },
                    drain: (a) => (h ??= i ?? p(a)),
                    close: () => (i ??= n(1001, "The server goes away")),
                  }),
                F = (function (a) {
                  let { calls: b, maxHeldBytesPerUser: c } = a,
                    d = {
                      calls: b && { perSecond: 10 * b.perSecond, burst: 10 * b.burst },
                      maxHeldBytesPerUser: 10 * c,
                    },
                    e = kE("user", a),
                    f = kE("address", d);
                  return { ofUser: e, ofAddress: (a) => f(kD(a)) };
                })(w),
                G =
                  ((c = (a) => {
                    z(Error(a), { stage: "crowd", transport: "http" });
                  }),
                  (q = !1),
                  ({ headers: a }) => {
                    q ||
                      void 0 === a["x-forwarded-for"] ||
                      ((q = !0),
                      c(
                        "Requests have an X-Forwarded-For: if they come through your proxy, say so with trustedProxies, or all strangers count as one",
                      ));
                  }),
                H = new kJ({
                  onCrowd(a, b) {
                    z(Error(`${b} connections from ${a} have not said who they are: the oldest of them are cut off`), {
                      stage: "crowd",
                      transport: "http",
                    });
                  },
                }),
                I = (function (a, { pingMs: b, pongTimeoutMs: c }) {
                  let d = a._def._config,
                    e = {
                      ...d,
                      sse:
                        d.sse?.ping || d.sse?.client
                          ? d.sse
                          : {
                              ...d.sse,
                              ping: { enabled: !0, intervalMs: b },
                              client: { reconnectAfterInactivityMs: b + c },
                            },
                      errorFormatter(a) {
                        let b = kh(a.error),
                          { data: c } = a.shape,
                          e = { message: b.message, code: hK[b.code], data: { ...c, code: b.code, httpStatus: hQ(b) } },
                          f = d.errorFormatter({ ...a, error: b, shape: e }),
                          { retryAfterMs: g } = [b, b.cause].find(kV) ?? { retryAfterMs: null };
                        return null === g ? f : { ...f, data: { ...f.data, retryAfterMs: g } };
                      },
                    };
                  return { ...a, _def: { ...a._def, _config: e } };
                })(a.router, x),
                J = {
                  router: I,
                  config: I._def._config,
                  sessions: (function ({
                    authenticate: a,
                    accounts: b,
                    createContext: c,
                    onConnect: d,
                    revocations: e,
                    report: f,
                  }) {
                    let g,
                      h = (function (a) {
                        if (a <= 0) return { get: () => void 0, set: () => {}, forget: () => {} };
                        let b = new ke({
                          maxSize: l1,
                          sizeCalculation: (a, b) => b.length + l2,
                          ttl: Number.isFinite(a) ? a : 0,
                        });
                        return {
                          get(a) {
                            let c = b.get(a);
                            if (void 0 === c || !lN(c, Date.now())) return c;
                            b.delete(a);
                          },
                          set(a, c) {
                            a.length <= l3 && b.set(a, c);
                          },
                          forget: (a) => void b.delete(a),
                        };
                      })(a.rememberMs ?? 0),
                      i =
                        ((g = new WeakSet()),
                        async (b, c) => {
                          try {
                            return (function (a) {
                              if (null === a) return null;
                              if ("object" != typeof a)
                                throw TypeError(
                                  `authenticate returned ${l_(a)}: return { userId, scopes, expiresAtMs }, or null for an anonymous client`,
                                );
                              let b = i0.z.safeParse(a.userId),
                                c = (b, c) => TypeError(`authenticate returned ${b} as ${l_(a[b])}: return ${c}`);
                              if (!b.success)
                                throw c("userId", "1–128 characters, none of which is a control character");
                              let { scopes: d, expiresAtMs: e, issuedAtMs: f, jti: g } = a;
                              if (!Array.isArray(d) || !d.every((a) => "string" == typeof a))
                                throw c("scopes", "a list of strings, empty for an ordinary user");
                              if (null !== e && !l0(e))
                                throw c("expiresAtMs", "milliseconds since the epoch, or null if it never ends");
                              if (void 0 !== f && !l0(f)) throw c("issuedAtMs", "milliseconds since the epoch");
                              if (void 0 !== g && "string" != typeof g) throw c("jti", "a string");
                              return a;
                            })(await a(b));
                          } catch (b) {
                            if (b instanceof kg) throw b;
                            if (b instanceof k.C) {
                              let a = b.cause;
                              throw (
                                ("SERVICE_UNAVAILABLE" !== b.code && "INTERNAL_SERVER_ERROR" !== b.code) ||
                                  "object" != typeof a ||
                                  null === a ||
                                  g.has(a) ||
                                  (g.add(a), c(b)),
                                b
                              );
                            }
                            let a = b instanceof h0 && "INTERNAL_SERVER_ERROR" !== b.code;
                            throw (
                              a || c(b),
                              new h0({
                                code: a ? b.code : "UNAUTHORIZED",
                                message: "Who you are could not be checked: sign in again, or retry later",
                              })
                            );
                          }
                        }),
                      j = async (a, b, c) => {
                        try {
                          return await c();
                        } catch (d) {
                          let c = kh(d);
                          throw (
                            lQ(c) && f(d, { stage: a, transport: b.transport }),
                            d instanceof h0 || d instanceof k.C
                              ? c
                              : new h0({ code: c.code, message: "Something went wrong on the server" })
                          );
                        }
                      },
                      l = async (a, c) => {
                        let { transport: d, headers: e, remoteAddress: g } = c,
                          h = b.ofAddress(g);
                        try {
                          return (
                            h.checkSolvent(),
                            await i({ token: a, transport: d, headers: e }, (a) =>
                              f(a, { stage: "authenticate", transport: d }),
                            )
                          );
                        } catch (b) {
                          let { code: a } = kh(b);
                          throw (
                            "UNAUTHORIZED" === a
                              ? h.charge(kn.failedSignIn)
                              : "TOO_MANY_REQUESTS" === a && h.charge(kn.failedSignIn / 4),
                            b
                          );
                        }
                      },
                      m = (a) => null !== a && void 0 !== e && e.isRevoked(a);
                    return {
                      checkRevoked(a) {
                        if (m(a)) throw l4();
                      },
                      async authenticate(a, c) {
                        let d = null === a ? void 0 : h.get(a),
                          f = d ?? (await l(a, c));
                        if (lN(f, Date.now())) throw l5();
                        if ((f && (await e?.ready()), m(f)))
                          throw (null !== a && h.forget(a), b.ofAddress(c.remoteAddress).charge(kn.failedSignIn), l4());
                        !d && null !== a && f && h.set(a, f);
                        let g = f ? b.ofUser(f.userId) : b.ofAddress(c.remoteAddress);
                        return (g.checkPatience(), { identity: f, account: g });
                      },
                      createContext: (a, b) => j("createContext", b, () => c({ identity: a, connection: b })),
                      attend: (a, b) => {
                        let c, e, g, h, i;
                        return a && d
                          ? ((c = { stage: "onConnect", transport: b.transport, userId: a.userId }),
                            (e = !1),
                            (g = null),
                            (h = async () => {
                              let a = g;
                              g = null;
                              try {
                                await a?.();
                              } catch (a) {
                                f(a, c);
                              }
                            }),
                            (i = async ({ setAway: a, answerTo: c }, { name: d, away: e }) => {
                              (null !== d && (await c?.(d)), a && e && (await a(!0)), (b.setAway = a ?? null));
                            }),
                            {
                              begun: (async () => {
                                try {
                                  (g = (await d(a, b)) ?? null) && (await i(g, b));
                                } catch (a) {
                                  f(a, c);
                                }
                                e && h();
                              })(),
                              end() {
                                ((e = !0), h());
                              },
                            })
                          : null;
                      },
                    };
                  })({ authenticate: r, accounts: F, createContext: B, onConnect: s, revocations: u, report: z }),
                  registry: A,
                  accounts: F,
                  lanes: { query: new km(kF), mutation: new km(kG), subscription: new km(kH) },
                  strangers: H,
                  limits: w,
                  keepAlive: x,
                  expiry: y,
                  report: z,
                  tellRefused:
                    ((d = a.onRefused),
                    d
                      ? (a, b, { transport: c, remoteAddress: e, headers: f }) => {
                          try {
                            d({ reason: a, message: b, transport: c, remoteAddress: e, origin: f.origin ?? null });
                          } catch (a) {
                            z(a, { stage: "onRefused", transport: c });
                          }
                        }
                      : () => {}),
                  isDraining: () => "serving" !== E.phase,
                  isFinishing: () => "finishing" === E.phase,
                },
                K = (function ({ host: a, gate: b }) {
                  let { router: c, config: d, sessions: e, registry: f, limits: g } = a,
                    h = (c, e, g) => {
                      let { address: h } = b.readRoute(c);
                      (f.refused(g.reason),
                        a.tellRefused(g.reason, g.message, { transport: "http", remoteAddress: h, headers: c.headers }),
                        a.accounts.ofAddress(h).charge(kn.request));
                      let i = hY({ config: d, error: g, type: "unknown", path: void 0, input: void 0, ctx: void 0 });
                      (e.writeHead(hQ(g), { "content-type": "application/json" }),
                        e.end(JSON.stringify(h3(d, { error: i }))));
                    },
                    i = async ({ req: c, res: d, exchange: g }, h, i) => {
                      let { address: k } = b.readRoute(c),
                        l = lJ(c, { transport: "http", remoteAddress: k, cookies: "trusted" === i }),
                        m = a.accounts.ofAddress(k);
                      try {
                        lK(l, h.connectionParams);
                        let b = lG(h.connectionParams) ?? lM(c.headers),
                          i = await e.authenticate(b, l);
                        (({ account: m } = i), g.begin(m, h.calls.length));
                        let j = await e.createContext(i.identity, l);
                        if ("subscription" === h.type) {
                          let b,
                            e,
                            f,
                            g,
                            h,
                            j,
                            k,
                            m,
                            n,
                            o,
                            p = URL.parse(c.url ?? "", "http://localhost")?.searchParams.get("poll") ?? null;
                          (null !== p &&
                            ((b = new TextDecoder()),
                            (e = d.write.bind(d)),
                            (f = ""),
                            (g = 0),
                            (h = !0),
                            (j = !1),
                            (k = () => {
                              j || ((j = !0), clearTimeout(m), d.end());
                            }),
                            (m = setTimeout(k, 25e3)),
                            (n = !1),
                            d.once("close", () => {
                              ((j = !0), clearTimeout(m));
                            }),
                            (o = (a) => {
                              let b = /^event: (.*)$/m.exec(a)?.[1] ?? "message";
                              if ("ping" === b || "restore-id" === b) return;
                              let c = a;
                              if ("message" === b && h) {
                                h = !1;
                                let b = (0, lO.createHash)("sha256").update(a).digest("base64url").slice(0, 16);
                                if (
                                  ((c = `event: first
data: ${b}

${a}`),
                                  b === p)
                                )
                                  return;
                              }
                              ((g += c.length),
                                e(c),
                                "connected" !== b && (n || ((n = !0), clearTimeout(m), (m = setTimeout(k, 20)))),
                                (g > 65536 || "return" === b || "serialized-error" === b) && k());
                            }),
                            (d.write = (a) => {
                              if (j) return !0;
                              d.headersSent || d.setHeader("content-type", "text/plain; charset=utf-8");
                              let c = (f += "string" == typeof a ? a : b.decode(a, { stream: !0 })).split(/\n\n+/);
                              for (let a of ((f = c.pop() ?? ""), c))
                                "" === a ||
                                  j ||
                                  o(`${a}

`);
                              return !0;
                            })),
                            await lS.begin({ host: a, session: i, connection: l, res: d }));
                        }
                        return ("unknown" !== h.type && f.called(h.type, h.calls.length), j);
                      } catch (b) {
                        let a = kh(b);
                        throw (
                          j(a, l, d, g),
                          a instanceof kg && "TOO_MANY_REQUESTS" === a.code && (await g.holdBack(m, a)),
                          a
                        );
                      }
                    },
                    j = (b, c, d, e) => {
                      let g = ki(b);
                      (g && a.tellRefused(g, b.message, c),
                        b instanceof kg ? e.refused(b) : g && f.refused(g),
                        "UNAUTHORIZED" === b.code && d.setHeader("www-authenticate", 'Bearer error="invalid_token"'));
                    };
                  return (d, e, j) => {
                    let k = b.judgePage(d);
                    if ("foreign" === k)
                      return void h(
                        d,
                        e,
                        new kg({
                          reason: "origin",
                          code: "FORBIDDEN",
                          message: "Pages of this origin may not call this server",
                        }),
                      );
                    for (let [a, c] of Object.entries(b.corsHeaders(d, k))) e.setHeader(a, c);
                    if ("OPTIONS" === d.method) e.writeHead(204).end();
                    else if (a.isDraining())
                      (e.setHeader("connection", "close"),
                        e.setHeader("retry-after", "1"),
                        h(
                          d,
                          e,
                          new kg({
                            reason: "draining",
                            code: "SERVICE_UNAVAILABLE",
                            message: "The server is shutting down: retry",
                          }),
                        ));
                    else if (Number(d.headers["content-length"] ?? 0) > g.maxPayloadBytes)
                      h(
                        d,
                        e,
                        new kg({
                          reason: "payload",
                          code: "PAYLOAD_TOO_LARGE",
                          message: `The body is too large: send at most ${g.maxPayloadBytes} bytes`,
                        }),
                      );
                    else if (j.split(/,|%2c/i).length > g.maxBatch)
                      h(
                        d,
                        e,
                        new kg({
                          reason: "batch",
                          code: "BAD_REQUEST",
                          message: `The batch is too long: send at most ${g.maxBatch} calls in one`,
                        }),
                      );
                    else {
                      let b;
                      lz({
                        router: (b = new lL(a, d, e)).metered(c),
                        req: d,
                        res: e,
                        path: j,
                        maxBodySize: g.maxPayloadBytes,
                        allowMethodOverride: !0,
                        createContext: ({ info: a }) => i({ req: d, res: e, exchange: b }, a, k),
                        responseMeta: () => ({ headers: new Headers({ vary: "origin" }) }),
                        onError({ error: b, path: c = "", type: d }) {
                          let e = kh(b);
                          ("PAYLOAD_TOO_LARGE" !== e.code || e instanceof kg || f.refused("payload"),
                            lQ(e) &&
                              a.report(e, {
                                stage: "subscription" === d ? "subscription" : "call",
                                transport: "http",
                                path: c,
                              }));
                        },
                      });
                    }
                  };
                })({ host: J, gate: C }),
                L = async (a, b) => {
                  try {
                    F.ofAddress(C.readRoute(a).address).payAsStranger(kn.request);
                  } catch (a) {
                    (A.refused("rate"),
                      (function (a, { message: b, retryAfterMs: c }) {
                        let d = String(Math.ceil((c ?? 1e3) / 1e3));
                        a.writeHead(429, {
                          "content-type": "text/plain; charset=utf-8",
                          "retry-after": d,
                          connection: "close",
                        }).end(b);
                      })(b, a));
                    return;
                  }
                  try {
                    if (await t?.(a, b)) return;
                    b.headersSent || b.writeHead(404, { "content-type": "text/plain" });
                  } catch (a) {
                    (z(a, { stage: "onRequest", transport: "http" }),
                      b.headersSent || b.writeHead(500, { "content-type": "text/plain" }));
                  }
                  b.end();
                },
                M = (a) => a === v || a === `${v}/`,
                N = (a, b) => {
                  A.refused("host");
                  let { address: c } = C.readRoute(a);
                  (J.tellRefused("host", kL, { transport: "http", remoteAddress: c, headers: a.headers }),
                    b.writeHead(421, { "content-type": "text/plain" }).end(kL));
                },
                O = {
                  isOurs: (a) => {
                    let b = l$(a)?.pathname ?? "";
                    return M(b) || b.startsWith(`${v}/`);
                  },
                  onRequest(a, b) {
                    C.isOwnHost(a) ? K(a, b, l$(a)?.pathname.slice(v.length + 1) ?? "") : N(a, b);
                  },
                  onUpgrade: (function ({ host: a, gate: b, isEndpoint: c }) {
                    let d,
                      { registry: e, limits: f, config: g, report: h } = a,
                      i =
                        ((d = (a) => g.transformer.output.serialize(a)),
                        {
                          reconnect: JSON.stringify(my),
                          isPlainJson: (({ transformer: a }) =>
                            a.output.serialize(kU) === kU && a.input.deserialize(kU) === kU)(g),
                          encodeState: (a, b) => `${mz(a)}"result":{"type":"${b}"}}`,
                          encodeData(a, b, c) {
                            let e = JSON.stringify(d(b)),
                              f = void 0 === e ? "" : `,"data":${e}`,
                              g = void 0 === c ? "" : `,"id":${JSON.stringify(c)}`;
                            return `${mz(a)}"result":{"type":"data"${f}${g}}}`;
                          },
                          encodeEvent: (a, { id: b, json: c }) =>
                            `${mz(a)}"result":{"type":"data","data":{"id":"${b}","data":${c}},"id":"${b}"}}`,
                          encodeError(a, { id: b, jsonrpc: c, type: e, path: f, input: i }, j) {
                            let k = mz({ id: b, jsonrpc: c });
                            try {
                              let b = h_(a),
                                c = d(hY({ config: g, error: b, type: e, path: f, input: i, ctx: j }));
                              return `${k}"error":${JSON.stringify(c)}}`;
                            } catch (a) {
                              return (
                                h(a, {
                                  stage: "errorFormatter",
                                  transport: "websocket",
                                  ...(void 0 === f ? {} : { path: f }),
                                }),
                                `${k}"error":${JSON.stringify(mx)}}`
                              );
                            }
                          },
                        }),
                      j = new l7.default({
                        noServer: !0,
                        clientTracking: !1,
                        perMessageDeflate: !1,
                        maxPayload: f.maxPayloadBytes,
                        maxFragments: 128,
                      });
                    return (d, f, g) => {
                      let h = () => {
                        f.destroy();
                      };
                      f.on("error", h);
                      let { address: k } = b.readRoute(d),
                        l = a.accounts.ofAddress(k),
                        m = (b, c, g) => {
                          (g &&
                            (e.refused(g),
                            a.tellRefused(g, c, { transport: "websocket", remoteAddress: k, headers: d.headers })),
                            l.charge(kn.request),
                            f.once("finish", () => f.destroy()),
                            f.end(
                              [
                                `HTTP/1.1 ${b} ${lu.STATUS_CODES[b]}`,
                                "Connection: close",
                                "Content-Type: text/plain; charset=utf-8",
                                `Content-Length: ${Buffer.byteLength(c)}`,
                                ...(503 === b || 429 === b ? ["Retry-After: 1"] : []),
                                "",
                                c,
                              ].join("\r\n"),
                            ));
                        },
                        n = l$(d);
                      if (!b.isOwnHost(d)) return m(421, kL, "host");
                      if (!n || !c(n.pathname)) return m(404, "There is no WebSocket at this path");
                      let o = b.judgePage(d);
                      return "foreign" === o
                        ? m(403, "Pages of this origin may not connect", "origin")
                        : a.isDraining()
                          ? m(503, "The server is shutting down: retry", "draining")
                          : l.isSolvent
                            ? e.isFull
                              ? m(503, "The server has as many connections as it can serve: retry", "connections")
                              : void j.handleUpgrade(d, f, g, (b) => {
                                  f.off("error", h);
                                  let c = new mA({
                                    host: a,
                                    wire: i,
                                    ws: b,
                                    socket: f,
                                    info: lJ(d, { transport: "websocket", remoteAddress: k, cookies: "trusted" === o }),
                                  });
                                  (e.add(c), "1" !== n.searchParams.get("connectionParams") && c.open());
                                })
                            : m(429, "Too many requests from this address were refused: retry in a moment", "rate");
                    };
                  })({ host: J, gate: C, isEndpoint: M }),
                },
                P = (a, b) => {
                  null === l$(a)
                    ? b
                        .writeHead(400, { "content-type": "text/plain" })
                        .end("The request is for no path of this server")
                    : C.isOwnHost(a)
                      ? L(a, b)
                      : N(a, b);
                },
                Q = () => {
                  let b = (function ({ limits: a, registry: b, newcomers: c, handlers: d, onOther: e }) {
                    let f = (0, lu.createServer)({
                        shouldUpgradeCallback: ({ headers: a }) => a.upgrade?.toLowerCase() === "websocket",
                        highWaterMark: a.highWaterMarkBytes,
                        headersTimeout: a.headersTimeoutMs,
                        requestTimeout: a.requestTimeoutMs,
                        keepAliveTimeout: a.keepAliveTimeoutMs,
                        connectionsCheckingInterval: Math.min(a.headersTimeoutMs, a.requestTimeoutMs) / 2,
                      }),
                      g = new WeakMap();
                    if (c) {
                      let { strangers: a, accounts: d } = c;
                      f.on("connection", (c) => {
                        if (d.ofAddress(c.remoteAddress ?? "unknown").isExhausted) {
                          (b.refused("rate"), c.destroy());
                          return;
                        }
                        let e = a.enter(c.remoteAddress ?? "unknown", () => {
                          (b.refused("crowd"), c.destroy());
                        });
                        (g.set(c, e), c.once("close", e));
                      });
                    }
                    return (
                      f.on("upgrade", (a, b, e) => {
                        (g.get(a.socket)?.(), c?.noticeProxy(a), d.onUpgrade(a, b, e));
                      }),
                      f.on("request", (a, b) => {
                        (g.get(a.socket)?.(), c?.noticeProxy(a), d.isOurs(a) ? d.onRequest(a, b) : e(a, b));
                      }),
                      f
                    );
                  })({
                    limits: w,
                    registry: A,
                    newcomers: a.trustedProxies ? null : { strangers: H, accounts: F, noticeProxy: G },
                    handlers: O,
                    onOther: P,
                  });
                  return (
                    D.push(() => ({
                      closed: new Promise((a) => {
                        b.close(() => a());
                      }),
                      cutAll: () => b.closeAllConnections(),
                    })),
                    b
                  );
                },
                R = u?.onEnd((a, b) => A.end(a, b)),
                S = () => {
                  let { firstFrameTimeoutMs: a, backlogTimeoutMs: b } = w,
                    c = [a, b, ...Object.values(x), ...Object.values(y)];
                  f ??= setInterval(
                    () => A.tick(performance.now()),
                    Math.max(10, Math.min(250, ...c.map((a) => a / 4))),
                  ).unref();
                };
              return {
                listen({ port: a = 0, host: b } = {}) {
                  let c = Promise.withResolvers(),
                    d = Q();
                  return (
                    d.once("error", c.reject),
                    d.listen(a, b, () => {
                      (d.off("error", c.reject),
                        d.on("error", (a) => z(a, { stage: "listen", transport: "http" })),
                        S());
                      let a = d.address();
                      c.resolve({
                        port: a.port,
                        url: (function ({ address: a, family: b, port: c }) {
                          return "::" === a || "0.0.0.0" === a
                            ? `http://localhost:${c}`
                            : "IPv6" === b
                              ? `http://[${a}]:${c}`
                              : `http://${a}:${c}`;
                        })(a),
                      });
                    }),
                    c.promise
                  );
                },
                attach(a) {
                  let b = (function (a, { isOurs: b, onRequest: c, onUpgrade: d }) {
                    let { emit: e } = a;
                    a.emit = function (a, ...f) {
                      let g = "request" === a;
                      if (g || "upgrade" === a) {
                        let [a, e, h] = f;
                        if (b(a)) return (g ? c(a, e) : d(a, e, h), !0);
                      }
                      return Reflect.apply(e, this, [a, ...f]);
                    };
                    let f = (b, c) => {
                      1 === a.listenerCount("upgrade") && c.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
                    };
                    return (
                      a.on("upgrade", f),
                      () => {
                        ((a.emit = e), a.off("upgrade", f));
                      }
                    );
                  })(a, O);
                  (S(), D.push(() => (b(), { closed: Promise.resolve(), cutAll: () => {} })));
                },
                fetch: (a, { remoteAddress: b } = {}) => (
                  (e ??= Q()),
                  S(),
                  (function (a, b, c = "127.0.0.1") {
                    let d = new URL(b.url),
                      [e, f] = [new lV(), new lV(c)];
                    (([e.peer, f.peer] = [f, e]), a.emit("connection", f));
                    let g = Object.fromEntries([...b.headers].filter(([a]) => !lU.has(a)));
                    g.host ??= d.host;
                    let { promise: h, resolve: i, reject: j } = Promise.withResolvers(),
                      k = (0, lu.request)({
                        createConnection: () => e,
                        method: b.method,
                        path: d.pathname + d.search,
                        headers: { ...g, connection: "close" },
                      });
                    (k.once("response", (a) =>
                      i(
                        (function (a, b) {
                          let c = new Headers();
                          for (let b = 0; b < a.rawHeaders.length; b += 2) {
                            let [d = "", e = ""] = [a.rawHeaders[b], a.rawHeaders[b + 1]];
                            lU.has(d.toLowerCase()) || c.append(d, e);
                          }
                          let d = a.statusCode ?? 500;
                          return new Response(
                            "HEAD" === b.method || 204 === d || 304 === d ? null : lT.Readable.toWeb(a),
                            { status: d, statusText: a.statusMessage ?? "", headers: c },
                          );
                        })(a, b),
                      ),
                    ),
                      k.once("error", j));
                    let l = () => void k.destroy(new DOMException("The request was aborted", "AbortError"));
                    return (
                      b.signal.addEventListener("abort", l, { once: !0 }),
                      k.once("close", () => b.signal.removeEventListener("abort", l)),
                      null === b.body ? k.end() : lT.Readable.fromWeb(b.body).pipe(k),
                      h
                    );
                  })(e, a, b)
                ),
                async drain({ timeoutMs: a = 1e4 } = {}) {
                  (await E.drain(a), R?.(), clearInterval(f));
                },
                async close() {
                  (await E.close(), R?.(), clearInterval(f));
                },
                stats: () => A.stats(),
              };
            })({
              onError: e,
              ...b.server,
              router: m,
              authenticate: (function (a) {
                let b = async (b) => {
                    let c = await a(b);
                    return c && { scopes: [], expiresAtMs: null, ...c };
                  },
                  { rememberMs: c } = a;
                return void 0 === c ? b : Object.assign(b, { rememberMs: c });
              })(b.authenticate),
              ...(void 0 !== i && { allowedOrigins: i }),
              ...(void 0 !== l && { path: l }),
              onConnect: ({ userId: a }, { away: b }) => c.connect(a, { away: b }),
              revocations: c.revocations,
            }),
            { notifications: o } = m.createCaller(iv(f)),
            p = null,
            q = async (a) => {
              (await n.drain({ timeoutMs: a }), await c.close());
            };
          return {
            router: m,
            hub: c,
            push: (a) => o.push(a),
            in: (b) => {
              let e = a
                .A(21852)
                .then(({ createTransactionalPush: a }) =>
                  a(g ?? { pushes: {} }, { service: f, targetsOf: c.reach.targetsOf }),
                );
              return {
                async push(a) {
                  let { accepted: c, duplicate: f, deliveries: g } = await (await e)(b, a);
                  return { accepted: c, duplicate: f, deliver: () => d.publish(g) };
                },
              };
            },
            listen: (a) => n.listen(a),
            attach: (a) => n.attach(a),
            fetch: (a, b) => n.fetch(a, b),
            close: ({ timeoutMs: a = 5e3 } = {}) => (p ??= q(a)),
          };
        })(b, { hub: g, fanout: h, onError: c });
      } catch (a) {
        throw (await g.close(), a);
      }
    }
    (a.i(50862), a.s(["f", 0, nl], 82939));
    let nm = iM({ pushes: { "order.shipped": iy.z.object({ orderId: iz.z.string(), by: iz.z.string() }) } });
    a.s(["f", 0, nm], 96828);
  },
];

//# sourceMappingURL=%5Broot-of-the-server%5D__0p7pes0fjbhv6._.js.map
