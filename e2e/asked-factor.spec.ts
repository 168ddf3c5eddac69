import { codeAt } from "../lib/identity/factor/totp";
import { makeFactor, makeMember, makeUser } from "../prisma/factories";
import { findingsInBothThemes } from "./axe";
import { expect, test } from "./fixtures";

const SETTINGS = "/clinic/settings";

test("an owner requires a second step, and who works there sets it up before anything else", async ({
  home,
  desk,
}) => {
  const owner = await desk(home.therapistUser);
  await owner.goto(SETTINGS);
  await expect(owner.getByText("Set it up for your own account first.")).toBeVisible();
  await makeFactor(home.therapistUser);
  const tomUser = await makeUser();
  await makeMember(home.clinic, { user: tomUser, name: "Tom", roles: ["therapist"] });
  const tom = await desk(tomUser);
  await tom.goto(SETTINGS);
  await expect(tom.getByText("Each person here decides for themselves.")).toBeVisible();
  await expect(tom.getByRole("button", { name: "Require it" })).toHaveCount(0);

  await owner.reload();
  expect(await findingsInBothThemes(owner)).toEqual([]);
  await owner.getByRole("button", { name: "Require it" }).click();
  await expect(owner.getByText(/^Required of everyone who works here from /)).toBeVisible();
  await expect(owner.getByText(/you need two-step sign-in to work/)).toHaveCount(0);
  await tom.goto("/caseload");
  const early = tom.getByText(/^From .* you need two-step sign-in to work at /);
  await expect(early).toBeVisible();
  expect(await findingsInBothThemes(tom)).toEqual([]);

  await owner.getByRole("button", { name: "Stop requiring it" }).click();
  const from = owner.getByLabel("Required from");
  await from.fill("");
  await from.pressSequentially(
    new Intl.DateTimeFormat("en-GB", { timeZone: home.clinic.zone }).format(new Date()),
  );
  await owner.getByRole("button", { name: "Require it" }).click();
  await expect(owner.getByText(/^Required of everyone who works here from /)).toBeVisible();

  // What is open is refused as what is opened anew.
  await tom.goto("/patients/new");
  await tom.waitForURL("/two-step");
  await expect(tom.getByText(/^Everyone who works at .* needs it/)).toBeVisible();
  expect((await tom.context().request.get("/api/v1/alerts")).status()).toBe(401);
  expect(await findingsInBothThemes(tom)).toEqual([]);
  await tom.setViewportSize({ width: 320, height: 700 });
  expect(await tom.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await tom.getByRole("button", { name: "Set up two-step sign-in" }).click();
  await tom.getByLabel("Password", { exact: true }).fill(tomUser.password);
  await tom.getByRole("button", { name: "Go on", exact: true }).click();
  const key = (await tom.getByLabel("Key for the app").textContent()) ?? "";
  await tom.getByLabel("Code from your app").fill(codeAt(key.replaceAll(" ", ""), Date.now()));
  await tom.getByRole("button", { name: "Turn on two-step sign-in" }).click();
  await expect(tom.getByRole("list", { name: "Your recovery codes" }).getByRole("listitem")).toHaveCount(10);
  await tom.getByRole("button", { name: "I’ve saved my codes" }).click();
  await tom.getByRole("link", { name: "Go on" }).click();
  await tom.waitForURL("/caseload");
  await expect(early).toHaveCount(0);
});
