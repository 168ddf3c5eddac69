"use client";

import { useState } from "react";
import type { DueRound } from "@/lib/checkins/due";
import type { CheckinKind, CheckinValue, Settled } from "@/lib/checkins/vocabulary";
import { type Day, overlayRounds } from "@/lib/outbox/checkins";
import { type CheckinAnswer, entryOf, newCheckin } from "../../../_outbox/items";
import { useOutbox } from "../../../_outbox/provider";

/** A value in the body of its kind. */
function answerWith(kind: CheckinKind, value: CheckinValue): CheckinAnswer {
  if (kind === "settled") return { kind, body: { settled: value as Settled | null } };
  const number = value as number | null;
  if (kind === "rest-pain") return { kind, body: { pain: number } };
  if (kind === "confidence") return { kind, body: { score: number } };
  return { kind, body: { minutes: number } };
}

/** What was just tapped, and which answer the page had then. */
type Own = { id: string; at: number; value: CheckinValue; over: string | null };

/**
 * The check-ins as the person sees them: what the server has, with what waits on this phone laid over it. What was refused
 * falls back to what stands.
 */
export function useAnswers(rounds: readonly DueRound[], day: Day) {
  const { outbox, shown } = useOutbox();
  const [own, setOwn] = useState<ReadonlyMap<CheckinKind, Own>>(new Map());
  const stored = (kind: CheckinKind) =>
    rounds.flatMap((one) => one.questions).find((one) => one.kind === kind)?.answered?.id ?? null;
  const refused = shown.entries.filter((entry) => entry.kind === "checkin" && entry.error !== null);
  const seen = overlayRounds(rounds, shown.entries, day).map(({ round, questions }) => ({
    round,
    questions: questions.map(({ kind, answered }) => {
      const tapped = own.get(kind);
      // From the tap to the page that has it: between the two the outbox is empty already.
      return { kind, answered: tapped && tapped.over === stored(kind) ? tapped : answered };
    }),
  }));
  return {
    rounds: seen,
    refused: refused[0]?.error ?? null,
    /** Gives up what was refused. */
    dismiss: () => void outbox?.drop(refused.map((entry) => entry.id)),
    /** A null skips the question, or takes an answer back. */
    answer(kind: CheckinKind, value: CheckinValue): void {
      if (!outbox) return;
      const entry = entryOf(outbox.owner, "checkin", newCheckin(answerWith(kind, value)));
      const before = own;
      setOwn(new Map(own).set(kind, { id: entry.id, at: Date.parse(entry.at), value, over: stored(kind) }));
      void outbox.add(entry).then(({ outcome }) => {
        if (outcome.kind === "refused") setOwn(before);
      });
    },
  };
}
