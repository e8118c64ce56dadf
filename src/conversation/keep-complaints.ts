import { createHash } from "node:crypto";
import { appendFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Complaint, Complaints, KeptComplaint } from "./complaints.ts";

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
/** Only for whoever runs the program. */
const OWNER_ONLY = 0o600;

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
    const line = `${JSON.stringify(entry)}\n`;
    // A process that died while it wrote may have left half a line.
    const torn = before === "" || before.endsWith("\n") ? "" : "\n";
    if (Buffer.byteLength(before) + Buffer.byteLength(line) + 1 <= largestFile) {
      await mkdir(dirname(file), { recursive: true });
      await appendFile(file, `${torn}${line}`, { mode: OWNER_ONLY });
    } else {
      const fresh = `${file}.${process.pid}.tmp`;
      await writeFile(fresh, `${newerHalf(before)}${torn}${line}`, { mode: OWNER_ONLY });
      await rename(fresh, file);
    }
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

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

function newerHalf(lines: string): string {
  const half = lines.slice(lines.length / 2);
  return half.slice(half.indexOf("\n") + 1);
}
