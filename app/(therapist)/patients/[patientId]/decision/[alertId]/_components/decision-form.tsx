"use client";

import { useTranslations } from "next-intl";
import { useDoseWords } from "@/app/_shared/dose-words";
import { Button, LinkButton } from "@/app/_ui/button";
import { Chip } from "@/app/_ui/chip";
import { Field } from "@/app/_ui/form/field";
import { Textarea } from "@/app/_ui/form/input";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { Stepper } from "@/app/_ui/form/stepper";
import { changesPlan, DECISIONS, type Decision, MOST_DAYS } from "@/lib/plans/decisions/vocabulary";
import { prescriptionParts } from "@/lib/plans/dose-words";
import { Decided, type DecidedStop } from "./decided";
import type { Option } from "./options";
import { useDecision } from "./use-decision";

type Props = {
  patientId: string;
  zone: string;
  stop: DecidedStop & { id: string; kind: string };
  options: readonly Option[];
  /** Of the plan that counts now. */
  number: number;
  mayDecide: boolean;
  /** A red flag locks the plan: what is decided here lifts no lock. */
  locked: boolean;
};

/** Five choices, of which one is made: nothing is acknowledged without. */
export function DecisionForm({ zone, number, locked, ...given }: Props) {
  const { options, stop } = given;
  const t = useTranslations("decision");
  const why = useTranslations("why");
  const say = useDoseWords();
  const {
    record,
    chosen,
    choose,
    days,
    setDays,
    seen,
    overtaken,
    live,
    pending,
    decide,
    why: ground,
  } = useDecision(given);
  const hint = ({ decision, entry, name }: Option) => {
    const dose = entry ? say(prescriptionParts(entry)) : "";
    if (decision === "go-on")
      return entry ? t(locked ? "hint.go-on-locked" : "hint.go-on", { dose, number }) : null;
    if (decision === "easier") return t("hint.variant", { name, dose });
    return decision === "half" ? dose : t(`hint.${decision}`);
  };
  const can = (decision: Decision) => options.some((option) => option.decision === decision);
  const proposed = stop.kind === "stop-S1" ? (can("easier") ? "easier" : "half") : null;
  return (
    <section aria-labelledby="yours" className="rounded-lg bg-surface p-5 ring ring-line print:hidden">
      <h2 id="yours" className="font-semibold text-lg">
        {t("yours")}
      </h2>
      <Decided stop={seen} zone={zone} />
      {live && (
        <>
          <p className="mb-3 text-ink-2">{t("holds")}</p>
          <div className="[&>[role=radiogroup]]:grid">
            <RadioGroup
              name="decision"
              label={t("yours")}
              value={chosen}
              onChange={choose}
              options={options.map((option) => ({
                value: option.decision,
                mark: String(DECISIONS.indexOf(option.decision) + 1),
                label: (
                  <>
                    {t(`option.${option.decision}`)}{" "}
                    {option.decision === proposed && <Chip tone="brand">{t("proposed")}</Chip>}
                  </>
                ),
                hint: hint(option),
              }))}
            />
          </div>
          {chosen === "half" && (
            <div className="mt-3">
              <Field label={t("days")}>
                <Stepper label={t("days")} value={days} onChange={setDays} min={1} max={MOST_DAYS} />
              </Field>
            </div>
          )}
          {chosen === "go-on" && (
            <div className="mt-3">
              <Field label={t("why")} error={ground.lacking ? t("errors.reason") : undefined} required>
                <Textarea
                  ref={ground.field}
                  maxLength={500}
                  value={ground.reason}
                  onChange={(event) => ground.say(event.target.value)}
                />
              </Field>
            </div>
          )}
          <p className="mt-3 text-pretty text-ink-3">
            {!can("take-out") ? t("notInPlan") : can("easier") ? proposed && t("regress") : t("noEasier")}
          </p>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <LinkButton href={record} size="lg">
              {why("notYet")}
            </LinkButton>
            <Button
              variant="filled"
              size="lg"
              keys="Ctrl Enter"
              disabled={chosen === null}
              busy={pending}
              busyLabel={t("deciding")}
              onClick={decide}
            >
              {overtaken
                ? t("anyway")
                : chosen === "call"
                  ? t("noteCall")
                  : chosen && changesPlan(chosen)
                    ? t("openPlan", { number: number + 1 })
                    : chosen
                      ? t("lift")
                      : t("choose")}
            </Button>
          </div>
        </>
      )}
      {!live && (
        <div className="mt-4">
          <LinkButton href={record}>{t("toRecord")}</LinkButton>
        </div>
      )}
    </section>
  );
}
