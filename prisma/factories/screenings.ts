import { now } from "../../lib/clock";
import { asSystem } from "../../lib/db/scope";
import { itemHash } from "../../lib/dose-logs/item-hash";
import type { ClinicId, PatientId, ScreeningId } from "../../lib/ids";
import { type ScreeningItem, screeningItem } from "../../lib/screenings/schema";
import {
  type Answer,
  FORMS,
  type Form,
  type Occasion,
  type ScreeningSource,
  WORDING,
} from "../../lib/screenings/vocabulary";
import { toStoredList } from "../../lib/stored";
import type { LocalDate } from "../../lib/time/calendar-date";
import { localDateAt, type ZoneFrom } from "../../lib/time/local-day";
import { freshRandom } from "./random";
import { insertRows, type Row } from "./rows";

const noTo = (form: Form): Answer[] => FORMS[form].map((flag) => ({ flag, yes: false, acute: null }));

type Asked = {
  id: ScreeningId;
  /** Instant. */
  at: string;
  zone: string;
  localDate: LocalDate;
  source: ScreeningSource;
  authorId: string;
  occasion: Occasion;
  form: Form;
  /** Left out: no to all. */
  answers?: readonly Answer[];
};

/** The row that storing these answers would make, had the phone's clock been right. */
export function screeningRow(
  { clinicId, patientId }: { clinicId: string; patientId: PatientId },
  { id, at, zone, localDate, source, authorId, occasion, form, answers = noTo(form) }: Asked,
): Row<"Screening"> {
  const item = screeningItem.parse({
    ...{ type: "screening", id, deviceAt: at, zone, occasion, form, wording: WORDING, answers },
  }) as ScreeningItem;
  const times = { answeredAt: at, deviceAt: at, sentAt: at, receivedAt: at };
  return {
    ...{ id: item.id, clinicId, patientId, localDate, source, authorId, occasion, form, zone, ...times },
    wording: WORDING,
    answers: toStoredList(item.answers),
    bodyHash: itemHash(item),
  };
}

type Screened = {
  id: PatientId;
  clinicId: ClinicId;
  userId: string | null;
  lead: { userId: string };
  zones: readonly ZoneFrom[];
};

type Given = Partial<Pick<Asked, "at" | "occasion" | "form" | "answers" | "localDate" | "source">>;

/** Left out: the short form by the patient, now, no to all. */
function rowFor(patient: Screened, given: Given): Row<"Screening"> {
  const { source = "patient", at = now().toString({ fractionalSecondDigits: 3 }) } = given;
  return screeningRow(
    { clinicId: patient.clinicId, patientId: patient.id },
    {
      ...{ occasion: "weekly", form: "short", zone: patient.zones[0]?.zone ?? "UTC" },
      ...{ localDate: localDateAt(patient.zones, now()), id: freshRandom.uuid<ScreeningId>(), source, at },
      authorId: source === "patient" && patient.userId ? patient.userId : patient.lead.userId,
      ...given,
    },
  );
}

/** The first screening, asked today by whoever looks after the patient. */
export const intakeRow = (patient: Screened): Row<"Screening"> =>
  rowFor(patient, { occasion: "intake", form: "full", source: "staff" });

/** A stored screening, as `rowFor` has it. */
export async function makeScreening(patient: Screened, given: Given = {}): Promise<ScreeningId> {
  const row = rowFor(patient, given);
  await asSystem(patient.clinicId, (db) => insertRows(db, { Screening: [row] }));
  return row.id as ScreeningId;
}
