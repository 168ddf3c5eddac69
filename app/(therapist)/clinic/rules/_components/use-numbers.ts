"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import {
  CHANGEABLE_NAMES,
  type ChangeableName,
  type Changes,
  queryOf,
  readChanges,
  type Typed,
} from "@/lib/dry-run/changes";
import { PRESENT_RULES } from "@/lib/plans/progression/rules.data";

const inUse = (): Record<ChangeableName, string> =>
  Object.fromEntries(CHANGEABLE_NAMES.map((name) => [name, String(PRESENT_RULES[name])])) as Record<
    ChangeableName,
    string
  >;

/** The numbers as they are typed, which of them differ from those in use, and which can't be tried. */
export function useNumbers(given: Typed) {
  const locale = useLocale();
  const [typed, setTyped] = useState({ ...inUse(), ...given });
  const { changes, wrong } = readChanges(typed, locale);
  const query = queryOf(changes);
  return {
    ...{ typed, changes, wrong, query },
    /** Whether something else was tried than what stands there now. */
    isOther: (tried: Changes) => queryOf(tried) !== query || wrong.length > 0,
    type: (name: ChangeableName, text: string) => setTyped((before) => ({ ...before, [name]: text })),
    reset: () => setTyped(inUse()),
  };
}
export type Numbers = ReturnType<typeof useNumbers>;
