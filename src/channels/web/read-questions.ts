/** Longest question that is passed on, in UTF-16 units. */
export const LONGEST_QUESTION = 2000;
/** How many questions one address may hold: a follow-up needs what was asked before it. */
const QUESTIONS_PER_ADDRESS = 4;

export type Questions =
  | { readonly kind: "asked"; readonly questions: readonly [string, ...string[]] }
  | { readonly kind: "nothing" }
  | { readonly kind: "refused"; readonly message: string };

const TOO_LONG = `问题太长了：最多${LONGEST_QUESTION}个字。请说得短一些，比如“某街道2020年收到多少件申请”。`;

/** What is asked by the `q`s of an address, oldest first; of too many the last ones. */
export function readQuestions(given: readonly string[]): Questions {
  const texts = given.map((text) => text.trim()).filter((text) => text !== "");
  if (texts.some((text) => text.length > LONGEST_QUESTION)) return { kind: "refused", message: TOO_LONG };
  const [first, ...rest] = texts.slice(-QUESTIONS_PER_ADDRESS);
  return first === undefined ? { kind: "nothing" } : { kind: "asked", questions: [first, ...rest] };
}

/**
 * The questions that go with the next one, oldest first: the last few, and no more text than fits an address.
 *
 * @param asked everything asked so far, oldest first
 */
export function carriedOf(asked: readonly string[]): readonly string[] {
  const carried: string[] = [];
  let length = 0;
  for (const question of asked.slice(1 - QUESTIONS_PER_ADDRESS).reverse()) {
    length += question.length;
    if (length > LONGEST_QUESTION) break;
    carried.unshift(question);
  }
  return carried;
}

/** The short address that shows an answer again. */
export function answerAddress(id: string): string {
  return `/a/${id}`;
}

/** The address that asks anew: the last question, after those that it may follow up. */
export function addressOf(asked: readonly string[]): string {
  const questions = [...carriedOf(asked.slice(0, -1)), ...asked.slice(-1)];
  const query = questions.map((question) => `q=${encodeURIComponent(question)}`);
  return query.length === 0 ? "/" : `/?${query.join("&")}`;
}
