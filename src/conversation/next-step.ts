import type { Answer } from "../answering/answer.ts";
import type { Store } from "../store/store.ts";
import type { Understander } from "../understanding/understand.ts";
import { NO_SUCH_LINE, NONE_OF_THEM, ONE_BY_ONE, WHICH_OF_THEM } from "./fixed-answers.ts";
import { levelMeant } from "./follow-ups/level.ts";
import { pointsBeyond } from "./follow-ups/listed.ts";
import { meantAfter } from "./follow-ups/meant-after.ts";
import { restMeant } from "./follow-ups/rest.ts";
import { sumMeant } from "./follow-ups/sum-meant.ts";
import type { Memory } from "./memory/sessions.ts";
import { understandParts } from "./parts/understand-parts.ts";
import { asksOpening } from "./replies/asks-opening.ts";
import { acceptOption, chooseOption, everyOption, refusesAll } from "./replies/choose-option.ts";
import { saidWhich, withoutIMean } from "./replies/say-which.ts";
import { asksWhyNotFound, explainNotFound } from "./replies/why-not-found.ts";

/** What a message of a dialogue is answered with. */
export type Step =
  /** Nothing is asked of the reports: the dialogue stays where it is. */
  | { readonly kind: "stay"; readonly memory: Memory; readonly answer: Answer }
  /** A whole question was chosen. */
  | { readonly kind: "question"; readonly question: string; readonly offered?: Memory["options"] }
  /** What the dialogue began with, once more. */
  | { readonly kind: "opening"; readonly question: string }
  /** A question that may lean on those before. */
  | { readonly kind: "goes_on"; readonly question: string };

/** Tells what a message means after what is remembered of its dialogue. */
export function nextStep(text: string, memory: Memory, store: Store, understander: Understander): Step {
  const { options, missing, proposes } = memory;
  const stay = (answer: Answer, remaining = options): Step => ({
    kind: "stay",
    memory: { ...memory, options: remaining },
    answer,
  });
  if (refusesAll(text, options)) return stay(NONE_OF_THEM);
  const every = everyOption(text, options);
  // Choices of which each would ask back again are not taken together.
  if (every && !isAnswerable(every.question, understander)) return stay({ ...ONE_BY_ONE, options });
  if (missing !== undefined && asksWhyNotFound(text)) return stay(explainNotFound(missing, options));
  const opening = asksOpening(text) ? memory.opening : undefined;
  if (opening !== undefined) return { kind: "opening", question: opening };
  const taken = every ?? (proposes && acceptOption(text, options));
  if (taken) return { kind: "question", question: taken.question };
  // 第二个呢, after 第一个 was told: of the same choices.
  const offered = options.length > 0 ? options : (memory.offered ?? []);
  const chosen = chooseOption(text, offered);
  if (chosen) return { kind: "question", question: chosen.question, offered };
  if (pointsBeyond(text, memory, understander)) return stay(NO_SUCH_LINE);
  const said = understander.reworded.opening(withoutIMean(text, memory));
  const which = saidWhich(said, memory, store.entries(), understander);
  if (which?.question !== undefined) return { kind: "question", question: which.question };
  const open = which?.remaining ?? toChoose(meantByIt(text, memory, store, understander), understander);
  if (open.length > 0) return stay({ ...WHICH_OF_THEM, options: open }, open);
  return { kind: "goes_on", question: meantAfter(said, memory, store.entries(), understander) };
}

/** What a message may mean that is not plain after what was said. */
function meantByIt(text: string, memory: Memory, store: Store, understander: Understander): readonly string[] {
  const entries = store.entries();
  return [
    ...restMeant(text, memory, entries),
    ...levelMeant(text, memory, entries),
    ...sumMeant(text, memory, entries, understander),
  ];
}

/** Are all the questions of a message plain enough to be answered at once? */
function isAnswerable(message: string, understander: Understander): boolean {
  return understandParts(understander, message, null).every(
    ({ understood: { understanding } }) => understanding.kind === "query",
  );
}

/** Those of the questions that are answered when they are asked as they stand. */
function toChoose(questions: readonly string[], understander: Understander): Memory["options"] {
  return questions
    .filter((question) => isAnswerable(question, understander))
    .map((question) => ({ label: question, question }));
}
