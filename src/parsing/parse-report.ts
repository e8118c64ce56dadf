import type { Block, Document } from "../reading/document.ts";
import { checkReport } from "../report/check-relations.ts";
import type { Fact, Report, Source } from "../report/report.ts";
import { reportId } from "../report/report-id.ts";
import { readIdentity } from "./identity/read-identity.ts";
import { readContact } from "./prose/read-contact.ts";
import { readProseFacts } from "./prose/read-prose-facts.ts";
import { type Sections, splitSections } from "./prose/split-sections.ts";
import { alignDocument } from "./tables/align-document.ts";
import type { AlignedTables } from "./tables/align-tables.ts";

/** What a document turns out to be. Reasons are one sentence in Chinese for the person who sent the file. */
export type ParseOutcome =
  | { readonly kind: "report"; readonly report: Report }
  /** Something else: a guide, a notice, a news item, an empty form. */
  | { readonly kind: "not_a_report"; readonly reason: string }
  /** A report of which too much is lost to store it. */
  | { readonly kind: "damaged"; readonly reason: string };

/** Sample data says in such a paragraph that it is a digest: a remark on the file, no word of the report. */
const REMARK = /^\s*〔摘编〕/;
/** Cells that have to be on the form before a table counts as found: a stray label is no table. */
const FEWEST_CELLS = 3;
const TABLE_NAMES = { proactive: "二、主动公开", applications: "三、申请办理", review: "四、复议诉讼" } as const;

/**
 * Makes a report of a document.
 *
 * A report needs an agency, a year and at least one statutory table; the cells of what is lost are `missing`, and a
 * remark says so. With less it is damaged, or no such report at all.
 */
export function parseReport(document: Document, source: Source): ParseOutcome {
  const ofSampleData = document.blocks.filter((block) => block.kind === "paragraph" && REMARK.test(block.text));
  const own = ofSampleData.length === 0 ? document : withoutBlocks(document, new Set(ofSampleData));
  const sections = splitSections(own);
  const identity = readIdentity(own, source.file, sections);
  const tables = alignDocument(own.blocks, identity?.year);
  const printed = tables.facts.filter(({ cell }) => cell.state === "number" || cell.state === "blank").length;

  if (printed < FEWEST_CELLS) {
    return identity && sections.一.length > 0
      ? { kind: "damaged", reason: `这是“${identity.title}”，但三张法定表格都没有找到，文件可能不完整` }
      : { kind: "not_a_report", reason: "不是政府信息公开工作年度报告：没有找到年度报告的三张法定表格" };
  }
  if (tables.several) {
    return { kind: "damaged", reason: "文件里有不止一份年度报告，分不清哪些数字属于哪一份，请拆成一份一个文件" };
  }
  const prose = identity ? readProseFacts(sections, identity.year) : [];
  const isEmpty = !tables.facts.some(({ cell }) => cell.state === "number");
  if (isEmpty && !isFilledWithMarks(tables) && !tellsFigures(prose)) {
    return { kind: "not_a_report", reason: "不是填写好的年度报告：法定表格里没有一个数字，可能是空白格式" };
  }
  if (!identity) return { kind: "damaged", reason: "有年度报告的表格，但看不出是哪个机关、哪一年的报告" };

  const facts = [...tables.facts, ...prose];
  const remarks = ofSampleData.flatMap((block) => (block.kind === "paragraph" ? [block.text.trim()] : []));
  const report: Report = {
    id: reportId(identity.agency.id, identity.year),
    title: identity.title,
    agency: identity.agency,
    year: identity.year,
    edition: tables.edition,
    period: identity.period,
    published: identity.published,
    source,
    contact: readContact(sections),
    facts,
    sections: { 一: sections.一, 五: sections.五, 六: sections.六 },
    findings: checkReport(facts, tables.edition),
    alignments: tables.alignments,
    remarks: [...remarks, ...remarksOn(tables, sections)],
  };
  return { kind: "report", report };
}

function withoutBlocks(document: Document, left: ReadonlySet<Block>): Document {
  return { ...document, blocks: document.blocks.filter((block) => !left.has(block)) };
}

/** Every cell may hold / or 无: somebody has filled the form, and had nothing to report. */
function isFilledWithMarks({ facts }: AlignedTables): boolean {
  const marked = facts.filter(({ cell }) => cell.state === "blank" && cell.raw !== "");
  return marked.length * 2 > facts.length;
}

/** Somebody who had nothing for the tables may have written what was done all the same; an empty form tells nothing. */
function tellsFigures(prose: readonly Fact[]): boolean {
  return prose.some(({ cell }) => cell.state === "number");
}

/** What a reader should know of the file: what is lost, and what was supposed. */
function remarksOn(tables: AlignedTables, sections: Sections): readonly string[] {
  const absent = tables.alignments
    .filter(({ certainty }) => certainty === "absent")
    .map(({ table }) => TABLE_NAMES[table]);
  const missing = tables.facts.filter(({ cell }) => cell.state === "missing").length;
  const silent = (["一", "五", "六"] as const).filter((section) => sections[section].length === 0);
  return [
    ...(absent.length > 0 ? [`文件中没有找到这些表格：${absent.join("；")}`] : []),
    ...(missing > 0 ? [`表格中有${missing}格缺失或无法确定，未作猜测`] : []),
    ...(tables.noisy ? ["表格像是扫描识别而来，有难以辨认的字符；表中空格按缺失处理"] : []),
    ...(tables.editionDecided ? [] : ["从表格看不出格式的版本，按较新的版本读取"]),
    ...(silent.length > 0 ? [`没有找到第${silent.join("、")}部分的文字，文件可能不完整`] : []),
  ];
}
