"use client";

import { useTranslations } from "next-intl";
import { DraftField } from "@/app/(therapist)/_components/drafting/draft-field";
import type { Drafting } from "@/app/(therapist)/_components/drafting/use-drafting";
import { LONGEST_PART, PART_LETTERS, type NotePart as Part } from "@/lib/visits/vocabulary";

/** One of the four parts, with its letter. */
export function NotePart({ part, noting }: { part: Part; noting: Drafting<Part> }) {
  const t = useTranslations("visits.notes");
  return (
    <div className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-2">
      <span aria-hidden="true" className="pt-0.5 font-semibold text-ink-3 text-xl">
        {PART_LETTERS[part]}
      </span>
      <DraftField
        part={part}
        drafting={noting}
        label={t(`part.${part}`)}
        about={t(`about.${part}`)}
        longest={LONGEST_PART}
      />
    </div>
  );
}
