import { breakdowns } from "../../form/breakdowns.ts";
import { addendsOf } from "../../form/sums.ts";
import type { Report } from "../../report/report.ts";
import type { CheckQuery } from "../../understanding/query.ts";
import type { Threshold } from "../../understanding/scope.ts";
import type { AnswerBlock } from "../answer.ts";
import { isHeldAgainstOthers } from "../check-coverage.ts";
import type { Context } from "../context.ts";
import { evidenceFor } from "../evidence/evidence.ts";
import { isHeldToLastYear } from "../evidence/held-to-last-year.ts";
import { citeFigure } from "../figures/cite.ts";
import { asValue, cellsBehind, chosenFigure, type KnownFigure, saying } from "../figures/figure.ts";
import { clashOf, splitOf } from "../figures/parts-and-whole.ts";
import { explainUnknown } from "../figures/unknown.ts";
import { leadAsText } from "../lead-as-text.ts";
import { paragraphs } from "../paragraphs.ts";
import { type Draft, join, type Piece, piece } from "../piece.ts";
import { nameIn, reportName } from "../wording/names.ts";

type Doubted = NonNullable<CheckQuery["doubted"]>;

const DOCUMENTS = /^(proactive\.(?:regulations|normative_documents))\.(?:issued|repealed|in_force)$/;

/** Tells the one figure that is doubted, held against the number that was named, then what does not agree with it. */
export async function answerDoubted(
  context: Context,
  reports: readonly Report[],
  { fact, claimed }: Doubted,
): Promise<Draft> {
  const named = nameIn(context.store);
  const figures = reports.map((report) => chosenFigure(report, fact));
  const isKnown = figures.some(({ kind }) => kind === "known");
  const pieces = await Promise.all(
    figures.map((figure) =>
      figure.kind === "known"
        ? told(context, figure, reportName(figure.report, named), claimed)
        : explainUnknown(figure, named),
    ),
  );
  const joined = join(pieces);
  return { status: isKnown ? "answered" : "not_found", ...joined, blocks: ledOnce(joined.blocks) };
}

/** Of several reports the first one leads; where no figure is known, the reason does. */
function ledOnce([first, ...rest]: readonly AnswerBlock[]): readonly AnswerBlock[] {
  if (first === undefined) return [];
  return [first.kind === "text" ? { kind: "lead", text: first.text } : first, ...rest.map(leadAsText)];
}

async function told(context: Context, figure: KnownFigure, name: string, claimed: Threshold | null): Promise<Piece> {
  const evidence = join([await evidenceFor(context, figure), partsToldInProse(figure)]);
  const differs = evidence.findings.length > 0 || evidence.blocks.some(({ kind }) => kind === "warning");
  const isCompared = evidence.blocks.length > 0 || (await isHeld(context, figure));
  const verdict = differs
    ? "这个数与同一报告或相邻年份报告里别的数对不上，见下面的提示。"
    : isCompared
      ? "能与它核对的数里，没有发现对不上的。"
      : "报告里没有能与它核对的数，对不对无从核对。";
  return join([
    piece({
      blocks: [
        { kind: "lead", text: `${opening(figure, claimed)}${name}${saying(figure)}。` },
        { kind: "text", text: verdict },
      ],
    }),
    evidence,
  ]);
}

/** A whole of the prose, where all its parts are told as well: what they add up to. */
function partsToldInProse({ id, report, unit }: KnownFigure): Piece {
  const split = breakdowns.find(({ whole }) => whole === id && id.startsWith("narrative."));
  if (!split) return piece({});
  const { whole, parts } = splitOf(report, split);
  const known = parts.filter((part) => part.kind === "known");
  const sum = known.reduce((total, { value }) => total + value, 0);
  const clash = clashOf(whole, sum, known.length === parts.length, known);
  const all = known.length > 0 && known.length === parts.length;
  const added = `${split.label}各项相加：${known.map(({ text }) => text).join("+")}=${sum}${unit}。`;
  const told = all || clash !== "" ? known : [];
  return piece({
    blocks: clash === "" ? paragraphs("text", all && added) : paragraphs("warning", clash),
    values: told.map(asValue),
    citations: told.flatMap(citeFigure),
  });
}

/** 是0件。, 不是0件，是2件。: of a round figure neither is said. */
function opening({ value, text, unit }: KnownFigure, claimed: Threshold | null): string {
  if (claimed === null || text !== String(value)) return `${text}${unit}。`;
  return claimed.value === value
    ? `报告印的确实是${text}${unit}。`
    : `不是${claimed.value}${unit}，报告印的是${text}${unit}。`;
}

/** Is there anything that the figure was held against? A group total is held to nothing by itself. */
async function isHeld(context: Context, { report, id, facts }: KnownFigure): Promise<boolean> {
  const row = DOCUMENTS.exec(id)?.[1];
  if (row !== undefined) return isHeldToLastYear(context, report, [row]);
  if (addendsOf(id).length > 0 || facts.length === 0) return false;
  return cellsBehind(id, report.edition).every((cell) => isHeldAgainstOthers(report, cell));
}
