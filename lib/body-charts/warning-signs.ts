import { isOfLeg, isSaddle, type PlaceId, placeOf } from "../body/places";
import type { Side } from "../exercises/vocabulary";
import { isBeyond, signsAt, unknownSigns } from "./known/known";
import { NERVE_SIGNS, type NerveSign } from "./new-symptoms";
import type { BodyMark } from "./schema";

/** What a chart warns of by itself, a first one as well, the most urgent first. */
export const WARNING_SIGNS = ["saddle", "both-legs", "weakness", "other-leg"] as const;
export type WarningSign = (typeof WARNING_SIGNS)[number];

export type Warning = { kind: WarningSign; places: PlaceId[]; symptoms: NerveSign[] };

/** Against what a chart is read. */
export type Before = {
  /** The marks of the charted day before; null for a first chart. */
  before: readonly BodyMark[] | null;
  /** What a clinician recorded as known, one mark a place. */
  known: readonly BodyMark[];
};

const inLeg = ({ place }: BodyMark): boolean => isOfLeg(placeOf(place));
const hurts = ({ pain }: BodyMark): boolean => (pain ?? 0) >= 1;
const hasSigns = (mark: BodyMark): boolean => signsAt(mark).length > 0;

const inSaddle = (marks: readonly BodyMark[]): BodyMark[] => marks.filter(({ place }) => isSaddle(place));

function bothLegs(marks: readonly BodyMark[]): BodyMark[] {
  const felt = marks.filter((mark) => inLeg(mark) && hasSigns(mark));
  return new Set(felt.map(({ place }) => placeOf(place).side)).size > 1 ? felt : [];
}

const weak = (marks: readonly BodyMark[]): BodyMark[] =>
  marks.filter(({ symptoms }) => symptoms.includes("weakness"));

const inOtherLeg = (marks: readonly BodyMark[], side: Side): BodyMark[] =>
  marks.filter((mark) => side !== "both" && inLeg(mark) && placeOf(mark.place).side !== side);

/** Pain that is new in the leg that was well; of a first chart, which says nothing of pain's age, the nerve's signs in it. */
function otherLeg(marks: readonly BodyMark[], before: readonly BodyMark[] | null, side: Side): BodyMark[] {
  const other = inOtherLeg(marks, side);
  if (before === null) return other.filter(hasSigns);
  return inOtherLeg(before, side).some(hurts) ? [] : other.filter(hurts);
}

/**
 * What a chart warns of (`evidence.md` section 3, general knowledge), from the first chart on: anything between the
 * legs, numbness, tingling or weakness in both legs, and weakness anywhere, which may be a nerve in need of help; and
 * what is new in the other leg. What was there on the charted day before isn't said again, nor is what a clinician
 * recorded as known, as long as it is neither greater nor elsewhere; nor is what the first of them says.
 */
export function warningsOf(marks: readonly BodyMark[], { before, known }: Before, side: Side): Warning[] {
  const had = before ?? [];
  const both = bothLegs(had).length > 0 ? [] : bothLegs(marks);
  const isFresh = (mark: BodyMark) => unknownSigns(known, mark).length > 0;
  const saidBoth = both.some(isFresh) ? both : [];
  const weakness = weak(had).length > 0 ? [] : weak(marks).filter((mark) => !saidBoth.includes(mark));
  const found: Record<WarningSign, BodyMark[]> = {
    saddle: inSaddle(marks).filter((mark) => isBeyond(had, mark) && isBeyond(known, mark)),
    "both-legs": saidBoth,
    weakness: weakness.filter((mark) => unknownSigns(known, mark).includes("weakness")),
    "other-leg":
      saidBoth.length > 0 ? [] : otherLeg(marks, before, side).filter((mark) => isBeyond(known, mark)),
  };
  return WARNING_SIGNS.flatMap((kind) => {
    const places = found[kind].map(({ place }) => place);
    return places.length > 0 ? [{ kind, places, symptoms: signsOf(kind, found[kind], before) }] : [];
  });
}

/** The signs a warning says. New signs in the other leg are a matter of their own (stop rule S3) where there is a before. */
function signsOf(kind: WarningSign, marks: readonly BodyMark[], before: Before["before"]): NerveSign[] {
  if (kind === "weakness") return ["weakness"];
  if (kind === "other-leg" && before !== null) return [];
  const felt = marks.flatMap(signsAt);
  return NERVE_SIGNS.filter((sign) => felt.includes(sign));
}
