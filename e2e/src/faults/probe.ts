import { setTimeout as pause } from "node:timers/promises";
import type { Device } from "./device.ts";
import type { Journal } from "./journal.ts";
import type { Random } from "./random.ts";

/** Most of them have to be prompt: a machine that stands still for seconds does so once or twice. */
const probes = 5;
/** Less than a node waits between two checks of heads (5 s), which repair what the fan-out does not bring. */
const promptMs = 2_000;
/** By then the check of heads has brought it, however bad the fan-out is. */
const patienceMs = 10_000;

/**
 * Whether messages come at once when nothing is broken any more. That they come at all is checked elsewhere, and would be
 * true of a node that hears no copies ever again.
 */
export async function probeFanout(devices: readonly Device[], random: Random, journal: Journal): Promise<void> {
  const delays = new Map<Device, number[]>();
  for (let i = 0; i < probes; i += 1) {
    const byUser = [...Map.groupBy(devices, ({ userId }) => userId)];
    await Promise.all(
      byUser.map(async ([userId, own]) => {
        const others = devices.filter((device) => device.userId !== userId);
        const reading = own.filter((each) => each.seesEverything);
        const [first] = reading;
        if (others.length === 0 || !first) return;
        const elsewhere = others.filter(({ node }) => node !== first.node);
        const sent = await random.oneOf(elsewhere.length > 0 ? elsewhere : others).sendTo(userId);
        if (!sent) return;
        const sentMs = performance.now();
        for (const device of reading) {
          while (!device.hasSeen(sent) && performance.now() - sentMs < patienceMs) await pause(5);
          delays.set(device, [...(delays.get(device) ?? []), performance.now() - sentMs]);
        }
      }),
    );
  }
  for (const [device, took] of delays) {
    const late = took.filter((ms) => ms > promptMs).length;
    if (late <= probes / 2) continue;
    const shown = took.map((ms) => `${Math.round(ms)} ms`).join(", ");
    journal.write({ kind: "problem", text: `${device.name}: with nothing broken, messages took ${shown}` });
  }
}
