import { deflateSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { isBusy } from "../../db/scope";
import { type Encoded, LONGEST_EDGE, SMALL_EDGE } from "../../messages/pictures/vocabulary";
import { reencode } from "./reencode";

/** Half of it red, half of it blue, so that a turn shows. */
const picture = (width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: "#0000ff" } }).composite([
    {
      input: { create: { width: Math.ceil(width / 2), height, channels: 3, background: "#ff0000" } },
      left: 0,
      top: 0,
    },
  ]);

/** Where, when and with what it was taken, and upside down. */
const EXIF = {
  IFD0: { Make: "Plexphone", Software: "Lens 4" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "53/1 47/1 12/1",
    GPSLongitudeRef: "W",
    GPSLongitude: "1/1 33/1 0/1",
  },
};

async function encoded(bytes: Uint8Array): Promise<Encoded> {
  const read = await reencode(bytes);
  if (typeof read === "string") throw new Error(`Not a picture: ${read}`);
  return read;
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const bytesOf = (written: string) => Buffer.from(written, "latin1");

/** The parts of a JPEG by their markers, up to where its pixels begin. */
function markersOf(bytes: Uint8Array): number[] {
  const markers: number[] = [];
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    markers.push(bytes[at + 1] ?? 0);
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return markers;
}

/** Beside what pixels need, a JPEG has its head (JFIF) alone: no EXIF, profile, comment or other program's part. */
function expectPixelsAlone({ data, small }: Encoded): void {
  for (const bytes of [data, small]) {
    expect([...bytes.slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    expect([...bytes.slice(-2)]).toEqual([0xff, 0xd9]);
    const apart = markersOf(bytes).filter((marker) => (marker > 0xe0 && marker <= 0xef) || marker === 0xfe);
    expect(apart).toEqual([]);
  }
}

describe("what is stored of a picture", () => {
  test("is a JPEG of its pixels alone, whatever kind of picture was sent", async () => {
    for (const sent of [
      await picture().jpeg().toBuffer(),
      await picture().png().toBuffer(),
      await picture().webp().toBuffer(),
    ]) {
      const read = await encoded(sent);
      expect([read.width, read.height]).toEqual([400, 300]);
      expect((await sharp(read.small).metadata()).width).toBe(SMALL_EDGE);
      expectPixelsAlone(read);
    }
  });

  test("has nothing of where, when and with what it was taken", async () => {
    const sent = await picture()
      .jpeg()
      .withExif(EXIF)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .withIccProfile("p3")
      .toBuffer();
    expect(text(sent)).toMatch(/Plexphone/);
    const read = await encoded(sent);
    expectPixelsAlone(read);
    expect(text(read.data)).not.toMatch(/Plexphone|Exif|xmpmeta|ICC_PROFILE/);
    const { exif, icc, xmp, orientation } = await sharp(read.data).metadata();
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("stands as the camera was held", async () => {
    const sent = await picture().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { width, height, data } = await encoded(sent);
    expect([width, height]).toEqual([300, 400]);
    const above = sharp(data).extract({ left: 100, top: 20, width: 60, height: 60 });
    const [red = 0, , blue = 0] = await above.resize(1, 1).raw().toBuffer();
    expect([red > 200, blue < 60]).toEqual([true, true]);
  });

  test("is no larger than it is shown, and is never made larger", async () => {
    const large = await encoded(await picture(4000, 1000).jpeg().toBuffer());
    expect([large.width, large.height]).toEqual([LONGEST_EDGE, 400]);
    const tiny = await encoded(await picture(3, 2).png().toBuffer());
    expect([tiny.width, tiny.height]).toEqual([3, 2]);
  });

  test("shows white where nothing was", async () => {
    const clear = sharp({ create: { width: 20, height: 20, channels: 4, background: "#00000000" } });
    const { data } = await encoded(await clear.png().toBuffer());
    expect((await sharp(data).stats()).channels.every(({ mean }) => mean > 250)).toBe(true);
  });

  test("has nothing of another file that was hidden behind its end, or in a comment", async () => {
    const jpeg = await picture().jpeg().toBuffer();
    const script = "<script>alert(1)</script>PK\x03\x04 and a whole archive";
    const comment = bytesOf(`\xff\xfe\x00${String.fromCharCode(script.length + 2)}${script}`);
    const polyglot = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), bytesOf(script)]);
    const read = await encoded(polyglot);
    expect(text(read.data)).not.toMatch(/script|PK/);
    expectPixelsAlone(read);
  });
});

/** A PNG's part: its length, name, content and checksum. */
function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([bytesOf(name), content]);
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, sum]);
}

/** Says of itself that it has so many pixels, and has none of them. */
function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    bytesOf("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(1_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("what is no picture", () => {
  const REFUSED: Record<string, () => Promise<Uint8Array> | Uint8Array> = {
    nothing: () => new Uint8Array(),
    "an SVG": () => bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "an SVG behind white space": () =>
      bytesOf('\n\n <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    "a PDF": () => bytesOf("%PDF-1.7\n1 0 obj\n<< /JS (app.alert(1)) >>"),
    "a page": () => bytesOf("<!doctype html><script>alert(1)</script>"),
    "a GIF, which may move": () => picture(16, 16).gif().toBuffer(),
    "a TIFF": () => picture().tiff().toBuffer(),
    "an AVIF": () => picture(16, 16).avif({ effort: 0 }).toBuffer(),
    "an iPhone’s HEIC": () => bytesOf("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"),
  };
  test.each(Object.entries(REFUSED))("%s is refused before anything reads it", async (_, make) => {
    expect(await reencode(await make())).toBe("format");
  });

  test("a picture of which the end is missing is refused", async () => {
    for (const sent of [
      await picture().jpeg().toBuffer(),
      await picture().png().toBuffer(),
      await picture().webp().toBuffer(),
    ])
      expect(await reencode(sent.subarray(0, Math.floor(sent.length * 0.7)))).toBe("unreadable");
  });

  test("a picture of more pixels than memory has room for is refused by what it says of itself", async () => {
    expect(await reencode(bomb(60_000, 60_000))).toBe("too-many-pixels");
    const real = sharp({ create: { width: 8_000, height: 8_000, channels: 3, background: "#fff" } });
    const packed = await real.png({ compressionLevel: 9 }).toBuffer();
    expect(packed.length).toBeLessThan(1_000_000);
    expect(await reencode(packed)).toBe("too-many-pixels");
  });

  test("whatever stands behind a picture’s first bytes, it is a picture of pixels alone or it is refused", async () => {
    const good = await picture(40, 30).jpeg().toBuffer();
    const begins = ["\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "RIFF\x00\x00\x00\x00WEBP"].map(bytesOf);
    const broken = fc.oneof(
      fc
        .tuple(fc.constantFrom(...begins), fc.uint8Array({ maxLength: 200 }))
        .map((parts) => Buffer.concat(parts)),
      fc
        .tuple(fc.nat(good.length - 1), fc.uint8Array({ minLength: 1, maxLength: 6 }))
        .map(([at, put]) => Buffer.concat([good.subarray(0, at), put, good.subarray(at + put.length)])),
    );
    await fc.assert(
      fc.asyncProperty(broken, async (sent) => {
        const read = await reencode(sent);
        if (typeof read === "string") expect(["format", "unreadable", "too-many-pixels"]).toContain(read);
        else expectPixelsAlone(read);
      }),
      { numRuns: 60 },
    );
  });
});

test("one picture is read after the other, and whoever would wait behind too many is told so and may come again", async () => {
  const sent = await picture(16, 16).jpeg().toBuffer();
  const all = await Promise.allSettled(Array.from({ length: 12 }, () => reencode(sent)));
  expect(all.filter((one) => one.status === "rejected" && isBusy(one.reason))).toHaveLength(4);
  expect(all.filter((one) => one.status === "fulfilled" && typeof one.value === "object")).toHaveLength(8);
  expect((await encoded(sent)).width).toBe(16);
});
