import type { TodayPrescription } from "../today/prescription";
import type { Today } from "../today/queries";
import type { Fill } from "./vocabulary";

/** A card that the plan in force has given. */
export type Assigned = { slug: string; prescriptionId: string; read: boolean };

/** The cards of the plan in force, in its order, each once: unread if one of several times that it was given is. */
export function assignedIn({
  prescriptions,
  cardsRead,
}: Pick<Today, "prescriptions" | "cardsRead">): Assigned[] {
  const given = prescriptions.flatMap((item) =>
    item.inForce && item.kind === "education" && item.dose.slug !== undefined
      ? [{ slug: item.dose.slug, prescriptionId: item.id, read: cardsRead.includes(item.id) }]
      : [],
  );
  const first = (slug: string) =>
    given.find((one) => one.slug === slug && !one.read) ?? given.find((one) => one.slug === slug);
  return given.filter((one) => one === first(one.slug));
}

/** Slugs that the plan has, now or later on: what of them is archived is still read. */
export const slugsIn = (prescriptions: readonly TodayPrescription[]): string[] =>
  prescriptions.flatMap((item) => (item.kind === "education" ? (item.dose.slug ?? []) : []));

/** The prescription in force whose numbers a fill says; undefined where there is none, or it may not be followed now. */
export function plannedFor(
  fill: Fill,
  prescriptions: readonly TodayPrescription[],
): TodayPrescription | undefined {
  const planned = prescriptions.filter((item) => item.inForce && !item.held);
  if (fill === "walking") return planned.find((item) => item.walking);
  return planned.find((item) => item.kind === fill);
}

/** What a card says of the lighter plan: that it is on, that it may be swapped to, or nothing of the patient's own. */
export function lighterNow({
  onLighter,
  lighterOffered,
  stopped,
}: Pick<Today, "onLighter" | "lighterOffered" | "stopped">): "on" | "offered" | "none" {
  if (onLighter) return "on";
  return lighterOffered && stopped === null ? "offered" : "none";
}
