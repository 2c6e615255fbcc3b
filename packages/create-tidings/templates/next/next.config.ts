import type { NextConfig } from "next";

const config: NextConfig = {
  serverExternalPackages: ["tidings"], // it runs beside Next.js, in the same process
};

export default config;
