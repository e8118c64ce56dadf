import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Is any of these files or folders (with all they hold) newer than the stamp? A file that was removed counts, since
 * its folder changed.
 *
 * @param {string} stamp a file; without it everything is newer
 * @param {readonly string[]} paths
 */
export function changedSince(stamp, paths) {
  const builtMs = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  return builtMs === undefined || paths.some((path) => isNewer(path, builtMs));
}

function isNewer(path, timeMs) {
  const stats = statSync(path);
  if (stats.mtimeMs > timeMs) return true;
  return stats.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), timeMs));
}
