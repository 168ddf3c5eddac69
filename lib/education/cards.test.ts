import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCatalogue } from "../exercises/catalogue";
import { PHASES } from "../plans/templates.data";
import { blocksOf, minutesToRead, plainLines } from "./blocks";
import { bodyOf, CARDS } from "./cards.data";
import { cardContent } from "./schema";
import { SOURCES } from "./sources.data";
import { BODY_PICTURES } from "./vocabulary";

const exercises = parseCatalogue(readFileSync("lib/exercises/catalogue.yaml", "utf8"));
const wordsOf = (text: string) => text.split(/\s+/).length;

describe("the cards of the program", () => {
  it("are twelve, each by a slug and a title of its own", () => {
    expect(CARDS).toHaveLength(12);
    expect(new Set(CARDS.map(({ slug }) => slug)).size).toBe(12);
    expect(new Set(CARDS.map(({ title }) => title)).size).toBe(12);
  });

  it("are of the form that a clinic's own have, so that a copy of each can be edited", () => {
    for (const card of CARDS) {
      const { title, picture, frames } = card;
      expect(cardContent.parse({ title, picture, frames, body: bodyOf(card) })).toMatchObject({ title });
    }
  });

  it("have a picture that is there, and frames only of what moves", () => {
    for (const { slug, picture, frames } of CARDS) {
      const drawn = exercises.find((one) => one.slug === picture);
      expect(drawn !== undefined || BODY_PICTURES.some((one) => one === picture), slug).toBe(true);
      if (frames) expect(drawn?.drawing.poses.length).toBeGreaterThan(1);
    }
  });

  it("say for each passage what it rests on, by sources that are listed, all of which are used", () => {
    const used = new Set(CARDS.flatMap(({ passages }) => passages.flatMap(([, ...from]) => from)));
    for (const { slug, passages } of CARDS)
      expect(
        passages.every(([, ...from]) => from.length > 0),
        slug,
      ).toBe(true);
    expect([...used].filter((source) => source !== "G").sort()).toEqual(Object.keys(SOURCES).sort());
  });

  it("are given by the templates under their own titles", () => {
    const given = PHASES.flatMap(({ cards }) => [...cards]);
    expect(given.length).toBeGreaterThan(6);
    for (const { slug, title } of given)
      expect(CARDS.find((card) => card.slug === slug)?.title, slug).toBe(title.en);
  });

  it("are read in three minutes at most", () => {
    for (const card of CARDS)
      expect(minutesToRead(card.title, bodyOf(card)), card.slug).toBeLessThanOrEqual(3);
  });

  it("are written in short paragraphs", () => {
    const lines = CARDS.flatMap((card) =>
      plainLines(blocksOf(bodyOf(card))).map((line) => [card.slug, line]),
    );
    expect(lines.filter(([, line = ""]) => wordsOf(line) > 45)).toEqual([]);
  });

  it("promise nothing, and name no dose of a medicine", () => {
    const text = CARDS.map((card) => `${card.title} ${bodyOf(card)}`).join("\n");
    expect(
      text.match(/\b(cur(e|es|ed|ing)|guarantee\w*|pain-free|heal(s|ed)?|will (help|work|go away))\b/gi),
    ).toBeNull();
    expect(text.match(/\d+\s?(mg|g|ml|mcg|tablets?|pills?)\b/gi)).toBeNull();
  });

  it("leave warning signs, and whom to call, to what the program itself asks and knows", () => {
    const signs = CARDS.find(({ slug }) => slug === "warning-signs");
    expect(signs && blocksOf(bodyOf(signs))).toContainEqual({ type: "fill", fill: "warning-signs" });
    expect(CARDS.map(bodyOf).join("\n")).not.toMatch(/\b(call|dial|ring|phone)\b[^.]*\d/i);
  });
});
