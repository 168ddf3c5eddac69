"use client";

import { useState } from "react";
import { FullScreen } from "@/app/_ui/full-screen";
import { goBack, type Interview, leave } from "@/lib/screenings/interview";
import { useOneTap } from "../_components/use-one-tap";
import { useOutbox } from "../_outbox/provider";
import { Clear } from "./clear";
import { keep } from "./kept-interview";
import { Question } from "./question";
import { Review } from "./review";
import { Said } from "./said";
import { type Sent, useSent } from "./use-sent";

type Props = {
  first: Interview;
  sentFirst: Sent | null /** Somebody found it. */;
  examined: boolean;
  onClose: () => void;
};

const isDone = ({ step }: Interview): boolean => step === "said" || step === "clear";

/** One question a screen, until a yes or a no to all. What was answered is kept on the phone after each. */
export function Asking({ first, sentFirst, examined, onClose }: Props) {
  const { outbox } = useOutbox();
  const { send } = useSent();
  const [interview, setInterview] = useState(first);
  const [sent, setSent] = useState(sentFirst);
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
