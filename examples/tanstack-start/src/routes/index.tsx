import { createFileRoute, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { createTidings } from "tidings/client";
import { readHome, shipOrder, signIn } from "../orders.ts";
import type { App } from "../tidings.ts"; // only the type: nothing of the server gets into the page

export const Route = createFileRoute("/")({
  loader: () => readHome(), // on the server for the first page, and over HTTP from then on
  component: Home,
});

function Home() {
  const home = Route.useLoaderData();
  return home === null ? <SignIn /> : <Orders {...home} />;
}

function SignIn() {
  const router = useRouter();
  const submit = async (form: FormData) => {
    await signIn({ data: { name: form.get("name") as string } });
    await router.invalidate();
  };
  return (
    <form action={submit}>
      <label>
        Your name <input name="name" required maxLength={50} />
      </label>
      <button>Sign in</button>
    </form>
  );
}

const ship = (form: FormData) => shipOrder({ data: { orderId: "7", to: form.get("to") as string } });

function Orders({ me, orders }: NonNullable<Awaited<ReturnType<typeof readHome>>>) {
  const router = useRouter();

  useEffect(() => {
    const tidings = createTidings<App>({ url: "/trpc", user: me, token: "" }); // the cookie says who it is
    // at every push, and whenever it begins to listen: what happened before that is not pushed
    tidings.pushes.onUnread(() => void router.invalidate());
    return () => void tidings.close();
  }, [me, router]);
  return (
    <>
      <h1>{me}</h1>
      <ul>
        {orders.map(({ id, status }) => (
          <li key={id}>
            Order {id}: {status}
          </li>
        ))}
      </ul>
      <form action={ship}>
        <label>
          Tell <input name="to" required />
        </label>
        <button>Ship order 7</button>
      </form>
    </>
  );
}
