import type { PrescriptionOf, Schedule } from "../../lib/plans/schema";

const daily: Schedule["days"] = { type: "weekdays", weekdays: [1, 2, 3, 4, 5, 6, 7] };

export const ASIDE = {
  once: { timesPerDay: 1, days: daily } satisfies Schedule,
  breaks: { schedule: { timesPerDay: 1, days: daily }, dose: { everyMinutes: 45, target: 8 } },
  safeHere: "Tried in clinic: small range, no symptoms",
} as const;

/** What somebody else prescribed, kept as a record. */
export const MEDICATION: Readonly<
  Record<"scheduled" | "as-needed", Pick<PrescriptionOf<"medication">, "dose" | "schedule">>
> = {
  scheduled: {
    dose: {
      name: "Naproxen 250 mg",
      instructions: "With food, morning and evening, as your GP wrote.",
      prescriber: "Dr Shah, Northgate Surgery",
      asNeeded: false,
    },
    schedule: { timesPerDay: 2, days: daily },
  },
  "as-needed": {
    dose: {
      name: "Paracetamol 500 mg",
      instructions: "When you need it, as written on the packet.",
      prescriber: "",
      asNeeded: true,
    },
    schedule: { timesPerDay: 1, days: daily },
  },
};

export const CARDS: readonly PrescriptionOf<"education">["dose"][] = [
  {
    card: "Why your knee can hurt when your back is irritated",
    ...{ slug: "nerve-to-knee", text: "" },
  },
  { card: "What to do in a flare", slug: "flares", text: "" },
  { card: "Sitting, standing, and getting up", slug: "sitting-and-work", text: "" },
];
