"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { decideStopAction } from "@/app/_actions/plans";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { readAndFocusUnread } from "@/app/_ui/form/focus-field";
import { useAction } from "@/app/_ui/form/use-action";
import { digitOf } from "@/app/_ui/key-name";
import { useToast } from "@/app/_ui/toast";
import { newId } from "@/lib/new-id";
import { DECISIONS, type Decision, USUAL_DAYS } from "@/lib/plans/decisions/vocabulary";
import type { DecidedStop } from "./decided";
import type { Option } from "./options";

type Given = {
  patientId: string;
  stop: DecidedStop & { id: string };
  options: readonly Option[];
  mayDecide: boolean;
};

/** What is chosen, and what somebody else decided while this page was open. */
export function useDecision({ patientId, stop, options, mayDecide }: Given) {
  const t = useTranslations("decision.done");
  const router = useRouter();
  const { notify } = useToast();
  const [chosen, setChosen] = useState<Decision | null>(null);
  const [days, setDays] = useState(USUAL_DAYS);
  const [reason, setReason] = useState("");
  const [lacking, setLacking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const [seen, setSeen] = useState<DecidedStop>(stop);
  const record = `/patients/${patientId}`;
  const { run, pending } = useAction(decideStopAction, {
    onDone: ({ draftId }) => {
      const outcome = draftId ? "plan" : chosen === "call" ? "call" : "lifted";
      notify({ title: t(outcome), tone: "good" });
      const until = chosen === "half" ? `?days=${days}` : "";
      router.push(draftId ? `${record}/plan${until}` : record);
    },
    onFailure: ({ error, fields }) => {
      if (error === "invalid" && fields?.reason) {
        setLacking(true);
        field.current?.focus();
        return true;
      }
      if (error !== "conflict" && error !== "already-done") return false;
      const { decision = null, decidedAt = null, decidedBy = null, own } = fields ?? {};
      setSeen({ closed: error === "already-done", decision, decidedAt, decidedBy, own: own !== undefined });
      return true;
    },
  });
  const decide = () => {
    if (!chosen || pending || readAndFocusUnread(document)) return;
    const kept = { alertId: stop.id, decision: chosen, draftId: newId() };
    const why = chosen === "go-on" ? reason : "";
    run({ ...kept, days: chosen === "half" ? days : null, over: seen.decidedAt, reason: why });
  };
  const choose = (decision: Decision) => {
    if (options.some((option) => option.decision === decision)) setChosen(decision);
  };
  const live = mayDecide && !seen.closed;
  useShortcuts(
    {
      "decision.choose": (event) => {
        const decision = DECISIONS[digitOf(event) - 1];
        if (decision) choose(decision);
      },
      "decision.decide": decide,
    },
    live,
  );
  const say = (written: string) => {
    setReason(written);
    setLacking(false);
  };
  return {
    ...{ record, chosen, choose, days, setDays, seen, overtaken: seen !== stop, live, pending, decide },
    why: { field, reason, lacking, say },
  };
}
