"use client";

import { useTranslations } from "next-intl";
import { BodyDrawing } from "@/app/_shared/body/body-drawing";
import { FACES, type Face } from "@/lib/body/places";

/** From the waist to above the knees. */
const CROP = "11 20 78 150";

/** Where a saddle would touch: between the legs and on the inner thighs, in units of the view. */
const AREA: Record<Face, string> = {
  back: "M50 60C58 66 61 74 60 88C59 100 55 104 54 104C52 104 52 90 50 80C48 90 48 104 46 104C45 104 41 100 40 88C39 74 42 66 50 60Z",
  front:
    "M50 72C55 75 58 80 57.5 92C57 101 55 105 54 105C52 105 52 94 50 86C48 94 48 105 46 105C45 105 43 101 42.5 92C42 80 45 75 50 72Z",
};

/** Shows what the question means by "between your legs"; the words beside it say the same. */
export function SaddlePicture() {
  const t = useTranslations("redFlags.face");
  return (
    <div
      aria-hidden="true"
      dir="ltr"
      className="mb-4 grid grid-cols-2 gap-2 rounded-xl bg-surface p-4 pb-2 ring ring-line dark:ring-0"
    >
      {FACES.map((face) => (
        <div key={face} className="mx-auto w-full max-w-[clamp(3rem,36dvh-9.75rem,11rem)]">
          <BodyDrawing face={face} lookOf={() => undefined} lines={false} crop={CROP} className="bm-cut">
            <path d={AREA[face]} className="fill-nerve [filter:blur(1.6px)]" />
          </BodyDrawing>
          <p className="mt-1 text-center font-[620] text-base text-ink-2">{t(face)}</p>
        </div>
      ))}
    </div>
  );
}
