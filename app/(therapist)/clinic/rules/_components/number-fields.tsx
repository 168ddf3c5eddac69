import { useTranslations } from "next-intl";
import { Chip } from "@/app/_ui/chip";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { type ChangeableName, GROUPS, namesIn, rangeOf } from "@/lib/dry-run/changes";
import { RULES } from "@/lib/plans/progression/rules.data";

type Props = {
  typed: Readonly<Record<ChangeableName, string>>;
  wrong: readonly ChangeableName[];
  onType: (name: ChangeableName, text: string) => void;
};

/** Each number with what it decides, its unit, what is in use, its range, and where it comes from. */
export function NumberFields({ typed, wrong, onType }: Props) {
  const t = useTranslations("dryRun");
  const row = useTranslations("plan.row");
  return GROUPS.map((group) => (
    <fieldset key={group} className="min-w-0 border-line border-b px-4 pt-3 pb-3">
      <legend className="float-start w-full font-semibold text-md">{t(`group.${group}`)}</legend>
      <div className="clear-both grid items-start gap-x-4 gap-y-3 pt-2 sm:grid-cols-2 xl:grid-cols-1">
        {namesIn(group).map((name) => {
          const { unit, least, most } = rangeOf(name);
          const { value: present, source } = RULES[name];
          const isChanged = typed[name].trim() !== String(present);
          return (
            <Field
              key={name}
              name={name}
              label={
                <>
                  {t(`name.${name}`)}{" "}
                  {isChanged && (
                    // No taller than the line, so that the fields of a row stay level.
                    <span className="-my-1 inline-flex">
                      <Chip tone="brand">{row("changed")}</Chip>
                    </span>
                  )}
                </>
              }
              hint={t("hint", {
                ...{ present, least, most },
                source: source === "general" ? t("general") : source,
              })}
              error={wrong.includes(name) ? t("wrong", { least, most }) : undefined}
            >
              <span className="flex items-center gap-2">
                <Input
                  className="max-w-20 tabular-nums"
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={12}
                  name={name}
                  value={typed[name]}
                  onChange={(event) => onType(name, event.target.value)}
                />
                <span className="text-ink-2 text-sm">{t("unit", { unit })}</span>
              </span>
            </Field>
          );
        })}
      </div>
    </fieldset>
  ));
}
