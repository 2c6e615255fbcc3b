module.exports = [
  83956,
  (a) => {
    "use strict";
    let b = {
      BAD_REQUEST: { httpStatus: 400, closeCode: 4400, retry: !1 },
      UNAUTHORIZED: { httpStatus: 401, closeCode: 4401, retry: !1 },
      FORBIDDEN: { httpStatus: 403, closeCode: 4403, retry: !1 },
      NOT_FOUND: { httpStatus: 404, closeCode: 4404, retry: !1 },
      TIMEOUT: { httpStatus: 408, closeCode: 4408, retry: !0 },
      PAYLOAD_TOO_LARGE: { httpStatus: 413, closeCode: 1009, retry: !1 },
      TOO_MANY_REQUESTS: { httpStatus: 429, closeCode: 4429, retry: !0 },
      INTERNAL_SERVER_ERROR: { httpStatus: 500, closeCode: 1011, retry: !1 },
      SERVICE_UNAVAILABLE: { httpStatus: 503, closeCode: 1013, retry: !0 },
    };
    a.s([
      "C",
      0,
      class extends Error {
        name = "TidingsError";
        code;
        retryAfterMs;
        constructor(a, b, c) {
          (super(b, c), (this.code = a), (this.retryAfterMs = c?.retryAfterMs ?? null));
        }
        get retry() {
          return b[this.code].retry;
        }
      },
      "o",
      0,
      b,
    ]);
  },
  4875,
  (a) => {
    "use strict";
    a.s(["f", 0, "chat.message"]);
  },
  34599,
  (a) => {
    "use strict";
    let b = /\p{Cc}/u,
      c = (a) => a.isWellFormed() && !b.test(a),
      d = (a) => (a.includes("%") || a.includes("_") ? a.replaceAll("%", "%25").replaceAll("_", "%5F") : a),
      e = (a) => a.replaceAll("%5F", "_").replaceAll("%25", "%"),
      f = /^\d+$/;
    function g(a, b) {
      let [c, e] = [d(a), d(b)];
      return !(function (a, b) {
        if (f.test(a) && f.test(b)) {
          let [c, d] = [BigInt(a), BigInt(b)];
          if (c !== d) return c < d;
        }
        return a < b;
      })(c, e)
        ? `${e}_${c}`
        : `${c}_${e}`;
    }
    let h = /^g[0-9a-z]{20}$/;
    a.s([
      "Y",
      0,
      function () {
        let a = crypto.getRandomValues(new Uint8Array(20));
        return `g${Array.from(a, (a) => "0123456789abcdefghijklmnopqrstuv"[31 & a]).join("")}`;
      },
      "a",
      0,
      g,
      "T",
      0,
      function (a) {
        let b = a.split("_"),
          [d, f] = b;
        if (2 !== b.length || !d || !f) return null;
        let h = [e(d), e(f)];
        return h.every((a) => a.length > 0 && a.length <= 128 && c(a)) && h[0] !== h[1] && g(...h) === a ? h : null;
      },
      "m",
      0,
      (a) => h.test(a),
      "j",
      0,
      c,
      "O",
      0,
      128,
    ]);
  },
  36928,
  77021,
  23574,
  (a) => {
    "use strict";
    let b = /^([0-9a-zA-Z]{1,64})-(?:(g[0-9a-z]{20})-)?(0|[1-9]\d{0,14})$/;
    function c({ epoch: a, n: b, groupId: d }) {
      return void 0 === d ? `${a}-${b}` : `${a}-${d}-${b}`;
    }
    a.s(
      [
        "V",
        0,
        function (a) {
          let c = b.exec(a);
          if (!c) return null;
          let [, d = "", e, f] = c;
          return { epoch: d, n: Number(f), ...(void 0 !== e && { groupId: e }) };
        },
        "T",
        0,
        c,
      ],
      77021,
    );
    var d = a.i(60297);
    function e(a) {
      if (!a) return {};
      let { notify: b, mutedUntilMs: c, pinned: e, archived: f } = a;
      return {
        ...(b !== d.m.notify && { notify: b }),
        ...(null !== c && { mutedUntilMs: c }),
        ...(e && { pinned: e }),
        ...(f && { archived: f }),
      };
    }
    function f(a, b) {
      let { atMs: c, memberCount: e } = b.left ?? { atMs: a.lastAtMs, memberCount: a.memberCount };
      return {
        conversationId: a.id,
        head: (0, d.L)(a, b),
        fromSeq: b.fromSeq,
        joinedN: b.joinedN,
        memberCount: e,
        isMember: (0, d.P)(b),
        lastAtMs: c,
      };
    }
    (a.s(
      [
        "Y",
        0,
        100,
        "m",
        0,
        function (a, b, f) {
          let { title: g, data: h, memberCount: i } = b.left ?? a,
            j = (0, d.L)(a, b);
          return {
            id: a.id,
            kind: "group",
            members: f.members.filter(({ joinedN: a }) => a <= j).map(({ userId: a }) => a),
            lastMessage: f.lastMessage,
            lastSeq: (0, d.z)(a, b),
            readSeq: b.readSeq,
            peerReadSeq: null,
            unread: (0, d.c)(a, b),
            ...(null !== g && { title: g }),
            ...(null !== h && { data: h }),
            memberCount: i,
            ...((0, d.P)(b) && { role: b.role }),
            mentions: f.mentions,
            position: c({ epoch: f.epoch, n: j, groupId: a.id }),
            ...e(f.settings),
          };
        },
        "N",
        0,
        f,
        "P",
        0,
        (a, b) => ({ ...f(a, b), role: b.role, lastSeq: (0, d.z)(a, b) }),
        "L",
        0,
        e,
        "r",
        0,
        (a, b) => [Math.max(b.readSeq, b.fromSeq), (0, d.z)(a, b)],
      ],
      36928,
    ),
      a.s(
        [
          "f",
          0,
          function ({ extras: a, ...b }, c) {
            let { excerpt: d, deletedBy: e, replyTo: f, ...g } = a,
              h = void 0 !== f && c && { seq: f, from: c.from, excerpt: c.extras.excerpt ?? "" };
            return { ...b, ...g, ...(h && { replyTo: h }) };
          },
        ],
        23574,
      ));
  },
  20863,
  (a) => {
    "use strict";
    a.s(["f", 0, ({ replyTo: a, mentions: b }) => ({ ...(b && { mentions: b }), ...(a && { replyTo: a.seq }) })]);
  },
  60297,
  27869,
  (a) => {
    "use strict";
    let b = (a, b) => ({ refused: { code: a, message: b } }),
      c = () => b("NOT_FOUND", "You have no conversation with this id: check it, or send with `to` instead"),
      d = (a) => b("FORBIDDEN", a),
      e = () => d("You are no longer a member of this group: you can only read it");
    a.s(
      [
        "O",
        0,
        (a) => b("BAD_REQUEST", a),
        "Q",
        0,
        d,
        "Z",
        0,
        e,
        "t",
        0,
        c,
        "o",
        0,
        () => b("NOT_FOUND", "There is no such message in the conversation: check `seq`"),
      ],
      27869,
    );
    let f = (a) => null !== a && null === a.untilN,
      g = (a, { untilSeq: b }) => b ?? a.lastSeq;
    a.s(
      [
        "N",
        0,
        ({ fromSeq: a, untilSeq: b }, c) => c > a && (null === b || c <= b),
        "q",
        0,
        (a, b, c) => (b.memberCount > c ? null : a.members(b.id).map(({ userId: a }) => a)),
        "m",
        0,
        { notify: "all", mutedUntilMs: null, pinned: !1, archived: !1 },
        "P",
        0,
        f,
        "X",
        0,
        ({ joinedN: a, userId: b }) => `${String(a).padStart(16, "0")} ${b}`,
        "L",
        0,
        (a, { untilN: b }) => b ?? a.head,
        "z",
        0,
        g,
        "S",
        0,
        ({ role: a }) => "member" !== a,
        "k",
        0,
        function (a) {
          let [, b, c] = /^(\d{16}) (.*)$/su.exec(a ?? "") ?? [];
          return { joinedN: Number(b ?? 0), userId: c ?? "" };
        },
        "i",
        0,
        function (a, b, d) {
          let g = a.group(b),
            h = g && a.member(b, d);
          return g && h ? (f(h) ? { group: g, me: h } : e()) : c();
        },
        "c",
        0,
        (a, b) => Math.max(0, g(a, b) - Math.max(b.readSeq, b.fromSeq)),
        "$",
        0,
        (a, { fromSeq: b }) => ("seq" in a && a.seq <= b ? null : a),
        "g",
        0,
        function (a, b, c) {
          if (!a) return !0;
          let { notify: d, mutedUntilMs: e } = a;
          return "none" !== d && (b || ("all" === d && !(null !== e && e > c)));
        },
      ],
      60297,
    );
  },
  1387,
  (a) => {
    "use strict";
    a.s([
      "q",
      0,
      function (a, { kind: b, seq: c, data: d }, e) {
        if ("read" === b) return { type: "read", conversationId: a, userId: d, seq: c };
        let f = JSON.parse(d);
        if ("edited" !== b) return { type: b, conversationId: a, ...(0 === c ? {} : { seq: c }), ...f };
        if (!e) throw Error(`an edit names message ${c} of ${a}, which is not there`);
        let { deletedAtMs: g, deletedBy: h = e.from, version: i = 1, editedAtMs: j = e.sentAtMs } = e.extras;
        return void 0 !== g
          ? { type: "deleted", conversationId: a, seq: c, deletedAtMs: g, by: h }
          : { type: "edited", conversationId: a, seq: c, version: i, content: e.content, editedAtMs: j };
      },
      "p",
      0,
      function (a) {
        if ("read" === a.type) return { kind: "read", seq: a.seq, data: a.userId };
        let { type: b, conversationId: c, ...d } = a,
          { seq: e = 0, content: f, ...g } = d;
        return { kind: b, seq: e, data: JSON.stringify(g) };
      },
    ]);
  },
  86669,
  (a) => {
    "use strict";
    var b = a.i(4875),
      c = a.i(18806);
    function d(a, b, c, d) {
      let [g, h, i] = [f(c, d), f(c, d + 1), f(c, d + 2)];
      return { userId: a, feed: "push", n: g, event: e({ seq: g, ...b, readAtMs: null }, h, i) };
    }
    function e(a, b, c) {
      return { type: "push", push: a, unread: b, ...(0 !== c && { replaces: c }) };
    }
    function f(a, b) {
      let c = a[b];
      if (void 0 === c) throw Error(`the stored outcome has no item ${b}`);
      return c;
    }
    a.s([
      "L",
      0,
      function (a, e) {
        return "send" === a.kind
          ? (function (a, e) {
              if ("first" in e) return { outcome: { ...e.first, duplicate: !0 }, deliveries: [] };
              let {
                  conversationId: g,
                  from: h,
                  content: i,
                  contentJson: j,
                  nonce: k,
                  atMs: l,
                  notice: m,
                  extras: n,
                } = a,
                o = f(e, 0),
                p = { conversationId: g, seq: o, from: h, content: i, nonce: k, sentAtMs: l },
                q = n ? { ...p, ...n } : p,
                r = { type: "message", message: q },
                s = void 0 === j || n ? void 0 : (0, c.T)(q, j),
                t = a.members.map((a) => ({ userId: a, feed: "chat", n: f(e, a === h ? 1 : 2), event: r, json: s })),
                u = 3;
              for (let c of a.notify) {
                if (0 !== f(e, u)) {
                  let a = { conversationId: g, from: h, excerpt: m.excerpt, count: f(e, u + 3) };
                  t.push(d(c, { type: b.f, data: a, sentAtMs: l }, e, u));
                }
                u += 4;
              }
              return { outcome: { conversationId: g, seq: o, sentAtMs: l, duplicate: !1 }, deliveries: t };
            })(a, e)
          : "push" === a.kind
            ? (function ({ type: a, data: b, atMs: c }, e) {
                let { accepted: f, duplicate: g, userIds: h, pushes: i } = e,
                  j = { type: a, data: b, sentAtMs: c };
                return { outcome: { accepted: f, duplicate: g }, deliveries: h.map((a, b) => d(a, j, i, 3 * b)) };
              })(a, e)
            : "readChat" === a.kind
              ? (function (a, { seq: b, ns: c, read: d }) {
                  let { conversationId: e, userId: g, members: h } = a,
                    i = { type: "read", conversationId: e, userId: g, seq: b },
                    j = c.map((a, b) => ({ userId: f(h, b), feed: "chat", n: a, event: i }));
                  if (d) {
                    let { n: a, seqs: b, unread: c } = d;
                    j.push({ userId: g, feed: "push", n: a, event: { type: "read", seqs: b, unread: c } });
                  }
                  return { outcome: { seq: b }, deliveries: j };
                })(a, e)
              : "readPush" === a.kind
                ? (function (a, b) {
                    let { unread: c, n: d, seqs: e, upTo: f } = b;
                    if (0 === d) return { outcome: { unread: c }, deliveries: [] };
                    let g = { type: "read", ...("upTo" in a ? { upTo: f } : { seqs: e }), unread: c };
                    return { outcome: { unread: c }, deliveries: [{ userId: a.userId, feed: "push", n: d, event: g }] };
                  })(a, e)
                : "claim" === a.kind
                  ? { outcome: e, deliveries: [] }
                  : { outcome: {}, deliveries: [] };
      },
      "c",
      0,
      e,
    ]);
  },
  7222,
  (a) => {
    "use strict";
    var b = a.i(36928),
      c = a.i(23574),
      d = a.i(1387),
      e = a.i(86669);
    function f(a, b) {
      let [d, e, f, g, i, j, k, l] = b;
      if (null === j) return { conversationId: a, seq: d, from: e, content: JSON.parse(i), nonce: f, sentAtMs: g };
      let m = null === k ? null : { from: k, extras: null === l ? {} : JSON.parse(l) };
      return (0, c.f)(h(a, b), m);
    }
    let g = ([a, b, c, , d, e, f, g, ...[h, i, j]]) => {
      if (null === d || null === e || null === f || null === g)
        throw Error(`chat feed entry ${a} points to message ${c} of ${b}, which is not there`);
      return [c, d, e, f, g, h, i, j];
    };
    function h(a, b) {
      let [c, d, e, f, g, h] = b,
        i = null === h ? {} : JSON.parse(h);
      return { conversationId: a, seq: c, from: d, nonce: e, sentAtMs: f, content: JSON.parse(g), extras: i };
    }
    a.s([
      "d",
      0,
      function (a) {
        let [b, c, e, i, j, , , , , , , k, l] = a;
        if (null !== i) return { n: b, event: { type: "read", conversationId: c, userId: i, seq: e } };
        if (null === k) return { n: b, event: { type: "message", message: f(c, g(a)) } };
        let m = null === j ? null : h(c, g(a));
        return { n: b, event: (0, d.q)(c, { kind: k, seq: e, data: l ?? "{}" }, m) };
      },
      "$",
      0,
      function (a, c) {
        let { id: d, readSeq: e, unread: g, members: h } = c,
          i = f(d, c.lastMessage),
          j = h.find(([b]) => b !== a)?.[1] ?? 0;
        return {
          id: d,
          kind: "direct",
          members: h.map(([a]) => a),
          lastMessage: i,
          lastSeq: i.seq,
          readSeq: e,
          peerReadSeq: j,
          unread: g,
          ...(0, b.L)(null === c.settings ? null : JSON.parse(c.settings)),
        };
      },
      "t",
      0,
      f,
      "V",
      0,
      function ([a, b, c, d, e]) {
        return { seq: a, type: b, data: JSON.parse(c), sentAtMs: d, readAtMs: e };
      },
      "m",
      0,
      function ([a, b, c, d, f, g]) {
        if (null === f) return { n: a, event: { type: "read", ...JSON.parse(g), unread: c } };
        let h = { seq: a, type: f, data: JSON.parse(g), sentAtMs: b, readAtMs: null };
        return { n: a, event: (0, e.c)(h, c, d ?? 0) };
      },
      "b",
      0,
      h,
    ]);
  },
];

//# sourceMappingURL=packages_core_src_0luygcde39s84._.js.map
