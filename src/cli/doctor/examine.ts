import type { Configuration } from "../configuration.ts";
import type { Io } from "../io.ts";

/** What an examination found. */
export interface Observation {
  /** `problem`: something will not work; `note`: it works, and the operator may want to know or change it. */
  readonly level: "ok" | "note" | "problem";
  readonly message: string;
  /** What to do about it. */
  readonly remedy?: string;
}

export interface ExamineSetting {
  readonly configuration: Configuration;
  /** What `--store` says. */
  readonly store: string | undefined;
  readonly io: Pick<Io, "env" | "now">;
}

/** Looks at one thing that an operator can get wrong. What it throws is told as a problem. */
export interface Examination {
  /** What is looked at, in Chinese. */
  readonly name: string;
  readonly examine: (setting: ExamineSetting) => Promise<readonly Observation[]>;
}

export const fine = (message: string): Observation => ({ level: "ok", message });
export const note = (message: string, remedy?: string): Observation => ({
  level: "note",
  message,
  ...(remedy !== undefined && { remedy }),
});
export const problem = (message: string, remedy: string): Observation => ({ level: "problem", message, remedy });

/** What went wrong, in the words of the error that says it. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
