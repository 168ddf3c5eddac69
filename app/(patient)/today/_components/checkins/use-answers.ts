"use client";

import { useState } from "react";
import type { DueRound, Question } from "@/lib/checkins/due";
import { askedIn, type CheckinValue, type Settled } from "@/lib/checkins/vocabulary";
import { type Day, overlayRounds } from "@/lib/outbox/checkins";
import { type CheckinAnswer, entryOf, newCheckin } from "../../../_outbox/items";
import { useOutbox } from "../../../_outbox/provider";

type Asked = Pick<Question, "kind" | "goal">;

/** A value in the body of its kind. */
function answerWith({ kind, goal }: Asked, value: CheckinValue): CheckinAnswer | null {
  if (kind === "settled") return { kind, body: { settled: value as Settled | null } };
  if (kind === "choose-goals") return { kind, body: { skipped: true } };
  const number = value as number | null;
  if (kind === "goal") return goal ? { kind, body: { goalId: goal.id, score: number } } : null;
  if (kind === "rest-pain") return { kind, body: { pain: number } };
  if (kind === "lying" || kind === "walked" || kind === "sat") return { kind, body: { minutes: number } };
  return { kind, body: { score: number } };
}

/** What was just tapped, and which answer the page had then. */
type Own = { id: string; at: number; value: CheckinValue; over: string | null };

/**
 * The check-ins as the person sees them: what the server has, with what waits on this phone laid over it. What was refused
 * falls back to what stands.
 */
export function useAnswers(rounds: readonly DueRound[], day: Day) {
  const { outbox, shown } = useOutbox();
  const [own, setOwn] = useState<ReadonlyMap<string, Own>>(new Map());
  const stored = (subject: string) =>
    rounds.flatMap((one) => one.questions).find((one) => askedIn(one) === subject)?.answered?.id ?? null;
  const refused = shown.entries.filter((entry) => entry.kind === "checkin" && entry.error !== null);
  const seen = overlayRounds(rounds, shown.entries, day).map(({ round, questions }) => ({
    round,
    questions: questions.map(({ answered, ...asked }) => {
      const tapped = own.get(askedIn(asked));
      // From the tap to the page that has it: between the two the outbox is empty already.
      const holds = tapped && tapped.over === stored(askedIn(asked));
      return { ...asked, answered: holds ? tapped : answered };
    }),
  }));
  return {
    rounds: seen,
    refused: refused[0]?.error ?? null,
    /** Gives up what was refused. */
    dismiss: () => void outbox?.drop(refused.map((entry) => entry.id)),
    /** A null skips the question, or takes an answer back. */
    answer(asked: Asked, value: CheckinValue): void {
      const answer = answerWith(asked, value);
      if (!outbox || !answer) return;
      const entry = entryOf(outbox.owner, "checkin", newCheckin(answer));
      const [before, subject] = [own, askedIn(asked)];
      const over = stored(subject);
      setOwn(new Map(own).set(subject, { id: entry.id, at: Date.parse(entry.at), value, over }));
      void outbox.add(entry).then(({ outcome }) => {
        if (outcome.kind === "refused") setOwn(before);
      });
    },
  };
}
