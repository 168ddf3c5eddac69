import type { PlaceId } from "../body/places";
import { placeOf } from "../body/places";
import type { Side } from "../exercises/vocabulary";
import { NERVE_SIGNS, type NerveSign } from "./new-symptoms";
import type { BodyMark } from "./schema";

/** What a chart warns of by itself, a first one as well, the most urgent first. */
export const WARNING_SIGNS = ["both-legs", "weakness", "other-leg"] as const;
export type WarningSign = (typeof WARNING_SIGNS)[number];

export type Warning = { kind: WarningSign; places: PlaceId[]; symptoms: NerveSign[] };

const inLeg = ({ place }: BodyMark): boolean => placeOf(place).zone !== "back";
const hurts = ({ pain }: BodyMark): boolean => (pain ?? 0) >= 1;
const signsAt = ({ symptoms }: BodyMark): NerveSign[] =>
  NERVE_SIGNS.filter((sign) => symptoms.includes(sign));

function bothLegs(marks: readonly BodyMark[]): BodyMark[] {
  const felt = marks.filter((mark) => inLeg(mark) && signsAt(mark).length > 0);
  return new Set(felt.map(({ place }) => placeOf(place).side)).size > 1 ? felt : [];
}

const weak = (marks: readonly BodyMark[]): BodyMark[] =>
  marks.filter(({ symptoms }) => symptoms.includes("weakness"));

const ofOtherLeg = (marks: readonly BodyMark[], side: Side): BodyMark[] =>
  marks.filter((mark) => side !== "both" && inLeg(mark) && hurts(mark) && placeOf(mark.place).side !== side);

/**
 * What a chart warns of (`evidence.md` section 3, general knowledge): numbness, tingling or weakness in both legs and
 * weakness anywhere, which may be a nerve in need of help, from the first chart on; pain in the other leg only where it
 * is new. What was there on the charted day before is known, and is not said again; nor is what the first of them says.
 * @param before the marks of that day; null for a first chart
 */
export function warningsOf(
  marks: readonly BodyMark[],
  before: readonly BodyMark[] | null,
  side: Side,
): Warning[] {
  const had = before ?? [];
  const both = bothLegs(had).length > 0 ? [] : bothLegs(marks);
  const isSaid = (mark: BodyMark) => both.includes(mark);
  const found: Record<WarningSign, BodyMark[]> = {
    "both-legs": both,
    weakness: weak(had).length > 0 ? [] : weak(marks).filter((mark) => !isSaid(mark)),
    "other-leg":
      before === null || both.length > 0 || ofOtherLeg(had, side).length > 0 ? [] : ofOtherLeg(marks, side),
  };
  return WARNING_SIGNS.flatMap((kind) => {
    const places = found[kind].map(({ place }) => place);
    if (places.length === 0) return [];
    const felt = found[kind].flatMap(signsAt);
    const symptoms = kind === "both-legs" ? NERVE_SIGNS.filter((sign) => felt.includes(sign)) : [];
    return [{ kind, places, symptoms: kind === "weakness" ? ["weakness" as const] : symptoms }];
  });
}
