"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { setOwnGoalAction } from "@/app/_actions/goals";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { NumberScale } from "@/app/_ui/form/number-scale";
import { MOST_WORDS } from "@/lib/goals/vocabulary";
import { entryOf, newCheckin } from "../../../_outbox/items";
import { useOutbox } from "../../../_outbox/provider";

/** One more goal, and how well it goes now, by which all later scores are measured. */
export function GoalForm({ first }: { first: boolean }) {
  const t = useTranslations("goals");
  const checkins = useTranslations("checkins");
  const { outbox } = useOutbox();
  const [score, setScore] = useState<number | null>(null);
  return (
    <ActionForm
      action={setOwnGoalAction}
      doneText={t("saved")}
      read={({ words }) => ({ words: words ?? "" })}
      onDone={({ goalId }, form) => {
        // The score goes the way of every answer: kept on the phone until it has arrived.
        if (outbox && score !== null)
          void outbox.add(
            entryOf(outbox.owner, "checkin", newCheckin({ kind: "goal", body: { goalId, score } })),
          );
        setScore(null);
        form.reset();
      }}
      className="grid gap-5 rounded-xl bg-surface p-4 shadow-1 ring ring-line dark:ring-0"
    >
      <h2 className="text-balance font-[640] text-xl">{t(first ? "first" : "more")}</h2>
      <Field label={t("words")} hint={t("hint")} name="words">
        <Input name="words" maxLength={MOST_WORDS} autoComplete="off" required />
      </Field>
      <div className="grid gap-2">
        <p className="font-[620]">{t("score")}</p>
        <NumberScale
          label={t("score")}
          value={score}
          onChange={setScore}
          none={checkins("ends.goal.none")}
          most={checkins("ends.goal.most")}
        />
      </div>
      <SubmitButton size="phone">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
