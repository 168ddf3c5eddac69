import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { expect, it } from "vitest";
import { renderPaper } from "./document";
import type { Paper } from "./paper";

const paper = (more: Partial<Paper> = {}): Paper => ({
  ...{ language: "en", title: "Your record", foot: "Łucja Nguyễn Ζωή, 3 Nov 2026" },
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  records: [
    {
      title: "Łucja Nguyễn",
      sections: [
        { title: "About you", blocks: [{ kind: "facts", rows: [["Clinic", "Elm Road"]] }] },
        {
          title: "Sessions",
          blocks: [
            {
              kind: "table",
              head: ["Week", "Done"],
              rows: Array.from({ length: 90 }, (_, at) => [`Week ${at + 1}`, `${at + 1}%`]),
            },
          ],
        },
        {
          title: "Body",
          blocks: [
            {
              kind: "bodies",
              bodies: [
                {
                  ...{ title: "3 Nov 2026", text: "Left calf, back: 4" },
                  marks: [{ place: "left-calf-back", pain: 4, symptoms: [] }],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  ...more,
});

const read = async (bytes: Uint8Array) => {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: false });
  return { pages: text, meta: await getMeta(document), document };
};

it("is A4, with name, date and number on each page, whatever letters a name has", async () => {
  const { pages, document } = await read(await renderPaper(paper()));
  expect(pages.length).toBeGreaterThan(2);
  for (const [at, text] of pages.entries()) {
    expect(text).toContain("Łucja Nguyễn Ζωή, 3 Nov 2026");
    expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
  }
  const { view } = await document.getPage(1);
  expect(view.map(Math.round)).toEqual([0, 0, 595, 842]);
});

it("has all rows of a table and the words of a body, and each record on a page of its own", async () => {
  const { records } = paper();
  const [first] = records;
  if (!first) throw new Error("There is one");
  const { pages } = await read(
    await renderPaper(paper({ records: [first, { title: "Before", sections: [] }] })),
  );
  const all = pages.join("\n");
  for (const words of ["About you", "Elm Road", "Week 1\n", "Week 90", "90%", "Left calf, back: 4"])
    expect(all.replace(/ +\n/g, "\n")).toContain(words.trim());
  expect(pages.at(-1)).toContain("Before");
  expect(pages.at(-1)).not.toContain("Week 90");
});
