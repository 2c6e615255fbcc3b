/** The floor: a relay on `ws` with no protocol and no storage. Pushes are one shared buffer for everyone. */
import { type RawData, type WebSocket, WebSocketServer } from "ws";

type Frame = { readonly id: number; readonly to?: string; readonly text: string };

const users = new Map<string, WebSocket>();
const server = new WebSocketServer({ port: Number(process.env["PORT"]), host: "127.0.0.1", perMessageDeflate: false });

server.on("connection", (socket, request) => {
  const user = new URL(request.url ?? "/", "http://localhost").searchParams.get("user") ?? "";
  users.set(user, socket);
  socket.on("message", (data: RawData) => {
    const { id, to, text } = JSON.parse((data as Buffer).toString()) as Frame;
    if (to === undefined) {
      const frame = Buffer.from(JSON.stringify({ text }));
      for (const client of server.clients) client.send(frame, { binary: false });
    } else {
      users.get(to)?.send(JSON.stringify({ from: user, text }));
    }
    socket.send(`{"ack":${id}}`);
  });
  socket.on("error", () => socket.terminate());
  socket.on("close", () => {
    if (users.get(user) === socket) users.delete(user);
  });
});
