import type { BrowserContext } from "playwright/test";
import { withClient } from "../lib/db/migrate";
import { asSystem } from "../lib/db/scope";
import { newId } from "../lib/new-id";
import { makeClinic, makeMember, makePatient, makeUser } from "../prisma/factories";
import { timed } from "../prisma/factories/timed";
import { localDay } from "./days";
import { addPatient, expect, signIn, test } from "./fixtures";

const BATCHES = 40;
const ITEMS = 25;
const READS = 20;
/** Less than the five seconds after which a request gives up, on a machine that has other work as well. */
const PROMPT_MS = 4_000;
const DAYS = 50;

test("one account's forty batches at once leave other clinics alone, and none of them is lost", async ({
  home,
  browser,
}) => {
  test.setTimeout(180_000);
  const { patient, user, content } = await addPatient(home, { days: DAYS + 10 });
  const prescriptions = (content.phases[0]?.prescriptions ?? []).map(({ id }) => id);
  const other = await makeClinic();
  const elsewhere = await makeUser();
  await makeMember(other, { user: elsewhere });
  await makePatient(other);
  const phone = await browser.newContext();
  await signIn(phone, user);
  const desk = await browser.newContext();
  await signIn(desk, elsewhere);

  const batches = Array.from({ length: BATCHES }, (_, nth) =>
    Array.from({ length: ITEMS }, (_, at) => ({
      ...{ type: "log", id: newId<string>(), zone: "Europe/London", body: { quick: true } },
      prescriptionId: prescriptions[(nth + at) % prescriptions.length],
      deviceAt: new Date(Date.now() - 86_400_000 * (1 + ((nth * 7 + at) % DAYS))).toISOString(),
    })),
  );
  const send = ({ request }: BrowserContext, items: object[]) =>
    request.post("/api/v1/dose-logs", { data: { sentAt: new Date().toISOString(), items } });
  // A server that has just begun reads its code first.
  for (const path of ["/caseload", "/api/v1/alerts"])
    expect((await desk.request.get(path)).status()).toBe(200);
  const sending = Promise.all(batches.map((items) => send(phone, items)));
  const reads = [];
  for (let nth = 0; nth < READS; nth += 1)
    reads.push(await timed(desk.request.get(nth % 2 === 0 ? "/caseload" : "/api/v1/alerts")));
  expect(reads.map(({ answer }) => answer.status())).toEqual(Array(READS).fill(200));
  expect(Math.max(...reads.map(({ ms }) => ms))).toBeLessThan(PROMPT_MS);

  const answers = await sending;
  const isLater = (nth: number) => answers[nth]?.status() === 503;
  for (const [nth, answer] of answers.entries()) {
    expect([200, 503]).toContain(answer.status());
    if (isLater(nth)) expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
  }
  for (const batch of batches.filter((_, nth) => isLater(nth)))
    expect((await send(phone, batch)).status()).toBe(200);
  const stored = await asSystem(home.clinic.id, (db) =>
    db.tx.doseLog.count({
      where: { patientId: patient.id, localDate: { gte: new Date(localDay(DAYS + 5)) } },
    }),
  );
  expect(stored).toBe(BATCHES * ITEMS);

  // Two thousand of one kind an hour: the rest waits for its time, and nothing else does.
  let last = 200;
  let wait = 0;
  for (let nth = 0; nth < 8 && last === 200; nth += 1) {
    const answer = await send(
      phone,
      Array.from({ length: 200 }, () => ({ id: newId<string>() })),
    );
    last = answer.status();
    wait = Number(answer.headers()["retry-after"]);
  }
  expect(last).toBe(429);
  expect(wait).toBeGreaterThan(0);
  expect((await phone.request.get("/api/v1/today")).status()).toBe(200);
  await phone.close();
  await desk.close();
});

test("a page that meets a busy program answers 503 and says so", async ({ home, desk }) => {
  const { patient } = await addPatient(home);
  const page = await desk(home.therapistUser);
  const answer = await withClient(process.env.DATABASE_URL ?? "", async (client) => {
    await client.query("begin");
    await client.query(`select 1 from "Patient" where "id" = $1 for update`, [patient.id]);
    return page.request.get(`/patients/${patient.id}`);
  });
  expect([answer.status(), answer.headers()["retry-after"]]).toEqual([503, "5"]);
  expect((await page.request.get(`/patients/${patient.id}`)).status()).toBe(200);
});
