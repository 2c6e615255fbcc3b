/** One event of a `text/event-stream`. */
export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
  readonly id: string | null;
}

/**
 * Reads server-sent events as they come; ends with the body.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export async function* readEventStream(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerSentEvent, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let [event, data, id] = ["", [] as string[], null as string | null];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const lines = text.split(/\r\n|\n/);
    text = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "") {
        if (event !== "" || data.length > 0) yield { event: event || "message", data: data.join("\n"), id };
        [event, data, id] = ["", [], null];
      } else {
        const colon = line.indexOf(":");
        const field = colon < 0 ? line : line.slice(0, colon);
        const content = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
        if (field === "event") event = content;
        else if (field === "data") data.push(content);
        else if (field === "id") id = content;
      }
    }
  }
}
