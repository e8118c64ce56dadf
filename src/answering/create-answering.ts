import type { Store } from "../store/store.ts";
import type { Intent } from "../understanding/intent.ts";
import type { Term } from "../understanding/lexicon/terms.ts";
import type { Query } from "../understanding/query.ts";
import type { Understanding } from "../understanding/understanding.ts";
import type { Answer, AnswerBlock, Option } from "./answer.ts";
import { answerAggregate } from "./answers/answer-aggregate.ts";
import { answerBreakdown } from "./answers/answer-breakdown.ts";
import { answerCatalogue } from "./answers/answer-catalogue.ts";
import { answerCheck } from "./answers/answer-check.ts";
import { answerCompare } from "./answers/answer-compare.ts";
import { answerContact } from "./answers/answer-contact.ts";
import { answerDefinition } from "./answers/answer-definition.ts";
import { answerHelp } from "./answers/answer-help.ts";
import { answerNarrative } from "./answers/answer-narrative.ts";
import { answerObstacle, NO_REASON } from "./answers/answer-obstacle.ts";
import { answerRank } from "./answers/answer-rank.ts";
import { answerRatio } from "./answers/answer-ratio.ts";
import { answerSummary } from "./answers/answer-summary.ts";
import { answerTrend } from "./answers/answer-trend.ts";
import { answerValue } from "./answers/answer-value.ts";
import { assertDraft } from "./assert.ts";
import { type Context, contextOf } from "./context.ts";
import { tellSources } from "./evidence/tell-sources.ts";
import { type Draft, finish } from "./piece.ts";
import { ofUnknownPlace } from "./scope/of-unknown-place.ts";
import { suggest } from "./suggest/suggest.ts";

/** Answers what was understood, from one store. */
export interface Answering {
  /** The same understanding over the same contents of the store gives the same answer. */
  answer(understanding: Understanding): Promise<Answer>;
}

type Answerer<I extends Intent> = (context: Context, query: Extract<Query, { intent: I }>) => Promise<Draft>;

const ANSWERERS: { readonly [I in Intent]: Answerer<I> } = {
  value: answerValue,
  summary: answerSummary,
  trend: answerTrend,
  compare: answerCompare,
  rank: answerRank,
  aggregate: answerAggregate,
  breakdown: answerBreakdown,
  ratio: answerRatio,
  narrative: answerNarrative,
  check: answerCheck,
  catalogue: answerCatalogue,
  definition: answerDefinition,
  contact: answerContact,
  help: answerHelp,
};

/**
 * Makes the answering of one store.
 *
 * @param terms what `definition` explains, as loaded from the data
 */
export function createAnswering({
  store,
  terms,
}: {
  readonly store: Store;
  readonly terms: readonly Term[];
}): Answering {
  return {
    async answer(understanding) {
      const context = contextOf(store, terms);
      if (understanding.kind === "obstacle") {
        return finish(understanding.intent, answerObstacle(context, understanding.obstacle), understanding.notes);
      }
      const { query, notes, asksSources, asserts, insteadOfReasons } = understanding;
      // Each answerer takes the query of its own intent; the map pairs them, which the index loses.
      const answerer = ANSWERERS[query.intent] as Answerer<Intent>;
      const answered = await answerer(context, query);
      const told = asserts ? await assertDraft(context, query, answered, asserts) : answered;
      const draft = { ...told, blocks: [...told.blocks, ...ofUnknownPlace(store, query)] };
      const suggested = { ...draft, suggestions: await suggest(context, query, draft) };
      const answer = finish(
        query.intent,
        insteadOfReasons ? withNoReason(suggested, insteadOfReasons) : suggested,
        notes,
      );
      return asksSources ? tellSources(answer) : answer;
    },
  };
}

/** Why the figures are what they are was asked: that no table tells it goes first, and what the prose says is offered. */
function withNoReason(draft: Draft, suggestions: readonly Option[]): Draft {
  const blocks: readonly AnswerBlock[] = [{ kind: "lead", text: NO_REASON }, ...draft.blocks];
  return { ...draft, blocks, ...(suggestions.length > 0 && { suggestions }) };
}
