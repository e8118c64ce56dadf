import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { FACTS_CSV_HEAD, factsCsv } from "../../rendering/facts-csv.ts";
import { linksInto } from "../../rendering/links.ts";
import { toHtml } from "../../rendering/markup.ts";
import { renderPlain } from "../../rendering/plain.ts";
import { replyJson } from "../../rendering/reply-json.ts";
import { reportJson } from "../../rendering/report-json.ts";
import type { ReportEntry } from "../../store/store.ts";
import { answerMarkup } from "./chat-routes.ts";
import { fileName } from "./file-name.ts";
import { findReport } from "./find-report.ts";
import { readQuestions } from "./read-questions.ts";
import { sessionOf } from "./session.ts";
import type { WebServices } from "./web-services.ts";

const LARGEST_BODY = 32 * 1024;
/** Tells a spreadsheet that the file is UTF-8. */
const BYTE_ORDER_MARK = "\ufeff";
const NO_REPORT = { error: "没有这个编号的报告。" };

function entryJson({ id, agency, year, edition, title, published, revision, findings }: ReportEntry) {
  const { name, short, region } = agency;
  return {
    report: id,
    title,
    agency: { name, short, region },
    year,
    edition,
    published,
    revision,
    findings: findings.length,
  };
}

/** What a request's body `{"question": "…", "debug": true}` asks; `debug` may be left out. */
function askedIn(body: unknown): { readonly question: string | undefined; readonly debug: boolean } {
  const { question, debug }: { readonly question?: unknown; readonly debug?: unknown } =
    typeof body === "object" && body !== null ? body : {};
  return { question: typeof question === "string" ? question : undefined, debug: debug === true };
}

/** The interface for programs, which the page's own script asks through too. */
export function apiRoutes({ conversation, store, publicUrl }: WebServices): Hono {
  const routes = new Hono();

  const limit = bodyLimit({
    maxSize: LARGEST_BODY,
    // What is left of the body is not read, so nothing else can come over this connection.
    onError: (context) => context.json({ error: "请求太大了。" }, 413, { Connection: "close" }),
  });
  routes.post("/ask", limit, async (context) => {
    // Only JSON: a form of another site cannot send it without this server's leave.
    if (!context.req.header("content-type")?.startsWith("application/json")) {
      return context.json({ error: "请求的类型应为 application/json。" }, 415);
    }
    const body: unknown = await context.req.json().catch(() => undefined);
    const { question, debug } = askedIn(body);
    const asked = readQuestions(question === undefined ? [] : [question]);
    if (asked.kind === "nothing") return context.json({ error: '请求里没有问题：应为 {"question": "…"}。' }, 400);
    if (asked.kind === "refused") return context.json({ error: asked.message }, 400);
    const reply = await conversation.ask(sessionOf(context, publicUrl), asked.questions[0]);
    const linkTo = linksInto(new URL(publicUrl ?? context.req.url).origin);
    const plain = renderPlain(reply.answer, { linkTo });
    return context.json({
      ...replyJson(reply, plain, { explain: debug }),
      html: toHtml(answerMarkup(reply, debug)),
    });
  });

  routes.get("/reports", (context) => context.json(store.entries().map(entryJson)));

  routes.get("/reports/:file{.+\\.csv}", async (context) => {
    const found = await findReport(store, context.req.param("file").slice(0, -".csv".length));
    if (!found) return context.json(NO_REPORT, 404);
    return context.body(`${BYTE_ORDER_MARK}${FACTS_CSV_HEAD}${factsCsv(found.report)}`, 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${found.report.id}.csv"`,
    });
  });

  routes.get("/reports/:id", async (context) => {
    const found = await findReport(store, context.req.param("id"));
    if (!found) return context.json(NO_REPORT, 404);
    const { source } = found.report;
    return context.json({ ...reportJson(found.report), source: { ...source, file: fileName(source.file) } });
  });
  return routes;
}
