import type { ReactNode } from "react";
import { Card } from "@/app/_ui/card";

/** A card of the patient's page: its title, quiet words, and what can be done with it. */
export function Panel({
  id,
  title,
  meta,
  actions,
  children,
}: {
  id?: string;
  title: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Card padded={false} className="scroll-mt-16 print:break-inside-avoid">
      <div id={id} className="flex min-h-control-md flex-wrap items-center gap-x-3 gap-y-1 px-4 pt-3">
        <h2 className="font-semibold text-md">{title}</h2>
        {meta && <span className="text-ink-3">{meta}</span>}
        {actions && <div className="ms-auto flex items-center gap-2 print:hidden">{actions}</div>}
      </div>
      <div className="px-4 pt-2 pb-3.5">{children}</div>
    </Card>
  );
}
