"use client";

import { useTranslations } from "next-intl";
import { endOwnGoalAction } from "@/app/_actions/goals";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";

type Props = { id: string; words: string; byClinic: boolean };

/** A goal that stands, with the way to end it. What was scored of it stays with the clinic. */
export function StandingGoal({ id, words, byClinic }: Props) {
  const t = useTranslations("goals");
  const { run, pending } = useAction(endOwnGoalAction, { doneText: t("ended") });
  return (
    <li className="flex min-h-18 flex-wrap items-center gap-x-3 gap-y-2 border-line p-3 ps-4 not-first:border-t">
      <span className="min-w-0 flex-1 basis-44">
        <span className="block text-pretty font-[620] wrap-anywhere">{words}</span>
        {byClinic && <span className="block text-ink-2 text-md">{t("byClinic")}</span>}
      </span>
      <Button aria-label={t("endName", { goal: words })} busy={pending} onClick={() => run({ goalId: id })}>
        {t("end")}
      </Button>
    </li>
  );
}
