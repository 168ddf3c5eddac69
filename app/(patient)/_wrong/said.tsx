"use client";

import { Check, CloudOff, PhoneCall } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { FullScreenTitle } from "@/app/_ui/full-screen";
import { Spinner } from "@/app/_ui/spinner";
import type { Interview } from "@/lib/screenings/interview";
import { branches, urgencyOf, worstOf } from "@/lib/screenings/vocabulary";
import { CallClinic, CallEmergency } from "./call";
import { type Arrival, type Sent, useArrival, useSent } from "./use-sent";
import { useWrong } from "./wrong-context";

type Props = {
  interview: Interview;
  sent: Sent | null;
  /** Somebody found it at the clinic: there is nothing to send, and nothing to take back. */
  examined: boolean;
  onClose: () => void;
};

/** A yes, or what was found: what to do now, whom to call and what to say; then who knows of it. */
export function Said({ interview, sent, examined, onClose }: Props) {
  const t = useTranslations("redFlags");
  const common = useTranslations("common");
  const { help } = useWrong();
  const { arrival, kept } = useArrival(sent);
  const worst = worstOf(interview.answers);
  if (!worst) return null;
  const { flag } = worst;
  const emergency = urgencyOf(worst) === "emergency";
  const { emergencyNumber: number, clinicName: clinic } = help;
  const title = () => {
    if (!emergency) return t("said.sameDay", { clinic });
    return number ? t("said.emergency", { number }) : t("said.emergencyNoNumber");
  };
  return (
    <>
      <div className={`-mx-4 -mt-3 grid gap-3 px-4 pt-6 pb-5 ${emergency ? "bg-low-soft" : "bg-part-soft"}`}>
        <span aria-hidden="true" className="grid size-14 place-items-center rounded-full bg-low text-on-low">
          <PhoneCall className="size-7" />
        </span>
        <FullScreenTitle className="text-4xl">{title()}</FullScreenTitle>
        <p className="text-pretty text-xl">
          {!emergency && branches(flag) ? t(`question.${flag}.later`) : t(`question.${flag}.why`)}
        </p>
        {emergency && <CallEmergency />}
        <CallClinic variant={emergency ? "default" : "danger"} />
        {!emergency && (
          <p className="text-pretty">
            {t("said.sameDayElse")} {number ? t("said.worse", { number }) : t("said.worseNoNumber")}
          </p>
        )}
      </div>
      <div className="grid flex-1 content-start gap-4 py-4">
        <section className="rounded-xl bg-surface p-4 ring ring-line dark:ring-0">
          <h3 className="font-[640] text-xl">{t("said.say")}</h3>
          <p className="mt-2 text-pretty border-line-strong border-s-4 ps-3">{t(`question.${flag}.say`)}</p>
        </section>
        {examined ? (
          <p className="text-pretty">{t("said.found")}</p>
        ) : (
          <Knows arrival={arrival} kept={kept} />
        )}
        {sent && <Mistake screeningId={sent.id} />}
      </div>
      <Button size="phone" onClick={onClose}>
        {common("close")}
      </Button>
    </>
  );
}

/** Says truly whether the clinic knows. */
function Knows({ arrival, kept }: { arrival: Arrival; kept: boolean }) {
  const t = useTranslations("redFlags.said");
  const { therapist } = useWrong().help;
  const unknown = arrival !== "stored" && arrival !== "sending";
  return (
    <div
      role="status"
      className={`flex gap-3 rounded-xl p-4 ${unknown ? "bg-low-soft text-low-ink" : "bg-surface ring ring-line dark:ring-0"}`}
    >
      {arrival === "stored" && <Check aria-hidden="true" className="size-6 shrink-0 text-good" />}
      {arrival === "sending" && <Spinner />}
      {unknown && <CloudOff aria-hidden="true" className="size-6 shrink-0" />}
      <p className="min-w-0 text-pretty">
        {arrival === "stored" && t("told", { therapist })}
        {arrival === "sending" && t("telling", { therapist })}
        {unknown && (
          <>
            <b className="font-[640]">{t("unknown")}</b>{" "}
            {arrival === "waiting" && t(kept ? "unknownKept" : "unknownNotKept")}
            {arrival === "signed-out" && t("unknownSignedOut")}
          </>
        )}
      </p>
    </div>
  );
}

/** A note beside the answer, said to be there once it is. It unlocks nothing. */
function Mistake({ screeningId }: { screeningId: string }) {
  const t = useTranslations("redFlags.said");
  const common = useTranslations("common");
  const { help } = useWrong();
  const { sayMistake } = useSent();
  const [sent, setSent] = useState<Sent | null>(null);
  const { arrival, kept } = useArrival(sent);
  if (!sent)
    return (
      <Button variant="quiet" onClick={() => setSent(sayMistake(screeningId))}>
        {t("mistake")}
      </Button>
    );
  return (
    <p role="status" className="text-pretty text-ink-2">
      {arrival === "stored" && t("mistakeNoted", { clinic: help.clinicName })}
      {arrival === "sending" && common("saving")}
      {arrival === "waiting" && t(kept ? "unknownKept" : "unknownNotKept")}
      {arrival === "signed-out" && t("unknownSignedOut")}
    </p>
  );
}
