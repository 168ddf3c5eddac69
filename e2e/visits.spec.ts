import { runAs } from "../lib/gates/run";
import type { VisitId } from "../lib/ids";
import { setCareTeam } from "../lib/patients/mutations";
import { saveNote } from "../lib/visits/notes/mutations";
import { makeMember, makeUser, staffActor } from "../prisma/factories";
import { addPatient, expect, test } from "./fixtures";

test("a visit is booked, read on the phone, marked, written up, signed and added to", async ({
  home,
  desk,
  phone,
}) => {
  const { patient, user } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("button", { name: "Book a visit" }).click();
  const dialog = page.getByRole("dialog", { name: "Book a visit" });
  await dialog.getByLabel("Time").fill("14:20");
  await dialog.getByLabel("Where").selectOption("By video");
  await dialog.getByLabel("Video link").fill("http://video.example/room");
  await dialog.getByRole("button", { name: "Book" }).click();
  await expect(dialog.getByText("Enter an address that begins with https://.")).toBeVisible();
  await dialog.getByLabel("Video link").fill("https://video.example/room");
  await dialog.getByRole("button", { name: "Book" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("30 min by video, with")).toBeVisible();

  const own = await phone(user);
  await own.goto("/plan");
  await expect(own.getByRole("heading", { name: "Your next visit" })).toBeVisible();
  await expect(own.getByText(/A video call with .*, 30 minutes/)).toBeVisible();
  await expect(own.getByRole("link", { name: "Join the call" })).toHaveAttribute(
    "href",
    "https://video.example/room",
  );

  await page.getByRole("button", { name: "Start a visit now" }).click();
  await page.getByLabel("Subjective").fill("Eased lying on the front.");
  await page.getByLabel("Plan").fill("Go on as before.");
  await expect(page.getByText("Draft saved")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Plan")).toHaveValue("Go on as before.");
  await page.getByLabel("Plan").press("Control+Enter");
  await expect(page.getByText("Signed by")).toBeVisible();
  await expect(page.getByLabel("Plan")).toHaveCount(0);
  await page.getByRole("button", { name: "Add an addendum" }).click();
  await page.getByRole("textbox", { name: "Addendum" }).fill("Rang: no change.");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Rang: no change.")).toBeVisible();

  await page.goto("/visits");
  await expect(page.getByText("Every note is signed")).toBeVisible();
  await expect(page.getByRole("link", { name: /Read the note of/ }).first()).toBeVisible();
});

test("two who write in one note lose nothing: the later one sees both and chooses", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home);
  const tom = await makeMember(home.clinic, { user: await makeUser(), name: "Tom Reyes" });
  await runAs(staffActor(home.member), (db) =>
    setCareTeam(db, { patientId: patient.id, memberId: tom.id, on: true }),
  );
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("button", { name: "Start a visit now" }).click();
  await page.waitForURL(/\/visits\/[0-9a-f-]{36}$/);
  await page.getByLabel("Objective").fill("SLR 38");
  await expect(page.getByText("Draft saved")).toBeVisible();
  const visitId = page.url().split("/").at(-1) as VisitId;
  await runAs(staffActor(tom), (db) =>
    saveNote(db, {
      visitId,
      changes: { objective: "SLR 40", plan: "Re-test" },
      before: { objective: "SLR 38" },
    }),
  );
  await page.getByLabel("Objective").fill("SLR 38, slump positive");
  const apart = page.getByRole("alert").filter({ hasText: "Tom Reyes wrote this in the meantime:" });
  await expect(apart).toContainText("SLR 40");
  await expect(page.getByLabel("Plan")).toHaveValue("Re-test");
  await page.getByRole("button", { name: /^Sign as/ }).click();
  await expect(page.getByText("Not everything is saved yet. See above.")).toBeVisible();
  await apart.getByRole("button", { name: "Keep both" }).click();
  await expect(page.getByLabel("Objective")).toHaveValue("SLR 40\nSLR 38, slump positive");
  await page.getByRole("button", { name: /^Sign as/ }).click();
  await expect(page.getByText("Signed by")).toBeVisible();
});

test("a template of one's own begins a note, and tasks and a review are set and seen on the lists", async ({
  home,
  desk,
}) => {
  const { patient } = await addPatient(home, { familyName: "Ashdown" });
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}`);
  await page.getByRole("button", { name: "Start a visit now" }).click();
  await page.getByLabel("Objective").fill("SLR, slump, strength:");
  await page.getByRole("button", { name: "Templates" }).click();
  await page.getByRole("menuitem", { name: "Keep as a template" }).click();
  await page.getByLabel("Name of the template").fill("Re-test");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByLabel("Objective").fill("");
  await page.getByRole("button", { name: "Templates" }).click();
  await page.getByRole("menuitem", { name: "Re-test" }).click();
  await expect(page.getByLabel("Objective")).toHaveValue("SLR, slump, strength:");

  await page.getByRole("button", { name: "In a week" }).click();
  await expect(page.getByText(/^Review on/)).toBeVisible();
  await page.getByRole("button", { name: "Add a task" }).click();
  await page.getByLabel("Task", { exact: true }).fill("Ring the GP");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("checkbox", { name: "Ring the GP" })).toBeVisible();
  await page.goto("/visits");
  const task = page.getByRole("checkbox", { name: "Ring the GP" });
  await task.check();
  await expect(task).toHaveCount(0);
  await page.goto(`/patients/${patient.id}`);
  await expect(page.getByRole("checkbox", { name: "Ring the GP" })).toBeChecked();
});
