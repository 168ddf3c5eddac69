"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { FoundPatient } from "@/lib/caseload/find/queries";
import { SearchInput } from "../../_ui/form/input";
import { useFound } from "./use-found";

type Props = {
  label: string;
  /** Who of those found is to choose from. */
  only: (patient: FoundPatient) => boolean;
  /** Said where nobody is. */
  none: string;
  /** The list; it stands there empty before anything is typed. */
  children: (patients: readonly FoundPatient[], nobody: ReactNode) => ReactNode;
};

/** A search inside a dialog, whose finds are something to choose from. */
export function PatientFinder({ label, only, none, children }: Props) {
  const [text, setText] = useState("");
  const t = useTranslations("ui.find");
  const { found, failed } = useFound(text, false);
  const patients = found?.patients.filter(only) ?? [];
  return (
    <>
      <SearchInput
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        aria-label={label}
        placeholder={label}
        maxLength={80}
      />
      {children(
        patients,
        (failed || (found && patients.length === 0)) && (
          <p role="status" className="text-ink-2">
            {failed ? t("failed") : none}
          </p>
        ),
      )}
    </>
  );
}
