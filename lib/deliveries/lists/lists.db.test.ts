import { expect, test } from "vitest";
import { makeAlert, makeClinic, makeMember, makePatient, staffActor } from "@/prisma/factories";
import type { SystemActor } from "../../db/actor";
import { asSystem, type Db } from "../../db/scope";
import { runAs } from "../../gates/run";
import { takeSteps } from "../mutations";
import { readOwnAlerts } from "./mutations";

test("a member reads their own list alone, and whom it named is written down", async () => {
  const clinic = await makeClinic();
  const [hanna, tom] = [await makeMember(clinic), await makeMember(clinic)];
  const patient = await makePatient(clinic, { lead: hanna, givenName: "Marta", familyName: "Ruiz" });
  for (const kind of ["stop-S1", "stop-S3"]) await makeAlert(patient, { kind });
  await asSystem(clinic.id, (db) => takeSteps(db as Db<SystemActor>, false));
  expect(await runAs(staffActor(tom), readOwnAlerts)).toEqual([]);
  const own = await runAs(staffActor(hanna), readOwnAlerts);
  expect(own.map((alert) => alert.name)).toEqual(["Marta Ruiz", "Marta Ruiz"]);
  const events = await asSystem(clinic.id, (db) =>
    db.tx.auditEvent.findMany({ where: { clinicId: clinic.id, action: "alert.read" } }),
  );
  expect(events).toMatchObject([{ userId: hanna.userId, subjects: [patient.id] }]);
});
