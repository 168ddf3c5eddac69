"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { recentPatientsAction } from "@/app/_actions/caseload";
import { recentIds } from "@/app/_shared/lists/recent";
import { useFound } from "@/app/_shared/shell/use-found";
import { isAct, keysOf, type ShortcutId } from "@/app/_shared/shortcuts/registry";
import { boundIds } from "@/app/_shared/shortcuts/use-shortcuts";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import type { FoundPatient } from "@/lib/caseload/find/queries";
import type { Glance } from "@/lib/caseload/glance/mutations";
import type { Reason } from "@/lib/caseload/reasons";
import { isFound, scopeOf } from "./find-items";
import { usePatientActs } from "./patient-acts";

export type PalettePage = { href: string; label: string };

export type PaletteItem = { key: string; label: string; keys: readonly string[] } & (
  | { kind: "page"; href: string }
  | { kind: "act"; href: string; why?: Reason }
  | { kind: "action"; id: ShortcutId }
  | { kind: "patient"; patient: FoundPatient }
);

export type PaletteGroup = { name: string; title: string; items: PaletteItem[] };

/** What the keys of a patient's actions begin with. */
export const ACT = "act-";

export const nameOf = ({ givenName, familyName }: Pick<FoundPatient, "givenName" | "familyName">): string =>
  `${givenName} ${familyName}`;

const toPatient = (patient: FoundPatient): PaletteItem => ({
  ...{ key: patient.id, kind: "patient", patient, keys: [], label: nameOf(patient) },
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

type Offer = {
  pages: readonly PalettePage[];
  /** False for whoever reads no patient. */
  patients: boolean;
  /** Whose actions alone were asked for. */
  about: FoundPatient | null;
};

/** The names that were typed find, without what else there is to choose. */
export function usePalettePatients(typed: string, { patients, about }: Pick<Offer, "patients" | "about">) {
  const { scope, words } = scopeOf(typed);
  const searches = patients && about === null && scope !== "actions";
  const { found, failed } = useFound(searches ? words : "", false);
  const recent = useRecent(patients);
  const shown = scope === "actions" || words !== "" ? [] : recent;
  return { found, failed, recent: shown, waits: searches && words !== "" && found === null && !failed };
}
type Found = ReturnType<typeof usePalettePatients>;

/**
 * What the palette offers for what was typed. Patients come last, as they come late, and what can be done for one of them
 * after that: nothing moves away from under the keys.
 * @param glance whose actions are offered; null where nobody is chosen, or is not read yet
 */
export function usePaletteGroups(
  typed: string,
  offer: Offer,
  { found, recent }: Found,
  glance: Glance | null,
) {
  const t = useTranslations("shortcuts");
  const palette = useTranslations("palette");
  const actsOf = usePatientActs();
  const { scope, words } = scopeOf(typed);
  // What was bound as the palette opened: nothing of the page changes while it stands.
  const [actions] = useState(() => boundIds().filter(isAct));
  const labelled = actions.map(
    (id): PaletteItem => ({
      ...{ key: id, kind: "action", id },
      label: t(`does.${id}`),
      keys: keysOf(id).slice(0, 1),
    }),
  );
  const places = offer.pages.map(
    ({ href, label }): PaletteItem => ({ ...{ key: href, kind: "page", href, label, keys: [] } }),
  );
  const acts = (glance ? actsOf(glance) : []).map(
    ({ id, ...act }): PaletteItem => ({ ...{ key: `${ACT}${id}`, kind: "act", keys: [] }, ...act }),
  );
  const by = (items: PaletteItem[]) => items.filter(({ label }) => isFound(label, words));
  const about = {
    ...{ name: "about", title: glance ? palette("group.about", { name: nameOf(glance) }) : "" },
    items: offer.about ? by(acts) : acts,
  };
  const group = (name: "actions" | "recent" | "pages" | "patients", items: PaletteItem[]): PaletteGroup => ({
    ...{ name, title: palette(`group.${name}`), items },
  });
  const all = [
    group("actions", scope === "patients" ? [] : by(labelled)),
    group("recent", recent.map(toPatient)),
    group("pages", scope === "all" ? by(places) : []),
    group("patients", found?.patients.map(toPatient) ?? []),
    about,
  ];
  return (offer.about ? [about] : all).filter(({ items }) => items.length > 0);
}
