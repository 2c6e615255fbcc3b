"use server";

import { cookies } from "next/headers";
import { sessionOf } from "../lib/session.ts";
import { getTidings } from "../lib/tidings.ts";
import { readMe } from "./me.ts";

export async function signIn(form: FormData): Promise<void> {
  const name = String(form.get("name")).trim().slice(0, 50);
  if (name === "") return;
  (await cookies()).set("session", sessionOf(name), {
    httpOnly: true,
    sameSite: "lax",
    secure: process.env.COOKIE_SECURE === "1", // set it where the page comes over HTTPS
  });
}

export async function signOut(): Promise<void> {
  (await cookies()).delete("session");
}

/** Any server code pushes: typed, and checked. */
export async function shipOrder(to: string, form: FormData): Promise<void> {
  const by = await readMe();
  if (by === null) throw new Error("Sign in first");
  const tidings = await getTidings();
  await tidings.push({ to, type: "order.shipped", data: { orderId: String(form.get("orderId")), by } });
}
