"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { Field } from "@/app/_ui/form/field";
import { Input, Textarea } from "@/app/_ui/form/input";
import { Stepper } from "@/app/_ui/form/stepper";
import { Link } from "@/app/_ui/link";
import type { EntryChange } from "@/lib/plans/draft-edits";
import type { LibraryPrescription, Prescription } from "@/lib/plans/schema";
import { useBuilder } from "./builder-context";

type Plain = Exclude<Prescription, LibraryPrescription>;

/** What is prescribed without the library: pacing, a drug as a record, a card to read. */
export function PlainFields({ entry }: { entry: Plain }) {
  const t = useTranslations("plan.editor");
  const common = useTranslations("common");
  const { dispatch } = useBuilder();
  const change = (dose: EntryChange["dose"]) =>
    dispatch({ type: "change", id: entry.id, change: { dose } as EntryChange });
  const minutes = (key: string, label: string, value: number, set: (value: number) => void) => (
    <Field name={`dose.${key}`} label={label}>
      <Stepper label={label} value={value} min={5} max={240} step={5} unit={t("min")} onChange={set} />
    </Field>
  );
  const line = (key: string, label: string, value: string, max: number, set: (value: string) => void) => (
    <Field name={`dose.${key}`} label={label} className="min-w-44 flex-1">
      <Input value={value} maxLength={max} onChange={(event) => set(event.target.value)} />
    </Field>
  );
  const row = "flex flex-wrap items-start gap-x-3.5 gap-y-3";

  if (entry.kind === "sitting-limit") {
    const { dose } = entry;
    return (
      <div className={row}>
        {minutes("limitMinutes", t(`limit.${dose.posture}`), dose.limitMinutes, (limitMinutes) =>
          change({ ...dose, limitMinutes }),
        )}
      </div>
    );
  }
  if (entry.kind === "walking-breaks") {
    const { dose } = entry;
    return (
      <div className={row}>
        {minutes("everyMinutes", t("every"), dose.everyMinutes, (everyMinutes) =>
          change({ ...dose, everyMinutes }),
        )}
        <Field name="dose.target" label={t("target")}>
          <Stepper
            label={t("target")}
            value={dose.target}
            min={1}
            max={48}
            onChange={(target) => change({ ...dose, target })}
          />
        </Field>
      </div>
    );
  }
  if (entry.kind === "medication") {
    const { dose } = entry;
    // Another medicine has been seen by nobody yet.
    const { seen: _seen, ...unseen } = dose;
    return (
      <>
        <p className="text-ink-3 text-xs">{t("drugNote")}</p>
        <div className={row}>
          {line("name", common("name"), dose.name, 120, (name) => change({ ...unseen, name }))}
          {line("instructions", t("drugInstructions"), dose.instructions, 500, (instructions) =>
            change({ ...dose, instructions }),
          )}
          {line("prescriber", t("drugPrescriber"), dose.prescriber, 120, (prescriber) =>
            change({ ...dose, prescriber }),
          )}
          <Checkbox
            label={t("asNeeded")}
            className="self-end"
            checked={dose.asNeeded}
            onChange={(event) => change({ ...dose, asNeeded: event.target.checked })}
          />
        </div>
      </>
    );
  }
  const { dose } = entry;
  if (dose.slug)
    return (
      <p>
        <Link href={`/cards/${dose.slug}`} target="_blank" className="font-medium text-brand underline">
          {dose.card}
        </Link>
      </p>
    );
  return (
    <>
      {line("card", t("card"), dose.card, 120, (card) => change({ ...dose, card }))}
      <Field name="dose.text" label={t("text")}>
        <Textarea
          value={dose.text}
          maxLength={4000}
          onChange={(event) => change({ ...dose, text: event.target.value })}
        />
      </Field>
    </>
  );
}
