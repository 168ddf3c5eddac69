"use client";

import { useEffect, useState } from "react";
import { findPatientsAction } from "@/app/_actions/caseload";
import type { FoundPatients } from "@/lib/caseload/queries";
import { useClinicId } from "../../_ui/form/clinic-context";

/** Typing rests this long before it asks. */
const REST_MS = 200;

type Found = FoundPatients & { text: string };

/** The patients who match what was typed. It travels in a body: a name never stands in an address. */
export function useFound(text: string, all: boolean): Found | null {
  const clinicId = useClinicId();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (text.trim() === "") return setFound(null);
    let current = true;
    const timer = setTimeout(async () => {
      const result = await findPatientsAction({ clinicId, text, all }).catch(() => null);
      if (current && result?.ok) setFound({ text, ...result.data });
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [clinicId, text, all]);
  return found;
}
