"use client";

import { useEffect, useState } from "react";
import { findPatientsAction } from "@/app/_actions/caseload";
import type { FoundPatients } from "@/lib/caseload/find/queries";
import { useClinicId } from "../../_ui/form/clinic-context";

/** Typing rests this long before it asks. */
const REST_MS = 200;

/** `failed`: the last question got no answer, and typing on asks again. */
type Search = { found: FoundPatients | null; failed: boolean };

const NOTHING: Search = { found: null, failed: false };

/** The patients who match what was typed. It travels in a body: a name never stands in an address. */
export function useFound(text: string, all: boolean): Search {
  const clinicId = useClinicId();
  const [search, setSearch] = useState(NOTHING);
  useEffect(() => {
    if (text.trim() === "") return setSearch(NOTHING);
    let current = true;
    const timer = setTimeout(async () => {
      const result = await findPatientsAction({ clinicId, text, all }).catch(() => null);
      if (current)
        setSearch(result?.ok ? { found: result.data, failed: false } : { found: null, failed: true });
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [clinicId, text, all]);
  return search;
}
