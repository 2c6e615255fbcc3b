import type { PresenceState } from "@tidings/core";
import { connectDirectly } from "./final-state.ts";
import type { Journal } from "./journal.ts";
import type { Target } from "./target.ts";

/** What each node says of who is online, to those who ask and to those who watch. */
export interface PresenceWatch extends AsyncDisposable {
  look(): Promise<readonly { readonly source: string; readonly states: readonly PresenceState[] }[]>;
}

/** Watches from the beginning on, so that every change on the way may have been missed. */
export function watchPresence(
  target: Target,
  {
    watcher,
    userIds,
    journal,
  }: { readonly watcher: string; readonly userIds: readonly string[]; readonly journal: Journal },
): PresenceWatch {
  const nodes = target.ports.map((_, node) => {
    const client = connectDirectly(target, node, `${watcher}-${node}`);
    const watched = new Map<string, PresenceState>();
    client.presence.onChange(
      { userIds: [...userIds] },
      {
        onEvent(states) {
          for (const state of states) watched.set(state.userId, state);
        },
        onError: (error) => journal.write({ kind: "problem", text: `${watcher}-${node} ended: ${String(error)}` }),
      },
    );
    return { node, client, watched };
  });
  return {
    async look() {
      const answers = await Promise.all(
        nodes.map(async ({ node, client, watched }) => {
          const asked = await client.presence.get({ userIds: [...userIds] }).catch(() => []);
          return [
            { source: `asked at node ${node}`, states: asked },
            { source: `watched at node ${node}`, states: [...watched.values()] },
          ];
        }),
      );
      return answers.flat();
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(nodes.map(({ client }) => client.close()));
    },
  };
}
