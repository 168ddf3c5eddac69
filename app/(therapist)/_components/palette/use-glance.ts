"use client";

import { useEffect, useRef, useState } from "react";
import { glanceAction } from "@/app/_actions/caseload";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import type { Glance } from "@/lib/caseload/glance/mutations";

/** The highlight rests this long before a patient is read: nobody is read in passing. */
const REST_MS = 350;

/**
 * How a patient stands, read once while the palette is open: null until it is there, and "failed" where it can't be read, which
 * is asked again when the highlight comes back.
 */
export function useGlance(id: string | null): Glance | "failed" | null {
  const clinicId = useClinicId();
  const read = useRef(new Map<string, Glance | "reading" | "failed">());
  const [, setCount] = useState(0);
  useEffect(() => {
    const known = id === null ? "reading" : read.current.get(id);
    if (id === null || (known !== undefined && known !== "failed")) return;
    const timer = setTimeout(async () => {
      read.current.set(id, "reading");
      const result = await glanceAction({ clinicId, patientId: id }).catch(() => null);
      read.current.set(id, result?.ok ? result.data : "failed");
      setCount((count) => count + 1);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [clinicId, id]);
  const known = id === null ? undefined : read.current.get(id);
  return known === undefined || known === "reading" ? null : known;
}
