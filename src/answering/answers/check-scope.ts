import { relations } from "../../form/relations.ts";
import { displayName } from "../../report/agency.ts";
import type { Finding } from "../../report/report.ts";
import type { CheckQuery } from "../../understanding/query.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { AnswerBlock, WholeTable } from "../answer.ts";
import { isOfRows } from "../check-coverage.ts";
import type { Context } from "../context.ts";
import { cellsNamed } from "../evidence/cells-named.ts";
import { byRelation, findingsOfAll, PROSE_AND_TABLE, type Wanted, wanted, yesOrNo } from "../evidence/findings.ts";
import { proseContradictions } from "../evidence/prose-contradictions.ts";
import { sidesOfAll } from "../evidence/sides-of-all.ts";
import { citeReport } from "../figures/cite.ts";
import { LIMITS } from "../limits.ts";
import { noReports } from "../nothing-told.ts";
import { listOf, paragraphs } from "../paragraphs.ts";
import { answered, type Draft, join, type Piece, piece, silent } from "../piece.ts";
import { entriesIn, type ScopedEntry } from "../scope/scope.ts";
import { nameIn } from "../wording/names.ts";
import { proseByYesOrNo } from "./prose-by-yes-or-no.ts";
import { subjectOf } from "./relation-subject.ts";

/** Every relation, by the name of them all. */
const RELATIONS = "勾稽关系";
/** Those between two years alone. */
export const BETWEEN_YEARS = "跨年的勾稽关系";
/** Reports that the first sentence names. */
const NAMED = 5;
/** Reports up to which the prose of each is read again. */
const PROSE_READ = 1000;
/** Reports with findings up to which a message is enough. */
const FINDINGS_LISTED = 5;

interface Broken {
  readonly scoped: ScopedEntry;
  readonly findings: readonly Finding[];
}

/** What is amiss in many reports. */
interface Amiss {
  readonly broken: readonly Broken[];
  readonly inProse: ReadonlyMap<ScopedEntry, Piece>;
}

function wholeFindings(label: string, broken: readonly Broken[]): WholeTable {
  const lines = broken.flatMap(({ scoped: { entry }, findings }) =>
    findings.map(({ relation, expected, found, message }) => {
      const [agency, place] = [displayName(entry.agency), entry.agency.region.join("")];
      return [agency, place, entry.year, relations[relation].name, expected, found, message, entry.title];
    }),
  );
  return {
    name: `${label}勾稽关系不符`,
    head: ["单位", "地区", "年份", "关系", "应为", "实为", "说明", "报告"],
    rows: lines.slice(0, LIMITS.tableRows),
  };
}

/** Those of few reports whose prose contradicts itself or the table, and in what; of very many it is not looked for. */
async function withProseAmiss(
  context: Context,
  scoped: readonly ScopedEntry[],
): Promise<ReadonlyMap<ScopedEntry, Piece>> {
  if (scoped.length > PROSE_READ) return new Map();
  const reports = await Promise.all(scoped.map(({ entry }) => context.store.read(entry.id)));
  const pieces = reports.map((report) => (report ? proseContradictions(context, report) : piece({})));
  const told = scoped.map((one, at) => [one, pieces[at] ?? piece({})] as const);
  return new Map(told.filter(([, { blocks }]) => blocks.length > 0));
}

/** Most findings first. A break between two years is the later report's: the earlier one was right when it was written. */
async function brokenOf(context: Context, scoped: readonly ScopedEntry[], asked: Wanted): Promise<readonly Broken[]> {
  const all = await findingsOfAll(context, scoped);
  return all
    .map(({ scoped: one, findings }) => ({ scoped: one, findings: wanted(findings, asked) }))
    .filter(({ findings }) => findings.length > 0)
    .sort((a, b) => b.findings.length - a.findings.length);
}

function titleIn({ store }: Context): (scoped: ScopedEntry) => string {
  const named = nameIn(store);
  return ({ entry }) => `${named(entry.agency)}${entry.year}年`;
}

function few(names: readonly string[]): string {
  return `${names.slice(0, NAMED).join("、")}${names.length > NAMED ? "等" : ""}`;
}

function caveats(unread: boolean): readonly AnswerBlock[] {
  return [
    { kind: "note", text: "格子空白或缺失的地方无法核对，不算相符也不算不符。" },
    ...paragraphs("note", unread && "份数太多，正文前后是否一致没有逐份核对；可以就一个单位来问。"),
  ];
}

/** Which of many reports say in their prose what their tables or their prose contradict, and what it is. */
async function checkProse(
  context: Context,
  scope: Scope,
  scoped: readonly ScopedEntry[],
  { broken, inProse }: Amiss,
): Promise<Draft> {
  const findingsOf = new Map(broken.map(({ scoped: { entry }, findings }) => [entry.id, findings]));
  const amiss = scoped.filter((one) => findingsOf.has(one.entry.id) || inProse.has(one));
  const title = titleIn(context);
  const told = amiss.slice(0, NAMED);
  const rest = amiss.slice(NAMED, LIMITS.listed).map(title);
  const unnamed = Math.max(0, amiss.length - LIMITS.listed);
  const lead =
    amiss.length === 0
      ? `${scope.label}共${scoped.length}份，正文与表格未发现不一致。`
      : `${scope.label}共${scoped.length}份，其中${amiss.length}份正文前后或与表格不一致：${few(amiss.map(title))}。`;
  const others = `没有逐处列出的：${rest.join("、")}${unnamed > 0 ? `，另有${unnamed}份` : ""}。可以就一个单位来问。`;
  const pieces = await Promise.all(
    told.map(async (one) => {
      const findings = findingsOf.get(one.entry.id) ?? [];
      const report = await context.store.read(one.entry.id);
      const cells = report ? cellsNamed(report, findings) : piece({});
      const own = join([inProse.get(one) ?? piece({}), cells]);
      const cited = own.citations.length > 0 ? [] : [citeReport(one.entry)];
      return join([
        own,
        piece({ citations: cited, findings: findings.map(({ message }) => `${title(one)}：${message}`) }),
      ]);
    }),
  );
  const blocks: readonly AnswerBlock[] = [
    { kind: "lead", text: lead },
    ...paragraphs("text", rest.length > 0 && others),
    ...caveats(scoped.length > PROSE_READ),
  ];
  return {
    ...answered(piece({ blocks }), ...pieces),
    wholeTable: broken.length > FINDINGS_LISTED ? wholeFindings(scope.label, broken) : undefined,
  };
}

/** Reports whose prose is amiss beyond those that are told of in detail. */
function notToldOf(names: readonly string[]): readonly AnswerBlock[] {
  if (names.length === 0) return [];
  return [{ kind: "text", text: `正文不一致而没有逐处列出的：${names.join("、")}。可以就一个单位来问。` }];
}

/** 其中2份有勾稽关系不符：甲2021年、乙2021年；另有1份正文前后或与表格不一致：丙2021年。 */
function verdictOn({ broken, inProse }: Amiss, what: string, title: (scoped: ScopedEntry) => string): string {
  const many = broken.length > NAMED;
  const names = few(broken.map(({ scoped, findings }) => `${title(scoped)}${many ? `（${findings.length}处）` : ""}`));
  const found =
    broken.length === 0
      ? `${what}未发现不符`
      : `其中${broken.length}份有${what}不符${many ? "，处数多的在前" : ""}：${names}`;
  const also =
    inProse.size > 0 ? `；另有${inProse.size}份正文前后或与表格不一致：${few([...inProse.keys()].map(title))}` : "";
  return `${found}${also}。`;
}

/** Which of these reports contradict themselves or one another, in a sentence. */
export async function verdictOf(context: Context, scoped: readonly ScopedEntry[]): Promise<string> {
  const inProse = await withProseAmiss(context, scoped);
  const broken = await brokenOf(context, scoped, { relation: null });
  return verdictOn({ broken, inProse }, RELATIONS, titleIn(context));
}

/** Findings, and not reports. */
function howMany(broken: readonly Broken[]): AnswerBlock {
  const count = broken.reduce((sum, { findings }) => sum + findings.length, 0);
  return { kind: "text", text: `勾稽关系不符的一共${count}处。` };
}

/** Which of many reports do not agree with themselves. */
export async function checkScope(
  context: Context,
  scope: Scope,
  { relation, across, counted, rows = [], asks }: Omit<CheckQuery, "intent" | "of">,
): Promise<Draft> {
  const scoped = entriesIn(context.store, scope);
  if (scoped.length === 0) return noReports(scope);
  const ofProse = !across && (relation === null || relation === PROSE_AND_TABLE);
  const inProse = ofProse ? await withProseAmiss(context, scoped) : new Map<ScopedEntry, Piece>();
  const all = await brokenOf(context, scoped, { relation, across });
  if (relation === PROSE_AND_TABLE) {
    const draft = await checkProse(context, scope, scoped, { broken: all, inProse });
    return asks ? proseByYesOrNo(context, draft, { scoped, broken: all.length, rows, asks }) : draft;
  }
  const broken = all.flatMap(({ scoped: one, findings }) => {
    const own = findings.filter(({ facts }) => facts.some((id) => isOfRows(id, rows)));
    return own.length > 0 ? [{ scoped: one, findings: own }] : [];
  });
  const both = relation === null || !asks ? piece({}) : await sidesOfAll(context, scoped, relation, rows);
  // Of cells that are empty neither is said.
  const says = asks && both.blocks.length > 0 ? yesOrNo(asks, broken.length > 0) : "";
  const what = relation !== null ? subjectOf({ relation, rows }) : across ? BETWEEN_YEARS : RELATIONS;
  const shown = broken.slice(0, LIMITS.listed);
  const title = titleIn(context);
  const amiss = [...inProse.keys()];
  const lead = `${says}${scope.label}共${scoped.length}份，${verdictOn({ broken, inProse }, what, title)}`;
  const items = shown.map(({ scoped: one, findings }) => `${title(one)}：${byRelation(findings)}`);
  const rest = broken.length - shown.length;
  const blocks: readonly AnswerBlock[] = [
    { kind: "lead", text: lead },
    ...(counted ? [howMany(broken)] : []),
    ...both.blocks,
    ...listOf(items),
    ...paragraphs("text", rest > 0 && `另有${rest}份没有列出。`),
    ...notToldOf(amiss.slice(NAMED, LIMITS.listed).map(title)),
    ...caveats(ofProse && scoped.length > PROSE_READ),
  ];
  return {
    ...answered(
      piece({
        blocks,
        findings: shown.flatMap(({ scoped: one, findings }) =>
          findings.map(({ message }) => `${title(one)}：${message}`),
        ),
      }),
      piece({ citations: shown.map(({ scoped: { entry } }) => citeReport(entry)) }),
      silent(both),
      ...amiss.slice(0, NAMED).map((one) => inProse.get(one) ?? piece({})),
    ),
    wholeTable: broken.length > FINDINGS_LISTED ? wholeFindings(scope.label, broken) : undefined,
  };
}
