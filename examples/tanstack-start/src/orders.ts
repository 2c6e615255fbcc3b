import { createServerFn } from "@tanstack/react-start";
import { getCookie, setCookie } from "@tanstack/react-start/server";
import { z } from "zod";
import { getTidings, sessionOf, userOf } from "./tidings.ts";

const orders = new Map([["7", { id: "7", status: "open" }]]);

/** What the page shows; `null` before somebody has signed in. */
export const readHome = createServerFn().handler(async () => {
  const me = await userOf(getCookie("session"));
  return me === null ? null : { me, orders: [...orders.values()] };
});

/** Anyone may be anyone: put your own sign-in here. */
export const signIn = createServerFn({ method: "POST" })
  .validator(z.object({ name: z.string().trim().min(1).max(50) }))
  .handler(async ({ data }) => {
    setCookie("session", await sessionOf(data.name), { httpOnly: true, sameSite: "lax", path: "/" });
  });

/** Any server code pushes: typed, and checked. */
export const shipOrder = createServerFn({ method: "POST" })
  .validator(z.object({ orderId: z.string(), to: z.string() }))
  .handler(async ({ data: { orderId, to } }) => {
    if ((await userOf(getCookie("session"))) === null) throw new Error("Sign in first");
    orders.set(orderId, { id: orderId, status: "shipped" });
    const tidings = await getTidings();
    await tidings.push({ to, type: "order.shipped", data: { orderId } });
  });
