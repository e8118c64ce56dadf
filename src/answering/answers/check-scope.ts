import { type RelationId, relations } from "../../form/relations.ts";
import { displayName } from "../../report/agency.ts";
import type { Finding } from "../../report/report.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { AnswerBlock, WholeTable } from "../answer.ts";
import type { Context } from "../context.ts";
import { byRelation, findingsOfAll, wanted } from "../evidence/findings.ts";
import { proseContradictions } from "../evidence/prose-contradictions.ts";
import { citeReport } from "../figures/cite.ts";
import { LIMITS } from "../limits.ts";
import { type Draft, join, piece } from "../piece.ts";
import { entriesIn, type ScopedEntry } from "../scope/scope.ts";
import { nameIn } from "../wording/names.ts";

/** What the prose says, held against the table. */
const PROSE_AND_TABLE: RelationId = 6;
/** Reports that the first sentence names. */
const NAMED = 5;
/** Reports up to which the prose of each is read again. */
const PROSE_READ = 200;
/** Reports with findings up to which a message is enough. */
const FINDINGS_LISTED = 5;

interface Broken {
  readonly scoped: ScopedEntry;
  readonly findings: readonly Finding[];
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

/** Those of few reports whose prose contradicts itself or the table; of very many it is not looked for. */
async function withProseAmiss(context: Context, scoped: readonly ScopedEntry[]): Promise<readonly ScopedEntry[]> {
  if (scoped.length > PROSE_READ) return [];
  const reports = await Promise.all(scoped.map(({ entry }) => context.store.read(entry.id)));
  return scoped.filter((_, at) => {
    const report = reports[at];
    return report !== undefined && proseContradictions(context, report).blocks.length > 0;
  });
}

/** A break between two years is the later report's: the earlier one was right when it was written. */
function ownFindings(findings: readonly Finding[], { entry }: ScopedEntry): readonly Finding[] {
  return findings.filter(({ previousReport }) => previousReport !== entry.id);
}

/** Which of many reports do not agree with themselves. */
export async function checkScope(context: Context, scope: Scope, relation: RelationId | null): Promise<Draft> {
  const scoped = entriesIn(context.store, scope);
  if (scoped.length === 0) {
    return { status: "not_found", ...piece({ blocks: [{ kind: "lead", text: `库中没有${scope.label}。` }] }) };
  }
  const all = await findingsOfAll(context, scoped);
  const broken: readonly Broken[] = all
    .map(({ scoped: one, findings }) => ({ scoped: one, findings: wanted(ownFindings(findings, one), relation) }))
    .filter(({ findings }) => findings.length > 0);
  const what = relation === null ? "勾稽关系" : `“${relations[relation].name}”`;
  const shown = broken.slice(0, LIMITS.listed);
  const named = nameIn(context.store);
  const title = ({ entry }: ScopedEntry) => `${named(entry.agency)}${entry.year}年`;
  const few = (names: readonly string[]): string =>
    `${names.slice(0, NAMED).join("、")}${names.length > NAMED ? "等" : ""}`;
  const ofProse = relation === null || relation === PROSE_AND_TABLE;
  const inProse = ofProse ? await withProseAmiss(context, scoped) : [];
  const also = inProse.length > 0 ? `；另有${inProse.length}份正文前后或与表格不一致：${few(inProse.map(title))}` : "";
  const lead =
    broken.length === 0
      ? `${scope.label}共${scoped.length}份，${what}未发现不符${also}。`
      : `${scope.label}共${scoped.length}份，其中${broken.length}份有${what}不符：${few(
          broken.map(({ scoped: one }) => title(one)),
        )}${also}。`;
  const items = shown.map(({ scoped: one, findings }) => `${title(one)}：${byRelation(findings)}`);
  const rest = broken.length - shown.length;
  const blocks: readonly AnswerBlock[] = [
    { kind: "lead", text: lead },
    ...(items.length > 0 ? [{ kind: "list", items } as const] : []),
    ...(rest > 0 ? [{ kind: "text", text: `另有${rest}份没有列出。` } as const] : []),
    { kind: "note", text: "格子空白或缺失的地方无法核对，不算相符也不算不符。" },
    ...(ofProse && scoped.length > PROSE_READ
      ? [{ kind: "note", text: "份数太多，正文前后是否一致没有逐份核对；可以就一个单位来问。" } as const]
      : []),
  ];
  return {
    status: "answered",
    ...join([
      piece({
        blocks,
        findings: shown.flatMap(({ scoped: one, findings }) =>
          findings.map(({ message }) => `${title(one)}：${message}`),
        ),
      }),
      piece({
        citations: shown.map(({ scoped: { entry } }) => citeReport(entry)),
      }),
    ]),
    wholeTable: broken.length > FINDINGS_LISTED ? wholeFindings(scope.label, broken) : undefined,
  };
}
