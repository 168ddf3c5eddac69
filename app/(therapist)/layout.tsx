import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { DeskShell } from "@/app/_shared/shell/desk-shell";
import { getCurrent } from "@/lib/identity/current";

/** The desk's frame. It decides nothing: every page asks its gate. */
export default async function TherapistLayout({ children }: { children: ReactNode }) {
  const current = await getCurrent();
  if (!current) redirect("/sign-in");
  const { actor, clinicName, name } = current;
  if (!actor) redirect("/");
  if (actor.kind === "patient") notFound();
  return (
    <DeskShell
      clinicId={actor.clinicId}
      clinicName={clinicName}
      personName={name}
      patients={actor.kind !== "owner"}
    >
      {children}
    </DeskShell>
  );
}
