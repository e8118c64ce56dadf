import { describe, expect, it } from "vitest";
import { runCommand } from "../support/run-command.ts";

describe("run() explains itself", () => {
  it("--help lists the commands in Chinese, with examples", async () => {
    const { status, stdout, stderr } = await runCommand(["--help"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/用法.*命令：.*ingest.*facts.*ask.*check.*doctor.*start.*\$ gongkai ask/s);
    expect(stdout).not.toMatch(/Usage|Options|Commands|display help/);
  });

  it.each(["ingest", "facts", "ask", "check", "doctor", "start"])(
    "%s --help shows its options and examples",
    async (command) => {
      const { status, stdout } = await runCommand([command, "--help"]);
      expect(status).toBe(0);
      expect(stdout).toMatch(
        new RegExp(`用法.*gongkai ${command}.*选项：.*--store.*例如：.*\\$ gongkai ${command}`, "s"),
      );
      expect(stdout).not.toMatch(/Usage|Options|Arguments|default:|display help/);
    },
  );

  it("--version prints the version alone", async () => {
    expect(await runCommand(["--version"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe("run() refuses wrong usage with status 2 and a hint in Chinese, and writes nothing to standard output", () => {
  it.each([
    [[], "请写一个命令"],
    [["fact"], "没有“fact”这个命令。是不是想写 facts？"],
    [["serve-coffee"], "没有“serve-coffee”这个命令"],
    [["facts", "--jsn"], "没有“--jsn”这个选项。是不是想写 --json？"],
    [["ingest"], "缺少参数 路径"],
    [["facts", "--year"], "选项 --year <年度> 后面要跟一个值"],
    [["facts", "extra"], "参数太多"],
    [["facts", "--year", "20x0"], "--year 应为四位年度"],
    [["facts", "--json", "--csv"], "--json 与 --csv 只能选一个"],
    [["ask", "问题", "--batch", "a.jsonl"], "问题与 --batch 只能给一个"],
    [["ask", "--json"], "--json 需要一个问题"],
    [["facts", "--store", "ftp://host/store"], "不认识“ftp:”这种库"],
    [["facts", "--store", "data"], "没有写明种类"],
  ])("%j", async (argv, message) => {
    const { status, stdout, stderr } = await runCommand(argv);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toContain("--help");
    expect(stderr).not.toMatch(/error:|\n {4}at /);
  });

  it.each([
    [{ WEB_PORT: "70000" }, "环境变量 WEB_PORT“70000”：应为 0 到 65535 的整数"],
    [{ WEB_PORT: "http" }, "环境变量 WEB_PORT“http”"],
    [{ PUBLIC_URL: "example.com" }, "环境变量 PUBLIC_URL“example.com”：应为以 http:// 或 https:// 开头的网址"],
    [{ PUBLIC_URL: "javascript:alert(1)" }, "PUBLIC_URL"],
    [{ TELEGRAM_API_ROOT: "ftp://a" }, "TELEGRAM_API_ROOT"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
    [{ WEB_HOST: "a b" }, "WEB_HOST"],
  ])("environment %j", async (env, message) => {
    const { status, stdout, stderr } = await runCommand(["facts"], { env });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});
