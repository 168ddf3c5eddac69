import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDoseWords } from "@/app/_shared/dose-words";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/states";
import { prescriptionParts } from "@/lib/plans/dose-words";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { EntryPage } from "@/lib/record/queries";
import { usePrescriptionName } from "../../../../_components/why/prescription-strips";
import { Entries } from "./entries";
import { EntryForm } from "./entry-form";
import type { NamedRow } from "./named-row";

type Props = {
  page: EntryPage;
  clinician: boolean;
  /** The sheets that were printed. */
  sheets: ReactNode;
};

/** The grid with names and doses, or why nothing can be entered. */
export function EntryScreen({ page, clinician, sheets }: Props) {
  const t = useTranslations("patient.log");
  const say = useDoseWords();
  const nameOf = usePrescriptionName();
  const named = new Map(page.names.map((name) => [name.prescription.id, name]));
  const rows = page.rows.flatMap((row): NamedRow[] => {
    const found = named.get(row.prescriptionId);
    if (!found) return [];
    const { prescription } = found;
    return [
      {
        ...row,
        name: nameOf(found),
        dose: say(prescriptionParts(prescription)),
        sets: isFromLibrary(prescription)
          ? { ...prescription.dose, bothSides: prescription.side === "both" }
          : null,
      },
    ];
  });
  const closed = page.episode === null || page.episode.endDate !== null;
  if (page.allowed.reason || closed) {
    return (
      <div className="max-w-120 px-4 pt-2">
        <EmptyState
          title={t(closed ? "closed" : "reasonNeeded")}
          action={
            <LinkButton href={`/patients/${page.id}`}>{`${page.givenName} ${page.familyName}`}</LinkButton>
          }
        />
      </div>
    );
  }
  return (
    <>
      {rows.length > 0 ? (
        <EntryForm patientId={page.id} rows={rows} clinician={clinician} />
      ) : (
        <div className="max-w-120 px-4 pt-2">
          <EmptyState title={t("noPlan")} text={t("noPlanText")} />
        </div>
      )}
      {sheets}
      <Entries page={page} />
    </>
  );
}
