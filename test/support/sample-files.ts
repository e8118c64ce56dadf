import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** The folder of the sample reports. */
export const SAMPLES = resolve("data/reports");

const NAMES = [..."甲乙丙丁戊己庚辛壬癸"];

/**
 * Writes reports of different agencies: a sample report with the name changed.
 *
 * @returns the paths, in order of their names
 */
export async function writeReports(folder: string, count: number): Promise<readonly string[]> {
  const page = await readFile(join(SAMPLES, "2020-xindian.html"), "utf8");
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (let at = 0; at < count; at++) {
    const name = [100, 10, 1].map((unit) => NAMES[Math.floor(at / unit) % 10]).join("");
    const file = join(folder, `${String(at).padStart(3, "0")}.html`);
    await writeFile(file, page.replaceAll("辛店", name));
    files.push(file);
  }
  return files;
}
