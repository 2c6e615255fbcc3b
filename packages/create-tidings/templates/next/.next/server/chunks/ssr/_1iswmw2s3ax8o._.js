module.exports = [
  8633,
  (a, b, c) => {
    "use strict";
    function d(a) {
      if ("function" != typeof WeakMap) return null;
      var b = new WeakMap(),
        c = new WeakMap();
      return (d = function (a) {
        return a ? c : b;
      })(a);
    }
    c._ = function (a, b) {
      if (!b && a && a.__esModule) return a;
      if (null === a || ("object" != typeof a && "function" != typeof a)) return { default: a };
      var c = d(b);
      if (c && c.has(a)) return c.get(a);
      var e = { __proto__: null },
        f = Object.defineProperty && Object.getOwnPropertyDescriptor;
      for (var g in a)
        if ("default" !== g && Object.prototype.hasOwnProperty.call(a, g)) {
          var h = f ? Object.getOwnPropertyDescriptor(a, g) : null;
          h && (h.get || h.set) ? Object.defineProperty(e, g, h) : (e[g] = a[g]);
        }
      return ((e.default = a), c && c.set(a, e), e);
    };
  },
  71563,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      callServer: function () {
        return f.callServer;
      },
      createServerReference: function () {
        return h.createServerReference;
      },
      findSourceMapURL: function () {
        return g.findSourceMapURL;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = a.r(90200),
      g = a.r(33323),
      h = a.r(47224);
  },
  90200,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "callServer", {
        enumerable: !0,
        get: function () {
          return d.callServer;
        },
      }));
    let d = a.r(37576);
    ("function" == typeof c.default || ("object" == typeof c.default && null !== c.default)) &&
      void 0 === c.default.__esModule &&
      (Object.defineProperty(c.default, "__esModule", { value: !0 }),
      Object.assign(c.default, c),
      (b.exports = c.default));
  },
  33323,
  (a, b, c) => {
    "use strict";
    let d;
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "findSourceMapURL", {
        enumerable: !0,
        get: function () {
          return d;
        },
      }));
    ("function" == typeof c.default || ("object" == typeof c.default && null !== c.default)) &&
      void 0 === c.default.__esModule &&
      (Object.defineProperty(c.default, "__esModule", { value: !0 }),
      Object.assign(c.default, c),
      (b.exports = c.default));
  },
  40659,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d,
      e,
      f = {
        ACTION_HMR_REFRESH: function () {
          return l;
        },
        ACTION_NAVIGATE: function () {
          return i;
        },
        ACTION_REFRESH: function () {
          return h;
        },
        ACTION_RESTORE: function () {
          return j;
        },
        ACTION_SERVER_ACTION: function () {
          return m;
        },
        ACTION_SERVER_PATCH: function () {
          return k;
        },
        PrefetchKind: function () {
          return n;
        },
        ScrollBehavior: function () {
          return o;
        },
      };
    for (var g in f) Object.defineProperty(c, g, { enumerable: !0, get: f[g] });
    let h = "refresh",
      i = "navigate",
      j = "restore",
      k = "server-patch",
      l = "hmr-refresh",
      m = "server-action";
    var n = (((d = {}).AUTO = "auto"), (d.FULL = "full"), d),
      o = (((e = {})[(e.Default = 0)] = "Default"), (e[(e.NoScroll = 1)] = "NoScroll"), e);
    ("function" == typeof c.default || ("object" == typeof c.default && null !== c.default)) &&
      void 0 === c.default.__esModule &&
      (Object.defineProperty(c.default, "__esModule", { value: !0 }),
      Object.assign(c.default, c),
      (b.exports = c.default));
  },
  46940,
  (a, b, c) => {
    "use strict";
    Object.defineProperty(c, "__esModule", { value: !0 });
    var d = {
      dispatchAppRouterAction: function () {
        return i;
      },
      dispatchGestureState: function () {
        return j;
      },
      refreshOnInstantNavigationUnlock: function () {
        return h;
      },
      useActionQueue: function () {
        return k;
      },
    };
    for (var e in d) Object.defineProperty(c, e, { enumerable: !0, get: d[e] });
    let f = a.r(8633)._(a.r(10533)),
      g = a.r(79306);
    a.r(40659);
    function h() {}
    function i(a) {
      !0;
      throw Error("Internal Next.js error: Router action dispatched before initialization.");
    }
    function j(a) {
      !0;
      throw Error("Internal Next.js error: Router action dispatched before initialization.");
    }
    function k(a) {
      let [b, c] = f.default.useState(a.state),
        [d, e] = (0, f.useOptimistic)(b),
        h = (0, f.useMemo)(() => d, [d]);
      return (0, g.isThenable)(h) ? (0, f.use)(h) : h;
    }
    ("function" == typeof c.default || ("object" == typeof c.default && null !== c.default)) &&
      void 0 === c.default.__esModule &&
      (Object.defineProperty(c.default, "__esModule", { value: !0 }),
      Object.assign(c.default, c),
      (b.exports = c.default));
  },
  37576,
  (a, b, c) => {
    "use strict";
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "callServer", {
        enumerable: !0,
        get: function () {
          return g;
        },
      }));
    let d = a.r(10533),
      e = a.r(40659),
      f = a.r(46940);
    async function g(a, b) {
      return new Promise((c, g) => {
        (0, d.startTransition)(() => {
          (0, f.dispatchAppRouterAction)({
            type: e.ACTION_SERVER_ACTION,
            actionId: a,
            actionArgs: b,
            resolve: c,
            reject: g,
          });
        });
      });
    }
    ("function" == typeof c.default || ("object" == typeof c.default && null !== c.default)) &&
      void 0 === c.default.__esModule &&
      (Object.defineProperty(c.default, "__esModule", { value: !0 }),
      Object.assign(c.default, c),
      (b.exports = c.default));
  },
  79306,
  (a, b, c) => {
    "use strict";
    function d(a) {
      return null !== a && "object" == typeof a && "then" in a && "function" == typeof a.then;
    }
    (Object.defineProperty(c, "__esModule", { value: !0 }),
      Object.defineProperty(c, "isThenable", {
        enumerable: !0,
        get: function () {
          return d;
        },
      }));
  },
  56807,
  (a) => {
    "use strict";
    let b, c, d, e;
    var f = a.i(16930);
    function g() {
      let a = Array.from(crypto.getRandomValues(new Uint8Array(10)), (a) => a.toString(16).padStart(2, "0")).join("");
      return Date.now().toString(16).padStart(12, "0") + a;
    }
    let h = { hasInput: !1, isVisible: () => !0, isInFront: () => !0, listen: () => () => {} },
      i = (a) => a.replaceAll("%", "%25").replaceAll("_", "%5F"),
      j = (a) => a.replaceAll("%5F", "_").replaceAll("%25", "%"),
      k = /^\d+$/;
    function l(a, b) {
      let [c, d] = [i(a), i(b)];
      return !(function (a, b) {
        if (k.test(a) && k.test(b)) {
          let [c, d] = [BigInt(a), BigInt(b)];
          if (c !== d) return c < d;
        }
        return a < b;
      })(c, d)
        ? `${d}_${c}`
        : `${c}_${d}`;
    }
    function m(a, b) {
      let c = a
        .split("_")
        .map(j)
        .find((a) => a !== b);
      return c && l(b, c) === a ? c : null;
    }
    let n = {
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
      o = (a, b) => (({ visible: a, inFront: b, idle: c }) => a && b && !c)(a) && a.mounted.has(b),
      p = (a) => ((({ visible: a, inFront: b, idle: c }) => a && b && !c)(a) ? { ...a, away: !1 } : a);
    function q(a, b, c) {
      let d = new Map(a),
        e = (a.get(b) ?? 0) + c;
      return (e > 0 ? d.set(b, e) : d.delete(b), d);
    }
    function r(a, b, c) {
      if (0 === c) return s(a, b);
      let d = a.notices.get(b),
        e = a.waiting.get(b);
      return {
        ...a,
        notices: d && d.count > c ? new Map(a.notices).set(b, { ...d, count: c }) : a.notices,
        waiting: e && e.count > c ? new Map(a.waiting).set(b, { ...e, count: c }) : a.waiting,
      };
    }
    function s(a, b) {
      if (!a.notices.has(b) && !a.waiting.has(b)) return a;
      let c = new Map(a.notices),
        d = new Map(a.waiting);
      return (c.delete(b), d.delete(b), { ...a, notices: c, waiting: d });
    }
    function t(a, { key: b, of: c, count: d }) {
      if (!a.begun.has(c)) return a;
      if (a.behind.has(c)) {
        let e = (a.waiting.get(b)?.count ?? 0) + d;
        return { ...a, waiting: new Map(a.waiting).set(b, { of: c, count: e }) };
      }
      if (
        o(a, b) ||
        a.elsewhere?.has(b) === !0 ||
        (!(({ visible: a, inFront: b, idle: c }) => a && b && !c)(a) && a.elsewhere)
      )
        return a;
      let e = a.notices.get(b),
        f = {
          key: b,
          of: c,
          count: (e?.count ?? 0) + d,
          revision: (e?.revision ?? 0) + 1,
          where: (({ visible: a, inFront: b, idle: c }) => a && b && !c)(a) ? "page" : "outside",
        };
      return { ...a, notices: new Map(a.notices).set(b, f) };
    }
    var u = a.i(2605);
    function v(a, b) {
      let c = a,
        d = new Set();
      return {
        get: () => c,
        set(a) {
          for (let e of ((c = a), Array.from(d)))
            try {
              e();
            } catch (a) {
              b(a);
            }
        },
        subscribe(a) {
          let b = () => a();
          return (
            d.add(b),
            () => {
              d.delete(b);
            }
          );
        },
      };
    }
    function w(a, b) {
      if (void 0 === a) return b;
      let c = Object.keys(b);
      return Object.keys(a).length !== c.length ? b : c.every((c) => a[c] === b[c]) ? a : b;
    }
    class x {
      #a;
      #b = new Set();
      constructor(a) {
        this.#a = a;
      }
      add(a) {
        (0 === this.#b.size && queueMicrotask(() => this.#c()), this.#b.add(a));
      }
      #c() {
        let a = this.#b;
        for (let b of ((this.#b = new Set()), a)) b.tell(this.#a);
      }
    }
    class y {
      #d;
      #e;
      #f;
      #g = new Set();
      #h = [];
      #i = null;
      #j = null;
      #k = !0;
      constructor(a, b, c) {
        ((this.#d = a), (this.#e = b), (this.#f = c));
      }
      get = () => {
        if (!this.#k && this.#i) return this.#i.value;
        let a = this.#e(this.#i?.value);
        return ((this.#i && this.#i.value === a) || (this.#i = { value: a }), (this.#k = !1), this.#i.value);
      };
      subscribe = (a) => {
        let b = () => a();
        return (
          this.#g.add(b),
          1 === this.#g.size && ((this.#j = { value: this.get() }), this.#f?.(!0)),
          () => {
            this.#g.delete(b) && 0 === this.#g.size && this.#f?.(!1);
          }
        );
      };
      get isListenedTo() {
        return this.#g.size > 0;
      }
      addDependent(a) {
        this.#h.push(a);
      }
      invalidate() {
        for (let a of ((this.#k = !0), this.#g.size > 0 && this.#d.add(this), this.#h)) a.invalidate();
      }
      tell(a) {
        let b = this.get();
        this.#j?.value !== b && ((this.#j = { value: b }), z(this.#g, void 0, a));
      }
    }
    function z(a, b, c) {
      for (let d of Array.from(a))
        try {
          d(b);
        } catch (a) {
          c(a);
        }
    }
    class A {
      looking;
      notices;
      #l;
      #m = n;
      #n = [];
      #b = new Set();
      #o = new Map();
      #p = !1;
      #q = performance.now();
      #r = () => {};
      #s = () => {};
      #t = !1;
      #u = null;
      constructor(a) {
        let { context: b } = a;
        ((this.#l = a),
          (this.looking = new y(b.notifier, () => (({ visible: a, inFront: b, idle: c }) => a && b && !c)(this.#m))),
          (this.notices = new y(b.notifier, (a) => w(a, [...this.#m.notices.values()]))));
      }
      start() {
        let { context: a, page: b } = this.#l,
          { connection: c } = a.client;
        (this.#v(),
          a.onClose(b.listen({ onChange: () => this.#v(), onInput: () => this.#w() })),
          b.tabs && (a.onClose(b.tabs.onSaid(() => void this.#x())), a.onClose(() => b.tabs?.close())));
        let d = "online" === c.state.status;
        a.onClose(
          c.subscribe(() => {
            let a = "online" === c.state.status;
            (a && !d && this.#m.away && this.#y(!0), (d = a));
          }),
        );
      }
      mount(a) {
        this.#z({ type: "mounted", conversationId: a });
        let b = !0;
        return () => {
          (b && this.#z({ type: "unmounted", conversationId: a }), (b = !1));
        };
      }
      chatChanged(a, b) {
        this.#b.has(a) ||
          (this.#b.add(a),
          this.#A(() => {
            this.#b.delete(a);
            let c = this.#o.get(a) ?? { unread: 0, lastSeq: 0 },
              { unread: d, lastSeq: e, own: f } = b();
            return (
              this.#o.set(a, { unread: d, lastSeq: e }),
              { type: "chat", conversationId: a, unread: d, lastSeq: e, own: f, before: c }
            );
          }));
      }
      pushed(a) {
        this.#A(() => ({ type: "pushed", key: a }));
      }
      pushRead(a) {
        this.#A(() => ({ type: "push-read", key: a }));
      }
      dismiss(a) {
        this.#z({ type: "dismissed", key: a });
      }
      behind(a) {
        this.#A(() => ({ type: "behind", feed: a }));
      }
      caughtUp(a) {
        this.#A(() => ({ type: "caught-up", feed: a }));
      }
      #A(a) {
        (this.#n.push(a), this.#p || this.#B());
      }
      async #B() {
        for (this.#p = !0, await Promise.resolve(); this.#n.length > 0;) {
          (this.#v(), await this.#C());
          let a = this.#n;
          if (((this.#n = []), this.#l.context.isClosed)) return;
          for (let b of a) this.#z(b());
        }
        this.#p = !1;
      }
      async #C() {
        let { context: a, page: b } = this.#l;
        if (b.tabs)
          try {
            let c = (({ visible: a, inFront: b, idle: c }) => a && b && !c)(this.#m) ? null : await b.tabs.ask();
            a.isClosed || this.#z({ type: "elsewhere", chats: c });
          } catch (b) {
            a.report(b);
          }
      }
      async #x() {
        (await this.#C(), (({ visible: a, inFront: b, idle: c }) => a && b && !c)(this.#m) || this.#D());
      }
      #z(a) {
        let b;
        if (this.#l.context.isClosed) return;
        let c = this.#m,
          [d, e] = [
            (b = (function (a) {
              let b = a;
              for (let c of a.notices.keys()) (o(a, c) || a.elsewhere?.has(c)) && (b = s(b, c));
              return b;
            })(
              (function (a, b) {
                switch (b.type) {
                  case "page":
                    return p({ ...a, visible: b.visible, inFront: b.inFront });
                  case "input":
                    return a.idle ? p({ ...a, idle: !1 }) : a;
                  case "idle":
                    return { ...a, idle: !0 };
                  case "absent":
                    return (({ visible: a, inFront: b, idle: c }) => a && b && !c)(a) || a.elsewhere
                      ? a
                      : { ...a, away: !0 };
                  case "elsewhere":
                    return { ...a, elsewhere: b.chats, away: a.away && null === b.chats };
                  case "mounted":
                    return { ...a, mounted: q(a.mounted, b.conversationId, 1) };
                  case "unmounted":
                    return { ...a, mounted: q(a.mounted, b.conversationId, -1) };
                  case "behind":
                    return { ...a, behind: new Set([...a.behind, b.feed]) };
                  case "caught-up":
                    return (function (a, b) {
                      let c = new Set(a.behind);
                      c.delete(b);
                      let d = new Map(a.waiting),
                        e = { ...a, behind: c, waiting: d, begun: new Set([...a.begun, b]) };
                      for (let [c, { of: f, count: g }] of a.waiting)
                        f === b && (d.delete(c), (e = t(e, { key: c, of: f, count: g })));
                      return e;
                    })(a, b.feed);
                  case "chat":
                    return (function (a, { conversationId: b, own: c, unread: d, lastSeq: e, before: f }) {
                      let g = r(a, b, d);
                      return 0 === d || c || e <= f.lastSeq
                        ? g
                        : r(t(g, { key: b, of: "chat", count: Math.max(1, d - f.unread) }), b, d);
                    })(a, b);
                  case "pushed":
                    return t(a, { key: b.key, of: "push", count: 1 });
                  case "push-read":
                  case "dismissed":
                    return s(a, b.key);
                  default:
                    return b;
                }
              })(c, a),
            )),
            (function (a, b) {
              let c = [];
              for (let d of a.mounted.keys())
                o(a, d) && !o(b, d) && c.push({ type: "eyes", conversationId: d, on: !1 });
              for (let d of b.mounted.keys())
                o(b, d) && !o(a, d) && c.push({ type: "eyes", conversationId: d, on: !0 });
              return (a.away !== b.away && c.push({ type: "away", away: b.away }), c);
            })(c, b),
          ];
        for (let a of ((this.#m = d),
        (({ visible: a, inFront: b, idle: c }) => a && b && !c)(c) !==
          (({ visible: a, inFront: b, idle: c }) => a && b && !c)(d) &&
          this.#E((({ visible: a, inFront: b, idle: c }) => a && b && !c)(d)),
        this.#F(),
        d.notices !== c.notices && this.notices.invalidate(),
        e))
          this.#G(a);
      }
      #G(a) {
        "eyes" === a.type ? this.#l.onEyes(a.conversationId, a.on) : this.#y(a.away);
      }
      #v() {
        let { page: a } = this.#l,
          b = a.isVisible(),
          c = a.isInFront();
        (b !== this.#m.visible || c !== this.#m.inFront) &&
          (b && c && this.#w(), this.#z({ type: "page", visible: b, inFront: c }));
      }
      #w() {
        ((this.#q = performance.now()), this.#m.idle && this.#z({ type: "input" }));
      }
      #E(a) {
        (this.looking.invalidate(), this.#r(), this.#s(), a ? this.#H(3e5) : this.#D());
      }
      #H(a) {
        this.#l.page.hasInput &&
          (this.#r = this.#l.context.later(() => {
            let a = this.#q + 3e5 - performance.now();
            a > 0 ? this.#H(a) : this.#z({ type: "idle" });
          }, a));
      }
      #D() {
        (this.#s(), (this.#s = this.#l.context.later(() => void this.#I(), 3e5)));
      }
      async #I() {
        (await this.#C(), this.#m.elsewhere ? this.#D() : this.#z({ type: "absent" }));
      }
      #F() {
        let { page: a } = this.#l,
          b = (({ visible: a, inFront: b, idle: c }) => a && b && !c)(this.#m) ? [...this.#m.mounted.keys()] : null,
          c = JSON.stringify(b);
        if (c === this.#u) return;
        let d = null === this.#u;
        ((this.#u = c), (d && null === b) || a.tabs?.say(b));
      }
      #y(a) {
        let { context: b } = this.#l;
        this.#t ||
          "online" !== b.client.connection.state.status ||
          b.client.presence.setAway({ away: a }).catch((a) => {
            let c = (0, u.o)(a);
            "NOT_FOUND" === c.code ? (this.#t = !0) : c.resumable || b.report(c);
          });
      }
    }
    var B = a.i(81498);
    let C = (a) => Number.isSafeInteger(a) && a >= 0,
      D = (a) => "string" == typeof a,
      E = (a) => "boolean" == typeof a,
      F = (a) => D(a) && /^[0-9a-zA-Z]{1,64}-\d{1,15}$/.test(String(a)),
      G = (a) => (b) => null === b || a(b),
      H = (a) => (b) => Array.isArray(b) && b.every(a),
      I = (a) => (b) => "object" == typeof b && null !== b && Object.entries(a).every(([a, c]) => c(b[a])),
      J = I({ conversationId: D, seq: C, from: D, nonce: D, sentAtMs: C, content: (a) => void 0 !== a }),
      K = I({
        title: G(D),
        members: H(D),
        memberCount: C,
        role: G(D),
        position: G((a) => D(a) && null !== (0, B.V)(String(a))),
      }),
      L = I({
        lastMessage: G(J),
        lastSeq: C,
        readSeq: C,
        peerReadSeq: C,
        unread: C,
        mentions: C,
        settings: I({ notify: D, mutedUntilMs: G(C), pinned: E, archived: E }),
        group: G(K),
      }),
      M = I({
        id: D,
        truth: L,
        placedAtMs: C,
        changedAt: D,
        notes: H(I({ id: D, afterSeq: C, event: I({ type: D }) })),
        marked: C,
        isStale: E,
        log: G(I({ messages: H(J), hasOlder: E })),
      }),
      N = I({ messages: C, conversations: C }),
      O = I({ position: F, totals: G(N), cursor: (a) => null === a || "unknown" === a || C(a), conversations: H(M) }),
      P = I({
        position: F,
        unread: C,
        pushes: H(I({ seq: C, type: D, sentAtMs: C, readAtMs: G(C) })),
        hasMore: E,
        marking: H((a) => I({ seqs: H(C) })(a) || I({ upTo: C })(a)),
      }),
      Q = I({ chats: G(O), inbox: G(P) });
    function R() {
      let a;
      return {
        promise: new Promise((b, c) => {
          a = { resolve: b, reject: c };
        }),
        ...a,
      };
    }
    var S = a.i(82166);
    class T {
      #l;
      #J = !1;
      seq = 0;
      constructor(a) {
        this.#l = a;
      }
      raise(a) {
        a <= this.seq || ((this.seq = a), this.#l.onChange(), this.tell());
      }
      tell() {
        this.#J || this.#c();
      }
      async #c() {
        let { context: a, conversationId: b, onChange: c } = this.#l;
        this.#J = !0;
        try {
          for (let c = 0; c < this.seq;) {
            let { seq: d } = this;
            (await a.persist(() => a.client.chat.markRead({ conversationId: b, seq: d })), (c = d));
          }
        } catch (b) {
          ((this.seq = 0), c(), a.report(b));
        }
        this.#J = !1;
      }
    }
    let U = { isOpen: !1, isLooking: !1, view: null, run: null, newSince: null, readSeq: 0, lastSeq: 0, unread: 0 },
      V = ({ readSeq: a, unread: b }, c) => (c > a && b > 0 ? [{ type: "read", seq: c }] : []),
      W = (a, b, c) => b.from <= a.to + 1 + c && a.from <= b.to + 1 + c;
    class X {
      #l;
      #K = U;
      constructor(a) {
        this.#l = a;
      }
      get newSince() {
        return this.#K.isOpen ? this.#K.newSince : void 0;
      }
      get isOpen() {
        return this.#K.isOpen;
      }
      counts(a) {
        let { readSeq: b, lastSeq: c, unread: d } = this.#K;
        (a.readSeq !== b || a.lastSeq !== c || a.unread !== d) && this.#z({ type: "counts", ...a });
      }
      opened() {
        this.#z({ type: "opened" });
      }
      closed() {
        this.#z({ type: "closed" });
      }
      looking(a) {
        this.#z({ type: "looking", isLooking: a });
      }
      inView(a) {
        let b = this.#K.view;
        (b?.from !== a?.from || b?.to !== a?.to) && this.#z({ type: "view", view: a });
      }
      answered(a) {
        this.#z({ type: "answered", here: a });
      }
      #z(a) {
        let b = this.#K,
          c = this.newSince,
          [d, e] = (function (a, b) {
            let c = (function (a, b) {
              switch (b.type) {
                case "opened":
                  return { ...a, isOpen: !0, newSince: a.unread > 0 ? a.readSeq : null };
                case "closed":
                  return { ...a, isOpen: !1, isLooking: !1, view: null, run: null, newSince: null };
                case "looking":
                  return { ...a, isLooking: b.isLooking, run: b.isLooking ? a.view : null };
                case "view":
                  return {
                    ...a,
                    view: b.view,
                    run: a.isLooking
                      ? (function ({ run: a, view: b }, c) {
                          if (!a || !b || !c) return c;
                          let d = c.to - c.from + 1;
                          return W(b, c, d) || W(a, c, 0)
                            ? { from: Math.min(a.from, c.from), to: Math.max(a.to, c.to) }
                            : c;
                        })(a, b.view)
                      : null,
                  };
                case "counts":
                  return (function (a, { readSeq: b, lastSeq: c, unread: d }) {
                    let e = { ...a, readSeq: b, lastSeq: c, unread: d };
                    return c < a.lastSeq
                      ? { ...e, view: null, run: null, newSince: null }
                      : a.isOpen && 0 === a.unread && d > 0
                        ? a.isLooking && null !== a.view && a.view.to >= a.lastSeq
                          ? e
                          : { ...e, newSince: b }
                        : e;
                  })(a, b);
                case "answered":
                  return { ...a, newSince: null };
                default:
                  return b;
              }
            })(a, b);
            if ("answered" === b.type && b.here) return [c, V(c, c.lastSeq)];
            let { run: d } = c;
            return [c, d && d.from <= c.readSeq + 1 ? V(c, d.to) : []];
          })(b, a);
        for (let { seq: a } of ((this.#K = d), c !== this.newSince && this.#l.onNewSince(), e)) this.#l.onRead(a);
      }
    }
    class Y {
      #l;
      #L;
      #M;
      #N = 0;
      #O = () => {};
      #P = () => {};
      constructor(a) {
        let { context: b, conversationId: c, onMark: d, onNewSince: e } = a;
        ((this.#l = a),
          (this.#L = new T({ context: b, conversationId: c, onChange: d })),
          (this.#M = new X({ onRead: (a) => this.markRead(a), onNewSince: e })));
      }
      get marked() {
        return this.#L.seq;
      }
      set marked(a) {
        this.#L.seq = a;
      }
      get newSince() {
        return this.#M.newSince;
      }
      counted() {
        this.#M.isOpen && this.#M.counts(this.#l.summary());
      }
      answered(a) {
        this.#M.answered(a);
      }
      inView(a) {
        this.#M.inView(a);
      }
      tellRead() {
        this.#L.seq > this.#l.truth().readSeq && this.#L.tell();
      }
      beforeEyes(a) {
        let { context: b, conversationId: c } = this.#l;
        (this.#P(),
          (this.#P = a
            ? b.keepOpen(
                (a) => b.client.chat.onMessage({ conversationId: c }, { onEvent() {}, onError: a }),
                (a) => b.report(a),
              )
            : () => {}),
          this.#M.looking(a));
      }
      open() {
        let { desk: a, conversationId: b, log: c, isListed: d, onUnlisted: e } = this.#l;
        ((this.#N += 1), 1 === this.#N && (this.#O = a.mount(b)), d() ? this.begin() : (c.prepare(), e()));
        let f = !0;
        return () => {
          !f || ((f = !1), (this.#N -= 1), this.#N > 0 || (this.#O(), this.#M.closed()));
        };
      }
      begin() {
        let { context: a, log: b, truth: c, summary: d } = this.#l;
        if (0 === this.#N || this.#M.isOpen) {
          (this.#N > 0 || b.isPrepared) && b.ensure();
          return;
        }
        (this.#M.counts(d()), this.#M.opened());
        let e = this.#M.newSince ?? null,
          f = null !== e && c().lastSeq - e > a.pageSize,
          g = null !== e && b.isLoaded && b.window.has(e + 1);
        f && !g ? b.loadAround(e) : g || !b.isLoaded || b.follows ? b.ensure() : b.loadNewest();
      }
      markRead(a) {
        let { truth: b, summary: c, isStale: d } = this.#l,
          { lastSeq: e, readSeq: f } = b(),
          g = Math.min(a, e);
        g <= Math.max(f, this.#L.seq) || ((0 !== c().unread || d()) && this.#L.raise(g));
      }
    }
    class Z {
      #Q;
      #R;
      #S = null;
      constructor(a, b) {
        ((this.#Q = a), (this.#R = b));
      }
      set(a) {
        let b = performance.now();
        if (
          (a ? null !== this.#S && b - this.#S < 2e3 : null === this.#S) ||
          ((this.#S = a ? b : null), this.#Q.isClosed)
        )
          return;
        let { client: c } = this.#Q;
        c.chat.setTyping({ conversationId: this.#R, typing: a }).catch(() => {});
      }
      ended() {
        this.#S = null;
      }
    }
    function $(a, b) {
      if (b.seq !== a.seq)
        return (function (a, b) {
          let { replyTo: c } = a;
          return c?.seq !== b.seq || ("edited" !== b.type && "deleted" !== b.type)
            ? _(a)
            : "edited" === b.type
              ? { message: a, isSure: !1 }
              : _("" === c.excerpt ? a : { ...a, replyTo: { ...c, excerpt: "" } });
        })(a, b);
      if (void 0 !== a.deletedAtMs) return _(a);
      switch (b.type) {
        case "edited": {
          let { version: c, content: d, editedAtMs: e } = b;
          return _((a.version ?? 1) > c ? a : { ...a, version: c, content: d, editedAtMs: e });
        }
        case "deleted":
          return _(
            (function (a, b) {
              let { conversationId: c, seq: d, from: e, nonce: f, sentAtMs: g, version: h, editedAtMs: i } = a;
              return {
                conversationId: c,
                seq: d,
                from: e,
                nonce: f,
                sentAtMs: g,
                ...{ ...(void 0 !== h && { version: h }), ...(void 0 !== i && { editedAtMs: i }) },
                content: null,
                deletedAtMs: b,
              };
            })(a, b.deletedAtMs),
          );
        case "reaction":
          return (function (a, b) {
            let { userId: c, reaction: d, on: e } = b,
              { reactions: f = [], ...g } = a,
              h = f.find((a) => a.reaction === d) ?? { reaction: d, count: 0, userIds: [] },
              i = h.userIds.includes(c),
              j = h.userIds.length >= h.count;
            if (i === e && (e || j)) return _(a);
            let k = {
                reaction: d,
                count: h.count + (e ? 1 : -1),
                userIds: e ? [...h.userIds, c].slice(0, 10) : h.userIds.filter((a) => a !== c),
              },
              l = (e && 0 === h.count ? [...f, k] : f.map((a) => (a === h ? k : a))).filter((a) => a.count > 0);
            return { message: l.length > 0 ? { ...g, reactions: l } : g, isSure: j };
          })(a, b);
        case "pinned": {
          let { pinnedAtMs: c, ...d } = a;
          return _(b.on ? { ...a, pinnedAtMs: b.atMs } : d);
        }
        default:
          return b;
      }
    }
    let _ = (a) => ({ message: a, isSure: !0 }),
      aa = [],
      ab = (a, b, c, d = aa) => {
        let e =
            d.length > 0
              ? (function (a, b, c) {
                  let d = a;
                  for (let a of b) {
                    if ("failed" === a.status) continue;
                    let { conversationId: b, seq: e, queuedAtMs: f } = a,
                      g = (d.version ?? 1) + 1;
                    d = $(
                      d,
                      "edit" === a.kind
                        ? { type: "edited", conversationId: b, seq: e, version: g, content: a.content, editedAtMs: f }
                        : "delete" === a.kind
                          ? { type: "deleted", conversationId: b, seq: e, deletedAtMs: f, by: c }
                          : { type: "reaction", conversationId: b, seq: e, userId: c, reaction: a.reaction, on: a.on },
                    ).message;
                  }
                  return d;
                })(a, d, b)
              : a,
          {
            nonce: f,
            seq: g,
            from: h,
            content: i,
            sentAtMs: j,
            version: k = 1,
            editedAtMs: l = null,
            deletedAtMs: m = null,
          } = e,
          { replyTo: n = null, mentions: o = null, reactions: p = aa, pinnedAtMs: q = null } = e,
          r = h === b;
        return {
          nonce: f,
          seq: g,
          from: h,
          own: r,
          content: i,
          sentAtMs: j,
          status: r ? (g <= c ? "read" : "sent") : "received",
          error: null,
          version: k,
          editedAtMs: l,
          deletedAtMs: m,
          replyTo: n,
          mentions: o,
          reactions:
            p.length > 0
              ? p.map((a) =>
                  (({ reaction: a, count: b, userIds: c }, d) => ({
                    reaction: a,
                    count: b,
                    userIds: c,
                    own: c.includes(d),
                  }))(a, b),
                )
              : aa,
          pinnedAtMs: q,
          changes: d,
        };
      };
    class ac {
      #T;
      #U = [];
      #V = [];
      #W = 0;
      #X = new Map();
      constructor(a) {
        this.#T = a;
      }
      get first() {
        return this.#U[0]?.seq ?? null;
      }
      get last() {
        return this.#U.at(-1)?.seq ?? null;
      }
      get items() {
        return this.#V;
      }
      get messages() {
        return this.#U;
      }
      has(a) {
        let { first: b, last: c } = this;
        return null !== b && null !== c && a >= b && a <= c;
      }
      hasOwn(a) {
        return void 0 !== (0, S.f)(this.#V, (b) => b.own && b.nonce === a);
      }
      at(a) {
        return null === this.first ? void 0 : this.#V[a - this.first];
      }
      append(a) {
        for (let b of a) (null === this.last || b.seq === this.last + 1) && (this.#U.push(b), this.#V.push(this.#Y(b)));
      }
      prepend(a) {
        let { first: b } = this,
          c = a.filter(({ seq: a }) => null === b || a < b);
        (null === b || c.at(-1)?.seq === b - 1) &&
          ((this.#U = [...c, ...this.#U]), (this.#V = [...c.map((a) => this.#Y(a)), ...this.#V]));
      }
      replace(a) {
        let { first: b, last: c } = this,
          [d] = a;
        if (
          d &&
          null !== b &&
          null !== c &&
          b <= d.seq &&
          d.seq <= c + 1 &&
          a.every(({ seq: a, nonce: b }) => (this.at(a)?.nonce ?? b) === b)
        ) {
          for (let b of a) this.set(b);
          return (this.append(a.filter(({ seq: a }) => a > c)), !0);
        }
        return ((this.#U = [...a]), (this.#V = a.map((a) => this.#Y(a))), !1);
      }
      change(a) {
        let { first: b } = this,
          c = [];
        if (null === b) return c;
        let d = "edited" === a.type || "deleted" === a.type,
          e = Math.max(0, a.seq - b),
          { length: f } = this.#U,
          g = d ? f : Math.min(f, a.seq - b + 1);
        for (let b = e; b < g; b += 1) {
          let d = this.#U[b],
            { message: e, isSure: f } = $(d, a);
          (f || c.push(e.seq), e !== d && this.set(e));
        }
        return c;
      }
      set(a) {
        let { first: b } = this,
          c = null === b ? -1 : a.seq - b,
          d = this.#U[c];
        d && JSON.stringify(d) !== JSON.stringify(a) && ((this.#U[c] = a), (this.#V[c] = this.#Y(a)));
      }
      othersAfter(a) {
        return this.after(a)?.filter(({ from: a }) => a !== this.#T).length ?? null;
      }
      after(a) {
        let { first: b } = this;
        return null === b || b > a + 1 ? null : this.#U.slice(a + 1 - b);
      }
      setPeerRead(a) {
        if (a === this.#W) return;
        let [b, c] = [Math.min(a, this.#W), Math.max(a, this.#W)];
        this.#W = a;
        let { first: d } = this;
        if (null === d) return;
        let e = Math.max(0, b + 1 - d),
          f = Math.min(this.#U.length, c + 1 - d);
        for (let [a, b] of this.#U.slice(e, Math.max(e, f)).entries())
          b.from === this.#T && (this.#V[e + a] = this.#Y(b));
      }
      setPending(a) {
        let b = new Set([...this.#X.keys(), ...a.keys()]);
        for (let c of b) {
          let [d = aa, e = aa] = [this.#X.get(c), a.get(c)];
          d.length === e.length && d.every((a, b) => a === e[b]) && b.delete(c);
        }
        if (0 === b.size) return !1;
        for (let c of ((this.#X = a), b)) {
          let a = c - (this.first ?? 1 / 0),
            b = this.#U[a];
          b && (this.#V[a] = this.#Y(b));
        }
        return !0;
      }
      pendingOf(a) {
        return this.#X.get(a) ?? aa;
      }
      #Y(a) {
        return ab(a, this.#T, this.#W, this.pendingOf(a.seq));
      }
    }
    class ad {
      #l;
      window;
      status = "idle";
      hasOlder = !1;
      isLoadingOlder = !1;
      isLoadingNewer = !1;
      error = null;
      #Z = !0;
      #$ = [];
      #_ = !1;
      #aa = !1;
      #ab = 0;
      #ac = [];
      #ad = new Set();
      #ae = !1;
      #af = !1;
      #ag = !1;
      #ah = 0;
      constructor(a) {
        ((this.#l = a), (this.window = new ac(a.context.me)));
      }
      get isLoaded() {
        return "ready" === this.status;
      }
      get isPrepared() {
        return this.#ag;
      }
      get follows() {
        return this.#Z;
      }
      get showsNewest() {
        return "idle" !== this.status && (this.#Z || this.#ae);
      }
      restore(a, b) {
        (this.window.append(a), (this.hasOlder = b), (this.status = "ready"));
      }
      take(a) {
        if ("idle" === this.status || (!this.#aa && a.seq <= (this.window.last ?? 0))) return;
        let b = this.#$.at(-1)?.seq;
        (void 0 === b || !(a.seq <= b)) &&
          (void 0 !== b && a.seq !== b + 1 && (this.#$ = []),
          this.#$.push(a),
          this.isLoaded && this.#ai(),
          this.#$.length > 200 && this.#$.shift());
      }
      change(a) {
        if ("idle" !== this.status) {
          for (let b of (this.#ab > 0 && this.#ac.push(a),
          (this.#$ = this.#$.map((b) => this.#b(b, a))),
          this.window.change(a)))
            this.#aj(b);
          this.#l.onChange();
        }
      }
      prepare() {
        ("idle" === this.status || "failed" === this.status) &&
          ((this.status = "loading"), (this.#ag = !0), this.#l.onChange());
      }
      abandon(a) {
        this.#ag && ((this.#ag = !1), (this.status = "failed"), (this.error = a), this.#l.onChange());
      }
      ensure() {
        ("idle" === this.status || "failed" === this.status || this.#ag) && this.loadNewest();
      }
      async loadNewest() {
        let a = this.#aa;
        ((this.#ae = !0),
          await this.#ak(
            () => this.#al({}),
            ({ messages: b, hasMore: c }) => {
              let d = this.#am(b);
              (a && this.window.replace([]),
                this.window.replace(d) || (this.hasOlder = c),
                (this.#Z = !0),
                this.#l.onLoaded(d, !0));
            },
          ));
      }
      async loadAround(a) {
        ((this.#ae = !1),
          await this.#ak(
            () => Promise.all([this.#al({ before: a + 1 }), this.#al({ after: a })]),
            ([a, b]) => {
              let c = this.#am([...a.messages, ...b.messages]);
              (this.window.replace([]),
                this.window.append(c),
                (this.hasOlder = a.hasMore),
                (this.#Z = !b.hasMore),
                this.#l.onLoaded(c, !b.hasMore));
            },
          ));
      }
      reload() {
        if ("idle" === this.status) return;
        let { first: a, last: b } = this.window;
        ((this.#$ = []),
          (this.#ac = []),
          (this.#aa = !0),
          this.#Z || null === a || null === b ? this.loadNewest() : this.loadAround(Math.floor((a + b) / 2)));
      }
      async loadOlder() {
        let { first: a } = this.window;
        if (!this.isLoaded || this.isLoadingOlder || !this.hasOlder || null === a) return;
        this.isLoadingOlder = !0;
        let b = this.#ah;
        (await this.#an({ before: a }, (a) => {
          let b = this.#am(a.messages);
          (this.window.prepend(b), (this.hasOlder = a.hasMore), this.#l.onLoaded(b, !1));
        }),
          b === this.#ah && (this.isLoadingOlder = !1),
          this.#l.onChange());
      }
      async loadNewer() {
        let { last: a } = this.window;
        if (!this.isLoaded || this.isLoadingNewer || this.#Z || null === a) return;
        this.isLoadingNewer = !0;
        let b = this.#ah;
        (await this.#an({ after: a }, (a) => {
          let b = this.#am(a.messages);
          (this.window.append(b), (this.#Z = !a.hasMore), this.#l.onLoaded(b, !a.hasMore), this.#ai());
        }),
          b === this.#ah && (this.isLoadingNewer = !1),
          this.#l.onChange());
      }
      #al(a) {
        let { context: b, conversationId: c } = this.#l;
        return b.client.chat.history({ conversationId: c, ...a, limit: b.pageSize });
      }
      async #ak(a, b) {
        this.#ao();
        let c = this.#ah;
        ((this.#_ = !0),
          (this.#ag = !1),
          this.isLoaded || (this.status = "loading"),
          this.#l.onChange(),
          (this.#ab += 1));
        try {
          await this.#l.started();
          let d = await this.#l.context.persist(a, (a) => this.#ap(c, a));
          if (c !== this.#ah) return;
          (this.#ao(), this.#aq(), (this.status = "ready"), (this.error = null), b(d), this.#ai());
        } catch (a) {
          if (c !== this.#ah) return;
          (this.#aq(), (this.error = (0, u.o)(a)), this.isLoaded || (this.status = "failed"));
        } finally {
          this.#ar();
        }
        this.#l.onChange();
      }
      #aq() {
        ((this.#_ = !1), (this.#aa = !1), (this.#ae = !1));
      }
      #ao() {
        ((this.#ah += 1), (this.isLoadingOlder = !1), (this.isLoadingNewer = !1), (this.#af = !1));
      }
      async #an(a, b) {
        let c = this.#ah;
        (this.#l.onChange(), (this.#ab += 1));
        try {
          let d = await this.#al(a);
          if (c !== this.#ah) return;
          ((this.error = null), b(d));
        } catch (a) {
          this.#ap(c, (0, u.o)(a));
        } finally {
          this.#ar();
        }
      }
      #ap(a, b) {
        a === this.#ah && ((this.error = b), this.#l.onChange());
      }
      #ai() {
        if (this.#aa) return;
        let a = this.window.last ?? 0,
          b = this.#$.filter(({ seq: b }) => b > a);
        (b[0]?.seq === a + 1 && this.#Z
          ? (this.window.append(b), this.#_ || (this.#$ = []), this.#l.onLoaded(b, !1))
          : this.#_ || (this.#$ = b),
          !this.#_ && this.#Z && (this.window.last ?? 0) < (this.#$.at(-1)?.seq ?? 0) && this.#as());
      }
      async #as() {
        if (this.#af) return;
        this.#af = !0;
        let { context: a, onLoaded: b } = this.#l,
          c = this.#ah,
          d = () => c === this.#ah;
        this.#ab += 1;
        try {
          let c = await a.persist(() => this.#al({ after: this.window.last ?? 0 }));
          if (!d()) return;
          if (((this.#af = !1), c.hasMore)) return void this.loadNewest();
          let e = this.#am(c.messages);
          (this.window.append(e), b(e, !0), 0 === e.length && (this.#$ = []), this.#ai());
        } catch (a) {
          (d() && (this.#af = !1), this.#ap(c, (0, u.o)(a)));
        } finally {
          this.#ar();
        }
        this.#l.onChange();
      }
      #ar() {
        ((this.#ab -= 1), 0 === this.#ab && (this.#ac = []));
      }
      #am(a) {
        return a.map((a) => this.#ac.reduce((a, b) => this.#b(a, b), a));
      }
      #b(a, b) {
        let { message: c, isSure: d } = $(a, b);
        return (d || this.#aj(c.seq), c);
      }
      #aj(a) {
        (this.#ad.add(a), 1 === this.#ad.size && this.#l.context.later(() => void this.#at(), 1e3));
      }
      async #at() {
        let { context: a, onChange: b } = this.#l,
          c = [...this.#ad].filter((a) => this.window.has(a));
        if (((this.#ad = new Set()), 0 === c.length)) return;
        let d = Math.max(...c),
          e = Math.min(200, d - Math.min(...c) + 1),
          f = this.#ah,
          { conversationId: g } = this.#l;
        this.#ab += 1;
        try {
          let b = await a.persist(() => a.client.chat.history({ conversationId: g, before: d + 1, limit: e }));
          if (f !== this.#ah) return;
          for (let a of this.#am(b.messages)) this.window.set(a);
          for (let a of c) a <= d - e && this.#aj(a);
        } catch (b) {
          a.report(b);
        } finally {
          this.#ar();
        }
        b();
      }
    }
    class ae {
      list;
      #Q;
      #R;
      #V = [];
      #au = "idle";
      #av = null;
      #aw = !1;
      #ax = null;
      #ay = 0;
      #az = !1;
      constructor(a, b) {
        ((this.#Q = a),
          (this.#R = b),
          (this.list = new y(
            a.notifier,
            (a) =>
              w(a, {
                items: this.#V,
                status: "idle" === this.#au ? "loading" : this.#au,
                hasMore: "ready" === this.#au && null !== this.#av,
                isLoadingMore: this.#aw,
                error: this.#ax,
              }),
            (a) => {
              a && ("idle" === this.#au || "failed" === this.#au) && this.reload();
            },
          )));
      }
      happened({ removed: a = [], role: b, added: c = [] }) {
        if ("idle" === this.#au) return;
        let d = this.#V.find(({ userId: a }) => a === b?.userId);
        ((this.#V = this.#V.filter(({ userId: b }) => !a.includes(b)).map((a) =>
          b && a === d ? Object.assign({}, a, { role: b.role }) : a,
        )),
          this.list.invalidate(),
          (c.length > 0 || "loading" === this.#au) && this.forget());
      }
      forget() {
        if ("idle" !== this.#au && !this.#az) {
          if (!this.list.isListenedTo) {
            ((this.#au = "idle"), (this.#ay += 1));
            return;
          }
          ((this.#az = !0),
            this.#Q.later(() => {
              ((this.#az = !1), this.reload());
            }, 100));
        }
      }
      async reload() {
        this.#ay += 1;
        let a = this.#ay,
          b = Math.min(200, Math.max(this.#Q.pageSize, this.#V.length));
        ("ready" !== this.#au && (this.#au = "loading"), (this.#aw = !1), this.list.invalidate());
        try {
          let c = await this.#Q.persist(() => this.#aA(null, b));
          if (a !== this.#ay) return;
          ((this.#V = c.members), (this.#av = c.cursor), (this.#au = "ready"), (this.#ax = null));
        } catch (b) {
          if (a !== this.#ay) return;
          ((this.#ax = (0, u.o)(b)), "ready" !== this.#au && (this.#au = "failed"));
        }
        this.list.invalidate();
      }
      async loadMore() {
        if ("ready" !== this.#au || this.#aw || null === this.#av) return;
        let a = this.#ay;
        ((this.#aw = !0), this.list.invalidate());
        try {
          let b = await this.#aA(this.#av, this.#Q.pageSize);
          if (a !== this.#ay) return;
          let c = new Set(this.#V.map(({ userId: a }) => a));
          ((this.#V = [...this.#V, ...b.members.filter(({ userId: a }) => !c.has(a))]),
            (this.#av = b.cursor),
            (this.#ax = null));
        } catch (b) {
          if (a !== this.#ay) return;
          this.#ax = (0, u.o)(b);
        }
        ((this.#aw = !1), this.list.invalidate());
      }
      #aA(a, b) {
        let { client: c } = this.#Q;
        return c.chat.members({ conversationId: this.#R, limit: b, ...(null !== a && { cursor: a }) });
      }
    }
    class af {
      handle;
      members;
      #l;
      #aB;
      #aC = [];
      constructor(a) {
        let { context: b, conversationId: c } = a;
        ((this.#l = a),
          (this.members = new ae(b, c)),
          (this.#aB = new y(b.notifier, () => this.#aC)),
          (this.handle = this.#aD()));
      }
      get notes() {
        return this.#aC;
      }
      restore(a) {
        ((this.#aC = a), this.#aB.invalidate());
      }
      happened(a, b, c) {
        ("members" === a.type || "group" === a.type) &&
          ("members" === a.type && this.members.happened(a),
          (this.#aC = [...this.#aC, { id: b, afterSeq: c, event: a }].slice(-100)),
          this.#aB.invalidate());
      }
      #aD() {
        let { conversationId: a, context: b, onRecord: c } = this.#l,
          { chat: d } = b.client,
          { members: e } = this,
          f = async (b) => {
            await d.removeMember({ conversationId: a, userId: b });
          };
        return {
          members: e.list,
          loadMoreMembers: () => e.loadMore(),
          reloadMembers: () => e.reload(),
          notes: this.#aB,
          async update(b) {
            c((await d.updateGroup({ conversationId: a, ...b })).conversation);
          },
          async addMembers(b, c = {}) {
            await d.addMembers({ conversationId: a, userIds: b, ...c });
          },
          removeMember: f,
          async setRole(b, c) {
            await d.setRole({ conversationId: a, userId: b, role: c });
          },
          leave: () => f(b.me),
        };
      }
    }
    class ag {
      #l;
      #aE = [];
      #V = new Map();
      #aF = new Map();
      #aG = new Map();
      #aH = new Set();
      constructor(a) {
        this.#l = a;
      }
      get items() {
        let a = this.#aE.filter(({ nonce: a }) => !this.#aH.has(a));
        return [...this.#aF.values(), ...a.map(({ nonce: a }) => this.#V.get(a))];
      }
      get isEmpty() {
        return 0 === this.#aF.size && 0 === this.#aE.length;
      }
      get isWaiting() {
        return !this.isEmpty || this.#aG.size > 0;
      }
      get newestAtMs() {
        let a = (0, S.f)(this.items, ({ status: a }) => "failed" !== a);
        return a ? a.sentAtMs : null;
      }
      update(a) {
        let { isStored: b, onChange: c } = this.#l;
        if (a.length === this.#aE.length && a.every((a, b) => a === this.#aE[b])) return;
        let d = new Set(a.map(({ nonce: a }) => a));
        for (let { nonce: a, status: b } of this.#aE) {
          if (d.has(a)) continue;
          let c = this.#V.get(a);
          !this.#aH.delete(a) && "failed" !== b && c && this.#aI(c);
        }
        let e = new Map(this.#aE.map((a) => [a, this.#V.get(a.nonce)])),
          f = this.#V;
        for (let c of ((this.#V = new Map()), a))
          (this.#aF.delete(c.nonce),
            !f.has(c.nonce) && b(c.nonce) && this.#aH.add(c.nonce),
            this.#V.set(c.nonce, e.get(c) ?? this.#Y(c)));
        ((this.#aE = a), c());
      }
      sent(a, b) {
        for (let c of (this.#aG.set(a, b), [this.#V, this.#aF])) {
          let b = c.get(a);
          b && c.set(a, this.#aJ(b));
        }
        this.#l.onChange();
      }
      stored(a) {
        (this.#aG.delete(a),
          this.#aF.delete(a)
            ? this.#l.onChange()
            : this.#V.has(a) && !this.#aH.has(a) && (this.#aH.add(a), this.#l.onChange()));
      }
      storedUpTo(a) {
        for (let [b, c] of Array.from(this.#aG)) c.seq <= a && this.stored(b);
      }
      #aI(a) {
        let { nonce: b, seq: c } = a;
        null !== c
          ? this.#aF.set(b, a)
          : this.#l.showsLog() &&
            (this.#aF.set(b, { ...a, status: "sending" }),
            this.#l.later(() => {
              this.#aF.get(b)?.seq === null && this.#aF.delete(b) && this.#l.onChange();
            }, 1e4));
      }
      #Y(a) {
        let { me: b, quote: c } = this.#l,
          { nonce: d, content: e, status: f, error: g = null, queuedAtMs: h, replyTo: i, mentions: j = null } = a;
        return this.#aJ({
          nonce: d,
          seq: null,
          from: b,
          own: !0,
          content: e,
          sentAtMs: h,
          status: f,
          error: g,
          version: 1,
          editedAtMs: null,
          deletedAtMs: null,
          replyTo: void 0 === i ? null : c(i),
          mentions: j,
          reactions: [],
          pinnedAtMs: null,
          changes: [],
        });
      }
      #aJ(a) {
        let { seq: b, sentAtMs: c } = this.#aG.get(a.nonce) ?? {};
        return void 0 === b || void 0 === c ? a : { ...a, seq: b, sentAtMs: c, status: "sent", error: null };
      }
    }
    class ah {
      #l;
      #aK = new Set();
      #j = 0;
      constructor(a) {
        this.#l = a;
      }
      told() {
        this.#j += 1;
      }
      shown(a) {
        return 0 === this.#aK.size ? a : Object.assign({}, a, ...this.#aK);
      }
      async change(a) {
        let { context: b, conversationId: c, onStored: d, onChange: e } = this.#l,
          f = { ...a },
          g = this.#j;
        (this.#aK.add(f), e());
        try {
          let a = await b.persist(() => b.client.chat.configure({ conversationId: c, ...f }));
          g === this.#j && d(a);
        } finally {
          (this.#aK.delete(f), e());
        }
      }
    }
    function ai({ notify: a, mutedUntilMs: b }, c) {
      return "all" === a && null !== b && b > c ? "mentions" : a;
    }
    let aj = { notify: "all", mutedUntilMs: null, pinned: !1, archived: !1 },
      ak = { title: null, data: null, members: [], memberCount: 0, role: null, position: null },
      al = (a) => ({
        lastMessage: null,
        lastSeq: 0,
        readSeq: 0,
        peerReadSeq: 0,
        unread: 0,
        mentions: 0,
        settings: aj,
        group: a ? ak : null,
      }),
      am = ({ from: a, mentions: b }, c) => a !== c && ("all" === b || b?.includes(c) === !0),
      an = (a, { lastSeq: b, readSeq: c }) => b < a.lastSeq || c < a.readSeq;
    function ao(a, b) {
      let { lastMessage: c } = a;
      if (!c) return a;
      let { message: d } = $(c, b);
      return d === c ? a : { ...a, lastMessage: d };
    }
    class ap {
      id;
      log;
      attendance;
      group;
      handle;
      summary;
      outgoing;
      #aL;
      #aM;
      #U;
      #aN;
      #aO;
      isListed = !1;
      #aP = !1;
      #aQ = g();
      #aR = null;
      #aS = [0, 0];
      #aT = 0;
      #aU = 0;
      #aV = !1;
      #aW = new Set();
      constructor(a, b) {
        let { context: c } = b;
        ((this.id = a),
          (this.#aL = m(a, c.me) ?? ""),
          (this.#aM = b),
          (this.#aO = al(/^g[0-9a-z]{20}$/.test(a))),
          (this.log = new ad({
            context: c,
            conversationId: a,
            started: b.started,
            onLoaded: (a, b) => this.#aX(a, b),
            onChange: () => this.#aY(),
          })),
          (this.outgoing = new ag({
            me: c.me,
            isStored: (a) => this.#aZ(a),
            showsLog: () => this.log.showsNewest,
            quote: (a) => this.#a$(a),
            onChange: () => {
              (this.#U.invalidate(), this.#a_());
            },
            later: (a, b) => c.later(a, b),
          })));
        let d = { context: c, conversationId: a };
        ((this.attendance = new Y({
          ...d,
          desk: b.desk,
          log: this.log,
          truth: () => this.#aO,
          summary: () => this.summary.get(),
          isListed: () => this.isListed,
          isStale: () => this.isStale,
          onUnlisted: () => this.becomeStale(),
          onMark: () => this.#a_(),
          onNewSince: () => this.#U.invalidate(),
        })),
          (this.#aN = new ah({
            ...d,
            onStored: (a) => this.#a0({ ...this.#aO, settings: a }),
            onChange: () => this.#a_(),
          })),
          (this.#U = new y(c.notifier, (a) => this.#a1(a))),
          (this.summary = new y(c.notifier, (a) => w(a, this.#a2(a)))),
          (this.group = /^g[0-9a-z]{20}$/.test(a)
            ? new af({ ...d, onRecord: (a) => this.listed(a, !1, b.pages()) })
            : null),
          (this.handle = (function (a, { context: b, settings: c, messages: d, peerId: e }) {
            let f,
              g,
              h,
              { id: i, log: j, group: k, attendance: l, summary: m } = a,
              { chat: n, outbox: o } = b.client,
              p = { conversationId: i },
              q = new Z(b, i);
            return {
              id: i,
              kind: k ? "group" : "direct",
              peerId: e,
              group: k?.handle ?? null,
              summary: m,
              messages: d,
              typing:
                ((f = []),
                (g = null),
                (h = new y(
                  b.notifier,
                  () => f,
                  (a) => {
                    (g?.(),
                      (f = []),
                      h.invalidate(),
                      (g = a
                        ? b.keepOpen(
                            (a) =>
                              b.client.chat.onTyping(
                                { conversationId: i },
                                {
                                  onEvent({ userIds: a }) {
                                    ((f = a.filter((a) => a !== b.me)), h.invalidate());
                                  },
                                  onError: a,
                                },
                              ),
                            (a) => b.report(a),
                          )
                        : null));
                  },
                ))),
              open: () => l.open(),
              loadOlder: () => j.loadOlder(),
              loadNewer: () => j.loadNewer(),
              jumpTo: async (a) => {
                (j.isLoaded && j.window.has(a)) || (await j.loadAround(a));
              },
              jumpToNewest: async () => {
                (j.isLoaded && j.follows) || (await j.loadNewest());
              },
              send: (b, c) => (q.ended(), a.send(b, c)),
              edit: (a, b) => n.edit({ ...p, seq: a, content: b }),
              delete: (a) => n.delete({ ...p, seq: a }),
              react: (a, b, c) => n.react({ ...p, seq: a, reaction: b, on: c }),
              pin: async (a, b) => {
                await n.pin({ ...p, seq: a, on: b });
              },
              configure: (a) => c.change(a),
              retry: (a) => o.retry(a),
              discard: (a) => {
                o.discard(a);
              },
              inView: (a) => l.inView(a),
              markRead: (a) => l.markRead(a),
              setTyping: (a) => q.set(a),
            };
          })(this, { context: c, settings: this.#aN, messages: this.#U, peerId: this.#aL })));
      }
      get order() {
        let { lastMessage: a } = this.#aO,
          [b, c] = a ? [a.sentAtMs, 0] : this.#aS;
        return [this.outgoing.newestAtMs ?? 0, b, c];
      }
      placeAt(a, b) {
        this.#aS = [a, b];
      }
      get isStale() {
        return null !== this.#aR;
      }
      get position() {
        return this.#aO.group?.position ?? null;
      }
      get isArchived() {
        return this.#aN.shown(this.#aO.settings).archived;
      }
      toCache(a) {
        let { id: b, isStale: c } = this,
          { lastSeq: d } = this.#aO,
          { isLoaded: e, follows: f, hasOlder: g, window: h } = this.log,
          i = e && f && (h.last ?? 0) === d,
          j = h.messages.slice(-a),
          k = { messages: j, hasOlder: g || j.length < h.messages.length },
          l = this.group?.notes ?? [],
          [m] = this.#aS;
        return {
          id: b,
          ...{ truth: this.#aO, placedAtMs: m, changedAt: this.#aQ, marked: this.attendance.marked, notes: l },
          isStale: c,
          log: i ? k : null,
        };
      }
      restore({ truth: a, placedAtMs: b, changedAt: c, marked: d, isStale: e, log: f, notes: g }) {
        ((this.isListed = !0),
          (this.#aQ = c),
          (this.#aP = !e),
          (this.#aS = [b, 0]),
          (this.#aR = e ? 0 : null),
          (this.attendance.marked = d),
          (this.#aT = a.lastSeq),
          this.group?.restore(g),
          this.#a0(a),
          f ? this.log.restore(f.messages, f.hasOlder) : e || this.attendance.begin());
      }
      get unread() {
        return this.#aO.unread;
      }
      notListed(a) {
        ((this.#aR = null), a ? this.log.abandon(a) : this.attendance.begin());
      }
      listed(a, b, c) {
        let d = b ? al(null !== this.group) : this.#aO,
          e = c <= (this.#aR ?? -1),
          f = an(d, a) && (this.isStale || !this.isListed);
        e || f || (this.#aR = null);
        let { lastMessage: h, lastSeq: i } = a;
        i > d.lastSeq && this.#a3("group" === a.kind && a.mentions > d.mentions) && (this.#aT = i);
        let j = (function (a, b, c) {
          var d, e, f;
          let { lastMessage: g, notify: h, mutedUntilMs: i, pinned: j, archived: k } = b,
            l = Math.max(b.lastSeq, a.lastSeq),
            m = Math.max(b.readSeq, a.readSeq),
            n =
              "group" === b.kind
                ? (function (a, b, c) {
                    let d,
                      e,
                      { title: f = null, data: g = null, members: h, memberCount: i, role: j = null, position: k } = b,
                      l = c && a ? a.role : j;
                    return a &&
                      c &&
                      ((d = a.position),
                      (e = k),
                      null !== d && (0, B.O)(d) === (0, B.O)(e) && (0, B.N)(d) > (0, B.N)(e))
                      ? { ...a, role: l }
                      : { title: f, data: g, members: h, memberCount: i, role: l, position: k };
                  })(a.group, b, c)
                : null,
            o = an(a, b);
          return {
            lastMessage:
              ((d = a),
              (e = g),
              (f = b.lastSeq) === d.lastSeq && d.lastMessage && e
                ? e.nonce !== d.lastMessage.nonce ||
                  void 0 !== e.deletedAtMs ||
                  (e.version ?? 1) > (d.lastMessage.version ?? 1)
                  ? e
                  : d.lastMessage
                : f >= d.lastSeq
                  ? e
                  : d.lastMessage),
            lastSeq: l,
            readSeq: m,
            peerReadSeq: Math.max(b.peerReadSeq ?? 0, a.peerReadSeq),
            unread: o ? (n ? l - m : a.unread) : b.unread,
            mentions: "group" !== b.kind || o ? a.mentions : b.mentions,
            settings: c
              ? a.settings
              : {
                  notify: h ?? aj.notify,
                  mutedUntilMs: i ?? aj.mutedUntilMs,
                  pinned: j ?? aj.pinned,
                  archived: k ?? aj.archived,
                },
            group: n,
          };
        })(d, a, this.#aP && !b);
        ((!this.#aP || b) && this.#aN.told(),
        (b || !this.#aP) && (this.#aQ = g()),
        (this.isListed = !0),
        (this.#aP = !e || (this.#aP && !b)),
        b && (this.attendance.marked = 0),
        this.#a0(j),
        this.isStale || this.attendance.begin(),
        this.log.showsNewest)
          ? this.#a4()
          : (h && this.#a5([h]), this.outgoing.storedUpTo(i));
      }
      forget() {
        ((this.isListed = !1), (this.#aP = !1), (this.attendance.marked = 0), this.#a0(al(null !== this.group)));
      }
      wasThere(a) {
        this.#aU = Math.max(this.#aU, a);
      }
      happened(a, { id: b, groupEventId: c, isLoading: d }) {
        let { group: e } = this.#aO;
        "reset" === a.type
          ? this.#a6()
          : (!this.#aP && d && this.becomeStale(),
            e && void 0 !== c
              ? this.#aP &&
                (({ position: a }, b) => null === a || (0, B.O)(b) !== (0, B.O)(a) || (0, B.N)(b) > (0, B.N)(a))(
                  e,
                  c,
                ) &&
                ((this.#aO = {
                  ...this.#aO,
                  group: (function (a, b, c) {
                    let d = { ...a, position: c };
                    if ("group" === b.type)
                      return {
                        ...d,
                        ...(void 0 !== b.title && { title: b.title }),
                        ...(void 0 !== b.data && { data: b.data }),
                      };
                    if ("members" !== b.type) return d;
                    let { added: e = [], removed: f = [] } = b,
                      g = a.memberCount + e.length - f.length,
                      h = a.members.length === a.memberCount ? e.map(({ userId: a }) => a) : [],
                      i = [...a.members.filter((a) => !f.includes(a)), ...h].slice(0, 100);
                    return { ...d, members: e.length + f.length > 0 ? i : a.members, memberCount: g };
                  })(e, a, c),
                }),
                this.group?.happened(a, c, this.#aO.lastSeq))
              : "members" === a.type && this.#a7(a),
            "message" === a.type
              ? this.#a8(a.message)
              : "read" === a.type
                ? this.#a9(a.userId, a.seq)
                : "settings" === a.type
                  ? this.#ba(a)
                  : "members" !== a.type &&
                    "group" !== a.type &&
                    "ready" !== a.type &&
                    (this.#b(a), (this.#aQ = c ?? b)),
            this.#bb());
      }
      #a8(a) {
        let { context: b } = this.#aM,
          { lastSeq: c } = this.#aO;
        (this.log.take(a),
          this.log.showsNewest || this.#a5([a]),
          a.seq > c &&
            ((this.#aP && a.seq === c + 1) || this.becomeStale(),
            (this.isListed = !0),
            this.#a3(am(a, b.me)) && (this.#aT = a.seq),
            (this.#aO = (function (a, b, c, d) {
              let { readSeq: e } = a,
                f = b.from === c,
                g = { ...a, lastMessage: b, lastSeq: b.seq };
              if (!a.group) return { ...g, unread: f || b.seq <= e ? a.unread : a.unread + 1 };
              if (f) return { ...g, readSeq: Math.max(e, b.seq), unread: 0, mentions: 0 };
              let h = b.seq > e;
              return {
                ...g,
                unread: d ? Math.max(0, b.seq - e) : a.unread + 1,
                mentions: a.mentions + (h && am(b, c) ? 1 : 0),
              };
            })(this.#aO, a, b.me, this.#aP))),
          a.from === b.me && a.seq > (this.attendance.newSince ?? 1 / 0) && this.attendance.answered(!1));
      }
      #a9(a, b) {
        let { lastSeq: c, readSeq: d, peerReadSeq: e } = this.#aO;
        if (a !== this.#aM.context.me) b > e && (this.#aO = { ...this.#aO, peerReadSeq: b });
        else if (b > d) {
          let a = this.#bc(b),
            d = this.#bd(b),
            { unread: e, mentions: f } = this.#aO;
          ((this.#aO = { ...this.#aO, readSeq: b, unread: a ?? e, mentions: d ?? f }),
            (null === a || null === d || 0 === c) && this.becomeStale());
        }
      }
      #b(a) {
        let { readSeq: b, mentions: c } = this.#aO;
        if (
          ("reaction" === a.type &&
            a.userId === this.#aM.context.me &&
            this.#aV &&
            this.#aW.add(`${a.seq} ${a.reaction}`),
          "deleted" === a.type && c > 0 && a.seq > b)
        ) {
          let b = this.log.window.after(a.seq - 1)?.[0];
          b ? am(b, this.#aM.context.me) && (this.#aO = { ...this.#aO, mentions: c - 1 }) : this.becomeStale();
        }
        ((this.#aO = ao(this.#aO, a)), this.log.change(a));
      }
      #ba({ notify: a, mutedUntilMs: b, pinned: c, archived: d }) {
        (this.#aN.told(),
          (this.#aO = { ...this.#aO, settings: { notify: a, mutedUntilMs: b, pinned: c, archived: d } }));
      }
      #a7({ added: a, removed: b, role: c }) {
        let { group: d } = this.#aO,
          { me: e } = this.#aM.context;
        if (!d) return;
        (b?.includes(e) && (this.#aO = { ...this.#aO, group: { ...d, role: null } }),
          c?.userId === e && (this.#aO = { ...this.#aO, group: { ...d, role: c.role } }));
        let f = a?.find(({ userId: a }) => a === e);
        if (f && (!this.#aP || null === d.role)) {
          if (((this.#aO = { ...this.#aO, group: { ...d, role: f.role } }), !this.isListed))
            return void this.becomeStale();
          this.#a6();
        }
      }
      #a6() {
        ((this.#aP = !1), this.log.reload(), this.group?.members.forget(), this.becomeStale());
      }
      outbox(a, b) {
        (this.outgoing.update(a), (this.#aV = b.some(({ kind: a }) => "react" === a)), this.#aV || this.#aW.clear());
        let c = new Map();
        for (let a of b) c.set(a.seq, [...(c.get(a.seq) ?? []), a]);
        this.log.window.setPending(c) && (this.#U.invalidate(), this.#a_());
      }
      sent(a, b) {
        (this.outgoing.sent(a, b), this.#a4());
      }
      made(a, b) {
        let c = (function (a, b, c) {
          let { conversationId: d, seq: e } = a,
            { version: f, editedAtMs: g, deletedAtMs: h } = b ?? {};
          if ("react" === a.kind)
            return { type: "reaction", conversationId: d, seq: e, userId: c, reaction: a.reaction, on: a.on };
          if ("delete" === a.kind)
            return "number" == typeof h ? { type: "deleted", conversationId: d, seq: e, deletedAtMs: h, by: c } : null;
          let { content: i } = a;
          return "number" == typeof f && "number" == typeof g
            ? { type: "edited", conversationId: d, seq: e, version: f, content: i, editedAtMs: g }
            : null;
        })(a, b, this.#aM.context.me);
        !c ||
          ("reaction" === c.type && this.#aW.has(`${c.seq} ${c.reaction}`)) ||
          ((this.#aO = ao(this.#aO, c)), this.log.change(c), this.#bb());
      }
      #aX(a, b) {
        let c = a.at(-1);
        (this.#a5(a),
          this.#a4(),
          b &&
            !this.isListed &&
            c &&
            c.seq > this.#aO.lastSeq &&
            ((this.#aO = { ...this.#aO, lastMessage: c, lastSeq: c.seq }), this.becomeStale()),
          this.#bb());
      }
      #a5(a) {
        if (this.outgoing.isWaiting)
          for (let { from: b, nonce: c } of a) b === this.#aM.context.me && this.outgoing.stored(c);
      }
      #aZ(a) {
        let { lastMessage: b } = this.#aO;
        return (b?.from === this.#aM.context.me && b.nonce === a) || this.log.window.hasOwn(a);
      }
      #bc(a) {
        let { lastSeq: b, group: c } = this.#aO,
          { window: d } = this.log;
        return a >= b ? 0 : c ? b - a : d.last === b ? d.othersAfter(a) : null;
      }
      #bd(a) {
        let { lastSeq: b, mentions: c } = this.#aO;
        if (0 === c || a >= b) return 0;
        let { window: d } = this.log,
          e = d.last === b ? d.after(a) : null;
        return e?.filter((a) => am(a, this.#aM.context.me)).length ?? null;
      }
      becomeStale() {
        let a = this.isStale;
        ((this.#aR = this.#aM.pages()), a || this.#aM.onStale());
      }
      #a0(a) {
        ((this.#aO = a), this.#bb());
      }
      #bb() {
        (this.log.window.setPeerRead(this.#aO.peerReadSeq), this.#aY(), this.#a_());
      }
      #aY() {
        (this.#U.invalidate(), this.#aM.context.onChange());
      }
      #a_() {
        (this.summary.invalidate(),
          this.#aM.onSummary(),
          this.attendance.counted(),
          this.#aM.desk.chatChanged(this.id, () => this.#be()));
      }
      #be() {
        let { unread: a, mentions: b, settings: c } = this.summary.get(),
          d = ai(c, Date.now());
        return {
          unread: "all" === d ? a : "mentions" === d ? b : 0,
          lastSeq: this.#aT > this.#aU ? this.#aT : 0,
          own: this.#aO.lastMessage?.from === this.#aM.context.me,
        };
      }
      #a3(a) {
        let b = ai(this.#aN.shown(this.#aO.settings), Date.now());
        return "all" === b || ("mentions" === b && a);
      }
      #a1(a) {
        let {
            window: b,
            status: c,
            hasOlder: d,
            isLoadingOlder: e,
            isLoadingNewer: f,
            error: g,
            follows: h,
          } = this.log,
          i = "ready" === c && !h,
          j = i ? b.items : b.items.concat(this.outgoing.items);
        return w(a, {
          items:
            a &&
            (function (a, b) {
              if (a.length !== b.length) return !1;
              for (let c = a.length - 1; c >= 0; c -= 1) if (a[c] !== b[c]) return !1;
              return !0;
            })(a.items, j)
              ? a.items
              : i
                ? [...j]
                : j,
          status: "idle" === c ? "loading" : c,
          newSince: this.attendance.newSince,
          hasOlder: d,
          hasNewer: i,
          isLoadingOlder: e,
          isLoadingNewer: f,
          error: g,
        });
      }
      #a2(a) {
        let { lastSeq: b, settings: c } = this.#aO;
        return (function (
          {
            id: a,
            me: b,
            peerId: c,
            truth: d,
            isListed: e,
            settings: f,
            lastMessage: g,
            marked: h,
            unreadAfter: i,
            mentionsAfter: j,
          },
          k,
        ) {
          let { lastSeq: l, readSeq: m, peerReadSeq: n, unread: o, mentions: p, group: q } = d,
            r = h > m,
            s = q?.members ?? [b, c];
          return {
            id: a,
            kind: q ? "group" : "direct",
            peerId: c,
            title: q?.title ?? null,
            data: q?.data ?? null,
            members: w(k?.members, s),
            memberCount: q?.memberCount ?? s.length,
            role: q?.role ?? null,
            hasLeft: null !== q && e && null === q.role,
            lastMessage: g,
            lastSeq: l,
            readSeq: r ? h : m,
            peerReadSeq: n,
            unread: r ? (i(h) ?? o) : o,
            mentions: r ? (j(h) ?? p) : p,
            settings: w(k?.settings, f),
          };
        })(
          {
            id: this.id,
            me: this.#aM.context.me,
            peerId: this.#aL,
            truth: this.#aO,
            isListed: this.isListed,
            settings: this.#aN.shown(c),
            lastMessage: (0, S.f)(this.outgoing.items, ({ seq: a }) => null === a || a > b) ?? this.#bf(a?.lastMessage),
            marked: this.attendance.marked,
            unreadAfter: (a) => this.#bc(a),
            mentionsAfter: (a) => this.#bd(a),
          },
          a,
        );
      }
      #bf(a) {
        let { lastMessage: b, peerReadSeq: c } = this.#aO;
        if (!b) return null;
        let { window: d } = this.log,
          e = d.at(b.seq);
        if (e && e.nonce === b.nonce) return e;
        let f = d.pendingOf(b.seq);
        return w(a ?? void 0, ab(b, this.#aM.context.me, c, f));
      }
      #a$(a) {
        let b = this.log.window.at(a);
        if (!b) return null;
        let { text: c } = b.content ?? {};
        return { seq: a, from: b.from, excerpt: "string" == typeof c ? c.slice(0, 200) : "" };
      }
      send(a, b = {}) {
        let { client: c } = this.#aM.context;
        return (
          this.attendance.answered(!0),
          this.log.isLoaded && !this.log.follows && this.log.loadNewest(),
          c.chat.send({ conversationId: this.id, content: a, ...b })
        );
      }
      #a4() {
        let { lastMessage: a, lastSeq: b } = this.#aO,
          c = a ? 0 : b;
        this.outgoing.storedUpTo(this.log.showsNewest ? (this.log.window.last ?? c) : b);
      }
    }
    class aq {
      #l;
      #bg = null;
      #bh = null;
      #bi = !0;
      #bj = 0;
      constructor(a) {
        this.#l = a;
      }
      start(a, b) {
        let { context: c } = this.#l,
          { connection: d } = c.client;
        ((this.#bg = a), null === b ? this.#bk() : ((this.#bh = b), this.#bl(b)));
        let e = "online" === d.state.status;
        c.onClose(
          d.subscribe(() => {
            let a = "online" === d.state.status;
            (e && !a && this.#bm(), !e && a && this.#bi && this.#bk(), (e = a));
          }),
        );
      }
      reached(a) {
        ((this.#bg = a), null !== this.#bh && this.#bl(this.#bh));
      }
      #bm() {
        ((this.#bi = !0), (this.#bh = null), (this.#bj += 1), this.#l.onBehind());
      }
      async #bk() {
        let { context: a, head: b } = this.#l;
        this.#bj += 1;
        let c = this.#bj;
        try {
          let d = await a.persist(b);
          if (c !== this.#bj) return;
          ((this.#bh = d), this.#bl(d));
        } catch (b) {
          if (c !== this.#bj) return;
          (a.report(b), this.#bn());
        }
      }
      #bl(a) {
        let b = this.#bg ?? a;
        ((0, B.O)(b) !== (0, B.O)(a) || (0, B.N)(b) >= (0, B.N)(a)) && this.#bn();
      }
      #bn() {
        ((this.#bh = null), (this.#bi = !1), this.#l.onCaughtUp());
      }
    }
    var ar = a.i(90824);
    let as = (a) => "string" == typeof a,
      at = (a) => "number" == typeof a,
      au = (a) => "boolean" == typeof a,
      av = () => !0,
      aw = (a) => (b) => null === b || a(b),
      ax = (a) => (b) => void 0 === b || a(b),
      ay = (a) => (b) => Array.isArray(b) && b.every(a),
      az = (a) => {
        let b = Object.entries(a);
        return (a) => (0, ar.s)(a) && b.every(([b, c]) => c(a[b]));
      },
      aA = az({ conversationId: as, seq: at, from: as, nonce: as, sentAtMs: at, content: av }),
      aB = az({ notify: as, mutedUntilMs: aw(at), pinned: au, archived: au }),
      aC = az({ members: ay(as), memberCount: at, mentions: at, position: as }),
      aD = az({ id: as, lastMessage: aw(aA), lastSeq: at, readSeq: at, peerReadSeq: aw(at), unread: at }),
      aE = (a) => aD(a) && ("group" !== a.kind || aC(a)),
      aF = az({ userId: as, role: as, joinedAtMs: at, readSeq: aw(at) }),
      aG = az({ members: ay(aF), cursor: aw(as) }),
      aH = az({ conversation: aE }),
      aI = az({ seq: aw(at), type: as, sentAtMs: at, readAtMs: aw(at) }),
      aJ = az({ conversationId: as, seq: at, sentAtMs: at }),
      aK = az({ messages: ay(aA), hasMore: au }),
      aL = az({ conversations: ay(aE), cursor: aw(at), position: as }),
      aM = az({ pushes: ay(aI), unread: at, hasMore: au, position: as }),
      aN = ay(az({ userId: as, online: au, lastSeenAtMs: aw(at) })),
      aO = az({ userIds: ay(as) }),
      aP = { conversationId: as, seq: at },
      aQ = {
        message: az({ message: aA }),
        read: az({ ...aP, userId: as }),
        edited: az({ ...aP, version: at, content: av, editedAtMs: at }),
        deleted: az({ ...aP, deletedAtMs: at }),
        reaction: az({ ...aP, userId: as, reaction: as, on: au }),
        pinned: az({ ...aP, on: au, atMs: at }),
        members: az({
          conversationId: as,
          added: ax(ay(az({ userId: as, role: as }))),
          removed: ax(ay(as)),
          role: ax(az({ userId: as, role: as })),
        }),
        group: az({ conversationId: as, title: ax(aw(as)) }),
        settings: (a) => az({ conversationId: as })(a) && aB(a),
        ready: av,
        reset: az({ conversationId: ax(as) }),
      },
      aR = {
        push: az({ push: aI, unread: at }),
        read: (a) => az({ unread: at })(a) && (0, ar.s)(a) && (ay(at)(a.seqs) || at(a.upTo)),
        ready: az({ unread: at }),
        reset: az({ unread: at }),
      },
      aS = (a) => ("message" === a.type ? a.message.conversationId : "ready" === a.type ? void 0 : a.conversationId),
      aT =
        (a, b, c) =>
        async (d, ...e) => {
          let f = await c(d, ...e);
          if (b(f)) return f;
          throw (0, ar.$)(a, f);
        };
    class aU {
      #bo = null;
      #bp = -1;
      #ac = [];
      #ab = 0;
      get current() {
        return this.#bo;
      }
      get isLoading() {
        return this.#ab > 0;
      }
      beginPage() {
        this.#ab += 1;
      }
      endPage() {
        ((this.#ab -= 1), 0 === this.#ab && (this.#ac = []));
      }
      take(a, b) {
        let c = (0, B.N)(b);
        return (
          !!a &&
          !(c < this.#bp) &&
          ((this.#bp = c), (this.#ac = this.#ac.filter((a) => a.n > c)), (this.#bo = this.#ac.reduce(aV, a)), !0)
        );
      }
      restore(a, b) {
        ((this.#bo = a), (this.#bp = (0, B.N)(b)));
      }
      changed(a, b) {
        let c = { ...a, n: (0, B.N)(b) };
        this.#bo && !(c.n <= this.#bp) && ((this.#bo = aV(this.#bo, c)), this.#ab > 0 && this.#ac.push(c));
      }
      moved(a) {
        this.#bo && (this.#bo = aV(this.#bo, a));
      }
      reset() {
        ((this.#bp = -1), (this.#ac = []));
      }
    }
    let aV = (a, b) => ({
      messages: Math.max(0, a.messages + b.messages),
      conversations: Math.max(0, a.conversations + b.conversations),
    });
    class aW {
      list;
      archived;
      unread;
      #bq = new aU();
      #as;
      #Q;
      #aM;
      #br = new Map();
      #bs = R();
      #au = "loading";
      #ax = null;
      #aw = !1;
      #av;
      #bg = null;
      #n = null;
      #bt = 0;
      #bu = 0;
      #bv = !1;
      #bw = !1;
      #bx = !1;
      constructor(a, b) {
        ((this.#Q = a),
          (this.#as = new aq({
            context: a,
            head: async () => (await this.#aA(void 0, a.pageSize, (a) => this.#by(a))).position,
            onBehind: () => b.behind("chat"),
            onCaughtUp: () => b.caughtUp("chat"),
          })),
          (this.#aM = {
            context: a,
            desk: b,
            started: () => this.#bs.promise,
            onSummary: () => this.#a_(),
            onStale: () => void this.#bz(),
            pages: () => this.#bu,
          }),
          (this.list = new y(a.notifier, (a) => this.#bA(a, !1))),
          (this.archived = new y(a.notifier, (a) => this.#bA(a, !0))),
          (this.unread = new y(a.notifier, (a) => w(a, this.#bB()))));
      }
      start(a) {
        let { outbox: b } = this.#Q.client;
        (a && this.#bC(a),
          this.#bD(),
          this.#Q.onClose(b.subscribe(() => this.#bD())),
          this.#Q.onClose(b.onSent(({ nonce: a, result: b }) => this.#br.get(b.conversationId)?.sent(a, b))),
          this.#Q.onClose(b.onChanged(({ change: a, result: b }) => this.#br.get(a.conversationId)?.made(a, b))),
          a || this.#bE());
      }
      get position() {
        return this.#bg;
      }
      conversation(a) {
        let { me: b } = this.#Q,
          c = "id" in a ? a.id : l(b, a.with),
          d = this.#br.get(c);
        if (d) return d;
        if (!/^g[0-9a-z]{20}$/.test(c) && null === m(c, b))
          throw TypeError(`${b} is not a party of ${c}: give a conversation's \`id\`, or a user \`with\``);
        let e = new ap(c, this.#aM);
        return (this.#br.set(c, e), e);
      }
      async createGroup({ key: a = g(), ...b }) {
        for (let c = 1; ; c += 1)
          try {
            let { conversation: c } = await this.#Q.client.chat.createGroup({ ...b, key: a }),
              d = this.conversation(c);
            return (d.isListed || d.placeAt((this.#bF()[0]?.order[1] ?? 0) + 1, 0), d.listed(c, !1, this.#bu), d);
          } catch (a) {
            if ("DISCONNECTED" !== (0, u.o)(a).code || 3 === c) throw a;
          }
      }
      async loadMore() {
        if (
          ("failed" === this.#au && (await this.#bE()),
          "ready" !== this.#au || this.#aw || null === this.#av || this.#n)
        )
          return;
        ((this.#aw = !0), this.#bG());
        let { pageSize: a } = this.#Q,
          b = this.#av;
        try {
          (await this.#aA(b, a, (a) => this.#bH(a, b)), (this.#ax = null));
        } catch (a) {
          this.#ax = (0, u.o)(a);
        }
        ((this.#aw = !1), this.#bG());
      }
      toCache(a, b) {
        if (null === this.#bg || this.#n || "ready" !== this.#au) return null;
        let c = this.#bF().filter(({ isListed: a }) => a),
          d = c.slice(0, a);
        return {
          position: this.#bg,
          totals: this.#bq.current,
          cursor: d.length === c.length && void 0 !== this.#av ? this.#av : "unknown",
          conversations: d.map((a) => a.toCache(b)),
        };
      }
      #bC({ position: a, cursor: b, conversations: c, totals: d }) {
        for (let b of (d && this.#bq.restore(d, a), c)) this.conversation(b).restore(b);
        ((this.#av = "unknown" === b ? void 0 : b), (this.#au = "ready"), this.#bG(), this.#bI(a, null), this.#bJ());
      }
      async #bE() {
        ((this.#au = "loading"), (this.#ax = null), this.#bG());
        let a = this.#bs;
        a.promise.catch(() => {});
        let b = (a) => {
          ((this.#au = "ready"), (this.#ax = null), this.#bH(a, void 0), this.#bI(a.position, a.position));
        };
        try {
          await this.#Q.persist(
            () => this.#aA(void 0, this.#Q.pageSize, b),
            (a) => this.#ap(a),
          );
        } catch (b) {
          ((this.#au = "failed"), this.#ap((0, u.o)(b)), (this.#bs = R()), a.reject(b));
        }
      }
      async #aA(a, b, c) {
        let d = this.#bt;
        this.#bu += 1;
        let e = this.#bu;
        this.#bq.beginPage();
        try {
          let f = await this.#Q.client.chat.conversations({ ...("number" == typeof a && { cursor: a }), limit: b });
          if (d !== this.#bt || this.#Q.isClosed) return { ...f, number: e, isCounted: !1 };
          let g = ("number" != typeof a || !this.#bK(f)) && this.#bq.take(f.totals, f.position),
            h = { ...f, number: e, isCounted: g };
          return (c(h), this.unread.invalidate(), h);
        } finally {
          this.#bq.endPage();
        }
      }
      #bK({ conversations: a }) {
        return (
          !!a.some(({ kind: a }) => "group" === a) ||
          Array.from(this.#br.values()).some(({ group: a, isListed: b }) => a && b)
        );
      }
      #bL(a, b) {
        let c = this.#br.get(a);
        if (!c?.group) return;
        let { unread: d } = c;
        this.#bq.moved({ messages: d - b, conversations: Math.sign(d) - Math.sign(b) });
      }
      #bH({ conversations: a, cursor: b, number: c, isCounted: d }, e) {
        for (let b of (this.#aS(a), a)) (this.conversation(b).listed(b, !1, c), d && this.#bL(b.id, b.unread));
        ((void 0 === this.#av || this.#av === e) && (this.#av = b),
          a.some(({ id: a }) => this.#br.get(a)?.isStale) && this.#bz(),
          this.#a_());
      }
      #aS(a) {
        let b = (a.find(({ lastMessage: a }) => a)?.lastMessage?.sentAtMs ?? 0) + 1;
        for (let [c, d] of a.entries())
          d.lastMessage ? (b = d.lastMessage.sentAtMs) : this.conversation(d).placeAt(b, -c);
      }
      #by(a) {
        if (!this.#bv)
          for (let { id: b, kind: c, lastSeq: d } of a.conversations)
            "group" === c && this.conversation({ id: b }).wasThere(d);
        ((this.#bv = !0), this.#bH(a, void 0));
      }
      #bJ() {
        Array.from(this.#br.values()).some(({ isStale: a }) => a) && this.#bz();
      }
      async #bz() {
        if (((this.#bx = !0), !this.#bw)) {
          this.#bw = !0;
          try {
            for (; this.#bx;) (await this.#bs.promise, (this.#bx = !1), await this.#bM());
          } catch (b) {
            let a = (0, u.o)(b);
            for (let b of (this.#ap(a), this.#br.values())) b.isStale && b.notListed(a);
          }
          this.#bw = !1;
        }
      }
      async #bM() {
        let a,
          b = new Set();
        for (let a of this.#br.values()) a.isStale && b.add(a);
        let c = this.#bt,
          { pageSize: d } = this.#Q,
          e = () => c !== this.#bt;
        for (; null !== a && (void 0 === a || Array.from(b).some(({ group: a }) => !a));) {
          let c = a,
            f = void 0 === c ? d : 200,
            g = await this.#Q.persist(() => this.#aA(c, f, (a) => this.#bH(a, c)));
          if (e()) return;
          for (let { id: a } of g.conversations) b.delete(this.conversation({ id: a }));
          if (((a = g.cursor), 0 === b.size)) break;
        }
        let f = Array.from(b).filter(({ group: a }) => a);
        for (let a of f) {
          let c = await this.#bN(a);
          if (e()) return;
          c && b.delete(a);
        }
        if (!(f.length > 0 && (await this.#Q.persist(() => this.#aA(void 0, d, (a) => this.#bH(a, void 0))), e())))
          for (let a of b) a.notListed(null);
      }
      async #bN(a) {
        let { client: b } = this.#Q,
          c = this.#bt;
        this.#bu += 1;
        let d = this.#bu;
        this.#bq.beginPage();
        try {
          return (
            await this.#Q.persist(async () => {
              let e = await b.chat.conversation({ conversationId: a.id });
              c === this.#bt && a.listed(e, !1, d);
            }),
            !0
          );
        } catch (a) {
          if ("NOT_FOUND" !== (0, u.o)(a).code) throw a;
          return !1;
        } finally {
          this.#bq.endPage();
        }
      }
      #bI(a, b) {
        let { client: c } = this.#Q;
        ((this.#bg = a),
          this.#Q.onChange(),
          this.#Q.keepOpen(
            (a) =>
              c.chat.onMessage(
                { lastEventId: this.#bg, ...this.#bO() },
                { onEvent: (a, b, c) => this.#bP({ event: a, id: b, groupEventId: c }), onError: a },
              ),
            (a) => this.#ap(a),
          ),
          this.#bs.resolve(),
          this.#as.start(a, b));
      }
      #bO() {
        let a = this.#bF().flatMap(({ id: a, position: b }) => (null === b ? [] : [[a, b]]));
        return 0 === a.length ? {} : { groups: Object.fromEntries(a.slice().reverse()) };
      }
      #bP(a) {
        let { event: b, id: c } = a;
        if ("reset" === b.type && void 0 === b.conversationId) {
          let a = null !== this.#n;
          if (((this.#n = []), (this.#bt += 1), this.#bq.reset(), (0, B.O)(c) !== (0, B.O)(this.#bg ?? c)))
            for (let { outgoing: a } of this.#br.values()) a.storedUpTo(1 / 0);
          a || this.#bQ();
        } else if (!this.#n) return void this.#bR(a);
        this.#n.push(a);
      }
      #bR({ event: a, id: b, groupEventId: c }) {
        let d = aS(a);
        if ((void 0 !== d && this.#bS(d, { event: a, id: b, groupEventId: c }), "ready" === a.type))
          for (let a of this.#br.values()) a.attendance.tellRead();
        (this.#Q.onChange(), void 0 === c && ((this.#bg = b), this.#as.reached(b)));
      }
      #bS(a, { event: b, id: c, groupEventId: d }) {
        let e = this.conversation({ id: a }),
          f = e.unread;
        e.happened(b, { id: c, groupEventId: d, isLoading: this.#bq.isLoading });
        let g = e.unread;
        if (e.group) this.#bL(a, f);
        else if (g !== f) {
          let a = Math.sign(g) - Math.sign(f);
          this.#bq.changed({ messages: g - f, conversations: a }, c);
        }
      }
      async #bQ() {
        let a = Math.max(this.#bF().length, 1),
          b = [],
          c = !0;
        for (let d = -1; d !== this.#bt;) {
          let e;
          ((d = this.#bt), (b.length = 0));
          try {
            do {
              let c = e,
                d = Math.min(200, Math.max(a - b.length, this.#Q.pageSize)),
                f = await this.#Q.persist(
                  () => this.#aA(c, d, () => {}),
                  (a) => this.#ap(a),
                );
              (b.push(...f.conversations), ({ cursor: e } = f));
            } while (d === this.#bt && b.length < a && null !== e);
            this.#av = e;
          } catch (a) {
            ((c = !1), this.#ap((0, u.o)(a)));
            break;
          }
        }
        if (c) {
          let a = new Set(b.map(({ id: a }) => a));
          for (let b of this.#br.values()) a.has(b.id) || b.forget();
          for (let a of (this.#aS(b), b)) this.conversation(a).listed(a, !0, this.#bu);
          this.#ax = null;
        }
        for (let a of this.#br.values()) a.log.reload();
        let d = this.#n ?? [];
        for (let a of ((this.#n = null), d)) this.#bR(a);
        (this.#bJ(), this.#a_());
      }
      #bD() {
        let { client: a, me: b } = this.#Q,
          c = new Map(),
          d = (a) => {
            let d = c.get(a) ?? { entries: [], changes: [] };
            return ((/^g[0-9a-z]{20}$/.test(a) || null !== m(a, b)) && c.set(a, d), d);
          };
        for (let c of a.outbox.entries) d(c.conversationId ?? l(b, c.to ?? b)).entries.push(c);
        for (let b of a.outbox.changes) d(b.conversationId).changes.push(b);
        for (let a of c.keys()) this.conversation({ id: a });
        for (let [a, b] of this.#br) {
          let { entries: d, changes: e } = c.get(a) ?? { entries: [], changes: [] };
          b.outbox(d, e);
        }
      }
      #ap(a) {
        ((this.#ax = a), this.#bG());
      }
      #bG() {
        (this.list.invalidate(), this.archived.invalidate());
      }
      #bB() {
        let a = this.#bq.current,
          { messages: b, conversations: c } = a ?? { messages: 0, conversations: 0 };
        for (let d of this.#br.values()) {
          if (!d.isListed) continue;
          let { unread: e } = d.summary.get(),
            f = a ? d.unread : 0;
          ((b += e - f), (c += Math.sign(e) - Math.sign(f)));
        }
        return { messages: Math.max(0, b), conversations: Math.max(0, c) };
      }
      #a_() {
        (this.#bG(), this.unread.invalidate(), this.#Q.onChange());
      }
      #bF() {
        let a = [...this.#br.values()]
          .filter((a) => a.isListed || !a.outgoing.isEmpty)
          .map((a) => ({ conversation: a, order: a.order }));
        return (
          a.sort((a, b) => {
            let c, d;
            return ((c = a.order), (d = b.order)[0] - c[0] || d[1] - c[1] || d[2] - c[2]);
          }),
          a.map(({ conversation: a }) => a)
        );
      }
      #bA(a, b) {
        let c = this.#bF()
          .filter((a) => a.isArchived === b)
          .map(({ summary: a }) => a.get());
        return w(a, {
          items: w(a?.items, c),
          status: this.#au,
          hasMore: "ready" === this.#au && null !== this.#av,
          isLoadingMore: this.#aw,
          error: this.#ax,
        });
      }
    }
    let aX = { from: 1 / 0, hasMore: !0, status: "loading", isLoadingMore: !1, error: null },
      aY = () => ({ read: new Set(), replaced: new Set(), readUpTo: 0 });
    class aZ {
      #bT = new Map();
      #bU = { all: aX, unread: aX };
      #bV = aY();
      #ab = 0;
      get(a) {
        return this.#bU[a];
      }
      change(a, b) {
        this.#bU[a] = { ...this.#bU[a], ...b };
      }
      get pushes() {
        return [...this.#bT.values()].sort((a, b) => (b.seq ?? 0) - (a.seq ?? 0));
      }
      shown(a, b) {
        let { from: c } = this.#bU[a];
        return this.pushes.filter((d) => (d.seq ?? 0) >= c && ("all" === a || !b(d)));
      }
      isSettled(a, b) {
        let c = this.#bT.get(a);
        return !c || null !== c.readAtMs || b(c);
      }
      received(a, b) {
        (void 0 !== b && (this.#bT.delete(b), this.#ab > 0 && this.#bV.replaced.add(b)),
          null === a.seq || this.#bT.has(a.seq) || this.#bT.set(a.seq, a));
      }
      read(a, b) {
        let [c, d] = "seqs" in a ? [a.seqs, 0] : [[], a.upTo],
          e = new Set(c);
        for (let [a, c] of this.#bT)
          null === c.readAtMs && (a <= d || e.has(a)) && this.#bT.set(a, { ...c, readAtMs: b });
        if (0 !== this.#ab) {
          for (let a of c) this.#bV.read.add(a);
          this.#bV.readUpTo = Math.max(this.#bV.readUpTo, d);
        }
      }
      beginPage() {
        this.#ab += 1;
      }
      endPage() {
        ((this.#ab -= 1), 0 === this.#ab && (this.#bV = aY()));
      }
      join(a, b, c) {
        let { read: d, replaced: e, readUpTo: f } = this.#bV,
          { from: g } = this.#bU[a];
        for (let a of b.pushes) {
          let { seq: b } = a;
          if (null === b || ((g = Math.min(g, b)), e.has(b))) continue;
          let h = this.#bT.get(b),
            i = null !== a.readAtMs || (h?.readAtMs ?? null) !== null || b <= f || d.has(b);
          (!h || (null === h.readAtMs && i)) && this.#bT.set(b, { ...a, readAtMs: i ? (a.readAtMs ?? c) : null });
        }
        this.change(a, { from: b.hasMore ? g : 0, hasMore: b.hasMore, status: "ready", error: null });
      }
      clear() {
        (this.#bT.clear(), (this.#bU.all = aX), (this.#bU.unread = aX));
      }
    }
    let a$ = ["all", "unread"];
    class a_ {
      unread;
      #Q;
      #bW;
      #g = new Set();
      #bX;
      #as;
      #j = new Map();
      #bY = 0;
      #bU = new aZ();
      #bZ = 0;
      #bg = null;
      #b$ = !1;
      #aU = 0;
      #b_ = new Set();
      #b0 = [];
      #n = null;
      #bt = 0;
      constructor(a, b) {
        ((this.#Q = a),
          (this.#bX = b),
          (this.#as = new aq({
            context: a,
            head: async () => (await a.client.notifications.list({ limit: 1 })).position,
            onBehind: () => b.behind("push"),
            onCaughtUp: () => b.caughtUp("push"),
          })),
          (this.unread = new y(a.notifier, () => this.#bZ)),
          (this.#bW = { all: this.#b1("all"), unread: this.#b1("unread") }));
      }
      start(a) {
        a ? this.#bC(a) : this.#bE();
      }
      get position() {
        return this.#bg;
      }
      told(a) {
        return this.#j.get(a);
      }
      list = (a) => this.#bW[a];
      onPush = (a) => {
        let b = (b) => a(b);
        return (
          this.#g.add(b),
          () => {
            this.#g.delete(b);
          }
        );
      };
      loadMore = async (a) => {
        if (!this.#b$) {
          "failed" === this.#bU.get("all").status && (await this.#bE());
          return;
        }
        let { from: b, hasMore: c, isLoadingMore: d, status: e } = this.#bU.get(a);
        if (d || !c || this.#n) return;
        let f = this.#bt;
        (this.#b2(a, "ready" === e ? { isLoadingMore: !0 } : { isLoadingMore: !0, status: "loading" }),
          this.#bU.beginPage());
        try {
          let c = await this.#aA(a, b, this.#Q.pageSize);
          if (f !== this.#bt) return;
          this.#bU.join(a, c, Date.now());
        } catch (c) {
          if (f !== this.#bt) return;
          let b = (0, u.o)(c);
          this.#b2(a, "ready" === e ? { error: b } : { error: b, status: "failed" });
        } finally {
          (this.#bU.endPage(), this.#b2(a, { isLoadingMore: !1 }));
        }
      };
      markRead = async (a) => {
        ("seqs" in a && 0 === a.seqs.length) || (this.#b_.add(a), this.#b3(), await this.#b4(a));
      };
      async #b4(a) {
        let { client: b } = this.#Q;
        try {
          (await this.#Q.persist(() => b.notifications.markRead(a)), this.#bU.read(a, Date.now()));
        } finally {
          (this.#b_.delete(a), this.#b3());
        }
      }
      toCache(a) {
        let b = this.#bU.get("all");
        if (null === this.#bg || this.#n || "ready" !== b.status) return null;
        let c = this.#bU.shown("all", () => !1),
          d = c.slice(0, a),
          e = b.hasMore || c.length > d.length;
        return { position: this.#bg, unread: this.#bZ, pushes: d, hasMore: e, marking: [...this.#b_] };
      }
      async #bC({ position: a, unread: b, pushes: c, hasMore: d, marking: e }) {
        for (let c of ((this.#bg = a), (this.#bZ = b), (this.#b0 = e), e)) this.#b_.add(c);
        (this.#bU.join("all", { pushes: c, hasMore: d }, 0), this.#b3());
        let f = await this.#Q.persist(() => this.#Q.client.notifications.list({ limit: 1 })).catch((a) =>
          this.#ap((0, u.o)(a)),
        );
        ((this.#aU = (0, B.N)(f?.position ?? a)), this.#bI(f?.position ?? null));
      }
      async #bE() {
        this.#b2("all", { status: "loading", error: null });
        try {
          let a = await this.#Q.persist(
            () => this.#aA("all", 1 / 0, this.#Q.pageSize),
            (a) => this.#ap(a),
          );
          ((this.#bZ = a.unread), this.#bU.join("all", a, Date.now()), (this.#bg = a.position), this.#bI(a.position));
        } catch (a) {
          this.#b2("all", { status: "failed", error: (0, u.o)(a) });
        }
      }
      #aA(a, b, c) {
        return this.#Q.client.notifications.list({
          limit: c,
          ...(1 / 0 !== b && { before: b }),
          ...("unread" === a && { unreadOnly: !0 }),
        });
      }
      #bI(a) {
        let { client: b } = this.#Q;
        for (let c of ((this.#b$ = !0),
        this.#as.start(this.#bg, a),
        this.#b3(),
        this.#Q.keepOpen(
          (a) => b.notifications.onPush({ lastEventId: this.#bg }, { onEvent: (a, b) => this.#bP(a, b), onError: a }),
          (a) => this.#ap(a),
        ),
        a$))
          this.#bW[c].isListenedTo && this.#b5(c);
      }
      #bP(a, b) {
        if (
          ("push" === a.type &&
            (null === a.push.seq || (0, B.N)(b) > this.#aU) &&
            (z(this.#g, a.push, (a) => this.#Q.report(a)), this.#c(a.push)),
          ("ready" === a.type || "reset" === a.type) && this.#b6("ready" === a.type),
          "reset" === a.type)
        ) {
          let a = null !== this.#n;
          ((this.#n = []), (this.#bt += 1), a || this.#bQ());
        } else if (!this.#n) return void this.#bR(a, b);
        this.#n.push({ event: a, id: b });
      }
      #b6(a) {
        let b = this.#b0;
        for (let c of ((this.#b0 = []), b)) a ? this.#b4(c).catch((a) => this.#Q.report(a)) : this.#b_.delete(c);
      }
      #bR(a, b) {
        ("push" === a.type ? this.#bU.received(a.push, a.replaces) : "read" === a.type && this.#bU.read(a, Date.now()),
          (this.#bZ = a.unread),
          (this.#bg = b),
          this.#b3(),
          this.#as.reached(b));
      }
      #c(a) {
        if ("chat.message" === a.type || null !== a.readAtMs) return;
        let b = null === a.seq ? `push-now-${(this.#bY += 1)}` : `push-${a.seq}`;
        (this.#j.set(b, a), this.#j.size > 100 && this.#j.delete(this.#j.keys().next().value), this.#bX.pushed(b));
      }
      #b7() {
        for (let [a, { seq: b }] of this.#j)
          null !== b && this.#bU.isSettled(b, (a) => this.#b8(a)) && (this.#j.delete(a), this.#bX.pushRead(a));
      }
      async #bQ() {
        let a = a$.filter((a) => "ready" === this.#bU.get(a).status);
        try {
          let b = new Map();
          for (let c = -1; c !== this.#bt;)
            for (let d of ((c = this.#bt), a)) {
              let { length: a } = this.#bU.shown(d, ({ readAtMs: a }) => null !== a),
                c = Math.min(200, Math.max(a, this.#Q.pageSize)),
                e = await this.#Q.persist(
                  () => this.#aA(d, 1 / 0, c),
                  (a) => this.#ap(a),
                );
              b.set(d, e);
            }
          for (let [a, c] of (this.#bU.clear(), b)) this.#bU.join(a, c, Date.now());
        } catch (a) {
          this.#ap((0, u.o)(a));
        }
        let b = this.#n ?? [];
        for (let { event: a, id: c } of ((this.#n = null), b)) this.#bR(a, c);
        for (let a of a$) this.#bW[a].isListenedTo && this.#b5(a);
      }
      #b5(a) {
        let { status: b, isLoadingMore: c } = this.#bU.get(a);
        this.#b$ && "ready" !== b && !c && this.loadMore(a);
      }
      #b1(a) {
        return new y(
          this.#Q.notifier,
          (b) => this.#bA(a, b),
          (b) => {
            b && this.#b5(a);
          },
        );
      }
      #bA(a, b) {
        let { status: c, hasMore: d, isLoadingMore: e, error: f } = this.#bU.get(a),
          g = new Map(b?.items.map((a) => [a.seq, a])),
          h = this.#bU.shown(a, (a) => null !== a.readAtMs || this.#b8(a)).map((a) => this.#b9(a, g.get(a.seq)));
        return w(b, {
          items: w(b?.items, h),
          status: c,
          hasMore: "ready" === c && d,
          isLoadingMore: e && "ready" === c,
          error: f,
        });
      }
      #b9(a, b) {
        return null === a.readAtMs && this.#b8(a) ? (b && null !== b.readAtMs ? b : { ...a, readAtMs: Date.now() }) : a;
      }
      #b8({ seq: a }) {
        for (let b of this.#b_) if (null !== a && ("seqs" in b ? b.seqs.includes(a) : a <= b.upTo)) return !0;
        return !1;
      }
      #b2(a, b) {
        (this.#bU.change(a, b), this.#b3());
      }
      #ap(a) {
        this.#b2("all", { error: a });
      }
      #b3() {
        for (let a of (this.#j.size > 0 && this.#b7(), this.unread.invalidate(), a$)) this.#bW[a].invalidate();
        this.#Q.onChange();
      }
    }
    let a0 = (a, b) => (0, B.O)(a.position) === (0, B.O)(b.position);
    function a1(a, b) {
      return a && b ? (a0(a, b) && (0, B.N)(b.position) > (0, B.N)(a.position) ? b : a) : (a ?? b);
    }
    class a2 {
      #Q;
      #ca = new Map();
      #cb = new Map();
      #cc = new Set();
      #cd = [];
      #ce = !1;
      constructor(a) {
        this.#Q = a;
      }
      presence(a) {
        let b = this.#ca.get(a);
        if (b) return b;
        let c = new y(
          this.#Q.notifier,
          () => this.#cb.get(a),
          (b) => {
            (b ? this.#cc.add(a) : this.#cc.delete(a), this.#cf());
          },
        );
        return (this.#ca.set(a, c), c);
      }
      #cf() {
        this.#ce ||
          ((this.#ce = !0),
          this.#Q.later(() => {
            ((this.#ce = !1), this.#cg());
          }, 30));
      }
      #cg() {
        let a = [...this.#cc],
          b = this.#cd;
        this.#cd = [];
        for (let c = 0; c < a.length; c += 500) {
          let d = new Set(a.slice(c, c + 500)),
            e = b.find((a) => a3(a.userIds, d));
          this.#cd.push(e ?? { userIds: d, stop: this.#ch([...d]) });
        }
        for (let a of b) this.#cd.includes(a) || a.stop();
      }
      #ch(a) {
        let { client: b } = this.#Q;
        return this.#Q.keepOpen(
          (c) => b.presence.onChange({ userIds: a }, { onEvent: (a) => this.#bH(a), onError: c }),
          (a) => this.#Q.report(a),
        );
      }
      #bH(a) {
        for (let b of a) {
          let a = this.#cb.get(b.userId);
          (a && w(a, b) === a) || (this.#cb.set(b.userId, b), this.#ca.get(b.userId)?.invalidate());
        }
      }
    }
    let a3 = (a, b) => a.size === b.size && [...a].every((a) => b.has(a));
    class a4 {
      #Q;
      #l;
      #ci = !1;
      #cj = !1;
      #ck = -1 / 0;
      #cl = null;
      #az = !1;
      #cm = null;
      constructor(a, b) {
        ((this.#Q = a), (this.#l = b));
      }
      start() {
        this.#ci = !0;
        let { connection: a } = this.#Q.client,
          b = globalThis,
          c = () => this.#cn(),
          d = new AbortController(),
          { signal: e } = d;
        for (let a of (b.addEventListener?.("pagehide", c, { signal: e }), ["visibilitychange", "freeze"]))
          b.document?.addEventListener(a, c, { signal: e });
        let f = a.subscribe(() => {
          "online" !== a.state.status && c();
        });
        this.#Q.onClose(() => {
          (d.abort(), f());
        });
      }
      changed() {
        if (((this.#cj = !0), !this.#ci || this.#cl)) return;
        let a = "online" === this.#Q.client.connection.state.status ? this.#ck + 1e3 - performance.now() : 0;
        this.#cl = this.#Q.later(() => this.#cn(), Math.max(50, a));
      }
      async close() {
        (this.#cn(), await this.#cm);
      }
      #cn() {
        (this.#cl?.(), (this.#cl = null), this.#ci && this.#cj && ((this.#az = !0), (this.#cm ??= this.#co())));
      }
      async #co() {
        for (; this.#az;) {
          ((this.#az = !1), (this.#cj = !1), (this.#ck = performance.now()));
          try {
            await this.#l.save(this.#l.snapshot());
          } catch (a) {
            this.#Q.report(a);
          }
        }
        this.#cm = null;
      }
    }
    class a5 {
      me;
      client;
      pageSize;
      onChange;
      notifier = new x((a) => this.report(a));
      #cp = new Set();
      #cq = new Set();
      #cr = !1;
      constructor({ me: a, client: b, pageSize: c, onChange: d }) {
        ((this.me = a), (this.client = b), (this.pageSize = c), (this.onChange = d));
      }
      get isClosed() {
        return this.#cr;
      }
      report(a) {
        this.#cr || console.error("tidings: store", a);
      }
      close() {
        for (let a of ((this.#cr = !0), this.#cp)) clearTimeout(a);
        for (let a of Array.from(this.#cq)) a();
        this.#cq.clear();
      }
      onClose(a) {
        return (
          this.#cq.add(a),
          () => {
            this.#cq.delete(a);
          }
        );
      }
      later(a, b) {
        if (this.#cr) return () => {};
        let c = setTimeout(() => {
          (this.#cp.delete(c), a());
        }, b);
        return (
          this.#cp.add(c),
          () => {
            (clearTimeout(c), this.#cp.delete(c));
          }
        );
      }
      async persist(a, b) {
        for (let c = 500; ; c = Math.min(2 * c, 1e4))
          try {
            let b = await a();
            return this.#cr ? await a6() : b;
          } catch (d) {
            if (this.#cr) return a6();
            let a = (0, u.o)(d);
            if (!a.resumable && "UNAUTHORIZED" !== a.code) throw a;
            (b?.(a), await this.#cs(Math.max(c * (0.5 + Math.random() / 2), a.retryAfterMs ?? 0)));
          }
      }
      async inTime(a) {
        let { promise: b, resolve: c } = R(),
          d = this.later(() => c(void 0), 2e3),
          e = this.onClose(() => c(void 0));
        try {
          return await Promise.race([a, b]);
        } catch (a) {
          this.report(a);
          return;
        } finally {
          (d(), e());
        }
      }
      keepOpen(a, b) {
        let { connection: c } = this.client,
          d = null,
          e = null,
          f = this.#cr,
          g = () => {
            d = a((a) => {
              if (!f) {
                if ("UNAUTHORIZED" !== a.code) return void b(a);
                e = c.subscribe(() => {
                  "online" === c.state.status && (e?.(), g());
                });
              }
            });
          },
          h = () => {
            ((f = !0), i(), e?.(), d?.stop());
          },
          i = this.onClose(h);
        return (f || g(), h);
      }
      #cs(a) {
        let { connection: b } = this.client,
          { promise: c, resolve: d } = R(),
          e = () => {
            (f(), h(), d());
          },
          f = this.later(e, a),
          g = "online" === b.state.status,
          h = b.subscribe(() => {
            let a = "online" === b.state.status;
            (a && !g && e(), (g = a));
          });
        return c;
      }
    }
    function a6() {
      return R().promise;
    }
    var a7 = a.i(10533);
    let a8 = (0, a7.createContext)(null),
      a9 = ({ store: a, children: b }) => (
        "window" in globalThis ||
          (function ({ client: a }) {
            a?.connection.defer();
          })(a),
        (0, a7.createElement)(a8.Provider, { value: a }, b)
      );
    function ba() {
      let a = (0, a7.useContext)(a8);
      if (!a) throw Error("There is no <TidingsProvider> above this component");
      return a;
    }
    var bb = a.i(10589);
    let bc = { minMs: 250, baseMs: 1e3, maxMs: 3e4 };
    function bd({ minMs: a, baseMs: b, maxMs: c }, d, e) {
      return Math.round(a + e * Math.max(0, Math.min(c, b * 2 ** Math.min(d, 30)) - a));
    }
    let be = {
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
    function bf(a) {
      let { nextTryAtMs: b, lastError: c } = a;
      return a.closed
        ? { status: "closed" }
        : a.serving || a.moving
          ? { status: "online", via: a.via }
          : (({ refusals: a }) => a >= 2)(a)
            ? { status: "unauthorized", nextTryAtMs: b, lastError: c }
            : a.offline
              ? { status: "offline", nextTryAtMs: b, lastError: c }
              : a.hasServed || c
                ? { status: "reconnecting", nextTryAtMs: b, lastError: c }
                : { status: "connecting" };
    }
    var bg = a.i(71984);
    let bh = {
      401: "it wants credentials of its own",
      403: "is this page's origin allowed?",
      404: "is the path right?",
      502: "the server behind it is not there",
      503: "it takes nobody now",
    };
    async function bi(a, b) {
      let c = (0, bg.X)(a),
        d = `No WebSocket opens at ${c.href.replace(/^http/, "ws")}`;
      try {
        let a = await fetch(c, { credentials: "omit", signal: AbortSignal.timeout(b) }),
          { status: e } = a,
          f = await a.json().catch(() => null);
        if ((0, bg.H)(f) && [200, 401, 404].includes(e))
          return `${d}, though the server answers HTTP there: does a proxy in between let WebSockets through?`;
        return `${d}; HTTP is answered with ${e}${e in bh ? `: ${bh[e]}` : ""}`;
      } catch (a) {
        return `${d}, and HTTP is not answered there either (${!(a instanceof Error) ? String(a) : a.cause instanceof Error ? `${a.message}: ${a.cause.message || a.cause.name}` : a.message}): are scheme, host and port right?`;
      }
    }
    var bj = a.i(14676);
    let bk = "the connection failed",
      bl = new TextEncoder();
    class bm {
      #l;
      #ct;
      #cu;
      #cv = "dialling";
      #cw = !1;
      #cx;
      #cy = 0;
      #cz = 0;
      static open(a) {
        let { promise: b, resolve: c, reject: d } = R();
        return {
          socket: new bm(
            {
              ...a,
              onAccepted: (b) => {
                (a.onAccepted(b), c());
              },
            },
            d,
          ),
          accepted: b,
        };
      }
      constructor(a, b) {
        ((this.#l = a),
          (this.#cu = b),
          (this.#ct = new a.WebSocket(a.url)),
          (this.#ct.binaryType = "arraybuffer"),
          this.#ct.addEventListener("open", () => this.#cA()),
          this.#ct.addEventListener("message", ({ data: a }) => this.#cB(() => this.#cC(a))),
          this.#ct.addEventListener("close", ({ code: a, reason: b }) => {
            this.#bn(a, 1006 === a && "" === b ? bk : b);
          }),
          this.#ct.addEventListener("error", ({ message: a }) => {
            this.#bn(1006, "string" == typeof a && "" !== a ? a : bk);
          }),
          (this.#cx = setTimeout(() => this.#cD("no answer in time"), a.connectMs)));
      }
      get via() {
        return this.#ct.via ?? "websocket";
      }
      check() {
        "accepted" === this.#cv && this.#cE();
      }
      call(a, { type: b, path: c, input: d }, e) {
        let f,
          { format: g, maxFrameBytes: h } = this.#l;
        try {
          let h = { path: c, input: g.input(d), lastEventId: e };
          f = JSON.stringify({ id: a, method: b, params: h });
        } catch (a) {
          return new u.z("BAD_REQUEST", `The input has no JSON form: ${String(a)}`, { cause: a });
        }
        if (3 * f.length > h && bl.encode(f).byteLength > h) {
          let a = `The input is too large: at most ${h} bytes`;
          return new u.z("PAYLOAD_TOO_LARGE", a);
        }
        return (this.#cF(f), null);
      }
      stop(a) {
        this.#cF(JSON.stringify({ id: a, method: "subscription.stop" }));
      }
      close(a = 1e3, b = "") {
        "closed" !== this.#cv && (this.#ct.close(a, b), this.#bn(a, b || "closed here"));
      }
      #cF(a) {
        "closed" !== this.#cv && this.#ct.send(a);
      }
      #cA() {
        if ("dialling" !== this.#cv) return;
        let { token: a, away: b = !1 } = this.#l,
          c = { token: a, protocol: String(2), ...(b && { away: "true" }) };
        (this.#cF(JSON.stringify({ method: "connectionParams", data: c })), this.#cF("PING"));
      }
      #cG() {
        "dialling" === this.#cv && ((this.#cv = "accepted"), this.#cg(this.#l.pingMs), this.#l.onAccepted(this));
      }
      #cC(a) {
        if ("closed" === this.#cv) return;
        if (((this.#cy = performance.now()), "PING" === a && this.#cF("PONG"), "PING" === a || "PONG" === a))
          return void this.#cG();
        let b = this.#a9(a);
        if (b) {
          if ("error" === b.type && null === b.id)
            return void (this.#cw
              ? this.#l.onError(b.error)
              : (this.#ct.close(1e3), this.#bn(1008, b.error.message, b.error)));
          (this.#cG(),
            this.#cw || "result" !== b.type || ((this.#cw = !0), this.#l.onAuthorized()),
            this.#l.onMessage(this, b));
        }
      }
      #a9(a) {
        try {
          return this.#l.format.read(a);
        } catch (a) {
          return (
            this.#l.onError(new u.z("PARSE_ERROR", "The server sent a frame that is not tRPC's", { cause: a })),
            this.#cD("a frame that is not tRPC's"),
            null
          );
        }
      }
      #cB(a) {
        try {
          a();
        } catch (a) {
          this.#l.onError(a);
        }
      }
      #cg(a) {
        (clearTimeout(this.#cx),
          (this.#cx = setTimeout(() => {
            let a = performance.now() - this.#cy;
            a < this.#l.pingMs ? this.#cg(this.#l.pingMs - a) : this.#cE();
          }, a)));
      }
      #cE() {
        let { pingMs: a, pongMs: b } = this.#l;
        (this.#cF("PING"),
          (this.#cz = performance.now()),
          clearTimeout(this.#cx),
          (this.#cx = setTimeout(() => {
            let c = performance.now() - this.#cz > 2 * b + 50;
            this.#cx = setTimeout(() => {
              this.#cy >= this.#cz ? this.#cg(a) : c ? this.#cE() : this.#cD("the server has stopped answering");
            }, 50);
          }, b)));
      }
      #cD(a) {
        (this.#ct.terminate ? this.#ct.terminate() : this.#ct.close(), this.#bn(1006, a));
      }
      #bn(a, b, c = null) {
        if ("closed" === this.#cv) return;
        let d = "accepted" === this.#cv;
        ((this.#cv = "closed"), clearTimeout(this.#cx));
        let e = c ?? (4401 !== a || this.#cw ? null : new u.z("UNAUTHORIZED", b)),
          f = new bj.f(a, b, e);
        d ? queueMicrotask(() => this.#l.onClosed(this, f)) : this.#cu((0, u.N)(f));
      }
    }
    let bn = globalThis,
      bo = () => bn.navigator?.onLine === !1,
      bp = () => new u.z("CLOSED", "The client is closed");
    class bq {
      #l;
      #m;
      #ch = new Set();
      #cH = { ...be, offline: bo() };
      #i = null;
      #cI = null;
      #cJ = !1;
      #cK = R();
      #bv = !1;
      #cL;
      #cM;
      #cN = -1 / 0;
      #cO = -1 / 0;
      #cP = null;
      #cQ = null;
      #cR = !1;
      #cS = [];
      #cT = new AbortController();
      constructor(a) {
        ((this.#l = a),
          (this.#m = v(bf(this.#cH), (b) => a.onError(b, { stage: "listener" }))),
          (function (a, b) {
            let { document: c } = bn;
            for (let c of ["online", "offline"]) bn.addEventListener?.(c, a, { signal: b });
            c?.addEventListener("visibilitychange", () => "visible" === c.visibilityState && a(), { signal: b });
          })(() => this.#cU(), this.#cT.signal));
      }
      get state() {
        return this.#m;
      }
      get reason() {
        let { serving: a, lastError: b } = this.#cH;
        return a
          ? "the server is there, but has not answered this"
          : b
            ? `there is no connection: ${b.message}`
            : "no connection has been made yet";
      }
      get lastError() {
        return this.#cH.lastError;
      }
      get isOnline() {
        return this.#cH.serving;
      }
      get isClosed() {
        return this.#cH.closed;
      }
      begin() {
        "window" in globalThis ? this.#bm() : (this.#cL = setTimeout(() => this.#bm(), 0));
      }
      defer() {
        clearTimeout(this.#cL);
      }
      get hasBegun() {
        return this.#bv;
      }
      get begun() {
        return this.#cK.promise;
      }
      #bm() {
        (clearTimeout(this.#cL),
          this.#bv ||
            ((this.#bv = !0),
            this.#cK.resolve(),
            null !== this.#l.url
              ? this.connect()
              : this.#l.onError(
                  TypeError(
                    "The url is relative, and there is no page here: give an absolute one, or nothing connects",
                  ),
                  { stage: "connection" },
                )));
      }
      connect() {
        this.#cJ ||
          this.#cH.closed ||
          null === this.#l.url ||
          ((this.#cJ = !0), this.#cH.serving && this.#bR({ type: "replacing" }), this.#cV());
      }
      reconnect() {
        this.#cH.closed ||
          (this.#bm(), this.#bR({ type: "encouraged" }), (this.#cR = !0), this.#cQ ? this.#cQ(0) : this.connect());
      }
      renew() {
        if (this.#cH.closed) return Promise.resolve();
        let { promise: a, resolve: b } = R();
        return (this.#cS.push(b), 1 === this.#cS.length && this.reconnect(), a);
      }
      close() {
        if (!this.#cH.closed) {
          for (let a of (this.#bR({ type: "closed" }),
          clearTimeout(this.#cL),
          (this.#bv = !0),
          this.#cK.resolve(),
          this.#cT.abort(),
          clearTimeout(this.#cM),
          this.#cQ?.(0),
          this.#cI?.close(),
          this.#ch))
            a.close();
          this.#cW();
        }
      }
      #bR(a) {
        let { serving: b } = this.#cH;
        this.#cH = (function (a, b) {
          if (a.closed) return a;
          switch (b.type) {
            case "waiting":
              return { ...a, nextTryAtMs: b.untilMs };
            case "dialling":
              return { ...a, nextTryAtMs: null };
            case "network":
              return { ...a, offline: b.offline };
            case "accepted":
              return {
                ...a,
                serving: !0,
                stable: !1,
                spareFailures: 0,
                hasServed: !0,
                moving: !1,
                via: b.via,
                nextTryAtMs: null,
                lastError: null,
              };
            case "authorized":
            case "encouraged":
              return { ...a, refusals: 0 };
            case "stable":
              return a.serving
                ? { ...a, stable: !0, ...(!a.lastError && { failures: 0, returns: 0, refusals: 0 }) }
                : a;
            case "failed":
              return {
                ...a,
                ...(function (a, b) {
                  let { failures: c, spareFailures: d, returns: e } = a;
                  return a.serving && a.stable
                    ? { failures: c, returns: e, spareFailures: d + 1 }
                    : e > 0 && !(({ code: a }) => +("UNAUTHORIZED" === a))(b)
                      ? { failures: c, returns: e + 1, spareFailures: d }
                      : { failures: c + 1, returns: 0, spareFailures: d };
                })(a, b.error),
                moving: !1,
                refusals: a.refusals + (({ code: a }) => +("UNAUTHORIZED" === a))(b.error),
                nextTryAtMs: null,
                lastError: b.error,
              };
            case "lost": {
              let c = a.stable || !0 === b.restarts;
              return {
                ...a,
                serving: !1,
                stable: !1,
                moving: b.moved && a.failures < 3,
                failures: a.failures + +!c,
                returns: c ? a.returns + 1 : 0,
                refusals: a.refusals + (({ code: a }) => +("UNAUTHORIZED" === a))(b.error),
                nextTryAtMs: null,
                lastError: b.error,
              };
            }
            case "explained":
              return a.serving || !a.lastError ? a : { ...a, lastError: b.error };
            case "replacing":
              return a.stable ? { ...a, spareFailures: 0 } : { ...a, failures: a.failures + 1 };
            case "closed":
              return { ...a, closed: !0, serving: !1, stable: !1, nextTryAtMs: null };
            default:
              return b;
          }
        })(this.#cH, a);
        let c = bf(this.#cH);
        (b !== this.#cH.serving ||
          !(function (a, b) {
            let [c, d] = [Object.entries(a), Object.values(b)];
            return c.length === d.length && c.every(([, a], b) => a === d[b]);
          })(c, this.#m.get())) &&
          this.#m.set(c);
      }
      async #cV() {
        do if ((await this.#cY(), this.#cH.closed)) return;
        while (!(await this.#cX()));
      }
      async #cY() {
        let a,
          b = this.#cR ? 0 : this.#cZ();
        if (((this.#cR = !1), 0 === b)) return;
        let { promise: c, resolve: d } = R();
        ((this.#cQ = (b) => {
          (clearTimeout(a),
            (a = setTimeout(d, Math.max(0, b))),
            this.#bR({ type: "waiting", untilMs: Date.now() + b }));
        }),
          this.#cQ(b),
          await c,
          (this.#cQ = null),
          (this.#cR = !1));
      }
      async #cX() {
        let { url: a, tuning: b, format: c, isAway: d, onError: e } = this.#l;
        ((this.#cN = performance.now()), this.#bR({ type: "dialling" }));
        try {
          let f = await this.#c$();
          if (this.#cH.closed || null === a || !b.WebSocket) return !1;
          let { socket: g, accepted: h } = bm.open({
            WebSocket: b.WebSocket,
            url: a,
            token: f,
            away: d(),
            format: c,
            ...b.timeouts,
            ...b.limits,
            onAccepted: (a) => this.#c_(a),
            onAuthorized: () => this.#bR({ type: "authorized" }),
            onMessage: (a, b) => this.#c0(a, b),
            onClosed: (a, b) => this.#c1(a, b),
            onError: (a) => e(a, { stage: "connection" }),
          });
          return ((this.#cI = g), await h, !0);
        } catch (b) {
          let a = this.#c2((0, u.o)(b));
          return (this.#cH.closed || (this.#bR({ type: "failed", error: a }), this.#a(a)), !1);
        } finally {
          this.#cI = null;
        }
      }
      #c2(a) {
        return !("DISCONNECTED" === a.code && a.message.includes(bk)) || this.#cH.closed
          ? a
          : ((!this.#cH.hasServed || this.#cH.returns > 8) && performance.now() - this.#cO > 1e4 && this.#c3(a),
            this.#cP ?? a);
      }
      async #c3(a) {
        let { url: b, tuning: c } = this.#l;
        if (null === b) return;
        this.#cO = performance.now();
        let d = await bi(b, Math.min(c.timeouts.connectMs, 1e4));
        this.#cH.serving ||
          this.#cH.closed ||
          ((this.#cP = new u.z("DISCONNECTED", d, { cause: a })), this.#bR({ type: "explained", error: this.#cP }));
      }
      async #c$() {
        let { token: a, tuning: b, onError: c } = this.#l;
        if ("string" == typeof a) return a;
        let { tokenMs: d } = b.timeouts,
          { signal: e } = this.#cT,
          { promise: f, reject: g } = R(),
          h = setTimeout(() => g(Error(`The token function did not return within ${d} ms`)), d);
        e.addEventListener("abort", g);
        try {
          return await Promise.race([Promise.resolve().then(a), f]);
        } catch (b) {
          if (this.#cH.closed) throw b;
          c(b, { stage: "token" });
          let a = `There is no token: ${b instanceof Error ? b.message : String(b)}`;
          throw new u.z("DISCONNECTED", a, { cause: b });
        } finally {
          (clearTimeout(h), e.removeEventListener("abort", g));
        }
      }
      #c_(a) {
        this.#cH.closed
          ? a.close()
          : ((this.#cJ = !1),
            (this.#cP = null),
            this.#ch.add(a),
            (this.#i = a),
            this.#l.multiplexer.attach(a),
            clearTimeout(this.#cM),
            (this.#cM = setTimeout(() => this.#bR({ type: "stable" }), this.#l.tuning.timeouts.stableMs)),
            this.#bR({ type: "accepted", via: a.via }),
            this.#cW());
      }
      #c0(a, b) {
        "reconnect" !== b.type ? this.#l.multiplexer.receive(a, b) : a === this.#i && this.connect();
      }
      #c1(a, b) {
        if (!this.#ch.delete(a) || (this.#l.multiplexer.detach(a, b), this.#cH.closed)) return;
        let c = (0, u.N)(b);
        (0 === this.#ch.size
          ? (clearTimeout(this.#cM),
            this.#bR({ type: "lost", error: c, moved: 4307 === b.code, restarts: 1001 === b.code || 1012 === b.code }),
            this.#cQ?.(this.#cZ()),
            this.connect())
          : a === this.#i &&
            ((this.#i = [...this.#ch].at(-1) ?? null), this.#bR({ type: "failed", error: c }), this.connect()),
          this.#a(c));
      }
      #a(a) {
        "DISCONNECTED" !== a.code &&
          ("UNAUTHORIZED" !== a.code || "unauthorized" === this.#m.get().status) &&
          this.#l.onError(a, { stage: "connection" });
      }
      #cW() {
        let a = this.#cS;
        for (let b of ((this.#cS = []), a)) b();
      }
      #cZ() {
        let { backoff: a } = this.#l.tuning;
        return (function (a, b, c, d) {
          let { failures: e, spareFailures: f, returns: g, refusals: h } = a;
          if (a.moving || 1 === h) return 0;
          if (h > 1) return Math.round(Math.min(c, b.baseMs * 2 ** h) * (0.5 + d / 2));
          if (a.serving && a.stable && 0 === e) return f && bd(b, f, d);
          if (0 === e && !a.hasServed) return 0;
          if (a.offline) return bd(b, Math.max(e, g) + 3, d);
          if (0 === g || e > 0) return bd(b, e, d);
          let { minMs: i, baseMs: j, maxMs: k } = b,
            l = Math.min(k, (j / 2) * 1.06 ** (g - 1));
          return bd({ minMs: Math.min(i, l / 2), baseMs: l, maxMs: k }, 0, d);
        })(this.#cH, a, a.unauthorizedMs, Math.random());
      }
      #cU() {
        let a = bo();
        this.#bR({ type: "network", offline: a });
        let b = performance.now() - this.#cN;
        for (let c of (a || this.#cQ?.(Math.max(0, this.#l.tuning.backoff.minMs - b)), this.#ch)) c.check();
      }
    }
    var br = a.i(85900);
    class bs {
      #c4;
      #bp;
      #c5;
      #c6;
      constructor(a, b = {}, c) {
        ((this.#c4 = a ?? null),
          (this.#bp = null === this.#c4 ? null : (0, B.V)(this.#c4)),
          (this.#c5 = new Map(Object.entries(b))),
          (this.#c6 = c));
      }
      get id() {
        return this.#c4;
      }
      get groups() {
        return (0, br.h)(this.#c5);
      }
      isOfGroup(a) {
        let b = (0, B.V)(a)?.groupId;
        return void 0 !== b && b !== this.#c6;
      }
      judge(a, b) {
        let c = (0, B.V)(a);
        return "push" === b.type && b.push?.seq === null
          ? "deliver"
          : c?.groupId !== void 0 && c.groupId !== this.#c6
            ? this.#c7(a, c.groupId, c, b)
            : "reset" === b.type || null === c || null === this.#bp
              ? this.#c8(a, c)
              : c.epoch !== this.#bp.epoch
                ? "gap"
                : "ready" === b.type && c.n === this.#bp.n
                  ? "deliver"
                  : "ready" === b.type
                    ? c.n > this.#bp.n
                      ? "gap"
                      : "drop"
                    : c.n > this.#bp.n
                      ? this.#c8(a, c)
                      : "drop";
      }
      #c7(a, b, c, { type: d }) {
        let e = (0, B.V)(this.#c5.get(b) ?? "");
        if (e && "reset" !== d) {
          if (c.epoch !== e.epoch) return "gap";
          if (c.n <= e.n) return "drop";
        }
        return (this.#c5.delete(b), this.#c5.set(b, a), "deliver");
      }
      #c8(a, b) {
        return ((this.#c4 = a), (this.#bp = b), "deliver");
      }
    }
    class bt {
      operation;
      observer;
      at = null;
      hasStarted = !1;
      hasEnded = !1;
      before = null;
      cursor;
      overlap = new Set();
      constructor(a, b) {
        ((this.operation = a), (this.observer = b), (this.cursor = new br.y(a.input)));
      }
    }
    class bu {
      #c9 = new Map();
      #da = new Set();
      #db = null;
      #dc = !1;
      #dd;
      #de = 0;
      get isReady() {
        return null !== this.#db;
      }
      attach(a) {
        (this.#c9.set(a, new Map()),
          (this.#dc = !1),
          clearTimeout(this.#dd),
          this.#c9.size > 1 && (this.#dd = setTimeout(() => this.#df(), 250)),
          this.#dg(a));
      }
      start(a, b) {
        let c = new bt(a, b);
        return ("subscription" === a.type && this.#da.add(c), this.#db && this.#aS(c, this.#db), () => this.#dh(c));
      }
      receive(a, b) {
        if (
          (a !== this.#db || "result" !== b.type || this.#dc || this.#df(),
          ("result" !== b.type && "error" !== b.type) || "number" != typeof b.id)
        )
          return;
        let c = this.#c9.get(a)?.get(b.id);
        if (!c) return;
        let { observer: d, operation: e } = c;
        if (c.hasEnded) {
          ("error" === b.type || "stopped" === b.result.type) && this.#aI({ socket: a, id: b.id });
          return;
        }
        let f = "subscription" === e.type,
          g = c.at?.id !== b.id;
        if ("error" === b.type) return void (g ? this.#aI({ socket: a, id: b.id }) : (this.#di(c), d.onError(b.error)));
        let { result: h } = b,
          i = !f || "stopped" === h.type;
        g && i
          ? this.#aI({ socket: a, id: b.id })
          : i
            ? (this.#di(c), d.onResult(h))
            : (g ? this.#dj(c, h) : this.#dk(c, h)) && d.onResult(h);
      }
      detach(a, b) {
        let c = this.#c9.get(a);
        if (c) {
          for (let b of (this.#c9.delete(a), 0 === this.#c9.size && clearTimeout(this.#dd), new Set(c.values())))
            (b.before?.socket === a && (b.before = null), b.at?.socket === a && (b.at = null));
          if (this.#db === a) {
            this.#db = null;
            let a = [...this.#c9.keys()].at(-1);
            a && this.#dg(a);
          }
          for (let { operation: a, observer: d } of new Set(c.values())) "subscription" !== a.type && d.onLost(b);
        }
      }
      #dg(a) {
        for (let b of ((this.#db = a), this.#da)) this.#aS(b, a);
      }
      #df() {
        for (let a of ((this.#dc = !0), clearTimeout(this.#dd), this.#c9.keys())) this.#dl(a);
      }
      #aS(a, b) {
        let { operation: c, cursor: d } = a;
        this.#de += 1;
        let e = { socket: b, id: this.#de };
        (a.at && a.hasStarted ? (a.before && this.#dm(a.before), (a.before = a.at)) : a.at && this.#dm(a.at),
          (a.at = e),
          (a.hasStarted = !1),
          a.overlap.clear(),
          this.#c9.get(b)?.set(e.id, a));
        let f = b.call(e.id, { ...c, input: d.input }, d.lastEventId);
        f && queueMicrotask(() => this.receive(b, { type: "error", id: e.id, error: f }));
      }
      #dk(a, { type: b, id: c }) {
        return (
          ("started" === b || !a.hasStarted) && ((a.hasStarted = !0), a.before && this.#dm(a.before)),
          void 0 === c || (a.cursor.take(c), !a.overlap.delete(c))
        );
      }
      #dj(a, { type: b, id: c }) {
        return (
          "data" === b &&
          (void 0 === c
            ? !(a.hasStarted && !0 === a.operation.isState)
            : !(a.hasStarted || a.overlap.has(c)) && (a.cursor.take(c), a.overlap.add(c), !0))
        );
      }
      #dh(a) {
        (a.at && "subscription" === a.operation.type && this.#dm(a.at), this.#di(a));
      }
      #dm({ socket: a, id: b }) {
        this.#c9.get(a)?.has(b) && a.stop(b);
      }
      #di(a) {
        for (let b of ((a.hasEnded = !0), this.#da.delete(a), a.before && this.#dm(a.before), [a.at, a.before]))
          b && this.#aI(b);
      }
      #aI({ socket: a, id: b }) {
        let c = this.#c9.get(a)?.get(b);
        (this.#c9.get(a)?.delete(b), c?.before?.id === b && (c.before = null), this.#dl(a));
      }
      #dl(a) {
        this.#dc && a !== this.#db && this.#c9.get(a)?.size === 0 && a.close();
      }
    }
    let bv = { connectMs: 1e4, tokenMs: 1e4, callMs: 15e3, pingMs: 1e4, pongMs: 5e3, stableMs: 5e3 };
    function bw(a, b, c) {
      let d = { ...b, ...c };
      for (let [b, c] of Object.entries(d))
        if (!("number" == typeof c && c > 0)) throw RangeError(`${a}.${b} is ${String(c)}: give a positive number`);
      return d;
    }
    let bx = ({ error: a, ...b }) => ({
        ...b,
        ...(a ? { status: "failed", error: new u.z(a.code, a.message) } : { status: "pending" }),
      }),
      by = ({ kind: a }) => void 0 === a;
    class bz {
      #l;
      #dn;
      #U = [];
      #ac = [];
      #dp;
      #dq;
      #dr;
      #ds;
      #V = new Map();
      #dt = new Set();
      #du = [];
      #dv = [];
      #cp = new Set();
      #dw = 0;
      #dx = !1;
      constructor(a) {
        this.#l = a;
        let b = (b) => a.onError(b, { stage: "listener" });
        ((this.#dn = v([], b)),
          (this.#dp = v(null, b)),
          (this.#dq = a.connector.state.subscribe(() => this.#dy())),
          (this.#ds = void 0 !== a.storage),
          (this.#dr = a.storage?.open({
            onAdopted: (a) => this.#dz(a),
            onElsewhere: (a) => {
              ((this.#du = a.map((a) => Object.assign(bx(a), { elsewhere: !0 }))), this.#dA());
            },
            onSentElsewhere: (a) => this.#dB(a),
            onWithdrawn: (a) => this.#dC(a),
            onError: (b) => a.onError(b, { stage: "storage" }),
          })),
          this.#dr && this.#bE(this.#dr));
      }
      get entries() {
        return { get: () => this.#U, subscribe: this.#dn.subscribe };
      }
      get changes() {
        return { get: () => this.#ac, subscribe: this.#dn.subscribe };
      }
      onSent = (a) =>
        this.#dp.subscribe(() => {
          let { entry: b, sent: c } = this.#dp.get();
          (!b || by(b)) && a(c);
        });
      onChanged = (a) =>
        this.#dp.subscribe(() => {
          let { entry: b, sent: c } = this.#dp.get();
          b && !by(b) && a({ change: b, result: c.result });
        });
      send(a) {
        return this.#dD({ ...a, nonce: a.nonce ?? g() });
      }
      change(a) {
        return this.#dD({ content: null, ...a, nonce: a.nonce ?? g() });
      }
      #dD(a) {
        let { maxEntries: b } = this.#l.limits;
        if (this.#dx) return Promise.reject(bp());
        let { nonce: c } = a,
          d = this.#V.get(c);
        if (d) return "failed" === d.entry.status ? this.retry(c) : d.promise;
        if (this.#V.size >= b) {
          let a = `${b} messages wait to be sent already: wait for some, or discard the failed ones`;
          return Promise.reject(new u.z("OUTBOX_FULL", a));
        }
        return this.#dE({ ...a, status: "pending", queuedAtMs: Date.now() });
      }
      retry(a) {
        if (this.#dx) return Promise.reject(bp());
        let b = this.#dF(a);
        return b
          ? b.elsewhere
            ? this.#dG(a)
            : this.#dE(b)
          : Promise.reject(new u.z("NOT_FOUND", `No failed message has the nonce ${a}`));
      }
      discard(a) {
        let b = this.#dF(a);
        return !!b && (b.elsewhere ? this.#dH(a) : (this.#dI((b) => b.remove(a)), this.#dC([a])), !0);
      }
      async close() {
        if (!this.#dx) {
          for (let a of ((this.#dx = !0), this.#dq(), this.#cp)) clearTimeout(a);
          for (let { entry: a, reject: b } of (this.#cp.clear(), this.#V.values())) "failed" !== a.status && b(bp());
          await this.#dI((a) => a.close());
        }
      }
      #dF(a) {
        return this.#dn.get().find((b) => b.nonce === a && "failed" === b.status);
      }
      #dE(a) {
        let { error: b, ...c } = (function (a) {
          let { status: b, error: c, elsewhere: d, ...e } = a;
          return { ...e, ...(c && { error: { code: c.code, message: c.message } }) };
        })(a);
        this.#V.delete(c.nonce);
        let { promise: d } = this.#dJ({ ...c, status: "pending" });
        return (this.#dr && this.#dK(c), this.#dA(), this.#dy(), d);
      }
      async #dK(a) {
        let { nonce: b } = a;
        (this.#dt.add(b), await this.#dI((b) => b.put(a)), this.#dt.delete(b), this.#dy());
      }
      #dJ(a) {
        let b = { entry: a, ...R() };
        return (b.promise.catch(() => {}), this.#V.set(a.nonce, b), this.#ds || this.#dL(a), b);
      }
      #dL(a) {
        if ("failed" === a.status) return;
        let b = this.#dv.find(({ target: b }) =>
          (function (a, b) {
            if (void 0 !== a.conversationId && void 0 !== b.conversationId)
              return a.conversationId === b.conversationId;
            if (void 0 !== a.to && void 0 !== b.to) return a.to === b.to;
            let c = a.to ?? b.to,
              d = a.conversationId ?? b.conversationId;
            return void 0 !== c && void 0 !== d && d.split("_").includes(i(c));
          })(b, a),
        );
        b ? b.nonces.push(a.nonce) : this.#dv.push({ target: a, nonces: [a.nonce], isBusy: !1 });
      }
      async #dI(a) {
        try {
          this.#dr && (await a(this.#dr));
        } catch (a) {
          this.#l.onError(a, { stage: "storage" });
        }
      }
      async #bE(a) {
        for (let { entry: b } of (await this.#dI(() => a.ready), (this.#ds = !1), this.#V.values())) this.#dL(b);
        this.#dy();
      }
      #dz(a) {
        if (this.#dx) return;
        let b = this.#V;
        for (let c of (this.#ds && (this.#V = new Map()), a)) b.has(c.nonce) || this.#dJ(bx(c));
        if (this.#ds) for (let [a, c] of b) this.#V.set(a, c);
        (this.#dA(), this.#dy());
      }
      async #dG(a) {
        await this.#dI((b) => b.claim(a));
        let b = this.#V.get(a);
        if (!b) throw new u.z("NOT_FOUND", `Another client has already handled the message ${a}`);
        return "failed" === b.entry.status ? this.retry(a) : b.promise;
      }
      async #dH(a) {
        (await this.#dI((b) => b.claim(a)), this.#V.has(a) && this.discard(a));
      }
      #dC(a) {
        for (let b of a) this.#V.get(b)?.entry.status === "failed" && this.#V.delete(b);
        this.#dA();
      }
      #dy() {
        let { connector: a, limits: b } = this.#l;
        for (let c of this.#dv) {
          if (this.#dx || !a.isOnline || this.#dw >= b.maxSending) return;
          let d = this.#V.get(c.nonces[0] ?? "");
          !d || c.isBusy || this.#dt.has(d.entry.nonce) || this.#dM(c, d);
        }
      }
      async #dM(a, b) {
        ((a.isBusy = !0), (this.#dw += 1));
        let { nonce: c } = b.entry,
          d = !1;
        for (let a = 0; !this.#dx; a += 1) {
          this.#dN(c, { status: "sending" });
          try {
            let a = await this.#l.perform(b.entry),
              d = { nonce: c, result: a };
            (this.#V.delete(c), this.#dI((a) => a.remove(c, d)), this.#dB(d), this.#dA(), b.resolve(a));
            break;
          } catch (f) {
            let e = (0, u.o)(f);
            if (this.#dx) break;
            if ("UNAUTHORIZED" !== e.code || d)
              if (e.retryable) this.#dN(c, { status: "pending" });
              else {
                (this.#dN(c, { status: "failed", error: e }),
                  this.#dI((a) => a.fail(c, { code: e.code, message: e.message })),
                  b.reject(e));
                break;
              }
            else ((d = !0), this.#dN(c, { status: "pending" }), await this.#l.connector.renew());
            await this.#dO(e, a);
          }
        }
        ((this.#dw -= 1),
          (a.isBusy = !1),
          a.nonces.shift(),
          this.#dv.splice(this.#dv.indexOf(a), 1),
          a.nonces.length > 0 && this.#dv.push(a),
          this.#dy());
      }
      async #dO({ code: a, retryAfterMs: b }, c) {
        let { connector: d, backoff: e } = this.#l;
        if (this.#dx) return;
        if ("DISCONNECTED" !== a || d.isOnline) {
          let a = Math.max(bd(e, c, Math.random()), b ?? 0),
            { promise: d, resolve: f } = R(),
            g = setTimeout(f, a);
          (this.#cp.add(g), await d, this.#cp.delete(g));
        }
        if (d.isOnline) return;
        let { promise: f, resolve: g } = R(),
          h = d.state.subscribe(() => {
            d.isOnline && g();
          });
        (await f, h());
      }
      #dB(a) {
        let b = this.#dn.get().find(({ nonce: b }) => b === a.nonce);
        this.#dp.set({ entry: b, sent: a });
      }
      #dN(a, b) {
        let c = this.#V.get(a);
        c && (this.#V.set(a, { ...c, entry: { ...c.entry, ...b } }), this.#dA());
      }
      #dA() {
        let a = Array.from(this.#V.values(), ({ entry: a }) => a),
          b = [...this.#du.filter(({ nonce: a }) => !this.#V.has(a)), ...a];
        ((this.#U = w(this.#U, b.filter(by))),
          (this.#ac = w(
            this.#ac,
            b.filter((a) => !by(a)),
          )),
          this.#dn.set(b));
      }
    }
    function bA(a, { path: b, isState: c = !1, input: d, onData: e, onEnd: f }) {
      let g,
        { calls: h, connector: i, backoff: j, startMs: k, stableMs: l, onError: m, running: n } = a,
        o = 0,
        p = !1,
        q = 0,
        r = !1,
        s = null,
        t = null,
        v = !1,
        w = () => {
          ((o += 1), clearTimeout(g), s?.unsubscribe(), (s = null));
        },
        x = () => {
          ((p = !0), n.delete(y), G(), w());
        },
        y = { stop: x },
        z = (a) => {
          (x(), f(a));
        },
        A = (a) => {
          (w(), null !== t && performance.now() - t >= l && ((q = 0), (r = !1)));
          let b = Math.max(bd(j, q, Math.random()), a.retryAfterMs ?? 0);
          ((q += 1), (g = setTimeout(F, b)));
        },
        B = async (a) => {
          let b = o;
          (await i.renew(), o === b && A(a));
        },
        C = (a) => {
          "UNAUTHORIZED" !== a.code || r
            ? a.resumable
              ? (m(a, { stage: "subscription", path: b }), A(a))
              : z(a)
            : ((r = !0), clearTimeout(g), B(a));
        },
        D = () => {
          (i.isOnline || (v = !1),
            !s ||
              v ||
              (clearTimeout(g),
              i.isOnline &&
                (g = setTimeout(() => {
                  C(new u.z("TIMEOUT", `${b} was not started within ${k} ms`));
                }, k))));
        },
        E = () => {
          ((t ??= performance.now()), v || clearTimeout(g), (v = !0));
        },
        F = () => {
          let a = (o += 1);
          ((t = null), (v = !1));
          let f = !1,
            g = h.subscribe(b, d(), {
              isState: c,
              onStarted() {
                o !== a || p || E();
              },
              onData(c) {
                let d;
                if (!(o === a && !p)) return;
                E();
                try {
                  d = "restart" !== e(c);
                } catch (c) {
                  let a = (0, u.o)(c);
                  f ? (m(a, { stage: "subscription", path: b }), A(a)) : z(a);
                  return;
                }
                if (((f = !0), d || !(o === a && !p))) return;
                let g = `${b} skipped events: it is read again from the last one that arrived`,
                  h = new u.z("INTERNAL_SERVER_ERROR", g);
                (m(h, { stage: "subscription", path: b }), A(h));
              },
              onError(b) {
                o !== a || p || C(b);
              },
              onComplete() {
                o !== a || p || A(new u.z("SERVICE_UNAVAILABLE", `${b} was ended`));
              },
            });
          o !== a || p ? g.unsubscribe() : ((s = g), D());
        };
      n.add(y);
      let G = i.state.subscribe(D);
      return (F(), y);
    }
    let bB = (a, b) => {
        console.error("tidings:", b, a);
      },
      bC = (a) => (0, ar.s)(a) && !(0, ar.P)(a),
      bD = (a) => Array.isArray(a) || bC(a);
    class bE extends EventTarget {
      #aN;
      #dP;
      #dQ = "arraybuffer";
      #i;
      #dR = 0;
      #dS = !1;
      #dT = !1;
      #cr = !1;
      #aG = [];
      #cx;
      constructor(a, b) {
        (super(), (this.#aN = a), (this.#dP = b));
        let { http: c, blocked: d } = a;
        this.#i = c && d.has(b) ? this.#dU(c) : this.#dV();
      }
      get via() {
        return this.#i.via ?? "websocket";
      }
      get binaryType() {
        return this.#dQ;
      }
      set binaryType(a) {
        ((this.#dQ = a), (this.#i.binaryType = a));
      }
      send(a) {
        !this.#cr && (this.#dT || this.#aG.push(a), this.#dS && this.#i.send(a));
      }
      close(a, b) {
        (this.#dh(), this.#i.close(a, b));
      }
      terminate() {
        (this.#dh(), this.#i.terminate ? this.#i.terminate() : this.#i.close());
      }
      #dh() {
        ((this.#cr = !0), clearTimeout(this.#cx));
      }
      #dV() {
        let { WebSocket: a, patienceMs: b } = this.#aN,
          c = new a(this.#dP);
        return (
          this.#dW(c, (a, b) => void this.#dX(a, b)),
          (this.#cx = setTimeout(() => void this.#dX(1006, "no frame got through", 2), b)),
          c
        );
      }
      #dU(a) {
        let { heldBack: b, patienceMs: c } = this.#aN,
          d = b.get(this.#dP) ?? -1 / 0,
          e = {
            isPolling: performance.now() - d < 6e5,
            patienceMs: c,
            onHeldBack: () => b.set(this.#dP, performance.now()),
          },
          f = new a(this.#dP, e);
        return (
          this.#dW(f, (a, b) => {
            (this.#aN.blocked.delete(this.#dP), this.#bn(a, b));
          }),
          f
        );
      }
      #dW(a, b) {
        let c = () => this.#i === a && !this.#cr,
          d = (a, d) => {
            c() && (this.#dT ? this.#bn(a, d) : b(a, d));
          };
        ((a.binaryType = this.#dQ),
          a.addEventListener("open", () => {
            c() && this.#cA();
          }),
          a.addEventListener("message", ({ data: a }) => {
            c() && (this.#dT || this.#dY(), this.dispatchEvent(new MessageEvent("message", { data: a })));
          }),
          a.addEventListener("close", ({ code: a, reason: b }) => d(a, b)),
          a.addEventListener("error", ({ message: a }) => d(1006, "string" == typeof a ? a : "")));
      }
      #cA() {
        for (let a of ((this.#dS = !0), this.#aG)) this.#i.send(a);
        0 === this.#aG.length && this.dispatchEvent(new Event("open"));
      }
      #dY() {
        ((this.#dT = !0),
          (this.#aG = []),
          clearTimeout(this.#cx),
          "websocket" !== this.via && this.#dZ(this.#aN.retryMs));
      }
      async #dX(a, b, c = 1) {
        let d = this.#i;
        clearTimeout(this.#cx);
        let e = (await bG(this.#dP, this.#aN.patienceMs)) ? await bF(this.#aN) : null;
        if (!this.#cr && !this.#dT && this.#i === d) {
          if (!e) return void this.#bn(a, b);
          ((this.#dR += c),
            (this.#dS = !1),
            this.#dR < 2 ? (this.#i = this.#dV()) : (this.#aN.blocked.add(this.#dP), (this.#i = this.#dU(e))),
            d.terminate ? d.terminate() : d.close());
        }
      }
      #dZ(a) {
        this.#cx = setTimeout(() => void this.#d$(a), a);
      }
      async #d$(a) {
        var b, c;
        let { WebSocket: d, patienceMs: e, blocked: f, heldBack: g } = this.#aN,
          h = await ((b = new d(this.#dP)),
          (c = e),
          new Promise((a) => {
            let d = (c) => {
                (clearTimeout(e), b.close(), a(c));
              },
              e = setTimeout(() => d(!1), c);
            (b.addEventListener("open", () => b.send("PING")),
              b.addEventListener("message", () => d(!0)),
              b.addEventListener("close", () => d(!1)),
              b.addEventListener("error", () => d(!1)));
          }));
        if (!this.#cr) {
          if (!h) return void this.#dZ(Math.min(6e5, 2 * a));
          (f.delete(this.#dP),
            g.delete(this.#dP),
            this.dispatchEvent(new MessageEvent("message", { data: '{"id":null,"method":"reconnect"}' })));
        }
      }
      #bn(a, b) {
        this.#cr || (this.#dh(), this.dispatchEvent(Object.assign(new Event("close"), { code: a, reason: b })));
      }
    }
    async function bF(b) {
      try {
        b.http ??= (await a.A(17109)).HttpSocket;
      } catch {
        return null;
      }
      return b.http;
    }
    async function bG(a, b) {
      try {
        let c = await fetch((0, bg.X)(a), { credentials: "omit", signal: AbortSignal.timeout(b) }),
          d = await c.json();
        return (0, bg.H)(d) && [200, 401, 404].includes(c.status);
      } catch {
        return !1;
      }
    }
    let bH = (a) => {
      try {
        let b = "string" == typeof a ? JSON.parse(a) : null;
        return "object" != typeof b || null === b || Array.isArray(b) ? null : b;
      } catch {
        return null;
      }
    };
    class bI {
      #ct;
      #d_;
      #d0;
      #d1 = new Map();
      #d2 = new Map();
      #d3 = [];
      #d4 = [];
      #de = 0;
      #d5 = !1;
      #cr = !1;
      isRetired = !1;
      constructor(a, b, c, d, e) {
        ((this.#d_ = c),
          (this.#d0 = e),
          (this.#ct = new a(b)),
          (this.#ct.binaryType = "arraybuffer"),
          this.#ct.addEventListener("open", () => {
            for (let a of (this.#ct.send(d), this.#d3 ?? [])) this.#ct.send(a);
            this.#d3 = null;
          }),
          this.#ct.addEventListener("message", ({ data: a }) => this.#cC(a)),
          this.#ct.addEventListener("close", ({ code: a, reason: b }) => this.#bn(a, b)),
          this.#ct.addEventListener("error", ({ message: a }) => {
            this.#bn(1006, "string" == typeof a ? a : "the connection failed");
          }),
          this.add(c));
      }
      get links() {
        return [...this.#d1.keys()];
      }
      get hasRoom() {
        let a = 0;
        for (let { isSubscription: b } of this.#d2.values()) b && (a += 1);
        return a < 60;
      }
      add(a) {
        this.#d1.set(a, new Map());
      }
      remove(a, b) {
        let c = this.#d1.get(a);
        if (!c) return;
        this.#d1.delete(a);
        let d = null !== this.#d3 || this.#d4.includes(a);
        if (b && d) return void this.#cD();
        for (let b of ((this.#d4 = this.#d4.filter((b) => b !== a)), c.values())) {
          let a = this.#d2.get(b);
          a && ((a.link = null), a.isSubscription && this.#cF(JSON.stringify({ id: b, method: "subscription.stop" })));
        }
        0 === this.#d1.size && this.close();
      }
      retire() {
        if (!this.isRetired)
          for (let a of ((this.isRetired = !0), this.links)) a.onFrame('{"id":null,"method":"reconnect"}', this.#d6);
      }
      send(a, b) {
        let c = this.#d1.get(a);
        if (!c || this.#cr) return;
        if ("PING" === b) {
          (this.#d4.push(a), 1 === this.#d4.length && this.#cF("PING"));
          return;
        }
        if ("PONG" === b) return;
        let d = bH(b);
        if (d?.id === void 0 || null === d.id) return;
        let e = c.get(d.id);
        if ("subscription.stop" === d.method) {
          void 0 !== e && this.#cF(JSON.stringify({ ...d, id: e }));
          return;
        }
        ((this.#de += 1),
          c.set(d.id, this.#de),
          this.#d2.set(this.#de, { link: a, id: d.id, isSubscription: "subscription" === d.method }),
          this.#cF(JSON.stringify({ ...d, id: this.#de })));
      }
      close() {
        this.#cr || (this.#ct.close(1e3), this.#bn(4307, "the tab that holds the connection has given it up"));
      }
      get #d6() {
        return this.#ct.via ?? "websocket";
      }
      #cF(a) {
        this.#d3 ? this.#d3.push(a) : this.#ct.send(a);
      }
      #cC(a) {
        if (this.#cr) return;
        if (("PING" === a && this.#cF("PONG"), "PING" === a || "PONG" === a)) {
          let a = this.#d4;
          for (let b of ((this.#d4 = []), a)) b.onFrame("PONG", this.#d6);
          return;
        }
        let b = bH(a);
        b
          ? "reconnect" === b.method
            ? this.retire()
            : null === b.id && b.error && !this.#d5
              ? this.#dX(String(a))
              : "number" == typeof b.id
                ? this.#d7(b, b.id)
                : this.#d8(String(a))
          : this.#d8(String(a));
      }
      #d7(a, b) {
        a.result && (this.#d5 = !0);
        let c = this.#d2.get(b);
        c &&
          ((void 0 !== a.error || !c.isSubscription || a.result?.type === "stopped") &&
            (this.#d2.delete(b), c.link && this.#d1.get(c.link)?.delete(c.id)),
          c.link?.onFrame(
            (function (a, b) {
              try {
                return JSON.stringify({ ...a, id: b });
              } catch (a) {
                return JSON.stringify({
                  id: b,
                  error: {
                    code: -32700,
                    message: `The answer cannot be passed on: ${String(a)}`,
                    data: { code: "PARSE_ERROR" },
                  },
                  plain: !0,
                });
              }
            })(a, c.id),
            this.#d6,
          ));
      }
      #dX(a) {
        (this.#d1.has(this.#d_) && this.#d_.onFrame(a, this.#d6),
          this.#ct.close(1e3),
          this.#bn(4307, "another tab's token was refused"));
      }
      #d8(a) {
        for (let b of this.links) b.onFrame(a, this.#d6);
      }
      #cD() {
        (this.#ct.terminate ? this.#ct.terminate() : this.#ct.close(),
          this.#bn(1006, "the server has stopped answering"));
      }
      #bn(a, b) {
        if (this.#cr) return;
        ((this.#cr = !0), (this.isRetired = !0));
        let c = this.links;
        for (let d of (this.#d1.clear(), this.#d0(), c)) d.onClosed(a, b);
      }
    }
    class bJ {
      tab;
      #bn;
      #d9;
      #aG = 0;
      #a9 = 0;
      physical = null;
      constructor(a, b, c) {
        ((this.tab = a), (this.#d9 = b), (this.#bn = c));
      }
      onFrame(a, b) {
        ((this.#aG += 1),
          this.#d9({ type: "frame", text: a, via: b, count: this.#aG }),
          this.#aG - this.#a9 <= 5e3 ||
            (this.#bn(4307, "the tab did not read what it was sent"), this.physical?.remove(this, !1)));
      }
      onRead(a) {
        this.#a9 = a;
      }
      onClosed(a, b) {
        this.#bn(a, b);
      }
    }
    class bK {
      #l;
      #d1 = new Map();
      #ea = new Set();
      #cc = new Set();
      #cT = new AbortController();
      constructor(a) {
        this.#l = a;
      }
      receive(a) {
        if (this.#cT.signal.aborted) return;
        let b = `${a.socket}@${a.from}`,
          c = this.#d1.get(b);
        "dial" === a.type
          ? this.#eb(b, a)
          : "frame" === a.type
            ? c?.physical?.send(c, a.text)
            : "read" === a.type
              ? c?.onRead(a.count)
              : (this.#d1.delete(b), c && c.physical?.remove(c, a.dead));
      }
      close() {
        for (let a of (this.#cT.abort(), this.#ea)) a.close();
      }
      #eb(a, { from: b, socket: c, params: d }) {
        let { post: e, term: f, WebSocket: g, url: h } = this.#l,
          i = new bJ(
            b,
            (a) => e(b, { ...a, term: f, socket: c }),
            (d, g) => {
              (this.#d1.delete(a), e(b, { type: "closed", code: d, reason: g, term: f, socket: c }));
            },
          );
        if ((this.#cg(b), e(b, { type: "dialled", term: f, socket: c }), this.#ec(b)))
          for (let a of this.#ea) a.retire();
        this.#d1.set(a, i);
        let j = [...this.#ea].find(({ isRetired: a, hasRoom: b }) => !a && b);
        if (j) {
          ((i.physical = j), j.add(i));
          return;
        }
        let k = new bI(g, h, i, d, () => {
          this.#ea.delete(k);
        });
        (this.#ea.add(k), (i.physical = k));
      }
      #ec(a) {
        let b = [...this.#d1.values()].filter((b) => b.tab === a);
        return b.length > 0 && b.every(({ physical: a }) => !a?.isRetired);
      }
      #cg(a) {
        if (this.#cc.has(a)) return;
        this.#cc.add(a);
        let b = () => {
          for (let [b, c] of (this.#cc.delete(a), this.#d1))
            c.tab === a && (this.#d1.delete(b), c.physical?.remove(c, !1));
        };
        this.#l.watch(a, b, this.#cT.signal);
      }
    }
    class bL {
      #ed;
      #ee;
      #dP;
      #aE = new Map();
      #ef = null;
      #eg = !1;
      #eh = !1;
      #ei = null;
      #ej = null;
      #ek;
      #el;
      constructor(a, b, c) {
        ((this.#ed = a), (this.#ee = b), (this.#dP = c));
      }
      dial(a, b) {
        clearTimeout(this.#el);
        let c = { socket: a, sent: [b], isDialled: !1, isAnswered: !1 };
        (this.#aE.set(a.id, c), this.#eh || (this.#ef ? this.#em(c) : this.#en()));
      }
      send(a, b) {
        let c = this.#aE.get(a.id);
        c && (c.isAnswered || c.sent.push(b), this.#d9({ type: "frame", socket: a.id, text: b }));
      }
      hangUp(a, b) {
        this.#aE.delete(a.id) && (this.#d9({ type: "hang-up", socket: a.id, dead: b }), this.#eo());
      }
      sleep() {
        ((this.#eh = !0), this.#aI());
      }
      wake() {
        ((this.#eh = !1), this.#aE.size > 0 && !this.#ef && this.#en());
      }
      #en() {
        let { openChannel: a } = this.#ed,
          b = g(),
          c = new AbortController(),
          { promise: d, resolve: e } = R();
        c.signal.addEventListener("abort", () => e());
        let f = a(this.#ee),
          h = a(`${this.#ee}/${b}`);
        c.signal.addEventListener("abort", () => {
          (f.close(), h.close());
        });
        let i = { tab: b, all: f, leaving: c, left: d };
        this.#ef = i;
        let j = () => this.#ef === i;
        (f.listen((a) => {
          j() && this.#ep(a);
        }),
          h.listen((a) => {
            j() && this.#eq(a);
          }),
          this.#er(i));
      }
      async #er(a) {
        let { locks: b } = this.#ed,
          { tab: c, all: d, left: e } = a;
        (await new Promise((a, d) => {
          b.request(`${this.#ee}/${c}`, {}, () => (a(), e)).catch(d);
        }).catch((a) => this.#ap(a)),
          this.#ef === a && ((this.#eg = !0), this.#es(a, !1), d.post({ type: "who" }), this.#et()));
      }
      #ap(a) {
        this.#aI(1006, String(a));
      }
      #aI(a = 4307, b = "the page was put away") {
        let c = this.#ei;
        ((this.#ei = null), c?.holder.close());
        let d = this.#ef;
        ((this.#ef = null),
          (this.#eg = !1),
          (this.#ej = null),
          clearTimeout(this.#ek),
          clearTimeout(this.#el),
          (this.#ek = void 0),
          d?.leaving.abort(),
          this.#eu(a, b));
      }
      #eo() {
        (clearTimeout(this.#el),
          !(this.#aE.size > 0) &&
            this.#ef &&
            (this.#el = setTimeout(() => {
              0 === this.#aE.size && this.#aI();
            }, this.#ed.lingerMs)));
      }
      #es(a, b) {
        let { signal: c } = a.leaving,
          d = () => {
            if (this.#ef === a) return this.#dJ(a);
          };
        this.#ed.locks.request(this.#ee, b ? { steal: b } : { signal: c }, d).catch(() => {
          this.#ef === a && (this.#ev(), this.#es(a, !1), a.all.post({ type: "who" }));
        });
      }
      #dJ({ tab: a, all: b, left: c }) {
        let { WebSocket: d, locks: e } = this.#ed,
          f = Math.max(Date.now(), (this.#ej?.term ?? 0) + 1),
          g = new Map(),
          h = (a) => {
            let b = g.get(a);
            if (b) return b;
            let c = this.#ed.openChannel(`${this.#ee}/${a}`);
            return (g.set(a, c), c);
          },
          i = new bK({
            WebSocket: d,
            url: this.#dP,
            term: f,
            post: (b, c) => {
              b === a ? queueMicrotask(() => this.#eq(c)) : h(b).post(c);
            },
            watch: (b, c, d) => {
              b === a ||
                (e
                  .request(`${this.#ee}/${b}`, { signal: d }, () => {
                    (g.get(b)?.close(), g.delete(b), c());
                  })
                  .catch(() => {}),
                d.addEventListener("abort", () => setTimeout(() => g.get(b)?.close(), 0)));
            },
          });
        return (
          (this.#ei = { holder: i, term: f }),
          b.post({ type: "holder", tab: a, term: f }),
          this.#bI({ term: f, post: (a) => queueMicrotask(() => this.#eq(a)) }),
          c
        );
      }
      #ev() {
        let a = this.#ei;
        ((this.#ei = null),
          a?.holder.close(),
          a && this.#ej?.term === a.term && (this.#ej = null),
          this.#eu(4307, "another tab has taken over"));
      }
      #ep(a) {
        let { tab: b, all: c } = this.#ef ?? {};
        if ("who" === a.type) {
          this.#ei && b && c && c.post({ type: "holder", tab: b, term: this.#ei.term });
          return;
        }
        if (a.term <= (this.#ej?.term ?? 0)) return;
        this.#ei && this.#ev();
        let d = this.#ed.openChannel(`${this.#ee}/${a.tab}`);
        (this.#ef?.leaving.signal.addEventListener("abort", () => d.close()),
          this.#bI({ term: a.term, post: (a) => d.post(a) }));
      }
      #bI(a) {
        for (let b of ((this.#ej = a), this.#eu(4307, "another tab holds the connection now"), this.#aE.values()))
          this.#em(b);
      }
      #eu(a, b) {
        for (let [c, { socket: d, isAnswered: e }] of this.#aE) e && (this.#aE.delete(c), d.end(a, b));
        this.#eo();
      }
      #em(a) {
        a.isDialled = !1;
        let [b = "", ...c] = a.sent,
          { id: d } = a.socket;
        for (let a of (this.#d9({ type: "dial", socket: d, params: b }), c))
          this.#d9({ type: "frame", socket: d, text: a });
        this.#et();
      }
      #et() {
        if (void 0 !== this.#ek || !this.#eg) return;
        let a = this.#ed.awakeMs * (1 + Math.random() / 2),
          b = performance.now();
        this.#ek = setTimeout(() => {
          ((this.#ek = void 0),
            !this.#ef || this.#ew() || (performance.now() - b < 2 * a && this.#es(this.#ef, !0), this.#et()));
        }, a);
      }
      #ew() {
        return null !== this.#ei || [...this.#aE.values()].every(({ isDialled: a }) => a);
      }
      #d9(a) {
        let b = this.#ef?.tab;
        this.#ej && b && this.#ej.post({ ...a, from: b, term: this.#ej.term });
      }
      #eq(a) {
        if ("from" in a) {
          a.term === this.#ei?.term && this.#ei.holder.receive(a);
          return;
        }
        let b = this.#aE.get(a.socket);
        b &&
          a.term === this.#ej?.term &&
          ("dialled" === a.type
            ? (b.isDialled = !0)
            : "closed" === a.type
              ? (this.#aE.delete(a.socket), b.socket.end(a.code, a.reason), this.#eo())
              : ((b.isAnswered = !0),
                (b.sent.length = 0),
                a.count % 100 == 0 && this.#d9({ type: "read", socket: a.socket, count: a.count }),
                b.socket.receive(a.text, a.via)));
      }
    }
    let bM = 0;
    class bN extends EventTarget {
      id;
      binaryType = "arraybuffer";
      via = "websocket";
      #ex;
      #cv = "new";
      constructor(a) {
        (super(),
          (bM += 1),
          (this.id = bM),
          (this.#ex = a),
          queueMicrotask(() => {
            "new" === this.#cv && ((this.#cv = "open"), this.dispatchEvent(new Event("open")));
          }));
      }
      send(a) {
        ("dialled" === this.#cv && this.#ex.send(this, a),
          "open" === this.#cv && ((this.#cv = "dialled"), this.#ex.dial(this, a)));
      }
      close() {
        this.#ey(!1);
      }
      terminate() {
        this.#ey(!0);
      }
      receive(a, b) {
        "dialled" === this.#cv && ((this.via = b), this.dispatchEvent(new MessageEvent("message", { data: a })));
      }
      end(a, b) {
        "closed" !== this.#cv &&
          ((this.#cv = "closed"), this.dispatchEvent(Object.assign(new Event("close"), { code: a, reason: b })));
      }
      #ey(a) {
        "closed" !== this.#cv && ((this.#cv = "closed"), this.#ex.hangUp(this, a));
      }
    }
    let bO = (a, b) => b.some((b) => a instanceof b),
      bP = new WeakMap(),
      bQ = new WeakMap(),
      bR = new WeakMap(),
      bS = {
        get(a, b, c) {
          if (a instanceof IDBTransaction) {
            if ("done" === b) return bP.get(a);
            if ("store" === b) return c.objectStoreNames[1] ? void 0 : c.objectStore(c.objectStoreNames[0]);
          }
          return bT(a[b]);
        },
        set: (a, b, c) => ((a[b] = c), !0),
        has: (a, b) => (a instanceof IDBTransaction && ("done" === b || "store" === b)) || b in a,
      };
    function bT(a) {
      if (a instanceof IDBRequest) {
        let b;
        return (
          (b = new Promise((b, c) => {
            let d = () => {
                (a.removeEventListener("success", e), a.removeEventListener("error", f));
              },
              e = () => {
                (b(bT(a.result)), d());
              },
              f = () => {
                (c(a.error), d());
              };
            (a.addEventListener("success", e), a.addEventListener("error", f));
          })),
          bR.set(b, a),
          b
        );
      }
      if (bQ.has(a)) return bQ.get(a);
      let d = (function (a) {
        if ("function" == typeof a)
          return (c || (c = ["advance", "continue", "continuePrimaryKey"].map((a) => IDBCursor.prototype[a]))).includes(
            a,
          )
            ? function (...b) {
                return (a.apply(bU(this), b), bT(this.request));
              }
            : function (...b) {
                return bT(a.apply(bU(this), b));
              };
        return (a instanceof IDBTransaction &&
          (function (a) {
            if (bP.has(a)) return;
            let b = new Promise((b, c) => {
              let d = () => {
                  (a.removeEventListener("complete", e),
                    a.removeEventListener("error", f),
                    a.removeEventListener("abort", f));
                },
                e = () => {
                  (b(), d());
                },
                f = () => {
                  (c(a.error || new DOMException("AbortError", "AbortError")), d());
                };
              (a.addEventListener("complete", e), a.addEventListener("error", f), a.addEventListener("abort", f));
            });
            bP.set(a, b);
          })(a),
        bO(a, b || (b = [IDBIndex, IDBObjectStore, IDBCursor, IDBDatabase, IDBTransaction])))
          ? new Proxy(a, bS)
          : a;
      })(a);
      return (Object.is(d, a) || (bQ.set(a, d), bR.set(d, a)), d);
    }
    let bU = (a) => bR.get(a),
      bV = ["get", "getKey", "getAll", "getAllKeys", "count"],
      bW = ["put", "add", "delete", "clear"],
      bX = {};
    function bY(a, b) {
      if (!(a instanceof IDBDatabase && !(b in a) && "string" == typeof b)) return;
      if (bX[b]) return bX[b];
      let c = b.replace(/FromIndex$/, ""),
        d = b !== c,
        e = bW.includes(c);
      if (!(c in (d ? IDBIndex : IDBObjectStore).prototype) || !(e || bV.includes(c))) return;
      let f = async function (a, ...b) {
        let f = this.transaction(a, e ? "readwrite" : "readonly"),
          g = f.store;
        return (d && (g = g.index(b.shift())), (await Promise.all([g[c](...b), e && f.done]))[0]);
      };
      return (bX[b] = f);
    }
    bS = { ...(d = bS), get: (a, b, c) => bY(a, b) || d.get(a, b, c), has: (a, b) => !!bY(a, b) || d.has(a, b) };
    let bZ = ["advance", "continue", "continuePrimaryKey"],
      b$ = {},
      b_ = new WeakMap(),
      b0 = new WeakMap(),
      b1 = {
        get(a, b) {
          if (!bZ.includes(b)) return a[b];
          let c = b$[b];
          return (
            c ||
              (c = b$[b] =
                function (...a) {
                  b_.set(this, b0.get(this)[b](...a));
                }),
            c
          );
        },
      };
    async function* b2(...a) {
      let b = this;
      if ((b instanceof IDBCursor || (b = await b.openCursor(...a)), !b)) return;
      let c = new Proxy(b, b1);
      for (b0.set(c, b), bR.set(c, bU(b)); b;) (yield c, (b = await (b_.get(c) || b.continue())), b_.delete(c));
    }
    function b3(a, b) {
      return (
        (b === Symbol.asyncIterator && bO(a, [IDBIndex, IDBObjectStore, IDBCursor])) ||
        ("iterate" === b && bO(a, [IDBIndex, IDBObjectStore]))
      );
    }
    function b4(a, b) {
      b < 1 &&
        (a
          .createObjectStore("outbox", { keyPath: "order", autoIncrement: !0 })
          .createIndex("nonce", "nonce", { unique: !0 }),
        a.createObjectStore("cache"));
    }
    bS = { ...(e = bS), get: (a, b, c) => (b3(a, b) ? b2 : e.get(a, b, c)), has: (a, b) => b3(a, b) || e.has(a, b) };
    let b5 = (a) => a instanceof DOMException && "InvalidStateError" === a.name;
    class b6 {
      #ee;
      #ez = null;
      #cr = !1;
      constructor(a) {
        this.#ee = `tidings:${a}`;
      }
      async run(a, b, c) {
        let d = await this.#bm(a, b);
        try {
          let a = await c(d);
          return (await d.done, a);
        } catch (a) {
          d.done.catch(() => {});
          try {
            d.abort();
          } catch (a) {
            if (!b5(a)) throw a;
          }
          throw a;
        }
      }
      async get(a, b) {
        return this.run(a, "readonly", ({ store: a }) => a.get(b));
      }
      async update(a, b, c) {
        await this.run(a, "readwrite", async ({ store: a }) => a.put(c(await a.get(b)), b));
      }
      async delete(a, b) {
        await this.run(a, "readwrite", ({ store: a }) => a.delete(b));
      }
      async clear(a) {
        await this.run(a, "readwrite", ({ store: a }) => a.clear());
      }
      async close() {
        this.#cr = !0;
        let a = this.#ez;
        ((this.#ez = null), a && (await a).close());
      }
      async #bm(a, b) {
        let c = this.#ch();
        try {
          return (await c).transaction([a], b);
        } catch (d) {
          if (!b5(d) || this.#cr) throw d;
          return (this.#di(c), (await this.#ch()).transaction([a], b));
        }
      }
      #ch() {
        if (this.#cr) return Promise.reject(Error(`The database ${this.#ee} is closed`));
        if (this.#ez) return this.#ez;
        let a = (function (a, { blocked: b, upgrade: c, blocking: d, terminated: e } = {}) {
          let f = indexedDB.open(a, 2),
            g = bT(f);
          return (
            c &&
              f.addEventListener("upgradeneeded", (a) => {
                c(bT(f.result), a.oldVersion, a.newVersion, bT(f.transaction), a);
              }),
            b && f.addEventListener("blocked", (a) => b(a.oldVersion, a.newVersion, a)),
            g
              .then((a) => {
                (e && a.addEventListener("close", () => e()),
                  d && a.addEventListener("versionchange", (a) => d(a.oldVersion, a.newVersion, a)));
              })
              .catch(() => {}),
            g
          );
        })(this.#ee, {
          upgrade: b4,
          blocking: () => {
            (this.#di(a), a.then((a) => a.close()));
          },
          terminated: () => this.#di(a),
        });
        return ((this.#ez = a), a.catch(() => this.#di(a)), a);
      }
      #di(a) {
        this.#ez === a && (this.#ez = null);
      }
    }
    function b7(a) {
      let { order: b, owner: c, content: d, ...e } = a;
      return { ...e, content: JSON.parse(d) };
    }
    class b8 {
      ready;
      #bs;
      #l;
      #eA = g();
      #ei = new Set();
      #cc = new Set();
      #eB = new Set();
      #X = new Set();
      #cT = new AbortController();
      #eC;
      #eD;
      #eE = null;
      #k = !1;
      #eF = !1;
      constructor(a) {
        this.#l = a;
        let { promise: b, resolve: c } = R();
        ((this.#eD = b),
          (this.#eC = c),
          a.channel?.addEventListener("message", ({ data: b }) => {
            this.#cT.signal.aborted ||
              ("object" == typeof b && null !== b && a.listener.onSentElsewhere(b), this.#eG());
          }),
          (this.#bs = this.#eH()),
          (this.ready = this.#eI(this.#bs)));
      }
      put = (a) =>
        this.#eJ(async () => {
          var b;
          let c = ((b = this.#eA), { ...a, content: JSON.stringify(a.content) ?? "null", owner: b });
          (await this.#l.database.run("outbox", "readwrite", async ({ store: b }) => {
            let d = await b.index("nonce").getKey(a.nonce);
            (void 0 !== d && (await b.delete(d)), await b.add(c));
          }),
            this.#ei.add(a.nonce));
        });
      fail = (a, b) =>
        this.#eJ(async () => {
          (await this.#l.database.run("outbox", "readwrite", async ({ store: c }) => {
            let d = await c.index("nonce").get(a);
            d && (await c.put({ ...d, error: b }));
          }),
            this.#eG());
        });
      remove = (a, b) => (
        b && this.#c(b),
        this.#eJ(async () => {
          (this.#ei.delete(a),
            await this.#l.database.run("outbox", "readwrite", async ({ store: b }) => {
              let c = await b.index("nonce").getKey(a);
              void 0 !== c && (await b.delete(c));
            }));
        })
      );
      claim = (a) =>
        this.#eJ(async () => {
          let b = await this.#l.database.run("outbox", "readwrite", async ({ store: b }) => {
            let c = await b.index("nonce").get(a);
            return c?.error ? (await b.put({ ...c, owner: this.#eA }), c) : null;
          });
          b && (this.#ei.add(a), this.#l.listener.onAdopted([b7(b)]), this.#eG());
        });
      close = () => (this.#cT.abort(), this.#eI(this.#eK()));
      async #eK() {
        (await Promise.allSettled([this.#eE, ...this.#X]),
          await this.#l.database.close(),
          this.#eC(),
          this.#l.channel?.close());
      }
      async #eH() {
        (await this.#eL(), this.#c(), await this.#v());
      }
      #eL() {
        let { locks: a, lockPrefix: b } = this.#l;
        if (!a) return Promise.resolve();
        let { promise: c, resolve: d, reject: e } = R(),
          f = () => (d(), this.#eD);
        return (a.request(b + this.#eA, {}, f).catch(e), c);
      }
      #cg(a) {
        let { locks: b, lockPrefix: c, listener: d } = this.#l,
          { signal: e } = this.#cT;
        if (!b || this.#cc.has(a)) return;
        this.#cc.add(a);
        let f = () => {
          (this.#eB.add(a), this.#eG());
        };
        b.request(c + a, { signal: e }, f).catch((a) => {
          e.aborted || d.onError(a);
        });
      }
      #c(a = "changed") {
        this.#cT.signal.aborted || this.#l.channel?.postMessage(a);
      }
      #eJ(a) {
        let b = this.#eM().then(a);
        this.#X.add(b);
        let c = () => {
          (this.#X.delete(b), this.#c());
        };
        return (b.then(c, c), this.#eI(b));
      }
      async #eM() {
        await Promise.allSettled([this.#bs]);
      }
      async #eI(a) {
        let { timeoutMs: b } = this.#l,
          { promise: c, reject: d } = R(),
          e = `The browser's database did not answer within ${b} ms`,
          f = setTimeout(() => d(new DOMException(e, "TimeoutError")), b);
        try {
          return await Promise.race([a, c]);
        } finally {
          clearTimeout(f);
        }
      }
      #eG() {
        this.#v().catch((a) => this.#l.listener.onError(a));
      }
      #v() {
        return ((this.#k = !0), (this.#eE ??= this.#eN()), this.#eE);
      }
      async #eN() {
        try {
          for (; this.#k && !this.#cT.signal.aborted;) ((this.#k = !1), await this.#eO());
        } finally {
          this.#eE = null;
        }
      }
      async #eO() {
        let { database: a, listener: b } = this.#l,
          c = [...this.#ei],
          d = await a.run("outbox", "readonly", ({ store: a }) => a.getAll()),
          e = new Set(d.map(({ owner: a }) => a).filter((a) => a !== this.#eA)),
          f = await this.#eP(),
          g = f ? [...e].filter((a) => !f.has(a) || this.#eB.has(a)) : [...e],
          h = null !== f || !this.#eF,
          i = [];
        if (
          (g.length > 0 &&
            h &&
            !this.#cT.signal.aborted &&
            (d = await a.run("outbox", "readwrite", async ({ store: a }) => {
              for (let b of await a.getAll()) g.includes(b.owner) && i.push({ ...b, owner: this.#eA });
              return (await Promise.all(i.map((b) => a.put(b))), a.getAll());
            })),
          this.#cT.signal.aborted)
        )
          return;
        for (let { nonce: a } of ((this.#eF = !0), i)) this.#ei.add(a);
        let j = new Set(d.filter(({ owner: a }) => a === this.#eA).map(({ nonce: a }) => a)),
          k = c.filter((a) => this.#ei.has(a) && !j.has(a));
        for (let a of (k.length > 0 && b.onWithdrawn(k),
        i.length > 0 && b.onAdopted(i.map(b7)),
        b.onElsewhere(d.filter(({ owner: a }) => a !== this.#eA).map(b7)),
        i.length > 0 && this.#c(),
        f ?? []))
          this.#eB.has(a) || this.#cg(a);
      }
      async #eP() {
        let { locks: a, lockPrefix: b } = this.#l;
        if (!a) return null;
        let { held: c = [] } = await a.query();
        return new Set(
          c
            .map(({ name: a = "" }) => a)
            .filter((a) => a.startsWith(b))
            .map((a) => a.slice(b.length))
            .filter((a) => a !== this.#eA),
        );
      }
    }
    var b9 = a.i(71563);
    let ca = (0, b9.createServerReference)(
        "6045e6f4a4af24c7ef9c38b5d1850d14af10db1438",
        b9.callServer,
        void 0,
        b9.findSourceMapURL,
        "shipOrder",
      ),
      cb = (0, b9.createServerReference)(
        "008dac28640e210789000729460aeb42d97bb9b893",
        b9.callServer,
        void 0,
        b9.findSourceMapURL,
        "signOut",
      );
    function cc({ subscribe: a, get: b }) {
      return (0, a7.useSyncExternalStore)(a, b, b);
    }
    let cd = ({ unread: a }) =>
      (0, f.jsxs)("span", {
        "aria-label": `${a} unread notifications`,
        children: ["🔔 ", a > 0 && (0, f.jsx)("b", { children: a })],
      });
    function ce() {
      let { pushes: a } = cc(ba().unread),
        { items: b, markRead: c } = (function (a = {}) {
          let { inbox: b } = ba(),
            { filter: c = "all", type: d } = a,
            e = cc(b.list(c)),
            f = void 0 === d ? null : [d].flat().join("\n"),
            g = (0, a7.useMemo)(() => {
              if (null === f) return e.items;
              let a = new Set(f.split("\n"));
              return e.items.filter((b) => a.has(b.type));
            }, [e.items, f]);
          return { ...e, items: g, loadMore: () => b.loadMore(c), markRead: b.markRead };
        })(),
        d = b.find(({ seq: a }) => null !== a)?.seq;
      return (0, f.jsxs)("details", {
        className: "bell",
        children: [
          (0, f.jsx)("summary", { children: (0, f.jsx)(cd, { unread: a }) }),
          (0, f.jsxs)("ul", {
            children: [
              b.map((a) =>
                (0, f.jsxs)(
                  "li",
                  {
                    className: null === a.readAtMs ? "unread" : "",
                    children: [
                      "order.shipped" === a.type && `${a.data.by} has shipped your order ${a.data.orderId}`,
                      "chat.message" === a.type && `${a.data.from}: ${a.data.excerpt}`,
                    ],
                  },
                  a.seq,
                ),
              ),
              0 === b.length && (0, f.jsx)("li", { children: "Nothing yet" }),
            ],
          }),
          d && a > 0 && (0, f.jsx)("button", { onClick: () => void c({ upTo: d }), children: "Mark as read" }),
        ],
      });
    }
    function cf({ peer: a }) {
      var b;
      let {
          items: c,
          hasOlder: d,
          loadOlder: e,
          inView: g,
        } = (function (a) {
          let b = ba().conversation(a);
          (0, a7.useEffect)(() => b.open(), [b]);
          let c = cc(b.messages),
            { id: d, peerId: e, loadOlder: f, loadNewer: g, jumpTo: h, jumpToNewest: i, inView: j, markRead: k } = b,
            { edit: l, delete: m, react: n, pin: o, retry: p, discard: q } = b;
          return {
            ...c,
            id: d,
            peerId: e,
            loadOlder: f,
            loadNewer: g,
            jumpTo: h,
            jumpToNewest: i,
            inView: j,
            markRead: k,
            edit: l,
            delete: m,
            react: n,
            pin: o,
            retry: p,
            discard: q,
          };
        })({ with: a }),
        h = ((b = { with: a }), ba().conversation(b).send),
        { userIds: i, setTyping: j } = (function (a) {
          let { typing: b, setTyping: c } = ba().conversation(a);
          return { userIds: cc(b), setTyping: c };
        })({ with: a }),
        k = cc(ba().presence(a))?.online === !0,
        l = c.flatMap(({ seq: a }) => a ?? []),
        [m, n] = [l.at(0), l.at(-1)];
      return (
        (0, a7.useEffect)(() => {
          g(m && n ? { from: m, to: n } : null);
        }, [m, n, g]),
        (0, f.jsxs)("section", {
          children: [
            (0, f.jsxs)("h2", {
              children: [
                a,
                " ",
                (0, f.jsx)("small", { children: i.length > 0 ? "is typing …" : k ? "online" : "offline" }),
              ],
            }),
            d && (0, f.jsx)("button", { onClick: () => void e(), children: "Older messages" }),
            (0, f.jsx)("ol", {
              className: "messages",
              "aria-live": "polite",
              children: c.map(({ nonce: b, from: c, content: d, status: e }) =>
                (0, f.jsxs)(
                  "li",
                  {
                    className: c === a ? "theirs" : "mine",
                    children: [d?.text, " ", (0, f.jsx)("small", { children: e })],
                  },
                  b,
                ),
              ),
            }),
            (0, f.jsxs)("form", {
              action: (a) => {
                let b = String(a.get("text")).trim();
                ("" !== b && h({ text: b }).catch(() => {}), j(!1));
              },
              children: [
                (0, f.jsx)("input", {
                  name: "text",
                  "aria-label": "Message",
                  autoComplete: "off",
                  onChange: ({ target: a }) => j("" !== a.value),
                }),
                (0, f.jsx)("button", { children: "Send" }),
              ],
            }),
          ],
        })
      );
    }
    a.s(
      [
        "Home",
        0,
        function ({ me: a, unread: b }) {
          let [c, d] = (0, a7.useState)(null),
            [e, g] = (0, a7.useState)("");
          (0, a7.useEffect)(() => {
            let b = (function (a) {
                let {
                    url: b,
                    user: c,
                    token: d,
                    persist: e = "document" in globalThis && "indexedDB" in globalThis,
                  } = a,
                  f = e && {
                    WebSocket: (function ({ user: a }) {
                      return (function ({ user: a, WebSocket: b }) {
                        let c, d;
                        if ("" === a)
                          throw TypeError("sharedWebSocket needs to know whose connection it is: give a user");
                        let e = b ?? globalThis.WebSocket;
                        if (!e) throw TypeError("There is no global WebSocket here: give one as the option WebSocket");
                        let f = (function (a) {
                          let { isSecureContext: b, navigator: c, BroadcastChannel: d, document: e } = globalThis;
                          if (!b || !c?.locks || !d) return null;
                          try {
                            new d("tidings-socket").close();
                          } catch {
                            return null;
                          }
                          return {
                            locks: c.locks,
                            openChannel(a) {
                              let b = new d(a);
                              return {
                                listen: (a) => b.addEventListener("message", ({ data: b }) => a(b)),
                                post: (a) => b.postMessage(a),
                                close: () => b.close(),
                              };
                            },
                            WebSocket: a,
                            onSleep({ onSleep: a, onWake: b }) {
                              (addEventListener("pagehide", a),
                                addEventListener("pageshow", b),
                                e?.addEventListener("freeze", a),
                                e?.addEventListener("resume", b));
                            },
                            awakeMs: 3e3,
                            lingerMs: 5e3,
                          };
                        })(e);
                        return f
                          ? ((c = new Map()),
                            (d = !1),
                            f.onSleep({
                              onSleep() {
                                for (let a of ((d = !0), c.values())) a.sleep();
                              },
                              onWake() {
                                for (let a of ((d = !1), c.values())) a.wake();
                              },
                            }),
                            class extends bN {
                              constructor(b) {
                                let e;
                                super({
                                  dial(g, h) {
                                    (e = ((b, e) => {
                                      let g = `tidings-socket:${JSON.stringify([
                                          a,
                                          b,
                                          (function (a) {
                                            try {
                                              let { data: b } = JSON.parse(a),
                                                c = (b.token.split(".")[1] ?? "")
                                                  .replaceAll("-", "+")
                                                  .replaceAll("_", "/"),
                                                { sub: d, scope: e } = JSON.parse(atob(c));
                                              return JSON.stringify([d, e]);
                                            } catch {
                                              return "";
                                            }
                                          })(e),
                                        ])}`,
                                        h = c.get(g);
                                      if (h) return h;
                                      let i = new bL(f, g, b);
                                      return (d && i.sleep(), c.set(g, i), i);
                                    })(b, h)).dial(g, h);
                                  },
                                  send: (a, b) => e?.send(a, b),
                                  hangUp: (a, b) => e?.hangUp(a, b),
                                });
                              }
                            })
                          : e;
                      })({
                        user: a,
                        WebSocket: (function (a = {}) {
                          let { patienceMs: b = 4e3, retryMs: c = 3e4 } = a,
                            d = a.WebSocket ?? globalThis.WebSocket;
                          if (!d)
                            throw TypeError("There is no global WebSocket here: give one as the option WebSocket");
                          let e = {
                            WebSocket: d,
                            patienceMs: b,
                            retryMs: c,
                            http: null,
                            blocked: new Set(),
                            heldBack: new Map(),
                          };
                          return class extends bE {
                            constructor(a) {
                              super(e, a);
                            }
                          };
                        })(),
                      });
                    })({ user: c }),
                    outbox: {
                      ...a.client?.outbox,
                      storage: (function ({ user: a, timeoutMs: b = 2e3 }) {
                        if ("" === a)
                          throw TypeError("indexedDbOutbox needs to know whose messages it keeps: give a user");
                        let c = `tidings-outbox-${encodeURIComponent(a)}`;
                        return {
                          open: (d) =>
                            new b8({
                              database: new b6(a),
                              lockPrefix: `${c}:`,
                              locks: globalThis.navigator?.locks,
                              channel: (function (a, b) {
                                try {
                                  return new BroadcastChannel(a);
                                } catch (a) {
                                  b(a);
                                  return;
                                }
                              })(c, d.onError),
                              timeoutMs: b,
                              listener: d,
                            }),
                        };
                      })({ user: c }),
                    },
                  },
                  g = (function (a) {
                    let { onError: b = bB, path: c = "" } = a,
                      d = (function (a) {
                        let { location: b } = globalThis;
                        if (!b && /^\.{0,2}\//.test(a)) return null;
                        let c = new URL(a, b?.href);
                        if (((c.protocol = c.protocol.replace(/^http/, "ws")), !/^wss?:$/.test(c.protocol)))
                          throw TypeError(`The url ${a} is neither ws(s) nor http(s)`);
                        return ((c.hash = ""), c.searchParams.set("connectionParams", "1"), c.href);
                      })(a.url),
                      e = (function (a, b) {
                        let { WebSocket: c = globalThis.WebSocket ?? null, timeouts: d, backoff: e, limits: f } = a,
                          { storage: g, ...h } = a.outbox ?? {};
                        if (!c && b)
                          throw TypeError("There is no global WebSocket here: give one as the option WebSocket");
                        return {
                          WebSocket: c,
                          timeouts: bw("timeouts", bv, d),
                          backoff: bw("backoff", { ...bc, unauthorizedMs: 6e4 }, e),
                          outbox: bw("outbox", { maxEntries: 1e3, maxSending: 16 }, h),
                          storage: g,
                          limits: bw("limits", { maxCalls: 1e3, maxFrameBytes: 262e3 }, f),
                        };
                      })(a, null !== d),
                      { timeouts: f, limits: g, backoff: h } = e,
                      i = new bu(),
                      j = new ar.N(a.transformer),
                      k = !1,
                      l = new bq({
                        url: d,
                        token: a.token,
                        isAway: () => k,
                        format: j,
                        multiplexer: i,
                        tuning: e,
                        onError: b,
                      }),
                      m = (function ({ multiplexer: a, connector: b, callMs: c, maxCalls: d, onError: e }) {
                        let f = new Set(),
                          g = new Set(),
                          h =
                            (e) =>
                            async (g, h, { signal: i, timeoutMs: j, context: k = {} } = {}) => {
                              if ((b.hasBegun || (await b.begun), b.isClosed)) throw bp();
                              if (f.size >= d) {
                                let a = `${d} calls wait for their answer already: ${g} was not sent`;
                                throw new u.z("TOO_MANY_CALLS", a);
                              }
                              let { promise: l, resolve: m, reject: n } = R(),
                                o = null,
                                p = !1 === k.renews ? "done" : "not yet",
                                q = j ?? ("number" == typeof k.timeoutMs ? k.timeoutMs : c),
                                r = setTimeout(() => {
                                  let a = `${g} was not answered within ${q} ms: ${b.reason}`;
                                  v(new u.z("TIMEOUT", a, { cause: b.lastError }));
                                }, q),
                                s = () => {
                                  v(new u.z("ABORTED", `${g} was aborted`, { cause: i?.reason }));
                                },
                                t = () => {
                                  (f.delete(v), clearTimeout(r), y(), i?.removeEventListener("abort", s), o?.());
                                },
                                v = (a) => {
                                  (t(), n(a));
                                },
                                w = () => {
                                  !o &&
                                    "under way" !== p &&
                                    a.isReady &&
                                    (o = a.start(
                                      { type: e, path: g, input: h },
                                      {
                                        onResult({ data: a }) {
                                          (t(), m(a));
                                        },
                                        onError(a) {
                                          ((o = null), "UNAUTHORIZED" === a.code && "not yet" === p ? x() : v(a));
                                        },
                                        onLost(a) {
                                          o = null;
                                          let b = (0, u.N)(a);
                                          null !== a.refusal || ("query" === e && "DISCONNECTED" === b.code)
                                            ? w()
                                            : v(b);
                                        },
                                      },
                                    ));
                                },
                                x = async () => {
                                  ((p = "under way"), await b.renew(), (p = "done"), f.has(v) && w());
                                };
                              f.add(v);
                              let y = b.state.subscribe(w);
                              return (i?.aborted ? s() : (i?.addEventListener("abort", s, { once: !0 }), w()), l);
                            },
                          i = (c, d, f) => {
                            let h = (a) => {
                              try {
                                a();
                              } catch (a) {
                                e(a, { stage: "listener", path: c });
                              }
                            };
                            if (b.isClosed) return (h(() => f.onError?.(bp())), { unsubscribe() {} });
                            let { signal: i } = f,
                              j = () => {
                                (n(), o(), g.delete(k), i?.removeEventListener("abort", k));
                              },
                              k = () => {
                                (j(), h(() => f.onComplete?.()));
                              },
                              l = null,
                              m = () => {
                                if (l === b.isOnline) return;
                                l = b.isOnline;
                                let { lastError: a = null } = b.state.get(),
                                  c = { type: "state", state: l ? "pending" : "connecting", error: a };
                                h(() => f.onConnectionStateChange?.(c));
                              },
                              n = a.start(
                                { type: "subscription", path: c, input: d, isState: f.isState ?? !1 },
                                {
                                  onResult(a) {
                                    "started" === a.type
                                      ? h(() => f.onStarted?.({ context: f.context }))
                                      : "data" === a.type
                                        ? h(() => f.onData?.(a.data))
                                        : (h(() => f.onStopped?.()), k());
                                  },
                                  onError(a) {
                                    (j(), h(() => f.onError?.(a)));
                                  },
                                  onLost() {},
                                },
                              ),
                              o = f.onConnectionStateChange ? b.state.subscribe(m) : () => {};
                            return (
                              g.add(k),
                              m(),
                              i?.aborted ? k() : i?.addEventListener("abort", k, { once: !0 }),
                              { unsubscribe: j }
                            );
                          };
                        async function* j(a, b, c) {
                          let d,
                            e = [],
                            f = (a) => {
                              (e.push(a), d?.());
                            },
                            g = i(a, b, {
                              ...c,
                              onData: (a) => f({ data: a }),
                              onError: (a) => f({ error: a }),
                              onComplete: () => f("end"),
                            });
                          try {
                            for (;;) {
                              let a = e.shift();
                              if ("end" === a) return;
                              if (a)
                                if ("error" in a) throw a.error;
                                else yield a.data;
                              else
                                await new Promise((a) => {
                                  d = a;
                                });
                            }
                          } finally {
                            g.unsubscribe();
                          }
                        }
                        return {
                          query: h("query"),
                          mutation: h("mutation"),
                          subscribe: i,
                          read: j,
                          close() {
                            for (let a of f) a(bp());
                            for (let a of g) a();
                          },
                        };
                      })({ multiplexer: i, connector: l, callMs: f.callMs, maxCalls: g.maxCalls, onError: b }),
                      n = (a) => ("" === c ? a : `${c}.${a}`),
                      o =
                        (a, b = bC) =>
                        (c) => {
                          if (b(c)) return c;
                          throw (0, ar.$)(n(a), c);
                        },
                      p =
                        (a, b) =>
                        (c, d = {}) =>
                          m.query(n(a), c, d).then(o(a, b)),
                      q =
                        (a, b = {}) =>
                        (c, d = {}) =>
                          m.mutation(n(a), c, { ...b, ...d }).then(o(a)),
                      r = p("channels.available"),
                      s = p("preferences.get"),
                      t = q("presence.setAway", { timeoutMs: 2e3 }),
                      v = new Set(),
                      w = {
                        calls: m,
                        connector: l,
                        backoff: h,
                        startMs: f.callMs,
                        stableMs: f.stableMs,
                        onError: b,
                        running: v,
                      },
                      x = (a, c) => {
                        try {
                          a();
                        } catch (a) {
                          b(a, { stage: "listener", path: n(c) });
                        }
                      },
                      y = (a, c) => (d) => {
                        c ? x(() => c(d), a) : b(d, { stage: "subscription", path: n(a) });
                      },
                      z = new Set(),
                      A = (a) => (b, c) => {
                        let { lastEventId: d, groups: e, conversationId: f } = b,
                          g = new bs(d, e, f),
                          { stop: h } = bA(w, {
                            path: n(a),
                            input: () => {
                              let { id: a, groups: c } = g;
                              return {
                                ...b,
                                ...(null !== a && { lastEventId: a }),
                                ...(Object.keys(c).length > 0 && { groups: c }),
                              };
                            },
                            onData(b) {
                              if (
                                !(
                                  (0, ar.s)(b) &&
                                  "string" == typeof b.id &&
                                  (0, ar.s)(b.data) &&
                                  "string" == typeof b.data.type &&
                                  ("push" !== b.data.type || (0, ar.s)(b.data.push))
                                )
                              )
                                throw (0, ar.$)(n(a), b);
                              let { id: d, data: e } = b,
                                h = g.judge(d, e);
                              for (let b of z)
                                x(() => b({ path: n(a), conversationId: f, eventId: d, event: e, verdict: h }), a);
                              if ("gap" === h) return "restart";
                              let i = g.isOfGroup(d) ? d : void 0;
                              "deliver" === h && x(() => c.onEvent(e, g.id ?? d, i), a);
                            },
                            onEnd: y(a, c.onError),
                          });
                        return {
                          stop: h,
                          get position() {
                            return g.id;
                          },
                          get groups() {
                            return g.groups;
                          },
                          [Symbol.dispose]: h,
                        };
                      },
                      B = (a) => (b, c) => {
                        let { stop: d } = bA(w, {
                          path: n(a),
                          isState: !0,
                          input: () => b,
                          onData(b) {
                            (o(a, bD)(b), x(() => c.onEvent(b), a));
                          },
                          onEnd: y(a, c.onError),
                        });
                        return { stop: d, [Symbol.dispose]: d };
                      },
                      C = new bz({
                        perform(a) {
                          let [b, c] = (function (a) {
                            let {
                              kind: b,
                              nonce: c,
                              to: d,
                              conversationId: e,
                              content: f,
                              seq: g,
                              reaction: h,
                              on: i,
                              replyTo: j,
                              mentions: k,
                            } = a;
                            return "edit" === b
                              ? ["chat.edit", { conversationId: e, seq: g, content: f, nonce: c }]
                              : "delete" === b
                                ? ["chat.delete", { conversationId: e, seq: g }]
                                : "react" === b
                                  ? ["chat.react", { conversationId: e, seq: g, reaction: h, on: i }]
                                  : [
                                      "chat.send",
                                      { to: d, conversationId: e, content: f, nonce: c, replyTo: j, mentions: k },
                                    ];
                          })(a);
                          return m.mutation(n(b), c, { context: { renews: !1 } }).then(o(b));
                        },
                        connector: l,
                        limits: e.outbox,
                        backoff: h,
                        storage: e.storage,
                        onError: b,
                      }),
                      D = async () => {
                        for (let a of v) a.stop();
                        l.close();
                        let a = C.close();
                        (m.close(), await a);
                      },
                      E = {
                        trpc: (0, bb.f)(
                          (function ({ calls: a, hasTransformer: b, askTidings: c }) {
                            let d = null,
                              e = async (a, e) => {
                                if (b || !(0, ar.P)(e)) return e;
                                try {
                                  await (d ??= c());
                                } catch (b) {
                                  if (((d = null), "PARSE_ERROR" === (0, u.o)(b).code)) throw (0, ar.$)(a, e);
                                }
                                return e;
                              };
                            async function* f(b, c, d) {
                              for await (let f of a.read(b, c, d)) yield await e(b, f);
                            }
                            return {
                              query: async (b, c, d) => e(b, await a.query(b, c, d)),
                              mutation: async (b, c, d) => e(b, await a.mutation(b, c, d)),
                              subscription: (b, c, d = {}) => {
                                let g;
                                return Object.values(d).some((a) => "function" == typeof a)
                                  ? (g = a.subscribe(b, c, {
                                      ...d,
                                      onData: (a) => {
                                        (e(b, a).catch((a) => {
                                          (g.unsubscribe(), d.onError?.((0, u.o)(a)));
                                        }),
                                          d.onData?.(a));
                                      },
                                    }))
                                  : f(b, c, d);
                              },
                            };
                          })({ calls: m, hasTransformer: void 0 !== a.transformer, askTidings: p("connection.node") }),
                        ),
                        connection: {
                          get state() {
                            return l.state.get();
                          },
                          subscribe: l.state.subscribe,
                          reconnect: () => l.reconnect(),
                          defer: () => l.defer(),
                          node: (a) => p("connection.node")(void 0, a),
                        },
                        chat: {
                          send: (a) => C.send(a),
                          edit: (a) => C.change({ ...a, kind: "edit" }),
                          delete: (a) => C.change({ ...a, kind: "delete" }),
                          react: (a) => C.change({ ...a, kind: "react" }),
                          onMessage: A("chat.onMessage"),
                          history: p("chat.history"),
                          conversations: p("chat.conversations"),
                          conversation: p("chat.conversation"),
                          createGroup: q("chat.createGroup"),
                          updateGroup: q("chat.updateGroup"),
                          addMembers: q("chat.addMembers"),
                          removeMember: q("chat.removeMember"),
                          setRole: q("chat.setRole"),
                          members: p("chat.members"),
                          configure: q("chat.configure"),
                          pin: q("chat.pin"),
                          markRead: q("chat.markRead"),
                          setTyping: q("chat.setTyping", { timeoutMs: 2e3 }),
                          onTyping: B("chat.onTyping"),
                        },
                        notifications: {
                          onPush: A("notifications.onPush"),
                          list: p("notifications.list"),
                          markRead: q("notifications.markRead"),
                          subscribe: q("notifications.subscribe"),
                          unsubscribe: q("notifications.unsubscribe"),
                          push: q("notifications.push"),
                        },
                        presence: {
                          get: p("presence.get", Array.isArray),
                          onChange: B("presence.onChange"),
                          setAway: (a, b) => ((k = a?.away === !0), t(a, b)),
                        },
                        channels: {
                          available: (a) => r(void 0, a),
                          add: q("channels.add"),
                          remove: q("channels.remove"),
                          list: p("channels.list"),
                        },
                        preferences: {
                          get: (a) => s(void 0, a),
                          set: q("preferences.set"),
                          setQuietHours: q("preferences.setQuietHours"),
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
                          retry: (a) => C.retry(a),
                          discard: (a) => C.discard(a),
                        },
                        observe: (a) => {
                          let b = (b) => a(b);
                          return (
                            z.add(b),
                            () => {
                              z.delete(b);
                            }
                          );
                        },
                        close: D,
                        [Symbol.asyncDispose]: D,
                      };
                    return (l.begin(), E);
                  })({ ...a.client, ...f, url: b, token: d }),
                  h = (function (a) {
                    let { onPush: b, list: c, markRead: d, subscribe: e, unsubscribe: f } = a.notifications,
                      g = new Set(),
                      h = null,
                      i = null,
                      j = () => {
                        (h?.stop(), (h = null), (i = null));
                      },
                      k = (a) => {
                        i = a;
                        let b = [];
                        for (let c of g)
                          try {
                            c(a);
                          } catch (a) {
                            b.push(a);
                          }
                        if (b.length > 0) throw 1 === b.length ? b[0] : AggregateError(b);
                      },
                      l = (a) => (
                        g.add(a),
                        (h ??= b({}, { onEvent: k })),
                        () => {
                          (g.delete(a), 0 === g.size && j());
                        }
                      );
                    return {
                      on: (a, b) =>
                        l((c) => {
                          "push" === c.type && c.push.type === a && b(c.push.data, c.push);
                        }),
                      onUnread(a) {
                        let b = l(({ unread: b }) => a(b));
                        return (i && a(i.unread), b);
                      },
                      list: c,
                      markRead: d,
                      subscribe: e,
                      unsubscribe: f,
                      stop: j,
                    };
                  })(g),
                  { onMessage: i, ...j } = g.chat,
                  k = async () => {
                    (h.stop(), await g.close());
                  };
                return {
                  pushes: h,
                  chat: {
                    ...j,
                    follow: (a, b = {}) =>
                      i(b, {
                        onEvent(b) {
                          "message" === b.type
                            ? a.onMessage?.(b.message)
                            : "read" === b.type
                              ? a.onRead?.(b)
                              : "reset" === b.type && a.onReset?.();
                        },
                        ...(a.onError && { onError: a.onError }),
                      }),
                  },
                  presence: g.presence,
                  connection: g.connection,
                  trpc: g.trpc,
                  client: g,
                  close: k,
                  [Symbol.asyncDispose]: k,
                };
              })({ url: "/trpc", user: a, token: "" }),
              c = (function (a, { me: b, cache: c, pageSize: d = 50, page: e }) {
                var f;
                let g, i, j;
                if ("" === b) throw TypeError("Give the `sub` of the token as `me`");
                if (!Number.isInteger(d) || d < 1 || d > 200)
                  throw RangeError(`pageSize is ${d}: give a whole number from 1 to 200`);
                let k = new a5({
                    me: b,
                    client:
                      ((f = (a) => k.report(a)),
                      (g = (a, b, c) => !!b && (!!b(c) || (f((0, ar.$)(a, c)), !1))),
                      (i = (a) => /^g[0-9a-z]{20}$/.test(a) || null !== m(a, b)),
                      (j = aT("chat.conversations", aL, a.chat.conversations)),
                      {
                        connection: a.connection,
                        outbox: {
                          get entries() {
                            return a.outbox.entries;
                          },
                          get changes() {
                            return a.outbox.changes;
                          },
                          subscribe: (b) => a.outbox.subscribe(b),
                          onSent: (b) =>
                            a.outbox.onSent((a) => {
                              g("chat.send", aJ, a.result) && b(a);
                            }),
                          onChanged: (b) => a.outbox.onChanged(b),
                          retry: (b) => a.outbox.retry(b),
                          discard: (b) => a.outbox.discard(b),
                        },
                        chat: {
                          ...a.chat,
                          history: aT("chat.history", aK, a.chat.history),
                          conversation: aT("chat.conversation", aE, a.chat.conversation),
                          createGroup: aT("chat.createGroup", aH, a.chat.createGroup),
                          updateGroup: aT("chat.updateGroup", aH, a.chat.updateGroup),
                          members: aT("chat.members", aG, a.chat.members),
                          configure: aT("chat.configure", aB, a.chat.configure),
                          async conversations(...a) {
                            let b = await j(...a);
                            return { ...b, conversations: b.conversations.filter(({ id: a }) => i(a)) };
                          },
                          onMessage: (b, { onEvent: c, onError: d }) =>
                            a.chat.onMessage(b, {
                              onEvent(a, ...b) {
                                let d;
                                g("chat.onMessage", aQ[a.type], a) && (void 0 === (d = aS(a)) || i(d)) && c(a, ...b);
                              },
                              onError: d,
                            }),
                          onTyping: (b, { onEvent: c, onError: d }) =>
                            a.chat.onTyping(b, {
                              onEvent(a) {
                                g("chat.onTyping", aO, a) && c(a);
                              },
                              onError: d,
                            }),
                        },
                        notifications: {
                          ...a.notifications,
                          list: aT("notifications.list", aM, a.notifications.list),
                          onPush: (b, { onEvent: c, onError: d }) =>
                            a.notifications.onPush(b, {
                              onEvent(a, b) {
                                g("notifications.onPush", aR[a.type], a) && c(a, b);
                              },
                              onError: d,
                            }),
                        },
                        presence: {
                          ...a.presence,
                          onChange: (b, { onEvent: c, onError: d }) =>
                            a.presence.onChange(b, {
                              onEvent(a) {
                                g("presence.onChange", aN, a) && c(a);
                              },
                              onError: d,
                            }),
                        },
                      }),
                    pageSize: d,
                    onChange() {
                      (v.invalidate(), s?.changed());
                    },
                  }),
                  l = new A({
                    context: k,
                    page: e ?? null ?? h,
                    onEyes: (a, b) => n.conversation({ id: a }).attendance.beforeEyes(b),
                  }),
                  n = new aW(k, l),
                  o = new a_(k, l),
                  p = new a2(k),
                  q = `store:${b}`,
                  r = (a) => {
                    var c;
                    return (
                      (c = (a) => /^g[0-9a-z]{20}$/.test(a) || null !== m(a, b)),
                      Q(a) &&
                      4 === a.version &&
                      a.me === b &&
                      (a.chats?.conversations ?? []).every(
                        (a) =>
                          c(a.id) &&
                          (function ({ id: a, truth: { lastMessage: b, lastSeq: c, group: d }, log: e }) {
                            if (/^g[0-9a-z]{20}$/.test(a) !== (null !== d)) return !1;
                            if (d && !b) return null === e || 0 === e.messages.length;
                            let f = e?.messages ?? (b ? [b] : []),
                              g = c - f.length + 1;
                            return (
                              f.every(({ conversationId: b, seq: c }, d) => b === a && c === g + d) &&
                              g > 0 &&
                              (b?.seq ?? 0) === c &&
                              (b?.conversationId ?? a) === a &&
                              (e?.messages.length !== 0 || 0 === c)
                            );
                          })(a),
                      )
                        ? a
                        : null
                    );
                  },
                  s = c
                    ? new a4(k, {
                        snapshot: () => ({ version: 4, ...{ me: b, chats: n.toCache(50, 50), inbox: o.toCache(50) } }),
                        save: (a) =>
                          c.update(q, (b) => {
                            var c;
                            return (c = r(b))
                              ? {
                                  ...a,
                                  chats: (function (a, b) {
                                    if (!a || !b || !a0(a, b)) return a ?? b;
                                    let [c, d] = a1(a, b) === a ? [a, b] : [b, a],
                                      e = c.conversations.map((a) => {
                                        let b = d.conversations.find(({ id: b }) => b === a.id);
                                        if (!b) return a;
                                        let c = b.changedAt === a.changedAt && b.truth.lastSeq === a.truth.lastSeq,
                                          e = a.log ?? (c ? b.log : null);
                                        return { ...a, log: e, marked: Math.max(a.marked, b.marked) };
                                      });
                                    return { ...c, conversations: e };
                                  })(a.chats, c.chats),
                                  inbox: a1(a.inbox, c.inbox),
                                }
                              : a;
                          }),
                      })
                    : null,
                  t = new y(k.notifier, (a) => w(a, { ...n.unread.get(), pushes: o.unread.get() })),
                  u = new y(k.notifier, (a) =>
                    w(
                      a,
                      l.notices.get().flatMap((a) => {
                        if ("chat" === a.of) return [{ ...a, of: a.of }];
                        let b = o.told(a.key);
                        return b ? [{ ...a, of: a.of, push: b }] : [];
                      }),
                    ),
                  );
                l.notices.addDependent(u);
                let v = new y(k.notifier, (a) => w(a, { chat: n.position, push: o.position }));
                (n.unread.addDependent(t),
                  o.unread.addDependent(t),
                  (async () => {
                    let a = c ? await k.inTime(c.load(q)) : void 0;
                    if (k.isClosed) return;
                    l.start();
                    let b = r(a);
                    (n.start(b?.chats ?? null), o.start(b?.inbox ?? null), s?.start());
                  })());
                let x = null,
                  z = async () => {
                    let a = s?.close();
                    (k.close(), await a);
                  };
                return {
                  me: b,
                  client: a,
                  connection: { get: () => a.connection.state, subscribe: a.connection.subscribe },
                  positions: v,
                  conversations: n.list,
                  archived: n.archived,
                  loadMoreConversations: () => n.loadMore(),
                  conversation: (a) => n.conversation(a).handle,
                  createGroup: async (a) => (await n.createGroup(a)).handle,
                  presence: (a) => p.presence(a),
                  inbox: {
                    list: o.list,
                    unread: o.unread,
                    loadMore: o.loadMore,
                    markRead: o.markRead,
                    onPush: o.onPush,
                  },
                  unread: t,
                  looking: l.looking,
                  notices: u,
                  dismiss: (a) => l.dismiss(a),
                  close: () => (x ??= z()),
                  [Symbol.asyncDispose]: () => (x ??= z()),
                };
              })(b.client, { me: a });
            return (d(c), () => void c.close().then(b.close));
          }, [a]);
          let i = (b, c) =>
            (0, f.jsxs)(f.Fragment, {
              children: [
                (0, f.jsxs)("header", {
                  children: [
                    (0, f.jsx)("h1", { children: a }),
                    b,
                    (0, f.jsx)("form", { action: cb, children: (0, f.jsx)("button", { children: "Sign out" }) }),
                  ],
                }),
                (0, f.jsxs)("form", {
                  action: (a) => g(String(a.get("peer")).trim()),
                  children: [
                    (0, f.jsxs)("label", {
                      children: [
                        "Talk to",
                        " ",
                        (0, f.jsx)("input", {
                          name: "peer",
                          required: !0,
                          maxLength: 50,
                          placeholder: "in a private window, sign in as somebody else",
                        }),
                      ],
                    }),
                    (0, f.jsx)("button", { children: "Open" }),
                  ],
                }),
                c,
              ],
            });
          return null === c
            ? i((0, f.jsx)(cd, { unread: b }), null)
            : (0, f.jsx)(a9, {
                store: c,
                children: i(
                  (0, f.jsx)(ce, {}),
                  "" !== e &&
                    e !== a &&
                    (0, f.jsxs)(f.Fragment, {
                      children: [
                        (0, f.jsxs)("form", {
                          action: ca.bind(null, e),
                          children: [
                            (0, f.jsxs)("label", {
                              children: [
                                "Order ",
                                (0, f.jsx)("input", { name: "orderId", required: !0, defaultValue: "7" }),
                              ],
                            }),
                            (0, f.jsxs)("button", { children: ["Ship it to ", e] }),
                          ],
                        }),
                        (0, f.jsx)(cf, { peer: e }, e),
                      ],
                    }),
                ),
              });
        },
      ],
      56807,
    );
  },
];

//# sourceMappingURL=_1iswmw2s3ax8o._.js.map
