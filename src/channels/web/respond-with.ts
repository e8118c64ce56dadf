import type { Context } from "hono";
import { type Problem, renderProblemPage } from "./pages/problem-page.ts";

/** A problem as whoever asked can read it: a page for people, JSON for programs. The status is set already. */
export function respondWith(context: Context, problem: Problem): Response | Promise<Response> {
  return context.req.path.startsWith("/api/")
    ? context.json({ error: `${problem.title}：${problem.text}` })
    : context.html(renderProblemPage(problem));
}
