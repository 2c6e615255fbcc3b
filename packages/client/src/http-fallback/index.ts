export { httpFallback, type HttpFallbackOptions } from "./http-fallback.ts";
