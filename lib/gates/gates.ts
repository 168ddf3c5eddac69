import { notFound, redirect } from "next/navigation";
import type { AuthActor, PatientActor, StaffActor } from "../db/actor";
import { asAuth, type Db } from "../db/scope";
import { type Current, getActor, getCurrent } from "../identity/current";
import { runAs } from "./run";

type Kind = StaffActor["kind"] | PatientActor["kind"];
type ActorOf<K extends Kind> = K extends "patient" ? PatientActor : StaffActor;

/**
 * A page's gate: nobody signed in goes to the sign-in page; somebody of another kind finds nothing here.
 * Call it once a page or Suspense section, with no network call inside.
 */
const pageGate =
  <K extends Kind>(...kinds: K[]) =>
  async <T>(work: (db: Db<ActorOf<K>>) => Promise<T>): Promise<T> => {
    const actor = await getActor();
    if (!actor) redirect("/sign-in");
    if (!(kinds as Kind[]).includes(actor.kind)) notFound();
    return runAs(actor as ActorOf<K>, work);
  };

/** Clinicians only. */
export const asTherapist = pageGate("clinician");
/** Those who read patients: clinicians and assistants. */
export const asStaff = pageGate("clinician", "assistant");
/** Everybody who works in the clinic. */
export const asMember = pageGate("clinician", "assistant", "owner");
/** The patient herself. */
export const asPatient = pageGate("patient");

/** Anybody signed in, whatever she acts as: her own account. */
export async function asUser<T>(work: (db: Db<AuthActor>, current: Current) => Promise<T>): Promise<T> {
  const current = await getCurrent();
  if (!current) redirect("/sign-in");
  return asAuth(current.userId, (db) => work(db, current));
}
