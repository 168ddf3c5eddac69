import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import type { LocalDate } from "@/lib/time/calendar-date";

type Props = { /** Labels of the first and the last day. */ from: string; to: string; today: LocalDate };

/** The first and the last day of something ahead, both included: `from` and `to`. */
export function DateSpan({ from, to, today }: Props) {
  return (
    <>
      <Field name="from" label={from} required>
        <DateField name="from" min={today} />
      </Field>
      <Field name="to" label={to} required>
        <DateField name="to" min={today} />
      </Field>
    </>
  );
}
