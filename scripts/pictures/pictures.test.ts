import { readdirSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { stateFolder } from "@/lib/db/state";
import { type Drawn, drawnPictures, fileOf, references } from "./draw";

/** Pixels that may differ: none should, as nothing here depends on the machine; a rounding may go the other way. */
const MOST = 8;

const drawn: Drawn[] = [];
for await (const picture of drawnPictures()) drawn.push(picture);

/** The picture in the upper corner of a larger white one, so that pictures of different sizes can be compared. */
function padded(picture: PNG, width: number, height: number): Uint8Array {
  const wide = new PNG({ width, height });
  wide.data.fill(255);
  PNG.bitblt(picture, wide, 0, 0, picture.width, picture.height, 0, 0);
  return new Uint8Array(wide.data);
}

/** How many pixels differ, and both pictures with what differs in red. */
function compared(now: PNG, before: PNG): { pixels: number; marked: PNG } {
  const width = Math.max(now.width, before.width);
  const height = Math.max(now.height, before.height);
  const marked = new PNG({ width, height });
  const [left, right] = [now, before].map((picture) => padded(picture, width, height));
  if (!left || !right) throw new Error("Nothing to compare");
  const pixels = pixelmatch(left, right, marked.data, width, height, { threshold: 0.1, includeAA: true });
  return { pixels, marked };
}

test.each(drawn)("$slug looks as it did", async ({ slug, picture: now }) => {
  const before = PNG.sync.read(readFileSync(new URL(`${slug}.png`, references)));
  const { pixels, marked } = compared(now, before);
  const folder = join(stateFolder, "pictures");
  const files = [join(folder, `${slug}.png`), join(folder, `${slug}.diff.png`)] as const;
  if (pixels <= MOST) {
    for (const file of files) await rm(file, { force: true });
    return;
  }
  await mkdir(folder, { recursive: true });
  await writeFile(files[0], fileOf(now));
  await writeFile(files[1], PNG.sync.write(marked));
  expect.fail(
    `${slug} differs in ${pixels} pixels: see ${files.join(" and ")}. If it is meant so: npm run pictures`,
  );
});

test("keeps one small picture an exercise", () => {
  const kept = readdirSync(references).sort();
  expect(kept).toEqual(drawn.map(({ slug }) => `${slug}.png`).sort());
  for (const { slug, picture } of drawn) expect(fileOf(picture).length, slug).toBeLessThan(16_000);
});
