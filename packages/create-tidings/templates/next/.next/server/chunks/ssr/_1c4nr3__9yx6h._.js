module.exports = [
  24934,
  (a) => {
    "use strict";
    let b, c, d, e, f, g, h, i, j, k;
    function l(a) {
      return a;
    }
    function m(a) {
      return a;
    }
    function n() {
      return (a) => a;
    }
    function o(a) {}
    function p(a) {
      throw Error("Unexpected value in exhaustive check");
    }
    function q(a) {}
    function r(a) {
      let b = Object.values(a).filter((a) => "number" == typeof a);
      return Object.entries(a)
        .filter(([a, c]) => -1 === b.indexOf(+a))
        .map(([a, b]) => b);
    }
    function s(a, b = "|") {
      return a.map((a) => aa(a)).join(b);
    }
    function t(a, b) {
      return "bigint" == typeof b ? b.toString() : b;
    }
    a.s(
      [
        "BIGINT_FORMAT_RANGES",
        () => ad,
        "CONSTANT_CATCH",
        () => aQ,
        "Class",
        () => aH,
        "NUMBER_FORMAT_RANGES",
        () => ac,
        "aborted",
        () => an,
        "allowsEval",
        () => R,
        "assert",
        () => q,
        "assertEqual",
        () => l,
        "assertIs",
        () => o,
        "assertNever",
        () => p,
        "assertNotEqual",
        () => m,
        "assignProp",
        () => C,
        "attachSchema",
        () => as,
        "base64ToUint8Array",
        () => aB,
        "base64urlToUint8Array",
        () => aD,
        "cached",
        () => v,
        "captureStackTrace",
        () => P,
        "cleanEnum",
        () => aA,
        "cleanRegex",
        () => x,
        "clone",
        () => Z,
        "cloneDef",
        () => J,
        "codePointLength",
        () => aw,
        "constantCatch",
        () => aR,
        "createTransparentProxy",
        () => _,
        "defineLazy",
        () => A,
        "defineLazyInternal",
        () => aO,
        "derived",
        () => aL,
        "esc",
        () => N,
        "escapeRegex",
        () => Y,
        "explicitlyAborted",
        () => ao,
        "extend",
        () => ah,
        "finalizeIssue",
        () => at,
        "floatSafeRemainder",
        () => y,
        "getElementAtPath",
        () => K,
        "getEnumValues",
        () => r,
        "getLengthableOrigin",
        () => ax,
        "getParsedType",
        () => V,
        "getSizableOrigin",
        () => au,
        "hexToUint8Array",
        () => aF,
        "hide",
        () => aK,
        "installLazyProp",
        () => aP,
        "isObject",
        () => Q,
        "isPlainObject",
        () => S,
        "issue",
        () => az,
        "joinValues",
        () => s,
        "jsonStringifyReplacer",
        () => t,
        "members",
        () => aI,
        "merge",
        () => ak,
        "mergeDefs",
        () => I,
        "normalizeParams",
        () => $,
        "nullish",
        () => w,
        "numKeys",
        () => U,
        "objectClone",
        () => B,
        "omit",
        () => ag,
        "optionalKeys",
        () => ab,
        "own",
        () => aJ,
        "parsedType",
        () => ay,
        "partial",
        () => al,
        "pick",
        () => ae,
        "prefixIssues",
        () => ap,
        "primitiveTypes",
        () => X,
        "promiseAllObject",
        () => L,
        "propertyKeyTypes",
        () => W,
        "randomString",
        () => M,
        "rawShape",
        () => D,
        "required",
        () => am,
        "safeExtend",
        () => aj,
        "shallowClone",
        () => T,
        "sizeCaps",
        () => ar,
        "slugify",
        () => O,
        "stringifyPrimitive",
        () => aa,
        "toZod",
        () => n,
        "uint8ArrayToBase64",
        () => aC,
        "uint8ArrayToBase64url",
        () => aE,
        "uint8ArrayToHex",
        () => aG,
        "unwrapMessage",
        () => aq,
      ],
      2466,
    );
    class u {
      constructor(a) {
        ((this._getter = a), (this._value = void 0));
      }
      get value() {
        let a = this._getter;
        return (void 0 !== a && ((this._value = a()), (this._getter = void 0)), this._value);
      }
    }
    function v(a) {
      return new u(a);
    }
    function w(a) {
      return null == a;
    }
    function x(a) {
      let b = +!!a.startsWith("^"),
        c = a.endsWith("$") ? a.length - 1 : a.length;
      return a.slice(b, c);
    }
    function y(a, b) {
      let c = a / b,
        d = Math.round(c),
        e = 4 * Number.EPSILON * Math.max(Math.abs(c), 1);
      return Math.abs(c - d) < e ? 0 : c - d;
    }
    let z = Symbol("evaluating");
    function A(a, b, c) {
      let d;
      Object.defineProperty(a, b, {
        get() {
          if (d !== z) return (void 0 === d && ((d = z), (d = c())), d);
        },
        set(c) {
          Object.defineProperty(a, b, { value: c });
        },
        configurable: !0,
      });
    }
    function B(a) {
      return Object.create(Object.getPrototypeOf(a), Object.getOwnPropertyDescriptors(a));
    }
    function C(a, b, c) {
      Object.defineProperty(a, b, { value: c, writable: !0, enumerable: !0, configurable: !0 });
    }
    function D(a) {
      let b = Object.getOwnPropertyDescriptor(a, "shape");
      return b?.get ? b.get.raw : b?.value;
    }
    function E(a) {
      return D(a._zod.def) ?? a._zod.def.shape;
    }
    function F(a, b, c) {
      Object.defineProperty(a, b, {
        get() {
          let a = c();
          return (C(this, b, a), a);
        },
        enumerable: !0,
        configurable: !0,
      });
    }
    function G(a, b, c) {
      b in a ? C(a, b, c) : (a[b] = c);
    }
    function H(a, b, c, d) {
      let e = E(b);
      for (let f of c) {
        let c = Object.getOwnPropertyDescriptor(e, f);
        c.enumerable &&
          (c.get
            ? F(a, f, () => {
                let a = b._zod.def.shape[f];
                return d ? d(a, f) : a;
              })
            : G(a, f, d ? d(c.value, f) : c.value));
      }
    }
    function I(...a) {
      let b = {};
      for (let c of a) Object.assign(b, Object.getOwnPropertyDescriptors(c));
      return Object.defineProperties({}, b);
    }
    function J(a) {
      return I(a._zod.def);
    }
    function K(a, b) {
      return b ? b.reduce((a, b) => a?.[b], a) : a;
    }
    function L(a) {
      let b = Object.keys(a);
      return Promise.all(b.map((b) => a[b])).then((a) => {
        let c = {};
        for (let d = 0; d < b.length; d++) c[b[d]] = a[d];
        return c;
      });
    }
    function M(a = 10) {
      let b = "abcdefghijklmnopqrstuvwxyz",
        c = "";
      for (let d = 0; d < a; d++) c += b[Math.floor(Math.random() * b.length)];
      return c;
    }
    function N(a) {
      return JSON.stringify(a);
    }
    function O(a) {
      return a
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
    }
    let P = "captureStackTrace" in Error ? Error.captureStackTrace : (...a) => {};
    function Q(a) {
      return "object" == typeof a && null !== a && !Array.isArray(a);
    }
    let R = v(() => {
      if (aX.jitless || ("u" > typeof navigator && navigator?.userAgent?.includes("Cloudflare"))) return !1;
      try {
        return (Function(""), !0);
      } catch (a) {
        return !1;
      }
    });
    function S(a) {
      if (!1 === Q(a)) return !1;
      let b = a.constructor;
      if (void 0 === b || "function" != typeof b) return !0;
      let c = b.prototype;
      return !1 !== Q(c) && !1 !== Object.prototype.hasOwnProperty.call(c, "isPrototypeOf");
    }
    function T(a) {
      return S(a)
        ? { ...a }
        : Array.isArray(a)
          ? [...a]
          : a instanceof Map
            ? new Map(a)
            : a instanceof Set
              ? new Set(a)
              : a;
    }
    function U(a) {
      let b = 0;
      for (let c in a) Object.prototype.hasOwnProperty.call(a, c) && b++;
      return b;
    }
    let V = (a) => {
        let b = typeof a;
        switch (b) {
          case "undefined":
            return "undefined";
          case "string":
            return "string";
          case "number":
            return Number.isNaN(a) ? "nan" : "number";
          case "boolean":
            return "boolean";
          case "function":
            return "function";
          case "bigint":
            return "bigint";
          case "symbol":
            return "symbol";
          case "object":
            if (Array.isArray(a)) return "array";
            if (null === a) return "null";
            if (a.then && "function" == typeof a.then && a.catch && "function" == typeof a.catch) return "promise";
            if ("u" > typeof Map && a instanceof Map) return "map";
            if ("u" > typeof Set && a instanceof Set) return "set";
            if ("u" > typeof Date && a instanceof Date) return "date";
            if ("u" > typeof File && a instanceof File) return "file";
            return "object";
          default:
            throw Error(`Unknown data type: ${b}`);
        }
      },
      W = new Set(["string", "number", "symbol"]),
      X = new Set(["string", "number", "bigint", "boolean", "symbol", "undefined"]);
    function Y(a) {
      return a.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    }
    function Z(a, b, c) {
      let d = new a._zod.constr(b ?? a._zod.def);
      return ((!b || c?.parent) && (d._zod.parent = a), d);
    }
    function $(a) {
      if (!a) return {};
      if ("string" == typeof a) return { error: () => a };
      if (a?.message !== void 0) {
        if (a?.error !== void 0) throw Error("Cannot specify both `message` and `error` params");
        a.error = a.message;
      }
      return (delete a.message, "string" == typeof a.error) ? { ...a, error: () => a.error } : a;
    }
    function _(a) {
      let b;
      return new Proxy(
        {},
        {
          get: (c, d, e) => (b ?? (b = a()), Reflect.get(b, d, e)),
          set: (c, d, e, f) => (b ?? (b = a()), Reflect.set(b, d, e, f)),
          has: (c, d) => (b ?? (b = a()), Reflect.has(b, d)),
          deleteProperty: (c, d) => (b ?? (b = a()), Reflect.deleteProperty(b, d)),
          ownKeys: (c) => (b ?? (b = a()), Reflect.ownKeys(b)),
          getOwnPropertyDescriptor: (c, d) => (b ?? (b = a()), Reflect.getOwnPropertyDescriptor(b, d)),
          defineProperty: (c, d, e) => (b ?? (b = a()), Reflect.defineProperty(b, d, e)),
        },
      );
    }
    function aa(a) {
      return "bigint" == typeof a ? a.toString() + "n" : "string" == typeof a ? `"${a}"` : `${a}`;
    }
    function ab(a) {
      return Object.keys(a).filter((b) => void 0 !== a[b]._zod.optin && "optional" === a[b]._zod.optout);
    }
    let ac = {
        safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
        int32: [-0x80000000, 0x7fffffff],
        uint32: [0, 0xffffffff],
        float32: [-34028234663852886e22, 34028234663852886e22],
        float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
      },
      ad = {
        int64: [BigInt("-9223372036854775808"), BigInt("9223372036854775807")],
        uint64: [BigInt(0), BigInt("18446744073709551615")],
      };
    function ae(a, b) {
      let c = a._zod.def,
        d = c.checks;
      if (d && d.length > 0) throw Error(".pick() cannot be used on object schemas containing refinements");
      let e = {};
      return (H(e, a, af(a, b)), Z(a, I(c, { shape: e, checks: [] })));
    }
    function af(a, b) {
      let c = E(a),
        d = [];
      for (let a of Reflect.ownKeys(b)) {
        if (!Object.getOwnPropertyDescriptor(c, a)?.enumerable) throw Error(`Unrecognized key: "${String(a)}"`);
        b[a] && d.push(a);
      }
      return d;
    }
    function ag(a, b) {
      let c = a._zod.def,
        d = c.checks;
      if (d && d.length > 0) throw Error(".omit() cannot be used on object schemas containing refinements");
      let e = new Set(af(a, b)),
        f = {};
      return (
        H(
          f,
          a,
          Reflect.ownKeys(E(a)).filter((a) => !e.has(a)),
        ),
        Z(a, I(c, { shape: f, checks: [] }))
      );
    }
    function ah(a, b) {
      if (!S(b)) throw Error("Invalid input to extend: expected a plain object");
      let c = a._zod.def.checks;
      if (c && c.length > 0) {
        let c = E(a);
        for (let a of Reflect.ownKeys(b))
          if (void 0 !== Object.getOwnPropertyDescriptor(c, a))
            throw Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
      return Z(a, I(a._zod.def, { shape: ai(a, b) }));
    }
    function ai(a, b) {
      let c = {};
      H(c, a, Reflect.ownKeys(E(a)));
      for (let a of Reflect.ownKeys(b)) {
        let d = Object.getOwnPropertyDescriptor(b, a);
        d.enumerable && (d.get ? F(c, a, () => b[a]) : G(c, a, d.value));
      }
      return c;
    }
    function aj(a, b) {
      if (!S(b)) throw Error("Invalid input to safeExtend: expected a plain object");
      return Z(a, I(a._zod.def, { shape: ai(a, b) }));
    }
    function ak(a, b) {
      if (!b?._zod?.def)
        throw Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
      if (a._zod.def.checks?.length)
        throw Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
      let c = {};
      (H(c, a, Reflect.ownKeys(E(a))), H(c, b, Reflect.ownKeys(E(b))));
      let d = I(a._zod.def, {
        shape: c,
        get catchall() {
          return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
      });
      return Z(a, d);
    }
    function al(a, b, c, d = "partial") {
      let e = b._zod.def.checks;
      if (e && e.length > 0) throw Error(`.${d}() cannot be used on object schemas containing refinements`);
      let f = c ? new Set(af(b, c)) : void 0,
        g = {};
      return (
        H(
          g,
          b,
          Reflect.ownKeys(E(b)),
          a && ((b, c) => (f && !f.has(c) ? b : new a({ type: "optional", innerType: b }))),
        ),
        Z(b, I(b._zod.def, { shape: g, checks: [] }))
      );
    }
    function am(a, b, c) {
      let d = c ? new Set(af(b, c)) : void 0,
        e = {};
      return (
        H(e, b, Reflect.ownKeys(E(b)), (b, c) => (d && !d.has(c) ? b : new a({ type: "nonoptional", innerType: b }))),
        Z(b, I(b._zod.def, { shape: e }))
      );
    }
    function an(a, b = 0) {
      if (!0 === a.aborted) return !0;
      for (let c = b; c < a.issues.length; c++) if (a.issues[c]?.continue !== !0) return !0;
      return !1;
    }
    function ao(a, b = 0) {
      if (!0 === a.aborted) return !0;
      for (let c = b; c < a.issues.length; c++) if (a.issues[c]?.continue === !1) return !0;
      return !1;
    }
    function ap(a, b) {
      return b.map((b) => (b.path ?? (b.path = []), b.path.unshift(a), b));
    }
    function aq(a) {
      return "string" == typeof a ? a : a?.message;
    }
    function ar(a) {
      let b = [];
      for (let c of a ?? []) {
        let a = c._zod.def;
        if (!/_(length|size)$|_equals$/.test(a.check)) break;
        let d = a.maximum ?? a.length ?? a.size;
        d >= 0 && b.push([d, c]);
      }
      return b;
    }
    function as(a, b, c) {
      var d;
      for (let e = b; e < a.length; e++) (d = a[e]).schema ?? (d.schema = c);
    }
    function at(a, b, c) {
      let d = a.inst?._zod?.traits;
      d?.has("$ZodType") && (d.has("$ZodCheck") ? (a.schema ?? (a.schema = a.inst)) : (a.schema = a.inst));
      let e = a.schema !== a.inst ? a.schema?._zod.def?.error : void 0,
        f = a.message
          ? a.message
          : (aq(a.inst?._zod.def?.error?.(a)) ??
            aq(e?.(a)) ??
            aq(b?.error?.(a)) ??
            aq(c.customError?.(a)) ??
            aq(c.localeError?.(a)) ??
            "Invalid input"),
        g = {};
      for (let b of Object.keys(a))
        "inst" !== b && "schema" !== b && "continue" !== b && "input" !== b && "__proto__" !== b && (g[b] = a[b]);
      return (g.path ?? (g.path = []), (g.message = f), b?.reportInput && (g.input = a.input), g);
    }
    function au(a) {
      return a instanceof Set ? "set" : a instanceof Map ? "map" : a instanceof File ? "file" : "unknown";
    }
    let av = /[\uD800-\uDBFF]/;
    function aw(a) {
      let b = a.length;
      if (!av.test(a)) return b;
      let c = b;
      for (let d = 0; d < b - 1; d++)
        (64512 & a.charCodeAt(d)) == 55296 && (64512 & a.charCodeAt(d + 1)) == 56320 && (c--, d++);
      return c;
    }
    function ax(a) {
      return Array.isArray(a) ? "array" : "string" == typeof a ? "string" : "unknown";
    }
    function ay(a) {
      let b = typeof a;
      switch (b) {
        case "number":
          return Number.isNaN(a) ? "nan" : "number";
        case "object":
          if (null === a) return "null";
          if (Array.isArray(a)) return "array";
          if (a && Object.getPrototypeOf(a) !== Object.prototype && "constructor" in a && a.constructor)
            return a.constructor.name;
      }
      return b;
    }
    function az(...a) {
      let [b, c, d] = a;
      return "string" == typeof b ? { message: b, code: "custom", input: c, inst: d } : { ...b };
    }
    function aA(a) {
      return Object.entries(a)
        .filter(([a, b]) => Number.isNaN(Number.parseInt(a, 10)))
        .map((a) => a[1]);
    }
    function aB(a) {
      let b = atob(a),
        c = new Uint8Array(b.length);
      for (let a = 0; a < b.length; a++) c[a] = b.charCodeAt(a);
      return c;
    }
    function aC(a) {
      let b = "";
      for (let c = 0; c < a.length; c++) b += String.fromCharCode(a[c]);
      return btoa(b);
    }
    function aD(a) {
      let b = a.replace(/-/g, "+").replace(/_/g, "/"),
        c = "=".repeat((4 - (b.length % 4)) % 4);
      return aB(b + c);
    }
    function aE(a) {
      return aC(a).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
    }
    function aF(a) {
      let b = a.replace(/^0x/, "");
      if (b.length % 2 != 0) throw Error("Invalid hex string length");
      let c = new Uint8Array(b.length / 2);
      for (let a = 0; a < b.length; a += 2) c[a / 2] = Number.parseInt(b.slice(a, a + 2), 16);
      return c;
    }
    function aG(a) {
      return Array.from(a)
        .map((a) => a.toString(16).padStart(2, "0"))
        .join("");
    }
    class aH {
      constructor(...a) {}
    }
    function aI(a, b) {
      for (let c in b) {
        let d = Object.getOwnPropertyDescriptor(b, c);
        d.get
          ? Object.defineProperty(a, c, { ...d, enumerable: !1 })
          : (function (a, b, c) {
              Object.defineProperty(a, b, {
                configurable: !0,
                get() {
                  return this == null ? c : aJ(this, b, c.bind(this));
                },
                set(a) {
                  aJ(this, b, a);
                },
              });
            })(a, c, d.value);
      }
    }
    function aJ(a, b, c, d = !0) {
      return (Object.defineProperty(a, b, { configurable: !0, writable: !0, enumerable: d, value: c }), c);
    }
    function aK(a, b, c) {
      return aJ(a, b, c, !1);
    }
    function aL(a, b) {
      for (let c in a) {
        let d = a[c];
        Object.defineProperty(b, c, {
          configurable: !0,
          enumerable: !0,
          get() {
            return aJ(this, c, d(this));
          },
          set(a) {
            aJ(this, c, a);
          },
        });
      }
      return b;
    }
    let aM = !1,
      aN = {
        configurable: !0,
        get() {
          aM = !0;
        },
      };
    function aO(a, c, d) {
      let e = Object.getPrototypeOf(a._zod);
      if (c in e && b !== a._zod) {
        b = void 0;
        return;
      }
      ((b = a._zod),
        Object.defineProperty(e, c, {
          configurable: !0,
          get() {
            Object.defineProperty(this, c, aN);
            let a = aM;
            aM = !1;
            try {
              let b = d(this);
              return (
                aM ? delete this[c] : Object.defineProperty(this, c, { configurable: !0, writable: !0, value: b }),
                (aM = aM || a),
                b
              );
            } catch (b) {
              throw (delete this[c], (aM = aM || a), b);
            }
          },
          set(a) {
            Object.defineProperty(this, c, { configurable: !0, writable: !0, value: a });
          },
        }));
    }
    function aP(a, b, c, d) {
      let e,
        f = b in (e = Object.getPrototypeOf(a)) ? void 0 : e;
      f &&
        Object.defineProperty(f, b, {
          configurable: !0,
          get() {
            let a = { configurable: !0, writable: !0, enumerable: d, value: void 0 };
            return (Object.defineProperty(this, b, a), (a.value = c(this)), Object.defineProperty(this, b, a), a.value);
          },
          set(a) {
            Object.defineProperty(this, b, { configurable: !0, writable: !0, enumerable: d, value: a });
          },
        });
    }
    let aQ = "~constantCatch";
    function aR(a) {
      let b = () => a;
      return ((b[aQ] = !0), b);
    }
    let aS = { value: void 0, enumerable: !1 },
      aT = "captureStackTrace" in Error ? Error : null;
    function aU(a, b, c, d) {
      function e(a) {
        ((this.def = a), (this.constr = j), (this.traits = new Set()));
      }
      e.prototype = {};
      let f = c && new WeakSet();
      function g(d, g) {
        if (d._zod) {
          if (d._zod.traits.has(a)) return;
        } else {
          aS.value = new e(g);
          try {
            Object.defineProperty(d, "_zod", aS);
          } finally {
            aS.value = void 0;
          }
        }
        if ((d._zod.traits.add(a), b(d, g), f)) {
          let a = Object.getPrototypeOf(d),
            b = d._zod.constr.prototype,
            e = a;
          for (; e && e !== b;) e = Object.getPrototypeOf(e);
          let g = e ?? a;
          f.has(g) || (f.add(g), aI(g, c));
        }
        let h = j.prototype;
        for (let a in h) Object.prototype.hasOwnProperty.call(h, a) && (a in d || (d[a] = h[a].bind(d)));
      }
      let h = d?.Parent ?? Object;
      class i extends h {}
      function j(a) {
        let b = d?.Parent
          ? (function (a) {
              let b = aT;
              if (b) {
                let c = b.stackTraceLimit;
                if ("number" == typeof c) {
                  try {
                    b.stackTraceLimit = 0;
                  } catch {
                    return ((aT = null), new a());
                  }
                  try {
                    return new a();
                  } finally {
                    b.stackTraceLimit = c;
                  }
                }
              }
              return new a();
            })(i)
          : this;
        g(b, a);
        let c = b._zod.deferred;
        if (c) {
          for (let a of c) a();
          b._zod.deferred = void 0;
        }
        let e = globalThis.__zod_globalConfig?.postProcessor;
        return (e && e(b), b);
      }
      return (
        Object.defineProperty(i, "name", { value: a }),
        Object.defineProperty(j, "init", { value: g }),
        Object.defineProperty(j, Symbol.hasInstance, {
          value: (b) => (!!d?.Parent && b instanceof d.Parent) || b?._zod?.traits?.has(a),
        }),
        Object.defineProperty(j, "name", { value: a }),
        j
      );
    }
    class aV extends Error {
      constructor() {
        super("Encountered Promise during synchronous parse. Use .parseAsync() instead.");
      }
    }
    class aW extends Error {
      constructor(a) {
        (super(`Encountered unidirectional transform during encode: ${a}`), (this.name = "ZodEncodeError"));
      }
    }
    (ec = globalThis).__zod_globalConfig ?? (ec.__zod_globalConfig = {});
    let aX = globalThis.__zod_globalConfig;
    function aY(a) {
      return (a && Object.assign(aX, a), aX);
    }
    class aZ extends Error {
      constructor() {
        (super("Cannot parse a reference cycle that closes through a transform"), (this.name = "ZodCyclicError"));
      }
    }
    let a$ = "~memo",
      a_ = [];
    function a0(a) {
      return null !== a && "object" == typeof a;
    }
    function a1(a) {
      return a.map((a) => (a.path ? { ...a, path: a.path.slice() } : { ...a }));
    }
    let a2 = new WeakMap(),
      a3 = [],
      a4 = {
        alloc(a, b, d) {
          let e = c;
          if (!e) return d;
          c = void 0;
          let f = { value: d, issues: null };
          return (e.set(b.value, f), a3.push(f), d);
        },
        guard(a) {
          var b;
          ((b = a._zod).deferred ?? (b.deferred = []),
            a._zod.deferred.push(() => {
              let b = a._zod.parse,
                c = (a, c) => {
                  var d, e;
                  let f;
                  if (
                    "backward" !== c.direction &&
                    ((d = c), (e = a.value), void 0 !== (f = d[a$]?.backEdges) && a0(e) && f.has(e))
                  )
                    throw new aZ();
                  return b(a, c);
                };
              ((a._zod.parse = c), a._zod.run === b && (a._zod.run = c));
            }));
        },
        attach(a) {
          var b;
          let d,
            e,
            f,
            g = !1;
          ((b = a._zod).deferred ?? (b.deferred = []),
            a._zod.deferred.push(() => {
              let b = a._zod.parse,
                h = (i, j) => {
                  let k;
                  if (void 0 === d) {
                    let c = (function a(b, c, d) {
                      var e, f;
                      let g = a2.get(b);
                      if (void 0 !== g) return 2 * !!g;
                      if (c.has(b)) return 2;
                      c.add(b);
                      let h = 0,
                        i = (b) => {
                          if (2 !== h && b?._zod) {
                            let e = a(b, c, d);
                            e > h && (h = e);
                          }
                        },
                        j = (a) => {
                          a > h && (h = a);
                        },
                        k = b._zod.def;
                      switch (k.type) {
                        case "object": {
                          let b = D(k);
                          (j(
                            b
                              ? ((b, e) => {
                                  let f = 0;
                                  for (let g of Reflect.ownKeys(b)) {
                                    let h = Object.getOwnPropertyDescriptor(b, g);
                                    if (e && !h.enumerable) continue;
                                    let i = h.get ? 1 : h.value?._zod ? a(h.value, c, d) : 0;
                                    i > f && (f = i);
                                  }
                                  return f;
                                })(b, !0)
                              : 1,
                          ),
                            i(k.catchall));
                          break;
                        }
                        case "array":
                          i(k.element);
                          break;
                        case "tuple":
                          for (let a of k.items) i(a);
                          i(k.rest);
                          break;
                        case "record":
                        case "map":
                          (i(k.keyType), i(k.valueType));
                          break;
                        case "set":
                          i(k.valueType);
                          break;
                        case "union":
                          for (let a of k.options) i(a);
                          break;
                        case "intersection":
                          (i(k.left), i(k.right));
                          break;
                        case "optional":
                        case "nullable":
                        case "default":
                        case "prefault":
                        case "catch":
                        case "readonly":
                        case "nonoptional":
                        case "promise":
                        case "success":
                          i(k.innerType);
                          break;
                        case "pipe":
                          (i(k.in), i(k.out));
                          break;
                        case "function":
                          (i(k.input), i(k.output));
                          break;
                        case "lazy": {
                          let e = k._cachedInner ?? (d ? b._zod.innerType : void 0);
                          j(e ? a(e, c, !1) : 1);
                          break;
                        }
                        case "template_literal":
                        case "string":
                        case "number":
                        case "int":
                        case "boolean":
                        case "bigint":
                        case "symbol":
                        case "undefined":
                        case "null":
                        case "void":
                        case "never":
                        case "any":
                        case "unknown":
                        case "date":
                        case "nan":
                        case "enum":
                        case "literal":
                        case "file":
                        case "transform":
                        case "custom":
                          break;
                        default:
                          for (let a in k) {
                            let b = Object.getOwnPropertyDescriptor(k, a);
                            if (!b || b.get) continue;
                            let c = b.value;
                            if (c && "object" == typeof c) {
                              if (c._zod) i(c);
                              else if (Array.isArray(c)) for (let a of c) i(a);
                            }
                          }
                      }
                      return (c.delete(b), (e = b), 1 !== (f = h) && a2.set(e, 2 === f), f);
                    })(a, new Set(), !1);
                    if (0 === c) return ((a._zod.parse = b), a._zod.run === h && (a._zod.run = b), b(i, j));
                    2 === c || g ? (d = !0) : (g = !0);
                  }
                  let l = i.value;
                  if (!a0(l)) return b(i, j);
                  let m = j[a$];
                  if ((m || ((m = { buckets: new WeakMap(), backEdges: void 0 }), (j[a$] = m)), e === j)) k = f;
                  else {
                    var n;
                    let b;
                    ((b = (n = m).buckets.get(a)) || ((b = new WeakMap()), n.buckets.set(a, b)),
                      (k = b),
                      (e = j),
                      (f = k));
                  }
                  let o = k.get(l);
                  if (o)
                    return (
                      (i.value = o.value),
                      o.issues
                        ? o.issues.length && i.issues.push(...a1(o.issues))
                        : ((i.memo = !0), m.backEdges ?? (m.backEdges = new WeakSet()), m.backEdges.add(o.value)),
                      i
                    );
                  c = k;
                  let p = a3.length,
                    q = b(i, j);
                  c = void 0;
                  let r = a3.length > p ? a3.pop() : void 0;
                  return q instanceof Promise
                    ? q.then((a) => (r && (r.issues = a.issues.length ? a1(a.issues) : a_), a))
                    : (r && (r.issues = q.issues.length ? a1(q.issues) : a_), q);
                };
              ((a._zod.parse = h), a._zod.run === b && (a._zod.run = h));
            }));
        },
      };
    (ed = globalThis).__zod_globalRegistry ??
      (ed.__zod_globalRegistry = new (class a {
        constructor() {
          ((this._map = new WeakMap()), (this._idmap = new Map()));
        }
        add(a, ...b) {
          let c = b[0];
          return (this._map.set(a, c), c && "object" == typeof c && "id" in c && this._idmap.set(c.id, a), this);
        }
        clear() {
          return ((this._map = new WeakMap()), (this._idmap = new Map()), this);
        }
        remove(a) {
          let b = this._map.get(a);
          return (b && "object" == typeof b && "id" in b && this._idmap.delete(b.id), this._map.delete(a), this);
        }
        get(a) {
          let b = a._zod.parent;
          if (b) {
            let c = { ...(this.get(b) ?? {}) };
            delete c.id;
            let d = { ...c, ...this._map.get(a) };
            return Object.keys(d).length ? d : void 0;
          }
          return this._map.get(a);
        }
        has(a) {
          return this._map.has(a);
        }
      })());
    let a5 = globalThis.__zod_globalRegistry,
      a6 = /^[cC][0-9a-z]{6,}$/,
      a7 = /^[0-9a-z]+$/,
      a8 = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/,
      a9 = /^[0-9a-vA-V]{20}$/,
      ba = /^[A-Za-z0-9]{27}$/,
      bb = /^[a-zA-Z0-9_-]{21}$/;
    function bc(a) {
      return RegExp(`^[a-zA-Z0-9_-]{${a}}$`);
    }
    let bd = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/,
      be = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/,
      bf = (a) =>
        a
          ? RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${a}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`)
          : /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/,
      bg = bf(4),
      bh = bf(6),
      bi = bf(7),
      bj = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/,
      bk = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
    function bl() {
      return RegExp(
        "^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$",
        "u",
      );
    }
    let bm =
        /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/,
      bn =
        /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/,
      bo = (a) => {
        let b = Y(a ?? ":");
        return RegExp(`^(?:[0-9A-F]{2}${b}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${b}){5}[0-9a-f]{2}$`);
      },
      bp =
        /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/,
      bq =
        /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/,
      br = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/,
      bs = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/,
      bt = /^https?$/,
      bu = /^\+[1-9]\d{6,14}$/,
      bv = /^\d(?:[ -]?\d){11,18}$/,
      bw = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/,
      bx =
        "(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))",
      by = RegExp(`^${bx}$`);
    function bz(a) {
      let b = "(?:[01]\\d|2[0-3]):[0-5]\\d";
      return "number" == typeof a.precision
        ? -1 === a.precision
          ? `${b}`
          : 0 === a.precision
            ? `${b}:[0-5]\\d`
            : `${b}:[0-5]\\d\\.\\d{${a.precision}}`
        : a.seconds
          ? `${b}:[0-5]\\d(?:\\.\\d+)?`
          : `${b}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    }
    function bA(a) {
      return RegExp(`^${bz(a)}$`);
    }
    function bB(a) {
      let b = ["Z"];
      a.offset && b.push("([+-](?:[01]\\d|2[0-3]):[0-5]\\d)");
      let c = `${bz({ precision: a.precision, seconds: !0 })}(?:${b.join("|")})`,
        d = a.local ? `${c}|${bz({ precision: a.precision })}` : c;
      return RegExp(`^${bx}T(?:${d})$`);
    }
    let bC = /^[\s\S]{0,}$/,
      bD = (a) => {
        let b = a ? `[\\s\\S]{${a?.minimum ?? 0},${a?.maximum ?? ""}}` : "[\\s\\S]*";
        return RegExp(`^${b}$`);
      },
      bE = /^-?\d+n?$/,
      bF = /^-?\d+$/,
      bG = /^-?\d+(?:\.\d+)?$/,
      bH = /^(?:true|false)$/i,
      bI = /^null$/i,
      bJ = /^undefined$/i,
      bK = /^[^A-Z]*$/,
      bL = /^[^a-z]*$/;
    function bM(a, b) {
      return RegExp(`^[A-Za-z0-9+/]{${a}}${b}$`);
    }
    function bN(a) {
      return RegExp(`^[A-Za-z0-9_-]{${a}}$`);
    }
    let bO = bM(22, "=="),
      bP = bN(22),
      bQ = bM(27, "="),
      bR = bN(27),
      bS = bM(43, "="),
      bT = bN(43),
      bU = bM(64, ""),
      bV = bN(64),
      bW = bM(86, "=="),
      bX = bN(86);
    a.s(
      [
        "anyString",
        0,
        bC,
        "base64",
        0,
        br,
        "base64url",
        0,
        bs,
        "bigint",
        0,
        bE,
        "boolean",
        0,
        bH,
        "browserEmail",
        0,
        /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/,
        "cidrv4",
        0,
        bp,
        "cidrv6",
        0,
        bq,
        "creditCard",
        0,
        bv,
        "cuid",
        0,
        a6,
        "cuid2",
        0,
        a7,
        "currencyCode",
        0,
        /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/,
        "date",
        0,
        by,
        "datetime",
        0,
        bB,
        "domain",
        0,
        /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/,
        "duration",
        0,
        bd,
        "e164",
        0,
        bu,
        "email",
        0,
        bj,
        "emoji",
        0,
        bl,
        "extendedDuration",
        0,
        /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/,
        "guid",
        0,
        be,
        "hex",
        0,
        /^[0-9a-fA-F]*$/,
        "hostname",
        0,
        /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/,
        "html5Email",
        0,
        /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/,
        "httpProtocol",
        0,
        bt,
        "iban",
        0,
        bw,
        "idnEmail",
        0,
        bk,
        "integer",
        0,
        bF,
        "ipv4",
        0,
        bm,
        "ipv6",
        0,
        bn,
        "ksuid",
        0,
        ba,
        "lowercase",
        0,
        bK,
        "mac",
        0,
        bo,
        "md5_base64",
        0,
        bO,
        "md5_base64url",
        0,
        bP,
        "md5_hex",
        0,
        /^[0-9a-fA-F]{32}$/,
        "nanoid",
        0,
        bb,
        "nanoidOfLength",
        0,
        bc,
        "null",
        0,
        bI,
        "number",
        0,
        bG,
        "rfc5322Email",
        0,
        /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/,
        "sha1_base64",
        0,
        bQ,
        "sha1_base64url",
        0,
        bR,
        "sha1_hex",
        0,
        /^[0-9a-fA-F]{40}$/,
        "sha256_base64",
        0,
        bS,
        "sha256_base64url",
        0,
        bT,
        "sha256_hex",
        0,
        /^[0-9a-fA-F]{64}$/,
        "sha384_base64",
        0,
        bU,
        "sha384_base64url",
        0,
        bV,
        "sha384_hex",
        0,
        /^[0-9a-fA-F]{96}$/,
        "sha512_base64",
        0,
        bW,
        "sha512_base64url",
        0,
        bX,
        "sha512_hex",
        0,
        /^[0-9a-fA-F]{128}$/,
        "string",
        0,
        bD,
        "time",
        0,
        bA,
        "ulid",
        0,
        a8,
        "undefined",
        0,
        bJ,
        "unicodeEmail",
        0,
        bk,
        "uppercase",
        0,
        bL,
        "uuid",
        0,
        bf,
        "uuid4",
        0,
        bg,
        "uuid6",
        0,
        bh,
        "uuid7",
        0,
        bi,
        "xid",
        0,
        a9,
      ],
      63872,
    );
    let bY = aU("$ZodCheck", (a, b) => {
        var c;
        (a._zod ?? (a._zod = {}), (a._zod.def = b), (c = a._zod).onattach ?? (c.onattach = []));
      }),
      bZ = (a) => {
        let b = a.value;
        return !w(b) && void 0 !== b.size;
      },
      b$ = (a) => {
        let b = a.value;
        return !w(b) && void 0 !== b.length;
      },
      b_ = { number: "number", bigint: "bigint", object: "date" },
      b0 = aU("$ZodCheckLessThan", (a, b) => {
        bY.init(a, b);
        let c = b_[typeof b.value];
        a._zod.check = (d) => {
          (b.inclusive ? d.value <= b.value : d.value < b.value) ||
            d.issues.push({
              origin: b_[typeof d.value] ?? c,
              code: "too_big",
              maximum: "object" == typeof b.value ? b.value.getTime() : b.value,
              input: d.value,
              inclusive: b.inclusive,
              inst: a,
              continue: !b.abort,
            });
        };
      }),
      b1 = aU("$ZodCheckGreaterThan", (a, b) => {
        bY.init(a, b);
        let c = b_[typeof b.value];
        a._zod.check = (d) => {
          (b.inclusive ? d.value >= b.value : d.value > b.value) ||
            d.issues.push({
              origin: b_[typeof d.value] ?? c,
              code: "too_small",
              minimum: "object" == typeof b.value ? b.value.getTime() : b.value,
              input: d.value,
              inclusive: b.inclusive,
              inst: a,
              continue: !b.abort,
            });
        };
      }),
      b2 = aU("$ZodCheckMultipleOf", (a, b) => {
        (bY.init(a, b),
          (a._zod.check = (c) => {
            if (typeof c.value != typeof b.value) throw Error("Cannot mix number and bigint in multiple_of check.");
            ("bigint" == typeof c.value
              ? b.value !== BigInt(0) && c.value % b.value === BigInt(0)
              : 0 === y(c.value, b.value)) ||
              c.issues.push({
                origin: typeof c.value,
                code: "not_multiple_of",
                divisor: b.value,
                input: c.value,
                inst: a,
                continue: !b.abort,
              });
          }));
      }),
      b3 = aU("$ZodCheckNumberFormat", (a, b) => {
        (bY.init(a, b), (b.format = b.format || "float64"));
        let c = b.format?.includes("int"),
          d = c ? "int" : "number",
          [e, f] = ac[b.format];
        a._zod.check = (g) => {
          let h = g.value;
          if (c) {
            if (!Number.isInteger(h))
              return void g.issues.push({
                expected: d,
                format: b.format,
                code: "invalid_type",
                continue: !1,
                input: h,
                inst: a,
              });
            if (!Number.isSafeInteger(h))
              return void (h > 0
                ? g.issues.push({
                    input: h,
                    code: "too_big",
                    maximum: Number.MAX_SAFE_INTEGER,
                    note: "Integers must be within the safe integer range.",
                    inst: a,
                    origin: d,
                    inclusive: !0,
                    continue: !b.abort,
                  })
                : g.issues.push({
                    input: h,
                    code: "too_small",
                    minimum: Number.MIN_SAFE_INTEGER,
                    note: "Integers must be within the safe integer range.",
                    inst: a,
                    origin: d,
                    inclusive: !0,
                    continue: !b.abort,
                  }));
          }
          (h < e &&
            g.issues.push({
              origin: "number",
              input: h,
              code: "too_small",
              minimum: e,
              inclusive: !0,
              inst: a,
              continue: !b.abort,
            }),
            h > f &&
              g.issues.push({
                origin: "number",
                input: h,
                code: "too_big",
                maximum: f,
                inclusive: !0,
                inst: a,
                continue: !b.abort,
              }));
        };
      }),
      b4 = aU("$ZodCheckBigIntFormat", (a, b) => {
        bY.init(a, b);
        let [c, d] = ad[b.format];
        a._zod.check = (e) => {
          let f = e.value;
          (f < c &&
            e.issues.push({
              origin: "bigint",
              input: f,
              code: "too_small",
              minimum: c,
              inclusive: !0,
              inst: a,
              continue: !b.abort,
            }),
            f > d &&
              e.issues.push({
                origin: "bigint",
                input: f,
                code: "too_big",
                maximum: d,
                inclusive: !0,
                inst: a,
                continue: !b.abort,
              }));
        };
      }),
      b5 = aU("$ZodCheckMaxSize", (a, b) => {
        var c;
        (bY.init(a, b),
          (c = a._zod.def).when ?? (c.when = bZ),
          (a._zod.check = (c) => {
            let d = c.value;
            d.size <= b.maximum ||
              c.issues.push({
                origin: au(d),
                code: "too_big",
                maximum: b.maximum,
                inclusive: !0,
                input: d,
                inst: a,
                continue: !b.abort,
              });
          }));
      }),
      b6 = aU("$ZodCheckMinSize", (a, b) => {
        var c;
        (bY.init(a, b),
          (c = a._zod.def).when ?? (c.when = bZ),
          (a._zod.check = (c) => {
            let d = c.value;
            d.size >= b.minimum ||
              c.issues.push({
                origin: au(d),
                code: "too_small",
                minimum: b.minimum,
                inclusive: !0,
                input: d,
                inst: a,
                continue: !b.abort,
              });
          }));
      }),
      b7 = aU("$ZodCheckSizeEquals", (a, b) => {
        var c;
        (bY.init(a, b),
          (c = a._zod.def).when ?? (c.when = bZ),
          (a._zod.check = (c) => {
            let d = c.value,
              e = d.size;
            if (e === b.size) return;
            let f = e > b.size;
            c.issues.push({
              origin: au(d),
              ...(f ? { code: "too_big", maximum: b.size } : { code: "too_small", minimum: b.size }),
              inclusive: !0,
              exact: !0,
              input: c.value,
              inst: a,
              continue: !b.abort,
            });
          }));
      }),
      b8 = aU("$ZodCheckMaxLength", (a, b) => {
        var c;
        (bY.init(a, b),
          (c = a._zod.def).when ?? (c.when = b$),
          (a._zod.check = (c) => {
            let d = c.value,
              e = d.length;
            if (("string" == typeof d && e > b.maximum ? aw(d) : e) <= b.maximum) return;
            let f = ax(d);
            c.issues.push({
              origin: f,
              code: "too_big",
              maximum: b.maximum,
              inclusive: !0,
              input: d,
              inst: a,
              continue: !b.abort,
            });
          }));
      }),
      b9 = aU("$ZodCheckMinLength", (a, b) => {
        var c;
        (bY.init(a, b),
          (c = a._zod.def).when ?? (c.when = b$),
          (a._zod.check = (c) => {
            let d = c.value,
              e = d.length;
            if (("string" == typeof d && e >= b.minimum && e < 2 * b.minimum ? aw(d) : e) >= b.minimum) return;
            let f = ax(d);
            c.issues.push({
              origin: f,
              code: "too_small",
              minimum: b.minimum,
              inclusive: !0,
              input: d,
              inst: a,
              continue: !b.abort,
            });
          }));
      }),
      ca = aU("$ZodCheckLengthEquals", (a, b) => {
        var c;
        (bY.init(a, b),
          (c = a._zod.def).when ?? (c.when = b$),
          (a._zod.check = (c) => {
            let d = c.value,
              e = d.length,
              f = "string" == typeof d && e >= b.length && e <= 2 * b.length ? aw(d) : e;
            if (f === b.length) return;
            let g = ax(d),
              h = f > b.length;
            c.issues.push({
              origin: g,
              ...(h ? { code: "too_big", maximum: b.length } : { code: "too_small", minimum: b.length }),
              inclusive: !0,
              exact: !0,
              input: c.value,
              inst: a,
              continue: !b.abort,
            });
          }));
      }),
      cb = aU("$ZodCheckStringFormat", (a, b) => {
        var c, d;
        (bY.init(a, b),
          b.pattern
            ? ((c = a._zod).check ??
              (c.check = (c) => {
                ((b.pattern.lastIndex = 0),
                  b.pattern.test(c.value) ||
                    c.issues.push({
                      origin: "string",
                      code: "invalid_format",
                      format: b.format,
                      input: c.value,
                      ...(b.pattern ? { pattern: b.pattern.toString() } : {}),
                      inst: a,
                      continue: !b.abort,
                    }));
              }))
            : ((d = a._zod).check ?? (d.check = () => {})));
      }),
      cc = aU("$ZodCheckRegex", (a, b) => {
        (cb.init(a, b),
          (a._zod.check = (c) => {
            ((b.pattern.lastIndex = 0),
              b.pattern.test(c.value) ||
                c.issues.push({
                  origin: "string",
                  code: "invalid_format",
                  format: "regex",
                  input: c.value,
                  pattern: b.pattern.toString(),
                  inst: a,
                  continue: !b.abort,
                }));
          }));
      }),
      cd = aU("$ZodCheckLowerCase", (a, b) => {
        (b.pattern ?? (b.pattern = bK), cb.init(a, b));
      }),
      ce = aU("$ZodCheckUpperCase", (a, b) => {
        (b.pattern ?? (b.pattern = bL), cb.init(a, b));
      }),
      cf = aU("$ZodCheckIncludes", (a, b) => {
        bY.init(a, b);
        let c = Y(b.includes),
          d = new RegExp("number" == typeof b.position ? `^.{${b.position},}${c}` : c);
        ((b.pattern = d),
          (a._zod.check = (c) => {
            c.value.includes(b.includes, b.position) ||
              c.issues.push({
                origin: "string",
                code: "invalid_format",
                format: "includes",
                includes: b.includes,
                input: c.value,
                inst: a,
                continue: !b.abort,
              });
          }));
      }),
      cg = aU("$ZodCheckStartsWith", (a, b) => {
        bY.init(a, b);
        let c = RegExp(`^${Y(b.prefix)}.*`);
        (b.pattern ?? (b.pattern = c),
          (a._zod.check = (c) => {
            c.value.startsWith(b.prefix) ||
              c.issues.push({
                origin: "string",
                code: "invalid_format",
                format: "starts_with",
                prefix: b.prefix,
                input: c.value,
                inst: a,
                continue: !b.abort,
              });
          }));
      }),
      ch = aU("$ZodCheckEndsWith", (a, b) => {
        bY.init(a, b);
        let c = RegExp(`.*${Y(b.suffix)}$`);
        (b.pattern ?? (b.pattern = c),
          (a._zod.check = (c) => {
            c.value.endsWith(b.suffix) ||
              c.issues.push({
                origin: "string",
                code: "invalid_format",
                format: "ends_with",
                suffix: b.suffix,
                input: c.value,
                inst: a,
                continue: !b.abort,
              });
          }));
      });
    function ci(a, b, c) {
      a.issues.length && b.issues.push(...ap(c, a.issues));
    }
    ((a, b) => {
      let c;
      (bY.init(a, b),
        aK(a, Symbol.iterator, function* () {
          yield a;
        }),
        (a._zod.check = (d) => {
          let e;
          if (null == d.value)
            return void d.issues.push({ expected: "object", code: "invalid_type", input: d.value, inst: a });
          c ?? (c = Reflect.ownKeys(b.shape).map((a) => [a, b.shape[a]]));
          let f = d.value;
          for (let [a, b] of c) {
            let c = b._zod.run({ value: f[a], issues: [] }, {});
            c instanceof Promise ? (e ?? (e = []), e.push(c.then((b) => ci(b, d, a)))) : ci(c, d, a);
          }
          if (e) return Promise.all(e).then(() => void 0);
        }));
    },
      (a, b) => {
        bY.init(a, b);
        let c = new Set(b.mime);
        a._zod.check = (d) => {
          c.has(d.value.type) ||
            d.issues.push({ code: "invalid_value", values: b.mime, input: d.value.type, inst: a, continue: !b.abort });
        };
      });
    let cj = aU("$ZodCheckOverwrite", (a, b) => {
      (bY.init(a, b),
        (a._zod.check = (a) => {
          a.value = b.tx(a.value);
        }));
    });
    class ck {
      constructor(a = [], b = {}) {
        ((this.content = []), (this.indent = 0), (this.args = a), (this.closed = b));
      }
      indented(a) {
        this.indent += 1;
        try {
          a(this);
        } finally {
          this.indent -= 1;
        }
      }
      write(a) {
        if ("function" == typeof a) {
          (a(this, { execution: "sync" }), a(this, { execution: "async" }));
          return;
        }
        let b = a.split("\n").filter((a) => a),
          c = Math.min(...b.map((a) => a.length - a.trimStart().length));
        for (let a of b.map((a) => a.slice(c)).map((a) => " ".repeat(2 * this.indent) + a)) this.content.push(a);
      }
      compile() {
        let a = Function,
          b = this?.content ?? [""];
        return new a(
          ...Object.keys(this.closed),
          `return function (${this.args.join(", ")}) {
${b.join("\n")}
};`,
        )(...Object.values(this.closed));
      }
    }
    let cl = {
        get: function () {
          let a = this._zod;
          return (a.message ?? (a.message = JSON.stringify(a.def, t, 2)), a.message);
        },
        set: function (a) {
          this._zod.message = a;
        },
        enumerable: !0,
        configurable: !0,
      },
      cm = { value: void 0, enumerable: !1 },
      cn = new WeakSet([Object.prototype, Error.prototype]),
      co = (a, b) => {
        ((a.name = "$ZodError"),
          (cm.value = b),
          Object.defineProperty(a, "issues", cm),
          (cm.value = void 0),
          Object.defineProperty(a, "message", cl));
        let c = Object.getPrototypeOf(a);
        cn.has(c) ||
          (cn.add(c),
          Object.defineProperty(c, "toString", {
            configurable: !0,
            enumerable: !1,
            get() {
              let a = () => this.message;
              return (Object.defineProperty(this, "toString", { value: a, configurable: !0, writable: !0 }), a);
            },
            set(a) {
              Object.defineProperty(this, "toString", { value: a, configurable: !0, writable: !0 });
            },
          }));
      },
      cp = aU("$ZodError", co),
      cq = aU("$ZodError", co, void 0, { Parent: Error });
    function cr(a, b) {
      return { callee: b?.callee ?? a, Err: b?.Err };
    }
    let cs = (a) => {
        let b = (c, d, e, f) => {
          let g = e ? { ...e, async: !1 } : { async: !1 },
            h = c._zod.run({ value: d, issues: [] }, g);
          if (h instanceof Promise) throw new aV();
          if (h.issues.length) {
            let c = new (f?.Err ?? a)(h.issues.map((a) => at(a, g, aY())));
            throw (P(c, f?.callee ?? b), c);
          }
          return h.value;
        };
        return b;
      },
      ct = cs(cq),
      cu = (a) => {
        let b = async (c, d, e, f) => {
          let g = e ? { ...e, async: !0 } : { async: !0 },
            h = c._zod.run({ value: d, issues: [] }, g);
          if ((h instanceof Promise && (h = await h), h.issues.length)) {
            let c = new (f?.Err ?? a)(h.issues.map((a) => at(a, g, aY())));
            throw (P(c, f?.callee ?? b), c);
          }
          return h.value;
        };
        return b;
      },
      cv = cu(cq),
      cw = (a) => (b, c, d) => {
        let e = d ? { ...d, async: !1 } : { async: !1 },
          f = b._zod.run({ value: c, issues: [] }, e);
        if (f instanceof Promise) throw new aV();
        return f.issues.length ? cx(a, f.issues, e) : { success: !0, data: f.value };
      };
    function cx(a, b, c) {
      let d;
      return {
        success: !1,
        get error() {
          return (d || ((d = new a(b.map((a) => at(a, c, aY())))), (b = void 0), (c = void 0)), d);
        },
        set error(a) {
          ((d = a), (b = void 0), (c = void 0));
        },
      };
    }
    let cy = (a) => async (b, c, d) => {
        let e = d ? { ...d, async: !0 } : { async: !0 },
          f = b._zod.run({ value: c, issues: [] }, e);
        return (
          f instanceof Promise && (f = await f), f.issues.length ? cx(a, f.issues, e) : { success: !0, data: f.value }
        );
      },
      cz = Symbol.for("zod.compile.invalid"),
      cA = Symbol.for("zod.compile.fallback"),
      cB = async (a, b, c) => {
        let d = c ? { ...c, async: !0, abortEarly: !0 } : { async: !0, abortEarly: !0 },
          e = a._zod.run({ value: b, issues: [] }, d);
        return (e instanceof Promise && (e = await e), 0 === e.issues.length);
      },
      cC = { major: 4, minor: 6, patch: 7 },
      cD = aU(
        "$ZodType",
        (a, b) => {
          var c;
          (a ?? (a = {}), (a._zod.def = b), (a._zod.bag = a._zod.bag || {}), (a._zod.version = cC));
          let d = a._zod.def.checks,
            e = a._zod.traits.has("$ZodCheck") ? [a, ...(d ?? [])] : d?.length ? [...d] : [];
          for (let b of e) for (let c of b._zod.onattach) c(a);
          if (0 === e.length)
            ((c = a._zod).deferred ?? (c.deferred = []),
              a._zod.deferred?.push(() => {
                a._zod.run = a._zod.parse;
              }));
          else {
            let b = (b, c, d) => {
                let e;
                if (b.memo) return b;
                let f = an(b);
                for (let g of c) {
                  if (g._zod.def.when) {
                    if (ao(b) || !g._zod.def.when(b)) continue;
                  } else if (f) continue;
                  let c = b.issues.length,
                    h = g._zod.check(b);
                  if (h instanceof Promise && d?.async === !1) throw new aV();
                  if (e || h instanceof Promise)
                    e = (e ?? Promise.resolve()).then(async () => {
                      (await h, b.issues.length !== c && (as(b.issues, c, a), f || (f = an(b, c))));
                    });
                  else {
                    if (b.issues.length === c) continue;
                    (as(b.issues, c, a), f || (f = an(b, c)));
                  }
                }
                return e ? e.then(() => b) : b;
              },
              c = (c, d, f) => {
                if (an(c)) return ((c.aborted = !0), c);
                let g = b(d, e, f);
                if (g instanceof Promise) {
                  if (!1 === f.async) throw new aV();
                  return g.then((b) => a._zod.parse(b, f));
                }
                return a._zod.parse(g, f);
              };
            a._zod.run = (d, f) => {
              if (f.skipChecks) return a._zod.parse(d, f);
              if ("backward" === f.direction) {
                let b = a._zod.parse({ value: d.value, issues: [] }, { ...f, skipChecks: !0 });
                return b instanceof Promise ? b.then((a) => c(a, d, f)) : c(b, d, f);
              }
              let g = a._zod.parse(d, f);
              if (g instanceof Promise) {
                if (!1 === f.async) throw new aV();
                return g.then((a) => b(a, e, f));
              }
              return b(g, e, f);
            };
          }
        },
        {
          get "~standard"() {
            return aK(this, "~standard", cG(this));
          },
          set "~standard"(a) {
            aJ(this, "~standard", a);
          },
        },
      ),
      cE = (a, b) => (a.issues.length ? { issues: a.issues.map((a) => at(a, b, aY())) } : { value: a.value });
    async function cF(a, b) {
      let c = { async: !0 };
      return cE(await a._zod.run({ value: b, issues: [] }, c), c);
    }
    function cG(a) {
      return {
        validate: (b) => {
          let c = { async: !1 };
          try {
            let d = a._zod.run({ value: b, issues: [] }, c);
            if (!(d instanceof Promise)) return cE(d, c);
          } catch (a) {}
          return cF(a, b);
        },
        vendor: "zod",
        version: 1,
      };
    }
    let cH = aU("$ZodString", (a, b) => {
        (cD.init(a, b),
          (a._zod.pattern = b.pattern ?? bC),
          (a._zod.parse = (c, d) => {
            if (b.coerce)
              try {
                c.value = String(c.value);
              } catch (a) {}
            return (
              "string" == typeof c.value ||
                c.issues.push({ expected: "string", code: "invalid_type", input: c.value, inst: a }),
              c
            );
          }));
      }),
      cI = aU("$ZodStringFormat", (a, b) => {
        (cb.init(a, b), cH.init(a, b));
      }),
      cJ = aU("$ZodGUID", (a, b) => {
        (b.pattern ?? (b.pattern = be), cI.init(a, b));
      }),
      cK = aU("$ZodUUID", (a, b) => {
        if (b.version) {
          let a = { v1: 1, v2: 2, v3: 3, v4: 4, v5: 5, v6: 6, v7: 7, v8: 8 }[b.version];
          if (void 0 === a) throw Error(`Invalid UUID version: "${b.version}"`);
          b.pattern ?? (b.pattern = bf(a));
        } else b.pattern ?? (b.pattern = bf());
        cI.init(a, b);
      }),
      cL = aU("$ZodEmail", (a, b) => {
        (b.pattern ?? (b.pattern = bj), cI.init(a, b));
      });
    function cM(a) {
      try {
        if ("u" > typeof URL && "function" == typeof URL.canParse) return URL.canParse(a);
        return (new URL(a), !0);
      } catch {
        return !1;
      }
    }
    let cN = /[\t\n\r]/g;
    function cO(a) {
      return a.replace(cN, "");
    }
    let cP = aU("$ZodURL", (a, b) => {
        (cI.init(a, b),
          (a._zod.check = (c) => {
            try {
              var d, e;
              let f = c.value.trim(),
                g =
                  "normalize" in b || "hostname" in b || "protocol" in b
                    ? (function (a, b) {
                        if (!b.normalize && b.protocol?.source === bt.source && !/^https?:\/\//i.test(a)) return 1;
                        try {
                          if ("u" > typeof URL) {
                            let b = URL;
                            if ("function" == typeof b.parse) return b.parse(a) ?? 2;
                          }
                          return new URL(a);
                        } catch {
                          return 2;
                        }
                      })(f, b)
                    : cM(f) || 2;
              if (1 === g)
                return void c.issues.push({
                  code: "invalid_format",
                  format: "url",
                  note: "Invalid URL format",
                  input: c.value,
                  inst: a,
                  continue: !b.abort,
                });
              if (2 === g)
                return void c.issues.push({
                  code: "invalid_format",
                  format: "url",
                  input: c.value,
                  inst: a,
                  continue: !b.abort,
                });
              if (!0 === g) {
                c.value = cO(f);
                return;
              }
              (b.hostname &&
                (((d = b.hostname).lastIndex = 0), !d.test(g.hostname)) &&
                c.issues.push({
                  code: "invalid_format",
                  format: "url",
                  note: "Invalid hostname",
                  pattern: b.hostname.source,
                  input: c.value,
                  inst: a,
                  continue: !b.abort,
                }),
                b.protocol &&
                  (((e = b.protocol).lastIndex = 0),
                  !e.test(g.protocol.endsWith(":") ? g.protocol.slice(0, -1) : g.protocol)) &&
                  c.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: b.protocol.source,
                    input: c.value,
                    inst: a,
                    continue: !b.abort,
                  }),
                (c.value = b.normalize ? g.href : cO(f)));
              return;
            } catch (d) {
              c.issues.push({ code: "invalid_format", format: "url", input: c.value, inst: a, continue: !b.abort });
            }
          }));
      }),
      cQ = aU("$ZodEmoji", (a, b) => {
        (b.pattern ?? (b.pattern = bl()), cI.init(a, b));
      }),
      cR = aU("$ZodNanoID", (a, b) => {
        if (void 0 !== b.length && (!Number.isInteger(b.length) || b.length < 1))
          throw Error(`Invalid nanoid length: ${b.length}`);
        (b.pattern ?? (b.pattern = void 0 === b.length ? bb : bc(b.length)), cI.init(a, b));
      }),
      cS = aU("$ZodCUID", (a, b) => {
        (b.pattern ?? (b.pattern = a6), cI.init(a, b));
      }),
      cT = aU("$ZodCUID2", (a, b) => {
        (b.pattern ?? (b.pattern = a7), cI.init(a, b));
      }),
      cU = aU("$ZodULID", (a, b) => {
        (b.pattern ?? (b.pattern = a8), cI.init(a, b));
      }),
      cV = aU("$ZodXID", (a, b) => {
        (b.pattern ?? (b.pattern = a9), cI.init(a, b));
      }),
      cW = aU("$ZodKSUID", (a, b) => {
        (b.pattern ?? (b.pattern = ba), cI.init(a, b));
      }),
      cX = aU("$ZodISODateTime", (a, b) => {
        (b.pattern ?? (b.pattern = bB(b)), cI.init(a, b));
      }),
      cY = aU("$ZodISODate", (a, b) => {
        (b.pattern ?? (b.pattern = by), cI.init(a, b));
      }),
      cZ = aU("$ZodISOTime", (a, b) => {
        (b.pattern ?? (b.pattern = bA(b)), cI.init(a, b));
      }),
      c$ = aU("$ZodISODuration", (a, b) => {
        (b.pattern ?? (b.pattern = bd), cI.init(a, b));
      }),
      c_ = aU("$ZodIPv4", (a, b) => {
        (b.pattern ?? (b.pattern = bm), cI.init(a, b));
      }),
      c0 = /^[0-9a-fA-F:.]+$/;
    function c1(a) {
      return !!c0.test(a) && cM(`http://[${a}]`);
    }
    let c2 = aU("$ZodIPv6", (a, b) => {
        (b.pattern ?? (b.pattern = bn),
          cI.init(a, b),
          (a._zod.check = (c) => {
            c1(c.value) ||
              c.issues.push({ code: "invalid_format", format: "ipv6", input: c.value, inst: a, continue: !b.abort });
          }));
      }),
      c3 =
        ((a, b) => {
          (b.pattern ?? (b.pattern = bo(b.delimiter)), cI.init(a, b));
        },
        aU("$ZodCIDRv4", (a, b) => {
          (b.pattern ?? (b.pattern = bp), cI.init(a, b));
        })),
      c4 = aU("$ZodCIDRv6", (a, b) => {
        (b.pattern ?? (b.pattern = bq),
          cI.init(a, b),
          (a._zod.check = (c) => {
            !(function (a) {
              let b = a.split("/");
              if (2 !== b.length) return !1;
              let [c, d] = b;
              if (!d) return !1;
              let e = Number(d);
              return `${e}` === d && !(e < 0) && !(e > 128) && c1(c);
            })(c.value) &&
              c.issues.push({ code: "invalid_format", format: "cidrv6", input: c.value, inst: a, continue: !b.abort });
          }));
      });
    function c5(a) {
      if ("" === a) return !0;
      if (/\s/.test(a) || a.length % 4 != 0) return !1;
      try {
        return (atob(a), !0);
      } catch {
        return !1;
      }
    }
    let c6 = /^[0-9a-zA-Z+/]*={0,2}$/,
      c7 = aU("$ZodBase64", (a, b) => {
        (b.pattern ?? (b.pattern = c6),
          cI.init(a, b),
          (a._zod.check = (c) => {
            c5(c.value) ||
              c.issues.push({ code: "invalid_format", format: "base64", input: c.value, inst: a, continue: !b.abort });
          }));
      }),
      c8 = /^[A-Za-z0-9_-]*$/,
      c9 = aU("$ZodBase64URL", (a, b) => {
        (b.pattern ?? (b.pattern = c8),
          cI.init(a, b),
          (a._zod.check = (c) => {
            !(function (a) {
              if (!c8.test(a)) return !1;
              let b = a.replace(/[-_]/g, (a) => ("-" === a ? "+" : "/"));
              return c5(b.padEnd(4 * Math.ceil(b.length / 4), "="));
            })(c.value) &&
              c.issues.push({
                code: "invalid_format",
                format: "base64url",
                input: c.value,
                inst: a,
                continue: !b.abort,
              });
          }));
      }),
      da = aU("$ZodE164", (a, b) => {
        (b.pattern ?? (b.pattern = bu), cI.init(a, b));
      }),
      db = /[- ]/g,
      dc =
        ((a, b) => {
          (b.pattern ?? (b.pattern = bv),
            cI.init(a, b),
            (a._zod.check = (c) => {
              var d;
              ((d = c.value),
                (bv.test(d) &&
                  (function (a) {
                    let b = a.length,
                      c = 1,
                      d = 0;
                    for (; b;) {
                      let e = a.charCodeAt(--b) - 48;
                      ((c ^= 1), (d += c ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][e] : e));
                    }
                    return d % 10 == 0;
                  })(d.replace(db, ""))) ||
                  c.issues.push({
                    code: "invalid_format",
                    format: "credit_card",
                    input: c.value,
                    inst: a,
                    continue: !b.abort,
                  }));
            }));
        },
        aU("$ZodJWT", (a, b) => {
          (cI.init(a, b),
            (a._zod.check = (c) => {
              !(function (a, b = null) {
                try {
                  let c = a.split(".");
                  if (3 !== c.length) return !1;
                  let [d] = c;
                  if (!d) return !1;
                  let e = JSON.parse(atob(d));
                  if (("typ" in e && e?.typ !== "JWT") || !e.alg || (b && (!("alg" in e) || e.alg !== b))) return !1;
                  return !0;
                } catch {
                  return !1;
                }
              })(c.value, b.alg) &&
                c.issues.push({ code: "invalid_format", format: "jwt", input: c.value, inst: a, continue: !b.abort });
            }));
        })),
      dd =
        ((a, b) => {
          (cI.init(a, b),
            (a._zod.check = (c) => {
              b.fn(c.value) ||
                c.issues.push({
                  code: "invalid_format",
                  format: b.format,
                  input: c.value,
                  inst: a,
                  continue: !b.abort,
                });
            }));
        },
        aU("$ZodNumber", (a, b) => {
          (cD.init(a, b),
            (a._zod.pattern = bG),
            (a._zod.parse = (c, d) => {
              if (b.coerce)
                try {
                  c.value = Number(c.value);
                } catch (a) {}
              let e = c.value;
              if ("number" == typeof e && !Number.isNaN(e) && Number.isFinite(e)) return c;
              let f =
                "number" == typeof e ? (Number.isNaN(e) ? "NaN" : Number.isFinite(e) ? void 0 : String(e)) : void 0;
              return (
                c.issues.push({
                  expected: "number",
                  code: "invalid_type",
                  input: e,
                  inst: a,
                  ...(f ? { received: f } : {}),
                }),
                c
              );
            }));
        })),
      de = aU("$ZodNumberFormat", (a, b) => {
        (b3.init(a, b), dd.init(a, b));
      }),
      df = aU("$ZodBoolean", (a, b) => {
        (cD.init(a, b),
          (a._zod.pattern = bH),
          (a._zod.parse = (c, d) => {
            if (b.coerce)
              try {
                c.value = !!c.value;
              } catch (a) {}
            let e = c.value;
            return (
              "boolean" == typeof e || c.issues.push({ expected: "boolean", code: "invalid_type", input: e, inst: a }),
              c
            );
          }));
      }),
      dg = aU("$ZodBigInt", (a, b) => {
        (cD.init(a, b),
          (a._zod.pattern = bE),
          (a._zod.parse = (c, d) => {
            if (b.coerce)
              try {
                c.value = BigInt(c.value);
              } catch (a) {}
            return (
              "bigint" == typeof c.value ||
                c.issues.push({ expected: "bigint", code: "invalid_type", input: c.value, inst: a }),
              c
            );
          }));
      }),
      dh =
        ((a, b) => {
          (b4.init(a, b), dg.init(a, b));
        },
        aU("$ZodUndefined", (a, b) => {
          (cD.init(a, b),
            (a._zod.pattern = bJ),
            (a._zod.values = new Set([void 0])),
            (a._zod.parse = (b, c) => {
              let d = b.value;
              return (
                void 0 === d || b.issues.push({ expected: "undefined", code: "invalid_type", input: d, inst: a }), b
              );
            }));
        })),
      di =
        ((a, b) => {
          (cD.init(a, b),
            (a._zod.pattern = bI),
            (a._zod.values = new Set([null])),
            (a._zod.parse = (b, c) => {
              let d = b.value;
              return (null === d || b.issues.push({ expected: "null", code: "invalid_type", input: d, inst: a }), b);
            }));
        },
        aU("$ZodUnknown", (a, b) => {
          (cD.init(a, b), (a._zod.parse = (a) => a));
        })),
      dj = aU("$ZodNever", (a, b) => {
        (cD.init(a, b),
          (a._zod.parse = (b, c) => (
            b.issues.push({ expected: "never", code: "invalid_type", input: b.value, inst: a }),
            b
          )));
      });
    function dk(a, b) {
      let c = ar(a._zod.def.checks);
      if (!c.length) return;
      let d = Math.min(...c.map((a) => a[0])),
        e = a._zod.parse;
      a._zod.parse = (c, f) => {
        let g = b(c.value);
        if (g > d && !f?.skipChecks && f?.direction !== "backward") {
          for (let [b, d] of ar(a._zod.def.checks))
            if (g > b && d._zod.def.when(c)) {
              let b = c.issues.length;
              return (d._zod.check(c), (c.issues[b].continue = !1), as(c.issues, b, a), c);
            }
        }
        return e(c, f);
      };
    }
    ((a, b) => {
      (cD.init(a, b),
        (a._zod.parse = (b, c) => {
          let d = b.value;
          return (void 0 === d || b.issues.push({ expected: "void", code: "invalid_type", input: d, inst: a }), b);
        }));
    },
      (a, b) => {
        (cD.init(a, b),
          (a._zod.parse = (c, d) => {
            if (b.coerce)
              try {
                c.value = new Date(c.value);
              } catch (a) {}
            let e = c.value,
              f = e instanceof Date;
            return (
              (f && !Number.isNaN(e.getTime())) ||
                c.issues.push({
                  expected: "date",
                  code: "invalid_type",
                  input: e,
                  ...(f ? { received: "Invalid Date" } : {}),
                  inst: a,
                }),
              c
            );
          }));
      });
    let dl = (a) => (Array.isArray(a) ? a.length : -1),
      dm = (a) => (a instanceof Map ? a.size : -1),
      dn = (a) => (a instanceof Set ? a.size : -1);
    function dp(a, b, c) {
      (a.issues.length && b.issues.push(...ap(c, a.issues)), (b.value[c] = a.value));
    }
    let dq = aU("$ZodArray", (a, b) => {
      cD.init(a, b);
      let c = aX.memoizer;
      (c?.attach(a),
        (a._zod.parse = (d, e) => {
          let f = d.value;
          if (!Array.isArray(f))
            return (d.issues.push({ expected: "array", code: "invalid_type", input: f, inst: a }), d);
          d.value = c ? c.alloc(a, d, Array(f.length), e) : Array(f.length);
          let g = [],
            h = e?.abortEarly;
          for (let a = 0; a < f.length; a++) {
            let c = f[a],
              i = b.element._zod.run({ value: c, issues: [] }, e);
            if (i instanceof Promise) g.push(i.then((b) => dp(b, d, a)));
            else if ((dp(i, d, a), h && 0 !== i.issues.length && an(i))) break;
          }
          return g.length ? Promise.all(g).then(() => d) : d;
        }),
        dk(a, dl));
    });
    function dr(a, b, c, d, e, f) {
      let g = c in d,
        h = "optional" === f;
      if (g || !h || "optional" !== e) {
        if (a.issues.length) {
          if (void 0 !== e && h && !g) return;
          b.issues.push(...ap(c, a.issues));
        }
        if (!g && void 0 === e) {
          a.issues.length || b.issues.push({ code: "invalid_type", expected: "nonoptional", input: void 0, path: [c] });
          return;
        }
        void 0 === a.value ? (g || ("defaulted" === e && !h)) && (b.value[c] = void 0) : (b.value[c] = a.value);
      }
    }
    let ds = [];
    function dt(a) {
      let b = Object.keys(a.shape),
        c = Object.getOwnPropertySymbols(a.shape),
        d = c.length ? c : ds,
        e = d.length ? [...b, ...d] : b;
      for (let b of e)
        if (!a.shape?.[b]?._zod?.traits?.has("$ZodType"))
          throw Error(`Invalid element at key "${String(b)}": expected a Zod schema`);
      let f = ab(a.shape);
      return { ...a, allKeys: e, symbolKeys: d, keySet: new Set(b), numKeys: b.length, optionalKeys: new Set(f) };
    }
    function du(a, b, c, d, e, f, g) {
      let h = [],
        i = e.keySet,
        j = e.catchall._zod,
        k = j.def.type,
        l = j.optin,
        m = j.optout,
        n = 0;
      for (let e in b) {
        if (g && c.issues.length !== n) {
          if (an(c, n)) break;
          n = c.issues.length;
        }
        if (i.has(e)) continue;
        if ("__proto__" === e) {
          "never" === k && h.push(e);
          continue;
        }
        if ("never" === k) {
          h.push(e);
          continue;
        }
        let f = j.run({ value: b[e], issues: [] }, d);
        f instanceof Promise ? a.push(f.then((a) => dr(a, c, e, b, l, m))) : dr(f, c, e, b, l, m);
      }
      return (h.length && c.issues.push({ code: "unrecognized_keys", keys: h, input: b, inst: f, continue: !0 }),
      a.length)
        ? Promise.all(a).then(() => c)
        : c;
    }
    let dv = aU("$ZodObject", (a, b) => {
        let c;
        cD.init(a, b);
        let d = Object.getOwnPropertyDescriptor(b, "shape"),
          e = d?.get ? d.get.raw : (b.shape ?? {});
        if (e) {
          let a = () => {
            let c = { ...e };
            return (Object.defineProperty(b, "shape", { value: c }), (a.raw = c), c);
          };
          ((a.raw = e), Object.defineProperty(b, "shape", { get: a }));
        }
        let f = v(() => dt(b));
        aO(a, "propValues", (a) => {
          let b = a.def.shape,
            c = {};
          for (let a in b) {
            let d = b[a]._zod;
            if (d.values) {
              for (let b of (Object.prototype.hasOwnProperty.call(c, a) || C(c, a, new Set()), d.values)) c[a].add(b);
              void 0 !== d.optin && c[a].add(void 0);
            }
          }
          return c;
        });
        let g = b.catchall,
          h = aX.memoizer;
        (h?.attach(a),
          (a._zod.parse = (b, d) => {
            c ?? (c = f.value);
            let e = b.value;
            if (!Q(e)) return (b.issues.push({ expected: "object", code: "invalid_type", input: e, inst: a }), b);
            b.value = h ? h.alloc(a, b, {}, d) : {};
            let i = [],
              j = c.shape,
              k = d?.abortEarly,
              l = b.issues.length;
            for (let a of c.allKeys) {
              if (k && b.issues.length !== l) {
                if (an(b, l)) break;
                l = b.issues.length;
              }
              if ("__proto__" === a) continue;
              let c = j[a],
                f = c._zod.optin,
                g = c._zod.optout,
                h = c._zod.run({ value: e[a], issues: [] }, d);
              h instanceof Promise ? i.push(h.then((c) => dr(c, b, a, e, f, g))) : dr(h, b, a, e, f, g);
            }
            return g ? du(i, e, b, d, f.value, a, !0 === k) : i.length ? Promise.all(i).then(() => b) : b;
          }));
      }),
      dw = aU("$ZodObjectJIT", (a, b) => {
        let c, d;
        dv.init(a, b);
        let e = a._zod.parse,
          f = v(() => dt(b)),
          g = aX.memoizer,
          h = !aX.jitless,
          i = h && R.value,
          j = b.catchall;
        a._zod.parse = (k, l) => {
          d ?? (d = f.value);
          let m = k.value;
          return Q(m)
            ? h && i && l?.async === !1 && !0 !== l.jitless
              ? (c ||
                  (c = ((b) => {
                    let c = f.value,
                      d = c.symbolKeys,
                      e = new ck(["payload", "ctx"], { shape: b, inst: a, memo: g, syms: d }),
                      h = (a) => `shape[${a}]._zod.run({ value: input[${a}], issues: [] }, ctx)`,
                      i = (a, b) => `
          let ${a}_ab = false;
          for (let i = 0; i < ${a}.issues.length; i++) {
            const iss = ${a}.issues[i];
            iss.path = iss.path ? [${b}, ...iss.path] : [${b}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${a}_ab = true;
          }
          if (${a}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
                    e.write("const input = payload.value;");
                    let j = Object.create(null),
                      k = 0;
                    for (let a of c.allKeys) j[a] = `key_${k++}`;
                    for (let a of (e.write(
                      g ? "const newResult = memo.alloc(inst, payload, {}, ctx);" : "const newResult = {};",
                    ),
                    c.allKeys)) {
                      if ("__proto__" === a) continue;
                      let c = j[a],
                        f = "symbol" == typeof a ? `syms[${d.indexOf(a)}]` : N(a),
                        g = `${f} in input`,
                        k = b[a],
                        l = k?._zod?.optin,
                        m = void 0 !== l,
                        n = k?._zod?.optout === "optional";
                      if ((e.write(`const ${c} = ${h(f)};`), m && n)) {
                        let a = "optional" === l ? `${c}_present` : `${c}.value !== undefined || ${c}_present`;
                        e.write(`
        const ${c}_present = ${g};
        if (!${c}.issues.length || ${c}_present) {
          if (${c}.issues.length) {${i(c, f)}
          }

          if (${a}) {
            newResult[${f}] = ${c}.value;
          }
        }

      `);
                      } else
                        m
                          ? (e.write(`
        if (${c}.issues.length) {${i(c, f)}
        }
      `),
                            "defaulted" === l
                              ? e.write(`newResult[${f}] = ${c}.value;`)
                              : e.write(`
        if (${c}.value !== undefined || ${g}) {
          newResult[${f}] = ${c}.value;
        }
      `))
                          : e.write(`
        const ${c}_present = ${g};
        if (${c}.issues.length) {${i(c, f)}
        }
        if (!${c}_present && !${c}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${f}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${c}_present) {
          newResult[${f}] = ${c}.value;
        }

      `);
                    }
                    return (e.write("payload.value = newResult;"), e.write("return payload;"), e.compile());
                  })(b.shape)),
                (k = c(k, l)),
                j)
                ? du([], m, k, l, d, a, l?.abortEarly === !0)
                : k
              : e(k, l)
            : (k.issues.push({ expected: "object", code: "invalid_type", input: m, inst: a }), k);
        };
      });
    function dx(a, b, c, d) {
      for (let c of a) if (0 === c.issues.length) return ((b.value = c.value), b);
      let e = a.filter((a) => !an(a));
      return 1 === e.length
        ? ((b.value = e[0].value), e[0])
        : (b.issues.push({
            code: "invalid_union",
            input: b.value,
            inst: c,
            errors: a.map((a) => a.issues.map((a) => at(a, d, aY()))),
          }),
          b);
    }
    let dy = aU("$ZodUnion", (a, b) => {
      (cD.init(a, b),
        aO(a, "optin", (a) =>
          a.def.options.some((a) => "defaulted" === a._zod.optin)
            ? "defaulted"
            : a.def.options.some((a) => void 0 !== a._zod.optin)
              ? "optional"
              : void 0,
        ),
        aO(a, "optout", (a) => (a.def.options.some((a) => "optional" === a._zod.optout) ? "optional" : void 0)),
        aO(a, "values", (a) => {
          if (a.def.options.every((a) => a._zod.values))
            return new Set(a.def.options.flatMap((a) => Array.from(a._zod.values)));
        }),
        aO(a, "pattern", (a) => {
          if (a.def.options.every((a) => a._zod.pattern)) {
            let b = a.def.options.map((a) => a._zod.pattern);
            return RegExp(`^(${b.map((a) => x(a.source)).join("|")})$`);
          }
        }));
      let c = 1 === b.options.length ? b.options[0]._zod.run : null;
      a._zod.parse = (d, e) => {
        if (c) return c(d, e);
        let f = !1,
          g = [];
        for (let a of b.options) {
          let b = a._zod.run({ value: d.value, issues: [] }, e);
          if (b instanceof Promise) (g.push(b), (f = !0));
          else {
            if (0 === b.issues.length) return b;
            g.push(b);
          }
        }
        return f ? Promise.all(g).then((b) => dx(b, d, a, e)) : dx(g, d, a, e);
      };
    });
    function dz(a, b, c, d) {
      let e = [];
      for (let b = 0; b < a.length; b++) 0 === a[b].issues.length && e.push(b);
      return (
        1 === e.length
          ? (b.value = a[e[0]].value)
          : 0 === e.length
            ? b.issues.push({
                code: "invalid_union",
                input: b.value,
                inst: c,
                errors: a.map((a) => a.issues.map((a) => at(a, d, aY()))),
              })
            : b.issues.push({ code: "invalid_union", input: b.value, inst: c, errors: [], inclusive: !1, matches: e }),
        b
      );
    }
    ((a, b) => {
      (dy.init(a, b), (b.inclusive = !1));
      let c = 1 === b.options.length ? b.options[0]._zod.run : null;
      a._zod.parse = (d, e) => {
        if (c) return c(d, e);
        let f = !1,
          g = [];
        for (let a of b.options) {
          let b = a._zod.run({ value: d.value, issues: [] }, e);
          b instanceof Promise ? (g.push(b), (f = !0)) : g.push(b);
        }
        return f ? Promise.all(g).then((b) => dz(b, d, a, e)) : dz(g, d, a, e);
      };
    },
      (a, b) => {
        ((b.inclusive = !1), dy.init(a, b));
        let c = a._zod.parse;
        (aO(a, "propValues", (a) => {
          let b = {},
            c = 0;
          for (let d of a.def.options) {
            let e = d._zod.propValues;
            if (!e || 0 === Object.keys(e).length)
              throw Error(`Invalid discriminated union option at index "${a.def.options.indexOf(d)}"`);
            for (let [d, f] of (e[a.def.discriminator]?.has(void 0) && c++, Object.entries(e)))
              for (let a of (Object.prototype.hasOwnProperty.call(b, d) || C(b, d, new Set()), f)) b[d].add(a);
          }
          return (!a.def.unionFallback && c > 1 && b[a.def.discriminator]?.delete(void 0), b);
        }),
          b.options.forEach((a, c) => {
            let d = D(a._zod.def);
            if (d && !Object.prototype.hasOwnProperty.call(d, b.discriminator))
              throw Error(`Invalid discriminated union option at index "${c}"`);
          }));
        let d = v(() =>
          (function (a) {
            let b = new Map();
            for (let c of a.options) {
              let d = c._zod.propValues?.[a.discriminator];
              if (!d || 0 === d.size)
                throw Error(`Invalid discriminated union option at index "${a.options.indexOf(c)}"`);
              for (let a of d)
                if (b.has(a)) {
                  if (void 0 !== a) throw Error(`Duplicate discriminator value "${String(a)}"`);
                  b.set(a, null);
                } else b.set(a, c);
            }
            return b;
          })(b),
        );
        a._zod.parse = (e, f) => {
          let g = e.value;
          if (!Q(g)) return (e.issues.push({ code: "invalid_type", expected: "object", input: g, inst: a }), e);
          let h = g?.[b.discriminator],
            i = d.value.get(h);
          return i && (void 0 !== h || "backward" !== f.direction)
            ? i._zod.run(e, f)
            : b.unionFallback || "backward" === f.direction
              ? c(e, f)
              : (e.issues.push({
                  code: "invalid_union",
                  errors: [],
                  note: "No matching discriminator",
                  discriminator: b.discriminator,
                  options: Array.from(d.value.keys()).filter((a) => null !== d.value.get(a)),
                  input: g,
                  path: [b.discriminator],
                  inst: a,
                }),
                e);
        };
      });
    let dA = aU("$ZodIntersection", (a, b) => {
      (cD.init(a, b),
        (a._zod.parse = (a, c) => {
          let d = a.value,
            e = b.left._zod.run({ value: d, issues: [] }, c),
            f = b.right._zod.run({ value: d, issues: [] }, c);
          return e instanceof Promise || f instanceof Promise
            ? Promise.all([e, f]).then(([b, c]) => dB(a, b, c))
            : dB(a, e, f);
        }));
    });
    function dB(a, b, c) {
      let d,
        e = new Map(),
        f = new Map(),
        g = (a, b) => {
          let c;
          if ("unrecognized_keys" !== a.code || a.path?.length)
            if ("invalid_key" !== a.code || "record" !== a.origin || a.path?.length !== 1) return !1;
            else {
              let b = String(a.path[0]);
              (f.has(b) || f.set(b, a), (c = [b]));
            }
          else (d ?? (d = a), (c = a.keys));
          for (let a of c) (e.has(a) || e.set(a, {}), (e.get(a)[b] = !0));
          return !0;
        };
      for (let c of b.issues) g(c, "l") || a.issues.push(c);
      for (let b of c.issues) g(b, "r") || a.issues.push(b);
      let h = [...e].filter(([, a]) => a.l && a.r).map(([a]) => a);
      if (h.length) {
        let b = d ? h.filter((a) => d.keys.includes(a)) : [];
        for (let c of (b.length && a.issues.push({ ...d, keys: b }), h))
          !b.includes(c) && f.has(c) && a.issues.push(f.get(c));
      }
      let i = (function a(b, c) {
        if (b === c || (b instanceof Date && c instanceof Date && +b == +c)) return { valid: !0, data: b };
        if (S(b) && S(c)) {
          let d = Object.keys(c),
            e = Object.keys(b).filter((a) => -1 !== d.indexOf(a)),
            f = { ...b, ...c };
          for (let d of (Object.prototype.hasOwnProperty.call(f, "__proto__") && delete f.__proto__, e)) {
            if ("__proto__" === d) continue;
            let e = a(b[d], c[d]);
            if (!e.valid) return { valid: !1, mergeErrorPath: [d, ...e.mergeErrorPath] };
            f[d] = e.data;
          }
          return { valid: !0, data: f };
        }
        if (Array.isArray(b) && Array.isArray(c)) {
          if (b.length !== c.length) return { valid: !1, mergeErrorPath: [] };
          let d = [];
          for (let e = 0; e < b.length; e++) {
            let f = a(b[e], c[e]);
            if (!f.valid) return { valid: !1, mergeErrorPath: [e, ...f.mergeErrorPath] };
            d.push(f.data);
          }
          return { valid: !0, data: d };
        }
        return { valid: !1, mergeErrorPath: [] };
      })(b.value, c.value);
      if (!i.valid) {
        if (an(a)) return a;
        throw Error(`Unmergable intersection. Error path: ${JSON.stringify(i.mergeErrorPath)}`);
      }
      return ((a.value = i.data), a);
    }
    let dC = aU("$ZodTuple", (a, b) => {
      cD.init(a, b);
      let c = b.items,
        d = aX.memoizer;
      (d?.attach(a),
        (a._zod.parse = (e, f) => {
          let g = e.value;
          if (!Array.isArray(g))
            return (e.issues.push({ input: g, inst: a, expected: "tuple", code: "invalid_type" }), e);
          e.value = d ? d.alloc(a, e, [], f) : [];
          let h = [],
            i = dD(c, "optin"),
            j = dD(c, "optout");
          if (!b.rest) {
            if (g.length < i)
              return (
                e.issues.push({ code: "too_small", minimum: i, inclusive: !0, input: g, inst: a, origin: "array" }), e
              );
            g.length > c.length &&
              e.issues.push({ code: "too_big", maximum: c.length, inclusive: !0, input: g, inst: a, origin: "array" });
          }
          let k = Array(c.length),
            l = b.rest ? f?.abortEarly : void 0,
            m = !1;
          for (let a = 0; a < c.length; a++) {
            let b = c[a]._zod.run({ value: g[a], issues: [] }, f);
            b instanceof Promise
              ? h.push(
                  b.then((b) => {
                    k[a] = b;
                  }),
                )
              : ((k[a] = b), l && !m && b.issues.length && (m = an(b)));
          }
          if (b.rest && !m) {
            let a = c.length - 1,
              d = g.slice(c.length),
              i = e.issues.length;
            for (let c of d) {
              if (l && e.issues.length !== i) {
                if (an(e, i)) break;
                i = e.issues.length;
              }
              a++;
              let d = b.rest._zod.run({ value: c, issues: [] }, f);
              d instanceof Promise ? h.push(d.then((b) => dE(b, e, a))) : dE(d, e, a);
            }
          }
          return h.length ? Promise.all(h).then(() => dF(k, e, c, g, j)) : dF(k, e, c, g, j);
        }));
    });
    function dD(a, b) {
      for (let c = a.length - 1; c >= 0; c--)
        if (!("optin" === b ? void 0 !== a[c]._zod.optin : "optional" === a[c]._zod.optout)) return c + 1;
      return 0;
    }
    function dE(a, b, c) {
      (a.issues.length && b.issues.push(...ap(c, a.issues)), (b.value[c] = a.value));
    }
    function dF(a, b, c, d, e) {
      for (let f = 0; f < c.length; f++) {
        let g = a[f],
          h = f < d.length;
        if (!h && f >= e && "optional" === c[f]._zod.optin) {
          b.value.length = f;
          break;
        }
        if (g.issues.length) {
          if (!h && f >= e) {
            b.value.length = f;
            break;
          }
          b.issues.push(...ap(f, g.issues));
        }
        b.value[f] = g.value;
      }
      for (let a = b.value.length - 1; a >= d.length; a--)
        if ("optional" === c[a]._zod.optout && void 0 === b.value[a]) b.value.length = a;
        else break;
      return b;
    }
    let dG = aU("$ZodRecord", (a, b) => {
      cD.init(a, b);
      let c = aX.memoizer;
      (c?.attach(a),
        (a._zod.parse = (d, e) => {
          let f = d.value;
          if (!S(f)) return (d.issues.push({ expected: "record", code: "invalid_type", input: f, inst: a }), d);
          let g = [],
            h = b.keyType._zod.values;
          if (h && !b.partial) {
            let i;
            d.value = c ? c.alloc(a, d, {}, e) : {};
            let j = new Set();
            for (let c of h)
              if ("string" == typeof c || "number" == typeof c || "symbol" == typeof c) {
                if ((j.add("number" == typeof c ? c.toString() : c), "__proto__" === c)) continue;
                let h = b.keyType._zod.run({ value: c, issues: [] }, e);
                if (h instanceof Promise) throw Error("Async schemas not supported in object keys currently");
                if (h.issues.length) {
                  d.issues.push({
                    code: "invalid_key",
                    origin: "record",
                    issues: h.issues.map((a) => at(a, e, aY())),
                    input: c,
                    path: [c],
                    inst: a,
                  });
                  continue;
                }
                let i = h.value;
                if ("__proto__" === i) continue;
                let k = b.valueType._zod.run({ value: f[c], issues: [] }, e);
                k instanceof Promise
                  ? g.push(
                      k.then((a) => {
                        (a.issues.length && d.issues.push(...ap(c, a.issues)), (d.value[i] = a.value));
                      }),
                    )
                  : (k.issues.length && d.issues.push(...ap(c, k.issues)), (d.value[i] = k.value));
              }
            for (let a in f)
              if (!j.has(a))
                if ("loose" === b.mode) {
                  if ("__proto__" === a) continue;
                  d.value[a] = f[a];
                } else (i = i ?? []).push(a);
            i && i.length > 0 && d.issues.push({ code: "unrecognized_keys", input: f, inst: a, keys: i, continue: !0 });
          } else {
            let i;
            for (let j of ((d.value = c ? c.alloc(a, d, {}, e) : {}), Reflect.ownKeys(f))) {
              if ("__proto__" === j || !Object.prototype.propertyIsEnumerable.call(f, j)) continue;
              let c = b.keyType._zod.run({ value: j, issues: [] }, e);
              if (c instanceof Promise) throw Error("Async schemas not supported in object keys currently");
              if ("string" == typeof j && bG.test(j) && c.issues.length) {
                let a = b.keyType._zod.run({ value: Number(j), issues: [] }, e);
                if (a instanceof Promise) throw Error("Async schemas not supported in object keys currently");
                0 === a.issues.length && (c = a);
              }
              if (c.issues.length) {
                "loose" === b.mode
                  ? (d.value[j] = f[j])
                  : h
                    ? (i = i ?? []).push(j)
                    : d.issues.push({
                        code: "invalid_key",
                        origin: "record",
                        issues: c.issues.map((a) => at(a, e, aY())),
                        input: j,
                        path: [j],
                        inst: a,
                      });
                continue;
              }
              let k = c.value;
              if ("__proto__" === k) continue;
              let l = b.valueType._zod.run({ value: f[j], issues: [] }, e);
              l instanceof Promise
                ? g.push(
                    l.then((a) => {
                      (a.issues.length && d.issues.push(...ap(j, a.issues)), (d.value[k] = a.value));
                    }),
                  )
                : (l.issues.length && d.issues.push(...ap(j, l.issues)), (d.value[k] = l.value));
            }
            i && i.length > 0 && d.issues.push({ code: "unrecognized_keys", input: f, inst: a, keys: i, continue: !0 });
          }
          return g.length ? Promise.all(g).then(() => d) : d;
        }));
    });
    function dH(a, b, c, d, e, f, g) {
      (a.issues.length &&
        (W.has(typeof d)
          ? c.issues.push(...ap(d, a.issues))
          : c.issues.push({
              code: "invalid_key",
              origin: "map",
              input: e,
              inst: f,
              issues: a.issues.map((a) => at(a, g, aY())),
            })),
        b.issues.length &&
          (W.has(typeof d)
            ? c.issues.push(...ap(d, b.issues))
            : c.issues.push({
                origin: "map",
                code: "invalid_element",
                input: e,
                inst: f,
                key: d,
                issues: b.issues.map((a) => at(a, g, aY())),
              })),
        c.value.set(a.value, b.value));
    }
    function dI(a, b) {
      (a.issues.length && b.issues.push(...a.issues), b.value.add(a.value));
    }
    ((a, b) => {
      cD.init(a, b);
      let c = aX.memoizer;
      (c?.attach(a),
        (a._zod.parse = (d, e) => {
          let f = d.value;
          if (!(f instanceof Map))
            return (d.issues.push({ expected: "map", code: "invalid_type", input: f, inst: a }), d);
          let g = [];
          d.value = c ? c.alloc(a, d, new Map(), e) : new Map();
          let h = e?.abortEarly,
            i = d.issues.length;
          for (let [c, j] of f) {
            if (h && d.issues.length !== i) {
              if (an(d, i)) break;
              i = d.issues.length;
            }
            let k = b.keyType._zod.run({ value: c, issues: [] }, e),
              l = b.valueType._zod.run({ value: j, issues: [] }, e);
            k instanceof Promise || l instanceof Promise
              ? g.push(
                  Promise.all([k, l]).then(([b, g]) => {
                    dH(b, g, d, c, f, a, e);
                  }),
                )
              : dH(k, l, d, c, f, a, e);
          }
          return g.length ? Promise.all(g).then(() => d) : d;
        }),
        dk(a, dm));
    },
      (a, b) => {
        cD.init(a, b);
        let c = aX.memoizer;
        (c?.attach(a),
          (a._zod.parse = (d, e) => {
            let f = d.value;
            if (!(f instanceof Set))
              return (d.issues.push({ input: f, inst: a, expected: "set", code: "invalid_type" }), d);
            let g = [];
            d.value = c ? c.alloc(a, d, new Set(), e) : new Set();
            let h = e?.abortEarly,
              i = d.issues.length;
            for (let a of f) {
              if (h && d.issues.length !== i) {
                if (an(d, i)) break;
                i = d.issues.length;
              }
              let c = b.valueType._zod.run({ value: a, issues: [] }, e);
              c instanceof Promise ? g.push(c.then((a) => dI(a, d))) : dI(c, d);
            }
            return g.length ? Promise.all(g).then(() => d) : d;
          }),
          dk(a, dn));
      });
    let dJ = aU("$ZodEnum", (a, b) => {
        cD.init(a, b);
        let c = r(b.entries),
          d = new Set(c);
        ((a._zod.values = d),
          aO(a, "pattern", (a) => {
            let b = r(a.def.entries).filter((a) => W.has(typeof a));
            return new RegExp(b.length ? `^(${b.map((a) => Y(a.toString())).join("|")})$` : "^[^\\s\\S]$");
          }),
          (a._zod.parse = (b, e) => {
            let f = b.value;
            return (d.has(f) || b.issues.push({ code: "invalid_value", values: c, input: f, inst: a }), b);
          }));
      }),
      dK = aU("$ZodLiteral", (a, b) => {
        cD.init(a, b);
        let c = new Set(b.values);
        ((a._zod.values = c),
          aO(a, "pattern", (a) => {
            let b = a.def.values;
            return new RegExp(
              b.length
                ? `^(${b.map((a) => ("string" == typeof a ? Y(a) : a ? Y(a.toString()) : String(a))).join("|")})$`
                : "^[^\\s\\S]$",
            );
          }),
          (a._zod.parse = (d, e) => {
            let f = d.value;
            return (c.has(f) || d.issues.push({ code: "invalid_value", values: b.values, input: f, inst: a }), d);
          }));
      }),
      dL =
        ((a, b) => {
          (cD.init(a, b),
            (a._zod.parse = (b, c) => {
              let d = b.value;
              return (
                d instanceof File || b.issues.push({ expected: "file", code: "invalid_type", input: d, inst: a }), b
              );
            }));
        },
        aU("$ZodTransform", (a, b) => {
          (cD.init(a, b),
            (a._zod.optin = "optional"),
            aX.memoizer?.guard(a),
            (a._zod.parse = (c, d) => {
              if ("backward" === d.direction) throw new aW(a.constructor.name);
              let e = b.transform(c.value, c);
              if (d.async) return (e instanceof Promise ? e : Promise.resolve(e)).then((a) => ((c.value = a), c));
              if (e instanceof Promise) throw new aV();
              return ((c.value = e), c);
            }));
        }));
    function dM(a, b) {
      return ((a.value = b.issues.length ? void 0 : b.value), a);
    }
    let dN = aU("$ZodOptional", (a, b) => {
        (cD.init(a, b),
          aO(a, "optin", (a) => ("defaulted" === a.def.innerType._zod.optin ? "defaulted" : "optional")),
          (a._zod.optout = "optional"),
          aO(a, "values", (a) => {
            let b = a.def.innerType._zod.values;
            return b ? new Set([...b, void 0]) : void 0;
          }),
          aO(a, "pattern", (a) => {
            let b = a.def.innerType._zod.pattern;
            return b ? RegExp(`^(${x(b.source)})?$`) : void 0;
          }),
          (a._zod.parse = (a, c) => {
            if (void 0 === a.value) {
              if ("defaulted" !== b.innerType._zod.optin) return a;
              let d = b.innerType._zod.run({ value: a.value, issues: [] }, c);
              return d instanceof Promise ? d.then((b) => dM(a, b)) : dM(a, d);
            }
            return b.innerType._zod.run(a, c);
          }));
      }),
      dO = aU("$ZodExactOptional", (a, b) => {
        (dN.init(a, b),
          aO(a, "values", (a) => a.def.innerType._zod.values),
          aO(a, "pattern", (a) => a.def.innerType._zod.pattern),
          (a._zod.parse = (a, c) => b.innerType._zod.run(a, c)));
      }),
      dP = aU("$ZodNullable", (a, b) => {
        (cD.init(a, b),
          aO(a, "optin", (a) => a.def.innerType._zod.optin),
          aO(a, "optout", (a) => a.def.innerType._zod.optout),
          aO(a, "pattern", (a) => {
            let b = a.def.innerType._zod.pattern;
            return b ? RegExp(`^(${x(b.source)}|null)$`) : void 0;
          }),
          aO(a, "values", (a) =>
            a.def.innerType._zod.values ? new Set([...a.def.innerType._zod.values, null]) : void 0,
          ),
          (a._zod.parse = (a, c) => (null === a.value ? a : b.innerType._zod.run(a, c))));
      }),
      dQ = aU("$ZodDefault", (a, b) => {
        (cD.init(a, b),
          (a._zod.optin = "defaulted"),
          aO(a, "values", (a) => a.def.innerType._zod.values),
          (a._zod.parse = (a, c) => {
            if ("backward" === c.direction) return b.innerType._zod.run(a, c);
            if (void 0 === a.value) return ((a.value = b.defaultValue), a);
            let d = b.innerType._zod.run(a, c);
            return d instanceof Promise ? d.then((a) => dR(a, b)) : dR(d, b);
          }));
      });
    function dR(a, b) {
      return (void 0 === a.value && (a.value = b.defaultValue), a);
    }
    let dS = aU("$ZodPrefault", (a, b) => {
        (cD.init(a, b),
          (a._zod.optin = "defaulted"),
          aO(a, "values", (a) => a.def.innerType._zod.values),
          (a._zod.parse = (a, c) => (
            "backward" === c.direction || (void 0 === a.value && (a.value = b.defaultValue)),
            b.innerType._zod.run(a, c)
          )));
      }),
      dT = aU("$ZodNonOptional", (a, b) => {
        (cD.init(a, b),
          aO(a, "values", (a) => {
            let b = a.def.innerType._zod.values;
            return b ? new Set([...b].filter((a) => void 0 !== a)) : void 0;
          }),
          (a._zod.parse = (c, d) => {
            let e = b.innerType._zod.run(c, d);
            return e instanceof Promise ? e.then((b) => dU(b, a)) : dU(e, a);
          }));
      });
    function dU(a, b) {
      return (
        a.issues.length ||
          void 0 !== a.value ||
          a.issues.push({ code: "invalid_type", expected: "nonoptional", input: a.value, inst: b }),
        a
      );
    }
    function dV(a, b, c, d) {
      return (
        b.issues.length
          ? (a.value = c.catchValue({
              ...b,
              value: a.value,
              error: { issues: b.issues.map((a) => at(a, d, aY())) },
              input: a.value,
            }))
          : ((a.value = b.value), b.memo && (a.memo = !0)),
        a
      );
    }
    (a, b) => {
      (cD.init(a, b),
        (a._zod.parse = (a, c) => {
          if ("backward" === c.direction) throw new aW("ZodSuccess");
          let d = b.innerType._zod.run(a, c);
          return d instanceof Promise
            ? d.then((b) => ((a.value = 0 === b.issues.length), a))
            : ((a.value = 0 === d.issues.length), a);
        }));
    };
    let dW = aU("$ZodCatch", (a, b) => {
        (cD.init(a, b),
          aO(a, "optin", (a) => ("defaulted" === a.def.innerType._zod.optin ? "defaulted" : "optional")),
          aO(a, "optout", (a) => a.def.innerType._zod.optout),
          aO(a, "values", (a) => a.def.innerType._zod.values),
          (a._zod.parse = (a, c) => {
            if ("backward" === c.direction) return b.innerType._zod.run(a, c);
            let d = b.innerType._zod.run({ value: a.value, issues: [] }, c);
            return d instanceof Promise ? d.then((d) => dV(a, d, b, c)) : dV(a, d, b, c);
          }));
      }),
      dX =
        ((a, b) => {
          (cD.init(a, b),
            (a._zod.parse = (b, c) => (
              ("number" == typeof b.value && Number.isNaN(b.value)) ||
                b.issues.push({ input: b.value, inst: a, expected: "nan", code: "invalid_type" }),
              b
            )));
        },
        aU("$ZodPipe", (a, b) => {
          (cD.init(a, b),
            aO(a, "values", (a) => a.def.in._zod.values),
            aO(a, "optin", (a) => a.def.in._zod.optin),
            aO(a, "optout", (a) => a.def.out._zod.optout),
            aO(a, "propValues", (a) => a.def.in._zod.propValues),
            (a._zod.parse = (a, c) => {
              if ("backward" === c.direction) {
                let d = b.out._zod.run(a, c);
                return d instanceof Promise ? d.then((a) => dY(a, b.in, c)) : dY(d, b.in, c);
              }
              let d = b.in._zod.run(a, c);
              return d instanceof Promise ? d.then((a) => dY(a, b.out, c)) : dY(d, b.out, c);
            }));
        }));
    function dY(a, b, c) {
      return a.issues.some((a) => "unrecognized_keys" !== a.code)
        ? ((a.aborted = !0), a)
        : b._zod.run({ value: a.value, issues: a.issues }, c);
    }
    function dZ(a, b, c) {
      if (a.issues.length) return ((a.aborted = !0), a);
      if ("forward" === (c.direction || "forward")) {
        let d = b.transform(a.value, a);
        return d instanceof Promise ? d.then((d) => d$(a, d, b.out, c)) : d$(a, d, b.out, c);
      }
      {
        let d = b.reverseTransform(a.value, a);
        return d instanceof Promise ? d.then((d) => d$(a, d, b.in, c)) : d$(a, d, b.in, c);
      }
    }
    function d$(a, b, c, d) {
      return a.issues.length ? ((a.aborted = !0), a) : c._zod.run({ value: b, issues: a.issues }, d);
    }
    ((a, b) => {
      (cD.init(a, b),
        aO(a, "values", (a) => a.def.in._zod.values),
        aO(a, "optin", (a) => a.def.in._zod.optin),
        aO(a, "optout", (a) => a.def.out._zod.optout),
        aO(a, "propValues", (a) => a.def.in._zod.propValues),
        (a._zod.parse = (a, c) => {
          if ("forward" === (c.direction || "forward")) {
            let d = b.in._zod.run(a, c);
            return d instanceof Promise ? d.then((a) => dZ(a, b, c)) : dZ(d, b, c);
          }
          {
            let d = b.out._zod.run(a, c);
            return d instanceof Promise ? d.then((a) => dZ(a, b, c)) : dZ(d, b, c);
          }
        }));
    },
      (a, b) => {
        dX.init(a, b);
      });
    let d_ = aU("$ZodReadonly", (a, b) => {
      (cD.init(a, b),
        aO(a, "propValues", (a) => a.def.innerType._zod.propValues),
        aO(a, "values", (a) => a.def.innerType._zod.values),
        aO(a, "optin", (a) => a.def.innerType?._zod?.optin),
        aO(a, "optout", (a) => a.def.innerType?._zod?.optout),
        (a._zod.parse = (a, c) => {
          if ("backward" === c.direction) return b.innerType._zod.run(a, c);
          let d = b.innerType._zod.run(a, c);
          return d instanceof Promise ? d.then(d0) : d0(d);
        }));
    });
    function d0(a) {
      return (a.memo || (a.value = Object.freeze(a.value)), a);
    }
    ((a, b) => {
      cD.init(a, b);
      let c = [];
      for (let a of b.parts)
        if ("object" == typeof a && null !== a) {
          let b = (function a(b) {
            let c = b._zod.def,
              d = b._zod.pattern?.source,
              e = c.innerType ?? b._zod.innerType;
            if (e) {
              let b = e._zod.pattern?.source,
                c = a(e);
              return d && b && c && c !== b ? d.replace(x(b), () => x(c)) : d;
            }
            if (c.options) {
              let b = c.options.map(a);
              if (b.every(Boolean)) return `^(${b.map((a) => x(a)).join("|")})$`;
            }
            return (function (a) {
              let b,
                c,
                d = a._zod.def,
                e = d.pattern,
                f = !!d.format?.includes("int");
              for (let a of d.checks ?? []) {
                let d = a._zod.def;
                (d.pattern && (e = d.pattern), f || (f = !!d.format?.includes("int")));
                let g = d.minimum ?? d.length,
                  h = d.maximum ?? d.length;
                (void 0 !== g && (void 0 === b || g > b) && (b = g),
                  void 0 !== h && (void 0 === c || h < c) && (c = h));
              }
              if (e) return e.source;
              if (void 0 !== b && void 0 !== c && b > c) return "(?!)";
              if (void 0 !== b || void 0 !== c) return bD({ minimum: b, maximum: c }).source;
              let g = a._zod.pattern;
              return (f && g === bG ? bF : g)?.source;
            })(b);
          })(a);
          if (!b) throw Error(`Invalid template literal part, no pattern found: ${[...a._zod.traits].shift()}`);
          c.push(x(b));
        } else if (null === a || X.has(typeof a)) c.push(Y(`${a}`));
        else throw Error(`Invalid template literal part: ${a}`);
      ((a._zod.pattern = RegExp(`^${c.join("")}$`)),
        (a._zod.parse = (c, d) => (
          "string" != typeof c.value
            ? c.issues.push({ input: c.value, inst: a, expected: "string", code: "invalid_type" })
            : ((a._zod.pattern.lastIndex = 0),
              a._zod.pattern.test(c.value) ||
                c.issues.push({
                  input: c.value,
                  inst: a,
                  code: "invalid_format",
                  format: b.format ?? "template_literal",
                  pattern: a._zod.pattern.source,
                })),
          c
        )));
    },
      (a, b) => {
        (cD.init(a, b),
          A(a._zod, "innerType", () => (b._cachedInner || (b._cachedInner = b.getter()), b._cachedInner)),
          aO(a, "pattern", (a) => a.innerType?._zod?.pattern),
          aO(a, "propValues", (a) => a.innerType?._zod?.propValues),
          aO(a, "optin", (a) => a.innerType?._zod?.optin ?? void 0),
          aO(a, "optout", (a) => a.innerType?._zod?.optout ?? void 0),
          (a._zod.parse = (b, c) => a._zod.innerType._zod.run(b, c)));
      });
    let d1 = aU("$ZodCustom", (a, b) => {
      (bY.init(a, b),
        cD.init(a, b),
        (a._zod.parse = (a, b) => a),
        (a._zod.check = (c) => {
          let d = c.value,
            e = b.fn(d);
          if (e instanceof Promise) return e.then((b) => d2(b, c, d, a));
          d2(e, c, d, a);
        }));
    });
    function d2(a, b, c, d) {
      if (!a) {
        let a = { code: "custom", input: c, inst: d, path: [...(d._zod.def.path ?? [])], continue: !d._zod.def.abort };
        (d._zod.def.params && (a.params = d._zod.def.params), b.issues.push(az(a)));
      }
    }
    function d3(a, b) {
      return new b0({ check: "less_than", ...$(b), value: a, inclusive: !1 });
    }
    function d4(a, b) {
      return new b0({ check: "less_than", ...$(b), value: a, inclusive: !0 });
    }
    function d5(a, b) {
      return new b1({ check: "greater_than", ...$(b), value: a, inclusive: !1 });
    }
    function d6(a, b) {
      return new b1({ check: "greater_than", ...$(b), value: a, inclusive: !0 });
    }
    function d7(a, b) {
      return new b2({ check: "multiple_of", ...$(b), value: a });
    }
    function d8(a, b) {
      return new b8({ check: "max_length", ...$(b), maximum: a });
    }
    function d9(a, b) {
      return new b9({ check: "min_length", ...$(b), minimum: a });
    }
    function ea(a, b) {
      return new ca({ check: "length_equals", ...$(b), length: a });
    }
    function eb(a) {
      return new cj({ check: "overwrite", tx: a });
    }
    a.i(63872);
    var ec,
      ed,
      ee = a.i(2466),
      ee = ee,
      ef = ee,
      eg = ee,
      eh = ee,
      ei = ee,
      ej = ee,
      ek = ee,
      el = ee,
      em = ee,
      en = ee,
      eo = ee,
      ep = ee,
      eq = ee,
      er = ee,
      es = ee,
      et = ee;
    function eu(a, ...b) {
      for (let c of b)
        for (let b of Reflect.ownKeys(c)) Object.prototype.propertyIsEnumerable.call(c, b) && C(a, b, c[b]);
      return a;
    }
    function ev(a) {
      let b = a?.target ?? "draft-2020-12";
      return (
        "draft-4" === b && (b = "draft-04"),
        "draft-7" === b && (b = "draft-07"),
        {
          processors: a.processors ?? {},
          metadataRegistry: a?.metadata ?? a5,
          target: b,
          unrepresentable: a?.unrepresentable ?? "throw",
          override: a?.override ?? (() => {}),
          io: a?.io ?? "output",
          counter: 0,
          seen: new Map(),
          sharedDefsExtractedFor: void 0,
          sharedEmitDoneFor: void 0,
          cycles: a?.cycles ?? "ref",
          reused: a?.reused ?? "inline",
          intersections: [],
          deferred: [],
          external: a?.external ?? void 0,
        }
      );
    }
    function ew(a, b, c, d, e) {
      let f =
        "function" == typeof b.unrepresentable
          ? b.unrepresentable({ zodSchema: a, path: d.path, message: e })
          : b.unrepresentable;
      if ("any" === f) return !1;
      if (void 0 === f || "throw" === f) throw Error(e);
      return (Object.assign(c, f), !0);
    }
    function ex(a, b, c = { path: [], schemaPath: [] }) {
      var d;
      let e = a._zod.def,
        f = b.seen.get(a);
      if (f) return (f.count++, c.schemaPath.includes(a) && (f.cycle = c.path), f.schema);
      let g = { schema: {}, count: 1, cycle: void 0, path: c.path };
      (b.seen.set(a, g), (b.sharedDefsExtractedFor = void 0), (b.sharedEmitDoneFor = void 0));
      let h = a._zod.toJSONSchema?.();
      if (h) g.schema = h;
      else {
        let d = { ...c, schemaPath: [...c.schemaPath, a], path: c.path };
        if (a._zod.processJSONSchema) a._zod.processJSONSchema(b, g.schema, d);
        else {
          let c = g.schema,
            f = b.processors[e.type];
          if (!f) throw Error(`[toJSONSchema]: Non-representable type encountered: ${e.type}`);
          f(a, b, c, d);
        }
        let f = a._zod.parent;
        f && (g.ref || (g.ref = f), ex(f, b, d), (b.seen.get(f).isParent = !0));
      }
      let i = b.metadataRegistry.get(a);
      return (
        i && eu(g.schema, i),
        "input" === b.io &&
          (function a(b, c) {
            let d = c ?? { seen: new Set() };
            if (d.seen.has(b)) return !1;
            d.seen.add(b);
            let e = b._zod.def;
            if ("transform" === e.type) return !0;
            if ("array" === e.type) return a(e.element, d);
            if ("set" === e.type) return a(e.valueType, d);
            if ("lazy" === e.type) return a(e.getter(), d);
            if (
              "promise" === e.type ||
              "optional" === e.type ||
              "nonoptional" === e.type ||
              "nullable" === e.type ||
              "readonly" === e.type ||
              "default" === e.type ||
              "prefault" === e.type ||
              "catch" === e.type
            )
              return a(e.innerType, d);
            if ("intersection" === e.type) return a(e.left, d) || a(e.right, d);
            if ("record" === e.type || "map" === e.type) return a(e.keyType, d) || a(e.valueType, d);
            if ("pipe" === e.type) return !!b._zod.traits.has("$ZodCodec") || a(e.in, d) || a(e.out, d);
            if ("object" === e.type) {
              for (let b in e.shape) if (a(e.shape[b], d)) return !0;
              return !1;
            }
            if ("union" === e.type) {
              for (let b of e.options) if (a(b, d)) return !0;
              return !1;
            }
            if ("tuple" === e.type) {
              for (let b of e.items) if (a(b, d)) return !0;
              if (e.rest && a(e.rest, d)) return !0;
            }
            return !1;
          })(a) &&
          (delete g.schema.examples, delete g.schema.default),
        "input" === b.io && "_prefault" in g.schema && ((d = g.schema).default ?? (d.default = g.schema._prefault)),
        delete g.schema._prefault,
        b.seen.get(a).schema
      );
    }
    function ey(a) {
      return a.replace(/~/g, "~0").replace(/\//g, "~1");
    }
    function ez(a, b) {
      let c = a.seen.get(b);
      if (!c) throw Error("Unprocessed schema. This is a bug in Zod.");
      if (a.external && a.sharedDefsExtractedFor === a.external) return;
      let d = new Map();
      for (let b of a.seen.entries()) {
        let c = a.metadataRegistry.get(b[0])?.id;
        if (c) {
          let a = d.get(c);
          if (a && a !== b[0])
            throw Error(
              `Duplicate schema id "${c}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`,
            );
          d.set(c, b[0]);
        }
      }
      let e = (b) => {
        if (b[1].schema.$ref) return;
        let d = b[1],
          { ref: e, defId: f } = ((b) => {
            let d = "draft-2020-12" === a.target ? "$defs" : "definitions";
            if (a.external) {
              let c = a.external.registry.get(b[0])?.id,
                e = a.external.uri ?? ((a) => a);
              if (c) return { ref: e(c) };
              let f = b[1].defId ?? b[1].schema.id ?? `schema${a.counter++}`;
              return ((b[1].defId = f), { defId: f, ref: `${e("__shared")}#/${d}/${ey(f)}` });
            }
            let e = `#/${d}/`;
            if (b[1] === c && !b[1].schema.id) return { ref: "#" };
            let f = b[1].schema.id ?? `__schema${a.counter++}`;
            return { defId: f, ref: e + ey(f) };
          })(b);
        ((d.def = { ...d.schema }), f && (d.defId = f));
        let g = d.schema;
        for (let a in g) delete g[a];
        g.$ref = e;
      };
      if ("throw" === a.cycles)
        for (let b of a.seen.entries()) {
          let a = b[1];
          if (a.cycle)
            throw Error(`Cycle detected: #/${a.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
        }
      for (let c of a.seen.entries()) {
        let d = c[1];
        if (b === c[0]) {
          e(c);
          continue;
        }
        if (a.external) {
          let d = a.external.registry.get(c[0])?.id;
          if (b !== c[0] && d) {
            e(c);
            continue;
          }
        }
        if (a.metadataRegistry.get(c[0])?.id || d.cycle) {
          e(c);
          continue;
        }
        d.count > 1 && "ref" === a.reused && e(c);
      }
      a.external && (a.sharedDefsExtractedFor = a.external);
    }
    let eA = new Set(["type", "properties", "required", "additionalProperties"]),
      eB = ["oneOf", "anyOf"];
    function eC(a) {
      let b = a.additionalProperties;
      return void 0 === b || !1 === b || "object" != typeof b || null === b ? null : Object.keys(b).length ? b : null;
    }
    function eD(a) {
      let b = [];
      for (let c of a) {
        if ("object" != typeof c || "object" !== c.type) return null;
        for (let a in c) if (!eA.has(a)) return null;
        b.push(c);
      }
      let c = {},
        d = new Set();
      for (let a of b) {
        for (let d in a.properties) {
          if (Object.prototype.hasOwnProperty.call(c, d)) continue;
          let a = [];
          for (let c of b) {
            let b = c.properties?.[d] ?? eC(c);
            null != b && (a.some((a) => JSON.stringify(a) === JSON.stringify(b)) || a.push(b));
          }
          C(c, d, 1 === a.length ? a[0] : (eD(a) ?? { allOf: a }));
        }
        for (let b of a.required ?? []) d.add(b);
      }
      let e = { type: "object", properties: c };
      if ((d.size && (e.required = [...d]), b.every((a) => !1 === a.additionalProperties))) e.additionalProperties = !1;
      else {
        let a = [];
        for (let c of b) {
          let b = eC(c);
          b && !a.some((a) => JSON.stringify(a) === JSON.stringify(b)) && a.push(b);
        }
        1 === a.length ? (e.additionalProperties = a[0]) : a.length > 1 && (e.additionalProperties = { allOf: a });
      }
      return e;
    }
    function eE(a, b) {
      let c = a.seen.get(b);
      if (!c) throw Error("Unprocessed schema. This is a bug in Zod.");
      let d = (b) => {
        let c = a.seen.get(b);
        if (null === c.ref) return;
        let e = c.def ?? c.schema,
          f = { ...e },
          g = c.ref;
        if (((c.ref = null), g)) {
          d(g);
          let c = a.seen.get(g),
            h = c.schema;
          if (
            (h.$ref && ("draft-07" === a.target || "draft-04" === a.target || "openapi-3.0" === a.target)
              ? ((e.allOf = e.allOf ?? []), e.allOf.push(h))
              : eu(e, h),
            eu(e, f),
            b._zod.parent === g)
          )
            for (let a in e) "$ref" !== a && "allOf" !== a && (a in f || delete e[a]);
          if (h.$ref && c.def)
            for (let a in e)
              "$ref" !== a &&
                "allOf" !== a &&
                a in c.def &&
                JSON.stringify(e[a]) === JSON.stringify(c.def[a]) &&
                delete e[a];
        }
        let h = b._zod.parent;
        if (h && h !== g) {
          d(h);
          let b = a.seen.get(h);
          if (b?.schema.$ref && ((e.$ref = b.schema.$ref), b.def))
            for (let a in e)
              "$ref" !== a &&
                "allOf" !== a &&
                a in b.def &&
                JSON.stringify(e[a]) === JSON.stringify(b.def[a]) &&
                delete e[a];
        }
        a.override({ zodSchema: b, jsonSchema: e, path: c.path ?? [] });
      };
      if (!a.external || a.sharedEmitDoneFor !== a.external) {
        for (let b of [...a.seen.entries()].reverse()) d(b[0]);
        if ("openapi-3.0" !== a.target)
          for (let b of a.seen.entries())
            !(function a(b) {
              let c = b.anyOf;
              if (!Array.isArray(c) || 0 === c.length || void 0 !== b.type) return;
              let d = [];
              for (let b of c) {
                if (!b || "object" != typeof b) return;
                a(b);
                let c = Object.keys(b);
                if (1 !== c.length || "type" !== c[0]) return;
                let e = b.type;
                for (let a of Array.isArray(e) ? e : [e]) {
                  if ("string" != typeof a) return;
                  d.includes(a) || d.push(a);
                }
              }
              (delete b.anyOf, (b.type = 1 === d.length ? d[0] : d));
            })(b[1].def ?? b[1].schema);
        for (let b of a.deferred) b();
        if (a.intersections.length) {
          let b = new Map();
          for (let c of a.seen.values())
            for (let a of [c.schema, c.def]) {
              let c = a?.allOf;
              if (!Array.isArray(c)) continue;
              let d = b.get(c);
              d ? d.push(a) : b.set(c, [a]);
            }
          for (let c of a.intersections)
            for (let a of b.get(c) ?? [])
              !(function (a) {
                let b = a.allOf;
                if (!Array.isArray(b) || b.length < 2) return;
                for (let b of eA) if (b in a) return;
                let c = b.filter((a) => eB.some((b) => Array.isArray(a[b]))),
                  d = null;
                if (c.length) {
                  let a = c[0],
                    e = eB.find((b) => Array.isArray(a[b]));
                  if (1 !== Object.keys(a).length) return;
                  let f = b.filter((b) => b !== a),
                    g = a[e].map((a) => eD([...f, a]));
                  if (g.some((a) => !a)) return;
                  d = { [e]: g };
                } else d = eD(b);
                d && (delete a.allOf, eu(a, d));
              })(a);
        }
      }
      let e = {};
      if (
        ("draft-2020-12" === a.target
          ? (e.$schema = "https://json-schema.org/draft/2020-12/schema")
          : "draft-07" === a.target
            ? (e.$schema = "http://json-schema.org/draft-07/schema#")
            : "draft-04" === a.target
              ? (e.$schema = "http://json-schema.org/draft-04/schema#")
              : a.target,
        a.external?.uri)
      ) {
        let c = a.external.registry.get(b)?.id;
        if (!c) throw Error("Schema is missing an `id` property");
        e.$id = a.external.uri(c);
      }
      eu(e, c.defId ? c.schema : (c.def ?? c.schema));
      let f = a.metadataRegistry.get(b)?.id;
      void 0 !== f && e.id === f && delete e.id;
      let g = a.external?.defs ?? {};
      if (!a.external || a.sharedEmitDoneFor !== a.external)
        for (let b of a.seen.entries()) {
          let a = b[1];
          a.def && a.defId && (a.def.id === a.defId && delete a.def.id, C(g, a.defId, a.def));
        }
      (a.external && (a.sharedEmitDoneFor = a.external),
        a.external ||
          (Object.keys(g).length > 0 && ("draft-2020-12" === a.target ? (e.$defs = g) : (e.definitions = g))));
      try {
        let c = JSON.parse(JSON.stringify(e));
        return (
          Object.defineProperty(c, "~standard", {
            value: {
              ...b["~standard"],
              jsonSchema: { input: eF(b, "input", a.processors), output: eF(b, "output", a.processors) },
            },
            enumerable: !1,
            writable: !1,
          }),
          c
        );
      } catch (a) {
        throw Error("Error converting schema to JSON.");
      }
    }
    let eF =
        (a, b, c = {}) =>
        (d) => {
          let { libraryOptions: e, target: f } = d ?? {},
            g = ev({ ...(e ?? {}), target: f, io: b, processors: c });
          return (ex(a, g), ez(g, a), eE(g, a));
        },
      eG = (a, b, c) => {
        (void 0 === a[b] || c > a[b]) && (a[b] = c);
      },
      eH = (a, b, c) => {
        (void 0 === a[b] || c < a[b]) && (a[b] = c);
      },
      eI = (a, b) => {
        (eG(a, "minimum", b), eH(a, "maximum", b));
      },
      eJ = (a, b) => {
        (a.multipleOf ?? (a.multipleOf = []), a.multipleOf.includes(b) || a.multipleOf.push(b));
      },
      eK = (a, b) => {
        (a.patterns ?? (a.patterns = new Set()), a.patterns.add(b));
      },
      eL = (a, b) => {
        a.mime = a.mime ? a.mime.filter((a) => b.includes(a)) : [...b];
      },
      eM = (a, b) => {
        ((a.format = b), b.includes("int") && (a.isInt = !0));
      },
      eN = (a, b) => eG(a, "minimum", b.minimum),
      eO = (a, b) => eH(a, "maximum", b.maximum),
      eP = (a) => (b, c) => {
        eM(b, c.format);
        let [d, e] = a[c.format];
        (eG(b, "minimum", d), eH(b, "maximum", e));
      },
      eQ = {
        greater_than: (a, b) => eG(a, b.inclusive ? "minimum" : "exclusiveMinimum", b.value),
        less_than: (a, b) => eH(a, b.inclusive ? "maximum" : "exclusiveMaximum", b.value),
        multiple_of: (a, b) => eJ(a, b.value),
        number_format: eP(ac),
        bigint_format: eP(ad),
        min_length: eN,
        max_length: eO,
        length_equals: (a, b) => eI(a, b.length),
        min_size: eN,
        max_size: eO,
        size_equals: (a, b) => eI(a, b.size),
        string_format: (a, b) => {
          (eM(a, b.format),
            b.pattern && eK(a, b.pattern),
            ("base64" === b.format || "base64url" === b.format) && (a.contentEncoding = b.format),
            (b.local || -1 === b.precision) && (a.laxFormat = !0));
        },
        mime_type: (a, b) => eL(a, b.mime),
      };
    function eR(a) {
      let b = {},
        c = a._zod.def;
      for (let d of a._zod.traits.has("$ZodCheck") ? [a, ...(c.checks ?? [])] : (c.checks ?? []))
        eQ[d._zod.def.check]?.(b, d._zod.def);
      let d = a._zod.bag;
      for (let a of (void 0 !== d.minimum && eG(b, "minimum", d.minimum),
      void 0 !== d.exclusiveMinimum && eG(b, "exclusiveMinimum", d.exclusiveMinimum),
      void 0 !== d.maximum && eH(b, "maximum", d.maximum),
      void 0 !== d.exclusiveMaximum && eH(b, "exclusiveMaximum", d.exclusiveMaximum),
      void 0 !== d.multipleOf && eJ(b, d.multipleOf),
      void 0 !== d.format && (b.format ?? (b.format = d.format), d.format.includes("int") && (b.isInt = !0)),
      d.mime && eL(b, d.mime),
      d.patterns ?? []))
        eK(b, a);
      return b;
    }
    let eS = { guid: "uuid", url: "uri", datetime: "date-time", json_string: "json-string", regex: "" },
      eT = new Map([
        [c6, br],
        [c8, bs],
      ]),
      eU = (a) => eT.get(a) ?? a;
    function eV(a) {
      let b = a._zod.def;
      return "pipe" === b.type && b.in._zod.traits.has("$ZodTransform")
        ? eV(b.out)
        : "catch" === b.type
          ? eV(b.innerType)
          : a._zod.optin;
    }
    let eW = new WeakMap(),
      eX = Symbol();
    function eY(a, b, c, d, e) {
      let f = !1,
        g = JSON.stringify(a, (a, b) => ("bigint" != typeof b ? b : ((f = !0), null)));
      return f ? (ew(b, c, d, e, "BigInt defaults cannot be represented in JSON Schema"), eX) : JSON.parse(g);
    }
    let eZ = (a, b, c, d) => {
        let e = a._zod.def;
        (ex(e.innerType, b, d), (b.seen.get(a).ref = e.innerType));
      },
      e$ = new WeakSet([Object.prototype, Error.prototype]);
    function e_(a, b, c) {
      Object.defineProperty(a, b, {
        configurable: !0,
        enumerable: !1,
        get() {
          let a = c(this);
          return (Object.defineProperty(this, b, { value: a, configurable: !0, writable: !0 }), a);
        },
        set(a) {
          Object.defineProperty(this, b, { value: a, configurable: !0, writable: !0 });
        },
      });
    }
    let e0 = aU(
      "ZodError",
      (a, b) => {
        (cp.init(a, b), (a.name = "ZodError"));
        let c = Object.getPrototypeOf(a);
        e$.has(c) ||
          (e$.add(c),
          e_(
            c,
            "format",
            (a) => (b) =>
              (function (a, b = (a) => a.message) {
                let c = { _errors: [] },
                  d = (a, e = []) => {
                    for (let f of a.issues)
                      if ("invalid_union" === f.code && f.errors.length)
                        f.errors.map((a) => d({ issues: a }, [...e, ...f.path]));
                      else if ("invalid_key" === f.code) d({ issues: f.issues }, [...e, ...f.path]);
                      else if ("invalid_element" === f.code) d({ issues: f.issues }, [...e, ...f.path]);
                      else {
                        let a = [...e, ...f.path];
                        if (0 === a.length) c._errors.push(b(f));
                        else {
                          let d = c,
                            e = 0;
                          for (; e < a.length;) {
                            let c = a[e],
                              g = e === a.length - 1;
                            if ("_errors" === c) {
                              (g && d._errors.push(b(f)), e++);
                              continue;
                            }
                            Object.prototype.hasOwnProperty.call(d, c) ||
                              Object.defineProperty(d, c, {
                                value: { _errors: [] },
                                enumerable: !0,
                                writable: !0,
                                configurable: !0,
                              });
                            let h = d[c];
                            (g && h._errors.push(b(f)), (d = h), e++);
                          }
                        }
                      }
                  };
                return (d(a), c);
              })(a, b),
          ),
          e_(
            c,
            "flatten",
            (a) => (b) =>
              (function (a, b = (a) => a.message) {
                let c = {},
                  d = [];
                for (let g of a.issues)
                  if (g.path.length > 0) {
                    var e, f;
                    ((e = g.path[0]),
                    (f = () => []),
                    !Object.prototype.hasOwnProperty.call(c, e) &&
                      ("__proto__" === e
                        ? Object.defineProperty(c, e, { value: f(), writable: !0, enumerable: !0, configurable: !0 })
                        : (c[e] = f())),
                    c[e]).push(b(g));
                  } else d.push(b(g));
                return { formErrors: d, fieldErrors: c };
              })(a, b),
          ),
          e_(c, "addIssue", (a) => (b) => {
            (a.issues.push(b), (a.message = JSON.stringify(a.issues, t, 2)));
          }),
          e_(c, "addIssues", (a) => (b) => {
            (a.issues.push(...b), (a.message = JSON.stringify(a.issues, t, 2)));
          }),
          Object.defineProperty(c, "isEmpty", {
            configurable: !0,
            enumerable: !1,
            get() {
              return 0 === this.issues.length;
            },
          }));
      },
      void 0,
      { Parent: Error },
    );
    a.s(["ZodRealError", 0, e0], 7281);
    let e1 = cs(e0),
      e2 = cu(e0),
      e3 = cw(e0),
      e4 = cy(e0),
      e5 =
        ((d = cs(e0)),
        (e = (a, b, c, f) => d(a, b, c ? { ...c, direction: "backward" } : { direction: "backward" }, cr(e, f)))),
      e6 = ((f = cs(e0)), (g = (a, b, c, d) => f(a, b, c, cr(g, d)))),
      e7 =
        ((h = cu(e0)),
        (i = async (a, b, c, d) => {
          let e = c ? { ...c, direction: "backward" } : { direction: "backward" };
          return await h(a, b, e, cr(i, d));
        })),
      e8 = ((j = cu(e0)), (k = async (a, b, c, d) => await j(a, b, c, cr(k, d)))),
      e9 = (a, b, c) => {
        let d = c ? { ...c, direction: "backward" } : { direction: "backward" };
        return cw(e0)(a, b, d);
      },
      fa = (a, b, c) => cw(e0)(a, b, c),
      fb = async (a, b, c) => {
        let d = c ? { ...c, direction: "backward" } : { direction: "backward" };
        return cy(e0)(a, b, d);
      },
      fc = async (a, b, c) => cy(e0)(a, b, c);
    function fd() {
      aX.memoizer || aY({ memoizer: a4 });
    }
    let fe = aU(
        "ZodType",
        (a, b) => (
          aX.localeError ||
            aY({
              localeError: (() => {
                let a = {
                    string: { unit: "characters", verb: "to have" },
                    file: { unit: "bytes", verb: "to have" },
                    array: { unit: "items", verb: "to have" },
                    set: { unit: "items", verb: "to have" },
                    map: { unit: "entries", verb: "to have" },
                  },
                  b = {
                    regex: "input",
                    email: "email address",
                    url: "URL",
                    emoji: "emoji",
                    uuid: "UUID",
                    uuidv4: "UUIDv4",
                    uuidv6: "UUIDv6",
                    nanoid: "nanoid",
                    guid: "GUID",
                    cuid: "cuid",
                    cuid2: "cuid2",
                    ulid: "ULID",
                    xid: "XID",
                    ksuid: "KSUID",
                    datetime: "ISO datetime",
                    date: "ISO date",
                    time: "ISO time",
                    duration: "ISO duration",
                    ipv4: "IPv4 address",
                    ipv6: "IPv6 address",
                    mac: "MAC address",
                    cidrv4: "IPv4 range",
                    cidrv6: "IPv6 range",
                    base64: "base64-encoded string",
                    base64url: "base64url-encoded string",
                    json_string: "JSON string",
                    e164: "E.164 number",
                    currency_code: "currency code",
                    credit_card: "credit card number",
                    iban: "IBAN",
                    jwt: "JWT",
                    template_literal: "input",
                  },
                  c = { nan: "NaN" };
                function d(a, b) {
                  return "number" !== a || "number" != typeof b || Number.isFinite(b) ? (c[a] ?? a) : String(b);
                }
                return (c) => {
                  switch (c.code) {
                    case "invalid_type": {
                      let a = d(c.expected),
                        b = d(ay(c.input), c.input);
                      return `Invalid input: expected ${a}, received ${b}`;
                    }
                    case "invalid_value":
                      if (1 === c.values.length) return `Invalid input: expected ${aa(c.values[0])}`;
                      return `Invalid option: expected one of ${s(c.values, "|")}`;
                    case "too_big": {
                      let b = c.exact ? "exactly " : c.inclusive ? "<=" : "<",
                        d = a[c.origin] ?? null;
                      if (d)
                        return `Too big: expected ${c.origin ?? "value"} to have ${b}${c.maximum.toString()} ${d.unit ?? "elements"}`;
                      return `Too big: expected ${c.origin ?? "value"} to be ${b}${c.maximum.toString()}`;
                    }
                    case "too_small": {
                      let b = c.exact ? "exactly " : c.inclusive ? ">=" : ">",
                        d = a[c.origin] ?? null;
                      if (d) return `Too small: expected ${c.origin} to have ${b}${c.minimum.toString()} ${d.unit}`;
                      return `Too small: expected ${c.origin} to be ${b}${c.minimum.toString()}`;
                    }
                    case "invalid_format":
                      if ("starts_with" === c.format) return `Invalid string: must start with "${c.prefix}"`;
                      if ("ends_with" === c.format) return `Invalid string: must end with "${c.suffix}"`;
                      if ("includes" === c.format) return `Invalid string: must include "${c.includes}"`;
                      if ("regex" === c.format) return `Invalid string: must match pattern ${c.pattern}`;
                      return `Invalid ${b[c.format] ?? c.format}`;
                    case "not_multiple_of":
                      return `Invalid number: must be a multiple of ${c.divisor}`;
                    case "unrecognized_keys":
                      return `Unrecognized key${c.keys.length > 1 ? "s" : ""}: ${s(c.keys, ", ")}`;
                    case "invalid_key":
                      return `Invalid key in ${c.origin}`;
                    case "invalid_union":
                      if (c.options && Array.isArray(c.options) && c.options.length > 0) {
                        let a = c.options.map((a) => `'${a}'`).join(" | ");
                        return `Invalid discriminator value. Expected ${a}`;
                      }
                      if (!1 === c.inclusive) return "Invalid input: more than one option matched";
                      return "Invalid input";
                    case "invalid_element":
                      return `Invalid value in ${c.origin}`;
                    default:
                      return "Invalid input";
                  }
                };
              })(),
            }),
          cD.init(a, b),
          (a.def = b),
          (a.type = b.type),
          a
        ),
        {
          check(...a) {
            let b = this.def;
            return this.clone(
              ef.mergeDefs(b, {
                checks: [
                  ...(b.checks ?? []),
                  ...a.map((a) =>
                    "function" == typeof a ? { _zod: { check: a, def: { check: "custom" }, onattach: [] } } : a,
                  ),
                ],
              }),
              { parent: !0 },
            );
          },
          with(...a) {
            return this.check(...a);
          },
          clone(a, b) {
            return Z(this, a, b);
          },
          brand() {
            return this;
          },
          register(a, b) {
            return (a.add(this, b), this);
          },
          refine(a, b) {
            return this.check(
              (function (a, b = {}) {
                return new ge({ type: "custom", check: "custom", fn: a, ...$(b) });
              })(a, b),
            );
          },
          superRefine(a, b) {
            return this.check(
              (function (a, b) {
                var c;
                let d, e;
                return (
                  (c = (b) => (
                    (b.addIssue = (a) => {
                      "string" == typeof a
                        ? b.issues.push(az(a, b.value, d._zod.def))
                        : (a.fatal && (a.continue = !1),
                          a.code ?? (a.code = "custom"),
                          "input" in a || (a.input = b.value),
                          a.inst ?? (a.inst = d),
                          a.continue ?? (a.continue = !d._zod.def.abort),
                          b.issues.push(az(a)));
                    }),
                    a(b.value, b)
                  )),
                  ((e = new bY({ check: "custom", ...$(b) }))._zod.check = c),
                  (d = e)
                );
              })(a, b),
            );
          },
          overwrite(a) {
            return this.check(eb(a));
          },
          optional() {
            return f3(this);
          },
          exactOptional() {
            var a;
            return ((a = this), new f4({ type: "optional", innerType: a }));
          },
          nullable() {
            return f6(this);
          },
          nullish() {
            return f3(f6(this));
          },
          nonoptional(a) {
            var b, c;
            return ((b = this), (c = a), new f9({ type: "nonoptional", innerType: b, ...ej.normalizeParams(c) }));
          },
          array() {
            return fR(this);
          },
          or(a) {
            return fV([this, a]);
          },
          and(a) {
            var b;
            return ((b = this), new fW({ type: "intersection", left: b, right: a }));
          },
          transform(a) {
            return gc(this, new f1({ type: "transform", transform: a }));
          },
          default(a) {
            var b, c;
            return (
              (b = this),
              (c = a),
              new f7({
                type: "default",
                innerType: b,
                get defaultValue() {
                  return "function" == typeof c ? c() : et.shallowClone(c);
                },
              })
            );
          },
          prefault(a) {
            var b, c;
            return (
              (b = this),
              (c = a),
              new f8({
                type: "prefault",
                innerType: b,
                get defaultValue() {
                  return "function" == typeof c ? c() : et.shallowClone(c);
                },
              })
            );
          },
          catch(a) {
            var b, c;
            return (
              (b = this),
              new ga({
                type: "catch",
                innerType: b,
                catchValue: "function" == typeof (c = a) ? c : ee.constantCatch(c),
              })
            );
          },
          pipe(a) {
            return gc(this, a);
          },
          readonly() {
            var a;
            return ((a = this), new gd({ type: "readonly", innerType: a }));
          },
          describe(a) {
            let b = this.clone();
            return (a5.add(b, { description: a }), b);
          },
          meta(...a) {
            if (0 === a.length) return a5.get(this);
            let b = this.clone();
            return (a5.add(b, a[0]), b);
          },
          isOptional() {
            return this.safeParse(void 0).success;
          },
          isNullable() {
            return this.safeParse(null).success;
          },
          apply(a, ...b) {
            return 0 === b.length ? a(this) : a(this, ...b);
          },
          get "~standard"() {
            return eg.hide(this, "~standard", {
              ...cG(this),
              jsonSchema: { input: eF(this, "input"), output: eF(this, "output") },
            });
          },
          set "~standard"(a) {
            eh.own(this, "~standard", a);
          },
          parse: function a(b, c) {
            return e1(this, b, c, { callee: a });
          },
          parseAsync: async function a(b, c) {
            return await e2(this, b, c, { callee: a });
          },
          safeParse(a, b) {
            return e3(this, a, b);
          },
          async safeParseAsync(a, b) {
            return e4(this, a, b);
          },
          get spa() {
            return this?.safeParseAsync;
          },
          set spa(a) {
            eh.own(this, "spa", a);
          },
          validate(a, b) {
            let c = this._zod.bag.validator;
            if (void 0 !== c) {
              if (c(a) !== cz) return !0;
              if (!0 === c.definite && void 0 === b) return !1;
            }
            return (function (a, b, c) {
              let d,
                e = c ? { ...c, async: !1, abortEarly: !0 } : { async: !1, abortEarly: !0 },
                f = a._zod.bag.fallbackRun;
              if (
                (f
                  ? ((e[cA] = !0), (d = f({ value: b, issues: [] }, e)))
                  : (d = a._zod.run({ value: b, issues: [] }, e)),
                d instanceof Promise)
              )
                throw new aV();
              return 0 === d.issues.length;
            })(this, a, b);
          },
          validateAsync(a, b) {
            return cB(this, a, b);
          },
          encode: function a(b, c) {
            return e5(this, b, c, { callee: a });
          },
          decode: function a(b, c) {
            return e6(this, b, c, { callee: a });
          },
          encodeAsync: async function a(b, c) {
            return await e7(this, b, c, { callee: a });
          },
          decodeAsync: async function a(b, c) {
            return await e8(this, b, c, { callee: a });
          },
          safeEncode(a, b) {
            return e9(this, a, b);
          },
          safeDecode(a, b) {
            return fa(this, a, b);
          },
          async safeEncodeAsync(a, b) {
            return fb(this, a, b);
          },
          async safeDecodeAsync(a, b) {
            return fc(this, a, b);
          },
          toJSONSchema(a) {
            return (
              (a, b = {}) =>
              (c) => {
                let d = ev({ ...c, processors: b });
                return (ex(a, d), ez(d, a), eE(d, a));
              }
            )(
              this,
              {},
            )(a);
          },
          get description() {
            return a5.get(this)?.description;
          },
          get _def() {
            return this._zod.def;
          },
        },
      ),
      ff = aU(
        "_ZodString",
        (a, b) => {
          (cH.init(a, b),
            fe.init(a, b),
            (a._zod.processJSONSchema = (b, c, d) =>
              ((a, b, c) => {
                c.type = "string";
                let { minimum: d, maximum: e, format: f, patterns: g, contentEncoding: h, laxFormat: i } = eR(a);
                if (
                  ("number" == typeof d && (c.minLength = d),
                  "number" == typeof e && (c.maxLength = e),
                  f &&
                    ((c.format = eS[f] ?? f),
                    "" === c.format && delete c.format,
                    ("time" === f || i) && delete c.format),
                  h && (c.contentEncoding = h),
                  g && g.size > 0)
                ) {
                  let a = [...g].map(eU);
                  1 === a.length
                    ? (c.pattern = a[0].source)
                    : a.length > 1 &&
                      (c.allOf = [
                        ...a.map((a) => ({
                          ...("draft-07" === b.target || "draft-04" === b.target || "openapi-3.0" === b.target
                            ? { type: "string" }
                            : {}),
                          pattern: a.source,
                        })),
                      ]);
                }
              })(a, b, c)));
        },
        ei.derived(
          {
            format: (a) => eR(a).format ?? null,
            minLength: (a) => eR(a).minimum ?? null,
            maxLength: (a) => eR(a).maximum ?? null,
          },
          {
            regex(...a) {
              return this.check(
                (function (a, b) {
                  return new cc({ check: "string_format", format: "regex", ...$(b), pattern: a });
                })(...a),
              );
            },
            includes(...a) {
              return this.check(
                (function (a, b) {
                  return new cf({ check: "string_format", format: "includes", ...$(b), includes: a });
                })(...a),
              );
            },
            startsWith(...a) {
              return this.check(
                (function (a, b) {
                  return new cg({ check: "string_format", format: "starts_with", ...$(b), prefix: a });
                })(...a),
              );
            },
            endsWith(...a) {
              return this.check(
                (function (a, b) {
                  return new ch({ check: "string_format", format: "ends_with", ...$(b), suffix: a });
                })(...a),
              );
            },
            min(...a) {
              return this.check(d9(...a));
            },
            max(...a) {
              return this.check(d8(...a));
            },
            length(...a) {
              return this.check(ea(...a));
            },
            nonempty(...a) {
              return this.check(d9(1, ...a));
            },
            lowercase(a) {
              return this.check(new cd({ check: "string_format", format: "lowercase", ...$(a) }));
            },
            uppercase(a) {
              return this.check(new ce({ check: "string_format", format: "uppercase", ...$(a) }));
            },
            trim() {
              return this.check(eb((a) => a.trim()));
            },
            normalize(...a) {
              return this.check(
                (function (a) {
                  return eb((b) => b.normalize(a));
                })(...a),
              );
            },
            toLowerCase() {
              return this.check(eb((a) => a.toLowerCase()));
            },
            toUpperCase() {
              return this.check(eb((a) => a.toUpperCase()));
            },
            slugify() {
              return this.check(eb((a) => O(a)));
            },
          },
        ),
      ),
      fg = aU(
        "ZodString",
        (a, b) => {
          (cH.init(a, b), ff.init(a, b));
        },
        {
          email(a) {
            return this.check(new fn({ type: "string", format: "email", check: "string_format", abort: !1, ...$(a) }));
          },
          url(a) {
            return this.check(new fq({ type: "string", format: "url", check: "string_format", abort: !1, ...$(a) }));
          },
          jwt(a) {
            return this.check(new fF({ type: "string", format: "jwt", check: "string_format", abort: !1, ...$(a) }));
          },
          emoji(a) {
            return this.check(new fr({ type: "string", format: "emoji", check: "string_format", abort: !1, ...$(a) }));
          },
          guid(a) {
            return this.check(new fo({ type: "string", format: "guid", check: "string_format", abort: !1, ...$(a) }));
          },
          uuid(a) {
            return this.check(new fp({ type: "string", format: "uuid", check: "string_format", abort: !1, ...$(a) }));
          },
          uuidv4(a) {
            return this.check(
              new fp({ type: "string", format: "uuid", check: "string_format", abort: !1, version: "v4", ...$(a) }),
            );
          },
          uuidv6(a) {
            return this.check(
              new fp({ type: "string", format: "uuid", check: "string_format", abort: !1, version: "v6", ...$(a) }),
            );
          },
          uuidv7(a) {
            return this.check(
              new fp({ type: "string", format: "uuid", check: "string_format", abort: !1, version: "v7", ...$(a) }),
            );
          },
          nanoid(a) {
            return this.check(new fs({ type: "string", format: "nanoid", check: "string_format", abort: !1, ...$(a) }));
          },
          cuid(a) {
            return this.check(new ft({ type: "string", format: "cuid", check: "string_format", abort: !1, ...$(a) }));
          },
          cuid2(a) {
            return this.check(new fu({ type: "string", format: "cuid2", check: "string_format", abort: !1, ...$(a) }));
          },
          ulid(a) {
            return this.check(new fv({ type: "string", format: "ulid", check: "string_format", abort: !1, ...$(a) }));
          },
          base64(a) {
            return this.check(new fC({ type: "string", format: "base64", check: "string_format", abort: !1, ...$(a) }));
          },
          base64url(a) {
            return this.check(
              new fD({ type: "string", format: "base64url", check: "string_format", abort: !1, ...$(a) }),
            );
          },
          xid(a) {
            return this.check(new fw({ type: "string", format: "xid", check: "string_format", abort: !1, ...$(a) }));
          },
          ksuid(a) {
            return this.check(new fx({ type: "string", format: "ksuid", check: "string_format", abort: !1, ...$(a) }));
          },
          ipv4(a) {
            return this.check(new fy({ type: "string", format: "ipv4", check: "string_format", abort: !1, ...$(a) }));
          },
          ipv6(a) {
            return this.check(new fz({ type: "string", format: "ipv6", check: "string_format", abort: !1, ...$(a) }));
          },
          cidrv4(a) {
            return this.check(new fA({ type: "string", format: "cidrv4", check: "string_format", abort: !1, ...$(a) }));
          },
          cidrv6(a) {
            return this.check(new fB({ type: "string", format: "cidrv6", check: "string_format", abort: !1, ...$(a) }));
          },
          e164(a) {
            return this.check(new fE({ type: "string", format: "e164", check: "string_format", abort: !1, ...$(a) }));
          },
          datetime(a) {
            return this.check(
              new fj({
                type: "string",
                format: "datetime",
                check: "string_format",
                offset: !1,
                local: !1,
                precision: null,
                ...$(a),
              }),
            );
          },
          date(a) {
            return this.check(new fk({ type: "string", format: "date", check: "string_format", ...$(a) }));
          },
          time(a) {
            return this.check(
              new fl({ type: "string", format: "time", check: "string_format", precision: null, ...$(a) }),
            );
          },
          duration(a) {
            return this.check(new fm({ type: "string", format: "duration", check: "string_format", ...$(a) }));
          },
        },
      );
    function fh(a) {
      var b;
      return new fg(((b = { type: "string", ...$(a) }).checks && (b.checks = [...b.checks]), b));
    }
    let fi = aU("ZodStringFormat", (a, b) => {
        (cI.init(a, b), ff.init(a, b));
      }),
      fj = aU("ZodISODateTime", (a, b) => {
        (cX.init(a, b), fi.init(a, b));
      }),
      fk = aU("ZodISODate", (a, b) => {
        (cY.init(a, b), fi.init(a, b));
      }),
      fl = aU("ZodISOTime", (a, b) => {
        (cZ.init(a, b), fi.init(a, b));
      }),
      fm = aU("ZodISODuration", (a, b) => {
        (c$.init(a, b), fi.init(a, b));
      }),
      fn = aU("ZodEmail", (a, b) => {
        (cL.init(a, b), fi.init(a, b));
      }),
      fo = aU("ZodGUID", (a, b) => {
        (cJ.init(a, b), fi.init(a, b));
      }),
      fp = aU("ZodUUID", (a, b) => {
        (cK.init(a, b), fi.init(a, b));
      }),
      fq = aU("ZodURL", (a, b) => {
        (cP.init(a, b), fi.init(a, b));
      }),
      fr = aU("ZodEmoji", (a, b) => {
        (cQ.init(a, b), fi.init(a, b));
      }),
      fs = aU("ZodNanoID", (a, b) => {
        (cR.init(a, b), fi.init(a, b));
      }),
      ft = aU("ZodCUID", (a, b) => {
        (cS.init(a, b), fi.init(a, b));
      }),
      fu = aU("ZodCUID2", (a, b) => {
        (cT.init(a, b), fi.init(a, b));
      }),
      fv = aU("ZodULID", (a, b) => {
        (cU.init(a, b), fi.init(a, b));
      }),
      fw = aU("ZodXID", (a, b) => {
        (cV.init(a, b), fi.init(a, b));
      }),
      fx = aU("ZodKSUID", (a, b) => {
        (cW.init(a, b), fi.init(a, b));
      }),
      fy = aU("ZodIPv4", (a, b) => {
        (c_.init(a, b), fi.init(a, b));
      }),
      fz = aU("ZodIPv6", (a, b) => {
        (c2.init(a, b), fi.init(a, b));
      }),
      fA = aU("ZodCIDRv4", (a, b) => {
        (c3.init(a, b), fi.init(a, b));
      }),
      fB = aU("ZodCIDRv6", (a, b) => {
        (c4.init(a, b), fi.init(a, b));
      }),
      fC = aU("ZodBase64", (a, b) => {
        (c7.init(a, b), fi.init(a, b));
      }),
      fD = aU("ZodBase64URL", (a, b) => {
        (c9.init(a, b), fi.init(a, b));
      }),
      fE = aU("ZodE164", (a, b) => {
        (da.init(a, b), fi.init(a, b));
      }),
      fF = aU("ZodJWT", (a, b) => {
        (dc.init(a, b), fi.init(a, b));
      }),
      fG = aU(
        "ZodNumber",
        (a, b) => {
          (dd.init(a, b),
            fe.init(a, b),
            (a._zod.processJSONSchema = (b, c, d) =>
              ((a, b, c, d) => {
                let {
                  minimum: e,
                  maximum: f,
                  multipleOf: g,
                  exclusiveMaximum: h,
                  exclusiveMinimum: i,
                  isInt: j,
                } = eR(a);
                c.type = j ? "integer" : "number";
                let k = "number" == typeof i && i >= (e ?? -1 / 0),
                  l = "number" == typeof h && h <= (f ?? 1 / 0),
                  m = "draft-04" === b.target || "openapi-3.0" === b.target;
                if (
                  (k
                    ? m
                      ? ((c.minimum = i), (c.exclusiveMinimum = !0))
                      : (c.exclusiveMinimum = i)
                    : "number" == typeof e && (c.minimum = e),
                  l
                    ? m
                      ? ((c.maximum = h), (c.exclusiveMaximum = !0))
                      : (c.exclusiveMaximum = h)
                    : "number" == typeof f && (c.maximum = f),
                  g)
                ) {
                  let e = new Set();
                  for (let f of g)
                    Number.isFinite(f) && 0 !== f
                      ? e.add(Math.abs(f))
                      : ew(a, b, c, d, `A multipleOf divisor of ${f} cannot be represented in JSON Schema`);
                  let [f, ...h] = e;
                  (void 0 !== f && (c.multipleOf = f),
                    h.length && (c.allOf = [...(c.allOf ?? []), ...h.map((a) => ({ multipleOf: a }))]));
                }
              })(a, b, c, d)),
            (a.isFinite = !0));
        },
        ei.derived(
          {
            minValue: (a) => {
              let { minimum: b, exclusiveMinimum: c } = eR(a);
              return Math.max(b ?? -1 / 0, c ?? -1 / 0);
            },
            maxValue: (a) => {
              let { maximum: b, exclusiveMaximum: c } = eR(a);
              return Math.min(b ?? 1 / 0, c ?? 1 / 0);
            },
            isInt: (a) => {
              let { isInt: b, multipleOf: c } = eR(a);
              return !!b || !!c?.some(Number.isSafeInteger);
            },
            format: (a) => eR(a).format ?? null,
          },
          {
            gt(a, b) {
              return this.check(d5(a, b));
            },
            gte(a, b) {
              return this.check(d6(a, b));
            },
            min(a, b) {
              return this.check(d6(a, b));
            },
            lt(a, b) {
              return this.check(d3(a, b));
            },
            lte(a, b) {
              return this.check(d4(a, b));
            },
            max(a, b) {
              return this.check(d4(a, b));
            },
            int(a) {
              return this.check(fI(a));
            },
            safe(a) {
              return this.check(fI(a));
            },
            positive(a) {
              return this.check(d5(0, a));
            },
            nonnegative(a) {
              return this.check(d6(0, a));
            },
            negative(a) {
              return this.check(d3(0, a));
            },
            nonpositive(a) {
              return this.check(d4(0, a));
            },
            multipleOf(a, b) {
              return this.check(d7(a, b));
            },
            step(a, b) {
              return this.check(d7(a, b));
            },
            finite() {
              return this;
            },
          },
        ),
      ),
      fH = aU("ZodNumberFormat", (a, b) => {
        (de.init(a, b), fG.init(a, b));
      });
    function fI(a) {
      return new fH({ type: "number", check: "number_format", abort: !1, format: "safeint", ...$(a) });
    }
    let fJ = aU("ZodBoolean", (a, b) => {
      (df.init(a, b),
        fe.init(a, b),
        (a._zod.processJSONSchema = (a, b, c) => {
          b.type = "boolean";
        }));
    });
    function fK(a) {
      return new fJ({ type: "boolean", ...$(a) });
    }
    (a, b) => {
      (dg.init(a, b),
        fe.init(a, b),
        (a._zod.processJSONSchema = (b, c, d) => {
          ew(a, b, c, d, "BigInt cannot be represented in JSON Schema");
        }));
    };
    let fL = aU("ZodUndefined", (a, b) => {
      (dh.init(a, b),
        fe.init(a, b),
        (a._zod.processJSONSchema = (b, c, d) => {
          ew(a, b, c, d, "Undefined cannot be represented in JSON Schema");
        }));
    });
    function fM(a) {
      return new fL({ type: "undefined", ...$(a) });
    }
    let fN = aU("ZodUnknown", (a, b) => {
      (di.init(a, b), fe.init(a, b), (a._zod.processJSONSchema = (a, b, c) => void 0));
    });
    function fO() {
      return new fN({ type: "unknown" });
    }
    let fP = aU("ZodNever", (a, b) => {
        (dj.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (a, b, c) => {
            b.not = {};
          }));
      }),
      fQ = aU(
        "ZodArray",
        (a, b) => {
          (fd(),
            dq.init(a, b),
            fe.init(a, b),
            (a._zod.processJSONSchema = (b, c, d) =>
              ((a, b, c, d) => {
                let e = a._zod.def,
                  { minimum: f, maximum: g } = eR(a);
                ("number" == typeof f && (c.minItems = f),
                  "number" == typeof g && (c.maxItems = g),
                  (c.type = "array"),
                  (c.items = ex(e.element, b, { ...d, path: [...d.path, "items"] })));
              })(a, b, c, d)),
            (a.element = b.element));
        },
        {
          min(a, b) {
            return this.check(d9(a, b));
          },
          nonempty(a) {
            return this.check(d9(1, a));
          },
          max(a, b) {
            return this.check(d8(a, b));
          },
          length(a, b) {
            return this.check(ea(a, b));
          },
          unwrap() {
            return this.element;
          },
        },
      );
    function fR(a, b) {
      return new fQ({ type: "array", element: a, ...$(b) });
    }
    let fS = aU(
      "ZodObject",
      (a, b) => {
        (fd(),
          dw.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) =>
            ((a, b, c, d) => {
              let e = a._zod.def,
                f = e.shape;
              if (
                Object.getOwnPropertySymbols(f).length &&
                ew(a, b, c, d, "Symbol keys cannot be represented in JSON Schema")
              )
                return;
              for (let a in ((c.type = "object"), (c.properties = {}), f))
                C(c.properties, a, ex(f[a], b, { ...d, path: [...d.path, "properties", a] }));
              let g = [];
              for (let a of Object.keys(f)) {
                let c = e.shape[a];
                ("input" === b.io ? void 0 === eV(c) : void 0 === c._zod.optout) && g.push(a);
              }
              (g.length > 0 && (c.required = g),
                e.catchall?._zod.def.type === "never"
                  ? (c.additionalProperties = !1)
                  : e.catchall
                    ? e.catchall &&
                      (c.additionalProperties = ex(e.catchall, b, { ...d, path: [...d.path, "additionalProperties"] }))
                    : "output" === b.io && (c.additionalProperties = !1));
            })(a, b, c, d)),
          er.installLazyProp(a, "shape", (a) => a._zod.def.shape, !1));
      },
      {
        keyof() {
          return f$(Object.keys(this._zod.def.shape));
        },
        catchall(a) {
          return this.clone(ef.mergeDefs(this._zod.def, { catchall: a }));
        },
        passthrough() {
          return this.clone(ef.mergeDefs(this._zod.def, { catchall: fO() }));
        },
        loose() {
          return this.clone(ef.mergeDefs(this._zod.def, { catchall: fO() }));
        },
        strict() {
          return this.clone(ef.mergeDefs(this._zod.def, { catchall: new fP({ type: "never", ...$(void 0) }) }));
        },
        strip() {
          return this.clone(ef.mergeDefs(this._zod.def, { catchall: void 0 }));
        },
        extend(a) {
          return ek.extend(this, a);
        },
        safeExtend(a) {
          return el.safeExtend(this, a);
        },
        merge(a) {
          return em.merge(this, a);
        },
        pick(a) {
          return en.pick(this, a);
        },
        omit(a) {
          return eo.omit(this, a);
        },
        partial(...a) {
          return ep.partial(f2, this, a[0]);
        },
        exactPartial(...a) {
          return ep.partial(f4, this, a[0], "exactPartial");
        },
        required(...a) {
          return eq.required(f9, this, a[0]);
        },
      },
    );
    function fT(a, b) {
      return new fS({ type: "object", shape: a ?? {}, ...ej.normalizeParams(b) });
    }
    let fU = aU("ZodUnion", (a, b) => {
      (dy.init(a, b),
        fe.init(a, b),
        (a._zod.processJSONSchema = (b, c, d) => {
          var e, f, g, h;
          let i, j, k;
          return (
            (e = a),
            (f = b),
            (g = c),
            (h = d),
            (j = !1 === (i = e._zod.def).inclusive),
            (k = i.options.map((a, b) => ex(a, f, { ...h, path: [...h.path, j ? "oneOf" : "anyOf", b] }))),
            void (j ? (g.oneOf = k) : (g.anyOf = k))
          );
        }),
        (a.options = b.options));
    });
    function fV(a, b) {
      return new fU({ type: "union", options: a, ...ej.normalizeParams(b) });
    }
    let fW = aU("ZodIntersection", (a, b) => {
        (dA.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) => {
            let e, f, g, h, i;
            return (
              (f = ex((e = a._zod.def).left, b, { ...d, path: [...d.path, "allOf", 0] })),
              (g = ex(e.right, b, { ...d, path: [...d.path, "allOf", 1] })),
              void (
                (c.allOf = i =
                  [
                    ...((h = (a) => "allOf" in a && 1 === Object.keys(a).length)(f) ? f.allOf : [f]),
                    ...(h(g) ? g.allOf : [g]),
                  ]),
                b.intersections.push(i)
              )
            );
          }));
      }),
      fX = aU("ZodRecord", (a, b) => {
        (fd(),
          dG.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) =>
            ((a, b, c, d) => {
              let e = a._zod.def;
              c.type = "object";
              let f = e.keyType,
                g = eR(f).patterns;
              if ("loose" === e.mode && g && g.size > 0) {
                let a = ex(e.valueType, b, { ...d, path: [...d.path, "patternProperties", "*"] });
                for (let b of ((c.patternProperties = {}), g)) C(c.patternProperties, eU(b).source, a);
              } else {
                if ("draft-07" === b.target || "draft-2020-12" === b.target) {
                  c.propertyNames = ex(e.keyType, b, { ...d, path: [...d.path, "propertyNames"] });
                  let f = eW.get(b);
                  (f ||
                    ((f = []),
                    eW.set(b, f),
                    b.deferred.push(() =>
                      (function (a) {
                        let b = new Map();
                        for (let c of a.seen.values()) c.def && !b.has(c.schema) && b.set(c.schema, c);
                        let c = new Map();
                        for (let d of eW.get(a) ?? []) {
                          let e = a.seen.get(d),
                            f = (e?.def ?? e?.schema)?.propertyNames;
                          if (!f || !0 === f || c.has(f)) continue;
                          let g = (function a(b, c, d) {
                            if (c.$ref) {
                              if (d.has(c)) return c;
                              d.add(c);
                              let e = b.get(c)?.def;
                              if (!e) return c;
                              let f = a(b, e, d);
                              return f === e ? c : f;
                            }
                            for (let e of ["anyOf", "oneOf"]) {
                              let f = c[e];
                              if (!Array.isArray(f)) continue;
                              let g = f.map((c) => a(b, c, d));
                              g.some((a, b) => a !== f[b]) && (c = { ...c, [e]: g });
                            }
                            let e = Array.isArray(c.type) ? c.type : [c.type],
                              f = !e.includes("string") && e.some((a) => "number" === a || "integer" === a),
                              g = c.enum ?? (void 0 !== c.const ? [c.const] : void 0);
                            if (!f && !g?.some((a) => "number" == typeof a)) return c;
                            let {
                              minimum: h,
                              maximum: i,
                              exclusiveMinimum: j,
                              exclusiveMaximum: k,
                              multipleOf: l,
                              format: m,
                              id: n,
                              ...o
                            } = c;
                            return (
                              o.enum
                                ? (o.enum = o.enum.map((a) => ("number" == typeof a ? String(a) : a)))
                                : "number" == typeof o.const && (o.const = String(o.const)),
                              f && ((o.type = "string"), g || (o.pattern = (e.includes("number") ? bG : bF).source)),
                              o
                            );
                          })(b, f, new Set());
                          g !== f && c.set(f, g);
                        }
                        if (c.size)
                          for (let b of a.seen.values())
                            for (let a of [b.schema, b.def]) {
                              let b = a && c.get(a.propertyNames);
                              b && (a.propertyNames = b);
                            }
                      })(b),
                    )),
                    f.push(a));
                }
                c.additionalProperties = ex(e.valueType, b, { ...d, path: [...d.path, "additionalProperties"] });
              }
              let h = f._zod.values,
                i = "input" === b.io && void 0 !== eV(e.valueType);
              if (h && !e.partial && !i) {
                let a = [...h].filter((a) => "string" == typeof a || "number" == typeof a);
                a.length > 0 && (c.required = a.map(String));
              }
            })(a, b, c, d)),
          (a.keyType = b.keyType),
          (a.valueType = b.valueType));
      });
    function fY(a, b, c) {
      return new fX(
        b && b._zod
          ? { type: "record", keyType: a, valueType: b, ...ej.normalizeParams(c) }
          : { type: "record", keyType: fh(), valueType: a, ...ej.normalizeParams(b) },
      );
    }
    let fZ = aU("ZodEnum", (a, b) => {
      (dJ.init(a, b),
        fe.init(a, b),
        (a._zod.processJSONSchema = (b, c, d) =>
          ((a, b) => {
            let c = r(a._zod.def.entries);
            if (0 === c.length) {
              b.not = {};
              return;
            }
            (c.every((a) => "number" == typeof a) && (b.type = "number"),
              c.every((a) => "string" == typeof a) && (b.type = "string"),
              (b.enum = c));
          })(a, c)),
        (a.enum = b.entries),
        (a.options = [...a._zod.values]));
      let c = new Set(Object.keys(b.entries));
      ((a.extract = (a, d) => {
        let e = {};
        for (let d of a)
          if (c.has(d)) e[d] = b.entries[d];
          else throw Error(`Key ${d} not found in enum`);
        return new fZ({ ...b, checks: [], ...ej.normalizeParams(d), entries: e });
      }),
        (a.exclude = (a, d) => {
          let e = { ...b.entries };
          for (let b of a)
            if (c.has(b)) delete e[b];
            else throw Error(`Key ${b} not found in enum`);
          return new fZ({ ...b, checks: [], ...ej.normalizeParams(d), entries: e });
        }));
    });
    function f$(a, b) {
      return new fZ({
        type: "enum",
        entries: Array.isArray(a) ? Object.fromEntries(a.map((a) => [a, a])) : a,
        ...ej.normalizeParams(b),
      });
    }
    let f_ = aU("ZodLiteral", (a, b) => {
      (dK.init(a, b),
        fe.init(a, b),
        (a._zod.processJSONSchema = (b, c, d) =>
          ((a, b, c, d) => {
            let e = a._zod.def;
            if (0 === e.values.length) {
              c.not = {};
              return;
            }
            let f = [];
            for (let g of e.values)
              if (void 0 === g) {
                if (ew(a, b, c, d, "Literal `undefined` cannot be represented in JSON Schema")) return;
              } else if ("bigint" == typeof g) {
                if (ew(a, b, c, d, "BigInt literals cannot be represented in JSON Schema")) return;
                f.push(Number(g));
              } else f.push(g);
            if (0 === f.length);
            else if (1 === f.length) {
              let a = f[0];
              ((c.type = null === a ? "null" : typeof a),
                "draft-04" === b.target || "openapi-3.0" === b.target ? (c.enum = [a]) : (c.const = a));
            } else
              (f.every((a) => "number" == typeof a) && (c.type = "number"),
                f.every((a) => "string" == typeof a) && (c.type = "string"),
                f.every((a) => "boolean" == typeof a) && (c.type = "boolean"),
                f.every((a) => null === a) && (c.type = "null"),
                (c.enum = f));
          })(a, b, c, d)),
        (a.values = new Set(b.values)),
        Object.defineProperty(a, "value", {
          get() {
            if (b.values.length > 1)
              throw Error("This schema contains multiple valid literal values. Use `.values` instead.");
            return b.values[0];
          },
        }));
    });
    function f0(a, b) {
      return new f_({ type: "literal", values: Array.isArray(a) ? a : [a], ...ej.normalizeParams(b) });
    }
    let f1 = aU("ZodTransform", (a, b) => {
        (fd(),
          dL.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) => {
            ew(a, b, c, d, "Transforms cannot be represented in JSON Schema");
          }),
          (a._zod.parse = (c, d) => {
            if ("backward" === d.direction) throw new aW(a.constructor.name);
            c.addIssue = (d) => {
              "string" == typeof d
                ? c.issues.push(es.issue(d, c.value, b))
                : (d.fatal && (d.continue = !1),
                  d.code ?? (d.code = "custom"),
                  "input" in d || (d.input = c.value),
                  d.inst ?? (d.inst = a),
                  c.issues.push(es.issue(d)));
            };
            let e = b.transform(c.value, c);
            return e instanceof Promise ? e.then((a) => ((c.value = a), c)) : ((c.value = e), c);
          }));
      }),
      f2 = aU("ZodOptional", (a, b) => {
        (dN.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) => eZ(a, b, c, d)),
          (a.unwrap = () => a._zod.def.innerType));
      });
    function f3(a) {
      return new f2({ type: "optional", innerType: a });
    }
    let f4 = aU("ZodExactOptional", (a, b) => {
        (dO.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) => eZ(a, b, c, d)),
          (a.unwrap = () => a._zod.def.innerType));
      }),
      f5 = aU("ZodNullable", (a, b) => {
        (dP.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) => {
            let e, f, g;
            return (
              (f = ex((e = a._zod.def).innerType, b, d)),
              (g = b.seen.get(a)),
              void ("openapi-3.0" === b.target
                ? ((g.ref = e.innerType), (c.nullable = !0))
                : (c.anyOf = [f, { type: "null" }]))
            );
          }),
          (a.unwrap = () => a._zod.def.innerType));
      });
    function f6(a) {
      return new f5({ type: "nullable", innerType: a });
    }
    let f7 = aU("ZodDefault", (a, b) => {
        (dQ.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) => {
            let e, f;
            return (
              ex((e = a._zod.def).innerType, b, d),
              (b.seen.get(a).ref = e.innerType),
              void ((f = eY(e.defaultValue, a, b, c, d)) !== eX && (c.default = f))
            );
          }),
          (a.unwrap = () => a._zod.def.innerType),
          (a.removeDefault = a.unwrap));
      }),
      f8 = aU("ZodPrefault", (a, b) => {
        (dS.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) =>
            ((a, b, c, d) => {
              let e = a._zod.def;
              if ((ex(e.innerType, b, d), (b.seen.get(a).ref = e.innerType), "input" !== b.io)) return;
              let f = eY(e.defaultValue, a, b, c, d);
              f !== eX && (c._prefault = f);
            })(a, b, c, d)),
          (a.unwrap = () => a._zod.def.innerType));
      }),
      f9 = aU("ZodNonOptional", (a, b) => {
        (dT.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) => {
            let e;
            (ex((e = a._zod.def).innerType, b, d), (b.seen.get(a).ref = e.innerType));
          }),
          (a.unwrap = () => a._zod.def.innerType));
      }),
      ga = aU("ZodCatch", (a, b) => {
        (dW.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) =>
            ((a, b, c, d) => {
              let e,
                f = a._zod.def;
              (ex(f.innerType, b, d), (b.seen.get(a).ref = f.innerType));
              try {
                e = f.catchValue(void 0);
              } catch {
                ew(a, b, c, d, "Dynamic catch values are not supported in JSON Schema");
                return;
              }
              c.default = e;
            })(a, b, c, d)),
          (a.unwrap = () => a._zod.def.innerType),
          (a.removeCatch = a.unwrap));
      }),
      gb = aU("ZodPipe", (a, b) => {
        (dX.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) => {
            let e, f, g;
            return (
              (f = (e = a._zod.def).in._zod.traits.has("$ZodTransform")),
              void (ex((g = "input" === b.io ? (f ? e.out : e.in) : e.out), b, d), (b.seen.get(a).ref = g))
            );
          }),
          (a.in = b.in),
          (a.out = b.out));
      });
    function gc(a, b) {
      return new gb({ type: "pipe", in: a, out: b });
    }
    let gd = aU("ZodReadonly", (a, b) => {
        (d_.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) => {
            let e;
            (ex((e = a._zod.def).innerType, b, d), (b.seen.get(a).ref = e.innerType), (c.readOnly = !0));
          }),
          (a.unwrap = () => a._zod.def.innerType));
      }),
      ge = aU("ZodCustom", (a, b) => {
        (d1.init(a, b),
          fe.init(a, b),
          (a._zod.processJSONSchema = (b, c, d) => {
            ew(a, b, c, d, "Custom types cannot be represented in JSON Schema");
          }));
      });
    (a.s(
      [
        "array",
        0,
        fR,
        "boolean",
        0,
        fK,
        "enum",
        0,
        f$,
        "int",
        0,
        fI,
        "literal",
        0,
        f0,
        "object",
        0,
        fT,
        "record",
        0,
        fY,
        "string",
        0,
        fh,
        "undefined",
        0,
        fM,
        "union",
        0,
        fV,
        "unknown",
        0,
        fO,
      ],
      17616,
    ),
      a.i(17616),
      a.s([], 91797),
      a.i(91797),
      a.i(7281),
      a.s(["safeParse", 0, e3], 36276),
      a.i(36276),
      a.s([], 5007),
      a.i(5007),
      a.s(
        [
          "array",
          0,
          fR,
          "boolean",
          0,
          fK,
          "enum",
          0,
          f$,
          "int",
          0,
          fI,
          "literal",
          0,
          f0,
          "object",
          0,
          fT,
          "prettifyError",
          0,
          function (a) {
            let b = [];
            for (let c of [...a.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length))
              (b.push(`✖ ${c.message}`),
                c.path?.length &&
                  b.push(
                    `  → at ${(function (a) {
                      let b = [];
                      for (let c of a.map((a) => ("object" == typeof a ? a.key : a)))
                        "number" == typeof c
                          ? b.push(`[${c}]`)
                          : "symbol" == typeof c
                            ? b.push(`[${JSON.stringify(String(c))}]`)
                            : /[^\w$]/.test(c)
                              ? b.push(`[${JSON.stringify(c)}]`)
                              : (b.length && b.push("."), b.push(c));
                      return b.join("");
                    })(c.path)}`,
                  ));
            return b.join("\n");
          },
          "record",
          0,
          fY,
          "safeParse",
          0,
          e3,
          "string",
          0,
          fh,
          "undefined",
          0,
          fM,
          "union",
          0,
          fV,
          "unknown",
          0,
          fO,
        ],
        24934,
      ));
  },
  69254,
  (a) => {
    "use strict";
    var b = a.i(24934);
    a.s(["z", 0, b]);
  },
  71250,
  (a) => {
    "use strict";
    var b = a.i(24934);
    a.s(["z", 0, b]);
  },
  79447,
  (a) => {
    "use strict";
    var b = a.i(24934);
    a.s(["z", 0, b]);
  },
  13481,
  (a) => {
    "use strict";
    var b = a.i(24934);
    a.s(["z", 0, b]);
  },
  89617,
  (a) => {
    "use strict";
    var b = a.i(24934);
    a.s(["z", 0, b]);
  },
  99797,
  (a) => {
    "use strict";
    var b = a.i(24934);
    a.s(["z", 0, b]);
  },
  93076,
  (a) => {
    "use strict";
    var b = a.i(24934);
    a.s(["z", 0, b]);
  },
  56927,
  (a) => {
    "use strict";
    var b = a.i(89617),
      c = a.i(34599);
    let d = (a, d) =>
        b.z
          .string()
          .min(1, `${a} is empty: give 1–${d} characters`)
          .max(d, `${a} is too long: give 1–${d} characters`)
          .refine(c.j, `${a} has a control character or broken Unicode: remove it`),
      e = d("The user id", c.O),
      f = d("The nonce", 64),
      g = d("The key or collapse value", 128),
      h = d("The token id", 256),
      i = d("The topic", 128),
      j = d("The conversation id", 6 * c.O + 1);
    a.s(["W", 0, j, "A", 0, h, "B", 0, g, "g", 0, f, "q", 0, i, "z", 0, e]);
  },
  8684,
  (a) => {
    "use strict";
    a.s([
      "f",
      0,
      function (a, b) {
        return void 0 === b ? null : { key: `${a ?? ""}\x1f${b}`, formerKey: b };
      },
    ]);
  },
  12340,
  (a) => {
    "use strict";
    var b = a.i(60297),
      c = a.i(27869),
      d = a.i(34599);
    function e({ conversationId: a, userId: b, copyBound: c }) {
      return (0, d.m)(a)
        ? { groups: [a], members: [{ groupId: a, userId: b }], everyone: [{ groupId: a, upTo: c }] }
        : { directs: [a], users: (0, d.T)(a) ?? [] };
    }
    function f(a, { conversationId: e, userId: g }) {
      if (!(0, d.m)(e)) {
        let a = (0, d.T)(e);
        return a?.includes(g) ? { kind: "direct", members: a } : (0, c.t)();
      }
      let h = (0, b.i)(a, e, g);
      return "refused" in h ? h : { kind: "group", ...h };
    }
    function g(a, d, { conversationId: e, seq: f }) {
      let h = a.message(e, f);
      return h && ("group" !== d.kind || (0, b.N)(d.me, f)) ? h : (0, c.o)();
    }
    function h(a, b, { atMs: c, copyBound: d }, e) {
      return "direct" === b.kind
        ? b.members.map((b) => ({ feed: "chat", userId: b, n: a.appendToUser(b, e, c), event: e }))
        : [i(a, b.group, e, { atMs: c, copyBound: d })];
    }
    function i(a, c, d, { atMs: e, copyBound: f }) {
      return (
        (c.head += 1),
        (c.lastAtMs = e),
        a.saveGroup(c),
        a.appendToGroup(c, d),
        { feed: "group", conversationId: c.id, n: c.head, event: d, userIds: (0, b.q)(a, c, f) }
      );
    }
    let j = (a) => ({ outcome: a, appended: [] });
    var k = a.i(20863);
    let l = {
        addMembers: {
          touches(a) {
            let { conversationId: b, userId: c, userIds: d, copyBound: e } = a;
            return {
              groups: [b],
              members: [c, ...d].map((a) => ({ groupId: b, userId: a })),
              everyone: [{ groupId: b, upTo: e }],
              groupCounts: d,
              users: d,
            };
          },
          apply: function (a, d) {
            let { conversationId: e, userId: f, history: g, maxMembers: h, maxGroups: k, atMs: l, copyBound: m } = d,
              n = (0, b.i)(a, e, f);
            if ("refused" in n) return n;
            let { group: o, me: p } = n;
            if (!(0, b.S)(p)) return (0, c.Q)("Only owners and admins may add members");
            let q = d.userIds.filter((c) => !(0, b.P)(a.member(e, c)));
            if (0 === q.length) return j({ added: q });
            if (o.memberCount + q.length > h)
              return (0, c.O)(
                `The group has ${o.memberCount} members and may have ${h}: add at most ${Math.max(0, h - o.memberCount)}`,
              );
            let r = q.find((b) => a.groupCount(b) >= k);
            if (void 0 !== r) return (0, c.O)(`${r} is in ${k} groups, which is the limit: leave them out`);
            let s = (0, b.q)(a, o, m),
              t = "all" === g;
            for (let b of q)
              a.saveMember({
                groupId: e,
                userId: b,
                role: "member",
                joinedAtMs: l,
                joinedN: o.head + 1,
                fromN: t ? 0 : o.head,
                fromSeq: t ? 0 : o.lastSeq,
                untilN: null,
                untilSeq: null,
                left: null,
                readSeq: o.lastSeq,
              });
            o.memberCount += q.length;
            let u = q.map((a) => ({ userId: a, role: "member" })),
              v = i(a, o, { type: "members", conversationId: e, added: u, by: f }, d),
              w = u.map((b) => {
                let c = { type: "members", conversationId: e, added: [b], by: f };
                return { feed: "chat", userId: b.userId, n: a.appendToUser(b.userId, c, l), event: c };
              }),
              x = v.userIds ?? (s && [...s, ...q]);
            return { outcome: { added: q }, appended: [...w, { ...v, userIds: x }] };
          },
        },
        configure: {
          touches: (a) => ({ ...e(a), everyone: [], users: [a.userId], settings: [a] }),
          apply: function (a, e) {
            let { conversationId: f, userId: g, atMs: h } = e;
            if (
              !((a, { conversationId: b, userId: c }) =>
                (0, d.m)(b) ? null !== a.member(b, c) : (0, d.T)(b)?.includes(c) === !0)(a, e)
            )
              return (0, c.t)();
            let i = a.settings(g, f) ?? b.m,
              k = { ...i, ...e.settings };
            if (Object.keys(b.m).every((a) => k[a] === i[a])) return j(k);
            a.saveSettings(g, f, k);
            let l = { type: "settings", conversationId: f, ...k };
            return { outcome: k, appended: [{ feed: "chat", userId: g, n: a.appendToUser(g, l, h), event: l }] };
          },
        },
        createGroup: {
          touches({ conversationId: a, userId: b, members: c, key: d, copyBound: e }) {
            let f = [b, ...c];
            return {
              groups: [a],
              ...(void 0 !== d && { groupKeys: [{ createdBy: b, key: d }] }),
              members: f.map((b) => ({ groupId: a, userId: b })),
              everyone: [{ groupId: a, upTo: e }],
              groupCounts: f,
              users: f,
            };
          },
          apply: function (a, b) {
            let { conversationId: d, userId: e, members: f, title: g, data: h, key: k, maxGroups: l, atMs: m } = b,
              n = void 0 === k ? null : a.groupByKey(e, k);
            if (null !== n) return j({ conversationId: n, duplicate: !0 });
            for (let b of [e, ...f]) {
              if (a.groupCount(b) < l) continue;
              let d = b === e ? "You are" : `${b} is`;
              return (0, c.O)(`${d} in ${l} groups, which is the limit: leave one first`);
            }
            let o = {
              id: d,
              title: g,
              data: h,
              createdBy: e,
              createdAtMs: m,
              head: 0,
              lastSeq: 0,
              memberCount: 1 + f.length,
              lastAtMs: m,
            };
            for (let b of (a.saveGroup(o, k), [e, ...f]))
              a.saveMember({
                groupId: d,
                userId: b,
                role: b === e ? "owner" : "member",
                joinedAtMs: m,
                joinedN: 1,
                fromN: 0,
                fromSeq: 0,
                untilN: null,
                untilSeq: null,
                left: null,
                readSeq: 0,
              });
            let p = [e, ...f].map((a) => ({ userId: a, role: a === e ? "owner" : "member" })),
              q = i(a, o, { type: "members", conversationId: d, added: p, by: e }, b),
              r = p.map((b) => {
                let c = { type: "members", conversationId: d, added: [b], by: e };
                return { feed: "chat", userId: b.userId, n: a.appendToUser(b.userId, c, m), event: c };
              });
            return { outcome: { conversationId: d, duplicate: !1 }, appended: [...r, q] };
          },
        },
        delete: {
          touches: (a) => ({ ...e(a), messages: [a], revises: !0 }),
          apply: function (a, d) {
            let { conversationId: e, seq: i, userId: k, atMs: l } = d,
              m = f(a, d);
            if ("refused" in m) return m;
            let n = g(a, m, d);
            if ("refused" in n) return n;
            if (n.from !== k && !("group" === m.kind && (0, b.S)(m.me)))
              return (0, c.Q)("You can only delete your own messages, and any in a group that you own or administer");
            if (void 0 !== n.extras.deletedAtMs) return j({ deletedAtMs: n.extras.deletedAtMs });
            let { version: o, editedAtMs: p } = n.extras,
              q = { ...(void 0 !== o && { version: o }), ...(void 0 !== p && { editedAtMs: p }) },
              r = { deletedAtMs: l, ...(n.from !== k && { deletedBy: k }), excerpt: "" };
            return (
              a.saveMessage({ ...n, content: null, extras: { ...q, ...r } }),
              a.clearMessage(e, i),
              a.reviseNotices(n, ""),
              {
                outcome: { deletedAtMs: l },
                appended: h(a, m, d, { type: "deleted", conversationId: e, seq: i, deletedAtMs: l, by: k }),
              }
            );
          },
        },
        edit: {
          touches: (a) => ({ ...e(a), messages: [a], edits: [a], revises: !0 }),
          apply: function (a, b) {
            let { conversationId: d, seq: e, content: i, excerpt: k, nonce: l, atMs: m } = b,
              n = f(a, b);
            if ("refused" in n) return n;
            let o = g(a, n, b);
            if ("refused" in o) return o;
            if (o.from !== b.userId) return (0, c.Q)("You can only edit your own messages");
            let p = a.edited(d, e, l);
            if (p) return j({ ...p, duplicate: !0 });
            if (void 0 !== o.extras.deletedAtMs) return (0, c.O)("The message is deleted: it can no longer be edited");
            let q = (o.extras.version ?? 1) + 1;
            return (
              a.saveMessage({ ...o, content: i, extras: { ...o.extras, version: q, editedAtMs: m, excerpt: k } }),
              a.saveEdit(d, e, { nonce: l, version: q, editedAtMs: m }),
              a.reviseNotices(o, k),
              {
                outcome: { version: q, editedAtMs: m, duplicate: !1 },
                appended: h(a, n, b, {
                  type: "edited",
                  conversationId: d,
                  seq: e,
                  version: q,
                  content: i,
                  editedAtMs: m,
                }),
              }
            );
          },
        },
        notifyGroup: {
          touches: ({ conversationId: a, seq: b, after: c, limit: d, collapse: e }) => ({
            groups: [a],
            messages: [{ conversationId: a, seq: b }],
            membersAfter: [{ groupId: a, after: c, limit: d }],
            collapses: [e],
          }),
          apply: function (a, d) {
            let { conversationId: e, seq: f, viewers: g, collapse: h, after: i, limit: k } = d,
              l = a.group(e),
              m = l && a.message(e, f);
            if (!l || !m) return (0, c.o)();
            let { from: n, sentAtMs: o, extras: p } = m;
            if (void 0 !== p.deletedAtMs) return j({ next: null });
            let q = a.membersAfter(e, i, k),
              r = new Set([n, ...g]),
              s = {
                conversationId: e,
                from: n,
                excerpt: p.excerpt ?? d.excerpt,
                collapse: h,
                atMs: o,
                ...(d.reach && { reach: d.reach }),
              },
              t = q
                .filter(
                  (c) =>
                    !r.has(c.userId) &&
                    c.readSeq < f &&
                    (0, b.N)(c, f) &&
                    (0, b.g)(a.settings(c.userId, e), "all" === p.mentions, o) &&
                    !a.hasNotice(c.userId, h),
                )
                .map((b) => a.notify(b.userId, s)),
              u = q.at(-1);
            return { outcome: { next: u && q.length === k ? (0, b.X)(u) : null }, appended: t };
          },
        },
        pin: {
          touches: (a) => ({ ...e(a), messages: [a] }),
          apply: function (a, b) {
            let { conversationId: d, seq: e, userId: i, on: k, atMs: l } = b,
              m = f(a, b);
            if ("refused" in m) return m;
            let n = g(a, m, b);
            if ("refused" in n) return n;
            if (void 0 !== n.extras.deletedAtMs) return (0, c.O)("The message is deleted: it cannot be pinned");
            let { pinnedAtMs: o, ...p } = n.extras;
            return (void 0 !== o) === k
              ? j({})
              : (a.saveMessage({ ...n, extras: { ...p, ...(k && { pinnedAtMs: l }) } }),
                {
                  outcome: {},
                  appended: h(a, m, b, { type: "pinned", conversationId: d, seq: e, on: k, atMs: l, by: i }),
                });
          },
        },
        quote: {
          touches: (a) => ({ ...e(a), messages: [a] }),
          apply: function (a, b) {
            let c = f(a, b);
            if ("refused" in c) return c;
            let d = g(a, c, b);
            if ("refused" in d) return d;
            let { excerpt: e = b.excerpt } = d.extras;
            return (
              void 0 === d.extras.excerpt && a.saveMessage({ ...d, extras: { ...d.extras, excerpt: e } }),
              j({ seq: d.seq, from: d.from, excerpt: e })
            );
          },
        },
        react: {
          touches: (a) => ({ ...e(a), messages: [a], reactions: [a] }),
          apply: function (a, b) {
            let { conversationId: d, seq: e, userId: i, reaction: k, on: l, atMs: m } = b,
              n = f(a, b);
            if ("refused" in n) return n;
            let o = g(a, n, b);
            if ("refused" in o) return o;
            if (void 0 !== o.extras.deletedAtMs) return (0, c.O)("The message is deleted: nobody can react to it");
            let p = o.extras.reactions ?? [];
            if (l && p.length >= 50 && !p.some((a) => a.reaction === k))
              return (0, c.O)("The message has 50 different reactions, which is the limit: use one of them");
            if (!a.setReaction(d, e, { userId: i, reaction: k, on: l, atMs: m })) return j({ reactions: p });
            let q = a.reactions(d, e),
              { reactions: r, ...s } = o.extras;
            return (
              a.saveMessage({ ...o, extras: { ...s, ...(q.length > 0 && { reactions: q }) } }),
              {
                outcome: { reactions: q },
                appended: h(a, n, b, { type: "reaction", conversationId: d, seq: e, userId: i, reaction: k, on: l }),
              }
            );
          },
        },
        readGroup: {
          touches: ({ conversationId: a, userId: b, collapse: c }) => ({
            groups: [a],
            members: [{ groupId: a, userId: b }],
            users: [b],
            collapses: [c],
          }),
          apply: function (a, d) {
            let { conversationId: e, userId: f, collapse: g, atMs: h } = d,
              i = a.group(e),
              k = i && a.member(e, f);
            if (!i || !k) return (0, c.t)();
            let l = (0, b.z)(i, k),
              m = Math.min(d.seq, l);
            if (m <= k.readSeq) return j({ seq: k.readSeq });
            a.saveMember({ ...k, readSeq: m });
            let n = { type: "read", conversationId: e, userId: f, seq: m },
              o = [{ feed: "chat", userId: f, n: a.appendToUser(f, n, h), event: n }],
              p = m === l ? a.readNotice(f, g, h) : null;
            return (p && o.push(p), { outcome: { seq: m }, appended: o });
          },
        },
        removeMember: {
          touches: ({ conversationId: a, userId: b, memberId: c, copyBound: d }) => ({
            groups: [a],
            members: [b, c].map((b) => ({ groupId: a, userId: b })),
            everyone: [{ groupId: a, upTo: d + 1 }],
            seniors: [{ groupId: a, except: c }],
            users: [c],
          }),
          apply: function (a, d) {
            let { conversationId: e, userId: f, memberId: g, atMs: h, copyBound: k } = d,
              l = g === f,
              m = a.member(e, g);
            if (l && m && !(0, b.P)(m)) return j({});
            let n = (0, b.i)(a, e, f);
            if ("refused" in n) return n;
            let { group: o, me: p } = n;
            if (!l && !(0, b.S)(p)) return (0, c.Q)("Only owners and admins may remove others");
            if (!m) return (0, c.O)("That user is not a member of the group");
            if (!(0, b.P)(m)) return j({});
            if (!l && "owner" === m.role && "owner" !== p.role) return (0, c.Q)("Only an owner may remove an owner");
            let q = (function (a, b) {
                if ("owner" !== b.role) return null;
                let c = a.seniorMember(b.groupId, b.userId);
                return c && "owner" !== c.role ? c : null;
              })(a, m),
              r = [],
              s = (0, b.q)(a, o, k);
            o.memberCount -= 1;
            let { title: t, data: u, memberCount: v, lastSeq: w } = o;
            a.saveMember({
              ...m,
              untilN: o.head + 1,
              untilSeq: w,
              left: { atMs: h, title: t, data: u, memberCount: v },
            });
            let x = { type: "members", conversationId: e, removed: [g], by: f };
            r.push({ feed: "chat", userId: g, n: a.appendToUser(g, x, h), event: x });
            let y = i(a, o, x, d);
            if ((r.push({ ...y, userIds: y.userIds && (s ?? [...y.userIds, g]) }), q)) {
              a.saveMember({ ...q, role: "owner" });
              let b = { type: "members", conversationId: e, role: { userId: q.userId, role: "owner" }, by: f };
              (r.push({ feed: "chat", userId: q.userId, n: a.appendToUser(q.userId, b, h), event: b }),
                r.push(i(a, o, b, d)));
            }
            return { outcome: {}, appended: r };
          },
        },
        sendToGroup: {
          touches({ conversationId: a, userId: b, nonce: c, mentions: d, replyTo: e, copyBound: f, collapse: g }) {
            let h = void 0 === d || "all" === d ? [] : d,
              i = [b, ...h];
            return {
              groups: [a],
              members: i.map((b) => ({ groupId: a, userId: b })),
              everyone: [{ groupId: a, upTo: f }],
              nonces: [{ from: b, nonce: c }],
              ...(e && { messages: [{ conversationId: a, seq: e.seq }] }),
              users: i,
              settings: h.map((b) => ({ userId: b, conversationId: a })),
              collapses: [g],
            };
          },
          apply: function (a, d) {
            let {
                conversationId: e,
                userId: f,
                content: g,
                excerpt: h,
                nonce: l,
                replyTo: m,
                mentions: n,
                collapse: o,
                atMs: p,
              } = d,
              q = a.sent(f, l);
            if (q) return j({ ...q, duplicate: !0, unnotified: !1 });
            let r = (0, b.i)(a, e, f);
            if ("refused" in r) return r;
            let { group: s, me: t } = r,
              u = void 0 === n || "all" === n ? void 0 : n.find((c) => !(0, b.P)(a.member(e, c)));
            if (void 0 !== u) return (0, c.O)(`${u} is not a member of the group: mention only members`);
            s.lastSeq += 1;
            let v = s.lastSeq,
              w = { conversationId: e, seq: v, from: f, nonce: l, sentAtMs: p, content: g };
            (a.insertMessage({ ...w, extras: (0, k.f)(d) }), void 0 !== n && a.mention(e, v, n));
            let x = {
                ...w,
                ...(m && {
                  replyTo: (function (a, b, { conversationId: c }) {
                    let { from: d = b.from, extras: e } = a.message(c, b.seq) ?? {};
                    return { seq: b.seq, from: d, excerpt: e?.excerpt ?? b.excerpt };
                  })(a, m, d),
                }),
                ...(n && { mentions: n }),
              },
              y = i(a, s, { type: "message", message: x }, d),
              z = (function (a, b, c, { collapse: d, atMs: e }) {
                let f = b.readSeq < c - 1;
                a.saveMember({ ...b, readSeq: c });
                let g = f ? a.readNotice(b.userId, d, e) : null;
                return g ? [g] : [];
              })(a, t, v, d),
              A = (function (a, c, d) {
                let { conversationId: e, userId: f, mentions: g, viewers: h, copyBound: i, atMs: j } = d,
                  k = "all" === g ? [] : (g ?? []),
                  l = c.memberCount > i ? k : a.members(e).map((a) => a.userId),
                  m = new Set([f, ...h]);
                return l.filter((c) => !m.has(c) && (0, b.g)(a.settings(c, e), "all" === g || k.includes(c), j));
              })(a, s, d).map((b) =>
                a.notify(b, {
                  conversationId: e,
                  from: f,
                  excerpt: h,
                  collapse: o,
                  atMs: p,
                  ...(d.reach && { reach: d.reach }),
                }),
              );
            return {
              outcome: {
                conversationId: e,
                seq: v,
                sentAtMs: p,
                duplicate: !1,
                unnotified: s.memberCount > d.copyBound,
              },
              appended: [y, ...z, ...A],
            };
          },
        },
        setRole: {
          touches: ({ conversationId: a, userId: b, memberId: c, copyBound: d }) => ({
            groups: [a],
            members: [b, c].map((b) => ({ groupId: a, userId: b })),
            everyone: [{ groupId: a, upTo: d }],
            seniors: [{ groupId: a, except: c }],
            users: [c],
          }),
          apply: function (a, d) {
            let { conversationId: e, userId: f, memberId: g, role: h, atMs: k } = d,
              l = (0, b.i)(a, e, f);
            if ("refused" in l) return l;
            let { group: m, me: n } = l;
            if ("owner" !== n.role) return (0, c.Q)("Only owners may change roles");
            let o = a.member(e, g);
            if (!(0, b.P)(o)) return (0, c.O)("That user is not a member of the group");
            if (o.role === h) return j({});
            if ("owner" === o.role && a.seniorMember(e, g)?.role !== "owner")
              return (0, c.O)("The group needs an owner: make somebody else one first");
            a.saveMember({ ...o, role: h });
            let p = { type: "members", conversationId: e, role: { userId: g, role: h }, by: f };
            return {
              outcome: {},
              appended: [{ feed: "chat", userId: g, n: a.appendToUser(g, p, k), event: p }, i(a, m, p, d)],
            };
          },
        },
        updateGroup: {
          touches: e,
          apply: function (a, d) {
            let { conversationId: e, userId: f, title: g, data: h } = d,
              k = (0, b.i)(a, e, f);
            if ("refused" in k) return k;
            let { group: l, me: m } = k;
            if (!(0, b.S)(m)) return (0, c.Q)("Only owners and admins may change the group");
            let n = {
              ...(void 0 !== g && g !== l.title && { title: g }),
              ...(void 0 !== h && JSON.stringify(h) !== JSON.stringify(l.data) && { data: h }),
            };
            if (0 === Object.keys(n).length) return j({ conversationId: e });
            Object.assign(l, n);
            let o = { type: "group", conversationId: e, ...n, by: f };
            return { outcome: { conversationId: e }, appended: [i(a, l, o, d)] };
          },
        },
      },
      m = (a) => l[a.kind];
    a.s(["A", 0, (a, b) => m(b).apply(a, b), "I", 0, (a) => m(a).touches(a)], 12340);
  },
  92745,
  (a) => {
    "use strict";
    a.s([
      "f",
      0,
      function (a) {
        switch (a.kind) {
          case "send":
            return [a.from, ...a.members, ...a.notify];
          case "push":
            return "userIds" in a.to ? a.to.userIds : [];
          case "readChat":
            return [a.userId, ...a.members];
          case "readPush":
          case "subscribe":
          case "unsubscribe":
            return [a.userId];
        }
        return [];
      },
    ]);
  },
];

//# sourceMappingURL=_1c4nr3__9yx6h._.js.map
