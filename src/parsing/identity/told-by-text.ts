import type { Passage } from "../../report/report.ts";
import { findDates } from "../prose/dates.ts";
import { isDateLine } from "../prose/page-furniture.ts";
import type { Piece } from "../prose/pieces.ts";
import type { Sections } from "../prose/split-sections.ts";
import { isAgencyName } from "./name-agency.ts";
import { nameInLine } from "./name-in-line.ts";
import { readTitle, type Title, tidyTitle } from "./read-title.ts";

/** What stands under a report. */
export interface Signature {
  readonly agency: string | null;
  /** ISO date. */
  readonly published: string | null;
}

/** How much of a paragraph is looked at. */
const LONGEST = 2_000;

/**
 * The agency and the date under a report.
 *
 * @param tail what stands after its last section
 * @param pieces the whole document: where no heading tells where its sections end, the last date under a name counts
 */
export function readSignature(tail: readonly Passage[], pieces: readonly Piece[]): Signature {
  const signature = signatureIn(tail);
  if (tail.length > 0 || signature.agency) return signature;
  const at = pieces.findLastIndex(
    ({ text, fromTable }) => !fromTable && text.trimEnd().endsWith("日") && isDateLine(text),
  );
  const under = pieces.slice(Math.max(0, at - 1), at + 1);
  const found = under.some(({ fromTable, link }) => fromTable || link) ? NONE : signatureIn(under);
  return found.agency && isUnderTables(pieces, at) ? found : signature;
}

const NONE: Signature = { agency: null, published: null };

function isUnderTables(pieces: readonly Piece[], at: number): boolean {
  const last = pieces.findLastIndex(({ fromTable }) => fromTable);
  return last >= 0 && last < at;
}

function signatureIn(tail: readonly Passage[]): Signature {
  const at = tail.findIndex((passage) => isDateLine(passage.text));
  const dated = tail[at]?.text ?? "";
  const published = findDates(dated).at(-1) ?? null;
  const sameLine = tidyTitle(dated).replace(/(?:20\d\d|二[〇零○Oo]).*$/, "");
  const names = tail.slice(0, at < 0 ? undefined : at).map(({ text }) => nameInLine(text));
  // Where a page ends between name and date, its running head stands there as well.
  const above = at < 0 ? onlyOne(names) : names.slice(-2).findLast((name) => name !== undefined);
  return { agency: isAgencyName(sameLine) ? sameLine : (above ?? null), published };
}

/** Without a date, a name is a signature's only where no other stands there, as in a menu. */
function onlyOne(names: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = names.filter((name) => name !== undefined);
  return others.length === 0 ? first : undefined;
}

/** The title as the preamble quotes it: 现公布某某街道2022年政府信息公开工作年度报告. */
const QUOTED_TITLE = /(?<=公布|公开|编制|发布|形成|制作)《?([^，,。；;：:《》〈〉\n]{2,60}?(?:年度报告|年报))/g;
/** A title that the preamble begins with: 某某镇人民政府2022年政府信息公开工作年度报告依照条例编制. */
const LEADING_TITLE = /^《?([^，,。；;：:《》〈〉\n]{4,60}?(?:年度报告|年报))》?(?:是|系)?(?:根据|依照|按照|依据|由)/;

/** The title that the preamble names as that of the report. */
export function titleInPreamble(preamble: readonly Passage[]): Title | undefined {
  const titles = preamble
    .map((passage) => tidyTitle(passage.text.slice(0, LONGEST)))
    .flatMap((text) => [LEADING_TITLE.exec(text) ?? [], ...text.matchAll(QUOTED_TITLE)])
    .flatMap(([, text]) => readTitle(text ?? "") ?? []);
  // 编制本报告 quotes nothing: a title that names somebody outweighs one that does not.
  return titles.find((title) => title.agency !== null) ?? titles[0];
}

/** Who made the report, as its preamble says: 按照条例，某某局编制本报告; 本报告由某某局编制. */
const AUTHOR = [
  /(?:^|[,，。;；:：])(?:特)?(?:由)?([^,，。;；:：《》\s]{3,40}?)(?:组织)?编制(?:了)?(?:本|此|该)(?:年度)?报告/,
  /(?:本|此|该)(?:年度)?报告由([^,，。;；:：《》\s]{3,40}?)(?:负责|组织)?(?:编制|编写|撰写)/,
];
/** Whom to ask about the report, who is its author or an office within: 请与某某局办公室联系. */
const CONTACT = [/(?:请|可)(?:直接)?(?:与|向|同|和)([^,，。;；:：()（）《》\s]{3,40}?)(?:联系|咨询|反映)/];
/** Whose work the report speaks of: 2021年，某某局认真贯彻落实条例. */
const DOER = [
  /(?:^|[。；;])(?:20\d\d年度?(?:来|以来)?[,，]?)?([^,，。;；:：《》\s\d]{3,40}?)(?=认真|严格|深入|坚持|高度重视|全面|扎实|积极|持续|紧紧围绕|始终|切实|牢固)/,
];
/** An office within an agency. */
const INNER_OFFICE =
  /(?<=局|委员会|委|厅|中心|街道办事处|街道|[镇乡]人民政府|[镇乡])(?:党政|综合|政策法规|法规|法制|宣传|政务公开){0,2}(?:办公室|科|股|处|办)$/;
/** 我局, 本机关, 各部门, 局机关各科室: no name. */
const NO_NAME = /^(?:我|本(?!溪)|该|由|现|特此|按照|根据|依照|依据|在)|[各全我]|相关|有关|所有/;

function find(patterns: readonly RegExp[], passages: readonly Passage[]): string | undefined {
  const texts = passages.map(({ text }) => tidyTitle(text.slice(0, LONGEST)));
  return texts
    .flatMap((text) => patterns.flatMap((pattern) => pattern.exec(text)?.[1] ?? []))
    .map((name) => name.replace(INNER_OFFICE, ""))
    .find((name) => !NO_NAME.test(name) && isAgencyName(name));
}

export function findAuthor({ preamble }: Sections): string | undefined {
  return find(AUTHOR, preamble);
}

/** Those that a report names without saying that it is theirs: whom to ask, and who did the work that it tells of. */
export function findMentioned(sections: Sections): readonly string[] {
  const contact = find(CONTACT, [...sections.preamble, ...sections.六]);
  const doer = find(DOER, [...sections.preamble, ...sections.一]);
  return [contact, doer].filter((name) => name !== undefined);
}
