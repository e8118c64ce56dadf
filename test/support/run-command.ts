import { PassThrough, Writable } from "node:stream";
import type { Io } from "../../src/cli/io.ts";
import { run } from "../../src/cli/run.ts";
import { ensureBuilt } from "./ensure-built.ts";

/** What a call of the command line gave. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of standard output as JSON. */
  readonly lines: readonly Record<string, unknown>[];
}

/** A stream that keeps what is written. */
export function keeping(): Writable & { readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(chunks).toString("utf8") });
}

export interface Setting extends Partial<Pick<Io, "env" | "untilStopped">> {
  /** What stands on standard input. */
  readonly input?: string;
}

/** Commands that start processes to read files with, which run what was compiled. */
const READS_FILES: ReadonlySet<string> = new Set(["ingest", "check", "doctor"]);

/** Runs a command in this process, as a program would call it. */
export async function runCommand(argv: readonly string[], setting: Setting = {}): Promise<Ran> {
  if (READS_FILES.has(argv[0] ?? "")) ensureBuilt();
  const [stdout, stderr] = [keeping(), keeping()];
  const stdin = new PassThrough();
  stdin.end(setting.input ?? "");
  const status = await run(argv, {
    stdin,
    stdout,
    stderr,
    env: setting.env ?? {},
    now: () => new Date("2026-06-01T00:00:00Z"),
    untilStopped: setting.untilStopped ?? (() => new Promise<void>(() => undefined)),
    onStrayFailure: () => undefined,
  });
  const texts = stdout.text().split("\n").filter(Boolean);
  const lines = argv.includes("--json") ? texts.map((line) => JSON.parse(line)) : [];
  return { status, stdout: stdout.text(), stderr: stderr.text(), lines };
}
