"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { findPatientsAction } from "@/app/_actions/caseload";
import type { FoundPatient } from "@/lib/caseload/queries";
import { useClinicId } from "../../_ui/form/clinic-context";
import { SearchInput } from "../../_ui/form/input";
import { useKeys } from "../../_ui/use-keys";

/** Typing rests this long before it asks. */
const REST_MS = 200;

type Found = { text: string; patients: FoundPatient[] };

/** The patients whose names hold the words. The words travel in a body: a name never stands in an address. */
function useFound(text: string): Found | null {
  const clinicId = useClinicId();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (text.trim() === "") return setFound(null);
    let current = true;
    const timer = setTimeout(async () => {
      const result = await findPatientsAction({ clinicId, text }).catch(() => null);
      if (current && result?.ok) setFound({ text, patients: result.data });
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [clinicId, text]);
  return found;
}

const item =
  "flex h-9 cursor-default items-center gap-2 rounded-sm px-2.5 outline-none data-highlighted:bg-brand-soft data-highlighted:text-brand";

/** Finds a patient by name and opens her record. */
export function PatientSearch({ label }: { label: string }) {
  const box = useRef<HTMLInputElement>(null);
  const t = useTranslations("ui.find");
  const router = useRouter();
  const [text, setText] = useState("");
  const found = useFound(text);
  useKeys({ "/": () => box.current?.focus() });
  const open = (patient: FoundPatient) => {
    setText("");
    box.current?.blur();
    router.push(`/patients/${patient.id}`);
  };
  const name = (patient: FoundPatient) => `${patient.givenName} ${patient.familyName}`;
  return (
    <search aria-label={label} className="w-81 shrink max-lg:w-48 max-md:hidden">
      <Autocomplete.Root
        items={found?.patients ?? []}
        mode="none"
        value={text}
        onValueChange={(value, details) => {
          if (details.reason !== "item-press") setText(value);
        }}
        itemToStringValue={name}
        autoHighlight="always"
      >
        <Autocomplete.Input
          ref={box}
          render={<SearchInput keys="/" />}
          aria-label={label}
          placeholder={label}
          maxLength={80}
        />
        <Autocomplete.Portal>
          <Autocomplete.Positioner sideOffset={6} align="end" className="z-50">
            <Autocomplete.Popup className="w-81 rounded-md bg-surface p-1 text-sm shadow-2 ring ring-line">
              <Autocomplete.Status className="px-2.5 py-1 text-ink-3 text-xs empty:hidden">
                {found &&
                  (found.patients.length > 0 ? t("count", { count: found.patients.length }) : t("none"))}
              </Autocomplete.Status>
              <Autocomplete.List>
                {(patient: FoundPatient) => (
                  <Autocomplete.Item
                    key={patient.id}
                    value={patient}
                    className={item}
                    onClick={() => open(patient)}
                  >
                    <span className="truncate font-medium">{name(patient)}</span>
                    <span className="ms-auto text-ink-3 text-xs">
                      {patient.open ? t("born", { year: patient.dateOfBirth.slice(0, 4) }) : t("closed")}
                    </span>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </search>
  );
}
