import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { buttonClass } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/states";
import { viewsOf } from "@/lib/clinics/policy";
import { asMember } from "@/lib/gates/gates";
import { readOutcomes } from "@/lib/outcomes/queries";
import { outcomesFilter } from "@/lib/outcomes/schema";
import { LEAST_SHOWN } from "@/lib/outcomes/vocabulary";
import { ClinicHeader } from "../_components/clinic-header";
import { MeasureChoice } from "./_components/measure-choice";
import { Missing } from "./_components/missing";
import { OutcomeReport } from "./_components/outcome-report";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("clinic"))("views.outcomes") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where the trial is described that adherence predicted nothing in. */
const SOURCE = "experts.mcmaster.ca/display/publication1654356";

/** How the clinic's episodes went: in groups of ten or more, of nobody by name. */
export default async function OutcomesPage({ searchParams }: Props) {
  const { measure } = outcomesFilter.parse(await searchParams);
  const { outcomes, views } = await asMember(async (db) => ({
    outcomes: await readOutcomes(db, measure),
    views: viewsOf(db.actor),
  }));
  if (!outcomes) notFound();
  const t = await getTranslations("outcomes");
  const common = await getTranslations("common");
  const { table, noChange, noAdherence } = outcomes;
  return (
    <Messages only={["clinic", "outcomes"]}>
      <ClinicHeader current="outcomes" views={views} />
      <div className="grid w-full max-w-[920px] gap-6 px-4 pt-2 pb-12">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <MeasureChoice measure={measure} />
          <a
            href={`/clinic/outcomes/csv?measure=${measure}`}
            className={buttonClass("default", "md", "mt-5")}
          >
            {common("csv")}
          </a>
        </div>
        <p className="max-w-[68ch] border-line-strong border-s-2 ps-3 text-ink-2 text-pretty">
          {t("humility", { source: SOURCE })}
        </p>
        {table ? (
          <OutcomeReport measure={measure} table={table} />
        ) : (
          <EmptyState title={t("empty")} text={t("emptyText", { least: LEAST_SHOWN })} />
        )}
        <Missing noChange={noChange} noAdherence={noAdherence} />
      </div>
    </Messages>
  );
}
