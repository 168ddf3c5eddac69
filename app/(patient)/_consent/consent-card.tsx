"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Button, LinkButton } from "@/app/_ui/button";
import { NotLoaded } from "@/app/_ui/not-loaded";
import { OnDemand, partOf } from "@/app/_ui/on-demand";
import type { ConsentNow } from "@/lib/consents/queries";
import { beginsAt, opensAt, type Step, type Way } from "@/lib/consents/steps";
import type { DueScreening } from "@/lib/screenings/due";
import { useWrong } from "../_wrong/wrong-context";
import { type CardState, cardOf } from "./card-state";
import { keptStep } from "./kept-step";
import { PendingNote } from "./pending-note";
import { useConsent } from "./use-consent";

/** Most patients have agreed long ago. */
const steps = partOf(async () => (await import("./steps-part")).StepsPart);

type Props = {
  consent: ConsentNow;
  asked: DueScreening | null;
  /** What the card says. */
  head: ReactNode;
};

/**
 * What is to be agreed to, on Today. Before the first exercise it opens by itself, once; closed, it waits as a card. It
 * stays mounted when the consent has arrived, so that the tour goes on.
 */
export function ConsentCard({ consent, asked, head }: Props) {
  const { state, withheld } = consent;
  const { pending, owner } = useConsent();
  const { ask } = useWrong();
  const [open, setOpen] = useState<{ way: Way; from: Step } | null>(null);
  useEffect(() => {
    const from = owner && opensAt({ reached: keptStep(owner), state, withheld, pending });
    if (from) setOpen((already) => already ?? { way: "first", from });
  }, [owner, state, withheld, pending]);
  const start = (way: Way) =>
    setOpen({ way, from: way === "first" && owner ? beginsAt(keptStep(owner)) : "readers" });
  const intake = asked?.occasion === "intake" ? asked : null;
  const due = pending === null && state !== "given";
  return (
    <>
      <PendingNote />
      {due && <Card state={cardOf(consent)} head={head} onOpen={start} />}
      {open && (
        <OnDemand
          part={steps}
          {...open}
          onClose={() => setOpen(null)}
          instead={<NotLoaded onClose={() => setOpen(null)} />}
          onQuestions={open.way === "first" && intake ? () => ask(intake.occasion, intake.form) : undefined}
        />
      )}
    </>
  );
}

type CardProps = { state: CardState; head: ReactNode; onOpen: (way: Way) => void };

function Card({ state, head, onOpen }: CardProps) {
  const t = useTranslations("consent.card");
  const common = useTranslations("common");
  return (
    <section className="grid gap-3 rounded-xl bg-surface p-4 ring ring-line dark:ring-0">
      {head}
      {state === "first" && (
        <Button variant="filled" size="phone" onClick={() => onOpen("first")}>
          {common("start")}
        </Button>
      )}
      {state === "ask" && <Button onClick={() => onOpen("ask")}>{t("read")}</Button>}
      {state === "withdrawn" && (
        <div className="flex flex-wrap gap-2">
          <LinkButton href="/plan">{t("plan")}</LinkButton>
          <Button onClick={() => onOpen("ask")}>{t("again")}</Button>
        </div>
      )}
    </section>
  );
}
