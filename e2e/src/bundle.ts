import { fileURLToPath } from "node:url";
import { build } from "vite";

/** The script of a page that a test serves itself; `iife`: as a plain script. */
export async function bundle(file: string, format: "es" | "iife" = "es"): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", development: false } }, // also where NODE_ENV is `test`
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL(file, import.meta.url)), formats: [format], name: "bundled" },
      rolldownOptions: { output: { codeSplitting: false } }, // one script, with all that it loads later
    },
  });
  const [output] = [built].flat();
  if (!output || !("output" in output)) throw new Error("The page was not built");
  return output.output[0].code;
}
