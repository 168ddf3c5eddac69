import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { telOf } from "@/app/_shared/tel";
import { Link } from "@/app/_ui/link";
import type { Chart } from "@/lib/record/queries";
import { CorrectZone } from "./correct-zone";
import { Panel } from "./panel";

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-3 py-1">
      <dt className="w-24 shrink-0 text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

export function ContactCard({ chart }: { chart: Chart }) {
  const t = useTranslations("patient.contact");
  const common = useTranslations("common");
  const helpers = useTranslations("helpers");
  const patientForm = useTranslations("patientForm");
  const format = useFormatter();
  const { phone, dateOfBirth, zone, hasSignIn } = chart;
  return (
    <Panel id="contact" title={t("title")}>
      <dl>
        <Line name={patientForm("phone")}>
          {phone ? (
            <a href={telOf(phone)} className="font-medium text-brand hover:underline">
              {phone}
            </a>
          ) : (
            <span className="text-ink-3">{t("none")}</span>
          )}
        </Line>
        <Line name={t("born")}>{format.dateTime(dayAsDate(dateOfBirth), "date")}</Line>
        <Line name={common("timeZone")}>
          <span className="-my-1 flex min-h-control-sm flex-wrap items-center gap-x-1">
            <span>{zone}</span>
            {chart.allowed.prescribe && <CorrectZone patientId={chart.id} zone={zone} today={chart.today} />}
          </span>
        </Line>
        <Line name={common("signInNoun")}>{t(hasSignIn ? "hasSignIn" : "noSignIn")}</Line>
        <Line name={helpers("title")}>
          <Link href={`/patients/${chart.id}/helpers`} className="font-medium text-brand hover:underline">
            {t("helpers")}
          </Link>
        </Line>
      </dl>
    </Panel>
  );
}
