(globalThis.TURBOPACK || (globalThis.TURBOPACK = [])).push([
  "object" == typeof document ? document.currentScript : void 0,
  73688,
  (e, t, s) => {
    "use strict";
    Object.defineProperty(s, "__esModule", { value: !0 });
    var i = {
      callServer: function () {
        return r.callServer;
      },
      createServerReference: function () {
        return a.createServerReference;
      },
      findSourceMapURL: function () {
        return o.findSourceMapURL;
      },
    };
    for (var n in i) Object.defineProperty(s, n, { enumerable: !0, get: i[n] });
    let r = e.r(67240),
      o = e.r(59211),
      a = e.r(28553);
  },
  14317,
  (e) => {
    "use strict";
    let t, s, i, n;
    var r = e.i(26849);
    function o() {
      let e = Array.from(crypto.getRandomValues(new Uint8Array(10)), (e) => e.toString(16).padStart(2, "0")).join("");
      return Date.now().toString(16).padStart(12, "0") + e;
    }
    let a = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "scroll"],
      l = { hasInput: !1, isVisible: () => !0, isInFront: () => !0, listen: () => () => {} },
      h = (e) => e.replaceAll("%", "%25").replaceAll("_", "%5F"),
      d = (e) => e.replaceAll("%5F", "_").replaceAll("%25", "%"),
      u = /^\d+$/;
    function c(e, t) {
      let [s, i] = [h(e), h(t)];
      return !(function (e, t) {
        if (u.test(e) && u.test(t)) {
          let [s, i] = [BigInt(e), BigInt(t)];
          if (s !== i) return s < i;
        }
        return e < t;
      })(s, i)
        ? `${i}_${s}`
        : `${s}_${i}`;
    }
    function p(e, t) {
      let s = e
        .split("_")
        .map(d)
        .find((e) => e !== t);
      return s && c(t, s) === e ? s : null;
    }
    let g = {
        visible: !1,
        inFront: !1,
        idle: !1,
        away: !1,
        mounted: new Map(),
        elsewhere: null,
        begun: new Set(),
        behind: new Set(["chat", "push"]),
        waiting: new Map(),
        notices: new Map(),
      },
      f = (e, t) => (({ visible: e, inFront: t, idle: s }) => e && t && !s)(e) && e.mounted.has(t),
      m = (e) => ((({ visible: e, inFront: t, idle: s }) => e && t && !s)(e) ? { ...e, away: !1 } : e);
    function w(e, t, s) {
      let i = new Map(e),
        n = (e.get(t) ?? 0) + s;
      return (n > 0 ? i.set(t, n) : i.delete(t), i);
    }
    function y(e, t, s) {
      if (0 === s) return v(e, t);
      let i = e.notices.get(t),
        n = e.waiting.get(t);
      return {
        ...e,
        notices: i && i.count > s ? new Map(e.notices).set(t, { ...i, count: s }) : e.notices,
        waiting: n && n.count > s ? new Map(e.waiting).set(t, { ...n, count: s }) : e.waiting,
      };
    }
    function v(e, t) {
      if (!e.notices.has(t) && !e.waiting.has(t)) return e;
      let s = new Map(e.notices),
        i = new Map(e.waiting);
      return (s.delete(t), i.delete(t), { ...e, notices: s, waiting: i });
    }
    function b(e, { key: t, of: s, count: i }) {
      if (!e.begun.has(s)) return e;
      if (e.behind.has(s)) {
        let n = (e.waiting.get(t)?.count ?? 0) + i;
        return { ...e, waiting: new Map(e.waiting).set(t, { of: s, count: n }) };
      }
      if (
        f(e, t) ||
        e.elsewhere?.has(t) === !0 ||
        (!(({ visible: e, inFront: t, idle: s }) => e && t && !s)(e) && e.elsewhere)
      )
        return e;
      let n = e.notices.get(t),
        r = {
          key: t,
          of: s,
          count: (n?.count ?? 0) + i,
          revision: (n?.revision ?? 0) + 1,
          where: (({ visible: e, inFront: t, idle: s }) => e && t && !s)(e) ? "page" : "outside",
        };
      return { ...e, notices: new Map(e.notices).set(t, r) };
    }
    var k = e.i(26398);
    function S(e, t) {
      let s = e,
        i = new Set();
      return {
        get: () => s,
        set(e) {
          for (let n of ((s = e), Array.from(i)))
            try {
              n();
            } catch (e) {
              t(e);
            }
        },
        subscribe(e) {
          let t = () => e();
          return (
            i.add(t),
            () => {
              i.delete(t);
            }
          );
        },
      };
    }
    function M(e, t) {
      if (void 0 === e) return t;
      let s = Object.keys(t);
      return Object.keys(e).length !== s.length ? t : s.every((s) => e[s] === t[s]) ? e : t;
    }
    class x {
      #e;
      #t = new Set();
      constructor(e) {
        this.#e = e;
      }
      add(e) {
        (0 === this.#t.size && queueMicrotask(() => this.#s()), this.#t.add(e));
      }
      #s() {
        let e = this.#t;
        for (let t of ((this.#t = new Set()), e)) t.tell(this.#e);
      }
    }
    class T {
      #i;
      #n;
      #r;
      #o = new Set();
      #a = [];
      #l = null;
      #h = null;
      #d = !0;
      constructor(e, t, s) {
        ((this.#i = e), (this.#n = t), (this.#r = s));
      }
      get = () => {
        if (!this.#d && this.#l) return this.#l.value;
        let e = this.#n(this.#l?.value);
        return ((this.#l && this.#l.value === e) || (this.#l = { value: e }), (this.#d = !1), this.#l.value);
      };
      subscribe = (e) => {
        let t = () => e();
        return (
          this.#o.add(t),
          1 === this.#o.size && ((this.#h = { value: this.get() }), this.#r?.(!0)),
          () => {
            this.#o.delete(t) && 0 === this.#o.size && this.#r?.(!1);
          }
        );
      };
      get isListenedTo() {
        return this.#o.size > 0;
      }
      addDependent(e) {
        this.#a.push(e);
      }
      invalidate() {
        for (let e of ((this.#d = !0), this.#o.size > 0 && this.#i.add(this), this.#a)) e.invalidate();
      }
      tell(e) {
        let t = this.get();
        this.#h?.value !== t && ((this.#h = { value: t }), A(this.#o, void 0, e));
      }
    }
    function A(e, t, s) {
      for (let i of Array.from(e))
        try {
          i(t);
        } catch (e) {
          s(e);
        }
    }
    class E {
      looking;
      notices;
      #u;
      #c = g;
      #p = [];
      #t = new Set();
      #g = new Map();
      #f = !1;
      #m = performance.now();
      #w = () => {};
      #y = () => {};
      #v = !1;
      #b = null;
      constructor(e) {
        let { context: t } = e;
        ((this.#u = e),
          (this.looking = new T(t.notifier, () => (({ visible: e, inFront: t, idle: s }) => e && t && !s)(this.#c))),
          (this.notices = new T(t.notifier, (e) => M(e, [...this.#c.notices.values()]))));
      }
      start() {
        let { context: e, page: t } = this.#u,
          { connection: s } = e.client;
        (this.#k(),
          e.onClose(t.listen({ onChange: () => this.#k(), onInput: () => this.#S() })),
          t.tabs && (e.onClose(t.tabs.onSaid(() => void this.#M())), e.onClose(() => t.tabs?.close())));
        let i = "online" === s.state.status;
        e.onClose(
          s.subscribe(() => {
            let e = "online" === s.state.status;
            (e && !i && this.#c.away && this.#x(!0), (i = e));
          }),
        );
      }
      mount(e) {
        this.#T({ type: "mounted", conversationId: e });
        let t = !0;
        return () => {
          (t && this.#T({ type: "unmounted", conversationId: e }), (t = !1));
        };
      }
      chatChanged(e, t) {
        this.#t.has(e) ||
          (this.#t.add(e),
          this.#A(() => {
            this.#t.delete(e);
            let s = this.#g.get(e) ?? { unread: 0, lastSeq: 0 },
              { unread: i, lastSeq: n, own: r } = t();
            return (
              this.#g.set(e, { unread: i, lastSeq: n }),
              { type: "chat", conversationId: e, unread: i, lastSeq: n, own: r, before: s }
            );
          }));
      }
      pushed(e) {
        this.#A(() => ({ type: "pushed", key: e }));
      }
      pushRead(e) {
        this.#A(() => ({ type: "push-read", key: e }));
      }
      dismiss(e) {
        this.#T({ type: "dismissed", key: e });
      }
      behind(e) {
        this.#A(() => ({ type: "behind", feed: e }));
      }
      caughtUp(e) {
        this.#A(() => ({ type: "caught-up", feed: e }));
      }
      #A(e) {
        (this.#p.push(e), this.#f || this.#E());
      }
      async #E() {
        for (this.#f = !0, await Promise.resolve(); this.#p.length > 0;) {
          (this.#k(), await this.#C());
          let e = this.#p;
          if (((this.#p = []), this.#u.context.isClosed)) return;
          for (let t of e) this.#T(t());
        }
        this.#f = !1;
      }
      async #C() {
        let { context: e, page: t } = this.#u;
        if (t.tabs)
          try {
            let s = (({ visible: e, inFront: t, idle: s }) => e && t && !s)(this.#c) ? null : await t.tabs.ask();
            e.isClosed || this.#T({ type: "elsewhere", chats: s });
          } catch (t) {
            e.report(t);
          }
      }
      async #M() {
        (await this.#C(), (({ visible: e, inFront: t, idle: s }) => e && t && !s)(this.#c) || this.#L());
      }
      #T(e) {
        let t;
        if (this.#u.context.isClosed) return;
        let s = this.#c,
          [i, n] = [
            (t = (function (e) {
              let t = e;
              for (let s of e.notices.keys()) (f(e, s) || e.elsewhere?.has(s)) && (t = v(t, s));
              return t;
            })(
              (function (e, t) {
                switch (t.type) {
                  case "page":
                    return m({ ...e, visible: t.visible, inFront: t.inFront });
                  case "input":
                    return e.idle ? m({ ...e, idle: !1 }) : e;
                  case "idle":
                    return { ...e, idle: !0 };
                  case "absent":
                    return (({ visible: e, inFront: t, idle: s }) => e && t && !s)(e) || e.elsewhere
                      ? e
                      : { ...e, away: !0 };
                  case "elsewhere":
                    return { ...e, elsewhere: t.chats, away: e.away && null === t.chats };
                  case "mounted":
                    return { ...e, mounted: w(e.mounted, t.conversationId, 1) };
                  case "unmounted":
                    return { ...e, mounted: w(e.mounted, t.conversationId, -1) };
                  case "behind":
                    return { ...e, behind: new Set([...e.behind, t.feed]) };
                  case "caught-up":
                    return (function (e, t) {
                      let s = new Set(e.behind);
                      s.delete(t);
                      let i = new Map(e.waiting),
                        n = { ...e, behind: s, waiting: i, begun: new Set([...e.begun, t]) };
                      for (let [s, { of: r, count: o }] of e.waiting)
                        r === t && (i.delete(s), (n = b(n, { key: s, of: r, count: o })));
                      return n;
                    })(e, t.feed);
                  case "chat":
                    return (function (e, { conversationId: t, own: s, unread: i, lastSeq: n, before: r }) {
                      let o = y(e, t, i);
                      return 0 === i || s || n <= r.lastSeq
                        ? o
                        : y(b(o, { key: t, of: "chat", count: Math.max(1, i - r.unread) }), t, i);
                    })(e, t);
                  case "pushed":
                    return b(e, { key: t.key, of: "push", count: 1 });
                  case "push-read":
                  case "dismissed":
                    return v(e, t.key);
                  default:
                    return t;
                }
              })(s, e),
            )),
            (function (e, t) {
              let s = [];
              for (let i of e.mounted.keys())
                f(e, i) && !f(t, i) && s.push({ type: "eyes", conversationId: i, on: !1 });
              for (let i of t.mounted.keys())
                f(t, i) && !f(e, i) && s.push({ type: "eyes", conversationId: i, on: !0 });
              return (e.away !== t.away && s.push({ type: "away", away: t.away }), s);
            })(s, t),
          ];
        for (let e of ((this.#c = i),
        (({ visible: e, inFront: t, idle: s }) => e && t && !s)(s) !==
          (({ visible: e, inFront: t, idle: s }) => e && t && !s)(i) &&
          this.#I((({ visible: e, inFront: t, idle: s }) => e && t && !s)(i)),
        this.#O(),
        i.notices !== s.notices && this.notices.invalidate(),
        n))
          this.#q(e);
      }
      #q(e) {
        "eyes" === e.type ? this.#u.onEyes(e.conversationId, e.on) : this.#x(e.away);
      }
      #k() {
        let { page: e } = this.#u,
          t = e.isVisible(),
          s = e.isInFront();
        (t !== this.#c.visible || s !== this.#c.inFront) &&
          (t && s && this.#S(), this.#T({ type: "page", visible: t, inFront: s }));
      }
      #S() {
        ((this.#m = performance.now()), this.#c.idle && this.#T({ type: "input" }));
      }
      #I(e) {
        (this.looking.invalidate(), this.#w(), this.#y(), e ? this.#R(3e5) : this.#L());
      }
      #R(e) {
        this.#u.page.hasInput &&
          (this.#w = this.#u.context.later(() => {
            let e = this.#m + 3e5 - performance.now();
            e > 0 ? this.#R(e) : this.#T({ type: "idle" });
          }, e));
      }
      #L() {
        (this.#y(), (this.#y = this.#u.context.later(() => void this.#N(), 3e5)));
      }
      async #N() {
        (await this.#C(), this.#c.elsewhere ? this.#L() : this.#T({ type: "absent" }));
      }
      #O() {
        let { page: e } = this.#u,
          t = (({ visible: e, inFront: t, idle: s }) => e && t && !s)(this.#c) ? [...this.#c.mounted.keys()] : null,
          s = JSON.stringify(t);
        if (s === this.#b) return;
        let i = null === this.#b;
        ((this.#b = s), (i && null === t) || e.tabs?.say(t));
      }
      #x(e) {
        let { context: t } = this.#u;
        this.#v ||
          "online" !== t.client.connection.state.status ||
          t.client.presence.setAway({ away: e }).catch((e) => {
            let s = (0, k.o)(e);
            "NOT_FOUND" === s.code ? (this.#v = !0) : s.resumable || t.report(s);
          });
      }
    }
    var C = e.i(78347);
    let L = (e) => Number.isSafeInteger(e) && e >= 0,
      I = (e) => "string" == typeof e,
      O = (e) => "boolean" == typeof e,
      q = (e) => I(e) && /^[0-9a-zA-Z]{1,64}-\d{1,15}$/.test(String(e)),
      R = (e) => (t) => null === t || e(t),
      N = (e) => (t) => Array.isArray(t) && t.every(e),
      D = (e) => (t) => "object" == typeof t && null !== t && Object.entries(e).every(([e, s]) => s(t[e])),
      j = D({ conversationId: I, seq: L, from: I, nonce: I, sentAtMs: L, content: (e) => void 0 !== e }),
      P = D({
        title: R(I),
        members: N(I),
        memberCount: L,
        role: R(I),
        position: R((e) => I(e) && null !== (0, C.V)(String(e))),
      }),
      U = D({
        lastMessage: R(j),
        lastSeq: L,
        readSeq: L,
        peerReadSeq: L,
        unread: L,
        mentions: L,
        settings: D({ notify: I, mutedUntilMs: R(L), pinned: O, archived: O }),
        group: R(P),
      }),
      $ = D({
        id: I,
        truth: U,
        placedAtMs: L,
        changedAt: I,
        notes: N(D({ id: I, afterSeq: L, event: D({ type: I }) })),
        marked: L,
        isStale: O,
        log: R(D({ messages: N(j), hasOlder: O })),
      }),
      z = D({ messages: L, conversations: L }),
      B = D({ position: q, totals: R(z), cursor: (e) => null === e || "unknown" === e || L(e), conversations: N($) }),
      G = D({
        position: q,
        unread: L,
        pushes: N(D({ seq: L, type: I, sentAtMs: L, readAtMs: R(L) })),
        hasMore: O,
        marking: N((e) => D({ seqs: N(L) })(e) || D({ upTo: L })(e)),
      }),
      F = D({ chats: R(B), inbox: R(G) });
    function W() {
      let e;
      return {
        promise: new Promise((t, s) => {
          e = { resolve: t, reject: s };
        }),
        ...e,
      };
    }
    var H = e.i(15186);
    class V {
      #u;
      #D = !1;
      seq = 0;
      constructor(e) {
        this.#u = e;
      }
      raise(e) {
        e <= this.seq || ((this.seq = e), this.#u.onChange(), this.tell());
      }
      tell() {
        this.#D || this.#s();
      }
      async #s() {
        let { context: e, conversationId: t, onChange: s } = this.#u;
        this.#D = !0;
        try {
          for (let s = 0; s < this.seq;) {
            let { seq: i } = this;
            (await e.persist(() => e.client.chat.markRead({ conversationId: t, seq: i })), (s = i));
          }
        } catch (t) {
          ((this.seq = 0), s(), e.report(t));
        }
        this.#D = !1;
      }
    }
    let _ = { isOpen: !1, isLooking: !1, view: null, run: null, newSince: null, readSeq: 0, lastSeq: 0, unread: 0 },
      J = ({ readSeq: e, unread: t }, s) => (s > e && t > 0 ? [{ type: "read", seq: s }] : []),
      Z = (e, t, s) => t.from <= e.to + 1 + s && e.from <= t.to + 1 + s;
    class K {
      #u;
      #j = _;
      constructor(e) {
        this.#u = e;
      }
      get newSince() {
        return this.#j.isOpen ? this.#j.newSince : void 0;
      }
      get isOpen() {
        return this.#j.isOpen;
      }
      counts(e) {
        let { readSeq: t, lastSeq: s, unread: i } = this.#j;
        (e.readSeq !== t || e.lastSeq !== s || e.unread !== i) && this.#T({ type: "counts", ...e });
      }
      opened() {
        this.#T({ type: "opened" });
      }
      closed() {
        this.#T({ type: "closed" });
      }
      looking(e) {
        this.#T({ type: "looking", isLooking: e });
      }
      inView(e) {
        let t = this.#j.view;
        (t?.from !== e?.from || t?.to !== e?.to) && this.#T({ type: "view", view: e });
      }
      answered(e) {
        this.#T({ type: "answered", here: e });
      }
      #T(e) {
        let t = this.#j,
          s = this.newSince,
          [i, n] = (function (e, t) {
            let s = (function (e, t) {
              switch (t.type) {
                case "opened":
                  return { ...e, isOpen: !0, newSince: e.unread > 0 ? e.readSeq : null };
                case "closed":
                  return { ...e, isOpen: !1, isLooking: !1, view: null, run: null, newSince: null };
                case "looking":
                  return { ...e, isLooking: t.isLooking, run: t.isLooking ? e.view : null };
                case "view":
                  return {
                    ...e,
                    view: t.view,
                    run: e.isLooking
                      ? (function ({ run: e, view: t }, s) {
                          if (!e || !t || !s) return s;
                          let i = s.to - s.from + 1;
                          return Z(t, s, i) || Z(e, s, 0)
                            ? { from: Math.min(e.from, s.from), to: Math.max(e.to, s.to) }
                            : s;
                        })(e, t.view)
                      : null,
                  };
                case "counts":
                  return (function (e, { readSeq: t, lastSeq: s, unread: i }) {
                    let n = { ...e, readSeq: t, lastSeq: s, unread: i };
                    return s < e.lastSeq
                      ? { ...n, view: null, run: null, newSince: null }
                      : e.isOpen && 0 === e.unread && i > 0
                        ? e.isLooking && null !== e.view && e.view.to >= e.lastSeq
                          ? n
                          : { ...n, newSince: t }
                        : n;
                  })(e, t);
                case "answered":
                  return { ...e, newSince: null };
                default:
                  return t;
              }
            })(e, t);
            if ("answered" === t.type && t.here) return [s, J(s, s.lastSeq)];
            let { run: i } = s;
            return [s, i && i.from <= s.readSeq + 1 ? J(s, i.to) : []];
          })(t, e);
        for (let { seq: e } of ((this.#j = i), s !== this.newSince && this.#u.onNewSince(), n)) this.#u.onRead(e);
      }
    }
    class Q {
      #u;
      #P;
      #U;
      #$ = 0;
      #z = () => {};
      #B = () => {};
      constructor(e) {
        let { context: t, conversationId: s, onMark: i, onNewSince: n } = e;
        ((this.#u = e),
          (this.#P = new V({ context: t, conversationId: s, onChange: i })),
          (this.#U = new K({ onRead: (e) => this.markRead(e), onNewSince: n })));
      }
      get marked() {
        return this.#P.seq;
      }
      set marked(e) {
        this.#P.seq = e;
      }
      get newSince() {
        return this.#U.newSince;
      }
      counted() {
        this.#U.isOpen && this.#U.counts(this.#u.summary());
      }
      answered(e) {
        this.#U.answered(e);
      }
      inView(e) {
        this.#U.inView(e);
      }
      tellRead() {
        this.#P.seq > this.#u.truth().readSeq && this.#P.tell();
      }
      beforeEyes(e) {
        let { context: t, conversationId: s } = this.#u;
        (this.#B(),
          (this.#B = e
            ? t.keepOpen(
                (e) => t.client.chat.onMessage({ conversationId: s }, { onEvent() {}, onError: e }),
                (e) => t.report(e),
              )
            : () => {}),
          this.#U.looking(e));
      }
      open() {
        let { desk: e, conversationId: t, log: s, isListed: i, onUnlisted: n } = this.#u;
        ((this.#$ += 1), 1 === this.#$ && (this.#z = e.mount(t)), i() ? this.begin() : (s.prepare(), n()));
        let r = !0;
        return () => {
          !r || ((r = !1), (this.#$ -= 1), this.#$ > 0 || (this.#z(), this.#U.closed()));
        };
      }
      begin() {
        let { context: e, log: t, truth: s, summary: i } = this.#u;
        if (0 === this.#$ || this.#U.isOpen) {
          (this.#$ > 0 || t.isPrepared) && t.ensure();
          return;
        }
        (this.#U.counts(i()), this.#U.opened());
        let n = this.#U.newSince ?? null,
          r = null !== n && s().lastSeq - n > e.pageSize,
          o = null !== n && t.isLoaded && t.window.has(n + 1);
        r && !o ? t.loadAround(n) : o || !t.isLoaded || t.follows ? t.ensure() : t.loadNewest();
      }
      markRead(e) {
        let { truth: t, summary: s, isStale: i } = this.#u,
          { lastSeq: n, readSeq: r } = t(),
          o = Math.min(e, n);
        o <= Math.max(r, this.#P.seq) || ((0 !== s().unread || i()) && this.#P.raise(o));
      }
    }
    class X {
      #G;
      #F;
      #W = null;
      constructor(e, t) {
        ((this.#G = e), (this.#F = t));
      }
      set(e) {
        let t = performance.now();
        if (
          (e ? null !== this.#W && t - this.#W < 2e3 : null === this.#W) ||
          ((this.#W = e ? t : null), this.#G.isClosed)
        )
          return;
        let { client: s } = this.#G;
        s.chat.setTyping({ conversationId: this.#F, typing: e }).catch(() => {});
      }
      ended() {
        this.#W = null;
      }
    }
    function Y(e, t) {
      if (t.seq !== e.seq)
        return (function (e, t) {
          let { replyTo: s } = e;
          return s?.seq !== t.seq || ("edited" !== t.type && "deleted" !== t.type)
            ? ee(e)
            : "edited" === t.type
              ? { message: e, isSure: !1 }
              : ee("" === s.excerpt ? e : { ...e, replyTo: { ...s, excerpt: "" } });
        })(e, t);
      if (void 0 !== e.deletedAtMs) return ee(e);
      switch (t.type) {
        case "edited": {
          let { version: s, content: i, editedAtMs: n } = t;
          return ee((e.version ?? 1) > s ? e : { ...e, version: s, content: i, editedAtMs: n });
        }
        case "deleted":
          return ee(
            (function (e, t) {
              let { conversationId: s, seq: i, from: n, nonce: r, sentAtMs: o, version: a, editedAtMs: l } = e;
              return {
                conversationId: s,
                seq: i,
                from: n,
                nonce: r,
                sentAtMs: o,
                ...{ ...(void 0 !== a && { version: a }), ...(void 0 !== l && { editedAtMs: l }) },
                content: null,
                deletedAtMs: t,
              };
            })(e, t.deletedAtMs),
          );
        case "reaction":
          return (function (e, t) {
            let { userId: s, reaction: i, on: n } = t,
              { reactions: r = [], ...o } = e,
              a = r.find((e) => e.reaction === i) ?? { reaction: i, count: 0, userIds: [] },
              l = a.userIds.includes(s),
              h = a.userIds.length >= a.count;
            if (l === n && (n || h)) return ee(e);
            let d = {
                reaction: i,
                count: a.count + (n ? 1 : -1),
                userIds: n ? [...a.userIds, s].slice(0, 10) : a.userIds.filter((e) => e !== s),
              },
              u = (n && 0 === a.count ? [...r, d] : r.map((e) => (e === a ? d : e))).filter((e) => e.count > 0);
            return { message: u.length > 0 ? { ...o, reactions: u } : o, isSure: h };
          })(e, t);
        case "pinned": {
          let { pinnedAtMs: s, ...i } = e;
          return ee(t.on ? { ...e, pinnedAtMs: t.atMs } : i);
        }
        default:
          return t;
      }
    }
    let ee = (e) => ({ message: e, isSure: !0 }),
      et = [],
      es = (e, t, s, i = et) => {
        let n =
            i.length > 0
              ? (function (e, t, s) {
                  let i = e;
                  for (let e of t) {
                    if ("failed" === e.status) continue;
                    let { conversationId: t, seq: n, queuedAtMs: r } = e,
                      o = (i.version ?? 1) + 1;
                    i = Y(
                      i,
                      "edit" === e.kind
                        ? { type: "edited", conversationId: t, seq: n, version: o, content: e.content, editedAtMs: r }
                        : "delete" === e.kind
                          ? { type: "deleted", conversationId: t, seq: n, deletedAtMs: r, by: s }
                          : { type: "reaction", conversationId: t, seq: n, userId: s, reaction: e.reaction, on: e.on },
                    ).message;
                  }
                  return i;
                })(e, i, t)
              : e,
          {
            nonce: r,
            seq: o,
            from: a,
            content: l,
            sentAtMs: h,
            version: d = 1,
            editedAtMs: u = null,
            deletedAtMs: c = null,
          } = n,
          { replyTo: p = null, mentions: g = null, reactions: f = et, pinnedAtMs: m = null } = n,
          w = a === t;
        return {
          nonce: r,
          seq: o,
          from: a,
          own: w,
          content: l,
          sentAtMs: h,
          status: w ? (o <= s ? "read" : "sent") : "received",
          error: null,
          version: d,
          editedAtMs: u,
          deletedAtMs: c,
          replyTo: p,
          mentions: g,
          reactions:
            f.length > 0
              ? f.map((e) =>
                  (({ reaction: e, count: t, userIds: s }, i) => ({
                    reaction: e,
                    count: t,
                    userIds: s,
                    own: s.includes(i),
                  }))(e, t),
                )
              : et,
          pinnedAtMs: m,
          changes: i,
        };
      };
    class ei {
      #H;
      #V = [];
      #_ = [];
      #J = 0;
      #Z = new Map();
      constructor(e) {
        this.#H = e;
      }
      get first() {
        return this.#V[0]?.seq ?? null;
      }
      get last() {
        return this.#V.at(-1)?.seq ?? null;
      }
      get items() {
        return this.#_;
      }
      get messages() {
        return this.#V;
      }
      has(e) {
        let { first: t, last: s } = this;
        return null !== t && null !== s && e >= t && e <= s;
      }
      hasOwn(e) {
        return void 0 !== (0, H.f)(this.#_, (t) => t.own && t.nonce === e);
      }
      at(e) {
        return null === this.first ? void 0 : this.#_[e - this.first];
      }
      append(e) {
        for (let t of e) (null === this.last || t.seq === this.last + 1) && (this.#V.push(t), this.#_.push(this.#K(t)));
      }
      prepend(e) {
        let { first: t } = this,
          s = e.filter(({ seq: e }) => null === t || e < t);
        (null === t || s.at(-1)?.seq === t - 1) &&
          ((this.#V = [...s, ...this.#V]), (this.#_ = [...s.map((e) => this.#K(e)), ...this.#_]));
      }
      replace(e) {
        let { first: t, last: s } = this,
          [i] = e;
        if (
          i &&
          null !== t &&
          null !== s &&
          t <= i.seq &&
          i.seq <= s + 1 &&
          e.every(({ seq: e, nonce: t }) => (this.at(e)?.nonce ?? t) === t)
        ) {
          for (let t of e) this.set(t);
          return (this.append(e.filter(({ seq: e }) => e > s)), !0);
        }
        return ((this.#V = [...e]), (this.#_ = e.map((e) => this.#K(e))), !1);
      }
      change(e) {
        let { first: t } = this,
          s = [];
        if (null === t) return s;
        let i = "edited" === e.type || "deleted" === e.type,
          n = Math.max(0, e.seq - t),
          { length: r } = this.#V,
          o = i ? r : Math.min(r, e.seq - t + 1);
        for (let t = n; t < o; t += 1) {
          let i = this.#V[t],
            { message: n, isSure: r } = Y(i, e);
          (r || s.push(n.seq), n !== i && this.set(n));
        }
        return s;
      }
      set(e) {
        let { first: t } = this,
          s = null === t ? -1 : e.seq - t,
          i = this.#V[s];
        i && JSON.stringify(i) !== JSON.stringify(e) && ((this.#V[s] = e), (this.#_[s] = this.#K(e)));
      }
      othersAfter(e) {
        return this.after(e)?.filter(({ from: e }) => e !== this.#H).length ?? null;
      }
      after(e) {
        let { first: t } = this;
        return null === t || t > e + 1 ? null : this.#V.slice(e + 1 - t);
      }
      setPeerRead(e) {
        if (e === this.#J) return;
        let [t, s] = [Math.min(e, this.#J), Math.max(e, this.#J)];
        this.#J = e;
        let { first: i } = this;
        if (null === i) return;
        let n = Math.max(0, t + 1 - i),
          r = Math.min(this.#V.length, s + 1 - i);
        for (let [e, t] of this.#V.slice(n, Math.max(n, r)).entries())
          t.from === this.#H && (this.#_[n + e] = this.#K(t));
      }
      setPending(e) {
        let t = new Set([...this.#Z.keys(), ...e.keys()]);
        for (let s of t) {
          let [i = et, n = et] = [this.#Z.get(s), e.get(s)];
          i.length === n.length && i.every((e, t) => e === n[t]) && t.delete(s);
        }
        if (0 === t.size) return !1;
        for (let s of ((this.#Z = e), t)) {
          let e = s - (this.first ?? 1 / 0),
            t = this.#V[e];
          t && (this.#_[e] = this.#K(t));
        }
        return !0;
      }
      pendingOf(e) {
        return this.#Z.get(e) ?? et;
      }
      #K(e) {
        return es(e, this.#H, this.#J, this.pendingOf(e.seq));
      }
    }
    class en {
      #u;
      window;
      status = "idle";
      hasOlder = !1;
      isLoadingOlder = !1;
      isLoadingNewer = !1;
      error = null;
      #Q = !0;
      #X = [];
      #Y = !1;
      #ee = !1;
      #et = 0;
      #es = [];
      #ei = new Set();
      #en = !1;
      #er = !1;
      #eo = !1;
      #ea = 0;
      constructor(e) {
        ((this.#u = e), (this.window = new ei(e.context.me)));
      }
      get isLoaded() {
        return "ready" === this.status;
      }
      get isPrepared() {
        return this.#eo;
      }
      get follows() {
        return this.#Q;
      }
      get showsNewest() {
        return "idle" !== this.status && (this.#Q || this.#en);
      }
      restore(e, t) {
        (this.window.append(e), (this.hasOlder = t), (this.status = "ready"));
      }
      take(e) {
        if ("idle" === this.status || (!this.#ee && e.seq <= (this.window.last ?? 0))) return;
        let t = this.#X.at(-1)?.seq;
        (void 0 === t || !(e.seq <= t)) &&
          (void 0 !== t && e.seq !== t + 1 && (this.#X = []),
          this.#X.push(e),
          this.isLoaded && this.#el(),
          this.#X.length > 200 && this.#X.shift());
      }
      change(e) {
        if ("idle" !== this.status) {
          for (let t of (this.#et > 0 && this.#es.push(e),
          (this.#X = this.#X.map((t) => this.#t(t, e))),
          this.window.change(e)))
            this.#eh(t);
          this.#u.onChange();
        }
      }
      prepare() {
        ("idle" === this.status || "failed" === this.status) &&
          ((this.status = "loading"), (this.#eo = !0), this.#u.onChange());
      }
      abandon(e) {
        this.#eo && ((this.#eo = !1), (this.status = "failed"), (this.error = e), this.#u.onChange());
      }
      ensure() {
        ("idle" === this.status || "failed" === this.status || this.#eo) && this.loadNewest();
      }
      async loadNewest() {
        let e = this.#ee;
        ((this.#en = !0),
          await this.#ed(
            () => this.#eu({}),
            ({ messages: t, hasMore: s }) => {
              let i = this.#ec(t);
              (e && this.window.replace([]),
                this.window.replace(i) || (this.hasOlder = s),
                (this.#Q = !0),
                this.#u.onLoaded(i, !0));
            },
          ));
      }
      async loadAround(e) {
        ((this.#en = !1),
          await this.#ed(
            () => Promise.all([this.#eu({ before: e + 1 }), this.#eu({ after: e })]),
            ([e, t]) => {
              let s = this.#ec([...e.messages, ...t.messages]);
              (this.window.replace([]),
                this.window.append(s),
                (this.hasOlder = e.hasMore),
                (this.#Q = !t.hasMore),
                this.#u.onLoaded(s, !t.hasMore));
            },
          ));
      }
      reload() {
        if ("idle" === this.status) return;
        let { first: e, last: t } = this.window;
        ((this.#X = []),
          (this.#es = []),
          (this.#ee = !0),
          this.#Q || null === e || null === t ? this.loadNewest() : this.loadAround(Math.floor((e + t) / 2)));
      }
      async loadOlder() {
        let { first: e } = this.window;
        if (!this.isLoaded || this.isLoadingOlder || !this.hasOlder || null === e) return;
        this.isLoadingOlder = !0;
        let t = this.#ea;
        (await this.#ep({ before: e }, (e) => {
          let t = this.#ec(e.messages);
          (this.window.prepend(t), (this.hasOlder = e.hasMore), this.#u.onLoaded(t, !1));
        }),
          t === this.#ea && (this.isLoadingOlder = !1),
          this.#u.onChange());
      }
      async loadNewer() {
        let { last: e } = this.window;
        if (!this.isLoaded || this.isLoadingNewer || this.#Q || null === e) return;
        this.isLoadingNewer = !0;
        let t = this.#ea;
        (await this.#ep({ after: e }, (e) => {
          let t = this.#ec(e.messages);
          (this.window.append(t), (this.#Q = !e.hasMore), this.#u.onLoaded(t, !e.hasMore), this.#el());
        }),
          t === this.#ea && (this.isLoadingNewer = !1),
          this.#u.onChange());
      }
      #eu(e) {
        let { context: t, conversationId: s } = this.#u;
        return t.client.chat.history({ conversationId: s, ...e, limit: t.pageSize });
      }
      async #ed(e, t) {
        this.#eg();
        let s = this.#ea;
        ((this.#Y = !0),
          (this.#eo = !1),
          this.isLoaded || (this.status = "loading"),
          this.#u.onChange(),
          (this.#et += 1));
        try {
          await this.#u.started();
          let i = await this.#u.context.persist(e, (e) => this.#ef(s, e));
          if (s !== this.#ea) return;
          (this.#eg(), this.#em(), (this.status = "ready"), (this.error = null), t(i), this.#el());
        } catch (e) {
          if (s !== this.#ea) return;
          (this.#em(), (this.error = (0, k.o)(e)), this.isLoaded || (this.status = "failed"));
        } finally {
          this.#ew();
        }
        this.#u.onChange();
      }
      #em() {
        ((this.#Y = !1), (this.#ee = !1), (this.#en = !1));
      }
      #eg() {
        ((this.#ea += 1), (this.isLoadingOlder = !1), (this.isLoadingNewer = !1), (this.#er = !1));
      }
      async #ep(e, t) {
        let s = this.#ea;
        (this.#u.onChange(), (this.#et += 1));
        try {
          let i = await this.#eu(e);
          if (s !== this.#ea) return;
          ((this.error = null), t(i));
        } catch (e) {
          this.#ef(s, (0, k.o)(e));
        } finally {
          this.#ew();
        }
      }
      #ef(e, t) {
        e === this.#ea && ((this.error = t), this.#u.onChange());
      }
      #el() {
        if (this.#ee) return;
        let e = this.window.last ?? 0,
          t = this.#X.filter(({ seq: t }) => t > e);
        (t[0]?.seq === e + 1 && this.#Q
          ? (this.window.append(t), this.#Y || (this.#X = []), this.#u.onLoaded(t, !1))
          : this.#Y || (this.#X = t),
          !this.#Y && this.#Q && (this.window.last ?? 0) < (this.#X.at(-1)?.seq ?? 0) && this.#ey());
      }
      async #ey() {
        if (this.#er) return;
        this.#er = !0;
        let { context: e, onLoaded: t } = this.#u,
          s = this.#ea,
          i = () => s === this.#ea;
        this.#et += 1;
        try {
          let s = await e.persist(() => this.#eu({ after: this.window.last ?? 0 }));
          if (!i()) return;
          if (((this.#er = !1), s.hasMore)) return void this.loadNewest();
          let n = this.#ec(s.messages);
          (this.window.append(n), t(n, !0), 0 === n.length && (this.#X = []), this.#el());
        } catch (e) {
          (i() && (this.#er = !1), this.#ef(s, (0, k.o)(e)));
        } finally {
          this.#ew();
        }
        this.#u.onChange();
      }
      #ew() {
        ((this.#et -= 1), 0 === this.#et && (this.#es = []));
      }
      #ec(e) {
        return e.map((e) => this.#es.reduce((e, t) => this.#t(e, t), e));
      }
      #t(e, t) {
        let { message: s, isSure: i } = Y(e, t);
        return (i || this.#eh(s.seq), s);
      }
      #eh(e) {
        (this.#ei.add(e), 1 === this.#ei.size && this.#u.context.later(() => void this.#ev(), 1e3));
      }
      async #ev() {
        let { context: e, onChange: t } = this.#u,
          s = [...this.#ei].filter((e) => this.window.has(e));
        if (((this.#ei = new Set()), 0 === s.length)) return;
        let i = Math.max(...s),
          n = Math.min(200, i - Math.min(...s) + 1),
          r = this.#ea,
          { conversationId: o } = this.#u;
        this.#et += 1;
        try {
          let t = await e.persist(() => e.client.chat.history({ conversationId: o, before: i + 1, limit: n }));
          if (r !== this.#ea) return;
          for (let e of this.#ec(t.messages)) this.window.set(e);
          for (let e of s) e <= i - n && this.#eh(e);
        } catch (t) {
          e.report(t);
        } finally {
          this.#ew();
        }
        t();
      }
    }
    class er {
      list;
      #G;
      #F;
      #_ = [];
      #eb = "idle";
      #ek = null;
      #eS = !1;
      #eM = null;
      #ex = 0;
      #eT = !1;
      constructor(e, t) {
        ((this.#G = e),
          (this.#F = t),
          (this.list = new T(
            e.notifier,
            (e) =>
              M(e, {
                items: this.#_,
                status: "idle" === this.#eb ? "loading" : this.#eb,
                hasMore: "ready" === this.#eb && null !== this.#ek,
                isLoadingMore: this.#eS,
                error: this.#eM,
              }),
            (e) => {
              e && ("idle" === this.#eb || "failed" === this.#eb) && this.reload();
            },
          )));
      }
      happened({ removed: e = [], role: t, added: s = [] }) {
        if ("idle" === this.#eb) return;
        let i = this.#_.find(({ userId: e }) => e === t?.userId);
        ((this.#_ = this.#_.filter(({ userId: t }) => !e.includes(t)).map((e) =>
          t && e === i ? Object.assign({}, e, { role: t.role }) : e,
        )),
          this.list.invalidate(),
          (s.length > 0 || "loading" === this.#eb) && this.forget());
      }
      forget() {
        if ("idle" !== this.#eb && !this.#eT) {
          if (!this.list.isListenedTo) {
            ((this.#eb = "idle"), (this.#ex += 1));
            return;
          }
          ((this.#eT = !0),
            this.#G.later(() => {
              ((this.#eT = !1), this.reload());
            }, 100));
        }
      }
      async reload() {
        this.#ex += 1;
        let e = this.#ex,
          t = Math.min(200, Math.max(this.#G.pageSize, this.#_.length));
        ("ready" !== this.#eb && (this.#eb = "loading"), (this.#eS = !1), this.list.invalidate());
        try {
          let s = await this.#G.persist(() => this.#eA(null, t));
          if (e !== this.#ex) return;
          ((this.#_ = s.members), (this.#ek = s.cursor), (this.#eb = "ready"), (this.#eM = null));
        } catch (t) {
          if (e !== this.#ex) return;
          ((this.#eM = (0, k.o)(t)), "ready" !== this.#eb && (this.#eb = "failed"));
        }
        this.list.invalidate();
      }
      async loadMore() {
        if ("ready" !== this.#eb || this.#eS || null === this.#ek) return;
        let e = this.#ex;
        ((this.#eS = !0), this.list.invalidate());
        try {
          let t = await this.#eA(this.#ek, this.#G.pageSize);
          if (e !== this.#ex) return;
          let s = new Set(this.#_.map(({ userId: e }) => e));
          ((this.#_ = [...this.#_, ...t.members.filter(({ userId: e }) => !s.has(e))]),
            (this.#ek = t.cursor),
            (this.#eM = null));
        } catch (t) {
          if (e !== this.#ex) return;
          this.#eM = (0, k.o)(t);
        }
        ((this.#eS = !1), this.list.invalidate());
      }
      #eA(e, t) {
        let { client: s } = this.#G;
        return s.chat.members({ conversationId: this.#F, limit: t, ...(null !== e && { cursor: e }) });
      }
    }
    class eo {
      handle;
      members;
      #u;
      #eE;
      #eC = [];
      constructor(e) {
        let { context: t, conversationId: s } = e;
        ((this.#u = e),
          (this.members = new er(t, s)),
          (this.#eE = new T(t.notifier, () => this.#eC)),
          (this.handle = this.#eL()));
      }
      get notes() {
        return this.#eC;
      }
      restore(e) {
        ((this.#eC = e), this.#eE.invalidate());
      }
      happened(e, t, s) {
        ("members" === e.type || "group" === e.type) &&
          ("members" === e.type && this.members.happened(e),
          (this.#eC = [...this.#eC, { id: t, afterSeq: s, event: e }].slice(-100)),
          this.#eE.invalidate());
      }
      #eL() {
        let { conversationId: e, context: t, onRecord: s } = this.#u,
          { chat: i } = t.client,
          { members: n } = this,
          r = async (t) => {
            await i.removeMember({ conversationId: e, userId: t });
          };
        return {
          members: n.list,
          loadMoreMembers: () => n.loadMore(),
          reloadMembers: () => n.reload(),
          notes: this.#eE,
          async update(t) {
            s((await i.updateGroup({ conversationId: e, ...t })).conversation);
          },
          async addMembers(t, s = {}) {
            await i.addMembers({ conversationId: e, userIds: t, ...s });
          },
          removeMember: r,
          async setRole(t, s) {
            await i.setRole({ conversationId: e, userId: t, role: s });
          },
          leave: () => r(t.me),
        };
      }
    }
    class ea {
      #u;
      #eI = [];
      #_ = new Map();
      #eO = new Map();
      #eq = new Map();
      #eR = new Set();
      constructor(e) {
        this.#u = e;
      }
      get items() {
        let e = this.#eI.filter(({ nonce: e }) => !this.#eR.has(e));
        return [...this.#eO.values(), ...e.map(({ nonce: e }) => this.#_.get(e))];
      }
      get isEmpty() {
        return 0 === this.#eO.size && 0 === this.#eI.length;
      }
      get isWaiting() {
        return !this.isEmpty || this.#eq.size > 0;
      }
      get newestAtMs() {
        let e = (0, H.f)(this.items, ({ status: e }) => "failed" !== e);
        return e ? e.sentAtMs : null;
      }
      update(e) {
        let { isStored: t, onChange: s } = this.#u;
        if (e.length === this.#eI.length && e.every((e, t) => e === this.#eI[t])) return;
        let i = new Set(e.map(({ nonce: e }) => e));
        for (let { nonce: e, status: t } of this.#eI) {
          if (i.has(e)) continue;
          let s = this.#_.get(e);
          !this.#eR.delete(e) && "failed" !== t && s && this.#eN(s);
        }
        let n = new Map(this.#eI.map((e) => [e, this.#_.get(e.nonce)])),
          r = this.#_;
        for (let s of ((this.#_ = new Map()), e))
          (this.#eO.delete(s.nonce),
            !r.has(s.nonce) && t(s.nonce) && this.#eR.add(s.nonce),
            this.#_.set(s.nonce, n.get(s) ?? this.#K(s)));
        ((this.#eI = e), s());
      }
      sent(e, t) {
        for (let s of (this.#eq.set(e, t), [this.#_, this.#eO])) {
          let t = s.get(e);
          t && s.set(e, this.#eD(t));
        }
        this.#u.onChange();
      }
      stored(e) {
        (this.#eq.delete(e),
          this.#eO.delete(e)
            ? this.#u.onChange()
            : this.#_.has(e) && !this.#eR.has(e) && (this.#eR.add(e), this.#u.onChange()));
      }
      storedUpTo(e) {
        for (let [t, s] of Array.from(this.#eq)) s.seq <= e && this.stored(t);
      }
      #eN(e) {
        let { nonce: t, seq: s } = e;
        null !== s
          ? this.#eO.set(t, e)
          : this.#u.showsLog() &&
            (this.#eO.set(t, { ...e, status: "sending" }),
            this.#u.later(() => {
              this.#eO.get(t)?.seq === null && this.#eO.delete(t) && this.#u.onChange();
            }, 1e4));
      }
      #K(e) {
        let { me: t, quote: s } = this.#u,
          { nonce: i, content: n, status: r, error: o = null, queuedAtMs: a, replyTo: l, mentions: h = null } = e;
        return this.#eD({
          nonce: i,
          seq: null,
          from: t,
          own: !0,
          content: n,
          sentAtMs: a,
          status: r,
          error: o,
          version: 1,
          editedAtMs: null,
          deletedAtMs: null,
          replyTo: void 0 === l ? null : s(l),
          mentions: h,
          reactions: [],
          pinnedAtMs: null,
          changes: [],
        });
      }
      #eD(e) {
        let { seq: t, sentAtMs: s } = this.#eq.get(e.nonce) ?? {};
        return void 0 === t || void 0 === s ? e : { ...e, seq: t, sentAtMs: s, status: "sent", error: null };
      }
    }
    class el {
      #u;
      #ej = new Set();
      #h = 0;
      constructor(e) {
        this.#u = e;
      }
      told() {
        this.#h += 1;
      }
      shown(e) {
        return 0 === this.#ej.size ? e : Object.assign({}, e, ...this.#ej);
      }
      async change(e) {
        let { context: t, conversationId: s, onStored: i, onChange: n } = this.#u,
          r = { ...e },
          o = this.#h;
        (this.#ej.add(r), n());
        try {
          let e = await t.persist(() => t.client.chat.configure({ conversationId: s, ...r }));
          o === this.#h && i(e);
        } finally {
          (this.#ej.delete(r), n());
        }
      }
    }
    function eh({ notify: e, mutedUntilMs: t }, s) {
      return "all" === e && null !== t && t > s ? "mentions" : e;
    }
    let ed = { notify: "all", mutedUntilMs: null, pinned: !1, archived: !1 },
      eu = { title: null, data: null, members: [], memberCount: 0, role: null, position: null },
      ec = (e) => ({
        lastMessage: null,
        lastSeq: 0,
        readSeq: 0,
        peerReadSeq: 0,
        unread: 0,
        mentions: 0,
        settings: ed,
        group: e ? eu : null,
      }),
      ep = ({ from: e, mentions: t }, s) => e !== s && ("all" === t || t?.includes(s) === !0),
      eg = (e, { lastSeq: t, readSeq: s }) => t < e.lastSeq || s < e.readSeq;
    function ef(e, t) {
      let { lastMessage: s } = e;
      if (!s) return e;
      let { message: i } = Y(s, t);
      return i === s ? e : { ...e, lastMessage: i };
    }
    class em {
      id;
      log;
      attendance;
      group;
      handle;
      summary;
      outgoing;
      #eP;
      #eU;
      #V;
      #e$;
      #ez;
      isListed = !1;
      #eB = !1;
      #eG = o();
      #eF = null;
      #eW = [0, 0];
      #eH = 0;
      #eV = 0;
      #e_ = !1;
      #eJ = new Set();
      constructor(e, t) {
        let { context: s } = t;
        ((this.id = e),
          (this.#eP = p(e, s.me) ?? ""),
          (this.#eU = t),
          (this.#ez = ec(/^g[0-9a-z]{20}$/.test(e))),
          (this.log = new en({
            context: s,
            conversationId: e,
            started: t.started,
            onLoaded: (e, t) => this.#eZ(e, t),
            onChange: () => this.#eK(),
          })),
          (this.outgoing = new ea({
            me: s.me,
            isStored: (e) => this.#eQ(e),
            showsLog: () => this.log.showsNewest,
            quote: (e) => this.#eX(e),
            onChange: () => {
              (this.#V.invalidate(), this.#eY());
            },
            later: (e, t) => s.later(e, t),
          })));
        let i = { context: s, conversationId: e };
        ((this.attendance = new Q({
          ...i,
          desk: t.desk,
          log: this.log,
          truth: () => this.#ez,
          summary: () => this.summary.get(),
          isListed: () => this.isListed,
          isStale: () => this.isStale,
          onUnlisted: () => this.becomeStale(),
          onMark: () => this.#eY(),
          onNewSince: () => this.#V.invalidate(),
        })),
          (this.#e$ = new el({
            ...i,
            onStored: (e) => this.#e0({ ...this.#ez, settings: e }),
            onChange: () => this.#eY(),
          })),
          (this.#V = new T(s.notifier, (e) => this.#e1(e))),
          (this.summary = new T(s.notifier, (e) => M(e, this.#e2(e)))),
          (this.group = /^g[0-9a-z]{20}$/.test(e)
            ? new eo({ ...i, onRecord: (e) => this.listed(e, !1, t.pages()) })
            : null),
          (this.handle = (function (e, { context: t, settings: s, messages: i, peerId: n }) {
            let r,
              o,
              a,
              { id: l, log: h, group: d, attendance: u, summary: c } = e,
              { chat: p, outbox: g } = t.client,
              f = { conversationId: l },
              m = new X(t, l);
            return {
              id: l,
              kind: d ? "group" : "direct",
              peerId: n,
              group: d?.handle ?? null,
              summary: c,
              messages: i,
              typing:
                ((r = []),
                (o = null),
                (a = new T(
                  t.notifier,
                  () => r,
                  (e) => {
                    (o?.(),
                      (r = []),
                      a.invalidate(),
                      (o = e
                        ? t.keepOpen(
                            (e) =>
                              t.client.chat.onTyping(
                                { conversationId: l },
                                {
                                  onEvent({ userIds: e }) {
                                    ((r = e.filter((e) => e !== t.me)), a.invalidate());
                                  },
                                  onError: e,
                                },
                              ),
                            (e) => t.report(e),
                          )
                        : null));
                  },
                ))),
              open: () => u.open(),
              loadOlder: () => h.loadOlder(),
              loadNewer: () => h.loadNewer(),
              jumpTo: async (e) => {
                (h.isLoaded && h.window.has(e)) || (await h.loadAround(e));
              },
              jumpToNewest: async () => {
                (h.isLoaded && h.follows) || (await h.loadNewest());
              },
              send: (t, s) => (m.ended(), e.send(t, s)),
              edit: (e, t) => p.edit({ ...f, seq: e, content: t }),
              delete: (e) => p.delete({ ...f, seq: e }),
              react: (e, t, s) => p.react({ ...f, seq: e, reaction: t, on: s }),
              pin: async (e, t) => {
                await p.pin({ ...f, seq: e, on: t });
              },
              configure: (e) => s.change(e),
              retry: (e) => g.retry(e),
              discard: (e) => {
                g.discard(e);
              },
              inView: (e) => u.inView(e),
              markRead: (e) => u.markRead(e),
              setTyping: (e) => m.set(e),
            };
          })(this, { context: s, settings: this.#e$, messages: this.#V, peerId: this.#eP })));
      }
      get order() {
        let { lastMessage: e } = this.#ez,
          [t, s] = e ? [e.sentAtMs, 0] : this.#eW;
        return [this.outgoing.newestAtMs ?? 0, t, s];
      }
      placeAt(e, t) {
        this.#eW = [e, t];
      }
      get isStale() {
        return null !== this.#eF;
      }
      get position() {
        return this.#ez.group?.position ?? null;
      }
      get isArchived() {
        return this.#e$.shown(this.#ez.settings).archived;
      }
      toCache(e) {
        let { id: t, isStale: s } = this,
          { lastSeq: i } = this.#ez,
          { isLoaded: n, follows: r, hasOlder: o, window: a } = this.log,
          l = n && r && (a.last ?? 0) === i,
          h = a.messages.slice(-e),
          d = { messages: h, hasOlder: o || h.length < a.messages.length },
          u = this.group?.notes ?? [],
          [c] = this.#eW;
        return {
          id: t,
          ...{ truth: this.#ez, placedAtMs: c, changedAt: this.#eG, marked: this.attendance.marked, notes: u },
          isStale: s,
          log: l ? d : null,
        };
      }
      restore({ truth: e, placedAtMs: t, changedAt: s, marked: i, isStale: n, log: r, notes: o }) {
        ((this.isListed = !0),
          (this.#eG = s),
          (this.#eB = !n),
          (this.#eW = [t, 0]),
          (this.#eF = n ? 0 : null),
          (this.attendance.marked = i),
          (this.#eH = e.lastSeq),
          this.group?.restore(o),
          this.#e0(e),
          r ? this.log.restore(r.messages, r.hasOlder) : n || this.attendance.begin());
      }
      get unread() {
        return this.#ez.unread;
      }
      notListed(e) {
        ((this.#eF = null), e ? this.log.abandon(e) : this.attendance.begin());
      }
      listed(e, t, s) {
        let i = t ? ec(null !== this.group) : this.#ez,
          n = s <= (this.#eF ?? -1),
          r = eg(i, e) && (this.isStale || !this.isListed);
        n || r || (this.#eF = null);
        let { lastMessage: a, lastSeq: l } = e;
        l > i.lastSeq && this.#e3("group" === e.kind && e.mentions > i.mentions) && (this.#eH = l);
        let h = (function (e, t, s) {
          var i, n, r;
          let { lastMessage: o, notify: a, mutedUntilMs: l, pinned: h, archived: d } = t,
            u = Math.max(t.lastSeq, e.lastSeq),
            c = Math.max(t.readSeq, e.readSeq),
            p =
              "group" === t.kind
                ? (function (e, t, s) {
                    let i,
                      n,
                      { title: r = null, data: o = null, members: a, memberCount: l, role: h = null, position: d } = t,
                      u = s && e ? e.role : h;
                    return e &&
                      s &&
                      ((i = e.position),
                      (n = d),
                      null !== i && (0, C.O)(i) === (0, C.O)(n) && (0, C.N)(i) > (0, C.N)(n))
                      ? { ...e, role: u }
                      : { title: r, data: o, members: a, memberCount: l, role: u, position: d };
                  })(e.group, t, s)
                : null,
            g = eg(e, t);
          return {
            lastMessage:
              ((i = e),
              (n = o),
              (r = t.lastSeq) === i.lastSeq && i.lastMessage && n
                ? n.nonce !== i.lastMessage.nonce ||
                  void 0 !== n.deletedAtMs ||
                  (n.version ?? 1) > (i.lastMessage.version ?? 1)
                  ? n
                  : i.lastMessage
                : r >= i.lastSeq
                  ? n
                  : i.lastMessage),
            lastSeq: u,
            readSeq: c,
            peerReadSeq: Math.max(t.peerReadSeq ?? 0, e.peerReadSeq),
            unread: g ? (p ? u - c : e.unread) : t.unread,
            mentions: "group" !== t.kind || g ? e.mentions : t.mentions,
            settings: s
              ? e.settings
              : {
                  notify: a ?? ed.notify,
                  mutedUntilMs: l ?? ed.mutedUntilMs,
                  pinned: h ?? ed.pinned,
                  archived: d ?? ed.archived,
                },
            group: p,
          };
        })(i, e, this.#eB && !t);
        ((!this.#eB || t) && this.#e$.told(),
        (t || !this.#eB) && (this.#eG = o()),
        (this.isListed = !0),
        (this.#eB = !n || (this.#eB && !t)),
        t && (this.attendance.marked = 0),
        this.#e0(h),
        this.isStale || this.attendance.begin(),
        this.log.showsNewest)
          ? this.#e4()
          : (a && this.#e5([a]), this.outgoing.storedUpTo(l));
      }
      forget() {
        ((this.isListed = !1), (this.#eB = !1), (this.attendance.marked = 0), this.#e0(ec(null !== this.group)));
      }
      wasThere(e) {
        this.#eV = Math.max(this.#eV, e);
      }
      happened(e, { id: t, groupEventId: s, isLoading: i }) {
        let { group: n } = this.#ez;
        "reset" === e.type
          ? this.#e6()
          : (!this.#eB && i && this.becomeStale(),
            n && void 0 !== s
              ? this.#eB &&
                (({ position: e }, t) => null === e || (0, C.O)(t) !== (0, C.O)(e) || (0, C.N)(t) > (0, C.N)(e))(
                  n,
                  s,
                ) &&
                ((this.#ez = {
                  ...this.#ez,
                  group: (function (e, t, s) {
                    let i = { ...e, position: s };
                    if ("group" === t.type)
                      return {
                        ...i,
                        ...(void 0 !== t.title && { title: t.title }),
                        ...(void 0 !== t.data && { data: t.data }),
                      };
                    if ("members" !== t.type) return i;
                    let { added: n = [], removed: r = [] } = t,
                      o = e.memberCount + n.length - r.length,
                      a = e.members.length === e.memberCount ? n.map(({ userId: e }) => e) : [],
                      l = [...e.members.filter((e) => !r.includes(e)), ...a].slice(0, 100);
                    return { ...i, members: n.length + r.length > 0 ? l : e.members, memberCount: o };
                  })(n, e, s),
                }),
                this.group?.happened(e, s, this.#ez.lastSeq))
              : "members" === e.type && this.#e7(e),
            "message" === e.type
              ? this.#e8(e.message)
              : "read" === e.type
                ? this.#e9(e.userId, e.seq)
                : "settings" === e.type
                  ? this.#te(e)
                  : "members" !== e.type &&
                    "group" !== e.type &&
                    "ready" !== e.type &&
                    (this.#t(e), (this.#eG = s ?? t)),
            this.#tt());
      }
      #e8(e) {
        let { context: t } = this.#eU,
          { lastSeq: s } = this.#ez;
        (this.log.take(e),
          this.log.showsNewest || this.#e5([e]),
          e.seq > s &&
            ((this.#eB && e.seq === s + 1) || this.becomeStale(),
            (this.isListed = !0),
            this.#e3(ep(e, t.me)) && (this.#eH = e.seq),
            (this.#ez = (function (e, t, s, i) {
              let { readSeq: n } = e,
                r = t.from === s,
                o = { ...e, lastMessage: t, lastSeq: t.seq };
              if (!e.group) return { ...o, unread: r || t.seq <= n ? e.unread : e.unread + 1 };
              if (r) return { ...o, readSeq: Math.max(n, t.seq), unread: 0, mentions: 0 };
              let a = t.seq > n;
              return {
                ...o,
                unread: i ? Math.max(0, t.seq - n) : e.unread + 1,
                mentions: e.mentions + (a && ep(t, s) ? 1 : 0),
              };
            })(this.#ez, e, t.me, this.#eB))),
          e.from === t.me && e.seq > (this.attendance.newSince ?? 1 / 0) && this.attendance.answered(!1));
      }
      #e9(e, t) {
        let { lastSeq: s, readSeq: i, peerReadSeq: n } = this.#ez;
        if (e !== this.#eU.context.me) t > n && (this.#ez = { ...this.#ez, peerReadSeq: t });
        else if (t > i) {
          let e = this.#ts(t),
            i = this.#ti(t),
            { unread: n, mentions: r } = this.#ez;
          ((this.#ez = { ...this.#ez, readSeq: t, unread: e ?? n, mentions: i ?? r }),
            (null === e || null === i || 0 === s) && this.becomeStale());
        }
      }
      #t(e) {
        let { readSeq: t, mentions: s } = this.#ez;
        if (
          ("reaction" === e.type &&
            e.userId === this.#eU.context.me &&
            this.#e_ &&
            this.#eJ.add(`${e.seq} ${e.reaction}`),
          "deleted" === e.type && s > 0 && e.seq > t)
        ) {
          let t = this.log.window.after(e.seq - 1)?.[0];
          t ? ep(t, this.#eU.context.me) && (this.#ez = { ...this.#ez, mentions: s - 1 }) : this.becomeStale();
        }
        ((this.#ez = ef(this.#ez, e)), this.log.change(e));
      }
      #te({ notify: e, mutedUntilMs: t, pinned: s, archived: i }) {
        (this.#e$.told(),
          (this.#ez = { ...this.#ez, settings: { notify: e, mutedUntilMs: t, pinned: s, archived: i } }));
      }
      #e7({ added: e, removed: t, role: s }) {
        let { group: i } = this.#ez,
          { me: n } = this.#eU.context;
        if (!i) return;
        (t?.includes(n) && (this.#ez = { ...this.#ez, group: { ...i, role: null } }),
          s?.userId === n && (this.#ez = { ...this.#ez, group: { ...i, role: s.role } }));
        let r = e?.find(({ userId: e }) => e === n);
        if (r && (!this.#eB || null === i.role)) {
          if (((this.#ez = { ...this.#ez, group: { ...i, role: r.role } }), !this.isListed))
            return void this.becomeStale();
          this.#e6();
        }
      }
      #e6() {
        ((this.#eB = !1), this.log.reload(), this.group?.members.forget(), this.becomeStale());
      }
      outbox(e, t) {
        (this.outgoing.update(e), (this.#e_ = t.some(({ kind: e }) => "react" === e)), this.#e_ || this.#eJ.clear());
        let s = new Map();
        for (let e of t) s.set(e.seq, [...(s.get(e.seq) ?? []), e]);
        this.log.window.setPending(s) && (this.#V.invalidate(), this.#eY());
      }
      sent(e, t) {
        (this.outgoing.sent(e, t), this.#e4());
      }
      made(e, t) {
        let s = (function (e, t, s) {
          let { conversationId: i, seq: n } = e,
            { version: r, editedAtMs: o, deletedAtMs: a } = t ?? {};
          if ("react" === e.kind)
            return { type: "reaction", conversationId: i, seq: n, userId: s, reaction: e.reaction, on: e.on };
          if ("delete" === e.kind)
            return "number" == typeof a ? { type: "deleted", conversationId: i, seq: n, deletedAtMs: a, by: s } : null;
          let { content: l } = e;
          return "number" == typeof r && "number" == typeof o
            ? { type: "edited", conversationId: i, seq: n, version: r, content: l, editedAtMs: o }
            : null;
        })(e, t, this.#eU.context.me);
        !s ||
          ("reaction" === s.type && this.#eJ.has(`${s.seq} ${s.reaction}`)) ||
          ((this.#ez = ef(this.#ez, s)), this.log.change(s), this.#tt());
      }
      #eZ(e, t) {
        let s = e.at(-1);
        (this.#e5(e),
          this.#e4(),
          t &&
            !this.isListed &&
            s &&
            s.seq > this.#ez.lastSeq &&
            ((this.#ez = { ...this.#ez, lastMessage: s, lastSeq: s.seq }), this.becomeStale()),
          this.#tt());
      }
      #e5(e) {
        if (this.outgoing.isWaiting)
          for (let { from: t, nonce: s } of e) t === this.#eU.context.me && this.outgoing.stored(s);
      }
      #eQ(e) {
        let { lastMessage: t } = this.#ez;
        return (t?.from === this.#eU.context.me && t.nonce === e) || this.log.window.hasOwn(e);
      }
      #ts(e) {
        let { lastSeq: t, group: s } = this.#ez,
          { window: i } = this.log;
        return e >= t ? 0 : s ? t - e : i.last === t ? i.othersAfter(e) : null;
      }
      #ti(e) {
        let { lastSeq: t, mentions: s } = this.#ez;
        if (0 === s || e >= t) return 0;
        let { window: i } = this.log,
          n = i.last === t ? i.after(e) : null;
        return n?.filter((e) => ep(e, this.#eU.context.me)).length ?? null;
      }
      becomeStale() {
        let e = this.isStale;
        ((this.#eF = this.#eU.pages()), e || this.#eU.onStale());
      }
      #e0(e) {
        ((this.#ez = e), this.#tt());
      }
      #tt() {
        (this.log.window.setPeerRead(this.#ez.peerReadSeq), this.#eK(), this.#eY());
      }
      #eK() {
        (this.#V.invalidate(), this.#eU.context.onChange());
      }
      #eY() {
        (this.summary.invalidate(),
          this.#eU.onSummary(),
          this.attendance.counted(),
          this.#eU.desk.chatChanged(this.id, () => this.#tn()));
      }
      #tn() {
        let { unread: e, mentions: t, settings: s } = this.summary.get(),
          i = eh(s, Date.now());
        return {
          unread: "all" === i ? e : "mentions" === i ? t : 0,
          lastSeq: this.#eH > this.#eV ? this.#eH : 0,
          own: this.#ez.lastMessage?.from === this.#eU.context.me,
        };
      }
      #e3(e) {
        let t = eh(this.#e$.shown(this.#ez.settings), Date.now());
        return "all" === t || ("mentions" === t && e);
      }
      #e1(e) {
        let {
            window: t,
            status: s,
            hasOlder: i,
            isLoadingOlder: n,
            isLoadingNewer: r,
            error: o,
            follows: a,
          } = this.log,
          l = "ready" === s && !a,
          h = l ? t.items : t.items.concat(this.outgoing.items);
        return M(e, {
          items:
            e &&
            (function (e, t) {
              if (e.length !== t.length) return !1;
              for (let s = e.length - 1; s >= 0; s -= 1) if (e[s] !== t[s]) return !1;
              return !0;
            })(e.items, h)
              ? e.items
              : l
                ? [...h]
                : h,
          status: "idle" === s ? "loading" : s,
          newSince: this.attendance.newSince,
          hasOlder: i,
          hasNewer: l,
          isLoadingOlder: n,
          isLoadingNewer: r,
          error: o,
        });
      }
      #e2(e) {
        let { lastSeq: t, settings: s } = this.#ez;
        return (function (
          {
            id: e,
            me: t,
            peerId: s,
            truth: i,
            isListed: n,
            settings: r,
            lastMessage: o,
            marked: a,
            unreadAfter: l,
            mentionsAfter: h,
          },
          d,
        ) {
          let { lastSeq: u, readSeq: c, peerReadSeq: p, unread: g, mentions: f, group: m } = i,
            w = a > c,
            y = m?.members ?? [t, s];
          return {
            id: e,
            kind: m ? "group" : "direct",
            peerId: s,
            title: m?.title ?? null,
            data: m?.data ?? null,
            members: M(d?.members, y),
            memberCount: m?.memberCount ?? y.length,
            role: m?.role ?? null,
            hasLeft: null !== m && n && null === m.role,
            lastMessage: o,
            lastSeq: u,
            readSeq: w ? a : c,
            peerReadSeq: p,
            unread: w ? (l(a) ?? g) : g,
            mentions: w ? (h(a) ?? f) : f,
            settings: M(d?.settings, r),
          };
        })(
          {
            id: this.id,
            me: this.#eU.context.me,
            peerId: this.#eP,
            truth: this.#ez,
            isListed: this.isListed,
            settings: this.#e$.shown(s),
            lastMessage: (0, H.f)(this.outgoing.items, ({ seq: e }) => null === e || e > t) ?? this.#tr(e?.lastMessage),
            marked: this.attendance.marked,
            unreadAfter: (e) => this.#ts(e),
            mentionsAfter: (e) => this.#ti(e),
          },
          e,
        );
      }
      #tr(e) {
        let { lastMessage: t, peerReadSeq: s } = this.#ez;
        if (!t) return null;
        let { window: i } = this.log,
          n = i.at(t.seq);
        if (n && n.nonce === t.nonce) return n;
        let r = i.pendingOf(t.seq);
        return M(e ?? void 0, es(t, this.#eU.context.me, s, r));
      }
      #eX(e) {
        let t = this.log.window.at(e);
        if (!t) return null;
        let { text: s } = t.content ?? {};
        return { seq: e, from: t.from, excerpt: "string" == typeof s ? s.slice(0, 200) : "" };
      }
      send(e, t = {}) {
        let { client: s } = this.#eU.context;
        return (
          this.attendance.answered(!0),
          this.log.isLoaded && !this.log.follows && this.log.loadNewest(),
          s.chat.send({ conversationId: this.id, content: e, ...t })
        );
      }
      #e4() {
        let { lastMessage: e, lastSeq: t } = this.#ez,
          s = e ? 0 : t;
        this.outgoing.storedUpTo(this.log.showsNewest ? (this.log.window.last ?? s) : t);
      }
    }
    class ew {
      #u;
      #to = null;
      #ta = null;
      #tl = !0;
      #th = 0;
      constructor(e) {
        this.#u = e;
      }
      start(e, t) {
        let { context: s } = this.#u,
          { connection: i } = s.client;
        ((this.#to = e), null === t ? this.#td() : ((this.#ta = t), this.#tu(t)));
        let n = "online" === i.state.status;
        s.onClose(
          i.subscribe(() => {
            let e = "online" === i.state.status;
            (n && !e && this.#tc(), !n && e && this.#tl && this.#td(), (n = e));
          }),
        );
      }
      reached(e) {
        ((this.#to = e), null !== this.#ta && this.#tu(this.#ta));
      }
      #tc() {
        ((this.#tl = !0), (this.#ta = null), (this.#th += 1), this.#u.onBehind());
      }
      async #td() {
        let { context: e, head: t } = this.#u;
        this.#th += 1;
        let s = this.#th;
        try {
          let i = await e.persist(t);
          if (s !== this.#th) return;
          ((this.#ta = i), this.#tu(i));
        } catch (t) {
          if (s !== this.#th) return;
          (e.report(t), this.#tp());
        }
      }
      #tu(e) {
        let t = this.#to ?? e;
        ((0, C.O)(t) !== (0, C.O)(e) || (0, C.N)(t) >= (0, C.N)(e)) && this.#tp();
      }
      #tp() {
        ((this.#ta = null), (this.#tl = !1), this.#u.onCaughtUp());
      }
    }
    var ey = e.i(59807);
    let ev = (e) => "string" == typeof e,
      eb = (e) => "number" == typeof e,
      ek = (e) => "boolean" == typeof e,
      eS = () => !0,
      eM = (e) => (t) => null === t || e(t),
      ex = (e) => (t) => void 0 === t || e(t),
      eT = (e) => (t) => Array.isArray(t) && t.every(e),
      eA = (e) => {
        let t = Object.entries(e);
        return (e) => (0, ey.s)(e) && t.every(([t, s]) => s(e[t]));
      },
      eE = eA({ conversationId: ev, seq: eb, from: ev, nonce: ev, sentAtMs: eb, content: eS }),
      eC = eA({ notify: ev, mutedUntilMs: eM(eb), pinned: ek, archived: ek }),
      eL = eA({ members: eT(ev), memberCount: eb, mentions: eb, position: ev }),
      eI = eA({ id: ev, lastMessage: eM(eE), lastSeq: eb, readSeq: eb, peerReadSeq: eM(eb), unread: eb }),
      eO = (e) => eI(e) && ("group" !== e.kind || eL(e)),
      eq = eA({ userId: ev, role: ev, joinedAtMs: eb, readSeq: eM(eb) }),
      eR = eA({ members: eT(eq), cursor: eM(ev) }),
      eN = eA({ conversation: eO }),
      eD = eA({ seq: eM(eb), type: ev, sentAtMs: eb, readAtMs: eM(eb) }),
      ej = eA({ conversationId: ev, seq: eb, sentAtMs: eb }),
      eP = eA({ messages: eT(eE), hasMore: ek }),
      eU = eA({ conversations: eT(eO), cursor: eM(eb), position: ev }),
      e$ = eA({ pushes: eT(eD), unread: eb, hasMore: ek, position: ev }),
      ez = eT(eA({ userId: ev, online: ek, lastSeenAtMs: eM(eb) })),
      eB = eA({ userIds: eT(ev) }),
      eG = { conversationId: ev, seq: eb },
      eF = {
        message: eA({ message: eE }),
        read: eA({ ...eG, userId: ev }),
        edited: eA({ ...eG, version: eb, content: eS, editedAtMs: eb }),
        deleted: eA({ ...eG, deletedAtMs: eb }),
        reaction: eA({ ...eG, userId: ev, reaction: ev, on: ek }),
        pinned: eA({ ...eG, on: ek, atMs: eb }),
        members: eA({
          conversationId: ev,
          added: ex(eT(eA({ userId: ev, role: ev }))),
          removed: ex(eT(ev)),
          role: ex(eA({ userId: ev, role: ev })),
        }),
        group: eA({ conversationId: ev, title: ex(eM(ev)) }),
        settings: (e) => eA({ conversationId: ev })(e) && eC(e),
        ready: eS,
        reset: eA({ conversationId: ex(ev) }),
      },
      eW = {
        push: eA({ push: eD, unread: eb }),
        read: (e) => eA({ unread: eb })(e) && (0, ey.s)(e) && (eT(eb)(e.seqs) || eb(e.upTo)),
        ready: eA({ unread: eb }),
        reset: eA({ unread: eb }),
      },
      eH = (e) => ("message" === e.type ? e.message.conversationId : "ready" === e.type ? void 0 : e.conversationId),
      eV =
        (e, t, s) =>
        async (i, ...n) => {
          let r = await s(i, ...n);
          if (t(r)) return r;
          throw (0, ey.$)(e, r);
        };
    class e_ {
      #tg = null;
      #tf = -1;
      #es = [];
      #et = 0;
      get current() {
        return this.#tg;
      }
      get isLoading() {
        return this.#et > 0;
      }
      beginPage() {
        this.#et += 1;
      }
      endPage() {
        ((this.#et -= 1), 0 === this.#et && (this.#es = []));
      }
      take(e, t) {
        let s = (0, C.N)(t);
        return (
          !!e &&
          !(s < this.#tf) &&
          ((this.#tf = s), (this.#es = this.#es.filter((e) => e.n > s)), (this.#tg = this.#es.reduce(eJ, e)), !0)
        );
      }
      restore(e, t) {
        ((this.#tg = e), (this.#tf = (0, C.N)(t)));
      }
      changed(e, t) {
        let s = { ...e, n: (0, C.N)(t) };
        this.#tg && !(s.n <= this.#tf) && ((this.#tg = eJ(this.#tg, s)), this.#et > 0 && this.#es.push(s));
      }
      moved(e) {
        this.#tg && (this.#tg = eJ(this.#tg, e));
      }
      reset() {
        ((this.#tf = -1), (this.#es = []));
      }
    }
    let eJ = (e, t) => ({
      messages: Math.max(0, e.messages + t.messages),
      conversations: Math.max(0, e.conversations + t.conversations),
    });
    class eZ {
      list;
      archived;
      unread;
      #tm = new e_();
      #ey;
      #G;
      #eU;
      #tw = new Map();
      #ty = W();
      #eb = "loading";
      #eM = null;
      #eS = !1;
      #ek;
      #to = null;
      #p = null;
      #tv = 0;
      #tb = 0;
      #tk = !1;
      #tS = !1;
      #tM = !1;
      constructor(e, t) {
        ((this.#G = e),
          (this.#ey = new ew({
            context: e,
            head: async () => (await this.#eA(void 0, e.pageSize, (e) => this.#tx(e))).position,
            onBehind: () => t.behind("chat"),
            onCaughtUp: () => t.caughtUp("chat"),
          })),
          (this.#eU = {
            context: e,
            desk: t,
            started: () => this.#ty.promise,
            onSummary: () => this.#eY(),
            onStale: () => void this.#tT(),
            pages: () => this.#tb,
          }),
          (this.list = new T(e.notifier, (e) => this.#tA(e, !1))),
          (this.archived = new T(e.notifier, (e) => this.#tA(e, !0))),
          (this.unread = new T(e.notifier, (e) => M(e, this.#tE()))));
      }
      start(e) {
        let { outbox: t } = this.#G.client;
        (e && this.#tC(e),
          this.#tL(),
          this.#G.onClose(t.subscribe(() => this.#tL())),
          this.#G.onClose(t.onSent(({ nonce: e, result: t }) => this.#tw.get(t.conversationId)?.sent(e, t))),
          this.#G.onClose(t.onChanged(({ change: e, result: t }) => this.#tw.get(e.conversationId)?.made(e, t))),
          e || this.#tI());
      }
      get position() {
        return this.#to;
      }
      conversation(e) {
        let { me: t } = this.#G,
          s = "id" in e ? e.id : c(t, e.with),
          i = this.#tw.get(s);
        if (i) return i;
        if (!/^g[0-9a-z]{20}$/.test(s) && null === p(s, t))
          throw TypeError(`${t} is not a party of ${s}: give a conversation's \`id\`, or a user \`with\``);
        let n = new em(s, this.#eU);
        return (this.#tw.set(s, n), n);
      }
      async createGroup({ key: e = o(), ...t }) {
        for (let s = 1; ; s += 1)
          try {
            let { conversation: s } = await this.#G.client.chat.createGroup({ ...t, key: e }),
              i = this.conversation(s);
            return (i.isListed || i.placeAt((this.#tO()[0]?.order[1] ?? 0) + 1, 0), i.listed(s, !1, this.#tb), i);
          } catch (e) {
            if ("DISCONNECTED" !== (0, k.o)(e).code || 3 === s) throw e;
          }
      }
      async loadMore() {
        if (
          ("failed" === this.#eb && (await this.#tI()),
          "ready" !== this.#eb || this.#eS || null === this.#ek || this.#p)
        )
          return;
        ((this.#eS = !0), this.#tq());
        let { pageSize: e } = this.#G,
          t = this.#ek;
        try {
          (await this.#eA(t, e, (e) => this.#tR(e, t)), (this.#eM = null));
        } catch (e) {
          this.#eM = (0, k.o)(e);
        }
        ((this.#eS = !1), this.#tq());
      }
      toCache(e, t) {
        if (null === this.#to || this.#p || "ready" !== this.#eb) return null;
        let s = this.#tO().filter(({ isListed: e }) => e),
          i = s.slice(0, e);
        return {
          position: this.#to,
          totals: this.#tm.current,
          cursor: i.length === s.length && void 0 !== this.#ek ? this.#ek : "unknown",
          conversations: i.map((e) => e.toCache(t)),
        };
      }
      #tC({ position: e, cursor: t, conversations: s, totals: i }) {
        for (let t of (i && this.#tm.restore(i, e), s)) this.conversation(t).restore(t);
        ((this.#ek = "unknown" === t ? void 0 : t), (this.#eb = "ready"), this.#tq(), this.#tN(e, null), this.#tD());
      }
      async #tI() {
        ((this.#eb = "loading"), (this.#eM = null), this.#tq());
        let e = this.#ty;
        e.promise.catch(() => {});
        let t = (e) => {
          ((this.#eb = "ready"), (this.#eM = null), this.#tR(e, void 0), this.#tN(e.position, e.position));
        };
        try {
          await this.#G.persist(
            () => this.#eA(void 0, this.#G.pageSize, t),
            (e) => this.#ef(e),
          );
        } catch (t) {
          ((this.#eb = "failed"), this.#ef((0, k.o)(t)), (this.#ty = W()), e.reject(t));
        }
      }
      async #eA(e, t, s) {
        let i = this.#tv;
        this.#tb += 1;
        let n = this.#tb;
        this.#tm.beginPage();
        try {
          let r = await this.#G.client.chat.conversations({ ...("number" == typeof e && { cursor: e }), limit: t });
          if (i !== this.#tv || this.#G.isClosed) return { ...r, number: n, isCounted: !1 };
          let o = ("number" != typeof e || !this.#tj(r)) && this.#tm.take(r.totals, r.position),
            a = { ...r, number: n, isCounted: o };
          return (s(a), this.unread.invalidate(), a);
        } finally {
          this.#tm.endPage();
        }
      }
      #tj({ conversations: e }) {
        return (
          !!e.some(({ kind: e }) => "group" === e) ||
          Array.from(this.#tw.values()).some(({ group: e, isListed: t }) => e && t)
        );
      }
      #tP(e, t) {
        let s = this.#tw.get(e);
        if (!s?.group) return;
        let { unread: i } = s;
        this.#tm.moved({ messages: i - t, conversations: Math.sign(i) - Math.sign(t) });
      }
      #tR({ conversations: e, cursor: t, number: s, isCounted: i }, n) {
        for (let t of (this.#eW(e), e)) (this.conversation(t).listed(t, !1, s), i && this.#tP(t.id, t.unread));
        ((void 0 === this.#ek || this.#ek === n) && (this.#ek = t),
          e.some(({ id: e }) => this.#tw.get(e)?.isStale) && this.#tT(),
          this.#eY());
      }
      #eW(e) {
        let t = (e.find(({ lastMessage: e }) => e)?.lastMessage?.sentAtMs ?? 0) + 1;
        for (let [s, i] of e.entries())
          i.lastMessage ? (t = i.lastMessage.sentAtMs) : this.conversation(i).placeAt(t, -s);
      }
      #tx(e) {
        if (!this.#tk)
          for (let { id: t, kind: s, lastSeq: i } of e.conversations)
            "group" === s && this.conversation({ id: t }).wasThere(i);
        ((this.#tk = !0), this.#tR(e, void 0));
      }
      #tD() {
        Array.from(this.#tw.values()).some(({ isStale: e }) => e) && this.#tT();
      }
      async #tT() {
        if (((this.#tM = !0), !this.#tS)) {
          this.#tS = !0;
          try {
            for (; this.#tM;) (await this.#ty.promise, (this.#tM = !1), await this.#tU());
          } catch (t) {
            let e = (0, k.o)(t);
            for (let t of (this.#ef(e), this.#tw.values())) t.isStale && t.notListed(e);
          }
          this.#tS = !1;
        }
      }
      async #tU() {
        let e,
          t = new Set();
        for (let e of this.#tw.values()) e.isStale && t.add(e);
        let s = this.#tv,
          { pageSize: i } = this.#G,
          n = () => s !== this.#tv;
        for (; null !== e && (void 0 === e || Array.from(t).some(({ group: e }) => !e));) {
          let s = e,
            r = void 0 === s ? i : 200,
            o = await this.#G.persist(() => this.#eA(s, r, (e) => this.#tR(e, s)));
          if (n()) return;
          for (let { id: e } of o.conversations) t.delete(this.conversation({ id: e }));
          if (((e = o.cursor), 0 === t.size)) break;
        }
        let r = Array.from(t).filter(({ group: e }) => e);
        for (let e of r) {
          let s = await this.#t$(e);
          if (n()) return;
          s && t.delete(e);
        }
        if (!(r.length > 0 && (await this.#G.persist(() => this.#eA(void 0, i, (e) => this.#tR(e, void 0))), n())))
          for (let e of t) e.notListed(null);
      }
      async #t$(e) {
        let { client: t } = this.#G,
          s = this.#tv;
        this.#tb += 1;
        let i = this.#tb;
        this.#tm.beginPage();
        try {
          return (
            await this.#G.persist(async () => {
              let n = await t.chat.conversation({ conversationId: e.id });
              s === this.#tv && e.listed(n, !1, i);
            }),
            !0
          );
        } catch (e) {
          if ("NOT_FOUND" !== (0, k.o)(e).code) throw e;
          return !1;
        } finally {
          this.#tm.endPage();
        }
      }
      #tN(e, t) {
        let { client: s } = this.#G;
        ((this.#to = e),
          this.#G.onChange(),
          this.#G.keepOpen(
            (e) =>
              s.chat.onMessage(
                { lastEventId: this.#to, ...this.#tz() },
                { onEvent: (e, t, s) => this.#tB({ event: e, id: t, groupEventId: s }), onError: e },
              ),
            (e) => this.#ef(e),
          ),
          this.#ty.resolve(),
          this.#ey.start(e, t));
      }
      #tz() {
        let e = this.#tO().flatMap(({ id: e, position: t }) => (null === t ? [] : [[e, t]]));
        return 0 === e.length ? {} : { groups: Object.fromEntries(e.slice().reverse()) };
      }
      #tB(e) {
        let { event: t, id: s } = e;
        if ("reset" === t.type && void 0 === t.conversationId) {
          let e = null !== this.#p;
          if (((this.#p = []), (this.#tv += 1), this.#tm.reset(), (0, C.O)(s) !== (0, C.O)(this.#to ?? s)))
            for (let { outgoing: e } of this.#tw.values()) e.storedUpTo(1 / 0);
          e || this.#tG();
        } else if (!this.#p) return void this.#tF(e);
        this.#p.push(e);
      }
      #tF({ event: e, id: t, groupEventId: s }) {
        let i = eH(e);
        if ((void 0 !== i && this.#tW(i, { event: e, id: t, groupEventId: s }), "ready" === e.type))
          for (let e of this.#tw.values()) e.attendance.tellRead();
        (this.#G.onChange(), void 0 === s && ((this.#to = t), this.#ey.reached(t)));
      }
      #tW(e, { event: t, id: s, groupEventId: i }) {
        let n = this.conversation({ id: e }),
          r = n.unread;
        n.happened(t, { id: s, groupEventId: i, isLoading: this.#tm.isLoading });
        let o = n.unread;
        if (n.group) this.#tP(e, r);
        else if (o !== r) {
          let e = Math.sign(o) - Math.sign(r);
          this.#tm.changed({ messages: o - r, conversations: e }, s);
        }
      }
      async #tG() {
        let e = Math.max(this.#tO().length, 1),
          t = [],
          s = !0;
        for (let i = -1; i !== this.#tv;) {
          let n;
          ((i = this.#tv), (t.length = 0));
          try {
            do {
              let s = n,
                i = Math.min(200, Math.max(e - t.length, this.#G.pageSize)),
                r = await this.#G.persist(
                  () => this.#eA(s, i, () => {}),
                  (e) => this.#ef(e),
                );
              (t.push(...r.conversations), ({ cursor: n } = r));
            } while (i === this.#tv && t.length < e && null !== n);
            this.#ek = n;
          } catch (e) {
            ((s = !1), this.#ef((0, k.o)(e)));
            break;
          }
        }
        if (s) {
          let e = new Set(t.map(({ id: e }) => e));
          for (let t of this.#tw.values()) e.has(t.id) || t.forget();
          for (let e of (this.#eW(t), t)) this.conversation(e).listed(e, !0, this.#tb);
          this.#eM = null;
        }
        for (let e of this.#tw.values()) e.log.reload();
        let i = this.#p ?? [];
        for (let e of ((this.#p = null), i)) this.#tF(e);
        (this.#tD(), this.#eY());
      }
      #tL() {
        let { client: e, me: t } = this.#G,
          s = new Map(),
          i = (e) => {
            let i = s.get(e) ?? { entries: [], changes: [] };
            return ((/^g[0-9a-z]{20}$/.test(e) || null !== p(e, t)) && s.set(e, i), i);
          };
        for (let s of e.outbox.entries) i(s.conversationId ?? c(t, s.to ?? t)).entries.push(s);
        for (let t of e.outbox.changes) i(t.conversationId).changes.push(t);
        for (let e of s.keys()) this.conversation({ id: e });
        for (let [e, t] of this.#tw) {
          let { entries: i, changes: n } = s.get(e) ?? { entries: [], changes: [] };
          t.outbox(i, n);
        }
      }
      #ef(e) {
        ((this.#eM = e), this.#tq());
      }
      #tq() {
        (this.list.invalidate(), this.archived.invalidate());
      }
      #tE() {
        let e = this.#tm.current,
          { messages: t, conversations: s } = e ?? { messages: 0, conversations: 0 };
        for (let i of this.#tw.values()) {
          if (!i.isListed) continue;
          let { unread: n } = i.summary.get(),
            r = e ? i.unread : 0;
          ((t += n - r), (s += Math.sign(n) - Math.sign(r)));
        }
        return { messages: Math.max(0, t), conversations: Math.max(0, s) };
      }
      #eY() {
        (this.#tq(), this.unread.invalidate(), this.#G.onChange());
      }
      #tO() {
        let e = [...this.#tw.values()]
          .filter((e) => e.isListed || !e.outgoing.isEmpty)
          .map((e) => ({ conversation: e, order: e.order }));
        return (
          e.sort((e, t) => {
            let s, i;
            return ((s = e.order), (i = t.order)[0] - s[0] || i[1] - s[1] || i[2] - s[2]);
          }),
          e.map(({ conversation: e }) => e)
        );
      }
      #tA(e, t) {
        let s = this.#tO()
          .filter((e) => e.isArchived === t)
          .map(({ summary: e }) => e.get());
        return M(e, {
          items: M(e?.items, s),
          status: this.#eb,
          hasMore: "ready" === this.#eb && null !== this.#ek,
          isLoadingMore: this.#eS,
          error: this.#eM,
        });
      }
    }
    let eK = { from: 1 / 0, hasMore: !0, status: "loading", isLoadingMore: !1, error: null },
      eQ = () => ({ read: new Set(), replaced: new Set(), readUpTo: 0 });
    class eX {
      #tH = new Map();
      #tV = { all: eK, unread: eK };
      #t_ = eQ();
      #et = 0;
      get(e) {
        return this.#tV[e];
      }
      change(e, t) {
        this.#tV[e] = { ...this.#tV[e], ...t };
      }
      get pushes() {
        return [...this.#tH.values()].sort((e, t) => (t.seq ?? 0) - (e.seq ?? 0));
      }
      shown(e, t) {
        let { from: s } = this.#tV[e];
        return this.pushes.filter((i) => (i.seq ?? 0) >= s && ("all" === e || !t(i)));
      }
      isSettled(e, t) {
        let s = this.#tH.get(e);
        return !s || null !== s.readAtMs || t(s);
      }
      received(e, t) {
        (void 0 !== t && (this.#tH.delete(t), this.#et > 0 && this.#t_.replaced.add(t)),
          null === e.seq || this.#tH.has(e.seq) || this.#tH.set(e.seq, e));
      }
      read(e, t) {
        let [s, i] = "seqs" in e ? [e.seqs, 0] : [[], e.upTo],
          n = new Set(s);
        for (let [e, s] of this.#tH)
          null === s.readAtMs && (e <= i || n.has(e)) && this.#tH.set(e, { ...s, readAtMs: t });
        if (0 !== this.#et) {
          for (let e of s) this.#t_.read.add(e);
          this.#t_.readUpTo = Math.max(this.#t_.readUpTo, i);
        }
      }
      beginPage() {
        this.#et += 1;
      }
      endPage() {
        ((this.#et -= 1), 0 === this.#et && (this.#t_ = eQ()));
      }
      join(e, t, s) {
        let { read: i, replaced: n, readUpTo: r } = this.#t_,
          { from: o } = this.#tV[e];
        for (let e of t.pushes) {
          let { seq: t } = e;
          if (null === t || ((o = Math.min(o, t)), n.has(t))) continue;
          let a = this.#tH.get(t),
            l = null !== e.readAtMs || (a?.readAtMs ?? null) !== null || t <= r || i.has(t);
          (!a || (null === a.readAtMs && l)) && this.#tH.set(t, { ...e, readAtMs: l ? (e.readAtMs ?? s) : null });
        }
        this.change(e, { from: t.hasMore ? o : 0, hasMore: t.hasMore, status: "ready", error: null });
      }
      clear() {
        (this.#tH.clear(), (this.#tV.all = eK), (this.#tV.unread = eK));
      }
    }
    let eY = ["all", "unread"];
    class e0 {
      unread;
      #G;
      #tJ;
      #o = new Set();
      #tZ;
      #ey;
      #h = new Map();
      #tK = 0;
      #tV = new eX();
      #tQ = 0;
      #to = null;
      #tX = !1;
      #eV = 0;
      #tY = new Set();
      #t0 = [];
      #p = null;
      #tv = 0;
      constructor(e, t) {
        ((this.#G = e),
          (this.#tZ = t),
          (this.#ey = new ew({
            context: e,
            head: async () => (await e.client.notifications.list({ limit: 1 })).position,
            onBehind: () => t.behind("push"),
            onCaughtUp: () => t.caughtUp("push"),
          })),
          (this.unread = new T(e.notifier, () => this.#tQ)),
          (this.#tJ = { all: this.#t1("all"), unread: this.#t1("unread") }));
      }
      start(e) {
        e ? this.#tC(e) : this.#tI();
      }
      get position() {
        return this.#to;
      }
      told(e) {
        return this.#h.get(e);
      }
      list = (e) => this.#tJ[e];
      onPush = (e) => {
        let t = (t) => e(t);
        return (
          this.#o.add(t),
          () => {
            this.#o.delete(t);
          }
        );
      };
      loadMore = async (e) => {
        if (!this.#tX) {
          "failed" === this.#tV.get("all").status && (await this.#tI());
          return;
        }
        let { from: t, hasMore: s, isLoadingMore: i, status: n } = this.#tV.get(e);
        if (i || !s || this.#p) return;
        let r = this.#tv;
        (this.#t2(e, "ready" === n ? { isLoadingMore: !0 } : { isLoadingMore: !0, status: "loading" }),
          this.#tV.beginPage());
        try {
          let s = await this.#eA(e, t, this.#G.pageSize);
          if (r !== this.#tv) return;
          this.#tV.join(e, s, Date.now());
        } catch (s) {
          if (r !== this.#tv) return;
          let t = (0, k.o)(s);
          this.#t2(e, "ready" === n ? { error: t } : { error: t, status: "failed" });
        } finally {
          (this.#tV.endPage(), this.#t2(e, { isLoadingMore: !1 }));
        }
      };
      markRead = async (e) => {
        ("seqs" in e && 0 === e.seqs.length) || (this.#tY.add(e), this.#t3(), await this.#t4(e));
      };
      async #t4(e) {
        let { client: t } = this.#G;
        try {
          (await this.#G.persist(() => t.notifications.markRead(e)), this.#tV.read(e, Date.now()));
        } finally {
          (this.#tY.delete(e), this.#t3());
        }
      }
      toCache(e) {
        let t = this.#tV.get("all");
        if (null === this.#to || this.#p || "ready" !== t.status) return null;
        let s = this.#tV.shown("all", () => !1),
          i = s.slice(0, e),
          n = t.hasMore || s.length > i.length;
        return { position: this.#to, unread: this.#tQ, pushes: i, hasMore: n, marking: [...this.#tY] };
      }
      async #tC({ position: e, unread: t, pushes: s, hasMore: i, marking: n }) {
        for (let s of ((this.#to = e), (this.#tQ = t), (this.#t0 = n), n)) this.#tY.add(s);
        (this.#tV.join("all", { pushes: s, hasMore: i }, 0), this.#t3());
        let r = await this.#G.persist(() => this.#G.client.notifications.list({ limit: 1 })).catch((e) =>
          this.#ef((0, k.o)(e)),
        );
        ((this.#eV = (0, C.N)(r?.position ?? e)), this.#tN(r?.position ?? null));
      }
      async #tI() {
        this.#t2("all", { status: "loading", error: null });
        try {
          let e = await this.#G.persist(
            () => this.#eA("all", 1 / 0, this.#G.pageSize),
            (e) => this.#ef(e),
          );
          ((this.#tQ = e.unread), this.#tV.join("all", e, Date.now()), (this.#to = e.position), this.#tN(e.position));
        } catch (e) {
          this.#t2("all", { status: "failed", error: (0, k.o)(e) });
        }
      }
      #eA(e, t, s) {
        return this.#G.client.notifications.list({
          limit: s,
          ...(1 / 0 !== t && { before: t }),
          ...("unread" === e && { unreadOnly: !0 }),
        });
      }
      #tN(e) {
        let { client: t } = this.#G;
        for (let s of ((this.#tX = !0),
        this.#ey.start(this.#to, e),
        this.#t3(),
        this.#G.keepOpen(
          (e) => t.notifications.onPush({ lastEventId: this.#to }, { onEvent: (e, t) => this.#tB(e, t), onError: e }),
          (e) => this.#ef(e),
        ),
        eY))
          this.#tJ[s].isListenedTo && this.#t5(s);
      }
      #tB(e, t) {
        if (
          ("push" === e.type &&
            (null === e.push.seq || (0, C.N)(t) > this.#eV) &&
            (A(this.#o, e.push, (e) => this.#G.report(e)), this.#s(e.push)),
          ("ready" === e.type || "reset" === e.type) && this.#t6("ready" === e.type),
          "reset" === e.type)
        ) {
          let e = null !== this.#p;
          ((this.#p = []), (this.#tv += 1), e || this.#tG());
        } else if (!this.#p) return void this.#tF(e, t);
        this.#p.push({ event: e, id: t });
      }
      #t6(e) {
        let t = this.#t0;
        for (let s of ((this.#t0 = []), t)) e ? this.#t4(s).catch((e) => this.#G.report(e)) : this.#tY.delete(s);
      }
      #tF(e, t) {
        ("push" === e.type ? this.#tV.received(e.push, e.replaces) : "read" === e.type && this.#tV.read(e, Date.now()),
          (this.#tQ = e.unread),
          (this.#to = t),
          this.#t3(),
          this.#ey.reached(t));
      }
      #s(e) {
        if ("chat.message" === e.type || null !== e.readAtMs) return;
        let t = null === e.seq ? `push-now-${(this.#tK += 1)}` : `push-${e.seq}`;
        (this.#h.set(t, e), this.#h.size > 100 && this.#h.delete(this.#h.keys().next().value), this.#tZ.pushed(t));
      }
      #t7() {
        for (let [e, { seq: t }] of this.#h)
          null !== t && this.#tV.isSettled(t, (e) => this.#t8(e)) && (this.#h.delete(e), this.#tZ.pushRead(e));
      }
      async #tG() {
        let e = eY.filter((e) => "ready" === this.#tV.get(e).status);
        try {
          let t = new Map();
          for (let s = -1; s !== this.#tv;)
            for (let i of ((s = this.#tv), e)) {
              let { length: e } = this.#tV.shown(i, ({ readAtMs: e }) => null !== e),
                s = Math.min(200, Math.max(e, this.#G.pageSize)),
                n = await this.#G.persist(
                  () => this.#eA(i, 1 / 0, s),
                  (e) => this.#ef(e),
                );
              t.set(i, n);
            }
          for (let [e, s] of (this.#tV.clear(), t)) this.#tV.join(e, s, Date.now());
        } catch (e) {
          this.#ef((0, k.o)(e));
        }
        let t = this.#p ?? [];
        for (let { event: e, id: s } of ((this.#p = null), t)) this.#tF(e, s);
        for (let e of eY) this.#tJ[e].isListenedTo && this.#t5(e);
      }
      #t5(e) {
        let { status: t, isLoadingMore: s } = this.#tV.get(e);
        this.#tX && "ready" !== t && !s && this.loadMore(e);
      }
      #t1(e) {
        return new T(
          this.#G.notifier,
          (t) => this.#tA(e, t),
          (t) => {
            t && this.#t5(e);
          },
        );
      }
      #tA(e, t) {
        let { status: s, hasMore: i, isLoadingMore: n, error: r } = this.#tV.get(e),
          o = new Map(t?.items.map((e) => [e.seq, e])),
          a = this.#tV.shown(e, (e) => null !== e.readAtMs || this.#t8(e)).map((e) => this.#t9(e, o.get(e.seq)));
        return M(t, {
          items: M(t?.items, a),
          status: s,
          hasMore: "ready" === s && i,
          isLoadingMore: n && "ready" === s,
          error: r,
        });
      }
      #t9(e, t) {
        return null === e.readAtMs && this.#t8(e) ? (t && null !== t.readAtMs ? t : { ...e, readAtMs: Date.now() }) : e;
      }
      #t8({ seq: e }) {
        for (let t of this.#tY) if (null !== e && ("seqs" in t ? t.seqs.includes(e) : e <= t.upTo)) return !0;
        return !1;
      }
      #t2(e, t) {
        (this.#tV.change(e, t), this.#t3());
      }
      #ef(e) {
        this.#t2("all", { error: e });
      }
      #t3() {
        for (let e of (this.#h.size > 0 && this.#t7(), this.unread.invalidate(), eY)) this.#tJ[e].invalidate();
        this.#G.onChange();
      }
    }
    let e1 = (e, t) => (0, C.O)(e.position) === (0, C.O)(t.position);
    function e2(e, t) {
      return e && t ? (e1(e, t) && (0, C.N)(t.position) > (0, C.N)(e.position) ? t : e) : (e ?? t);
    }
    class e3 {
      #G;
      #se = new Map();
      #st = new Map();
      #ss = new Set();
      #si = [];
      #sn = !1;
      constructor(e) {
        this.#G = e;
      }
      presence(e) {
        let t = this.#se.get(e);
        if (t) return t;
        let s = new T(
          this.#G.notifier,
          () => this.#st.get(e),
          (t) => {
            (t ? this.#ss.add(e) : this.#ss.delete(e), this.#sr());
          },
        );
        return (this.#se.set(e, s), s);
      }
      #sr() {
        this.#sn ||
          ((this.#sn = !0),
          this.#G.later(() => {
            ((this.#sn = !1), this.#so());
          }, 30));
      }
      #so() {
        let e = [...this.#ss],
          t = this.#si;
        this.#si = [];
        for (let s = 0; s < e.length; s += 500) {
          let i = new Set(e.slice(s, s + 500)),
            n = t.find((e) => e4(e.userIds, i));
          this.#si.push(n ?? { userIds: i, stop: this.#sa([...i]) });
        }
        for (let e of t) this.#si.includes(e) || e.stop();
      }
      #sa(e) {
        let { client: t } = this.#G;
        return this.#G.keepOpen(
          (s) => t.presence.onChange({ userIds: e }, { onEvent: (e) => this.#tR(e), onError: s }),
          (e) => this.#G.report(e),
        );
      }
      #tR(e) {
        for (let t of e) {
          let e = this.#st.get(t.userId);
          (e && M(e, t) === e) || (this.#st.set(t.userId, t), this.#se.get(t.userId)?.invalidate());
        }
      }
    }
    let e4 = (e, t) => e.size === t.size && [...e].every((e) => t.has(e));
    class e5 {
      #G;
      #u;
      #sl = !1;
      #sh = !1;
      #sd = -1 / 0;
      #su = null;
      #eT = !1;
      #sc = null;
      constructor(e, t) {
        ((this.#G = e), (this.#u = t));
      }
      start() {
        this.#sl = !0;
        let { connection: e } = this.#G.client,
          t = globalThis,
          s = () => this.#sp(),
          i = new AbortController(),
          { signal: n } = i;
        for (let e of (t.addEventListener?.("pagehide", s, { signal: n }), ["visibilitychange", "freeze"]))
          t.document?.addEventListener(e, s, { signal: n });
        let r = e.subscribe(() => {
          "online" !== e.state.status && s();
        });
        this.#G.onClose(() => {
          (i.abort(), r());
        });
      }
      changed() {
        if (((this.#sh = !0), !this.#sl || this.#su)) return;
        let e = "online" === this.#G.client.connection.state.status ? this.#sd + 1e3 - performance.now() : 0;
        this.#su = this.#G.later(() => this.#sp(), Math.max(50, e));
      }
      async close() {
        (this.#sp(), await this.#sc);
      }
      #sp() {
        (this.#su?.(), (this.#su = null), this.#sl && this.#sh && ((this.#eT = !0), (this.#sc ??= this.#sg())));
      }
      async #sg() {
        for (; this.#eT;) {
          ((this.#eT = !1), (this.#sh = !1), (this.#sd = performance.now()));
          try {
            await this.#u.save(this.#u.snapshot());
          } catch (e) {
            this.#G.report(e);
          }
        }
        this.#sc = null;
      }
    }
    class e6 {
      me;
      client;
      pageSize;
      onChange;
      notifier = new x((e) => this.report(e));
      #sf = new Set();
      #sm = new Set();
      #sw = !1;
      constructor({ me: e, client: t, pageSize: s, onChange: i }) {
        ((this.me = e), (this.client = t), (this.pageSize = s), (this.onChange = i));
      }
      get isClosed() {
        return this.#sw;
      }
      report(e) {
        this.#sw || console.error("tidings: store", e);
      }
      close() {
        for (let e of ((this.#sw = !0), this.#sf)) clearTimeout(e);
        for (let e of Array.from(this.#sm)) e();
        this.#sm.clear();
      }
      onClose(e) {
        return (
          this.#sm.add(e),
          () => {
            this.#sm.delete(e);
          }
        );
      }
      later(e, t) {
        if (this.#sw) return () => {};
        let s = setTimeout(() => {
          (this.#sf.delete(s), e());
        }, t);
        return (
          this.#sf.add(s),
          () => {
            (clearTimeout(s), this.#sf.delete(s));
          }
        );
      }
      async persist(e, t) {
        for (let s = 500; ; s = Math.min(2 * s, 1e4))
          try {
            let t = await e();
            return this.#sw ? await e7() : t;
          } catch (i) {
            if (this.#sw) return e7();
            let e = (0, k.o)(i);
            if (!e.resumable && "UNAUTHORIZED" !== e.code) throw e;
            (t?.(e), await this.#sy(Math.max(s * (0.5 + Math.random() / 2), e.retryAfterMs ?? 0)));
          }
      }
      async inTime(e) {
        let { promise: t, resolve: s } = W(),
          i = this.later(() => s(void 0), 2e3),
          n = this.onClose(() => s(void 0));
        try {
          return await Promise.race([e, t]);
        } catch (e) {
          this.report(e);
          return;
        } finally {
          (i(), n());
        }
      }
      keepOpen(e, t) {
        let { connection: s } = this.client,
          i = null,
          n = null,
          r = this.#sw,
          o = () => {
            i = e((e) => {
              if (!r) {
                if ("UNAUTHORIZED" !== e.code) return void t(e);
                n = s.subscribe(() => {
                  "online" === s.state.status && (n?.(), o());
                });
              }
            });
          },
          a = () => {
            ((r = !0), l(), n?.(), i?.stop());
          },
          l = this.onClose(a);
        return (r || o(), a);
      }
      #sy(e) {
        let { connection: t } = this.client,
          { promise: s, resolve: i } = W(),
          n = () => {
            (r(), a(), i());
          },
          r = this.later(n, e),
          o = "online" === t.state.status,
          a = t.subscribe(() => {
            let e = "online" === t.state.status;
            (e && !o && n(), (o = e));
          });
        return s;
      }
    }
    function e7() {
      return W().promise;
    }
    var e8 = e.i(5647);
    let e9 = (0, e8.createContext)(null),
      te = ({ store: e, children: t }) => (
        "window" in globalThis ||
          (function ({ client: e }) {
            e?.connection.defer();
          })(e),
        (0, e8.createElement)(e9.Provider, { value: e }, t)
      );
    function tt() {
      let e = (0, e8.useContext)(e9);
      if (!e) throw Error("There is no <TidingsProvider> above this component");
      return e;
    }
    var ts = e.i(79136);
    let ti = { minMs: 250, baseMs: 1e3, maxMs: 3e4 };
    function tn({ minMs: e, baseMs: t, maxMs: s }, i, n) {
      return Math.round(e + n * Math.max(0, Math.min(s, t * 2 ** Math.min(i, 30)) - e));
    }
    let tr = {
      serving: !1,
      stable: !1,
      failures: 0,
      spareFailures: 0,
      returns: 0,
      refusals: 0,
      hasServed: !1,
      moving: !1,
      offline: !1,
      via: "websocket",
      nextTryAtMs: null,
      lastError: null,
      closed: !1,
    };
    function to(e) {
      let { nextTryAtMs: t, lastError: s } = e;
      return e.closed
        ? { status: "closed" }
        : e.serving || e.moving
          ? { status: "online", via: e.via }
          : (({ refusals: e }) => e >= 2)(e)
            ? { status: "unauthorized", nextTryAtMs: t, lastError: s }
            : e.offline
              ? { status: "offline", nextTryAtMs: t, lastError: s }
              : e.hasServed || s
                ? { status: "reconnecting", nextTryAtMs: t, lastError: s }
                : { status: "connecting" };
    }
    var ta = e.i(64198);
    let tl = {
      401: "it wants credentials of its own",
      403: "is this page's origin allowed?",
      404: "is the path right?",
      502: "the server behind it is not there",
      503: "it takes nobody now",
    };
    async function th(e, t) {
      let s = (0, ta.X)(e),
        i = `No WebSocket opens at ${s.href.replace(/^http/, "ws")}`;
      try {
        let e = await fetch(s, { credentials: "omit", signal: AbortSignal.timeout(t) }),
          { status: n } = e,
          r = await e.json().catch(() => null);
        if ((0, ta.H)(r) && [200, 401, 404].includes(n))
          return `${i}, though the server answers HTTP there: does a proxy in between let WebSockets through?`;
        return `${i}; HTTP is answered with ${n}${n in tl ? `: ${tl[n]}` : ""}`;
      } catch (e) {
        return `${i}, and HTTP is not answered there either (${!(e instanceof Error) ? String(e) : e.cause instanceof Error ? `${e.message}: ${e.cause.message || e.cause.name}` : e.message}): are scheme, host and port right?`;
      }
    }
    var td = e.i(89745);
    let tu = "the connection failed",
      tc = new TextEncoder();
    class tp {
      #u;
      #sv;
      #sb;
      #sk = "dialling";
      #sS = !1;
      #sM;
      #sx = 0;
      #sT = 0;
      static open(e) {
        let { promise: t, resolve: s, reject: i } = W();
        return {
          socket: new tp(
            {
              ...e,
              onAccepted: (t) => {
                (e.onAccepted(t), s());
              },
            },
            i,
          ),
          accepted: t,
        };
      }
      constructor(e, t) {
        ((this.#u = e),
          (this.#sb = t),
          (this.#sv = new e.WebSocket(e.url)),
          (this.#sv.binaryType = "arraybuffer"),
          this.#sv.addEventListener("open", () => this.#sA()),
          this.#sv.addEventListener("message", ({ data: e }) => this.#sE(() => this.#sC(e))),
          this.#sv.addEventListener("close", ({ code: e, reason: t }) => {
            this.#tp(e, 1006 === e && "" === t ? tu : t);
          }),
          this.#sv.addEventListener("error", ({ message: e }) => {
            this.#tp(1006, "string" == typeof e && "" !== e ? e : tu);
          }),
          (this.#sM = setTimeout(() => this.#sL("no answer in time"), e.connectMs)));
      }
      get via() {
        return this.#sv.via ?? "websocket";
      }
      check() {
        "accepted" === this.#sk && this.#sI();
      }
      call(e, { type: t, path: s, input: i }, n) {
        let r,
          { format: o, maxFrameBytes: a } = this.#u;
        try {
          let a = { path: s, input: o.input(i), lastEventId: n };
          r = JSON.stringify({ id: e, method: t, params: a });
        } catch (e) {
          return new k.z("BAD_REQUEST", `The input has no JSON form: ${String(e)}`, { cause: e });
        }
        if (3 * r.length > a && tc.encode(r).byteLength > a) {
          let e = `The input is too large: at most ${a} bytes`;
          return new k.z("PAYLOAD_TOO_LARGE", e);
        }
        return (this.#sO(r), null);
      }
      stop(e) {
        this.#sO(JSON.stringify({ id: e, method: "subscription.stop" }));
      }
      close(e = 1e3, t = "") {
        "closed" !== this.#sk && (this.#sv.close(e, t), this.#tp(e, t || "closed here"));
      }
      #sO(e) {
        "closed" !== this.#sk && this.#sv.send(e);
      }
      #sA() {
        if ("dialling" !== this.#sk) return;
        let { token: e, away: t = !1 } = this.#u,
          s = { token: e, protocol: String(2), ...(t && { away: "true" }) };
        (this.#sO(JSON.stringify({ method: "connectionParams", data: s })), this.#sO("PING"));
      }
      #sq() {
        "dialling" === this.#sk && ((this.#sk = "accepted"), this.#so(this.#u.pingMs), this.#u.onAccepted(this));
      }
      #sC(e) {
        if ("closed" === this.#sk) return;
        if (((this.#sx = performance.now()), "PING" === e && this.#sO("PONG"), "PING" === e || "PONG" === e))
          return void this.#sq();
        let t = this.#e9(e);
        if (t) {
          if ("error" === t.type && null === t.id)
            return void (this.#sS
              ? this.#u.onError(t.error)
              : (this.#sv.close(1e3), this.#tp(1008, t.error.message, t.error)));
          (this.#sq(),
            this.#sS || "result" !== t.type || ((this.#sS = !0), this.#u.onAuthorized()),
            this.#u.onMessage(this, t));
        }
      }
      #e9(e) {
        try {
          return this.#u.format.read(e);
        } catch (e) {
          return (
            this.#u.onError(new k.z("PARSE_ERROR", "The server sent a frame that is not tRPC's", { cause: e })),
            this.#sL("a frame that is not tRPC's"),
            null
          );
        }
      }
      #sE(e) {
        try {
          e();
        } catch (e) {
          this.#u.onError(e);
        }
      }
      #so(e) {
        (clearTimeout(this.#sM),
          (this.#sM = setTimeout(() => {
            let e = performance.now() - this.#sx;
            e < this.#u.pingMs ? this.#so(this.#u.pingMs - e) : this.#sI();
          }, e)));
      }
      #sI() {
        let { pingMs: e, pongMs: t } = this.#u;
        (this.#sO("PING"),
          (this.#sT = performance.now()),
          clearTimeout(this.#sM),
          (this.#sM = setTimeout(() => {
            let s = performance.now() - this.#sT > 2 * t + 50;
            this.#sM = setTimeout(() => {
              this.#sx >= this.#sT ? this.#so(e) : s ? this.#sI() : this.#sL("the server has stopped answering");
            }, 50);
          }, t)));
      }
      #sL(e) {
        (this.#sv.terminate ? this.#sv.terminate() : this.#sv.close(), this.#tp(1006, e));
      }
      #tp(e, t, s = null) {
        if ("closed" === this.#sk) return;
        let i = "accepted" === this.#sk;
        ((this.#sk = "closed"), clearTimeout(this.#sM));
        let n = s ?? (4401 !== e || this.#sS ? null : new k.z("UNAUTHORIZED", t)),
          r = new td.f(e, t, n);
        i ? queueMicrotask(() => this.#u.onClosed(this, r)) : this.#sb((0, k.N)(r));
      }
    }
    let tg = globalThis,
      tf = () => tg.navigator?.onLine === !1,
      tm = () => new k.z("CLOSED", "The client is closed");
    class tw {
      #u;
      #c;
      #sa = new Set();
      #sR = { ...tr, offline: tf() };
      #l = null;
      #sN = null;
      #sD = !1;
      #sj = W();
      #tk = !1;
      #sP;
      #sU;
      #s$ = -1 / 0;
      #sz = -1 / 0;
      #sB = null;
      #sG = null;
      #sF = !1;
      #sW = [];
      #sH = new AbortController();
      constructor(e) {
        ((this.#u = e),
          (this.#c = S(to(this.#sR), (t) => e.onError(t, { stage: "listener" }))),
          (function (e, t) {
            let { document: s } = tg;
            for (let s of ["online", "offline"]) tg.addEventListener?.(s, e, { signal: t });
            s?.addEventListener("visibilitychange", () => "visible" === s.visibilityState && e(), { signal: t });
          })(() => this.#sV(), this.#sH.signal));
      }
      get state() {
        return this.#c;
      }
      get reason() {
        let { serving: e, lastError: t } = this.#sR;
        return e
          ? "the server is there, but has not answered this"
          : t
            ? `there is no connection: ${t.message}`
            : "no connection has been made yet";
      }
      get lastError() {
        return this.#sR.lastError;
      }
      get isOnline() {
        return this.#sR.serving;
      }
      get isClosed() {
        return this.#sR.closed;
      }
      begin() {
        "window" in globalThis ? this.#tc() : (this.#sP = setTimeout(() => this.#tc(), 0));
      }
      defer() {
        clearTimeout(this.#sP);
      }
      get hasBegun() {
        return this.#tk;
      }
      get begun() {
        return this.#sj.promise;
      }
      #tc() {
        (clearTimeout(this.#sP),
          this.#tk ||
            ((this.#tk = !0),
            this.#sj.resolve(),
            null !== this.#u.url
              ? this.connect()
              : this.#u.onError(
                  TypeError(
                    "The url is relative, and there is no page here: give an absolute one, or nothing connects",
                  ),
                  { stage: "connection" },
                )));
      }
      connect() {
        this.#sD ||
          this.#sR.closed ||
          null === this.#u.url ||
          ((this.#sD = !0), this.#sR.serving && this.#tF({ type: "replacing" }), this.#s_());
      }
      reconnect() {
        this.#sR.closed ||
          (this.#tc(), this.#tF({ type: "encouraged" }), (this.#sF = !0), this.#sG ? this.#sG(0) : this.connect());
      }
      renew() {
        if (this.#sR.closed) return Promise.resolve();
        let { promise: e, resolve: t } = W();
        return (this.#sW.push(t), 1 === this.#sW.length && this.reconnect(), e);
      }
      close() {
        if (!this.#sR.closed) {
          for (let e of (this.#tF({ type: "closed" }),
          clearTimeout(this.#sP),
          (this.#tk = !0),
          this.#sj.resolve(),
          this.#sH.abort(),
          clearTimeout(this.#sU),
          this.#sG?.(0),
          this.#sN?.close(),
          this.#sa))
            e.close();
          this.#sJ();
        }
      }
      #tF(e) {
        let { serving: t } = this.#sR;
        this.#sR = (function (e, t) {
          if (e.closed) return e;
          switch (t.type) {
            case "waiting":
              return { ...e, nextTryAtMs: t.untilMs };
            case "dialling":
              return { ...e, nextTryAtMs: null };
            case "network":
              return { ...e, offline: t.offline };
            case "accepted":
              return {
                ...e,
                serving: !0,
                stable: !1,
                spareFailures: 0,
                hasServed: !0,
                moving: !1,
                via: t.via,
                nextTryAtMs: null,
                lastError: null,
              };
            case "authorized":
            case "encouraged":
              return { ...e, refusals: 0 };
            case "stable":
              return e.serving
                ? { ...e, stable: !0, ...(!e.lastError && { failures: 0, returns: 0, refusals: 0 }) }
                : e;
            case "failed":
              return {
                ...e,
                ...(function (e, t) {
                  let { failures: s, spareFailures: i, returns: n } = e;
                  return e.serving && e.stable
                    ? { failures: s, returns: n, spareFailures: i + 1 }
                    : n > 0 && !(({ code: e }) => +("UNAUTHORIZED" === e))(t)
                      ? { failures: s, returns: n + 1, spareFailures: i }
                      : { failures: s + 1, returns: 0, spareFailures: i };
                })(e, t.error),
                moving: !1,
                refusals: e.refusals + (({ code: e }) => +("UNAUTHORIZED" === e))(t.error),
                nextTryAtMs: null,
                lastError: t.error,
              };
            case "lost": {
              let s = e.stable || !0 === t.restarts;
              return {
                ...e,
                serving: !1,
                stable: !1,
                moving: t.moved && e.failures < 3,
                failures: e.failures + +!s,
                returns: s ? e.returns + 1 : 0,
                refusals: e.refusals + (({ code: e }) => +("UNAUTHORIZED" === e))(t.error),
                nextTryAtMs: null,
                lastError: t.error,
              };
            }
            case "explained":
              return e.serving || !e.lastError ? e : { ...e, lastError: t.error };
            case "replacing":
              return e.stable ? { ...e, spareFailures: 0 } : { ...e, failures: e.failures + 1 };
            case "closed":
              return { ...e, closed: !0, serving: !1, stable: !1, nextTryAtMs: null };
            default:
              return t;
          }
        })(this.#sR, e);
        let s = to(this.#sR);
        (t !== this.#sR.serving ||
          !(function (e, t) {
            let [s, i] = [Object.entries(e), Object.values(t)];
            return s.length === i.length && s.every(([, e], t) => e === i[t]);
          })(s, this.#c.get())) &&
          this.#c.set(s);
      }
      async #s_() {
        do if ((await this.#sK(), this.#sR.closed)) return;
        while (!(await this.#sZ()));
      }
      async #sK() {
        let e,
          t = this.#sF ? 0 : this.#sQ();
        if (((this.#sF = !1), 0 === t)) return;
        let { promise: s, resolve: i } = W();
        ((this.#sG = (t) => {
          (clearTimeout(e),
            (e = setTimeout(i, Math.max(0, t))),
            this.#tF({ type: "waiting", untilMs: Date.now() + t }));
        }),
          this.#sG(t),
          await s,
          (this.#sG = null),
          (this.#sF = !1));
      }
      async #sZ() {
        let { url: e, tuning: t, format: s, isAway: i, onError: n } = this.#u;
        ((this.#s$ = performance.now()), this.#tF({ type: "dialling" }));
        try {
          let r = await this.#sX();
          if (this.#sR.closed || null === e || !t.WebSocket) return !1;
          let { socket: o, accepted: a } = tp.open({
            WebSocket: t.WebSocket,
            url: e,
            token: r,
            away: i(),
            format: s,
            ...t.timeouts,
            ...t.limits,
            onAccepted: (e) => this.#sY(e),
            onAuthorized: () => this.#tF({ type: "authorized" }),
            onMessage: (e, t) => this.#s0(e, t),
            onClosed: (e, t) => this.#s1(e, t),
            onError: (e) => n(e, { stage: "connection" }),
          });
          return ((this.#sN = o), await a, !0);
        } catch (t) {
          let e = this.#s2((0, k.o)(t));
          return (this.#sR.closed || (this.#tF({ type: "failed", error: e }), this.#e(e)), !1);
        } finally {
          this.#sN = null;
        }
      }
      #s2(e) {
        return !("DISCONNECTED" === e.code && e.message.includes(tu)) || this.#sR.closed
          ? e
          : ((!this.#sR.hasServed || this.#sR.returns > 8) && performance.now() - this.#sz > 1e4 && this.#s3(e),
            this.#sB ?? e);
      }
      async #s3(e) {
        let { url: t, tuning: s } = this.#u;
        if (null === t) return;
        this.#sz = performance.now();
        let i = await th(t, Math.min(s.timeouts.connectMs, 1e4));
        this.#sR.serving ||
          this.#sR.closed ||
          ((this.#sB = new k.z("DISCONNECTED", i, { cause: e })), this.#tF({ type: "explained", error: this.#sB }));
      }
      async #sX() {
        let { token: e, tuning: t, onError: s } = this.#u;
        if ("string" == typeof e) return e;
        let { tokenMs: i } = t.timeouts,
          { signal: n } = this.#sH,
          { promise: r, reject: o } = W(),
          a = setTimeout(() => o(Error(`The token function did not return within ${i} ms`)), i);
        n.addEventListener("abort", o);
        try {
          return await Promise.race([Promise.resolve().then(e), r]);
        } catch (t) {
          if (this.#sR.closed) throw t;
          s(t, { stage: "token" });
          let e = `There is no token: ${t instanceof Error ? t.message : String(t)}`;
          throw new k.z("DISCONNECTED", e, { cause: t });
        } finally {
          (clearTimeout(a), n.removeEventListener("abort", o));
        }
      }
      #sY(e) {
        this.#sR.closed
          ? e.close()
          : ((this.#sD = !1),
            (this.#sB = null),
            this.#sa.add(e),
            (this.#l = e),
            this.#u.multiplexer.attach(e),
            clearTimeout(this.#sU),
            (this.#sU = setTimeout(() => this.#tF({ type: "stable" }), this.#u.tuning.timeouts.stableMs)),
            this.#tF({ type: "accepted", via: e.via }),
            this.#sJ());
      }
      #s0(e, t) {
        "reconnect" !== t.type ? this.#u.multiplexer.receive(e, t) : e === this.#l && this.connect();
      }
      #s1(e, t) {
        if (!this.#sa.delete(e) || (this.#u.multiplexer.detach(e, t), this.#sR.closed)) return;
        let s = (0, k.N)(t);
        (0 === this.#sa.size
          ? (clearTimeout(this.#sU),
            this.#tF({ type: "lost", error: s, moved: 4307 === t.code, restarts: 1001 === t.code || 1012 === t.code }),
            this.#sG?.(this.#sQ()),
            this.connect())
          : e === this.#l &&
            ((this.#l = [...this.#sa].at(-1) ?? null), this.#tF({ type: "failed", error: s }), this.connect()),
          this.#e(s));
      }
      #e(e) {
        "DISCONNECTED" !== e.code &&
          ("UNAUTHORIZED" !== e.code || "unauthorized" === this.#c.get().status) &&
          this.#u.onError(e, { stage: "connection" });
      }
      #sJ() {
        let e = this.#sW;
        for (let t of ((this.#sW = []), e)) t();
      }
      #sQ() {
        let { backoff: e } = this.#u.tuning;
        return (function (e, t, s, i) {
          let { failures: n, spareFailures: r, returns: o, refusals: a } = e;
          if (e.moving || 1 === a) return 0;
          if (a > 1) return Math.round(Math.min(s, t.baseMs * 2 ** a) * (0.5 + i / 2));
          if (e.serving && e.stable && 0 === n) return r && tn(t, r, i);
          if (0 === n && !e.hasServed) return 0;
          if (e.offline) return tn(t, Math.max(n, o) + 3, i);
          if (0 === o || n > 0) return tn(t, n, i);
          let { minMs: l, baseMs: h, maxMs: d } = t,
            u = Math.min(d, (h / 2) * 1.06 ** (o - 1));
          return tn({ minMs: Math.min(l, u / 2), baseMs: u, maxMs: d }, 0, i);
        })(this.#sR, e, e.unauthorizedMs, Math.random());
      }
      #sV() {
        let e = tf();
        this.#tF({ type: "network", offline: e });
        let t = performance.now() - this.#s$;
        for (let s of (e || this.#sG?.(Math.max(0, this.#u.tuning.backoff.minMs - t)), this.#sa)) s.check();
      }
    }
    var ty = e.i(25096);
    class tv {
      #s4;
      #tf;
      #s5;
      #s6;
      constructor(e, t = {}, s) {
        ((this.#s4 = e ?? null),
          (this.#tf = null === this.#s4 ? null : (0, C.V)(this.#s4)),
          (this.#s5 = new Map(Object.entries(t))),
          (this.#s6 = s));
      }
      get id() {
        return this.#s4;
      }
      get groups() {
        return (0, ty.h)(this.#s5);
      }
      isOfGroup(e) {
        let t = (0, C.V)(e)?.groupId;
        return void 0 !== t && t !== this.#s6;
      }
      judge(e, t) {
        let s = (0, C.V)(e);
        return "push" === t.type && t.push?.seq === null
          ? "deliver"
          : s?.groupId !== void 0 && s.groupId !== this.#s6
            ? this.#s7(e, s.groupId, s, t)
            : "reset" === t.type || null === s || null === this.#tf
              ? this.#s8(e, s)
              : s.epoch !== this.#tf.epoch
                ? "gap"
                : "ready" === t.type && s.n === this.#tf.n
                  ? "deliver"
                  : "ready" === t.type
                    ? s.n > this.#tf.n
                      ? "gap"
                      : "drop"
                    : s.n > this.#tf.n
                      ? this.#s8(e, s)
                      : "drop";
      }
      #s7(e, t, s, { type: i }) {
        let n = (0, C.V)(this.#s5.get(t) ?? "");
        if (n && "reset" !== i) {
          if (s.epoch !== n.epoch) return "gap";
          if (s.n <= n.n) return "drop";
        }
        return (this.#s5.delete(t), this.#s5.set(t, e), "deliver");
      }
      #s8(e, t) {
        return ((this.#s4 = e), (this.#tf = t), "deliver");
      }
    }
    class tb {
      operation;
      observer;
      at = null;
      hasStarted = !1;
      hasEnded = !1;
      before = null;
      cursor;
      overlap = new Set();
      constructor(e, t) {
        ((this.operation = e), (this.observer = t), (this.cursor = new ty.y(e.input)));
      }
    }
    class tk {
      #s9 = new Map();
      #ie = new Set();
      #it = null;
      #is = !1;
      #ii;
      #ir = 0;
      get isReady() {
        return null !== this.#it;
      }
      attach(e) {
        (this.#s9.set(e, new Map()),
          (this.#is = !1),
          clearTimeout(this.#ii),
          this.#s9.size > 1 && (this.#ii = setTimeout(() => this.#io(), 250)),
          this.#ia(e));
      }
      start(e, t) {
        let s = new tb(e, t);
        return ("subscription" === e.type && this.#ie.add(s), this.#it && this.#eW(s, this.#it), () => this.#il(s));
      }
      receive(e, t) {
        if (
          (e !== this.#it || "result" !== t.type || this.#is || this.#io(),
          ("result" !== t.type && "error" !== t.type) || "number" != typeof t.id)
        )
          return;
        let s = this.#s9.get(e)?.get(t.id);
        if (!s) return;
        let { observer: i, operation: n } = s;
        if (s.hasEnded) {
          ("error" === t.type || "stopped" === t.result.type) && this.#eN({ socket: e, id: t.id });
          return;
        }
        let r = "subscription" === n.type,
          o = s.at?.id !== t.id;
        if ("error" === t.type) return void (o ? this.#eN({ socket: e, id: t.id }) : (this.#ih(s), i.onError(t.error)));
        let { result: a } = t,
          l = !r || "stopped" === a.type;
        o && l
          ? this.#eN({ socket: e, id: t.id })
          : l
            ? (this.#ih(s), i.onResult(a))
            : (o ? this.#id(s, a) : this.#iu(s, a)) && i.onResult(a);
      }
      detach(e, t) {
        let s = this.#s9.get(e);
        if (s) {
          for (let t of (this.#s9.delete(e), 0 === this.#s9.size && clearTimeout(this.#ii), new Set(s.values())))
            (t.before?.socket === e && (t.before = null), t.at?.socket === e && (t.at = null));
          if (this.#it === e) {
            this.#it = null;
            let e = [...this.#s9.keys()].at(-1);
            e && this.#ia(e);
          }
          for (let { operation: e, observer: i } of new Set(s.values())) "subscription" !== e.type && i.onLost(t);
        }
      }
      #ia(e) {
        for (let t of ((this.#it = e), this.#ie)) this.#eW(t, e);
      }
      #io() {
        for (let e of ((this.#is = !0), clearTimeout(this.#ii), this.#s9.keys())) this.#ic(e);
      }
      #eW(e, t) {
        let { operation: s, cursor: i } = e;
        this.#ir += 1;
        let n = { socket: t, id: this.#ir };
        (e.at && e.hasStarted ? (e.before && this.#ip(e.before), (e.before = e.at)) : e.at && this.#ip(e.at),
          (e.at = n),
          (e.hasStarted = !1),
          e.overlap.clear(),
          this.#s9.get(t)?.set(n.id, e));
        let r = t.call(n.id, { ...s, input: i.input }, i.lastEventId);
        r && queueMicrotask(() => this.receive(t, { type: "error", id: n.id, error: r }));
      }
      #iu(e, { type: t, id: s }) {
        return (
          ("started" === t || !e.hasStarted) && ((e.hasStarted = !0), e.before && this.#ip(e.before)),
          void 0 === s || (e.cursor.take(s), !e.overlap.delete(s))
        );
      }
      #id(e, { type: t, id: s }) {
        return (
          "data" === t &&
          (void 0 === s
            ? !(e.hasStarted && !0 === e.operation.isState)
            : !(e.hasStarted || e.overlap.has(s)) && (e.cursor.take(s), e.overlap.add(s), !0))
        );
      }
      #il(e) {
        (e.at && "subscription" === e.operation.type && this.#ip(e.at), this.#ih(e));
      }
      #ip({ socket: e, id: t }) {
        this.#s9.get(e)?.has(t) && e.stop(t);
      }
      #ih(e) {
        for (let t of ((e.hasEnded = !0), this.#ie.delete(e), e.before && this.#ip(e.before), [e.at, e.before]))
          t && this.#eN(t);
      }
      #eN({ socket: e, id: t }) {
        let s = this.#s9.get(e)?.get(t);
        (this.#s9.get(e)?.delete(t), s?.before?.id === t && (s.before = null), this.#ic(e));
      }
      #ic(e) {
        this.#is && e !== this.#it && this.#s9.get(e)?.size === 0 && e.close();
      }
    }
    let tS = { connectMs: 1e4, tokenMs: 1e4, callMs: 15e3, pingMs: 1e4, pongMs: 5e3, stableMs: 5e3 };
    function tM(e, t, s) {
      let i = { ...t, ...s };
      for (let [t, s] of Object.entries(i))
        if (!("number" == typeof s && s > 0)) throw RangeError(`${e}.${t} is ${String(s)}: give a positive number`);
      return i;
    }
    let tx = ({ error: e, ...t }) => ({
        ...t,
        ...(e ? { status: "failed", error: new k.z(e.code, e.message) } : { status: "pending" }),
      }),
      tT = ({ kind: e }) => void 0 === e;
    class tA {
      #u;
      #ig;
      #V = [];
      #es = [];
      #im;
      #iw;
      #iy;
      #iv;
      #_ = new Map();
      #ib = new Set();
      #ik = [];
      #iS = [];
      #sf = new Set();
      #iM = 0;
      #ix = !1;
      constructor(e) {
        this.#u = e;
        let t = (t) => e.onError(t, { stage: "listener" });
        ((this.#ig = S([], t)),
          (this.#im = S(null, t)),
          (this.#iw = e.connector.state.subscribe(() => this.#iT())),
          (this.#iv = void 0 !== e.storage),
          (this.#iy = e.storage?.open({
            onAdopted: (e) => this.#iA(e),
            onElsewhere: (e) => {
              ((this.#ik = e.map((e) => Object.assign(tx(e), { elsewhere: !0 }))), this.#iE());
            },
            onSentElsewhere: (e) => this.#iC(e),
            onWithdrawn: (e) => this.#iL(e),
            onError: (t) => e.onError(t, { stage: "storage" }),
          })),
          this.#iy && this.#tI(this.#iy));
      }
      get entries() {
        return { get: () => this.#V, subscribe: this.#ig.subscribe };
      }
      get changes() {
        return { get: () => this.#es, subscribe: this.#ig.subscribe };
      }
      onSent = (e) =>
        this.#im.subscribe(() => {
          let { entry: t, sent: s } = this.#im.get();
          (!t || tT(t)) && e(s);
        });
      onChanged = (e) =>
        this.#im.subscribe(() => {
          let { entry: t, sent: s } = this.#im.get();
          t && !tT(t) && e({ change: t, result: s.result });
        });
      send(e) {
        return this.#iI({ ...e, nonce: e.nonce ?? o() });
      }
      change(e) {
        return this.#iI({ content: null, ...e, nonce: e.nonce ?? o() });
      }
      #iI(e) {
        let { maxEntries: t } = this.#u.limits;
        if (this.#ix) return Promise.reject(tm());
        let { nonce: s } = e,
          i = this.#_.get(s);
        if (i) return "failed" === i.entry.status ? this.retry(s) : i.promise;
        if (this.#_.size >= t) {
          let e = `${t} messages wait to be sent already: wait for some, or discard the failed ones`;
          return Promise.reject(new k.z("OUTBOX_FULL", e));
        }
        return this.#iO({ ...e, status: "pending", queuedAtMs: Date.now() });
      }
      retry(e) {
        if (this.#ix) return Promise.reject(tm());
        let t = this.#iq(e);
        return t
          ? t.elsewhere
            ? this.#iR(e)
            : this.#iO(t)
          : Promise.reject(new k.z("NOT_FOUND", `No failed message has the nonce ${e}`));
      }
      discard(e) {
        let t = this.#iq(e);
        return !!t && (t.elsewhere ? this.#iN(e) : (this.#iD((t) => t.remove(e)), this.#iL([e])), !0);
      }
      async close() {
        if (!this.#ix) {
          for (let e of ((this.#ix = !0), this.#iw(), this.#sf)) clearTimeout(e);
          for (let { entry: e, reject: t } of (this.#sf.clear(), this.#_.values())) "failed" !== e.status && t(tm());
          await this.#iD((e) => e.close());
        }
      }
      #iq(e) {
        return this.#ig.get().find((t) => t.nonce === e && "failed" === t.status);
      }
      #iO(e) {
        let { error: t, ...s } = (function (e) {
          let { status: t, error: s, elsewhere: i, ...n } = e;
          return { ...n, ...(s && { error: { code: s.code, message: s.message } }) };
        })(e);
        this.#_.delete(s.nonce);
        let { promise: i } = this.#ij({ ...s, status: "pending" });
        return (this.#iy && this.#iP(s), this.#iE(), this.#iT(), i);
      }
      async #iP(e) {
        let { nonce: t } = e;
        (this.#ib.add(t), await this.#iD((t) => t.put(e)), this.#ib.delete(t), this.#iT());
      }
      #ij(e) {
        let t = { entry: e, ...W() };
        return (t.promise.catch(() => {}), this.#_.set(e.nonce, t), this.#iv || this.#iU(e), t);
      }
      #iU(e) {
        if ("failed" === e.status) return;
        let t = this.#iS.find(({ target: t }) =>
          (function (e, t) {
            if (void 0 !== e.conversationId && void 0 !== t.conversationId)
              return e.conversationId === t.conversationId;
            if (void 0 !== e.to && void 0 !== t.to) return e.to === t.to;
            let s = e.to ?? t.to,
              i = e.conversationId ?? t.conversationId;
            return void 0 !== s && void 0 !== i && i.split("_").includes(h(s));
          })(t, e),
        );
        t ? t.nonces.push(e.nonce) : this.#iS.push({ target: e, nonces: [e.nonce], isBusy: !1 });
      }
      async #iD(e) {
        try {
          this.#iy && (await e(this.#iy));
        } catch (e) {
          this.#u.onError(e, { stage: "storage" });
        }
      }
      async #tI(e) {
        for (let { entry: t } of (await this.#iD(() => e.ready), (this.#iv = !1), this.#_.values())) this.#iU(t);
        this.#iT();
      }
      #iA(e) {
        if (this.#ix) return;
        let t = this.#_;
        for (let s of (this.#iv && (this.#_ = new Map()), e)) t.has(s.nonce) || this.#ij(tx(s));
        if (this.#iv) for (let [e, s] of t) this.#_.set(e, s);
        (this.#iE(), this.#iT());
      }
      async #iR(e) {
        await this.#iD((t) => t.claim(e));
        let t = this.#_.get(e);
        if (!t) throw new k.z("NOT_FOUND", `Another client has already handled the message ${e}`);
        return "failed" === t.entry.status ? this.retry(e) : t.promise;
      }
      async #iN(e) {
        (await this.#iD((t) => t.claim(e)), this.#_.has(e) && this.discard(e));
      }
      #iL(e) {
        for (let t of e) this.#_.get(t)?.entry.status === "failed" && this.#_.delete(t);
        this.#iE();
      }
      #iT() {
        let { connector: e, limits: t } = this.#u;
        for (let s of this.#iS) {
          if (this.#ix || !e.isOnline || this.#iM >= t.maxSending) return;
          let i = this.#_.get(s.nonces[0] ?? "");
          !i || s.isBusy || this.#ib.has(i.entry.nonce) || this.#i$(s, i);
        }
      }
      async #i$(e, t) {
        ((e.isBusy = !0), (this.#iM += 1));
        let { nonce: s } = t.entry,
          i = !1;
        for (let e = 0; !this.#ix; e += 1) {
          this.#iz(s, { status: "sending" });
          try {
            let e = await this.#u.perform(t.entry),
              i = { nonce: s, result: e };
            (this.#_.delete(s), this.#iD((e) => e.remove(s, i)), this.#iC(i), this.#iE(), t.resolve(e));
            break;
          } catch (r) {
            let n = (0, k.o)(r);
            if (this.#ix) break;
            if ("UNAUTHORIZED" !== n.code || i)
              if (n.retryable) this.#iz(s, { status: "pending" });
              else {
                (this.#iz(s, { status: "failed", error: n }),
                  this.#iD((e) => e.fail(s, { code: n.code, message: n.message })),
                  t.reject(n));
                break;
              }
            else ((i = !0), this.#iz(s, { status: "pending" }), await this.#u.connector.renew());
            await this.#iB(n, e);
          }
        }
        ((this.#iM -= 1),
          (e.isBusy = !1),
          e.nonces.shift(),
          this.#iS.splice(this.#iS.indexOf(e), 1),
          e.nonces.length > 0 && this.#iS.push(e),
          this.#iT());
      }
      async #iB({ code: e, retryAfterMs: t }, s) {
        let { connector: i, backoff: n } = this.#u;
        if (this.#ix) return;
        if ("DISCONNECTED" !== e || i.isOnline) {
          let e = Math.max(tn(n, s, Math.random()), t ?? 0),
            { promise: i, resolve: r } = W(),
            o = setTimeout(r, e);
          (this.#sf.add(o), await i, this.#sf.delete(o));
        }
        if (i.isOnline) return;
        let { promise: r, resolve: o } = W(),
          a = i.state.subscribe(() => {
            i.isOnline && o();
          });
        (await r, a());
      }
      #iC(e) {
        let t = this.#ig.get().find(({ nonce: t }) => t === e.nonce);
        this.#im.set({ entry: t, sent: e });
      }
      #iz(e, t) {
        let s = this.#_.get(e);
        s && (this.#_.set(e, { ...s, entry: { ...s.entry, ...t } }), this.#iE());
      }
      #iE() {
        let e = Array.from(this.#_.values(), ({ entry: e }) => e),
          t = [...this.#ik.filter(({ nonce: e }) => !this.#_.has(e)), ...e];
        ((this.#V = M(this.#V, t.filter(tT))),
          (this.#es = M(
            this.#es,
            t.filter((e) => !tT(e)),
          )),
          this.#ig.set(t));
      }
    }
    function tE(e, { path: t, isState: s = !1, input: i, onData: n, onEnd: r }) {
      let o,
        { calls: a, connector: l, backoff: h, startMs: d, stableMs: u, onError: c, running: p } = e,
        g = 0,
        f = !1,
        m = 0,
        w = !1,
        y = null,
        v = null,
        b = !1,
        S = () => {
          ((g += 1), clearTimeout(o), y?.unsubscribe(), (y = null));
        },
        M = () => {
          ((f = !0), p.delete(x), q(), S());
        },
        x = { stop: M },
        T = (e) => {
          (M(), r(e));
        },
        A = (e) => {
          (S(), null !== v && performance.now() - v >= u && ((m = 0), (w = !1)));
          let t = Math.max(tn(h, m, Math.random()), e.retryAfterMs ?? 0);
          ((m += 1), (o = setTimeout(O, t)));
        },
        E = async (e) => {
          let t = g;
          (await l.renew(), g === t && A(e));
        },
        C = (e) => {
          "UNAUTHORIZED" !== e.code || w
            ? e.resumable
              ? (c(e, { stage: "subscription", path: t }), A(e))
              : T(e)
            : ((w = !0), clearTimeout(o), E(e));
        },
        L = () => {
          (l.isOnline || (b = !1),
            !y ||
              b ||
              (clearTimeout(o),
              l.isOnline &&
                (o = setTimeout(() => {
                  C(new k.z("TIMEOUT", `${t} was not started within ${d} ms`));
                }, d))));
        },
        I = () => {
          ((v ??= performance.now()), b || clearTimeout(o), (b = !0));
        },
        O = () => {
          let e = (g += 1);
          ((v = null), (b = !1));
          let r = !1,
            o = a.subscribe(t, i(), {
              isState: s,
              onStarted() {
                g !== e || f || I();
              },
              onData(s) {
                let i;
                if (!(g === e && !f)) return;
                I();
                try {
                  i = "restart" !== n(s);
                } catch (s) {
                  let e = (0, k.o)(s);
                  r ? (c(e, { stage: "subscription", path: t }), A(e)) : T(e);
                  return;
                }
                if (((r = !0), i || !(g === e && !f))) return;
                let o = `${t} skipped events: it is read again from the last one that arrived`,
                  a = new k.z("INTERNAL_SERVER_ERROR", o);
                (c(a, { stage: "subscription", path: t }), A(a));
              },
              onError(t) {
                g !== e || f || C(t);
              },
              onComplete() {
                g !== e || f || A(new k.z("SERVICE_UNAVAILABLE", `${t} was ended`));
              },
            });
          g !== e || f ? o.unsubscribe() : ((y = o), L());
        };
      p.add(x);
      let q = l.state.subscribe(L);
      return (O(), x);
    }
    let tC = (e, t) => {
        console.error("tidings:", t, e);
      },
      tL = (e) => (0, ey.s)(e) && !(0, ey.P)(e),
      tI = (e) => Array.isArray(e) || tL(e);
    class tO extends EventTarget {
      #e$;
      #iG;
      #iF = "arraybuffer";
      #l;
      #iW = 0;
      #iH = !1;
      #iV = !1;
      #sw = !1;
      #eq = [];
      #sM;
      constructor(e, t) {
        (super(), (this.#e$ = e), (this.#iG = t));
        let { http: s, blocked: i } = e;
        this.#l = s && i.has(t) ? this.#i_(s) : this.#iJ();
      }
      get via() {
        return this.#l.via ?? "websocket";
      }
      get binaryType() {
        return this.#iF;
      }
      set binaryType(e) {
        ((this.#iF = e), (this.#l.binaryType = e));
      }
      send(e) {
        !this.#sw && (this.#iV || this.#eq.push(e), this.#iH && this.#l.send(e));
      }
      close(e, t) {
        (this.#il(), this.#l.close(e, t));
      }
      terminate() {
        (this.#il(), this.#l.terminate ? this.#l.terminate() : this.#l.close());
      }
      #il() {
        ((this.#sw = !0), clearTimeout(this.#sM));
      }
      #iJ() {
        let { WebSocket: e, patienceMs: t } = this.#e$,
          s = new e(this.#iG);
        return (
          this.#iZ(s, (e, t) => void this.#iK(e, t)),
          (this.#sM = setTimeout(() => void this.#iK(1006, "no frame got through", 2), t)),
          s
        );
      }
      #i_(e) {
        let { heldBack: t, patienceMs: s } = this.#e$,
          i = t.get(this.#iG) ?? -1 / 0,
          n = {
            isPolling: performance.now() - i < 6e5,
            patienceMs: s,
            onHeldBack: () => t.set(this.#iG, performance.now()),
          },
          r = new e(this.#iG, n);
        return (
          this.#iZ(r, (e, t) => {
            (this.#e$.blocked.delete(this.#iG), this.#tp(e, t));
          }),
          r
        );
      }
      #iZ(e, t) {
        let s = () => this.#l === e && !this.#sw,
          i = (e, i) => {
            s() && (this.#iV ? this.#tp(e, i) : t(e, i));
          };
        ((e.binaryType = this.#iF),
          e.addEventListener("open", () => {
            s() && this.#sA();
          }),
          e.addEventListener("message", ({ data: e }) => {
            s() && (this.#iV || this.#iQ(), this.dispatchEvent(new MessageEvent("message", { data: e })));
          }),
          e.addEventListener("close", ({ code: e, reason: t }) => i(e, t)),
          e.addEventListener("error", ({ message: e }) => i(1006, "string" == typeof e ? e : "")));
      }
      #sA() {
        for (let e of ((this.#iH = !0), this.#eq)) this.#l.send(e);
        0 === this.#eq.length && this.dispatchEvent(new Event("open"));
      }
      #iQ() {
        ((this.#iV = !0),
          (this.#eq = []),
          clearTimeout(this.#sM),
          "websocket" !== this.via && this.#iX(this.#e$.retryMs));
      }
      async #iK(e, t, s = 1) {
        let i = this.#l;
        clearTimeout(this.#sM);
        let n = (await tR(this.#iG, this.#e$.patienceMs)) ? await tq(this.#e$) : null;
        if (!this.#sw && !this.#iV && this.#l === i) {
          if (!n) return void this.#tp(e, t);
          ((this.#iW += s),
            (this.#iH = !1),
            this.#iW < 2 ? (this.#l = this.#iJ()) : (this.#e$.blocked.add(this.#iG), (this.#l = this.#i_(n))),
            i.terminate ? i.terminate() : i.close());
        }
      }
      #iX(e) {
        this.#sM = setTimeout(() => void this.#iY(e), e);
      }
      async #iY(e) {
        var t, s;
        let { WebSocket: i, patienceMs: n, blocked: r, heldBack: o } = this.#e$,
          a = await ((t = new i(this.#iG)),
          (s = n),
          new Promise((e) => {
            let i = (s) => {
                (clearTimeout(n), t.close(), e(s));
              },
              n = setTimeout(() => i(!1), s);
            (t.addEventListener("open", () => t.send("PING")),
              t.addEventListener("message", () => i(!0)),
              t.addEventListener("close", () => i(!1)),
              t.addEventListener("error", () => i(!1)));
          }));
        if (!this.#sw) {
          if (!a) return void this.#iX(Math.min(6e5, 2 * e));
          (r.delete(this.#iG),
            o.delete(this.#iG),
            this.dispatchEvent(new MessageEvent("message", { data: '{"id":null,"method":"reconnect"}' })));
        }
      }
      #tp(e, t) {
        this.#sw || (this.#il(), this.dispatchEvent(Object.assign(new Event("close"), { code: e, reason: t })));
      }
    }
    async function tq(t) {
      try {
        t.http ??= (await e.A(70071)).HttpSocket;
      } catch {
        return null;
      }
      return t.http;
    }
    async function tR(e, t) {
      try {
        let s = await fetch((0, ta.X)(e), { credentials: "omit", signal: AbortSignal.timeout(t) }),
          i = await s.json();
        return (0, ta.H)(i) && [200, 401, 404].includes(s.status);
      } catch {
        return !1;
      }
    }
    let tN = (e) => {
      try {
        let t = "string" == typeof e ? JSON.parse(e) : null;
        return "object" != typeof t || null === t || Array.isArray(t) ? null : t;
      } catch {
        return null;
      }
    };
    class tD {
      #sv;
      #i0;
      #i1;
      #i2 = new Map();
      #i3 = new Map();
      #i4 = [];
      #i5 = [];
      #ir = 0;
      #i6 = !1;
      #sw = !1;
      isRetired = !1;
      constructor(e, t, s, i, n) {
        ((this.#i0 = s),
          (this.#i1 = n),
          (this.#sv = new e(t)),
          (this.#sv.binaryType = "arraybuffer"),
          this.#sv.addEventListener("open", () => {
            for (let e of (this.#sv.send(i), this.#i4 ?? [])) this.#sv.send(e);
            this.#i4 = null;
          }),
          this.#sv.addEventListener("message", ({ data: e }) => this.#sC(e)),
          this.#sv.addEventListener("close", ({ code: e, reason: t }) => this.#tp(e, t)),
          this.#sv.addEventListener("error", ({ message: e }) => {
            this.#tp(1006, "string" == typeof e ? e : "the connection failed");
          }),
          this.add(s));
      }
      get links() {
        return [...this.#i2.keys()];
      }
      get hasRoom() {
        let e = 0;
        for (let { isSubscription: t } of this.#i3.values()) t && (e += 1);
        return e < 60;
      }
      add(e) {
        this.#i2.set(e, new Map());
      }
      remove(e, t) {
        let s = this.#i2.get(e);
        if (!s) return;
        this.#i2.delete(e);
        let i = null !== this.#i4 || this.#i5.includes(e);
        if (t && i) return void this.#sL();
        for (let t of ((this.#i5 = this.#i5.filter((t) => t !== e)), s.values())) {
          let e = this.#i3.get(t);
          e && ((e.link = null), e.isSubscription && this.#sO(JSON.stringify({ id: t, method: "subscription.stop" })));
        }
        0 === this.#i2.size && this.close();
      }
      retire() {
        if (!this.isRetired)
          for (let e of ((this.isRetired = !0), this.links)) e.onFrame('{"id":null,"method":"reconnect"}', this.#i7);
      }
      send(e, t) {
        let s = this.#i2.get(e);
        if (!s || this.#sw) return;
        if ("PING" === t) {
          (this.#i5.push(e), 1 === this.#i5.length && this.#sO("PING"));
          return;
        }
        if ("PONG" === t) return;
        let i = tN(t);
        if (i?.id === void 0 || null === i.id) return;
        let n = s.get(i.id);
        if ("subscription.stop" === i.method) {
          void 0 !== n && this.#sO(JSON.stringify({ ...i, id: n }));
          return;
        }
        ((this.#ir += 1),
          s.set(i.id, this.#ir),
          this.#i3.set(this.#ir, { link: e, id: i.id, isSubscription: "subscription" === i.method }),
          this.#sO(JSON.stringify({ ...i, id: this.#ir })));
      }
      close() {
        this.#sw || (this.#sv.close(1e3), this.#tp(4307, "the tab that holds the connection has given it up"));
      }
      get #i7() {
        return this.#sv.via ?? "websocket";
      }
      #sO(e) {
        this.#i4 ? this.#i4.push(e) : this.#sv.send(e);
      }
      #sC(e) {
        if (this.#sw) return;
        if (("PING" === e && this.#sO("PONG"), "PING" === e || "PONG" === e)) {
          let e = this.#i5;
          for (let t of ((this.#i5 = []), e)) t.onFrame("PONG", this.#i7);
          return;
        }
        let t = tN(e);
        t
          ? "reconnect" === t.method
            ? this.retire()
            : null === t.id && t.error && !this.#i6
              ? this.#iK(String(e))
              : "number" == typeof t.id
                ? this.#i8(t, t.id)
                : this.#i9(String(e))
          : this.#i9(String(e));
      }
      #i8(e, t) {
        e.result && (this.#i6 = !0);
        let s = this.#i3.get(t);
        s &&
          ((void 0 !== e.error || !s.isSubscription || e.result?.type === "stopped") &&
            (this.#i3.delete(t), s.link && this.#i2.get(s.link)?.delete(s.id)),
          s.link?.onFrame(
            (function (e, t) {
              try {
                return JSON.stringify({ ...e, id: t });
              } catch (e) {
                return JSON.stringify({
                  id: t,
                  error: {
                    code: -32700,
                    message: `The answer cannot be passed on: ${String(e)}`,
                    data: { code: "PARSE_ERROR" },
                  },
                  plain: !0,
                });
              }
            })(e, s.id),
            this.#i7,
          ));
      }
      #iK(e) {
        (this.#i2.has(this.#i0) && this.#i0.onFrame(e, this.#i7),
          this.#sv.close(1e3),
          this.#tp(4307, "another tab's token was refused"));
      }
      #i9(e) {
        for (let t of this.links) t.onFrame(e, this.#i7);
      }
      #sL() {
        (this.#sv.terminate ? this.#sv.terminate() : this.#sv.close(),
          this.#tp(1006, "the server has stopped answering"));
      }
      #tp(e, t) {
        if (this.#sw) return;
        ((this.#sw = !0), (this.isRetired = !0));
        let s = this.links;
        for (let i of (this.#i2.clear(), this.#i1(), s)) i.onClosed(e, t);
      }
    }
    class tj {
      tab;
      #tp;
      #ne;
      #eq = 0;
      #e9 = 0;
      physical = null;
      constructor(e, t, s) {
        ((this.tab = e), (this.#ne = t), (this.#tp = s));
      }
      onFrame(e, t) {
        ((this.#eq += 1),
          this.#ne({ type: "frame", text: e, via: t, count: this.#eq }),
          this.#eq - this.#e9 <= 5e3 ||
            (this.#tp(4307, "the tab did not read what it was sent"), this.physical?.remove(this, !1)));
      }
      onRead(e) {
        this.#e9 = e;
      }
      onClosed(e, t) {
        this.#tp(e, t);
      }
    }
    class tP {
      #u;
      #i2 = new Map();
      #nt = new Set();
      #ss = new Set();
      #sH = new AbortController();
      constructor(e) {
        this.#u = e;
      }
      receive(e) {
        if (this.#sH.signal.aborted) return;
        let t = `${e.socket}@${e.from}`,
          s = this.#i2.get(t);
        "dial" === e.type
          ? this.#ns(t, e)
          : "frame" === e.type
            ? s?.physical?.send(s, e.text)
            : "read" === e.type
              ? s?.onRead(e.count)
              : (this.#i2.delete(t), s && s.physical?.remove(s, e.dead));
      }
      close() {
        for (let e of (this.#sH.abort(), this.#nt)) e.close();
      }
      #ns(e, { from: t, socket: s, params: i }) {
        let { post: n, term: r, WebSocket: o, url: a } = this.#u,
          l = new tj(
            t,
            (e) => n(t, { ...e, term: r, socket: s }),
            (i, o) => {
              (this.#i2.delete(e), n(t, { type: "closed", code: i, reason: o, term: r, socket: s }));
            },
          );
        if ((this.#so(t), n(t, { type: "dialled", term: r, socket: s }), this.#ni(t)))
          for (let e of this.#nt) e.retire();
        this.#i2.set(e, l);
        let h = [...this.#nt].find(({ isRetired: e, hasRoom: t }) => !e && t);
        if (h) {
          ((l.physical = h), h.add(l));
          return;
        }
        let d = new tD(o, a, l, i, () => {
          this.#nt.delete(d);
        });
        (this.#nt.add(d), (l.physical = d));
      }
      #ni(e) {
        let t = [...this.#i2.values()].filter((t) => t.tab === e);
        return t.length > 0 && t.every(({ physical: e }) => !e?.isRetired);
      }
      #so(e) {
        if (this.#ss.has(e)) return;
        this.#ss.add(e);
        let t = () => {
          for (let [t, s] of (this.#ss.delete(e), this.#i2))
            s.tab === e && (this.#i2.delete(t), s.physical?.remove(s, !1));
        };
        this.#u.watch(e, t, this.#sH.signal);
      }
    }
    class tU {
      #nn;
      #nr;
      #iG;
      #eI = new Map();
      #no = null;
      #na = !1;
      #nl = !1;
      #nh = null;
      #nd = null;
      #nu;
      #nc;
      constructor(e, t, s) {
        ((this.#nn = e), (this.#nr = t), (this.#iG = s));
      }
      dial(e, t) {
        clearTimeout(this.#nc);
        let s = { socket: e, sent: [t], isDialled: !1, isAnswered: !1 };
        (this.#eI.set(e.id, s), this.#nl || (this.#no ? this.#np(s) : this.#ng()));
      }
      send(e, t) {
        let s = this.#eI.get(e.id);
        s && (s.isAnswered || s.sent.push(t), this.#ne({ type: "frame", socket: e.id, text: t }));
      }
      hangUp(e, t) {
        this.#eI.delete(e.id) && (this.#ne({ type: "hang-up", socket: e.id, dead: t }), this.#nf());
      }
      sleep() {
        ((this.#nl = !0), this.#eN());
      }
      wake() {
        ((this.#nl = !1), this.#eI.size > 0 && !this.#no && this.#ng());
      }
      #ng() {
        let { openChannel: e } = this.#nn,
          t = o(),
          s = new AbortController(),
          { promise: i, resolve: n } = W();
        s.signal.addEventListener("abort", () => n());
        let r = e(this.#nr),
          a = e(`${this.#nr}/${t}`);
        s.signal.addEventListener("abort", () => {
          (r.close(), a.close());
        });
        let l = { tab: t, all: r, leaving: s, left: i };
        this.#no = l;
        let h = () => this.#no === l;
        (r.listen((e) => {
          h() && this.#nm(e);
        }),
          a.listen((e) => {
            h() && this.#nw(e);
          }),
          this.#ny(l));
      }
      async #ny(e) {
        let { locks: t } = this.#nn,
          { tab: s, all: i, left: n } = e;
        (await new Promise((e, i) => {
          t.request(`${this.#nr}/${s}`, {}, () => (e(), n)).catch(i);
        }).catch((e) => this.#ef(e)),
          this.#no === e && ((this.#na = !0), this.#nv(e, !1), i.post({ type: "who" }), this.#nb()));
      }
      #ef(e) {
        this.#eN(1006, String(e));
      }
      #eN(e = 4307, t = "the page was put away") {
        let s = this.#nh;
        ((this.#nh = null), s?.holder.close());
        let i = this.#no;
        ((this.#no = null),
          (this.#na = !1),
          (this.#nd = null),
          clearTimeout(this.#nu),
          clearTimeout(this.#nc),
          (this.#nu = void 0),
          i?.leaving.abort(),
          this.#nk(e, t));
      }
      #nf() {
        (clearTimeout(this.#nc),
          !(this.#eI.size > 0) &&
            this.#no &&
            (this.#nc = setTimeout(() => {
              0 === this.#eI.size && this.#eN();
            }, this.#nn.lingerMs)));
      }
      #nv(e, t) {
        let { signal: s } = e.leaving,
          i = () => {
            if (this.#no === e) return this.#ij(e);
          };
        this.#nn.locks.request(this.#nr, t ? { steal: t } : { signal: s }, i).catch(() => {
          this.#no === e && (this.#nS(), this.#nv(e, !1), e.all.post({ type: "who" }));
        });
      }
      #ij({ tab: e, all: t, left: s }) {
        let { WebSocket: i, locks: n } = this.#nn,
          r = Math.max(Date.now(), (this.#nd?.term ?? 0) + 1),
          o = new Map(),
          a = (e) => {
            let t = o.get(e);
            if (t) return t;
            let s = this.#nn.openChannel(`${this.#nr}/${e}`);
            return (o.set(e, s), s);
          },
          l = new tP({
            WebSocket: i,
            url: this.#iG,
            term: r,
            post: (t, s) => {
              t === e ? queueMicrotask(() => this.#nw(s)) : a(t).post(s);
            },
            watch: (t, s, i) => {
              t === e ||
                (n
                  .request(`${this.#nr}/${t}`, { signal: i }, () => {
                    (o.get(t)?.close(), o.delete(t), s());
                  })
                  .catch(() => {}),
                i.addEventListener("abort", () => setTimeout(() => o.get(t)?.close(), 0)));
            },
          });
        return (
          (this.#nh = { holder: l, term: r }),
          t.post({ type: "holder", tab: e, term: r }),
          this.#tN({ term: r, post: (e) => queueMicrotask(() => this.#nw(e)) }),
          s
        );
      }
      #nS() {
        let e = this.#nh;
        ((this.#nh = null),
          e?.holder.close(),
          e && this.#nd?.term === e.term && (this.#nd = null),
          this.#nk(4307, "another tab has taken over"));
      }
      #nm(e) {
        let { tab: t, all: s } = this.#no ?? {};
        if ("who" === e.type) {
          this.#nh && t && s && s.post({ type: "holder", tab: t, term: this.#nh.term });
          return;
        }
        if (e.term <= (this.#nd?.term ?? 0)) return;
        this.#nh && this.#nS();
        let i = this.#nn.openChannel(`${this.#nr}/${e.tab}`);
        (this.#no?.leaving.signal.addEventListener("abort", () => i.close()),
          this.#tN({ term: e.term, post: (e) => i.post(e) }));
      }
      #tN(e) {
        for (let t of ((this.#nd = e), this.#nk(4307, "another tab holds the connection now"), this.#eI.values()))
          this.#np(t);
      }
      #nk(e, t) {
        for (let [s, { socket: i, isAnswered: n }] of this.#eI) n && (this.#eI.delete(s), i.end(e, t));
        this.#nf();
      }
      #np(e) {
        e.isDialled = !1;
        let [t = "", ...s] = e.sent,
          { id: i } = e.socket;
        for (let e of (this.#ne({ type: "dial", socket: i, params: t }), s))
          this.#ne({ type: "frame", socket: i, text: e });
        this.#nb();
      }
      #nb() {
        if (void 0 !== this.#nu || !this.#na) return;
        let e = this.#nn.awakeMs * (1 + Math.random() / 2),
          t = performance.now();
        this.#nu = setTimeout(() => {
          ((this.#nu = void 0),
            !this.#no || this.#nM() || (performance.now() - t < 2 * e && this.#nv(this.#no, !0), this.#nb()));
        }, e);
      }
      #nM() {
        return null !== this.#nh || [...this.#eI.values()].every(({ isDialled: e }) => e);
      }
      #ne(e) {
        let t = this.#no?.tab;
        this.#nd && t && this.#nd.post({ ...e, from: t, term: this.#nd.term });
      }
      #nw(e) {
        if ("from" in e) {
          e.term === this.#nh?.term && this.#nh.holder.receive(e);
          return;
        }
        let t = this.#eI.get(e.socket);
        t &&
          e.term === this.#nd?.term &&
          ("dialled" === e.type
            ? (t.isDialled = !0)
            : "closed" === e.type
              ? (this.#eI.delete(e.socket), t.socket.end(e.code, e.reason), this.#nf())
              : ((t.isAnswered = !0),
                (t.sent.length = 0),
                e.count % 100 == 0 && this.#ne({ type: "read", socket: e.socket, count: e.count }),
                t.socket.receive(e.text, e.via)));
      }
    }
    let t$ = 0;
    class tz extends EventTarget {
      id;
      binaryType = "arraybuffer";
      via = "websocket";
      #nx;
      #sk = "new";
      constructor(e) {
        (super(),
          (t$ += 1),
          (this.id = t$),
          (this.#nx = e),
          queueMicrotask(() => {
            "new" === this.#sk && ((this.#sk = "open"), this.dispatchEvent(new Event("open")));
          }));
      }
      send(e) {
        ("dialled" === this.#sk && this.#nx.send(this, e),
          "open" === this.#sk && ((this.#sk = "dialled"), this.#nx.dial(this, e)));
      }
      close() {
        this.#nT(!1);
      }
      terminate() {
        this.#nT(!0);
      }
      receive(e, t) {
        "dialled" === this.#sk && ((this.via = t), this.dispatchEvent(new MessageEvent("message", { data: e })));
      }
      end(e, t) {
        "closed" !== this.#sk &&
          ((this.#sk = "closed"), this.dispatchEvent(Object.assign(new Event("close"), { code: e, reason: t })));
      }
      #nT(e) {
        "closed" !== this.#sk && ((this.#sk = "closed"), this.#nx.hangUp(this, e));
      }
    }
    let tB = (e, t) => t.some((t) => e instanceof t),
      tG = new WeakMap(),
      tF = new WeakMap(),
      tW = new WeakMap(),
      tH = {
        get(e, t, s) {
          if (e instanceof IDBTransaction) {
            if ("done" === t) return tG.get(e);
            if ("store" === t) return s.objectStoreNames[1] ? void 0 : s.objectStore(s.objectStoreNames[0]);
          }
          return tV(e[t]);
        },
        set: (e, t, s) => ((e[t] = s), !0),
        has: (e, t) => (e instanceof IDBTransaction && ("done" === t || "store" === t)) || t in e,
      };
    function tV(e) {
      if (e instanceof IDBRequest) {
        let t;
        return (
          (t = new Promise((t, s) => {
            let i = () => {
                (e.removeEventListener("success", n), e.removeEventListener("error", r));
              },
              n = () => {
                (t(tV(e.result)), i());
              },
              r = () => {
                (s(e.error), i());
              };
            (e.addEventListener("success", n), e.addEventListener("error", r));
          })),
          tW.set(t, e),
          t
        );
      }
      if (tF.has(e)) return tF.get(e);
      let i = (function (e) {
        if ("function" == typeof e)
          return (s || (s = ["advance", "continue", "continuePrimaryKey"].map((e) => IDBCursor.prototype[e]))).includes(
            e,
          )
            ? function (...t) {
                return (e.apply(t_(this), t), tV(this.request));
              }
            : function (...t) {
                return tV(e.apply(t_(this), t));
              };
        return (e instanceof IDBTransaction &&
          (function (e) {
            if (tG.has(e)) return;
            let t = new Promise((t, s) => {
              let i = () => {
                  (e.removeEventListener("complete", n),
                    e.removeEventListener("error", r),
                    e.removeEventListener("abort", r));
                },
                n = () => {
                  (t(), i());
                },
                r = () => {
                  (s(e.error || new DOMException("AbortError", "AbortError")), i());
                };
              (e.addEventListener("complete", n), e.addEventListener("error", r), e.addEventListener("abort", r));
            });
            tG.set(e, t);
          })(e),
        tB(e, t || (t = [IDBIndex, IDBObjectStore, IDBCursor, IDBDatabase, IDBTransaction])))
          ? new Proxy(e, tH)
          : e;
      })(e);
      return (Object.is(i, e) || (tF.set(e, i), tW.set(i, e)), i);
    }
    let t_ = (e) => tW.get(e),
      tJ = ["get", "getKey", "getAll", "getAllKeys", "count"],
      tZ = ["put", "add", "delete", "clear"],
      tK = {};
    function tQ(e, t) {
      if (!(e instanceof IDBDatabase && !(t in e) && "string" == typeof t)) return;
      if (tK[t]) return tK[t];
      let s = t.replace(/FromIndex$/, ""),
        i = t !== s,
        n = tZ.includes(s);
      if (!(s in (i ? IDBIndex : IDBObjectStore).prototype) || !(n || tJ.includes(s))) return;
      let r = async function (e, ...t) {
        let r = this.transaction(e, n ? "readwrite" : "readonly"),
          o = r.store;
        return (i && (o = o.index(t.shift())), (await Promise.all([o[s](...t), n && r.done]))[0]);
      };
      return (tK[t] = r);
    }
    tH = { ...(i = tH), get: (e, t, s) => tQ(e, t) || i.get(e, t, s), has: (e, t) => !!tQ(e, t) || i.has(e, t) };
    let tX = ["advance", "continue", "continuePrimaryKey"],
      tY = {},
      t0 = new WeakMap(),
      t1 = new WeakMap(),
      t2 = {
        get(e, t) {
          if (!tX.includes(t)) return e[t];
          let s = tY[t];
          return (
            s ||
              (s = tY[t] =
                function (...e) {
                  t0.set(this, t1.get(this)[t](...e));
                }),
            s
          );
        },
      };
    async function* t3(...e) {
      let t = this;
      if ((t instanceof IDBCursor || (t = await t.openCursor(...e)), !t)) return;
      let s = new Proxy(t, t2);
      for (t1.set(s, t), tW.set(s, t_(t)); t;) (yield s, (t = await (t0.get(s) || t.continue())), t0.delete(s));
    }
    function t4(e, t) {
      return (
        (t === Symbol.asyncIterator && tB(e, [IDBIndex, IDBObjectStore, IDBCursor])) ||
        ("iterate" === t && tB(e, [IDBIndex, IDBObjectStore]))
      );
    }
    function t5(e, t) {
      t < 1 &&
        (e
          .createObjectStore("outbox", { keyPath: "order", autoIncrement: !0 })
          .createIndex("nonce", "nonce", { unique: !0 }),
        e.createObjectStore("cache"));
    }
    tH = { ...(n = tH), get: (e, t, s) => (t4(e, t) ? t3 : n.get(e, t, s)), has: (e, t) => t4(e, t) || n.has(e, t) };
    let t6 = (e) => e instanceof DOMException && "InvalidStateError" === e.name;
    class t7 {
      #nr;
      #nA = null;
      #sw = !1;
      constructor(e) {
        this.#nr = `tidings:${e}`;
      }
      async run(e, t, s) {
        let i = await this.#tc(e, t);
        try {
          let e = await s(i);
          return (await i.done, e);
        } catch (e) {
          i.done.catch(() => {});
          try {
            i.abort();
          } catch (e) {
            if (!t6(e)) throw e;
          }
          throw e;
        }
      }
      async get(e, t) {
        return this.run(e, "readonly", ({ store: e }) => e.get(t));
      }
      async update(e, t, s) {
        await this.run(e, "readwrite", async ({ store: e }) => e.put(s(await e.get(t)), t));
      }
      async delete(e, t) {
        await this.run(e, "readwrite", ({ store: e }) => e.delete(t));
      }
      async clear(e) {
        await this.run(e, "readwrite", ({ store: e }) => e.clear());
      }
      async close() {
        this.#sw = !0;
        let e = this.#nA;
        ((this.#nA = null), e && (await e).close());
      }
      async #tc(e, t) {
        let s = this.#sa();
        try {
          return (await s).transaction([e], t);
        } catch (i) {
          if (!t6(i) || this.#sw) throw i;
          return (this.#ih(s), (await this.#sa()).transaction([e], t));
        }
      }
      #sa() {
        if (this.#sw) return Promise.reject(Error(`The database ${this.#nr} is closed`));
        if (this.#nA) return this.#nA;
        let e = (function (e, { blocked: t, upgrade: s, blocking: i, terminated: n } = {}) {
          let r = indexedDB.open(e, 2),
            o = tV(r);
          return (
            s &&
              r.addEventListener("upgradeneeded", (e) => {
                s(tV(r.result), e.oldVersion, e.newVersion, tV(r.transaction), e);
              }),
            t && r.addEventListener("blocked", (e) => t(e.oldVersion, e.newVersion, e)),
            o
              .then((e) => {
                (n && e.addEventListener("close", () => n()),
                  i && e.addEventListener("versionchange", (e) => i(e.oldVersion, e.newVersion, e)));
              })
              .catch(() => {}),
            o
          );
        })(this.#nr, {
          upgrade: t5,
          blocking: () => {
            (this.#ih(e), e.then((e) => e.close()));
          },
          terminated: () => this.#ih(e),
        });
        return ((this.#nA = e), e.catch(() => this.#ih(e)), e);
      }
      #ih(e) {
        this.#nA === e && (this.#nA = null);
      }
    }
    function t8(e) {
      let { order: t, owner: s, content: i, ...n } = e;
      return { ...n, content: JSON.parse(i) };
    }
    class t9 {
      ready;
      #ty;
      #u;
      #nE = o();
      #nh = new Set();
      #ss = new Set();
      #nC = new Set();
      #Z = new Set();
      #sH = new AbortController();
      #nL;
      #nI;
      #nO = null;
      #d = !1;
      #nq = !1;
      constructor(e) {
        this.#u = e;
        let { promise: t, resolve: s } = W();
        ((this.#nI = t),
          (this.#nL = s),
          e.channel?.addEventListener("message", ({ data: t }) => {
            this.#sH.signal.aborted ||
              ("object" == typeof t && null !== t && e.listener.onSentElsewhere(t), this.#nR());
          }),
          (this.#ty = this.#nN()),
          (this.ready = this.#nD(this.#ty)));
      }
      put = (e) =>
        this.#nj(async () => {
          var t;
          let s = ((t = this.#nE), { ...e, content: JSON.stringify(e.content) ?? "null", owner: t });
          (await this.#u.database.run("outbox", "readwrite", async ({ store: t }) => {
            let i = await t.index("nonce").getKey(e.nonce);
            (void 0 !== i && (await t.delete(i)), await t.add(s));
          }),
            this.#nh.add(e.nonce));
        });
      fail = (e, t) =>
        this.#nj(async () => {
          (await this.#u.database.run("outbox", "readwrite", async ({ store: s }) => {
            let i = await s.index("nonce").get(e);
            i && (await s.put({ ...i, error: t }));
          }),
            this.#nR());
        });
      remove = (e, t) => (
        t && this.#s(t),
        this.#nj(async () => {
          (this.#nh.delete(e),
            await this.#u.database.run("outbox", "readwrite", async ({ store: t }) => {
              let s = await t.index("nonce").getKey(e);
              void 0 !== s && (await t.delete(s));
            }));
        })
      );
      claim = (e) =>
        this.#nj(async () => {
          let t = await this.#u.database.run("outbox", "readwrite", async ({ store: t }) => {
            let s = await t.index("nonce").get(e);
            return s?.error ? (await t.put({ ...s, owner: this.#nE }), s) : null;
          });
          t && (this.#nh.add(e), this.#u.listener.onAdopted([t8(t)]), this.#nR());
        });
      close = () => (this.#sH.abort(), this.#nD(this.#nP()));
      async #nP() {
        (await Promise.allSettled([this.#nO, ...this.#Z]),
          await this.#u.database.close(),
          this.#nL(),
          this.#u.channel?.close());
      }
      async #nN() {
        (await this.#nU(), this.#s(), await this.#k());
      }
      #nU() {
        let { locks: e, lockPrefix: t } = this.#u;
        if (!e) return Promise.resolve();
        let { promise: s, resolve: i, reject: n } = W(),
          r = () => (i(), this.#nI);
        return (e.request(t + this.#nE, {}, r).catch(n), s);
      }
      #so(e) {
        let { locks: t, lockPrefix: s, listener: i } = this.#u,
          { signal: n } = this.#sH;
        if (!t || this.#ss.has(e)) return;
        this.#ss.add(e);
        let r = () => {
          (this.#nC.add(e), this.#nR());
        };
        t.request(s + e, { signal: n }, r).catch((e) => {
          n.aborted || i.onError(e);
        });
      }
      #s(e = "changed") {
        this.#sH.signal.aborted || this.#u.channel?.postMessage(e);
      }
      #nj(e) {
        let t = this.#n$().then(e);
        this.#Z.add(t);
        let s = () => {
          (this.#Z.delete(t), this.#s());
        };
        return (t.then(s, s), this.#nD(t));
      }
      async #n$() {
        await Promise.allSettled([this.#ty]);
      }
      async #nD(e) {
        let { timeoutMs: t } = this.#u,
          { promise: s, reject: i } = W(),
          n = `The browser's database did not answer within ${t} ms`,
          r = setTimeout(() => i(new DOMException(n, "TimeoutError")), t);
        try {
          return await Promise.race([e, s]);
        } finally {
          clearTimeout(r);
        }
      }
      #nR() {
        this.#k().catch((e) => this.#u.listener.onError(e));
      }
      #k() {
        return ((this.#d = !0), (this.#nO ??= this.#nz()), this.#nO);
      }
      async #nz() {
        try {
          for (; this.#d && !this.#sH.signal.aborted;) ((this.#d = !1), await this.#nB());
        } finally {
          this.#nO = null;
        }
      }
      async #nB() {
        let { database: e, listener: t } = this.#u,
          s = [...this.#nh],
          i = await e.run("outbox", "readonly", ({ store: e }) => e.getAll()),
          n = new Set(i.map(({ owner: e }) => e).filter((e) => e !== this.#nE)),
          r = await this.#nG(),
          o = r ? [...n].filter((e) => !r.has(e) || this.#nC.has(e)) : [...n],
          a = null !== r || !this.#nq,
          l = [];
        if (
          (o.length > 0 &&
            a &&
            !this.#sH.signal.aborted &&
            (i = await e.run("outbox", "readwrite", async ({ store: e }) => {
              for (let t of await e.getAll()) o.includes(t.owner) && l.push({ ...t, owner: this.#nE });
              return (await Promise.all(l.map((t) => e.put(t))), e.getAll());
            })),
          this.#sH.signal.aborted)
        )
          return;
        for (let { nonce: e } of ((this.#nq = !0), l)) this.#nh.add(e);
        let h = new Set(i.filter(({ owner: e }) => e === this.#nE).map(({ nonce: e }) => e)),
          d = s.filter((e) => this.#nh.has(e) && !h.has(e));
        for (let e of (d.length > 0 && t.onWithdrawn(d),
        l.length > 0 && t.onAdopted(l.map(t8)),
        t.onElsewhere(i.filter(({ owner: e }) => e !== this.#nE).map(t8)),
        l.length > 0 && this.#s(),
        r ?? []))
          this.#nC.has(e) || this.#so(e);
      }
      async #nG() {
        let { locks: e, lockPrefix: t } = this.#u;
        if (!e) return null;
        let { held: s = [] } = await e.query();
        return new Set(
          s
            .map(({ name: e = "" }) => e)
            .filter((e) => e.startsWith(t))
            .map((e) => e.slice(t.length))
            .filter((e) => e !== this.#nE),
        );
      }
    }
    var se = e.i(73688);
    let st = (0, se.createServerReference)(
        "6045e6f4a4af24c7ef9c38b5d1850d14af10db1438",
        se.callServer,
        void 0,
        se.findSourceMapURL,
        "shipOrder",
      ),
      ss = (0, se.createServerReference)(
        "008dac28640e210789000729460aeb42d97bb9b893",
        se.callServer,
        void 0,
        se.findSourceMapURL,
        "signOut",
      );
    function si({ subscribe: e, get: t }) {
      return (0, e8.useSyncExternalStore)(e, t, t);
    }
    let sn = ({ unread: e }) =>
      (0, r.jsxs)("span", {
        "aria-label": `${e} unread notifications`,
        children: ["🔔 ", e > 0 && (0, r.jsx)("b", { children: e })],
      });
    function sr() {
      let { pushes: e } = si(tt().unread),
        { items: t, markRead: s } = (function (e = {}) {
          let { inbox: t } = tt(),
            { filter: s = "all", type: i } = e,
            n = si(t.list(s)),
            r = void 0 === i ? null : [i].flat().join("\n"),
            o = (0, e8.useMemo)(() => {
              if (null === r) return n.items;
              let e = new Set(r.split("\n"));
              return n.items.filter((t) => e.has(t.type));
            }, [n.items, r]);
          return { ...n, items: o, loadMore: () => t.loadMore(s), markRead: t.markRead };
        })(),
        i = t.find(({ seq: e }) => null !== e)?.seq;
      return (0, r.jsxs)("details", {
        className: "bell",
        children: [
          (0, r.jsx)("summary", { children: (0, r.jsx)(sn, { unread: e }) }),
          (0, r.jsxs)("ul", {
            children: [
              t.map((e) =>
                (0, r.jsxs)(
                  "li",
                  {
                    className: null === e.readAtMs ? "unread" : "",
                    children: [
                      "order.shipped" === e.type && `${e.data.by} has shipped your order ${e.data.orderId}`,
                      "chat.message" === e.type && `${e.data.from}: ${e.data.excerpt}`,
                    ],
                  },
                  e.seq,
                ),
              ),
              0 === t.length && (0, r.jsx)("li", { children: "Nothing yet" }),
            ],
          }),
          i && e > 0 && (0, r.jsx)("button", { onClick: () => void s({ upTo: i }), children: "Mark as read" }),
        ],
      });
    }
    function so({ peer: e }) {
      var t;
      let {
          items: s,
          hasOlder: i,
          loadOlder: n,
          inView: o,
        } = (function (e) {
          let t = tt().conversation(e);
          (0, e8.useEffect)(() => t.open(), [t]);
          let s = si(t.messages),
            { id: i, peerId: n, loadOlder: r, loadNewer: o, jumpTo: a, jumpToNewest: l, inView: h, markRead: d } = t,
            { edit: u, delete: c, react: p, pin: g, retry: f, discard: m } = t;
          return {
            ...s,
            id: i,
            peerId: n,
            loadOlder: r,
            loadNewer: o,
            jumpTo: a,
            jumpToNewest: l,
            inView: h,
            markRead: d,
            edit: u,
            delete: c,
            react: p,
            pin: g,
            retry: f,
            discard: m,
          };
        })({ with: e }),
        a = ((t = { with: e }), tt().conversation(t).send),
        { userIds: l, setTyping: h } = (function (e) {
          let { typing: t, setTyping: s } = tt().conversation(e);
          return { userIds: si(t), setTyping: s };
        })({ with: e }),
        d = si(tt().presence(e))?.online === !0,
        u = s.flatMap(({ seq: e }) => e ?? []),
        [c, p] = [u.at(0), u.at(-1)];
      return (
        (0, e8.useEffect)(() => {
          o(c && p ? { from: c, to: p } : null);
        }, [c, p, o]),
        (0, r.jsxs)("section", {
          children: [
            (0, r.jsxs)("h2", {
              children: [
                e,
                " ",
                (0, r.jsx)("small", { children: l.length > 0 ? "is typing …" : d ? "online" : "offline" }),
              ],
            }),
            i && (0, r.jsx)("button", { onClick: () => void n(), children: "Older messages" }),
            (0, r.jsx)("ol", {
              className: "messages",
              "aria-live": "polite",
              children: s.map(({ nonce: t, from: s, content: i, status: n }) =>
                (0, r.jsxs)(
                  "li",
                  {
                    className: s === e ? "theirs" : "mine",
                    children: [i?.text, " ", (0, r.jsx)("small", { children: n })],
                  },
                  t,
                ),
              ),
            }),
            (0, r.jsxs)("form", {
              action: (e) => {
                let t = String(e.get("text")).trim();
                ("" !== t && a({ text: t }).catch(() => {}), h(!1));
              },
              children: [
                (0, r.jsx)("input", {
                  name: "text",
                  "aria-label": "Message",
                  autoComplete: "off",
                  onChange: ({ target: e }) => h("" !== e.value),
                }),
                (0, r.jsx)("button", { children: "Send" }),
              ],
            }),
          ],
        })
      );
    }
    e.s(
      [
        "Home",
        0,
        function ({ me: e, unread: t }) {
          let [s, i] = (0, e8.useState)(null),
            [n, h] = (0, e8.useState)("");
          (0, e8.useEffect)(() => {
            let t = (function (e) {
                let {
                    url: t,
                    user: s,
                    token: i,
                    persist: n = "document" in globalThis && "indexedDB" in globalThis,
                  } = e,
                  r = n && {
                    WebSocket: (function ({ user: e }) {
                      return (function ({ user: e, WebSocket: t }) {
                        let s, i;
                        if ("" === e)
                          throw TypeError("sharedWebSocket needs to know whose connection it is: give a user");
                        let n = t ?? globalThis.WebSocket;
                        if (!n) throw TypeError("There is no global WebSocket here: give one as the option WebSocket");
                        let r = (function (e) {
                          let { isSecureContext: t, navigator: s, BroadcastChannel: i, document: n } = globalThis;
                          if (!t || !s?.locks || !i) return null;
                          try {
                            new i("tidings-socket").close();
                          } catch {
                            return null;
                          }
                          return {
                            locks: s.locks,
                            openChannel(e) {
                              let t = new i(e);
                              return {
                                listen: (e) => t.addEventListener("message", ({ data: t }) => e(t)),
                                post: (e) => t.postMessage(e),
                                close: () => t.close(),
                              };
                            },
                            WebSocket: e,
                            onSleep({ onSleep: e, onWake: t }) {
                              (addEventListener("pagehide", e),
                                addEventListener("pageshow", t),
                                n?.addEventListener("freeze", e),
                                n?.addEventListener("resume", t));
                            },
                            awakeMs: 3e3,
                            lingerMs: 5e3,
                          };
                        })(n);
                        return r
                          ? ((s = new Map()),
                            (i = !1),
                            r.onSleep({
                              onSleep() {
                                for (let e of ((i = !0), s.values())) e.sleep();
                              },
                              onWake() {
                                for (let e of ((i = !1), s.values())) e.wake();
                              },
                            }),
                            class extends tz {
                              constructor(t) {
                                let n;
                                super({
                                  dial(o, a) {
                                    (n = ((t, n) => {
                                      let o = `tidings-socket:${JSON.stringify([
                                          e,
                                          t,
                                          (function (e) {
                                            try {
                                              let { data: t } = JSON.parse(e),
                                                s = (t.token.split(".")[1] ?? "")
                                                  .replaceAll("-", "+")
                                                  .replaceAll("_", "/"),
                                                { sub: i, scope: n } = JSON.parse(atob(s));
                                              return JSON.stringify([i, n]);
                                            } catch {
                                              return "";
                                            }
                                          })(n),
                                        ])}`,
                                        a = s.get(o);
                                      if (a) return a;
                                      let l = new tU(r, o, t);
                                      return (i && l.sleep(), s.set(o, l), l);
                                    })(t, a)).dial(o, a);
                                  },
                                  send: (e, t) => n?.send(e, t),
                                  hangUp: (e, t) => n?.hangUp(e, t),
                                });
                              }
                            })
                          : n;
                      })({
                        user: e,
                        WebSocket: (function (e = {}) {
                          let { patienceMs: t = 4e3, retryMs: s = 3e4 } = e,
                            i = e.WebSocket ?? globalThis.WebSocket;
                          if (!i)
                            throw TypeError("There is no global WebSocket here: give one as the option WebSocket");
                          let n = {
                            WebSocket: i,
                            patienceMs: t,
                            retryMs: s,
                            http: null,
                            blocked: new Set(),
                            heldBack: new Map(),
                          };
                          return class extends tO {
                            constructor(e) {
                              super(n, e);
                            }
                          };
                        })(),
                      });
                    })({ user: s }),
                    outbox: {
                      ...e.client?.outbox,
                      storage: (function ({ user: e, timeoutMs: t = 2e3 }) {
                        if ("" === e)
                          throw TypeError("indexedDbOutbox needs to know whose messages it keeps: give a user");
                        let s = `tidings-outbox-${encodeURIComponent(e)}`;
                        return {
                          open: (i) =>
                            new t9({
                              database: new t7(e),
                              lockPrefix: `${s}:`,
                              locks: globalThis.navigator?.locks,
                              channel: (function (e, t) {
                                try {
                                  return new BroadcastChannel(e);
                                } catch (e) {
                                  t(e);
                                  return;
                                }
                              })(s, i.onError),
                              timeoutMs: t,
                              listener: i,
                            }),
                        };
                      })({ user: s }),
                    },
                  },
                  o = (function (e) {
                    let { onError: t = tC, path: s = "" } = e,
                      i = (function (e) {
                        let { location: t } = globalThis;
                        if (!t && /^\.{0,2}\//.test(e)) return null;
                        let s = new URL(e, t?.href);
                        if (((s.protocol = s.protocol.replace(/^http/, "ws")), !/^wss?:$/.test(s.protocol)))
                          throw TypeError(`The url ${e} is neither ws(s) nor http(s)`);
                        return ((s.hash = ""), s.searchParams.set("connectionParams", "1"), s.href);
                      })(e.url),
                      n = (function (e, t) {
                        let { WebSocket: s = globalThis.WebSocket ?? null, timeouts: i, backoff: n, limits: r } = e,
                          { storage: o, ...a } = e.outbox ?? {};
                        if (!s && t)
                          throw TypeError("There is no global WebSocket here: give one as the option WebSocket");
                        return {
                          WebSocket: s,
                          timeouts: tM("timeouts", tS, i),
                          backoff: tM("backoff", { ...ti, unauthorizedMs: 6e4 }, n),
                          outbox: tM("outbox", { maxEntries: 1e3, maxSending: 16 }, a),
                          storage: o,
                          limits: tM("limits", { maxCalls: 1e3, maxFrameBytes: 262e3 }, r),
                        };
                      })(e, null !== i),
                      { timeouts: r, limits: o, backoff: a } = n,
                      l = new tk(),
                      h = new ey.N(e.transformer),
                      d = !1,
                      u = new tw({
                        url: i,
                        token: e.token,
                        isAway: () => d,
                        format: h,
                        multiplexer: l,
                        tuning: n,
                        onError: t,
                      }),
                      c = (function ({ multiplexer: e, connector: t, callMs: s, maxCalls: i, onError: n }) {
                        let r = new Set(),
                          o = new Set(),
                          a =
                            (n) =>
                            async (o, a, { signal: l, timeoutMs: h, context: d = {} } = {}) => {
                              if ((t.hasBegun || (await t.begun), t.isClosed)) throw tm();
                              if (r.size >= i) {
                                let e = `${i} calls wait for their answer already: ${o} was not sent`;
                                throw new k.z("TOO_MANY_CALLS", e);
                              }
                              let { promise: u, resolve: c, reject: p } = W(),
                                g = null,
                                f = !1 === d.renews ? "done" : "not yet",
                                m = h ?? ("number" == typeof d.timeoutMs ? d.timeoutMs : s),
                                w = setTimeout(() => {
                                  let e = `${o} was not answered within ${m} ms: ${t.reason}`;
                                  b(new k.z("TIMEOUT", e, { cause: t.lastError }));
                                }, m),
                                y = () => {
                                  b(new k.z("ABORTED", `${o} was aborted`, { cause: l?.reason }));
                                },
                                v = () => {
                                  (r.delete(b), clearTimeout(w), x(), l?.removeEventListener("abort", y), g?.());
                                },
                                b = (e) => {
                                  (v(), p(e));
                                },
                                S = () => {
                                  !g &&
                                    "under way" !== f &&
                                    e.isReady &&
                                    (g = e.start(
                                      { type: n, path: o, input: a },
                                      {
                                        onResult({ data: e }) {
                                          (v(), c(e));
                                        },
                                        onError(e) {
                                          ((g = null), "UNAUTHORIZED" === e.code && "not yet" === f ? M() : b(e));
                                        },
                                        onLost(e) {
                                          g = null;
                                          let t = (0, k.N)(e);
                                          null !== e.refusal || ("query" === n && "DISCONNECTED" === t.code)
                                            ? S()
                                            : b(t);
                                        },
                                      },
                                    ));
                                },
                                M = async () => {
                                  ((f = "under way"), await t.renew(), (f = "done"), r.has(b) && S());
                                };
                              r.add(b);
                              let x = t.state.subscribe(S);
                              return (l?.aborted ? y() : (l?.addEventListener("abort", y, { once: !0 }), S()), u);
                            },
                          l = (s, i, r) => {
                            let a = (e) => {
                              try {
                                e();
                              } catch (e) {
                                n(e, { stage: "listener", path: s });
                              }
                            };
                            if (t.isClosed) return (a(() => r.onError?.(tm())), { unsubscribe() {} });
                            let { signal: l } = r,
                              h = () => {
                                (p(), g(), o.delete(d), l?.removeEventListener("abort", d));
                              },
                              d = () => {
                                (h(), a(() => r.onComplete?.()));
                              },
                              u = null,
                              c = () => {
                                if (u === t.isOnline) return;
                                u = t.isOnline;
                                let { lastError: e = null } = t.state.get(),
                                  s = { type: "state", state: u ? "pending" : "connecting", error: e };
                                a(() => r.onConnectionStateChange?.(s));
                              },
                              p = e.start(
                                { type: "subscription", path: s, input: i, isState: r.isState ?? !1 },
                                {
                                  onResult(e) {
                                    "started" === e.type
                                      ? a(() => r.onStarted?.({ context: r.context }))
                                      : "data" === e.type
                                        ? a(() => r.onData?.(e.data))
                                        : (a(() => r.onStopped?.()), d());
                                  },
                                  onError(e) {
                                    (h(), a(() => r.onError?.(e)));
                                  },
                                  onLost() {},
                                },
                              ),
                              g = r.onConnectionStateChange ? t.state.subscribe(c) : () => {};
                            return (
                              o.add(d),
                              c(),
                              l?.aborted ? d() : l?.addEventListener("abort", d, { once: !0 }),
                              { unsubscribe: h }
                            );
                          };
                        async function* h(e, t, s) {
                          let i,
                            n = [],
                            r = (e) => {
                              (n.push(e), i?.());
                            },
                            o = l(e, t, {
                              ...s,
                              onData: (e) => r({ data: e }),
                              onError: (e) => r({ error: e }),
                              onComplete: () => r("end"),
                            });
                          try {
                            for (;;) {
                              let e = n.shift();
                              if ("end" === e) return;
                              if (e)
                                if ("error" in e) throw e.error;
                                else yield e.data;
                              else
                                await new Promise((e) => {
                                  i = e;
                                });
                            }
                          } finally {
                            o.unsubscribe();
                          }
                        }
                        return {
                          query: a("query"),
                          mutation: a("mutation"),
                          subscribe: l,
                          read: h,
                          close() {
                            for (let e of r) e(tm());
                            for (let e of o) e();
                          },
                        };
                      })({ multiplexer: l, connector: u, callMs: r.callMs, maxCalls: o.maxCalls, onError: t }),
                      p = (e) => ("" === s ? e : `${s}.${e}`),
                      g =
                        (e, t = tL) =>
                        (s) => {
                          if (t(s)) return s;
                          throw (0, ey.$)(p(e), s);
                        },
                      f =
                        (e, t) =>
                        (s, i = {}) =>
                          c.query(p(e), s, i).then(g(e, t)),
                      m =
                        (e, t = {}) =>
                        (s, i = {}) =>
                          c.mutation(p(e), s, { ...t, ...i }).then(g(e)),
                      w = f("channels.available"),
                      y = f("preferences.get"),
                      v = m("presence.setAway", { timeoutMs: 2e3 }),
                      b = new Set(),
                      S = {
                        calls: c,
                        connector: u,
                        backoff: a,
                        startMs: r.callMs,
                        stableMs: r.stableMs,
                        onError: t,
                        running: b,
                      },
                      M = (e, s) => {
                        try {
                          e();
                        } catch (e) {
                          t(e, { stage: "listener", path: p(s) });
                        }
                      },
                      x = (e, s) => (i) => {
                        s ? M(() => s(i), e) : t(i, { stage: "subscription", path: p(e) });
                      },
                      T = new Set(),
                      A = (e) => (t, s) => {
                        let { lastEventId: i, groups: n, conversationId: r } = t,
                          o = new tv(i, n, r),
                          { stop: a } = tE(S, {
                            path: p(e),
                            input: () => {
                              let { id: e, groups: s } = o;
                              return {
                                ...t,
                                ...(null !== e && { lastEventId: e }),
                                ...(Object.keys(s).length > 0 && { groups: s }),
                              };
                            },
                            onData(t) {
                              if (
                                !(
                                  (0, ey.s)(t) &&
                                  "string" == typeof t.id &&
                                  (0, ey.s)(t.data) &&
                                  "string" == typeof t.data.type &&
                                  ("push" !== t.data.type || (0, ey.s)(t.data.push))
                                )
                              )
                                throw (0, ey.$)(p(e), t);
                              let { id: i, data: n } = t,
                                a = o.judge(i, n);
                              for (let t of T)
                                M(() => t({ path: p(e), conversationId: r, eventId: i, event: n, verdict: a }), e);
                              if ("gap" === a) return "restart";
                              let l = o.isOfGroup(i) ? i : void 0;
                              "deliver" === a && M(() => s.onEvent(n, o.id ?? i, l), e);
                            },
                            onEnd: x(e, s.onError),
                          });
                        return {
                          stop: a,
                          get position() {
                            return o.id;
                          },
                          get groups() {
                            return o.groups;
                          },
                          [Symbol.dispose]: a,
                        };
                      },
                      E = (e) => (t, s) => {
                        let { stop: i } = tE(S, {
                          path: p(e),
                          isState: !0,
                          input: () => t,
                          onData(t) {
                            (g(e, tI)(t), M(() => s.onEvent(t), e));
                          },
                          onEnd: x(e, s.onError),
                        });
                        return { stop: i, [Symbol.dispose]: i };
                      },
                      C = new tA({
                        perform(e) {
                          let [t, s] = (function (e) {
                            let {
                              kind: t,
                              nonce: s,
                              to: i,
                              conversationId: n,
                              content: r,
                              seq: o,
                              reaction: a,
                              on: l,
                              replyTo: h,
                              mentions: d,
                            } = e;
                            return "edit" === t
                              ? ["chat.edit", { conversationId: n, seq: o, content: r, nonce: s }]
                              : "delete" === t
                                ? ["chat.delete", { conversationId: n, seq: o }]
                                : "react" === t
                                  ? ["chat.react", { conversationId: n, seq: o, reaction: a, on: l }]
                                  : [
                                      "chat.send",
                                      { to: i, conversationId: n, content: r, nonce: s, replyTo: h, mentions: d },
                                    ];
                          })(e);
                          return c.mutation(p(t), s, { context: { renews: !1 } }).then(g(t));
                        },
                        connector: u,
                        limits: n.outbox,
                        backoff: a,
                        storage: n.storage,
                        onError: t,
                      }),
                      L = async () => {
                        for (let e of b) e.stop();
                        u.close();
                        let e = C.close();
                        (c.close(), await e);
                      },
                      I = {
                        trpc: (0, ts.f)(
                          (function ({ calls: e, hasTransformer: t, askTidings: s }) {
                            let i = null,
                              n = async (e, n) => {
                                if (t || !(0, ey.P)(n)) return n;
                                try {
                                  await (i ??= s());
                                } catch (t) {
                                  if (((i = null), "PARSE_ERROR" === (0, k.o)(t).code)) throw (0, ey.$)(e, n);
                                }
                                return n;
                              };
                            async function* r(t, s, i) {
                              for await (let r of e.read(t, s, i)) yield await n(t, r);
                            }
                            return {
                              query: async (t, s, i) => n(t, await e.query(t, s, i)),
                              mutation: async (t, s, i) => n(t, await e.mutation(t, s, i)),
                              subscription: (t, s, i = {}) => {
                                let o;
                                return Object.values(i).some((e) => "function" == typeof e)
                                  ? (o = e.subscribe(t, s, {
                                      ...i,
                                      onData: (e) => {
                                        (n(t, e).catch((e) => {
                                          (o.unsubscribe(), i.onError?.((0, k.o)(e)));
                                        }),
                                          i.onData?.(e));
                                      },
                                    }))
                                  : r(t, s, i);
                              },
                            };
                          })({ calls: c, hasTransformer: void 0 !== e.transformer, askTidings: f("connection.node") }),
                        ),
                        connection: {
                          get state() {
                            return u.state.get();
                          },
                          subscribe: u.state.subscribe,
                          reconnect: () => u.reconnect(),
                          defer: () => u.defer(),
                          node: (e) => f("connection.node")(void 0, e),
                        },
                        chat: {
                          send: (e) => C.send(e),
                          edit: (e) => C.change({ ...e, kind: "edit" }),
                          delete: (e) => C.change({ ...e, kind: "delete" }),
                          react: (e) => C.change({ ...e, kind: "react" }),
                          onMessage: A("chat.onMessage"),
                          history: f("chat.history"),
                          conversations: f("chat.conversations"),
                          conversation: f("chat.conversation"),
                          createGroup: m("chat.createGroup"),
                          updateGroup: m("chat.updateGroup"),
                          addMembers: m("chat.addMembers"),
                          removeMember: m("chat.removeMember"),
                          setRole: m("chat.setRole"),
                          members: f("chat.members"),
                          configure: m("chat.configure"),
                          pin: m("chat.pin"),
                          markRead: m("chat.markRead"),
                          setTyping: m("chat.setTyping", { timeoutMs: 2e3 }),
                          onTyping: E("chat.onTyping"),
                        },
                        notifications: {
                          onPush: A("notifications.onPush"),
                          list: f("notifications.list"),
                          markRead: m("notifications.markRead"),
                          subscribe: m("notifications.subscribe"),
                          unsubscribe: m("notifications.unsubscribe"),
                          push: m("notifications.push"),
                        },
                        presence: {
                          get: f("presence.get", Array.isArray),
                          onChange: E("presence.onChange"),
                          setAway: (e, t) => ((d = e?.away === !0), v(e, t)),
                        },
                        channels: {
                          available: (e) => w(void 0, e),
                          add: m("channels.add"),
                          remove: m("channels.remove"),
                          list: f("channels.list"),
                        },
                        preferences: {
                          get: (e) => y(void 0, e),
                          set: m("preferences.set"),
                          setQuietHours: m("preferences.setQuietHours"),
                        },
                        outbox: {
                          get entries() {
                            return C.entries.get();
                          },
                          get changes() {
                            return C.changes.get();
                          },
                          subscribe: C.entries.subscribe,
                          onSent: C.onSent,
                          onChanged: C.onChanged,
                          retry: (e) => C.retry(e),
                          discard: (e) => C.discard(e),
                        },
                        observe: (e) => {
                          let t = (t) => e(t);
                          return (
                            T.add(t),
                            () => {
                              T.delete(t);
                            }
                          );
                        },
                        close: L,
                        [Symbol.asyncDispose]: L,
                      };
                    return (u.begin(), I);
                  })({ ...e.client, ...r, url: t, token: i }),
                  a = (function (e) {
                    let { onPush: t, list: s, markRead: i, subscribe: n, unsubscribe: r } = e.notifications,
                      o = new Set(),
                      a = null,
                      l = null,
                      h = () => {
                        (a?.stop(), (a = null), (l = null));
                      },
                      d = (e) => {
                        l = e;
                        let t = [];
                        for (let s of o)
                          try {
                            s(e);
                          } catch (e) {
                            t.push(e);
                          }
                        if (t.length > 0) throw 1 === t.length ? t[0] : AggregateError(t);
                      },
                      u = (e) => (
                        o.add(e),
                        (a ??= t({}, { onEvent: d })),
                        () => {
                          (o.delete(e), 0 === o.size && h());
                        }
                      );
                    return {
                      on: (e, t) =>
                        u((s) => {
                          "push" === s.type && s.push.type === e && t(s.push.data, s.push);
                        }),
                      onUnread(e) {
                        let t = u(({ unread: t }) => e(t));
                        return (l && e(l.unread), t);
                      },
                      list: s,
                      markRead: i,
                      subscribe: n,
                      unsubscribe: r,
                      stop: h,
                    };
                  })(o),
                  { onMessage: l, ...h } = o.chat,
                  d = async () => {
                    (a.stop(), await o.close());
                  };
                return {
                  pushes: a,
                  chat: {
                    ...h,
                    follow: (e, t = {}) =>
                      l(t, {
                        onEvent(t) {
                          "message" === t.type
                            ? e.onMessage?.(t.message)
                            : "read" === t.type
                              ? e.onRead?.(t)
                              : "reset" === t.type && e.onReset?.();
                        },
                        ...(e.onError && { onError: e.onError }),
                      }),
                  },
                  presence: o.presence,
                  connection: o.connection,
                  trpc: o.trpc,
                  client: o,
                  close: d,
                  [Symbol.asyncDispose]: d,
                };
              })({ url: "/trpc", user: e, token: "" }),
              s = (function (e, { me: t, cache: s, pageSize: i = 50, page: n }) {
                var r;
                let h, d, u;
                if ("" === t) throw TypeError("Give the `sub` of the token as `me`");
                if (!Number.isInteger(i) || i < 1 || i > 200)
                  throw RangeError(`pageSize is ${i}: give a whole number from 1 to 200`);
                let c = new e6({
                    me: t,
                    client:
                      ((r = (e) => c.report(e)),
                      (h = (e, t, s) => !!t && (!!t(s) || (r((0, ey.$)(e, s)), !1))),
                      (d = (e) => /^g[0-9a-z]{20}$/.test(e) || null !== p(e, t)),
                      (u = eV("chat.conversations", eU, e.chat.conversations)),
                      {
                        connection: e.connection,
                        outbox: {
                          get entries() {
                            return e.outbox.entries;
                          },
                          get changes() {
                            return e.outbox.changes;
                          },
                          subscribe: (t) => e.outbox.subscribe(t),
                          onSent: (t) =>
                            e.outbox.onSent((e) => {
                              h("chat.send", ej, e.result) && t(e);
                            }),
                          onChanged: (t) => e.outbox.onChanged(t),
                          retry: (t) => e.outbox.retry(t),
                          discard: (t) => e.outbox.discard(t),
                        },
                        chat: {
                          ...e.chat,
                          history: eV("chat.history", eP, e.chat.history),
                          conversation: eV("chat.conversation", eO, e.chat.conversation),
                          createGroup: eV("chat.createGroup", eN, e.chat.createGroup),
                          updateGroup: eV("chat.updateGroup", eN, e.chat.updateGroup),
                          members: eV("chat.members", eR, e.chat.members),
                          configure: eV("chat.configure", eC, e.chat.configure),
                          async conversations(...e) {
                            let t = await u(...e);
                            return { ...t, conversations: t.conversations.filter(({ id: e }) => d(e)) };
                          },
                          onMessage: (t, { onEvent: s, onError: i }) =>
                            e.chat.onMessage(t, {
                              onEvent(e, ...t) {
                                let i;
                                h("chat.onMessage", eF[e.type], e) && (void 0 === (i = eH(e)) || d(i)) && s(e, ...t);
                              },
                              onError: i,
                            }),
                          onTyping: (t, { onEvent: s, onError: i }) =>
                            e.chat.onTyping(t, {
                              onEvent(e) {
                                h("chat.onTyping", eB, e) && s(e);
                              },
                              onError: i,
                            }),
                        },
                        notifications: {
                          ...e.notifications,
                          list: eV("notifications.list", e$, e.notifications.list),
                          onPush: (t, { onEvent: s, onError: i }) =>
                            e.notifications.onPush(t, {
                              onEvent(e, t) {
                                h("notifications.onPush", eW[e.type], e) && s(e, t);
                              },
                              onError: i,
                            }),
                        },
                        presence: {
                          ...e.presence,
                          onChange: (t, { onEvent: s, onError: i }) =>
                            e.presence.onChange(t, {
                              onEvent(e) {
                                h("presence.onChange", ez, e) && s(e);
                              },
                              onError: i,
                            }),
                        },
                      }),
                    pageSize: i,
                    onChange() {
                      (x.invalidate(), b?.changed());
                    },
                  }),
                  g = new E({
                    context: c,
                    page:
                      n ??
                      (function (e) {
                        if ("u" < typeof document) return null;
                        let t = (function (e) {
                          var t;
                          let s,
                            i,
                            n,
                            { locks: r } = navigator;
                          if (!r || "u" < typeof BroadcastChannel) return null;
                          let a = `tidings-looking/${encodeURIComponent(e)}`,
                            l = new BroadcastChannel(a);
                          return (
                            (t = {
                              listen: (e) => l.addEventListener("message", ({ data: t }) => e(t)),
                              post: (e) => l.postMessage(e),
                              close: () => l.close(),
                            }),
                            (s = `${a}/${o()}/`),
                            (i = new Map()),
                            (n = new Set()),
                            t.listen(() => {
                              for (let e of Array.from(n)) e();
                            }),
                            {
                              say: function (e) {
                                let n = new Set(null === e ? [] : [s, ...e.map((e) => s + encodeURIComponent(e))]);
                                for (let [e, t] of Array.from(i)) n.has(e) || (i.delete(e), t());
                                for (let e of n)
                                  i.has(e) ||
                                    (function (e) {
                                      let t = new Promise((t) => {
                                        i.set(e, t);
                                      });
                                      r.request(e, () => t).catch(() => i.delete(e));
                                    })(e);
                                t.post("said");
                              },
                              async ask() {
                                let { held: e = [] } = await r.query(),
                                  t = e.flatMap(({ name: e = "" }) =>
                                    e.startsWith(`${a}/`) && !e.startsWith(s) ? [e] : [],
                                  );
                                return 0 === t.length
                                  ? null
                                  : new Set(
                                      t
                                        .map((e) => decodeURIComponent(e.slice(e.lastIndexOf("/") + 1)))
                                        .filter((e) => "" !== e),
                                    );
                              },
                              onSaid: (e) => (
                                n.add(e),
                                () => {
                                  n.delete(e);
                                }
                              ),
                              close() {
                                for (let e of i.values()) e();
                                (i.clear(), t.close());
                              },
                            }
                          );
                        })(e);
                        return {
                          hasInput: !0,
                          isVisible: () => "visible" === document.visibilityState,
                          isInFront: () => document.hasFocus(),
                          listen({ onChange: e, onInput: t }) {
                            let s = new AbortController(),
                              { signal: i } = s;
                            for (let t of ["focus", "blur", "pageshow", "pagehide"])
                              window.addEventListener(t, e, { signal: i });
                            for (let s of (document.addEventListener("visibilitychange", e, { signal: i }), a))
                              window.addEventListener(s, t, { capture: !0, passive: !0, signal: i });
                            return () => s.abort();
                          },
                          ...(t && { tabs: t }),
                        };
                      })(t) ??
                      l,
                    onEyes: (e, t) => f.conversation({ id: e }).attendance.beforeEyes(t),
                  }),
                  f = new eZ(c, g),
                  m = new e0(c, g),
                  w = new e3(c),
                  y = `store:${t}`,
                  v = (e) => {
                    var s;
                    return (
                      (s = (e) => /^g[0-9a-z]{20}$/.test(e) || null !== p(e, t)),
                      F(e) &&
                      4 === e.version &&
                      e.me === t &&
                      (e.chats?.conversations ?? []).every(
                        (e) =>
                          s(e.id) &&
                          (function ({ id: e, truth: { lastMessage: t, lastSeq: s, group: i }, log: n }) {
                            if (/^g[0-9a-z]{20}$/.test(e) !== (null !== i)) return !1;
                            if (i && !t) return null === n || 0 === n.messages.length;
                            let r = n?.messages ?? (t ? [t] : []),
                              o = s - r.length + 1;
                            return (
                              r.every(({ conversationId: t, seq: s }, i) => t === e && s === o + i) &&
                              o > 0 &&
                              (t?.seq ?? 0) === s &&
                              (t?.conversationId ?? e) === e &&
                              (n?.messages.length !== 0 || 0 === s)
                            );
                          })(e),
                      )
                        ? e
                        : null
                    );
                  },
                  b = s
                    ? new e5(c, {
                        snapshot: () => ({ version: 4, ...{ me: t, chats: f.toCache(50, 50), inbox: m.toCache(50) } }),
                        save: (e) =>
                          s.update(y, (t) => {
                            var s;
                            return (s = v(t))
                              ? {
                                  ...e,
                                  chats: (function (e, t) {
                                    if (!e || !t || !e1(e, t)) return e ?? t;
                                    let [s, i] = e2(e, t) === e ? [e, t] : [t, e],
                                      n = s.conversations.map((e) => {
                                        let t = i.conversations.find(({ id: t }) => t === e.id);
                                        if (!t) return e;
                                        let s = t.changedAt === e.changedAt && t.truth.lastSeq === e.truth.lastSeq,
                                          n = e.log ?? (s ? t.log : null);
                                        return { ...e, log: n, marked: Math.max(e.marked, t.marked) };
                                      });
                                    return { ...s, conversations: n };
                                  })(e.chats, s.chats),
                                  inbox: e2(e.inbox, s.inbox),
                                }
                              : e;
                          }),
                      })
                    : null,
                  k = new T(c.notifier, (e) => M(e, { ...f.unread.get(), pushes: m.unread.get() })),
                  S = new T(c.notifier, (e) =>
                    M(
                      e,
                      g.notices.get().flatMap((e) => {
                        if ("chat" === e.of) return [{ ...e, of: e.of }];
                        let t = m.told(e.key);
                        return t ? [{ ...e, of: e.of, push: t }] : [];
                      }),
                    ),
                  );
                g.notices.addDependent(S);
                let x = new T(c.notifier, (e) => M(e, { chat: f.position, push: m.position }));
                (f.unread.addDependent(k),
                  m.unread.addDependent(k),
                  (async () => {
                    let e = s ? await c.inTime(s.load(y)) : void 0;
                    if (c.isClosed) return;
                    g.start();
                    let t = v(e);
                    (f.start(t?.chats ?? null), m.start(t?.inbox ?? null), b?.start());
                  })());
                let A = null,
                  C = async () => {
                    let e = b?.close();
                    (c.close(), await e);
                  };
                return {
                  me: t,
                  client: e,
                  connection: { get: () => e.connection.state, subscribe: e.connection.subscribe },
                  positions: x,
                  conversations: f.list,
                  archived: f.archived,
                  loadMoreConversations: () => f.loadMore(),
                  conversation: (e) => f.conversation(e).handle,
                  createGroup: async (e) => (await f.createGroup(e)).handle,
                  presence: (e) => w.presence(e),
                  inbox: {
                    list: m.list,
                    unread: m.unread,
                    loadMore: m.loadMore,
                    markRead: m.markRead,
                    onPush: m.onPush,
                  },
                  unread: k,
                  looking: g.looking,
                  notices: S,
                  dismiss: (e) => g.dismiss(e),
                  close: () => (A ??= C()),
                  [Symbol.asyncDispose]: () => (A ??= C()),
                };
              })(t.client, { me: e });
            return (i(s), () => void s.close().then(t.close));
          }, [e]);
          let d = (t, s) =>
            (0, r.jsxs)(r.Fragment, {
              children: [
                (0, r.jsxs)("header", {
                  children: [
                    (0, r.jsx)("h1", { children: e }),
                    t,
                    (0, r.jsx)("form", { action: ss, children: (0, r.jsx)("button", { children: "Sign out" }) }),
                  ],
                }),
                (0, r.jsxs)("form", {
                  action: (e) => h(String(e.get("peer")).trim()),
                  children: [
                    (0, r.jsxs)("label", {
                      children: [
                        "Talk to",
                        " ",
                        (0, r.jsx)("input", {
                          name: "peer",
                          required: !0,
                          maxLength: 50,
                          placeholder: "in a private window, sign in as somebody else",
                        }),
                      ],
                    }),
                    (0, r.jsx)("button", { children: "Open" }),
                  ],
                }),
                s,
              ],
            });
          return null === s
            ? d((0, r.jsx)(sn, { unread: t }), null)
            : (0, r.jsx)(te, {
                store: s,
                children: d(
                  (0, r.jsx)(sr, {}),
                  "" !== n &&
                    n !== e &&
                    (0, r.jsxs)(r.Fragment, {
                      children: [
                        (0, r.jsxs)("form", {
                          action: st.bind(null, n),
                          children: [
                            (0, r.jsxs)("label", {
                              children: [
                                "Order ",
                                (0, r.jsx)("input", { name: "orderId", required: !0, defaultValue: "7" }),
                              ],
                            }),
                            (0, r.jsxs)("button", { children: ["Ship it to ", n] }),
                          ],
                        }),
                        (0, r.jsx)(so, { peer: n }, n),
                      ],
                    }),
                ),
              });
        },
      ],
      14317,
    );
  },
]);
