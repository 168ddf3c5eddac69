import type { Page } from "playwright/test";
import type { PlaceId } from "../lib/body/places";
import { makeBodyChart } from "../prisma/factories";
import { findingsInBothThemes } from "./axe";
import { stand } from "./clock";
import { localDay } from "./days";
import { addPatient, expect, test } from "./fixtures";

const mark = (place: PlaceId, pain = 4) => ({ place, pain, symptoms: [] });
const sheet = (page: Page) => page.getByRole("dialog");
const done = async (page: Page) => {
  await sheet(page).getByRole("button", { name: "Done" }).click();
  await expect(sheet(page)).toBeHidden();
};

test("places are tapped on the body, and it is said that it moved up", async ({ home, phone }) => {
  const { patient, user } = await addPatient(home);
  const tingling = { place: "left-knee-back" as const, pain: 3, symptoms: ["tingling" as const] };
  await makeBodyChart(patient, {
    localDate: localDay(8),
    marks: [mark("left-foot-back"), tingling],
  });
  const page = await phone(user);
  await page.goto("/today");
  await page.getByRole("link", { name: /Where do you feel it/ }).click();
  await page.waitForURL("**/body-chart");
  await page.getByRole("button", { name: "Back of your left knee: nothing here" }).click();
  await expect(sheet(page).getByRole("heading", { name: "Back of your left knee" })).toBeVisible();
  await sheet(page).getByRole("radio", { name: "6, quite strong" }).check();
  await sheet(page)
    .getByRole("checkbox", { name: /Tingling/ })
    .check();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await done(page);
  await page.getByRole("button", { name: "Front of your left knee: nothing here" }).click();
  await sheet(page).getByRole("radio", { name: "Kneecap" }).check();
  await sheet(page).getByRole("radio", { name: "2, a little" }).check();
  await done(page);
  await expect(page.getByRole("button", { name: "Back of your left knee: pain 6, tingling" })).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "It has moved up" })).toBeVisible();
  await expect(page.getByText("Last week it reached your foot. Today it stops at your knee.")).toBeVisible();
  await expect(page.getByText("today, pain 6, tingling")).toBeVisible();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await page.getByRole("link", { name: "Change it" }).click();
  await expect(page.getByRole("button", { name: "Your left kneecap: pain 2" })).toBeVisible();
});

test("the list does all that the picture does, by keyboard", async ({ home, phone }) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  await page.goto("/body-chart");
  await page.getByRole("button", { name: "Use a list" }).click();
  const rows = page.getByRole("listitem").getByRole("button");
  await expect(rows).toHaveCount(30);
  await page.getByRole("button", { name: /^Your left calf/ }).focus();
  await page.keyboard.press("Enter");
  await sheet(page)
    .getByRole("checkbox", { name: /Burning/ })
    .focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(sheet(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Your left calf burning" })).toBeVisible();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await page.getByRole("button", { name: /^Your left calf/ }).click();
  await sheet(page).getByRole("button", { name: "Remove" }).click();
  await expect(sheet(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Your left calf nothing here" })).toBeVisible();
  await page.getByRole("button", { name: "Nothing today" }).click();
  await expect(page.getByRole("heading", { name: "Nothing down your left leg today" })).toBeVisible();
});

test("further down brings advice at once, and the therapist sees it", async ({ home, phone, desk }) => {
  const { patient, user } = await addPatient(home);
  await makeBodyChart(patient, { localDate: localDay(3), marks: [mark("left-knee-back")] });
  const page = await phone(user);
  await page.goto("/body-chart");
  await page.getByRole("button", { name: /^Your left calf/ }).click();
  await sheet(page).getByRole("radio", { name: "5, bothersome" }).check();
  await done(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "It reaches further down" })).toBeVisible();
  await page.getByRole("link", { name: "What to do now" }).click();
  await expect(page.getByRole("heading", { name: "Good that you told us" })).toBeVisible();
  await expect(page.getByText("This is now on Hanna’s list.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Call 999" })).toHaveAttribute("href", "tel:999");
  expect(await findingsInBothThemes(page)).toEqual([]);

  const therapist = await desk(home.therapistUser);
  await therapist.goto("/caseload");
  const row = therapist.getByRole("row", { name: /Ruiz/ });
  await expect(row).toContainText("moved down the leg");
  await expect(row).toContainText("down from knee");
  await therapist.goto(`/patients/${patient.id}`);
  await expect(therapist.getByRole("region", { name: "Open alerts" })).toContainText("From knee to calf.");
  await expect(therapist.getByText("down from knee")).toBeVisible();
  await therapist.getByRole("link", { name: "body chart" }).click();
  await expect(therapist.getByRole("heading", { name: "Body chart" })).toBeVisible();
  await expect(therapist.getByRole("row", { name: /Left calf/ })).toContainText("pain 5");
  expect(await findingsInBothThemes(therapist)).toEqual([]);
});

test("something newly numb brings the advice of S3 before that of S1, and ranks as urgent", async ({
  home,
  phone,
  desk,
}) => {
  const { patient, user } = await addPatient(home);
  await makeBodyChart(patient, { localDate: localDay(3), marks: [mark("left-knee-back")] });
  const page = await phone(user);
  await page.goto("/body-chart");
  await page.getByRole("button", { name: /^Your left calf/ }).click();
  await sheet(page).getByRole("checkbox", { name: /Numb/ }).check();
  await done(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "It reaches further down" })).toBeVisible();
  await expect(page.getByText("Your left calf: numb")).toBeVisible();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await page.getByRole("link", { name: "What to do now" }).click();
  await expect(page.getByRole("heading", { name: "Good that you told us" })).toBeVisible();
  const advice = page.getByRole("main");
  await expect(advice).toContainText(
    /call .* today\. If you can’t lift your foot .* call 999 now\..*leave out what brings it/,
  );
  await expect(advice, "what has just been said is not said again").not.toContainText("newly numb");
  expect(await findingsInBothThemes(page)).toEqual([]);

  const therapist = await desk(home.therapistUser);
  await therapist.goto("/caseload");
  await expect(therapist.getByRole("row", { name: /Ruiz/ })).toContainText("new numbness");
  await therapist.goto(`/patients/${patient.id}`);
  const alerts = therapist.getByRole("region", { name: "Open alerts" });
  await expect(alerts).toContainText("Left calf: new numbness.");
  await expect(alerts).toContainText("From knee to calf.");
});

test("something new in the other leg is no good news, whatever moved up", async ({ home, phone }) => {
  const { patient, user } = await addPatient(home);
  await makeBodyChart(patient, { localDate: localDay(3), marks: [mark("left-foot-back")] });
  const page = await phone(user);
  await page.goto("/body-chart");
  await page.getByRole("button", { name: /^Your right calf/ }).click();
  await sheet(page)
    .getByRole("checkbox", { name: /Tingling/ })
    .check();
  await done(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: "Something is new" })).toBeVisible();
  await page.getByRole("link", { name: "What to do now" }).click();
  await expect(page.getByText(/call .* today\. If you can’t lift your foot/)).toBeVisible();
  await expect(page.getByText("Leave out what brings it")).toBeHidden();
});

test("at the desk a series is run through, compared and laid over itself", async ({ home, desk }) => {
  const { patient } = await addPatient(home);
  const marks: PlaceId[] = ["left-foot-back", "left-calf-back", "left-knee-back"];
  for (const [at, place] of marks.entries())
    await makeBodyChart(patient, { localDate: localDay(4 - at), marks: [mark(place)] });
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}/body-charts`);
  const reach = page.getByRole("status");
  await expect(reach).toContainText("Knee");
  await page.getByRole("slider", { name: "Through time" }).press("ArrowLeft");
  await expect(reach).toContainText("Calf");
  await page.locator("label").filter({ hasText: "Foot" }).click();
  await expect(page.getByRole("radio", { name: /furthest point Foot/ })).toBeChecked();
  await expect(reach).toContainText("Foot");
  await page.keyboard.press("ArrowRight");
  await expect(reach).toContainText("Calf");
  await page.locator("label").filter({ hasText: "Two days" }).click();
  await expect(reach).toContainText("up from foot");
  await page.locator("label").filter({ hasText: "All in one" }).click();
  await expect(page.getByRole("row")).toHaveCount(4);
  expect(await findingsInBothThemes(page)).toEqual([]);
});

test("staff draw a chart at the desk", async ({ home, desk }) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  await page.goto(`/patients/${patient.id}/body-charts`);
  await expect(page.getByText("No chart yet")).toBeVisible();
  await page.getByRole("link", { name: "Draw a chart" }).click();
  await page.getByRole("button", { name: "Left buttock: nothing here" }).click();
  await sheet(page).getByRole("radio", { name: "3, mild" }).check();
  await done(page);
  expect(await findingsInBothThemes(page)).toEqual([]);
  await page.getByRole("button", { name: "Save the chart" }).click();
  await page.waitForURL("**/body-charts");
  await expect(page.getByText("Drawn by the clinic")).toBeVisible();
  await expect(page.getByRole("row", { name: /Left buttock/ })).toContainText("pain 3");
});

test("touch areas are large and apart at 390 and 320 px, and nothing flips right to left", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/body-chart");
    const boxes = await page.locator("[data-touch]").evaluateAll((all) =>
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        const limb = document.querySelector(`[data-place="${one.getAttribute("data-touch")}"]`);
        const on = one.getAttribute("data-touch")?.startsWith("saddle") === true;
        return { on, x, y, width, height, limb: limb?.getBoundingClientRect().width ?? Number.NaN };
      }),
    );
    expect(boxes).toHaveLength(26);
    for (const box of boxes) {
      expect(box.width).toBeGreaterThanOrEqual(48);
      expect(box.height).toBeGreaterThanOrEqual(48);
      expect(box.width).toBeGreaterThan(box.limb);
    }
    const hair = 0.01;
    // The saddle's lie on top; what is left of those beneath is held where they are drawn.
    const apart = boxes.filter(({ on }) => !on);
    const overlapping = apart.filter((a, at) =>
      apart
        .slice(at + 1)
        .some(
          (b) =>
            a.x + hair < b.x + b.width &&
            b.x + hair < a.x + a.width &&
            a.y + hair < b.y + b.height &&
            b.y + hair < a.y + a.height,
        ),
    );
    expect(overlapping).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  const leftOf = () =>
    page.locator('[data-touch="left-calf-back"]').evaluate((one) => one.getBoundingClientRect().x);
  const before = await leftOf();
  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  expect(Math.abs((await leftOf()) - before)).toBeLessThan(1);
});

test("without a signal nothing is lost, and it is stored once", async ({ home, phone }) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  await page.clock.install();
  await page.goto("/body-chart");
  await page.getByRole("button", { name: /^Your left calf/ }).click();
  await sheet(page).getByRole("radio", { name: "5, bothersome" }).check();
  await done(page);
  await page.route("**/api/v1/body-charts", (route) => route.fulfill({ status: 429, json: {} }));
  await page.getByRole("button", { name: "Save" }).click();
  await expect(
    page.getByText("Not sent yet. It’s saved on this phone and is sent when you’re back online."),
  ).toBeVisible();
  await stand(page);
  await page.unroute("**/api/v1/body-charts");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Today it stops in your lower leg.")).toBeVisible();
  const { charts } = await (await page.context().request.get("/api/v1/body-charts")).json();
  expect(charts).toHaveLength(1);
});

test("between the legs and a knee's inner side are marked on the picture, and the questions follow at once", async ({
  home,
  phone,
  desk,
}) => {
  const { patient, user } = await addPatient(home);
  const page = await phone(user);
  await page.goto("/body-chart");
  await page.getByRole("button", { name: "Front of your right knee: nothing here" }).click();
  // The middle of what is touched lies beside the kneecap: the part that is pointed at is asked about first.
  await expect(sheet(page).getByRole("radio", { name: "Outer side" })).toBeChecked();
  await sheet(page).getByRole("radio", { name: "Inner side" }).check();
  await expect(sheet(page).getByRole("heading", { name: "Inner side of your right knee" })).toBeVisible();
  await sheet(page).getByRole("radio", { name: "3, mild" }).check();
  expect(await findingsInBothThemes(page)).toEqual([]);
  await done(page);
  await expect(page.getByRole("button", { name: "Inner side of your right knee: pain 3" })).toBeVisible();
  await page.getByRole("button", { name: "Between your legs, from behind: nothing here" }).click();
  await sheet(page).getByRole("checkbox", { name: /Numb/ }).check();
  await done(page);
  await page.getByRole("button", { name: "Save" }).click();
  const questions = page.getByRole("dialog");
  await expect(questions).toBeVisible();
  await questions.getByRole("button", { name: "Back" }).click();
  await expect(page.getByRole("heading", { name: "What you marked" })).toBeVisible();
  await expect(page.getByText("Inner side of your right knee, pain 3")).toBeVisible();
  await expect(page.getByText("Between your legs, from behind, numb")).toBeVisible();
  expect(await findingsInBothThemes(page)).toEqual([]);
  // Closed, they lead every page until they are answered, and the record says since when they are not.
  for (const path of ["/today", "/plan", "/progress", "/me"]) {
    await page.goto(path);
    const first = page.getByRole("main").getByRole("heading").first();
    await expect(first).toHaveText("Please answer 12 questions");
  }
  await page.goto("/today");
  expect(await findingsInBothThemes(page)).toEqual([]);

  const record = await desk(home.therapistUser);
  await record.goto(`/patients/${patient.id}`);
  const alert = record.getByRole("region", { name: "Open alerts" });
  await expect(alert.getByText("Body chart: something between the legs")).toBeVisible();
  await expect(record.getByText(/^Warning-sign questions unanswered since/)).toBeVisible();
  await alert.getByRole("button", { name: "Record as known" }).click();
  await record.getByLabel("Why they are known").fill("Known since an operation, examined today");
  expect(await findingsInBothThemes(record)).toEqual([]);
  await record.getByRole("dialog").getByRole("button", { name: "Record as known" }).click();
  await expect(record.getByText("Recorded as known.")).toBeVisible();
  await expect(alert.getByText("Body chart: something between the legs")).toBeHidden();
  await record.goto(`/patients/${patient.id}/body-charts`);
  await expect(record.getByText("Between the legs, back, numb")).toBeVisible();
  expect(await findingsInBothThemes(record)).toEqual([]);
});

test("between the legs without a signal: the questions open at once, and it leads on once it is sent", async ({
  home,
  phone,
}) => {
  const { user } = await addPatient(home);
  const page = await phone(user);
  await page.goto("/body-chart");
  await page.getByRole("button", { name: "Between your legs, from the front: nothing here" }).click();
  await sheet(page)
    .getByRole("checkbox", { name: /Tingling/ })
    .check();
  await done(page);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Save" }).click();
  const questions = page.getByRole("dialog");
  await expect(questions.getByRole("link", { name: "Call 999" })).toBeVisible();
  await questions.getByRole("button", { name: "Back" }).click();
  await expect(page.getByText(/Not sent yet/)).toBeVisible();
  await page.context().setOffline(false);
  await page.waitForURL(/body-chart\/[0-9a-f-]{36}/);
  await questions.getByRole("button", { name: "Back" }).click();
  await expect(page.getByRole("heading", { name: "What you marked" })).toBeVisible();
});
