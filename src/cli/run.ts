import { CommanderError } from "commander";
import { StoreAddressError, StoreError } from "../store/store-error.ts";
import { describeMistake } from "./chinese-help.ts";
import { readConfiguration } from "./configuration.ts";
import { EXIT, type Io, OutputClosed, UsageError } from "./io.ts";
import { createProgram } from "./program.ts";

/**
 * Runs one call of the command line.
 *
 * @param argv the words after the program's name
 * @returns the exit status: 0 done; 1 done, but some inputs failed; 2 wrong usage; 3 a fault
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let status: number = EXIT.done;
  const program = createProgram({
    configuration: () => readConfiguration(io.env),
    io,
    finish: (given) => {
      status = given;
    },
  });
  try {
    if (argv.length === 0) {
      io.stderr.write(`${program.helpInformation()}\n`);
      throw new UsageError("请写一个命令。");
    }
    await program.parseAsync(argv, { from: "user" });
    return status;
  } catch (error) {
    return explain(error, io);
  }
}

/** Tells the person what went wrong, and gives the exit status that says so to a program. */
function explain(error: unknown, io: Io): number {
  const say = (message: string) => io.stderr.write(`gongkai：${message}\n`);
  if (error instanceof OutputClosed) return EXIT.done;
  if (error instanceof CommanderError) {
    const mistake = describeMistake(error);
    if (mistake === undefined) return EXIT.done;
    say(`${mistake}查看用法：npx gongkai --help，或 npx gongkai 命令 --help`);
    return EXIT.usage;
  }
  if (error instanceof UsageError || error instanceof StoreAddressError) {
    say(`${error.message}\n查看用法：npx gongkai --help`);
    return EXIT.usage;
  }
  if (error instanceof StoreError) {
    say(error.message);
    return EXIT.fault;
  }
  say(`出了故障：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return EXIT.fault;
}
