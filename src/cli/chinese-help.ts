import { type Command, type CommanderError, Help, type Option } from "commander";
import { displayWidth } from "../rendering/align-table.ts";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Global Options:": "通用选项：",
  "Commands:": "命令：",
};

/** Makes a command and those under it speak Chinese, and throw instead of ending the process. */
export function speakChinese(command: Command, print: (text: string) => void): Command {
  return command
    .helpOption("-h, --help", "显示这份帮助")
    .helpCommand(false)
    .configureHelp({
      displayWidth,
      styleTitle: (title) => TITLES[title] ?? title,
      subcommandTerm: (subcommand) => subcommand.name(),
      optionDescription: (option: Option) => option.description,
      commandUsage: (subcommand) => new Help().commandUsage(subcommand).replace("[options]", "[选项]"),
    })
    .configureOutput({ writeOut: print, writeErr: () => undefined, outputError: () => undefined })
    .exitOverride();
}

/** What commander found wrong, by its code; `named` is what it put into quotation marks. */
const MISTAKES: Readonly<Record<string, (named: string) => string>> = {
  "commander.unknownOption": (named) => `没有“${named}”这个选项`,
  "commander.unknownCommand": (named) => `没有“${named}”这个命令`,
  "commander.missingArgument": (named) => `缺少参数 ${named}`,
  "commander.optionMissingArgument": (named) => `选项 ${named} 后面要跟一个值`,
  "commander.excessArguments": () => "参数太多",
  "commander.invalidArgument": (named) => `“${named}”不能这样用`,
};

/**
 * A mistake in the call, in Chinese.
 *
 * @returns `undefined` when nothing is wrong: help or version was asked for and shown
 */
export function describeMistake(error: CommanderError): string | undefined {
  if (error.exitCode === 0) return undefined;
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const meant = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message)?.[1];
  const mistake = MISTAKES[error.code]?.(named) ?? error.message;
  return meant === undefined ? `${mistake}。` : `${mistake}。是不是想写 ${meant}？`;
}
