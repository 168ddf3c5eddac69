import { CircleCheck, OctagonAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { Screening } from "@/lib/screenings/queries";
import { urgencyOf, worstOf, yesesOf } from "@/lib/screenings/vocabulary";

type Props = { screenings: readonly Screening[]; zone: string };

/** What was asked, why and by whom, and each yes by its name. */
export function ScreeningList({ screenings, zone }: Props) {
  return (
    <ol className="rounded-md bg-surface ring ring-line">
      {screenings.map((screening) => (
        <Line key={screening.id} screening={screening} zone={zone} />
      ))}
    </ol>
  );
}

function Line({ screening, zone }: { screening: Screening; zone: string }) {
  const t = useTranslations("screenings");
  const questions = useTranslations("redFlags.question");
  const format = useFormatter();
  const { at, answers, occasion, source, askedBy, helper, wording, mistakenAt } = screening;
  const whenOf = (instant: string) => format.dateTime(new Date(instant), "dayTime", { timeZone: zone });
  const worst = worstOf(answers);
  const signs = yesesOf(answers).map(({ flag }) => questions(`${flag}.label`));
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-3 border-line px-4 py-2.5 not-first:border-t">
      {worst ? (
        <OctagonAlert aria-hidden="true" className="mt-0.5 size-5 text-low" />
      ) : (
        <CircleCheck aria-hidden="true" className="mt-0.5 size-5 text-good" />
      )}
      <div>
        <p className="font-semibold">
          {worst
            ? t(`yes.${urgencyOf(worst)}`, { signs: format.list(signs, { type: "unit" }) })
            : t("no", { count: answers.length })}
        </p>
        {mistakenAt && (
          <p className="text-pretty text-ink-2">{t("mistaken", { when: whenOf(mistakenAt) })}</p>
        )}
        <p className="text-ink-3 text-xs">
          {t(`occasion.${occasion}`)} ·{" "}
          {source === "staff"
            ? t("by.staff", { name: askedBy ?? "none" })
            : helper
              ? t("by.helper", { name: helper })
              : t("by.patient")}{" "}
          · {t("wording", { wording })}
        </p>
      </div>
      <time dateTime={at} className="text-ink-2">
        {whenOf(at)}
      </time>
    </li>
  );
}
