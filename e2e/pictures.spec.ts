import type { Locator, Page } from "playwright/test";
import sharp from "sharp";
import { makeClinic, makeMember, makeUser } from "../prisma/factories";
import { findings } from "./axe";
import { addPatient, test as base, expect } from "./fixtures";
import { cut, kept, mend, reopen, test, visit } from "./no-network";
import { ask, boxOn, sendOn } from "./writing";

/** As a phone's camera writes it, with where it was taken. */
const photo = (background: string) =>
  sharp({ create: { width: 2400, height: 1800, channels: 3, background } })
    .jpeg()
    .withExif({ IFD0: { Make: "Plexphone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "53/1 47/1 12/1" } })
    .toBuffer();

const file = async (name: string, background: string) => ({
  ...{ name: `${name}.jpg`, mimeType: "image/jpeg", buffer: await photo(background) },
});

const choose = (page: Page, ...files: Awaited<ReturnType<typeof file>>[]) =>
  page.locator("input[type=file]").setInputFiles(files);

/** What Ctrl V brings from a screenshot, or with its text from a spreadsheet. @returns whether the browser pastes it as text */
const paste = (box: Locator, photo: Buffer, text = "") =>
  box.evaluate(
    (node, { bytes, text }) => {
      const clipboardData = new DataTransfer();
      if (text) clipboardData.setData("text/plain", text);
      clipboardData.items.add(new File([new Uint8Array(bytes)], "shot.jpg", { type: "image/jpeg" }));
      return node.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    { bytes: [...photo], text },
  );

const put = (page: Page, address: string, data: Buffer, headers: Record<string, string> = {}) =>
  page.context().request.put(address, { data, headers: { "Content-Type": "image/jpeg", ...headers } });

/** The address of the first picture that a page shows. */
const addressOn = async (page: Page): Promise<string> =>
  (
    await page
      .getByRole("img", { name: /^Picture 1 of/ })
      .last()
      .getAttribute("src")
  )?.split("?")[0] ?? "";

base("pictures go from the phone to the desk and back, and open large", async ({ home, desk, phone }) => {
  const { patient, user } = await addPatient(home);
  const marta = await phone(user);
  await marta.goto("/inbox");
  await choose(marta, await file("towel", "#aa8866"), await file("knee", "#336699"));
  await expect(marta.getByRole("img", { name: "Picture 2 of 2, not sent yet" })).toBeVisible();
  expect(await findings(marta)).toEqual([]);
  // Without a word nobody knows what is asked.
  await expect(sendOn(marta)).toBeDisabled();
  await choose(marta, await file("third", "#ffffff"), await file("fourth", "#000000"));
  await expect(marta.getByText("One message can have three pictures.")).toBeVisible();
  await marta.getByRole("button", { name: "Take off picture 3" }).click();
  await ask(marta, "Is the towel in the right place?");
  await expect(marta.getByText(/promised an answer by/)).toBeVisible();
  await expect(marta.getByRole("img", { name: "Picture 2 of 2" })).toBeVisible();
  await expect(marta.getByRole("img", { name: /not sent yet/ })).toHaveCount(0);

  const hanna = await desk(home.therapistUser);
  await hanna.goto(`/messages/${patient.id}`);
  const small = hanna.getByRole("button", { name: /^Picture 1 of 2 from/ });
  await small.click();
  const viewer = hanna.getByRole("dialog", { name: /^Picture 1 of 2 from/ });
  await expect(viewer.getByRole("img")).toHaveJSProperty("naturalWidth", 1600);
  await expect(viewer.getByRole("img")).toBeInViewport({ ratio: 1 });
  await hanna.keyboard.press("ArrowRight");
  await expect(hanna.getByRole("dialog", { name: /^Picture 2 of 2 from/ })).toBeVisible();
  expect(await findings(hanna)).toEqual([]);
  await hanna.keyboard.press("ArrowLeft");
  await expect(viewer).toBeVisible();
  await viewer.getByRole("button", { name: "Make it larger" }).click();
  await hanna.keyboard.press("ArrowRight");
  await expect(viewer).toBeVisible();
  await hanna.keyboard.press("Escape");
  await expect(hanna.getByRole("dialog")).toHaveCount(0);
  await expect(small).toBeFocused();

  const answer = hanna.getByRole("textbox", { name: /^Your answer/ });
  await answer.fill("A bit higher, like this.");
  expect(await paste(answer, await photo("#44aa66"), "4 sets of 10")).toBe(true);
  expect(await paste(answer, await photo("#44aa66"))).toBe(false);
  await expect(hanna.getByRole("img", { name: "Picture 1 of 1, not sent yet" })).toBeVisible();
  await expect(answer).toHaveValue("A bit higher, like this.");
  await expect(hanna.getByText(/your pictures only while this page is open/)).toBeVisible();
  hanna.once("dialog", (asked) => asked.dismiss());
  await hanna.getByRole("link", { name: /^Record/ }).click();
  await expect(answer).toBeVisible();
  await hanna.getByRole("button", { name: "Send", exact: true }).click();
  await expect(hanna.getByText("Sent.")).toBeVisible();
  await marta.goto("/inbox");
  await marta.getByRole("button", { name: /^Picture 1 of 1 from Hanna Lind/ }).click();
  await expect(marta.getByRole("dialog").getByRole("img")).toHaveJSProperty("naturalWidth", 1600);
  expect(await findings(marta)).toEqual([]);
});

base("a picture that didn’t come is asked for again, where it failed", async ({ home, desk, phone }) => {
  const { patient, user } = await addPatient(home);
  const marta = await phone(user);
  await marta.goto("/inbox");
  await choose(marta, await file("towel", "#aa8866"), await file("knee", "#336699"));
  // The focus stays among the pictures, and goes to the button that adds others after the last.
  await marta.getByRole("button", { name: "Take off picture 2" }).press("Enter");
  await expect(marta.getByRole("button", { name: "Take off picture 1" })).toBeFocused();
  await marta.keyboard.press("Enter");
  await expect(marta.getByRole("button", { name: "Add pictures" })).toBeFocused();
  await choose(marta, await file("towel", "#aa8866"));
  await ask(marta, "Like this?");
  await expect(marta.getByRole("button", { name: "Picture 1 of 1" })).toBeVisible();

  const hanna = await desk(home.therapistUser);
  const pictures = /\/pictures\/[0-9a-f-]{36}/;
  await hanna.route(pictures, (route) => route.abort());
  await hanna.goto(`/messages/${patient.id}`);
  const lost = hanna.getByRole("button", { name: /Not loaded\. Try again$/ });
  await expect(lost).toBeVisible();
  expect(await findings(hanna)).toEqual([]);
  await hanna.unroute(pictures);
  await lost.click();
  const small = hanna.getByRole("button", { name: /^Picture 1 of 1 from/ });
  await expect(small.getByRole("img")).toHaveJSProperty("naturalWidth", 320);
  await hanna.route(pictures, (route) => route.abort());
  await small.click();
  const viewer = hanna.getByRole("dialog");
  await expect(viewer.getByText("This picture didn’t load.")).toBeVisible();
  expect(await findings(hanna)).toEqual([]);
  await hanna.unroute(pictures);
  await viewer.getByRole("button", { name: "Try again" }).click();
  await expect(viewer.getByRole("img")).toHaveJSProperty("naturalWidth", 1600);
});

base("who was signed out is told so, and keeps words and pictures", async ({ home, desk, phone }) => {
  const { patient, user } = await addPatient(home);
  const [marta, hanna] = [await phone(user), await desk(home.therapistUser)];
  for (const [page, address, send, said] of [
    [marta, "/inbox", "Send message", /^Not sent: you’re signed out\./],
    [hanna, `/messages/${patient.id}`, "Send", /^You were signed out\./],
  ] as const) {
    await page.goto(address);
    await choose(page, await file("towel", "#aa8866"));
    const box = page.getByRole("textbox", { name: /^(Write to|Your answer)/ });
    await box.fill("Like this?");
    await page.context().clearCookies();
    await page.getByRole("button", { name: send, exact: true }).click();
    const alert = page.getByRole("alert").filter({ hasText: said });
    const tab = page.context().waitForEvent("page");
    await alert.getByRole("button", { name: /^Sign in/ }).click();
    await (await tab).waitForURL("**/sign-in");
    await expect(box).toHaveValue("Like this?");
    await expect(page.getByRole("img", { name: "Picture 1 of 1, not sent yet" })).toBeVisible();
  }
});

base("what is served is pixels alone, kept by no cache, and nobody else’s", async ({ home, desk, phone }) => {
  const { patient, user } = await addPatient(home);
  const other = await addPatient(home);
  const marta = await phone(user);
  await marta.goto("/inbox");
  await choose(marta, await file("towel", "#aa8866"));
  await ask(marta, "Like this?");
  await expect(marta.getByRole("button", { name: "Picture 1 of 1" })).toBeVisible();
  const address = await addressOn(marta);
  const hanna = await desk(home.therapistUser);
  const staffs = `/messages/${patient.id}${address.replace("/inbox", "")}`;
  for (const [page, at] of [
    [marta, address],
    [hanna, staffs],
    [hanna, `${staffs}?size=small`],
  ] as const) {
    const answer = await page.context().request.get(at);
    const { headers, bytes } = { headers: answer.headers(), bytes: await answer.body() };
    expect(answer.status(), at).toBe(200);
    expect(headers["content-type"]).toBe("image/jpeg");
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["content-security-policy"]).toContain("sandbox");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-disposition"]).toBe('inline; filename="picture.jpg"');
    expect(bytes.toString("latin1")).not.toMatch(/Exif|Plexphone/);
  }
  // Another patient, another clinic, and a member at the phone's address.
  const stranger = await makeUser();
  await makeMember(await makeClinic(), { user: stranger, roles: ["therapist", "owner"] });
  const [far, neighbour] = [await desk(stranger), await phone(other.user)];
  for (const [page, at] of [
    [far, staffs],
    [far, address],
    [neighbour, address],
    [neighbour, staffs],
    [hanna, `/messages/${other.patient.id}${address.replace("/inbox", "")}`],
    [marta, address.replace(/[0-9a-f-]{36}$/, crypto.randomUUID())],
  ] as const)
    expect((await page.context().request.get(at)).status(), at).toBe(404);
});

base(
  "what is sent is no picture until it was read, whatever it says of itself",
  async ({ home, phone, visitor }) => {
    const { user } = await addPatient(home);
    const marta = await phone(user);
    const good = await photo("#aa8866");
    const at = () => `/inbox/pictures/${crypto.randomUUID()}`;
    const said = async (answer: Awaited<ReturnType<typeof put>>) =>
      `${answer.status()} ${(await answer.json()).error}`;
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect(await said(await put(marta, at(), svg))).toBe("415 format");
    expect(await said(await put(marta, at(), Buffer.alloc(0)))).toBe("415 format");
    expect(await said(await put(marta, at(), good.subarray(0, 900)))).toBe("422 unreadable");
    const long = Buffer.concat([good, Buffer.alloc(9_000_000)]);
    expect(await said(await put(marta, at(), long))).toBe("413 too-large");
    expect(await said(await put(marta, at(), good, { Origin: "https://elsewhere.example" }))).toBe(
      "403 origin",
    );
    expect((await put(await visitor(), at(), good)).status()).toBe(401);
    expect((await put(marta, "/inbox/pictures/none", good)).status()).toBe(404);
    const address = at();
    expect((await put(marta, address, good)).status()).toBe(200);
    expect((await put(marta, address, good)).status()).toBe(200);
    expect(await said(await put(marta, address, await photo("#000000")))).toBe("409 conflict");
    // No message shows it yet.
    expect((await marta.context().request.get(address)).status()).toBe(404);
  },
);

test.describe("without a network", () => {
  test.use({ worker: true });

  test("pictures and words stay in the page, and go out once it is back; what was read says what it needs", async ({
    line,
    home,
    phone,
  }) => {
    const { user } = await addPatient(home, { days: 3 });
    const first = await phone(user);
    await first.goto(`${line.origin}/inbox`);
    await choose(first, await file("towel", "#aa8866"));
    await ask(first, "Like this?");
    await expect(first.getByRole("button", { name: "Picture 1 of 1" })).toBeVisible();
    await visit(first, line);
    // Now by way of the worker, which keeps the program and no picture.
    await first.goto(`${line.origin}/inbox`);
    await expect(first.getByRole("img", { name: "Picture 1 of 1" })).toHaveJSProperty("naturalWidth", 320);
    const { paths } = await kept(first);
    expect(paths).toContain("/offline");
    expect(paths.filter((path) => path.includes("/pictures/"))).toEqual([]);
    await cut(first, line);
    const page = await reopen(first, `${line.origin}/inbox`);
    await expect(page.getByText("Picture: go online to see it")).toBeVisible();
    await choose(page, await file("knee", "#336699"));
    await ask(page, "Or like this?");
    await expect(page.getByText(/^Not sent: there is no connection\./)).toBeVisible();
    await expect(boxOn(page)).toHaveValue("Or like this?");
    await expect(page.getByRole("img", { name: "Picture 1 of 1, not sent yet" })).toBeVisible();
    await mend(page, line);
    // The box is empty as soon as the phone keeps the words: the server has them a little later.
    const arrived = page.waitForResponse("**/api/v1/messages");
    await sendOn(page).click();
    await expect(boxOn(page)).toHaveValue("");
    expect((await arrived).ok()).toBe(true);
    await page.goto(`${line.origin}/inbox`);
    await expect(
      page.getByRole("main").getByRole("listitem").filter({ hasText: "Or like this?" }),
    ).toHaveCount(1);
    await expect(page.getByRole("img", { name: "Picture 1 of 1" })).toHaveCount(2);
  });
});
