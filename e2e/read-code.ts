import { readFile } from "node:fs/promises";
import jsQR from "jsqr";
import type { Page } from "playwright/test";
import { PNG } from "pngjs";

const PDFJS = "node_modules/unpdf/dist/pdfjs.mjs";

type Viewport = { width: number; height: number };
type Pdfjs = {
  getDocument: (source: { data: Uint8Array }) => {
    promise: Promise<{
      getPage: (number: number) => Promise<{
        getViewport: (of: { scale: number }) => Viewport;
        render: (on: { canvas: HTMLCanvasElement; viewport: Viewport }) => { promise: Promise<void> };
      }>;
    }>;
  };
};

/** What the code on the first page of a PDF says, read from its picture as a phone's camera would; null for none. */
export async function readCode(page: Page, pdf: Uint8Array): Promise<string | null> {
  await page.route("https://pdf.example/**", async (route) => {
    const isScript = route.request().url().endsWith(".mjs");
    const body = isScript ? await readFile(PDFJS, "utf8") : "<!doctype html><title>A page to draw on</title>";
    await route.fulfill({ contentType: isScript ? "text/javascript" : "text/html", body });
  });
  await page.goto("https://pdf.example/");
  const picture = await page.evaluate(
    async ({ bytes, script }) => {
      const { getDocument }: Pdfjs = await import(script);
      const first = await (await getDocument({ data: new Uint8Array(bytes) }).promise).getPage(1);
      const viewport = first.getViewport({ scale: 2 });
      const canvas = document.createElement("canvas");
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      await first.render({ canvas, viewport }).promise;
      return canvas.toDataURL("image/png");
    },
    { bytes: [...pdf], script: "https://pdf.example/pdfjs.mjs" },
  );
  const { data, width, height } = PNG.sync.read(Buffer.from(picture.split(",")[1] ?? "", "base64"));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
