// The program of the processes that a pool starts: reads the files that it is sent, one after the other.
import { guardProcess } from "./guard-process.ts";
import { type FileToRead, type FromReader, packOutcome } from "./reading-message.ts";

// Ctrl-C in a terminal and a service that is stopped reach this process too; the pool decides when it ends.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
guardProcess(Number(process.argv[2]));
const { readReport } = await import("./read-report.ts");

const tell = (message: FromReader) => process.send?.(message);

process.on("disconnect", () => process.exit());
process.on("message", async ({ bytes, source }: FileToRead) => {
  tell({ kind: "read", outcome: packOutcome(await readReport(bytes, source)) });
});
tell({ kind: "ready" });
