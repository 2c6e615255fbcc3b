import { askTrace, type TraceServer } from "./ask-trace.ts";
import { element } from "./element.ts";
import { timelineOf } from "./push-timeline.ts";

const fields = [
  ["userId", "user", "text"],
  ["seq", "number", "text"],
  ["key", "or key", "text"],
  ["service", "of service", "text"],
  ["token", "admin token", "password"],
] as const;

/** A form that asks what happened to a push, and shows the story. What is typed stays in the page. */
export function createPushForm(server: TraceServer): HTMLElement {
  const inputs = fields.map(([name, label, type]) => {
    const input = element("input");
    Object.assign(input, { name, type, autocomplete: "off", spellcheck: false });
    return element("label", [label, input]);
  });
  const button = element("button", ["Ask"]);
  const form = element("form", [...inputs, button]);
  const story = element("div");
  story.setAttribute("aria-live", "polite");
  let asked = 0;

  const show = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    story.replaceChildren(element("p", ["Asking all nodes …"]));
    const shown = await ask(server, form).catch((error: unknown) => [
      element("p", [error instanceof Error ? error.message : String(error)]),
    ]);
    if (mine !== asked) return;
    story.replaceChildren(...shown);
    story.scrollIntoView({ block: "nearest" });
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void show();
  });
  return element("details", [element("summary", ["What happened to a push"]), form, story]);
}

async function ask(server: TraceServer, form: HTMLFormElement): Promise<readonly Node[]> {
  const given = new FormData(form);
  const valueOf = (name: string): string => {
    const value = given.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const question = {
    userId: valueOf("userId"),
    seq: valueOf("seq"),
    key: valueOf("key"),
    service: valueOf("service"),
    token: valueOf("token"),
  };
  if (question.key === "" && (question.userId === "" || !/^[1-9]\d*$/.test(question.seq))) {
    return [element("p", ["Give a user and the number of a push, or a key."])];
  }
  const trace = await askTrace(server, question);
  const { userId, seq, type, recipients, nodes } = trace;
  const others = recipients && recipients.accepted > 1 ? ` It went to ${recipients.accepted} users.` : "";
  const rows = timelineOf(trace).map(({ atMs, kind, where, what }) => {
    const time = atMs === null ? (kind === "not" ? "not" : "") : timeOf(atMs);
    const row = element(
      "tr",
      [time, where, what].map((cell) => element("td", [cell])),
    );
    row.dataset["kind"] = kind;
    return row;
  });
  const heads = ["time", "where", "what"].map((name) => element("th", [name]));
  const table = element("table", [element("thead", [element("tr", heads)]), element("tbody", rows)]);
  table.dataset["story"] = "";
  return [
    element("p", [`Push ${seq} of ${userId}, ${type}.${others}`]),
    table,
    element("p", [`Heard: ${nodes.join(", ")}. Connections that have ended are not known.`]),
  ];
}

/** The day only if it is another one. */
function timeOf(atMs: number): string {
  const time = new Date(atMs);
  const isToday = time.toDateString() === new Date().toDateString();
  return isToday ? time.toLocaleTimeString() : time.toLocaleString();
}
