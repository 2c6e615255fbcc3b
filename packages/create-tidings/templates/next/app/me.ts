import { cookies } from "next/headers";
import { userOf } from "../lib/session.ts";

/** Who asks, by their cookie. */
export const readMe = async (): Promise<string | null> => userOf((await cookies()).get("session")?.value);
