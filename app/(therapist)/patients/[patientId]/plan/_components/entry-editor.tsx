"use client";

import { CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "@/app/_ui/chip";
import { useErrorText } from "@/app/_ui/form/error-text";
import { Field } from "@/app/_ui/form/field";
import { FieldMessages } from "@/app/_ui/form/form-context";
import { Input, Textarea } from "@/app/_ui/form/input";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { Prescription } from "@/lib/plans/schema";
import { useBuilder } from "./builder-context";
import { DoseFields } from "./dose-fields";
import { PlainFields } from "./plain-fields";
import { ScheduleFields } from "./schedule-fields";
import { useConditionName } from "./words";

/** A row's dose, side, days and words. Every change is kept at once; Esc closes. */
export function EntryEditor({ entry }: { entry: Prescription }) {
  const t = useTranslations("plan.editor");
  const kinds = useTranslations("kinds");
  const conditionName = useConditionName();
  const errorText = useErrorText();
  const { data, dispatch, exercise, nameOf, checkOf, errorsOf } = useBuilder();
  const { id } = entry;
  const { modifies, lacking } = checkOf(entry);
  const errors = Object.entries(errorsOf(id)).map(([field, key]) => [field, errorText(key)] as const);
  const noteError = errors.find(([field]) => field === "modifyNotes")?.[1];
  // Pacing holds all day, and a drug taken as needed has no times.
  const paced =
    entry.kind === "sitting-limit" ||
    entry.kind === "walking-breaks" ||
    (entry.kind === "medication" && entry.dose.asNeeded);

  return (
    <FieldMessages value={Object.fromEntries(errors)}>
      <fieldset
        aria-label={t("label", { name: nameOf(entry) })}
        className="grid gap-3 pt-1 pb-3.5 ps-6.5 pe-2"
      >
        {isFromLibrary(entry) && (
          <div className="flex flex-wrap gap-1.5">
            {exercise(entry)?.stops.map((stop) => (
              <Chip key={stop} icon={<CircleX aria-hidden="true" />}>
                {`${stop} ${kinds(`stop.${stop}`).toLowerCase()}`}
              </Chip>
            ))}
          </div>
        )}
        {isFromLibrary(entry) ? (
          <DoseFields entry={entry} laterality={exercise(entry)?.laterality ?? "bilateral"} />
        ) : (
          <PlainFields entry={entry} />
        )}
        <div className="flex flex-wrap items-start gap-x-3.5 gap-y-3">
          {!paced && <ScheduleFields entry={entry} />}
          <Field label={t("note", { name: data.patient.givenName })} name="note" className="min-w-56 flex-1">
            <Textarea
              rows={1}
              value={entry.note}
              maxLength={500}
              onChange={(event) => dispatch({ type: "change", id, change: { note: event.target.value } })}
            />
          </Field>
        </div>
        {isFromLibrary(entry) &&
          modifies.map((code) => (
            <Field
              key={code}
              name={`modifyNotes.${code}`}
              label={t("modifyNote", { condition: conditionName(code) })}
              error={lacking.includes(code) ? noteError : undefined}
            >
              <Input
                value={entry.modifyNotes[code] ?? ""}
                maxLength={300}
                onChange={(event) => {
                  const { [code]: _, ...rest } = entry.modifyNotes;
                  const note = event.target.value;
                  dispatch({
                    type: "change",
                    id,
                    change: { modifyNotes: note ? { ...rest, [code]: note } : rest },
                  });
                }}
              />
            </Field>
          ))}
      </fieldset>
    </FieldMessages>
  );
}
