import type { ChartSeries, Contacts } from "../body-charts/queries";
import type { Standing } from "../deliveries/standing/queries";
import type { Library } from "../education/queries";
import type { OwnThread } from "../messages/own/queries";
import type { Today } from "../today/queries";

/** The form of what a phone keeps. What has another was kept by another build, and is asked for anew. */
export const FORM = 3;

/** Whom one calls, and who looks after the patient there. */
export type KeptHelp = Contacts & { clinicPhone: string | null };

/**
 * What `GET /api/v1/offline` answers: all that a patient's phone needs to go on without a network. The day stands in it as
 * the pages have it, drawings and all, and is for the pages of a build that knows its form.
 */
export type WireOffline = {
  form: number;
  /** Whose phone it is: the patient, or one helper of theirs. What is written on it is theirs alone to send. */
  owner: string;
  /** The same, under the name that pages of before form 2 know: without it they would keep nothing of anybody. */
  patientId: string;
  /** The patient's other records, under whose names the phone may keep what is theirs to send: those that are merged with this one, or were. */
  merged: string[];
  /** When it was read. Instant. */
  takenAt: string;
  help: KeptHelp;
  today: Today;
  /** Today as it would be after a swap to the lighter plan or back; null where there is nothing to swap to. */
  other: Today | null;
  /** The last two body charts; null where there is nothing to draw for. */
  charts: ChartSeries | null;
  standing: Standing | null;
  /** What was written between patient and care team; not there in what a build of before messages kept. */
  thread?: OwnThread | null;
  /** The cards that were read though no plan gave them. */
  reads: string[];
  /** The cards to read, and which edition of them; null where the phone has this one. */
  edition: string;
  library: Library | null;
};

type Given = Omit<WireOffline, "form" | "patientId" | "help" | "takenAt"> & {
  contacts: Contacts;
  clinicPhone: string | null;
};

export const presentOffline = ({ contacts, clinicPhone, ...given }: Given): WireOffline => ({
  form: FORM,
  owner: given.owner,
  patientId: given.owner,
  merged: given.merged,
  takenAt: given.today.readAt,
  help: {
    emergencyNumber: contacts.emergencyNumber,
    therapist: contacts.therapist,
    clinicName: contacts.clinicName,
    clinicPhone,
    opening: contacts.opening,
  },
  today: given.today,
  other: given.other,
  charts: given.charts,
  standing: given.standing,
  thread: given.thread,
  reads: given.reads,
  edition: given.edition,
  library: given.library,
});
