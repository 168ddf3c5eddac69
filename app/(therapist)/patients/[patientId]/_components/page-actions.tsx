"use client";

import { CalendarX2, ClipboardPen, Ellipsis, LogOut, Pause, Pencil, UserPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, LinkButton } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem } from "@/app/_ui/menu";
import { useKeys } from "@/app/_ui/use-keys";
import { DischargeDialog, ExcuseDialog, PauseDialog } from "./plan-dialogs";
import { Resume } from "./resume";

type Props = {
  patientId: string;
  name: string;
  today: string;
  mayPrescribe: boolean;
  mayEnter: boolean;
  hasPlan: boolean;
  /** False after the discharge. */
  open: boolean;
  /** The pause that holds today. */
  pauseId: string | null;
};

/** What can be done for this patient, at the head of her page. */
export function PageActions(props: Props) {
  const { patientId, name, today, mayPrescribe, mayEnter, hasPlan, open, pauseId } = props;
  const t = useTranslations("patient.actions");
  const router = useRouter();
  const [shown, setShown] = useState<"pause" | "excuse" | "discharge" | null>(null);
  const prescribes = mayPrescribe && open;
  const base = `/patients/${patientId}`;
  useKeys({ e: () => router.push(`${base}/plan`) }, prescribes);
  const dialog = (which: typeof shown) => ({
    patientId,
    open: shown === which,
    onOpenChange: (next: boolean) => setShown(next ? which : null),
  });
  return (
    <div className="ms-auto flex flex-wrap items-center justify-end gap-2 print:hidden">
      {open && (
        <LinkButton href={`${base}/invite`} icon={<UserPlus />}>
          {t("invite")}
        </LinkButton>
      )}
      {mayEnter && open && (
        <LinkButton href={`${base}/log`} icon={<ClipboardPen />}>
          {t("log")}
        </LinkButton>
      )}
      {prescribes && hasPlan && pauseId === null && (
        <Button icon={<Pause />} onClick={() => setShown("pause")}>
          {t("pause")}
        </Button>
      )}
      {prescribes && pauseId !== null && <Resume pauseId={pauseId} size="md" />}
      {prescribes && (
        <LinkButton href={`${base}/plan`} icon={<Pencil />} keys="E">
          {t(hasPlan ? "edit" : "write")}
        </LinkButton>
      )}
      {prescribes && (
        <Menu trigger={<IconButton label={t("more")} icon={<Ellipsis />} />}>
          <MenuItem icon={<CalendarX2 />} onClick={() => setShown("excuse")}>
            {t("excuse")}
          </MenuItem>
          <MenuItem icon={<LogOut />} danger onClick={() => setShown("discharge")}>
            {t("discharge")}
          </MenuItem>
        </Menu>
      )}
      <PauseDialog today={today} {...dialog("pause")} />
      <ExcuseDialog today={today} {...dialog("excuse")} />
      <DischargeDialog name={name} {...dialog("discharge")} />
    </div>
  );
}
