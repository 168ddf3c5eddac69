import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { PNG } from "pngjs";
import { keyOf } from "@/lib/drawing/drawing";
import { still } from "@/lib/drawing/pose/motion";
import { readDrawing } from "@/lib/drawing/read";
import { renderDrawing } from "@/lib/drawing/scene/render";
import { sceneOf } from "@/lib/drawing/scene/scene";
import type { Mode } from "@/lib/drawing/scene/style.data";
import { parseCatalogue } from "@/lib/exercises/catalogue";
import { concrete } from "./colours";

/** Pixels for one unit: enough to see a joint move by 5°, few enough for a picture of some kilobytes. */
const SCALE = 1.1;
const MODES: readonly Mode[] = ["screen", "print"];

/** Where the pictures are kept that the drawings are held against. */
export const references = new URL("./reference/", import.meta.url);

export interface Drawn {
  slug: string;
  picture: PNG;
}

/** Opaque and packed hard. */
export const fileOf = (picture: PNG): Buffer =>
  PNG.sync.write(picture, {
    colorType: 2,
    inputColorType: 6,
    deflateLevel: 9,
    deflateStrategy: 0,
    filterType: 0,
  });

/** All key poses of a drawing side by side, as on a light screen above and as printed below. */
function sheetOf(block: object): string {
  const drawing = readDrawing(block);
  const { viewBox } = sceneOf(drawing, still(keyOf(drawing, 1)), { fit: "frame" });
  const width = Math.round(viewBox.width * SCALE);
  const height = Math.round(viewBox.height * SCALE);
  const size = `width="${width * drawing.poses.length}" height="${height * MODES.length}"`;
  const cells = MODES.flatMap((mode, row) =>
    drawing.poses.map((_, at) => {
      const place = `x="${at * width}" y="${row * height}" width="${width}" height="${height}"`;
      return renderDrawing(drawing, { pose: at + 1, mode, viewBox }).replace("<svg ", `<svg ${place} `);
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="#fff"/>${cells.join("")}</svg>`;
}

let engine: Promise<void> | undefined;

/** The picture of each exercise of Plexus's own, the same on every machine. */
export async function* drawnPictures(): AsyncGenerator<Drawn> {
  const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  engine ??= initWasm(readFileSync(wasm));
  await engine;
  const yaml = readFileSync(new URL("../../lib/exercises/catalogue.yaml", import.meta.url), "utf8");
  for (const { slug, drawing } of parseCatalogue(yaml)) {
    const rendered = new Resvg(concrete(sheetOf(drawing), "light")).render();
    const { width, height } = rendered;
    const picture = new PNG({ width, height });
    picture.data = Buffer.from(rendered.pixels);
    rendered.free();
    yield { slug, picture };
  }
}
