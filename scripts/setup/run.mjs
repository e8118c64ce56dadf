import { spawnSync } from "node:child_process";
import { SetupError } from "./setup-error.mjs";

/** Of a long output: npm says what went wrong at its head, a compiler at its end. */
const KEPT = { head: 12, tail: 25 };

/**
 * Runs a program to its end, silently unless it fails.
 *
 * @param {readonly string[]} command program and arguments
 * @param {{ cwd: string, failure: string, hint?: string }} options `failure` is the one line for the reader
 * @throws {SetupError} with what the program printed, shortened, then the hint
 */
export function run([program, ...args], { cwd, failure, hint = "" }) {
  // On Windows npm is a .cmd file, which only a shell can start.
  const shell = process.platform === "win32" && program === "npm";
  const result = spawnSync(program, args, { cwd, shell, encoding: "utf8", maxBuffer: 1 << 28 });
  if (result.status === 0) return;
  const printed = `${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}`.trimEnd();
  throw new SetupError(failure, [...shorten(printed.split("\n")), hint].join("\n").trimEnd());
}

function shorten(lines) {
  if (lines.length <= KEPT.head + KEPT.tail) return lines;
  return [...lines.slice(0, KEPT.head), "…", ...lines.slice(-KEPT.tail)];
}
