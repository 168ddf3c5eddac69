import type { Random } from "../../prisma/factories/random";
import { type Ids, oneOf } from "./ids";

/** Whose id a part of an address is. */
const PARTS: Record<string, string> = {
  ...{ patientId: "Patient", visitId: "Visit", letterId: "Letter", alertId: "Alert", sheetId: "Sheet" },
  ...{
    exerciseId: "Exercise",
    templateId: "PlanTemplate",
    pictureId: "MessagePicture",
    card: "EducationCard",
  },
  ...{ chart: "BodyChart", entry: "Prescription", file: "CalendarFeed", subject: "OwnMeasure" },
};

/** What may be asked of a page beside its address. */
const QUERY: Record<string, string> = {
  ...{
    why: "Patient",
    reasons: "Patient",
    patient: "Patient",
    therapist: "Member",
    member: "Member",
    by: "Member",
  },
  ...{
    view: "CaseloadView",
    revision: "ExerciseRevision",
    visit: "Visit",
    alert: "Alert",
    template: "PlanTemplate",
  },
  ...{ draft: "PlanDraft", screening: "Screening", chart: "BodyChart", letter: "Letter", replaces: "Letter" },
  ...{
    log: "DoseLog",
    message: "Message",
    task: "Task",
    exercise: "Exercise",
    from: "Patient",
    as: "Member",
  },
};

/** A route's addresses with their ids, and beside each the same with ids of nothing: in its path, and in what is asked of it. */
export function foreignPages(route: string, ids: Ids, random: Random): [foreign: string, missing: string][] {
  const parts = [...route.matchAll(/\[(\w+)\]/g)].map(([, part = ""]) => part);
  const unknown = parts.filter((part) => !PARTS[part] && part !== "nextauth");
  if (unknown.length > 0)
    throw new Error(`Whose id [${unknown}] is in ${route}, e2e/hostile/pages.ts has to say`);
  const path = (idOf: (table: string) => string) =>
    route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, part: string) => idOf(PARTS[part] ?? ""));
  const asked = (idOf: (table: string) => string) =>
    new URLSearchParams(Object.entries(QUERY).map(([key, table]) => [key, idOf(table)])).toString();
  const theirs = (table: string) => oneOf(ids, table, random) ?? crypto.randomUUID();
  const nothing = () => crypto.randomUUID();
  const [foreign, missing] = [path(theirs), path(nothing)];
  const within: [string, string] = [`${foreign}?${asked(theirs)}`, `${missing}?${asked(nothing)}`];
  return parts.length > 0 ? [[foreign, missing], within] : [within];
}
