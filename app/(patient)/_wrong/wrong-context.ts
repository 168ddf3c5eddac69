"use client";

import { createContext, use } from "react";
import type { OpenSpan } from "@/lib/clinics/care/opening";
import type { Answer, Form, Occasion } from "@/lib/screenings/vocabulary";

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

export type Wrong = {
  help: Help;
  /** "What is wrong?" */
  openMenu: () => void;
  /** The questions of a form, where they were left off. */
  ask: (occasion: Occasion, form: Form) => void;
  /** Chest pain, or no breath: a yes without a question more. */
  sayChest: () => void;
  /** What a yes of before asks one to do: under the id it was sent by; null for what somebody found, who knows of it. */
  show: (screeningId: string | null, answers: readonly Answer[]) => void;
};

export const WrongContext = createContext<Wrong | null>(null);

export function useWrong(): Wrong {
  const wrong = use(WrongContext);
  if (!wrong) throw new Error("No WrongProvider above");
  return wrong;
}
