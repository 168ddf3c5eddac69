"use client";

import { TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { cancelLeaveAction, recordLeaveAction } from "@/app/_actions/care";
import { ActionForm, SubmitButton } from "@/app/_ui/form/action-form";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import { useAction } from "@/app/_ui/form/use-action";
import { IconButton } from "@/app/_ui/icon-button";
import type { MemberRecord } from "@/lib/clinics/queries";
import { uncovered } from "@/lib/leave/cover-gaps";
import type { Leave } from "@/lib/leave/queries";
import type { LocalDate } from "@/lib/time/calendar-date";
import { useRange } from "./closed-dates";
import { DateSpan } from "./date-span";

type Props = { leaves: readonly Leave[]; members: readonly MemberRecord[]; today: LocalDate; runs: boolean };

/** Who is away and who stands in. Everybody records their own, an owner anybody's. */
export function LeavePanel({ leaves, members, today, runs }: Props) {
  const t = useTranslations("alerts.care");
  const own = members.filter((member) => runs || member.self);
  const self = members.find((member) => member.self);
  return (
    <section aria-labelledby="leave">
      <h2 id="leave" className="mb-2 font-semibold text-md">
        {t("leave")}
      </h2>
      {leaves.length === 0 && <p className="mb-2 text-ink-2">{t("leaveNone")}</p>}
      <ul className="mb-3">
        {leaves.map((leave) => (
          <OneLeave
            key={leave.id}
            leave={leave}
            gaps={uncovered(leave, leaves, today).length}
            mayCancel={own.some((member) => member.id === leave.memberId)}
          />
        ))}
      </ul>
      <ActionForm
        action={recordLeaveAction}
        doneText={t("leaveSaved")}
        onDone={(_data, form) => form.reset()}
        className="grid max-w-160 grid-cols-2 items-end gap-3"
      >
        <Field name="memberId" label={t("who")} required>
          <Select name="memberId" defaultValue={self?.id}>
            {own.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field name="coverId" label={t("cover")}>
          <Select name="coverId" defaultValue="">
            <option value="">{t("noCover")}</option>
            {members
              .filter((member) => member.roles.includes("therapist"))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
        </Field>
        <DateSpan from={t("leaveFrom")} to={t("leaveTo")} today={today} />
        <span>
          <SubmitButton variant="default">{t("addLeave")}</SubmitButton>
        </span>
      </ActionForm>
    </section>
  );
}

type LeaveProps = { leave: Leave /** Days on which nobody stands in. */; gaps: number; mayCancel: boolean };

function OneLeave({ leave, gaps, mayCancel }: LeaveProps) {
  const t = useTranslations("alerts.care");
  const range = useRange();
  const { run, pending } = useAction(cancelLeaveAction, { doneText: t("saved") });
  return (
    <li className="border-line border-b py-1">
      <span className="flex min-h-control-sm flex-wrap items-center gap-x-3">
        <b className="font-semibold">{leave.name}</b>
        <span>{range(leave)}</span>
        <span className="min-w-0 flex-1 basis-40 text-ink-2">
          {leave.cover && t("covers", { name: leave.cover })}
        </span>
        {mayCancel && (
          <IconButton
            size="sm"
            icon={<X />}
            label={t("cancelLeave", { name: leave.name })}
            disabled={pending}
            onClick={() => run({ leaveId: leave.id })}
          />
        )}
      </span>
      {gaps > 0 && (
        <p className="flex items-start gap-1.5 text-pretty text-low-ink">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {t("uncovered", { count: gaps })}
        </p>
      )}
    </li>
  );
}
