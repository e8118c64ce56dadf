// The bare library call for each format: the limit that reading can come near to.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const pdfFolder = () => dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** Each loads its library and gives a call that takes a file's bytes. There is none for plain text. */
export const libraries = {
  html: {
    name: "parse5.parse",
    async load() {
      const { parse } = await import("parse5");
      return async (bytes) => parse(new TextDecoder().decode(bytes));
    },
  },
  docx: {
    name: "mammoth.convertToHtml",
    async load() {
      const { default: mammoth } = await import("mammoth");
      return (bytes) => mammoth.convertToHtml({ buffer: bytes });
    },
  },
  doc: {
    name: "word-extractor",
    async load() {
      const { default: WordExtractor } = await import("word-extractor");
      return (bytes) => new WordExtractor().extract(bytes);
    },
  },
  pdf: {
    name: "pdf.js getTextContent + getOperatorList",
    async load() {
      const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
      const settings = {
        cMapUrl: join(pdfFolder(), "cmaps/"),
        cMapPacked: true,
        standardFontDataUrl: join(pdfFolder(), "standard_fonts/"),
        verbosity: 0,
      };
      return async (bytes) => {
        const task = getDocument({ ...settings, data: new Uint8Array(bytes) });
        const document = await task.promise;
        for (let number = 1; number <= document.numPages; number++) {
          const page = await document.getPage(number);
          await page.getTextContent();
          await page.getOperatorList();
        }
        await task.destroy();
      };
    },
  },
};
