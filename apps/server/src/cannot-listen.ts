interface Address {
  readonly port: number;
  readonly host?: string | undefined;
}

const notOfThisMachine = new Set<string | undefined>(["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN"]);

function adviceOn(code: string | undefined, { host }: Address, portName: string, hostName: string): string {
  if (code === "EADDRINUSE") return `stop what uses it, or set ${portName}`;
  if (code === "EACCES") return `this user may not use it, so set ${portName} to one above 1023`;
  if (!notOfThisMachine.has(code)) return `check ${portName} and ${hostName}`;
  return `${host ?? "the address"} is not an address of this machine, so set ${hostName} to one (IPv6 without brackets)`;
}

/** Says what an operator can do about it. @param variables where the port and the address were set */
export function cannotListen(cause: unknown, address: Address, variables: readonly [string, string]): Error {
  const advice = adviceOn((cause as NodeJS.ErrnoException).code, address, ...variables);
  return new Error(`Cannot listen on port ${address.port}: ${advice} (${String(cause)})`, { cause });
}
