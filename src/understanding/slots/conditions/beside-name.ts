import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import { NAME_MASK } from "../../lexicon/phrase-finder.ts";
import type { Condition } from "../../scope.ts";
import { spanOfMatch } from "../../span.ts";
import type { Searched, Token } from "./searched.ts";

const BESIDE_NAME = new RegExp(
  `(?:比|[超高多大]过|多于|高于|少于|低于)${NAME_MASK}+的?(?:还|要|更)?([多高大少低小]?)`,
  "g",
);
/** 比甲2024年申请多的: the figure stands between the name and what is said of it. */
const AND_FIGURE = new RegExp(
  `(比${NAME_MASK}+)([^,。?!;比${NAME_MASK}]{1,16}?)(?:还|要|更)?([多高大少低小])(?=的(?!多))`,
  "g",
);
/** What may stand there beside the figure. */
const NO_OTHER = /^(?:(?:19|20)\d\d年度?)?的?$|^(?:的|数量?|件数|总数)$/;

/** Figures that are held against that of an agency in the same year: 比辛店街道多, 比辛店街道2024年申请多的. */
export function besideName({ text, rows, agencies: [named, ...more] }: Searched): Token[] {
  const [id, ...others] = named?.ids ?? [];
  if (more.length > 0 || id === undefined || others.length > 0) return [];
  const against = (words: string): Condition => ({
    comparison: /^(?:少于|低于)|[少低小]$/.test(words) ? "less_than" : "more_than",
    to: { agency: id },
  });
  const beside = gather(allMatches(text, BESIDE_NAME), (match): Token[] =>
    match[0].startsWith("比") && match[1] === ""
      ? []
      : [{ span: spanOfMatch(match), condition: against(match[0]), rows: null }],
  );
  if (beside.length > 0) return beside;
  return gather(allMatches(text, AND_FIGURE), (match): Token[] => {
    const span = spanOfMatch(match);
    const start = span.start + (match[1] ?? "").length;
    const end = start + (match[2] ?? "").length;
    const [row, ...rest] = rows.filter((one) => one.span.start >= start && one.span.end <= end);
    if (!row || rest.length > 0) return [];
    const isAlone = NO_OTHER.test(text.slice(start, row.span.start)) && NO_OTHER.test(text.slice(row.span.end, end));
    return isAlone ? [{ span, condition: against(match[0]), rows: [row] }] : [];
  });
}
