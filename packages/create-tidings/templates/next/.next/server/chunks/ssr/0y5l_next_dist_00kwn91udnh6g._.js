module.exports = [
  58174,
  (a, b, c) => {
    "use strict";
    var d = Object.defineProperty,
      e = Object.getOwnPropertyDescriptor,
      f = Object.getOwnPropertyNames,
      g = Object.prototype.hasOwnProperty,
      h = {},
      i = {
        RequestCookies: () => p,
        ResponseCookies: () => q,
        parseCookie: () => l,
        parseSetCookie: () => m,
        stringifyCookie: () => k,
      };
    for (var j in i) d(h, j, { get: i[j], enumerable: !0 });
    function k(a) {
      var b;
      let c = [
          "path" in a && a.path && `Path=${a.path}`,
          "expires" in a &&
            (a.expires || 0 === a.expires) &&
            `Expires=${("number" == typeof a.expires ? new Date(a.expires) : a.expires).toUTCString()}`,
          "maxAge" in a && "number" == typeof a.maxAge && `Max-Age=${a.maxAge}`,
          "domain" in a && a.domain && `Domain=${a.domain}`,
          "secure" in a && a.secure && "Secure",
          "httpOnly" in a && a.httpOnly && "HttpOnly",
          "sameSite" in a && a.sameSite && `SameSite=${a.sameSite}`,
          "partitioned" in a && a.partitioned && "Partitioned",
          "priority" in a && a.priority && `Priority=${a.priority}`,
        ].filter(Boolean),
        d = `${a.name}=${encodeURIComponent(null != (b = a.value) ? b : "")}`;
      return 0 === c.length ? d : `${d}; ${c.join("; ")}`;
    }
    function l(a) {
      let b = new Map();
      for (let c of a.split(/; */)) {
        if (!c) continue;
        let a = c.indexOf("=");
        if (-1 === a) {
          b.set(c, "true");
          continue;
        }
        let [d, e] = [c.slice(0, a), c.slice(a + 1)];
        try {
          b.set(d, decodeURIComponent(null != e ? e : "true"));
        } catch {}
      }
      return b;
    }
    function m(a) {
      if (!a) return;
      let [[b, c], ...d] = l(a),
        {
          domain: e,
          expires: f,
          httponly: g,
          maxage: h,
          path: i,
          samesite: j,
          secure: k,
          partitioned: m,
          priority: p,
        } = Object.fromEntries(d.map(([a, b]) => [a.toLowerCase().replace(/-/g, ""), b]));
      {
        var q,
          r,
          s = {
            name: b,
            value: decodeURIComponent(c),
            domain: e,
            ...(f && { expires: new Date(f) }),
            ...(g && { httpOnly: !0 }),
            ...("string" == typeof h && { maxAge: Number(h) }),
            path: i,
            ...(j && { sameSite: n.includes((q = (q = j).toLowerCase())) ? q : void 0 }),
            ...(k && { secure: !0 }),
            ...(p && { priority: o.includes((r = (r = p).toLowerCase())) ? r : void 0 }),
            ...(m && { partitioned: !0 }),
          };
        let a = {};
        for (let b in s) s[b] && (a[b] = s[b]);
        return a;
      }
    }
    b.exports = ((a, b, c) => {
      if ((b && "object" == typeof b) || "function" == typeof b)
        for (let h of f(b))
          g.call(a, h) || void 0 === h || d(a, h, { get: () => b[h], enumerable: !(c = e(b, h)) || c.enumerable });
      return a;
    })(d({}, "__esModule", { value: !0 }), h);
    var n = ["strict", "lax", "none"],
      o = ["low", "medium", "high"],
      p = class {
        constructor(a) {
          ((this._parsed = new Map()), (this._headers = a));
          let b = a.get("cookie");
          if (b) for (let [a, c] of l(b)) this._parsed.set(a, { name: a, value: c });
        }
        [Symbol.iterator]() {
          return this._parsed[Symbol.iterator]();
        }
        get size() {
          return this._parsed.size;
        }
        get(...a) {
          let b = "string" == typeof a[0] ? a[0] : a[0].name;
          return this._parsed.get(b);
        }
        getAll(...a) {
          var b;
          let c = Array.from(this._parsed);
          if (!a.length) return c.map(([a, b]) => b);
          let d = "string" == typeof a[0] ? a[0] : null == (b = a[0]) ? void 0 : b.name;
          return c.filter(([a]) => a === d).map(([a, b]) => b);
        }
        has(a) {
          return this._parsed.has(a);
        }
        set(...a) {
          let [b, c] = 1 === a.length ? [a[0].name, a[0].value] : a,
            d = this._parsed;
          return (
            d.set(b, { name: b, value: c }),
            this._headers.set(
              "cookie",
              Array.from(d)
                .map(([a, b]) => k(b))
                .join("; "),
            ),
            this
          );
        }
        delete(a) {
          let b = this._parsed,
            c = Array.isArray(a) ? a.map((a) => b.delete(a)) : b.delete(a);
          return (
            this._headers.set(
              "cookie",
              Array.from(b)
                .map(([a, b]) => k(b))
                .join("; "),
            ),
            c
          );
        }
        clear() {
          return (this.delete(Array.from(this._parsed.keys())), this);
        }
        [Symbol.for("edge-runtime.inspect.custom")]() {
          return `RequestCookies ${JSON.stringify(Object.fromEntries(this._parsed))}`;
        }
        toString() {
          return [...this._parsed.values()].map((a) => `${a.name}=${encodeURIComponent(a.value)}`).join("; ");
        }
      },
      q = class {
        constructor(a) {
          var b, c, d;
          ((this._parsed = new Map()), (this._headers = a));
          let e =
            null != (d = null != (c = null == (b = a.getSetCookie) ? void 0 : b.call(a)) ? c : a.get("set-cookie"))
              ? d
              : [];
          for (let a of Array.isArray(e)
            ? e
            : (function (a) {
                if (!a) return [];
                var b,
                  c,
                  d,
                  e,
                  f,
                  g = [],
                  h = 0;
                function i() {
                  for (; h < a.length && /\s/.test(a.charAt(h));) h += 1;
                  return h < a.length;
                }
                for (; h < a.length;) {
                  for (b = h, f = !1; i();)
                    if ("," === (c = a.charAt(h))) {
                      for (
                        d = h, h += 1, i(), e = h;
                        h < a.length && "=" !== (c = a.charAt(h)) && ";" !== c && "," !== c;
                      )
                        h += 1;
                      h < a.length && "=" === a.charAt(h)
                        ? ((f = !0), (h = e), g.push(a.substring(b, d)), (b = h))
                        : (h = d + 1);
                    } else h += 1;
                  (!f || h >= a.length) && g.push(a.substring(b, a.length));
                }
                return g;
              })(e)) {
            let b = m(a);
            b && this._parsed.set(b.name, b);
          }
        }
        get(...a) {
          let b = "string" == typeof a[0] ? a[0] : a[0].name;
          return this._parsed.get(b);
        }
        getAll(...a) {
          var b;
          let c = Array.from(this._parsed.values());
          if (!a.length) return c;
          let d = "string" == typeof a[0] ? a[0] : null == (b = a[0]) ? void 0 : b.name;
          return c.filter((a) => a.name === d);
        }
        has(a) {
          return this._parsed.has(a);
        }
        set(...a) {
          let [b, c, d] = 1 === a.length ? [a[0].name, a[0].value, a[0]] : a,
            e = this._parsed;
          return (
            e.set(
              b,
              (function (a = { name: "", value: "" }) {
                return (
                  "number" == typeof a.expires && (a.expires = new Date(a.expires)),
                  a.maxAge && (a.expires = new Date(Date.now() + 1e3 * a.maxAge)),
                  (null === a.path || void 0 === a.path) && (a.path = "/"),
                  a
                );
              })({ name: b, value: c, ...d }),
            ),
            (function (a, b) {
              for (let [, c] of (b.delete("set-cookie"), a)) {
                let a = k(c);
                b.append("set-cookie", a);
              }
            })(e, this._headers),
            this
          );
        }
        delete(...a) {
          let [b, c] = "string" == typeof a[0] ? [a[0]] : [a[0].name, a[0]];
          return this.set({ ...c, name: b, value: "", expires: new Date(0) });
        }
        [Symbol.for("edge-runtime.inspect.custom")]() {
          return `ResponseCookies ${JSON.stringify(Object.fromEntries(this._parsed))}`;
        }
        toString() {
          return [...this._parsed.values()].map(k).join("; ");
        }
      };
  },
  95142,
  98057,
  6288,
  (a) => {
    "use strict";
    var b = a.i(56704),
      c = a.i(32319);
    class d {
      add(a) {
        this._done ||
          this._seen.has(a) ||
          (this._seen.add(a),
          null !== this._resolve
            ? (this._resolve({ value: a, done: !1 }), (this._resolve = null))
            : this._buffer.push(a));
      }
      close() {
        this._done ||
          ((this._done = !0),
          null !== this._resolve && (this._resolve({ value: void 0, done: !0 }), (this._resolve = null)));
      }
      [Symbol.asyncIterator]() {
        return {
          next: () =>
            this._buffer.length > 0
              ? Promise.resolve({ value: this._buffer.shift(), done: !1 })
              : this._done
                ? Promise.resolve({ value: void 0, done: !0 })
                : new Promise((a) => {
                    this._resolve = a;
                  }),
        };
      }
      constructor() {
        ((this._resolve = null), (this._done = !1), (this._buffer = []), (this._seen = new Set()));
      }
    }
    function e(a, b, c) {
      if (null !== c)
        return new Proxy(b, {
          get: (b, d, e) => (
            "string" == typeof d && (d === c || Object.prototype.hasOwnProperty.call(b, d)) && a.add(d),
            Reflect.get(b, d, e)
          ),
          has: (b, d) => (d === c && a.add(c), Reflect.has(b, d)),
          ownKeys: (b) => (a.add(c), Reflect.ownKeys(b)),
        });
      let d = {};
      for (let c in b) Object.defineProperty(d, c, { get: () => (a.add(c), b[c]), enumerable: !0 });
      return d;
    }
    new d().close();
    var f = a.i(69516),
      g = a.i(21957);
    a.i(45361);
    var h = a.i(99731),
      i = a.i(10533);
    let j = { current: null },
      k = "function" == typeof i.cache ? i.cache : (a) => a,
      l = console.warn;
    function m(a) {
      return function (...b) {
        l(a(...b));
      };
    }
    k((a) => {
      try {
        l(j.current);
      } finally {
        j.current = null;
      }
    });
    var n = a.i(43285);
    function o(b, c, d) {
      let { createExhaustiveParamsProxy: e } = a.r(41715);
      return Promise.resolve(e(b, new Set(Object.keys((null == d ? void 0 : d.params) ?? {})), c.route));
    }
    let p = new WeakMap(),
      q = {
        get: function (a, b, d) {
          if ("then" === b || "catch" === b || "finally" === b) {
            let e = f.f.get(a, b, d);
            return {
              [b]: (...b) => {
                let d = c.workUnitAsyncStorage.getStore();
                return (
                  void 0 !== d && (0, h.F)(d, "`params`"),
                  (0, n.abortOnDynamicAccess)(
                    "fallback-params",
                    Error("Accessed fallback `params` during prerendering."),
                  ),
                  new Proxy(e.apply(a, b), q)
                );
              },
            }[b];
          }
          return f.f.get(a, b, d);
        },
      };
    function r(a, b, c) {
      let d = p.get(a);
      if (d) return d;
      let e = new Proxy((0, h.E)(c.renderSignal, b.route, "`params`", null), q);
      return (p.set(a, e), e);
    }
    function s(a) {
      let b = p.get(a);
      if (b) return b;
      let c = Promise.resolve(a);
      return (p.set(a, c), c);
    }
    m(function (a, b) {
      let c = a ? `Route "${a}" ` : "This route ";
      return Error(
        `${c}used ${b}. \`params\` is a Promise and must be unwrapped with \`await\` or \`React.use()\` before accessing its properties. Learn more: https://nextjs.org/docs/messages/sync-dynamic-apis`,
      );
    });
    var t = a.i(45543);
    class u extends Error {
      constructor(...a) {
        (super(...a), (this.code = "NEXT_STATIC_GEN_BAILOUT"));
      }
    }
    (a.i(20635), a.i(24725));
    let v = new WeakMap();
    function w(a) {
      let b = v.get(a);
      if (b) return b;
      let c = Promise.resolve(a);
      return (v.set(a, c), c);
    }
    (new WeakMap(),
      m(function (a, b) {
        let c = a ? `Route "${a}" ` : "This route ";
        return Error(
          `${c}used ${b}. \`searchParams\` is a Promise and must be unwrapped with \`await\` or \`React.use()\` before accessing its properties. Learn more: https://nextjs.org/docs/messages/sync-dynamic-apis`,
        );
      }),
      a.s(
        [
          "f",
          0,
          function (d) {
            let e = b.workAsyncStorage.getStore();
            if (!e) throw new g.f("Expected workStore to be initialized");
            let i = c.workUnitAsyncStorage.getStore();
            if (i)
              switch (i.type) {
                case "prerender":
                case "prerender-client":
                case "prerender-legacy":
                  return (function (a, b) {
                    if (a.forceStatic) return Promise.resolve({});
                    switch (b.type) {
                      case "prerender":
                      case "prerender-client":
                        return (function (a, b) {
                          let d = v.get(b);
                          if (d) return d;
                          let e = (0, h.S)(b.renderSignal, a.route, "`searchParams`", null),
                            g = () => {
                              let a = c.workUnitAsyncStorage.getStore();
                              (0, h.p)(a ?? b, "`searchParams`");
                            },
                            i = {
                              get(a, c, d) {
                                if (Object.hasOwn(a, c)) return f.f.get(a, c, d);
                                switch (c) {
                                  case "then":
                                  case "catch":
                                  case "finally": {
                                    let e = f.f.get(a, c, d);
                                    return {
                                      [c]: (...c) => (
                                        g(),
                                        (0, t.D)("`await searchParams`, `searchParams.then`, or similar", b),
                                        (0, n.abortOnDynamicAccess)(
                                          "runtime",
                                          Error("Accessed `searchParams` during prerendering."),
                                        ),
                                        new Proxy(e.apply(a, c), i)
                                      ),
                                    }[c];
                                  }
                                  case "status":
                                    return (
                                      g(),
                                      (0, t.D)("`use(searchParams)`, `searchParams.status`, or similar", b),
                                      f.f.get(a, c, d)
                                    );
                                  default:
                                    return f.f.get(a, c, d);
                                }
                              },
                            },
                            j = new Proxy(e, i);
                          return (v.set(b, j), j);
                        })(a, b);
                      case "prerender-legacy":
                        var d = a,
                          e = b;
                        let g = v.get(d);
                        if (g) return g;
                        let i = Promise.resolve({}),
                          j = new Proxy(i, {
                            get(a, b, c) {
                              if (Object.hasOwn(i, b)) return f.f.get(a, b, c);
                              if ("string" == typeof b && "then" === b) {
                                let a = "`await searchParams`, `searchParams.then`, or similar";
                                if (d.dynamicShouldError) {
                                  var g = d.route;
                                  throw new u(
                                    `Route ${g} with \`dynamic = "error"\` couldn't be rendered statically because it used ${a}. See more info here: https://nextjs.org/docs/app/building-your-application/rendering/static-and-dynamic#dynamic-rendering`,
                                  );
                                }
                                (0, t.L)(a, d, e);
                              }
                              return f.f.get(a, b, c);
                            },
                          });
                        return (v.set(d, j), j);
                      default:
                        return b;
                    }
                  })(e, i);
                case "prerender-runtime":
                  throw new g.f("createSearchParamsFromClient should not be called in a runtime prerender.");
                case "cache":
                case "private-cache":
                case "unstable-cache":
                  throw new g.f("createSearchParamsFromClient should not be called in cache contexts.");
                case "build-time-generator":
                  throw new g.f(`createSearchParamsFromClient should not be called inside ${i.functionName}.`);
                case "validation-client":
                  if (i.validationSamples)
                    return (function (b, c, d) {
                      var e;
                      let { createExhaustiveSearchParamsProxy: f } = a.r(41715);
                      return Promise.resolve(
                        (b = f(
                          b,
                          new Set(Object.keys((null == (e = d.validationSamples) ? void 0 : e.searchParams) ?? {})),
                          c.route,
                        )),
                      );
                    })(d, e, i);
                  return w(d);
                case "request":
                  return (function (b, c, d) {
                    let { asyncApiPromises: e, validationSamples: f } = d;
                    if (e) {
                      var g, i;
                      let d,
                        j = b;
                      return (
                        f &&
                          (j = (function (b, c, d) {
                            let { createExhaustiveSearchParamsProxy: e } = a.r(41715);
                            return e(d, new Set(Object.keys(c.searchParams ?? {})), b.route);
                          })(c, f, b)),
                        (g = e),
                        (i = j),
                        (d = g.sharedSearchParamsParent),
                        (0, h.o)(d, i)
                      );
                    }
                    return c.forceStatic ? Promise.resolve({}) : w(b);
                  })(d, e, i);
              }
            (0, c.throwInvariantForMissingStore)();
          },
        ],
        98057,
      ),
      a.s([], 95142),
      a.s(
        [
          "f",
          0,
          function (a) {
            let d = b.workAsyncStorage.getStore();
            if (!d) throw new g.f("Expected workStore to be initialized");
            let e = c.workUnitAsyncStorage.getStore();
            if (e)
              switch (e.type) {
                case "prerender":
                case "prerender-client":
                case "prerender-legacy":
                  return (function (a, b, c) {
                    switch (c.type) {
                      case "prerender": {
                        let d = a;
                        if (
                          (function (a) {
                            for (let b in a) return !1;
                            return !0;
                          })(a)
                        )
                          return s(d);
                        if (
                          (function (a, b) {
                            if (b) {
                              for (let c in a) if (b.has(c)) return !0;
                            }
                            return !1;
                          })(a, c.fallbackRouteParams)
                        )
                          return r(a, b, c);
                        let { stagedRendering: e } = c;
                        if (
                          e &&
                          !(function (a, b) {
                            for (let c in a) if (!Object.hasOwn(b, c)) return !1;
                            return !0;
                          })(a, c.rootParams)
                        ) {
                          let a = h.Y.staticUrlData.static;
                          return e.delayUntilStage(a, "params", d);
                        }
                        return s(d);
                      }
                      case "prerender-client": {
                        let d = c.fallbackRouteParams;
                        if (d) {
                          for (let e in a) if (d.has(e)) return r(a, b, c);
                        }
                      }
                    }
                    let d = a;
                    return s(d);
                  })(a, d, e);
                case "cache":
                case "private-cache":
                case "unstable-cache":
                  throw new g.f("createParamsFromClient should not be called in cache contexts.");
                case "prerender-runtime":
                  throw new g.f("createParamsFromClient should not be called in a runtime prerender.");
                case "build-time-generator":
                  throw new g.f(`createParamsFromClient should not be called inside ${e.functionName}.`);
                case "validation-client":
                case "request":
                  if (e.validationSamples) return o(a, d, e.validationSamples);
                  return s(a);
              }
            (0, c.throwInvariantForMissingStore)();
          },
        ],
        6288,
      ));
  },
  96924,
  (a) => {
    "use strict";
    var b = a.i(16930),
      c = a.i(85952),
      d = a.i(10533),
      e = a.i(91927),
      f = a.i(3372);
    a.i(95142);
    var g = a.i(6288),
      h = a.i(98057),
      h = h;
    a.s(
      [
        "ClientPageRoot",
        0,
        function ({ Component: a, serverProvidedParams: i }) {
          let j, k;
          if (null !== i) ((j = i.searchParams), (k = i.params));
          else {
            let a = (0, d.use)(c.LayoutRouterContext);
            ((k = null !== a ? a.parentParams : {}), (j = (0, e.Q)((0, d.use)(f.SearchParamsContext))));
          }
          let l = (0, h.f)(j),
            m = (0, g.f)(k);
          return (0, b.jsx)(a, { params: m, searchParams: l });
        },
      ],
      96924,
    );
  },
  71125,
  (a) => {
    "use strict";
    var b = a.i(16930),
      c = a.i(85952),
      d = a.i(10533);
    a.i(95142);
    var e = a.i(6288);
    a.s([
      "ClientSegmentRoot",
      0,
      function ({ Component: a, slots: f, serverProvidedParams: g }) {
        let h;
        if (null !== g) h = g.params;
        else {
          let a = (0, d.use)(c.LayoutRouterContext);
          h = null !== a ? a.parentParams : {};
        }
        let i = (0, e.f)(h);
        return (0, b.jsx)(a, { ...f, params: i });
      },
    ]);
  },
  41451,
  9229,
  69256,
  17612,
  (a) => {
    "use strict";
    var b = a.i(16930),
      c = a.i(10533),
      d = a.i(3372);
    (a.i(20635), a.i(56704));
    var e = a.i(32319);
    function f() {
      return !(function () {
        {
          let a = e.workUnitAsyncStorage.getStore();
          if (!a) return !1;
          switch (a.type) {
            case "prerender":
            case "prerender-client":
            case "validation-client":
              let b = a.fallbackRouteParams;
              return !!b && b.size > 0;
          }
          return !1;
        }
      })()
        ? (0, c.useContext)(d.PathnameContext)
        : null;
    }
    (a.s([], 9229), a.s(["f", 0, f], 69256));
    let g = { NOT_FOUND: 404, FORBIDDEN: 403, UNAUTHORIZED: 401 },
      h = new Set(Object.values(g));
    function i(a) {
      if ("object" != typeof a || null === a || !("digest" in a) || "string" != typeof a.digest) return !1;
      let [b, c] = a.digest.split(";");
      return "NEXT_HTTP_ERROR_FALLBACK" === b && h.has(Number(c));
    }
    function j(a) {
      return Number(a.digest.split(";")[1]);
    }
    a.s(
      [
        "X",
        0,
        g,
        "V",
        0,
        function (a) {
          switch (a) {
            case 401:
              return "unauthorized";
            case 403:
              return "forbidden";
            case 404:
              return "not-found";
            default:
              return;
          }
        },
        "k",
        0,
        j,
        "v",
        0,
        i,
      ],
      17612,
    );
    var k = a.i(85952);
    class l extends c.default.Component {
      constructor(a) {
        (super(a), (this.state = { triggeredStatus: void 0, previousPathname: a.pathname }));
      }
      componentDidCatch() {}
      static getDerivedStateFromError(a) {
        if (i(a)) return { triggeredStatus: j(a) };
        throw a;
      }
      static getDerivedStateFromProps(a, b) {
        return a.pathname !== b.previousPathname && b.triggeredStatus
          ? { triggeredStatus: void 0, previousPathname: a.pathname }
          : { triggeredStatus: b.triggeredStatus, previousPathname: a.pathname };
      }
      render() {
        let { notFound: a, forbidden: c, unauthorized: d, children: e } = this.props,
          { triggeredStatus: f } = this.state,
          h = { [g.NOT_FOUND]: a, [g.FORBIDDEN]: c, [g.UNAUTHORIZED]: d };
        if (f) {
          let i = f === g.NOT_FOUND && a,
            j = f === g.FORBIDDEN && c,
            k = f === g.UNAUTHORIZED && d;
          return i || j || k
            ? (0, b.jsxs)(b.Fragment, {
                children: [(0, b.jsx)("meta", { name: "robots", content: "noindex" }), !1, h[f]],
              })
            : e;
        }
        return e;
      }
    }
    a.s(
      [
        "HTTPAccessFallbackBoundary",
        0,
        function ({ notFound: a, forbidden: d, unauthorized: e, children: g }) {
          let h = f(),
            i = (0, c.useContext)(k.MissingSlotContext);
          return a || d || e
            ? (0, b.jsx)(l, { pathname: h, notFound: a, forbidden: d, unauthorized: e, missingSlots: i, children: g })
            : (0, b.jsx)(b.Fragment, { children: g });
        },
      ],
      41451,
    );
  },
  27619,
  (a) => {
    "use strict";
    var b,
      c = a.i(16930),
      d = a.i(10533),
      e = a.i(85952);
    let f = { then: () => {} };
    var g = d,
      h = a.i(69256),
      i = a.i(17612),
      j =
        (((b = {})[(b.SeeOther = 303)] = "SeeOther"),
        (b[(b.TemporaryRedirect = 307)] = "TemporaryRedirect"),
        (b[(b.PermanentRedirect = 308)] = "PermanentRedirect"),
        b);
    function k(a) {
      if ("object" != typeof a || null === a || !("digest" in a) || "string" != typeof a.digest) return !1;
      let b = a.digest.split(";"),
        [c, d] = b,
        e = b.slice(2, -2).join(";"),
        f = Number(b.at(-2));
      return "NEXT_REDIRECT" === c && ("replace" === d || "push" === d) && "string" == typeof e && !isNaN(f) && f in j;
    }
    a.i(9229);
    var l = a.i(32319);
    /[\w-]+-Google|Google-[\w-]+|Chrome-Lighthouse|Slurp|DuckDuckBot|baiduspider|yandex|sogou|bitlybot|tumblr|vkShare|quora link preview|redditbot|ia_archiver|Bingbot|BingPreview|applebot|facebookexternalhit|facebookcatalog|Twitterbot|LinkedInBot|Slackbot|Discordbot|WhatsApp|SkypeUriPreview|Yeti|googleweblight/i
      .source;
    class m extends g.default.Component {
      static {
        this.contextType = e.AppRouterContext;
      }
      constructor(a) {
        (super(a),
          (this.reset = () => {
            this.setState({ error: null });
          }),
          (this.retry = () => {
            (0, g.startTransition)(() => {
              (this.context?.refresh(), this.reset());
            });
          }),
          (this.state = { error: null, previousPathname: this.props.pathname }));
      }
      static getDerivedStateFromError(a) {
        if (k(a) || (0, i.v)(a)) throw a;
        return { error: { thrownValue: a } };
      }
      static getDerivedStateFromProps(a, b) {
        let { error: c } = b;
        return a.pathname !== b.previousPathname && b.error
          ? { error: null, previousPathname: a.pathname }
          : { error: b.error, previousPathname: a.pathname };
      }
      render() {
        if (this.state.error && 1) {
          let a = this.state.error.thrownValue;
          return (
            !(function ({ error: a }) {
              if (!l.workUnitAsyncStorage) return;
              let b = l.workUnitAsyncStorage.getStore();
              switch (b?.type) {
                case "prerender":
                case "prerender-client":
                case "prerender-legacy":
                  throw (a && console.error(a), a);
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
            })({ error: a }),
            (0, c.jsxs)(c.Fragment, {
              children: [
                this.props.errorStyles,
                this.props.errorScripts,
                (0, c.jsx)(this.props.errorComponent, { error: a, reset: this.reset, retry: this.retry }),
              ],
            })
          );
        }
        return this.props.children;
      }
    }
    function n({ errorComponent: a, errorStyles: b, errorScripts: d, children: e }) {
      let f = (0, h.f)();
      return a
        ? (0, c.jsx)(m, { pathname: f, errorComponent: a, errorStyles: b, errorScripts: d, children: e })
        : (0, c.jsx)(c.Fragment, { children: e });
    }
    var o = d,
      p = a.i(3372);
    (a.i(48645), a.i(56704), a.i(99731));
    let q = Symbol.for("next.browser-bailout-reason");
    (function (a) {
      return { $$typeof: q, reason: a };
    }.bind(null, "useSearchParams()"),
      a.i(98683));
    (URLSearchParams, a.i(45543));
    let {
      instrumentParamsForClientValidation: r,
      instrumentSearchParamsForClientValidation: s,
      expectCompleteParamsInClientValidation: t,
    } = {};
    function u() {
      let a = (0, d.useContext)(e.AppRouterContext);
      if (null === a) throw Error("invariant expected app router to be mounted");
      let b = (0, d.useContext)(e.LayoutRouterContext),
        c = b?.parentRenderTree.data.bfcacheId ?? 0;
      return (0, d.useMemo)(
        () => ({
          back: a.back,
          forward: a.forward,
          refresh: a.refresh,
          hmrRefresh: a.hmrRefresh,
          push: a.push,
          replace: a.replace,
          prefetch: a.prefetch,
          experimental_gesturePush: a.experimental_gesturePush,
          bfcacheId: "_b_" + c + "_",
        }),
        [a, c],
      );
    }
    function v({ redirect: a, reset: b, redirectType: c }) {
      let d = u();
      return (
        (0, o.useEffect)(() => {
          o.default.startTransition(() => {
            ("push" === c ? d.push(a, {}) : d.replace(a, {}), b());
          });
        }, [a, c, b, d]),
        null
      );
    }
    class w extends o.default.Component {
      constructor(a) {
        (super(a), (this.state = { redirect: null, redirectType: null }));
      }
      static getDerivedStateFromError(a) {
        if (k(a)) {
          let b = k(a) ? a.digest.split(";").slice(2, -2).join(";") : null,
            c = (function (a) {
              if (!k(a)) throw Error("Not a redirect error");
              return a.digest.split(";", 2)[1];
            })(a);
          return "handled" in a ? { redirect: null, redirectType: null } : { redirect: b, redirectType: c };
        }
        throw a;
      }
      render() {
        let { redirect: a, redirectType: b } = this.state;
        return null !== a && null !== b
          ? (0, c.jsx)(v, { redirect: a, redirectType: b, reset: () => this.setState({ redirect: null }) })
          : this.props.children;
      }
    }
    function x({ children: a }) {
      let b = u();
      return (0, c.jsx)(w, { router: b, children: a });
    }
    var y = a.i(41451);
    a.i(21957);
    var z = a.i(91927),
      A = a.i(22054);
    function B(a, b, c) {
      let d = a.getClientRects();
      if (0 === d.length) return 0;
      let e = 1 / 0;
      for (let a = 0; a < d.length; a++) {
        let b = d[a];
        b.top < e && (e = b.top);
      }
      return e >= c() && e <= b ? 1 : 2;
    }
    function C(a) {
      let b = d.default.useRef(null);
      return (
        (0, d.useLayoutEffect)(
          () => {
            let { scrollRef: c, renderTree: d } = a,
              e = c.forceScroll ? c.scrollRef : d.data.scrollRef;
            if (null === e || !e.current) return;
            let f = null,
              g = c.hashFragment;
            if (g) {
              if (
                null ===
                (f =
                  "top" === g
                    ? document.body
                    : (document.getElementById(g) ?? document.getElementsByName(g)[0] ?? null))
              ) {
                ((e.current = !1), (c.onlyHashChange = !1), (c.hashFragment = null));
                return;
              }
            } else f = b.current;
            if (null === f) return;
            let h = !1;
            (!(function (a, b = {}) {
              if (b.onlyHashChange) return a();
              let c = document.documentElement;
              if ("smooth" !== c.dataset.scrollBehavior) return a();
              let d = c.style.scrollBehavior;
              ((c.style.scrollBehavior = "auto"),
                b.dontForceLayout || c.getClientRects(),
                a(),
                (c.style.scrollBehavior = d));
            })(
              () => {
                let a = document.documentElement,
                  b = null,
                  c = null,
                  d = null,
                  i = () => {
                    var c;
                    let e, f;
                    return (
                      null === d &&
                        ((c = b),
                        (d =
                          !Number.isFinite((f = Number.parseFloat((e = getComputedStyle(a).scrollPaddingTop)))) || f < 0
                            ? 0
                            : e.endsWith("px")
                              ? f
                              : e.endsWith("%")
                                ? (f / 100) * c
                                : 0)),
                      d
                    );
                  };
                (g || ((b = a.clientHeight), 0 !== (c = B(f, b, i)))) &&
                  (((h = !0), (e.current = !1), g)
                    ? f.scrollIntoView()
                    : 1 !== c && ((a.scrollTop = 0), 2 === B(f, b, i) && f.scrollIntoView()));
              },
              { dontForceLayout: !0, onlyHashChange: c.onlyHashChange },
            ),
              h && ((c.onlyHashChange = !1), (c.hashFragment = null)));
          },
          void 0,
        ),
        (0, c.jsx)(d.Fragment, { ref: b, children: a.children })
      );
    }
    function D({ children: a, renderTree: b }) {
      let f = (0, d.useContext)(e.GlobalLayoutRouterContext);
      if (!f) throw Error("invariant global layout router not mounted");
      return (0, c.jsx)(C, { scrollRef: f.scrollRef, renderTree: b, children: a });
    }
    function E({ tree: a, segmentPath: b, debugNameContext: g, renderTree: h, params: i, url: j, isActive: k }) {
      let l,
        m = (0, d.useContext)(e.GlobalLayoutRouterContext);
      if (((0, d.useContext)(p.NavigationPromisesContext), !m))
        throw Error("invariant global layout router not mounted");
      let n = null !== h.data.prefetchRsc ? h.data.prefetchRsc : h.data.rsc,
        o = (0, d.useDeferredValue)(h.data.rsc, n);
      if ((0, A.f)(o)) {
        let a = (0, d.use)(o);
        (null === a && (0, d.use)(f), (l = a));
      } else (null === o && (0, d.use)(f), (l = o));
      let q = l;
      return (0, c.jsx)(e.LayoutRouterContext.Provider, {
        value: {
          parentTree: a,
          parentRenderTree: h,
          parentSegmentPath: b,
          parentParams: i,
          parentLoadingData: null,
          debugNameContext: g,
          url: j,
          isActive: k,
        },
        children: q,
      });
    }
    function F({ name: a, loading: b, children: e }) {
      if (null !== b) {
        let f = b[0],
          g = b[1],
          h = b[2];
        return (0, c.jsx)(d.Suspense, {
          name: a,
          fallback: (0, c.jsxs)(c.Fragment, { children: [g, h, f] }),
          children: e,
        });
      }
      return (0, c.jsx)(c.Fragment, { children: e });
    }
    a.s(
      [
        "LoadingBoundaryProvider",
        0,
        function ({ loading: a, children: b }) {
          let f = (0, d.use)(e.LayoutRouterContext);
          return null === f
            ? b
            : (0, c.jsx)(e.LayoutRouterContext.Provider, {
                value: {
                  parentTree: f.parentTree,
                  parentRenderTree: f.parentRenderTree,
                  parentSegmentPath: f.parentSegmentPath,
                  parentParams: f.parentParams,
                  parentLoadingData: a,
                  debugNameContext: f.debugNameContext,
                  url: f.url,
                  isActive: f.isActive,
                },
                children: b,
              });
        },
        "default",
        0,
        function ({
          parallelRouterKey: a,
          error: b,
          errorStyles: g,
          errorScripts: h,
          templateStyles: i,
          templateScripts: j,
          template: k,
          notFound: l,
          forbidden: m,
          unauthorized: o,
          segmentViewBoundaries: p,
        }) {
          let q = (0, d.useContext)(e.LayoutRouterContext);
          if (!q) throw Error("invariant expected layout router to be mounted");
          let {
              parentTree: r,
              parentRenderTree: s,
              parentSegmentPath: t,
              parentParams: u,
              parentLoadingData: v,
              url: w,
              isActive: A,
              debugNameContext: B,
            } = q,
            C = r[0],
            G = null === t ? [a] : t.concat([C, a]),
            H = r[1][a],
            I = s.slots?.get(a);
          (void 0 === H || void 0 === I) && (0, d.use)(f);
          let J = (function (a) {
              return Array.isArray(a) ? `${a[0]}|${a[2]}` : Array.isArray(a) ? `${a[0]}|${a[1]}|${a[2]}` : a;
            })(H[0]),
            K = (function (a, b, c) {
              let [e, f] = (0, d.useState)(() => ({ tree: a, renderTree: b, stateKey: c, next: null }));
              if (e.tree === a) return e;
              let g = { tree: a, renderTree: b, stateKey: c, next: null },
                h = 1,
                i = e,
                j = g;
              for (; null !== i && h < 1;) {
                if (i.stateKey === c) {
                  j.next = i.next;
                  break;
                }
                {
                  h++;
                  let a = { tree: i.tree, renderTree: i.renderTree, stateKey: i.stateKey, next: null };
                  ((j.next = a), (j = a));
                }
                i = i.next;
              }
              return (f(g), g);
            })(H, I, J),
            L = [];
          do {
            let a = K.tree,
              d = K.renderTree,
              f = K.stateKey,
              p = a[0],
              q = u;
            if (Array.isArray(p)) {
              let a = p[0],
                b = p[1],
                c = p[2],
                d = (0, z.v)(b, c);
              null !== d && (q = { ...u, [a]: d });
            }
            let r = (function (a) {
                if ("/" === a) return "/";
                if ("string" == typeof a)
                  if ("(__SLOT__)" === a) return;
                  else return a + "/";
                return a[1] + "/";
              })(p),
              s = r ?? B,
              t = void 0 === r ? void 0 : B,
              C = (0, c.jsxs)(D, {
                renderTree: d,
                children: [
                  (0, c.jsx)(n, {
                    errorComponent: b,
                    errorStyles: g,
                    errorScripts: h,
                    children: (0, c.jsx)(F, {
                      name: t,
                      loading: v,
                      children: (0, c.jsx)(y.HTTPAccessFallbackBoundary, {
                        notFound: l,
                        forbidden: m,
                        unauthorized: o,
                        children: (0, c.jsxs)(x, {
                          children: [
                            (0, c.jsx)(E, {
                              url: w,
                              tree: a,
                              params: q,
                              renderTree: d,
                              segmentPath: G,
                              debugNameContext: s,
                              isActive: A && f === J,
                            }),
                            null,
                          ],
                        }),
                      }),
                    }),
                  }),
                  null,
                ],
              }),
              H = (0, c.jsxs)(e.TemplateContext.Provider, { value: C, children: [i, j, k] }, f);
            (L.push(H), (K = K.next));
          } while (null !== K);
          return L;
        },
      ],
      27619,
    );
  },
  44474,
  (a) => {
    "use strict";
    var b = a.i(16930),
      c = a.i(10533),
      d = a.i(85952);
    a.s([
      "default",
      0,
      function () {
        let a = (0, c.useContext)(d.TemplateContext);
        return (0, b.jsx)(b.Fragment, { children: a });
      },
    ]);
  },
  22054,
  (a) => {
    "use strict";
    (a.s(["f", () => G], 22054),
      a.s(
        [
          "beginLockedNavigation",
          () => x,
          "beginNavigationLockPrefetch",
          () => s,
          "getCurrentNavigationGate",
          () => D,
          "getNavigationLockSegmentCacheMap",
          () => t,
          "getPreLockFetch",
          () => r,
          "isNavigationLocked",
          () => C,
          "resetNavigationLockToPending",
          () => y,
          "resolveNavigationLockPrefetch",
          () => u,
          "shouldRestrictNavigationToShell",
          () => E,
          "startListeningForInstantNavigationCookie",
          () => A,
          "updateCapturedSPAToTree",
          () => B,
        ],
        99678,
      ));
    var b,
      c,
      d,
      e,
      f = a.i(47224),
      g =
        (((c = {})[(c.SubtreeHasPartialPrefetching = 2)] = "SubtreeHasPartialPrefetching"),
        (c[(c.SegmentHasLoadingBoundary = 4)] = "SegmentHasLoadingBoundary"),
        (c[(c.SubtreeHasLoadingBoundary = 8)] = "SubtreeHasLoadingBoundary"),
        (c[(c.IsRootLayoutOrAbove = 16)] = "IsRootLayoutOrAbove"),
        (c[(c.ParentInlinedIntoSelf = 32)] = "ParentInlinedIntoSelf"),
        (c[(c.InlinedIntoChild = 64)] = "InlinedIntoChild"),
        (c[(c.HeadInlinedIntoSelf = 128)] = "HeadInlinedIntoSelf"),
        (c[(c.HeadOutlined = 256)] = "HeadOutlined"),
        (c[(c.InliningHintsStale = 512)] = "InliningHintsStale"),
        (c[(c.PrefetchDisabled = 1024)] = "PrefetchDisabled"),
        (c[(c.SubtreeHasInstantFalse = 8192)] = "SubtreeHasInstantFalse"),
        (c[(c.ShouldAttemptStaticShell = 16384)] = "ShouldAttemptStaticShell"),
        (c[(c.ShouldAttemptStaticPrefetch = 32768)] = "ShouldAttemptStaticPrefetch"),
        (c[(c.IsClosedParam = 65536)] = "IsClosedParam"),
        (c[(c.SubtreeHasClosedParams = 131072)] = "SubtreeHasClosedParams"),
        c),
      h = a.i(56325);
    a.i(10533);
    var i =
        (((d = {})[(d.Intent = 2)] = "Intent"),
        (d[(d.Default = 1)] = "Default"),
        (d[(d.Background = 0)] = "Background"),
        d),
      j =
        (((e = {})[(e.LoadingBoundary = 0)] = "LoadingBoundary"),
        (e[(e.StaticShell = 1)] = "StaticShell"),
        (e[(e.RuntimeShell = 2)] = "RuntimeShell"),
        (e[(e.PPR = 3)] = "PPR"),
        (e[(e.PPRRuntime = 4)] = "PPRRuntime"),
        (e[(e.Full = 5)] = "Full"),
        e);
    function k() {
      return { parent: null, key: null, value: null, map: null, prev: null, next: null, size: 0 };
    }
    (a.i(91927), a.i(18722), a.i(36231));
    let l = "function" == typeof WeakMap ? new WeakMap() : new Map(),
      m = new Set();
    ("function" == typeof IntersectionObserver &&
      new IntersectionObserver(
        function (a) {
          for (let b = a.length - 1; b >= 0; b--) {
            let c = a[b],
              d = c.intersectionRatio > 0;
            !(function (a, b) {
              let c = l.get(a);
              void 0 !== c && ((c.isVisible = b), b ? m.add(c) : m.delete(c), i.Default);
            })(c.target, d);
          }
        },
        { rootMargin: "200px" },
      ),
      k(),
      a.i(21957),
      Symbol(),
      (b = Number("300")),
      a.i(51778));
    let n = {
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
    };
    function o(a) {
      if ("" === a) return "empty";
      try {
        let b = JSON.parse(a);
        if (Array.isArray(b) && b.length >= 3) {
          let a = b[2];
          return null === a ? "mpa" : "spa";
        }
      } catch {}
      return "pending";
    }
    function p(a) {
      if ("u" < typeof cookieStore) return;
      let b = q;
      cookieStore.get(h.f).then((c) => {
        c &&
          q === b &&
          null !== b &&
          (function (a, b) {
            if ("u" < typeof document) return;
            let c = `${h.f}=${JSON.stringify(a)}; Path=${b.path ?? "/"}`;
            (b.domain && (c += `; Domain=${b.domain}`), (document.cookie = c));
          })(a, c);
      });
    }
    ({
      ...n,
      GROUP: {
        builtinReact: [n.reactServerComponents, n.actionBrowser],
        serverOnly: [n.reactServerComponents, n.actionBrowser, n.instrument, n.middleware],
        neutralTarget: [n.apiNode, n.apiEdge],
        clientOnly: [n.serverSideRendering, n.appPagesBrowser],
        bundled: [
          n.reactServerComponents,
          n.actionBrowser,
          n.serverSideRendering,
          n.appPagesBrowser,
          n.shared,
          n.instrument,
          n.middleware,
        ],
        appPages: [n.reactServerComponents, n.serverSideRendering, n.appPagesBrowser, n.actionBrowser],
      },
    },
      k(),
      k(),
      "function" == typeof queueMicrotask && queueMicrotask);
    let q = null;
    function r() {
      return null !== q ? q.fetch : null;
    }
    function s() {
      if (null !== q) {
        let a,
          b = {
            promise: new Promise((b) => {
              a = b;
            }),
            resolve: a,
          };
        return (q.activePrefetches.add(b), b);
      }
      return null;
    }
    function t() {
      return null !== q ? q.segmentCacheMap : null;
    }
    function u(a) {
      (null !== q && q.activePrefetches.delete(a), a.resolve());
    }
    function v() {
      let a, b;
      if (null !== q) return;
      let c = new Promise((b) => {
          a = b;
        }),
        d = new Promise((a) => {
          b = a;
        });
      ((q = {
        released: c,
        resolveReleased: a,
        fetch: window.fetch,
        activePrefetches: new Set(),
        segmentCacheMap: k(),
        currentNavigation: d,
        resolveCurrentNavigation: b,
      }),
        (window.fetch = z));
    }
    function w() {
      if (null === q) return;
      window.fetch = q.fetch;
      let { resolveReleased: a, activePrefetches: b, resolveCurrentNavigation: c } = q;
      for (let a of ((q = null), b)) a.resolve();
      (c(), a());
    }
    function x() {
      let a;
      if (null === q) return null;
      q.resolveCurrentNavigation();
      let b = new Promise((b) => {
        a = b;
      });
      return ((q.currentNavigation = b), (q.resolveCurrentNavigation = a), b);
    }
    function y() {
      null !== q && "u" > typeof document && (w(), v(), p([0, `c${Math.random()}`]));
    }
    function z(a, b) {
      if (null === q) return fetch(a, b);
      let c = q;
      return c.released.then(() => (0, c.fetch)(a, b));
    }
    function A() {
      (self.__next_instant_test &&
        ("u" > typeof cookieStore &&
          cookieStore.get(h.f).then((a) => {
            a || window.location.reload();
          }),
        v(),
        p([1, `c${Math.random()}`, null])),
        "u" > typeof cookieStore &&
          cookieStore.addEventListener("change", (a) => {
            for (let b of a.changed)
              if (b.name === h.f) {
                if ("pending" === o(b.value ?? "")) {
                  if (null !== q) return;
                  v();
                }
                return;
              }
            for (let b of a.deleted)
              if (b.name === h.f) {
                if (null === q) return;
                (w(), "u" > typeof document && (document.cookie = `${h.f}=; Path=/; Max-Age=0`));
                return;
              }
          }));
    }
    function B(a, b) {
      p([1, `c${Math.random()}`, { from: a, to: b }]);
    }
    function C() {
      if (null !== q) return !0;
      if ("u" < typeof document) return !1;
      let a = document.cookie;
      if (!a.includes(h.f)) return !1;
      let b = h.f + "=";
      for (let c of a.split(";")) {
        let a = c.trim();
        if (a.startsWith(b) && "pending" === o(a.slice(b.length))) return (v(), !0);
      }
      return !1;
    }
    function D() {
      return null !== q ? q.currentNavigation : null;
    }
    function E(a, b) {
      return (
        C() && (a & g.SubtreeHasPartialPrefetching) != 0 && (a & g.SubtreeHasPartialPrefetching) != 0 && b !== j.Full
      );
    }
    (new TextEncoder(), f.createFromReadableStream, f.createFromFetch);
    let F = Symbol();
    function G(a) {
      return a && "object" == typeof a && a.tag === F;
    }
  },
  91927,
  36231,
  18722,
  56325,
  (a) => {
    "use strict";
    let b = "__PAGE__",
      c = "__DEFAULT__";
    a.s(["F", 0, c, "z", 0, b], 36231);
    let d = /^[a-zA-Z0-9\-_@]+$/;
    function e(a) {
      return d.test(a) ? a : "!" + btoa(a).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
    }
    a.s(
      [
        "x",
        0,
        "/_head",
        "z",
        0,
        "",
        "S",
        0,
        function (a, b, c) {
          return a + "/" + ("children" === b ? c : `@${e(b)}/${c}`);
        },
        "C",
        0,
        function (a) {
          if ("string" == typeof a) return "/_not-found" === a ? "_not-found" : e(a);
          let b = a[0];
          return "$" + a[2] + "$" + e(b);
        },
      ],
      18722,
    );
    let f = "_rsc",
      g = "x-nextjs-rewritten-path",
      h = "x-nextjs-rewritten-query";
    a.s(
      [
        "G",
        0,
        "x-nextjs-postponed",
        "f",
        0,
        "next-instant-navigation-testing",
        "n",
        0,
        g,
        "L",
        0,
        h,
        "q",
        0,
        "next-router-prefetch",
        "a",
        0,
        "next-router-segment-prefetch",
        "r",
        0,
        "x-nextjs-stale-time",
        "I",
        0,
        "next-router-state-tree",
        "o",
        0,
        f,
        "S",
        0,
        "next-url",
        "N",
        0,
        "text/x-component",
        "s",
        0,
        "rsc",
      ],
      56325,
    );
    var i = a.i(26042);
    function j(a) {
      let b = m(new URLSearchParams(a));
      return (0, i.S)(b);
    }
    function k(a) {
      try {
        return encodeURIComponent(decodeURIComponent(a));
      } catch {
        return a;
      }
    }
    function l(a) {
      let b = new URL(a);
      return (b.searchParams.delete(f), b);
    }
    function m(a) {
      let b = {};
      for (let [c, d] of a.entries())
        void 0 === b[c] ? (b[c] = d) : Array.isArray(b[c]) ? b[c].push(d) : (b[c] = [b[c], d]);
      return b;
    }
    a.s(
      [
        "A",
        0,
        k,
        "$",
        0,
        function (a) {
          return !("" === a || a === b || ("(" === a[0] && a.endsWith(")"))) && a !== c && "/_not-found" !== a;
        },
        "j",
        0,
        function (a) {
          return "string" == typeof a ? a : null === a ? "" : a.join("/");
        },
        "v",
        0,
        function (a, b) {
          return "c" === b || "oc" === b ? a.split("/") : a;
        },
        "y",
        0,
        function (a) {
          let b = a.headers.get(g);
          if (null !== b) return b;
          let c = l(new URL(a.url)).pathname;
          return (
            !(function (a) {
              let b, c, d;
              if ("string" != typeof a) return;
              let { pathname: e } =
                ((b = a.indexOf("#")),
                (d = (c = a.indexOf("?")) > -1 && (b < 0 || c < b)) || b > -1
                  ? {
                      pathname: a.substring(0, d ? c : b),
                      query: d ? a.substring(c, b > -1 ? b : void 0) : "",
                      hash: b > -1 ? a.slice(b) : "",
                    }
                  : { pathname: a, query: "", hash: "" });
              "" === e || e.startsWith("/");
            })(c),
            c
          );
        },
        "S",
        0,
        function (a) {
          let b = a.headers.get(h);
          return null !== b ? j(b) : j(l(new URL(a.url)).search);
        },
        "p",
        0,
        j,
        "P",
        0,
        function (a, b, c) {
          switch (a) {
            case "c":
              return c < b.length ? b.slice(c).map((a) => k(a)) : [];
            case "ci(..)(..)":
            case "ci(.)":
            case "ci(..)":
            case "ci(...)": {
              let d = a.length - 2;
              return c < b.length ? b.slice(c).map((a, b) => (0 === b ? k(a.slice(d)) : k(a))) : [];
            }
            case "oc":
              return c < b.length ? b.slice(c).map((a) => k(a)) : null;
            case "d":
              if (c >= b.length) return "";
              return k(b[c]);
            case "di(..)(..)":
            case "di(.)":
            case "di(..)":
            case "di(...)": {
              let d = a.length - 2;
              if (c >= b.length) return "";
              return k(b[c].slice(d));
            }
            default:
              return "";
          }
        },
        "Q",
        0,
        m,
      ],
      91927,
    );
  },
  84149,
  (a) => {
    "use strict";
    let b = "__next_metadata_boundary__",
      c = "__next_viewport_boundary__",
      d = "__next_outlet_boundary__",
      e = "__next_root_layout_boundary__",
      f = {
        [b]: function ({ children: a }) {
          return a;
        },
        [c]: function ({ children: a }) {
          return a;
        },
        [d]: function ({ children: a }) {
          return a;
        },
        [e]: function ({ children: a }) {
          return a;
        },
      },
      g = f[b.slice(0)],
      h = f[c.slice(0)],
      i = f[d.slice(0)],
      j = f[e.slice(0)];
    a.s(
      ["MetadataBoundary", 0, g, "OutletBoundary", 0, i, "RootLayoutBoundary", 0, j, "ViewportBoundary", 0, h],
      84149,
    );
  },
  21225,
  (a) => {
    "use strict";
    var b = a.i(16930);
    a.s(["IconMark", 0, () => (0, b.jsx)("meta", { name: "«nxt-icon»" })]);
  },
  41715,
  (a) => {
    "use strict";
    var b = a.i(58174),
      c = a.i(69516);
    a.i(56704);
    class d extends Error {
      constructor() {
        super(
          "Cookies can only be modified in a Server Action or Route Handler. Read more: https://nextjs.org/docs/app/api-reference/functions/cookies#options",
        );
      }
      static callable() {
        throw new d();
      }
    }
    class e {
      static seal(a) {
        return new Proxy(a, {
          get(a, b, e) {
            switch (b) {
              case "clear":
              case "delete":
              case "set":
                return d.callable;
              default:
                return c.f.get(a, b, e);
            }
          },
        });
      }
      static fresh(a) {
        return new Proxy(a, { get: (a, b, d) => c.f.get(a, b, d) });
      }
    }
    Symbol.for("next.mutated.cookies");
    class f extends Error {
      constructor() {
        super("Headers cannot be modified. Read more: https://nextjs.org/docs/app/api-reference/functions/headers");
      }
      static callable() {
        throw new f();
      }
    }
    class g extends Headers {
      constructor(a) {
        (super(),
          (this.headers = new Proxy(a, {
            get(b, d, e) {
              if ("symbol" == typeof d) return c.f.get(b, d, e);
              let f = d.toLowerCase(),
                g = Object.keys(a).find((a) => a.toLowerCase() === f);
              if (void 0 !== g) return c.f.get(b, g, e);
            },
            set(b, d, e, f) {
              if ("symbol" == typeof d) return c.f.set(b, d, e, f);
              let g = d.toLowerCase(),
                h = Object.keys(a).find((a) => a.toLowerCase() === g);
              return c.f.set(b, h ?? d, e, f);
            },
            has(b, d) {
              if ("symbol" == typeof d) return c.f.has(b, d);
              let e = d.toLowerCase(),
                f = Object.keys(a).find((a) => a.toLowerCase() === e);
              return void 0 !== f && c.f.has(b, f);
            },
            deleteProperty(b, d) {
              if ("symbol" == typeof d) return c.f.deleteProperty(b, d);
              let e = d.toLowerCase(),
                f = Object.keys(a).find((a) => a.toLowerCase() === e);
              return void 0 === f || c.f.deleteProperty(b, f);
            },
          })));
      }
      static seal(a, b) {
        let d,
          e = b && b.size > 0 ? (a) => b.has(a.toLowerCase()) : null,
          g = new Proxy(a, {
            get(a, b, e) {
              switch (b) {
                case "append":
                case "delete":
                case "set":
                  return f.callable;
                case Symbol.iterator:
                  return d[Symbol.iterator];
                case "get":
                case "has":
                case "getSetCookie":
                case "keys":
                case "values":
                case "entries":
                case "forEach":
                  return d[b];
                default:
                  return c.f.get(a, b, e);
              }
            },
          });
        return (
          (d = e
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
              })(a, g, e)
            : {
                get: a.get.bind(a),
                has: a.has.bind(a),
                getSetCookie: a.getSetCookie.bind(a),
                keys: a.keys.bind(a),
                values: a.values.bind(a),
                entries: a.entries.bind(a),
                [Symbol.iterator]: a[Symbol.iterator].bind(a),
                forEach(b, c) {
                  for (let [d, e] of a.entries()) b.call(c, e, d, g);
                },
              }),
          g
        );
      }
      static fresh(a) {
        return new Proxy(a, { get: (a, b, d) => c.f.get(a, b, d) });
      }
      merge(a) {
        return Array.isArray(a) ? a.join(", ") : a;
      }
      static from(a) {
        return a instanceof Headers ? a : new g(a);
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
    let h = ["(..)(..)", "(.)", "(..)", "(...)"];
    var i = a.i(26042),
      j = a.i(21957);
    class k extends Error {
      constructor(...a) {
        (super(...a), (this.digest = "INSTANT_VALIDATION_ERROR"));
      }
    }
    var l = a.i(32319),
      m = a.i(45361);
    function n(a) {
      (function () {
        let a = null,
          b = l.workUnitAsyncStorage.getStore();
        if (b)
          switch (b.type) {
            case "request":
            case "validation-client":
              a = b.validationSampleTracking ?? null;
          }
        if (!a) throw new j.f("Expected to have a workUnitStore that provides validationSampleTracking");
        return a;
      })().missingSampleErrors.push(a);
    }
    function o(a) {
      throw (n(a), a);
    }
    function p(a, b) {
      return new k(
        `Route "${a}" accessed cookie "${b}" which is not defined in the \`unstable_samples\` of \`instant\`. Add it to the sample's \`cookies\` array, or \`{ name: "${b}", value: null }\` if it should be absent.`,
      );
    }
    function q(a, b) {
      return new k(
        `Route "${a}" accessed searchParam "${b}" which is not defined in the \`unstable_samples\` of \`instant\`. Add it to the sample's \`searchParams\` object, or \`{ "${b}": null }\` if it should be absent.`,
      );
    }
    a.s(
      [
        "assertRootParamInSamples",
        0,
        function (a, b, c) {
          if (b && c in b);
          else {
            let b = a.route;
            o(
              new k(
                `Route "${b}" accessed root param "${c}" which is not defined in the \`unstable_samples\` of \`instant\`. Add it to the sample's \`params\` object.`,
              ),
            );
          }
        },
        "createCookiesFromSample",
        0,
        function (a, c) {
          let d = new Set(),
            f = new b.RequestCookies(new Headers());
          if (a) for (let b of a) (d.add(b.name), null !== b.value && f.set(b.name, b.value));
          return new Proxy(e.seal(f), {
            get(a, b, e) {
              if ("has" === b) {
                let f = Reflect.get(a, b, e);
                return function (b) {
                  return (d.has(b) || o(p(c, b)), f.call(a, b));
                };
              }
              if ("get" === b) {
                let f = Reflect.get(a, b, e);
                return function (b) {
                  let e;
                  if ("string" == typeof b) e = b;
                  else {
                    if (!b || "object" != typeof b || "string" != typeof b.name) return f.call(a, b);
                    e = b.name;
                  }
                  return (d.has(e) || o(p(c, e)), f.call(a, e));
                };
              }
              return Reflect.get(a, b, e);
            },
          });
        },
        "createDraftModeForValidation",
        0,
        function () {
          return {
            get isEnabled() {
              return !1;
            },
            enable() {
              throw Error("Draft mode cannot be enabled during build-time instant validation.");
            },
            disable() {
              throw Error("Draft mode cannot be disabled during build-time instant validation.");
            },
          };
        },
        "createExhaustiveParamsProxy",
        0,
        function (a, b, c) {
          return new Proxy(a, {
            get: (d, e, f) => (
              "string" == typeof e &&
                !m.A.has(e) &&
                e in a &&
                !b.has(e) &&
                o(
                  new k(
                    `Route "${c}" accessed param "${e}" which is not defined in the \`unstable_samples\` of \`instant\`. Add it to the sample's \`params\` object.`,
                  ),
                ),
              Reflect.get(d, e, f)
            ),
          });
        },
        "createExhaustiveSearchParamsProxy",
        0,
        function (a, b, c) {
          return new Proxy(a, {
            get: (a, d, e) => ("string" != typeof d || m.A.has(d) || b.has(d) || o(q(c, d)), Reflect.get(a, d, e)),
            has: (a, d) => ("string" != typeof d || m.A.has(d) || b.has(d) || o(q(c, d)), Reflect.has(a, d)),
          });
        },
        "createExhaustiveURLSearchParamsProxy",
        0,
        function (a, b, c) {
          return new Proxy(a, {
            get(a, d, e) {
              if ("get" === d || "getAll" === d || "has" === d) {
                let f = Reflect.get(a, d, e);
                return (d) => ("string" != typeof d || b.has(d) || o(q(c, d)), f.call(a, d));
              }
              let f = Reflect.get(a, d, e);
              return "function" != typeof f || Object.hasOwn(a, d) ? f : f.bind(a);
            },
          });
        },
        "createHeadersFromSample",
        0,
        function (a, b, c) {
          let d = a ? [...a] : [];
          if (d.find(([a]) => "cookie" === a.toLowerCase()))
            throw new k(
              'Invalid sample: Defining cookies via a "cookie" header is not supported. Use `cookies: [{ name: ..., value: ... }]` instead.',
            );
          if (b) {
            let a = b.toString();
            d.push(["cookie", "" !== a ? a : null]);
          }
          let e = new Set(),
            f = {};
          for (let [a, b] of d) (e.add(a.toLowerCase()), null !== b && (f[a.toLowerCase()] = b));
          return new Proxy(g.seal(g.from(f)), {
            get(a, b, d) {
              if ("get" === b || "has" === b) {
                let f = Reflect.get(a, b, d);
                return function (b) {
                  let d = b.toLowerCase();
                  return (
                    e.has(d) ||
                      o(
                        new k(
                          `Route "${c}" accessed header "${d}" which is not defined in the \`unstable_samples\` of \`instant\`. Add it to the sample's \`headers\` array, or \`["${d}", null]\` if it should be absent.`,
                        ),
                      ),
                    f.call(a, d)
                  );
                };
              }
              return Reflect.get(a, b, d);
            },
          });
        },
        "createRelativeURLFromSamples",
        0,
        function (a, b, c) {
          let d = (function (a, b) {
              let c = [];
              for (let d of a.split("/")) {
                let a = (function (a) {
                  let b = h.find((b) => a.startsWith(b));
                  return (b && (a = a.slice(b.length)), a.startsWith("[[...") && a.endsWith("]]"))
                    ? { paramType: "optional-catchall", paramName: a.slice(5, -2) }
                    : a.startsWith("[...") && a.endsWith("]")
                      ? { paramType: b ? `catchall-intercepted-${b}` : "catchall", paramName: a.slice(4, -1) }
                      : a.startsWith("[") && a.endsWith("]")
                        ? { paramType: b ? `dynamic-intercepted-${b}` : "dynamic", paramName: a.slice(1, -1) }
                        : null;
                })(d);
                if (a)
                  switch (a.paramType) {
                    case "catchall":
                    case "optional-catchall": {
                      let e = b[a.paramName];
                      if (void 0 === e) e = [d];
                      else if (!Array.isArray(e))
                        throw new k(
                          `Expected sample param value for segment '${d}' to be an array of strings, got ${typeof e}`,
                        );
                      c.push(...e.map((a) => encodeURIComponent(a)));
                      break;
                    }
                    case "dynamic": {
                      let e = b[a.paramName];
                      if (void 0 === e) e = d;
                      else if ("string" != typeof e)
                        throw new k(`Expected sample param value for segment '${d}' to be a string, got ${typeof e}`);
                      c.push(encodeURIComponent(e));
                      break;
                    }
                    case "catchall-intercepted-(..)(..)":
                    case "catchall-intercepted-(.)":
                    case "catchall-intercepted-(..)":
                    case "catchall-intercepted-(...)":
                    case "dynamic-intercepted-(..)(..)":
                    case "dynamic-intercepted-(.)":
                    case "dynamic-intercepted-(..)":
                    case "dynamic-intercepted-(...)":
                      throw new j.f("Not implemented: Validation of interception routes");
                    default:
                      a.paramType;
                  }
                else c.push(d);
              }
              return c.join("/");
            })(a, b ?? {}),
            e = "";
          if (c) {
            let a = (function (a) {
              let b = new URLSearchParams();
              if (a) {
                for (let [c, d] of Object.entries(a))
                  if (null != d)
                    if (Array.isArray(d)) for (let a of d) b.append(c, a);
                    else b.set(c, d);
              }
              return b;
            })(c).toString();
            a && (e = "?" + a);
          }
          return (function (a, b, c = !0) {
            let d = new URL("http://n"),
              e = b ? new URL(b, d) : a.startsWith(".") ? new URL("http://n") : d,
              {
                pathname: f,
                searchParams: g,
                search: h,
                hash: j,
                href: k,
                origin: l,
              } = a.startsWith("/") ? new URL(`${e.protocol}//${e.host}${a}`) : new URL(a, e);
            if (l !== d.origin) throw Error(`invariant: invalid relative URL, router received ${a}`);
            return {
              auth: null,
              host: null,
              hostname: null,
              pathname: f,
              port: null,
              protocol: null,
              query: c ? (0, i.g)(g) : void 0,
              search: h,
              hash: j,
              href: k.slice(l.length),
              slashes: null,
            };
          })(d + e, void 0, !0);
        },
        "createValidationSampleTracking",
        0,
        function () {
          return { missingSampleErrors: [] };
        },
        "trackMissingSampleError",
        0,
        n,
        "trackMissingSampleErrorAndThrow",
        0,
        o,
      ],
      41715,
    );
  },
  99731,
  45543,
  (a) => {
    "use strict";
    var b,
      c,
      d,
      e = a.i(21957),
      f =
        (((b = {})[(b.None = 0)] = "None"),
        (b[(b.Shell = 1)] = "Shell"),
        (b[(b.Prefetch = 2)] = "Prefetch"),
        (b[(b.Navigation = 3)] = "Navigation"),
        b),
      g =
        (((c = g || {})[(c.LessConstrained = 1)] = "LessConstrained"),
        (c[(c.Compatible = 2)] = "Compatible"),
        (c[(c.MoreConstrained = 3)] = "MoreConstrained"),
        (c[(c.Incompatible = 4)] = "Incompatible"),
        c);
    a.i(51778);
    var h =
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
        d),
      i = a.i(56704);
    (a.i(32319), a.i(59043));
    class j extends Error {
      constructor(a, b) {
        (super(
          `During prerendering, ${b} rejects when the prerender is complete. Typically these errors are handled by React but if you move ${b} to a different context by using \`setTimeout\`, \`after\`, or similar functions you may observe this error and you should handle it in that context. This occurred at route "${a}".`,
        ),
          (this.route = a),
          (this.expression = b),
          (this.digest = "HANGING_PROMISE_REJECTION"));
      }
    }
    let k = new WeakMap();
    function l(a, b) {
      n(a, 2, b);
    }
    function m(a, b) {
      n(a, 3, b);
    }
    function n(a, b, c) {
      if ("prerender" === a.type) {
        let { prerenderDataTracking: d, stagedRendering: g } = a;
        if (!d || !g) return;
        let { currentStage: i } = g;
        if (i === h.Before)
          return void console.error(new e.f("Unexpected trackRuntimeDataAccessed in the Before stage."));
        if (i >= h.NavigationStatic) return;
        let j = a.ensureStaticLevel ?? f.None;
        switch (b) {
          case 1: {
            let a = null;
            (i <= h.ShellStatic &&
              j < f.Shell &&
              ((d.shouldAttemptStaticShell = !1), (a ??= h.ShellStatic), null == p || p(c, "shell")),
              i <= h.PrefetchStatic &&
                j < f.Prefetch &&
                ((d.shouldAttemptStaticPrefetch = !1), (a ??= h.PrefetchStatic), null == p || p(c, "prefetch")),
              null !== a && o(d, g, a));
            break;
          }
          case 3:
            if (a.isFallbackUpgradeable) {
              j < f.Prefetch && (o(d, g, h.PrefetchStatic), null == q || q());
              break;
            }
          case 2:
            i <= h.PrefetchStatic &&
              j < f.Prefetch &&
              ((d.shouldAttemptStaticPrefetch = !1), null == p || p(c, "prefetch"), o(d, g, h.PrefetchStatic));
        }
      }
    }
    function o(a, b, c) {
      let { runtimeDataAccessed: d } = a;
      b.currentStage >= c ? d.resolve(!0) : b.onStage(c, d.resolve.bind(null, !0));
    }
    let p = process.env.NEXT_PRIVATE_DEBUG_RUNTIME_DATA
        ? (a, b) => {
            let { route: c } = i.workAsyncStorage.getStore();
            console.log(`Route '${c}': deopting to a runtime ${b} because it used ${a}`);
          }
        : void 0,
      q = process.env.NEXT_PRIVATE_DEBUG_RUNTIME_DATA
        ? () => {
            let { route: a } = i.workAsyncStorage.getStore();
            console.log(`Route '${a}': marking upgradeable fallback as runtime prefetchable`);
          }
        : void 0;
    function r(a, b) {
      if (a.aborted) return Promise.reject(b);
      {
        let c = new Promise((c, d) => {
          let e = d.bind(null, b),
            f = k.get(a);
          if (f) f.push(e);
          else {
            let b = [e];
            (k.set(a, b),
              a.addEventListener(
                "abort",
                () => {
                  for (let a = 0; a < b.length; a++) b[a]();
                },
                { once: !0 },
              ));
          }
        });
        return (c.catch(s), c);
      }
    }
    function s() {}
    class t extends Promise {
      #a;
      static get [Symbol.species]() {
        return Promise;
      }
      static from(a, b) {
        let c = new t(a.then.bind(a));
        return ((c.#a = b), Promise.prototype.then.call(c, void 0, s), c);
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
    let u = {
      sessionData: h.ShellRuntime,
      staticUrlData: {
        prefetchApi: { static: h.PrefetchStatic_prefetchApi, runtime: h.PrefetchRuntime_prefetchApi },
        static: h.PrefetchStatic,
        runtime: h.PrefetchRuntime,
      },
      runtimeUrlData: h.PrefetchRuntime,
    };
    a.s(
      [
        "Y",
        0,
        u,
        "n",
        0,
        function (a, b, c) {
          return b.stagedRendering
            ? b.stagedRendering.delayUntilStage(c, void 0, a)
            : new Promise((b) => {
                setTimeout(() => {
                  b(a);
                }, 0);
              });
        },
        "E",
        0,
        function (a, b, c, d) {
          var e, f;
          let g = r(a, new j(b, c));
          return null === d ? g : ((e = g), (f = m.bind(null, d, c)), t.from(e, f));
        },
        "o",
        0,
        function (a, b) {
          let c = a.then(() => b);
          return (c.catch(s), c);
        },
        "S",
        0,
        function (a, b, c, d) {
          var e, f;
          let g = r(a, new j(b, c));
          return null === d ? g : ((e = g), (f = l.bind(null, d, c)), t.from(e, f));
        },
        "F",
        0,
        m,
        "p",
        0,
        l,
      ],
      99731,
    );
    class v extends Error {
      constructor(a) {
        (super(`Dynamic server usage: ${a}`), (this.description = a), (this.digest = "DYNAMIC_SERVER_USAGE"));
      }
    }
    a.s(
      [
        "D",
        0,
        function (a, b) {
          let c = b.dynamicTracking;
          c && c.dynamicAccesses.push({ stack: c.isDebugDynamicAccesses ? Error().stack : void 0, expression: a });
        },
        "L",
        0,
        function (a, b, c) {
          let d = new v(
            `Route ${b.route} couldn't be rendered statically because it used \`${a}\`. See more info here: https://nextjs.org/docs/messages/dynamic-server-error`,
          );
          throw ((c.revalidate = 0), (b.dynamicUsageDescription = a), (b.dynamicUsageStack = d.stack), d);
        },
      ],
      45543,
    );
  },
  69516,
  45361,
  (a) => {
    "use strict";
    a.s(
      [
        "f",
        0,
        class {
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
        },
      ],
      69516,
    );
    let b = /^[A-Za-z_$][A-Za-z0-9_$]*$/,
      c = new Set([
        "hasOwnProperty",
        "isPrototypeOf",
        "propertyIsEnumerable",
        "toString",
        "valueOf",
        "toLocaleString",
        "then",
        "catch",
        "finally",
        "status",
        "displayName",
        "_debugInfo",
        "toJSON",
        "$$typeof",
        "__esModule",
        "@@iterator",
      ]);
    a.s(
      [
        "L",
        0,
        function (a, b) {
          let c = JSON.stringify(b);
          return `\`Reflect.has(${a}, ${c})\`, \`${c} in ${a}\`, or similar`;
        },
        "r",
        0,
        function (a, c) {
          return b.test(c) ? `\`${a}.${c}\`` : `\`${a}[${JSON.stringify(c)}]\``;
        },
        "A",
        0,
        c,
      ],
      45361,
    );
  },
  21957,
  (a) => {
    "use strict";
    a.s([
      "f",
      0,
      class extends Error {
        constructor(a, b) {
          (super(`Invariant: ${a.endsWith(".") ? a : a + "."} This is a bug in Next.js.`, b),
            (this.name = "InvariantError"));
        }
      },
    ]);
  },
  51778,
  (a) => {
    "use strict";
    a.s([
      "f",
      0,
      function () {
        let a,
          b,
          c = new Promise((c, d) => {
            ((a = c), (b = d));
          });
        return { resolve: a, reject: b, promise: c };
      },
    ]);
  },
  26042,
  (a) => {
    "use strict";
    a.s([
      "S",
      0,
      function (a) {
        let b = [];
        for (let c in a) {
          let d = a[c];
          if (null != d)
            if (Array.isArray(d)) for (let a of d) b.push(`${encodeURIComponent(c)}=${encodeURIComponent(String(a))}`);
            else b.push(`${encodeURIComponent(c)}=${encodeURIComponent(String(d))}`);
        }
        return 0 === b.length ? "" : "?" + b.join("&");
      },
      "g",
      0,
      function (a) {
        let b = {};
        for (let [c, d] of a.entries()) {
          let a = b[c];
          void 0 === a ? (b[c] = d) : Array.isArray(a) ? a.push(d) : (b[c] = [a, d]);
        }
        return b;
      },
    ]);
  },
  85952,
  (a, b, c) => {
    "use strict";
    b.exports = a.r(62650).vendored.contexts.AppRouterContext;
  },
  3372,
  (a, b, c) => {
    "use strict";
    b.exports = a.r(62650).vendored.contexts.HooksClientContext;
  },
  98683,
  (a, b, c) => {
    "use strict";
    b.exports = a.r(62650).vendored.contexts.ServerInsertedHtml;
  },
  48645,
  (a, b, c) => {
    "use strict";
    b.exports = a.r(62650).vendored["react-ssr"].ReactDOM;
  },
];

//# sourceMappingURL=0y5l_next_dist_00kwn91udnh6g._.js.map
