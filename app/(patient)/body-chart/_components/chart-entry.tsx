"use client";

import { CircleAlert, CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { ChartField } from "@/app/_shared/body/chart-field";
import { useMarks } from "@/app/_shared/body/use-marks";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import { useLeaveGuard } from "@/app/_ui/form/use-leave-guard";
import type { BodyMark } from "@/lib/body-charts/schema";
import { type ChartBefore, type ChartProblem, useSendChart } from "./use-send-chart";

const REFUSED = ["in-future", "no-episode", "too-many"] as const;

/** Why it was not saved, beside the button that tries again; what was marked stays. */
function Problem({ problem }: { problem: ChartProblem }) {
  const t = useTranslations("bodyChart");
  const errors = useTranslations("errors");
  const refused = problem.kind === "refused";
  const Icon = refused ? CircleAlert : CloudOff;
  const words = () => {
    if (problem.kind === "later")
      return t(problem.because === "sign-in" ? "signedOut" : problem.kept ? "waits" : "notSent");
    if (problem.error === "zone-unknown") return errors("zoneUnknown");
    return t(`refused.${REFUSED.find((known) => known === problem.error) ?? "other"}`);
  };
  return (
    <p
      role="alert"
      className={
        refused
          ? "flex gap-2.5 rounded-lg bg-low-soft p-3 text-low-ink"
          : "flex gap-2.5 rounded-lg bg-part-soft p-3"
      }
    >
      <Icon aria-hidden="true" className="mt-0.5 size-5" />
      <span className="text-pretty">{words()}</span>
    </p>
  );
}

/** Drawing one chart on the phone; it begins with what was drawn today already. */
export function ChartEntry({ first, ...read }: ChartBefore & { first: readonly BodyMark[] }) {
  const t = useTranslations("bodyChart");
  const common = useTranslations("common");
  const drawn = useMarks(first);
  const { send, busy, problem } = useSendChart(read);
  const { marks } = drawn;
  const kept = busy || (problem?.kind === "later" && problem.kept);
  useLeaveGuard(!kept && JSON.stringify(marks) !== JSON.stringify(first));
  const label =
    problem?.kind === "later" ? common("tryAgain") : marks.length > 0 ? common("save") : t("nothingToday");
  return (
    <>
      <ChartField voice="patient" drawn={drawn} />
      <PhoneDock aboveTabs={false}>
        {problem && <Problem problem={problem} />}
        <p role="status" className="sr-only">
          {t("marked", { count: marks.length })}
        </p>
        <Button
          variant={marks.length > 0 ? "filled" : "default"}
          size="phone"
          busy={busy}
          busyLabel={common("saving")}
          onClick={() => send(marks)}
        >
          {label}
        </Button>
      </PhoneDock>
    </>
  );
}
