import { ClipboardCheck, PersonStanding } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/app/_ui/button";
import type { BodyMark } from "@/lib/body-charts/schema";
import type { Screening } from "@/lib/screenings/queries";
import { yesesOf } from "@/lib/screenings/vocabulary";

type Props = {
  patientId: string;
  screening: Pick<Screening, "at" | "answers"> | null;
  chart: { at: string; marks: readonly BodyMark[] } | null;
  zone: string;
};

/** The warning signs and the body chart: what stands of them, and the way to ask or draw anew. */
export function OtherParts({ patientId, screening, chart, zone }: Props) {
  const t = useTranslations("assessment");
  const draw = useTranslations("bodyCharts");
  const format = useFormatter();
  const whenOf = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: zone });
  return (
    <div className="grid grid-cols-2 gap-3 max-lg:grid-cols-1">
      <Part
        id="flags"
        title={t("part.flags")}
        stands={
          screening
            ? t("flagsAsked", {
                ...{ when: whenOf(screening.at), yes: yesesOf(screening.answers).length },
                asked: screening.answers.length,
              })
            : t("flagsNever")
        }
      >
        <LinkButton size="sm" href={`/patients/${patientId}/screenings/new`} icon={<ClipboardCheck />}>
          {t("askFlags")}
        </LinkButton>
      </Part>
      <Part
        id="chart"
        title={t("part.chart")}
        stands={chart ? t("chartOf", { when: whenOf(chart.at), marks: chart.marks.length }) : t("chartNever")}
      >
        <LinkButton size="sm" href={`/patients/${patientId}/body-charts/new`} icon={<PersonStanding />}>
          {draw("draw")}
        </LinkButton>
      </Part>
    </div>
  );
}

type PartProps = { id: string; title: string; stands: string; children: ReactNode };

function Part({ id, title, stands, children }: PartProps) {
  return (
    <section
      aria-labelledby={id}
      className="flex items-center gap-3 rounded-md bg-surface p-3 ring ring-line"
    >
      <div className="min-w-0 flex-1">
        <h2 id={id} className="font-medium">
          {title}
        </h2>
        <p className="text-ink-2 text-sm">{stands}</p>
      </div>
      {children}
    </section>
  );
}
