"use client";

import { UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FoundPatientWords } from "@/app/_shared/shell/found-patient-words";
import { PatientFinder } from "@/app/_shared/shell/patient-finder";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Link } from "@/app/_ui/link";
import type { TemplateForm } from "@/lib/plans/chair-and-bed";

type Props = { template: string; form: TemplateForm; name: string };

/** Finds a patient, and opens their plan where this template is chosen and can be compared before it is taken. */
export function UseTemplate({ template, form, name }: Props) {
  const t = useTranslations("templates");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const query = new URLSearchParams({
    start: "choose",
    template,
    ...(form === "floor" ? {} : { form }),
  });
  return (
    <>
      <Button variant="filled" icon={<UserRoundPlus />} onClick={() => setOpen(true)}>
        {t("use")}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t("useTitle", { name })}>
        <PatientFinder label={common("findPatient")} only={(patient) => patient.open} none={t("useNobody")}>
          {(patients, nobody) => (
            <>
              <ul aria-label={t("useList")} className="mt-2 max-h-64 min-h-9 overflow-y-auto">
                {patients.map((patient) => (
                  <li key={patient.id}>
                    <Link
                      href={`/patients/${patient.id}/plan?${query}`}
                      className="flex min-h-9 items-center gap-2 rounded-sm px-1.5 hover:bg-brand-soft"
                    >
                      <FoundPatientWords patient={patient} />
                    </Link>
                  </li>
                ))}
              </ul>
              {nobody}
            </>
          )}
        </PatientFinder>
      </Dialog>
    </>
  );
}
