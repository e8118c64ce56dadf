import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer, Option } from "../../src/answering/answer.ts";
import type { LastingConversation } from "../../src/conversation/conversation.ts";
import { ALL_CELL_IDS, findCell } from "../../src/form/facts.ts";
import { narrativeFacts } from "../../src/form/narrative.ts";
import { renderPlain } from "../../src/rendering/plain.ts";
import { displayName } from "../../src/report/agency.ts";
import { askedFigure } from "../../src/understanding/querying/asked-words.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { GENERAL, questionsOn } from "./everyday-questions.ts";
import { openSamples, type Samples } from "./sample-conversation.ts";

let samples: Samples;
const over: { [store: string]: LastingConversation } = {};
beforeAll(async () => {
  samples = await openSamples();
  over["samples"] = await samples.converse();
  over["panel"] = await samples.converse({ store: memoryStore(madePanel) });
});
afterAll(() => samples.close());

let sessions = 0;
async function ask(store: string, question: string): Promise<Answer> {
  const reply = await over[store]?.ask(`suggestions:${sessions++}`, question);
  if (!reply) throw new Error(`no store ${store}`);
  return reply.answer;
}

/** A report of every agency in turn, so that names, years and editions all come up. */
function cases(store: string): readonly string[] {
  if (store === "samples") {
    return [
      ["辛店街道", 2020] as const,
      ["矿区街道", 2021] as const,
      ["张范街道", 2023] as const,
      ["张店区机关事务服务中心", 2021] as const,
    ].flatMap(([name, year]) => questionsOn(name, year));
  }
  return madePanel
    .filter((_, at) => at % 9 === 0)
    .flatMap(({ agency, year }) => {
      const name =
        displayName(agency) === agency.short ? `${agency.region.join("")}${agency.short}` : displayName(agency);
      return questionsOn(name, year);
    });
}

/** A year or an agency is offered for its report; whether the cell is filled in is what the answer tells. */
function saysWhatIsLacking({ status, citations }: Answer): boolean {
  return status === "not_found" && citations.length > 0;
}

/** Choices and suggestions that were already looked into. */
const seen = new Set<string>();

async function refused(
  store: string,
  question: string,
  offered: readonly Option[],
  lacking = false,
): Promise<string[]> {
  const bad: string[] = [];
  for (const { question: next } of offered) {
    if (seen.has(`${store}:${next}`)) continue;
    seen.add(`${store}:${next}`);
    const answer = await ask(store, next);
    if (answer.status !== "answered" && !(lacking && saysWhatIsLacking(answer)))
      bad.push(`${question} → ${next} [${answer.status}] ${renderPlain(answer, { linkTo: () => null }).slice(0, 120)}`);
  }
  return bad;
}

describe.each(["samples", "panel"])("over the %s", (store) => {
  test("every suggestion is answered as it stands", async () => {
    const bad: string[] = [];
    for (const question of [...cases(store), ...GENERAL]) {
      const { suggestions = [], status } = await ask(store, question);
      bad.push(...(await refused(store, question, suggestions)));
      if (status === "answered" && (suggestions.length < 2 || suggestions.length > 4))
        bad.push(`${question}: ${suggestions.length}`);
      if (suggestions.some((one) => one.question === question)) bad.push(`${question}: suggests itself`);
    }
    expect(bad).toEqual([]);
  });

  test("every choice that is offered is answered, or asks for one thing more", async () => {
    const bad: string[] = [];
    for (const question of [
      ...cases(store),
      ...GENERAL,
      "城关街道收到多少件申请",
      "教育局2021年年报摘要",
      "矿区街道收到多少件",
    ]) {
      const { options } = await ask(store, question);
      for (const { question: next } of options) {
        const answer = await ask(store, next);
        if (answer.status === "answered" || saysWhatIsLacking(answer)) continue;
        bad.push(
          ...(answer.status === "clarify"
            ? await refused(store, next, answer.options, true)
            : [`${question} → ${next} [${answer.status}]`]),
        );
      }
    }
    expect(bad).toEqual([]);
  });
});

describe("the words that ask for a figure", () => {
  const ids = [...ALL_CELL_IDS, ...narrativeFacts.map(({ id }) => id)].flatMap((id) => {
    const words = askedFigure(id);
    // A change (本年增/减) is no course over the years.
    return words === undefined || findCell(id)?.column.signed ? [] : [{ id, words }];
  });
  test.each(ids)("$words asks for $id", async ({ id, words }) => {
    const reply = await over["panel"]?.ask(`words:${id}`, `临淄区教育局历年${words}的变化`);
    const understanding = reply?.trace?.().understanding;
    const measures =
      understanding?.kind === "query" && understanding.query.intent === "trend" ? understanding.query.measures : [];
    const asked = measures.map((measure) => (measure.kind === "fact" ? measure.fact.ids : []));
    // （六）其他处理 is a row in one edition and a group in the other.
    const wanted = id.replace(".other_handling.", ".other.");
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(wanted);
  });
});
