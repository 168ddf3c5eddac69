import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { Button } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import type { Matched, Affected as One, Summary } from "@/lib/dry-run/summary";

/** Patients who are listed at once. */
const SHOWN = 25;

/** Of whom something else would have been proposed, what and when, and the way to their record. */
export function Affected({ affected }: Pick<Summary, "affected">) {
  const t = useTranslations("dryRun");
  const progression = useTranslations("progression");
  const format = useFormatter();
  const [shown, setShown] = useState(SHOWN);
  const day = (date: string | undefined) => (date ? format.dateTime(dayAsDate(date), "dayMonth") : "");
  const wordsOf = ({ said, change, present, changed }: Matched) =>
    change === "same"
      ? ""
      : t(`matched.${change}`, {
          said: progression(`what.${said}`),
          ...{ present: day(present?.from), changed: day(changed?.from) },
        });
  return (
    <section aria-labelledby="affected" className="grid gap-2">
      <h3 id="affected" className="font-semibold text-md">
        {t("affected")}
      </h3>
      <p className="max-w-[68ch] text-ink-2 text-sm">{t("affectedText", { count: affected.length })}</p>
      {affected.length > 0 && (
        <ul className="rounded-md bg-surface ring ring-line">
          {affected.slice(0, shown).map(({ patientId, name, matched }: One) => (
            <li
              key={patientId}
              className="grid gap-x-4 border-line px-4 py-2 not-first:border-t sm:grid-cols-[12rem_minmax(0,1fr)]"
            >
              <Link
                href={`/patients/${patientId}`}
                className="w-fit font-medium underline underline-offset-2"
              >
                {name}
              </Link>
              <ul className="flex flex-wrap gap-x-4 text-ink-2 text-sm">
                {matched.map((one) => (
                  <li
                    key={`${one.said} ${one.present?.from} ${one.changed?.from}`}
                    className="first-letter:uppercase"
                  >
                    {wordsOf(one)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {affected.length > shown && (
        <Button className="w-fit" onClick={() => setShown(shown + SHOWN)}>
          {t("more", { count: Math.min(SHOWN, affected.length - shown) })}
        </Button>
      )}
    </section>
  );
}
