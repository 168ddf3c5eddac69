import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import type { WindowFigures } from "@/lib/adherence/count/figures";
import type { PastChange } from "@/lib/adherence/explain/past-changes";
import type { Why } from "@/lib/adherence/explain/why";
import { addDays } from "@/lib/time/calendar-date";
import type { NameOf } from "./plain-names";

type RowsProps = { id: string; title: string; text?: string; children: ReactNode };

function Rows({ id, title, text, children }: RowsProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="px-1 font-[640] text-xl">
        {title}
      </h2>
      {text && <p className="px-1 text-pretty text-ink-2">{text}</p>}
      <dl className="mt-2 overflow-hidden rounded-xl bg-surface shadow-1 ring ring-line dark:ring-0">
        {children}
      </dl>
    </section>
  );
}

function FigureRow({
  label,
  note,
  value,
  lang,
}: {
  label: string;
  note?: string;
  value: string;
  lang?: string | undefined;
}) {
  return (
    <div className="flex min-h-15 items-center gap-4 border-line px-4 py-2.5 not-first:border-t">
      <dt className="min-w-0 flex-1">
        <span lang={lang} className="block font-[620]">
          {label}
        </span>
        {note && <span className="block text-pretty text-ink-2 text-md">{note}</span>}
      </dt>
      <dd className="font-[640]">{value}</dd>
    </div>
  );
}

/** Rest, medicine and reading stand for themselves and are in no other figure. */
export function Apart({ figures }: { figures: WindowFigures }) {
  const t = useTranslations("progress");
  const kinds = useTranslations("kinds");
  const common = useTranslations("common");
  const { rest, medication, education } = figures;
  const parts = [
    rest.blocks && t("restParts.blocks", { percent: rest.blocks.percent }),
    rest.sitting && t("restParts.limits", { within: rest.sitting.within, answered: rest.sitting.answered }),
    rest.walking && t("restParts.walking", { percent: rest.walking.percent }),
  ].filter(Boolean);
  const asNeeded =
    medication.asNeededTaken > 0 ? t("asNeededCount", { count: medication.asNeededTaken }) : "";
  if (!rest.value && !medication.value && !asNeeded && !education.value) return null;
  return (
    <Rows id="apart" title={t("apart")}>
      {rest.value && (
        <FigureRow
          label={t("rest")}
          note={parts.length > 1 ? parts.join(", ") : ""}
          value={common("percent", { percent: rest.value.percent })}
        />
      )}
      {(medication.value || asNeeded) && (
        <FigureRow
          label={medication.value ? t("medication") : kinds("plainKind.medication")}
          note={medication.value ? asNeeded : ""}
          value={
            medication.value
              ? common("of", { done: medication.taken.shown, due: medication.due.shown })
              : asNeeded
          }
        />
      )}
      {education.value && (
        <FigureRow
          label={t("education")}
          value={common("of", { done: education.read, due: education.assigned })}
        />
      )}
    </Rows>
  );
}

/** Each exercise with what was done of it. */
export function EachExercise({ figures, nameOf }: { figures: WindowFigures; nameOf: NameOf }) {
  const t = useTranslations("progress");
  const common = useTranslations("common");
  const ui = useTranslations("ui");
  const own = figures.prescriptions.filter((one) => one.group === "exercise" && one.da);
  if (own.length === 0) return null;
  return (
    <Rows id="each" title={t("each")} text={t("eachText")}>
      {own.map((one) => {
        const { name, lang } = nameOf(one.prescriptionId);
        return (
          <FigureRow
            key={one.prescriptionId}
            label={name}
            lang={lang}
            note={ui("sessions", { done: one.done.shown, due: one.due.shown })}
            value={common("percent", { percent: one.da?.percent ?? 0 })}
          />
        );
      })}
    </Rows>
  );
}

/** What can change a day that has passed. */
export function Changes({ why, nameOf }: { why: Why; nameOf: NameOf }) {
  const t = useTranslations("progress");
  if (why.changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="mb-1 px-1 font-[640] text-xl">
        {t("changes")}
      </h2>
      <ul className="list-disc ps-6 text-pretty text-ink-2">
        {why.changes.map((change) => (
          <li key={JSON.stringify(change)}>
            <Change change={change} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Change({ change, nameOf }: { change: PastChange; nameOf: NameOf }) {
  const t = useTranslations("progress.change");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "dayMonth");
  const span = { from: day(change.from), to: day(addDays(change.to, -1)) };
  if (change.type === "late-hold")
    return t("late-hold", {
      ...span,
      name: change.prescriptionId ? nameOf(change.prescriptionId).name : "none",
    });
  return change.type === "excuse" ? t("excuse", { ...span, reason: change.reason }) : t(change.type, span);
}
