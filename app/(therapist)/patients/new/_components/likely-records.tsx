"use client";

import { UsersRound } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { Banner } from "@/app/_ui/banner";
import { SubmitButton } from "@/app/_ui/form/action-form";
import type { LikelyRecord } from "@/lib/patients/duplicates/queries";

/** Who this may be, before a second record of one person is made; what was typed stays in the form. */
export function LikelyRecords({ likely }: { likely: readonly LikelyRecord[] }) {
  const t = useTranslations("patientForm");
  const common = useTranslations("common");
  const format = useFormatter();
  const box = useRef<HTMLDivElement>(null);
  const day = (date: string) => format.dateTime(dayAsDate(date), "date");
  useEffect(() => {
    if (likely.length > 0) box.current?.focus();
  }, [likely]);
  if (likely.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="grid gap-2 outline-none">
      <Banner
        tone="part"
        icon={<UsersRound />}
        title={t("likely.title")}
        actions={
          <SubmitButton variant="default" name="somebodyElse" value="true" busyLabel={t("busy")}>
            {t("likely.submit")}
          </SubmitButton>
        }
      >
        {t("likely.text")}
      </Banner>
      <ul aria-label={t("likely.list")} className="grid gap-1 px-3">
        {likely.map(({ id, givenName, familyName, dateOfBirth, side, since, likeness }) => (
          <li key={id}>
            <a
              href={`/patients/${id}`}
              target="_blank"
              rel="noreferrer"
              aria-label={t("likely.open", { name: `${givenName} ${familyName}` })}
              className="font-semibold text-brand hover:underline"
            >
              {givenName} {familyName}
            </a>{" "}
            <span className="text-ink-2">
              {[
                common("born", { date: day(dateOfBirth) }),
                side && common(`sides.${side}`),
                since && common("since", { date: day(since) }),
                t(`likely.why.${likeness}`),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
