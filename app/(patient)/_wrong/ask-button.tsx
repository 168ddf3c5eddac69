"use client";

import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import type { DueScreening } from "@/lib/screenings/due";
import { useWrong } from "./wrong-context";

/** Opens the questions; it is the one filled button of the page where nothing goes on without them. */
export function AskButton({ occasion, form, children }: DueScreening & { children: ReactNode }) {
  const { ask } = useWrong();
  const first = occasion === "intake";
  return (
    <Button
      variant={first ? "filled" : "default"}
      size={first ? "phone" : "lg"}
      onClick={() => ask(occasion, form)}
    >
      {children}
    </Button>
  );
}
