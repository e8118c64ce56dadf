import type { Answer } from "../../answering/answer.ts";
import { bearName } from "../../answering/answers/answer-obstacle.ts";
import { yearsText } from "../../text/years-text.ts";
import { placed } from "../../understanding/names/asked-name.ts";
import type { Choice, Obstacle, Understanding } from "../../understanding/understanding.ts";

/** What it takes to know what becomes of a question. */
export interface Prospect {
  /** The question as it would be understood by itself, part by part. */
  readonly understand: (question: string) => readonly Understanding[];
  readonly answer: (understanding: Understanding) => Promise<Answer>;
}

/**
 * What the words of a choice may still lack or hold too much of; the first choice that is offered instead says the same
 * without.
 */
const MENDABLE: ReadonlySet<string> = new Set(["which_year", "unexplained", "unplaced"]);

/**
 * What is asked back, with those choices alone that are answered when they are asked as they stand: each is tried. One that
 * leaves the year open gets its latest, one that repeats a word nobody knows loses it.
 */
export async function withSoundChoices(understanding: Understanding, prospect: Prospect): Promise<Understanding> {
  const checked = await checkedChoices(understanding, prospect);
  if (checked.kind === "query" || !OPEN.has(checked.obstacle.kind)) return checked;
  const { obstacle, otherwise = [] } = checked;
  if (!("choices" in obstacle) || obstacle.choices.length > 0) return checked;
  const usual = await Promise.all(otherwise.map((choice) => soundOf(choice, prospect)));
  return { ...checked, obstacle: { ...obstacle, choices: usual.flatMap((sound) => (sound ? [sound.choice] : [])) } };
}

/** What is asked back about something that may be said in another way. */
const OPEN: ReadonlySet<Obstacle["kind"]> = new Set(["which_agency", "which_fact", "unexplained", "unplaced"]);

async function checkedChoices(understanding: Understanding, prospect: Prospect): Promise<Understanding> {
  if (understanding.kind === "query" || !("choices" in understanding.obstacle)) return understanding;
  const { obstacle } = understanding;
  const sound: Choice[] = [];
  const told = new Set<string>();
  for (const choice of obstacle.choices) {
    const mended = await soundOf(choice, prospect);
    if (!mended || sound.some(({ question }) => question === mended.choice.question)) continue;
    sound.push(mended.choice);
    if (mended.lost !== undefined && obstacle.kind === "which_agency") told.add(mended.lost);
  }
  const notes = [...understanding.notes, ...told];
  if (obstacle.kind !== "which_agency") return { ...understanding, obstacle: { ...obstacle, choices: sound } };
  // Whose name it is remains to be asked, though none of them has the figure; not with a question that nobody understands.
  if (sound.length === 0) {
    const understood = obstacle.choices.filter(({ question }) => isUnderstood(prospect.understand(question)));
    if (understood.length > 0) return { ...understanding, obstacle: { ...obstacle, choices: understood } };
    return { ...understanding, ...(await ofOtherYears(obstacle, understanding.notes, prospect)) };
  }
  // Of two readings, that the cell of one is blank is an answer as well.
  const [one, other, ...more] = obstacle.choices;
  if (obstacle.named === null && sound.length === 1 && one && other && more.length === 0) {
    const both = obstacle.choices.map((choice) =>
      isUnderstood(prospect.understand(choice.question)) ? choice : sound.find(({ label }) => label === choice.label),
    );
    if (!both.includes(undefined)) return { ...understanding, notes, obstacle: { ...obstacle, choices: [one, other] } };
  }
  // A namesake is not passed over in silence.
  const lacking = obstacle.choices.flatMap(({ label }) =>
    obstacle.named !== null && label.includes(obstacle.named) && !sound.some((choice) => choice.label === label)
      ? [label]
      : [],
  );
  return {
    ...understanding,
    notes,
    obstacle: { ...obstacle, choices: sound, ...(lacking.length > 0 ? { lacking } : {}) },
  };
}

/**
 * None of them has a report of the year asked for: each is offered with one that it has. Those that merely sound like what
 * was said are not said to bear the name: nobody does.
 */
async function ofOtherYears(
  { named, choices }: Extract<Obstacle, { kind: "which_agency" }>,
  notes: readonly string[],
  { understand, answer }: Prospect,
): Promise<Pick<Extract<Understanding, { kind: "obstacle" }>, "obstacle" | "notes">> {
  const held: Choice[] = [];
  const told = [...notes];
  for (const { label, question } of choices) {
    const [only, ...others] = understand(question);
    if (only?.kind !== "obstacle" || only.obstacle.kind !== "unknown_year" || others.length > 0) continue;
    const { absent, choices: instead } = only.obstacle;
    const answered = await Promise.all(
      instead.map((each) => isAnswered(understand(each.question), { understand, answer })),
    );
    const other = instead.find((_, at) => answered[at]);
    if (!other) continue;
    held.push({ label, question: other.question });
    told.push(
      ...absent.flatMap(({ agency, years }) =>
        agency ? `库中没有${placed(agency.region.slice(-1), agency.short)}${yearsText(years)}的报告` : [],
      ),
    );
  }
  const isBorne = named === null || bearName(choices, named);
  return {
    notes: told,
    obstacle: isBorne
      ? { kind: "which_agency", named, choices: held }
      : { kind: "unknown_agency", named, choices: held },
  };
}

/** A choice that is answered, and what is to be told of words that it had to lose for it. */
interface Sound {
  readonly choice: Choice;
  readonly lost?: string;
}

async function soundOf(choice: Choice, prospect: Prospect): Promise<Sound | undefined> {
  const parts = prospect.understand(choice.question);
  const [only, ...others] = parts;
  if (only?.kind === "obstacle" && others.length === 0) {
    const { obstacle } = only;
    const instead = MENDABLE.has(obstacle.kind) && "choices" in obstacle ? obstacle.choices[0] : undefined;
    if (!instead || !(await isAnswered(prospect.understand(instead.question), prospect))) return undefined;
    const question = instead.question.replace(/\(/g, "（").replace(/\)/g, "）");
    const lost = lostWith(obstacle);
    return { choice: { label: choice.label, question }, ...(lost !== undefined && { lost }) };
  }
  return (await isAnswered(parts, prospect)) ? { choice } : undefined;
}

function isUnderstood(parts: readonly Understanding[]): boolean {
  return parts.every(({ kind }) => kind === "query");
}

/** 女性 of 女性申请几件 is not left out in silence. */
function lostWith(obstacle: Obstacle): string | undefined {
  if (obstacle.kind !== "unexplained" && obstacle.kind !== "unplaced") return undefined;
  const words = obstacle.words.map((word) => `“${word}”`).join("、");
  const split = obstacle.kind === "unexplained" && obstacle.unheard === undefined;
  return `${split ? `报告的表格里没有按${words}分列的数字，` : ""}下面的问法没有带上${words}`;
}

async function isAnswered(parts: readonly Understanding[], { answer }: Prospect): Promise<boolean> {
  for (const part of parts) {
    if (part.kind === "obstacle") return false;
    // What is asked of many reports always finds some; only what is asked of one may be missing there.
    if ("targets" in part.query && (await answer(part)).status !== "answered") return false;
  }
  return true;
}
