/**
 * Socket.IO as its documentation has it: a room per user and per group; with `REDIS_URL` the Redis adapter between nodes. With
 * `DATABASE_URL` each message is inserted before it is handed on and answered, as applications do that keep their messages.
 */
import { createServer } from "node:http";
import { createAdapter } from "@socket.io/redis-adapter";
import { Redis } from "ioredis";
import { Server } from "socket.io";
import { openMessageTable } from "./message-table.ts";

type Answer = (result: { readonly ok: true }) => void;
interface FromClient {
  send: (message: { readonly to: string; readonly text: string }, answer: Answer) => void;
  post: (message: { readonly group: string; readonly text: string }, answer: Answer) => void;
  push: (push: { readonly title: string }, answer: Answer) => void;
}
interface FromServer {
  message: (message: { readonly from: string; readonly text: string; readonly sentAtMs: number }) => void;
  push: (push: { readonly title: string }) => void;
  presence: (state: { readonly userId: string; readonly online: boolean }) => void;
}
interface Auth {
  readonly userId: string;
  readonly watch: boolean;
  readonly group?: string;
}

const http = createServer();
const io = new Server<FromClient, FromServer>(http, { transports: ["websocket"], serveClient: false });

const redisUrl = process.env["REDIS_URL"];
if (redisUrl !== undefined) {
  const publisher = new Redis(redisUrl);
  io.adapter(createAdapter(publisher, publisher.duplicate()));
}

const databaseUrl = process.env["DATABASE_URL"];
const insert = databaseUrl === undefined ? null : await openMessageTable(databaseUrl);

const watchers = "watchers";

io.on("connection", (socket) => {
  const { userId, watch, group } = socket.handshake.auth as Auth;
  void socket.join(`user:${userId}`);
  if (group !== undefined) void socket.join(`group:${group}`);
  if (watch) void socket.join(watchers);
  io.to(watchers).emit("presence", { userId, online: true });
  const handOn = (to: string, text: string, sentAtMs: number, answer: Answer): void => {
    io.to(to).emit("message", { from: userId, text, sentAtMs });
    answer({ ok: true });
  };
  const take = (to: string, text: string, answer: Answer): void => {
    const sentAtMs = Date.now();
    const inserted = insert?.({ from: userId, to, text, sentAtMs });
    if (inserted === undefined) handOn(to, text, sentAtMs, answer);
    else void inserted.then(() => handOn(to, text, sentAtMs, answer));
  };
  socket.on("send", ({ to, text }, answer) => take(`user:${to}`, text, answer));
  socket.on("post", ({ group: to, text }, answer) => take(`group:${to}`, text, answer));
  socket.on("push", (push, answer) => {
    io.emit("push", push);
    answer({ ok: true });
  });
  socket.on("disconnect", () => io.to(watchers).emit("presence", { userId, online: false }));
});

http.listen(Number(process.env["PORT"]), "127.0.0.1");
