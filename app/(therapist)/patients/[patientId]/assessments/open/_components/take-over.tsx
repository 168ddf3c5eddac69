"use client";

import { Merge } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { type Answers, fromAnother } from "@/lib/assessments/answers";
import type { AssessmentId } from "@/lib/ids";
import { useAssessing } from "./assessing-context";
import { Discard } from "./saved-at";

export type LeftOpen = {
  id: AssessmentId;
  answers: Answers;
  savedAt: Date;
  /** Who saved it; null for a member whose name is gone. */
  by: string | null;
  recordedAs: string | null;
};

/** What was begun in a record that was merged, and no one can conclude there: it goes on here by a press, or is thrown away. */
export function TakeOver({ from, zone }: { from: LeftOpen; zone: string }) {
  const t = useTranslations("assessment");
  const { answers, write } = useAssessing();
  const day = useFormatter().dateTime(from.savedAt, "dayYear", { timeZone: zone });
  const fresh = fromAnother(answers, from.answers);
  if (Object.keys(fresh).length === 0) return null;
  return (
    <Banner
      icon={<Merge />}
      title={t("leftOpen", { name: from.recordedAs ?? "", by: from.by ?? "none", day })}
      actions={
        <>
          <Button onClick={() => write(fresh)}>{t("takeOver")}</Button>
          <Discard assessmentId={from.id} />
        </>
      }
    />
  );
}
