import leven, { closestMatch } from "leven";

const linkName = /^TIDINGS_(\w+_)?(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT(_\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?)$/;
/** Settings may be called so as well. */
const linkedPortName = /(?<!_SERVICE)_PORT$/;
const linkedPort = /^(tcp|udp|sctp):\/\//;

/**
 * What Kubernetes and Docker put into the environment of every container beside a service whose name begins with "tidings":
 * `TIDINGS_SERVICE_HOST`, `TIDINGS_PORT=tcp://10.0.0.1:3000`, `TIDINGS_PORT_3000_TCP_ADDR` and so on.
 */
export const isServiceLink = (name: string, value: string): boolean =>
  linkName.test(name) && (!linkedPortName.test(name) || /_(TCP|UDP|SCTP)_PORT$/.test(name) || linkedPort.test(value));

const prefix = "TIDINGS_";

const isOurs = (name: string): boolean => name.startsWith(prefix);

/** Letters that may differ for a name to count as a misspelling of another one. */
const CLOSE = 2;

/** The one name that says more than this one: `TIDINGS_JWT_AUDIENCE` for `TIDINGS_AUDIENCE`. */
function longer(name: string, known: readonly string[]): string | undefined {
  const [only, ...more] = known.filter((other) => other.endsWith(name.slice(prefix.length - 1)));
  return more.length === 0 ? only : undefined;
}

const closest = (name: string, known: readonly string[], maxDistance: number): string | undefined =>
  closestMatch(name, known, { maxDistance });

/**
 * Names that are probably meant for this server, but that it does not know: a setting that is misspelt must not be taken for
 * one that is not set. `problems` are the names with our prefix, or close to one of ours; `warnings` those close to a name
 * without the prefix, which may belong to another program.
 */
export function findUnknownVariables(
  names: readonly string[],
  known: readonly string[],
): { readonly problems: readonly string[]; readonly warnings: readonly string[] } {
  const problems: string[] = [];
  const warnings: string[] = [];
  const [ours, others] = [known.filter(isOurs), known.filter((name) => !isOurs(name))];
  for (const name of names) {
    if (known.includes(name)) continue;
    const upper = name.toUpperCase();
    const meant = isOurs(upper)
      ? (others.find((other) => other === upper.slice(prefix.length)) ??
        closest(upper, ours, CLOSE) ??
        longer(upper, ours) ??
        closest(upper, ours, Math.floor(name.length / 3)))
      : closest(upper, ours, CLOSE);
    if (isOurs(upper) || meant !== undefined) {
      problems.push(
        `${name} is not a setting of Tidings: ${meant === undefined ? "unset it; docs/configuration.md lists all of them" : `did you mean ${meant}?`}`,
      );
      continue;
    }
    const almost = others.find((other) => other.length > 6 && leven(upper, other) === 1);
    if (almost !== undefined) warnings.push(`${name} is not read: did you mean ${almost}?`);
  }
  return { problems, warnings };
}
