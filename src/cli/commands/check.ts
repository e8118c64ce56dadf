import { displayName } from "../../report/agency.ts";
import type { Finding, Report } from "../../report/report.ts";
import { reportId } from "../../report/report-id.ts";
import { findingsIn } from "../../store/findings-of.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type Io, printable, printTo } from "../io.ts";
import { openFilledStore } from "../open-command-store.ts";
import { createProgress } from "../progress.ts";
import { readEach } from "../read-each.ts";
import { nothingFound, parseYear, selectReports } from "../select-reports.ts";

export interface CheckOptions {
  readonly agency?: string;
  readonly year?: string;
  readonly json?: boolean;
  readonly store?: string;
}

/** `gongkai check` without files: the reports of the store */
export async function checkCommand(options: CheckOptions, configuration: Configuration, io: Io): Promise<number> {
  const selection = { agency: options.agency, year: options.year === undefined ? undefined : parseYear(options.year) };
  const store = await openFilledStore(options.store, configuration, io);
  const entries = selectReports(store.entries(), selection);
  if (entries.length === 0) {
    const message = nothingFound(store.entries(), selection);
    if (message !== undefined) io.stderr.write(`${message}\n`);
    const asked = options.agency !== undefined || options.year !== undefined;
    return asked ? EXIT.partly : EXIT.done;
  }
  const print = printTo(io.stdout);
  const inScope = new Set(entries.map(({ id }) => id));
  let broken = 0;
  const failed = await readEach(store, entries, createProgress(io.stderr), io.stderr, async (report) => {
    const findings = (await findingsIn(store, report)).filter((finding) => !toldByNext(finding, report, inScope));
    if (findings.length > 0) broken++;
    for (const finding of options.json ? findings : []) await print(findingLine(report, finding));
    if (!options.json) await print(findingsText(report.title, findings));
  });
  if (!options.json) await print(`共 ${entries.length} 份报告，${broken} 份有数据出入。\n`);
  return failed > 0 ? EXIT.partly : EXIT.done;
}

/** A break between two years belongs to the later report, unless that one is not asked about. */
function toldByNext(finding: Finding, report: Report, inScope: ReadonlySet<string>): boolean {
  if (finding.previousReport !== report.id) return false;
  return inScope.has(reportId(report.agency.id, report.year + 1));
}

/** A finding as a line of JSON, with the report that it is about. */
export function findingLine(report: Report, finding: Finding, file?: string): string {
  const { id, agency, year, title } = report;
  const about = { ...(file !== undefined && { file }), report: id, agency: displayName(agency), year, title };
  return `${JSON.stringify({ ...about, ...finding })}\n`;
}

/**
 * Findings for a person, under a heading.
 *
 * @param unread how many cells have no figure that could be checked
 */
export function findingsText(heading: string, findings: readonly Finding[], unread = 0): string {
  const lines = findings.map(({ message }) => `  ! ${message}`);
  return printable(
    `${heading}\n${lines.length > 0 ? lines.join("\n") : unread > 0 ? `  读出的数据相符；另有 ${unread} 处没有读出，未能核对。` : "  数据相符，没有发现出入。"}\n`,
  );
}
