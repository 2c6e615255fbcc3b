module.exports = [
  82166,
  (a) => {
    "use strict";
    a.s([
      "f",
      0,
      function (a, b) {
        for (let c = a.length - 1; c >= 0; c -= 1) {
          let d = a[c];
          if (b(d)) return d;
        }
      },
    ]);
  },
  71984,
  (a) => {
    "use strict";
    a.s([
      "H",
      0,
      (a) => "object" == typeof a && null !== a && ("error" in a || "result" in a),
      "X",
      0,
      function (a) {
        let b = new URL(a.replace(/^ws/, "http"));
        return (b.searchParams.delete("connectionParams"), b);
      },
    ]);
  },
  85900,
  (a) => {
    "use strict";
    var b = a.i(90824),
      c = a.i(81498);
    let d = (a) => Object.fromEntries([...a].slice(-1e3));
    a.s([
      "y",
      0,
      class {
        #a;
        #b;
        #c = new Map();
        lastEventId;
        constructor(a, c) {
          ((this.#a = a), (this.lastEventId = c));
          let d = (0, b.P)(a) ? a.json : a;
          this.#b = (0, b.s)(d) ? d : null;
        }
        take(a) {
          let b = this.#b?.conversationId === void 0 ? (0, c.V)(a)?.groupId : void 0;
          void 0 === b ? (this.lastEventId = a) : (this.#c.delete(b), this.#c.set(b, a));
        }
        get input() {
          if (0 === this.#c.size) return this.#a;
          let a = this.#b?.groups ?? {},
            c = { ...this.#b, groups: { ...a, ...d(this.#c) } };
          return (0, b.P)(this.#a) ? { ...this.#a, json: c } : c;
        }
      },
      "h",
      0,
      d,
    ]);
  },
  81498,
  (a) => {
    "use strict";
    let b = /^([0-9a-zA-Z]{1,64})-(?:(g[0-9a-z]{20})-)?(0|[1-9]\d{0,14})$/;
    a.s([
      "O",
      0,
      (a) => a.slice(0, a.lastIndexOf("-")),
      "N",
      0,
      (a) => Number(a.slice(a.lastIndexOf("-") + 1)),
      "V",
      0,
      function (a) {
        let [, c, d, e] = b.exec(a) ?? [];
        return void 0 === c ? null : { epoch: c, n: Number(e), ...(void 0 !== d && { groupId: d }) };
      },
    ]);
  },
  2605,
  10589,
  14676,
  (a) => {
    "use strict";
    function b(a, b) {
      return b(a);
    }
    function c(a) {
      return (c =
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
    function d(a, b, d) {
      var e;
      return (
        ((e = (function (a, b) {
          if ("object" != c(a) || !a) return a;
          var d = a[Symbol.toPrimitive];
          if (void 0 !== d) {
            var e = d.call(a, b || "default");
            if ("object" != c(e)) return e;
            throw TypeError("@@toPrimitive must return a primitive value.");
          }
          return ("string" === b ? String : Number)(a);
        })(b, "string")),
        (b = "symbol" == c(e) ? e : e + "") in a)
          ? Object.defineProperty(a, b, { value: d, enumerable: !0, configurable: !0, writable: !0 })
          : (a[b] = d),
        a
      );
    }
    function e(a, b) {
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
    function f(a) {
      for (var b = 1; b < arguments.length; b++) {
        var c = null != arguments[b] ? arguments[b] : {};
        b % 2
          ? e(Object(c), !0).forEach(function (b) {
              d(a, b, c[b]);
            })
          : Object.getOwnPropertyDescriptors
            ? Object.defineProperties(a, Object.getOwnPropertyDescriptors(c))
            : e(Object(c)).forEach(function (b) {
                Object.defineProperty(a, b, Object.getOwnPropertyDescriptor(c, b));
              });
      }
      return a;
    }
    function g(a) {
      return !!a && !Array.isArray(a) && "object" == typeof a;
    }
    let h = {
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
    (h.BAD_GATEWAY, h.SERVICE_UNAVAILABLE, h.GATEWAY_TIMEOUT, h.INTERNAL_SERVER_ERROR);
    var i,
      j,
      k = class a extends Error {
        constructor(b, c) {
          var e, f;
          let g = null == c ? void 0 : c.cause;
          (super(b, { cause: g }),
            d(this, "cause", void 0),
            d(this, "shape", void 0),
            d(this, "data", void 0),
            d(this, "meta", void 0),
            (this.meta = null == c ? void 0 : c.meta),
            (this.cause = g),
            (this.shape = null == c || null == (e = c.result) ? void 0 : e.error),
            (this.data = null == c || null == (f = c.result) ? void 0 : f.error.data),
            (this.name = "TRPCClientError"),
            Object.setPrototypeOf(this, a.prototype));
        }
        static from(b, c = {}) {
          return b instanceof k
            ? (c.meta && (b.meta = f(f({}, b.meta), c.meta)), b)
            : g(b) && g(b.error) && "number" == typeof b.error.code && "string" == typeof b.error.message
              ? new a(b.error.message, f(f({}, c), {}, { result: b, cause: c.cause }))
              : new a(
                  "string" == typeof b ? b : g(b) && "string" == typeof b.message ? b.message : "Unknown error",
                  f(f({}, c), {}, { cause: b }),
                );
        }
      };
    let l = () => {},
      m = (a) => {
        Object.freeze && Object.freeze(a);
      };
    function n(a, b) {
      ((this.v = a), (this.k = b));
    }
    function o(a) {
      var b, c;
      function d(b, c) {
        try {
          var f = a[b](c),
            g = f.value,
            h = g instanceof n;
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
    (Symbol("trpc_formattedErrorShape"),
      (o.prototype[("function" == typeof Symbol && Symbol.asyncIterator) || "@@asyncIterator"] = function () {
        return this;
      }),
      (o.prototype.next = function (a) {
        return this._invoke("next", a);
      }),
      (o.prototype.throw = function (a) {
        return this._invoke("throw", a);
      }),
      (o.prototype.return = function (a) {
        return this._invoke("return", a);
      }),
      Symbol());
    Symbol();
    let p = (a, ...b) => ("function" == typeof a ? a(...b) : a);
    async function q(a) {
      let b = await p(a.url);
      return a.connectionParams ? b + `${b.includes("?") ? "&" : "?"}connectionParams=1` : b;
    }
    async function r(a, b) {
      let c = { method: "connectionParams", data: await p(a) };
      return b.encode(c);
    }
    let s = new WeakMap();
    var t = class a {
      constructor(c) {
        var e, f;
        let g, h, i, j;
        if (
          (d(this, "id", ++a.connectCount),
          d(this, "WebSocketPonyfill", void 0),
          d(this, "urlOptions", void 0),
          d(this, "keepAliveOpts", void 0),
          d(this, "encoder", void 0),
          d(
            this,
            "wsObservable",
            ((g = null),
            (h = new Set()),
            (f = (a) => (
              void 0 !== g && a.next(g),
              h.add(a),
              () => {
                h.delete(a);
              }
            )),
            ((j = i =
              {
                subscribe(a) {
                  let b = null,
                    c = !1,
                    d = !1,
                    e = !1,
                    g = !0,
                    h = null;
                  function i(a) {
                    try {
                      a();
                    } catch (a) {
                      if (!g) throw a;
                      null != h || (h = { cause: a });
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
                    ((b = f({
                      next(b) {
                        var d;
                        c || null == (d = a.next) || d.call(a, b);
                      },
                      error(b) {
                        c ||
                          ((c = !0),
                          i(() => {
                            var c;
                            return null == (c = a.error) ? void 0 : c.call(a, b);
                          }));
                      },
                      complete() {
                        c ||
                          ((c = !0),
                          i(() => {
                            var b;
                            return null == (b = a.complete) ? void 0 : b.call(a);
                          }));
                      },
                    })),
                    (g = !1),
                    e && j(),
                    h)
                  )
                    throw h.cause;
                  return { unsubscribe: j };
                },
                pipe: (...a) => a.reduce(b, i),
              }).next = (a) => {
              if (g !== a)
                for (let b of ((g = a), [...h]))
                  h.has(b) &&
                    (function (a) {
                      try {
                        a();
                      } catch (a) {
                        setTimeout(() => {
                          throw a;
                        });
                      }
                    })(() => b.next(a));
            }),
            (j.get = () => g),
            j),
          ),
          d(this, "openPromise", null),
          (this.WebSocketPonyfill = null != (e = c.WebSocketPonyfill) ? e : WebSocket),
          !this.WebSocketPonyfill)
        )
          throw Error(
            "No WebSocket implementation found - you probably don't want to use this on the server, but if you do you need to pass a `WebSocket`-ponyfill",
          );
        ((this.urlOptions = c.urlOptions), (this.keepAliveOpts = c.keepAlive), (this.encoder = c.encoder));
      }
      get ws() {
        return this.wsObservable.get();
      }
      set ws(a) {
        this.wsObservable.next(a);
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
        this.id = ++a.connectCount;
        let b = q(this.urlOptions).then((a) => new this.WebSocketPonyfill(a));
        this.openPromise = b.then(async (a) => {
          ((this.ws = a),
            (a.binaryType = "arraybuffer"),
            a.addEventListener("message", function ({ data: a }) {
              "PING" === a && this.send("PONG");
            }),
            this.keepAliveOpts.enabled &&
              (function (a, { intervalMs: b, pongTimeoutMs: c }) {
                let d, e;
                function f() {
                  d = setTimeout(() => {
                    let b = s.get(a);
                    if (!b) {
                      let c = [];
                      ((b = c),
                        s.set(a, c),
                        a.addEventListener("message", ({ data: a }) => {
                          var b;
                          "PONG" === a && (null == (b = c.shift()) || b());
                        }));
                    }
                    (b.push(null),
                      a.send("PING"),
                      (e = setTimeout(() => {
                        a.close();
                      }, c)));
                  }, b);
                }
                (a.addEventListener("open", f),
                  a.addEventListener("message", ({ data: a }) => {
                    (clearTimeout(d), f(), "PONG" === a && (clearTimeout(e), clearTimeout(d), f()));
                  }),
                  a.addEventListener("close", () => {
                    (clearTimeout(d), clearTimeout(e));
                  }));
              })(a, this.keepAliveOpts),
            a.addEventListener("close", () => {
              this.ws === a && (this.ws = null);
            }),
            await (function (a) {
              let b,
                c,
                {
                  promise: d,
                  resolve: e,
                  reject: f,
                } = {
                  promise: new Promise((a, d) => {
                    ((b = a), (c = d));
                  }),
                  resolve: b,
                  reject: c,
                };
              return (
                a.addEventListener("open", () => {
                  (a.removeEventListener("error", f), e());
                }),
                a.addEventListener("error", f),
                d
              );
            })(a),
            this.urlOptions.connectionParams && a.send(await r(this.urlOptions.connectionParams, this.encoder)));
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
          var a;
          null == (a = this.ws) || a.close();
        }
      }
    };
    (d(t, "connectCount", 0),
      null != (i = Symbol).dispose || (i.dispose = Symbol()),
      null != (j = Symbol).asyncDispose || (j.asyncDispose = Symbol()),
      Symbol(),
      Symbol("ping"));
    let u = Symbol.for("trpc_untypedClient"),
      v = { query: "query", mutate: "mutation", subscribe: "subscription" };
    function w(a, b) {
      ((this.v = a), (this.k = b));
    }
    function x(a) {
      var b, c;
      function d(b, c) {
        try {
          var f = a[b](c),
            g = f.value,
            h = g instanceof w;
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
    ((x.prototype[("function" == typeof Symbol && Symbol.asyncIterator) || "@@asyncIterator"] = function () {
      return this;
    }),
      (x.prototype.next = function (a) {
        return this._invoke("next", a);
      }),
      (x.prototype.throw = function (a) {
        return this._invoke("throw", a);
      }),
      (x.prototype.return = function (a) {
        return this._invoke("return", a);
      }),
      a.s(
        [
          "f",
          0,
          function (a) {
            let b,
              c = (function a(b, c, d) {
                let e = c.join(".");
                return (
                  null != d[e] ||
                    (d[e] = new Proxy(l, {
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
                          m(g.args),
                          m(g.path),
                          b(g)
                        );
                      },
                    })),
                  d[e]
                );
              })(
                ({ path: b, args: c }) => {
                  let d = [...b],
                    e = v[d.pop()],
                    f = d.join(".");
                  return a[e](f, ...c);
                },
                [],
                Object.create(null),
              );
            return (
              (b = (b) => (b === u ? a : c[b])),
              new Proxy(l, {
                get(a, c) {
                  if ("then" !== c) return b(c);
                },
              })
            );
          },
        ],
        10589,
      ));
    class y {
      code;
      reason;
      refusal;
      constructor(a, b, c = null) {
        ((this.code = a), (this.reason = b), (this.refusal = c));
      }
    }
    a.s(["f", 0, y], 14676);
    let z = {
      INTERNAL_SERVER_ERROR: "stream",
      BAD_GATEWAY: "always",
      SERVICE_UNAVAILABLE: "always",
      GATEWAY_TIMEOUT: "always",
      TIMEOUT: "always",
      TOO_MANY_REQUESTS: "always",
      DISCONNECTED: "always",
      TOO_MANY_CALLS: "always",
    };
    class A extends k {
      code;
      retryAfterMs;
      constructor(a, b, { cause: c, shape: d } = {}) {
        (super(b, { ...(c instanceof Error ? { cause: c } : {}), ...(d ? { result: { error: d } } : {}) }),
          Object.setPrototypeOf(this, new.target.prototype),
          (this.name = "TidingsClientError"),
          (this.code = a));
        let e = this.data?.retryAfterMs;
        this.retryAfterMs = "number" == typeof e ? e : null;
      }
      get retryable() {
        return "always" === z[this.code];
      }
      get resumable() {
        return void 0 !== z[this.code];
      }
    }
    function B(a) {
      let { code: b } = a.data ?? {};
      return new A("string" == typeof b && Object.hasOwn(h, b) ? b : "INTERNAL_SERVER_ERROR", a.message, { shape: a });
    }
    function C({ code: a, reason: b, refusal: c }) {
      if (c) return c;
      let d = b ? `${a}: ${b}` : `${a}`;
      return 1009 === a
        ? new A("PAYLOAD_TOO_LARGE", "The server does not accept a frame that large")
        : new A("DISCONNECTED", `The connection was lost (${d})`);
    }
    a.s(
      [
        "z",
        0,
        A,
        "N",
        0,
        C,
        "y",
        0,
        B,
        "o",
        0,
        function (a) {
          if (a instanceof A) return a;
          if (a instanceof k) {
            let { shape: b, cause: c, message: d } = a;
            return b
              ? B(b)
              : c instanceof y
                ? C(c)
                : new A("DISCONNECTED", `There was no connection: ${d}`, { cause: a });
          }
          return new A("INTERNAL_SERVER_ERROR", a instanceof Error ? a.message : String(a), { cause: a });
        },
      ],
      2605,
    );
  },
  90824,
  (a) => {
    "use strict";
    var b = a.i(2605);
    let c = (a) => "object" == typeof a && null !== a && !Array.isArray(a),
      d = (a) => c(a) && "string" == typeof a.message && "number" == typeof a.code,
      e = (a) => "number" == typeof a || "string" == typeof a,
      f = (a, c) =>
        new b.z(
          "PARSE_ERROR",
          `The server's answer to ${a} does not have the form that Tidings uses. If its router has a transformer (such as superjson), give the same one as the option \`transformer\` of createTidingsClient`,
          { cause: c },
        ),
      g = "The server sent what the option `transformer` of createTidingsClient cannot read";
    a.s([
      "N",
      0,
      class {
        #d;
        constructor(a) {
          this.#d = a && ("input" in a ? a : { input: a, output: a });
        }
        input(a) {
          return this.#d ? this.#d.input.serialize(a) : a;
        }
        read(a) {
          if ("string" != typeof a) throw TypeError("a binary frame");
          let d = JSON.parse(a);
          if (!c(d)) throw TypeError("no object");
          let { id: f, error: h, result: i, method: j, plain: k } = d;
          if (void 0 !== j) return { type: "reconnect" === j ? j : "unknown" };
          if ("error" in d && (null === f || e(f))) return { type: "error", id: f, error: this.#e(h, k) };
          if (!c(i) || !e(f)) throw TypeError("neither a result nor an error of a call");
          let { type: l = "data", id: m } = i;
          if ("started" === l || "stopped" === l) return { type: "result", id: f, result: { type: l } };
          if ("data" !== l || !(void 0 === m || e(m))) throw TypeError("a result of no known type");
          try {
            let a = this.#f(i);
            return { type: "result", id: f, result: { type: l, data: a, ...(void 0 !== m && { id: String(m) }) } };
          } catch (a) {
            return { type: "error", id: f, error: new b.z("PARSE_ERROR", g, { cause: a }) };
          }
        }
        #f({ data: a, tracked: b }) {
          if (!this.#d) return a;
          let { output: d } = this.#d;
          return !0 === b && c(a) ? { ...a, data: d.deserialize(a.data) } : void 0 === a ? a : d.deserialize(a);
        }
        #e(a, c) {
          let e;
          if (!this.#d || !0 === c) return d(a) ? (0, b.y)(a) : f("a call", a);
          let h = a;
          try {
            e = this.#d.output.deserialize(a);
          } catch (a) {
            h = a;
          }
          if (d(e)) return (0, b.y)(e);
          let i = d(a) ? `: its router has none. It says: ${a.message}` : "";
          return new b.z("PARSE_ERROR", g + i, { cause: h });
        }
      },
      "s",
      0,
      c,
      "P",
      0,
      (a) => c(a) && "json" in a && Object.keys(a).every((a) => "json" === a || "meta" === a),
      "$",
      0,
      f,
    ]);
  },
];

//# sourceMappingURL=packages_client_src_15c8q0bo2ps3l._.js.map
