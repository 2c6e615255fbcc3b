import type { TRPCClient, TRPCUntypedClient } from "@trpc/client";
import { type AnyTRPCRouter, createTRPCFlatProxy, createTRPCRecursiveProxy } from "@trpc/server";

/** Where tRPC's `getUntypedClient`, and with it what is built on tRPC's clients, looks for the client under the procedures. */
const untypedClient: unknown = Symbol.for("trpc_untypedClient");

/** What a procedure's methods do. */
const operations = { query: "query", mutate: "mutation", subscribe: "subscription" } as const;

/**
 * The procedures of a client, each under its path. `createTRPCClientProxy` does the same, but stands in one module with helpers of tRPC's
 * links, of which no bundler can leave out what they write to their prototypes.
 */
export function createProcedures(client: TRPCUntypedClient<AnyTRPCRouter>): TRPCClient<AnyTRPCRouter> {
  const procedures = createTRPCRecursiveProxy<Record<PropertyKey, unknown>>(({ path, args: [input, options] }) => {
    const method = path.at(-1) as keyof typeof operations;
    return client[operations[method]](path.slice(0, -1).join("."), input, options as never);
  });
  return createTRPCFlatProxy((name: PropertyKey) => (name === untypedClient ? client : procedures[name]));
}
