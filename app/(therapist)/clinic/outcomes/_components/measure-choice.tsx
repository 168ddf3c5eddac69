import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { Select } from "@/app/_ui/form/input";
import { Options } from "@/app/_ui/form/options";
import { OUTCOME_MEASURES, type OutcomeMeasure } from "@/lib/outcomes/vocabulary";

/** A plain form that asks for the page anew, so that each measure has an address. */
export function MeasureChoice({ measure }: { measure: OutcomeMeasure }) {
  const common = useTranslations("common");
  const measures = useTranslations("measures.name");
  return (
    <form method="get" key={measure} className="flex flex-wrap items-start gap-3">
      <Field label={common("measure")} className="w-64">
        <Select name="measure" defaultValue={measure}>
          <Options options={OUTCOME_MEASURES.map((code) => ({ value: code, label: measures(code) }))} />
        </Select>
      </Field>
      <Button type="submit" className="mt-5">
        {common("show")}
      </Button>
    </form>
  );
}
