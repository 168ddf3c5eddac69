"use client";

import { useTranslations } from "next-intl";
import { recordConditionAction } from "@/app/_actions/safety";
import { Button, LinkButton } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { tested } from "@/lib/assessments/answers";
import { cordSigns, isHotKnee } from "@/lib/assessments/findings";
import {
  type Following,
  followingConditions,
  notRecorded,
  recordedFindings,
} from "@/lib/assessments/follows";
import { ITEM_IDS } from "@/lib/assessments/form.data";
import { suggestTemplates } from "@/lib/plans/template-suggestions";
import { Findings } from "../../_components/findings";
import { useAssessmentWords } from "../../_components/use-words";
import { useAssessing } from "./assessing-context";

type Props = {
  patientId: string;
  /** The built-in templates by their slug. */
  templates: Readonly<Record<string, string>>;
  /** The conditions on record by now. */
  recorded: readonly { code: string; side?: string | null | undefined }[];
};

/** What the findings point to, and what follows if the therapist agrees. */
export function FindingsPanel({ patientId, templates, recorded }: Props) {
  const t = useTranslations("assessment");
  const reasons = useTranslations("plan.choose.reason");
  const { answers, findings, person } = useAssessing();
  const untested = ITEM_IDS.filter((id) => id !== "side" && tested(answers, id) === null).length;
  const { suggestions } = suggestTemplates(recordedFindings(answers, person));
  const conditions = notRecorded(followingConditions(answers, person), recorded);
  const warns = cordSigns(answers).length > 0 || isHotKnee(answers);
  return (
    <section aria-labelledby="found" className="grid gap-3">
      <h2 id="found" className="font-semibold text-md">
        {t("found")}
      </h2>
      <Findings findings={findings} />
      <p className="text-pretty text-ink-3 text-xs">
        {t("untested", { count: untested })} {t("counted")}
      </p>
      {warns && (
        <p className="grid justify-items-start gap-2 rounded-md bg-low-soft p-3 text-sm">
          {t("askFirst")}
          <LinkButton size="sm" href={`/patients/${patientId}/screenings/new`}>
            {t("askFlags")}
          </LinkButton>
        </p>
      )}
      {findings.length > 0 && (
        <div>
          <h3 className="font-medium text-sm">{t("suggested")}</h3>
          <ul className="mt-1 grid gap-1 text-sm">
            {suggestions.map(({ template, reason }) => (
              <li key={template}>
                {templates[template]} <span className="block text-ink-3 text-xs">{reasons(reason)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {conditions.length > 0 && (
        <div>
          <h3 className="font-medium text-sm">{t("conditions")}</h3>
          <ul className="mt-1 grid gap-1 text-sm">
            {conditions.map((condition) => (
              <Follows key={condition.code + condition.side} patientId={patientId} condition={condition} />
            ))}
          </ul>
          <p className="mt-1 text-pretty text-ink-3 text-xs">{t("conditionsText")}</p>
        </div>
      )}
    </section>
  );
}

/** A condition that follows; recorded by a press, never by itself. */
function Follows({ patientId, condition }: { patientId: string; condition: Following }) {
  const t = useTranslations("assessment");
  const labels = useTranslations("conditions");
  const { item } = useAssessmentWords();
  const { run, pending } = useAction(recordConditionAction, { doneText: t("recorded") });
  const { code, side, items } = condition;
  return (
    <li className="flex items-center gap-2">
      <span className="min-w-0 flex-1">
        {labels(`${code}.label`)}
        {side && `, ${t(`option.${side}`)}`}{" "}
        <span className="block text-ink-3 text-xs">{items.map(item).join(", ")}</span>
      </span>
      <Button size="sm" busy={pending} onClick={() => run({ patientId, code, side })}>
        {t("record")}
      </Button>
    </li>
  );
}
