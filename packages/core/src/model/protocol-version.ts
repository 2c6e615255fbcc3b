/**
 * Which version of the wire this is: docs/PROTOCOL.md, "Versions", says what each has added. Clients tell it at each connection, and
 * `connection.node` answers it.
 */
export const protocolVersion = 2;
