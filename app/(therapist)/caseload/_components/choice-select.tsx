import { useTranslations } from "next-intl";

type Props = { name: string; label: string; value: string; options: { value: string; label: string }[] };

/**
 * "Phase any": the label and the choice in one quiet control; a choice that narrows is tinted. One that is not there any more, as a
 * saved view may have it, is said to be that, and never shown as another.
 */
export function ChoiceSelect({ name, label, value, options }: Props) {
  const t = useTranslations("caseload.filters");
  const isGone = !options.some((option) => option.value === value);
  const narrows = value !== "" && value !== options[0]?.value;
  return (
    <label
      className={`inline-flex h-control-md items-center rounded-sm inset-ring ps-2.5 ${
        narrows
          ? "bg-brand-soft text-brand inset-ring-transparent"
          : "bg-surface text-ink-2 inset-ring-line-control hover:bg-sunken"
      }`}
    >
      <span className="whitespace-nowrap">{label}</span>
      <select
        name={name}
        defaultValue={value}
        key={value}
        className="h-full max-w-44 cursor-pointer rounded-sm bg-transparent ps-1.5 pe-2 font-semibold text-inherit outline-offset-0 [&>option]:bg-surface [&>option]:text-ink"
      >
        {isGone && <option value={value}>{t("gone")}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
