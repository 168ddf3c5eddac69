import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  staffActor,
} from "@/prisma/factories";
import type { StaffActor } from "../../db/actor";
import { asSystem, type Db } from "../../db/scope";
import { runAs } from "../../gates/run";
import { getChart } from "../../record/queries";
import { done } from "../../result";
import { listCorrections } from "../correct/queries";
import { discharge } from "../episode/mutations";
import { mergeRecords } from "../merge/mutations";
import { recordBackground } from "./mutations";
import { type RecordBackground, recordBackgroundSchema } from "./schema";
import { type Background, NO_BACKGROUND } from "./vocabulary";

let clinic: MadeClinic;
let hanna: MadeMember;
let patient: MadePatient;
const as = <T>(work: (db: Db<StaffActor>) => Promise<T>, who = hanna) => runAs(staffActor(who), work);
const typed = (change: Partial<Background>, opened: Partial<Background> = {}, id: string = patient.id) =>
  recordBackgroundSchema.parse({
    patientId: id,
    opened: { ...NO_BACKGROUND, ...opened },
    ...NO_BACKGROUND,
    ...opened,
    ...change,
  });
const write = (input: RecordBackground, who = hanna) => as((db) => recordBackground(db, input), who);
const chart = async (id = patient.id) => {
  const found = await as((db) => getChart(db, id));
  if (!found) throw new Error("The patient is there");
  return found;
};

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic);
  patient = await makePatient(clinic, { lead: hanna });
});

describe("what the clinic knows of a person", () => {
  test("stands on the record, with what stood before, and the names of the fields alone in the audit", async () => {
    expect(await write(typed({ allergies: "Penicillin", contactBy: "letter" }))).toEqual(done);
    const opened = { allergies: "Penicillin", contactBy: "letter" };
    expect(await write(typed({ allergies: "None known", contactBy: "" as never }, opened))).toEqual(done);
    expect((await chart()).background).toEqual({ ...NO_BACKGROUND, allergies: "None known" });
    const kept = (await as((db) => listCorrections(db, patient.id))).map(({ field, before, after }) => [
      field,
      before,
      after,
    ]);
    expect(kept).toEqual(
      expect.arrayContaining([
        ["allergies", "Penicillin", "None known"],
        ["contactBy", "letter", null],
        ["allergies", null, "Penicillin"],
      ]),
    );
    const audit = await asSystem(clinic.id, (db) =>
      db.tx.auditEvent.findMany({ where: { patientId: patient.id, action: "patient.correct" } }),
    );
    expect(audit).toHaveLength(2);
    expect(JSON.stringify(audit)).toContain("allergies contactBy");
    expect(JSON.stringify(audit)).not.toContain("Penicillin");
  });

  test("of two who write at once the later is told where both changed the same, and else loses nothing", async () => {
    const tom = await makeMember(clinic);
    await as((db) => db.tx.careTeam.create({ data: careOf(tom) }));
    expect(await write(typed({ gp: "Dr Mensah" }))).toEqual(done);
    expect(await write(typed({ gp: "Dr Osei" }), tom)).toEqual({ ok: false, error: "conflict" });
    expect(await write(typed({ language: "Spanish" }), tom)).toEqual(done);
    expect((await chart()).background).toEqual({ ...NO_BACKGROUND, gp: "Dr Mensah", language: "Spanish" });
  });

  test("is a matter of the care team: others write why first, and other clinics find nobody", async () => {
    const outside = await makeMember(clinic);
    expect(await write(typed({ gp: "Dr Osei" }), outside)).toEqual({ ok: false, error: "reason-needed" });
    const stranger = await makeMember(await makeClinic());
    expect(await write(typed({ gp: "Dr Osei" }), stranger)).toEqual({ ok: false, error: "not-found" });
    expect((await chart()).background).toEqual(NO_BACKGROUND);
  });

  test("that is the same as before leaves no trace, and more than there is room for is refused", async () => {
    expect(await write(typed({ gp: "  " }))).toEqual(done);
    expect(await as((db) => listCorrections(db, patient.id))).toEqual([]);
    const long = recordBackgroundSchema.safeParse({ ...typed({}), gp: "x".repeat(301) });
    expect(long.error?.issues.map(({ path, message }) => [...path, message])).toEqual([["gp", "tooLong"]]);
  });

  test("of the body is not lost by a merge: it stands on the record that stays", async () => {
    const other = await makePatient(clinic, { lead: hanna, user: null });
    await write(typed({ allergies: "Latex", gp: "Dr Osei" }, {}, other.id));
    await as((db) => discharge(db, { patientId: other.id, reason: "recorded twice" }));
    const merging = { patientId: other.id, keptId: patient.id, reason: "one person" };
    expect(await as((db) => mergeRecords(db, merging))).toMatchObject({ ok: true });
    const { background, mergedBackground } = await chart();
    expect(background).toEqual(NO_BACKGROUND);
    expect(mergedBackground).toEqual([{ allergies: "Latex", medicines: null, imaging: null }]);
  });
});

const careOf = (member: MadeMember) => ({
  ...{ clinicId: clinic.id, patientId: patient.id, memberId: member.id },
  ...{ lead: false, since: new Date() },
});
