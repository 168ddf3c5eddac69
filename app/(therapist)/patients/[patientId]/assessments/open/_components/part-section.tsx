"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { NOT_TESTED } from "@/lib/assessments/answers";
import { type ItemId, LONGEST_NOTE, NOTES, PARTS, type Part } from "@/lib/assessments/form.data";
import { useAssessmentWords } from "../../_components/use-words";
import { useAssessing } from "./assessing-context";
import { Control, Raised } from "./control";
import { Apart, FindingRow } from "./finding-row";

type Hint =
  | "stiffness"
  | "slr-sensitised"
  | "crossed-slr"
  | "slump"
  | "femoral"
  | "effusion"
  | "any"
  | "lasting";

/** What a row says beside its name. */
const HINTS: Partial<Record<ItemId, Hint>> = {
  ...{ stiffness: "stiffness", "slr-sensitised": "slr-sensitised", "crossed-slr": "crossed-slr" },
  ...{ slump: "slump", femoral: "femoral", effusion: "effusion" },
  ...{ aggravators: "any", quality: "any", "repeated-extension": "lasting", "repeated-flexion": "lasting" },
};

type Props = {
  part: Part;
  /** Beside the rows, above the note. */
  children?: ReactNode;
  /** Of the part, those that stand in rows. */
  items?: readonly ItemId[];
};

/** A part of the form: its rows, what is left of it in one press, and a note. */
export function PartSection({ part, children, items = PARTS[part] }: Props) {
  const t = useTranslations("assessment");
  const { item } = useAssessmentWords();
  const { answers, last, write } = useAssessing();
  const rest = PARTS[part].filter((id) => answers[id] === undefined && id !== "side");
  const note = NOTES[part];
  return (
    <section id={part} aria-labelledby={`${part}-title`}>
      <div className="flex items-center justify-between gap-3">
        <h2
          id={`${part}-title`}
          tabIndex={-1}
          className="scroll-mt-16 font-semibold text-lg outline-none max-xl:scroll-mt-24"
        >
          {t(`part.${part}`)}
        </h2>
        <Button
          size="sm"
          variant="quiet"
          aria-disabled={rest.length === 0}
          onClick={() => write(Object.fromEntries(rest.map((id) => [id, NOT_TESTED])))}
        >
          {t("restNotTested")}
        </Button>
      </div>
      {children}
      <table className="mt-1 w-full text-md">
        <thead className="text-start text-ink-3 text-xs">
          <tr>
            <th scope="col" className="w-44 py-1 text-start font-normal">
              {t("finding")}
            </th>
            <th scope="col" className="py-1 text-start font-normal">
              {t("now")}
            </th>
            {last && (
              <th scope="col" className="w-28 py-1 text-start font-normal">
                {t("before")}
              </th>
            )}
            <th scope="col" className="w-36 py-1 text-start font-normal">
              {t("points")}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((id) => {
            if (id === "slr-left") return <Raised key={id} />;
            if (id === "slr-right") return null;
            const hint = HINTS[id];
            return (
              <FindingRow key={id} items={[id]} title={item(id)} hint={hint && t(`hint.${hint}`)}>
                <Control id={id} />
              </FindingRow>
            );
          })}
        </tbody>
      </table>
      <label className="mt-2 block text-ink-2 text-sm">
        {t("note")}
        <textarea
          rows={1}
          maxLength={LONGEST_NOTE}
          value={answers[note] ?? ""}
          onChange={(event) => write({ [note]: event.target.value || null })}
          className="mt-1 block field-sizing-content min-h-8 w-full rounded-sm bg-surface px-2.5 py-1.5 text-ink text-md inset-ring inset-ring-line-control"
        />
      </label>
      <Apart id={note} />
    </section>
  );
}
