import { beforeAll, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import { discharge } from "../patients/episode/mutations";
import { enterInError } from "../patients/retire/mutations";
import { nameRecent } from "./mutations";
import { refreshCaseload } from "./projection/mutations";
import { countCaseload, listCaseload, listOrder } from "./queries";
import { caseloadFilter } from "./schema";
import { PAGE_SIZE } from "./vocabulary";

let clinic: MadeClinic;
let hanna: MadeMember;
let patients: MadePatient[];

beforeAll(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic, { roles: ["owner", "therapist"] });
  const names = Array.from({ length: PAGE_SIZE + 3 }, (_, nth) => `Name${String(nth).padStart(3, "0")}`);
  patients = [];
  for (const familyName of names)
    patients.push(await makePatient(clinic, { lead: hanna, user: null, familyName }));
  const content = await planFrom("disc-extension");
  const [first] = patients;
  if (first) await makePlanVersion(first, content, { effectiveFrom: "2026-01-01" });
  await asSystem(clinic.id, (db) =>
    refreshCaseload(
      db,
      patients.map(({ id }) => id),
    ),
  );
});

test("the order of a view is that of its pages, one after the other", async () => {
  for (const asked of [{ sort: "name" }, { sort: "need" }, { view: "no-plan" }]) {
    const found = await runAs(staffActor(hanna), async (db) => {
      const pages = [];
      for (const page of [1, 2]) pages.push(await listCaseload(db, caseloadFilter.parse({ ...asked, page })));
      return { order: await listOrder(db, caseloadFilter.parse({ ...asked, page: 2 })), pages };
    });
    const shown = found.pages.flatMap(({ rows }) => rows.map(({ patientId }) => patientId));
    expect(found.order, JSON.stringify(asked)).toEqual(shown);
    expect(found.order.length).toBe(found.pages[0]?.total);
  }
});

test("whoever is to be acted on and is not in a view is counted there, also where the filter knows nothing of them", async () => {
  const acting = patients.slice(0, 3).map(({ id }) => id);
  const unseen = (asked: object) =>
    runAs(staffActor(hanna), async (db) => (await countCaseload(db, caseloadFilter.parse(asked))).unseen);
  await asSystem(clinic.id, (db) =>
    db.tx.caseloadStatus.updateMany({ where: { patientId: { in: acting } }, data: { need: "act" } }),
  );
  expect(await unseen({})).toBe(0);
  expect(await unseen({ view: "needs", page: 2 })).toBe(0);
  // The first of them alone has a plan, and so a phase; the others have none that could be compared.
  expect(await unseen({ phase: 1 })).toBe(2);
  expect(await unseen({ view: "no-plan" })).toBe(1);
  expect(await unseen({ flag: "gone-from-the-list" })).toBe(3);
  const nobody = await makeMember(clinic);
  expect(await unseen({ flag: "pain", therapist: nobody.id })).toBe(0);
});

test("records that were opened last are named in that order, those out of use and of another clinic left out", async () => {
  const [first, second, third] = patients;
  if (!first || !second || !third) throw new Error("There are patients");
  const foreign = await makePatient(await makeClinic(), { user: null });
  const wrong = { patientId: third.id, reason: "typed twice" };
  await runAs(staffActor(hanna), (db) => discharge(db, wrong));
  await runAs(staffActor(hanna), (db) => enterInError(db, wrong));
  const ids = [second.id, foreign.id, third.id, first.id];
  const named = await runAs(staffActor(hanna), (db) => nameRecent(db, { ids }));
  expect(named.ok && named.data.map(({ id }) => id)).toEqual([second.id, first.id]);
  const audited = await runAs(staffActor(hanna), (db) =>
    db.tx.auditEvent.findFirst({ where: { action: "patient.search" }, orderBy: { at: "desc" } }),
  );
  expect([...(audited?.subjects ?? [])].sort()).toEqual([first.id, second.id].sort());
});
