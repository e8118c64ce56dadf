import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Reword } from "../rewordings/rewording.ts";
import type { Rewordings } from "../rewordings/rewordings.ts";
import { withYearsApart } from "./bare-years-apart.ts";
import { withBureausInRow } from "./bureaus-in-row.ts";
import { withBothEnds, withCarriedTo } from "./carried-years.ts";
import { afterCorrection } from "./correction.ts";
import { withCountiesSummed } from "./counties-by-kinds.ts";
import { withHeldReports } from "./held-reports.ts";
import { withKindsCompared } from "./kinds-compared.ts";
import { markLists } from "./list-marks.ts";
import { withBothMoved } from "./moved-both.ts";
import { LONGEST_NORMALISED, LONGEST_QUESTION, normaliseQuestion } from "./normalise-question.ts";
import { withNumberedColumns } from "./numbered-columns.ts";
import { withNumberedItems } from "./numbered-items.ts";
import { withNumberedRows } from "./numbered-rows.ts";
import { withOwnFormula } from "./own-formula.ts";
import { withPersonsCounted } from "./persons-counted.ts";
import { withPlacesCounted } from "./places-counted.ts";
import { withPlainDegrees } from "./plain-degrees.ts";
import { withPlainMultiples } from "./plain-multiples.ts";
import { withoutRefusedYears } from "./refused-years.ts";
import { withoutSupposition } from "./suppositions.ts";
import { takenBackWithin } from "./taken-back.ts";
import { withTenthsSaid } from "./tenths-said.ts";
import { withVerbsInTurn } from "./verbs-in-turn.ts";
import { withWholePlaces } from "./whole-places.ts";
import { withoutPartly } from "./without-partly.ts";

/** A message as it is read, and what is to be told of what it supposed. */
export interface PlainMessage {
  readonly text: string;
  readonly notes: readonly string[];
  /** It takes back something of what was said: 不是镇 是街道. */
  readonly corrects: boolean;
  /** What it took back of its own beginning; understood as a message before this one. */
  readonly withdrawn: string | undefined;
}

/** Opens a correction, understood or not; 不是2件吗 asks. */
const TAKES_BACK = /^(?:不是|不对|[搞弄说写打问]?错了)(?!.*[吗么吧?])/;

/** One after the other: each reads what the ones before it have written. Those of the data stand by their themes. */
function spellings({ by }: Rewordings): readonly Reword[] {
  return [
    by.opening,
    by.talk,
    by.reports,
    by.years,
    withPlacesCounted,
    withCarriedTo,
    withBothEnds,
    withHeldReports,
    withNumberedRows,
    withNumberedColumns,
    withNumberedItems,
    withoutRefusedYears,
    withOwnFormula,
    withPersonsCounted,
    withTenthsSaid,
    by.rows,
    withBothMoved,
    by.counts,
    withKindsCompared,
    withBureausInRow,
    by.bodies,
    withCountiesSummed,
    by.governments,
    withPlainDegrees,
    withPlainMultiples,
    withWholePlaces,
    withoutPartly,
    by.granted,
    withVerbsInTurn,
    by.given,
    by.chosen,
  ];
}

/** Makes what puts messages into one spelling. */
export function createPlainMessage(lexicon: Lexicon, rewordings: Rewordings): (raw: string) => PlainMessage | null {
  const inTurn = spellings(rewordings);
  return (raw) => plainMessage(raw, lexicon, inTurn);
}

/**
 * A message in one spelling: figures that stand side by side are listed, what was withdrawn is gone and so are years that are not
 * wanted, numbers of things have one wording, what is named by its number on the form has its name, verbs of one object each have
 * their own, and a blank is not supposed to be zero.
 *
 * @param raw as the person wrote it
 * @returns `null` where it is too long to be looked at
 */
function plainMessage(raw: string, lexicon: Lexicon, inTurn: readonly Reword[]): PlainMessage | null {
  if (raw.length > LONGEST_QUESTION) return null;
  const spelled = normaliseQuestion(markLists(withYearsApart(lexicon.inChinese(raw)), lexicon));
  const taken = takenBackWithin(spelled);
  const corrected = afterCorrection(taken?.meant ?? spelled);
  const plain = withoutSupposition(inTurn.reduce((text, spell) => spell(text), corrected));
  if (plain.text.length > LONGEST_NORMALISED) return null;
  return { ...plain, corrects: corrected !== spelled || TAKES_BACK.test(spelled), withdrawn: taken?.withdrawn };
}
