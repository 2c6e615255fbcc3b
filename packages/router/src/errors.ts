import { TidingsError } from "@tidings/core";
import { TRPCError } from "@trpc/server";

/**
 * tRPC's error for what the domain refuses, or what an application's own part of it throws. What nobody foresaw shows no
 * details; nor does a failure of the database, whose own message names files and hosts.
 */
export function toTRPCError(cause: unknown): TRPCError {
  if (cause instanceof TRPCError) return cause;
  if (!(cause instanceof TidingsError)) {
    return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "Something went wrong on the server", cause });
  }
  const isBackend = cause.code === "SERVICE_UNAVAILABLE" && cause.cause !== undefined;
  const message = isBackend ? "The server's database cannot do this now: retry in a moment" : cause.message;
  return new TRPCError({ code: cause.code, message, cause });
}
