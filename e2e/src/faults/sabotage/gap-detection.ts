import { breakSource } from "./break-source.ts";

// Preloaded into a server, whose readers then take any copy that arrives for the next one.
breakSource([
  {
    file: "/core/src/feeds/live-feed.ts",
    sound: "if (this.#head === null || entry.n === this.#head + 1) {",
    broken: "if (true) {",
  },
  { file: "/core/src/feeds/feed-reader.ts", sound: "if (next.n > this.#cursor + 1) {", broken: "if (false) {" },
]);
