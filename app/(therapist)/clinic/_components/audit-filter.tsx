import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/app/_ui/button";
import { DateField } from "@/app/_ui/date-field/date-field";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import { Options } from "@/app/_ui/form/options";
import type { AuditLog } from "@/lib/audit/queries";
import type { AuditFilter as Chosen } from "@/lib/audit/schema";
import { REGISTRY } from "@/lib/events/registry";
import type { EventKind } from "@/lib/events/vocabulary";
import { useEventWords } from "./event-words";

type Props = { log: AuditLog; chosen: Chosen };

/** A plain form that asks for the page anew, so that a filtered log has an address. */
export function AuditFilter({ log, chosen }: Props) {
  const t = useTranslations("clinic.audit");
  const common = useTranslations("common");
  const words = useEventWords();
  const kinds = (Object.keys(REGISTRY) as EventKind[])
    .map((kind) => ({ value: kind, label: words.kind(kind) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const filtered = Object.values(chosen).some((value) => value !== undefined);
  return (
    <form
      method="get"
      key={JSON.stringify(chosen)}
      className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 pb-3"
    >
      {chosen.patient && <input type="hidden" name="patient" value={chosen.patient} />}
      <Field label={t("who")} className="w-48">
        <Select name="who" defaultValue={chosen.who ?? ""}>
          <option value="">{t("everybody")}</option>
          <Options options={log.people.map(({ id, name }) => ({ value: id, label: name }))} />
        </Select>
      </Field>
      <Field label={t("what")} className="w-64">
        <Select name="kind" defaultValue={chosen.kind ?? ""}>
          <option value="">{t("all")}</option>
          <Options options={kinds} />
        </Select>
      </Field>
      <Field label={common("from")} className="w-40">
        <DateField name="from" defaultValue={chosen.from} />
      </Field>
      <Field label={common("to")} className="w-40">
        <DateField name="to" defaultValue={chosen.to} />
      </Field>
      <Button type="submit" className="mt-5">
        {common("show")}
      </Button>
      {filtered && (
        <LinkButton variant="quiet" href="/clinic/audit" className="mt-5">
          {common("clearFilters")}
        </LinkButton>
      )}
      {chosen.patient && (
        <p className="basis-full text-ink-2">
          {t("onlyPatient", { name: log.patient ?? t("unnamed", { number: chosen.patient.slice(0, 8) }) })}
        </p>
      )}
    </form>
  );
}
