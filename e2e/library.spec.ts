import type { Page } from "playwright/test";
import { createExercise } from "../lib/exercises/mutations";
import { ownExercise } from "../lib/exercises/schema";
import { runAs } from "../lib/gates/run";
import type { ExerciseId } from "../lib/ids";
import { newId } from "../lib/new-id";
import { makeClinic, makeMember, makeUser, staffActor } from "../prisma/factories";
import { expect, signIn, test } from "./fixtures";

const results = (page: Page) => page.locator("[data-exercise]");
const openByName = async (page: Page, name: string) => {
  await page.goto("/exercises");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
};
const saveButton = (page: Page) => page.getByRole("button", { name: /Add to the library|Save as revision/ });

const squeeze = ownExercise.parse({
  kind: "strength",
  targets: ["hip"],
  position: "supine",
  equipment: ["towel"],
  laterality: "bilateral",
  dose: { sets: 2, reps: 10, hold: 5, rest: 30, perDay: 1, days: 5 },
  cautions: [],
  stops: ["S2"],
  text: {
    en: {
      name: "Towel squeeze",
      plainName: "Squeeze a towel",
      target: "inner thigh",
      steps: ["Squeeze it"],
      poseLabels: [],
    },
  },
});

async function addSqueeze(member: Parameters<typeof staffActor>[0]): Promise<ExerciseId> {
  const exerciseId = newId<ExerciseId>();
  const made = await runAs(staffActor(member), (db) =>
    createExercise(db, { exerciseId, variantOf: null, content: squeeze }),
  );
  expect(made.ok).toBe(true);
  return exerciseId;
}

test("a therapist finds an exercise by words, filters and keys", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  await page.goto("/exercises");
  await expect(results(page)).toHaveCount(40);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search the library" })).toBeFocused();
  await page.keyboard.type("brid");
  await expect(page).toHaveURL(/q=brid/);
  await expect(results(page)).toHaveText(["Glute bridge", "Single-leg bridge"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Single-leg bridge" })).toBeFocused();
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Glute bridge" })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/q=brid/);
});

test("the library can be filtered and searched without script", async ({ home, browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  await signIn(context, home.therapistUser);
  const page = await context.newPage();
  await page.goto("/exercises");
  await page.getByRole("link", { name: /^Nerve glide/ }).click();
  await expect(page).toHaveURL(/kind=nerve-glide/);
  await expect(results(page)).toHaveCount(4);
  await page.getByRole("searchbox", { name: "Search the library" }).fill("sciatic");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/kind=nerve-glide.*q=sciatic|q=sciatic.*kind=nerve-glide/);
  await expect(results(page)).toHaveCount(2);
  await page.getByRole("link", { name: /^Prone/ }).click();
  await expect(page.getByText("No exercise fits")).toBeVisible();
  await page.locator("#content").getByRole("link", { name: "Clear filters" }).last().click();
  await expect(results(page)).toHaveCount(40);
  await context.close();
});

test("a variant is made, revised, archived and restored", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  await openByName(page, "Dead bug");
  await page.getByRole("link", { name: "Make a variant" }).click();
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await expect(name).toHaveValue("Dead bug");
  await name.fill("Dead bug, heels down");
  await page.getByRole("textbox", { name: "Step 1" }).fill("Lie back, heels on the floor");
  await saveButton(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dead bug, heels down" })).toBeVisible();
  await expect(page.getByText("Our variant")).toBeVisible();
  await expect(page.getByRole("list", { name: "The movement" }).getByRole("listitem").first()).toBeVisible();
  await expect(page.getByText("Lie back, heels on the floor")).toBeVisible();

  await page.getByRole("link", { name: "Edit" }).click();
  const sets = page.getByRole("spinbutton", { name: "Sets", exact: true });
  await sets.focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Revision 2", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Changed: dose")).toBeVisible();

  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByText("It isn’t offered for new plans").first()).toBeVisible();
  await page.goto("/exercises?view=own");
  await expect(results(page)).toHaveCount(0);
  await page.goto("/exercises?view=archived");
  await page.getByRole("link", { name: "Dead bug, heels down" }).click();
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByRole("link", { name: "Edit" })).toBeVisible();
});

test("what is not filled in is said beside its field, and nothing is lost", async ({ home, desk }) => {
  const page = await desk(home.therapistUser);
  await page.goto("/exercises/new");
  await page.getByRole("textbox", { name: "Plain name" }).fill("Squeeze a towel");
  await page.getByRole("textbox", { name: "Step 1" }).fill("Press the knees together");
  await saveButton(page).click();
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toBeFocused();
  await expect(page.getByText("Choose what it needs care with, or “None of these”.").last()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Plain name" })).toHaveValue("Squeeze a towel");

  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Towel squeeze");
  await page.getByRole("textbox", { name: "What it works" }).fill("inner thigh");
  await page.getByLabel("Kind").selectOption("strength");
  await page.getByLabel("Position").selectOption("supine");
  await page.getByRole("group", { name: "Listed under" }).getByText("Hip", { exact: true }).click();
  await page.getByRole("group", { name: "Needed" }).getByText("Towel", { exact: true }).click();
  await page.getByRole("checkbox", { name: /None of these/ }).check();
  await page.getByRole("button", { name: "Add a step" }).click();
  await page.keyboard.type("Let go slowly");
  await page.getByRole("button", { name: "Move step 2 up" }).click();
  await page.getByLabel("Add to Easier").selectOption({ label: "Quad set" });
  await page.getByRole("textbox", { name: "How it is done on a bed" }).fill("Do it on your bed.");
  await saveButton(page).click();
  await expect(page.getByText("Write at least two.").last()).toBeVisible();
  await page.getByRole("textbox", { name: "Where they should feel it" }).fill("The inside of your thighs.");
  await page.getByRole("textbox", { name: "What goes wrong most often" }).fill("Holding your breath.");
  await page.getByRole("textbox", { name: "Sentence 1" }).fill("Put a towel between your knees.");
  await page.getByRole("button", { name: "Add a sentence" }).click();
  await page.keyboard.type("Squeeze it gently.");
  await saveButton(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "Towel squeeze" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Steps" }).getByRole("listitem")).toHaveText([
    "Let go slowly",
    "Press the knees together",
    "The inside of your thighs.",
    "Holding your breath.",
    "Do it on your bed.",
  ]);
  await expect(page.getByText("No condition calls for care here.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Quad set" })).toBeVisible();
});

test("of two who edit at once the second is told, and keeps what was typed", async ({ home, desk }) => {
  const id = await addSqueeze(home.member);
  const [first, second] = [await desk(home.therapistUser), await desk(home.therapistUser)];
  for (const page of [first, second]) await page.goto(`/exercises/${id}/edit`);
  await first.getByRole("textbox", { name: "What it works" }).fill("adductors");
  await saveButton(first).click();
  await expect(first.getByText("Revision 2", { exact: true }).first()).toBeVisible();

  // The newer revision comes with the page, here as late as the test lets it.
  let arrive = () => {};
  const arriving = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await second.route(/\/edit\?/, async (route) => {
    if (route.request().headers().rsc) await arriving;
    await route.continue();
  });
  await second.getByRole("textbox", { name: "Plain name" }).fill("Towel between the knees");
  await saveButton(second).click();
  await expect(second.getByText("Someone saved another revision in the meantime.")).toBeVisible();
  const goOn = second.getByRole("button", { name: /Save mine on top of it|Fetching it/ });
  await goOn.focus();
  await second.keyboard.press("Enter");
  await expect(goOn, "nothing is lost by pressing before the newer one is here").toBeVisible();
  arrive();
  await expect(goOn).toHaveAccessibleName("Save mine on top of it");
  await goOn.click();
  await expect(second.getByRole("textbox", { name: "Plain name" })).toHaveValue("Towel between the knees");
  await second.getByRole("button", { name: "Save as revision 3" }).click();
  await expect(second.getByText("Revision 3", { exact: true }).first()).toBeVisible();
  await expect(second.getByText("Patients read “Towel between the knees”")).toBeVisible();
});

test("an assistant reads the library; another clinic's exercises are not there", async ({ home, desk }) => {
  const own = await addSqueeze(home.member);
  const foreign = await addSqueeze(await makeMember(await makeClinic()));
  const user = await makeUser();
  await makeMember(home.clinic, { user, roles: ["assistant"] });
  const page = await desk(user);
  await page.goto(`/exercises/${own}`);
  await expect(page.getByRole("heading", { level: 1, name: "Towel squeeze" })).toBeVisible();
  await expect(page.getByRole("link", { name: /Edit|Make a variant/ })).toHaveCount(0);
  for (const address of [
    "/exercises/new",
    `/exercises/${own}/edit`,
    `/exercises/${own}/variant`,
    `/exercises/${foreign}`,
    "/exercises/not-an-id",
  ]) {
    await page.goto(address);
    await expect(page.getByText("There is nothing here")).toBeVisible();
  }
});
