(globalThis.TURBOPACK || (globalThis.TURBOPACK = [])).push([
  "object" == typeof document ? document.currentScript : void 0,
  11,
  (t) => {
    "use strict";
    var e = t.i(15186),
      s = t.i(64198);
    function i(t) {
      if (!(0, s.H)(t)) throw TypeError("The answer is not tRPC's");
      return t;
    }
    class r {
      #t;
      #e;
      #s;
      #i;
      #r = [];
      #a = !1;
      constructor(t, e, s, i) {
        ((this.#t = t), (this.#e = e), (this.#s = s), (this.#i = i));
      }
      add(t) {
        (this.#r.push(t), this.#a || this.#n());
      }
      async #n() {
        this.#a = !0;
        try {
          for (await Promise.resolve(); this.#r.length > 0;) await this.#o(this.#r.splice(0, 50));
        } catch (t) {
          this.#i(t);
        }
        this.#a = !1;
      }
      async #o(t) {
        let e = `${t.map((t) => t.path).join(",")}?batch=1`,
          s = Object.fromEntries(t.map(({ input: t }, e) => [e, t])),
          r = await this.#t.post(e, s, this.#e),
          a = await r.json(),
          n = Array.isArray(a) ? a : t.map(() => a);
        for (let [e, s] of t.entries()) this.#s(s, i(n[e]));
      }
    }
    var a = t.i(25096);
    async function* n(t) {
      let e = t.getReader(),
        s = new TextDecoder(),
        i = "",
        [r, a, n] = ["", [], null];
      for (;;) {
        let { done: t, value: o } = await e.read();
        if (t) return;
        let l = (i += s.decode(o, { stream: !0 })).split(/\r\n|\n/);
        for (let t of ((i = l.pop() ?? ""), l))
          if ("" === t)
            (("" !== r || a.length > 0) && (yield { event: r || "message", data: a.join("\n"), id: n }),
              ([r, a, n] = ["", [], null]));
          else {
            let e = t.indexOf(":"),
              s = e < 0 ? t : t.slice(0, e),
              i = e < 0 ? "" : t.slice(e + 1).replace(/^ /, "");
            "event" === s ? (r = i) : "data" === s ? a.push(i) : "id" === s && (n = i);
          }
      }
    }
    let [o, l] = [50, 5e3];
    class h {
      #l;
      #h = new Map();
      #c;
      #u;
      #d = !1;
      constructor(t) {
        this.#l = t;
      }
      add(t, e) {
        let s = new a.y(t.input, e);
        (this.#h.set(t.id, { request: t, cursor: s, digest: "", events: 0, abort: null, hasStarted: !1 }), this.#p());
      }
      stop(t) {
        let e = this.#h.get(t);
        e && (this.#h.delete(t), e.abort?.abort(), this.#l.emit({ id: t, result: { type: "stopped" } }), this.#p());
      }
      close() {
        for (let { abort: t } of (clearTimeout(this.#c), clearTimeout(this.#u), this.#h.values())) t?.abort();
        this.#h.clear();
      }
      #p() {
        let t = this.#l.maxStreams(),
          e = [...this.#h.values()].filter(({ abort: t }) => t).length;
        for (let s of this.#h.values()) {
          if (e >= t) break;
          s.abort || ((e += 1), this.#n(s));
        }
        (clearTimeout(this.#c), this.#h.size > t && (this.#c = setTimeout(() => this.#m(), this.#l.turnMs)));
      }
      #m() {
        let t = [...this.#h.values()].find(({ abort: t }) => t);
        (t && (t.abort?.abort(), (t.abort = null), this.#h.delete(t.request.id), this.#h.set(t.request.id, t)),
          this.#p());
      }
      async #n(t) {
        let { onFailed: e } = this.#l,
          s = new AbortController();
        ((t.abort = s), this.#f());
        let i = 0,
          r = () => t.abort === s && this.#h.get(t.request.id) === t;
        try {
          for (; r();) {
            let e = t.hasStarted;
            t.hasStarted = !1;
            let a = performance.now(),
              n = t.events;
            await this.#g(t, s.signal, r);
            let h = performance.now() - a > 1e3,
              c = this.#l.isPolling && t.events > n;
            if (
              ((i = h || c ? 0 : i + 1),
              !h &&
                r() &&
                (await (function (t, e) {
                  return new Promise((s) => {
                    let i = setTimeout(s, t);
                    e.addEventListener("abort", () => {
                      (clearTimeout(i), s());
                    });
                  });
                })(Math.min(l, o * 2 ** i), s.signal)),
              r() && !t.hasStarted && !e)
            )
              throw Error("The stream was cut off");
          }
        } catch (t) {
          r() && e(t);
        }
      }
      #f() {
        let { isPolling: t, onHeldBack: e, patienceMs: s } = this.#l;
        this.#d || t || ((this.#d = !0), (this.#u = setTimeout(e, s)));
      }
      async #g(t, e, s) {
        let { api: i, isPolling: r } = this.#l,
          { path: a } = t.request,
          { cursor: o, digest: l } = t,
          { lastEventId: h, input: c } = o,
          u = new URLSearchParams({ ...(void 0 !== h && { lastEventId: h }), ...(r && { poll: l }) }),
          d = await i.post(`${a}?${String(u)}`, c, e);
        if (
          ((({ headers: t }) => t.has("www-authenticate"))(d) &&
            (await new Promise((t) => e.addEventListener("abort", t))),
          !d.body || !d.headers.get("content-type")?.startsWith(r ? "text/" : "text/event-stream"))
        ) {
          let e = await d.json();
          s() && this.#w(t, { error: e.error });
          return;
        }
        let p = this.#y();
        try {
          for await (let { event: e, data: i, id: r } of n(d.body)) {
            if (!s()) return;
            (p.onEvent(e, i), this.#v(t, e, i, r));
          }
        } catch (e) {
          if (!t.hasStarted || e instanceof SyntaxError) throw e;
        } finally {
          p.end();
        }
      }
      #y() {
        let t,
          { isPolling: e, onHeldBack: s } = this.#l,
          i = 0;
        return {
          onEvent(r, a) {
            !e &&
              ("connected" === r &&
                (i = (function (t) {
                  let { reconnectAfterInactivityMs: e = 0 } = JSON.parse(t || "{}");
                  return e;
                })(a)),
              clearTimeout(t),
              i > 0 && (t = setTimeout(s, i)));
          },
          end() {
            clearTimeout(t);
          },
        };
      }
      #v(t, e, s, i) {
        (clearTimeout(this.#u),
          this.#l.onLife(),
          "connected" === e
            ? this.#b(t)
            : "first" === e
              ? (t.digest = s)
              : "message" === e
                ? this.#T(t, s, i)
                : "serialized-error" === e
                  ? this.#w(t, { error: JSON.parse(s) })
                  : "return" === e && this.#w(t, { result: { type: "stopped" } }));
      }
      #b(t) {
        ((t.hasStarted = !0), this.#l.emit({ id: t.request.id, result: { type: "started" } }));
      }
      #T(t, e, s) {
        let { id: i } = t.request;
        t.events += 1;
        let r = JSON.parse(e);
        s
          ? (t.cursor.take(s),
            this.#l.emit({ id: i, result: { type: "data", data: { id: s, data: r }, id: s, tracked: !0 } }))
          : this.#l.emit({ id: i, result: { type: "data", data: r } });
      }
      #w(t, e) {
        let { id: s } = t.request;
        this.#h.delete(s) && (t.abort?.abort(), this.#l.emit({ id: s, ...e }), this.#p());
      }
    }
    let c = {
      code: -32001,
      message: "The server does not accept the token",
      data: { code: "UNAUTHORIZED", httpStatus: 401 },
    };
    class u extends EventTarget {
      binaryType = "arraybuffer";
      via;
      #S;
      #E;
      #k;
      #A = new AbortController();
      #t = null;
      #P = null;
      #O = null;
      #B = null;
      #N = !1;
      #q = !1;
      constructor(t, { isPolling: e, patienceMs: s, onHeldBack: i }) {
        (super(),
          (this.#S = t),
          (this.via = e ? "polling" : "http"),
          (this.#E = s),
          (this.#k = i),
          queueMicrotask(() => this.dispatchEvent(new Event("open"))));
      }
      send(t) {
        this.#A.signal.aborted ||
          "PONG" === t ||
          (this.#t ? ("PING" === t ? this.#x(this.#t) : this.#M(JSON.parse(t))) : this.#R(t));
      }
      close() {
        (this.#A.abort(), this.#B?.close());
      }
      terminate() {
        this.close();
      }
      #R(t) {
        let i = (function (t, e, i) {
            let { data: r } = JSON.parse(e),
              a = Math.random().toString(36).slice(2),
              { away: n = "false" } = r,
              o = "" === r.token,
              l = (0, s.X)(t);
            return {
              setAway(t) {
                n = String(t);
              },
              async post(t, e, s) {
                let [h = "", c = ""] = t.split("?"),
                  u = new URL(l);
                for (let [t, e] of ("" !== h && (u.pathname = `${u.pathname.replace(/\/$/, "")}/${h}`),
                new URLSearchParams(c)))
                  u.searchParams.set(t, e);
                u.searchParams.set(
                  "connectionParams",
                  JSON.stringify({ connection: a, protocol: r.protocol, away: n }),
                );
                let d = await fetch(u, {
                  method: "POST",
                  headers: { "content-type": "application/json", ...(!o && { authorization: `Bearer ${r.token}` }) },
                  ...(void 0 === e ? {} : { body: JSON.stringify(e) }),
                  cache: "no-store",
                  credentials: o ? "include" : "omit",
                  signal: s,
                });
                return (i(d), d);
              },
            };
          })(this.#S, t, (t) => this.#j(t)),
          { signal: a } = this.#A,
          n = ({ id: t }, e) => {
            e.error ? this.#H({ id: t, error: e.error }) : this.#H({ id: t, result: { type: "data", ...e.result } });
          },
          o = (t) => this.#J(t);
        ((this.#t = i),
          (this.#P = new r(i, a, n, o)),
          (this.#O = new r(i, a, n, o)),
          (this.#B = new h({
            api: i,
            emit: (t) => this.#H(t),
            onLife: () => this.#L("PING"),
            onFailed: o,
            isPolling: "polling" === this.via,
            patienceMs: this.#E,
            onHeldBack: () => {
              (this.#k(), this.#H({ id: null, method: "reconnect" }));
            },
            maxStreams: () =>
              !(function (t) {
                let { origin: s, pathname: i } = new URL(t.replace(/^ws/, "http")),
                  r = performance.getEntriesByType("resource"),
                  a = (0, e.f)(r, ({ name: t }) => t.startsWith(s + i));
                return a?.nextHopProtocol === "h2" || a?.nextHopProtocol === "h3";
              })(this.#S)
                ? 4
                : 100,
            turnMs: 2e3,
          })));
      }
      #j(t) {
        (({ headers: t }) => t.has("www-authenticate"))(t)
          ? this.#q
            ? this.#H({ id: null, method: "reconnect" })
            : this.#H({ id: null, error: c, plain: !0 })
          : (this.#q ||= t.ok || 404 === t.status);
      }
      #M({ id: t, method: e, params: s }) {
        "subscription.stop" === e
          ? this.#B?.stop(t)
          : "query" === e
            ? this.#P?.add({ id: t, path: s.path, input: s.input })
            : "mutation" === e
              ? this.#U(t, s)
              : this.#B?.add({ id: t, path: s.path, input: s.input }, s.lastEventId);
      }
      #U(t, { path: e, input: s }) {
        (e.endsWith("presence.setAway") && this.#t?.setAway(/"away":true/.test(JSON.stringify(s ?? null))),
          this.#O?.add({ id: t, path: e, input: s }));
      }
      async #x(t) {
        if (!this.#N) {
          this.#N = !0;
          try {
            let e = await t.post("", void 0, this.#A.signal),
              { error: s } = i(await e.json());
            e.ok || 404 === e.status ? this.#L("PONG") : this.#H({ id: null, error: s });
          } catch (t) {
            this.#J(t);
          }
          this.#N = !1;
        }
      }
      #H(t) {
        this.#L(JSON.stringify(t));
      }
      #L(t) {
        this.#A.signal.aborted || this.dispatchEvent(new MessageEvent("message", { data: t }));
      }
      #J(t) {
        if (this.#A.signal.aborted) return;
        this.close();
        let e = t instanceof Error ? t.message : String(t);
        this.dispatchEvent(Object.assign(new Event("close"), { code: 1006, reason: e }));
      }
    }
    t.s(["HttpSocket", 0, u], 11);
  },
]);
