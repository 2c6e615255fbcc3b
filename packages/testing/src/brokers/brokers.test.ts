import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { startMosquitto } from "./index.ts";

const canConnect = async (port: number): Promise<boolean> => {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ECONNREFUSED") return false;
    throw error;
  } finally {
    socket.destroy();
  }
};

test("Mosquitto starts, dies, starts again on its port, and stops", async () => {
  const broker = await startMosquitto();
  expect(await canConnect(broker.port)).toBe(true);
  await broker.kill();
  expect(await canConnect(broker.port)).toBe(false);
  await broker.restart();
  expect(await canConnect(broker.port)).toBe(true);
  await broker.stop();
  expect(await canConnect(broker.port)).toBe(false);
});
