/** A file's name without its folders: where it lies on the operator's machine is nobody's business. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
