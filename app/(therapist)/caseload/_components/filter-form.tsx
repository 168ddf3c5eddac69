"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";

/** Applies a choice as soon as it is made; without script the button does. Empty choices stay out of the address. */
export function FilterForm({
  label,
  apply,
  children,
}: {
  label: string;
  apply: string;
  children: ReactNode;
}) {
  const router = useRouter();
  return (
    <form
      action="/caseload"
      aria-label={label}
      className="flex flex-wrap items-center gap-2 px-4 pb-3"
      onChange={(event) => {
        const parameters = new URLSearchParams();
        for (const [key, value] of new FormData(event.currentTarget)) {
          if (typeof value === "string" && value !== "") parameters.set(key, value);
        }
        router.replace(`/caseload?${parameters.toString()}`, { scroll: false });
      }}
    >
      {children}
      <noscript>
        <Button type="submit" size="md">
          {apply}
        </Button>
      </noscript>
    </form>
  );
}
