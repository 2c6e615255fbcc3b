interface Address {
  readonly port: number;
  readonly host?: string | undefined;
}

/** What an operator can do about it. @param variables where the port and the address were set */
export function cannotListen(cause: unknown, { port, host }: Address, variables: readonly [string, string]): Error {
  const [portName, hostName] = variables;
  const advice = (): string => {
    switch ((cause as NodeJS.ErrnoException).code) {
      case "EADDRINUSE":
        return `stop what uses it, or set ${portName}`;
      case "EACCES":
        return `this user may not, so set ${portName} to one above 1023`;
      case "EADDRNOTAVAIL":
      case "ENOTFOUND":
      case "EAI_AGAIN":
        return `${host ?? "the address"} is none of this machine's, so set ${hostName} to one that is, IPv6 without brackets`;
      default:
        return `check ${portName} and ${hostName}`;
    }
  };
  return new Error(`Cannot listen on port ${port}: ${advice()} (${String(cause)})`, { cause });
}
