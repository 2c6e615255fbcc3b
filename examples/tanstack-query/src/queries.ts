import { QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import type { TidingsInBrowser } from "tidings/client";
import type { App } from "./server.ts";

/** Queries over the connection of Tidings: a push says what has changed, and the query fetches it. */
export function createQueries(tidings: TidingsInBrowser<App>) {
  const queryClient = new QueryClient();
  const trpc = createTRPCOptionsProxy<App>({ client: tidings.trpc, queryClient });

  tidings.pushes.on("order.changed", () => void queryClient.invalidateQueries(trpc.orders.pathFilter()));

  // what was pushed while there was no connection is not known here: `durable: false` leaves nothing to catch up with
  let wasOnline = true;
  tidings.connection.subscribe(() => {
    const isOnline = tidings.connection.state.status === "online";
    if (isOnline && !wasOnline) void queryClient.invalidateQueries(trpc.orders.pathFilter());
    wasOnline = isOnline;
  });
  return { queryClient, trpc };
}

export type Queries = ReturnType<typeof createQueries>;
