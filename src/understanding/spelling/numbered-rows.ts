import { GROUPS } from "../../form/applications.ts";
import { editions } from "../../form/editions.ts";
import type { FormRow } from "../../form/types.ts";
import { mayMatch } from "../../text/may-match.ts";
import { NUMBER, numbersIn } from "./row-numbers.ts";

/** A group of table 三 whose rows are numbered from one. */
interface NumberedGroup {
  readonly name: string;
  /** Its rows as they are asked for, in printed order. */
  readonly rows: readonly string[];
}

const HEADING = /^[(（](.)[)）]/;
const ORDINAL = /^\d+\.|^[(（].[)）]|^[一二三四]、/;
/** 3.其他 by itself names a kind of applicant as well. */
const CLEARER: Readonly<Record<string, string>> = { 其他: "其他处理中的其他" };

/** The newest edition has all the groups. */
const ROWS: readonly FormRow[] = editions["2021"].tables.applications.rows;

/** By the numeral that is printed before the name: 三 of （三）不予公开. */
const GROUP_OF: ReadonlyMap<string, NumberedGroup> = new Map(
  [GROUPS.denied, GROUPS.unavailable, GROUPS.rejected, GROUPS.other].map((group) => [
    HEADING.exec(group)?.[1] ?? "",
    {
      name: group.replace(HEADING, ""),
      rows: ROWS.flatMap((row) => (row.group === group ? [wordsFor(row.label)] : [])),
    },
  ]),
);

function wordsFor(label: string): string {
  const words = label.replace(ORDINAL, "").replace(/[“”]/g, "");
  return CLEARER[words] ?? words;
}

const NAMES = [...GROUP_OF.values()].map(({ name }) => name).join("|");
const NUMERALS = [...GROUP_OF.keys()].join("");
/** （三）不予公开, 不予公开的情形里, 三（三）. */
const HEAD = `(?:(?:第?[(]?[${NUMERALS}][)]?大?项?[:：]?)?(${NAMES}|其它处理)(?:情形|情况|理由|原因|合计|申请|的|类)*|(?:表?三|第三部分)?[、,的]*[(]([${NUMERALS}])[)])`;
const INSIDE = "(?:的|里面|里|中|当中|之中|其中|下面|下|内|项下|一栏|一项|[,:、·-])*";
/** 不予公开几件，其中第4项几件: the group is asked for as well. */
const AS_WELL = "(?:一共|总共|合计|有)*(?:几件|多少件?)[,、。?]?(?:其中|里面)的?";
const NUMBERED = new RegExp(`${HEAD}(?:(${AS_WELL})|${INSIDE})(${NUMBER})`, "g");

/**
 * A row that is named by its number in a group is named by its label: 不予公开第4项 is 保护第三方合法权益. Several of them are listed, a run
 * of them (第1至3项) is added up. Numbers that the group does not have are left as they stand.
 *
 * @param text normalised
 */
export function withNumberedRows(text: string): string {
  if (!mayMatch(text, NUMBERED)) return text;
  return text.replace(NUMBERED, (words, ...found: readonly unknown[]) => {
    const [name, numeral, before, number, at] = found;
    const group = typeof name === "string" ? groupCalled(name) : GROUP_OF.get(`${numeral}`);
    const wanted = group && numbersIn(`${number}`, group.rows.length);
    if (!group || !wanted) return words;
    const labels = wanted.numbers.map((one) => group.rows[one - 1] ?? "");
    const behind = text.slice(Number(at) + words.length);
    // 其他处理第3项其他 is read as it stands.
    if (labels.length === 1 && CLEARER[behind.slice(0, 2)] === labels[0]) return words;
    if (labels.some((label) => repeats(label, behind))) return group.name;
    const asked = labels.join(wanted.together ? "加" : "和");
    return typeof before === "string" ? `${group.name}${before}${asked}` : asked;
  });
}

function groupCalled(name: string): NumberedGroup | undefined {
  return [...GROUP_OF.values()].find((group) => group.name === name.replace("其它", "其他"));
}

/** 不予公开第4项保护第三方合法权益: the label stands there as well. */
function repeats(label: string, behind: string): boolean {
  const near = behind.slice(0, 12);
  return [...label].some((_, at) => at + 3 <= label.length && near.includes(label.slice(at, at + 3)));
}
