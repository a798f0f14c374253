import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Writes a file so that whoever reads it finds the old text or the new one, also where several processes write at once, or one dies on the way: beside it,
 * under a name that no other process uses, and then over it. What a link leads to is written, and the link stays.
 *
 * @throws what the file system says; the file is as it was then
 */
export function writeWhole(path: string, text: string): void {
  const file = existsSync(path) ? realpathSync(path) : path;
  const beside = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
