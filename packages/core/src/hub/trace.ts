import { TidingsError } from "../model/errors.ts";
import type { UserId } from "../model/ids.ts";
import type { ConnectionTrace, PushTrace, TraceTarget } from "../model/push-trace.ts";
import type { Fanout, Signal } from "../ports/fanout.ts";
import { resolveTarget } from "../reach/trace-target.ts";
import { tracePush, type TraceReach } from "../reach/trace-push.ts";
import type { Store } from "../ports/store.ts";

/** How long other nodes have to say which of the user's connections they have. Milliseconds. */
const answerMs = 400;

interface TraceContext {
  readonly store: Store;
  readonly fanout: Fanout;
  readonly node: string;
  readonly reach: TraceReach;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** Says what happened to a push: asks the store, and all nodes where the user is connected. */
export function createTrace(context: TraceContext): (target: TraceTarget) => Promise<PushTrace> {
  const { store, fanout, node, reach, now, onError } = context;

  async function askNodes(userId: UserId, seq: number): Promise<Pick<PushTrace, "connections" | "nodes">> {
    const answerTo = `\u0001trace:${crypto.randomUUID()}`;
    const connections: ConnectionTrace[] = [];
    const nodes = new Set([node]);
    try {
      const stop = await fanout.subscribe(answerTo, (delivery) => {
        if (delivery.feed !== "signal" || delivery.signal.type !== "told") return;
        nodes.add(delivery.signal.node);
        connections.push(...delivery.signal.connections);
      });
      try {
        const signal: Extract<Signal["signal"], { type: "tell" }> = { type: "tell", seq, answerTo };
        await fanout.publish([{ userId, feed: "signal", signal }]);
        await new Promise((resolve) => void setTimeout(resolve, answerMs));
      } finally {
        await stop();
      }
    } catch (error) {
      onError(error); // the answer names the nodes that were heard
    }
    return { connections, nodes: [...nodes] };
  }

  return async (target) => {
    if (!store.trace) throw new TidingsError("BAD_REQUEST", "This store does not keep what happened to pushes");
    const { userId, seq, recipients } = await resolveTarget(store, target);
    const [story, heard] = await Promise.all([
      tracePush({ store, reach, now }, { userId, seq }),
      askNodes(userId, seq),
    ]);
    return { ...story, ...(recipients && { recipients }), ...heard };
  };
}
