"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { recentPatientsAction } from "@/app/_actions/caseload";
import type { FoundPatient } from "@/lib/caseload/queries";
import { useClinicId } from "../../_ui/form/clinic-context";
import { recentIds } from "../lists/recent";
import { useFound } from "../shell/use-found";
import { isAct, keysOf, type ShortcutId } from "../shortcuts/registry";
import { boundIds } from "../shortcuts/use-shortcuts";
import { isFound, scopeOf } from "./find-items";

export type PalettePage = { href: string; label: string };

export type PaletteItem = { key: string; label: string; keys: readonly string[] } & (
  | { kind: "page"; href: string }
  | { kind: "action"; id: ShortcutId }
  | { kind: "patient"; patient: FoundPatient }
);

type GroupName = "actions" | "pages" | "recent" | "patients";
export type PaletteGroup = { name: GroupName; items: PaletteItem[] };

const toPatient = (patient: FoundPatient): PaletteItem => ({
  ...{ key: patient.id, kind: "patient", patient, keys: [] },
  label: `${patient.givenName} ${patient.familyName}`,
});

/** The names of the records that were opened last in this tab. */
function useRecent(wanted: boolean): FoundPatient[] {
  const clinicId = useClinicId();
  const [recent, setRecent] = useState<FoundPatient[]>([]);
  useEffect(() => {
    const ids = wanted ? recentIds() : [];
    if (ids.length === 0) return;
    let current = true;
    void recentPatientsAction({ clinicId, ids })
      .catch(() => null)
      .then((result) => current && result?.ok && setRecent(result.data));
    return () => {
      current = false;
    };
  }, [clinicId, wanted]);
  return recent;
}

/**
 * What the palette offers for what was typed. Patients come last, as they come late: nothing moves away from under the keys.
 * @param patients false for whoever reads none
 */
export function usePaletteItems(typed: string, pages: readonly PalettePage[], patients: boolean) {
  const t = useTranslations("shortcuts");
  const { scope, words } = scopeOf(typed);
  // What was bound as the palette opened: nothing of the page changes while it stands.
  const [actions] = useState(() => boundIds().filter(isAct));
  const { found, failed } = useFound(patients && scope !== "actions" ? words : "", false);
  const recent = useRecent(patients);
  const labelled = actions.map(
    (id): PaletteItem => ({
      ...{ key: id, kind: "action", id },
      label: t(`does.${id}`),
      keys: keysOf(id).slice(0, 1),
    }),
  );
  const places = pages.map(
    ({ href, label }): PaletteItem => ({ ...{ key: href, kind: "page", href, label, keys: [] } }),
  );
  const groups: PaletteGroup[] = [
    {
      name: "actions",
      items: scope === "patients" ? [] : labelled.filter(({ label }) => isFound(label, words)),
    },
    { name: "recent", items: scope === "actions" || words !== "" ? [] : recent.map(toPatient) },
    { name: "pages", items: scope === "all" ? places.filter(({ label }) => isFound(label, words)) : [] },
    { name: "patients", items: found?.patients.map(toPatient) ?? [] },
  ];
  const waits = patients && scope !== "actions" && words !== "" && found === null && !failed;
  return { groups: groups.filter(({ items }) => items.length > 0), found, failed, waits };
}
