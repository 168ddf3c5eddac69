"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { FoundPatient } from "@/lib/caseload/find/queries";
import { Button } from "../../_ui/button";
import { SearchInput } from "../../_ui/form/input";
import { keepList } from "../lists/kept-list";
import { useShortcuts } from "../shortcuts/use-shortcuts";
import { FoundPatientWords } from "./found-patient-words";
import { useFound } from "./use-found";

const item =
  "flex h-9 cursor-default items-center gap-2 rounded-sm px-2.5 outline-none data-highlighted:bg-brand-soft data-highlighted:text-brand";

/** Finds a patient by name, date of birth or phone number and opens the record. */
export function PatientSearch({ label }: { label: string }) {
  const box = useRef<HTMLInputElement>(null);
  const t = useTranslations("ui.find");
  const router = useRouter();
  const [text, setText] = useState("");
  const [all, setAll] = useState(false);
  const { found, failed } = useFound(text, all);
  useShortcuts({ "everywhere.find": () => box.current?.focus() });
  const open = (patient: FoundPatient) => {
    setText("");
    box.current?.blur();
    keepList({ name: "search", href: "/caseload", ids: found?.patients.map(({ id }) => id) ?? [] });
    router.push(`/patients/${patient.id}`);
  };
  const name = (patient: FoundPatient) => `${patient.givenName} ${patient.familyName}`;
  return (
    <search aria-label={label} className="w-81 min-w-24 shrink max-lg:w-48 max-md:w-32">
      <Autocomplete.Root
        items={found?.patients ?? []}
        mode="none"
        value={text}
        onValueChange={(value, details) => {
          if (details.reason === "item-press") return;
          setText(value);
          setAll(false);
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
            <Autocomplete.Popup className="max-h-[70dvh] w-81 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-md bg-surface p-1 text-sm shadow-2 ring ring-line">
              <Autocomplete.Status className="px-2.5 py-1 text-ink-3 text-xs empty:hidden">
                {failed && t("failed")}
                {found && (found.total > 0 ? t("count", { count: found.total }) : t("none"))}
              </Autocomplete.Status>
              <Autocomplete.List>
                {(patient: FoundPatient) => (
                  <Autocomplete.Item
                    key={patient.id}
                    value={patient}
                    className={item}
                    onClick={() => open(patient)}
                  >
                    <FoundPatientWords patient={patient} />
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
              {found && !all && found.total > found.patients.length && (
                <Button variant="quiet" size="sm" className="mt-1 w-full" onClick={() => setAll(true)}>
                  {t("showAll", { count: found.total })}
                </Button>
              )}
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </search>
  );
}
