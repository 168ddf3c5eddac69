"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { decideProgressionAction } from "@/app/_actions/plans";
import { type Failure, useAction } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";
import { newId } from "@/lib/new-id";
import type { Decision, Proposed } from "@/lib/plans/progression/vocabulary";

type Given = {
  patientId: string;
  versionId: string;
  outcome: Proposed;
  shown: string | null;
  zone: string;
  days: number;
};

const KNOWN: readonly Decision[] = ["accept", "change", "dismiss"];

/** Decides about the proposal that is shown; where it is not proposed any more, says who did what, and keeps what was typed. */
export function useProgression({ patientId, versionId, outcome, shown, zone, days }: Given) {
  const t = useTranslations("progression");
  const format = useFormatter();
  const router = useRouter();
  const { notify } = useToast();
  const [chosen, setChosen] = useState<Decision | null>(null);
  // A ref: the answer is handled by what was there when it was sent.
  const sent = useRef<Decision | null>(null);
  const [lacking, setLacking] = useState(false);
  const [late, setLate] = useState<string | null>(null);

  const whoDid = ({
    decision,
    decidedBy: name = "",
    decidedAt,
    number,
  }: Failure["fields"] & object): string => {
    if (!decidedAt) return t("overtaken.facts");
    const when = format.dateTime(new Date(decidedAt), "dayTime", { timeZone: zone });
    if (number) return t("overtaken.published", { name, number, when });
    const known = KNOWN.find((one) => one === decision);
    return known ? t(`overtaken.${known}`, { name, when }) : t("overtaken.facts");
  };

  const { run, pending } = useAction(decideProgressionAction, {
    onDone: ({ draftId, number }) => {
      setChosen(null);
      if (draftId) {
        const until = outcome === "regress" ? `?days=${days}` : "";
        router.push(`/patients/${patientId}/plan${until}`);
      } else notify({ title: number === null ? t("dismissed") : t("accepted", { number }), tone: "good" });
    },
    onFailure: ({ error, fields }) => {
      if (error === "conflict") {
        const said = whoDid(fields ?? {});
        const action = { label: t("reload"), run: () => router.refresh() };
        // What was typed is in a dialog, which keeps the notices behind it.
        if (sent.current === "dismiss") setLate(said);
        else notify({ title: said, text: t("nothingLost"), tone: "problem", action });
        return true;
      }
      if (error === "invalid" && fields?.reason) {
        setLacking(true);
        return true;
      }
      if (error !== "invalid" && error !== "blocked") return false;
      notify({ title: t("checks"), tone: "problem" });
      return true;
    },
  });

  const decide = (decision: Decision, reason = "") => {
    setLacking(false);
    setChosen(decision);
    sent.current = decision;
    run({ patientId, versionId, outcome, decision, reason, shown: shown ?? "", draftId: newId() });
  };
  return { decide, busy: pending ? chosen : null, pending, lacking, late, say: () => setLacking(false) };
}
