import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { parseHtml } from "../../src/reading/html/parse-html.ts";

type Node = DefaultTreeAdapterTypes.Node;

const LONG = ".a { color: red } ".repeat(40);
const PROGRAM = "if (a < b && c > d) e('<td>1</td>');".repeat(20);

const pages: Readonly<Record<string, string>> = {
  "a style": `<head><style type="text/css">${LONG}</style><title>年报</title></head><body><p>一</p></body>`,
  "a program": `<p>一</p><script>${PROGRAM}</script><p>二</p>`,
  "capitals and a slash": `<STYLE>${LONG}</Style ><p>一</p><SCRIPT/>${PROGRAM}</SCRIPT/><p>二</p>`,
  "an end tag of another name": `<style>${LONG}</styles></script>${LONG}</style><p>一</p>`,
  "no end tag": `<p>一</p><style>${LONG}<p>二</p>`,
  "a program without an end": `<p>一</p><script>${PROGRAM}<p>二</p>`,
  "a style in a comment": `<!-- <style>${LONG}</style> --><p>一</p><!-- <script> -->${LONG}<p>二</p>`,
  "a style in an attribute": `<p title="<style>">${LONG}</p><p title='<script>'>${LONG}</p></style><p>二</p>`,
  "a bracket in an attribute": `<script data-a="1>2">${PROGRAM}</script><p>二</p>`,
  "a style in a title": `<title><style>${LONG}</title><p>一</p>`,
  "a style in a drawing": `<svg><style>${LONG}<p>一</p></style></svg><p>二</p>`,
  "a style in a field": `<textarea><style>${LONG}</textarea><p>一</p></style><p>二</p>`,
  "a program within marks of a comment": `<script><!-- ${PROGRAM}<script>${PROGRAM}</script>一</script><p>二</p>`,
  "a program that writes one": `<script>w("<script>${PROGRAM}"); ${PROGRAM}</script><p>二</p>`,
  "a style between cells": `<table><tr><td>1<style>${LONG}</style><td>2</table><p>二</p>`,
  "more than are left out": `<script>${PROGRAM}</script><p>一</p>`.repeat(60),
  "many without an end": `<p>一</p><script>${PROGRAM}<!--`.repeat(60),
  "line ends of other systems": `<style>\r\n${LONG}\r\n</style>\r\n<p>一\r\n二</p>`,
};

/** A tree as a list, without the content of styles and programs. */
function outline(node: Node, depth = 0): string[] {
  const own = `${" ".repeat(depth)}${node.nodeName}`;
  const text = "value" in node ? ` ${JSON.stringify(node.value)}` : "data" in node ? ` ${node.data}` : "";
  const attributes = "attrs" in node ? node.attrs.map(({ name, value }) => ` ${name}=${value}`).join("") : "";
  const isSilent = node.nodeName === "style" || node.nodeName === "script";
  const kids = "childNodes" in node && !isSilent ? node.childNodes : [];
  return [own + text + attributes, ...kids.flatMap((kid) => outline(kid, depth + 1))];
}

describe("parseHtml() leaves out nothing but the content of styles and programs", () => {
  it.each(Object.entries(pages))("with %s", (_, page) => {
    const whole = `<!doctype html><html>${page}</html>`;
    expect(outline(parseHtml(whole))).toEqual(outline(parse(whole)));
  });

  it("and leaves that out", () => {
    const style = parseHtml(pages["a style"] ?? "").childNodes.flatMap((node) => outline(node));
    expect(
      JSON.stringify(parseHtml(pages["a style"] ?? ""), (key, value) => (key === "parentNode" ? null : value)),
    ).not.toContain("color");
    expect(style.join("\n")).toContain("style");
  });
});
