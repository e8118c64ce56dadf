import type { Restatement } from "../../report/report.ts";
import { citeRestatement } from "../figures/cite.ts";
import type { KnownFigure } from "../figures/figure.ts";
import { join, type Piece, piece } from "../piece.ts";
import { type Naming, reportName } from "../wording/names.ts";

/** Characters of a sentence shown before the figure that it is quoted for. */
const BEFORE = 16;

/** The clause of a sentence that holds a figure. */
function excerpt(sentence: string, figure: string): string {
  const found = sentence.indexOf(figure.trim());
  if (found < 0) return sentence;
  const end = found + figure.trim().length;
  const clause = Math.max(...["，", ",", "。", "；", " "].map((mark) => sentence.lastIndexOf(mark, found - 1))) + 1;
  const start = Math.max(clause, found - BEFORE);
  const rest = /^[^，,。；]{0,8}/.exec(sentence.slice(end))?.[0] ?? "";
  return sentence.slice(start, end) + rest;
}

/** 第一部分（第7行）: where the prose says it. */
function placeText({ where: { section, line } }: Restatement): string {
  return `${section === null ? "正文" : `第${section}部分`}${line === null ? "" : `（第${line}行）`}`;
}

/** Other figures that the same report gives for the same thing. */
export function restatements({ report, facts, text, unit }: KnownFigure, name: Naming): Piece {
  return join(
    facts.flatMap((fact) =>
      (fact.restated ?? []).map((restated) =>
        piece({
          blocks: [
            {
              kind: "warning",
              text: `${reportName(report, name)}的报告${placeText(restated)}另写了${restated.raw.trim()}（“${excerpt(restated.quote, restated.raw)}”），与${text}${unit}（“${excerpt(fact.quote ?? "", fact.cell.raw ?? "")}”）不一致，两处一并列出。`,
            },
          ],
          citations: [citeRestatement(report, fact, restated)],
        }),
      ),
    ),
  );
}
