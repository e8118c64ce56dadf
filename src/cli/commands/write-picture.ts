import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Answer } from "../../answering/answer.ts";
import { EXIT, type Io, UsageError } from "../io.ts";

const FORMATS = [".png", ".svg"];

/** @throws UsageError when the file's name does not say which kind of picture is wanted */
export function requirePictureName(file: string): void {
  if (!FORMATS.includes(extname(file).toLowerCase())) {
    throw new UsageError(`--picture 的文件名要以 .png 或 .svg 结尾，不能是“${file}”`);
  }
}

/**
 * Writes the picture of an answer.
 *
 * @returns the exit status: an answer that has no picture is said to have none
 */
export async function writePicture({ picture }: Answer, file: string, io: Io): Promise<number> {
  if (!picture) {
    io.stderr.write("这个回答没有图：只有一个数或者没有数，画不出来。\n");
    return EXIT.partly;
  }
  const { createPictures } = await import("../../rendering/picture/create-pictures.ts");
  const pictures = createPictures();
  const isSvg = extname(file).toLowerCase() === ".svg";
  const drawing = isSvg ? await pictures.svg(picture, "light") : await pictures.png(picture);
  try {
    await writeFile(file, drawing);
  } catch (error) {
    throw new Error(`图写不进 ${file}`, { cause: error });
  }
  io.stderr.write(`图已写入 ${file}\n`);
  return EXIT.done;
}
