"use client";

export { useMenu } from "./use-menu.ts";
