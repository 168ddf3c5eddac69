"use client";

import { CircleAlert, Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { useErrorText } from "@/app/_ui/form/error-text";
import { SECTIONS, sectionOf } from "@/lib/plans/draft-edits";
import type { Prescription } from "@/lib/plans/schema";
import type { FieldErrors } from "@/lib/result";
import { useBuilder } from "./builder-context";
import { PlanRow } from "./plan-row";
import { columns } from "./row-columns";
import { SectionHead } from "./section-head";
import { useRowDrag } from "./use-row-drag";

type Props = { thumbs: Readonly<Record<string, ReactNode>>; planErrors: FieldErrors | undefined };

/** The rows of the phase that is looked at, by section. */
export function PlanTable({ thumbs, planErrors = {} }: Props) {
  const t = useTranslations("plan");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const { data, state, shown, dispatch } = useBuilder();
  const { content } = state;
  const current = content.phases.find((phase) => phase.id === content.currentPhaseId);
  const before = useMemo(
    () =>
      new Map(
        data.latest?.content.phases.flatMap((phase) =>
          phase.prescriptions.map((entry): [string, Prescription] => [entry.id, entry]),
        ),
      ),
    [data.latest],
  );
  const drag = useRowDrag(dispatch);
  const problems = Object.entries(planErrors).filter(([field]) => field.startsWith("content"));

  return (
    <div
      id="phase-rows"
      role="tabpanel"
      aria-labelledby={`tab-${shown.id}`}
      className="min-h-0 flex-1 overflow-y-auto bg-surface px-4 pb-6 lg:scroll-pb-6"
    >
      {shown.id !== content.currentPhaseId && (
        <div className="pt-2">
          <Banner
            icon={<Eye />}
            title={t("phases.follows", { name: data.patient.givenName, phase: current?.name ?? "" })}
            actions={
              <Button
                size="sm"
                onClick={() => dispatch({ type: "make-current", id: shown.id, known: data.identities })}
              >
                {t("phases.makeCurrent")}
              </Button>
            }
          >
            {t("phases.preview")}
          </Banner>
        </div>
      )}
      {problems.map(([field, key]) => (
        <div key={field} className="pt-2">
          <Banner tone="low" icon={<CircleAlert />} title={errorText(key)} />
        </div>
      ))}
      <div aria-hidden="true" className={`${columns} h-[30px] font-medium text-ink-3 text-xs max-md:hidden`}>
        <span />
        <span />
        <span>{common("prescription")}</span>
        <span>{common("doseHead")}</span>
        <span>{common("side")}</span>
        <span>{common("daysTitle")}</span>
        <span className="text-end">{t("table.perDay")}</span>
        <span className="text-end">{t("table.minutes")}</span>
        <span />
      </div>
      {SECTIONS.map((section) => {
        const entries = shown.prescriptions.filter((entry) => sectionOf(entry.kind) === section.key);
        return (
          <section key={section.key} aria-label={t(`section.${section.key}`)}>
            <SectionHead section={section} entries={entries} />
            <ul>
              {entries.map((entry) => (
                <PlanRow
                  key={entry.id}
                  entry={entry}
                  before={data.latest ? (before.get(entry.id) ?? "new") : undefined}
                  thumb={"exerciseId" in entry ? thumbs[entry.exerciseId] : undefined}
                  drag={drag}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
