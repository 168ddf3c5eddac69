"use client";

import { useEffect, useRef, useState } from "react";
import { FullScreen } from "@/app/_ui/full-screen";
import { begin, goBack, type Interview, leave } from "@/lib/screenings/interview";
import { useOneTap } from "../_components/use-one-tap";
import { useOutbox } from "../_outbox/provider";
import { Clear } from "./clear";
import { keep, keptInterview } from "./kept-interview";
import { Question } from "./question";
import { Review } from "./review";
import { Said } from "./said";
import { type Sent, useSent } from "./use-sent";
import type { Opening } from "./wrong-context";

type Props = { opening: Opening; onClose: () => void };

const isDone = ({ step }: Interview): boolean => step === "said" || step === "clear";

/** Where it begins, and what of it was handed over already. */
function startOf(opening: Opening, owner: string): { first: Interview; handed: Sent | null } {
  if ("said" in opening) return { first: opening.said, handed: opening.sent };
  if ("form" in opening) return { first: keptInterview(owner, opening.occasion, opening.form), handed: null };
  const { screeningId, answers } = opening;
  return {
    first: { ...begin("wrong", "full"), answers, step: "said" },
    handed: screeningId === null ? null : { id: screeningId, first: null },
  };
}

/** One question a screen, until a yes or a no to all. What was answered is kept on the phone after each. */
export function Asking({ opening, onClose }: Props) {
  const { outbox } = useOutbox();
  const { send, sendLeft } = useSent();
  const [{ first, handed }] = useState(() => startOf(opening, outbox?.owner ?? ""));
  const [interview, setInterview] = useState(first);
  const [sent, setSent] = useState(handed);
  // Once, as it opens: later on, what is kept is of these questions.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    sendLeft(first);
  }, [first, sendLeft]);
  // Somebody found it.
  const examined = "answers" in opening && opening.screeningId === null;
  // A second tap of a double tap would answer a question that nobody has read.
  const { tapped, guard } = useOneTap();
  const { step } = interview;
  const go = (next: Interview) => {
    tapped();
    setInterview(next);
    if (isDone(next)) setSent(send(next));
    else if (outbox) keep(outbox.owner, next);
  };
  const back = () => {
    const before = goBack(interview);
    if (before) go(before);
    else onClose();
  };
  const out = () => {
    const said = leave(interview);
    if (said) go(said);
    else onClose();
  };
  return (
    <FullScreen open onOpenChange={(open) => !open && out()}>
      <div className="contents" onClickCapture={guard}>
        {(step === "question" || step === "acute") && (
          <Question interview={interview} go={go} onBack={back} />
        )}
        {step === "review" && <Review interview={interview} go={go} onBack={back} />}
        {step === "clear" && <Clear interview={interview} sent={sent} onClose={onClose} />}
        {step === "said" && <Said interview={interview} sent={sent} examined={examined} onClose={onClose} />}
      </div>
    </FullScreen>
  );
}
