import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Reword } from "../rewordings/rewording.ts";
import type { Rewordings } from "../rewordings/rewordings.ts";
import { withAllOrPart } from "./all-or-part.ts";
import { withYearsApart } from "./bare-years-apart.ts";
import { withBodiesChosen } from "./bodies-chosen.ts";
import { withBureausInRow } from "./bureaus-in-row.ts";
import { withChannelsAndYears } from "./channels-and-years.ts";
import { withChosenCounts } from "./chosen-counts.ts";
import { afterCorrection } from "./correction.ts";
import { withFeesTaken, withoutCourt } from "./courts-and-fees.ts";
import { withGovernmentsBeside } from "./governments-beside.ts";
import { withGrantedApplications } from "./granted-applications.ts";
import { withGrantedVerbs } from "./granted-verbs.ts";
import { withHeldReports } from "./held-reports.ts";
import {
  withEverLost,
  withPlacesCounted,
  withSharesSaid,
  withTheRest,
  withVersus,
  withWordsOfForm,
} from "./in-words-of-form.ts";
import { withKindsInFront } from "./kinds-behind.ts";
import { withKindsCompared } from "./kinds-compared.ts";
import { markLists } from "./list-marks.ts";
import { withBothMoved } from "./moved-both.ts";
import { LONGEST_NORMALISED, LONGEST_QUESTION, normaliseQuestion } from "./normalise-question.ts";
import { withNumberedColumns } from "./numbered-columns.ts";
import { withNumberedItems } from "./numbered-items.ts";
import { withNumberedRows } from "./numbered-rows.ts";
import { withOwnFormula } from "./own-formula.ts";
import { withPersonsCounted } from "./persons-counted.ts";
import { withPlainDegrees } from "./plain-degrees.ts";
import { withPlainGovernments } from "./plain-governments.ts";
import { withPlainMultiples } from "./plain-multiples.ts";
import { withBothEnds, withCarriedTo, withEveryOne, withLastYears } from "./put-plainly.ts";
import { withMainReasons, withPointsGained } from "./reasons-and-points.ts";
import { withoutRefusedYears } from "./refused-years.ts";
import { withSteadyRun } from "./steady-runs.ts";
import { withoutSupposition } from "./suppositions.ts";
import { takenBackWithin } from "./taken-back.ts";
import { withTiedYears } from "./tied-years.ts";
import { withVerbsInTurn } from "./verbs-in-turn.ts";
import { withPlacesInFront } from "./which-of-two.ts";
import { withWholePlaces } from "./whole-places.ts";
import { withWhoseCases } from "./whose-cases.ts";
import { withoutPartly } from "./without-partly.ts";
import { withListedKinds, withPlainChanges } from "./wordings.ts";
import {
  withPlainCounts,
  withPublishedCounts,
  withRoughCounts,
  withSharesOfHundred,
  withStatedWhole,
  withSumsAsked,
} from "./wordings-of-counts.ts";
import {
  withCarriedIn,
  withCarriedPairs,
  withCasesAfterReview,
  withFiguresOfFirst,
  withGrantedOfFirst,
  withHandledTotals,
  withNothingCharged,
  withPurchasesOfAll,
  withShareGranted,
  withValidNow,
} from "./wordings-of-rows.ts";
import {
  withClaimedYears,
  withNeverInYear,
  withPlainExceeding,
  withPlainRuns,
  withPlainYears,
  withRunsOfYears,
  withYearsOnEnd,
} from "./wordings-of-years.ts";

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
    withChannelsAndYears,
    withPlainYears,
    withRunsOfYears,
    withPlainExceeding,
    withEverLost,
    withPlacesCounted,
    withSharesSaid,
    withTheRest,
    withVersus,
    withWordsOfForm,
    withMainReasons,
    withPointsGained,
    withoutCourt,
    withFeesTaken,
    withSteadyRun,
    withClaimedYears,
    withCarriedTo,
    withLastYears,
    withBothEnds,
    withEveryOne,
    withHeldReports,
    withNumberedRows,
    withNumberedColumns,
    withNumberedItems,
    withoutRefusedYears,
    withTiedYears,
    withOwnFormula,
    withWhoseCases,
    withPersonsCounted,
    withHandledTotals,
    withCarriedPairs,
    withCasesAfterReview,
    withNothingCharged,
    withPurchasesOfAll,
    withKindsInFront,
    withBothMoved,
    withPlainChanges,
    withPlainCounts,
    withYearsOnEnd,
    withPlainRuns,
    withNeverInYear,
    withShareGranted,
    withSharesOfHundred,
    withCarriedIn,
    withRoughCounts,
    withStatedWhole,
    withSumsAsked,
    withValidNow,
    withListedKinds,
    withKindsCompared,
    withGovernmentsBeside,
    withBureausInRow,
    withPlacesInFront,
    withFiguresOfFirst,
    withPlainGovernments,
    withPlainDegrees,
    withPlainMultiples,
    withWholePlaces,
    withoutPartly,
    withAllOrPart,
    withVerbsInTurn,
    withPublishedCounts,
    withGrantedApplications,
    withGrantedVerbs,
    withGrantedOfFirst,
    withChosenCounts,
    withBodiesChosen,
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
