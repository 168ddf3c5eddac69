import { Ban, CalendarClock, CalendarX, Check, CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip, type Tone } from "@/app/_ui/chip";
import type { VisitState as State } from "@/lib/visits/vocabulary";

const LOOKS = {
  planned: { tone: "line", Icon: CalendarClock },
  unmarked: { tone: "part", Icon: CircleHelp },
  attended: { tone: "good", Icon: Check },
  cancelled: { tone: "neutral", Icon: Ban },
  missed: { tone: "low", Icon: CalendarX },
} as const satisfies Record<State | "unmarked", { tone: Tone; Icon: unknown }>;

/** What became of a visit, in a word and a picture. `unmarked`: its time has come, and nobody said. */
export function VisitStateChip({ state, unmarked = false }: { state: State; unmarked?: boolean }) {
  const t = useTranslations("visits.state");
  const shown = unmarked ? "unmarked" : state;
  const { tone, Icon } = LOOKS[shown];
  return (
    <Chip tone={tone} icon={<Icon aria-hidden="true" />}>
      {t(shown)}
    </Chip>
  );
}
