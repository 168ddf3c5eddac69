import "./preflight";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { drawnPictures, fileOf, references } from "./pictures/draw";

/** Draws anew the pictures that drawings are held against: after a drawing was changed on purpose, and looked at. */
await mkdir(references, { recursive: true });
const before = new Set(await readdir(references));
for await (const { slug, picture } of drawnPictures()) {
  await writeFile(new URL(`${slug}.png`, references), fileOf(picture));
  before.delete(`${slug}.png`);
}
for (const gone of before) await rm(new URL(gone, references));
console.log("Drawn. Look at what changed before you commit it.");
