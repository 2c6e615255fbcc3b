module.exports = [
  20050,
  (a) =>
    a.a(async (b, c) => {
      try {
        var d = await a.y("pg-ad45e98bb7b7a165");
        (a.n(d), c());
      } catch (a) {
        c(a);
      }
    }, !0),
  73466,
  (a) =>
    a.a(async (b, c) => {
      try {
        var d = a.i(12340),
          e = a.i(69321),
          f = a.i(20838),
          g = a.i(84308),
          h = a.i(12344),
          i = b([e]);
        (([e] = i.then ? (await i)() : i),
          a.s([
            "f",
            0,
            function (a, b) {
              let { schema: c, lockTimeoutMs: i, onRetry: j } = b,
                k = { name: "tidings_load_chats", text: `SELECT ${c}.load_chats($1, $2)::text` },
                l = { name: "tidings_save_chats", text: `SELECT ${c}.save_chats($1)` },
                m = new f.f();
              async function n(b) {
                let { parameter: c, made: e, upTo: f } = (0, h.f)(b, m),
                  j = await a.transaction(async (a) => {
                    let [e] = await a(k, [c, i]);
                    if (!e) throw Error("the database did not answer what was asked");
                    let h = new g.f(JSON.parse(e[0]), f),
                      j = b.map((a) => (0, d.A)(h, a)),
                      m = h.changes();
                    return (null !== m && (await a(l, [m])), j);
                  });
                return (m.add(e), j);
              }
              return async (a) => {
                for (let b = 3; ; b -= 1)
                  try {
                    return await n(a);
                  } catch (a) {
                    if (1 === b || !(0, e.n)(a)) throw a;
                    (m.forget(), j(a.cause));
                  }
              };
            },
          ]),
          c());
      } catch (a) {
        c(a);
      }
    }, !1),
  6373,
  (a) => {
    "use strict";
    a.s([
      "f",
      0,
      function (a) {
        let b = /^(\d{16}) (.*)$/s.exec(a ?? "");
        return { joinedN: Number(b?.[1] ?? 0), userId: b?.[2] ?? "" };
      },
    ]);
  },
  84308,
  (a) => {
    "use strict";
    var b = a.i(34599),
      c = a.i(60297),
      d = a.i(1387),
      e = a.i(40397),
      f = a.i(7222),
      g = a.i(98978);
    class h {
      #a = new Map();
      #b = new Map();
      #c = new Map();
      #d = [];
      constructor(a) {
        let b = Map.groupBy(a.reactions ?? [], ([a, b]) => i(a, b));
        for (let [c, d, e, h, j, k, l] of a.messages ?? []) {
          let a = (0, f.b)(c, [d, e, h, j, k, l, null, null]),
            { mentions: m = [], reactions: n = [] } = a.extras,
            o = (b.get(i(c, d)) ?? []).map(([, , a, b, c]) => ({ reaction: JSON.parse(a), userId: b, id: c }));
          this.#a.set(i(c, d), {
            stored: a,
            state: "loaded",
            mentions: "all" === m ? [""] : m,
            reactions: new g.B(n, o),
            cleared: !1,
          });
        }
        for (let [b, c, d, e, f] of a.nonces ?? [])
          this.#b.set(
            `${b}
${c}`,
            { conversationId: d, seq: e, sentAtMs: f },
          );
        for (let [b, c, d, e, f] of a.edits ?? [])
          this.#c.set(
            `${i(b, c)}
${d}`,
            { version: e, editedAtMs: f },
          );
      }
      find(a, b) {
        return this.#a.get(i(a, b))?.stored ?? null;
      }
      #e(a, b) {
        let c = this.#a.get(i(a, b));
        if (!c) throw Error(`a write changes message ${b} of ${a}, which it does not touch`);
        return c;
      }
      insert(a) {
        let { conversationId: b, seq: c, from: d, nonce: e, sentAtMs: f } = a,
          h = new g.B([], []);
        (this.#a.set(i(b, c), { stored: a, state: "new", mentions: [], reactions: h, cleared: !1 }),
          this.#b.set(
            `${d}
${e}`,
            { conversationId: b, seq: c, sentAtMs: f },
          ));
      }
      save(a) {
        let b = this.#e(a.conversationId, a.seq);
        ((b.stored = a), "loaded" === b.state && (b.state = "changed"));
      }
      sent(a, b) {
        return (
          this.#b.get(`${a}
${b}`) ?? null
        );
      }
      edited(a, b, c) {
        return (
          this.#c.get(`${i(a, b)}
${c}`) ?? null
        );
      }
      saveEdit(a, b, { nonce: c, version: d, editedAtMs: e }) {
        (this.#c.set(
          `${i(a, b)}
${c}`,
          { version: d, editedAtMs: e },
        ),
          this.#d.push({ id: a, seq: b, nonce: c, version: d, editedAtMs: e }));
      }
      react(a, b, { reaction: c, userId: d, on: e, atMs: f }) {
        return this.#e(a, b).reactions.set(c, d, e, f);
      }
      reactions(a, b) {
        return this.#e(a, b).reactions.summaries();
      }
      mention(a, b, c) {
        this.#e(a, b).mentions = "all" === c ? [""] : [...new Set(c)];
      }
      clear(a, b) {
        let c = this.#e(a, b);
        (c.reactions.clear(), "new" === c.state ? (c.mentions = []) : (c.cleared = !0));
      }
      changes(a, b) {
        let c = {
          new_messages: [],
          messages: [],
          mentions: [],
          cleared: [],
          unmentioned: [],
          reactions_off: [],
          reactions_on: [],
        };
        for (let { stored: d, state: e, mentions: f, reactions: g, cleared: h } of this.#a.values()) {
          let { conversationId: i, seq: j, from: k, nonce: l, sentAtMs: m, content: n, extras: o } = d,
            p = b.of(i),
            q = 0 === Object.keys(o).length ? null : JSON.stringify(o),
            r = { content: JSON.stringify(n ?? null), extra: q };
          if ("new" === e)
            for (let b of (c.new_messages.push({
              conversation: p,
              seq: j,
              user: a.of(k),
              nonce: l,
              sent_at_ms: m,
              ...r,
            }),
            f))
              c.mentions.push({ conversation: p, seq: j, name: b });
          if (("changed" === e && c.messages.push({ conversation: p, seq: j, ...r }), h))
            for (let a of (c.cleared.push({ conversation: p, seq: j }), f))
              c.unmentioned.push({ conversation: p, seq: j, name: a });
          for (let { reaction: a, userId: b } of g.takenBack)
            c.reactions_off.push({ conversation: p, seq: j, reaction: JSON.stringify(a), name: b });
          for (let { reaction: a, userId: b, atMs: d } of g.given)
            c.reactions_on.push({ conversation: p, seq: j, reaction: JSON.stringify(a), name: b, at_ms: d });
        }
        let d = this.#d.map(({ id: a, seq: c, nonce: d, version: e, editedAtMs: f }) => ({
          conversation: b.of(a),
          seq: c,
          nonce: d,
          version: e,
          edited_at_ms: f,
        }));
        return { ...c, edits: d };
      }
    }
    let i = (a, b) => `${a}
${b}`;
    class j {
      #f = new Map();
      of(a) {
        let b = this.#f.get(a);
        return (void 0 === b && this.#f.set(a, (b = this.#f.size + 1)), b);
      }
      toJSON() {
        return [...this.#f.keys()];
      }
    }
    var k = a.i(73487),
      l = a.i(4875),
      m = a.i(24616);
    class n {
      #g = new Map();
      #h = new Map();
      #i = new Map();
      #j = [];
      #k = [];
      #l = [];
      #m = new Map();
      constructor({ users: a, opened: b, notices: c }) {
        for (let [b, c, d, e] of a ?? [])
          this.#g.set(b, { chatHead: c, pushHead: d, unread: e, hasSent: !1, changed: !1 });
        for (let [a, c, d, e] of b ?? []) this.#h.set(o(a, c), { n: d, messages: e ?? 0, row: null });
        for (let [a, b, d, e, f] of c ?? []) {
          let c = p({ conversationId: a, from: b, atMs: d }),
            g = this.#i.get(c);
          g ? g.push({ userId: e, n: f }) : this.#i.set(c, [{ userId: e, n: f }]);
        }
      }
      #n(a) {
        let b = this.#g.get(a);
        if (!b) throw Error(`a write changes feeds of ${a}, whom it does not touch`);
        return ((b.changed = !0), b);
      }
      hasSent(a) {
        this.#n(a).hasSent = !0;
      }
      appendToChat(a, b, c) {
        let d = (this.#n(a).chatHead += 1);
        return (this.#j.push({ userId: a, n: d, atMs: c, event: b }), d);
      }
      isOpen(a, b) {
        return this.#h.has(o(a, (0, e.K)(b)));
      }
      notify(a, b) {
        let { conversationId: c, from: d, excerpt: f, atMs: g } = b,
          h = (0, e.K)(b.collapse),
          i = this.#n(a),
          j = o(a, h),
          k = this.#h.get(j);
        k ? this.#o(a, k, null) : (i.unread += 1);
        let m = (i.pushHead += 1),
          n = (k?.messages ?? 0) + 1,
          { unread: p } = i,
          q = { conversationId: c, from: d, excerpt: f, count: n },
          r = k?.n ?? null,
          s = {
            userId: a,
            n: m,
            atMs: g,
            unread: p,
            replaces: r,
            notice: b,
            data: q,
            messages: n,
            collapse: h,
            open: !0,
            readAtMs: null,
            excerpt: f,
          };
        (this.#k.push(s), this.#h.set(j, { n: m, messages: n, row: s }));
        let t = { seq: m, type: l.f, data: q, sentAtMs: g, readAtMs: null };
        return {
          feed: "push",
          userId: a,
          n: m,
          event: { type: "push", push: t, unread: p, ...(null !== r && { replaces: r }) },
        };
      }
      read(a, b, c) {
        let d = o(a, (0, e.K)(b)),
          f = this.#h.get(d);
        if (!f) return null;
        (this.#h.delete(d), this.#o(a, f, c));
        let g = this.#n(a),
          h = (g.unread -= 1),
          i = (g.pushHead += 1),
          j = [f.n];
        return (
          this.#k.push({
            userId: a,
            n: i,
            atMs: c,
            unread: h,
            replaces: null,
            notice: null,
            data: { seqs: j },
            messages: null,
            collapse: null,
            open: !1,
            readAtMs: null,
            excerpt: "",
          }),
          { feed: "push", userId: a, n: i, event: { type: "read", seqs: j, unread: h } }
        );
      }
      #o(a, { n: b, row: c }, d) {
        c ? ((c.open = !1), (c.readAtMs = d)) : this.#l.push({ userId: a, n: b, readAtMs: d });
      }
      revise({ conversationId: a, from: b, sentAtMs: c }, d) {
        let e = p({ conversationId: a, from: b, atMs: c }),
          f = `${JSON.stringify({ conversationId: a, from: b, excerpt: d }).slice(0, -1)},"count":`;
        for (let { userId: a, n: b } of this.#i.get(e) ?? []) this.#m.set(`${b} ${a}`, { userId: a, n: b, data: f });
        for (let a of this.#k) a.notice && p(a.notice) === e && (a.excerpt = d);
      }
      changes(a, b) {
        let c = new m.f();
        return {
          ...{
            user_changes: [...this.#g].flatMap(([b, { chatHead: c, pushHead: d, unread: e, hasSent: f, changed: g }]) =>
              g ? { user: a.of(b), chat_head: c, push_head: d, unread: e, has_sent: f } : [],
            ),
            chat_entries: this.#j.map(({ userId: c, n: e, atMs: f, event: g }) => {
              if ("message" === g.type) throw TypeError("a message in a user's own feed has a way of its own");
              let h = b.of(g.conversationId);
              return { user: a.of(c), n: e, at_ms: f, conversation: h, ...(0, d.p)(g) };
            }),
            closed: this.#l.map(({ userId: b, n: c, readAtMs: d }) => ({ user: a.of(b), n: c, read_at_ms: d })),
            pushes: this.#k.map(
              ({
                userId: b,
                n: d,
                atMs: e,
                unread: f,
                replaces: g,
                notice: h,
                data: i,
                messages: j,
                collapse: k,
                ...m
              }) => ({
                user: a.of(b),
                n: d,
                at_ms: e,
                read_at_ms: m.readAtMs,
                replaces: g,
                unread: f,
                messages: j,
                open: m.open,
                type: h && l.f,
                data: JSON.stringify(h ? { ...i, excerpt: m.excerpt } : i),
                collapse: k,
                ...c.placeOf(h?.reach),
              }),
            ),
            revised: [...this.#m.values()].map(({ userId: b, n: c, data: d }) => ({ user: a.of(b), n: c, data: d })),
          },
          targets: c.list ?? [],
        };
      }
    }
    let o = (a, b) => `${a}
${b}`,
      p = (a) => `${a.conversationId}
${a.from}
${a.atMs}`,
      q = (a, b) => (a < b ? -1 : Number(a > b)),
      r = (a, b) => `${b}
${a}`;
    a.s(
      [
        "f",
        0,
        class {
          #p = new Map();
          #q = new Map();
          #r = new Map();
          #s = new Map();
          #t = new Map();
          #u = new Map();
          #v = new Map();
          #w = new Map();
          #x = new Map();
          #a;
          #y = [];
          #z;
          #A = new j();
          constructor(a, c) {
            for (let b of ((this.#a = new h(a)), (this.#z = new n(a)), a.groups ?? [])) {
              let a = (0, k.B)(b);
              (this.#p.set(a.id, a), (this.#B(a.id).whole = a.memberCount <= (c.get(a.id) ?? -1)));
            }
            for (let b of a.members ?? []) {
              let a = (0, k.W)(b);
              (this.#B(a.groupId).byName.set(a.userId, a), this.#w.set(r(a.userId, a.groupId), (0, k.l)(b[11])));
            }
            for (let [b, c, d] of a.keys ?? [])
              this.#r.set(
                `${b}
${c}`,
                d,
              );
            for (let [b, c] of a.counts ?? []) this.#u.set(b, c);
            for (let [c, d, e, f] of a.directs ?? []) {
              this.#v.set(c, d);
              let [a = "", g = ""] = ((0, b.T)(c) ?? []).toSorted(q);
              (this.#w.set(r(a, c), (0, k.l)(e)), this.#w.set(r(g, c), (0, k.l)(f)));
            }
          }
          #B(a) {
            let b = this.#s.get(a);
            return (b || this.#s.set(a, (b = { byName: new Map(), whole: !1, inOrder: null })), b);
          }
          directLastSeq(a) {
            return this.#v.get(a) ?? 0;
          }
          group(a) {
            return this.#p.get(a) ?? null;
          }
          groupByKey(a, b) {
            return (
              this.#r.get(`${a}
${(0, e.K)(b)}`) ?? null
            );
          }
          saveGroup(a, b) {
            let { id: c, createdBy: d } = a;
            if (this.#q.has(c)) return;
            let f = !this.#p.has(c),
              g = void 0 === b ? null : (0, e.K)(b);
            (this.#q.set(c, { isNew: f, key: g }),
              f &&
                (this.#p.set(c, a),
                (this.#B(c).whole = !0),
                null !== g &&
                  this.#r.set(
                    `${d}
${g}`,
                    c,
                  )));
          }
          member(a, b) {
            return this.#s.get(a)?.byName.get(b) ?? null;
          }
          members(a) {
            let b = this.#B(a);
            if (!b.whole) throw Error(`a write reads all members of ${a}, which it does not touch`);
            return this.#C(b);
          }
          #C(a) {
            return (
              (a.inOrder ??= [...a.byName.values()]
                .filter(({ untilN: a }) => null === a)
                .toSorted((a, b) => a.joinedN - b.joinedN || q(a.userId, b.userId))),
              a.inOrder
            );
          }
          seniorMember(a, b) {
            let c = this.#C(this.#B(a)).filter(({ userId: a }) => a !== b),
              d = (a) => c.find((b) => b.role === a);
            return d("owner") ?? d("admin") ?? c[0] ?? null;
          }
          membersAfter(a, b, d) {
            let e = this.#C(this.#B(a));
            return (null === b ? e : e.filter((a) => (0, c.X)(a) > b)).slice(0, d);
          }
          saveMember(a) {
            let { groupId: b, userId: c } = a,
              d = this.#B(b),
              e = d.byName.get(c);
            (d.byName.set(c, a),
              this.#t.set(
                `${b}
${c}`,
                a,
              ),
              (d.inOrder = null));
            let [f, g] = [void 0 !== e && null === e.untilN, null === a.untilN],
              h = this.#u.get(c);
            void 0 !== h && f !== g && this.#u.set(c, h + (g ? 1 : -1));
          }
          groupCount(a) {
            let b = this.#u.get(a);
            if (void 0 === b) throw Error(`a write counts the groups of ${a}, which it does not touch`);
            return b;
          }
          settings(a, b) {
            return this.#w.get(r(a, b)) ?? null;
          }
          saveSettings(a, b, c) {
            let d = r(a, b);
            (this.#w.set(d, c), this.#x.set(d, [a, b]));
          }
          message(a, b) {
            return this.#a.find(a, b);
          }
          insertMessage(a) {
            (this.#a.insert(a), this.#z.hasSent(a.from));
          }
          saveMessage(a) {
            this.#a.save(a);
          }
          sent(a, b) {
            return this.#a.sent(a, b);
          }
          edited(a, b, c) {
            return this.#a.edited(a, b, c);
          }
          saveEdit(...a) {
            this.#a.saveEdit(...a);
          }
          setReaction(...a) {
            return this.#a.react(...a);
          }
          reactions(a, b) {
            return this.#a.reactions(a, b);
          }
          mention(...a) {
            this.#a.mention(...a);
          }
          clearMessage(a, b) {
            this.#a.clear(a, b);
          }
          appendToGroup({ id: a, head: b, lastAtMs: c }, d) {
            this.#y.push({ group: a, n: b, atMs: c, event: d });
          }
          appendToUser(a, b, c) {
            return this.#z.appendToChat(a, b, c);
          }
          notify(a, b) {
            return this.#z.notify(a, b);
          }
          hasNotice(a, b) {
            return this.#z.isOpen(a, b);
          }
          readNotice(a, b, c) {
            return this.#z.read(a, b, c);
          }
          reviseNotices(a, b) {
            this.#z.revise(a, b);
          }
          changes() {
            let a = new j(),
              b = Object.entries({
                ...this.#D(),
                ...this.#a.changes(a, this.#A),
                ...this.#z.changes(a, this.#A),
              }).filter(([, a]) => a.length > 0);
            return 0 === b.length
              ? null
              : JSON.stringify({ ...Object.fromEntries(b), users: a, conversations: this.#A });
          }
          #D() {
            let a = (a) => this.#A.of(a),
              c = { new: [], changed: [] };
            for (let [b, { isNew: d, key: e }] of this.#q) {
              let f = this.#p.get(b);
              f && c[d ? "new" : "changed"].push({ ...(0, k.M)(f), conversation: a(b), key: e });
            }
            let e = [];
            for (let b of this.#t.values()) e.push({ ...(0, k.$)(b), conversation: a(b.groupId) });
            let f = [...this.#x].map(([c, [d, e]]) => {
              let f = ((0, b.T)(e) ?? []).toSorted(q)[0] === d,
                g = JSON.stringify(this.#w.get(c));
              return (0, b.m)(e)
                ? { conversation: a(e), name: d, settings: g }
                : { conversation: a(e), [f ? "first_settings" : "second_settings"]: g };
            });
            return {
              new_groups: c.new,
              groups: c.changed,
              members: e,
              group_settings: f.filter((a) => "settings" in a),
              direct_settings: (function (a) {
                let b = new Map();
                for (let c of a) b.set(c.conversation, { ...b.get(c.conversation), ...c });
                return [...b.values()];
              })(f.filter((a) => !("settings" in a))),
              group_entries: this.#y.map(({ group: b, n: c, atMs: e, event: f }) => ({
                conversation: a(b),
                n: c,
                at_ms: e,
                ...("message" === f.type ? { kind: "message", seq: f.message.seq } : (0, d.p)(f)),
              })),
            };
          }
        },
      ],
      84308,
    );
  },
  98978,
  (a) => {
    "use strict";
    let b = ([, { first: a }]) => a[0]?.id ?? 0,
      c = (a, b) => `${b}
${a}`;
    a.s([
      "B",
      0,
      class {
        #E = new Map();
        #F = new Map();
        #G = new Map();
        #H = Number.MAX_SAFE_INTEGER / 2;
        constructor(a, b) {
          for (let { reaction: b, count: c } of a) this.#E.set(b, { count: c, first: [] });
          for (let { reaction: a, userId: d, id: e } of b)
            (this.#E.get(a)?.first.push({ userId: d, id: e }), this.#F.set(c(a, d), !0));
          for (let { first: a } of this.#E.values()) a.sort((a, b) => a.id - b.id);
        }
        set(a, b, d, e) {
          let f = c(a, b);
          if ((this.#F.get(f) ?? !1) === d) return !1;
          this.#F.set(f, d);
          let g = this.#E.get(a) ?? { count: 0, first: [] },
            h = this.#G.get(f) ?? { reaction: a, userId: b, takenBack: !1, givenAtMs: null };
          if (d) ((g.count += 1), g.first.push({ userId: b, id: this.#H++ }), (h.givenAtMs = e), this.#G.delete(f));
          else {
            g.count -= 1;
            let a = g.first.findIndex((a) => a.userId === b);
            (-1 !== a && g.first.splice(a, 1), null === h.givenAtMs && (h.takenBack = !0), (h.givenAtMs = null));
          }
          return (this.#G.set(f, h), 0 === g.count ? this.#E.delete(a) : this.#E.set(a, g), !0);
        }
        summaries() {
          return [...this.#E]
            .toSorted((a, c) => b(a) - b(c))
            .map(([a, { count: b, first: c }]) => ({
              reaction: a,
              count: b,
              userIds: c.slice(0, 10).map(({ userId: a }) => a),
            }));
        }
        clear() {
          (this.#E.clear(), this.#F.clear(), this.#G.clear());
        }
        get takenBack() {
          return [...this.#G.values()].filter(({ takenBack: a }) => a);
        }
        get given() {
          return [...this.#G.values()].flatMap(({ reaction: a, userId: b, givenAtMs: c }) =>
            null === c ? [] : [{ reaction: a, userId: b, atMs: c }],
          );
        }
      },
      "o",
      0,
      10,
    ]);
  },
  12344,
  (a) => {
    "use strict";
    var b = a.i(34599),
      c = a.i(12340),
      d = a.i(53215),
      e = a.i(97695),
      f = a.i(40397),
      g = a.i(6373),
      h = a.i(98978);
    class i {
      #E = new Map();
      add(a, b) {
        let c = this.#E.get(a);
        (c || this.#E.set(a, (c = new Map())), c.set(JSON.stringify(b), b));
      }
      toJSON() {
        return Object.fromEntries([...this.#E].map(([a, b]) => [a, [...b.values()]]));
      }
    }
    a.s([
      "f",
      0,
      function (a, j) {
        let k = new e.f(j),
          l = new e.f(new Set()),
          m = new e.f(new Set()),
          n = new i(),
          o = new Set(),
          p = new Map(),
          q = (a) => l.need(a),
          r = a.length,
          s = ({ messages: a = [], reactions: b = [], edits: c = [], revises: d }) => {
            for (let { conversationId: b, seq: c } of a)
              (n.add("messages", { name: b, seq: c }), d && n.add("revised", { name: b, seq: c }));
            for (let { conversationId: a, seq: c, userId: d, reaction: e } of b)
              n.add("reactions", { name: a, seq: c, reaction: JSON.stringify(e), user: d });
            for (let { conversationId: a, seq: b, nonce: d } of c) n.add("edits", { name: a, seq: b, nonce: d });
          },
          t = (a) => {
            let c = a.collapses?.[0],
              d = void 0 === c ? void 0 : (0, f.K)(c);
            for (let { groupId: b, userId: c } of (a.groups?.forEach(q), a.members ?? []))
              n.add("members", { group: q(b), name: c });
            for (let { groupId: b, upTo: c } of a.everyone ?? []) {
              let a = p.get(b);
              p.set(b, { upTo: Math.max(a?.upTo ?? 0, c + r), collapse: d ?? a?.collapse });
            }
            for (let { groupId: b, after: c, limit: e } of a.membersAfter ?? []) {
              let { joinedN: a, userId: f } = (0, g.f)(c),
                h = { group: q(b), joined_n: a, name: f, max_rows: e + r };
              n.add("after", { ...h, collapse: d });
            }
            for (let { groupId: b } of a.seniors ?? []) n.add("seniors", { group: q(b), max_rows: 1 + r });
            for (let { userId: c, conversationId: d } of a.settings ?? [])
              (0, b.m)(d) ? n.add("members", { group: q(d), name: c }) : m.need(d);
          };
        for (let b of a) {
          let a = (0, c.I)(b);
          for (let b of a.users ?? []) k.need(b);
          for (let b of a.directs ?? []) m.mention(b);
          for (let b of a.groupCounts ?? []) o.add(b);
          for (let { createdBy: b, key: c } of a.groupKeys ?? []) n.add("keys", { created_by: b, key: (0, f.K)(c) });
          for (let { from: b, nonce: c } of a.nonces ?? []) n.add("nonces", { sender: b, nonce: c });
          for (let b of a.collapses ?? [])
            for (let c of a.users ?? []) n.add("opened", { name: c, collapse: (0, f.K)(b) });
          (s(a), t(a));
        }
        for (let [a, { upTo: b, collapse: c }] of p) n.add("everyone", { group: q(a), up_to: b, collapse: c });
        let u = [...m.made].flatMap(([a, c]) => {
          let [d, e] = (0, b.T)(c) ?? [];
          if (void 0 === d || void 0 === e) return [];
          let [f, g] = d < e ? [d, e] : [e, d];
          return [[a, k.need(f), k.need(g)]];
        });
        return {
          parameter: JSON.stringify({
            ...n.toJSON(),
            ...(o.size > 0 && { counts: [...o] }),
            kept: h.o + r,
            groups: l.list,
            directs: m.list,
            users: k.list,
            ...(k.made.size > 0 && { new_users: (0, d.n)([...k.made.keys()], (a) => a) }),
            ...(u.length > 0 && {
              new_directs: {
                conversations: (0, d.n)(u, ([a]) => a),
                firsts: (0, d.n)(u, ([, a]) => a),
                seconds: (0, d.n)(u, ([, , a]) => a),
              },
            }),
          }),
          made: k.made.values(),
          upTo: new Map([...p].map(([a, { upTo: b }]) => [a, b])),
        };
      },
    ]);
  },
  73487,
  (a) => {
    "use strict";
    var b = a.i(40397);
    let c = (a) => (null == a ? null : JSON.stringify(a));
    a.s([
      "B",
      0,
      function (a) {
        let [c, d, e, f, g, h, i, j, k] = a;
        return {
          id: c,
          title: null === d ? null : (0, b.g)(d),
          data: null === e ? null : JSON.parse(e),
          createdBy: f,
          createdAtMs: g,
          head: h,
          lastSeq: i,
          memberCount: j,
          lastAtMs: k,
        };
      },
      "M",
      0,
      (a) => ({
        title: null === a.title ? null : (0, b.K)(a.title),
        data: c(a.data),
        created_by: a.createdBy,
        created_at_ms: a.createdAtMs,
        head: a.head,
        last_seq: a.lastSeq,
        member_count: a.memberCount,
        last_at_ms: a.lastAtMs,
      }),
      "W",
      0,
      function (a) {
        let [b, c, d, e, f, g, h, i, j, k, l] = a;
        return {
          groupId: b,
          userId: c,
          role: d,
          joinedAtMs: e,
          joinedN: f,
          fromN: g,
          fromSeq: h,
          untilN: i,
          untilSeq: j,
          left: null === k ? null : JSON.parse(k),
          readSeq: l,
        };
      },
      "$",
      0,
      (a) => ({
        name: a.userId,
        role: a.role,
        joined_at_ms: a.joinedAtMs,
        joined_n: a.joinedN,
        from_n: a.fromN,
        from_seq: a.fromSeq,
        until_n: a.untilN,
        until_seq: a.untilSeq,
        left_at_ms: a.left?.atMs ?? null,
        left_as: c(a.left),
        read_seq: a.readSeq,
      }),
      "l",
      0,
      (a) => (null === a ? null : JSON.parse(a)),
    ]);
  },
  24076,
  (a) =>
    a.a(async (b, c) => {
      try {
        var d = a.i(83956),
          e = a.i(20050),
          f = a.i(69321),
          g = b([e, f]);
        [e, f] = g.then ? (await g)() : g;
        let j = new e.TypeOverrides();
        function h(a) {
          let { address: b, connectTimeoutMs: c, statementTimeoutMs: d } = a;
          return {
            ...b.config,
            connectionTimeoutMillis: c,
            query_timeout: d + 1e3,
            keepAlive: !0,
            types: j,
            application_name: "tidings",
            ...(!a.pooler && {
              statement_timeout: d,
              idle_in_transaction_session_timeout: d,
              options: [b.config.options, "-c default_transaction_isolation=read\\ committed"]
                .filter(Boolean)
                .join(" "),
            }),
          };
        }
        j.setTypeParser(e.types.builtins.INT8, Number);
        let k = () => {};
        function i(a) {
          let b = new e.Pool({ ...a, idleTimeoutMillis: 6e4 });
          return (b.on("error", () => {}), b);
        }
        (a.s([
          "x",
          0,
          function (a, b) {
            let c = h(a),
              e = i({ ...c, max: Math.max(1, a.poolSize - 3) }),
              g = i({ ...c, max: 3 }),
              j = new WeakMap(),
              l = new Set(),
              m = null,
              n = ({ name: b, text: c }, d) => ({
                ...(a.prepare && { name: b }),
                text: c,
                values: [...d],
                rowMode: "array",
              });
            async function o(c, e) {
              if (m) throw new d.C("SERVICE_UNAVAILABLE", "The store is closed: open it again");
              if (b.same.failure) throw b.same.failure;
              if (c.waitingCount >= a.maxWaiting)
                throw new d.C("SERVICE_UNAVAILABLE", "Too many calls are waiting for the database: retry in a moment");
              let g = q(c, e);
              l.add(g);
              try {
                return await g;
              } catch (a) {
                throw (0, f.E)(a);
              } finally {
                l.delete(g);
              }
            }
            async function p(a) {
              performance.now() - (j.get(a) ?? -1 / 0) < 5e3 ||
                (await b.same.check(async () => {
                  let { rows: c } = await a.query({ text: b.statement.text, rowMode: "array" });
                  return c[0];
                }),
                j.set(a, performance.now()));
            }
            async function q(a, b) {
              let c = await a.connect();
              c.on("error", k);
              let d = !1;
              try {
                return (await p(c), await b(c));
              } catch (a) {
                throw ((d = !(0, f.N)(a)), a);
              } finally {
                (c.off("error", k), c.release(d));
              }
            }
            async function r(a, b, c) {
              return (await o(a, (a) => a.query(n(b, c)))).rows;
            }
            async function s(a, b) {
              await a.query("BEGIN ISOLATION LEVEL READ COMMITTED");
              try {
                let c = await b(async (b, c) => (await a.query(n(b, c))).rows);
                return (await a.query("COMMIT"), c);
              } catch (b) {
                throw ((0, f.N)(b) && (await a.query("ROLLBACK")), b);
              }
            }
            async function t() {
              (await Promise.allSettled(l), await Promise.all([e.end(), g.end()]));
            }
            return {
              read: (a, b) => r(e, a, b),
              write: (a, b) => r(g, a, b),
              transaction: (a) => o(g, (b) => s(b, a)),
              get closed() {
                return null !== m;
              },
              close: () => (m ??= t()),
            };
          },
          "b",
          0,
          h,
        ]),
          c());
      } catch (a) {
        c(a);
      }
    }, !1),
  31506,
  (a) => {
    "use strict";
    var b = a.i(2157),
      c = a.i(60094);
    let d = "give one like postgres://user:password@host:5432/database",
      e = new Set(
        "host port user password dbname options application_name channel_binding client_encoding target_session_attrs ssl sslmode sslrootcert sslcert sslkey uselibpqcompat".split(
          " ",
        ),
      ),
      f = {
        client_encoding: ["utf8", "utf-8", "unicode"],
        target_session_attrs: ["any", "read-write", "primary"],
        channel_binding: ["disable", "prefer", "require"],
      },
      g = "unix-socket.invalid";
    function h(a) {
      let h = URL.parse(a.replace(/^(postgres(?:ql)?:\/\/[^@/?#]*@)(?=\/)/, `$1${g}`)),
        j = h || a.includes("@") ? ` ${a.slice(a.lastIndexOf("@") + 1).replace(/\?.*/s, "")}` : "",
        k = (a) => {
          throw new c.f("url", `The URL of the database${j} is not understood: ${a}`);
        };
      if (h ? /@/.test(h.pathname + h.hash) : /^postgres(ql)?:\/\/.*[#/?].*@/.test(a))
        return k("percent-encode the password (# is %23, / is %2F, ? is %3F, @ is %40)");
      if (!h || !/^postgres(ql)?:$/.test(h.protocol)) return k(d);
      if ("" !== h.hash) return k(`nothing may follow a #: ${d}`);
      let l = new Map(h.searchParams);
      for (let a of l.keys()) {
        if (a.includes("@")) return k("percent-encode the password (? is %3F)");
        if (!e.has(a)) return k(`the parameter ${a} is unknown: leave it out`);
      }
      for (let [a, b] of Object.entries(f)) {
        let c = l.get(a);
        if (void 0 !== c && !b.includes(c.toLowerCase())) return k(`${a} must be ${b.join(" or ")}`);
      }
      let [m, n, o, p] = [h.username, h.password, h.hostname, h.pathname.slice(1)].map(i);
      if (void 0 === m || void 0 === n || void 0 === o || void 0 === p)
        return k("percent-encode the password (% is %25)");
      let q = l.get("host") ?? (o === g ? "" : o.replace(/^\[(.*)\]$/, "$1"));
      if ("" === q) return k("it names no host; for a Unix socket add ?host=/run/postgresql, the folder that it is in");
      if (q.includes(",")) return k("it names several hosts: give one name that leads to the primary server");
      let r = l.get("dbname") ?? p,
        s = l.get("port") ?? h.port,
        t = l.get("options"),
        u = { user: l.get("user") ?? m, password: l.get("password") ?? n };
      return {
        name: `${q}${s && `:${s}`}/${r}`,
        config: {
          host: q,
          ...(s && { port: Number(s) }),
          ...(u.user && { user: u.user }),
          ...(u.password && { password: u.password }),
          ...(r && { database: r }),
          ...(void 0 !== t && { options: t }),
          ...(function (a, c) {
            let d = (d) => {
                let e = a.get(d);
                if (void 0 !== e && ("sslrootcert" !== d || "system" !== e))
                  try {
                    return (0, b.readFileSync)(e, "utf8");
                  } catch (a) {
                    return c(`${d} cannot be read (${a.code ?? "unknown"})`);
                  }
              },
              [e, f, g] = [d("sslrootcert"), d("sslcert"), d("sslkey")],
              h = a.get("ssl"),
              i = "true" === h || "1" === h || a.has("sslrootcert") || a.has("sslcert") ? "verify-full" : null,
              j = a.get("sslmode") ?? ("false" === h || "0" === h ? "disable" : i),
              k = { ...(void 0 !== e && { ca: e }), ...(void 0 !== f && { cert: f }), ...(void 0 !== g && { key: g }) };
            switch (j) {
              case null:
                return {};
              case "disable":
                return { ssl: !1 };
              case "require":
                if (void 0 === e) return { ssl: { ...k, rejectUnauthorized: !1 } };
                return { ssl: { ...k, checkServerIdentity: () => void 0 } };
              case "verify-ca":
                if (void 0 === e) return c("sslmode=verify-ca needs a CA: add sslrootcert=/path/to/ca.pem");
                return { ssl: { ...k, checkServerIdentity: () => void 0 } };
              case "verify-full":
                return { ssl: k };
              default:
                return c(
                  `sslmode=${j} would leave it to the network whether anything is encrypted: give disable, require, verify-ca or verify-full`,
                );
            }
          })(l, k),
          ...(l.has("channel_binding") && { enableChannelBinding: "disable" !== l.get("channel_binding") }),
        },
      };
    }
    function i(a) {
      try {
        return decodeURIComponent(a);
      } catch (a) {
        if (a instanceof URIError) return;
        throw a;
      }
    }
    a.s([
      "f",
      0,
      function (a) {
        if ("string" == typeof a) return h(a);
        let b = void 0 === a.connectionString ? null : h(a.connectionString),
          { host: c, port: d, user: e, password: f, database: g, ssl: i, options: j } = a;
        return {
          name: b?.name ?? `${c ?? "localhost"}:${d ?? 5432}/${g ?? e ?? ""}`,
          config: {
            ...(void 0 !== c && { host: c }),
            ...(void 0 !== d && { port: d }),
            ...(void 0 !== e && { user: e }),
            ...(void 0 !== f && { password: f }),
            ...(void 0 !== g && { database: g }),
            ...(void 0 !== i && { ssl: i }),
            ...(void 0 !== j && { options: j }),
            ...b?.config,
          },
        };
      },
    ]);
  },
  60094,
  (a) => {
    "use strict";
    a.s([
      "f",
      0,
      class extends Error {
        name = "PostgresOpenError";
        reason;
        constructor(a, b, c) {
          (super(b, c), (this.reason = a));
        }
      },
    ]);
  },
  69321,
  (a) =>
    a.a(async (b, c) => {
      try {
        var d = a.i(83956),
          e = a.i(20050),
          f = a.i(60094),
          g = a.i(34734),
          h = b([e, g]);
        [e, g] = h.then ? (await h)() : h;
        let i = [
            ["08", "the connection to it broke"],
            ["57P", "it is shutting down or starting"],
            ["57014", "it took longer than `statementTimeoutMs` allows"],
            ["55P03", "another transaction held the same users for longer than `lockTimeoutMs` allows"],
            ["40", "transactions waited for each other"],
            ["53100", "its disk is full: free space there"],
            ["53300", "it has no connection left: raise max_connections or lower `poolSize`"],
            ["53", "it is out of resources"],
            ["25006", "it does not accept writes: it is read-only, or a standby"],
            ["58", "its machine reports an error"],
            ["42P01", "its tables are not there: is it being restored, or was a newer Tidings started on it?"],
            ["42883", "its functions are not there: is it being restored, or was a newer Tidings started on it?"],
            ["3F000", "its schema is not there: is it being restored?"],
            ["XX", "it reports an internal error"],
          ],
          j = new Set(["40P01", "40001", "40T01"]),
          k = ["53100", "25006", "58"],
          l = (a, b) =>
            new d.C("SERVICE_UNAVAILABLE", `The database does not answer as it should, ${a}: retry in a moment`, {
              cause: b,
            }),
          m = [
            ["28", "denied", "check the user and the password in the URL"],
            ["42501", "denied", "give the user the right to create a schema in this database, or make it for him"],
            ["3D", "missing", "make it with createdb, or check the name in the URL"],
            [
              "08P01",
              "unavailable",
              "if a pooler stands before the server, open with `pooler: true` (TIDINGS_DATABASE_POOLER=on)",
            ],
            ["57P03", "unreachable", "it is starting: try again in a moment"],
            ["25006", "unavailable", "it does not accept writes: give the address of the primary server"],
          ],
          n = /^(DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_|CRL_|HOSTNAME_MISMATCH|ERR_TLS_|ERR_SSL_|EPROTO)/,
          o = /no encryption|SSL off|SSL connection is required|insecure/i;
        (a.s([
          "x",
          0,
          function (a, b) {
            if (a instanceof f.f) return a;
            let c = (0, g.f)(a),
              d = c instanceof Error ? c.message || ("code" in c ? String(c.code) : "") : String(c),
              [h, i] = (function (a) {
                let b =
                  a instanceof Error
                    ? n.test(a.code ?? "")
                      ? "its TLS certificate is not trusted: name the CA with sslrootcert=/path/to/ca.pem in the URL or in NODE_EXTRA_CA_CERTS, or give sslmode=require, which encrypts without asking who the other side is"
                      : /does not support SSL/.test(a.message)
                        ? "it has no TLS: switch it on there, or give sslmode=disable"
                        : a instanceof e.DatabaseError && a.code?.startsWith("28") && o.test(a.message)
                          ? "it may demand TLS: add sslmode=verify-full to the URL, or sslmode=require"
                          : null
                    : null;
                if (null !== b) return ["tls", b];
                if (!(a instanceof e.DatabaseError))
                  return ["unreachable", "check that it runs and that the host and port of the URL are right"];
                let c = m.find(([b]) => a.code?.startsWith(b));
                return c ? [c[1], c[2]] : ["unavailable", "see the server's log"];
              })(c),
              j = `The database ${b} cannot be opened (${d}): ${i}`;
            return new f.f(h, j, { cause: c });
          },
          "E",
          0,
          function (a) {
            let b = (0, g.f)(a);
            if (
              !(b instanceof Error) ||
              b instanceof d.C ||
              b instanceof TypeError ||
              b instanceof RangeError ||
              b instanceof SyntaxError
            )
              return b;
            if (!(b instanceof e.DatabaseError)) return l("it cannot be reached", b);
            let c = i.find(([a]) => b.code?.startsWith(a))?.[1];
            return void 0 === c ? b : l(c, b);
          },
          "N",
          0,
          (a) => a instanceof e.DatabaseError && "55P03" === a.code,
          "m",
          0,
          (a) => a instanceof d.C && a.cause instanceof e.DatabaseError && k.some((b) => a.cause.code?.startsWith(b)),
          "n",
          0,
          (a) => a instanceof d.C && a.cause instanceof e.DatabaseError && j.has(a.cause.code),
        ]),
          c());
      } catch (a) {
        c(a);
      }
    }, !1),
  34734,
  (a) =>
    a.a(async (b, c) => {
      try {
        var d = a.i(20050),
          e = b([d]);
        [d] = e.then ? (await e)() : e;
        let f = ["severity", "code", "schema", "table", "column", "constraint", "file", "line", "routine"],
          g = /^22/,
          h = /^P0/;
        (a.s([
          "f",
          0,
          function (a) {
            if (!(a instanceof d.DatabaseError)) return a;
            let { code: b = "" } = a,
              c = g.test(b) ? a.message.replace(/: ".*"$/s, "") : a.message,
              e = h.test(b) ? "a trigger or function refused it" : c,
              i = new d.DatabaseError(e, a.length, a.name);
            for (let b of f) void 0 !== a[b] && (i[b] = a[b]);
            return i;
          },
        ]),
          c());
      } catch (a) {
        c(a);
      }
    }, !1),
  31685,
  (a) => {
    "use strict";
    var b = a.i(83956);
    a.s([
      "f",
      0,
      function (a, c) {
        let d,
          e = null,
          f = new Promise((a) => (d = a)),
          g = 0;
        return {
          columns: `epoch, database IS NOT DISTINCT FROM ${a}.database_identity(),
      CASE WHEN NOT pg_is_in_recovery() THEN pg_current_wal_flush_lsn() - '0/0'::pg_lsn END`,
          async check(a) {
            let f = g,
              [h, i, j] = (await a()) ?? [null, !1, "0"];
            if (null === j)
              throw new b.C(
                "SERVICE_UNAVAILABLE",
                "The database is a standby and does not accept writes: retry in a moment",
              );
            if (h === c && i && Number(j) >= f) {
              g = Math.max(g, Number(j));
              return;
            }
            throw (
              (e ??= new b.C(
                "SERVICE_UNAVAILABLE",
                "The database was restored, copied or failed over since this store was opened: open it again, for another epoch",
              )),
              d(e),
              e
            );
          },
          failed: f,
          get failure() {
            return e;
          },
        };
      },
    ]);
  },
  74063,
  (a) => {
    "use strict";
    var b = a.i(86669),
      c = a.i(53215),
      d = a.i(97695),
      e = a.i(50403),
      f = a.i(84391);
    let g = { change: 0, append: 1, broadcast: 2, readChat: 3, readPush: 4 },
      h = (a) => "push" === a.kind && "topic" in a.to;
    var i = a.i(24616);
    let j = { users: new Set(), conversations: new Set(), sentBefore: new Map() },
      k = ({ outcome: a }) => ({ outcome: { ...a, duplicate: !0 }, deliveries: [] });
    a.s(
      [
        "f",
        0,
        function (a, l = j) {
          var m;
          let n,
            o,
            p,
            q,
            r,
            s,
            t,
            { sentBefore: u } = l,
            v =
              ((m = a),
              (n = new Map()),
              m.map((a, b) => {
                var c;
                let d =
                  "send" === (c = a).kind
                    ? `nonce ${c.from}
${c.nonce}`
                    : ("push" === c.kind || "claim" === c.kind) && void 0 !== c.key
                      ? `key ${c.key}`
                      : null;
                if (null === d) return b;
                let e = n.get(d) ?? b;
                return (n.set(d, e), e);
              })),
            w = new d.f(l.users),
            x = new d.f(l.conversations),
            y = [],
            z = new Set(),
            A =
              ((o = new Map()),
              (p = new Map()),
              (q = new Map()),
              (r = new Map()),
              (s = -1),
              (t = -1),
              {
                place(a) {
                  let b =
                      "subscribe" === a.kind || "unsubscribe" === a.kind
                        ? g.change
                        : "readChat" === a.kind || "readPush" === a.kind
                          ? g[a.kind]
                          : h(a)
                            ? g.broadcast
                            : g.append,
                    {
                      chat: c,
                      push: d,
                      subscription: e,
                      collapse: f,
                    } = (function (a) {
                      switch (a.kind) {
                        case "send":
                          return { chat: a.members, push: a.notify, collapse: a.notice.collapse };
                        case "push":
                          return { chat: [], push: "topic" in a.to ? [] : a.to.userIds, collapse: a.collapse };
                        case "readChat":
                          return { chat: a.members, push: [a.userId] };
                        case "readPush":
                          return { chat: [], push: [a.userId] };
                      }
                      return {
                        chat: [],
                        push: [],
                        subscription: `${a.topic}
${a.userId}`,
                      };
                    })(a),
                    i = 0,
                    j = (a, c) => {
                      void 0 !== a && (i = Math.max(i, c && a % 5 === b ? a : a + 1));
                    };
                  for (let b of (j(h(a) ? t : s, h(a)), c)) j(o.get(b), !0);
                  for (let a of d) j(p.get(a), b === g.append);
                  void 0 !== e && j(q.get(e), !1);
                  let k = () => void 0 === f || (r.get(`${i} ${f}`) ?? a.kind) === a.kind;
                  for (; i % 5 !== b || !k();) i += 1;
                  for (let a of c) o.set(a, i);
                  for (let a of d) p.set(a, i);
                  return (
                    void 0 !== e && q.set(e, i),
                    void 0 !== f && r.set(`${i} ${f}`, a.kind),
                    h(a) && (s = i),
                    (t = Math.max(t, i)),
                    Math.floor(i / 5)
                  );
                },
              }),
            B = [],
            C = new i.f(),
            D = !0;
          for (let [b, c] of a.entries()) {
            if (v[b] !== b || u.has(b)) continue;
            D = !1;
            let a = (0, f.o)(b, c);
            if ((a && y.push(a), "push" === c.kind && "topic" in c.to && z.add(c.to.topic), "claim" === c.kind))
              continue;
            let d = A.place(c);
            for (; B.length <= d;) B.push({});
            let e = B[d];
            e && (0, f.E)(e, b, c, { users: w, conversations: x, targets: C });
          }
          let E = B.flatMap(({ messages: a }) => a ?? []),
            F = E.flatMap((a) => a.newConversations),
            G = E.flatMap((a) => a.writes),
            H = JSON.stringify({
              ...(y.length > 0 && { keys: y }),
              ...(G.length > 0 && {
                nonces: {
                  writes: (0, c.n)(G, ([a]) => a),
                  senders: (0, c.n)(G, ([, { from: a }]) => w.need(a)),
                  texts: (0, c.B)(G, ([, { nonce: a }]) => a),
                },
              }),
              users: (0, c.B)(w.list, (a) => a),
              mentioned: (0, c.n)([...w.mentioned], (a) => a),
              ...(w.made.size > 0 && { new_users: (0, c.n)([...w.made.keys()], (a) => a) }),
              conversations: (0, c.B)(x.list, (a) => a),
              ...(F.length > 0 && {
                new_conversations: {
                  conversations: (0, c.n)(F, ([a]) => a),
                  firsts: (0, c.n)(F, ([, a]) => a),
                  seconds: (0, c.n)(F, ([, , a]) => a),
                },
              }),
              ...(0 === z.size && B[0]?.messages ? B[0].messages.entries : { topics: [...z] }),
              ...(C.list && { targets: C.list }),
              rounds: B,
            });
          return {
            parameter: D ? null : H,
            made: { users: w.made.values(), conversations: x.made.values() },
            toCommitted(c) {
              let d = (0, e.n)(c, B, u),
                f = [];
              for (let [c, e] of a.entries()) {
                let a = f[v[c] ?? c];
                f.push(a ? k(a) : (0, b.L)(e, d(c, e)));
              }
              return f;
            },
          };
        },
      ],
      74063,
    );
  },
  88312,
  (a) =>
    a.a(async (b, c) => {
      try {
        var d = a.i(83956),
          e = a.i(92745),
          f = a.i(69321),
          g = b([f]);
        [f] = g.then ? (await g)() : g;
        let h = (a, b) => a.filter(([, a]) => !(0, e.f)(a).some((a) => b.has(a)));
        (a.s([
          "f",
          0,
          function (a, b, { schema: c, lockTimeoutMs: g }) {
            let i = `SELECT FROM ${c}.users u WHERE u.name = t.name`,
              j = {
                name: "tidings_not_free",
                text: `SELECT t.name, EXISTS (${i}) FROM unnest($1::text[]) AS t (name)
      WHERE NOT EXISTS (${i} FOR NO KEY UPDATE SKIP LOCKED)`,
              },
              k = 0,
              l = 0;
            async function m(b) {
              let c = new Set(b.flatMap(([, a]) => (0, e.f)(a))),
                d = await a.write(j, [[...c]]),
                f = new Set(d.flatMap(([a, b]) => (b ? a : [])));
              return (0 === f.size && (k = 0), { held: f, unknown: new Set(d.flatMap(([a, b]) => (b ? [] : a))) });
            }
            async function n(a) {
              k = performance.now() + 500;
              let { held: b, unknown: c } = await m(a),
                d = h(a, b);
              if (d.length < a.length) return d;
              let f = a.filter(([, a]) => "key" in a),
                g = h(a, new Set([...c, ...f.flatMap(([, a]) => (0, e.f)(a))])).filter(([, a]) => !("key" in a));
              return g.length < a.length ? g : [];
            }
            return {
              commitUnlessHeld: async (a) => {
                let c = a.map(() => null),
                  e = [...a.entries()];
                for (performance.now() < k && (e = h(e, (await m(e)).held)); e.length > 0;) {
                  let a = performance.now(),
                    h = Math.min(Math.max(30, 2 * l), 150),
                    i = a < k ? 10 : h;
                  try {
                    let d = await b(
                      e.map(([, a]) => a),
                      Math.min(Math.ceil(i), g),
                    );
                    for (let [b, [f]] of ((l += (performance.now() - a - l) / 8), e.entries())) c[f] = d[b] ?? null;
                    break;
                  } catch (a) {
                    if (!(a instanceof d.C && (0, f.N)(a.cause))) throw a;
                    e = await n(e);
                  }
                }
                return c;
              },
              commitDelayMs: () => Math.min(Math.floor(1.5 * l), 8),
            };
          },
        ]),
          c());
      } catch (a) {
        c(a);
      }
    }, !1),
  53215,
  (a) => {
    "use strict";
    var b = a.i(20863);
    let c = (a, b) => `{${a.map(b).join(",")}}`;
    function d(a, b) {
      let c = a.map(b),
        d = c.find((a) => a.includes("\n"));
      if (void 0 !== d) throw TypeError(`${JSON.stringify(d)} has a line break`);
      return c.join("\n");
    }
    function e(a, b) {
      let c = a[b - 1];
      if (void 0 === c) throw Error(`the database did not answer for place ${b} of a round`);
      return c;
    }
    a.s([
      "E",
      0,
      class {
        #g;
        #I;
        #z = new Map();
        #A = new Map();
        #J = [];
        #K = !1;
        constructor(a, b) {
          ((this.#g = a), (this.#I = b));
        }
        add(a, b, c) {
          let d = this.#L(b),
            { first: e, second: f } = d,
            g = b.from === e.userId;
          if (!g && b.from !== f.userId) throw TypeError("a message is from one of its two parties");
          let h = g ? f : e;
          ((h.unread += 1), (h.feed.unread += 1));
          let i = (d.count += 1),
            j = (e.lastNth = e.feed.count += 1),
            k = (f.lastNth = f.feed.count += 1),
            { extras: l } = b;
          return (
            l && (this.#K = !0),
            this.#J.push({
              i: a,
              conversation: d,
              nth: i,
              firstNth: j,
              secondNth: k,
              byFirst: g,
              write: b,
              content: c,
              extras: l,
            })
          );
        }
        #L({ conversationId: a, members: b }) {
          let c = this.#I.need(a),
            d = this.#A.get(c);
          if (d) return d;
          let [e, f] = b;
          if (2 !== b.length || void 0 === e || void 0 === f) throw TypeError("a message has two parties");
          let [g, h] = e < f ? [e, f] : [f, e],
            [i, j] = [this.#M(g), this.#M(h)],
            k = { place: this.#A.size + 1, name: c, count: 0, first: i, second: j };
          return (this.#A.set(c, k), k);
        }
        #M(a) {
          let b = this.#g.need(a),
            c = this.#z.get(b);
          return (
            c || this.#z.set(b, (c = { place: this.#z.size + 1, name: b, count: 0, unread: 0 })),
            { userId: a, feed: c, lastNth: 0, unread: 0 }
          );
        }
        get newConversations() {
          let { made: a } = this.#I;
          return 0 === a.size
            ? []
            : [...this.#A.values()]
                .filter(({ name: b }) => a.has(b))
                .map(({ name: a, first: b, second: c }) => [a, b.feed.name, c.feed.name]);
        }
        get entries() {
          let a = this.#g.list.map((a, b) => this.#z.get(b + 1));
          return { entries: c(a, (a) => a?.count ?? 0), unread: c(a, (a) => a?.unread ?? 0) };
        }
        get writes() {
          return this.#J.map(({ i: a, write: b }) => [a, b]);
        }
        toJSON() {
          let a = [...this.#z.values()],
            e = [...this.#A.values()],
            f = this.#J;
          return {
            feeds: c(a, ({ name: a }) => a),
            entries: c(a, ({ count: a }) => a),
            unread: c(a, ({ unread: a }) => a),
            grown: {
              conversations: c(e, ({ name: a }) => a),
              messages: c(e, ({ count: a }) => a),
              first_feeds: c(e, ({ first: a }) => a.feed.place),
              first_nths: c(e, ({ first: a }) => a.lastNth),
              first_unread: c(e, ({ first: a }) => a.unread),
              second_feeds: c(e, ({ second: a }) => a.feed.place),
              second_nths: c(e, ({ second: a }) => a.lastNth),
              second_unread: c(e, ({ second: a }) => a.unread),
            },
            sent: {
              conversations: c(f, ({ conversation: a }) => a.place),
              nths: c(f, ({ nth: a }) => a),
              first_nths: c(f, ({ firstNth: a }) => a),
              second_nths: c(f, ({ secondNth: a }) => a),
              by_first: c(f, ({ byFirst: a }) => Number(a)),
              at_ms: c(f, ({ write: a }) => a.atMs),
              nonces: d(f, ({ write: a }) => a.nonce),
              contents: d(f, ({ content: a }) => a),
              ...(this.#K && {
                extras: d(f, ({ extras: a }) => (a ? JSON.stringify((0, b.f)(a)) : "")),
                mentioned: c(f, (a) =>
                  Number(
                    (function ({ extras: a, byFirst: b, conversation: { first: c, second: d } }) {
                      let e = a?.mentions;
                      return "all" === e || e?.includes(b ? d.userId : c.userId) === !0;
                    })(a),
                  ),
                ),
              }),
            },
          };
        }
        numbersBy([a, b]) {
          let c = new Map();
          for (let { i: d, conversation: f, nth: g, firstNth: h, secondNth: i, byFirst: j } of this.#J) {
            let k = e(b, f.first.feed.place) + h,
              l = e(b, f.second.feed.place) + i;
            c.set(d, [e(a, f.place) + g, ...(j ? [k, l] : [l, k])]);
          }
          return c;
        }
      },
      "n",
      0,
      c,
      "B",
      0,
      d,
    ]);
  },
  97695,
  (a) => {
    "use strict";
    a.s([
      "f",
      0,
      class {
        #N;
        #f = new Map();
        #O = new Map();
        #P = new Set();
        constructor(a) {
          this.#N = a;
        }
        need(a) {
          let b = this.#f.get(a);
          if (void 0 === b) b = this.#Q(a);
          else if (!this.#P.delete(b)) return b;
          return (this.#N.has(a) || this.#O.set(b, a), b);
        }
        mention(a) {
          let b = this.#f.get(a);
          if (void 0 !== b) return b;
          let c = this.#Q(a);
          return (this.#P.add(c), c);
        }
        #Q(a) {
          let b = this.#f.size + 1;
          return (this.#f.set(a, b), b);
        }
        get list() {
          return [...this.#f.keys()];
        }
        get made() {
          return this.#O;
        }
        get mentioned() {
          return this.#P;
        }
      },
    ]);
  },
  50403,
  84391,
  (a) => {
    "use strict";
    var b = a.i(4875),
      c = a.i(53215),
      d = a.i(40397);
    let e = (a) => [...new Set(a)],
      f = (a) => JSON.stringify(a ?? null);
    function g(a, b) {
      if (!a) return [];
      let [c, d, e, f] = a;
      return c.flatMap((a, c) => [a, d[c] ?? 0, e[c] ?? 0, f?.[c] ?? 0].slice(0, b));
    }
    a.s(
      [
        "E",
        0,
        function (a, g, h, { users: i, conversations: j, targets: k }) {
          let l = (a) => i.need(a),
            m = (a) => i.mention(a);
          switch (h.kind) {
            case "send": {
              let { content: e, contentJson: m = f(e), atMs: n, notify: o, notice: p } = h,
                q = (a.messages ??= new c.E(i, j)).add(g, h, m);
              if (0 === o.length) break;
              let r = (0, d.K)(p.collapse),
                s = (function ({ conversationId: a, from: b, notice: c }) {
                  let d = { conversationId: a, from: b, excerpt: c.excerpt };
                  return `${JSON.stringify(d).slice(0, -1)},"count":`;
                })(h),
                t = {
                  i: g,
                  users: o.map(l),
                  type: b.f,
                  data: s,
                  messages: !0,
                  sent: q,
                  collapse: r,
                  at_ms: n,
                  ...k.placeOf(p.reach),
                };
              (a.pushes ??= []).push(t);
              break;
            }
            case "push": {
              let { to: b, type: c, data: i, dataJson: j = f(i), key: m, collapse: n, atMs: o, reach: p } = h,
                q = {
                  i: g,
                  type: c,
                  data: j,
                  ...(void 0 !== m && { key: (0, d.K)(m) }),
                  ...(void 0 !== n && { collapse: (0, d.K)(n) }),
                  at_ms: o,
                  ...k.placeOf(p),
                };
              "topic" in b
                ? (a.broadcasts ??= []).push({ ...q, topic: b.topic })
                : (a.pushes ??= []).push({ ...q, users: e(b.userIds).map(l) });
              break;
            }
            case "readChat": {
              let { conversationId: b, members: c, userId: e, seq: f, collapse: i, atMs: k } = h;
              (a.conversation_reads ??= []).push({
                i: g,
                conversation: j.mention(b),
                reader: m(e),
                seq: f,
                members: c.map(m),
                collapse: (0, d.K)(i),
                at_ms: k,
              });
              break;
            }
            case "readPush": {
              let b = "upTo" in h ? { up_to: h.upTo } : { seqs: h.seqs, up_to: Number.MAX_SAFE_INTEGER };
              (a.push_reads ??= []).push({ i: g, reader: m(h.userId), ...b, at_ms: h.atMs });
              break;
            }
            case "subscribe":
            case "unsubscribe": {
              let { userId: b, topic: c, kind: d } = h,
                e = "subscribe" === d;
              (a.changes ??= []).push({ member: e ? l(b) : m(b), topic: c, subscribed: e });
            }
          }
        },
        "w",
        0,
        e,
        "o",
        0,
        function (a, b) {
          if (("push" !== b.kind && "claim" !== b.kind) || void 0 === b.key) return null;
          let { formerKey: c, atMs: f } = b,
            g = void 0 !== c && { former: (0, d.K)(c) },
            h = { i: a, key: (0, d.K)(b.key), ...g, at_ms: f };
          if ("claim" === b.kind) return { ...h, accepted: b.accepted };
          let i = "topic" in b.to ? 0 : e(b.to.userIds).length;
          return { ...h, accepted: i };
        },
      ],
      84391,
    );
    a.s(
      [
        "n",
        0,
        function (a, b, c) {
          let d = new Map(),
            f = new Map(),
            h = b.flatMap((a) => a.messages ?? []);
          for (let [b, c] of a) {
            if ("messages" === b) {
              let a = JSON.parse(c ?? "[[],[]]");
              for (let [b, c] of h.shift()?.numbersBy(a) ?? []) f.set(b, c);
              continue;
            }
            let a = d.get(b) ?? new Map();
            for (let [e, ...f] of (d.set(b, a), JSON.parse(c ?? "[]"))) a.set(e, f);
          }
          let i = (a, b) => d.get(b)?.get(a);
          return (a, b) => {
            let [d] = i(a, "repeated") ?? [];
            switch (b.kind) {
              case "send":
                return (
                  c.get(a) ?? [
                    ...(f.get(a) ??
                      (function (a) {
                        throw Error(`the database did not answer write ${a}`);
                      })(a)),
                    ...(({ notify: a }, b) => (b ? g(b, 4) : a.flatMap(() => [0, 0, 0, 0])))(b, i(a, "push")),
                  ]
                );
              case "push": {
                if (void 0 !== d) return { accepted: d, duplicate: !0, userIds: [], pushes: [] };
                let c = i(a, "push"),
                  f = c ? (c[4] ?? ("userIds" in b.to ? e(b.to.userIds) : [])) : [];
                return { accepted: f.length, duplicate: !1, userIds: f, pushes: g(c, 3) };
              }
              case "claim":
                return { accepted: d ?? b.accepted, duplicate: void 0 !== d };
              case "readChat":
                return (function (a) {
                  if (!a) return { seq: 0, ns: [], read: null };
                  let [b, c, d, e, f] = a;
                  return {
                    seq: b,
                    ns: c ?? [],
                    read: null === d || null === e || null === f ? null : { n: d, unread: e, seqs: [f] },
                  };
                })(i(a, "mark"));
              case "readPush": {
                let [b, c, d, e] = i(a, "read") ?? [0, 0, [], 0];
                return { unread: b, n: c, seqs: d, upTo: e };
              }
            }
            return null;
          };
        },
        "O",
        0,
        function (a) {
          return new Map(
            a
              .flatMap(([a, b]) => ("sent before" === a ? JSON.parse(b ?? "[]") : []))
              .map(([a, b, c, d]) => [a, { first: { conversationId: b, seq: c, sentAtMs: d } }]),
          );
        },
      ],
      50403,
    );
  },
  20838,
  (a) => {
    "use strict";
    a.s([
      "f",
      0,
      class {
        #R = new Set();
        has(a) {
          return this.#R.has(a);
        }
        add(a) {
          for (let b of a) (1e5 === this.#R.size && this.forget(), this.#R.add(b));
        }
        forget() {
          this.#R.clear();
        }
      },
    ]);
  },
  24616,
  (a) => {
    "use strict";
    a.s([
      "f",
      0,
      class {
        #f = new Map();
        placeOf(a) {
          if (!a) return {};
          let b = this.#f.get(a) ?? this.#f.size;
          return (this.#f.set(a, b), { reach: b });
        }
        get list() {
          return 0 === this.#f.size ? null : [...this.#f.keys()];
        }
      },
    ]);
  },
  89970,
  (a) =>
    a.a(async (b, c) => {
      try {
        var d = a.i(34485),
          e = a.i(53544),
          f = a.i(65298),
          g = b([d, e, f]);
        (([d, e, f] = g.then ? (await g)() : g),
          a.s(["createTransactionalPush", () => f.f, "openPostgresStore", () => e.f]),
          c());
      } catch (a) {
        c(a);
      }
    }, !1),
  34485,
  (a) =>
    a.a(async (b, c) => {
      try {
        a.i(31506);
        var d = a.i(53544),
          e = a.i(65298),
          f = b([d, e]);
        (([d, e] = f.then ? (await f)() : f), a.s([]), c());
      } catch (a) {
        c(a);
      }
    }, !1),
  55281,
  (a) => {
    "use strict";
    let b = `
  CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text COLLATE "C" NOT NULL UNIQUE,
    chat_head bigint NOT NULL DEFAULT 0,
    push_head bigint NOT NULL DEFAULT 0,
    unread integer NOT NULL DEFAULT 0,
    chat_floor bigint NOT NULL DEFAULT 0,
    chat_from_ms bigint NOT NULL DEFAULT 0,
    push_floor bigint NOT NULL DEFAULT 0,
    push_floor_unread integer NOT NULL DEFAULT 0
  ) WITH (fillfactor = 60);

  CREATE TABLE conversation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text COLLATE "C" NOT NULL UNIQUE,
    first_user bigint NOT NULL,
    second_user bigint NOT NULL,
    last_seq bigint NOT NULL DEFAULT 0,
    first_last_n bigint NOT NULL DEFAULT 0,
    second_last_n bigint NOT NULL DEFAULT 0,
    first_read_seq bigint NOT NULL DEFAULT 0,
    second_read_seq bigint NOT NULL DEFAULT 0,
    first_unread integer NOT NULL DEFAULT 0,
    second_unread integer NOT NULL DEFAULT 0
  ) WITH (fillfactor = 60);
  CREATE INDEX conversation_of_first ON conversation (first_user);
  CREATE INDEX conversation_of_second ON conversation (second_user);

  CREATE VIEW member AS
    SELECT first_user AS user_id, true AS first, id AS conversation, name, last_seq,
      first_last_n AS last_n, first_read_seq AS read_seq, first_unread AS unread
    FROM conversation WHERE last_seq > 0
    UNION ALL
    SELECT second_user, false, id, name, last_seq, second_last_n, second_read_seq, second_unread
    FROM conversation WHERE last_seq > 0;

  CREATE TABLE message (
    conversation bigint NOT NULL,
    seq bigint NOT NULL,
    sender bigint NOT NULL,
    nonce text COLLATE "C" NOT NULL,
    sent_at_ms bigint NOT NULL,
    content text NOT NULL,
    sender_n bigint NOT NULL,
    peer_n bigint NOT NULL,
    PRIMARY KEY (conversation, seq),
    UNIQUE (nonce, sender)
  );

  CREATE TABLE chat_read (
    user_id bigint NOT NULL,
    n bigint NOT NULL,
    at_ms bigint NOT NULL,
    conversation bigint NOT NULL,
    seq bigint NOT NULL,
    reader bigint NOT NULL,
    PRIMARY KEY (user_id, n)
  );

  CREATE TABLE push_feed (
    user_id bigint NOT NULL,
    n bigint NOT NULL,
    at_ms bigint NOT NULL,
    read_at_ms bigint,
    replaces bigint,
    unread integer NOT NULL,
    messages integer,
    open boolean NOT NULL,
    type text,
    data text NOT NULL,
    collapse text COLLATE "C",
    PRIMARY KEY (user_id, n)
  ) WITH (fillfactor = 90);
  CREATE INDEX push_open ON push_feed (user_id, n) WHERE open;
  CREATE INDEX push_open_collapse ON push_feed (user_id, collapse) WHERE open AND collapse IS NOT NULL;

  CREATE TABLE push_key (
    key text COLLATE "C" PRIMARY KEY,
    accepted integer NOT NULL,
    at_ms bigint NOT NULL
  );
  CREATE INDEX push_key_age ON push_key (at_ms);

  CREATE TABLE subscriber (
    topic text COLLATE "C" NOT NULL,
    user_id bigint NOT NULL,
    PRIMARY KEY (topic, user_id)
  );
`,
      c = `
  ALTER TABLE users
    ADD COLUMN chat_unread bigint NOT NULL DEFAULT 0,
    ADD COLUMN chat_unread_conversations integer NOT NULL DEFAULT 0,
    ADD COLUMN has_sent boolean NOT NULL DEFAULT false;

  ALTER TABLE conversation
    ADD COLUMN first_block bigint NOT NULL DEFAULT -1,
    ADD COLUMN second_block bigint NOT NULL DEFAULT -1,
    ADD COLUMN first_moved boolean NOT NULL DEFAULT false,
    ADD COLUMN second_moved boolean NOT NULL DEFAULT false;
  UPDATE conversation SET first_block = first_last_n >> 8, second_block = second_last_n >> 8 WHERE last_seq > 0;
  DROP INDEX conversation_of_first, conversation_of_second;
  CREATE INDEX conversation_of_first ON conversation (first_user, first_block);
  CREATE INDEX conversation_of_second ON conversation (second_user, second_block);

  CREATE OR REPLACE VIEW member AS
    SELECT first_user AS user_id, true AS first, id AS conversation, name, last_seq,
      first_last_n AS last_n, first_read_seq AS read_seq, first_unread AS unread, first_block AS block
    FROM conversation WHERE last_seq > 0
    UNION ALL
    SELECT second_user, false, id, name, last_seq, second_last_n, second_read_seq, second_unread, second_block
    FROM conversation WHERE last_seq > 0;

  CREATE TABLE chat_block (
    user_id bigint NOT NULL,
    block bigint NOT NULL,
    conversation bigint NOT NULL,
    seq bigint NOT NULL,
    PRIMARY KEY (user_id, block, conversation)
  );
  INSERT INTO chat_block
    SELECT m.user_id, m.n >> 8, m.conversation, min(m.seq)
    FROM (
      SELECT p.user_id, p.conversation, s.seq, CASE s.sender WHEN p.user_id THEN s.sender_n ELSE s.peer_n END AS n
      FROM member p JOIN message s ON s.conversation = p.conversation
    ) m
    JOIN users u ON u.id = m.user_id AND m.n > u.chat_floor
    GROUP BY 1, 2, 3;

  UPDATE users u SET chat_unread = t.unread, chat_unread_conversations = t.conversations
  FROM (SELECT user_id, sum(unread) AS unread, count(*) AS conversations FROM member WHERE unread > 0 GROUP BY 1) t
  WHERE u.id = t.user_id;
  UPDATE users u SET has_sent = true WHERE id IN (SELECT sender FROM message);

  CREATE TABLE seen_user (name text COLLATE "C" PRIMARY KEY);

  CREATE TABLE revocation (
    kind text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    at_ms bigint NOT NULL,
    until_ms bigint NOT NULL,
    PRIMARY KEY (kind, subject)
  );

  ALTER TABLE meta
    ADD COLUMN hashes text[] NOT NULL DEFAULT '{}',
    ADD COLUMN functions text,
    ADD COLUMN database text,
    ADD COLUMN heartbeat_at timestamptz;

  CREATE TABLE probed (filling text NOT NULL);

  DROP FUNCTION IF EXISTS lock_feeds(text[], integer[]);
  DROP FUNCTION IF EXISTS first_above(bigint, bigint, bigint, bigint, bigint) CASCADE;
  CREATE OR REPLACE FUNCTION commit_writes(batch jsonb, lock_timeout_ms integer)
  RETURNS TABLE (part text, data json) LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION USING ERRCODE = '57P03', MESSAGE = 'this node is older than the tables: upgrade it';
  END $$;
`,
      d = `
  CREATE TABLE clock (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    believed_at_ms bigint NOT NULL
  );
`,
      e = `
  ALTER TABLE message ADD COLUMN extra text;

  ALTER TABLE conversation ADD COLUMN first_settings text, ADD COLUMN second_settings text;
  CREATE OR REPLACE VIEW member AS
    SELECT first_user AS user_id, true AS first, id AS conversation, name, last_seq,
      first_last_n AS last_n, first_read_seq AS read_seq, first_unread AS unread, first_block AS block, first_settings AS settings
    FROM conversation WHERE last_seq > 0
    UNION ALL
    SELECT second_user, false, id, name, last_seq, second_last_n, second_read_seq, second_unread, second_block, second_settings
    FROM conversation WHERE last_seq > 0;
  DROP FUNCTION IF EXISTS newest_conversations(bigint, bigint, bigint);
  DROP FUNCTION IF EXISTS append_messages(jsonb, bigint[], text[], bigint[]);
  DROP FUNCTION IF EXISTS append_pushes(jsonb, bigint[], integer[]);

  CREATE OR REPLACE FUNCTION chat_entries(of_user bigint, after bigint, max_rows bigint)
  RETURNS TABLE (n bigint, at_ms bigint, conversation bigint, seq bigint, reader bigint) LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION USING ERRCODE = '57P03', MESSAGE = 'this node is older than the tables: upgrade it';
  END $$;
  CREATE OR REPLACE FUNCTION commit_batch(batch jsonb, lock_timeout_ms integer)
  RETURNS TABLE (part text, data json) LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
  BEGIN
    IF batch->>'conversations' <> '' THEN
      RAISE EXCEPTION USING ERRCODE = '57P03', MESSAGE = 'this node is older than the tables: upgrade it';
    END IF;
    RETURN QUERY SELECT * FROM commit_feeds(batch, lock_timeout_ms);
  END $$;

  CREATE TABLE chat_entry (
    user_id bigint NOT NULL,
    n bigint NOT NULL,
    at_ms bigint NOT NULL,
    conversation bigint NOT NULL,
    seq bigint NOT NULL,
    kind text NOT NULL,
    data text NOT NULL,
    PRIMARY KEY (user_id, n)
  );
  INSERT INTO chat_entry
    SELECT r.user_id, r.n, r.at_ms, r.conversation, r.seq, 'read', u.name
    FROM chat_read r JOIN users u ON u.id = r.reader;
  DROP TABLE chat_read;

  CREATE INDEX push_notice ON push_feed (at_ms) WHERE messages IS NOT NULL;

  CREATE TABLE chat_group (
    id bigint PRIMARY KEY,
    title text,
    data text,
    created_by text COLLATE "C" NOT NULL,
    created_at_ms bigint NOT NULL,
    key text COLLATE "C",
    head bigint NOT NULL,
    last_seq bigint NOT NULL,
    member_count integer NOT NULL,
    last_at_ms bigint NOT NULL,
    floor bigint NOT NULL DEFAULT 0
  ) WITH (fillfactor = 60);
  CREATE UNIQUE INDEX chat_group_key ON chat_group (created_by, key) WHERE key IS NOT NULL;

  CREATE TABLE group_entry (
    conversation bigint NOT NULL,
    n bigint NOT NULL,
    at_ms bigint NOT NULL,
    kind text NOT NULL,
    seq bigint NOT NULL,
    data text,
    PRIMARY KEY (conversation, n)
  );

  CREATE TABLE group_member (
    conversation bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    role text NOT NULL,
    joined_at_ms bigint NOT NULL,
    joined_n bigint NOT NULL,
    from_n bigint NOT NULL,
    from_seq bigint NOT NULL,
    until_n bigint,
    until_seq bigint,
    left_at_ms bigint,
    left_as text,
    read_seq bigint NOT NULL,
    settings text,
    PRIMARY KEY (conversation, name)
  ) WITH (fillfactor = 80);
  CREATE INDEX group_member_of ON group_member (name, conversation);
  CREATE INDEX group_member_place ON group_member (conversation, joined_n, name) WHERE until_n IS NULL;
  CREATE INDEX group_manager ON group_member (conversation, role, joined_n, name) WHERE until_n IS NULL AND role <> 'member';

  CREATE TABLE mention (
    conversation bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    PRIMARY KEY (conversation, name, seq)
  );

  CREATE TABLE message_edit (
    conversation bigint NOT NULL,
    seq bigint NOT NULL,
    nonce text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    edited_at_ms bigint NOT NULL,
    PRIMARY KEY (conversation, seq, nonce)
  );

  CREATE TABLE reaction (
    id bigint GENERATED ALWAYS AS IDENTITY,
    conversation bigint NOT NULL,
    seq bigint NOT NULL,
    reaction text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    at_ms bigint NOT NULL,
    PRIMARY KEY (conversation, seq, reaction, name)
  );
  CREATE INDEX reaction_order ON reaction (conversation, seq, reaction, id);
`,
      f = `
  DROP FUNCTION IF EXISTS append_pushes(jsonb, bigint[], integer[], integer[]);
  DROP FUNCTION IF EXISTS append_broadcasts(jsonb, bigint[], integer[]);

  ALTER TABLE users ADD COLUMN reachable boolean NOT NULL DEFAULT false;

  CREATE TABLE address (
    user_id bigint NOT NULL,
    channel text COLLATE "C" NOT NULL,
    identity text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL UNIQUE,
    label text NOT NULL,
    address text NOT NULL,
    added_at_ms bigint NOT NULL,
    confirmed boolean NOT NULL,
    failing_since_ms bigint,
    PRIMARY KEY (user_id, channel, identity)
  );

  CREATE TABLE preference (
    user_id bigint NOT NULL,
    category text COLLATE "C" NOT NULL,
    channel text COLLATE "C" NOT NULL,
    mode text NOT NULL,
    delay_ms bigint NOT NULL,
    PRIMARY KEY (user_id, category, channel)
  );

  CREATE TABLE quiet_hours (user_id bigint PRIMARY KEY, hours text NOT NULL);

  CREATE TABLE outward (
    user_id bigint NOT NULL,
    channel text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    n bigint NOT NULL,
    since_ms bigint NOT NULL,
    due_at_ms bigint,
    lease text COLLATE "C",
    lease_until_ms bigint NOT NULL DEFAULT 0,
    up_to bigint,
    done text[] NOT NULL DEFAULT '{}',
    attempts integer NOT NULL DEFAULT 0,
    PRIMARY KEY (user_id, channel, category)
  );
  CREATE INDEX outward_due ON outward (channel, due_at_ms) WHERE lease IS NULL AND due_at_ms IS NOT NULL;
  CREATE INDEX outward_leased ON outward (channel, lease_until_ms) WHERE lease IS NOT NULL;
  CREATE UNIQUE INDEX outward_lease ON outward (lease) WHERE lease IS NOT NULL;
`;
    a.s(["f", 0, [b, c, d, e, f]], 55281);
  },
  78647,
  (a) => {
    "use strict";
    let b = [
      "users",
      "conversation",
      "message",
      "member",
      "chat_feed",
      "chat_read",
      "push_feed",
      "push_key",
      "subscriber",
    ];
    async function c(a, c) {
      let { rows: d } = await a.query(
        `SELECT md5(string_agg(concat_ws(' ', table_name, column_name, data_type, is_nullable), E'\\n'
      ORDER BY table_name COLLATE "C", column_name COLLATE "C")) AS layout
    FROM information_schema.columns WHERE table_schema = $1 AND table_name = ANY ($2)`,
        [c, b],
      );
      return d[0]?.layout === "4936371115bac0009a431d4cd0142104";
    }
    async function d(a, c) {
      let { rows: d } = await a.query(
          "SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 AND tablename = ANY ($2)",
          [c, b],
        ),
        e = new Set(d.map(({ name: a }) => a));
      return e.has("chat_feed")
        ? "a checkout from before b6f52ce made it, with messages in a table chat_feed"
        : e.has("member")
          ? "a checkout from before 2b18359 made it, with the members of conversations in a table"
          : "no checkout that is known made its tables";
    }
    a.s(["y", 0, d, "J", 0, c]);
  },
  25751,
  (a) =>
    a.a(async (b, c) => {
      try {
        var d = a.i(66680),
          e = a.i(20050),
          f = a.i(60094),
          g = a.i(78647),
          h = a.i(55281),
          i = a.i(54846),
          j = b([e]);
        [e] = j.then ? (await j)() : j;
        let s = (a) => (0, d.createHash)("sha256").update(a).digest("hex").slice(0, 16),
          t = h.f.map(s),
          u = s(i.f);
        async function k(a, b, c) {
          let d = await n(a, b);
          return (d && (await o(a, d, b, c)), d?.version !== h.f.length)
            ? null
            : d.database === (await r(a, b))
              ? d.epoch
              : null;
        }
        async function l(a, b, c) {
          await a.query("BEGIN");
          try {
            (await a.query(
              "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SET LOCAL synchronous_commit = on",
            ),
              await a.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`tidings ${b}`]),
              await p(a, b, c));
            let d = await q(a, b);
            return (await a.query("COMMIT"), d);
          } catch (b) {
            throw (await a.query("ROLLBACK").catch(() => {}), b);
          }
        }
        async function m(a, b) {
          let { rows: c } = await a.query(
              "SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding",
            ),
            { version: d = "", encoding: e = "" } = c[0] ?? {},
            g = Math.floor(Number(d) / 1e4),
            h =
              g < 15
                ? `runs on PostgreSQL ${g}: use 15 or newer`
                : "UTF8" !== e
                  ? `has the encoding ${e}, which cannot hold every text: make one with createdb --encoding=UTF8 --template=template0`
                  : null;
          if (null !== h) throw new f.f("unsupported", `The database ${b} ${h}`);
        }
        async function n(a, b) {
          let c = `${(0, e.escapeIdentifier)(b)}.meta`;
          if (0 === (await a.query("SELECT FROM pg_tables WHERE schemaname = $1 AND tablename = 'meta'", [b])).rowCount)
            return null;
          let { rows: d } = await a.query(`SELECT to_jsonb(m) AS meta FROM ${c} m`);
          if (!d[0]) throw Error(`the table ${c} is empty`);
          return d[0].meta;
        }
        async function o(a, b, c, d) {
          let e = `The schema ${c} of the database ${d}`,
            { version: i } = b;
          if (i > h.f.length) {
            let a = `was made by a newer Tidings (version ${i}, this one knows up to ${h.f.length})`;
            throw new f.f("newer", `${e} ${a}: upgrade Tidings`);
          }
          let j = "open it with the checkout that made it, or give another schema";
          if (1 === i && !(await (0, g.J)(a, c))) {
            let b = `is of version 1, but ${await (0, g.y)(a, c)}`;
            throw new f.f("foreign", `${e} ${b}, which this Tidings cannot bring up to date: ${j}`);
          }
          if (i < 2) return;
          let k = [...(b.hashes ?? []), ...(i === h.f.length ? [b.functions ?? "none"] : [])],
            l = [...t.slice(0, i), ...(i === h.f.length ? [u] : [])],
            m = l.findIndex((a, b) => k[b] !== a);
          if (-1 === m) return;
          let n = m < i ? `the tables of version ${m + 1}` : "the functions",
            o = `is of version ${i}, but another Tidings made ${n} (${k[m]}, this one ${l[m]})`;
          throw new f.f("foreign", `${e} ${o}: ${j}`);
        }
        async function p(a, b, c) {
          let d = (0, e.escapeIdentifier)(b),
            f = await n(a, b);
          f
            ? await o(a, f, b, c)
            : (await a.query(`CREATE SCHEMA IF NOT EXISTS ${d}`),
              await a.query(`CREATE TABLE ${d}.meta (
      only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), version integer NOT NULL, epoch text NOT NULL
    )`),
              await a.query(`INSERT INTO ${d}.meta (version, epoch) VALUES (0, $1)`, [v()]));
          let g = f?.version ?? 0;
          if ((await a.query(`SET LOCAL search_path = ${d}, pg_temp`), g !== h.f.length)) {
            for (let b of h.f.slice(g)) await a.query(b);
            (await a.query(i.f),
              await a.query("UPDATE meta SET version = $1, hashes = $2, functions = $3", [h.f.length, t, u]));
          }
        }
        async function q(a, b) {
          let c = await n(a, b),
            d = await r(a, b);
          if (c && c.database === d) return c.epoch;
          let e = c && null === c.database ? c.epoch : v();
          return (await a.query("UPDATE meta SET epoch = $1, database = $2", [e, d]), e);
        }
        async function r(a, b) {
          let { rows: c } = await a.query(`SELECT ${(0, e.escapeIdentifier)(b)}.database_identity() AS id`);
          if (!c[0]) throw Error("the database does not say what it is");
          return c[0].id;
        }
        let v = () => (0, d.randomBytes)(6).toString("hex");
        (a.s(["X", 0, m, "S", 0, l, "q", 0, k]), c());
      } catch (a) {
        c(a);
      }
    }, !1),
  53544,
  (a) =>
    a.a(async (b, c) => {
      try {
        var d = a.i(20050),
          e = a.i(73466),
          f = a.i(74063),
          g = a.i(88312),
          h = a.i(24076),
          i = a.i(31506),
          j = a.i(25751),
          k = a.i(50403),
          l = a.i(69321),
          m = a.i(14819),
          n = a.i(13234),
          o = a.i(12268),
          p = a.i(60057),
          q = a.i(31685),
          r = a.i(20838),
          s = a.i(54623),
          t = b([d, e, g, h, j, l]);
        async function u(a) {
          var b, c, j, t;
          let u,
            w,
            { schema: x = "tidings", lockTimeoutMs: y = 3e3, onRetry: z = () => {} } = a,
            A = {
              address: (0, i.f)(a.url),
              poolSize: a.poolSize ?? 10,
              connectTimeoutMs: a.connectTimeoutMs ?? 5e3,
              statementTimeoutMs: a.statementTimeoutMs ?? 5e3,
              maxWaiting: a.maxWaiting ?? 1e4,
              prepare: a.prepare ?? !a.pooler,
              pooler: a.pooler ?? !1,
            },
            B = await v(A, x),
            C = (0, d.escapeIdentifier)(x),
            D = (0, q.f)(C, B),
            E = { name: "tidings_introduction", text: `SELECT ${D.columns} FROM ${C}.meta` },
            F = (0, h.x)(A, { statement: E, same: D }),
            G = (0, s.M)(C),
            H = { refused: !1 },
            I = (function (a, { schema: b, onRetry: c, writing: d }) {
              let e = { name: "tidings_commit", text: `SELECT part, data::text FROM ${b}.commit_feeds($1, $2)` },
                [g, h] = [new r.f(), new r.f()];
              return async (b, i) => {
                let j = new Map(),
                  m = 1;
                for (;;) {
                  let n = (0, f.f)(b, { users: g, conversations: h, sentBefore: j });
                  try {
                    let b = null === n.parameter ? [] : await a.write(e, [n.parameter, i]);
                    ((d.refused = !1), g.add(n.made.users), h.add(n.made.conversations));
                    let c = (0, k.O)(b);
                    if (0 === c.size) return n.toCommitted(b);
                    j = new Map([...j, ...c]);
                  } catch (a) {
                    if (((d.refused = (0, l.m)(a)), 3 === m || !(0, l.n)(a))) throw a;
                    ((m += 1), g.forget(), h.forget(), c(a.cause));
                  }
                }
              };
            })(F, { schema: C, onRetry: z, writing: H });
          return {
            epoch: B,
            commit: (a) => I(a, y),
            ...(0, g.f)(F, I, { schema: C, lockTimeoutMs: y }),
            ...(0, p.f)(F, G),
            ...(0, n.f)(F, G),
            ...(function (a, b) {
              let c = { name: "tidings_believed", text: `SELECT believed_at_ms FROM ${b}.clock` },
                d = {
                  name: "tidings_believe",
                  text: `INSERT INTO ${b}.clock (believed_at_ms) VALUES ($1)
      ON CONFLICT (only_row) DO UPDATE SET believed_at_ms = excluded.believed_at_ms`,
                },
                e = { name: "tidings_trim_keys", text: `SELECT ${b}.trim_keys($1, $2)` },
                f = {
                  name: "tidings_trim_feeds",
                  text: `SELECT next_id, removed FROM ${b}.trim_feeds($1, $2, $3, $4, $5)`,
                },
                g = {
                  name: "tidings_trim_groups",
                  text: `SELECT next_id, removed FROM ${b}.trim_groups($1, $2, $3, $4, $5)`,
                };
              async function h(b) {
                let c;
                do {
                  let [d] = await a.read(e, [b, 500]);
                  c = d?.[0] ?? 0;
                } while (500 === c && !a.closed);
              }
              return {
                trim: async function ({ olderThanMs: b, maxEntries: c, believedAtMs: e }) {
                  (void 0 !== e && (await a.read(d, [e])), await h(b));
                  let i = 0;
                  for (let d of [f, g]) {
                    let e = 0;
                    for (; null !== e && !a.closed;) {
                      let f = [e, b, c, 1e3, 500],
                        [g] = await a.read(d, f);
                      ((i += g?.[1] ?? 0), (e = g?.[0] ?? null));
                    }
                  }
                  return i;
                },
                async believedAtMs() {
                  let [b] = await a.read(c, []);
                  return b?.[0] ?? null;
                },
              };
            })(F, C),
            chats: {
              apply: (0, e.f)(F, { schema: C, lockTimeoutMs: y, onRetry: z }),
              ...(0, m.f)(F, { schema: C, epoch: B }),
            },
            reach: (0, o.f)(F, C),
            ping:
              ((b = F),
              (c = C),
              (j = D),
              (t = H),
              (u = {
                name: "tidings_ping",
                text: `UPDATE ${c}.meta SET heartbeat_at = clock_timestamp() RETURNING ${j.columns}`,
              }),
              (w = { name: "tidings_probe", text: `SELECT ${c}.probe()` }),
              async () => {
                (await j.check(async () => (await b.read(u, []))[0]),
                  t.refused && (await b.read(w, []), (t.refused = !1)));
              }),
            failed: D.failed,
            close: () => F.close(),
          };
        }
        async function v(a, b) {
          let { name: c } = a.address,
            d = (0, h.b)(a);
          try {
            return (
              (await w(d, async (a) => (await (0, j.X)(a, c), (0, j.q)(a, b, c)))) ??
              (await w({ ...d, query_timeout: 0 }, (a) => (0, j.S)(a, b, c)))
            );
          } catch (a) {
            throw (0, l.x)(a, c);
          }
        }
        async function w(a, b) {
          let c = new d.Client(a);
          c.on("error", () => {});
          try {
            return (await c.connect(), await b(c));
          } finally {
            c.end().catch(() => {});
          }
        }
        (([d, e, g, h, j, l] = t.then ? (await t)() : t), a.s(["f", 0, u]), c());
      } catch (a) {
        c(a);
      }
    }, !1),
  14819,
  (a) => {
    "use strict";
    var b = a.i(34599),
      c = a.i(60297),
      d = a.i(36928),
      e = a.i(7222),
      f = a.i(6373),
      g = a.i(73487),
      h = a.i(54623);
    let i = Number.MAX_SAFE_INTEGER,
      j = (a) => ({ group: (0, g.B)(a.slice(0, 9)), member: (0, g.W)(a.slice(9)), settings: (0, g.l)(a[20]) });
    a.s(
      [
        "f",
        0,
        function ({ read: a }, { schema: g, epoch: k }) {
          let l = (function (a, b) {
              let c = (b) => `(SELECT name FROM ${a}.users WHERE id = ${b})`,
                { extras: d, message: e } = (0, h.h)(a),
                f = (b, c, d) => `LATERAL (SELECT * FROM ${a}.${b} ${c} WHERE ${d} OFFSET 0) ${c}`,
                g =
                  "c.name, NULL, NULL, g.created_by, g.created_at_ms, g.head, g.last_seq, g.member_count, g.last_at_ms",
                i = `c.name, p.name, p.role, p.joined_at_ms, p.joined_n, p.from_n, p.from_seq, p.until_n, p.until_seq, p.left_as,
      p.read_seq, p.settings`,
                j = `FROM ${a}.group_member p
    CROSS JOIN ${f("chat_group", "g", "g.id = p.conversation")}
    CROSS JOIN ${f("conversation", "c", "c.id = p.conversation")}`,
                k = "coalesce(p.until_seq, g.last_seq)",
                l = `
      SELECT g.title, g.data, g.created_by, g.created_at_ms, g.head, g.last_seq, g.member_count, g.last_at_ms,
        p.*, c.name AS group_name, coalesce(p.left_at_ms, g.last_at_ms) AS moved_at_ms,
        m.seq, m.sender, m.nonce, m.sent_at_ms, m.content, m.extra
      ${j}
      LEFT JOIN ${f("message", "m", `m.conversation = p.conversation AND m.seq = ${k} AND m.seq > p.from_seq`)} ON true`,
                m = `
      r.group_name, r.title, r.data, r.created_by, r.created_at_ms, r.head, r.last_seq, r.member_count, r.last_at_ms,
      r.group_name, r.name, r.role, r.joined_at_ms, r.joined_n, r.from_n, r.from_seq, r.until_n, r.until_seq, r.left_as, r.read_seq,
      r.settings,
      ${e("r")},
      (SELECT json_agg(json_build_array(q.name, q.joined_n)) FROM (
        SELECT q.name, q.joined_n FROM ${a}.group_member q
        WHERE q.conversation = r.conversation AND q.until_n IS NULL ORDER BY q.joined_n, q.name LIMIT ${b}
      ) q),
      (SELECT count(DISTINCT x.seq) FROM ${a}.mention x
        WHERE x.conversation = r.conversation AND x.name IN (r.name, '') AND x.seq > greatest(r.read_seq, r.from_seq)
          AND x.seq <= coalesce(r.until_seq, r.last_seq))`,
                n = `
      SELECT a.place AS of, e.n, e.kind, e.data, e.seq, e.conversation, m.sender, m.nonce, m.sent_at_ms, m.content, m.extra
      FROM asked a
      CROSS JOIN LATERAL (
        SELECT * FROM ${a}.group_entry e
        WHERE e.conversation = a.conversation AND e.n > a.after AND e.n <= a.head AND a.after >= a.trimmed
        ORDER BY e.n LIMIT $4
      ) e
      LEFT JOIN ${f("message", "m", "m.conversation = e.conversation AND m.seq = e.seq AND e.seq > a.from_seq AND e.kind IN ('message', 'edited')")} ON true`;
              return {
                readGroups: `
      WITH asked AS MATERIALIZED (
        SELECT t.place, t.after, p.conversation, c.name, p.from_seq, p.until_n IS NULL AS is_member, coalesce(p.until_n, g.head) AS head,
          least(coalesce(p.until_n, g.head), greatest(g.floor, p.from_n)) AS trimmed
        FROM unnest($2::text[], $3::bigint[]) WITH ORDINALITY AS t (name, after, place)
        CROSS JOIN ${f("conversation", "c", "c.name = t.name")}
        CROSS JOIN ${f("group_member", "p", "p.conversation = c.id AND p.name = $1")}
        CROSS JOIN ${f("chat_group", "g", "g.id = c.id")}
      )
      SELECT a.place, a.head, a.trimmed, a.from_seq, a.is_member, e.n, a.name, e.seq, NULL, ${c("e.sender")}, e.nonce, e.sent_at_ms,
        e.content, ${d("e")}, nullif(e.kind, 'message'), e.data
      FROM asked a
      LEFT JOIN ${(0, h.m)(n, "of, r.n", `${h.G} + coalesce(octet_length(r.data), 0)`, "$5")} e ON e.of = a.place
      ORDER BY a.place, e.n`,
                positions: `SELECT ${g}, ${i} ${j} WHERE p.name = $1`,
                groupHeads: `
      SELECT coalesce(g.head, 0) FROM unnest($1::text[]) WITH ORDINALITY AS t (name, place)
      LEFT JOIN ${f("conversation", "c", "c.name = t.name")} ON true
      LEFT JOIN ${f("chat_group", "g", "g.id = c.id")} ON true
      ORDER BY t.place`,
                groups: `
      SELECT t.messages, t.conversations, r.found, r.moved_at_ms, ${m}
      FROM (
        SELECT coalesce(sum(u.unread), 0)::bigint AS messages, count(*) FILTER (WHERE u.unread > 0) AS conversations
        FROM (
          SELECT greatest(0, ${k} - greatest(p.read_seq, p.from_seq)) AS unread ${j} WHERE p.name = $1
        ) u
      ) t
      LEFT JOIN ${(0, h.m)(`${l} WHERE p.name = $1 ORDER BY moved_at_ms DESC, c.name OFFSET $2 LIMIT $3`, "moved_at_ms DESC, r.group_name", h.G, "$4")} r ON true
      ORDER BY r.moved_at_ms DESC, r.group_name`,
                groupConversation: `
      SELECT r.moved_at_ms, ${m}
      FROM (${l} WHERE p.name = $1 AND p.conversation = (SELECT id FROM ${a}.conversation WHERE name = $2)) r`,
                directConversation: `
      SELECT p.name, p.last_n, p.read_seq, p.unread, ${e("m")}, p.settings,
        (SELECT json_agg(json_build_array(${c("q.user_id")}, q.read_seq) ORDER BY q.user_id)
          FROM ${a}.member q WHERE q.conversation = p.conversation)
      FROM ${a}.member p
      CROSS JOIN ${f("message", "m", "m.conversation = p.conversation AND m.seq = p.last_seq")}
      WHERE p.name = $2 AND p.user_id = (SELECT id FROM ${a}.users WHERE name = $1)`,
                place: `
      SELECT ${g}, ${i} ${j}
      WHERE p.name = $1 AND p.conversation = (SELECT id FROM ${a}.conversation WHERE name = $2)`,
                members: `
      SELECT p.name, p.role, p.joined_at_ms, p.joined_n, p.read_seq FROM ${a}.group_member p
      WHERE p.conversation = (SELECT id FROM ${a}.conversation WHERE name = $1) AND p.until_n IS NULL
        AND (p.joined_n, p.name) > ($2::bigint, $3::text)
      ORDER BY p.joined_n, p.name LIMIT $4`,
                companions: `
      SELECT t.name FROM unnest($2::text[]) AS t (name)
      WHERE EXISTS (
        SELECT FROM ${a}.group_member o
        CROSS JOIN ${f("group_member", "p", "p.conversation = o.conversation AND p.name = $1 AND p.until_n IS NULL")}
        CROSS JOIN ${f("chat_group", "g", "g.id = o.conversation AND g.member_count <= $3")}
        WHERE o.name = t.name AND o.until_n IS NULL OFFSET 0
      )`,
                message: `
      SELECT ${e("m")} FROM ${a}.message m
      WHERE m.conversation = (SELECT id FROM ${a}.conversation WHERE name = $1) AND m.seq = $2`,
              };
            })(g, d.Y),
            m = (a) => ({ name: `tidings_${a}`, text: l[a] }),
            n = ([a, ...b]) => {
              let { group: c, member: f, settings: g } = j(b.slice(0, 21)),
                h = b.slice(21, 29),
                [i, l] = b.slice(29);
              return {
                ...(0, d.m)(c, f, {
                  epoch: k,
                  settings: g,
                  lastMessage: null === h[0] ? null : (0, e.t)(c.id, h),
                  members: (i ?? []).map(([a, b]) => ({ userId: a, joinedN: b })),
                  mentions: l,
                }),
                lastAtMs: a,
              };
            };
          async function o(b, c) {
            let [d] = await a(m("place"), [b, c]);
            return d ? j(d) : null;
          }
          return {
            async readGroups(b, d, f, g = i) {
              if (0 === d.length) return [];
              let h = [d.map(({ groupId: a }) => a), d.map(({ after: a }) => a)],
                j = Map.groupBy(await a(m("readGroups"), [b, ...h, f, g]), ([a]) => a);
              return d.map((a, b) => {
                let d = j.get(b + 1),
                  [f] = d ?? [];
                if (!d || !f) return null;
                let [, g, h, i, k] = f;
                return {
                  entries: d.flatMap(([, , , , , ...a]) => {
                    if (null === a[0]) return [];
                    let [b, , d] = a;
                    return d > 0 && d <= i
                      ? { n: b, event: null }
                      : { n: b, event: (0, c.$)((0, e.d)(a).event, { fromSeq: i }) };
                  }),
                  head: g,
                  trimmed: h,
                  fromSeq: i,
                  isMember: k,
                };
              });
            },
            positions: async (b) =>
              (await a(m("positions"), [b])).map(j).map(({ group: a, member: b }) => (0, d.N)(a, b)),
            groupHeads: async (b) => (0 === b.length ? [] : (await a(m("groupHeads"), [b])).map(([a]) => a)),
            async groups(b, { offset: c, limit: d, maxBytes: e = i }) {
              let f = await a(m("groups"), [b, c, d + 1, e]),
                [g, h, j] = f[0] ?? [0, 0, 0],
                k = f
                  .flatMap(([, , a, ...b]) => (null === a ? [] : [b]))
                  .slice(0, d)
                  .map(n);
              return { conversations: k, hasMore: (j ?? 0) > k.length, totals: { messages: g, conversations: h } };
            },
            async conversation(c, d) {
              if ((0, b.m)(d)) {
                let [b] = await a(m("groupConversation"), [c, d]);
                if (!b) return null;
                let { lastAtMs: e, ...f } = n(b);
                return f;
              }
              let [f] = await a(m("directConversation"), [c, d]);
              if (!f) return null;
              let [g, h, i, j, k, l, o, p, q, r, s, t, u, v] = f;
              return (0, e.$)(c, {
                id: g,
                lastN: h,
                readSeq: i,
                unread: j,
                lastMessage: [k, l, o, p, q, r, s, t],
                settings: u,
                members: v,
              });
            },
            async membership(a, b) {
              let c = await o(a, b);
              return c && (0, d.P)(c.group, c.member);
            },
            async members(b, { cursor: d, limit: e }) {
              let { joinedN: g, userId: h } = (0, f.f)(d ?? null),
                i = await a(m("members"), [b, g, h, e + 1]),
                j = i.slice(0, e),
                k = j.at(-1);
              return {
                members: j.map(([a, b, c, , d]) => ({ userId: a, role: b, joinedAtMs: c, readSeq: d })),
                cursor: i.length > e && k ? (0, c.X)({ userId: k[0], joinedN: k[3] }) : null,
              };
            },
            async companions(b, c, d) {
              let e = c.filter((a) => a !== b);
              return 0 === e.length ? new Set() : new Set((await a(m("companions"), [b, e, d])).map(([a]) => a));
            },
            async message(b, c) {
              let [d] = await a(m("message"), [b, c]);
              return d ? (0, e.t)(b, d) : null;
            },
          };
        },
      ],
      14819,
    );
  },
  13234,
  (a) => {
    "use strict";
    var b = a.i(34599),
      c = a.i(20838),
      d = a.i(40397);
    a.s([
      "f",
      0,
      function ({ read: a }, e) {
        let f = (a) => ({ name: `tidings_${a}`, text: e[a] }),
          g = new c.f();
        return {
          async acquaintances(c, d) {
            let e = d.filter((a) => a !== c);
            if (0 === e.length) return new Set();
            let g = e.map((a) => (0, b.a)(c, a));
            return new Set((await a(f("acquainted"), [g])).flatMap(([a]) => e[a - 1] ?? []));
          },
          async markSeen(b) {
            let c = b.filter((a) => !g.has(a));
            0 !== c.length && (await a(f("markSeen"), [c]), g.add(c));
          },
          seen: async (b) => (0 === b.length ? new Set() : new Set((await a(f("seen"), [b])).map(([a]) => a))),
          async revoke(b) {
            let { atMs: c, untilMs: e } = b,
              g = "jti" in b ? ["token", (0, d.K)(b.jti)] : ["user", b.userId];
            await a(f("revoke"), [...g, c, e]);
          },
          revocations: async (b) =>
            (await a(f("revocations"), [b])).map(([a, b, c, e]) =>
              "token" === a ? { jti: (0, d.g)(b), atMs: c, untilMs: e } : { userId: b, atMs: c, untilMs: e },
            ),
        };
      },
    ]);
  },
  12268,
  (a) => {
    "use strict";
    var b = a.i(40397);
    let c = ([a, c, d, e, f, g, h, i]) => {
        let j = JSON.parse(f);
        return {
          id: a,
          channel: c,
          ...{ identity: (0, b.g)(d), label: (0, b.g)(e) },
          address: j,
          addedAtMs: g,
          confirmed: h,
          failingSinceMs: i,
        };
      },
      d = (a, b) => ({ name: `tidings_${a}`, text: b });
    a.s([
      "f",
      0,
      function ({ read: a }, e) {
        let f = `(SELECT id FROM ${e}.users WHERE name = $1)`,
          g = {
            add: d("add_address", `SELECT ${e}.add_address($1, $2, $3, $4, $5, $6, $7, $8)`),
            confirm: d("confirm_address", `SELECT ${e}.confirm_address($1, $2)`),
            remove: d("remove_address", `SELECT ${e}.remove_address($1, $2)`),
            failing: d(
              "mark_failing",
              `UPDATE ${e}.address SET failing_since_ms = $3 WHERE user_id = ${f} AND id = $2`,
            ),
            profile: d(
              "reach_profile",
              `SELECT
        (SELECT json_agg(json_build_array(a.id, a.channel, a.identity, a.label, a.address, a.added_at_ms, a.confirmed,
            a.failing_since_ms) ORDER BY a.added_at_ms, a.id) FROM ${e}.address a WHERE a.user_id = u.id),
        (SELECT json_agg(json_build_array(p.category, p.channel, p.mode, p.delay_ms)) FROM ${e}.preference p
          WHERE p.user_id = u.id),
        (SELECT q.hours FROM ${e}.quiet_hours q WHERE q.user_id = u.id)
      FROM ${e}.users u WHERE u.name = $1`,
            ),
            preference: d("set_preference", `SELECT ${e}.set_preference($1, $2, $3, $4, $5)`),
            quietHours: d("set_quiet_hours", `SELECT ${e}.set_quiet_hours($1, $2)`),
            takeDue: d("take_due", `SELECT * FROM ${e}.take_due($1, $2, $3)`),
            begin: d(
              "begin_outward",
              `UPDATE ${e}.outward o SET up_to = t.up_to
      FROM (
        SELECT t.up_to, o.user_id, o.channel, o.category, o.lease
        FROM jsonb_to_recordset($1::jsonb) AS t (lease text, up_to bigint)
        JOIN ${e}.outward o ON o.lease = t.lease
        ORDER BY o.user_id, o.channel, o.category FOR UPDATE OF o
      ) t
      WHERE o.user_id = t.user_id AND o.channel = t.channel AND o.category = t.category AND o.lease = t.lease
      RETURNING o.lease`,
            ),
            settle: d("settle_outward", `SELECT ${e}.settle_outward($1)`),
            status: d(
              "outward_status",
              `SELECT (SELECT count(*) FROM ${e}.outward WHERE lease IS NULL AND due_at_ms IS NOT NULL),
        (SELECT count(*) FROM ${e}.outward WHERE lease IS NOT NULL),
        (SELECT min(due_at_ms) FROM ${e}.outward WHERE lease IS NULL AND due_at_ms IS NOT NULL)`,
            ),
          };
        return {
          async addAddress(c, { channel: d, identity: e, id: f, label: h, address: i, addedAtMs: j, confirmed: k }) {
            let l = [d, (0, b.K)(e), f, (0, b.K)(h), JSON.stringify(i), j, k],
              [m] = await a(g.add, [c, ...l]);
            if (!m) throw Error("the database did not answer with the address");
            return m[0];
          },
          async confirmAddress(b, c) {
            let [d] = await a(g.confirm, [b, c]);
            return d?.[0] === !0;
          },
          async removeAddress(b, c) {
            let [d] = await a(g.remove, [b, c]);
            return d?.[0] === !0;
          },
          async markFailing(b, c, d) {
            await a(g.failing, [b, c, d]);
          },
          async profile(b) {
            let [d] = await a(g.profile, [b]),
              [e, f, h] = d ?? [null, null, null];
            return {
              addresses: (e ?? []).map(c),
              preferences: (f ?? []).map(([a, b, c, d]) => ({ category: a, channel: b, mode: c, delayMs: d })),
              quietHours: null === h ? null : JSON.parse(h),
            };
          },
          async setPreference(b, { category: c, channel: d, set: e }) {
            await a(g.preference, [b, c, d, e?.mode ?? null, e?.delayMs ?? null]);
          },
          async setQuietHours(b, c) {
            await a(g.quietHours, [b, c && JSON.stringify(c)]);
          },
          takeDue: async ({ nowMs: b, leaseMs: c, limits: d }) =>
            (await a(g.takeDue, [b, c, JSON.stringify(d)])).map(([a, b, c, d, e, f, g, h, i]) => ({
              userId: a,
              channel: b,
              category: c,
              n: d,
              sinceMs: e,
              upTo: f,
              done: g,
              attempts: h,
              lease: i,
            })),
          async begin(b) {
            let c = b.map(({ lease: a, upTo: b }) => ({ lease: a, up_to: b }));
            return new Set((await a(g.begin, [JSON.stringify(c)])).map(([a]) => a));
          },
          async settle(b) {
            let c = b.map(({ lease: a, n: b, dueAtMs: c, sinceMs: d, open: e }) => ({
              lease: a,
              n: b,
              due_at_ms: c,
              since_ms: d,
              ...(e && { up_to: e.upTo, done: e.done, attempts: e.attempts }),
            }));
            await a(g.settle, [JSON.stringify(c)]);
          },
          async outwardStatus() {
            let [b] = await a(g.status, []),
              [c, d, e] = b ?? [0, 0, null];
            return { waiting: c, underWay: d, nextDueMs: e };
          },
        };
      },
    ]);
  },
  60057,
  (a) => {
    "use strict";
    var b = a.i(7222);
    let c = Number.MAX_SAFE_INTEGER,
      d = (a) => null !== a[0];
    a.s([
      "f",
      0,
      function ({ read: a }, e) {
        let f = (a) => ({ name: `tidings_${a}`, text: e[a] }),
          g = {
            async chat(...c) {
              let e = await a(f("chatFeed"), c),
                [g, h] = e[0] ?? [0, 0];
              return {
                entries: e
                  .map(([, , ...a]) => a)
                  .filter(d)
                  .map(b.d),
                head: g,
                trimmed: h,
                unread: 0,
              };
            },
            async push(...c) {
              let e = await a(f("pushFeed"), c),
                [g, h, i] = e[0] ?? [0, 0, 0];
              return {
                entries: e
                  .map(([, , , ...a]) => a)
                  .filter(d)
                  .map(b.m),
                head: g,
                trimmed: h,
                unread: i,
              };
            },
          };
        return {
          readFeed: (a, b, d, e, f = c) => g[a](b, d, e, f),
          heads: async (b) =>
            0 === b.length ? [] : (await a(f("heads"), [b])).map(([a, b]) => ({ chat: a, push: b })),
          async history(d, { before: e = c, after: g, limit: h, maxBytes: i = c }) {
            let j = await a(f(void 0 === g ? "newestMessages" : "oldestMessages"), [d, g ?? 0, e, h + 1, i]),
              k = j.slice(0, h).map(([, ...a]) => (0, b.t)(d, a));
            return { messages: void 0 === g ? k.toReversed() : k, hasMore: (j[0]?.[0] ?? 0) > k.length };
          },
          async conversations(e, { cursor: g = c, limit: h, maxBytes: i = c }) {
            let j = await a(f("conversations"), [e, g, h + 1, i]),
              [k, l, m, n] = j[0] ?? [0, 0, 0, 0],
              o = j
                .map(([, , , , ...a]) => a)
                .filter(d)
                .slice(0, h)
                .map(([a, b, c, d, ...e]) => {
                  let [f, g, h, i, j, k, l, m, n, o] = e;
                  return {
                    id: a,
                    lastN: b,
                    readSeq: c,
                    unread: d,
                    lastMessage: [f, g, h, i, j, k, l, m],
                    members: o,
                    settings: n,
                  };
                });
            return {
              conversations: o.map((a) => (0, b.$)(e, a)),
              cursor: n > o.length ? (o.at(-1)?.lastN ?? null) : null,
              totals: { messages: l, conversations: m },
              head: k,
            };
          },
          async pushes(e, { before: g = c, limit: h, unreadOnly: i, maxBytes: j = c }) {
            let k = await a(f(i ? "openPushes" : "pushes"), [e, g, h + 1, j]),
              [l, m, n] = k[0] ?? [0, 0, 0],
              o = k
                .map(([, , , ...a]) => a)
                .filter(d)
                .slice(0, h)
                .map(b.V);
            return { pushes: o, unread: m, hasMore: n > o.length, head: l };
          },
          topicMembers: async (b) => (await a(f("subscribers"), [b])).map(([a]) => a),
        };
      },
    ]);
  },
  40397,
  (a) => {
    "use strict";
    a.s(["g", 0, (a) => JSON.parse(`"${a}"`), "K", 0, (a) => JSON.stringify(a).slice(1, -1)]);
  },
  54846,
  (a) => {
    "use strict";
    let b = `
  SET search_path FROM CURRENT
  SET enable_seqscan = off
  SET enable_hashjoin = off
  SET enable_mergejoin = off
  SET plan_cache_mode = force_generic_plan
  SET jit = off
`,
      c = `
  CREATE OR REPLACE FUNCTION commit_feeds(batch jsonb, lock_timeout_ms integer)
  RETURNS TABLE (part text, data json) LANGUAGE plpgsql ${b} AS $$
  #variable_conflict use_column
  DECLARE
    users text[] := string_to_array(batch->>'users', E'\\n');
    conversations text[] := string_to_array(batch->>'conversations', E'\\n');
    user_ids bigint[];
    locked record;
    heads bigint[];
    news integer[];
    repeated integer[] := '{}';
    round jsonb;
    hits record;
    unwanted integer[];
    firsts json;
  BEGIN
    -- What is acknowledged is on disk, whatever the session or the server has been told.
    IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply') THEN
      PERFORM set_config('synchronous_commit', 'on', true);
    END IF;

    IF lock_timeout_ms IS NOT NULL THEN
      PERFORM set_config('lock_timeout', lock_timeout_ms::text, true);
    END IF;

    IF batch ? 'keys' THEN
      SELECT array_agg(k.i) AS writes, json_agg(json_build_array(k.i, k.accepted)) AS firsts INTO hits
      FROM take_keys(batch->'keys') k;
      IF hits.writes IS NOT NULL THEN
        repeated := hits.writes;
        part := 'repeated';
        data := hits.firsts;
        RETURN NEXT;
      END IF;
    END IF;

    IF batch ? 'new_users' THEN
      PERFORM create_users(users, (batch->>'new_users')::integer[]);
    END IF;
    IF batch ? 'new_conversations' THEN
      PERFORM create_conversations(conversations, users, batch->'new_conversations');
    END IF;
    IF batch ? 'entries' THEN
      news := (batch->>'unread')::integer[];
      locked := lock_feeds(users, (batch->>'entries')::integer[], news);
    ELSE
      locked := lock_users(users, ARRAY(SELECT jsonb_array_elements_text(batch->'topics')));
    END IF;
    user_ids := locked.ids;
    heads := locked.heads;
    IF array_position(user_ids, NULL) IS NOT NULL AND EXISTS (
      SELECT FROM unnest(user_ids) WITH ORDINALITY AS t (id, place)
      WHERE t.id IS NULL AND t.place <> ALL ((batch->>'mentioned')::integer[])
    ) THEN
      RAISE EXCEPTION USING ERRCODE = '40T01', MESSAGE = 'a user is missing';
    END IF;

    IF batch ? 'nonces' THEN
      SELECT json_agg(json_build_array(t.i, c.name, m.seq, m.sent_at_ms)) INTO firsts
      FROM unnest(
        (batch->'nonces'->>'writes')::integer[], (batch->'nonces'->>'senders')::integer[],
        string_to_array(batch->'nonces'->>'texts', E'\\n')
      ) AS t (i, sender, nonce)
      JOIN message m ON m.sender = user_ids[t.sender] AND m.nonce = t.nonce
      JOIN conversation c ON c.id = m.conversation;
      IF firsts IS NOT NULL THEN
        DELETE FROM push_key k USING jsonb_to_recordset(batch->'keys') AS t (i integer, key text)
        WHERE k.key = t.key AND t.i <> ALL (repeated);
        IF heads IS NOT NULL THEN
          UPDATE users u SET chat_head = t.head, chat_unread = u.chat_unread - t.unread
          FROM unnest(user_ids, heads, news) AS t (id, head, unread) WHERE u.id = t.id;
        END IF;
        part := 'sent before';
        data := firsts;
        RETURN NEXT;
        RETURN;
      END IF;
    END IF;

    FOR round IN SELECT jsonb_array_elements(batch->'rounds') LOOP
      IF round ? 'changes' THEN
        PERFORM change_topics(round->'changes', user_ids);
      END IF;
      IF round ? 'messages' THEN
        part := 'messages';
        SELECT m.answer, m.unwanted INTO data, unwanted
        FROM append_messages(round->'messages', user_ids, conversations, heads) m;
        heads := NULL;
        RETURN NEXT;
      END IF;
      IF round ? 'pushes' THEN
        part := 'push';
        data := append_pushes(round->'pushes', user_ids, repeated, unwanted, batch->'targets');
        RETURN NEXT;
      END IF;
      IF round ? 'broadcasts' THEN
        part := 'push';
        data := append_broadcasts(round->'broadcasts', locked.locked, repeated, batch->'targets');
        RETURN NEXT;
      END IF;
      IF round ? 'conversation_reads' THEN
        part := 'mark';
        data := read_conversations(round->'conversation_reads', user_ids, conversations);
        RETURN NEXT;
      END IF;
      IF round ? 'push_reads' THEN
        part := 'read';
        data := read_pushes(round->'push_reads', user_ids);
        RETURN NEXT;
      END IF;
    END LOOP;
  END $$;
`,
      d = `
  CREATE OR REPLACE FUNCTION load_chats(asked jsonb, lock_timeout_ms integer) RETURNS json LANGUAGE plpgsql ${b} AS $$
  #variable_conflict use_column
  DECLARE
    group_names text[] := ARRAY(SELECT jsonb_array_elements_text(asked->'groups'));
    user_names text[] := ARRAY(SELECT jsonb_array_elements_text(asked->'users'));
    direct_names text[] := ARRAY(SELECT jsonb_array_elements_text(asked->'directs'));
    group_ids bigint[];
    people group_member[];
    notified group_member[];
    notified_names text[] := '{}';
    notified_of text[] := '{}';
    revised_names text[] := '{}';
    all_names text[];
    groups json;
    notices json;
    users json;
    messages json;
    opened json;
  BEGIN
    -- What is acknowledged is on disk, whatever the session or the server has been told.
    IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply') THEN
      PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    PERFORM set_config('lock_timeout', lock_timeout_ms::text, true);

    IF group_names <> '{}' THEN
      SELECT array_agg(l.id ORDER BY t.place), json_agg(json_build_array(
        l.name, l.title, l.data, l.created_by, l.created_at_ms, l.head, l.last_seq, l.member_count, l.last_at_ms
      )) FILTER (WHERE l.id IS NOT NULL) INTO group_ids, groups
      FROM unnest(group_names) WITH ORDINALITY AS t (name, place)
      LEFT JOIN (
        SELECT g.*, c.name FROM conversation c JOIN chat_group g ON g.id = c.id
        WHERE c.name = ANY (group_names) ORDER BY g.id FOR UPDATE OF g
      ) l ON l.name = t.name;

      people := ARRAY(
        SELECT m FROM jsonb_to_recordset(asked->'members') AS t ("group" integer, name text)
        JOIN group_member m ON m.conversation = group_ids[t.group] AND m.name = t.name
        UNION ALL
        SELECT e.m FROM jsonb_to_recordset(asked->'everyone') AS t ("group" integer, up_to integer, collapse text)
        JOIN chat_group g ON g.id = group_ids[t.group] AND g.member_count <= t.up_to
        CROSS JOIN LATERAL (SELECT m FROM group_member m WHERE m.conversation = g.id AND m.until_n IS NULL OFFSET 0) e
        WHERE t.collapse IS NULL
      );
      SELECT array_agg(f.m), coalesce(array_agg((f.m).name), '{}'), coalesce(array_agg(f.collapse), '{}')
      INTO notified, notified_names, notified_of
      FROM (
        SELECT e.m, t.collapse
        FROM jsonb_to_recordset(asked->'everyone') AS t ("group" integer, up_to integer, collapse text)
        JOIN chat_group g ON g.id = group_ids[t.group] AND g.member_count <= t.up_to
        CROSS JOIN LATERAL (SELECT m FROM group_member m WHERE m.conversation = g.id AND m.until_n IS NULL OFFSET 0) e
        WHERE t.collapse IS NOT NULL
        UNION ALL
        SELECT a.m, t.collapse
        FROM jsonb_to_recordset(asked->'after') AS t (
          "group" integer, joined_n bigint, name text, max_rows integer, collapse text
        )
        CROSS JOIN LATERAL (
          SELECT m FROM group_member m
          WHERE m.conversation = group_ids[t.group] AND m.until_n IS NULL AND (m.joined_n, m.name) > (t.joined_n, t.name)
          ORDER BY m.joined_n, m.name LIMIT t.max_rows
        ) a
        UNION ALL
        SELECT s.m, NULL
        FROM jsonb_to_recordset(asked->'seniors') AS t ("group" integer, max_rows integer)
        CROSS JOIN LATERAL (
          (SELECT m FROM group_member m WHERE m.conversation = group_ids[t.group] AND m.until_n IS NULL AND m.role = 'owner'
          ORDER BY m.joined_n, m.name LIMIT t.max_rows)
          UNION ALL
          (SELECT m FROM group_member m WHERE m.conversation = group_ids[t.group] AND m.until_n IS NULL AND m.role = 'admin'
          ORDER BY m.joined_n, m.name LIMIT t.max_rows)
          UNION ALL
          (SELECT m FROM group_member m WHERE m.conversation = group_ids[t.group] AND m.until_n IS NULL
          ORDER BY m.joined_n, m.name LIMIT t.max_rows)
        ) s
      ) f;
    END IF;

    IF asked ? 'revised' THEN
      SELECT json_agg(json_build_array(c.name, s.name, m.sent_at_ms, u.name, f.n)), coalesce(array_agg(u.name), '{}')
      INTO notices, revised_names
      FROM jsonb_to_recordset(asked->'revised') AS t (name text, seq bigint)
      JOIN conversation c ON c.name = t.name
      JOIN message m ON m.conversation = c.id AND m.seq = t.seq
      JOIN users s ON s.id = m.sender
      CROSS JOIN LATERAL (
        SELECT f.user_id, f.n FROM push_feed f
        WHERE f.at_ms = m.sent_at_ms AND f.messages IS NOT NULL
          AND starts_with(f.data, '{"conversationId":' || to_json(c.name) || ',"from":' || to_json(s.name) || ',')
        OFFSET 0
      ) f
      JOIN users u ON u.id = f.user_id;
    END IF;

    IF asked ? 'new_users' THEN
      PERFORM create_users(user_names, (asked->>'new_users')::integer[]);
    END IF;
    IF asked ? 'new_directs' THEN
      PERFORM create_conversations(direct_names, user_names, asked->'new_directs');
    END IF;
    all_names := ARRAY(SELECT DISTINCT t.name FROM unnest(user_names || notified_names || revised_names) AS t (name));
    SELECT json_agg(json_build_array(l.name, l.chat_head, l.push_head, l.unread)) INTO users
    FROM (SELECT * FROM users u WHERE u.name = ANY (all_names) ORDER BY u.name FOR NO KEY UPDATE) l;
    IF coalesce(json_array_length(users), 0) < cardinality(all_names) THEN
      RAISE EXCEPTION USING ERRCODE = '40T01', MESSAGE = 'a user is missing';
    END IF;

    IF asked ? 'messages' THEN
      SELECT json_agg(json_build_array(c.name, m.seq, s.name, m.nonce, m.sent_at_ms, m.content, m.extra)) INTO messages
      FROM jsonb_to_recordset(asked->'messages') AS t (name text, seq bigint)
      JOIN conversation c ON c.name = t.name
      JOIN message m ON m.conversation = c.id AND m.seq = t.seq
      JOIN users s ON s.id = m.sender;
    END IF;

    IF asked ? 'opened' OR notified_names <> '{}' THEN
      SELECT json_agg(json_build_array(u.name, f.collapse, f.n, f.messages)) INTO opened
      FROM (
        SELECT t.name, t.collapse FROM jsonb_to_recordset(asked->'opened') AS t (name text, collapse text)
        UNION
        SELECT t.name, t.collapse FROM unnest(notified_names, notified_of) AS t (name, collapse)
      ) t
      JOIN users u ON u.name = t.name
      CROSS JOIN LATERAL (
        SELECT f.collapse, f.n, f.messages FROM push_feed f
        WHERE f.user_id = u.id AND f.collapse = t.collapse AND f.open AND f.collapse IS NOT NULL OFFSET 0
      ) f;
    END IF;

    RETURN json_build_object(
      'groups', groups, 'users', users, 'notices', notices, 'messages', messages, 'opened', opened,
      'members', (
        SELECT json_agg(json_build_array(
          c.name, m.name, m.role, m.joined_at_ms, m.joined_n, m.from_n, m.from_seq, m.until_n, m.until_seq, m.left_as, m.read_seq,
          m.settings
        ))
        FROM (SELECT * FROM unnest(people) UNION ALL SELECT * FROM unnest(notified)) m
        JOIN conversation c ON c.id = m.conversation
      ),
      'directs', CASE WHEN direct_names <> '{}' THEN (
        SELECT json_agg(json_build_array(c.name, c.last_seq, c.first_settings, c.second_settings))
        FROM conversation c WHERE c.name = ANY (direct_names)
      ) END,
      'keys', CASE WHEN asked ? 'keys' THEN (
        SELECT json_agg(json_build_array(t.created_by, t.key, c.name))
        FROM jsonb_to_recordset(asked->'keys') AS t (created_by text, key text)
        CROSS JOIN LATERAL (
          SELECT g.id FROM chat_group g WHERE g.created_by = t.created_by AND g.key = t.key AND g.key IS NOT NULL OFFSET 0
        ) g
        JOIN conversation c ON c.id = g.id
      ) END,
      'counts', CASE WHEN asked ? 'counts' THEN (
        SELECT json_agg(json_build_array(
          t.name, (SELECT count(*) FROM group_member m WHERE m.name = t.name AND m.until_n IS NULL)
        ))
        FROM jsonb_array_elements_text(asked->'counts') AS t (name)
      ) END,
      'nonces', CASE WHEN asked ? 'nonces' THEN (
        SELECT json_agg(json_build_array(t.sender, t.nonce, c.name, m.seq, m.sent_at_ms))
        FROM jsonb_to_recordset(asked->'nonces') AS t (sender text, nonce text)
        JOIN users u ON u.name = t.sender
        JOIN message m ON m.sender = u.id AND m.nonce = t.nonce
        JOIN conversation c ON c.id = m.conversation
      ) END,
      'edits', CASE WHEN asked ? 'edits' THEN (
        SELECT json_agg(json_build_array(t.name, t.seq, t.nonce, e.version, e.edited_at_ms))
        FROM jsonb_to_recordset(asked->'edits') AS t (name text, seq bigint, nonce text)
        JOIN conversation c ON c.name = t.name
        JOIN message_edit e ON e.conversation = c.id AND e.seq = t.seq AND e.nonce = t.nonce
      ) END,
      'reactions', CASE WHEN asked ? 'reactions' THEN (
        SELECT json_agg(json_build_array(r.name, r.seq, r.reaction, r.by, r.id))
        FROM (
          SELECT t.name, t.seq, r.reaction, r.name AS by, r.id
          FROM jsonb_to_recordset(asked->'reactions') AS t (name text, seq bigint, reaction text, "user" text)
          JOIN conversation c ON c.name = t.name
          JOIN reaction r ON r.conversation = c.id AND r.seq = t.seq AND r.reaction = t.reaction AND r.name = t.user
          UNION
          SELECT t.name, t.seq, r.reaction, r.name, r.id
          FROM (SELECT DISTINCT t.name, t.seq FROM jsonb_to_recordset(asked->'reactions') AS t (name text, seq bigint)) t
          JOIN conversation c ON c.name = t.name
          CROSS JOIN LATERAL (
            WITH RECURSIVE kind AS (
              (SELECT r.reaction FROM reaction r WHERE r.conversation = c.id AND r.seq = t.seq ORDER BY r.reaction LIMIT 1)
              UNION ALL
              SELECT (
                SELECT r.reaction FROM reaction r
                WHERE r.conversation = c.id AND r.seq = t.seq AND r.reaction > k.reaction ORDER BY r.reaction LIMIT 1
              )
              FROM kind k WHERE k.reaction IS NOT NULL
            )
            SELECT k.reaction FROM kind k
          ) k
          CROSS JOIN LATERAL (
            SELECT r.reaction, r.name, r.id FROM reaction r
            WHERE r.conversation = c.id AND r.seq = t.seq AND r.reaction = k.reaction
            ORDER BY r.id LIMIT (asked->>'kept')::bigint
          ) r
        ) r
      ) END
    );
  END $$;
`,
      e = [
        `
  -- Those at the places given.
  CREATE OR REPLACE FUNCTION create_users(names text[], places integer[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO users (name)
    SELECT names[t.place] FROM unnest(places) AS t (place)
    WHERE NOT EXISTS (SELECT FROM users u WHERE u.name = names[t.place] OFFSET 0)
    ORDER BY names[t.place]
    ON CONFLICT DO NOTHING;
  END $$;

  -- Those at the places given, between users who are there. added: { conversations, firsts, seconds }, columns of places.
  CREATE OR REPLACE FUNCTION create_conversations(names text[], users text[], added jsonb)
  RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO conversation (name, first_user, second_user)
    SELECT names[t.name], (SELECT u.id FROM users u WHERE u.name = users[t.first]),
      (SELECT u.id FROM users u WHERE u.name = users[t.second])
    FROM unnest((added->>'conversations')::integer[], (added->>'firsts')::integer[], (added->>'seconds')::integer[])
      AS t (name, first, second)
    WHERE NOT EXISTS (SELECT FROM conversation c WHERE c.name = names[t.name] OFFSET 0)
    ORDER BY names[t.name]
    ON CONFLICT DO NOTHING;
  END $$;

  -- Numbers at their places, which rise, and NULL at the other places up to the size.
  CREATE OR REPLACE FUNCTION by_place(numbers bigint[], places bigint[], size integer) RETURNS bigint[] LANGUAGE plpgsql AS $$
  BEGIN
    RETURN ARRAY(
      SELECT max(e.number) FROM (
        SELECT * FROM unnest(places, numbers) AS t (place, number) UNION ALL SELECT i, NULL FROM generate_series(1, size) i
      ) e
      GROUP BY e.place ORDER BY e.place
    );
  END $$;

  -- The users named and the subscribers of the topics. Gives the ids of those named, or NULL, and of all that it locked.
  CREATE OR REPLACE FUNCTION lock_users(names text[], topics text[], OUT ids bigint[], OUT heads bigint[], OUT locked bigint[])
  LANGUAGE plpgsql AS $$
  DECLARE
    places bigint[];
  BEGIN
    IF topics = '{}' THEN
      SELECT array_agg(l.place), array_agg(l.id) INTO places, locked FROM (
        SELECT * FROM (
          SELECT t.place, u.id FROM unnest(names) WITH ORDINALITY AS t (name, place) JOIN users u ON u.name = t.name
          ORDER BY t.name FOR NO KEY UPDATE OF u
        ) l
        ORDER BY l.place
      ) l;
      ids := locked;
      IF cardinality(locked) IS DISTINCT FROM cardinality(names) THEN
        ids := by_place(locked, places, cardinality(names));
      END IF;
    ELSE
      locked := ARRAY(SELECT u.id FROM users u WHERE u.id = ANY (ARRAY(
        SELECT s.user_id FROM subscriber s WHERE s.topic = ANY (topics)
        UNION SELECT n.id FROM users n WHERE n.name = ANY (names)
      )) ORDER BY u.name FOR NO KEY UPDATE);
      -- Whoever was made since then is not locked, and not there yet.
      ids := ARRAY(
        SELECT u.id FROM unnest(names) WITH ORDINALITY AS t (name, place)
        LEFT JOIN users u ON u.name = t.name AND u.id = ANY (locked) ORDER BY t.place
      );
    END IF;
  END $$;

  -- The users named, by giving their chat feeds so many more entries each, so many of them unread messages. Gives their ids, or
  -- NULL, and the heads before.
  CREATE OR REPLACE FUNCTION lock_feeds(
    names text[], entries integer[], unread integer[], OUT ids bigint[], OUT heads bigint[], OUT locked bigint[]
  )
  LANGUAGE plpgsql AS $$
  DECLARE
    places bigint[];
  BEGIN
    WITH fed AS (
      UPDATE users u SET chat_head = u.chat_head + t.entries, chat_unread = u.chat_unread + t.unread,
        has_sent = u.has_sent OR t.entries > t.unread
      FROM (
        SELECT * FROM unnest(names, entries, unread) WITH ORDINALITY AS t (name, entries, unread, place) ORDER BY t.name
      ) t
      WHERE u.name = t.name
      RETURNING t.place, u.id, u.chat_head - t.entries AS head
    )
    SELECT array_agg(f.place), array_agg(f.id), array_agg(f.head) INTO places, locked, heads
    FROM (SELECT * FROM fed ORDER BY place) f;
    ids := locked;
    IF cardinality(locked) IS DISTINCT FROM cardinality(names) THEN
      ids := by_place(locked, places, cardinality(names));
      heads := by_place(heads, places, cardinality(names));
    END IF;
  END $$;
`,
        `
  CREATE OR REPLACE FUNCTION take_keys(keys jsonb) RETURNS TABLE (i integer, accepted integer) LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  DECLARE
    taken text[];
  BEGIN
    WITH taking AS (
      INSERT INTO push_key (key, accepted, at_ms)
      SELECT k.key, k.accepted, k.at_ms
      FROM jsonb_to_recordset(keys) AS k (key text, former text, accepted integer, at_ms bigint)
      WHERE NOT EXISTS (SELECT FROM push_key p WHERE p.key = k.former)
      ORDER BY k.key
      ON CONFLICT DO NOTHING RETURNING key
    )
    SELECT array_agg(taking.key) INTO taken FROM taking;
    RETURN QUERY
      SELECT k.i, coalesce(p.accepted, f.accepted, k.accepted)
      FROM jsonb_to_recordset(keys) AS k (i integer, key text, former text, accepted integer)
      LEFT JOIN push_key p ON p.key = k.key
      LEFT JOIN push_key f ON f.key = k.former
      WHERE k.key <> ALL (coalesce(taken, '{}'));
  END $$;
`,
        `
  -- Pushes with these numbers, all at one time and with the same targets, are being committed. targets: ReachTarget[].
  CREATE OR REPLACE FUNCTION make_due(ids bigint[], ns bigint[], at_ms bigint, targets jsonb) RETURNS void LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  BEGIN
    INSERT INTO outward AS o (user_id, channel, category, n, since_ms, due_at_ms)
    SELECT u.id, t.channel, t.category, min(p.n) - 1, at_ms,
      min(at_ms + CASE WHEN f.mode IS NULL THEN t."delayMs" WHEN f.mode = 'after' THEN f.delay_ms ELSE 0 END)
    FROM unnest(ids, ns) AS p (id, n)
    JOIN users u ON u.id = p.id AND u.reachable
    CROSS JOIN jsonb_to_recordset(targets) AS t (channel text, category text, "delayMs" bigint, mandatory boolean)
    LEFT JOIN preference f
      ON NOT t.mandatory AND f.user_id = u.id AND f.category = t.category AND f.channel = t.channel
    WHERE EXISTS (SELECT FROM address a WHERE a.user_id = u.id AND a.channel = t.channel AND a.confirmed)
      AND CASE WHEN f.mode IS NULL THEN t."delayMs" IS NOT NULL ELSE f.mode <> 'off' END
    GROUP BY u.id, t.channel, t.category
    ORDER BY u.id, t.channel, t.category
    ON CONFLICT (user_id, channel, category) DO UPDATE SET
      since_ms = CASE WHEN o.due_at_ms IS NULL THEN excluded.since_ms ELSE o.since_ms END,
      due_at_ms = least(o.due_at_ms, excluded.due_at_ms)
    -- a range that waits for another try is finished first; its time stays
    WHERE o.up_to IS NULL OR o.lease IS NOT NULL;
  END $$;

  CREATE OR REPLACE FUNCTION count_reachable(of_user bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE users u SET reachable = EXISTS (SELECT FROM address a WHERE a.user_id = u.id AND a.confirmed) WHERE u.id = of_user;
  $$;

  CREATE OR REPLACE FUNCTION add_address(
    of_name text, of_channel text, of_identity text, new_id text, new_label text, new_address text, at_ms bigint, is_confirmed boolean
  ) RETURNS text LANGUAGE plpgsql ${b} AS $$
  #variable_conflict use_column
  DECLARE
    user_id bigint;
    kept_id text;
  BEGIN
    INSERT INTO users (name) VALUES (of_name) ON CONFLICT DO NOTHING;
    SELECT u.id INTO user_id FROM users u WHERE u.name = of_name FOR NO KEY UPDATE;
    INSERT INTO address AS a (user_id, channel, identity, id, label, address, added_at_ms, confirmed)
    VALUES (user_id, of_channel, of_identity, new_id, new_label, new_address, at_ms, is_confirmed)
    ON CONFLICT (user_id, channel, identity) DO UPDATE SET label = excluded.label, address = excluded.address,
      confirmed = a.confirmed OR excluded.confirmed, failing_since_ms = NULL
    RETURNING a.id INTO kept_id;
    PERFORM count_reachable(user_id);
    RETURN kept_id;
  END $$;

  CREATE OR REPLACE FUNCTION confirm_address(of_name text, of_id text) RETURNS boolean LANGUAGE plpgsql ${b} AS $$
  DECLARE
    found_user bigint;
  BEGIN
    SELECT u.id INTO found_user FROM users u WHERE u.name = of_name FOR NO KEY UPDATE;
    UPDATE address a SET confirmed = true WHERE a.user_id = found_user AND a.id = of_id;
    IF NOT FOUND THEN
      RETURN false;
    END IF;
    PERFORM count_reachable(found_user);
    RETURN true;
  END $$;

  CREATE OR REPLACE FUNCTION remove_address(of_name text, of_id text) RETURNS boolean LANGUAGE plpgsql ${b} AS $$
  DECLARE
    found_user bigint;
    removed text;
  BEGIN
    SELECT u.id INTO found_user FROM users u WHERE u.name = of_name FOR NO KEY UPDATE;
    DELETE FROM address a WHERE a.user_id = found_user AND a.id = of_id RETURNING a.channel INTO removed;
    IF removed IS NULL THEN
      RETURN false;
    END IF;
    DELETE FROM outward o WHERE o.user_id = found_user AND o.channel = removed
      AND NOT EXISTS (SELECT FROM address a WHERE a.user_id = found_user AND a.channel = removed);
    PERFORM count_reachable(found_user);
    RETURN true;
  END $$;

  -- set: NULL goes back to the definition.
  CREATE OR REPLACE FUNCTION set_preference(of_name text, of_category text, of_channel text, set_mode text, set_delay_ms bigint)
  RETURNS void LANGUAGE plpgsql ${b} AS $$
  DECLARE
    found_user bigint;
  BEGIN
    INSERT INTO users (name) VALUES (of_name) ON CONFLICT DO NOTHING;
    SELECT u.id INTO found_user FROM users u WHERE u.name = of_name;
    IF set_mode IS NULL THEN
      DELETE FROM preference p WHERE p.user_id = found_user AND p.category = of_category AND p.channel = of_channel;
    ELSE
      INSERT INTO preference (user_id, category, channel, mode, delay_ms)
      VALUES (found_user, of_category, of_channel, set_mode, set_delay_ms)
      ON CONFLICT (user_id, category, channel) DO UPDATE SET mode = excluded.mode, delay_ms = excluded.delay_ms;
    END IF;
  END $$;

  CREATE OR REPLACE FUNCTION set_quiet_hours(of_name text, new_hours text) RETURNS void LANGUAGE plpgsql ${b} AS $$
  DECLARE
    found_user bigint;
  BEGIN
    INSERT INTO users (name) VALUES (of_name) ON CONFLICT DO NOTHING;
    SELECT u.id INTO found_user FROM users u WHERE u.name = of_name;
    IF new_hours IS NULL THEN
      DELETE FROM quiet_hours q WHERE q.user_id = found_user;
    ELSE
      INSERT INTO quiet_hours (user_id, hours) VALUES (found_user, new_hours)
      ON CONFLICT (user_id) DO UPDATE SET hours = excluded.hours;
    END IF;
  END $$;

  -- limits: { channel: how many at most }
  CREATE OR REPLACE FUNCTION take_due(now_ms bigint, lease_ms bigint, limits jsonb)
  RETURNS TABLE (
    user_name text, channel text, category text, n bigint, since_ms bigint, up_to bigint, done text[], attempts integer, lease text
  ) LANGUAGE plpgsql ${b} AS $$
  #variable_conflict use_column
  DECLARE
    room record;
    taken bigint;
  BEGIN
    FOR room IN SELECT key AS channel, value::integer AS size FROM jsonb_each_text(limits) LOOP
      RETURN QUERY
        WITH picked AS (
          SELECT o.user_id, o.category FROM outward o
          WHERE o.channel = room.channel AND o.lease IS NOT NULL AND o.lease_until_ms <= now_ms
          ORDER BY o.lease_until_ms LIMIT room.size FOR UPDATE SKIP LOCKED
        )
        UPDATE outward o SET lease = gen_random_uuid()::text, lease_until_ms = now_ms + lease_ms, due_at_ms = NULL
        FROM picked p JOIN users u ON u.id = p.user_id
        WHERE o.user_id = p.user_id AND o.channel = room.channel AND o.category = p.category
        RETURNING u.name, o.channel, o.category, o.n, o.since_ms, o.up_to, o.done, o.attempts, o.lease;
      GET DIAGNOSTICS taken = ROW_COUNT;
      RETURN QUERY
        WITH picked AS (
          SELECT o.user_id, o.category FROM outward o
          WHERE o.channel = room.channel AND o.lease IS NULL AND o.due_at_ms IS NOT NULL AND o.due_at_ms <= now_ms
          ORDER BY o.due_at_ms LIMIT room.size - taken FOR UPDATE SKIP LOCKED
        )
        UPDATE outward o SET lease = gen_random_uuid()::text, lease_until_ms = now_ms + lease_ms, due_at_ms = NULL
        FROM picked p JOIN users u ON u.id = p.user_id
        WHERE o.user_id = p.user_id AND o.channel = room.channel AND o.category = p.category
        RETURNING u.name, o.channel, o.category, o.n, o.since_ms, o.up_to, o.done, o.attempts, o.lease;
    END LOOP;
  END $$;

  -- outcomes: [{ lease, n, due_at_ms, since_ms, up_to, done, attempts }]; without up_to the range is done.
  CREATE OR REPLACE FUNCTION settle_outward(outcomes jsonb) RETURNS void LANGUAGE plpgsql ${b} AS $$
  #variable_conflict use_column
  DECLARE
    s record;
  BEGIN
    FOR s IN
      SELECT t.*, o.user_id, o.channel, o.category
      FROM jsonb_to_recordset(outcomes) AS t (
        lease text, n bigint, due_at_ms bigint, since_ms bigint, up_to bigint, done text[], attempts integer
      )
      JOIN outward o ON o.lease = t.lease
      ORDER BY o.user_id, o.channel, o.category
    LOOP
      UPDATE outward o SET
        -- what came meanwhile waits since it came
        since_ms = CASE WHEN s.up_to IS NULL AND s.due_at_ms IS NULL AND o.due_at_ms IS NOT NULL THEN o.since_ms ELSE s.since_ms END,
        due_at_ms = CASE WHEN s.up_to IS NULL THEN least(o.due_at_ms, s.due_at_ms) ELSE s.due_at_ms END,
        n = s.n, lease = NULL, up_to = s.up_to, done = coalesce(s.done, '{}'), attempts = coalesce(s.attempts, 0)
      WHERE o.user_id = s.user_id AND o.channel = s.channel AND o.category = s.category AND o.lease = s.lease;
    END LOOP;
  END $$;
`,
        `
  CREATE OR REPLACE FUNCTION change_topics(changes jsonb, user_ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    WITH change AS (
      SELECT user_ids[c.member] AS user_id, c.topic, c.subscribed
      FROM jsonb_to_recordset(changes) AS c (member integer, topic text, subscribed boolean)
    ),
    gone AS (
      DELETE FROM subscriber s USING change c
      WHERE NOT c.subscribed AND s.topic = c.topic AND s.user_id = c.user_id
    )
    INSERT INTO subscriber (topic, user_id) SELECT topic, user_id FROM change WHERE subscribed
    ON CONFLICT DO NOTHING;
  END $$;
`,
        `
  -- As the rule of the same name in core.
  CREATE OR REPLACE FUNCTION wants_notice(settings text, mentioned boolean, at_ms bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT settings IS NULL OR settings::json->>'notify' <> 'none' AND (
      mentioned OR settings::json->>'notify' = 'all' AND coalesce((settings::json->>'mutedUntilMs')::bigint, at_ms) <= at_ms
    )
  $$;

  CREATE OR REPLACE FUNCTION append_messages(
    round jsonb, user_ids bigint[], conversations text[], user_heads bigint[], OUT answer json, OUT unwanted integer[]
  )
  LANGUAGE plpgsql AS $$
  DECLARE
    grown jsonb := round->'grown';
    sent jsonb := round->'sent';
    heads bigint[];
    ids bigint[];
    seqs bigint[];
    first_users bigint[];
    first_heads bigint[];
    second_users bigint[];
    second_heads bigint[];
    begun bigint[];
    any_moved boolean;
    any_settings boolean;
  BEGIN
    IF user_heads IS NULL THEN
      WITH fed AS (
        UPDATE users u SET chat_head = u.chat_head + t.entries, chat_unread = u.chat_unread + t.unread,
          has_sent = u.has_sent OR t.entries > t.unread
        FROM unnest((round->>'feeds')::integer[], (round->>'entries')::integer[], (round->>'unread')::integer[])
          WITH ORDINALITY AS t (id, entries, unread, place)
        WHERE u.id = user_ids[t.id]
        RETURNING t.place, u.chat_head - t.entries AS head
      )
      SELECT array_agg(f.head ORDER BY f.place) INTO heads FROM fed f;
    ELSE
      heads := ARRAY(
        SELECT user_heads[t.id] FROM unnest((round->>'feeds')::integer[]) WITH ORDINALITY AS t (id, place) ORDER BY t.place
      );
    END IF;

    WITH longer AS (
      UPDATE conversation c SET last_seq = c.last_seq + t.messages,
        first_last_n = heads[t.first_feed] + t.first_nth, second_last_n = heads[t.second_feed] + t.second_nth,
        first_block = (heads[t.first_feed] + t.first_nth) >> 8, second_block = (heads[t.second_feed] + t.second_nth) >> 8,
        first_moved = c.first_block <> (heads[t.first_feed] + t.first_nth) >> 8,
        second_moved = c.second_block <> (heads[t.second_feed] + t.second_nth) >> 8,
        first_unread = c.first_unread + t.first_unread, second_unread = c.second_unread + t.second_unread
      FROM unnest(
        (grown->>'conversations')::integer[], (grown->>'messages')::integer[],
        (grown->>'first_feeds')::integer[], (grown->>'first_nths')::integer[], (grown->>'first_unread')::integer[],
        (grown->>'second_feeds')::integer[], (grown->>'second_nths')::integer[], (grown->>'second_unread')::integer[]
      ) WITH ORDINALITY AS t (
        name, messages, first_feed, first_nth, first_unread, second_feed, second_nth, second_unread, place
      )
      WHERE c.name = conversations[t.name]
      RETURNING t.place, c.id, c.last_seq - t.messages AS seq, c.first_user, heads[t.first_feed] AS first_head,
        c.second_user, heads[t.second_feed] AS second_head,
        c.first_unread = t.first_unread AND t.first_unread > 0 AS first_begins,
        c.second_unread = t.second_unread AND t.second_unread > 0 AS second_begins,
        c.first_moved OR c.second_moved AS moved,
        c.first_settings IS NOT NULL OR c.second_settings IS NOT NULL AS has_settings
    )
    SELECT array_agg(l.id), array_agg(l.seq), array_agg(l.first_user), array_agg(l.first_head), array_agg(l.second_user),
      array_agg(l.second_head),
      array_agg(l.first_user) FILTER (WHERE l.first_begins) || array_agg(l.second_user) FILTER (WHERE l.second_begins), bool_or(l.moved),
      bool_or(l.has_settings)
    INTO ids, seqs, first_users, first_heads, second_users, second_heads, begun, any_moved, any_settings
    FROM (SELECT * FROM longer ORDER BY place) l;
    IF cardinality(ids) IS DISTINCT FROM cardinality((grown->>'conversations')::integer[]) THEN
      RAISE EXCEPTION USING ERRCODE = '40T01', MESSAGE = 'a conversation is missing';
    END IF;

    -- Conversations in which nothing was unread before: the users who have one more of those with something.
    IF begun IS NOT NULL THEN
      UPDATE users u SET chat_unread_conversations = u.chat_unread_conversations + t.conversations
      FROM (SELECT b.id, count(*) AS conversations FROM unnest(begun) AS b (id) GROUP BY b.id) t
      WHERE u.id = t.id;
    END IF;

    INSERT INTO message (conversation, seq, sender, nonce, sent_at_ms, content, sender_n, peer_n, extra)
    SELECT ids[m.conversation], seqs[m.conversation] + m.nth,
      CASE m.by_first WHEN 1 THEN first_users[m.conversation] ELSE second_users[m.conversation] END,
      m.nonce, m.at_ms, m.content,
      CASE m.by_first WHEN 1 THEN m.first_n ELSE m.second_n END, CASE m.by_first WHEN 1 THEN m.second_n ELSE m.first_n END, nullif(m.extra, '')
    FROM (
      SELECT *, first_heads[t.conversation] + t.first_nth AS first_n, second_heads[t.conversation] + t.second_nth AS second_n
      FROM unnest(
        (sent->>'conversations')::integer[], (sent->>'nths')::integer[],
        (sent->>'first_nths')::integer[], (sent->>'second_nths')::integer[],
        (sent->>'by_first')::integer[], (sent->>'at_ms')::bigint[],
        string_to_array(sent->>'nonces', E'\\n'), string_to_array(sent->>'contents', E'\\n'),
        string_to_array(sent->>'extras', E'\\n')
      ) AS t (conversation, nth, first_nth, second_nth, by_first, at_ms, nonce, content, extra)
    ) m;

    IF any_moved THEN
      INSERT INTO chat_block (user_id, block, conversation, seq)
      SELECT u.user_id, u.n >> 8, ids[m.conversation], min(seqs[m.conversation] + m.nth)
      FROM unnest(
        (sent->>'conversations')::integer[], (sent->>'nths')::integer[],
        (sent->>'first_nths')::integer[], (sent->>'second_nths')::integer[]
      ) AS m (conversation, nth, first_nth, second_nth)
      CROSS JOIN LATERAL (VALUES
        (first_users[m.conversation], first_heads[m.conversation] + m.first_nth),
        (second_users[m.conversation], second_heads[m.conversation] + m.second_nth)
      ) AS u (user_id, n)
      GROUP BY 1, 2, 3
      ON CONFLICT DO NOTHING;
    END IF;

    IF any_settings THEN
      SELECT array_agg(m.place) INTO unwanted
      FROM unnest(
        (sent->>'conversations')::integer[], (sent->>'by_first')::integer[], (sent->>'at_ms')::bigint[],
        (sent->>'mentioned')::integer[]
      ) WITH ORDINALITY AS m (conversation, by_first, at_ms, mentioned, place)
      JOIN conversation c ON c.id = ids[m.conversation]
      WHERE NOT wants_notice(
        CASE m.by_first WHEN 1 THEN c.second_settings ELSE c.first_settings END, m.mentioned IS NOT DISTINCT FROM 1, m.at_ms
      );
    END IF;

    answer := json_build_array(seqs, heads);
  END $$;
`,
        `
  CREATE OR REPLACE FUNCTION append_pushes(
    pushes jsonb, user_ids bigint[], repeated integer[], unwanted integer[], targets jsonb
  )
  RETURNS json LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  DECLARE
    answers json;
    any_reachable boolean;
    -- By place: thousands of rows may have the same long text, which need not go through the sorts with them.
    types text[] := ARRAY(SELECT p->>'type' FROM jsonb_array_elements(pushes) WITH ORDINALITY AS t (p, place) ORDER BY place);
    texts text[] := ARRAY(SELECT p->>'data' FROM jsonb_array_elements(pushes) WITH ORDINALITY AS t (p, place) ORDER BY place);
  BEGIN
    WITH recipient AS (
      SELECT p.i, p.push, p.collapse, p.messages, p.at_ms, r.place, user_ids[r.member] AS user_id
      FROM ROWS FROM (jsonb_to_recordset(pushes) AS (
        i integer, users integer[], messages boolean, sent integer, collapse text, at_ms bigint
      )) WITH ORDINALITY AS p (i, users, messages, sent, collapse, at_ms, push)
      CROSS JOIN unnest(p.users) WITH ORDINALITY AS r (member, place)
      WHERE p.i <> ALL (repeated) AND (unwanted IS NULL OR p.sent IS NULL OR p.sent <> ALL (unwanted))
    ),
    numbered AS (
      SELECT r.*, u.unread AS unread_before, u.reachable, earlier.n AS earlier, earlier.messages AS messages_before,
        u.push_head + row_number() OVER (PARTITION BY u.id ORDER BY r.i) AS n
      FROM recipient r JOIN users u ON u.id = r.user_id
      LEFT JOIN push_feed earlier
        ON earlier.user_id = r.user_id AND earlier.collapse = r.collapse AND earlier.open
    ),
    collapsed AS (
      SELECT *, row_number() OVER same AS nth,
        CASE WHEN collapse IS NOT NULL THEN coalesce(lag(n) OVER same, earlier) END AS replaces,
        collapse IS NULL OR lead(n) OVER same IS NULL AS open
      FROM numbered WINDOW same AS (PARTITION BY user_id, collapse ORDER BY n)
    ),
    entry AS (
      SELECT i, push, place, user_id, n, at_ms, earlier, nth, replaces, open, collapse, reachable,
        (replaces IS NULL)::integer AS added,
        unread_before + sum((replaces IS NULL)::integer) OVER (PARTITION BY user_id ORDER BY n) AS unread,
        CASE WHEN messages THEN coalesce(messages_before, 0) + nth END AS messages
      FROM collapsed
    ),
    replaced AS (
      UPDATE push_feed f SET open = false
      FROM entry e WHERE f.user_id = e.user_id AND f.n = e.earlier AND e.nth = 1 AND e.replaces IS NOT NULL
    ),
    logged AS (
      INSERT INTO push_feed (user_id, n, at_ms, replaces, unread, messages, open, type, data, collapse)
      SELECT user_id, n, at_ms, replaces, unread, messages, open, types[push],
        CASE WHEN messages IS NULL THEN texts[push] ELSE texts[push] || messages || '}' END, collapse
      FROM entry
    ),
    counted AS (
      UPDATE users u SET push_head = e.n, unread = u.unread + e.added
      FROM (SELECT user_id, max(n) AS n, sum(added) AS added FROM entry GROUP BY 1) e WHERE u.id = e.user_id
    )
    SELECT json_agg(answer), bool_or(reachable) INTO answers, any_reachable
    FROM (
      SELECT json_build_array(
        e.i, array_agg(e.n), array_agg(e.unread), array_agg(coalesce(e.replaces, 0)), array_agg(e.messages), NULL
      ) AS answer, bool_or(e.reachable) AS reachable
      FROM (SELECT * FROM entry ORDER BY i, place) e GROUP BY e.i -- one sort for all four
    ) a;
    IF any_reachable AND targets IS NOT NULL THEN
      PERFORM make_due(
        (SELECT array_agg(user_ids[m.member] ORDER BY m.place) FROM unnest(p.users) WITH ORDINALITY AS m (member, place)),
        ARRAY(SELECT json_array_elements_text(a.answer->1)::bigint), p.at_ms, targets->p.reach
      )
      FROM jsonb_to_recordset(pushes) AS p (i integer, users integer[], at_ms bigint, reach integer)
      JOIN json_array_elements(answers) AS a (answer) ON (a.answer->>0)::integer = p.i
      WHERE p.reach IS NOT NULL;
    END IF;
    RETURN answers;
  END $$;
`,
        `
  CREATE OR REPLACE FUNCTION append_broadcasts(broadcasts jsonb, locked bigint[], repeated integer[], targets jsonb)
  RETURNS json LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  DECLARE
    b record;
    answer json;
    answers json[] := '{}';
    accepted_count integer;
    reached bigint[];
    numbers bigint[];
  BEGIN
    FOR b IN
      SELECT * FROM jsonb_to_recordset(broadcasts) AS p (
        i integer, topic text, type text, data text, collapse text, key text, at_ms bigint, reach integer
      )
      WHERE p.i <> ALL (repeated) ORDER BY p.i
    LOOP
      WITH recipient AS (
        SELECT s.user_id FROM subscriber s WHERE s.topic = b.topic INTERSECT SELECT unnest(locked)
      ),
      replaced AS (
        UPDATE push_feed f SET open = false
        FROM recipient r WHERE f.user_id = r.user_id AND f.collapse = b.collapse AND f.open
        RETURNING f.user_id, f.n
      ),
      counted AS (
        UPDATE users u SET push_head = u.push_head + 1, unread = u.unread + (r.replaces IS NULL)::integer
        FROM (
          SELECT user_id, max(n) AS replaces
          FROM (SELECT user_id, NULL AS n FROM recipient UNION ALL SELECT user_id, n FROM replaced) both_of GROUP BY 1
        ) r
        WHERE u.id = r.user_id
        RETURNING u.id, u.name, u.push_head AS n, u.unread, r.replaces, u.reachable
      ),
      logged AS (
        INSERT INTO push_feed (user_id, n, at_ms, replaces, unread, open, type, data, collapse)
        SELECT id, n, b.at_ms, replaces, unread, true, b.type, b.data, b.collapse FROM counted
      )
      SELECT count(*), json_build_array(
        b.i, array_agg(n), array_agg(unread), array_agg(coalesce(replaces, 0)), NULL, array_agg(name)
      ), array_agg(id) FILTER (WHERE reachable), array_agg(n) FILTER (WHERE reachable)
      INTO accepted_count, answer, reached, numbers FROM counted;

      IF reached IS NOT NULL AND b.reach IS NOT NULL THEN
        PERFORM make_due(reached, numbers, b.at_ms, targets->b.reach);
      END IF;
      IF accepted_count > 0 THEN
        UPDATE push_key k SET accepted = accepted_count WHERE k.key = b.key;
        answers := answers || answer;
      END IF;
    END LOOP;
    RETURN to_json(answers);
  END $$;
`,
        `
  CREATE OR REPLACE FUNCTION read_conversations(reads jsonb, user_ids bigint[], conversations text[])
  RETURNS json LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  DECLARE
    answers json;
  BEGIN
    WITH mark AS (
      SELECT r.i, r.members, r.collapse, r.at_ms, m.user_id AS reader, m.first, m.conversation, m.read_seq, m.unread AS unread_before,
        least(r.seq, m.last_seq) AS seq,
        CASE WHEN r.seq >= m.last_seq THEN 0 ELSE m.unread - (
          SELECT count(*) FROM message s
          WHERE s.conversation = m.conversation AND s.seq > m.read_seq AND s.seq <= r.seq AND s.sender <> m.user_id
        ) END AS unread
      FROM jsonb_to_recordset(reads) AS r (
        i integer, conversation integer, reader integer, seq bigint, members integer[], collapse text, at_ms bigint
      )
      JOIN member m ON m.user_id = user_ids[r.reader] AND m.name = conversations[r.conversation]
    ),
    moved AS (SELECT * FROM mark WHERE seq > read_seq),
    entry AS (
      SELECT r.i, r.at_ms, r.conversation, r.seq, r.reader, m.place, u.id AS user_id,
        u.chat_head + row_number() OVER (PARTITION BY u.id ORDER BY r.i) AS n
      FROM moved r CROSS JOIN unnest(r.members) WITH ORDINALITY AS m (member, place)
      JOIN users u ON u.id = user_ids[m.member]
    ),
    marked AS (
      UPDATE conversation c SET
        first_read_seq = coalesce(r.first_seq, c.first_read_seq), first_unread = coalesce(r.first_unread, c.first_unread),
        second_read_seq = coalesce(r.second_seq, c.second_read_seq),
        second_unread = coalesce(r.second_unread, c.second_unread)
      FROM (
        SELECT conversation,
          max(seq) FILTER (WHERE first) AS first_seq, max(unread) FILTER (WHERE first) AS first_unread,
          max(seq) FILTER (WHERE NOT first) AS second_seq, max(unread) FILTER (WHERE NOT first) AS second_unread
        FROM moved GROUP BY 1
      ) r
      WHERE c.id = r.conversation
    ),
    logged AS (
      INSERT INTO chat_entry (user_id, n, at_ms, conversation, seq, kind, data)
      SELECT e.user_id, e.n, e.at_ms, e.conversation, e.seq, 'read', (SELECT u.name FROM users u WHERE u.id = e.reader)
      FROM entry e
    ),
    noticed AS (
      UPDATE push_feed f SET open = false, read_at_ms = r.at_ms
      FROM moved r WHERE r.unread = 0 AND f.user_id = r.reader AND f.collapse = r.collapse AND f.open
      RETURNING r.i, r.at_ms, f.user_id, f.n AS read
    ),
    read AS (
      SELECT p.i, p.at_ms, p.user_id, p.read, u.push_head + 1 AS n, u.unread - 1 AS unread
      FROM noticed p JOIN users u ON u.id = p.user_id
    ),
    logged_read AS (
      INSERT INTO push_feed (user_id, n, at_ms, unread, open, data)
      SELECT user_id, n, at_ms, unread, false, '{"seqs":[' || read || ']}' FROM read
    ),
    numbered AS (
      UPDATE users u SET chat_head = e.n, push_head = coalesce(r.n, u.push_head), unread = coalesce(r.unread, u.unread),
        chat_unread = u.chat_unread - coalesce(c.messages, 0),
        chat_unread_conversations = u.chat_unread_conversations - coalesce(c.conversations, 0)
      FROM (SELECT user_id, max(n) AS n FROM entry GROUP BY 1) e
      LEFT JOIN read r ON r.user_id = e.user_id
      LEFT JOIN (
        SELECT reader, unread_before - unread AS messages, (unread_before > 0 AND unread = 0)::integer AS conversations FROM moved
      ) c ON c.reader = e.user_id
      WHERE u.id = e.user_id
    )
    SELECT json_agg(json_build_array(m.i, m.seq, e.ns, r.n, r.unread, r.read)) INTO answers
    FROM (SELECT i, greatest(seq, read_seq) AS seq FROM mark) m
    LEFT JOIN (SELECT i, array_agg(n ORDER BY place) AS ns FROM entry GROUP BY 1) e ON e.i = m.i
    LEFT JOIN read r ON r.i = m.i;
    RETURN answers;
  END $$;
`,
        `
  CREATE OR REPLACE FUNCTION read_pushes(reads jsonb, user_ids bigint[])
  RETURNS json LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  DECLARE
    answers json;
  BEGIN
    WITH asked AS (
      SELECT r.i, r.seqs, r.at_ms, u.id AS reader, u.push_head, u.unread, least(r.up_to, u.push_head) AS up_to
      FROM jsonb_to_recordset(reads) AS r (i integer, reader integer, seqs bigint[], up_to bigint, at_ms bigint)
      JOIN users u ON u.id = user_ids[r.reader]
    ),
    marked AS (
      UPDATE push_feed f SET open = false, read_at_ms = a.at_ms
      FROM asked a
      WHERE f.user_id = a.reader AND f.open AND f.n <= a.up_to AND (a.seqs IS NULL OR f.n = ANY (a.seqs))
      RETURNING a.i, f.n
    ),
    entry AS (
      SELECT a.i, a.reader, a.at_ms, a.push_head + 1 AS n, a.unread - m.read AS unread, m.seqs,
        CASE WHEN a.seqs IS NULL THEN '{"upTo":' || a.up_to || '}' ELSE '{"seqs":' || array_to_json(m.seqs) || '}' END AS data
      FROM asked a JOIN (SELECT i, count(*) AS read, array_agg(n ORDER BY n) AS seqs FROM marked GROUP BY 1) m ON m.i = a.i
    ),
    logged AS (
      INSERT INTO push_feed (user_id, n, at_ms, unread, open, data)
      SELECT reader, n, at_ms, unread, false, data FROM entry
    ),
    counted AS (
      UPDATE users u SET push_head = e.n, unread = e.unread FROM entry e WHERE u.id = e.reader
    )
    SELECT json_agg(json_build_array(
      a.i, coalesce(e.unread, a.unread), coalesce(e.n, 0), coalesce(e.seqs, '{}'), coalesce(a.up_to, 0)
    )) INTO answers
    FROM asked a LEFT JOIN entry e ON e.i = a.i;
    RETURN answers;
  END $$;
`,
        c,
        d,
        `
  CREATE OR REPLACE FUNCTION save_chats(changes jsonb) RETURNS void LANGUAGE plpgsql ${b} AS $$
  #variable_conflict use_column
  DECLARE
    user_ids bigint[];
    ids bigint[];
  BEGIN
    IF changes ? 'new_groups' THEN
      WITH added AS (
        SELECT changes->'conversations'->>(t.conversation - 1) AS name, t.*
        FROM jsonb_to_recordset(changes->'new_groups') AS t (
          conversation integer, title text, data text, created_by text, created_at_ms bigint, key text, head bigint, last_seq bigint,
          member_count integer, last_at_ms bigint
        )
      ),
      named AS (
        INSERT INTO conversation (name, first_user, second_user) SELECT name, 0, 0 FROM added ORDER BY name RETURNING id, name
      )
      INSERT INTO chat_group (id, title, data, created_by, created_at_ms, key, head, last_seq, member_count, last_at_ms)
      SELECT n.id, a.title, a.data, a.created_by, a.created_at_ms, a.key, a.head, a.last_seq, a.member_count, a.last_at_ms
      FROM added a JOIN named n ON n.name = a.name;
    END IF;

    ids := ARRAY(
      SELECT (SELECT c.id FROM conversation c WHERE c.name = t.name)
      FROM jsonb_array_elements_text(changes->'conversations') WITH ORDINALITY AS t (name, place) ORDER BY t.place
    );
    user_ids := ARRAY(
      SELECT (SELECT u.id FROM users u WHERE u.name = t.name)
      FROM jsonb_array_elements_text(changes->'users') WITH ORDINALITY AS t (name, place) ORDER BY t.place
    );

    IF changes ? 'groups' THEN
      UPDATE chat_group g SET title = t.title, data = t.data, head = t.head, last_seq = t.last_seq, member_count = t.member_count,
        last_at_ms = t.last_at_ms
      FROM jsonb_to_recordset(changes->'groups') AS t (
        conversation integer, title text, data text, head bigint, last_seq bigint, member_count integer, last_at_ms bigint
      )
      WHERE g.id = ids[t.conversation];
    END IF;
    IF changes ? 'members' THEN
      INSERT INTO group_member AS m (
        conversation, name, role, joined_at_ms, joined_n, from_n, from_seq, until_n, until_seq, left_at_ms, left_as, read_seq
      )
      SELECT ids[t.conversation], t.name, t.role, t.joined_at_ms, t.joined_n, t.from_n, t.from_seq, t.until_n, t.until_seq, t.left_at_ms,
        t.left_as, t.read_seq
      FROM jsonb_to_recordset(changes->'members') AS t (
        conversation integer, name text, role text, joined_at_ms bigint, joined_n bigint, from_n bigint, from_seq bigint,
        until_n bigint, until_seq bigint, left_at_ms bigint, left_as text, read_seq bigint
      )
      ON CONFLICT (conversation, name) DO UPDATE SET role = excluded.role, joined_at_ms = excluded.joined_at_ms,
        joined_n = excluded.joined_n, from_n = excluded.from_n, from_seq = excluded.from_seq, until_n = excluded.until_n,
        until_seq = excluded.until_seq, left_at_ms = excluded.left_at_ms, left_as = excluded.left_as, read_seq = excluded.read_seq;
    END IF;
    IF changes ? 'group_settings' THEN
      UPDATE group_member m SET settings = t.settings
      FROM jsonb_to_recordset(changes->'group_settings') AS t (conversation integer, name text, settings text)
      WHERE m.conversation = ids[t.conversation] AND m.name = t.name;
    END IF;
    IF changes ? 'direct_settings' THEN
      UPDATE conversation c SET first_settings = coalesce(t.first_settings, c.first_settings),
        second_settings = coalesce(t.second_settings, c.second_settings)
      FROM jsonb_to_recordset(changes->'direct_settings') AS t (conversation integer, first_settings text, second_settings text)
      WHERE c.id = ids[t.conversation];
    END IF;

    IF changes ? 'new_messages' THEN
      INSERT INTO message (conversation, seq, sender, nonce, sent_at_ms, content, sender_n, peer_n, extra)
      SELECT ids[t.conversation], t.seq, user_ids[t.user], t.nonce, t.sent_at_ms, t.content, 0, 0, t.extra
      FROM jsonb_to_recordset(changes->'new_messages') AS t (
        conversation integer, seq bigint, "user" integer, nonce text, sent_at_ms bigint, content text, extra text
      );
    END IF;
    IF changes ? 'messages' THEN
      UPDATE message m SET content = t.content, extra = t.extra
      FROM jsonb_to_recordset(changes->'messages') AS t (conversation integer, seq bigint, content text, extra text)
      WHERE m.conversation = ids[t.conversation] AND m.seq = t.seq;
    END IF;
    IF changes ? 'edits' THEN
      INSERT INTO message_edit (conversation, seq, nonce, version, edited_at_ms)
      SELECT ids[t.conversation], t.seq, t.nonce, t.version, t.edited_at_ms
      FROM jsonb_to_recordset(changes->'edits') AS t (
        conversation integer, seq bigint, nonce text, version integer, edited_at_ms bigint
      );
    END IF;
    IF changes ? 'cleared' THEN
      DELETE FROM reaction r USING jsonb_to_recordset(changes->'cleared') AS t (conversation integer, seq bigint)
      WHERE r.conversation = ids[t.conversation] AND r.seq = t.seq;
    END IF;
    IF changes ? 'unmentioned' THEN
      DELETE FROM mention m USING jsonb_to_recordset(changes->'unmentioned') AS t (conversation integer, seq bigint, name text)
      WHERE m.conversation = ids[t.conversation] AND m.seq = t.seq AND m.name = t.name;
    END IF;
    IF changes ? 'reactions_off' THEN
      DELETE FROM reaction r
      USING jsonb_to_recordset(changes->'reactions_off') AS t (conversation integer, seq bigint, reaction text, name text)
      WHERE r.conversation = ids[t.conversation] AND r.seq = t.seq AND r.reaction = t.reaction AND r.name = t.name;
    END IF;
    IF changes ? 'reactions_on' THEN
      INSERT INTO reaction (conversation, seq, reaction, name, at_ms)
      SELECT ids[t.conversation], t.seq, t.reaction, t.name, t.at_ms
      FROM ROWS FROM (jsonb_to_recordset(changes->'reactions_on') AS (
        conversation integer, seq bigint, reaction text, name text, at_ms bigint
      )) WITH ORDINALITY AS t (conversation, seq, reaction, name, at_ms, place)
      ORDER BY t.place;
    END IF;
    IF changes ? 'mentions' THEN
      INSERT INTO mention (conversation, name, seq)
      SELECT ids[t.conversation], t.name, t.seq
      FROM jsonb_to_recordset(changes->'mentions') AS t (conversation integer, name text, seq bigint);
    END IF;

    IF changes ? 'group_entries' THEN
      INSERT INTO group_entry (conversation, n, at_ms, kind, seq, data)
      SELECT ids[t.conversation], t.n, t.at_ms, t.kind, t.seq, t.data
      FROM jsonb_to_recordset(changes->'group_entries') AS t (
        conversation integer, n bigint, at_ms bigint, kind text, seq bigint, data text
      );
    END IF;
    IF changes ? 'chat_entries' THEN
      INSERT INTO chat_entry (user_id, n, at_ms, conversation, seq, kind, data)
      SELECT user_ids[t.user], t.n, t.at_ms, ids[t.conversation], t.seq, t.kind, t.data
      FROM jsonb_to_recordset(changes->'chat_entries') AS t (
        "user" integer, n bigint, at_ms bigint, conversation integer, seq bigint, kind text, data text
      );
    END IF;
    IF changes ? 'closed' THEN
      UPDATE push_feed f SET open = false, read_at_ms = t.read_at_ms
      FROM jsonb_to_recordset(changes->'closed') AS t ("user" integer, n bigint, read_at_ms bigint)
      WHERE f.user_id = user_ids[t.user] AND f.n = t.n;
    END IF;
    IF changes ? 'pushes' THEN
      INSERT INTO push_feed (user_id, n, at_ms, read_at_ms, replaces, unread, messages, open, type, data, collapse)
      SELECT user_ids[t.user], t.n, t.at_ms, t.read_at_ms, t.replaces, t.unread, t.messages, t.open, t.type, t.data, t.collapse
      FROM jsonb_to_recordset(changes->'pushes') AS t (
        "user" integer, n bigint, at_ms bigint, read_at_ms bigint, replaces bigint, unread integer, messages integer, open boolean,
        type text, data text, collapse text
      );
    END IF;
    IF changes ? 'targets' THEN
      PERFORM make_due(array_agg(user_ids[t.user]), array_agg(t.n), t.at_ms, changes->'targets'->t.reach)
      FROM jsonb_to_recordset(changes->'pushes') AS t ("user" integer, n bigint, at_ms bigint, reach integer)
      WHERE t.reach IS NOT NULL GROUP BY t.at_ms, t.reach;
    END IF;
    IF changes ? 'revised' THEN
      UPDATE push_feed f SET data = t.data || f.messages || '}'
      FROM jsonb_to_recordset(changes->'revised') AS t ("user" integer, n bigint, data text)
      WHERE f.user_id = user_ids[t.user] AND f.n = t.n;
    END IF;

    IF changes ? 'user_changes' THEN
      UPDATE users u SET chat_head = t.chat_head, push_head = t.push_head, unread = t.unread, has_sent = u.has_sent OR t.has_sent
      FROM jsonb_to_recordset(changes->'user_changes') AS t (
        "user" integer, chat_head bigint, push_head bigint, unread integer, has_sent boolean
      )
      WHERE u.id = user_ids[t.user];
    END IF;
  END $$;
`,
        `
  CREATE OR REPLACE FUNCTION feed_entries(of_user bigint, after bigint, max_rows bigint)
  RETURNS TABLE (n bigint, at_ms bigint, conversation bigint, seq bigint, kind text, data text)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT e.n, e.at_ms, e.conversation, e.seq, e.kind, e.data FROM (
      SELECT m.n, m.sent_at_ms AS at_ms, c.conversation, m.seq, NULL AS kind, NULL AS data
      FROM (
        SELECT b.conversation, min(b.seq) AS first_seq FROM chat_block b
        WHERE b.user_id = of_user AND b.block >= (after + 1) >> 8 AND b.block <= (after + max_rows) >> 8
        GROUP BY b.conversation
      ) c
      CROSS JOIN LATERAL (
        SELECT m.seq, m.sent_at_ms, m.n FROM (
          SELECT s.seq, s.sent_at_ms, CASE s.sender WHEN of_user THEN s.sender_n ELSE s.peer_n END AS n
          FROM message s WHERE s.conversation = c.conversation AND s.seq >= c.first_seq
        ) m
        WHERE m.n > after ORDER BY m.seq LIMIT max_rows
      ) m
      WHERE m.n <= after + max_rows
      UNION ALL
      SELECT r.n, r.at_ms, r.conversation, r.seq, r.kind, r.data FROM chat_entry r
      WHERE r.user_id = of_user AND r.n > after AND r.n <= after + max_rows
    ) e
    ORDER BY e.n;
  END;
`,
        `
  CREATE OR REPLACE FUNCTION newest_conversations(of_user bigint, before bigint, max_rows bigint)
  RETURNS TABLE (conversation bigint, name text, last_seq bigint, last_n bigint, read_seq bigint, unread integer, settings text)
  LANGUAGE plpgsql STABLE ROWS 50
  SET search_path FROM CURRENT SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off
  SET plan_cache_mode = force_generic_plan SET jit = off AS $$
  #variable_conflict use_column
  BEGIN
    RETURN QUERY
    SELECT * FROM (
      (
        SELECT c.id, c.name, c.last_seq, c.first_last_n AS n, c.first_read_seq, c.first_unread, c.first_settings FROM conversation c
        WHERE c.first_user = of_user AND c.last_seq > 0 AND c.first_block <= before >> 8 AND c.first_last_n < before
        ORDER BY c.first_block DESC, c.first_last_n DESC LIMIT max_rows
      ) UNION ALL (
        SELECT c.id, c.name, c.last_seq, c.second_last_n, c.second_read_seq, c.second_unread, c.second_settings FROM conversation c
        WHERE c.second_user = of_user AND c.last_seq > 0 AND c.second_block <= before >> 8 AND c.second_last_n < before
        ORDER BY c.second_block DESC, c.second_last_n DESC LIMIT max_rows
      )
    ) p
    ORDER BY p.n DESC LIMIT max_rows;
  END $$;
`,
        `
  CREATE OR REPLACE FUNCTION trim_keys(older_than_ms bigint, max_rows integer) RETURNS integer LANGUAGE plpgsql ${b} AS $$
  DECLARE
    removed integer;
  BEGIN
    DELETE FROM push_key WHERE key IN (
      SELECT k.key FROM push_key k WHERE k.at_ms < older_than_ms ORDER BY k.at_ms LIMIT max_rows FOR UPDATE SKIP LOCKED
    );
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN removed;
  END $$;

  -- Over old entries up to the first young one, and over surplus ones; never over the head, nor more than max_rows.
  CREATE OR REPLACE FUNCTION new_floor(floor bigint, head bigint, young bigint, max_entries bigint, max_rows bigint)
  RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT greatest(floor, least(greatest(young - 1, head - max_entries), floor + max_rows, head - 1))
  $$;

  CREATE OR REPLACE FUNCTION trim_feeds(
    after_id bigint, older_than_ms bigint, max_entries bigint, max_users integer, max_rows bigint,
    OUT next_id bigint, OUT removed bigint
  ) LANGUAGE plpgsql ${b} AS $$
  DECLARE
    candidate record;
    u users;
    young record;
    left_rows bigint := max_rows;
    last_id bigint;
    chat bigint;
    push bigint;
    rows bigint;
  BEGIN
    removed := 0;
    SELECT max(page.id), count(*) INTO last_id, rows
    FROM (SELECT id FROM users WHERE id > after_id ORDER BY id LIMIT max_users) page;
    next_id := CASE WHEN rows = max_users THEN last_id END;

    FOR candidate IN
      SELECT t.id FROM users t
      WHERE t.id > after_id AND t.id <= last_id AND (
        (t.chat_head - t.chat_floor > greatest(max_entries, 1)) OR (t.push_head - t.push_floor > greatest(max_entries, 1))
        OR (t.chat_head - t.chat_floor > 1 AND older_than_ms > t.chat_from_ms)
        OR (t.push_head - t.push_floor > 1 AND older_than_ms >
          (SELECT f.at_ms FROM push_feed f WHERE f.user_id = t.id AND f.n = t.push_floor + 1))
        OR EXISTS (SELECT FROM push_feed f WHERE f.user_id = t.id AND f.n <= t.push_floor AND NOT f.open)
      )
      ORDER BY t.id
    LOOP
      SELECT * INTO u FROM users t WHERE t.id = candidate.id FOR NO KEY UPDATE SKIP LOCKED;
      CONTINUE WHEN NOT FOUND;

      SELECT f.n, f.at_ms INTO young FROM feed_entries(u.id, u.chat_floor, left_rows) f
      WHERE f.at_ms >= older_than_ms ORDER BY f.n LIMIT 1;
      chat := new_floor(u.chat_floor, u.chat_head, coalesce(young.n, u.chat_head), max_entries, left_rows);
      push := new_floor(u.push_floor, u.push_head, coalesce((
        SELECT f.n FROM push_feed f
        WHERE f.user_id = u.id AND f.n > u.push_floor AND f.n <= u.push_floor + left_rows AND f.at_ms >= older_than_ms
        ORDER BY f.n LIMIT 1
      ), u.push_head), max_entries, left_rows);

      UPDATE users t SET chat_floor = chat, push_floor = push,
        chat_from_ms = CASE WHEN young.n = chat + 1 THEN young.at_ms WHEN chat > u.chat_floor THEN 0 ELSE t.chat_from_ms END,
        push_floor_unread = CASE WHEN push = u.push_floor
        THEN t.push_floor_unread ELSE (SELECT f.unread FROM push_feed f WHERE f.user_id = u.id AND f.n = push) END
      WHERE t.id = u.id;
      DELETE FROM chat_entry f WHERE f.user_id = u.id AND f.n <= chat;
      DELETE FROM chat_block b WHERE b.user_id = u.id AND b.block < (chat + 1) >> 8;
      -- Those below the old floor were open when it passed them.
      DELETE FROM push_feed f WHERE f.user_id = u.id AND f.n IN (
        SELECT d.n FROM push_feed d WHERE d.user_id = u.id AND d.n <= push AND NOT d.open ORDER BY d.n LIMIT max_rows
      );
      GET DIAGNOSTICS rows = ROW_COUNT;
      left_rows := left_rows - (chat - u.chat_floor) - greatest(push - u.push_floor, rows);
      removed := removed + chat - u.chat_floor + push - u.push_floor;
      -- A step that came to its end here may not have come to the user's.
      IF left_rows <= 0 THEN
        next_id := u.id - 1;
        EXIT;
      END IF;
    END LOOP;
  END $$;

  CREATE OR REPLACE FUNCTION trim_groups(
    after_id bigint, older_than_ms bigint, max_entries bigint, max_groups integer, max_rows bigint,
    OUT next_id bigint, OUT removed bigint
  ) LANGUAGE plpgsql ${b} AS $$
  DECLARE
    candidate record;
    g chat_group;
    young bigint;
    left_rows bigint := max_rows;
    last_id bigint;
    raised bigint;
    rows bigint;
  BEGIN
    removed := 0;
    SELECT max(page.id), count(*) INTO last_id, rows
    FROM (SELECT id FROM chat_group WHERE id > after_id ORDER BY id LIMIT max_groups) page;
    next_id := CASE WHEN rows = max_groups THEN last_id END;

    FOR candidate IN
      SELECT t.id FROM chat_group t
      WHERE t.id > after_id AND t.id <= last_id AND t.head - t.floor > 1 AND (
        t.head - t.floor > greatest(max_entries, 1)
        OR older_than_ms > (SELECT e.at_ms FROM group_entry e WHERE e.conversation = t.id AND e.n = t.floor + 1)
      )
      ORDER BY t.id
    LOOP
      SELECT * INTO g FROM chat_group t WHERE t.id = candidate.id FOR NO KEY UPDATE SKIP LOCKED;
      CONTINUE WHEN NOT FOUND;

      SELECT e.n INTO young FROM group_entry e
      WHERE e.conversation = g.id AND e.n > g.floor AND e.n <= g.floor + left_rows AND e.at_ms >= older_than_ms
      ORDER BY e.n LIMIT 1;
      raised := new_floor(g.floor, g.head, coalesce(young, g.head), max_entries, left_rows);
      UPDATE chat_group t SET floor = raised WHERE t.id = g.id;
      DELETE FROM group_entry e WHERE e.conversation = g.id AND e.n <= raised;
      left_rows := left_rows - (raised - g.floor);
      removed := removed + raised - g.floor;
      IF left_rows <= 0 THEN
        next_id := g.id - 1;
        EXIT;
      END IF;
    END LOOP;
  END $$;
`,
        `
  CREATE OR REPLACE FUNCTION revoke(of_kind text, of_subject text, at bigint, until bigint) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
  BEGIN
    IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply') THEN
      PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    DELETE FROM revocation WHERE until_ms < at; -- these have ended
    INSERT INTO revocation AS r (kind, subject, at_ms, until_ms) VALUES (of_kind, of_subject, at, until)
    ON CONFLICT (kind, subject) DO UPDATE
    SET at_ms = greatest(r.at_ms, excluded.at_ms), until_ms = greatest(r.until_ms, excluded.until_ms);
  END $$;
`,
        `
  CREATE OR REPLACE FUNCTION database_identity() RETURNS text LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
  DECLARE
    system text := '-';
    timeline text := '-';
  BEGIN
    BEGIN
      system := (SELECT system_identifier::text FROM pg_control_system());
    EXCEPTION WHEN insufficient_privilege OR undefined_function OR feature_not_supported THEN
    END;
    BEGIN
      timeline := left(pg_walfile_name(pg_current_wal_flush_lsn()), 8);
    EXCEPTION WHEN insufficient_privilege OR undefined_function OR feature_not_supported
      OR object_not_in_prerequisite_state THEN -- a standby
    END;
    RETURN concat_ws('/', system, timeline, (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()),
      'meta'::regclass::oid);
  END $$;

  CREATE OR REPLACE FUNCTION renew_epoch() RETURNS text LANGUAGE sql SET search_path FROM CURRENT AS $$
    UPDATE meta SET epoch = left(replace(gen_random_uuid()::text, '-', ''), 12) RETURNING epoch
  $$;
`,
        `
  CREATE OR REPLACE FUNCTION probe() RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
  BEGIN
    TRUNCATE probed;
    INSERT INTO probed VALUES (repeat('x', 1000));
  END $$;
`,
      ].join("\n");
    a.s(["f", 0, e], 54846);
  },
  54623,
  (a) => {
    "use strict";
    function b(a) {
      let b = (b) => `(SELECT name FROM ${a}.users WHERE id = ${b})`,
        c = (b, c) => `
    CASE WHEN ${b}.extra IS NOT NULL THEN (
      SELECT ${c} FROM ${a}.message q
      WHERE q.conversation = ${b}.conversation AND q.seq = substring(${b}.extra FROM '"replyTo":(\\d+)')::bigint
    ) END`,
        d = (a) => `${a}.extra, ${c(a, b("q.sender"))}, ${c(a, "q.extra")}`;
      return {
        extras: d,
        message: (a) => `${a}.seq, ${b(`${a}.sender`)}, ${a}.nonce, ${a}.sent_at_ms, ${a}.content, ${d(a)}`,
      };
    }
    let c = "octet_length(r.content) + coalesce(octet_length(r.extra), 0)",
      d = (a, b, c, d) => `(
    SELECT * FROM (
      SELECT r.*, count(*) OVER () AS found, row_number() OVER page AS place,
        sum(coalesce(${c}, 0)) OVER page AS bytes
      FROM (${a}) r WINDOW page AS (ORDER BY r.${b} ROWS UNBOUNDED PRECEDING)
    ) r WHERE r.place = 1 OR r.bytes <= ${d}
  )`;
    a.s([
      "M",
      0,
      function (a) {
        let e = (b) => `(SELECT name FROM ${a}.users WHERE id = ${b})`,
          f = (b, c) => `LEFT JOIN LATERAL (
      SELECT * FROM ${a}.message m WHERE m.conversation = ${b} AND m.seq = ${c} OFFSET 0
    ) m ON true`,
          { message: g, extras: h } = b(a),
          i = (b) => {
            let e = `
      SELECT * FROM ${a}.message m
      WHERE m.conversation = (SELECT id FROM ${a}.conversation WHERE name = $1) AND m.seq > $2 AND m.seq < $3
      ORDER BY m.seq ${b} LIMIT $4`;
            return `
      SELECT m.found, ${g("m")} FROM ${d(e, `seq ${b}`, c, "$5")} m ORDER BY m.seq ${b}`;
          },
          j = (b) => {
            let c = `
      SELECT * FROM ${a}.push_feed f
      WHERE f.user_id = u.id AND f.n < $2 AND ${b} ORDER BY f.n DESC LIMIT $3`;
            return `
      SELECT u.push_head, u.unread, f.found, f.n, f.type, f.data, f.at_ms, f.read_at_ms
      FROM ${a}.users u
      LEFT JOIN LATERAL ${d(c, "n DESC", "octet_length(r.data)", "$4")} f ON true
      WHERE u.name = $1 ORDER BY f.n DESC`;
          },
          k = `
      SELECT f.n, f.conversation, f.seq, f.kind, f.data, m.sender, m.nonce, m.sent_at_ms, m.content, m.extra
      FROM ${a}.feed_entries(u.id, $2, $3) f
      ${f("f.conversation", "f.seq AND (f.kind IS NULL OR f.kind = 'edited')")}`,
          l = `
      SELECT * FROM ${a}.push_feed f WHERE f.user_id = u.id AND f.n > $2 ORDER BY f.n LIMIT $3`,
          m = `
      SELECT p.*, m.sender, m.nonce, m.sent_at_ms, m.content, m.extra
      FROM ${a}.newest_conversations(u.id, $2, $3) p ${f("p.conversation", "p.last_seq")}`;
        return {
          chatFeed: `
      SELECT u.chat_head, u.chat_floor, f.n, (SELECT name FROM ${a}.conversation WHERE id = f.conversation), f.seq,
        NULL, ${e("f.sender")}, f.nonce, f.sent_at_ms, f.content, ${h("f")}, f.kind, f.data
      FROM ${a}.users u
      LEFT JOIN LATERAL ${d(k, "n", c, "$4")} f ON $2 >= u.chat_floor
      WHERE u.name = $1 ORDER BY f.n`,
          pushFeed: `
      SELECT u.push_head, u.push_floor,
        CASE WHEN $2 = u.push_floor THEN u.push_floor_unread WHEN $2 < u.push_floor THEN u.unread
          ELSE coalesce((SELECT p.unread FROM ${a}.push_feed p WHERE p.user_id = u.id AND p.n = $2), u.unread) END,
        f.n, f.at_ms, f.unread, f.replaces, f.type, f.data
      FROM ${a}.users u
      LEFT JOIN LATERAL ${d(l, "n", "octet_length(r.data)", "$4")} f ON $2 >= u.push_floor
      WHERE u.name = $1 ORDER BY f.n`,
          heads: `
      SELECT coalesce(u.chat_head, 0), coalesce(u.push_head, 0)
      FROM unnest($1::text[]) WITH ORDINALITY AS t (name, i)
      LEFT JOIN LATERAL (SELECT * FROM ${a}.users u WHERE u.name = t.name OFFSET 0) u ON true
      ORDER BY t.i`,
          oldestMessages: i("ASC"),
          newestMessages: i("DESC"),
          conversations: `
      SELECT u.chat_head, u.chat_unread, u.chat_unread_conversations, p.found, p.name, p.last_n, p.read_seq, p.unread,
        p.last_seq, ${e("p.sender")}, p.nonce, p.sent_at_ms, p.content, ${h("p")}, p.settings,
        (SELECT json_agg(json_build_array(${e("q.user_id")}, q.read_seq) ORDER BY q.user_id)
          FROM ${a}.member q WHERE q.conversation = p.conversation)
      FROM ${a}.users u
      LEFT JOIN LATERAL ${d(m, "last_n DESC", c, "$4")} p ON true
      WHERE u.name = $1 ORDER BY p.last_n DESC`,
          pushes: j("(f.open OR f.read_at_ms IS NOT NULL)"),
          openPushes: j("f.open"),
          subscribers: `
      SELECT ${e("s.user_id")} FROM ${a}.subscriber s WHERE s.topic = $1 ORDER BY s.user_id`,
          acquainted: `
      SELECT t.i::integer FROM unnest($1::text[]) WITH ORDINALITY AS t (name, i)
      WHERE EXISTS (SELECT FROM ${a}.conversation c WHERE c.name = t.name AND c.last_seq > 0 OFFSET 0)`,
          seen: `
      SELECT t.name FROM unnest($1::text[]) AS t (name)
      WHERE EXISTS (SELECT FROM ${a}.seen_user s WHERE s.name = t.name OFFSET 0)
        OR EXISTS (SELECT FROM ${a}.users u WHERE u.name = t.name AND u.has_sent OFFSET 0)`,
          markSeen: `
      INSERT INTO ${a}.seen_user (name)
      SELECT DISTINCT t.name FROM unnest($1::text[]) AS t (name)
      WHERE NOT EXISTS (SELECT FROM ${a}.seen_user s WHERE s.name = t.name OFFSET 0)
      ORDER BY t.name
      ON CONFLICT DO NOTHING`,
          revoke: `SELECT ${a}.revoke($1, $2, $3, $4)`,
          revocations: `SELECT kind, subject, at_ms, until_ms FROM ${a}.revocation WHERE until_ms > $1`,
        };
      },
      "G",
      0,
      c,
      "h",
      0,
      b,
      "m",
      0,
      d,
    ]);
  },
  44450,
  (a) => {
    "use strict";
    var b = a.i(83956);
    let c = "a client of pg, sql of postgres.js, tx of Drizzle, or trx of Kysely or Knex";
    async function d(a, { table: g, statement: h, value: i }) {
      let j = (function (a) {
        let d = Object(a),
          g = (a) => "function" == typeof d[a];
        if (g("unsafe")) return (b, c) => a.unsafe(e(b), f(b, c));
        if (g("executeQuery"))
          return (b, c) => {
            let [d, g] = [e(b), f(b, c)];
            return a.executeQuery({
              sql: d,
              parameters: g,
              query: { kind: "RawNode", sqlFragments: [d], parameters: [] },
              queryId: { queryId: "tidings" },
            });
          };
        if (g("execute"))
          return ({ begin: b, end: c }, d) =>
            a.execute(
              "" === c
                ? b
                : `${b}${(function (a) {
                    let b = "tidings";
                    for (; a.includes(`$${b}`);) b += "_";
                    return `$${b}$${a}$${b}$`;
                  })(d)}::text${c}`,
            );
        if (g("raw"))
          return (b, c) => {
            let { begin: d, end: e } = b;
            return a.raw("" === e ? d : `${d}?::text${e}`, f(b, c));
          };
        if (g("query")) return (b, c) => a.query(e(b), f(b, c));
        throw new b.C("BAD_REQUEST", `The push has nothing to run SQL with: give ${c}`);
      })(a);
      try {
        await j({ begin: `LOCK TABLE ${g} IN ACCESS SHARE MODE`, end: "" }, "");
      } catch (a) {
        throw "25P01" ===
          (function (a) {
            for (let b = a, c = 0; b instanceof Error && c < 5; b = b.cause, c += 1)
              if ("code" in b && "string" == typeof b.code && /^[0-9A-Z]{5}$/.test(b.code)) return b.code;
          })(a)
          ? new b.C(
              "BAD_REQUEST",
              "No transaction is open there, so the push would not be part of one: begin one, and give the client that has it open, not the pool",
              { cause: a },
            )
          : a;
      }
      let k = await j(h, i),
        l = Array.isArray(k) ? k : k?.rows;
      if (!Array.isArray(l)) throw TypeError(`The client answered without rows: give ${c}`);
      return l;
    }
    let e = ({ begin: a, end: b }) => ("" === b ? a : `${a}$1::text${b}`),
      f = ({ end: a }, b) => ("" === a ? [] : [b]);
    a.s(["f", 0, d]);
  },
  65298,
  (a) =>
    a.a(async (b, c) => {
      try {
        var d = a.i(83956),
          e = a.i(56927),
          f = a.i(8684),
          g = a.i(20050),
          h = a.i(89617),
          i = a.i(71250),
          j = a.i(99797),
          k = a.i(69254),
          l = a.i(93076),
          m = a.i(13481),
          n = a.i(79447),
          o = a.i(74063),
          p = a.i(44450),
          q = b([g]);
        [g] = q.then ? (await q)() : q;
        let t = h.z.string().min(1).max(128).optional(),
          u = i.z.object({
            to: j.z.union([e.z, k.z.array(e.z).min(1).max(1e4), i.z.object({ topic: e.q })], {
              error: "Give a user id, 1–10,000 of them, or { topic } in `to`",
            }),
            type: h.z.string(),
            data: l.z.unknown(),
            key: t,
            collapse: t,
          });
        function r(a, b) {
          let c = m.z.safeParse(a, b);
          if (c.success) return c.data;
          throw new d.C("BAD_REQUEST", n.z.prettifyError(c.error), { cause: c.error });
        }
        let v = i.z.object({ part: h.z.string(), data: h.z.string().nullable() });
        function s(a) {
          let { part: b, data: c } = v.parse(a);
          return [b, c];
        }
        (a.s([
          "f",
          0,
          function (a, { schema: b = "tidings", service: c, targetsOf: e = () => void 0, now: h = Date.now } = {}) {
            let i = (0, g.escapeIdentifier)(b),
              j = `${i}.meta`,
              k = { begin: `SELECT part, data::text AS data FROM ${i}.commit_feeds(`, end: "::jsonb, NULL)" };
            return async (b, g) => {
              let { to: i, type: l, data: m, key: n, collapse: q } = r(u, g),
                t = Object.hasOwn(a.pushes, l) ? a.pushes[l] : void 0;
              if (!t)
                throw new d.C(
                  "BAD_REQUEST",
                  `The push type ${JSON.stringify(l)} is not in the definition: add it there`,
                );
              let v = e(l),
                w = {
                  kind: "push",
                  to: "string" == typeof i ? { userIds: [i] } : Array.isArray(i) ? { userIds: i } : i,
                  type: l,
                  data: r(t, m),
                  atMs: h(),
                  ...(0, f.f)(c, n),
                  ...(void 0 !== q && { collapse: `app:${q}` }),
                  ...(v && { reach: v }),
                },
                x = (0, o.f)([w]);
              if (null === x.parameter) throw Error("a push is something to ask");
              let y = await (0, p.f)(b, { table: j, statement: k, value: x.parameter }),
                [z] = x.toCommitted(y.map(s));
              if (!z || !("accepted" in z.outcome)) throw Error("the database did not answer the push");
              let { accepted: A, duplicate: B } = z.outcome;
              return { accepted: A, duplicate: B, deliveries: z.deliveries };
            };
          },
        ]),
          c());
      } catch (a) {
        c(a);
      }
    }, !1),
];

//# sourceMappingURL=%5Broot-of-the-server%5D__0tcc3-ntux4iq._.js.map
