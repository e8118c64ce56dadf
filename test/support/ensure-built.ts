import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** The compiled command. */
export const COMMAND = resolve("dist/main.js");

/** Compiles the program when its sources have changed: tests that start real processes run what was compiled. */
export function ensureBuilt(): void {
  execFileSync(process.execPath, ["scripts/setup.mjs"], { stdio: ["ignore", "ignore", "pipe"] });
}
