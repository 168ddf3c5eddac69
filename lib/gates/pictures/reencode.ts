import sharp, { type Sharp } from "sharp";
import {
  type Encoded,
  LONGEST_EDGE,
  MOST_PIXELS,
  type PictureFault,
  SMALL_EDGE,
} from "../../messages/pictures/vocabulary";
import { turnsFor } from "../../turns";

// One picture is read at a time, by one thread, and nothing of it is kept.
sharp.concurrency(1);
sharp.cache(false);

/** One after the other; so few wait, as each holds a whole picture in memory. */
const turns = turnsFor("pictures", { atOnce: 1, mostWaiting: 7 });

/** How long reading one may take. */
const SECONDS = 20;

/** What a file says of itself in its first bytes. No other decoder is ever asked: not for SVG, GIF, PDF, TIFF or HEIC. */
const BEGINS: readonly (readonly [at: number, bytes: string])[][] = [
  [[0, "\xff\xd8\xff"]],
  [[0, "\x89PNG\r\n\x1a\n"]],
  [
    [0, "RIFF"],
    [8, "WEBP"],
  ],
];

const isKnown = (bytes: Uint8Array): boolean =>
  BEGINS.some((parts) =>
    parts.every(([at, begin]) => [...begin].every((char, nth) => bytes[at + nth] === char.charCodeAt(0))),
  );

const jpegOf = async (picture: Sharp, quality: number) => {
  const { data, info } = await picture
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .jpeg({ quality })
    .timeout({ seconds: SECONDS })
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
};

async function encode(bytes: Uint8Array): Promise<Encoded | PictureFault> {
  const read = () => sharp(bytes, { failOn: "error", limitInputPixels: MOST_PIXELS, pages: 1 });
  try {
    // Turned as the camera says it was held, before that is thrown away with all else that is no pixel.
    const whole = await jpegOf(
      read()
        .autoOrient()
        .resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: "inside", withoutEnlargement: true }),
      80,
    );
    const square = { width: SMALL_EDGE, height: SMALL_EDGE, fit: "cover" } as const;
    const small = await jpegOf(sharp(whole.data).resize(square), 72);
    return { ...whole, small: small.data };
  } catch (error) {
    return /pixel limit/.test(String(error)) ? "too-many-pixels" : "unreadable";
  }
}

/**
 * A picture as it is stored: a JPEG of its pixels and nothing else, at most so large, the right way up. Whatever came with them
 * (place, time, camera, a profile, another file behind the end) is not in it. What is wrong with a file that is no such picture.
 * @throws what is busy, where too many wait for their turn
 */
export const reencode = async (bytes: Uint8Array): Promise<Encoded | PictureFault> =>
  isKnown(bytes) ? turns.run("all", () => encode(bytes)) : "format";
