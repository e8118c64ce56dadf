import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder: this file lies two folders below it, in `src` and in `dist` alike. */
export const PROJECT_ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Where the project keeps what. */
export const PROJECT = {
  intents: join(PROJECT_ROOT, "intents"),
  samples: join(PROJECT_ROOT, "data", "reports"),
  store: join(PROJECT_ROOT, "data", "store"),
  /** What the ids of answers stand for, where the store is no folder. */
  questions: join(PROJECT_ROOT, "data", "questions"),
  /** What the WeChat puppet remembers of its login. */
  memory: join(PROJECT_ROOT, "data", "memory"),
} as const;

/** The version in package.json. */
export function projectVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(PROJECT_ROOT, "package.json"), "utf8"));
  const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : "";
  return String(version);
}
