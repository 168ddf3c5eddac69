import { Autocomplete } from "@base-ui/react/autocomplete";
import { ArrowRight, SquareArrowOutUpRight, UserRound } from "lucide-react";
import { FoundPatientWords } from "@/app/_shared/shell/found-patient-words";
import { Caps } from "@/app/_shared/shortcuts/caps-view";
import { ReasonWords } from "../reason-words";
import type { PaletteItem } from "./use-palette-items";

const item =
  "flex min-h-9 cursor-default items-center gap-2.5 rounded-sm px-2.5 outline-none data-highlighted:bg-brand-soft data-highlighted:text-brand [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-3";

const icons = { page: ArrowRight, act: ArrowRight, action: SquareArrowOutUpRight, patient: UserRound };

/** One thing to choose. `tab`: in a tab of its own. */
export function FinderLine({ it, onChoose }: { it: PaletteItem; onChoose: (tab: boolean) => void }) {
  const Icon = icons[it.kind];
  return (
    <Autocomplete.Item
      value={it}
      className={item}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
    >
      <Icon aria-hidden="true" />
      {it.kind === "patient" ? (
        <FoundPatientWords patient={it.patient} />
      ) : (
        <>
          <span className="shrink-0">{it.label}</span>
          <span className="min-w-0 flex-1 truncate text-ink-3 text-xs">
            {it.kind === "act" && it.why && <ReasonWords reason={it.why} />}
          </span>
          {it.keys.map((keys) => (
            <Caps key={keys} keys={keys} />
          ))}
        </>
      )}
    </Autocomplete.Item>
  );
}
