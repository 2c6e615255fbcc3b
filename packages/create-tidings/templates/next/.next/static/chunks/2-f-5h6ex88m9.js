(globalThis.TURBOPACK || (globalThis.TURBOPACK = [])).push([
  "object" == typeof document ? document.currentScript : void 0,
  15186,
  (e) => {
    "use strict";
    e.s([
      "f",
      0,
      function (e, t) {
        for (let r = e.length - 1; r >= 0; r -= 1) {
          let n = e[r];
          if (t(n)) return n;
        }
      },
    ]);
  },
  64198,
  (e) => {
    "use strict";
    e.s([
      "H",
      0,
      (e) => "object" == typeof e && null !== e && ("error" in e || "result" in e),
      "X",
      0,
      function (e) {
        let t = new URL(e.replace(/^ws/, "http"));
        return (t.searchParams.delete("connectionParams"), t);
      },
    ]);
  },
  25096,
  (e) => {
    "use strict";
    var t = e.i(59807),
      r = e.i(78347);
    let n = (e) => Object.fromEntries([...e].slice(-1e3));
    e.s([
      "y",
      0,
      class {
        #e;
        #t;
        #r = new Map();
        lastEventId;
        constructor(e, r) {
          ((this.#e = e), (this.lastEventId = r));
          let n = (0, t.P)(e) ? e.json : e;
          this.#t = (0, t.s)(n) ? n : null;
        }
        take(e) {
          let t = this.#t?.conversationId === void 0 ? (0, r.V)(e)?.groupId : void 0;
          void 0 === t ? (this.lastEventId = e) : (this.#r.delete(t), this.#r.set(t, e));
        }
        get input() {
          if (0 === this.#r.size) return this.#e;
          let e = this.#t?.groups ?? {},
            r = { ...this.#t, groups: { ...e, ...n(this.#r) } };
          return (0, t.P)(this.#e) ? { ...this.#e, json: r } : r;
        }
      },
      "h",
      0,
      n,
    ]);
  },
  78347,
  (e) => {
    "use strict";
    let t = /^([0-9a-zA-Z]{1,64})-(?:(g[0-9a-z]{20})-)?(0|[1-9]\d{0,14})$/;
    e.s([
      "O",
      0,
      (e) => e.slice(0, e.lastIndexOf("-")),
      "N",
      0,
      (e) => Number(e.slice(e.lastIndexOf("-") + 1)),
      "V",
      0,
      function (e) {
        let [, r, n, o] = t.exec(e) ?? [];
        return void 0 === r ? null : { epoch: r, n: Number(o), ...(void 0 !== n && { groupId: n }) };
      },
    ]);
  },
  26398,
  79136,
  89745,
  (e) => {
    "use strict";
    function t(e, t) {
      return t(e);
    }
    function r(e) {
      return (r =
        "function" == typeof Symbol && "symbol" == typeof Symbol.iterator
          ? function (e) {
              return typeof e;
            }
          : function (e) {
              return e && "function" == typeof Symbol && e.constructor === Symbol && e !== Symbol.prototype
                ? "symbol"
                : typeof e;
            })(e);
    }
    function n(e, t, n) {
      var o;
      return (
        ((o = (function (e, t) {
          if ("object" != r(e) || !e) return e;
          var n = e[Symbol.toPrimitive];
          if (void 0 !== n) {
            var o = n.call(e, t || "default");
            if ("object" != r(o)) return o;
            throw TypeError("@@toPrimitive must return a primitive value.");
          }
          return ("string" === t ? String : Number)(e);
        })(t, "string")),
        (t = "symbol" == r(o) ? o : o + "") in e)
          ? Object.defineProperty(e, t, { value: n, enumerable: !0, configurable: !0, writable: !0 })
          : (e[t] = n),
        e
      );
    }
    function o(e, t) {
      var r = Object.keys(e);
      if (Object.getOwnPropertySymbols) {
        var n = Object.getOwnPropertySymbols(e);
        (t &&
          (n = n.filter(function (t) {
            return Object.getOwnPropertyDescriptor(e, t).enumerable;
          })),
          r.push.apply(r, n));
      }
      return r;
    }
    function s(e) {
      for (var t = 1; t < arguments.length; t++) {
        var r = null != arguments[t] ? arguments[t] : {};
        t % 2
          ? o(Object(r), !0).forEach(function (t) {
              n(e, t, r[t]);
            })
          : Object.getOwnPropertyDescriptors
            ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(r))
            : o(Object(r)).forEach(function (t) {
                Object.defineProperty(e, t, Object.getOwnPropertyDescriptor(r, t));
              });
      }
      return e;
    }
    function i(e) {
      return !!e && !Array.isArray(e) && "object" == typeof e;
    }
    let a = {
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
    };
    (a.BAD_GATEWAY, a.SERVICE_UNAVAILABLE, a.GATEWAY_TIMEOUT, a.INTERNAL_SERVER_ERROR);
    var u,
      l,
      c = class e extends Error {
        constructor(t, r) {
          var o, s;
          let i = null == r ? void 0 : r.cause;
          (super(t, { cause: i }),
            n(this, "cause", void 0),
            n(this, "shape", void 0),
            n(this, "data", void 0),
            n(this, "meta", void 0),
            (this.meta = null == r ? void 0 : r.meta),
            (this.cause = i),
            (this.shape = null == r || null == (o = r.result) ? void 0 : o.error),
            (this.data = null == r || null == (s = r.result) ? void 0 : s.error.data),
            (this.name = "TRPCClientError"),
            Object.setPrototypeOf(this, e.prototype));
        }
        static from(t, r = {}) {
          return t instanceof c
            ? (r.meta && (t.meta = s(s({}, t.meta), r.meta)), t)
            : i(t) && i(t.error) && "number" == typeof t.error.code && "string" == typeof t.error.message
              ? new e(t.error.message, s(s({}, r), {}, { result: t, cause: r.cause }))
              : new e(
                  "string" == typeof t ? t : i(t) && "string" == typeof t.message ? t.message : "Unknown error",
                  s(s({}, r), {}, { cause: t }),
                );
        }
      };
    let f = () => {},
      h = (e) => {
        Object.freeze && Object.freeze(e);
      };
    function p(e, t) {
      ((this.v = e), (this.k = t));
    }
    function y(e) {
      var t, r;
      function n(t, r) {
        try {
          var s = e[t](r),
            i = s.value,
            a = i instanceof p;
          Promise.resolve(a ? i.v : i).then(
            function (r) {
              if (a) {
                var u = "return" === t ? "return" : "next";
                if (!i.k || r.done) return n(u, r);
                r = e[u](r).value;
              }
              o(s.done ? "return" : "normal", r);
            },
            function (e) {
              n("throw", e);
            },
          );
        } catch (e) {
          o("throw", e);
        }
      }
      function o(e, o) {
        switch (e) {
          case "return":
            t.resolve({ value: o, done: !0 });
            break;
          case "throw":
            t.reject(o);
            break;
          default:
            t.resolve({ value: o, done: !1 });
        }
        (t = t.next) ? n(t.key, t.arg) : (r = null);
      }
      ((this._invoke = function (e, o) {
        return new Promise(function (s, i) {
          var a = { key: e, arg: o, resolve: s, reject: i, next: null };
          r ? (r = r.next = a) : ((t = r = a), n(e, o));
        });
      }),
        "function" != typeof e.return && (this.return = void 0));
    }
    (Symbol("trpc_formattedErrorShape"),
      (y.prototype[("function" == typeof Symbol && Symbol.asyncIterator) || "@@asyncIterator"] = function () {
        return this;
      }),
      (y.prototype.next = function (e) {
        return this._invoke("next", e);
      }),
      (y.prototype.throw = function (e) {
        return this._invoke("throw", e);
      }),
      (y.prototype.return = function (e) {
        return this._invoke("return", e);
      }),
      Symbol());
    Symbol();
    let d = (e, ...t) => ("function" == typeof e ? e(...t) : e);
    async function m(e) {
      let t = await d(e.url);
      return e.connectionParams ? t + `${t.includes("?") ? "&" : "?"}connectionParams=1` : t;
    }
    async function v(e, t) {
      let r = { method: "connectionParams", data: await d(e) };
      return t.encode(r);
    }
    let E = new WeakMap();
    var O = class e {
      constructor(r) {
        var o, s;
        let i, a, u, l;
        if (
          (n(this, "id", ++e.connectCount),
          n(this, "WebSocketPonyfill", void 0),
          n(this, "urlOptions", void 0),
          n(this, "keepAliveOpts", void 0),
          n(this, "encoder", void 0),
          n(
            this,
            "wsObservable",
            ((i = null),
            (a = new Set()),
            (s = (e) => (
              void 0 !== i && e.next(i),
              a.add(e),
              () => {
                a.delete(e);
              }
            )),
            ((l = u =
              {
                subscribe(e) {
                  let t = null,
                    r = !1,
                    n = !1,
                    o = !1,
                    i = !0,
                    a = null;
                  function u(e) {
                    try {
                      e();
                    } catch (e) {
                      if (!i) throw e;
                      null != a || (a = { cause: e });
                    } finally {
                      l();
                    }
                  }
                  function l() {
                    if (null === t) {
                      o = !0;
                      return;
                    }
                    !n && ((n = !0), "function" == typeof t ? t() : t && t.unsubscribe());
                  }
                  if (
                    ((t = s({
                      next(t) {
                        var n;
                        r || null == (n = e.next) || n.call(e, t);
                      },
                      error(t) {
                        r ||
                          ((r = !0),
                          u(() => {
                            var r;
                            return null == (r = e.error) ? void 0 : r.call(e, t);
                          }));
                      },
                      complete() {
                        r ||
                          ((r = !0),
                          u(() => {
                            var t;
                            return null == (t = e.complete) ? void 0 : t.call(e);
                          }));
                      },
                    })),
                    (i = !1),
                    o && l(),
                    a)
                  )
                    throw a.cause;
                  return { unsubscribe: l };
                },
                pipe: (...e) => e.reduce(t, u),
              }).next = (e) => {
              if (i !== e)
                for (let t of ((i = e), [...a]))
                  a.has(t) &&
                    (function (e) {
                      try {
                        e();
                      } catch (e) {
                        setTimeout(() => {
                          throw e;
                        });
                      }
                    })(() => t.next(e));
            }),
            (l.get = () => i),
            l),
          ),
          n(this, "openPromise", null),
          (this.WebSocketPonyfill = null != (o = r.WebSocketPonyfill) ? o : WebSocket),
          !this.WebSocketPonyfill)
        )
          throw Error(
            "No WebSocket implementation found - you probably don't want to use this on the server, but if you do you need to pass a `WebSocket`-ponyfill",
          );
        ((this.urlOptions = r.urlOptions), (this.keepAliveOpts = r.keepAlive), (this.encoder = r.encoder));
      }
      get ws() {
        return this.wsObservable.get();
      }
      set ws(e) {
        this.wsObservable.next(e);
      }
      isOpen() {
        return !!this.ws && this.ws.readyState === this.WebSocketPonyfill.OPEN && !this.openPromise;
      }
      isClosed() {
        return (
          !!this.ws &&
          (this.ws.readyState === this.WebSocketPonyfill.CLOSING ||
            this.ws.readyState === this.WebSocketPonyfill.CLOSED)
        );
      }
      async open() {
        if (this.openPromise) return this.openPromise;
        this.id = ++e.connectCount;
        let t = m(this.urlOptions).then((e) => new this.WebSocketPonyfill(e));
        this.openPromise = t.then(async (e) => {
          ((this.ws = e),
            (e.binaryType = "arraybuffer"),
            e.addEventListener("message", function ({ data: e }) {
              "PING" === e && this.send("PONG");
            }),
            this.keepAliveOpts.enabled &&
              (function (e, { intervalMs: t, pongTimeoutMs: r }) {
                let n, o;
                function s() {
                  n = setTimeout(() => {
                    let t = E.get(e);
                    if (!t) {
                      let r = [];
                      ((t = r),
                        E.set(e, r),
                        e.addEventListener("message", ({ data: e }) => {
                          var t;
                          "PONG" === e && (null == (t = r.shift()) || t());
                        }));
                    }
                    (t.push(null),
                      e.send("PING"),
                      (o = setTimeout(() => {
                        e.close();
                      }, r)));
                  }, t);
                }
                (e.addEventListener("open", s),
                  e.addEventListener("message", ({ data: e }) => {
                    (clearTimeout(n), s(), "PONG" === e && (clearTimeout(o), clearTimeout(n), s()));
                  }),
                  e.addEventListener("close", () => {
                    (clearTimeout(n), clearTimeout(o));
                  }));
              })(e, this.keepAliveOpts),
            e.addEventListener("close", () => {
              this.ws === e && (this.ws = null);
            }),
            await (function (e) {
              let t,
                r,
                {
                  promise: n,
                  resolve: o,
                  reject: s,
                } = {
                  promise: new Promise((e, n) => {
                    ((t = e), (r = n));
                  }),
                  resolve: t,
                  reject: r,
                };
              return (
                e.addEventListener("open", () => {
                  (e.removeEventListener("error", s), o());
                }),
                e.addEventListener("error", s),
                n
              );
            })(e),
            this.urlOptions.connectionParams && e.send(await v(this.urlOptions.connectionParams, this.encoder)));
        });
        try {
          await this.openPromise;
        } finally {
          this.openPromise = null;
        }
      }
      async close() {
        try {
          await this.openPromise;
        } finally {
          var e;
          null == (e = this.ws) || e.close();
        }
      }
    };
    (n(O, "connectCount", 0),
      null != (u = Symbol).dispose || (u.dispose = Symbol()),
      null != (l = Symbol).asyncDispose || (l.asyncDispose = Symbol()),
      Symbol(),
      Symbol("ping"));
    let b = Symbol.for("trpc_untypedClient"),
      w = { query: "query", mutate: "mutation", subscribe: "subscription" };
    function T(e, t) {
      ((this.v = e), (this.k = t));
    }
    function S(e) {
      var t, r;
      function n(t, r) {
        try {
          var s = e[t](r),
            i = s.value,
            a = i instanceof T;
          Promise.resolve(a ? i.v : i).then(
            function (r) {
              if (a) {
                var u = "return" === t ? "return" : "next";
                if (!i.k || r.done) return n(u, r);
                r = e[u](r).value;
              }
              o(s.done ? "return" : "normal", r);
            },
            function (e) {
              n("throw", e);
            },
          );
        } catch (e) {
          o("throw", e);
        }
      }
      function o(e, o) {
        switch (e) {
          case "return":
            t.resolve({ value: o, done: !0 });
            break;
          case "throw":
            t.reject(o);
            break;
          default:
            t.resolve({ value: o, done: !1 });
        }
        (t = t.next) ? n(t.key, t.arg) : (r = null);
      }
      ((this._invoke = function (e, o) {
        return new Promise(function (s, i) {
          var a = { key: e, arg: o, resolve: s, reject: i, next: null };
          r ? (r = r.next = a) : ((t = r = a), n(e, o));
        });
      }),
        "function" != typeof e.return && (this.return = void 0));
    }
    ((S.prototype[("function" == typeof Symbol && Symbol.asyncIterator) || "@@asyncIterator"] = function () {
      return this;
    }),
      (S.prototype.next = function (e) {
        return this._invoke("next", e);
      }),
      (S.prototype.throw = function (e) {
        return this._invoke("throw", e);
      }),
      (S.prototype.return = function (e) {
        return this._invoke("return", e);
      }),
      e.s(
        [
          "f",
          0,
          function (e) {
            let t,
              r = (function e(t, r, n) {
                let o = r.join(".");
                return (
                  null != n[o] ||
                    (n[o] = new Proxy(f, {
                      get(o, s) {
                        if ("string" == typeof s && "then" !== s) return e(t, [...r, s], n);
                      },
                      apply(e, n, o) {
                        let s = r[r.length - 1];
                        if ("valueOf" === s || "toString" === s || "toJSON" === s)
                          return `tRPC.proxy(${r.slice(0, -1).join(".")})`;
                        let i = { args: o, path: r };
                        return (
                          "call" === s
                            ? (i = { args: o.length >= 2 ? [o[1]] : [], path: r.slice(0, -1) })
                            : "apply" === s && (i = { args: o.length >= 2 ? o[1] : [], path: r.slice(0, -1) }),
                          h(i.args),
                          h(i.path),
                          t(i)
                        );
                      },
                    })),
                  n[o]
                );
              })(
                ({ path: t, args: r }) => {
                  let n = [...t],
                    o = w[n.pop()],
                    s = n.join(".");
                  return e[o](s, ...r);
                },
                [],
                Object.create(null),
              );
            return (
              (t = (t) => (t === b ? e : r[t])),
              new Proxy(f, {
                get(e, r) {
                  if ("then" !== r) return t(r);
                },
              })
            );
          },
        ],
        79136,
      ));
    class g {
      code;
      reason;
      refusal;
      constructor(e, t, r = null) {
        ((this.code = e), (this.reason = t), (this.refusal = r));
      }
    }
    e.s(["f", 0, g], 89745);
    let P = {
      INTERNAL_SERVER_ERROR: "stream",
      BAD_GATEWAY: "always",
      SERVICE_UNAVAILABLE: "always",
      GATEWAY_TIMEOUT: "always",
      TIMEOUT: "always",
      TOO_MANY_REQUESTS: "always",
      DISCONNECTED: "always",
      TOO_MANY_CALLS: "always",
    };
    class R extends c {
      code;
      retryAfterMs;
      constructor(e, t, { cause: r, shape: n } = {}) {
        (super(t, { ...(r instanceof Error ? { cause: r } : {}), ...(n ? { result: { error: n } } : {}) }),
          Object.setPrototypeOf(this, new.target.prototype),
          (this.name = "TidingsClientError"),
          (this.code = e));
        let o = this.data?.retryAfterMs;
        this.retryAfterMs = "number" == typeof o ? o : null;
      }
      get retryable() {
        return "always" === P[this.code];
      }
      get resumable() {
        return void 0 !== P[this.code];
      }
    }
    function A(e) {
      let { code: t } = e.data ?? {};
      return new R("string" == typeof t && Object.hasOwn(a, t) ? t : "INTERNAL_SERVER_ERROR", e.message, { shape: e });
    }
    function N({ code: e, reason: t, refusal: r }) {
      if (r) return r;
      let n = t ? `${e}: ${t}` : `${e}`;
      return 1009 === e
        ? new R("PAYLOAD_TOO_LARGE", "The server does not accept a frame that large")
        : new R("DISCONNECTED", `The connection was lost (${n})`);
    }
    e.s(
      [
        "z",
        0,
        R,
        "N",
        0,
        N,
        "y",
        0,
        A,
        "o",
        0,
        function (e) {
          if (e instanceof R) return e;
          if (e instanceof c) {
            let { shape: t, cause: r, message: n } = e;
            return t
              ? A(t)
              : r instanceof g
                ? N(r)
                : new R("DISCONNECTED", `There was no connection: ${n}`, { cause: e });
          }
          return new R("INTERNAL_SERVER_ERROR", e instanceof Error ? e.message : String(e), { cause: e });
        },
      ],
      26398,
    );
  },
  59807,
  (e) => {
    "use strict";
    var t = e.i(26398);
    let r = (e) => "object" == typeof e && null !== e && !Array.isArray(e),
      n = (e) => r(e) && "string" == typeof e.message && "number" == typeof e.code,
      o = (e) => "number" == typeof e || "string" == typeof e,
      s = (e, r) =>
        new t.z(
          "PARSE_ERROR",
          `The server's answer to ${e} does not have the form that Tidings uses. If its router has a transformer (such as superjson), give the same one as the option \`transformer\` of createTidingsClient`,
          { cause: r },
        ),
      i = "The server sent what the option `transformer` of createTidingsClient cannot read";
    e.s([
      "N",
      0,
      class {
        #n;
        constructor(e) {
          this.#n = e && ("input" in e ? e : { input: e, output: e });
        }
        input(e) {
          return this.#n ? this.#n.input.serialize(e) : e;
        }
        read(e) {
          if ("string" != typeof e) throw TypeError("a binary frame");
          let n = JSON.parse(e);
          if (!r(n)) throw TypeError("no object");
          let { id: s, error: a, result: u, method: l, plain: c } = n;
          if (void 0 !== l) return { type: "reconnect" === l ? l : "unknown" };
          if ("error" in n && (null === s || o(s))) return { type: "error", id: s, error: this.#o(a, c) };
          if (!r(u) || !o(s)) throw TypeError("neither a result nor an error of a call");
          let { type: f = "data", id: h } = u;
          if ("started" === f || "stopped" === f) return { type: "result", id: s, result: { type: f } };
          if ("data" !== f || !(void 0 === h || o(h))) throw TypeError("a result of no known type");
          try {
            let e = this.#s(u);
            return { type: "result", id: s, result: { type: f, data: e, ...(void 0 !== h && { id: String(h) }) } };
          } catch (e) {
            return { type: "error", id: s, error: new t.z("PARSE_ERROR", i, { cause: e }) };
          }
        }
        #s({ data: e, tracked: t }) {
          if (!this.#n) return e;
          let { output: n } = this.#n;
          return !0 === t && r(e) ? { ...e, data: n.deserialize(e.data) } : void 0 === e ? e : n.deserialize(e);
        }
        #o(e, r) {
          let o;
          if (!this.#n || !0 === r) return n(e) ? (0, t.y)(e) : s("a call", e);
          let a = e;
          try {
            o = this.#n.output.deserialize(e);
          } catch (e) {
            a = e;
          }
          if (n(o)) return (0, t.y)(o);
          let u = n(e) ? `: its router has none. It says: ${e.message}` : "";
          return new t.z("PARSE_ERROR", i + u, { cause: a });
        }
      },
      "s",
      0,
      r,
      "P",
      0,
      (e) => r(e) && "json" in e && Object.keys(e).every((e) => "json" === e || "meta" === e),
      "$",
      0,
      s,
    ]);
  },
]);
