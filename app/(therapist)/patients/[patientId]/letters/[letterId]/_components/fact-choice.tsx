"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/form/checkbox";
import type { Drafting } from "@/app/(therapist)/_components/drafting/use-drafting";
import type { FactBlocks, Frame } from "@/lib/letters/content";
import { ALONG, FACT_PARTS, type LetterKind, OUTLINES, type Part } from "@/lib/letters/vocabulary";

type Props = {
  kind: LetterKind;
  drafting: Pick<Drafting<Part>, "text" | "write">;
  blocks: FactBlocks;
  headings: Frame["headings"];
};

/** Which parts of the record go along, in the order in which they stand; one of which nothing is known can't. */
export function FactChoice({ kind, drafting, blocks, headings }: Props) {
  const t = useTranslations("letters.editor");
  const parts = OUTLINES[kind].order.flatMap((part) => FACT_PARTS.filter((fact) => fact === part));
  return (
    <fieldset>
      <legend className="font-semibold text-md">{t("facts")}</legend>
      <p className="mb-1 text-pretty text-ink-3 text-xs">{t("factsText")}</p>
      <div className="grid grid-cols-2 gap-x-4 max-sm:grid-cols-1">
        {parts.map((part) => {
          const known = (blocks[part]?.length ?? 0) > 0;
          return (
            <Checkbox
              key={part}
              label={headings[part]}
              hint={known ? undefined : t("nothing")}
              disabled={!known}
              checked={known && drafting.text[part] === ALONG}
              onChange={(event) => drafting.write({ [part]: event.target.checked ? ALONG : "" })}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
