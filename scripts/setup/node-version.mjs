import { readFileSync } from "node:fs";
import { SetupError } from "./setup-error.mjs";

/**
 * Refuses a Node that is older than package.json asks for (`engines.node`, written `>=1.2.3`).
 *
 * @param {string} manifest path of package.json
 * @throws {SetupError}
 */
export function requireNode(manifest) {
  const wanted = JSON.parse(readFileSync(manifest, "utf8")).engines.node.replace(">=", "");
  const found = process.versions.node;
  if (!isOlder(found, wanted)) return;
  throw new SetupError(
    `需要 Node.js ${wanted} 或更新的版本，现在是 ${found} · needs Node.js ${wanted} or later, this is ${found}`,
    "https://nodejs.org/",
  );
}

function isOlder(found, wanted) {
  const [have, want] = [found, wanted].map((version) => version.split(".").map(Number));
  const differing = want.findIndex((part, index) => part !== have[index]);
  return differing >= 0 && have[differing] < want[differing];
}
