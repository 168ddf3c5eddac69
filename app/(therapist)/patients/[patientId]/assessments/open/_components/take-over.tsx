"use client";

import { Merge } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { Button } from "@/app/_ui/button";
import { type Answers, fromAnother } from "@/lib/assessments/answers";
import { useAssessing } from "./assessing-context";

export type LeftOpen = { id: string; answers: Answers; recordedAs: string | null };

/** What was begun in a record that was merged, and no one can conclude there: it goes on here by a press. */
export function TakeOver({ from }: { from: LeftOpen }) {
  const t = useTranslations("assessment");
  const { answers, write } = useAssessing();
  const fresh = fromAnother(answers, from.answers);
  if (Object.keys(fresh).length === 0) return null;
  return (
    <Banner
      icon={<Merge />}
      title={t("leftOpen", { name: from.recordedAs ?? "" })}
      actions={<Button onClick={() => write(fresh)}>{t("takeOver")}</Button>}
    />
  );
}
