"use client";

import { createContext, use } from "react";
import type { OpenSpan } from "@/lib/clinics/care/opening";
import type { Interview } from "@/lib/screenings/interview";
import type { Answer, Form, Occasion } from "@/lib/screenings/vocabulary";
import type { Sent } from "./use-sent";

/** Whom one calls: the ambulance, and the clinic with whoever looks after the patient there. */
export type Help = {
  emergencyNumber: string | null;
  clinicName: string;
  clinicPhone: string | null;
  /** The first name of whoever looks after them; "none" for nobody. */
  therapist: string;
  /** When the clinic is open; empty where it has not said. */
  opening: readonly OpenSpan[];
};

/** What the questions open with: a form, where it was left off; what was said just now, or before. */
export type Opening =
  | { occasion: Occasion; form: Form }
  | { said: Interview; sent: Sent | null }
  | { screeningId: string | null; answers: readonly Answer[] };

export type Wrong = {
  help: Help;
  /** "What is wrong?" */
  openMenu: () => void;
  /** The questions of a form, where they were left off. */
  ask: (occasion: Occasion, form: Form) => void;
  /** What was said just now, with what it was handed over as. */
  say: (said: Interview, sent: Sent | null) => void;
  /** What a yes of before asks one to do: under the id it was sent by; null for what somebody found, who knows of it. */
  show: (screeningId: string | null, answers: readonly Answer[]) => void;
};

export const WrongContext = createContext<Wrong | null>(null);

export function useWrong(): Wrong {
  const wrong = use(WrongContext);
  if (!wrong) throw new Error("No WrongProvider above");
  return wrong;
}
