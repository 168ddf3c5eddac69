import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { AuthActor, PhoneActor, StaffActor } from "../db/actor";
import { asAuth, type Db } from "../db/scope";
import { PHONE_DEEDS } from "../helpers/policy";
import { type Current, getCurrent } from "../identity/current";
import { signInAddress } from "../identity/return-to";
import { ASKED_FOR } from "./asked-for";
import { runAs } from "./run";

type Kind = StaffActor["kind"] | PhoneActor["kind"];
type ActorOf<K extends Kind> = K extends PhoneActor["kind"] ? Extract<PhoneActor, { kind: K }> : StaffActor;

/** Who is signed in; nobody goes to the sign-in page, and comes back from it to the page that was asked for. */
export async function signedIn(): Promise<Current> {
  const current = await getCurrent();
  if (!current) redirect(signInAddress((await headers()).get(ASKED_FOR)));
  return current;
}

/**
 * A page's gate: nobody signed in goes to the sign-in page, who belongs nowhere to the start page; somebody of another kind finds nothing here.
 * Call it once a page or Suspense section, with no network call inside.
 */
const pageGate =
  <K extends Kind>(...kinds: K[]) =>
  async <T>(work: (db: Db<ActorOf<K>>) => Promise<T>): Promise<T> => {
    const { actor } = await signedIn();
    if (!actor) redirect("/");
    if (!(kinds as Kind[]).includes(actor.kind)) notFound();
    return runAs(actor as ActorOf<K>, work);
  };

/** Clinicians only. */
export const asTherapist = pageGate("clinician");
/** Those who read patients: clinicians and assistants. */
export const asStaff = pageGate("clinician", "assistant");
/** Everybody who works in the clinic. */
export const asMember = pageGate("clinician", "assistant", "owner");
/** Whoever holds a patient's phone: the patient, for their own record, or a helper, for the one they help. */
export const asPhone = pageGate(...PHONE_DEEDS.read);
/** What is the patient's alone: a helper finds nothing there. */
export const asPatient = pageGate(...PHONE_DEEDS.own);

/** Anybody signed in, whatever they act as: their own account. */
export async function asUser<T>(work: (db: Db<AuthActor>, current: Current) => Promise<T>): Promise<T> {
  const current = await signedIn();
  return asAuth(current.userId, (db) => work(db, current));
}
