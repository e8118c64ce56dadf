import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Complaint, Complaints, KeptComplaint } from "./complaints.ts";
import { addLine, readIfThere } from "./growing-file.ts";

/** What keeping complaints in a file needs. */
export interface ComplaintsSettings {
  /** Made when it is not there, and its folder too. */
  readonly file: string;
  /** What the store holds at this moment; a complaint tells it, so that the answer can be had again. */
  readonly storeVersion: () => string;
  readonly now: () => Date;
  /** Largest file, in bytes; a full one lets go of its older half. */
  readonly largestFile?: number;
}

const LARGEST_FILE = 4 * 1024 * 1024;
/** Of texts that people wrote, and of answers, this much is enough to understand a complaint. */
const LONGEST = { question: 1000, answer: 8000 };

/**
 * Keeps complaints in one file that only grows, a JSON line each: `at`, `by`, `id`, `question`, `answer`, `store`. `by`
 * tells two people apart and names nobody.
 */
export function keepComplaints(settings: ComplaintsSettings): Complaints {
  const { file, storeVersion, now, largestFile = LARGEST_FILE } = settings;
  let writing: Promise<unknown> = Promise.resolve();

  async function write({ person, id, question, answer }: Complaint): Promise<"kept" | "known"> {
    const before = await readIfThere(file);
    const by = createHash("sha256").update(person).digest("base64url").slice(0, 12);
    const key = `"by":${JSON.stringify(by)},"id":${JSON.stringify(id)},`;
    if (before.split("\n").some((line) => line.includes(key))) return "known";
    const entry = {
      at: now().toISOString(),
      by,
      id,
      question: question.slice(0, LONGEST.question),
      answer: answer.slice(0, LONGEST.answer),
      store: storeVersion(),
    };
    await mkdir(dirname(file), { recursive: true });
    await addLine(file, before, JSON.stringify(entry), largestFile);
    return "kept";
  }

  return {
    record(complaint) {
      const written = writing.then(() => write(complaint));
      writing = written.catch(() => undefined);
      return written;
    },
    async recent(most) {
      const lines = (await readIfThere(file)).split("\n");
      return lines.flatMap(keptIn).slice(-most).reverse();
    },
  };
}

/** A line's complaint; none where a process died while it wrote. */
function keptIn(line: string): readonly KeptComplaint[] {
  try {
    const { at, id, question, answer }: { readonly [key: string]: unknown } = JSON.parse(line);
    const texts = [at, id, question, answer].filter((text) => typeof text === "string");
    const [time, answerId, asked, said] = texts;
    if (time === undefined || answerId === undefined || asked === undefined || said === undefined) return [];
    return [{ at: time, id: answerId, question: asked, answer: said }];
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return [];
    throw error;
  }
}
