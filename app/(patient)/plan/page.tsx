import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { asPhone } from "@/lib/gates/gates";
import { getToday } from "@/lib/today/queries";
import { PlanOf } from "./_components/plan-of";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations("common");
  return { title: common("yourPlan") };
}

/** The patient's plan. */
export default async function PlanPage() {
  const today = await asPhone(getToday);
  if (!today) notFound();
  return <PlanOf today={today} />;
}
