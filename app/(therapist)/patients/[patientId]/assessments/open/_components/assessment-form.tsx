"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useLeaveGuard } from "@/app/_ui/form/use-leave-guard";
import { PageHeader } from "@/app/_ui/page-header";
import { type Answers, tested } from "@/lib/assessments/answers";
import { findingsOf } from "@/lib/assessments/findings";
import { type OneSide, PART_IDS } from "@/lib/assessments/form.data";
import type { AssessmentId, PatientId } from "@/lib/ids";
import { AssessingProvider } from "./assessing-context";
import { useChoiceKeys } from "./choose";
import { ConcludePanel } from "./conclude-panel";
import { FindingsPanel } from "./findings-panel";
import { PartNav } from "./part-nav";
import { PartSection } from "./part-section";
import { Roots } from "./roots";
import { type Begun, BegunBefore, Discard, SavedAt, type Today } from "./saved-at";
import { type LeftOpen, TakeOver } from "./take-over";
import { useAssessment } from "./use-assessment";
import { useConclude } from "./use-conclude";

type Props = {
  patient: { id: PatientId; name: string; side: OneSide | "both"; age: number | null };
  start: { id: AssessmentId; answers: Answers; savedAt: string | null; begun: Begun | null };
  /** What was concluded before, the latest first. */
  earlier: readonly Answers[];
  /** Of the last one; null for the first. */
  lastDay: string | null;
  templates: Readonly<Record<string, string>>;
  recorded: readonly { code: string; side?: string | null | undefined }[];
  time: Today;
  /** What nobody concluded in records that were merged into this one. */
  merged: readonly LeftOpen[];
  /** The warning signs and the body chart, which have pages of their own. */
  children: ReactNode;
};

/** What is tested at the roots in rows, beside the grids. */
const ROOTS_IN_ROWS = ["strength-pain", "plantar", "clonus", "tandem"] as const;

export function AssessmentForm({
  patient,
  start,
  earlier,
  lastDay,
  templates,
  recorded,
  time,
  merged,
  children,
}: Props) {
  const t = useTranslations("assessment");
  const router = useRouter();
  const assessing = useAssessment({ ...start, patientId: patient.id });
  const concluding = useConclude(assessing, patient.id);
  const { answers } = assessing;
  const side = tested(answers, "side") ?? patient.side;
  const person = { side, age: patient.age };
  const findings = findingsOf(answers, person);
  // Another one than the page began with is of today.
  const isOld = start.begun !== null && start.begun.at.getTime() < time.since;
  const storedId = assessing.storedId();
  const old = isOld && storedId === start.id ? start.begun : null;
  const leave = () => {
    assessing.close();
    router.push(`/patients/${patient.id}/assessments`);
  };
  const discard = storedId && <Discard assessmentId={storedId} onDone={leave} />;
  useLeaveGuard(assessing.dirty);
  useChoiceKeys(assessing);
  return (
    <AssessingProvider value={{ ...assessing, last: earlier[0] ?? null, earlier, findings, person }}>
      <PageHeader
        back={{ href: `/patients/${patient.id}`, label: patient.name }}
        title={t("title")}
        meta={lastDay ? t("compared", { day: lastDay }) : t("first")}
        actions={
          <>
            <SavedAt assessing={assessing} time={time} />
            {!old && discard}
          </>
        }
      />
      <div
        id="assessment"
        className="grid grid-cols-[13rem_minmax(0,1fr)_24rem] gap-x-5 px-4 pb-12 max-xl:grid-cols-[minmax(0,1fr)_20rem] max-lg:grid-cols-1"
      >
        <PartNav />
        <div inert={concluding.held} className="grid min-w-0 content-start gap-8">
          {old && <BegunBefore begun={old} zone={time.zone} actions={discard} />}
          {merged.map((one) => (
            <TakeOver key={one.id} from={one} zone={time.zone} />
          ))}
          {children}
          {PART_IDS.map((part) =>
            part === "roots" ? (
              <PartSection key={part} part={part} items={ROOTS_IN_ROWS}>
                <Roots />
              </PartSection>
            ) : (
              <PartSection key={part} part={part} />
            ),
          )}
        </div>
        <aside className="grid content-start gap-6 self-start border-line max-lg:mt-8 max-lg:border-t max-lg:pt-6 lg:border-s lg:ps-5 xl:sticky xl:top-14 xl:max-h-[calc(100dvh-4rem)] xl:overflow-y-auto xl:pb-2">
          <FindingsPanel patientId={patient.id} templates={templates} recorded={recorded} />
          <ConcludePanel concluding={concluding} />
        </aside>
      </div>
    </AssessingProvider>
  );
}
