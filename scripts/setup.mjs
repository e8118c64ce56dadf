// Sets up what is missing in a checkout: dependencies, the compiled program, and the link that `npx gongkai` runs.
// Plain Node without dependencies, because it runs before there are any. Speaks on standard error only, so that a
// command's JSON on standard output stays clean.
//
// usage: node scripts/setup.mjs [--build]      --build compiles even when nothing has changed
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withLock } from "./setup/lock.mjs";
import { requireNode } from "./setup/node-version.mjs";
import { SetupError } from "./setup/setup-error.mjs";
import { setupSteps } from "./setup/steps.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const forced = process.argv.includes("--build") ? "build" : undefined;

try {
  requireNode(join(root, "package.json"));
  const steps = setupSteps(root);
  const isDue = (step) => step.id === forced || step.isDue();
  if (steps.some(isDue)) {
    withLock(root, () => {
      // Asked again one by one: whoever held the lock may have done them, and one step can make the next one due.
      for (const step of steps) {
        if (!isDue(step)) continue;
        process.stderr.write(`[setup] ${step.says}\n`);
        step.perform();
      }
    });
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`[setup] ${error.message}\n${error.details}\n`);
  process.exitCode = 1;
}
