import { BadgeCheck, FileWarning } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Banner } from "@/app/_ui/banner";
import type { ContentState, SignOff } from "@/lib/content/queries";
import type { LocalDate } from "@/lib/time/calendar-date";
import { RecordSignOff } from "./record-sign-off";

type Props = { content: ContentState; today: LocalDate; runs: boolean };

/** Who answers for the clinical content at hand in this clinic; an owner records it, everybody else reads it. */
export function ClinicalContent({ content, today, runs }: Props) {
  const t = useTranslations("clinic.content");
  const format = useFormatter();
  const { current, earlier, version, digest } = content;
  const day = (date: LocalDate) => format.dateTime(dayAsDate(date), "dateInWords");
  const registered = ({ body, number }: SignOff) => t("registered", { body, number });
  const record = runs && (
    <RecordSignOff version={version} digest={digest} today={today} again={current !== null} />
  );
  return (
    <section aria-labelledby="content" className="grid gap-2 px-4">
      <h2 id="content" className="flex h-control-sm items-center font-semibold text-[.875rem]">
        {t("title")}
      </h2>
      {current ? (
        <Banner
          tone="good"
          icon={<BadgeCheck />}
          title={t("signed", { version, name: current.name, date: day(current.signedOn) })}
          actions={record}
        >
          {registered(current)}
        </Banner>
      ) : (
        <Banner tone="part" icon={<FileWarning />} title={t("unsigned", { version })} actions={record} />
      )}
      <p className="max-w-prose text-pretty text-ink-2 text-sm">{t("about")}</p>
      {earlier.length > 0 && (
        <>
          <h3 className="mt-2 font-semibold text-sm">{t("earlier")}</h3>
          <ul>
            {earlier.map((one) => (
              <li
                key={one.id}
                className="flex min-h-control-sm flex-wrap items-center gap-x-3 border-line border-b py-1"
              >
                <b className="font-semibold">{t("edition", { version: one.version })}</b>
                <span>{one.name}</span>
                <span className="min-w-0 flex-1 basis-40 text-ink-2">{registered(one)}</span>
                <span className="text-ink-2">{day(one.signedOn)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
