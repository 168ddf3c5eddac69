import { encode } from "next-auth/jwt";
import { now } from "../../lib/clock";
import { type PatientActor, type Role, type StaffActor, staffKind } from "../../lib/db/actor";
import { asAuth, asSystem } from "../../lib/db/scope";
import type { Caution, Side } from "../../lib/exercises/vocabulary";
import { type Device, UNKNOWN_DEVICE } from "../../lib/identity/device";
import { hashPassword } from "../../lib/identity/password";
import { type ActingRoleId, addSignIn } from "../../lib/identity/sign-in";
import type { ClinicId, ConditionId, EpisodeId, MemberId, PatientId, UserId } from "../../lib/ids";
import { type Background, NO_BACKGROUND } from "../../lib/patients/background/vocabulary";
import { FIRST_DATE } from "../../lib/patients/queries";
import type { LocalDate } from "../../lib/time/calendar-date";
import { localDateAt, type ZoneFrom } from "../../lib/time/local-day";
import { consentFor } from "./consents";
import { freshRandom, type Random } from "./random";
import { insertRows, type Rows } from "./rows";
import { intakeRow } from "./screenings";

export type MadeClinic = { id: ClinicId; name: string; zone: string };
export type MadeUser = { id: UserId; loginName: string | null; address: string | null; password: string };
export type MadeMember = { id: MemberId; clinicId: ClinicId; userId: UserId; name: string; roles: Role[] };
export type MadePatient = {
  id: PatientId;
  clinicId: ClinicId;
  /** Null: on paper only. */
  userId: UserId | null;
  episodeId: EpisodeId;
  lead: Pick<MadeMember, "id" | "userId">;
  side: Side;
  zones: ZoneFrom[];
  conditions: { id: ConditionId; code: Caution }[];
};

const DEFAULT_PASSWORD = "plexus-test-password";

const hashes = new Map<string, Promise<string>>();

/** Hashing is slow on purpose; made-up people share few passwords. */
export function sharedHash(password: string): Promise<string> {
  const known = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, known);
  return known;
}

type Seeded = { random?: Random };

export async function makeClinic(
  given: Seeded & { name?: string; zone?: string; country?: string; phone?: string | null } = {},
): Promise<MadeClinic> {
  const {
    random = freshRandom,
    name = "Elm Road Physiotherapy",
    zone = "Europe/London",
    country = "GB",
    phone = null,
  } = given;
  const id = random.uuid<ClinicId>();
  await asSystem(id, (db) =>
    insertRows(db, { Clinic: [{ id, name, zone, country, phone, createdAt: now().toString() }] }),
  );
  return { id, name, zone };
}

/** Somebody who can sign in. Without a name or an address, a chosen name is made up. */
export async function makeUser(
  given: Seeded & { loginName?: string; address?: string; password?: string } = {},
): Promise<MadeUser> {
  const { random = freshRandom, password = DEFAULT_PASSWORD } = given;
  const id = random.uuid<UserId>();
  const loginName = given.loginName ?? (given.address ? null : `user-${id.slice(0, 13)}`);
  const address = given.address ?? null;
  const passwordHash = await sharedHash(password);
  await asAuth(null, (db) =>
    insertRows(db, { User: [{ id, loginName, address, passwordHash, createdAt: now().toString() }] }),
  );
  return { id, loginName, address, password };
}

export async function makeMember(
  clinic: Pick<MadeClinic, "id">,
  given: Seeded & { roles?: Role[]; name?: string; user?: Pick<MadeUser, "id"> } = {},
): Promise<MadeMember> {
  const { random = freshRandom, roles = ["therapist"], name = "Hanna Lind" } = given;
  const userId = (given.user ?? (await makeUser({ random }))).id;
  const id = random.uuid<MemberId>();
  await asSystem(clinic.id, (db) =>
    insertRows(db, {
      Member: [{ id, clinicId: clinic.id, userId, name, roles, createdAt: now().toString() }],
    }),
  );
  return { id, clinicId: clinic.id, userId, name, roles };
}

export type PatientGiven = {
  lead: Pick<MadeMember, "id" | "userId">;
  userId: UserId | null;
  givenName: string;
  familyName: string;
  dateOfBirth: LocalDate;
  pronouns?: string | null;
  phone?: string | null;
  /** What the clinic knows beside the plan. */
  background?: Partial<Background>;
  /** The first one is what the patient was registered with; later ones count from their date. */
  zones: { from: LocalDate; zone: string }[];
  side: Side;
  startDate: LocalDate;
  /** Instant of registration. */
  createdAt: string;
  conditions?: { code: Caution; note?: string; recordedAt?: string }[];
};

/** The rows of a patient: record, zones, care team of one, open episode and conditions. */
export function patientRows(
  clinicId: ClinicId,
  given: PatientGiven,
  random: Random,
): { patient: MadePatient; rows: Rows } {
  const id = random.uuid<PatientId>();
  const own = { clinicId, patientId: id };
  const { createdAt, lead } = given;
  const zones = given.zones.map((z, at) => ({ ...z, from: at === 0 ? FIRST_DATE : z.from }));
  const episode = { id: random.uuid<EpisodeId>(), ...own, startDate: given.startDate, side: given.side };
  const conditions = (given.conditions ?? []).map((condition) => ({
    id: random.uuid<ConditionId>(),
    ...own,
    code: condition.code,
    note: condition.note ?? "",
    recordedAt: condition.recordedAt ?? createdAt,
    recordedBy: lead.id,
  }));
  return {
    patient: {
      id,
      clinicId,
      userId: given.userId,
      episodeId: episode.id,
      lead: { id: lead.id, userId: lead.userId },
      side: given.side,
      zones,
      conditions: conditions.map((c) => ({ id: c.id, code: c.code })),
    },
    rows: {
      Patient: [
        {
          id,
          clinicId,
          userId: given.userId,
          givenName: given.givenName,
          familyName: given.familyName,
          dateOfBirth: given.dateOfBirth,
          pronouns: given.pronouns ?? null,
          phone: given.phone ?? null,
          ...NO_BACKGROUND,
          ...given.background,
          locale: "en",
          createdAt,
        },
      ],
      PatientZone: zones.map((z, at) => ({
        id: random.uuid(),
        ...own,
        fromDate: z.from,
        zone: z.zone,
        recordedAt: at === 0 ? createdAt : `${z.from}T08:00:00Z`,
      })),
      CareTeam: [{ ...own, memberId: lead.id, lead: true, since: createdAt }],
      Episode: [episode],
      Condition: conditions,
    },
  };
}

type MakePatient = Seeded & {
  /** Left out, a therapist is made. */
  lead?: Pick<MadeMember, "id" | "userId">;
  /** Left out, a user is made; null: a patient on paper. */
  user?: Pick<MadeUser, "id"> | null;
  zone?: string;
  side?: Side;
  conditions?: Caution[];
  givenName?: string;
  familyName?: string;
  dateOfBirth?: LocalDate;
  phone?: string | null;
  startDate?: LocalDate;
  /** False: the questions about warning signs were not asked yet, and withhold the exercises. */
  screened?: false;
  /** False: has not agreed to the text yet, and has no exercises before. */
  consented?: false;
};

/** A patient with zone, care team and open episode; no plan yet. */
export async function makePatient(clinic: MadeClinic, given: MakePatient = {}): Promise<MadePatient> {
  const { random = freshRandom, zone = clinic.zone, user } = given;
  const lead = given.lead ?? (await makeMember(clinic, { random }));
  const userId = user === null ? null : (user ?? (await makeUser({ random }))).id;
  const zones = [{ from: FIRST_DATE, zone }];
  const { patient, rows } = patientRows(
    clinic.id,
    {
      lead,
      userId,
      givenName: given.givenName ?? "Marta",
      familyName: given.familyName ?? "Ruiz",
      dateOfBirth: given.dateOfBirth ?? "1967-03-14",
      phone: given.phone ?? null,
      zones,
      side: given.side ?? "left",
      startDate: given.startDate ?? localDateAt(zones, now()),
      createdAt: now().toString(),
      conditions: given.conditions?.map((code) => ({ code })),
    },
    random,
  );
  if (given.screened !== false) rows.Screening = [intakeRow(patient)];
  if (given.consented !== false) rows.Consent = [consentFor(patient)];
  await asSystem(clinic.id, (db) => insertRows(db, rows));
  return patient;
}

/** The actor a member is at work, for `withActor`. */
export const staffActor = (member: MadeMember): StaffActor => ({
  kind: staffKind(member.roles),
  userId: member.userId,
  clinicId: member.clinicId,
  memberId: member.id,
  roles: member.roles,
});

/** @throws for a patient on paper, who can't act */
export function patientActor(patient: MadePatient): PatientActor {
  if (!patient.userId) throw new Error("A patient on paper has no sign-in");
  return { kind: "patient", userId: patient.userId, clinicId: patient.clinicId, patientId: patient.id };
}

/** They signed in an hour ago: their password is asked for again. */
export function longSince(user: Pick<MadeUser, "id">) {
  const createdAt = new Date(Date.now() - 3_600_000);
  return asAuth(user.id, (db) =>
    db.tx.signIn.updateMany({ where: { userId: user.id }, data: { createdAt } }),
  );
}

/** A sign-in that nobody proved anything for; its token. @param wear as in `signInCookie` */
export const openSignIn = (
  userId: UserId,
  wear?: ActingRoleId,
  device: Device = UNKNOWN_DEVICE,
): Promise<string> => asAuth(userId, (db) => addSignIn(db, userId, device, wear));

/**
 * The value of the sign-in cookie (its name: `cookieName("sign-in")`), as the sign-in endpoint would set it.
 * @param wear the membership or patient record to act as; left out, the first
 */
export async function signInCookie(user: Pick<MadeUser, "id">, wear?: ActingRoleId): Promise<string> {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set");
  return encode({ token: { signIn: await openSignIn(user.id, wear) }, secret });
}
