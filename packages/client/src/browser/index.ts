export { browserTransport, type BrowserTransportOptions } from "./browser-transport.ts";
