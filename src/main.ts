#!/usr/bin/env node
import { loadEnvironmentFile } from "./cli/load-environment-file.ts";
import { run } from "./cli/run.ts";

/** After the command has ended, a library may still hold a connection; nobody waits for it longer than this. */
const LINGER_MS = 3000;

loadEnvironmentFile();
process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => new Date(),
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) {
        process.once(signal, () => {
          // Who asks twice does not want to wait.
          process.once(signal, () => process.exit(130));
          resolve();
        });
      }
    }),
  onStrayFailure: (tell) => {
    process.on("unhandledRejection", tell);
  },
});
setTimeout(() => process.exit(), LINGER_MS).unref();
