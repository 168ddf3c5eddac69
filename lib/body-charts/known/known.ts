import { NERVE_SIGNS, type NerveSign } from "../new-symptoms";
import type { BodyMark } from "../schema";
import { SYMPTOMS } from "../vocabulary";

/** Numbness, tingling and weakness at a place, in the order in which they are asked. */
export const signsAt = ({ symptoms }: Pick<BodyMark, "symptoms">): NerveSign[] =>
  NERVE_SIGNS.filter((sign) => symptoms.includes(sign));

/** Several records of one place in one: every symptom, and the strongest pain. */
export function joined(marks: readonly BodyMark[]): BodyMark[] {
  const places = new Map<string, BodyMark>();
  for (const mark of marks) {
    const one = places.get(mark.place) ?? mark;
    const pain = Math.max(one.pain ?? -1, mark.pain ?? -1);
    places.set(mark.place, {
      place: mark.place,
      pain: pain < 0 ? null : pain,
      symptoms: SYMPTOMS.filter((symptom) => [...one.symptoms, ...mark.symptoms].includes(symptom)),
    });
  }
  return [...places.values()];
}

/** Which of these signs nobody recorded at that place. */
export const unknownSigns = (
  known: readonly BodyMark[],
  { place, symptoms }: Pick<BodyMark, "place" | "symptoms">,
): NerveSign[] => {
  const had = known.find((one) => one.place === place);
  return signsAt({ symptoms }).filter((sign) => !had?.symptoms.includes(sign));
};

/** Is there more pain than was recorded at that place? */
export const isMorePain = (known: readonly BodyMark[], { place, pain }: BodyMark): boolean =>
  (pain ?? 0) > (known.find((one) => one.place === place)?.pain ?? 0);

/** Is it new, greater or elsewhere than what was recorded? Burning is a kind of pain and says nothing of its own. */
export const isBeyond = (known: readonly BodyMark[], mark: BodyMark): boolean =>
  known.every((one) => one.place !== mark.place) ||
  unknownSigns(known, mark).length > 0 ||
  isMorePain(known, mark);
