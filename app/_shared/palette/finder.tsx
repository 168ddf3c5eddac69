"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { ArrowRight, SquareArrowOutUpRight, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SearchInput } from "../../_ui/form/input";
import { FoundPatientWords } from "../shell/found-patient-words";
import { Caps } from "../shortcuts/caps-view";
import { type PaletteGroup, type PaletteItem, type PalettePage, usePaletteItems } from "./use-palette-items";

type Props = {
  pages: readonly PalettePage[];
  /** False for whoever reads no patient. */
  patients: boolean;
  onChoose: (it: PaletteItem, groups: readonly PaletteGroup[]) => void;
};

const item =
  "flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2.5 outline-none data-highlighted:bg-brand-soft data-highlighted:text-brand [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-3";

const icons = { page: ArrowRight, action: SquareArrowOutUpRight, patient: UserRound };

function Line({ it, onChoose }: { it: PaletteItem; onChoose: () => void }) {
  const Icon = icons[it.kind];
  return (
    <Autocomplete.Item value={it} className={item} onClick={onChoose}>
      <Icon aria-hidden="true" />
      {it.kind === "patient" ? (
        <FoundPatientWords patient={it.patient} />
      ) : (
        <>
          <span className="flex-1">{it.label}</span>
          {it.keys.map((keys) => (
            <Caps key={keys} keys={keys} />
          ))}
        </>
      )}
    </Autocomplete.Item>
  );
}

/** Patients, pages and the actions of the page, by name: all of it from the keyboard. */
export function Finder({ pages, patients, onChoose }: Props) {
  const t = useTranslations("palette");
  const find = useTranslations("ui.find");
  const [typed, setTyped] = useState("");
  const { groups, found, failed, waits } = usePaletteItems(typed, pages, patients);
  const nothing = groups.length === 0 && !waits && !failed;
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      mode="none"
      value={typed}
      onValueChange={(value, details) => {
        if (details.reason !== "item-press") setTyped(value);
      }}
      itemToStringValue={(it: PaletteItem) => it.label}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input
        render={<SearchInput />}
        aria-label={t("title")}
        placeholder={t("placeholder")}
        maxLength={80}
      />
      <Autocomplete.Status className="px-2.5 pt-2 text-ink-3 text-xs empty:hidden">
        {failed && find("failed")}
        {found && found.total > 0 && find("count", { count: found.total })}
        {nothing && t("nothing")}
      </Autocomplete.Status>
      <Autocomplete.List className="mt-1 max-h-[min(26rem,60dvh)] overflow-y-auto overscroll-contain">
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.name} items={group.items} className="pb-1">
            <Autocomplete.GroupLabel className="px-2.5 pt-2 pb-1 font-medium text-ink-3 text-xs">
              {t(`group.${group.name}`)}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(it: PaletteItem) => <Line key={it.key} it={it} onChoose={() => onChoose(it, groups)} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}
