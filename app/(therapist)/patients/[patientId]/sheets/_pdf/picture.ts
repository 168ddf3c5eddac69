import { readDrawing } from "@/lib/drawing/read";
import { LEAST_WIDTH } from "@/lib/drawing/scene/frame";
import { type PaintedPath, paintDrawing } from "@/lib/drawing/scene/render";
import type { Paint } from "@/lib/drawing/scene/style.data";

type Box = { x: number; top: number; width: number; height: number };

const text = (paint: Paint, name: string): string | null => {
  const value = paint[name];
  return value === undefined || value === "none" ? null : String(value);
};
const number = (paint: Paint, name: string, otherwise: number): number => Number(paint[name] ?? otherwise);

/** A line lies under its fill, as `paint-order: stroke` has it. */
function paintPath(doc: PDFKit.PDFDocument, { attributes }: PaintedPath): void {
  const d = text(attributes, "d");
  if (d === null) return;
  const [fill, stroke] = [text(attributes, "fill"), text(attributes, "stroke")];
  if (stroke !== null) {
    doc.save().path(d).lineCap("round").lineJoin("round");
    const dashes = text(attributes, "stroke-dasharray")
      ?.split(/[\s,]+/)
      .map(Number);
    if (dashes?.[0] !== undefined) doc.dash(dashes[0], { space: dashes[1] ?? dashes[0] });
    doc
      .lineWidth(number(attributes, "stroke-width", 1))
      .strokeOpacity(number(attributes, "stroke-opacity", 1));
    doc.strokeColor(stroke).stroke().restore();
  }
  if (fill !== null)
    doc
      .save()
      .path(d)
      .fillOpacity(number(attributes, "fill-opacity", 1))
      .fillColor(fill)
      .fill()
      .restore();
}

/** A key pose as the paths of its drawing, black on white, as sharp as the printer is. */
export function drawPose(
  doc: PDFKit.PDFDocument,
  drawing: { spec: object; mirror: boolean },
  pose: number,
  { x, top, width, height }: Box,
): void {
  const { viewBox, transform, paths } = paintDrawing(readDrawing(drawing.spec), {
    ...{ pose, mirror: drawing.mirror, mode: "print", aspect: width / height },
    ...{ smallest: LEAST_WIDTH, fit: "frame", decimals: 2 },
  });
  const [left = 0, above = 0, across = 1] = viewBox.split(" ").map(Number);
  const scale = width / across;
  doc.save();
  doc.rect(x, top, width, height).clip();
  doc.translate(x, top).scale(scale).translate(-left, -above);
  if (transform) doc.scale(-1, 1);
  for (const path of paths) paintPath(doc, path);
  doc.restore();
}
