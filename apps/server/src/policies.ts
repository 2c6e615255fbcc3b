import {
  bindPolicies,
  contactsOnly,
  policiesProblem,
  type Policies,
  policyNames,
  type Store,
  strangersPerMinute,
  topicPatterns,
} from "@tidings/core";
import type { Environment } from "./environment/environment.ts";
import { exportsOf } from "./own-module.ts";

/** The part of a module's policies that is not a policy; `null` if all of it is. */
function problemOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return "has no policies";
  const problem = policiesProblem(value);
  if (problem !== null) return problem;
  return Object.keys(bindPolicies(value)).length === 0 ? "has no policies" : null;
}

/**
 * Loads an application's own policies: the module's default export, or what it exports as `policies`.
 *
 * @throws Error that says which module and what is wrong with it
 */
export async function loadPolicies(modulePath: string): Promise<Partial<Policies>> {
  const given = await exportsOf("TIDINGS_POLICIES", modulePath, ["policies"]);
  const policies = given.find((value) => problemOf(value) === null);
  if (policies !== undefined) return policies as Partial<Policies>;
  const problem = problemOf(given.at(-1));
  throw new Error(
    `TIDINGS_POLICIES: the module ${modulePath} ${problem}: export an object with some of ${policyNames.join(", ")} as default`,
  );
}

/**
 * What users may do: as the settings say, but where the application has policies of its own, those. Its `canMessage` and `canInvite`
 * are asked beside the limit on strangers, and before it.
 */
export function policiesOf(
  { presence, topics, strangersPerMinute: perMinute }: Pick<Environment, "presence" | "topics" | "strangersPerMinute">,
  store: Store,
  given: Partial<Policies> = {},
): Partial<Policies> {
  const own = bindPolicies(given);
  const watching = own.canWatch || own.visibleTo || presence === "everyone" ? {} : contactsOnly(store);
  const policies = { ...watching, ...topicPatterns(topics), ...own };
  if (perMinute === null) return policies;
  const { canMessage: isNoFlood, canInvite: isNoFloodOfGroups } = strangersPerMinute(store, perMinute);
  const { canMessage, canAdd = canMessage ?? (() => true), canInvite = () => true } = own;
  const limited: Partial<Policies> = {
    ...policies,
    canAdd,
    canInvite: async (...call) => (await canInvite(...call)) && isNoFloodOfGroups(...call),
  };
  if (!canMessage) return { ...limited, canMessage: isNoFlood };
  return {
    ...limited,
    // no async function: what can be said at once costs a message no wait
    canMessage(from, to) {
      const allowed = canMessage(from, to);
      if (typeof allowed === "boolean") return allowed && isNoFlood(from, to);
      return allowed.then((isAllowed) => isAllowed && isNoFlood(from, to));
    },
  };
}
