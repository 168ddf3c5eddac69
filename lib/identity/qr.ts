import { create } from "qrcode";
import { QUIET, qrPath } from "./qr-path";

/** A code to scan: an SVG path in a square of `size` units. */
export type Qr = { size: number; path: string };

export function qrOf(link: string): Qr {
  const { modules } = create(link, { errorCorrectionLevel: "M" });
  const path = qrPath(modules.size, (row, column) => modules.get(row, column) === 1);
  return { size: modules.size + 2 * QUIET, path };
}
