import {
  Armchair,
  BookOpen,
  Dumbbell,
  Footprints,
  type LucideIcon,
  PersonStanding,
  Pill,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { BandFigure } from "@/app/_shared/band";
import { PrescriptionDoseWords } from "@/app/_shared/dose-words";
import { DrawingThumb } from "@/app/_shared/drawing/drawing-thumb";
import { Chip } from "@/app/_ui/chip";
import { isMirrored } from "@/lib/drawing/scene/label";
import type { DrawnPrescription } from "@/lib/plans/queries";
import type { Prescription } from "@/lib/plans/schema";
import { type NamedKind, namedKind } from "@/lib/plans/vocabulary";
import type { Chart } from "@/lib/record/queries";
import { bandOfShare } from "../../../_components/why/figures-bar";
import { usePrescriptionName } from "../../../_components/why/prescription-strips";

const marks: Partial<Record<NamedKind, LucideIcon>> = {
  "sitting-limit": Armchair,
  "standing-limit": PersonStanding,
  "walking-breaks": Footprints,
  medication: Pill,
  education: BookOpen,
};

/** What has no drawing has a sign of its kind. */
function KindMark({ kind }: { kind: NamedKind }) {
  const Icon = marks[kind] ?? Dumbbell;
  return (
    <span
      aria-hidden="true"
      className="grid h-9 w-12 shrink-0 place-items-center rounded-md bg-sunken text-ink-3 [&>svg]:size-4.5"
    >
      <Icon />
    </span>
  );
}

const countedOf = (prescription: Prescription, chart: Chart) =>
  chart.figures.month.prescriptions.find((counted) => counted.prescriptionId === prescription.id);

/** The share of its dose; a card is read or not, and what is taken as needed is never scored. */
function Counted({ prescription, chart }: { prescription: Prescription; chart: Chart }) {
  const t = useTranslations("patient.plan");
  const common = useTranslations("common");
  const ui = useTranslations("ui");
  const counted = countedOf(prescription, chart);
  const quiet = (words: string) => <span className="shrink-0 text-ink-3 text-xs">{words}</span>;
  if (prescription.kind === "education") {
    return counted?.da?.percent === 100 ? <Chip tone="good">{common("read")}</Chip> : quiet(t("unread"));
  }
  if (prescription.kind === "medication" && prescription.dose.asNeeded) return null;
  if (!counted?.da) return quiet(t(counted ? "notDue" : "new"));
  const counts = { done: counted.done.shown, due: counted.due.shown };
  const taken = prescription.kind === "medication";
  return (
    <BandFigure
      align="end"
      band={bandOfShare(counted.da)}
      percent={counted.da.percent}
      of={taken ? t("takenOf", counts) : ui("ofDose")}
    />
  );
}

/** What it is called, its dose, the side that is worked, and how many of its sessions were done. */
function Words({ drawn, chart }: { drawn: DrawnPrescription; chart: Chart }) {
  const kinds = useTranslations("kinds");
  const common = useTranslations("common");
  const nameOf = usePrescriptionName();
  const ui = useTranslations("ui");
  const { prescription } = drawn;
  const counted = countedOf(prescription, chart);
  const side = "side" in prescription ? prescription.side : null;
  return (
    <>
      <p className="text-pretty font-semibold text-[.875rem] leading-[18px] tracking-[-.003em]">
        {nameOf(drawn)}
      </p>
      <p className="text-pretty text-ink-3 text-xs leading-4">
        {prescription.kind === "education" ? (
          kinds("kind.education")
        ) : (
          <PrescriptionDoseWords prescription={prescription} />
        )}
        {side && ` · ${common(`sides.${side}`)}`}
        {counted?.da && (counted.group === "exercise" || counted.group === "rest") && (
          <span className="whitespace-nowrap">
            {" · "}
            {ui("sessions", { done: counted.done.shown, due: counted.due.shown })}
          </span>
        )}
      </p>
    </>
  );
}

/** One prescription of the plan in force. */
export function PlanLine({ drawn, chart }: { drawn: DrawnPrescription; chart: Chart }) {
  const common = useTranslations("common");
  const { prescription, drawing } = drawn;
  const side = "side" in prescription && prescription.side !== "both" ? prescription.side : null;
  return (
    <li className="flex min-h-row items-center gap-3 border-line py-1.5 not-first:border-t">
      {drawing ? (
        <DrawingThumb drawing={drawing} size={48} mirror={side !== null && isMirrored(drawing, side)} />
      ) : (
        <KindMark kind={namedKind(prescription)} />
      )}
      <div className="min-w-0 flex-1">
        <Words drawn={drawn} chart={chart} />
        {chart.held.includes(prescription.id) && <Chip tone="low">{common("status.on-hold")}</Chip>}
      </div>
      <Counted prescription={prescription} chart={chart} />
    </li>
  );
}
