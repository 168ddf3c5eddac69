"use client";

import { useEffect } from "react";
import { markReadAction } from "@/app/_actions/messages";
import { askInbox } from "@/app/_shared/shell/inbox";
import { useClinicId } from "@/app/_ui/form/clinic-context";

/** Says that the member has the thread before them, once its page is in front. */
export function MarkRead({ patientId, seen }: { patientId: string; seen: number }) {
  const clinicId = useClinicId();
  useEffect(() => {
    if (seen === 0) return;
    let said = false;
    const say = () => {
      if (said || document.hidden) return;
      said = true;
      // What did not arrive is said with the next opening: until then it counts as unread.
      void markReadAction({ clinicId, patientId, seen }).then(askInbox, () => undefined);
    };
    say();
    document.addEventListener("visibilitychange", say);
    return () => document.removeEventListener("visibilitychange", say);
  }, [clinicId, patientId, seen]);
  return null;
}
