import { Info } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { Banner } from "@/app/_ui/banner";
import { sumsRules, triesRules, viewsOf } from "@/lib/clinics/policy";
import { typedIn } from "@/lib/dry-run/changes";
import { RUN_DAYS } from "@/lib/dry-run/vocabulary";
import { asMember } from "@/lib/gates/gates";
import { RULES } from "@/lib/plans/progression/rules.data";
import { ClinicHeader } from "../_components/clinic-header";
import { DryRun } from "./_components/dry-run";
import { SumRun } from "./_components/sum-run";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clinic"))("views.rules") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Other numbers of the progression rules, tried on what the clinic has recorded: by patient, or as sums for an owner. */
export default async function RulesPage({ searchParams }: Props) {
  const typed = typedIn(await searchParams);
  const { views, tries, sums } = await asMember(async ({ actor }) => ({
    ...{ views: viewsOf(actor), tries: triesRules(actor), sums: sumsRules(actor) },
  }));
  if (!tries && !sums) notFound();
  const t = await getTranslations("dryRun");
  return (
    <Messages
      only={[
        "clinic",
        "dryRun",
        "outcomes.hidden",
        "plan.row.changed",
        "progression.ground",
        "progression.what",
      ]}
    >
      <ClinicHeader current="rules" views={views} />
      <div className="grid w-full max-w-[1240px] gap-5 px-4 pt-2 pb-12">
        <div className="grid max-w-[80ch] gap-3">
          <p className="text-pretty">{t("lead", { days: RUN_DAYS })}</p>
          <Banner icon={<Info />} title={t("nothing")}>
            {t("nothingText", { edition: RULES.edition })}
          </Banner>
        </div>
        {tries ? <DryRun typed={typed} /> : <SumRun typed={typed} />}
      </div>
    </Messages>
  );
}
