"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { IconButton } from "@/app/_ui/icon-button";
import {
  EQUIPMENT,
  type Equipment,
  LIBRARY_KINDS,
  type LibraryKind,
  POSITIONS,
  type Position,
} from "@/lib/exercises/vocabulary";

export type LibraryFilter = {
  text: string;
  kinds: readonly LibraryKind[];
  position: Position | "";
  equipment: Equipment | "";
  noFloor: boolean;
};

type ChoiceProps<V extends string> = {
  label: string;
  any: string;
  value: V | "";
  options: readonly V[];
  nameOf: (value: V) => string;
  onChange: (value: V | "") => void;
};

function Choice<V extends string>({ label, any, value, options, nameOf, onChange }: ChoiceProps<V>) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(options.find((option) => option === event.target.value) ?? "")}
      className={cx(
        "h-control-sm min-w-0 flex-1 appearance-none truncate rounded-sm px-2 text-xs inset-ring",
        value === ""
          ? "bg-surface text-ink-2 inset-ring-line-strong"
          : "bg-brand-soft font-medium text-brand inset-ring-brand",
      )}
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  );
}

type Props = { filter: LibraryFilter; onChange: (filter: LibraryFilter) => void; onClear: () => void };

/** Kind, position and kit, each any or one, and whether the floor is left out. */
export function LibraryFilters({ filter, onChange, onClear }: Props) {
  const t = useTranslations("plan.library");
  const common = useTranslations("common");
  const kinds = useTranslations("kinds");
  const narrowed = filter.kinds.length > 0 || filter.position !== "" || filter.equipment !== "";
  return (
    <div className="flex flex-wrap items-center gap-1 px-3 py-2">
      <Choice
        label={kinds("facet.kind")}
        any={
          filter.kinds.length > 1
            ? filter.kinds.map((kind) => kinds(`kind.${kind}`)).join(", ")
            : t("anyKind")
        }
        value={filter.kinds.length === 1 ? (filter.kinds[0] ?? "") : ""}
        options={LIBRARY_KINDS}
        nameOf={(kind) => kinds(`kind.${kind}`)}
        onChange={(kind) => onChange({ ...filter, kinds: kind ? [kind] : [] })}
      />
      <Choice
        label={kinds("facet.position")}
        any={t("anyPosition")}
        value={filter.position}
        options={POSITIONS}
        nameOf={(position) => kinds(`position.${position}`)}
        onChange={(position) => onChange({ ...filter, position })}
      />
      <Choice
        label={t("equipment")}
        any={t("anyEquipment")}
        value={filter.equipment}
        options={EQUIPMENT}
        nameOf={(equipment) => kinds(`equipment.${equipment}`)}
        onChange={(equipment) => onChange({ ...filter, equipment })}
      />
      {narrowed && (
        <IconButton size="sm" label={common("clear")} icon={<X aria-hidden="true" />} onClick={onClear} />
      )}
      <Checkbox
        label={kinds("noFloor")}
        checked={filter.noFloor}
        onChange={(event) => onChange({ ...filter, noFloor: event.target.checked })}
        className="basis-full"
      />
    </div>
  );
}
