import { FACTS_CSV_HEAD, factsCsv } from "../../rendering/facts-csv.ts";
import { reportJson } from "../../rendering/report-json.ts";
import { findingsIn } from "../../store/findings-of.ts";
import type { Configuration } from "../configuration.ts";
import { factsText } from "../facts-text.ts";
import { EXIT, type Io, printable, printTo, UsageError } from "../io.ts";
import { openFilledStore } from "../open-command-store.ts";
import { createProgress } from "../progress.ts";
import { readEach } from "../read-each.ts";
import { nothingFound, parseYear, selectReports } from "../select-reports.ts";

export interface FactsOptions {
  readonly agency?: string;
  readonly year?: string;
  readonly report?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly store?: string;
}

/** `gongkai facts` */
export async function factsCommand(options: FactsOptions, configuration: Configuration, io: Io): Promise<number> {
  if (options.json && options.csv) throw new UsageError("--json 与 --csv 只能选一个。");
  const { agency, report } = options;
  const selection = { agency, report, year: options.year === undefined ? undefined : parseYear(options.year) };
  const store = await openFilledStore(options.store, configuration, io);
  const entries = selectReports(store.entries(), selection);
  if (entries.length === 0) {
    const message = nothingFound(store.entries(), selection);
    if (message !== undefined) io.stderr.write(`${message}\n`);
    return store.entries().length === 0 && Object.values(selection).every((each) => each === undefined)
      ? EXIT.done
      : EXIT.partly;
  }
  const print = printTo(io.stdout);
  const progress = createProgress(io.stderr);
  if (options.csv) await print(FACTS_CSV_HEAD);
  const failed = await readEach(store, entries, progress, io.stderr, async (stored) => {
    if (options.csv) return print(factsCsv(stored));
    // A break between two years is the later report's.
    const findings = (await findingsIn(store, stored)).filter(({ previousReport }) => previousReport !== stored.id);
    if (options.json) return print(`${JSON.stringify(reportJson({ ...stored, findings }))}\n`);
    return print(printable(`${factsText(stored, findings)}\n`));
  });
  return failed > 0 ? EXIT.partly : EXIT.done;
}
