import { useQuery } from "@tanstack/react-query";
import type { Queries } from "./queries.ts";

export function Orders({ trpc }: { readonly trpc: Queries["trpc"] }) {
  const { data = [] } = useQuery(trpc.orders.list.queryOptions());
  return (
    <ul>
      {data.map(({ id, status }) => (
        <li key={id}>
          Order {id}: {status}
        </li>
      ))}
    </ul>
  );
}
