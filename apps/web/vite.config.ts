import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { serviceWorker } from "./service-worker-plugin.ts";

const server = process.env["TIDINGS_SERVER"] ?? "http://localhost:3000";

export default defineConfig({
  plugins: [react(), serviceWorker(["favicon.svg", "manifest.webmanifest"])],
  server: {
    proxy: {
      "/trpc": { target: server, ws: true },
      "/demo": server,
    },
  },
  build: {
    // Everything comes from files of its own: the page is served under a policy that allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
