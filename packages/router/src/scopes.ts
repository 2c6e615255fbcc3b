import { TRPCError } from "@trpc/server";
import type { Identity } from "./context.ts";

/** Allows pushes of every type, to everyone and to topics. */
export const pushScope = "push";

/** Allows `sessions.revoke`, `trace.push` and `outlets.…`. */
export const adminScope = "admin";

/** Adds, lists and removes the addresses of any user: the application vouches for them. */
export const channelsScope = "channels";

/** Together with the scopes of a service: allows it to chat as well. */
export const chatScope = "chat";

/**
 * ```
 * push[:TYPE][/RECIPIENTS]
 *
 * push                      every type, to anyone, and to topics
 * push:order.shipped        that type
 * push:order.*              types that begin so
 * push:order.shipped/100    that type, to at most 100 users a call, and to no topic
 * push/1                    every type, to one user a call
 * ```
 * Whatever begins alike and is none of these grants nothing.
 */
const pushGrant = /^push(?::(?<type>[\w.:-]{1,64}|[\w.:-]{0,63}\*))?(?:\/(?<max>[1-9]\d{0,4}))?$/;

interface PushGrant {
  readonly scope: string;
  /** A type, or the beginning of some with a `*` behind it; undefined: all. */
  readonly type: string | undefined;
  /** Recipients in a call; undefined: as many as a call may have, or a topic. */
  readonly max: number | undefined;
}

function pushGrantsOf({ scopes }: Identity): readonly PushGrant[] {
  const grants: PushGrant[] = [];
  for (const scope of scopes) {
    const groups = pushGrant.exec(scope)?.groups;
    if (groups) grants.push({ scope, type: groups["type"], max: groups["max"] ? Number(groups["max"]) : undefined });
  }
  return grants;
}

const serviceScopes = new Set([adminScope, channelsScope, pushScope]);

const isServiceScope = (scope: string): boolean =>
  serviceScopes.has(scope) || scope.startsWith("push:") || scope.startsWith("push/");

export function requireIdentity(identity: Identity | null): Identity {
  if (identity) return identity;
  throw new TRPCError({ code: "UNAUTHORIZED", message: "This needs a token: connect with a valid one" });
}

const forbidden = (message: string): TRPCError => new TRPCError({ code: "FORBIDDEN", message });

/** Refuses services: their tokens lie in configurations, and somebody who finds one must not be able to write to people. */
export function requireChat(identity: Identity | null): Identity {
  const caller = requireIdentity(identity);
  const { scopes } = caller;
  if (scopes.length === 0 || !scopes.some(isServiceScope) || scopes.includes(chatScope)) return caller;
  throw forbidden(
    `This call is for users, and the token belongs to a service: for a service that chats, add the scope "${chatScope}"`,
  );
}

export function requireScope(identity: Identity | null, scope: string): void {
  if (requireIdentity(identity).scopes.includes(scope)) return;
  throw forbidden(`This needs the scope "${scope}": call it from server code, or with a token that grants it`);
}

/** What a caller may push, before it is looked at what they want to. */
export function requirePushGrants(identity: Identity | null): readonly PushGrant[] {
  const grants = pushGrantsOf(requireIdentity(identity));
  if (grants.length > 0) return grants;
  throw forbidden(`This needs the scope "${pushScope}": call it from server code, or with a token that grants it`);
}

/** Whether a service may push every type: then it may replace any push as well. */
export const mayPushAll = (grants: readonly PushGrant[]): boolean => grants.some(({ type }) => type === undefined);

const isOfType = ({ type }: PushGrant, wanted: string): boolean =>
  type === undefined || (type.endsWith("*") ? wanted.startsWith(type.slice(0, -1)) : wanted === type);

interface WantedPush {
  readonly type: string;
  readonly to: string | readonly string[] | { readonly topic: string };
}

export function requirePush(grants: readonly PushGrant[], { type, to }: WantedPush): void {
  const ofType = grants.filter((grant) => isOfType(grant, type));
  if (ofType.length === 0) {
    throw forbidden(`This needs the scope "${pushScope}:${type.slice(0, 100)}": the token grants ${listOf(grants)}`);
  }
  if (ofType.some(({ max }) => max === undefined)) return;
  if (typeof to === "object" && "topic" in to) {
    throw forbidden(`A topic may have any number of subscribers: ${listOf(ofType)} allows only so many recipients`);
  }
  const recipients = typeof to === "string" ? 1 : to.length;
  if (ofType.some(({ max = 0 }) => recipients <= max)) return;
  throw forbidden(`The push has ${recipients} recipients: ${listOf(ofType)} allows fewer in one call`);
}

const listOf = (grants: readonly PushGrant[]): string => grants.map(({ scope }) => `"${scope}"`).join(", ");
