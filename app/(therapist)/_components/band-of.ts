import type { Band } from "@/app/_shared/band";
import type { CaseloadRow } from "@/lib/caseload/queries";

const BANDS = { "on-track": "good", partial: "part", low: "low" } as const;

/** The sign of an adherence band; none where there is not enough data. */
export const bandOf = (band: CaseloadRow["band"]): Band => (band ? BANDS[band] : "none");
