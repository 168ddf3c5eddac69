"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useRef } from "react";
import { prepareLighterAction, publishPlanAction } from "@/app/_actions/plans";
import { dayAsDate } from "@/app/_i18n/formats";
import { focusUnread } from "@/app/_ui/form/focus-field";
import { type Failure, useAction } from "@/app/_ui/form/use-action";
import { useToast } from "@/app/_ui/toast";
import type { PlanVersionId, PrescriptionId } from "@/lib/ids";
import { tidied } from "@/lib/plans/draft-edits";
import type { PlanContent, PublishPlan } from "@/lib/plans/schema";
import type { FieldErrors } from "@/lib/result";
import type { EntryErrors } from "./use-builder";

export type Refused = {
  /** Errors of the bar's dates and of the plan as a whole. */
  fields: FieldErrors;
  entries: EntryErrors;
  /** The first entry with an error, in the order of the plan, and its first field. */
  first: { phase: number; id: PrescriptionId; field: string } | null;
};

const AT = /^content\.phases\.(\d+)\.prescriptions\.(\d+)(?:\.(.+))?$/;

/** Sorts field errors by the entries they speak of. */
export function refusedFrom(fields: FieldErrors, content: PlanContent): Refused {
  const entries = new Map<PrescriptionId, FieldErrors>();
  const rest: FieldErrors = {};
  let first: Refused["first"] = null;
  for (const [path, key] of Object.entries(fields)) {
    const [, p = "", n = "", field = "entry"] = AT.exec(path) ?? [];
    const id = content.phases[Number(p)]?.prescriptions[Number(n)]?.id;
    if (p === "" || !id) rest[path] = key;
    else {
      entries.set(id, { ...entries.get(id), [field]: key });
      first ??= { phase: Number(p), id, field };
    }
  }
  return { fields: rest, entries, first };
}

const control = "input:not([type=hidden]), textarea, select, button";

/** Puts the focus into the first wrong field: of a row, or of the bar's dates. */
export function focusRefused({ first, fields }: Refused) {
  const scope = first ? document.querySelector<HTMLElement>(`[data-row="${first.id}"]`) : document;
  const field = first?.field ?? Object.keys(fields)[0] ?? "";
  const at = scope?.querySelector<HTMLElement>(`[data-field^="${field}"]`) ?? (first && scope);
  if (at instanceof HTMLElement) at.querySelector<HTMLElement>(control)?.focus();
}

type Dates = { effectiveFrom: string; endsOn: string | null };
type Head = Pick<PublishPlan, "draftId" | "patientId" | "name" | "baseVersionId"> & {
  overVersionId?: PlanVersionId;
  baseLighterId: PlanVersionId | null;
  overLighterId?: PlanVersionId | null;
  /** Of a lighter plan, which has days instead of dates. */
  lighterDays: number | null;
};

/** Publishes and goes back to the patient; what is refused is handed to the page. */
export function usePublishing({
  head,
  onRefused,
  onDone,
}: {
  head: Head;
  onRefused: (refused: Refused) => void;
  onDone: () => void;
}) {
  const t = useTranslations("plan");
  const format = useFormatter();
  const router = useRouter();
  const { notify } = useToast();
  // A ref: the answer is handled by what was there when it was sent.
  const sent = useRef<{ content: PlanContent; dates: Dates } | null>(null);
  const finished = (title: string, text: string | undefined) => {
    onDone();
    notify({ title, text, tone: "good" });
    router.push(`/patients/${head.patientId}`);
  };
  const onFailure = ({ error, fields }: Failure) => {
    if (error === "conflict") {
      // The newer version comes with the page; the banner then says who and when.
      router.refresh();
      return true;
    }
    if (!fields || !sent.current) return false;
    onRefused(refusedFrom(fields, sent.current.content));
    return error === "invalid" || error === "blocked";
  };
  const plan = useAction(publishPlanAction, {
    onDone: ({ number }) => {
      const from = sent.current?.dates.effectiveFrom;
      const date = from && format.dateTime(dayAsDate(from), "dayYear");
      finished(t("publish.done", { number }), date && t("publish.doneFrom", { date }));
    },
    onFailure,
  });
  const lighter = useAction(prepareLighterAction, {
    onDone: ({ effectiveFrom }) => {
      const date = format.dateTime(dayAsDate(effectiveFrom), "dayYear");
      finished(t("lighter.done"), t("lighter.doneFrom", { date }));
    },
    onFailure,
  });
  const publish = (content: PlanContent, dates: Dates) => {
    if (focusUnread(document)) return;
    const whole = tidied(content);
    sent.current = { content: whole, dates };
    const { lighterDays, baseLighterId, overLighterId, ...rest } = head;
    if (lighterDays === null) plan.run({ ...rest, ...dates, content: whole, kind: "ordinary" });
    else lighter.run({ ...rest, lighterDays, baseLighterId, overLighterId, content: whole });
  };
  return { publish, pending: plan.pending || lighter.pending };
}
