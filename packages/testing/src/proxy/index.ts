export { createTcpProxy, type Direction, type ProxyTarget, type TcpProxy } from "./create-tcp-proxy.ts";
export {
  faultsOf,
  type ProxyFault,
  type RandomFaults,
  type RandomFaultsOptions,
  startRandomFaults,
} from "./random-faults.ts";
