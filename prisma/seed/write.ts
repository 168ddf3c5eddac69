import { refreshCaseload } from "../../lib/caseload/projection/mutations";
import type { Role } from "../../lib/db/actor";
import { asAuth, asSystem } from "../../lib/db/scope";
import type { ClinicId, MemberId, UserId } from "../../lib/ids";
import { type MadeMember, sharedHash } from "../factories/people";
import type { Random } from "../factories/random";
import { addRows, insertRows, type Row, type Rows } from "../factories/rows";
import type { Person } from "./person";

/** Called with what is done of the total, and what that was. */
export type Progress = (done: number, total: number, label: string) => void;

export type Staff = { key: string; name: string; loginName: string; roles: Role[] };

/** Users who share one password, in one transaction. */
export async function writeUsers(
  users: readonly { id: UserId; loginName: string }[],
  { password, createdAt }: { password: string; createdAt: string },
): Promise<void> {
  const passwordHash = await sharedHash(password);
  const rows = users.map((user): Row<"User"> => ({ ...user, passwordHash, locale: "en", createdAt }));
  await asAuth(null, (db) => insertRows(db, { User: rows }));
}

export type ClinicGiven = {
  id: ClinicId;
  name: string;
  country: string;
  zone: string;
  phone?: string;
  /** Opening hours and the like, as stored. */
  care?: object;
  /** Remote monitoring is on. */
  monitoring?: boolean;
  createdAt: string;
};

/** A clinic with its members; their users are there already. */
export async function writeClinic(
  clinic: ClinicGiven,
  members: readonly MadeMember[],
  more: Rows = {},
): Promise<void> {
  const Member = members.map((member): Row<"Member"> => ({ ...member, createdAt: clinic.createdAt }));
  await asSystem(clinic.id, (db) =>
    insertRows(db, { Clinic: [{ ...clinic, locale: "en" }], Member, ...more }),
  );
}

export const memberOf = (
  clinicId: ClinicId,
  staff: Pick<Staff, "name" | "roles">,
  userId: UserId,
  random: Random,
): MadeMember => ({ id: random.uuid<MemberId>(), clinicId, userId, name: staff.name, roles: staff.roles });

/** Some patients with all that is theirs, and their read model, in one transaction. */
export async function writePeople(clinicId: ClinicId, people: readonly Person[]): Promise<void> {
  const rows: Rows = {};
  for (const person of people) addRows(rows, person.rows);
  const ids = people.map((person) => person.patient.id);
  await asSystem(clinicId, async (db) => {
    await insertRows(db, rows);
    await refreshCaseload(db, ids);
  });
}
