import { TidingsError } from "@tidings/core";
import type { z } from "zod";

/**
 * An address as a channel keeps it, of what somebody has sent.
 *
 * @throws {TidingsError} `BAD_REQUEST` with the problem if it is not one
 */
export function readAddress<Address>(schema: z.ZodType<Address>, value: unknown, problem: string): Address {
  const { success, data } = schema.safeParse(value);
  if (!success) throw new TidingsError("BAD_REQUEST", problem);
  return data;
}
