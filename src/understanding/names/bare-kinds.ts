import type { AgencyType } from "../../report/agency.ts";
import { allMatches } from "../../text/all-matches.ts";
import { pattern } from "../../text/pattern.ts";
import type { Word } from "../../text/segment.ts";
import type { Span } from "../span.ts";

/** Kinds of agencies that stand there by themselves: 2023年街道平均收到几件 is not about towns. */
export const BARE_KINDS: Readonly<Record<string, readonly AgencyType[]>> = {
  街道: ["street"],
  街道办: ["street"],
  街道办事处: ["street"],
  镇: ["town"],
  乡: ["township"],
  乡镇: ["town", "township"],
  镇街: ["town", "street"],
  街镇: ["town", "street"],
  镇街道: ["town", "street"],
  局: ["department"],
};
/** 部门 by itself is any part of a government; beside another kind it is a kind of agency. */
export const KINDS_BY_NAME: Readonly<Record<string, readonly AgencyType[]>> = { ...BARE_KINDS, 部门: ["department"] };

const OF_KIND = /[街镇乡局]/;
/** A dictionary may cut it in two. */
const OFFICES = /街道办事处/g;

/** @param cut cuts the text into words; not called where none of them can be a kind */
export function bareKinds(
  text: string,
  cut: (text: string) => readonly Word[],
  covered: readonly boolean[],
): readonly AgencyType[] {
  if (!OF_KIND.test(text)) return [];
  const open = [...text].map((character, at) => (covered[at] ? " " : character)).join("");
  if (!OF_KIND.test(open)) return [];
  const words = cut(text);
  const runs = open.split(/[ ,。?!、]+/);
  const uncovered = words.filter(({ start }) => !covered[start]).map((word) => word.text);
  const offices = allMatches(open, OFFICES).map(([office]) => office);
  return [...runs, ...uncovered, ...offices].flatMap((word) => BARE_KINDS[word] ?? []);
}

const KIND_NAME = "街道(?:办(?:事处)?)?|乡镇|镇街|街镇|镇|乡|部门|局";
/** 街道的报告, 街道有哪些, 街道交了报告的; 全区街道; 单位的报告是街道的. */
const OF_REPORTS = pattern(
  new RegExp(
    `(?<=^|[年,。;:的在把里中库市县区全度])(?:各|所有|全部|全体)?(${KIND_NAME})(?:们)?` +
      "(?:的?(?:年度)?(?:报告|年报)|的(?:报表|表格|数据)|(?:都|一共|总共|共)?有哪|(?:交|报送|提交|公布|发布)了?(?:年报|报告))" +
      `|(?<=全[省市县区旗州](?:里|内)?的?)(${KIND_NAME})(?![^,。?!;]{0,2}(?:政府|办公室|长))` +
      `|(?:单位|报告|年报)(?:里|中)?(?:都)?(?:是|属于)(${KIND_NAME})的?[?。吗呢]*$`,
  ),
);

/** 街道的报告有没有问题: the kind of agencies whose reports are spoken of. */
export function kindOfReports(text: string): readonly AgencyType[] {
  const [, ...found] = OF_REPORTS.exec(text) ?? [];
  return KINDS_BY_NAME[found.find((kind) => kind !== undefined) ?? ""] ?? [];
}

const KIND = `(${KIND_NAME})(?:\\(局\\)|类)?`;
const ONE_KIND = new RegExp(KIND, "g");
const OTHERS = KIND.replace("(", "(?:");
/** 街道和部门, 街道、镇和部门: kinds that are named together. */
const TOGETHER = pattern(
  new RegExp(
    `(?<![市区县])${OTHERS}(?:(?:[和与跟比及或、]|以及|或者)各?${OTHERS})+(?=[哪谁的一平总合加共收新分各相对比差里中都被有申予公行主办结\\d(]|$)`,
  ),
);
/** 街道收到的多还是镇收到的多. */
const EITHER = pattern(new RegExp(`(?<![个各])${KIND}([^,。?!]{0,12}[多少高低大小],?)还是${KIND}(?!都)`));
/** 各镇的平均数和各街道的平均数哪个大, 镇的平均数比街道高多少: the means of both are set against one another. */
const MEANS = pattern(
  new RegExp(
    `(?<![市区县])${KIND}(的?(?:平均|均)[^,。?!;]{0,8}?(?:比|和|与|跟|[、,])(?:各|所有)?)${KIND}(?![^,。?!;]{0,6}(?:收到|公开|办)的?还是)`,
  ),
);
/** Each of the two is asked for by itself, or who of them has more. */
const SET_APART = /谁|哪[个边类种]|哪一[类种]|相比|对比|比较|差多少|分别|各自|各(?=[有是多收平几])/;

/** Kinds of agencies that a question names together. */
export interface NamedKinds {
  readonly types: readonly AgencyType[];
  /** The kinds that are set against one another, each with what it stands for; empty where they are taken together. */
  readonly apart: readonly (readonly AgencyType[])[];
  readonly spans: readonly Span[];
}

/** Two kinds of agencies, set against one another (街道和镇谁收到的申请多) or taken together (街道和部门一共收到多少). */
export function kindsTogether(text: string): NamedKinds | undefined {
  const either = EITHER.exec(text) ?? MEANS.exec(text);
  if (either) {
    const [whole, first = "", , second = ""] = either;
    const end = either.index + whole.length;
    const spans = [
      { start: either.index, end: either.index + first.length },
      { start: end - second.length, end },
    ];
    return namedKinds([first, second], spans, true);
  }
  const match = TOGETHER.exec(text);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  const names = allMatches(match[0], ONE_KIND).map(([, name = ""]) => name);
  return namedKinds(names, [{ start: match.index, end }], SET_APART.test(text.slice(end)));
}

function namedKinds(names: readonly string[], spans: readonly Span[], apart: boolean): NamedKinds | undefined {
  const kinds = names.map((name) => KINDS_BY_NAME[name] ?? []);
  const types = kinds.flat();
  if (kinds.some((of) => of.length === 0) || new Set(types).size < types.length) return undefined;
  return { types, apart: apart ? kinds : [], spans };
}
