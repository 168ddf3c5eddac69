import { makeMember, makeUser } from "../prisma/factories";
import { expect, test } from "./fixtures";

test("an owner who makes themselves a therapist is shown to everybody, until each has read it", async ({
  home,
  desk,
}) => {
  const user = await makeUser();
  await makeMember(home.clinic, { user, roles: ["owner"], name: "Olga Berg" });
  const colleague = await desk(home.therapistUser);
  await colleague.goto("/caseload");
  await expect(colleague.getByText(/gave Olga Berg the role of therapist/)).toHaveCount(0);

  const owner = await desk(user);
  await owner.goto("/clinic");
  await owner.getByRole("button", { name: "Change roles: Olga Berg" }).click();
  const dialog = owner.getByRole("dialog", { name: "Roles of Olga Berg" });
  await expect(dialog.getByText("Olga Berg has to sign in again")).toBeVisible();
  await dialog.getByRole("checkbox", { name: /^Therapist/ }).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  // A further role ends what is open with the ones before.
  await expect(dialog).toHaveCount(0);
  await owner.goto("/clinic");
  await expect(owner).toHaveURL(/\/sign-in/);

  await colleague.goto("/caseload");
  const told = colleague.getByText(/Olga Berg gave Olga Berg the role of therapist/);
  await expect(told).toBeVisible();
  await colleague.getByRole("button", { name: "I’ve read this" }).click();
  await expect(told).toHaveCount(0);
  await colleague.goto("/account");
  await expect(colleague.getByRole("heading", { name: "Your account" })).toBeVisible();
  await expect(told).toHaveCount(0);
});
