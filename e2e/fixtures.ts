import { type BrowserContext, test as base, devices, expect, type Page } from "playwright/test";
import { refreshCaseload } from "../lib/caseload/projection/mutations";
import { chooseMorningHour } from "../lib/checkins/mutations";
import { asSystem } from "../lib/db/scope";
import { runAs } from "../lib/gates/run";
import type { PrescriptionId } from "../lib/ids";
import { newId } from "../lib/new-id";
import type { PlanContent } from "../lib/plans/schema";
import type { MadePatient, MadeUser } from "../prisma/factories";
import {
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  makeUser,
  patientActor,
  planFrom,
} from "../prisma/factories";
import { checkinRow } from "../prisma/factories/checkins";
import { insertRows } from "../prisma/factories/rows";
import { localDay } from "./days";

export { expect };

const DESK = { viewport: { width: 1440, height: 900 } };
/** Where the tests' clinics are, so that a phone is asked nothing wherever the tests run. */
const HOME = "Europe/London";
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 };
/** As sharp as a phone's screen is, under a phone's name: it costs a slow processor nine pixels for one. */
const HANDSET = { ...PHONE, deviceScaleFactor: 3, userAgent: devices["Pixel 7"].userAgent };

/** Messages a browser writes of its own accord where a test asks for a refusal or cuts the network. */
const EXPECTED =
  /Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_(FAILED|INTERNET_DISCONNECTED))/;
/** What it, and the router, write where a test cuts a line, before anything is asked or in the middle of an answer. */
const REFUSED =
  /Failed to (load resource: net::ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING)|fetch RSC payload)/;

/** An unexpected console.error or an uncaught error fails the test it happens in. */
function watch(page: Page, problems: string[], lineOfItsOwn: boolean): void {
  const isExpected = (text: string) => EXPECTED.test(text) || (lineOfItsOwn && REFUSED.test(text));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !isExpected(message.text())) problems.push(message.text());
  });
}

/** Has the script come to every control of the page, and at a desk to its keys? */
function isAlive(): boolean {
  const listens =
    document.querySelector('[data-surface="desk"]') === null ||
    document.documentElement.dataset.keys !== undefined;
  const controls = [...document.querySelectorAll("a, button, input, select, textarea")];
  return (
    listens && controls.every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps")))
  );
}

/** A page that was come to by a link: its controls and its keys are there. */
export const alive = (page: Page) => page.waitForFunction(isAlive);

/** Tests are faster than any person: a page that was just asked for, or asked for anew, is used once it has come alive. */
function waitUntilAlive(page: Page): void {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (...address) => {
    const answer = await goto(...address);
    await page.waitForFunction(isAlive);
    return answer;
  };
  page.reload = async (...how) => {
    const answer = await reload(...how);
    await page.waitForFunction(isAlive);
    return answer;
  };
}

/** Waits until the server has taken what the phone sends. */
export const taken = (phone: Page, path: string) =>
  phone.waitForResponse((answer) => answer.url().endsWith(path) && answer.ok());

/** Signs in through the real endpoint, as the form does. */
export async function signIn(
  context: BrowserContext,
  user: Pick<MadeUser, "loginName" | "address" | "password">,
): Promise<void> {
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  const form = {
    csrfToken,
    identifier: user.loginName ?? user.address ?? "",
    password: user.password,
    json: "true",
  };
  const answer = await context.request.post("/api/auth/callback/credentials", { form });
  expect(answer.ok(), "the sign-in is accepted").toBe(true);
}

async function makeHome() {
  const clinic = await makeClinic({ phone: "0113 496 0100" });
  const therapist = { user: await makeUser(), name: "Hanna Lind" };
  const member = await makeMember(clinic, {
    user: therapist.user,
    name: therapist.name,
    roles: ["therapist", "owner"],
  });
  return { clinic, member, therapistUser: therapist.user };
}

export type Home = Awaited<ReturnType<typeof makeHome>>;

/** By the hour and the weekday check-ins come and go: as a rule the morning's are off, and the week's were skipped. */
async function skipCheckins(patient: MadePatient, authorId: string): Promise<void> {
  await runAs(patientActor(patient), (db) => chooseMorningHour(db, { hour: null }));
  // A day begins at 03:00.
  const yesterday = new Date(Date.now() - 27 * 3_600_000).toISOString();
  const skipped = [
    { kind: "confidence", body: { score: null } },
    { kind: "walked", body: { minutes: null } },
    { kind: "sat", body: { minutes: null } },
    { kind: "choose-goals", body: { skipped: true } },
  ] as const;
  const at = { at: yesterday, zone: HOME, localDate: yesterday.slice(0, 10), authorId };
  await asSystem(patient.clinicId, (db) =>
    insertRows(db, {
      Checkin: skipped.map((one) => checkinRow(own(patient), { ...one, ...at, id: newId() })),
    }),
  );
}

const own = ({ clinicId, id }: MadePatient) => ({ clinicId, patientId: id });

/** A patient with a sign-in and a published plan from a template, in force for `days` days. */
export async function addPatient(
  home: Home,
  given: {
    template?: string;
    phase?: number;
    days?: number;
    side?: "left" | "right";
    familyName?: string;
    screened?: false;
    /** Asked to check in as anybody is. */
    checkins?: true;
    consented?: false;
  } = {},
) {
  const {
    template = "disc-extension",
    phase = 1,
    days = 10,
    side = "left",
    familyName,
    screened,
    consented,
    checkins,
  } = given;
  const user = await makeUser();
  const from = localDay(days);
  const patient = await makePatient(home.clinic, {
    ...{ lead: home.member, user, side, startDate: from },
    familyName: familyName ?? "Ruiz",
    ...(screened === false ? { screened } : {}),
    ...(consented === false ? { consented } : {}),
  });
  const content = await planFrom(template, { phase, side });
  const version = await makePlanVersion(patient, content, { effectiveFrom: from });
  if (!checkins) await skipCheckins(patient, user.id);
  await asSystem(home.clinic.id, (db) => refreshCaseload(db, [patient.id]));
  return { patient, user, content, version };
}

/** The nth prescription of a plan's first phase, 0 being the first. @throws where there is none */
export function prescriptionOf(content: PlanContent, at: number): PrescriptionId {
  const id = content.phases[0]?.prescriptions[at]?.id;
  if (!id) throw new Error("The plan has fewer prescriptions");
  return id;
}

type Fixtures = {
  /** The phone's worker is there. It answers before a test's own routes do, so that only tests of it have it. */
  worker: boolean;
  /** Pictures move. They cost a slow processor a fifth of the time, and only tests of movement look at it. */
  motion: boolean;
  /** A phone is one in every respect, which journeys are walked on. */
  handset: boolean;
  /** Its line is cut: what is asked on it is refused, before or after the browser is told so. */
  lineOfItsOwn: boolean;
  /** A clinic of this test alone, with one therapist who also owns it. */
  home: Home;
  /** A new browser at a desk, signed in. */
  desk: (user: MadeUser) => Promise<Page>;
  /** A new browser on a phone, signed in; at home where no zone is given. */
  phone: (user: MadeUser, timezoneId?: string) => Promise<Page>;
  /** A new browser of a person who is not signed in. */
  visitor: (device?: "desk" | "phone", timezoneId?: string) => Promise<Page>;
};

export const test = base.extend<Fixtures & { problems: string[] }>({
  problems: async ({ baseURL: _origin }, use) => {
    const problems: string[] = [];
    await use(problems);
    expect(problems, "the browser reports no errors").toEqual([]);
  },
  home: async ({ baseURL: _origin }, use) => use(await makeHome()),
  motion: [false, { option: true }],
  worker: [false, { option: true }],
  handset: [false, { option: true }],
  lineOfItsOwn: [false, { option: true }],
  visitor: async ({ browser, problems, motion, worker, handset, lineOfItsOwn }, use) => {
    const reducedMotion = motion ? "no-preference" : "reduce";
    const contexts: BrowserContext[] = [];
    await use(async (device = "desk", timezoneId = HOME) => {
      const screen = device === "desk" ? DESK : handset ? HANDSET : PHONE;
      const serviceWorkers = worker || device === "desk" ? "allow" : "block";
      const context = await browser.newContext({ ...screen, timezoneId, reducedMotion, serviceWorkers });
      contexts.push(context);
      const page = await context.newPage();
      watch(page, problems, lineOfItsOwn);
      waitUntilAlive(page);
      return page;
    });
    for (const context of contexts) await context.close();
  },
  desk: async ({ visitor }, use) => {
    await use(async (user) => {
      const page = await visitor("desk");
      await signIn(page.context(), user);
      return page;
    });
  },
  phone: async ({ visitor }, use) => {
    await use(async (user, timezoneId) => {
      const page = await visitor("phone", timezoneId);
      await signIn(page.context(), user);
      return page;
    });
  },
});
