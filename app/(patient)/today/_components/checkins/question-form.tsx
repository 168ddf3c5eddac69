"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, LinkButton } from "@/app/_ui/button";
import { NumberScale } from "@/app/_ui/form/number-scale";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { Scale010 } from "@/app/_ui/form/scale";
import type { Question } from "@/lib/checkins/due";
import type { CheckinKind } from "@/lib/checkins/rounds";
import { type CheckinValue, SETTLED, type Settled } from "@/lib/checkins/vocabulary";
import { AT_A_STRETCH, isPain, LYING, useSayAnswer } from "./say-answer";

type Props = {
  question: Pick<Question, "kind" | "goal">;
  /** What was answered before; null for nothing. */
  before: CheckinValue;
  /** Takes the focus: the person is on the way through the questions. */
  focus: boolean;
  step: ReactNode;
  onAnswer: (value: CheckinValue) => void;
};

/** One question, with what goes on and what skips it. */
export function QuestionForm({ question: { kind, goal }, before, focus, step, onAnswer }: Props) {
  const t = useTranslations("checkins");
  const start = useTranslations("today.start");
  const [picked, setPicked] = useState<CheckinValue>(before);
  const title = useRef<HTMLHeadingElement>(null);
  const asked = t(`question.${kind}.title`, { goal: goal?.words ?? "" });
  const [own] = useState(focus);
  useEffect(() => {
    if (own) title.current?.focus();
  }, [own]);
  return (
    <div className="grid gap-3">
      <div>
        {step}
        <h3 ref={title} tabIndex={-1} className="text-pretty font-[640] text-xl wrap-anywhere">
          {asked}
        </h3>
        {!isPain(kind) && <p className="text-pretty text-ink-2">{t(`question.${kind}.text`)}</p>}
      </div>
      {kind === "choose-goals" ? (
        <LinkButton href={GOALS} size="phone" variant="filled">
          {t("chooseGoals")}
        </LinkButton>
      ) : (
        <>
          <Options kind={kind} label={asked} picked={picked} onPick={setPicked} />
          <Button size="phone" variant="filled" disabled={picked === null} onClick={() => onAnswer(picked)}>
            {t("save")}
          </Button>
        </>
      )}
      <Button variant="quiet" onClick={() => onAnswer(null)}>
        {start("skip")}
      </Button>
    </div>
  );
}

/** Where goals are set, with a network alone. */
const GOALS = "/progress/goals";

type OptionsProps = {
  kind: Exclude<CheckinKind, "choose-goals">;
  label: string;
  picked: CheckinValue;
  onPick: (value: CheckinValue) => void;
};

function Options({ kind, label, picked, onPick }: OptionsProps) {
  const t = useTranslations("checkins");
  const say = useSayAnswer();
  const number = typeof picked === "number" ? picked : null;
  if (isPain(kind)) return <Scale010 label={label} value={number} onChange={onPick} />;
  if (kind === "confidence" || kind === "goal" || kind === "groc") {
    const scale = {
      none: t(`ends.${kind}.none`),
      most: t(`ends.${kind}.most`),
      from: kind === "groc" ? -5 : 0,
    };
    return <NumberScale label={label} value={number} onChange={onPick} {...scale} />;
  }
  if (kind === "settled")
    return (
      <RadioGroup<Settled>
        label={label}
        value={typeof picked === "string" ? picked : null}
        onChange={onPick}
        options={SETTLED.map((value) => ({ value, label: say(kind, value) }))}
      />
    );
  return (
    <RadioGroup
      label={label}
      columns={2}
      value={number === null ? null : String(number)}
      onChange={(value) => onPick(Number(value))}
      options={(kind === "lying" ? LYING : AT_A_STRETCH).map((minutes) => ({
        value: String(minutes),
        label: say(kind, minutes),
      }))}
    />
  );
}
