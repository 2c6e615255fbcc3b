import type { PresenceState } from "@tidings/core";
import type { Localisation } from "../i18n/languages.ts";

/** Whether somebody is online, in words; empty while it is not known. */
export function toPresenceText(
  presence: PresenceState | undefined,
  nowMs: number,
  { t, formats }: Localisation,
): string {
  if (!presence) return "";
  if (presence.online) return presence.away ? t.people.away : t.people.online;
  return presence.lastSeenAtMs === null ? t.people.offline : formats.lastSeen(presence.lastSeenAtMs, nowMs);
}
