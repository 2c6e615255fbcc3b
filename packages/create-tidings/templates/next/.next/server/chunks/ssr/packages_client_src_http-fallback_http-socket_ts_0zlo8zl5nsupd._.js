module.exports = [
  78866,
  (a) => {
    "use strict";
    var b = a.i(82166),
      c = a.i(71984);
    function d(a) {
      if (!(0, c.H)(a)) throw TypeError("The answer is not tRPC's");
      return a;
    }
    class e {
      #a;
      #b;
      #c;
      #d;
      #e = [];
      #f = !1;
      constructor(a, b, c, d) {
        ((this.#a = a), (this.#b = b), (this.#c = c), (this.#d = d));
      }
      add(a) {
        (this.#e.push(a), this.#f || this.#g());
      }
      async #g() {
        this.#f = !0;
        try {
          for (await Promise.resolve(); this.#e.length > 0;) await this.#h(this.#e.splice(0, 50));
        } catch (a) {
          this.#d(a);
        }
        this.#f = !1;
      }
      async #h(a) {
        let b = `${a.map((a) => a.path).join(",")}?batch=1`,
          c = Object.fromEntries(a.map(({ input: a }, b) => [b, a])),
          e = await this.#a.post(b, c, this.#b),
          f = await e.json(),
          g = Array.isArray(f) ? f : a.map(() => f);
        for (let [b, c] of a.entries()) this.#c(c, d(g[b]));
      }
    }
    var f = a.i(85900);
    async function* g(a) {
      let b = a.getReader(),
        c = new TextDecoder(),
        d = "",
        [e, f, g] = ["", [], null];
      for (;;) {
        let { done: a, value: h } = await b.read();
        if (a) return;
        let i = (d += c.decode(h, { stream: !0 })).split(/\r\n|\n/);
        for (let a of ((d = i.pop() ?? ""), i))
          if ("" === a)
            (("" !== e || f.length > 0) && (yield { event: e || "message", data: f.join("\n"), id: g }),
              ([e, f, g] = ["", [], null]));
          else {
            let b = a.indexOf(":"),
              c = b < 0 ? a : a.slice(0, b),
              d = b < 0 ? "" : a.slice(b + 1).replace(/^ /, "");
            "event" === c ? (e = d) : "data" === c ? f.push(d) : "id" === c && (g = d);
          }
      }
    }
    let [h, i] = [50, 5e3];
    class j {
      #i;
      #j = new Map();
      #k;
      #l;
      #m = !1;
      constructor(a) {
        this.#i = a;
      }
      add(a, b) {
        let c = new f.y(a.input, b);
        (this.#j.set(a.id, { request: a, cursor: c, digest: "", events: 0, abort: null, hasStarted: !1 }), this.#n());
      }
      stop(a) {
        let b = this.#j.get(a);
        b && (this.#j.delete(a), b.abort?.abort(), this.#i.emit({ id: a, result: { type: "stopped" } }), this.#n());
      }
      close() {
        for (let { abort: a } of (clearTimeout(this.#k), clearTimeout(this.#l), this.#j.values())) a?.abort();
        this.#j.clear();
      }
      #n() {
        let a = this.#i.maxStreams(),
          b = [...this.#j.values()].filter(({ abort: a }) => a).length;
        for (let c of this.#j.values()) {
          if (b >= a) break;
          c.abort || ((b += 1), this.#g(c));
        }
        (clearTimeout(this.#k), this.#j.size > a && (this.#k = setTimeout(() => this.#o(), this.#i.turnMs)));
      }
      #o() {
        let a = [...this.#j.values()].find(({ abort: a }) => a);
        (a && (a.abort?.abort(), (a.abort = null), this.#j.delete(a.request.id), this.#j.set(a.request.id, a)),
          this.#n());
      }
      async #g(a) {
        let { onFailed: b } = this.#i,
          c = new AbortController();
        ((a.abort = c), this.#p());
        let d = 0,
          e = () => a.abort === c && this.#j.get(a.request.id) === a;
        try {
          for (; e();) {
            let b = a.hasStarted;
            a.hasStarted = !1;
            let f = performance.now(),
              g = a.events;
            await this.#q(a, c.signal, e);
            let j = performance.now() - f > 1e3,
              k = this.#i.isPolling && a.events > g;
            if (
              ((d = j || k ? 0 : d + 1),
              !j &&
                e() &&
                (await (function (a, b) {
                  return new Promise((c) => {
                    let d = setTimeout(c, a);
                    b.addEventListener("abort", () => {
                      (clearTimeout(d), c());
                    });
                  });
                })(Math.min(i, h * 2 ** d), c.signal)),
              e() && !a.hasStarted && !b)
            )
              throw Error("The stream was cut off");
          }
        } catch (a) {
          e() && b(a);
        }
      }
      #p() {
        let { isPolling: a, onHeldBack: b, patienceMs: c } = this.#i;
        this.#m || a || ((this.#m = !0), (this.#l = setTimeout(b, c)));
      }
      async #q(a, b, c) {
        let { api: d, isPolling: e } = this.#i,
          { path: f } = a.request,
          { cursor: h, digest: i } = a,
          { lastEventId: j, input: k } = h,
          l = new URLSearchParams({ ...(void 0 !== j && { lastEventId: j }), ...(e && { poll: i }) }),
          m = await d.post(`${f}?${String(l)}`, k, b);
        if (
          ((({ headers: a }) => a.has("www-authenticate"))(m) &&
            (await new Promise((a) => b.addEventListener("abort", a))),
          !m.body || !m.headers.get("content-type")?.startsWith(e ? "text/" : "text/event-stream"))
        ) {
          let b = await m.json();
          c() && this.#r(a, { error: b.error });
          return;
        }
        let n = this.#s();
        try {
          for await (let { event: b, data: d, id: e } of g(m.body)) {
            if (!c()) return;
            (n.onEvent(b, d), this.#t(a, b, d, e));
          }
        } catch (b) {
          if (!a.hasStarted || b instanceof SyntaxError) throw b;
        } finally {
          n.end();
        }
      }
      #s() {
        let a,
          { isPolling: b, onHeldBack: c } = this.#i,
          d = 0;
        return {
          onEvent(e, f) {
            !b &&
              ("connected" === e &&
                (d = (function (a) {
                  let { reconnectAfterInactivityMs: b = 0 } = JSON.parse(a || "{}");
                  return b;
                })(f)),
              clearTimeout(a),
              d > 0 && (a = setTimeout(c, d)));
          },
          end() {
            clearTimeout(a);
          },
        };
      }
      #t(a, b, c, d) {
        (clearTimeout(this.#l),
          this.#i.onLife(),
          "connected" === b
            ? this.#u(a)
            : "first" === b
              ? (a.digest = c)
              : "message" === b
                ? this.#v(a, c, d)
                : "serialized-error" === b
                  ? this.#r(a, { error: JSON.parse(c) })
                  : "return" === b && this.#r(a, { result: { type: "stopped" } }));
      }
      #u(a) {
        ((a.hasStarted = !0), this.#i.emit({ id: a.request.id, result: { type: "started" } }));
      }
      #v(a, b, c) {
        let { id: d } = a.request;
        a.events += 1;
        let e = JSON.parse(b);
        c
          ? (a.cursor.take(c),
            this.#i.emit({ id: d, result: { type: "data", data: { id: c, data: e }, id: c, tracked: !0 } }))
          : this.#i.emit({ id: d, result: { type: "data", data: e } });
      }
      #r(a, b) {
        let { id: c } = a.request;
        this.#j.delete(c) && (a.abort?.abort(), this.#i.emit({ id: c, ...b }), this.#n());
      }
    }
    let k = {
      code: -32001,
      message: "The server does not accept the token",
      data: { code: "UNAUTHORIZED", httpStatus: 401 },
    };
    class l extends EventTarget {
      binaryType = "arraybuffer";
      via;
      #w;
      #x;
      #y;
      #z = new AbortController();
      #a = null;
      #A = null;
      #B = null;
      #C = null;
      #D = !1;
      #E = !1;
      constructor(a, { isPolling: b, patienceMs: c, onHeldBack: d }) {
        (super(),
          (this.#w = a),
          (this.via = b ? "polling" : "http"),
          (this.#x = c),
          (this.#y = d),
          queueMicrotask(() => this.dispatchEvent(new Event("open"))));
      }
      send(a) {
        this.#z.signal.aborted ||
          "PONG" === a ||
          (this.#a ? ("PING" === a ? this.#F(this.#a) : this.#G(JSON.parse(a))) : this.#H(a));
      }
      close() {
        (this.#z.abort(), this.#C?.close());
      }
      terminate() {
        this.close();
      }
      #H(a) {
        let d = (function (a, b, d) {
            let { data: e } = JSON.parse(b),
              f = Math.random().toString(36).slice(2),
              { away: g = "false" } = e,
              h = "" === e.token,
              i = (0, c.X)(a);
            return {
              setAway(a) {
                g = String(a);
              },
              async post(a, b, c) {
                let [j = "", k = ""] = a.split("?"),
                  l = new URL(i);
                for (let [a, b] of ("" !== j && (l.pathname = `${l.pathname.replace(/\/$/, "")}/${j}`),
                new URLSearchParams(k)))
                  l.searchParams.set(a, b);
                l.searchParams.set(
                  "connectionParams",
                  JSON.stringify({ connection: f, protocol: e.protocol, away: g }),
                );
                let m = await fetch(l, {
                  method: "POST",
                  headers: { "content-type": "application/json", ...(!h && { authorization: `Bearer ${e.token}` }) },
                  ...(void 0 === b ? {} : { body: JSON.stringify(b) }),
                  cache: "no-store",
                  credentials: h ? "include" : "omit",
                  signal: c,
                });
                return (d(m), m);
              },
            };
          })(this.#w, a, (a) => this.#I(a)),
          { signal: f } = this.#z,
          g = ({ id: a }, b) => {
            b.error ? this.#J({ id: a, error: b.error }) : this.#J({ id: a, result: { type: "data", ...b.result } });
          },
          h = (a) => this.#K(a);
        ((this.#a = d),
          (this.#A = new e(d, f, g, h)),
          (this.#B = new e(d, f, g, h)),
          (this.#C = new j({
            api: d,
            emit: (a) => this.#J(a),
            onLife: () => this.#L("PING"),
            onFailed: h,
            isPolling: "polling" === this.via,
            patienceMs: this.#x,
            onHeldBack: () => {
              (this.#y(), this.#J({ id: null, method: "reconnect" }));
            },
            maxStreams: () =>
              !(function (a) {
                let { origin: c, pathname: d } = new URL(a.replace(/^ws/, "http")),
                  e = performance.getEntriesByType("resource"),
                  f = (0, b.f)(e, ({ name: a }) => a.startsWith(c + d));
                return f?.nextHopProtocol === "h2" || f?.nextHopProtocol === "h3";
              })(this.#w)
                ? 4
                : 100,
            turnMs: 2e3,
          })));
      }
      #I(a) {
        (({ headers: a }) => a.has("www-authenticate"))(a)
          ? this.#E
            ? this.#J({ id: null, method: "reconnect" })
            : this.#J({ id: null, error: k, plain: !0 })
          : (this.#E ||= a.ok || 404 === a.status);
      }
      #G({ id: a, method: b, params: c }) {
        "subscription.stop" === b
          ? this.#C?.stop(a)
          : "query" === b
            ? this.#A?.add({ id: a, path: c.path, input: c.input })
            : "mutation" === b
              ? this.#M(a, c)
              : this.#C?.add({ id: a, path: c.path, input: c.input }, c.lastEventId);
      }
      #M(a, { path: b, input: c }) {
        (b.endsWith("presence.setAway") && this.#a?.setAway(/"away":true/.test(JSON.stringify(c ?? null))),
          this.#B?.add({ id: a, path: b, input: c }));
      }
      async #F(a) {
        if (!this.#D) {
          this.#D = !0;
          try {
            let b = await a.post("", void 0, this.#z.signal),
              { error: c } = d(await b.json());
            b.ok || 404 === b.status ? this.#L("PONG") : this.#J({ id: null, error: c });
          } catch (a) {
            this.#K(a);
          }
          this.#D = !1;
        }
      }
      #J(a) {
        this.#L(JSON.stringify(a));
      }
      #L(a) {
        this.#z.signal.aborted || this.dispatchEvent(new MessageEvent("message", { data: a }));
      }
      #K(a) {
        if (this.#z.signal.aborted) return;
        this.close();
        let b = a instanceof Error ? a.message : String(a);
        this.dispatchEvent(Object.assign(new Event("close"), { code: 1006, reason: b }));
      }
    }
    a.s(["HttpSocket", 0, l], 78866);
  },
];

//# sourceMappingURL=packages_client_src_http-fallback_http-socket_ts_0zlo8zl5nsupd._.js.map
