import { expect, test } from "vitest";
import { makeClinic, makePatient } from "@/prisma/factories";
import { blockedBy } from "@/prisma/factories/blocked";
import { now } from "../clock";
import type { SystemActor } from "../db/actor";
import { asSystem, type Db } from "../db/scope";
import type { Look } from "./due";
import { setLook } from "./mutations";

test("two that set the next look at the same moment both succeed, and the later one holds", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const set = (db: Db, part: Look["part"]) =>
    setLook(db as Db<SystemActor>, patient.id, { at: now().add({ hours: 1 }), part, why: "time" });
  let second: Promise<void> | undefined;
  await asSystem(clinic.id, async (db) => {
    await set(db, "morning");
    second = asSystem(clinic.id, (other) => set(other, "evening"));
    second.catch(() => {});
    await expect.poll(() => blockedBy(db.tx), { timeout: 30_000 }).toBeGreaterThan(0);
  });
  await second;
  const looks = await asSystem(clinic.id, (db) =>
    db.tx.reminderLook.findMany({ where: { patientId: patient.id }, select: { part: true } }),
  );
  expect(looks).toEqual([{ part: "evening" }]);
});
