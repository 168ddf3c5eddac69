import { Check, Clock, Hourglass, TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import type { Standing } from "@/lib/deliveries/standing/queries";
import { CallLink } from "./call-link";
import { ClosableCard } from "./closable-card";
import { firstName } from "./prescription-name";
import { useListedOn } from "./use-listed-on";

/** Where what the patient reported is, as far as the program knows it: facts that happened are filled, the others open. */
export function StandingCard({ standing, zone }: { standing: Standing; zone: string }) {
  const t = useTranslations("today.standing");
  const questions = useTranslations("redFlags");
  const format = useFormatter();
  const { since, names, openedAt, seen, opensAt, message, clinic, mistakenAt, report } = standing;
  const when = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: clinic.zone });
  const listed = useListedOn()(names, when(since));
  const isOpen = seen === null;
  return (
    <ClosableCard labelledBy="standing" closes={isOpen ? null : { card: "seen", id: standing.id }}>
      <h2 id="standing" className="font-[640] text-xl">
        {t(report.kind === "examined" ? "titleExamined" : "title")}
      </h2>
      <p className="mb-2 text-pretty text-ink-2">
        <ReportWords report={report} zone={zone} />
      </p>
      <ol className="grid gap-3">
        {listed === null && isOpen && (
          <Fact
            icon={<TriangleAlert />}
            tone="bg-low-soft text-low-ink"
            title={t("nobody", { clinic: clinic.name })}
          />
        )}
        {listed && <Fact icon={<Check />} tone="bg-good-soft text-good-ink" title={listed} />}
        {isOpen && mistakenAt && (
          <Fact
            icon={<Check />}
            tone="bg-good-soft text-good-ink"
            title={t("mistaken", { when: when(mistakenAt) })}
            text={t("mistakenText")}
          />
        )}
        {isOpen && message === "failed" && (
          <Fact
            icon={<TriangleAlert />}
            tone="bg-low-soft text-low-ink"
            title={t("failed")}
            text={t("failedText")}
          />
        )}
        {seen && (
          <Fact
            icon={<Check />}
            tone="bg-good-soft text-good-ink"
            title={
              seen.by
                ? t("seen", { name: firstName(seen.by) ?? seen.by, when: when(seen.at) })
                : t("seenNobody", { when: when(seen.at) })
            }
          />
        )}
        {isOpen && listed && (
          <Fact
            icon={openedAt ? <Check /> : <Hourglass />}
            tone={openedAt ? "bg-good-soft text-good-ink" : "text-ink-2 inset-ring-2 inset-ring-line-strong"}
            title={openedAt ? t("opened", { when: when(openedAt) }) : t("notOpened")}
            text={openedAt ? undefined : t("notOpenedText")}
          />
        )}
        {isOpen && opensAt && (
          <Fact
            icon={<Clock />}
            tone="text-ink-2 inset-ring-2 inset-ring-line-strong"
            title={t("opens", { clinic: clinic.name, when: when(opensAt) })}
            text={t("opensText")}
          />
        )}
      </ol>
      {isOpen && (
        <div className="mt-4 grid gap-2 border-line border-t pt-4">
          <p className="text-pretty text-ink-2">{t("worse")}</p>
          {clinic.phone && (
            <CallLink number={clinic.phone} variant="default" size="phone">
              {questions("callClinic", { clinic: clinic.name })}
            </CallLink>
          )}
        </div>
      )}
    </ClosableCard>
  );
}

/** Which report it is, by its kind and its day alone. */
function ReportWords({ report, zone }: { report: Standing["report"]; zone: string }) {
  const t = useTranslations("today.standing.report");
  const format = useFormatter();
  if (report.kind === "chart") return t("chart", { day: format.dateTime(dayAsDate(report.date), "dayLong") });
  const at = new Date(report.at);
  const day = format.dateTime(at, "dayLong", { timeZone: zone });
  return t(report.kind, { day, time: format.dateTime(at, "time", { timeZone: zone }) });
}

type FactProps = { icon: ReactNode; tone: string; title: string; text?: string };

function Fact({ icon, tone, title, text }: FactProps) {
  return (
    <li className="flex items-start gap-3">
      <span
        aria-hidden="true"
        className={`grid size-8 shrink-0 place-items-center rounded-full [&>svg]:size-4.5 ${tone}`}
      >
        {icon}
      </span>
      <p className="min-w-0 pt-0.5 text-pretty">
        <b className="block text-balance font-[640]">{title}</b>
        {text && <span className="block text-ink-2">{text}</span>}
      </p>
    </li>
  );
}
