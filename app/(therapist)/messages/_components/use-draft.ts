import { useEffect, useState } from "react";
import { DRAFT } from "@/app/_shared/account/drafts";

/** What was typed and not sent, for one patient, by one member: it outlives a look elsewhere, and goes with the tab or the sign-out. */
export type Draft = { text: string; about: string };

const NOTHING: Draft = { text: "", about: "" };

const keyOf = (memberId: string, patientId: string) => `${DRAFT}${memberId} ${patientId}`;

function read(key: string): Draft {
  try {
    const { text, about }: { text?: unknown; about?: unknown } = Object(
      JSON.parse(sessionStorage.getItem(key) ?? "{}"),
    );
    return { text: typeof text === "string" ? text : "", about: typeof about === "string" ? about : "" };
  } catch {
    return NOTHING;
  }
}

/** The draft of an answer. A browser that keeps nothing has it for as long as the page is open. */
export function useDraft(memberId: string, patientId: string) {
  const key = keyOf(memberId, patientId);
  const [draft, setDraft] = useState(NOTHING);
  useEffect(() => setDraft(read(key)), [key]);
  const change = (next: Partial<Draft>) =>
    setDraft((was) => {
      const all = { ...was, ...next };
      try {
        if (all.text === "" && all.about === "") sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, JSON.stringify(all));
      } catch {
        // It stays in the page.
      }
      return all;
    });
  return { draft, change, clear: () => change(NOTHING) };
}
