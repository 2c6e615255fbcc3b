export { sharedWebSocket, type SharedWebSocketOptions } from "./shared-web-socket.ts";
