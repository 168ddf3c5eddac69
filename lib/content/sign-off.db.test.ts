import { expect, test } from "vitest";
import { makeClinic, makeMember, makePatient, patientActor, staffActor } from "@/prisma/factories";
import { insertRows } from "@/prisma/factories/rows";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import { recordSignOff } from "./mutations";
import { getContentState } from "./queries";
import { signOffSchema } from "./schema";
import { CONTENT } from "./vocabulary";

const given = {
  ...{ digest: CONTENT.digest, name: "Ines Vogt", body: "HCPC", number: "PH 12345" },
  signedOn: "2026-01-02",
};

async function people() {
  const clinic = await makeClinic();
  const owner = await makeMember(clinic, { roles: ["owner"] });
  const therapist = await makeMember(clinic);
  return { clinic, owner: staffActor(owner), therapist: staffActor(therapist), by: owner };
}

test("nobody has signed until an owner records who, and everybody at work there then reads it", async () => {
  const { owner, therapist } = await people();
  expect(await runAs(therapist, getContentState)).toEqual({ ...CONTENT, current: null, earlier: [] });
  expect(await runAs(therapist, (db) => recordSignOff(db, given))).toMatchObject({ error: "forbidden" });
  expect(await runAs(owner, (db) => recordSignOff(db, given))).toMatchObject({ ok: true });
  expect((await runAs(therapist, getContentState)).current).toMatchObject({
    ...{ name: "Ines Vogt", body: "HCPC", number: "PH 12345", signedOn: "2026-01-02", ...CONTENT },
  });
  const elsewhere = await people();
  expect((await runAs(elsewhere.owner, getContentState)).current).toBeNull();
  const audit = await runAs(owner, (db) =>
    db.tx.auditEvent.findMany({ where: { action: "content.sign-off" } }),
  );
  expect(audit).toHaveLength(1);
});

test("a changed edition asks anew, also under the same version, and what was signed before stays listed", async () => {
  const { clinic, owner, by } = await people();
  const row = (id: string, edition: { version: string; digest: string }) => ({
    ...{ id, clinicId: clinic.id, ...edition, name: "Ines Vogt", body: "HCPC", number: "PH 1" },
    ...{ signedOn: "2026-01-02", createdAt: "2026-01-02T10:00:00Z", recordedById: by.id },
  });
  await asSystem(clinic.id, (db) =>
    insertRows(db, {
      ContentSignOff: [
        row(crypto.randomUUID(), { version: "2026-01", digest: "older" }),
        row(crypto.randomUUID(), { version: CONTENT.version, digest: "of what it held then" }),
      ],
    }),
  );
  const before = await runAs(owner, getContentState);
  expect(before.current).toBeNull();
  expect(before.earlier).toHaveLength(2);
  await runAs(owner, (db) => recordSignOff(db, given));
  const after = await runAs(owner, getContentState);
  expect(after.current?.digest).toBe(CONTENT.digest);
  expect(after.earlier).toHaveLength(2);
});

test("what was read on a page of another edition is not signed, nor on a day to come, nor by nobody", async () => {
  const { owner } = await people();
  const tried = (more: Partial<typeof given>) =>
    runAs(owner, (db) => recordSignOff(db, { ...given, ...more }));
  expect(await tried({ digest: "another" })).toMatchObject({ error: "conflict" });
  expect(await tried({ signedOn: "2999-01-01" })).toMatchObject({ fields: { signedOn: expect.anything() } });
  for (const field of ["name", "body", "number", "signedOn"])
    expect(signOffSchema.safeParse({ ...given, [field]: " " }).success).toBe(false);
  expect((await runAs(owner, getContentState)).current).toBeNull();
});

test("a sign-off is never changed, deleted, written for somebody else, or read by a patient", async () => {
  const { clinic, owner, therapist } = await people();
  await runAs(owner, (db) => recordSignOff(db, given));
  const patient = await makePatient(clinic);
  await expect(
    runAs(owner, (db) => db.tx.contentSignOff.updateMany({ data: { name: "Somebody" } })),
  ).rejects.toThrow(/permission denied/);
  await expect(runAs(owner, (db) => db.tx.contentSignOff.deleteMany())).rejects.toThrow(/permission denied/);
  expect(await runAs(patientActor(patient), (db) => db.tx.contentSignOff.count())).toBe(0);
  const [row] = await runAs(owner, (db) => db.tx.contentSignOff.findMany());
  if (!row) throw new Error("It was recorded");
  const copy = { ...row, id: crypto.randomUUID() };
  await expect(runAs(therapist, (db) => db.tx.contentSignOff.createMany({ data: copy }))).rejects.toThrow(
    /row-level security/,
  );
});
