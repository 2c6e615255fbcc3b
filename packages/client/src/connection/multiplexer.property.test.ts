import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CloseNotice } from "./close-notice.ts";
import type { Result } from "../model/message.ts";
import { Multiplexer, type Operation } from "./multiplexer.ts";
import type { Socket } from "./socket.ts";
import { numberOf } from "../feeds/event-id.ts";

const isOfGroup = (data: unknown): boolean => String(data).startsWith("of the group");

const groupId = `g${"0".repeat(20)}`;

/** An event of a log that starts with an id for each; a state's events have none, and its first is a snapshot. */
interface Source {
  readonly events: string[];
  readonly isLog: boolean;
}

interface Subscription {
  readonly id: number;
  readonly source: Source;
  sent: number;
  sentOfGroup: number;
  hasStarted: boolean;
  isStopped: boolean;
}

/** What a server and a network do to one socket; its frames arrive in their order, when the test says so. */
class ScriptedSocket {
  readonly server: Map<string, Source>;
  /** Numbered by itself, and told in the log. */
  readonly group: readonly string[];
  readonly onResult: (socket: ScriptedSocket, id: number, result: Result) => void;
  readonly subscriptions: Map<number, Subscription> = new Map();
  readonly queries: Set<number> = new Set();
  readonly arriving: (() => void)[] = [];
  isClosed = false;

  constructor(server: Map<string, Source>, group: readonly string[], onResult: ScriptedSocket["onResult"]) {
    this.server = server;
    this.group = group;
    this.onResult = onResult;
  }

  call(id: number, { type, path, input }: Operation, lastEventId: string | undefined): null {
    if (type !== "subscription") {
      this.queries.add(id);
      return null;
    }
    const source = this.server.get(path)!;
    const { groups } = input as { readonly groups?: Readonly<Record<string, string>> };
    const sent = source.isLog ? numberOf(lastEventId ?? "e-0") : 0;
    const sentOfGroup = numberOf(groups?.[groupId] ?? "e-0");
    this.subscriptions.set(id, { id, source, sent, sentOfGroup, hasStarted: false, isStopped: false });
    return null;
  }

  stop(id: number): void {
    const subscription = this.subscriptions.get(id);
    if (!subscription || subscription.isStopped) return;
    subscription.isStopped = true;
    this.arriving.push(() => this.onResult(this, id, { type: "stopped" }));
  }

  close(): void {
    this.isClosed = true;
  }

  /** Has the server send what there is. */
  pump(): void {
    for (const subscription of this.subscriptions.values()) {
      const { id, source } = subscription;
      if (subscription.isStopped) continue;
      if (!subscription.hasStarted) {
        subscription.hasStarted = true;
        this.arriving.push(() => this.onResult(this, id, { type: "started" }));
        if (!source.isLog) {
          const snapshot = `=${source.events.length}`;
          subscription.sent = source.events.length;
          this.arriving.push(() => this.onResult(this, id, { type: "data", data: snapshot }));
        }
      }
      for (; subscription.sent < source.events.length; subscription.sent += 1) {
        const data = source.events[subscription.sent];
        const eventId = `e-${subscription.sent + 1}`;
        const result: Result = source.isLog ? { type: "data", data, id: eventId } : { type: "data", data };
        this.arriving.push(() => this.onResult(this, id, result));
      }
      if (!source.isLog) continue;
      for (; subscription.sentOfGroup < this.group.length; subscription.sentOfGroup += 1) {
        const data = this.group[subscription.sentOfGroup];
        const eventId = `e-${groupId}-${subscription.sentOfGroup + 1}`;
        this.arriving.push(() => this.onResult(this, id, { type: "data", data, id: eventId }));
      }
    }
    for (const id of this.queries) this.arriving.push(() => this.onResult(this, id, { type: "data", data: "answer" }));
    this.queries.clear();
  }
}

const unexpected = (): never => {
  throw new Error("a subscription goes on");
};

const steps = [
  "event",
  "group event",
  "pump",
  "arrive",
  "attach",
  "lose",
  "lose the newest",
  "call",
  "change",
] as const;
const step = fc.constantFrom(...steps);

/** A connection brings an event, or a state, late: after the next one has started. */
const late: readonly (readonly [what: (typeof steps)[number], n: number])[][] = [
  // a third connection is there
  [
    ["event", 0],
    ["attach", 0],
    ["pump", 0],
    ["attach", 0],
    ["pump", 1],
    ["arrive", 1],
    ["attach", 0],
  ],
  // the next one is lost
  [
    ["attach", 0],
    ["pump", 0],
    ["arrive", 0],
    ["attach", 0],
    ["event", 0],
    ["pump", 0],
    ["pump", 1],
    ["arrive", 7],
    ["lose the newest", 0],
  ],
  // a third connection is there, and what comes late is a state
  [
    ["attach", 0],
    ["pump", 0],
    ["attach", 0],
    ["change", 0],
    ["pump", 1],
    ["arrive", 7],
    ["attach", 0],
  ],
];

test("through any mix of connections that come, overlap and are lost, a log comes once and in order, a state is never stale, and a call ends once", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.nat(7)), { maxLength: 80 }), (script) => {
      const log: Source = { events: [], isLog: true };
      const group: string[] = [];
      const state: Source = { events: [], isLog: false };
      const server = new Map([
        ["log", log],
        ["state", state],
      ]);
      const multiplexer = new Multiplexer();
      const sockets: ScriptedSocket[] = [];
      const asSocket = (socket: ScriptedSocket): Socket => socket as unknown as Socket;
      const attach = (): void => {
        const socket = new ScriptedSocket(server, group, (from, id, result) =>
          multiplexer.receive(asSocket(from), { type: "result", id, result }),
        );
        sockets.push(socket);
        multiplexer.attach(asSocket(socket));
      };
      const lose = (socket: ScriptedSocket | undefined): void => {
        if (!socket) return;
        sockets.splice(sockets.indexOf(socket), 1);
        multiplexer.detach(asSocket(socket), new CloseNotice(1006, ""));
      };
      const arrive = (socket: ScriptedSocket | undefined): void => {
        const frame = socket?.arriving.shift();
        if (!socket?.isClosed) frame?.();
      };

      const seen: unknown[] = [];
      let shown = -1;
      let snapshot = -1;
      multiplexer.start(
        { type: "subscription", path: "log", input: {} },
        { onResult: ({ type, data }) => type === "data" && seen.push(data), onError: unexpected, onLost: unexpected },
      );
      multiplexer.start(
        { type: "subscription", path: "state", input: {}, isState: true },
        {
          onResult({ type, data }) {
            if (type !== "data") return;
            shown = Number(String(data).replace("=", ""));
            if (!String(data).startsWith("=")) return;
            expect(shown).toBeGreaterThanOrEqual(snapshot);
            snapshot = shown;
          },
          onError: unexpected,
          onLost: unexpected,
        },
      );
      const outcomes: number[] = [];

      for (const [what, n] of script) {
        const socket = sockets[n % Math.max(1, sockets.length)];
        if (what === "event") log.events.push(`${log.events.length + 1}`);
        else if (what === "group event") group.push(`of the group: ${group.length + 1}`);
        else if (what === "change") state.events.push(`${state.events.length + 1}`);
        else if (what === "pump") socket?.pump();
        else if (what === "arrive") for (let i = 0; i <= n; i += 1) arrive(socket);
        else if (what === "attach") attach();
        else if (what === "lose") lose(socket);
        else if (what === "lose the newest") lose(sockets.at(-1));
        else if (multiplexer.isReady) {
          const call = outcomes.push(0) - 1;
          const end = (): void => {
            outcomes[call]! += 1;
          };
          multiplexer.start(
            { type: "query", path: "q", input: {} },
            { onResult: end, onError: unexpected, onLost: end },
          );
        }
        for (const closed of sockets.filter(({ isClosed }) => isClosed)) lose(closed);
      }

      if (sockets.length === 0) attach();
      for (let round = 0; round < 4; round += 1) {
        for (const socket of Array.from(sockets)) {
          if (!socket.isClosed) socket.pump();
          while (socket.arriving.length > 0) arrive(socket);
          if (socket.isClosed) lose(socket);
        }
      }
      expect(seen.filter((data) => !isOfGroup(data))).toEqual(log.events);
      expect(seen.filter(isOfGroup)).toEqual(group);
      expect(shown).toBe(state.events.length);
      expect(outcomes.every((ends) => ends === 1)).toBe(true);
      for (const socket of Array.from(sockets)) lose(socket);
    }),
    { numRuns: 20_000, examples: late.map((script) => [script]) },
  );
});
