import { useTranslations } from "next-intl";
import { telOf } from "@/app/_shared/tel";
import type { Glance } from "@/lib/caseload/glance/mutations";
import { type Reason, standing } from "@/lib/caseload/reasons";
import { useReasonTarget } from "../reason-action";

/** What can be done for a patient from anywhere: `why` is the reason that asks for it. */
export type PatientAct = { id: string; label: string; href: string; why?: Reason };

/** First what the gravest reason asks for, then what is done most; what somebody may not do isn't offered. */
export function usePatientActs() {
  const t = useTranslations("palette.act");
  const common = useTranslations("common");
  const patient = useTranslations("patient.actions");
  const assessment = useTranslations("assessment");
  const charts = useTranslations("bodyCharts");
  const targetOf = useReasonTarget();
  const why = (percent: number | null) =>
    percent === null ? t("whyNone") : common("whyPercent", { percent });
  return (glance: Glance): PatientAct[] => {
    const { patientId, phone, standing: stands, open, prescribes, enters } = glance;
    const base = `/patients/${patientId}`;
    const [reason] = stands ? standing(stands.flags, stands.quiet) : [];
    const target = reason && targetOf({ reason, hasPlan: true, patientId, phone });
    const may = { plan: prescribes, log: enters };
    const asked = target?.needs && !may[target.needs] ? null : target;
    const has = stands?.planName != null;
    const acts: (PatientAct | false | null | undefined)[] = [
      asked && { id: "asked", label: asked.label, href: asked.href, why: reason },
      glance.hasSignIn &&
        open && { id: "message", label: common("messages"), href: `/messages/${patientId}` },
      phone !== null && { id: "call", label: common("call", { number: phone }), href: telOf(phone) },
      prescribes && { id: "plan", label: common(has ? "editPlan" : "writePlan"), href: `${base}/plan` },
      { id: "assess", label: assessment("all"), href: `${base}/assessments` },
      { id: "visits", label: common("visits"), href: `${base}/visits` },
      enters && { id: "log", label: patient("log"), href: `${base}/log` },
      (stands?.flags.length ?? 0) > 0 && {
        ...{ id: "reasons", label: t("reasons"), href: `/caseload?therapist=all&reasons=${patientId}` },
      },
      { id: "record", label: common("record"), href: base },
      has && { id: "why", label: why(stands.percent), href: `${base}/why` },
      { id: "charts", label: charts("title"), href: `${base}/body-charts` },
    ];
    return acts.filter((act) => !!act);
  };
}
