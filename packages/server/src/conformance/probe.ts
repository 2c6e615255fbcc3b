/** What happened inside procedures, to be looked at from outside. */
export interface Probe {
  readonly events: string[];
  /** A promise that the test settles, by name; made when first asked for. */
  readonly gate: (name: string) => PromiseWithResolvers<void>;
}

export function createProbe(): Probe {
  const gates = new Map<string, PromiseWithResolvers<void>>();
  return {
    events: [],
    gate(name) {
      const gate = gates.get(name) ?? Promise.withResolvers<void>();
      gates.set(name, gate);
      return gate;
    },
  };
}
