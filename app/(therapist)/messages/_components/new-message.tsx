"use client";

import { SquarePen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FoundPatientWords } from "@/app/_shared/shell/found-patient-words";
import { PatientFinder } from "@/app/_shared/shell/patient-finder";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogClose } from "@/app/_ui/dialog";
import { Link } from "@/app/_ui/link";

/** Finds whom to write to. C opens it. */
export function NewMessage() {
  const t = useTranslations("messages");
  const common = useTranslations("common");
  const ui = useTranslations("ui.find");
  const [open, setOpen] = useState(false);
  useShortcuts({ "messages.write": () => setOpen(true) });
  return (
    <>
      <Button icon={<SquarePen />} keys="C" onClick={() => setOpen(true)}>
        {t("new")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("new")}
        text={t("newText")}
        actions={
          <DialogClose>
            <Button variant="quiet">{common("cancel")}</Button>
          </DialogClose>
        }
      >
        <PatientFinder label={common("findPatient")} only={() => true} none={ui("none")}>
          {(patients, nobody) => (
            <>
              <ul className="mt-2 grid gap-0.5">
                {patients.map((patient) => (
                  <li key={patient.id}>
                    <Link
                      href={`/messages/${patient.id}`}
                      onClick={() => setOpen(false)}
                      className="flex min-h-9 items-center gap-2 rounded-sm px-2.5 hover:bg-sunken"
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
