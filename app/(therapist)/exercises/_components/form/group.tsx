"use client";

import type { ReactNode } from "react";
import { useGroupWiring } from "@/app/_ui/form/form-context";

/** Controls that share the label, the hint and the error of the `Field` around them. */
export function Group({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <fieldset {...useGroupWiring()} className={className}>
      {children}
    </fieldset>
  );
}
