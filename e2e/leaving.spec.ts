import { makeMember, makePatient, makeUser } from "../prisma/factories";
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

  const gone = await desk(leaving);
  await gone.goto("/caseload");
  const owner = await desk(home.therapistUser);
  await owner.goto("/clinic");
  await owner.getByRole("button", { name: "Remove Tomas Brandt?" }).click();
  const dialog = owner.getByRole("dialog");
  await expect(dialog.getByText("1 patient and no drafts will be left without a lead.")).toBeVisible();
  await expect(dialog.getByRole("list", { name: "Patients left without a lead" })).toContainText(
    "Marta Ruiz",
  );
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(owner.getByText("1 patient without a lead, no drafts of someone who left.")).toBeVisible();

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
  await owner.getByRole("button", { name: "Hand over" }).click();
  await owner.getByRole("dialog").getByRole("button", { name: "Hand over" }).click();
  await expect(owner.getByText("Handed over.")).toBeVisible();
  await page.goto("/me");
  await expect(page.getByText("Hanna Lind")).toBeVisible();
  await owner.goto(`/patients/${patient.id}`);
  await expect(owner.getByText("Hanna Lind").first()).toBeVisible();
});
