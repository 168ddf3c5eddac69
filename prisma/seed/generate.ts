import type { Temporal } from "temporal-polyfill";
import { now as present } from "../../lib/clock";
import type { ClinicId, UserId } from "../../lib/ids";
import type { MadeMember } from "../factories/people";
import { loadLibrary } from "../factories/plans";
import { seededRandom } from "../factories/random";
import { crowdPersona } from "./crowd";
import { type Person, personOf } from "./person";
import { DEMO_PASSWORD } from "./staff.data";
import { memberOf, type Progress, writeClinic, writePeople, writeUsers } from "./write";

export type CrowdGiven = {
  patients: number;
  weeks: number;
  /** Letters, digits and dashes; stands in names to sign in with. */
  seed: string;
  now?: Temporal.Instant;
  /** A therapist for each so many patients. */
  perTherapist?: number;
};

export type Crowd = {
  clinicId: ClinicId;
  therapists: (MadeMember & { loginName: string })[];
  password: string;
  zone: string;
  /** The nth patient, from 0; made when asked for, so that no memory holds all of them. */
  personAt: (at: number) => Person;
  write: (progress: Progress) => Promise<void>;
};

const ZONE = "Europe/London";
/** Patients in one transaction. */
const TOGETHER = 5;

/** A clinic of any size; the same for the same seed and instant. `write` brings it into the database. */
export async function generateClinic(given: CrowdGiven): Promise<Crowd> {
  const { patients, weeks, seed, now = present(), perTherapist = 150 } = given;
  const library = await loadLibrary();
  const random = seededRandom(`${seed}:clinic`);
  const clinicId = random.uuid<ClinicId>();
  const therapists = Array.from({ length: Math.ceil(patients / perTherapist) }, (_, at) => {
    const name = `Therapist ${at + 1}`;
    const member = memberOf(clinicId, { name, roles: ["therapist"] }, random.uuid<UserId>(), random);
    return { ...member, loginName: `${seed}-therapist-${at + 1}` };
  });
  const personAt = (at: number): Person => {
    const lead = therapists[at % therapists.length];
    if (!lead) throw new RangeError("A clinic has at least one patient");
    const persona = crowdPersona(seed, at, { weeks, zone: ZONE });
    return personOf(persona, { seed, now, clinicId, lead, enteredBy: lead.userId, library });
  };

  async function write(progress: Progress): Promise<void> {
    const createdAt = now.subtract({ hours: 24 * 420 }).toString();
    const password = { password: DEMO_PASSWORD, createdAt };
    await writeUsers(
      therapists.map(({ userId, loginName }) => ({ id: userId, loginName })),
      password,
    );
    const clinic = { id: clinicId, name: `Clinic ${seed}`, country: "GB", zone: ZONE, createdAt };
    await writeClinic(
      clinic,
      therapists.map(({ loginName: _, ...member }) => member),
    );
    // The database writes one batch while the next is made.
    let writing: Promise<void> = Promise.resolve();
    for (let at = 0; at < patients; at += TOGETHER) {
      const count = Math.min(TOGETHER, patients - at);
      const people = Array.from({ length: count }, (_, i) => personAt(at + i));
      const users = people.flatMap(({ persona, patient }) =>
        patient.userId && persona.loginName ? [{ id: patient.userId, loginName: persona.loginName }] : [],
      );
      await writing;
      progress(at, patients, clinic.name);
      writing = writeUsers(users, password).then(() => writePeople(clinicId, people));
    }
    await writing;
    progress(patients, patients, clinic.name);
  }

  return { clinicId, therapists, password: DEMO_PASSWORD, zone: ZONE, personAt, write };
}
