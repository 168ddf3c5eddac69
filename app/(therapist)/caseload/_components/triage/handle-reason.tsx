"use client";

import { BellOff, Check, ChevronDown, UserRound } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { acknowledgeReasonAction, assignReasonAction, snoozeReasonAction } from "@/app/_actions/caseload";
import { dayAsDate } from "@/app/_i18n/formats";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { Menu, MenuItem } from "@/app/_ui/menu";
import { SNOOZES } from "@/lib/caseload/handling/vocabulary";
import { addDays } from "@/lib/time/calendar-date";
import { type AboutReason, useChanged } from "./use-changed";

type Props = {
  about: AboutReason;
  /** Where the reason stands in words. */
  describedBy: string;
  quietable: boolean;
  today: string;
  clinicians: readonly { id: string; name: string }[];
  assigneeId: string | null;
};

/** Acknowledge it, put it off until a date, give it to somebody. */
export function HandleReason({ about, describedBy, quietable, today, clinicians, assigneeId }: Props) {
  const t = useTranslations("triage");
  const format = useFormatter();
  const onFailure = useChanged();
  const acknowledge = useAction(acknowledgeReasonAction, { doneText: t("acknowledged"), onFailure });
  const snooze = useAction(snoozeReasonAction, { doneText: t("snoozed"), onFailure });
  const assign = useAction(assignReasonAction, { doneText: t("assigned"), onFailure });
  const busy = acknowledge.pending || snooze.pending || assign.pending;
  const common = { size: "sm", disabled: busy, "aria-describedby": describedBy } as const;
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1.5 ps-5.5">
      {quietable && (
        <>
          <Button
            {...common}
            data-handle=""
            icon={<Check aria-hidden="true" />}
            onClick={() => acknowledge.run(about)}
          >
            {t("acknowledge")}
          </Button>
          <Menu
            align="start"
            trigger={
              <Button {...common} icon={<BellOff aria-hidden="true" />} iconEnd={<ChevronDown />}>
                {t("snooze")}
              </Button>
            }
          >
            {SNOOZES.map((days) => (
              <MenuItem key={days} onClick={() => snooze.run({ ...about, until: addDays(today, days) })}>
                {t("until", { days, day: format.dateTime(dayAsDate(addDays(today, days)), "day") })}
              </MenuItem>
            ))}
          </Menu>
        </>
      )}
      <Menu
        align="start"
        trigger={
          <Button {...common} icon={<UserRound aria-hidden="true" />} iconEnd={<ChevronDown />}>
            {t("assign")}
          </Button>
        }
      >
        {clinicians
          .filter(({ id }) => id !== assigneeId)
          .map(({ id, name }) => (
            <MenuItem key={id} onClick={() => assign.run({ ...about, assigneeId: id })}>
              {name}
            </MenuItem>
          ))}
        {assigneeId && (
          <MenuItem onClick={() => assign.run({ ...about, assigneeId: null })}>{t("nobody")}</MenuItem>
        )}
      </Menu>
    </div>
  );
}
