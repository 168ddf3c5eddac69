import { Temporal } from "temporal-polyfill";
import { addDays, type LocalDate } from "../../lib/time/calendar-date";
import { presentZone } from "../../lib/time/local-day";
import { instantAt } from "../../lib/time/wall-time";
import { NO_NOTE, VISIT_MINUTES } from "../../lib/visits/vocabulary";
import type { MadePatient } from "../factories/people";
import type { Random } from "../factories/random";
import type { Row, Rows } from "../factories/rows";
import type { Ago } from "./story";
import { DESK } from "./visits.data";

type Given = {
  key: string;
  patient: MadePatient;
  on: (ago: Ago) => LocalDate;
  now: Temporal.Instant;
  random: Random;
};

const after = (at: Temporal.Instant, minutes: number): string => at.add({ minutes }).toString();

/** What was booked, written and set for somebody; a note is signed a quarter of an hour after its visit. */
export function visitRows({ key, patient, on, now, random }: Given): Rows {
  const desk = DESK[key];
  if (!desk) return {};
  const { clinicId, id: patientId, lead, episodeId } = patient;
  const own = { clinicId, patientId };
  const zone = presentZone(patient.zones);
  const rows = { Visit: [], VisitNote: [], NoteAddendum: [], Task: [] } as {
    Visit: Row<"Visit">[];
    VisitNote: Row<"VisitNote">[];
    NoteAddendum: Row<"NoteAddendum">[];
    Task: Row<"Task">[];
  };
  for (const {
    ago,
    time,
    state,
    place = "clinic",
    link,
    minutes = VISIT_MINUTES.usual,
    ...written
  } of desk.visits) {
    const id = random.uuid<string>();
    const at = instantAt(zone, on(ago), time);
    if (!at) continue;
    const past = ago > 0;
    const became = state ?? (past ? "attended" : "planned");
    const changed = became === "planned" ? null : after(at, minutes);
    rows.Visit.push({
      ...{ id, ...own, episodeId, memberId: lead.id, startsAt: at.toString(), minutes, place },
      ...{ link: link ?? null, state: became },
      ...{ bookedAt: `${addDays(on(ago), -14)}T09:00:00Z`, bookedBy: lead.id },
      ...{ changedAt: changed, changedBy: changed && lead.id },
    });
    const savedAt = after(at, minutes + 15);
    // Nobody has written of what is still to come.
    if (!written.note || Temporal.Instant.compare(savedAt, now) > 0) continue;
    const signedAt = written.unsigned ? null : savedAt;
    rows.VisitNote.push({
      ...{ ...own, visitId: id, authorId: lead.id, ...NO_NOTE, ...written.note },
      ...{ savedAt, savedBy: lead.id, signedAt, signedBy: signedAt && lead.id },
    });
    if (written.addendum)
      rows.NoteAddendum.push({
        ...{ id: random.uuid<string>(), ...own, visitId: id, words: written.addendum.words },
        ...{ addedAt: after(at, written.addendum.after * 24 * 60), addedBy: lead.id },
      });
  }
  for (const { due, words, done } of desk.tasks ?? [])
    rows.Task.push({
      ...{ id: random.uuid<string>(), ...own, words, ownerId: lead.id, dueOn: `${on(due)}T00:00:00Z` },
      ...{ setAt: `${on(Math.max(due, 0) + 4)}T10:00:00Z`, setBy: lead.id },
      ...{ doneAt: done ? now.toString() : null, doneBy: done ? lead.id : null },
    });
  return rows;
}

/** When the plan is to be looked at again; null where nobody said. */
export const reviewOf = (key: string, on: (ago: Ago) => LocalDate): string | null => {
  const review = DESK[key]?.review;
  return review === undefined ? null : `${on(review)}T00:00:00Z`;
};
