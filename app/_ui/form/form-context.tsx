"use client";

import { createContext, useContext } from "react";

type FieldWiring = { id: string; invalid: boolean; describedBy: string | undefined; required: boolean };

/** Field name → the sentence that stands beside it. */
export const FieldMessages = createContext<Readonly<Record<string, string>>>({});

export const FieldWiringContext = createContext<FieldWiring | null>(null);

/** What an input inside a `Field` takes over: its id, and the ids of hint and error. */
export function useFieldWiring() {
  const wiring = useContext(FieldWiringContext);
  if (!wiring) return {};
  return {
    id: wiring.id,
    "aria-invalid": wiring.invalid || undefined,
    "aria-describedby": wiring.describedBy,
    "aria-required": wiring.required || undefined,
  };
}

/** The same for a group of controls, which is labelled by the label's id. */
export function useGroupWiring() {
  const wiring = useContext(FieldWiringContext);
  if (!wiring) return {};
  return {
    "aria-labelledby": `${wiring.id}-label`,
    "aria-invalid": wiring.invalid || undefined,
    "aria-describedby": wiring.describedBy,
  };
}
