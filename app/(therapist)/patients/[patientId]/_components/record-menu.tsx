"use client";

import {
  CalendarX2,
  CircleSlash,
  Ellipsis,
  FilePen,
  KeyRound,
  LogOut,
  Merge,
  RotateCcw,
  Unlink,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/app/_ui/menu";
import type { Reasoned } from "./record-dialogs";

export type Dialog =
  | Reasoned
  | "pause"
  | "excuse"
  | "discharge"
  | "correct"
  | "death"
  | "start"
  | "reset"
  | "merge";

type Props = {
  mayPrescribe: boolean;
  /** May prescribe, and there is an open episode to prescribe in. */
  prescribes: boolean;
  hasSignIn: boolean;
  died: boolean;
  inError: boolean;
  onChoose: (dialog: Dialog) => void;
};

/** What is done with a record seldom. */
export function RecordMenu({ mayPrescribe, prescribes, hasSignIn, died, inError, onChoose }: Props) {
  const t = useTranslations("patient.actions");
  const common = useTranslations("common");
  const patient = useTranslations("patient");
  return (
    <Menu trigger={<IconButton label={t("more")} icon={<Ellipsis />} />}>
      <MenuItem icon={<FilePen />} onClick={() => onChoose("correct")}>
        {t("correct")}
      </MenuItem>
      {hasSignIn && (
        <MenuItem icon={<KeyRound />} onClick={() => onChoose("reset")}>
          {t("reset")}
        </MenuItem>
      )}
      {hasSignIn && (
        <MenuItem icon={<Unlink />} onClick={() => onChoose("unlink")}>
          {t("unlink")}
        </MenuItem>
      )}
      {mayPrescribe && !inError && (
        <MenuItem icon={<Merge />} onClick={() => onChoose("merge")}>
          {t("merge")}
        </MenuItem>
      )}
      {prescribes && (
        <MenuItem icon={<CalendarX2 />} onClick={() => onChoose("excuse")}>
          {t("excuse")}
        </MenuItem>
      )}
      {mayPrescribe && <MenuSeparator />}
      {prescribes && (
        <MenuItem icon={<LogOut />} danger onClick={() => onChoose("discharge")}>
          {common("discharge")}
        </MenuItem>
      )}
      {mayPrescribe && !inError && (
        <MenuItem icon={<RotateCcw />} onClick={() => onChoose(died ? "undoDeath" : "death")}>
          {t(died ? "undoDeath" : "death")}
        </MenuItem>
      )}
      {mayPrescribe && (
        <MenuItem
          icon={<CircleSlash />}
          danger={!inError}
          onClick={() => onChoose(inError ? "restore" : "inError")}
        >
          {inError ? t("restore") : patient("inError")}
        </MenuItem>
      )}
    </Menu>
  );
}
