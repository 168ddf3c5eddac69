import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";
import { listCaseload } from "../../lib/caseload/queries";
import { caseloadFilter } from "../../lib/caseload/schema";
import { now } from "../../lib/clock";
import { getContentState } from "../../lib/content/queries";
import type { Role } from "../../lib/db/actor";
import { asAuth, asSystem } from "../../lib/db/scope";
import { runAs } from "../../lib/gates/run";
import { signIn } from "../../lib/identity/sign-in";
import type { ClinicId, MemberId, UserId } from "../../lib/ids";
import { listUndecided } from "../../lib/plans/decisions/queries";
import { type Follower, listFollowers, loadTemplate } from "../../lib/plans/following/queries";
import { listTemplates } from "../../lib/plans/shelf/queries";
import { staffActor } from "../factories";
import { plainWording } from "../factories/letters";
import { seedDemo } from "./demo";
import { generateClinic } from "./generate";
import { DEMO_SIGN_INS } from "./sign-ins";

const said: string[] = [];

beforeAll(async () => {
  await seedDemo((line) => said.push(line), { wording: plainWording() });
}, 120_000);

test("has a letter that was issued, one that is a draft, and an urgent one about its warning sign", async () => {
  const acting = (await actingRolesOf("hanna")).find((one) => one.clinicName.startsWith("Northgate"));
  if (!acting) throw new Error("Hanna works at Northgate");
  const letters = await asSystem(acting.member.clinicId, (db) =>
    db.tx.letter.findMany({
      orderBy: { kind: "asc" },
      select: { kind: true, issuedAt: true, alertId: true },
    }),
  );
  expect(letters.map(({ kind, issuedAt, alertId }) => [kind, issuedAt !== null, alertId !== null])).toEqual([
    ["gp", true, false],
    ["referral", false, false],
    ["urgent", true, true],
  ]);
});

const actingRolesOf = (loginName: string) =>
  asAuth(null, async (db) => {
    const user = await db.tx.user.findUniqueOrThrow({ where: { loginName } });
    const rows = await db.tx.member.findMany({ where: { userId: user.id }, include: { clinic: true } });
    return rows.map((row) => ({
      clinicName: row.clinic.name,
      member: {
        id: row.id as MemberId,
        clinicId: row.clinicId as ClinicId,
        userId: row.userId as UserId,
        name: row.name,
        roles: row.roles as Role[],
      },
    }));
  });

async function caseloadAt(clinicName: string) {
  const actingRole = (await actingRolesOf("hanna")).find((h) => h.clinicName === clinicName);
  if (!actingRole) throw new Error(`Hanna works at ${clinicName}`);
  return runAs(staffActor(actingRole.member), (db) =>
    listCaseload(db, caseloadFilter.parse({ therapist: "all" })),
  );
}

test("the morning's caseload has everybody, in three groups", async () => {
  const { rows, total } = await caseloadAt("Northgate Physiotherapy");
  expect(total).toBe(27);
  const needs = rows.map((row) => row.need);
  expect(needs).toEqual([...needs].sort((a, b) => "aws".indexOf(a[0] ?? "") - "aws".indexOf(b[0] ?? "")));
  expect(new Set(needs)).toEqual(new Set(["act", "week", "steady"]));
  const [first, ...others] = rows.map((row) => row.givenName);
  expect(first).toBe("Rana");
  // Of alerts of one rank whoever was heard of longer ago comes first, which goes by the hour.
  expect(others.slice(0, 4).sort()).toEqual(["Amina", "Bernard", "Colin", "Ruth"]);
  expect(
    rows
      .filter((row) => row.inFlare)
      .map((row) => row.givenName)
      .sort(),
  ).toEqual(["Aisha", "Amina"]);
  expect(rows.filter((row) => row.paused).map((row) => row.givenName)).toEqual(["Henry"]);
  expect(
    rows
      .filter((row) => row.percent === null)
      .map((row) => row.givenName)
      .sort(),
  ).toEqual(["Lena", "Noor", "Samuel", "Una"]);
  const withdrawn = rows.filter((row) => row.flags.some(({ flag }) => flag === "consent"));
  expect(withdrawn.map((row) => [row.familyName, row.flags.at(-1)?.flag])).toEqual([["Fischer", "consent"]]);
  expect(said.at(-1)).toBe("Harbour Street Clinic: 28 of 28 patients");
});

test("a warning sign of one patient whom Hanna leads, then the stops of three, wait for her", async () => {
  const role = (await actingRolesOf("hanna")).find((one) => one.clinicName.startsWith("Northgate"));
  if (!role) throw new Error("Hanna works at Northgate");
  const stops = await runAs(staffActor(role.member), listUndecided);
  const [first, ...others] = stops;
  expect(first).toMatchObject({ patientName: "Rana Haddad", kind: "red-flag" });
  expect(others.map(({ patientName }) => patientName).sort()).toEqual([
    "Amina Farouk",
    "Colin Mbeki",
    "Ruth Adeyemi",
  ]);
});

test("the rules propose each kind of change to somebody, and hold where a criterion is missed", async () => {
  const { rows } = await caseloadAt("Northgate Physiotherapy");
  const proposed = rows.flatMap(({ givenName, flags }) =>
    flags.flatMap((reason) => (reason.flag === "progression" ? [[reason.inputs.outcome, givenName]] : [])),
  );
  expect(proposed).toEqual(
    expect.arrayContaining([
      ["progress", "Fatima"],
      ["next-phase", "Mei"],
      ["regress", "Peter"],
    ]),
  );
  expect(proposed.map(([, name]) => name)).not.toContain("Marta");
});

test("plans follow the clinic's template, of each kind that an update shows, and one a template of Hanna's own", async () => {
  const role = (await actingRolesOf("hanna")).find((one) => one.clinicName.startsWith("Northgate"));
  if (!role) throw new Error("Hanna works at Northgate");
  const { member } = role;
  const followed = await runAs(staffActor(member), async (db) => {
    const found = [];
    for (const { id: templateId, name, memberId } of await listTemplates(db)) {
      const template = await loadTemplate(db, templateId);
      const followers = template ? await listFollowers(db, { templateId, template, page: 1 }) : [];
      found.push({ name, memberId, followers });
    }
    return found;
  });
  const [clinics, own] = followed;
  expect(clinics).toMatchObject({ name: "Disc, the Northgate way", memberId: null });
  const of = (kind: (one: Follower) => boolean) =>
    clinics?.followers.filter(kind).map(({ name }) => name) ?? [];
  expect(of(({ left, looks, changes }) => !left && looks.length === 0 && changes.length > 0)).toEqual([
    "Yusuf Demir",
  ]);
  expect(of(({ conflicts, left }) => !left && conflicts.length > 0)).toEqual(["Noor Jansen"]);
  expect(of(({ left }) => left !== null)).toContain("Rana Haddad");
  expect(of(({ left, changes, conflicts }) => !left && changes.length + conflicts.length === 0)).toEqual([
    "Oliver Hughes",
  ]);
  expect(own).toMatchObject({ name: "Stenosis, 75 and older", memberId: member.id });
  expect(own?.followers.map(({ name, left, changes }) => [name, left, changes.length > 0])).toEqual([
    ["Henry Whitcombe", null, true],
  ]);
});

test("one user works at both clinics, and neither sees the other's patients", async () => {
  const { rows } = await caseloadAt("Harbour Street Clinic");
  expect(rows.map((row) => row.givenName)).toEqual(["Keola"]);
});

test("one clinic's content is signed off, the other's is not yet", async () => {
  const signed = async (clinicName: string) => {
    const actingRole = (await actingRolesOf("hanna")).find((role) => role.clinicName === clinicName);
    if (!actingRole) throw new Error(`Hanna works at ${clinicName}`);
    return (await runAs(staffActor(actingRole.member), getContentState)).current;
  };
  expect(await signed("Northgate Physiotherapy")).toBeNull();
  expect(await signed("Harbour Street Clinic")).toMatchObject({ name: "Dr Iris Okafor" });
});

test("everybody signs in with the name that the demo prints", async () => {
  for (const { loginName, password } of DEMO_SIGN_INS)
    expect(await signIn(loginName, password, "192.0.2.1"), loginName).toMatchObject({ ok: true });
});

test("a second start changes nothing", async () => {
  const count = async () => {
    const [actingRole] = await actingRolesOf("hanna");
    return actingRole && asSystem(actingRole.member.clinicId, (db) => db.tx.doseLog.count());
  };
  const before = await count();
  expect(before).toBeGreaterThan(10_000);
  await seedDemo(undefined, { now: now().add({ hours: 48 }) });
  expect(await count()).toBe(before);
});

test("a clinic of any size is written, with its read model", async () => {
  const crowd = await generateClinic({ patients: 10, weeks: 3, seed: "small", perTherapist: 5 });
  const steps: number[] = [];
  await crowd.write((done) => steps.push(done));
  expect(crowd.therapists).toHaveLength(2);
  expect(steps.at(-1)).toBe(10);
  const present = Temporal.Instant.fromEpochMilliseconds(now().epochMilliseconds).toString();
  await asSystem(crowd.clinicId, async (db) => {
    const holding = { validFrom: { lte: present }, validUntil: { gt: present } };
    expect(await db.tx.caseloadStatus.count({ where: holding })).toBe(10);
    expect(await db.tx.doseLog.count()).toBeGreaterThan(500);
  });
}, 60_000);
