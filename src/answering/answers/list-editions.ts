import { editions } from "../../form/editions.ts";
import type { EditionId } from "../../form/types.ts";
import type { Agency } from "../../report/agency.ts";
import type { AnswerBlock } from "../answer.ts";
import type { ScopedEntry } from "../scope/scope.ts";
import { shownOf } from "./shown-of.ts";

/** 2019年版格式（国办公开办函〔2019〕60号）: told by the tables of the report, and not by its year. */
function editionText(edition: EditionId): string {
  return `${edition}年版格式（${editions[edition].source}）`;
}

/**
 * Which edition of the form each report uses, or the reports that use the one that is asked for.
 *
 * @param wanted 哪些还在用旧表: the edition whose reports are wanted
 */
export function listEditions(
  scoped: readonly ScopedEntry[],
  label: string,
  name: (agency: Agency) => string,
  wanted: EditionId | undefined,
): readonly AnswerBlock[] {
  const [only, ...others] = scoped;
  const report = ({ entry }: ScopedEntry): string => `${name(entry.agency)}${entry.year}年`;
  if (only && others.length === 0)
    return [{ kind: "lead", text: `${report(only)}的报告用的是${editionText(only.entry.edition)}。` }];
  if (wanted === undefined) {
    const { shown, rest } = shownOf(scoped, "份");
    return [
      { kind: "lead", text: `共${scoped.length}份报告（${label}），各自所用的表格格式：` },
      { kind: "list", items: shown.map((one) => `${report(one)}：${editionText(one.entry.edition)}`) },
      ...rest,
    ];
  }
  const fitting = scoped.filter(({ entry }) => entry.edition === wanted);
  if (fitting.length === 0)
    return [{ kind: "lead", text: `${label}共${scoped.length}份，没有一份用${editionText(wanted)}。` }];
  const agencies = new Set(fitting.map(({ agency }) => agency)).size;
  const { shown, rest } = shownOf(fitting, "份");
  return [
    {
      kind: "lead",
      text: `${label}共${scoped.length}份，用${editionText(wanted)}的有${fitting.length}份，属于${agencies}家单位：`,
    },
    { kind: "list", items: shown.map(report) },
    ...rest,
  ];
}
