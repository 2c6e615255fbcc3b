// A push service that takes its time: says how many messages have come whenever it is asked, in a process of its own.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const answersAfterMs = Number(process.argv[2]);
let arrived = 0;

const server = createServer((request, response) => {
  request.resume();
  if (request.url === "/hang") return; // never
  request.on("end", () => {
    arrived += 1;
    setTimeout(() => response.writeHead(201).end(), answersAfterMs);
  });
});
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("message", () => process.send?.({ arrived }));
process.on("disconnect", () => process.exit());
