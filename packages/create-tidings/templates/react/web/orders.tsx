import type { Connected } from "./tidings.ts";

/** Calls one of the server's own procedures, which pushes. */
export function Orders({ to, trpc }: { to: string; trpc: Connected["trpc"] }) {
  const ship = async (form: FormData) => {
    await trpc.orders.ship.mutate({ to, orderId: String(form.get("orderId")) });
  };
  return (
    <form action={ship}>
      <label>
        Order <input name="orderId" required defaultValue="7" />
      </label>
      <button>Ship it to {to}</button>
    </form>
  );
}
