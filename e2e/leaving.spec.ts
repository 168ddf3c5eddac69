import { runAs } from "../lib/gates/run";
import type { MemberId } from "../lib/ids";
import { newId } from "../lib/new-id";
import { setTask } from "../lib/tasks/mutations";
import { bookVisit } from "../lib/visits/mutations";
import { makeMember, makePatient, makeUser, staffActor } from "../prisma/factories";
import { findings } from "./axe";
import { localDay } from "./days";
import { addPatient, expect, test } from "./fixtures";

test("the only therapist of a patient is removed: named before, without a lead after, and nowhere on the phone", async ({
  home,
  desk,
  phone,
}) => {
  const leaving = await makeUser();
  const member = await makeMember(home.clinic, { user: leaving, name: "Tomas Brandt" });
  const { patient, user } = await addPatient({ ...home, member });
  await makePatient(home.clinic, { lead: home.member, user: null, givenName: "Eva" });
  await runAs(staffActor(member), (db) =>
    setTask(db, {
      ...{ taskId: newId(), patientId: patient.id, words: "Call the GP" },
      ...{ ownerId: member.id as MemberId, dueOn: localDay(-1) },
    }),
  );

  const gone = await desk(leaving);
  await gone.goto("/caseload");
  const owner = await desk(home.therapistUser);
  await owner.goto("/clinic");
  await owner.getByRole("button", { name: "Remove Tomas Brandt?" }).click();
  const dialog = owner.getByRole("dialog");
  await expect(dialog.getByText("1 patient without a lead")).toBeVisible();
  await expect(dialog.getByText("1 open task", { exact: true })).toHaveCount(2);
  await expect(dialog.getByRole("list", { name: "Patients they lead, and what is open" })).toHaveText(
    /^Marta Ruiz1 open task$/,
  );
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(owner.getByText("Left to nobody: 1 patient without a lead, 1 open task.")).toBeVisible();

  await gone.goto("/caseload");
  await expect(gone).not.toHaveURL(/caseload/);
  const page = await phone(user);
  for (const path of ["/today", "/plan", "/progress", "/me"]) {
    await page.goto(path);
    await expect(page.locator("body")).not.toContainText("Tomas");
  }

  await owner.getByRole("link", { name: "Show patients" }).click();
  await expect(owner.getByRole("link", { name: /Ruiz/ }).first()).toBeVisible();
  await owner.goto("/clinic");
  await owner.getByRole("button", { name: "Hand over", exact: true }).click();
  await owner.getByRole("dialog").getByRole("button", { name: "Hand over" }).click();
  await expect(owner.getByText("Handed over.")).toBeVisible();
  await owner.goto("/visits");
  await expect(owner.getByText("Call the GP")).toBeVisible();
  await page.goto("/me");
  await expect(page.getByText("Hanna Lind")).toBeVisible();
  await owner.goto(`/patients/${patient.id}`);
  await expect(owner.getByText("Hanna Lind").first()).toBeVisible();
});

test("a therapist who stays hands over what they lead, with the visits that are still to come", async ({
  home,
  desk,
  phone,
}) => {
  const member = await makeMember(home.clinic, { name: "Tomas Brandt" });
  const { patient, user } = await addPatient({ ...home, member });
  await runAs(staffActor(member), (db) =>
    bookVisit(db, {
      ...{ visitId: newId(), patientId: patient.id, memberId: member.id as MemberId },
      ...{ date: localDay(-7), time: "09:30", minutes: 30, place: "clinic", link: null },
    }),
  );
  const owner = await desk(home.therapistUser);
  await owner.goto("/clinic");
  await owner.getByRole("button", { name: "Hand over from Tomas Brandt" }).press("Enter");
  const dialog = owner.getByRole("dialog");
  await expect(dialog.getByText("1 patient they lead")).toBeVisible();
  await expect(dialog.getByRole("list", { name: "Patients they lead, and what is open" })).toContainText(
    /^Marta Ruizvisit \w{3} \d+ \w{3},? 09:30$/,
  );
  expect(await findings(owner)).toEqual([]);
  await dialog.getByRole("button", { name: "Hand over" }).press("Enter");
  await expect(owner.getByText("Handed over.")).toBeVisible();
  await owner.goto("/clinic/audit");
  await expect(owner.getByText("1 patient, 0 drafts, 1 visit").first()).toBeVisible();
  const page = await phone(user);
  await page.goto("/plan");
  await expect(page.getByText(/with Hanna Lind/)).toBeVisible();
});
