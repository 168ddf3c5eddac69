"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { RadioGroup } from "@/app/_ui/form/radio-group";
import { Scale010 } from "@/app/_ui/form/scale";
import { type CheckinKind, type CheckinValue, SETTLED, type Settled } from "@/lib/checkins/vocabulary";
import { NumberScale } from "./number-scale";
import { AT_A_STRETCH, LYING, useSayAnswer } from "./say-answer";

type Props = {
  kind: CheckinKind;
  /** What was answered before; null for nothing. */
  before: CheckinValue;
  /** Takes the focus: the person is on the way through the questions. */
  focus: boolean;
  step: ReactNode;
  onAnswer: (value: CheckinValue) => void;
};

/** One question, with what goes on and what skips it. */
export function QuestionForm({ kind, before, focus, step, onAnswer }: Props) {
  const t = useTranslations("checkins");
  const start = useTranslations("today.start");
  const [picked, setPicked] = useState<CheckinValue>(before);
  const title = useRef<HTMLHeadingElement>(null);
  const [own] = useState(focus);
  useEffect(() => {
    if (own) title.current?.focus();
  }, [own]);
  return (
    <div className="grid gap-3">
      <div>
        {step}
        <h3 ref={title} tabIndex={-1} className="text-pretty font-[640] text-xl">
          {t(`question.${kind}.title`)}
        </h3>
        {kind !== "rest-pain" && <p className="text-pretty text-ink-2">{t(`question.${kind}.text`)}</p>}
      </div>
      <Options kind={kind} label={t(`question.${kind}.title`)} picked={picked} onPick={setPicked} />
      <Button size="phone" variant="filled" disabled={picked === null} onClick={() => onAnswer(picked)}>
        {t("save")}
      </Button>
      <Button variant="quiet" onClick={() => onAnswer(null)}>
        {start("skip")}
      </Button>
    </div>
  );
}

type OptionsProps = {
  kind: CheckinKind;
  label: string;
  picked: CheckinValue;
  onPick: (value: CheckinValue) => void;
};

function Options({ kind, label, picked, onPick }: OptionsProps) {
  const t = useTranslations("checkins");
  const say = useSayAnswer();
  const number = typeof picked === "number" ? picked : null;
  if (kind === "rest-pain") return <Scale010 label={label} value={number} onChange={onPick} />;
  if (kind === "confidence")
    return (
      <NumberScale label={label} value={number} onChange={onPick} none={t("notAtAll")} most={t("fully")} />
    );
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
