"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/app/_ui/button";
import { SearchInput } from "@/app/_ui/form/input";
import type { FoundPatient } from "@/lib/caseload/find/queries";
import { scopeOf } from "./find-items";
import { FinderLine } from "./finder-line";
import { GlancePane } from "./glance-pane";
import { useGlance } from "./use-glance";
import {
  ACT,
  nameOf,
  type PaletteGroup,
  type PaletteItem,
  type PalettePage,
  usePaletteGroups,
  usePalettePatients,
} from "./use-palette-items";

/** `tab`: in a tab of its own, and the palette stays. */
export type Choose = (it: PaletteItem, how: { among: readonly PaletteItem[]; tab: boolean }) => void;

type Props = {
  pages: readonly PalettePage[];
  /** False for whoever reads no patient. */
  patients: boolean;
  onChoose: Choose;
};

/** Patients, pages, the actions of the page and of a patient, by name: all of it from the keyboard. */
export function Finder({ pages, patients, onChoose }: Props) {
  const t = useTranslations("palette");
  const find = useTranslations("ui.find");
  const [typed, setTyped] = useState("");
  /** What had found whom the actions are for: it is there again on the way back. */
  const [before, setBefore] = useState("");
  const [about, setAbout] = useState<FoundPatient | null>(null);
  // By name: items are made anew at each turn, and each turn tells of the highlight again.
  const [marked, setMarked] = useState<string>();
  const [last, setLast] = useState<string>();
  const heard = usePalettePatients(typed, { patients, about });
  const listed = [...heard.recent, ...(heard.found?.patients ?? [])];
  // Whom the highlight is on, or was on before it went to what can be done for them.
  const isOn = marked === last || marked?.startsWith(ACT);
  const subject = about ?? (isOn ? listed.find(({ id }) => id === last) : null) ?? null;
  const seen = useGlance(subject?.id ?? null);
  const glance = seen === "failed" ? null : seen;
  const groups = usePaletteGroups(typed, { pages, patients, about }, heard, glance);
  const { found, failed } = heard;
  const nothing =
    scopeOf(typed).words !== "" &&
    groups.length === 0 &&
    !heard.waits &&
    !failed &&
    (about === null || glance !== null);
  const narrow = (to: FoundPatient | null) => {
    setAbout(to);
    setBefore(to ? typed : "");
    setTyped(to ? "" : before);
  };
  const choose = (it: PaletteItem, tab: boolean) => {
    const among = groups.find(({ items }) => items.some(({ key }) => key === it.key))?.items ?? [];
    onChoose(it, { among, tab });
  };
  const chosen = groups.flatMap(({ items }) => items).find(({ key }) => key === marked);
  const onKey = (event: KeyboardEvent & { preventBaseUIHandler: () => void }) => {
    if (event.key === "Tab" && !event.shiftKey && about === null && subject) narrow(subject);
    else if (event.key === "Backspace" && typed === "" && about) narrow(null);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && chosen) choose(chosen, true);
    else return;
    event.preventDefault();
    event.preventBaseUIHandler();
  };
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
      onItemHighlighted={(it: PaletteItem | undefined) => {
        setMarked(it?.key);
        if (it?.kind === "patient") setLast(it.patient.id);
      }}
      itemToStringValue={(it: PaletteItem) => it.label}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input
        render={<SearchInput />}
        onKeyDown={onKey}
        aria-label={about ? t("aboutBox", { name: nameOf(about) }) : t("title")}
        placeholder={about ? t("aboutBox", { name: nameOf(about) }) : t("placeholder")}
        maxLength={80}
      />
      <div className={patients ? "grid lg:grid-cols-[minmax(0,1fr)_19rem]" : undefined}>
        <div className="min-w-0 lg:pe-3">
          <Autocomplete.Status className="px-2.5 pt-2 text-ink-3 text-xs empty:hidden">
            {failed && find("failed")}
            {seen === "failed" && t("glance.failed")}
            {found && found.total > 0 && find("count", { count: found.total })}
            {nothing && t("nothing")}
            {about !== null && seen === null && t("glance.reading")}
          </Autocomplete.Status>
          <Autocomplete.List className="mt-1 max-h-[min(27rem,60dvh)] overflow-y-auto overscroll-contain">
            {(group: PaletteGroup) => (
              <Autocomplete.Group key={group.name} items={group.items} className="pb-1">
                <Autocomplete.GroupLabel className="px-2.5 pt-2 pb-1 font-medium text-ink-3 text-xs">
                  {group.title}
                </Autocomplete.GroupLabel>
                <Autocomplete.Collection>
                  {(it: PaletteItem) => (
                    <FinderLine key={it.key} it={it} onChoose={(tab) => choose(it, tab)} />
                  )}
                </Autocomplete.Collection>
              </Autocomplete.Group>
            )}
          </Autocomplete.List>
          {about && (
            <Button variant="quiet" size="sm" onClick={() => narrow(null)}>
              {t("back")}
            </Button>
          )}
        </div>
        {patients && <GlancePane glance={seen} reading={subject !== null} />}
      </div>
    </Autocomplete.Root>
  );
}
