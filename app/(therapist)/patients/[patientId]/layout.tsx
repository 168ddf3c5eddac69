import type { ReactNode } from "react";
import { Paper } from "@/app/_shared/paper/paper";
import { asStaff, signedIn } from "@/lib/gates/gates";
import { patientId } from "@/lib/ids";
import { getPatient } from "@/lib/patients/queries";

type Props = { params: Promise<{ patientId: string }>; children: ReactNode };

/** Whatever is printed of a record names its patient. The pages below ask their own gates. */
export default async function PatientLayout({ params, children }: Props) {
  const id = patientId.safeParse((await params).patientId);
  const patient = id.success ? await asStaff((db) => getPatient(db, id.data)) : null;
  if (!patient) return children;
  const { givenName, familyName, dateOfBirth } = patient;
  return (
    <Paper clinic={await signedIn()} person={{ name: `${givenName} ${familyName}`, dateOfBirth }}>
      {children}
    </Paper>
  );
}
