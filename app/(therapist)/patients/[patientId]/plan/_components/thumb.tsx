import type { ReactNode } from "react";
import type { Kind } from "@/lib/plans/vocabulary";
import { kindSigns } from "../../../../_components/kind-signs";

/** The drawing, or the sign of the kind where nothing is drawn. Decoration: the name stands beside it. */
export function Thumb({ kind, children }: { kind: Kind; children?: ReactNode }) {
  const Sign = kindSigns[kind];
  return (
    <span aria-hidden="true" className="block shrink-0">
      {children ?? (
        <span className="grid h-9 w-12 place-items-center rounded-md bg-sunken text-ink-3">
          <Sign strokeWidth={1.5} className="size-4" />
        </span>
      )}
    </span>
  );
}
