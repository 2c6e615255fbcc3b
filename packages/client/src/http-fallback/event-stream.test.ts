import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readEventStream, type ServerSentEvent } from "./event-stream.ts";

async function readAll(text: string, cuts: readonly number[]): Promise<ServerSentEvent[]> {
  const bytes = new TextEncoder().encode(text);
  const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const [i, end] of at.slice(1).entries()) controller.enqueue(bytes.slice(at[i], end));
      controller.close();
    },
  });
  const events: ServerSentEvent[] = [];
  for await (const one of readEventStream(body)) events.push(one);
  return events;
}

const text = fc.string({ unit: "grapheme" }).map((any) => any.replaceAll(/[\r\n]/g, ""));
const event = fc.record({
  event: fc.constantFrom("message", "connected", "serialized-error"),
  data: text,
  id: fc.option(fc.constantFrom("e1-7", "")),
});

test("events are read as they were written, wherever their bytes are cut apart and however lines end", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event),
      fc.array(fc.nat()),
      fc.constantFrom("\n", "\r\n"),
      async (events, cuts, newline) => {
        const written = events.map(({ event: name, data, id }) =>
          [`event: ${name}`, `data: ${data}`, ...(id === null ? [] : [`id: ${id}`]), ": a comment", "", ""].join(
            newline,
          ),
        );
        expect(await readAll(written.join(""), cuts)).toEqual(events);
      },
    ),
  );
});
