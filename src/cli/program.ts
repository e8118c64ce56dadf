import { Command } from "commander";
import { speakChinese } from "./chinese-help.ts";
import type { Configuration } from "./configuration.ts";
import type { Io } from "./io.ts";
import { projectVersion } from "./project.ts";

/** Hands the commands what they run with, and takes their exit status. */
export interface Session {
  readonly configuration: () => Configuration;
  readonly io: Io;
  readonly finish: (status: number) => void;
}

/** Adds a command, with the option that all have. */
type AddCommand = (name: string, description: string, examples: readonly string[]) => Command;

/** The command line: which commands there are and how each is called. What they do is loaded when one is called. */
export function createProgram(session: Session): Command {
  const program = speakChinese(new Command("gongkai"), (text) => session.io.stdout.write(text))
    .description("回答有关政府信息公开工作年度报告的问题，每个数都注明出处。")
    .usage("命令 [选项]")
    .version(projectVersion(), "-V, --version", "显示版本号")
    .addHelpText(
      "after",
      `
先读入报告，再提问：
  $ gongkai ingest 报告目录
  $ gongkai ask 辛店街道2020年依申请公开多少件？
每个命令的说明：gongkai 命令 --help

退出状态：0 完成；1 完成，但有的输入没有成功；2 用法不对；其他为故障。`,
    );

  const command: AddCommand = (name, description, examples) =>
    program
      .command(name)
      .description(description)
      .option("--store <库>", "库的地址，例如 file:data/store；不写则用 GONGKAI_STORE，再不然用项目里的 data/store")
      .addHelpText("after", `\n例如：\n${examples.map((example) => `  $ gongkai ${example}`).join("\n")}`);
  for (const add of [addIngest, addFacts, addAsk, addCheck, addDoctor, addStart]) add(command, session);
  return program;
}

function addIngest(command: AddCommand, { configuration, io, finish }: Session): void {
  command("ingest", "把报告读入库中：文件或目录（逐层读下去），网页、文本、Word、PDF", [
    "ingest 报告.txt 其他报告/",
    "ingest 报告目录 --json --store file:/var/lib/gongkai",
    "ingest 报告目录 --report 没读入的.jsonl",
  ])
    .argument("<路径...>", "文件或目录")
    .option("--json", "每个文件输出一行 JSON")
    .option("--again", "已经在库里的文件也重新读一遍（程序升级后，读得更准）")
    .option("--report <文件>", "把失败和跳过的文件连同原因写入这个文件，每个一行 JSON")
    .action(async (paths, options) => {
      const { ingestCommand } = await import("./commands/ingest.ts");
      finish(await ingestCommand(paths, options, configuration(), io));
    });
}

function addFacts(command: AddCommand, { configuration, io, finish }: Session): void {
  command("facts", "列出报告中的每一格数据", [
    "facts --agency 辛店街道 --year 2020",
    "facts --year 2021 --csv > 2021.csv",
    "facts --report 2020-0123456789 --json",
  ])
    .option("--agency <名称>", "机关的名称、简称或其中一部分；有几个就列几个")
    .option("--year <年度>", "四位年度")
    .option("--report <编号>", "报告编号")
    .option("--json", "每份报告输出一行 JSON")
    .option("--csv", "每格数据输出一行 CSV")
    .action(async (options) => {
      const { factsCommand } = await import("./commands/facts.ts");
      finish(await factsCommand(options, configuration(), io));
    });
}

function addAsk(command: AddCommand, { configuration, io, finish }: Session): void {
  command("ask", "提问；不写问题则在终端里对话", [
    "ask 辛店街道2020年依申请公开多少件？",
    "ask 辛店街道2020年依申请公开多少件？ --json",
    "ask --batch 问题.jsonl --json",
    "ask --explain 辛店街道2020年依申请公开多少件？",
    "ask 辛店街道2020年年报概况 --picture 概况.png",
    "ask",
  ])
    .argument("[问题...]", "要问的话")
    .option("--batch <文件>", '逐行回答：每行 {"id": "…", "question": "…", "session": "可省"}；- 为标准输入')
    .option("--json", "输出 JSON，每个回答一行")
    .option("--explain", "说明问题是怎样理解的")
    .option("--picture <文件>", "把回答的图写入这个文件（.png 或 .svg）：趋势、比较、排名、构成、一年概况")
    .action(async (words, options) => {
      const { askCommand } = await import("./commands/ask.ts");
      finish(await askCommand(words, options, configuration(), io));
    });
}

function addCheck(command: AddCommand, { configuration, io, finish }: Session): void {
  command("check", "检查数据的勾稽关系：库里的报告，或还没有发布的草稿（只检查，不入库）", [
    "check --agency 辛店街道",
    "check 草稿.html",
    "check --year 2021 --json",
  ])
    .argument("[文件...]", "要检查的草稿；不写则检查库里的报告")
    .option("--agency <名称>", "机关的名称、简称或其中一部分")
    .option("--year <年度>", "四位年度")
    .option("--json", "每处出入输出一行 JSON")
    .action(async (files: readonly string[], options) => {
      const [{ checkCommand }, { checkDraftsCommand }] = await Promise.all([
        import("./commands/check.ts"),
        import("./commands/check-drafts.ts"),
      ]);
      const status =
        files.length > 0
          ? await checkDraftsCommand(files, options, configuration(), io)
          : await checkCommand(options, configuration(), io);
      finish(status);
    });
}

function addDoctor(command: AddCommand, { configuration, io, finish }: Session): void {
  command("doctor", "逐项检查运行环境和配置：哪些没有问题，哪些要处理、怎样处理", ["doctor", "doctor --json"])
    .option("--json", "每项结论输出一行 JSON")
    .action(async (options) => {
      const { doctorCommand } = await import("./commands/doctor.ts");
      finish(await doctorCommand(options, configuration, io));
    });
}

function addStart(command: AddCommand, { configuration, io, finish }: Session): void {
  command("start", "启动：网页、终端对话，以及配置好的 Telegram 和微信", [
    "start",
    "start --store file:/var/lib/gongkai",
  ])
    .addHelpText(
      "after",
      `
环境变量：
  TELEGRAM_BOT_TOKEN  设了就接入 Telegram；TELEGRAM_API_ROOT 可指定别的服务器
  WECHATY_PUPPET      设了就接入微信；群里以 WECHAT_PREFIX（不设则“年报”）开头的话会得到回答
  WEB_HOST, WEB_PORT  网页的地址和端口（不设则 127.0.0.1 和 8787）
  PUBLIC_URL          别人打开网页所用的网址，回答中的链接用它
  LOG_LEVEL           日志详略：silent、error、warn、info、debug`,
    )
    .action(async (options) => {
      const { startCommand } = await import("./commands/start.ts");
      finish(await startCommand(options, configuration(), io));
    });
}
