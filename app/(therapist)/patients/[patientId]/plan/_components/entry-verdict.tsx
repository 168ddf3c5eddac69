"use client";

import { Ban, CircleAlert, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { useErrorText } from "@/app/_ui/form/error-text";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { Prescription } from "@/lib/plans/schema";
import { useBuilder } from "./builder-context";
import { NsaidPrompt } from "./nsaid-prompt";
import { OverrideDialog } from "./override-dialog";
import { Overrides, overridable } from "./overrides";
import { useVariant } from "./use-variant";
import { useConditionName } from "./words";

const strip = "mb-2 ms-6.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 rounded-sm py-1.5 ps-3 pe-1.5";

/** What stands against a row: a block with what fits instead, or the note that makes it safe. */
export function EntryVerdict({ entry, open }: { entry: Prescription; open: boolean }) {
  const t = useTranslations("plan.verdict");
  const common = useTranslations("common");
  const conditionName = useConditionName();
  const errorText = useErrorText();
  const override = useTranslations("plan.override");
  const { data, checkOf, errorsOf, dispatch, exercise, remove } = useBuilder();
  const variant = useVariant(entry);
  const { blocks, modifies, lacking, overridden } = checkOf(entry);
  const known = exercise(entry);
  const side = isFromLibrary(entry) ? entry.side : null;
  const toOverride = known && overridable({ ...known.checked, side }, data.safety);
  const errors = errorsOf(entry.id);
  const problem = errors.entry ?? errors.id ?? errors.exerciseRevisionId;
  const [code] = modifies;

  const writeNote = () => {
    dispatch({ type: "open", id: entry.id });
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(`[data-row="${entry.id}"] [data-field^="modifyNotes"] input`)
        ?.focus(),
    );
  };

  if (blocks.length > 0)
    return (
      <div className={`${strip} bg-low-soft`}>
        <Ban aria-hidden="true" className="size-4 text-low" />
        <p className="min-w-0 flex-1">
          <b className="font-semibold">{t("block", { condition: blocks.map(conditionName).join(", ") })}</b>{" "}
          <span className="text-ink-2">{toOverride ? t("blockText") : t("blockOnly")}</span>
        </p>
        {known && toOverride && (
          <OverrideDialog
            exercise={known}
            condition={toOverride}
            trigger={<Button size="sm">{override("act")}</Button>}
          />
        )}
        {variant && (
          <Button size="sm" onClick={variant.use}>
            {t("useInstead", { name: variant.exercise.name })}
          </Button>
        )}
        <Button size="sm" onClick={() => remove(entry)}>
          {common("remove")}
        </Button>
      </div>
    );
  return (
    <>
      {known && overridden.length > 0 && <Overrides exercise={known} />}
      {entry.kind === "medication" && <NsaidPrompt entry={entry} />}
      {code && !open && isFromLibrary(entry) && (
        <div className={`${strip} bg-part-soft`}>
          <TriangleAlert aria-hidden="true" className="size-4 text-part-ink" />
          <p className="min-w-0 flex-1">
            <b className="font-semibold">
              {t("modify", { condition: modifies.map(conditionName).join(", ") })}
            </b>{" "}
            {lacking.length > 0
              ? t("modifyNeeds")
              : modifies.map((c) => common("quoted", { note: entry.modifyNotes[c] ?? "" })).join(" ")}
          </p>
          <Button size="sm" variant="quiet" onClick={writeNote}>
            {lacking.length > 0 ? t("writeNote") : t("editNote")}
          </Button>
        </div>
      )}
      {problem && (
        <p className="mb-2 ms-6.5 flex items-center gap-1.5 text-low-ink text-xs">
          <CircleAlert aria-hidden="true" className="size-3.5" />
          {errorText(problem)}
        </p>
      )}
    </>
  );
}
