import { InvalidArgumentError } from "commander";

const MINUTE = 60;
const units: Readonly<Record<string, number>> = { s: 1, m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE };

/** `90`, `30m`, `12h` or `7d`, in seconds. */
export function parseDuration(text: string): number {
  const [, amount, unit = "s"] = /^([1-9]\d{0,5})([smhd])?$/.exec(text) ?? [];
  if (amount === undefined)
    throw new InvalidArgumentError("Give seconds, or a number with s, m, h or d: 30m, 12h, 7d.");
  return Number(amount) * (units[unit] ?? 1);
}
