// How long pictures take and how large they are, against echarts and resvg by themselves with the whole font.
//
// usage: node bench/pictures/run.mjs [--json] [--results FILE] [--dist FOLDER]
import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { MADE_PICTURES } from "./made-pictures.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    results: { type: "string" },
    dist: { type: "string", default: join(ROOT, "dist") },
  },
});
const REPEATED = 15;

const dist = resolve(options.dist);
if (!existsSync(join(dist, "main.js"))) {
  process.stderr.write("还没有编译：请先执行 npm run build\n");
  process.exitCode = 1;
} else {
  const results = await measure();
  if (options.json) process.stdout.write(`${JSON.stringify(results)}\n`);
  else print(results);
  if (options.results) writeFileSync(options.results, JSON.stringify(results));
}

async function measure() {
  const { createPictures } = await import(pathToFileURL(join(dist, "rendering/picture/create-pictures.js")).href);
  const pictures = createPictures();
  const [[, firstPicture]] = Object.entries(MADE_PICTURES);
  const first = await timed(() => pictures.png(firstPicture(-1)));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const kinds = {};
  for (const [kind, make] of Object.entries(MADE_PICTURES)) {
    const runs = [];
    for (let seed = 0; seed < REPEATED; seed++) runs.push(await timed(() => pictures.png(make(seed))));
    const svg = await pictures.svg(make(0), "light");
    kinds[kind] = {
      ms: median(runs.map(({ ms }) => ms)),
      slowestMs: Math.max(...runs.map(({ ms }) => ms)),
      pngKb: Math.max(...runs.map(({ result }) => result.length)) / 1000,
      svgKb: Buffer.byteLength(svg) / 1000,
    };
  }
  delay.disable();
  const [lastPicture] = Object.values(MADE_PICTURES).slice(-1);
  const again = await timed(() => pictures.png(lastPicture(REPEATED - 1)));
  return { firstMs: first.ms, againMs: again.ms, blockedMs: delay.max / 1e6, kinds, bare: await bare() };
}

/** The libraries by themselves, the way that their documentation shows: a chart of 20 bars, the font as it comes. */
async function bare() {
  const require = createRequire(join(ROOT, "package.json"));
  const font = join(dirname(require.resolve("@embedpdf/fonts-sc")), "../fonts/NotoSansHans-Regular.otf");
  const first = await timed(() => Promise.all([import("echarts"), import("@resvg/resvg-js")]));
  const [echarts, { Resvg }] = first.result;
  const draw = () => {
    const { panels } = MADE_PICTURES["ranking, 20 places"](0);
    const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 1080, height: 1920 });
    const { marks } = panels[0];
    chart.setOption({
      animation: false,
      xAxis: { type: "value" },
      yAxis: { type: "category", data: marks.map(({ name }) => name), axisLabel: { fontSize: 30 } },
      series: [{ type: "bar", data: marks.map(({ value }) => value), label: { show: true, fontSize: 30 } }],
    });
    const svg = chart.renderToSVGString();
    chart.dispose();
    return new Resvg(svg, { background: "#fff", font: { loadSystemFonts: false, fontFiles: [font] } }).render().asPng();
  };
  const firstRun = await timed(draw);
  const runs = [];
  for (let run = 0; run < REPEATED; run++) runs.push(await timed(draw));
  return {
    firstMs: first.ms + firstRun.ms,
    ms: median(runs.map(({ ms }) => ms)),
    pngKb: firstRun.result.length / 1000,
  };
}

async function timed(work) {
  const begun = performance.now();
  const result = await work();
  return { result, ms: performance.now() - begun };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function print({ firstMs, againMs, blockedMs, kinds, bare: alone }) {
  const whole = (value) => String(Math.round(value));
  console.log("画图（PNG，宽 1080）");
  for (const [kind, { ms, slowestMs, pngKb, svgKb }] of Object.entries(kinds)) {
    const sizes = `PNG ${whole(pngKb)} kB, SVG ${whole(svgKb)} kB`;
    console.log(`  ${kind.padEnd(24)} ${whole(ms).padStart(5)} ms (slowest ${whole(slowestMs)}), ${sizes}`);
  }
  console.log(`  first, with the libraries ${whole(firstMs)} ms; the same again ${againMs.toFixed(1)} ms`);
  console.log(`  longest that the asking thread was held up: ${whole(blockedMs)} ms`);
  const ratio = (alone.ms / kinds["ranking, 20 places"].ms).toFixed(1);
  console.log(
    `  echarts and resvg alone, 20 bars: first ${whole(alone.firstMs)} ms, then ${whole(alone.ms)} ms, PNG ${whole(alone.pngKb)} kB; ours takes 1/${ratio} of that`,
  );
}
