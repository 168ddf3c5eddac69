import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { asPhone } from "@/lib/gates/gates";
import { getToday } from "@/lib/today/queries";
import { listNextVisits } from "@/lib/visits/queries";
import { VISIT_DAYS } from "@/lib/visits/vocabulary";
import { NextVisits } from "./_components/next-visits";
import { PlanOf } from "./_components/plan-of";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations("common");
  return { title: common("yourPlan") };
}

/** The patient's plan. */
export default async function PlanPage() {
  const found = await asPhone(async (db) => {
    const today = await getToday(db);
    return today && { today, visits: await listNextVisits(db, { most: 3, ahead: VISIT_DAYS.ahead }) };
  });
  if (!found) notFound();
  const { today, visits } = found;
  return <PlanOf today={today} visits={<NextVisits visits={visits} zone={today.zone} />} />;
}
