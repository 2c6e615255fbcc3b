import type { Server } from "node:http";
import { tanstackStart } from "@tanstack/react-start/plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** WebSockets and calls under /trpc, on the port of `vite dev`. */
const tidingsInDev: Plugin = {
  name: "tidings",
  async configureServer({ httpServer }) {
    const { getTidings } = await import("./src/tidings.ts");
    (await getTidings()).attach(httpServer as Server);
  },
};

export default defineConfig({ plugins: [tanstackStart(), react(), tidingsInDev] });
