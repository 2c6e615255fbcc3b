module.exports = [
  87769,
  (a, b, c) => {
    b.exports = a.x("node:events", () => require("node:events"));
  },
  50227,
  (a, b, c) => {
    b.exports = a.x("node:path", () => require("node:path"));
  },
  25127,
  (a, b, c) => {
    b.exports = a.x("node:worker_threads", () => require("node:worker_threads"));
  },
  50862,
  93465,
  (a) => {
    "use strict";
    (a.i(2157), a.i(50227), a.i(87769));
    var b = a.i(25127);
    a.x("node:sqlite", () => require("node:sqlite"), !0);
    var c = a.i(34599),
      d = a.i(83956),
      e = a.i(7222),
      f = a.i(86669),
      g = a.i(20863),
      h = a.i(60297),
      i = a.i(36928);
    function j(a) {
      let [b, c, d, e, f, g, h, i, j] = a;
      return {
        id: b,
        title: c,
        data: null === d ? null : JSON.parse(d),
        createdBy: e,
        createdAtMs: f,
        head: g,
        lastSeq: h,
        memberCount: i,
        lastAtMs: j,
      };
    }
    function k(a, b) {
      let [c, d, e, f, g, h, i, j, k, l] = b;
      return {
        groupId: a,
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
    }
    let l = (a) => ("number" == typeof a ? { n: a, event: null } : (0, e.d)(a));
    function m(a) {
      let [b, c, d, e, f, g, h] = a;
      return { conversationId: b, head: c, fromSeq: d, joinedN: g, memberCount: e, isMember: 1 === f, lastAtMs: h };
    }
    class n extends Error {
      name = "SqliteOpenError";
      reason;
      path;
      problem;
      constructor(a, b, c, d) {
        (super(`The database ${b} ${c}`, d), (this.reason = a), (this.path = b), (this.problem = c));
      }
    }
    let o = { stage: "keys" };
    var p = a.i(4875),
      q = {
        get url() {
          return a.F("packages/sqlite/src/threads/threads.ts");
        },
        env: { DEV: !1, PROD: !0, MODE: "production", BASE_URL: "/", SSR: !0 },
      };
    let r = {
      chatFeed: !0,
      pushFeed: !0,
      history: !0,
      conversations: !0,
      direct: !0,
      pushes: !0,
      memberships: !0,
      seen: !0,
      revocations: !0,
      believedAtMs: !0,
      topicMembers: !0,
      readGroups: !0,
      positions: !0,
      groupHeads: !0,
      groups: !0,
      group: !0,
      membership: !0,
      groupMembers: !0,
      companions: !0,
      message: !0,
      profile: !0,
      outwardStatus: !0,
    };
    async function s(g) {
      if (24 > Number.parseInt(process.versions.node)) {
        let a = `needs Node.js 24 or newer, and this is ${process.version}: install a newer one`;
        throw new n("unavailable", g.path, a);
      }
      let s = (function (c) {
        var e, f;
        let g,
          { path: h, lockTimeoutMs: i = 5e3, checkUpToBytes: j = 0x4000000, maxBytes: k = null } = c,
          l = { path: h, lockTimeoutMs: i, checkUpToBytes: j, maxBytes: k, messagePushType: p.f },
          m = (c) => (
            q.url.endsWith(".ts"),
            (function (a) {
              let b = [],
                c = 0,
                e = null,
                f = !1,
                { promise: g, resolve: h } = Promise.withResolvers();
              function i(c) {
                return (
                  0 === b.length && a.ref(), new Promise((a, d) => void b.push({ id: c, resolve: a, reject: d }))
                );
              }
              let j = [];
              function k() {
                if (0 === j.length) return;
                let b = j;
                ((j = []), a.postMessage(JSON.stringify(b), []));
              }
              function l(a) {
                if (!e) {
                  for (let { reject: c } of ((e = a), b.splice(0))) c(a);
                  f || h(a);
                }
              }
              function m(a, b) {
                let c = `The storage thread has stopped (${a}): restart the server`;
                l(new d.C("SERVICE_UNAVAILABLE", c, { cause: b }));
              }
              function o(b) {
                (l(b), a.terminate());
              }
              (a.on("message", function (c) {
                if (!e && ("string" == typeof c || Array.isArray(c))) {
                  for (let e of ("string" == typeof c ? [c] : c).map((a) => ("string" == typeof a ? JSON.parse(a) : a)))
                    !(function (c) {
                      let e = b.shift();
                      if (e?.id !== c.id) throw Error(`the storage thread answered out of turn (${c.id})`);
                      if ((0 === b.length && a.unref(), !("failure" in c))) return e.resolve(c.value);
                      let { failure: f } = c,
                        g = (function (a) {
                          if ("bug" === a.kind) return a.error;
                          if ("lost" === a.kind) return new d.C("SERVICE_UNAVAILABLE", a.message);
                          let { cause: b } = a;
                          return "unavailable" === a.kind
                            ? new d.C("SERVICE_UNAVAILABLE", a.message, { cause: b })
                            : new n(a.reason, a.path, a.problem, { cause: b });
                        })(f);
                      (e.reject(g), "lost" === f.kind && o(g));
                    })(e);
                }
              }),
                a.on("messageerror", (b) => {
                  (m("an answer could not be read", b), a.terminate());
                }),
                a.on("error", (a) => m(a instanceof Error ? a.message : String(a), a)));
              let { promise: p, resolve: q } = Promise.withResolvers();
              function r(a, ...b) {
                if (e) return Promise.reject(e);
                c += 1;
                let d = "commit" === a || "apply" === a;
                return (0 !== j.length || d || setImmediate(k), j.push({ id: c, method: a, args: b }), d && k(), i(c));
              }
              return (
                a.on("exit", (a) => {
                  (m(`exit code ${a}`), q());
                }),
                {
                  open: () => (a.postMessage("open", []), i(0)),
                  call: r,
                  failed: g,
                  abandon: o,
                  async stop() {
                    ((f = !0), await a.terminate());
                  },
                  async close() {
                    ((f = !0),
                      e ||
                        (await r("close").catch((a) => {
                          if (!e) throw a;
                        })),
                      a.ref(),
                      await p);
                  },
                }
              );
            })(new b.Worker(new a.U(a.r(10165)), { workerData: l, execArgv: [] }))
          ),
          o = m("write-worker");
        return ":memory:" === h
          ? o
          : ((e = o),
            (f = m("read-worker")),
            (g = Promise.race([e.failed, f.failed])).then((a) => {
              (e.abandon(a), f.abandon(a));
            }),
            {
              failed: g,
              call: (a, ...b) => (a in r ? f : e).call(a, ...b),
              async open() {
                try {
                  let a = await e.open();
                  return (
                    f
                      .open()
                      .catch((a) =>
                        f.abandon(
                          new d.C(
                            "SERVICE_UNAVAILABLE",
                            "The database could not be opened for reading: restart the server",
                            { cause: a },
                          ),
                        ),
                      ),
                    a
                  );
                } catch (a) {
                  throw (await Promise.all([e, f].map((a) => a.stop())), a);
                }
              },
              async close() {
                (await f.close(), await e.close());
              },
            });
      })(g);
      return (function (a, b) {
        let g = null,
          n = () => null !== g,
          p = (b, ...c) =>
            g ? Promise.reject(new d.C("SERVICE_UNAVAILABLE", "The store is closed: open it again")) : a.call(b, ...c),
          q = {
            async chat(a, b, c) {
              let { rows: d, ...f } = await p("chatFeed", a, b, c);
              return { entries: d.map(e.d), ...f };
            },
            async push(a, b, c) {
              let { rows: d, ...f } = await p("pushFeed", a, b, c);
              return { entries: d.map(e.m), ...f };
            },
          };
        return {
          epoch: b,
          failed: a.failed,
          async commit(a) {
            let b = await p("commit", a.map(v));
            return a.map((a, c) => {
              let d = b[c];
              if (void 0 === d) throw Error(`the storage thread did not answer write ${c}`);
              return (0, f.L)(a, d);
            });
          },
          readFeed: (a, b, c, d, e) => q[a](b, c, { limit: d, maxBytes: e ?? null }),
          async heads(a) {
            let b = [];
            for (let c = 0; c < a.length; c += 250) {
              let d = await p("heads", a.slice(c, c + 250));
              for (let a = 0; a < d.length; a += 2) b.push({ chat: d[a] ?? 0, push: d[a + 1] ?? 0 });
            }
            return b;
          },
          async history(a, { before: b = null, after: c = null, limit: d, maxBytes: f = null }) {
            let { rows: g, hasMore: h } = await p("history", a, { before: b, after: c, limit: d, maxBytes: f });
            return { messages: g.map((b) => (0, e.t)(a, b)), hasMore: h };
          },
          async conversations(a, { cursor: b = null, limit: c, maxBytes: d = null }) {
            let {
                conversations: f,
                hasMore: g,
                totals: h,
                head: i,
              } = await p("conversations", a, b, { limit: c, maxBytes: d }),
              j = g ? (f.at(-1)?.lastN ?? null) : null;
            return { conversations: f.map((b) => (0, e.$)(a, b)), cursor: j, totals: h, head: i };
          },
          async pushes(a, { before: b = null, limit: c, unreadOnly: d, maxBytes: f = null }) {
            let { rows: g, ...h } = await p("pushes", a, b, d, { limit: c, maxBytes: f });
            return { pushes: g.map(e.V), ...h };
          },
          async acquaintances(a, b) {
            let d = new Map(b.filter((b) => b !== a).map((b) => [(0, c.a)(a, b), b]));
            return new Set((await p("memberships", a, [...d.keys()])).map((a) => d.get(a)).filter((a) => void 0 !== a));
          },
          async markSeen(a) {
            await p("markSeen", a);
          },
          seen: async (a) => new Set(await p("seen", a)),
          async revoke(a) {
            await p("revoke", a);
          },
          revocations: (a) => p("revocations", a),
          chats: (function (a, b) {
            function d({ group: a, member: c, settings: f, lastMessage: g, members: h, mentions: l }) {
              let m = j(a);
              return (0, i.m)(m, k(m.id, c), {
                epoch: b,
                settings: null === f ? null : JSON.parse(f),
                lastMessage: g && (0, e.t)(m.id, g),
                members: h.map(([a, b]) => ({ userId: a, joinedN: b })),
                mentions: l,
              });
            }
            return {
              apply: (b) => a("apply", b),
              async readGroups(b, c, d, e) {
                let f = c.map(({ groupId: a, after: b }) => [a, b]);
                return (await a("readGroups", b, f, { limit: d, maxBytes: e ?? null })).map(
                  (a) => a && Object.assign(a, { entries: a.entries.map(l) }),
                );
              },
              positions: async (b) => (await a("positions", b)).map(m),
              async groupHeads(b) {
                let c = [];
                for (let d = 0; d < b.length; d += 250) c.push(...(await a("groupHeads", b.slice(d, d + 250))));
                return c;
              },
              async groups(b, { offset: c, limit: e, maxBytes: f = null }) {
                let { conversations: g, ...h } = await a("groups", b, c, { limit: e, maxBytes: f });
                return { conversations: g.map(([a, b]) => Object.assign(d(b), { lastAtMs: a })), ...h };
              },
              async conversation(b, f) {
                if ((0, c.m)(f)) {
                  let c = await a("group", b, f);
                  return c && d(c);
                }
                let g = await a("direct", b, f);
                return g && (0, e.$)(b, g);
              },
              async membership(b, c) {
                let d = await a("membership", b, c);
                if (!d) return null;
                let e = j(d[0]);
                return (0, i.P)(e, k(e.id, d[1]));
              },
              async members(b, { cursor: c, limit: d }) {
                let { joinedN: e, userId: f } = (0, h.k)(c ?? null),
                  g = await a("groupMembers", b, e, f, d + 1),
                  i = g.slice(0, d),
                  j = i.at(-1);
                return {
                  members: i.map(([a, b, c, d]) => ({ userId: a, role: b, joinedAtMs: c, readSeq: d })),
                  cursor: g.length > d && j ? (0, h.X)({ userId: j[0], joinedN: j[4] }) : null,
                };
              },
              companions: async (b, c, d) => new Set(await a("companions", b, c, d)),
              async message(b, c) {
                let d = await a("message", b, c);
                return d && (0, e.t)(b, d);
              },
            };
          })(p, b),
          reach: {
            addAddress: (a, b) => p("addAddress", a, b),
            confirmAddress: (a, b) => p("confirmAddress", a, b),
            removeAddress: (a, b) => p("removeAddress", a, b),
            async markFailing(a, b, c) {
              await p("markFailing", a, b, c);
            },
            profile: (a) => p("profile", a),
            async setPreference(a, b) {
              await p("setPreference", a, b);
            },
            async setQuietHours(a, b) {
              await p("setQuietHours", a, b);
            },
            takeDue: (a) => p("takeDue", a),
            begin: async (a) => new Set(await p("begin", a)),
            async settle(a) {
              await p("settle", a);
            },
            outwardStatus: () => p("outwardStatus"),
          },
          topicMembers: (a) => p("topicMembers", a),
          async trim(a) {
            let b = 0,
              c = o;
            for (; c && !n();) {
              let d = await p("trim", a, c);
              ((b += d.removed), (c = d.next));
            }
            return b;
          },
          believedAtMs: () => p("believedAtMs"),
          async ping() {
            await p("ping");
          },
          close: () => (g ??= a.close()),
        };
      })(s, await s.open());
    }
    let t = { collapse: "", excerpt: "" },
      u = (a) => JSON.stringify(a ?? null);
    function v(a) {
      if ("send" === a.kind) {
        let {
            conversationId: b,
            members: c,
            from: d,
            content: e,
            contentJson: f = u(e),
            nonce: h,
            atMs: i,
            notify: j,
            notice: k,
            extras: l,
          } = a,
          { collapse: m, excerpt: n } = j.length > 0 ? k : t,
          o = (function (a, b) {
            let c = a.find((a) => a !== b);
            if (void 0 === c || 2 !== a.length) throw TypeError(`a message has two parties, not ${a.length}`);
            return c;
          })(c, d),
          p = [b, d, o, f, h, i, j, m, n],
          q = l ? JSON.stringify((0, g.f)(l)) : null;
        return j.length > 0 && k.reach ? [...p, q, k.reach] : null === q ? p : [...p, q];
      }
      if ("push" === a.kind) {
        let { data: b, dataJson: c = u(b), ...d } = a;
        return { ...d, data: c };
      }
      return a;
    }
    (a.s(["f", 0, s], 93465), a.s([], 50862));
  },
  10165,
  (a) => {
    a.v("/_next/static/media/methods.test.41r8a1kjrp-kd.ts" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  92550,
  (a) => {
    a.v("/_next/static/media/methods.0ek499d7e3d7i.ts" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  86689,
  (a) => {
    a.v("/_next/static/media/protocol.0k0c9badzd5h2.ts" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  82193,
  (a) => {
    a.v("/_next/static/media/read-worker.3pz1uch59gvl3.ts" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  63660,
  (a) => {
    a.v("/_next/static/media/serve-calls.test.13r6dk1hcecz_.ts" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  37071,
  (a) => {
    a.v("/_next/static/media/serve-calls.31j3howzs5z4r.ts" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  28846,
  (a) => {
    a.v("/_next/static/media/threads.test.3-pg8jcp1azsv.ts" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  60518,
  (a) => {
    a.v("/_next/static/media/threads.1am67wbfk0j_6.ts" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  85806,
  (a) => {
    a.v("/_next/static/media/worker-client.test.3dad1ggunzmvl.ts" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  27449,
  (a) => {
    a.v("/_next/static/media/worker-client.0kwgg3ic7rj4n.ts" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
  67105,
  (a) => {
    a.v("/_next/static/media/write-worker.19gutb8hz6sxc.ts" + (globalThis.NEXT_CLIENT_ASSET_SUFFIX || ""));
  },
];

//# sourceMappingURL=%5Broot-of-the-server%5D__0d16foequ_ibr._.js.map
