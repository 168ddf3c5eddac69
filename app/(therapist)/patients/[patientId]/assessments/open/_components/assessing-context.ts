"use client";

import { createContext, useContext } from "react";
import type { Answers } from "@/lib/assessments/answers";
import type { Finding, Person } from "@/lib/assessments/findings";
import type { Assessing } from "./use-assessment";

type Given = Assessing & {
  /** What was found at the last one; null for the first. */
  last: Answers | null;
  /** And at all before, the latest first. */
  earlier: readonly Answers[];
  findings: readonly Finding[];
  person: Person;
};

const Context = createContext<Given | null>(null);

export const AssessingProvider = Context.Provider;

/** @throws outside an open assessment */
export function useAssessing(): Given {
  const given = useContext(Context);
  if (!given) throw new Error("There is no assessment here.");
  return given;
}
