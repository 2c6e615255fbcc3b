import type { Plugin } from "vite";

const unused = /exports\.unstable_forceFrameRate = function[^]*?\n\};\n/;

/** Leaves out a function of React's scheduler that nobody calls: the first chat has few bytes to spare. */
export function lessScheduler(): Plugin {
  return {
    name: "tidings:less-scheduler",
    apply: "build",
    transform: {
      filter: { id: /scheduler\.production\.js/ },
      handler(code) {
        if (!unused.test(code)) this.error("React's scheduler has changed: see what of it nobody calls");
        return { code: code.replace(unused, ""), map: null };
      },
    },
  };
}
