import type { Answer, Status, Value } from "../../src/answering/answer.ts";

/** A figure that an answer should assert: of the agency's short name, or a part of its name. */
interface ExpectedValue {
  readonly agency: string;
  readonly year: number;
  readonly fact: string;
  readonly value: number;
  readonly optional?: boolean;
}

/** A question with its right answer, as the corpora hold it. */
export interface Question {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly session?: string;
  readonly expect: {
    readonly status: readonly Status[];
    /** Sets of figures, any of which is right. */
    readonly values: readonly (readonly ExpectedValue[])[];
    /** Figures over several reports, any of which is right. */
    readonly computed?: readonly number[];
    /** Cells that must not be given a number. */
    readonly absent?: readonly Pick<ExpectedValue, "agency" | "year" | "fact">[];
    readonly intent?: readonly string[];
    /** A finding must be shown. */
    readonly finding?: boolean;
  };
}

/** `wrong`: a figure asserted that is not so, or an answer where none can be given. */
export type Verdict = "right" | "partial" | "abstained" | "wrong";

/** The edition of 2019 prints this group as one row: either name of its figure will do. */
function canonical(fact: string): string {
  return fact.replace("applications.other_handling.", "applications.other.");
}

function isSame(value: Value, expected: Pick<ExpectedValue, "agency" | "year" | "fact">): boolean {
  return (
    value.year === expected.year &&
    canonical(value.fact) === canonical(expected.fact) &&
    (value.agency ?? "").includes(expected.agency.replace(/办事处$/, ""))
  );
}

/** A share is asserted in percent and expected as a fraction; six decimals are kept of it. */
function isEqual(value: Value, expected: ExpectedValue): boolean {
  return value.unit === "%" ? Math.abs(value.value / 100 - expected.value) < 1e-4 : value.value === expected.value;
}

export function judge({ expect }: Question, answer: Answer): Verdict {
  const { status, values } = answer;
  const known = expect.values.flat();
  for (const value of values) {
    const about = known.filter((expected) => isSame(value, expected));
    if (about.length > 0 && !about.some((expected) => isEqual(value, expected))) return "wrong";
    if (expect.absent?.some((absent) => isSame(value, absent))) return "wrong";
  }
  if (!expect.status.includes(status)) {
    if (status === "answered") return values.length > 0 ? "wrong" : "partial";
    return expect.status.includes("answered") ? "abstained" : "partial";
  }
  if (status !== "answered") return "right";
  const holds = (set: readonly ExpectedValue[]): boolean =>
    set.every(
      (expected) => expected.optional || values.some((value) => isSame(value, expected) && isEqual(value, expected)),
    );
  const due = expect.values.filter((set) => set.some(({ optional }) => !optional));
  if (due.length > 0 && !due.some(holds)) {
    return values.length > 0 && !known.some((expected) => values.some((value) => isSame(value, expected)))
      ? "wrong"
      : "partial";
  }
  const computed = expect.computed ?? [];
  if (computed.length > 0 && !values.some(({ value }) => computed.some((figure) => Math.abs(figure - value) < 0.01))) {
    return "wrong";
  }
  if (expect.finding && answer.findings.length === 0) return "partial";
  return due.length === 0 && expect.intent && !expect.intent.includes(answer.intent) ? "partial" : "right";
}
