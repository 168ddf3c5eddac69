import { useFormatter, useLocale, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { useDoseWords } from "@/app/_shared/dose-words";
import { textIn } from "@/lib/exercises/text";
import { prescriptionParts } from "@/lib/plans/dose-words";
import type { Progression } from "@/lib/plans/progression/queries";
import { PRESENT_RULES } from "@/lib/plans/progression/rules.data";
import type { LibraryPrescription } from "@/lib/plans/schema";
import { addDays, type LocalDate } from "@/lib/time/calendar-date";

type Props = { progression: Progression; today: LocalDate };

/** What would be different in the plan, and from when on. */
export function ProposedChanges({ progression: { evaluation, proposal }, today }: Props) {
  const t = useTranslations("progression");
  const format = useFormatter();
  const locale = useLocale();
  const say = useDoseWords();
  if (!proposal) return <p className="text-pretty text-ink-2">{t("none")}</p>;
  const nameOf = ({ exerciseRevisionId }: LibraryPrescription) => {
    const exercise = proposal.context.exercises.find((one) => one.revisionId === exerciseRevisionId);
    return exercise ? textIn(exercise.text, locale).name : "";
  };
  const day = (date: LocalDate) => format.dateTime(dayAsDate(date), "day");
  const doseOf = (entry: LibraryPrescription) => say(prescriptionParts(entry));
  const words = ({ kind, before, after }: (typeof proposal.changes)[number]) =>
    kind === "harder" || kind === "easier"
      ? t(`change.${kind}`, { before: nameOf(before), name: nameOf(after), after: doseOf(after) })
      : t("change.dose", { name: nameOf(before), before: doseOf(before), after: doseOf(after) });
  return (
    <>
      <ul className="grid gap-1 font-semibold">
        {proposal.phase && <li className="text-pretty">{t("change.phase", proposal.phase)}</li>}
        {proposal.changes.map((change) => (
          <li key={change.before.id} className="text-pretty">
            {words(change)}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-pretty text-ink-2">
        {evaluation.outcome === "regress"
          ? t("until", { date: day(addDays(today, PRESENT_RULES.regressDays)) })
          : t("from", { date: day(addDays(today, 1)) })}
      </p>
    </>
  );
}
