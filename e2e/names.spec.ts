import { misnamed } from "./axe";
import { addPatient, expect, test } from "./fixtures";

/** Pages of the phone on which controls could be named otherwise than they read. */
const PAGES = ["/today", "/today/workout", "/plan", "/progress", "/me", "/body-chart", "/nerve"];

test("whoever speaks to the phone says what they read: each control's name contains its visible words", async ({
  home,
  phone,
}) => {
  test.setTimeout(90_000);
  const { user } = await addPatient(home, { checkins: true });
  const page = await phone(user);
  const found: string[] = [];
  for (const path of PAGES) {
    await page.goto(path);
    found.push(...(await misnamed(page)).map((one) => `${path} ${one}`));
  }
  expect(found).toEqual([]);
});
