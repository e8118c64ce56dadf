import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { answerId } from "./answer-id.ts";
import { addLine, isCode, readIfThere } from "./growing-file.ts";
import { type KeptQuestions, keepInMemory } from "./kept-questions.ts";

/** What keeping in a folder needs. */
export interface FolderSettings {
  /** Made when it is not there; the folder around it is not. */
  readonly folder: string;
  readonly logger: { warn(details: { readonly err: unknown }, message: string): void };
  /** Largest file, in bytes. There are 1,296 files at most, so this bounds the folder: 83 MB. */
  readonly largestFile?: number;
}

const LARGEST_FILE = 64 * 1024;
/** Only for whoever runs the program: questions are people's own words. */
const OWNER_ONLY = 0o700;

/**
 * Keeps questions in files that only grow: one JSON line an id, in a file named for the id's first two characters, so
 * that finding one reads a small file and nothing has to be loaded. A full file lets go of its older half. Several
 * processes may keep in one folder.
 */
export function keepInFolder({ folder, logger, largestFile = LARGEST_FILE }: FolderSettings): KeptQuestions {
  /** What was kept lately: most questions are asked more than once, and a disk may be full. */
  const recent = keepInMemory();
  let writing: Promise<void> = Promise.resolve();
  let warned = false;

  const fileOf = (id: string): string => join(folder, `${id.slice(0, 2).toLowerCase()}.jsonl`);

  async function write(id: string, questions: readonly string[]): Promise<void> {
    const file = fileOf(id);
    const before = await readIfThere(file);
    if (lineOf(before, id) !== undefined) return;
    if (before === "") {
      // A store that holds nothing yet has no folder either.
      await mkdir(dirname(folder), { recursive: true });
      await mkdir(folder, { mode: OWNER_ONLY }).catch(unlessThere);
    }
    await addLine(file, before, JSON.stringify({ id, questions }), largestFile);
  }

  return {
    async keep(id, questions) {
      if (await recent.find(id)) return;
      await recent.keep(id, questions);
      writing = writing
        .then(() => write(id, questions))
        .catch((error: unknown) => {
          if (!warned) logger.warn({ err: error }, "回答的链接没能存下来：重启之后会打不开");
          warned = true;
        });
      await writing;
    },
    async find(id) {
      const lately = await recent.find(id);
      return lately ?? questionsIn(lineOf(await readIfThere(fileOf(id)), id), id);
    },
  };
}

function unlessThere(error: unknown): void {
  if (!isCode(error, "EEXIST")) throw error;
}

function lineOf(lines: string, id: string): string | undefined {
  return lines.split("\n").find((line) => line.startsWith(`{"id":"${id}"`) && line.endsWith("}"));
}

/** The questions of a line, if they are those that the id stands for: a damaged line opens nothing rather than another answer. */
function questionsIn(line: string | undefined, id: string): readonly string[] | undefined {
  if (line === undefined) return undefined;
  try {
    const { questions }: { readonly questions?: unknown } = JSON.parse(line);
    if (!Array.isArray(questions) || !questions.every((question) => typeof question === "string")) return undefined;
    return answerId(questions) === id ? questions : undefined;
  } catch {
    return undefined;
  }
}
