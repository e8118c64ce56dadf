import type { CellFactId } from "../../form/facts.ts";
import { carriedOver } from "../../form/relations.ts";
import type { Agency } from "../../report/agency.ts";
import type { Report } from "../../report/report.ts";
import { reportId } from "../../report/report-id.ts";
import type { AnswerBlock } from "../answer.ts";
import type { Context } from "../context.ts";
import { evidenceFor } from "../evidence/evidence.ts";
import { type Figure, figureOf } from "../figures/figure.ts";
import { explainUnknown } from "../figures/unknown.ts";
import { leadAsText } from "../lead-as-text.ts";
import { type Draft, join, type Piece, piece } from "../piece.ts";
import { listed } from "../wording/format.ts";
import { nameIn } from "../wording/names.ts";

const OUT: CellFactId = `applications.${carriedOver.from}.total`;
const IN: CellFactId = `applications.${carriedOver.to}.total`;

/** What was left at the end of a year beside what the next year's report says was carried in. */
interface Pair {
  readonly agency: Agency;
  readonly from: number;
  readonly out: Figure | undefined;
  readonly in: Figure | undefined;
  /** Contradictions of any column. */
  readonly findings: readonly string[];
}

type Verdict = "agrees" | "total" | "columns" | "unknown";

/** Answers whether what one year carries over is what the next one takes in, with both figures: 结转能否衔接. */
export async function answerCarriedOver(context: Context, reports: readonly Report[]): Promise<Draft> {
  const all = await Promise.all(yearsOf(reports).map((one) => pairOf(context, one)));
  const whole = all.filter((pair) => pair.out !== undefined && pair.in !== undefined);
  // Of a year whose neighbours are not there, the one before it is what it takes over from.
  const pairs = whole.length > 0 ? all : all.slice(0, 1);
  const told = await Promise.all(pairs.map((pair) => tell(context, pair)));
  const judged = pairs.filter((pair) => verdictOf(pair) !== "unknown");
  const status = reports.length > 0 ? "answered" : "not_found";
  if (pairs.length === 1) return { status, ...join(told) };
  const lead: AnswerBlock = {
    kind: "lead",
    text: `${leadOf(context, reports.length === 1 ? pairs : judged, judged)}。`,
  };
  const lines = told.map((one) => ({ ...one, blocks: one.blocks.map(leadAsText) }));
  return { status, ...join([piece({ blocks: [lead] }), ...lines]) };
}

/** Every two years in a row of which one is asked about; of several that are asked about those among them. */
function yearsOf(reports: readonly Report[]): readonly { readonly agency: Agency; readonly from: number }[] {
  const all = reports.flatMap(({ agency, year }) => {
    const years = reports.filter((other) => other.agency.id === agency.id).map((other) => other.year);
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const from = years.length > 1 ? [year - 1, year].filter((one) => one >= first && one < last) : [year - 1, year];
    return from.map((one) => ({ agency, from: one }));
  });
  return all.filter(
    ({ agency, from }, at) => all.findIndex((other) => other.agency.id === agency.id && other.from === from) === at,
  );
}

async function pairOf(
  context: Context,
  { agency, from }: { readonly agency: Agency; readonly from: number },
): Promise<Pair> {
  const [earlier, later] = await Promise.all(
    [from, from + 1].map((year) => context.store.read(reportId(agency.id, year))),
  );
  const found = later ? await context.findingsOf(later) : [];
  const findings = found
    .filter(({ relation, previousReport }) => relation === carriedOver.relation && previousReport === earlier?.id)
    .map(({ message }) => message);
  return {
    agency,
    from,
    out: earlier && figureOf(earlier, OUT),
    in: later && figureOf(later, IN),
    findings,
  };
}

function verdictOf({ out, in: into, findings }: Pair): Verdict {
  if (out?.kind !== "known" || into?.kind !== "known") return "unknown";
  if (out.value !== into.value) return "total";
  return findings.length > 0 ? "columns" : "agrees";
}

async function tell(context: Context, pair: Pair): Promise<Piece> {
  const name = nameIn(context.store)(pair.agency);
  const { from, out, in: into } = pair;
  const missing = [out ? [] : [from], into ? [] : [from + 1]].flat();
  const figures = [out, into].flatMap((figure) => figure ?? []);
  const lacking = figures.flatMap((figure) => (figure.kind === "unknown" ? [explainUnknown(figure, () => name)] : []));
  const evidence = await Promise.all(
    figures.map((figure) => (figure.kind === "known" ? evidenceFor(context, figure) : piece({}))),
  );
  const absent: readonly AnswerBlock[] =
    missing.length > 0
      ? [
          {
            kind: "note",
            text: `库中没有${name}${listed(missing.map((year) => `${year}年`))}的报告，这两年的结转没法核对。`,
          },
        ]
      : [];
  const lead: AnswerBlock = { kind: "lead", text: `${textOf(pair, name)}。` };
  return join([piece({ blocks: [lead, ...absent], findings: pair.findings }), ...lacking, ...evidence]);
}

/** 马桥镇2021年结转下年度继续办理3件，2022年上年结转3件，对得上. */
function textOf(pair: Pair, name: string): string {
  const { from, out, in: into } = pair;
  const sides = [
    out ? `${from}年“结转下年度继续办理”${amountOf(out)}` : "",
    into ? `${from + 1}年“上年结转”${amountOf(into)}` : "",
  ].filter((side) => side !== "");
  const verdict = {
    agrees: "，对得上",
    total: "，对不上",
    columns: "，总计对得上，分申请人的有对不上的",
    unknown: "，没法核对",
  }[verdictOf(pair)];
  return `${name}${sides.join("，")}${verdict}`;
}

function amountOf(figure: Figure): string {
  return figure.kind === "known" ? `${figure.text}${figure.unit}` : "没有数字";
}

/**
 * What cannot be held against one another is said first, where it may be what was asked about.
 *
 * @param pairs those of one year, or those that could be judged of several
 */
function leadOf(context: Context, pairs: readonly Pair[], judged: readonly Pair[]): string {
  if (judged.length === 0) return "没有能核对的相邻两年，结转衔不衔接判断不了";
  const name = nameIn(context.store);
  const nameAll = (some: readonly Pair[]): string =>
    listed(some.map(({ agency, from }) => `${name(agency)}${from}年到${from + 1}年`));
  const open = pairs.filter((pair) => !judged.includes(pair));
  const unknown = open.length > 0 ? `${nameAll(open)}的结转没法核对；` : "";
  const broken = judged.filter((pair) => verdictOf(pair) !== "agrees");
  if (broken.length > 0)
    return `${unknown}结转有${broken.length}处对不上：${nameAll(broken)}（核对了${judged.length}处相邻两年）`;
  if (open.length > 0) return `${unknown}${nameAll(judged)}的对得上`;
  return `结转都对得上：核对了${judged.length}处相邻两年`;
}
