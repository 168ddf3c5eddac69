"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { FullScreen, FullScreenFoot } from "@/app/_ui/full-screen";
import { isTour, type Step, stepsOf, type Way } from "@/lib/consents/steps";
import { useOneTap } from "../_components/use-one-tap";
import { useWrong } from "../_wrong/wrong-context";
import { Agree } from "./agree";
import { keepStep } from "./kept-step";
import { PendingNote } from "./pending-note";
import { Privacy } from "./privacy";
import { Readers } from "./readers";
import { StepHead } from "./step-head";
import { Tour } from "./tour";
import { useConsent } from "./use-consent";

type Props = {
  way: Way;
  /** The screen to begin at. */
  from: Step;
  onClose: () => void;
  /** After the last screen: the questions of the intake, where they are still to be answered. */
  onQuestions?: () => void;
};

/** One screen at a time: who reads what, what is kept, the consent, the tour. */
export function ConsentSteps({ way, from, onClose, onQuestions }: Props) {
  const t = useTranslations("consent.steps");
  const common = useTranslations("common");
  const { decide, owner } = useConsent();
  const { openMenu } = useWrong();
  const steps = stepsOf(way);
  const [step, setStep] = useState(from);
  const { tapped, guard } = useOneTap();
  const at = steps.indexOf(step);
  const next = steps[at + 1];
  const asks = way === "first" || way === "ask";
  const keep = (reached: Step | "end") => {
    if (way === "first" && owner) keepStep(owner, reached);
  };
  const go = (to: Step) => {
    tapped();
    setStep(to);
    keep(to);
  };
  const close = () => {
    if (isTour(step)) keep("end");
    onClose();
  };
  const end = () => {
    close();
    onQuestions?.();
  };
  const agree = () => {
    decide("given");
    if (next) go(next);
    else onClose();
  };
  const before = steps[at - 1];
  const onWrong = () => {
    onClose();
    openMenu();
  };
  const inTour = isTour(step);
  return (
    <FullScreen open onOpenChange={(open) => !open && close()}>
      <div className="contents" onClickCapture={guard}>
        <StepHead
          at={at}
          count={steps.length}
          // What was agreed to is not asked for again by going back.
          onBack={() => (before && step !== "day" ? go(before) : close())}
          onWrong={onWrong}
        />
        <div className="grid flex-1 content-start gap-4">
          {step === "readers" && <Readers key={step} />}
          {step === "privacy" && <Privacy key={step} />}
          {isTour(step) && <Tour step={step} />}
        </div>
        {/* The consent stands below the whole text, not over it. */}
        <FullScreenFoot below={step === "privacy"}>
          {inTour && <PendingNote />}
          {step === "privacy" && asks ? (
            <Agree onAgree={agree} onLater={onClose} />
          ) : (
            <Button variant="filled" size="phone" onClick={() => (next ? go(next) : end())}>
              {next
                ? common("goOn")
                : way === "first"
                  ? t(onQuestions ? "questions" : "end")
                  : common("close")}
            </Button>
          )}
          {inTour && next && (
            <Button variant="quiet" size="md" onClick={end}>
              {t("skip")}
            </Button>
          )}
        </FullScreenFoot>
      </div>
    </FullScreen>
  );
}
