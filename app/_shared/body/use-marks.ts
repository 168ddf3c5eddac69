"use client";

import { useState } from "react";
import type { PlaceId } from "@/lib/body/places";
import type { BodyMark } from "@/lib/body-charts/schema";
import { type Felt, isFelt } from "@/lib/body-charts/vocabulary";

export const NOT_ASKED: Felt = { pain: null, symptoms: [] };

/**
 * What was said of each place while a chart is drawn. An answer that amounts to nothing felt ("0, none") is kept for
 * its sheet and is no mark.
 */
export function useMarks(first: readonly BodyMark[]) {
  const [answers, setAnswers] = useState<ReadonlyMap<PlaceId, Felt>>(
    () => new Map(first.map(({ place, ...felt }) => [place, felt])),
  );
  const marks = [...answers]
    .filter(([, felt]) => isFelt(felt))
    .map(([place, { pain, symptoms }]): BodyMark => ({ place, pain, symptoms: [...symptoms] }));
  const answer = (place: PlaceId, felt: Felt) => setAnswers((known) => new Map(known).set(place, felt));
  const remove = (place: PlaceId) =>
    setAnswers((known) => new Map([...known].filter(([other]) => other !== place)));
  return { marks, feltAt: (place: PlaceId) => answers.get(place) ?? NOT_ASKED, answer, remove };
}

export type Marks = ReturnType<typeof useMarks>;
