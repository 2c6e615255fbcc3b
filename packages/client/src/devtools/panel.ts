import {
  createDevtools,
  type Devtools,
  type DevtoolsOptions,
  type DevtoolsSource,
  type DevtoolsState,
} from "./devtools.ts";

import { element } from "./element.ts";
import { createPushForm } from "./push-form.ts";

export interface PanelOptions extends DevtoolsOptions {
  /** Where it is put. Default: the end of the page's body, from where it stands in a corner of the window. */
  readonly parent?: Element;
  /**
   * Where the server is asked what happened to a push: its tRPC over HTTP, and where in the router Tidings is. Default: `/trpc` of the page,
   * at the top.
   */
  readonly trace?: { readonly url?: string; readonly path?: string };
}

/** How many of the events are shown. */
const shownEvents = 50;

const styles = `
:host { position: fixed; inset-block-end: 1rem; inset-inline-start: 1rem; z-index: 2147483000; color-scheme: light dark; }
:host([data-placed]) { position: static; }
:host > details { width: min(30rem, calc(100vw - 2rem)); max-height: min(32rem, 70vh); overflow: auto; box-sizing: border-box;
  padding: .5rem .75rem; border: 1px solid color-mix(in srgb, currentColor 40%, transparent); border-radius: 8px;
  background: Canvas; color: CanvasText; font: 12px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; }
form { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .25rem .5rem; align-items: end; margin: .5rem 0; }
label { display: grid; }
input, button { min-width: 0; font: inherit; }
tr[data-kind="failed"] { color: light-dark(#b3261e, #ff9d92); }
tr[data-kind="next"], tr[data-kind="not"] { color: light-dark(#5a4206, #f4dda0); }
table[data-story] td { white-space: normal; overflow-wrap: anywhere; vertical-align: top; }
table[data-story] td:first-child { white-space: nowrap; }
summary { cursor: pointer; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .5rem 0; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th { text-align: start; font-weight: 600; }
td, th { padding: 0 .5rem 0 0; white-space: nowrap; }
td:nth-child(4) { white-space: normal; overflow-wrap: anywhere; }
tr[data-arrival="reset"], tr[data-arrival="gap"] { color: light-dark(#b3261e, #ff9d92); }
tr[data-arrival="replayed"], tr[data-arrival="repeated"] { color: light-dark(#5a4206, #f4dda0); }
`;

function factsOf({
  connection,
  node,
  latencyMs,
  outbox,
  positions,
}: DevtoolsState): readonly (readonly [string, string])[] {
  const lastError = "lastError" in connection ? connection.lastError : null;
  const nextTryAtMs = "nextTryAtMs" in connection ? connection.nextTryAtMs : null;
  return [
    ["connection", "via" in connection ? `${connection.status} by ${connection.via}` : connection.status],
    ...(nextTryAtMs === null ? [] : [["next try", new Date(nextTryAtMs).toLocaleTimeString()] as const]),
    ...(lastError ? [["last problem", `${lastError.code}: ${lastError.message}`] as const] : []),
    ["node", node ?? "–"],
    ["round trip", latencyMs === null ? "–" : `${latencyMs.toFixed(1)} ms`],
    ["outbox", `${outbox.waiting} waiting, ${outbox.failed} failed`],
    ...Array.from(positions, ([feed, position]) => [feed, position] as const),
  ];
}

function draw(state: DevtoolsState): readonly Node[] {
  const facts = factsOf(state).flatMap(([name, value]) => [element("dt", [name]), element("dd", [value])]);
  const rows = state.events.slice(0, shownEvents).map(({ atMs, feed, type, eventId, arrival, ageMs }) => {
    const age = ageMs === null ? "" : `${Math.max(0, Math.round(ageMs))} ms`;
    const cells = [new Date(atMs).toLocaleTimeString(), feed, type, eventId, arrival, age];
    const row = element(
      "tr",
      cells.map((cell) => element("td", [cell])),
    );
    row.dataset["arrival"] = arrival;
    return row;
  });
  const heads = ["time", "feed", "event", "id", "arrival", "after"].map((name) => element("th", [name]));
  const table = element("table", [element("thead", [element("tr", heads)]), element("tbody", rows)]);
  return [element("dl", facts), rows.length === 0 ? element("p", ["No events yet."]) : table];
}

/**
 * Shows a panel in the page: connection, feeds and their positions, the last events and how they arrived, outbox, round trip. With a
 * token that has the scope `admin` it shows what happened to any user's push.
 * It is closed at first, and is in a shadow tree, so that its styles and the page's do not affect each other.
 *
 * @example
 * import { openDevtools } from "@tidings/client/devtools";
 * openDevtools(store);
 */
export function openDevtools(source: DevtoolsSource, { parent, trace = {}, ...options }: PanelOptions = {}): Devtools {
  const devtools = createDevtools(source, options);
  const host = element("section");
  host.ariaLabel = "Tidings devtools";
  host.className = "tidings-devtools";
  if (parent) host.dataset["placed"] = "";
  const shadow = host.attachShadow({ mode: "open" });
  const title = element("summary", ["Tidings"]);
  const body = element("div");
  const { url = "/trpc", path = "" } = trace;
  const pushForm = createPushForm({ url, path, fetch: (...args) => fetch(...args) });
  const panel = element("details", [title, body, pushForm]);
  shadow.append(element("style", [styles]), panel);
  (parent ?? document.body).append(host);

  let stop: (() => void) | null = null;
  let isDue = false;
  const redraw = (): void => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (panel.open) body.replaceChildren(...draw(devtools.state.get()));
    });
  };
  panel.addEventListener("toggle", () => {
    stop?.();
    stop = panel.open ? devtools.state.subscribe(redraw) : null;
    redraw();
  });
  const close = (): void => {
    stop?.();
    devtools.close();
    host.remove();
  };
  return { state: devtools.state, close, [Symbol.dispose]: close };
}
