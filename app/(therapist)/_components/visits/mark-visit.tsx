"use client";

import { Ban, CalendarClock, CalendarX, Check, Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { markVisitAction } from "@/app/_actions/visits";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem } from "@/app/_ui/menu";
import type { VisitState } from "@/lib/visits/vocabulary";

const ICONS: Record<VisitState, ReactElement> = {
  planned: <CalendarClock />,
  attended: <Check />,
  cancelled: <Ban />,
  missed: <CalendarX />,
};

type Props = {
  visit: { id: string; version: string | null };
  /** When it is, as it is called: "Thu 16 Jul, 09:30". */
  name: string;
  /** What may be said of it now. */
  may: readonly VisitState[];
  /** Its time has come: the choices stand open. */
  unmarked: boolean;
};

/** Says what became of a visit: open where that is asked, else behind a menu, where it can be put right as well. */
export function MarkVisit({ visit, name, may, unmarked }: Props) {
  const t = useTranslations("visits");
  const { run, pending } = useAction(markVisitAction);
  const mark = (state: VisitState) => run({ visitId: visit.id, version: visit.version, state });
  const asked: readonly VisitState[] = unmarked
    ? may.filter((state) => state === "attended" || state === "missed")
    : [];
  const others = may.filter((state) => !asked.includes(state));
  return (
    <span className="flex items-center gap-1.5 print:hidden">
      {asked.map((state) => (
        <Button
          key={state}
          size="sm"
          icon={ICONS[state]}
          busy={pending}
          aria-label={t("markName", { state: t(`state.${state}`), visit: name })}
          onClick={() => mark(state)}
        >
          {t(`state.${state}`)}
        </Button>
      ))}
      {others.length > 0 && (
        <Menu trigger={<IconButton size="sm" icon={<Ellipsis />} label={t("menu", { visit: name })} />}>
          {others.map((state) => (
            <MenuItem key={state} icon={ICONS[state]} onClick={() => mark(state)}>
              {t(`mark.${state}`)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </span>
  );
}
