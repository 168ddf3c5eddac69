import type { ReactNode } from "react";
import { ClinicProvider } from "../../_ui/form/clinic-context";
import { Paper, type PaperClinic, type PaperPerson } from "../paper/paper";
import { PhoneFrame } from "./phone-frame";

type Props = {
  clinicId: string;
  clinic: PaperClinic;
  person: PaperPerson | null;
  children: ReactNode;
};

/** A patient's phone, whose pages say on paper whom they are about. */
export const PhoneShell = ({ clinicId, clinic, person, children }: Props) => (
  <ClinicProvider clinicId={clinicId}>
    <PhoneFrame>
      <Paper clinic={clinic} person={person}>
        {children}
      </Paper>
    </PhoneFrame>
  </ClinicProvider>
);
