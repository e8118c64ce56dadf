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
/** 和甲申请量相同的, 跟甲一样多的: the figure may stand between. */
const AS_NAME = new RegExp(
  `([和与跟同]${NAME_MASK}+)([^,。?!;比${NAME_MASK}]{0,16}?)(?:都|正好|刚好)?(?:一样[多高]?|相同|相等|持平|同样多|一般多)(?=的(?!多少))`,
  "g",
);
/** What may stand there beside the figure. */
const NO_OTHER = /^(?:(?:19|20)\d\d年度?)?的?$|^(?:的|数?量|数|件数|总[数量])$/;

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
  return [
    ...gather(allMatches(text, AND_FIGURE), (match) => withFigure(match, { text, rows }, against(match[0]), false)),
    ...gather(allMatches(text, AS_NAME), (match) =>
      withFigure(match, { text, rows }, { comparison: "exactly", to: { agency: id } }, true),
    ),
  ];
}

/** The figure that stands between the name and what is said of it; `bare` where there need be none. */
function withFigure(
  match: RegExpExecArray,
  { text, rows }: Pick<Searched, "text" | "rows">,
  condition: Condition,
  bare: boolean,
): Token[] {
  const span = spanOfMatch(match);
  const start = span.start + (match[1] ?? "").length;
  const end = start + (match[2] ?? "").length;
  const [row, ...rest] = rows.filter((one) => one.span.start >= start && one.span.end <= end);
  if (!row) return bare && NO_OTHER.test(text.slice(start, end)) ? [{ span, condition, rows: null }] : [];
  const isAlone = NO_OTHER.test(text.slice(start, row.span.start)) && NO_OTHER.test(text.slice(row.span.end, end));
  return isAlone && rest.length === 0 ? [{ span, condition, rows: [row] }] : [];
}
