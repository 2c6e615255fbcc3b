import { peers } from "../peers/index.ts";
import { scenarios } from "../scenarios/index.ts";
import type { Metric, ScenarioName } from "../scenarios/scenario.ts";
import { medianOf, type Results } from "./results.ts";

interface Panel {
  readonly scenario: ScenarioName;
  readonly metric: Metric;
  readonly title: string;
  readonly digits: number;
}

const panels: readonly Panel[] = [
  { scenario: "direct", metric: "cpuUs", title: "Direct message, one node: CPU µs", digits: 0 },
  {
    scenario: "nodes",
    metric: "cpuUs",
    title: "Direct message, two nodes: CPU µs, Redis and PostgreSQL counted",
    digits: 0,
  },
  { scenario: "latency", metric: "p99Ms", title: "p99 latency at half of Socket.IO's peak rate: ms", digits: 1 },
  {
    scenario: "ephemeral",
    metric: "cpuUs",
    title: "Push to 1,000 online users, not stored: CPU µs a delivery",
    digits: 1,
  },
  {
    scenario: "idle",
    metric: "kilobytesPerConnection",
    title: "Idle connection with both subscriptions: KB",
    digits: 1,
  },
];

const width = 760;
const labelWidth = 270;
const barWidth = 410;
const barHeight = 18;
const rowHeight = 24;
const titleHeight = 34;
const colours = { tidings: "#0f766e", stores: "#64748b", others: "#cbd5e1", text: "#1e293b", ground: "#ffffff" };

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

interface Bar {
  readonly label: string;
  readonly value: number;
  readonly colour: string;
}

function barsOf({ scenario, metric }: Panel, { runs }: Results): readonly Bar[] {
  const names = scenarios.find(({ name }) => name === scenario)?.peers ?? [];
  return names.flatMap((name) => {
    const value = medianOf(runs, scenario, name, metric);
    if (value === null) return [];
    const { label, stores } = peers[name];
    const colour = name.startsWith("tidings") ? colours.tidings : stores ? colours.stores : colours.others;
    return [{ label, value, colour }];
  });
}

/** One that is far beyond all others is cut off at the edge, so that the others can be told apart. */
function scaleOf(bars: readonly Bar[]): number {
  const [first = 0, second = first] = bars.map(({ value }) => value).toSorted((a, b) => b - a);
  return first > 4 * second ? second * 1.2 : first;
}

function renderBar({ label, value, colour }: Bar, y: number, scale: number, digits: number): string {
  const length = Math.max(1, Math.min(1, value / scale) * barWidth);
  const cut =
    value > scale
      ? `<path d="M${labelWidth + length - 14} ${y - 2}l6 22M${labelWidth + length - 8} ${y - 2}l6 22" stroke="${colours.ground}" stroke-width="2"/>`
      : "";
  const middle = y + barHeight - 5;
  return [
    `<text x="${labelWidth - 8}" y="${middle}" text-anchor="end">${escape(label)}</text>`,
    `<rect x="${labelWidth}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}" fill="${colour}"/>${cut}`,
    `<text x="${labelWidth + length + 6}" y="${middle}">${value.toFixed(digits)}</text>`,
  ].join("");
}

/** Bars for what matters most, less being better in all of them. An SVG document. */
export function renderChart(results: Results): string {
  const parts: string[] = [];
  let y = 34;
  for (const panel of panels) {
    const bars = barsOf(panel, results);
    if (bars.length === 0) continue;
    parts.push(`<text x="12" y="${y + 22}" font-weight="600">${escape(panel.title)}</text>`);
    y += titleHeight;
    const scale = scaleOf(bars);
    for (const bar of bars) {
      parts.push(renderBar(bar, y, scale, panel.digits));
      y += rowHeight;
    }
    y += 10;
  }
  const legend = [
    { x: 12, colour: colours.tidings, text: "Tidings: stored before it is acknowledged" },
    { x: 320, colour: colours.stores, text: "another that stores" },
    { x: 490, colour: colours.others, text: "stores nothing" },
  ].map(
    ({ x, colour, text }) =>
      `<rect x="${x}" y="14" width="12" height="12" fill="${colour}"/><text x="${x + 18}" y="25">${text}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" font-family="system-ui, sans-serif" font-size="13" fill="${colours.text}" role="img" aria-label="Less is better. The figures stand in the tables of this page.">`,
    `<rect width="${width}" height="${y}" fill="${colours.ground}"/>`,
    ...legend,
    ...parts,
    "</svg>\n",
  ].join("\n");
}
