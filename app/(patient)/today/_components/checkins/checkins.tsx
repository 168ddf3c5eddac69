"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import type { DueRound, Question } from "@/lib/checkins/due";
import { askedIn, type CheckinValue } from "@/lib/checkins/vocabulary";
import type { Day } from "@/lib/outbox/checkins";
import { SendNotice } from "../../../_components/send-notice";
import { QuestionForm } from "./question-form";
import { useSayAnswer } from "./say-answer";
import { useAnswers } from "./use-answers";

/** What is asked now, one question at a time; what was answered stands below it and can be changed. */
export function Checkins({ rounds: due, day }: { rounds: readonly DueRound[]; day: Day }) {
  const { rounds, answer, refused, dismiss } = useAnswers(due, day);
  const [changing, setChanging] = useState<string | null>(null);
  const [begun, setBegun] = useState(false);
  // A second round waits until the first is through.
  const open = rounds.find(({ questions }) => questions.some(({ answered }) => !answered))?.round;
  return rounds
    .filter(({ round, questions }) => round === open || questions.some(({ answered }) => answered))
    .map(({ round, questions }) => (
      <RoundCard
        key={round}
        round={round}
        questions={questions}
        asks={changing === null ? round === open : questions.some((one) => askedIn(one) === changing)}
        changing={changing}
        focus={begun}
        onChange={(question) => {
          setBegun(true);
          setChanging(askedIn(question));
        }}
        onAnswer={(question, value) => {
          setBegun(true);
          setChanging(null);
          answer(question, value);
        }}
        notice={
          refused !== null && (
            <SendNotice
              sending={{ phase: "refused", error: refused }}
              onRetry={dismiss}
              onTakeBack={dismiss}
            />
          )
        }
      />
    ));
}

type CardProps = DueRound & {
  asks: boolean;
  /** What the answered question is about that is open again. */
  changing: string | null;
  focus: boolean;
  notice: React.ReactNode;
  onChange: (question: Question) => void;
  onAnswer: (question: Question, value: CheckinValue) => void;
};

function RoundCard({ round, questions, asks, changing, focus, notice, onChange, onAnswer }: CardProps) {
  const t = useTranslations("checkins");
  const asked = asks
    ? questions.find((one) => (changing === null ? !one.answered : askedIn(one) === changing))
    : undefined;
  const answered = questions.filter((one) => one.answered && one !== asked);
  const title = `checkin-${round}`;
  return (
    <section
      aria-labelledby={title}
      className="grid gap-3 rounded-xl bg-surface p-4 shadow-1 ring ring-line dark:ring-0"
    >
      <h2 id={title} className="font-[620] text-ink-2">
        {t(`round.${round}`)}
      </h2>
      {asked && (
        <QuestionForm
          key={askedIn(asked)}
          question={asked}
          before={asked.answered?.value ?? null}
          focus={focus}
          step={
            questions.length > 1 && (
              <p className="text-ink-2 text-md">
                {t("step", { step: questions.indexOf(asked) + 1, of: questions.length })}
              </p>
            )
          }
          onAnswer={(value) => onAnswer(asked, value)}
        />
      )}
      {answered.length > 0 && <Answered questions={answered} onChange={onChange} />}
      {notice}
    </section>
  );
}

function Answered({
  questions,
  onChange,
}: {
  questions: readonly Question[];
  onChange: (question: Question) => void;
}) {
  const t = useTranslations("checkins");
  const say = useSayAnswer();
  return (
    <ul className="grid">
      {questions.map((question) => {
        const { kind, goal, answered } = question;
        const value = answered?.value ?? null;
        const name = kind === "goal" ? (goal?.words ?? "") : t(`short.${kind}`);
        return (
          <li
            key={askedIn(question)}
            className="flex min-h-14 flex-wrap items-center gap-x-3 border-line py-1 not-first:border-t"
          >
            <span className="min-w-0 flex-1 basis-40">
              <span className="block text-ink-2 text-md wrap-anywhere">{name}</span>
              <b className="font-[620]">{value === null ? t("skipped") : say(kind, value)}</b>
            </span>
            <Button aria-label={t("changeName", { name })} onClick={() => onChange(question)}>
              {t("change")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
