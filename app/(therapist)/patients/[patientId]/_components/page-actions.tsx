"use client";

import {
  ClipboardCheck,
  ClipboardPen,
  Pause,
  Pencil,
  RotateCcw,
  ShieldCheck,
  Stethoscope,
  UserPlus,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { resetPatientAction } from "@/app/_actions/resets";
import { MakeReset } from "@/app/_shared/account/make-reset";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { Button, LinkButton } from "@/app/_ui/button";
import type { Details } from "@/lib/patients/correct/changes";
import { CorrectDialog } from "./correct-dialog";
import { MergeDialog } from "./merge-dialog";
import { MessageLink } from "./message-link";
import { DischargeDialog, ExcuseDialog, PauseDialog } from "./plan-dialogs";
import { DeathDialog, type Reasoned, ReasonedDialog, StartEpisodeDialog } from "./record-dialogs";
import { type Dialog, RecordMenu } from "./record-menu";
import { Resume } from "./resume";

type Props = {
  patientId: string;
  name: string;
  today: string;
  mayPrescribe: boolean;
  mayEnter: boolean;
  hasPlan: boolean;
  hasSignIn: boolean;
  /** False after the end of the episode. */
  open: boolean;
  died: boolean;
  inError: boolean;
  merged: boolean;
  mayUndoMerge: boolean;
  mayUndoDischarge: boolean;
  mayStart: boolean;
  details: Details;
  lastSide: string;
  clinicians: readonly { id: string; name: string }[];
  /** The pause that holds today. */
  pauseId: string | null;
};

/** What can be done for this patient, at the head of the record. */
export function PageActions(props: Props) {
  const { patientId, name, today, mayPrescribe, mayEnter, hasPlan, open, pauseId } = props;
  const t = useTranslations("patient.actions");
  const common = useTranslations("common");
  const pause = useTranslations("pause");
  const assessment = useTranslations("assessment");
  const router = useRouter();
  const [shown, setShown] = useState<Dialog | null>(null);
  const prescribes = mayPrescribe && open;
  const base = `/patients/${patientId}`;
  useShortcuts({ "record.plan": () => router.push(`${base}/plan`) }, prescribes);
  const shows = (which: Dialog) => ({
    open: shown === which,
    onOpenChange: (next: boolean) => setShown(next ? which : null),
  });
  const dialog = (which: Dialog) => ({ patientId, ...shows(which) });
  const reasoned: Reasoned[] = ["unlink", "undoDischarge", "undoDeath", "inError", "restore", "undoMerge"];
  return (
    <div className="ms-auto flex flex-wrap items-center justify-end gap-2 print:hidden">
      {props.hasSignIn && <MessageLink patientId={patientId} />}
      {open && (
        <LinkButton href={`${base}/invite`} icon={<UserPlus />}>
          {common("invite")}
        </LinkButton>
      )}
      {mayEnter && open && (
        <LinkButton href={`${base}/log`} icon={<ClipboardPen />}>
          {t("log")}
        </LinkButton>
      )}
      <LinkButton href={`${base}/assessments`} icon={<Stethoscope />}>
        {assessment("all")}
      </LinkButton>
      <LinkButton href={`${base}/screenings`} icon={<ClipboardCheck />}>
        {t("screenings")}
      </LinkButton>
      <LinkButton href={`${base}/consents`} icon={<ShieldCheck />}>
        {t("consents")}
      </LinkButton>
      {prescribes && hasPlan && pauseId === null && (
        <Button icon={<Pause />} onClick={() => setShown("pause")}>
          {pause("pause")}
        </Button>
      )}
      {prescribes && pauseId !== null && <Resume pauseId={pauseId} size="md" />}
      {prescribes && (
        <LinkButton href={`${base}/plan`} icon={<Pencil />} keys="E">
          {common(hasPlan ? "editPlan" : "writePlan")}
        </LinkButton>
      )}
      {mayPrescribe && props.mayUndoDischarge && (
        <Button icon={<RotateCcw />} onClick={() => setShown("undoDischarge")}>
          {t("undoDischarge")}
        </Button>
      )}
      {mayPrescribe && props.mayStart && (
        <Button icon={<UserPlus />} onClick={() => setShown("start")}>
          {t("start")}
        </Button>
      )}
      {props.mayUndoMerge && (
        <Button icon={<RotateCcw />} onClick={() => setShown("undoMerge")}>
          {t("undoMerge")}
        </Button>
      )}
      {mayEnter && !props.merged && <RecordMenu {...props} prescribes={prescribes} onChoose={setShown} />}
      <PauseDialog today={today} {...dialog("pause")} />
      <ExcuseDialog today={today} {...dialog("excuse")} />
      <DischargeDialog name={name} {...dialog("discharge")} />
      <MakeReset
        kind="patient"
        name={name}
        action={resetPatientAction}
        whose={{ patientId }}
        {...shows("reset")}
      />
      <DeathDialog today={today} {...dialog("death")} />
      <CorrectDialog
        today={today}
        details={props.details}
        clinicians={props.clinicians}
        mayChangeLeg={prescribes}
        {...dialog("correct")}
      />
      <MergeDialog name={name} {...dialog("merge")} />
      <StartEpisodeDialog
        side={props.lastSide}
        lead={props.details.lead}
        clinicians={props.clinicians}
        {...dialog("start")}
      />
      {reasoned.map((step) => (
        <ReasonedDialog key={step} step={step} {...dialog(step)} />
      ))}
    </div>
  );
}
