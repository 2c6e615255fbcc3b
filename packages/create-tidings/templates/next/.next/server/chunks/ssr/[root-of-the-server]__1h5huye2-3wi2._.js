module.exports = [
  81111,
  (a, b, c) => {
    b.exports = a.x("node:stream", () => require("node:stream"));
  },
  36581,
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
];

//# sourceMappingURL=%5Broot-of-the-server%5D__1h5huye2-3wi2._.js.map
