import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { BAND_FILTERS, HANDLED_FILTERS, SORTS } from "@/lib/caseload/vocabulary";
import { addressOf, type Chosen } from "./address";
import { ChoiceSelect } from "./choice-select";
import { FilterForm } from "./filter-form";
import { SinceYesterday } from "./since-yesterday";

const FLAGS = [
  "alert",
  "silence",
  "low-dose",
  "decline",
  "pain",
  "rest-pain",
  "burden",
  "confidence",
  "pauses",
  "over-rest",
  "questions",
  "unanswered",
  "overdoing",
  "low-log-reliability",
  "progression",
  "phase",
  "graduation",
  "consent",
] as const;

type Props = { chosen: Chosen; clinicians: { id: string; name: string }[]; changed: number };

/** Plain parameters in the address: shareable, and working without script. Nobody's name is among them. */
export function Filters({ chosen, clinicians, changed }: Props) {
  const t = useTranslations("caseload.filters");
  const common = useTranslations("common");
  const whose = [
    { value: "me", label: common("me") },
    { value: "all", label: common("all") },
    ...clinicians.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const isGone = !whose.some(({ value }) => value === chosen.therapist);
  const wide = { phase: undefined, flag: undefined, band: undefined, handled: undefined };
  const narrowed =
    isGone || [chosen.phase, chosen.flag, chosen.band, chosen.handled].some((one) => one !== undefined);
  const any = { value: "", label: t("any") };
  return (
    <FilterForm label={t("label")} apply={t("apply")}>
      <input type="hidden" name="view" value={chosen.view} />
      {chosen.saved && <input type="hidden" name="saved" value={chosen.saved} />}
      {chosen.hide && chosen.hide.length > 0 && (
        <input type="hidden" name="hide" value={chosen.hide.join(".")} />
      )}
      {chosen.since && <input type="hidden" name="since" value={chosen.since} />}
      <ChoiceSelect
        name="therapist"
        label={common("roles.therapist")}
        value={chosen.therapist}
        options={whose}
      />
      <ChoiceSelect
        name="phase"
        label={t("phase")}
        value={String(chosen.phase ?? "")}
        options={[any, ...[1, 2, 3, 4].map((n) => ({ value: String(n), label: String(n) }))]}
      />
      <ChoiceSelect
        name="flag"
        label={t("flag")}
        value={chosen.flag ?? ""}
        options={[
          any,
          ...FLAGS.map((flag) => ({
            value: flag,
            label: flag === "pain" ? common("pain") : t(`flags.${flag}`),
          })),
        ]}
      />
      <ChoiceSelect
        name="band"
        label={t("band")}
        value={chosen.band ?? ""}
        options={[any, ...BAND_FILTERS.map((band) => ({ value: band, label: t(`bands.${band}`) }))]}
      />
      <ChoiceSelect
        name="handled"
        label={t("handled")}
        value={chosen.handled ?? ""}
        options={[any, ...HANDLED_FILTERS.map((one) => ({ value: one, label: t(`handledBy.${one}`) }))]}
      />
      {narrowed && (
        <LinkButton
          variant="quiet"
          size="md"
          href={addressOf(chosen, isGone ? { ...wide, therapist: "me" } : wide)}
        >
          {common("clear")}
        </LinkButton>
      )}
      <SinceYesterday chosen={chosen} count={changed} />
      <span>
        <ChoiceSelect
          name="sort"
          label={t("sort")}
          value={chosen.sort}
          options={SORTS.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
        />
      </span>
    </FilterForm>
  );
}
