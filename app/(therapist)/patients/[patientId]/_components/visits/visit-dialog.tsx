"use client";

import { CalendarPlus, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { bookVisitAction, moveVisitAction } from "@/app/_actions/visits";
import { Button } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Input, Select } from "@/app/_ui/form/input";
import { Options } from "@/app/_ui/form/options";
import type { FormValues } from "@/app/_ui/form/read-form";
import { IconButton } from "@/app/_ui/icon-button";
import { FormDialog } from "@/app/(therapist)/_components/form-dialog";
import type { VisitId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { addDays } from "@/lib/time/calendar-date";
import {
  LONGEST_LINK,
  VISIT_DAYS,
  VISIT_MINUTES,
  VISIT_PLACES,
  type VisitPlace,
} from "@/lib/visits/vocabulary";

/** As the form has it; date and time are the clinic's. */
export type Appointment = {
  memberId: string;
  date: string;
  time: string;
  minutes: number;
  place: VisitPlace;
  link: string | null;
};

type Props = {
  patientId: string;
  /** The visit that is changed; without one another is booked. */
  visit?: { id: string; version: string | null; member: string | null };
  start: Appointment;
  /** Today by the clinic's clock. */
  today: string;
  clinicians: readonly { id: string; name: string }[];
  /** When the visit is, as it is called. */
  name?: string;
};

/** When, with whom and where; also for one that took place and was never booked. */
export function VisitDialog({ patientId, visit, start, today, clinicians, name = "" }: Props) {
  const t = useTranslations("visits");
  const [place, setPlace] = useState(start.place);
  // Sent twice it is one visit; the next one is another.
  const [bookedId, setBookedId] = useState(() => newId<VisitId>());
  const read = (values: FormValues) =>
    visit
      ? { ...values, visitId: visit.id, version: visit.version }
      : { ...values, visitId: bookedId, patientId };
  return (
    <FormDialog
      trigger={
        visit ? (
          <IconButton size="sm" icon={<Pencil />} label={t("changeName", { visit: name })} />
        ) : (
          <Button size="sm" icon={<CalendarPlus />}>
            {t("book")}
          </Button>
        )
      }
      title={t(visit ? "change" : "book")}
      text={t("clinicTime")}
      action={visit ? moveVisitAction : bookVisitAction}
      read={read}
      onDone={() => setBookedId(newId<VisitId>())}
      doneText={t(visit ? "changed" : "booked")}
      submit={t(visit ? "saveChange" : "bookIt")}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_7rem_7rem] gap-3 max-sm:grid-cols-1">
        <Field label={t("date")} name="date" required>
          <DateField
            name="date"
            min={addDays(today, -VISIT_DAYS.back)}
            max={addDays(today, VISIT_DAYS.ahead)}
            defaultValue={start.date}
          />
        </Field>
        <Field label={t("time")} name="time" required>
          <Input name="time" type="time" defaultValue={start.time} required />
        </Field>
        <Field label={t("minutes")} name="minutes" required>
          <Input
            name="minutes"
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            defaultValue={start.minutes || VISIT_MINUTES.usual}
            required
          />
        </Field>
      </div>
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Field label={t("with")} name="memberId" required>
          <Select name="memberId" defaultValue={start.memberId}>
            {start.memberId === "" && <option value="">{t("chooseMember")}</option>}
            {/* Whoever has left stays the one it is with until somebody else is chosen. */}
            {visit && !clinicians.some(({ id }) => id === start.memberId) && (
              <option value={start.memberId}>{visit.member ?? t("chooseMember")}</option>
            )}
            <Options options={clinicians.map(({ id, name }) => ({ value: id, label: name }))} />
          </Select>
        </Field>
        <Field label={t("where")} name="place" required>
          <Select name="place" value={place} onChange={(event) => setPlace(event.target.value as VisitPlace)}>
            {VISIT_PLACES.map((one) => (
              <option key={one} value={one}>
                {t(`place.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {place === "video" && (
        <Field label={t("link")} name="link" hint={t("linkHint")} optional>
          <Input
            name="link"
            type="text"
            inputMode="url"
            autoComplete="off"
            maxLength={LONGEST_LINK}
            defaultValue={start.link ?? ""}
          />
        </Field>
      )}
    </FormDialog>
  );
}
