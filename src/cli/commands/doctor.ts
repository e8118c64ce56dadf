import type { Configuration } from "../configuration.ts";
import { EXAMINATIONS } from "../doctor/examinations.ts";
import { type Examination, type ExamineSetting, type Observation, problem, reasonOf } from "../doctor/examine.ts";
import { EXIT, type Io, printable, printTo, UsageError } from "../io.ts";

export interface DoctorOptions {
  readonly json?: boolean;
  readonly store?: string;
}

/** One thing to look at must not keep the others waiting. */
const LIMIT_MS = 30_000;

const MARKS: { readonly [L in Observation["level"]]: string } = { ok: "✓", note: "·", problem: "×" };

/** `gongkai doctor`: looks at everything that an operator can get wrong, and changes nothing */
export async function doctorCommand(
  options: DoctorOptions,
  configuration: () => Configuration,
  io: Io,
): Promise<number> {
  const print = printTo(io.stdout);
  let problems = 0;
  const tell = async (name: string, observations: readonly Observation[]) => {
    problems += observations.filter(({ level }) => level === "problem").length;
    const lines = observations.map((observation) =>
      options.json ? JSON.stringify({ check: name, ...observation }) : printable(lineOf(name, observation)),
    );
    if (lines.length > 0) await print(`${lines.join("\n")}\n`);
  };

  const setting = settingOf(options, configuration, io);
  if (typeof setting === "string") {
    await tell("环境变量", [problem(setting, "改好后再运行一次 doctor：其余各项要等配置正确才能检查。")]);
  } else {
    for (const { name, examine } of EXAMINATIONS) await tell(name, await orProblem(examine, setting));
  }
  if (!options.json) await print(problems === 0 ? "\n没有要处理的问题。\n" : `\n有 ${problems} 处要处理。\n`);
  return problems === 0 ? EXIT.done : EXIT.partly;
}

/** What the examinations work with; a string where the configuration itself is wrong. */
function settingOf({ store }: DoctorOptions, configuration: () => Configuration, io: Io): ExamineSetting | string {
  try {
    return { configuration: configuration(), store, io };
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

async function orProblem(examine: Examination["examine"], setting: ExamineSetting): Promise<readonly Observation[]> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<readonly Observation[]>((resolve) => {
    const late = problem(`查了 ${LIMIT_MS / 1000} 秒还没有结果`, "请检查磁盘和网络。");
    timer = setTimeout(() => resolve([late]), LIMIT_MS);
  });
  try {
    return await Promise.race([examine(setting), tooLong]);
  } catch (error) {
    return [problem(reasonOf(error), "照上面的话处理；不明白的，请把这一行连同日志告诉维护者。")];
  } finally {
    clearTimeout(timer);
  }
}

function lineOf(name: string, { level, message, remedy }: Observation): string {
  const line = `${MARKS[level]} ${name}：${message}`;
  return remedy === undefined ? line : `${line}\n  → ${remedy}`;
}
