import { existsSync } from "node:fs";

/**
 * Puts what the file `.env` of the working directory says into the environment, for this program and for the puppets
 * that read it themselves. What the environment says already goes before.
 */
export function loadEnvironmentFile(): void {
  if (!existsSync(".env")) return;
  try {
    process.loadEnvFile(".env");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`gongkai：.env 读不出来（${reason}），其中的设置没有生效。\n`);
  }
}
