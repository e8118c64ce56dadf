import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { LimitExceeded } from "../limits.ts";
import type { PageContent } from "./page/geometry.ts";
import { PDF_LIMITS } from "./page/limits.ts";
import { isNumbers, toMatrix } from "./page/matrix.ts";
import { pageContent } from "./page/page-content.ts";
import type { FontMeasures } from "./page/text-state.ts";
import { type ParsingThread, startParsingThread } from "./parsing-thread.ts";

/** What a PDF holds, or why it cannot be opened. */
export type OpenedPdf =
  | { readonly kind: "pages"; readonly title: string | null; readonly pages: readonly PageContent[] }
  | { readonly kind: "encrypted" }
  | { readonly kind: "broken" };

type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
type PdfDocument = Awaited<ReturnType<PdfJs["getDocument"]>["promise"]>;
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** pdf.js with the thread that parses for it; both are loaded when the first PDF comes, and stay for the next. */
interface Engine {
  readonly pdfjs: PdfJs;
  readonly thread: ParsingThread;
  readonly worker: InstanceType<PdfJs["PDFWorker"]>;
}

const WATCH_EVERY_MS = 50;
const MEBIBYTE = 2 ** 20;

let engine: Promise<Engine> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Opens a PDF and takes the characters and ruling lines from its pages. Files are parsed one after another in a thread
 * of their own, which is stopped when a file takes too long or too much memory.
 *
 * @throws LimitExceeded
 */
export function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const turn = queue.then(
    () => openInTurn(bytes),
    () => openInTurn(bytes),
  );
  queue = turn.catch(() => undefined);
  return turn;
}

async function openInTurn(bytes: Uint8Array): Promise<OpenedPdf> {
  engine ??= startEngine();
  const { pdfjs, thread, worker } = await engine;
  thread.hold(true);
  const guard = guardReading(thread);
  // pdf.js moves the bytes to its thread: it gets a copy.
  const task = pdfjs.getDocument({ ...settings(), worker, data: new Uint8Array(bytes) });
  try {
    const opened = await Promise.race([readPages(pdfjs, task), guard.broken]);
    await Promise.race([task.destroy(), guard.broken]);
    thread.hold(false);
    return opened;
  } catch (error) {
    engine = undefined;
    task.promise.catch(() => undefined);
    worker.destroy();
    await thread.stop();
    if (error instanceof LimitExceeded) throw error;
    // The thread ends by itself when its own memory is full; nothing else is known to bring it down.
    throw new LimitExceeded("解析 PDF 占用的内存太多", { cause: error });
  } finally {
    guard.stop();
  }
}

async function startEngine(): Promise<Engine> {
  const thread = startParsingThread(pathToFileURL(inPackage("legacy/build/pdf.worker.mjs")).href, PDF_LIMITS.mebibytes);
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // The declarations know of no port, though the documentation does.
  const parameters = { port: thread.port, verbosity: 0 } as unknown as ConstructorParameters<PdfJs["PDFWorker"]>[0];
  return { pdfjs, thread, worker: new pdfjs.PDFWorker(parameters) };
}

function settings() {
  return {
    cMapUrl: inPackage("cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: inPackage("standard_fonts/"),
    verbosity: 0,
    isEvalSupported: false,
    // Outlines of characters, pictures and the fonts of this machine say nothing of the text.
    disableFontFace: false,
    useSystemFonts: false,
    useWasm: false,
    maxImageSize: 1,
    stopAtErrors: false,
  };
}

function inPackage(path: string): string {
  return join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), path);
}

/** Watches the clock, the memory of the process and the thread while one file is read. */
function guardReading(thread: ParsingThread): { readonly broken: Promise<never>; readonly stop: () => void } {
  const began = performance.now();
  const before = process.memoryUsage.rss();
  let timer: NodeJS.Timeout | undefined;
  let leave: (() => void) | undefined;
  const broken = new Promise<never>((_, reject) => {
    leave = thread.onFailure(reject);
    timer = setInterval(() => {
      const seconds = PDF_LIMITS.milliseconds / 1000;
      if (performance.now() - began > PDF_LIMITS.milliseconds) reject(new LimitExceeded(`解析 PDF 超过 ${seconds} 秒`));
      const grown = (process.memoryUsage.rss() - before) / MEBIBYTE;
      if (grown > PDF_LIMITS.mebibytes) reject(new LimitExceeded("解析 PDF 占用的内存太多"));
    }, WATCH_EVERY_MS);
  });
  broken.catch(() => undefined);
  const stop = (): void => {
    clearInterval(timer);
    leave?.();
  };
  return { broken, stop };
}

async function readPages(pdfjs: PdfJs, task: ReturnType<PdfJs["getDocument"]>): Promise<OpenedPdf> {
  let document: PdfDocument;
  try {
    document = await task.promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "PasswordException") return { kind: "encrypted" };
    if (REFUSALS.has(name)) return { kind: "broken" };
    throw error;
  }
  if (document.numPages > PDF_LIMITS.pages) {
    throw new LimitExceeded(`有 ${document.numPages} 页，上限 ${PDF_LIMITS.pages} 页`);
  }
  const pages: PageContent[] = [];
  const spent = { operators: 0, glyphs: 0 };
  for (let number = 1; number <= document.numPages; number++) {
    let page: PdfPage;
    try {
      page = await document.getPage(number);
    } catch (error) {
      if (error instanceof Error) return { kind: "broken" };
      throw error;
    }
    const content = await readPage(pdfjs, page, spent);
    pages.push(content);
    page.cleanup();
  }
  return { kind: "pages", title: await titleOf(document), pages };
}

/** What pdf.js throws for a file that is no PDF, or not the whole of one. */
const REFUSALS: ReadonlySet<string> = new Set([
  "InvalidPDFException",
  "FormatError",
  "UnknownErrorException",
  "XRefParseException",
]);

async function readPage(
  pdfjs: PdfJs,
  page: PdfPage,
  spent: { operators: number; glyphs: number },
): Promise<PageContent> {
  const operators = await page.getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE });
  spent.operators += operators.fnArray.length;
  if (spent.operators > PDF_LIMITS.operators) throw new LimitExceeded(`绘图指令超过 ${PDF_LIMITS.operators} 条`);
  const view = page.getViewport({ scale: 1 });
  const frame = {
    width: view.width,
    height: view.height,
    transform: toMatrix(view.transform) ?? [1, 0, 0, -1, 0, view.height],
    font: (name: string) => measuresOf(page, name),
    glyphsLeft: PDF_LIMITS.glyphs - spent.glyphs,
  } as const;
  const content = pageContent(operators, pdfjs.OPS, frame);
  spent.glyphs += content.glyphs.length;
  return content;
}

function measuresOf(page: PdfPage, name: string): FontMeasures {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
  if (typeof font !== "object" || font === null) return { unit: 0.001, vertical: false };
  const matrix = "fontMatrix" in font && isNumbers(font.fontMatrix) ? font.fontMatrix[0] : undefined;
  return { unit: matrix || 0.001, vertical: "vertical" in font && font.vertical === true };
}

async function titleOf(document: PdfDocument): Promise<string | null> {
  const { info } = await document.getMetadata();
  const title = "Title" in info && typeof info.Title === "string" ? info.Title.trim() : "";
  return title === "" ? null : title;
}
