import { describe, expect, it } from "vitest";
import { CARD_SLUGS } from "./cards.data";
import { archivedOf, type OwnCard, shelfOf } from "./shelf";

const own = (slug: string, given: Partial<OwnCard> = {}): OwnCard => ({
  ...{ cardId: `id of ${slug}`, slug, number: 1, archived: false },
  content: { title: `Our ${slug}`, picture: "knee", frames: false, body: "What we say about it." },
  ...given,
});
const slugs = (...given: Parameters<typeof shelfOf>) => shelfOf(...given).map(({ slug }) => slug);

describe("the cards of a clinic", () => {
  it("are the program's, where it has written none", () => {
    expect(slugs([])).toEqual(CARD_SLUGS);
    expect(shelfOf([]).every((card) => card.own === null && card.minutes >= 1)).toBe(true);
  });

  it("begin with its own, and its copy stands in the place of the program's", () => {
    const shelf = shelfOf([own("sleep", { number: 3 }), own("a-b")]);
    expect(shelf.map(({ slug }) => slug)).toEqual(["a-b", ...CARD_SLUGS]);
    expect(shelf.filter(({ slug }) => slug === "sleep")).toMatchObject([
      { title: "Our sleep", own: { cardId: "id of sleep", number: 3 }, related: ["rest-position"] },
    ]);
  });

  it("are without what was archived, and have the program's again in the place of an archived copy", () => {
    const shelf = shelfOf([own("sleep", { archived: true }), own("a-b", { archived: true })]);
    expect(shelf.map(({ slug }) => slug)).toEqual(CARD_SLUGS);
    expect(shelf.find(({ slug }) => slug === "sleep")?.own).toBeNull();
    expect(archivedOf([own("sleep", { archived: true }), own("a-b")]).map(({ slug }) => slug)).toEqual([
      "sleep",
    ]);
  });

  it("are read on by whoever has them in a plan, archived or not", () => {
    const archived = [own("a-b", { archived: true }), own("c-d", { archived: true })];
    expect(slugs(archived, ["a-b"])).toEqual(["a-b", ...CARD_SLUGS]);
    expect(
      shelfOf([own("sleep", { archived: true })], ["sleep"]).find(({ slug }) => slug === "sleep")?.own,
    ).toBeNull();
  });
});
