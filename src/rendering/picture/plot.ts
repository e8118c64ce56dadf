import type { EChartsCoreOption } from "echarts/core";
// One file: its parts, of which we need few, are hundreds of files and take five times as long to load.
import { init } from "echarts/dist/echarts.esm.min.mjs";

/** A page's security policy forbids style attributes; the same is said in attributes of their own. */
const TEXT_STYLE = /(<text [^>]*?)style="font-size:([\d.]+)px;font-family:([^;"]*);"/g;

/**
 * For a page that reacts to a pointer, and to clip what is drawn beyond its place, which nothing is. Both are numbered
 * anew for every chart, so that no two drawings would be alike.
 */
const SUPERFLUOUS = [
  /<style\b[^>]*>[\s\S]*?<\/style>|<defs\b[^>]*>[\s\S]*?<\/defs>/g,
  / (?:class="zr[\w-]*"|ecmeta_\w+="[^"]*"|pointer-events="\w+"|clip-path="url\(#zr[\w-]+\)")/g,
];

function withoutSuperfluous(svg: string): string {
  return SUPERFLUOUS.reduce((text, pattern) => text.replace(pattern, ""), svg);
}

/** Draws an option of echarts; the piece is an SVG element to stand within another, the same for the same option. */
export function plot(option: EChartsCoreOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ ...option, animation: false });
    return withoutSuperfluous(chart.renderToSVGString()).replace(TEXT_STYLE, '$1font-size="$2" font-family="$3"');
  } finally {
    // Left open, a chart keeps the process alive.
    chart.dispose();
  }
}
