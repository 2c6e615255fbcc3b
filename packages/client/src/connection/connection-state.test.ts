import * as fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { backoffMs, defaultBackoff } from "./backoff.ts";
import {
  initialLink,
  isSameState,
  type Link,
  type LinkEvent,
  nextLink,
  toConnectionState,
  tryDelayMs,
} from "./connection-state.ts";
import { TidingsClientError } from "../model/errors.ts";

const error = fc.constantFrom(
  new TidingsClientError("UNAUTHORIZED", "no"),
  new TidingsClientError("DISCONNECTED", "gone"),
);

const event: fc.Arbitrary<LinkEvent> = fc.oneof(
  fc.record({ type: fc.constant("waiting" as const), untilMs: fc.nat() }),
  fc.record({ type: fc.constant("failed" as const), error }),
  fc.record({ type: fc.constant("lost" as const), error, moved: fc.boolean(), restarts: fc.boolean() }),
  fc.record({ type: fc.constant("explained" as const), error }),
  fc.record({ type: fc.constant("accepted" as const), via: fc.constantFrom("websocket" as const, "http" as const) }),
  fc.record({ type: fc.constant("network" as const), offline: fc.boolean() }),
  fc.record({
    type: fc.constantFrom(
      "dialling" as const,
      "authorized" as const,
      "stable" as const,
      "replacing" as const,
      "encouraged" as const,
    ),
  }),
);

const cutOff = new TidingsClientError("DISCONNECTED", "gone");
const served: readonly LinkEvent[] = [
  { type: "accepted", via: "websocket" },
  { type: "authorized" },
  { type: "stable" },
];

const countedBy = ({ failures, spareFailures, returns }: Link): number => failures + spareFailures + returns;

const run = (events: readonly LinkEvent[], from: Link = initialLink): Link => events.reduce(nextLink, from);
const history = fc.array(event, { maxLength: 40 });
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("in any history, the state is online exactly while a socket serves or another one is at hand, and names its transport", () => {
  fc.assert(
    fc.property(history, (events) => {
      const link = run(events);
      const last = events.findLast(({ type }) => type === "accepted" || type === "lost");
      const accepted = events.findLast((e) => e.type === "accepted");
      const state = toConnectionState(link);
      expect(link.serving).toBe(last?.type === "accepted");
      expect(state.status === "online").toBe(link.serving || link.moving);
      expect("via" in state ? state.via : null).toBe(state.status === "online" ? (accepted?.via ?? "websocket") : null);
    }),
  );
});

test("without a connection the token comes first, as a server has spoken, then the network; connecting is said only as long as nothing went wrong", () => {
  fc.assert(
    fc.property(history, (events) => {
      const link = run(events);
      const { status } = toConnectionState(link);
      if (status === "online") return;
      const isOffline = events.findLast((e) => e.type === "network")?.offline ?? false;
      expect(status === "unauthorized").toBe(link.refusals >= 2);
      expect(status === "offline").toBe(isOffline && link.refusals < 2);
      const wentWrong = events.some(({ type }) => type === "failed" || type === "lost");
      expect(status === "connecting" && wentWrong).toBe(false);
    }),
  );
});

test("without a network the server is tried as well, less often and at least every minute", () => {
  fc.assert(
    fc.property(history, random, (events, chance) => {
      const link = run(events);
      const delayMs = tryDelayMs({ ...link, offline: true }, defaultBackoff, 60_000, chance);
      expect(delayMs).toBeLessThanOrEqual(60_000);
      expect(delayMs).toBeGreaterThanOrEqual(tryDelayMs({ ...link, offline: false }, defaultBackoff, 60_000, chance));
    }),
  );
  const lost = run([...served, { type: "lost", error: cutOff, moved: false }]);
  expect(tryDelayMs({ ...lost, offline: true }, defaultBackoff, 60_000, 0.5)).toBeGreaterThan(4_000);
});

test("a server that restarts is tried again soon, even if it let nobody in for long while it shut down", () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(12), random, (whileDraining, refused, chance) => {
      const failed: LinkEvent = { type: "failed", error: cutOff };
      const drained = run([...served, { type: "replacing" }, ...Array.from({ length: whileDraining }, () => failed)]);
      const lost = nextLink(drained, { type: "lost", error: cutOff, moved: false, restarts: true });
      expect(tryDelayMs(lost, defaultBackoff, 60_000, chance)).toBeLessThanOrEqual(500);
      const gone = run(
        Array.from({ length: refused }, () => failed),
        lost,
      );
      expect(tryDelayMs(gone, defaultBackoff, 60_000, chance)).toBeLessThanOrEqual(500 * 1.06 ** refused + 1);
      expect(tryDelayMs(gone, defaultBackoff, 60_000, chance)).toBeGreaterThanOrEqual(defaultBackoff.minMs);
    }),
  );
});

test("while one connection serves, tries for another that fail come later and later", () => {
  const failed: LinkEvent = { type: "failed", error: cutOff };
  const waits = Array.from({ length: 8 }, (_, failures) => {
    const link = run([...served, { type: "replacing" }, ...Array.from({ length: failures }, () => failed)]);
    return tryDelayMs(link, defaultBackoff, 60_000, 0.999);
  });
  expect(waits[0]).toBe(0);
  expect(waits.at(-1)).toBeGreaterThan(29_000);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
});

test("a connection that moves is tried at once and counts as online meanwhile, until that fails, and not forever", () => {
  const moved: LinkEvent = { type: "lost", error: new TidingsClientError("DISCONNECTED", "moved"), moved: true };
  const accepted: LinkEvent = { type: "accepted", via: "http" };
  const link = run([accepted, moved]);
  expect(link.serving).toBe(false);
  expect(toConnectionState(link)).toEqual({ status: "online", via: "http" });
  expect(tryDelayMs(link, defaultBackoff, 60_000, 0.5)).toBe(0);
  const failed = nextLink(link, { type: "failed", error: new TidingsClientError("DISCONNECTED", "gone") });
  expect(toConnectionState(failed).status).toBe("reconnecting");
  const moves = (count: number): LinkEvent[] => Array.from({ length: count }, () => [accepted, moved]).flat();
  const often = run(moves(20));
  expect(toConnectionState(often).status).toBe("online");
  expect(countedBy(often)).toBe(0); // the next outage begins with the shortest waits
  expect(toConnectionState(run(moves(100))).status).toBe("reconnecting");
  expect(toConnectionState(run([...moves(40), ...served, ...moves(40)])).status).toBe("online");
});

test("tokens refused while an older connection lasts are not forgotten when that one is stable", () => {
  const refused = { type: "failed", error: new TidingsClientError("UNAUTHORIZED", "no") } as const;
  const lost = { type: "lost", error: new TidingsClientError("DISCONNECTED", "gone"), moved: false } as const;
  const accepted = { type: "accepted", via: "websocket" } as const;
  const link = run([accepted, { type: "authorized" }, refused, refused, { type: "stable" }, lost]);
  expect(toConnectionState(link).status).toBe("unauthorized");
});

test("without a stable connection, what counts as a failure only grows, and so does the longest wait up to its limit", () => {
  fc.assert(
    fc.property(history, history, (before, after) => {
      const link = run(before);
      const later = run(
        after.filter(({ type }) => type !== "stable"),
        link,
      );
      expect(later.failures).toBeGreaterThanOrEqual(link.failures);
      const onlyFails = after.filter(({ type }) => type === "failed");
      const failed = run(onlyFails, link);
      fc.pre(link.returns === 0);
      expect(countedBy(failed)).toBe(countedBy(link) + onlyFails.length);
    }),
  );
});

test("nothing but a first try, a fresh token or the replacement of a stable connection goes without a wait", () => {
  fc.assert(
    fc.property(history, random, (events, chance) => {
      const link = run(events);
      const delayMs = tryDelayMs(link, defaultBackoff, 60_000, chance);
      const isFirst = !link.hasServed && link.failures === 0;
      const replacesStable = link.stable && link.failures === 0;
      if (isFirst || replacesStable || link.refusals === 1 || link.moving) return;
      expect(delayMs).toBeGreaterThanOrEqual(defaultBackoff.minMs);
      expect(delayMs).toBeLessThanOrEqual(60_000);
    }),
  );
});

test("a token is asked for once more at once, then slowly, until one is accepted or the application says so", () => {
  const refused: LinkEvent = { type: "failed", error: new TidingsClientError("UNAUTHORIZED", "no") };
  const once = run([refused]);
  expect(tryDelayMs(once, defaultBackoff, 60_000, 0.9)).toBe(0);
  const twice = nextLink(once, refused);
  expect(toConnectionState(twice).status).toBe("unauthorized");
  expect(tryDelayMs(twice, defaultBackoff, 60_000, 0)).toBe(2_000); // a clock that is a little ahead
  const often = run(Array.from({ length: 10 }, () => refused));
  expect(tryDelayMs(often, defaultBackoff, 60_000, 0)).toBe(30_000);
  expect(toConnectionState(nextLink(twice, { type: "encouraged" })).status).toBe("reconnecting");
  expect(nextLink(twice, { type: "authorized" }).refusals).toBe(0);
  expect(nextLink(twice, { type: "accepted", via: "websocket" }).refusals).toBe(2);
});

test("after closed nothing changes any more", () => {
  fc.assert(
    fc.property(history, history, (before, after) => {
      const closed = nextLink(run(before), { type: "closed" });
      expect(run(after, closed)).toBe(closed);
      expect(toConnectionState(closed)).toEqual({ status: "closed" });
    }),
  );
});

test("two states are the same exactly if an application sees no difference", () => {
  fc.assert(
    fc.property(history, event, (events, next) => {
      const link = run(events);
      const [before, after] = [toConnectionState(link), toConnectionState(nextLink(link, next))];
      expect(isSameState(before, before)).toBe(true);
      expect(isSameState(before, after)).toBe(isDeepStrictEqual(before, after));
    }),
  );
});

test("a wait is spread between the floor and a ceiling that doubles up to the limit", () => {
  fc.assert(
    fc.property(fc.nat(2_000), random, (failures, chance) => {
      const ms = backoffMs(defaultBackoff, failures, chance);
      expect(ms).toBeGreaterThanOrEqual(defaultBackoff.minMs);
      expect(ms).toBeLessThanOrEqual(Math.min(defaultBackoff.maxMs, defaultBackoff.baseMs * 2 ** failures));
    }),
  );
  expect([0, 0.5, 0.999].map((chance) => backoffMs(defaultBackoff, 0, chance))).toEqual([250, 625, 999]);
  expect(backoffMs(defaultBackoff, 5, 0.999)).toBeGreaterThan(29_000);
});

/** A connection can only be lost, be replaced or last if there is one. */
const canHappen = (link: Link, { type }: LinkEvent): boolean =>
  link.serving || !["lost", "replacing", "stable", "authorized"].includes(type);

/** Every link that can be told apart by what the table looks at, from the start on; the greatest counts stand for all beyond. */
function reachable(): readonly Link[] {
  const seen = new Map<string, Link>();
  const queue: Link[] = [initialLink];
  for (const link of queue) {
    const key = JSON.stringify({ ...link, lastError: link.lastError?.code });
    if (seen.has(key) || link.failures > 3 || link.refusals > 2 || link.spareFailures > 1 || link.returns > 2) continue;
    seen.set(key, link);
    for (const [, next] of transitions) if (canHappen(link, next)) queue.push(nextLink(link, next));
  }
  return [...seen.values()];
}

const refusedToken = new TidingsClientError("UNAUTHORIZED", "no");
const transitions: readonly (readonly [string, LinkEvent])[] = [
  ["a wait begins", { type: "waiting", untilMs: 1 }],
  ["a try begins", { type: "dialling" }],
  ["the server answers on a new socket", { type: "accepted", via: "websocket" }],
  ["the server answers a call", { type: "authorized" }],
  ["the connection has lasted `stableMs`", { type: "stable" }],
  ["a try fails", { type: "failed", error: cutOff }],
  ["the token is refused", { type: "failed", error: refusedToken }],
  ["the connection is lost", { type: "lost", error: cutOff, moved: false }],
  ["the connection moves", { type: "lost", error: cutOff, moved: true }],
  ["the connection is to be replaced", { type: "replacing" }],
  ["`reconnect()`", { type: "encouraged" }],
  ["the network goes", { type: "network", offline: true }],
  ["the network comes", { type: "network", offline: false }],
  ["`close()`", { type: "closed" }],
];

const columns = ["connecting", "online", "reconnecting", "offline", "unauthorized", "closed"] as const;

function drawTable(): string {
  const links = reachable();
  const cell = (status: string, next: LinkEvent): string => {
    const outcomes = new Set<string>();
    for (const link of links) {
      if (toConnectionState(link).status === status && canHappen(link, next))
        outcomes.add(toConnectionState(nextLink(link, next)).status);
    }
    return outcomes.size === 1 && outcomes.has(status)
      ? "·"
      : columns.filter((name) => outcomes.has(name)).join(" or ");
  };
  const rows = [
    ["what happens", ...columns],
    ...transitions.map(([name, next]) => [name].concat(columns.map((status) => cell(status, next)))),
  ];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  const line = (row: readonly string[], fill = " "): string =>
    `| ${row.map((text, i) => text.padEnd(widths[i] ?? 0, fill)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [
    line(head),
    line(
      Array.from(head, () => ""),
      "-",
    ),
    ...body.map((row) => line(row)),
  ].join("\n");
}

test("docs/client-states.md shows the table as it is; `vitest run -u connection-state` in packages/client draws it anew", async () => {
  await expect(`# The states of a client's connection

The table shows what \`connection.state.status\` becomes when something happens. \`·\` means that it stays, and an empty cell that this cannot
happen. Where a cell names several states, counts decide which one it is (\`packages/client/src/connection/connection-state.ts\`): the client
gives up on a token after the server has refused two in a row, and a connection that keeps moving before it was stable counts as lost. A
test draws this page from that file.

${drawTable()}

- \`online\` has \`via\`: \`"websocket"\`, \`"http"\` if no WebSocket gets through, or \`"polling"\` if event streams are held back too. The state
  stays \`online\` while the connection is replaced, and while it moves because the tab that held it is gone and another one takes over.
- \`reconnecting\`, \`unauthorized\` and \`offline\` have \`nextTryAtMs\` (\`null\` while a try is under way) and \`lastError\`.
- \`offline\` means that the browser reports no network. Browsers have been wrong about this, so a connection that still works is left
  alone, and the client keeps trying the server, though less often. It tries at once when the browser reports a network, and on
  \`reconnect()\`.
- If the server is lost after the connection was stable, the client tries again after 250–500 ms, then with waits that grow by 6 % each, so
  that it returns soon after a restart. Failures do not count while an older connection still works, because a server that is shutting down
  lets nobody in.
- If a token is refused, the client asks for a new one at once. After a second refusal it tries the server after 2–4 s, then less and less
  often.
`).toMatchFileSnapshot("../../../../docs/client-states.md");
});
