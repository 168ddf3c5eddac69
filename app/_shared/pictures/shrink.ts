import { LONGEST_EDGE } from "@/lib/messages/pictures/vocabulary";

/** A picture as it is sent: as large as it will be kept, the right way up; and a small one to be shown before. */
export type Shrunk = { blob: Blob; preview: string };

const PREVIEW_EDGE = 240;

function drawn(picture: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (pen) {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingQuality = "high";
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
}

/**
 * Makes a chosen file small before it leaves the device, which spares the line, and leaves behind where it was taken. It is no
 * check: the server takes nobody's word for what a picture is. Null for what this browser can't read.
 */
export async function shrink(file: Blob): Promise<Shrunk | null> {
  try {
    const picture = await createImageBitmap(file);
    const canvas = drawn(picture, LONGEST_EDGE);
    const preview = drawn(picture, PREVIEW_EDGE).toDataURL("image/jpeg", 0.8);
    picture.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.88));
    return blob && { blob, preview };
  } catch {
    return null;
  }
}
