import type { Page } from "playwright/test";
import { now } from "../lib/clock";
import { asSystem } from "../lib/db/scope";
import { recordBatch } from "../lib/dose-logs/mutations";
import { runAs } from "../lib/gates/run";
import type { LetterId, MessagePictureId, SheetId, TemplateId, VisitId } from "../lib/ids";
import { invitePatient } from "../lib/invites/mutations";
import { beginLetter } from "../lib/letters/mutations";
import { recordMessages } from "../lib/messages/mutations";
import { keepPicture } from "../lib/messages/pictures/mutations";
import { newId } from "../lib/new-id";
import { saveTemplate } from "../lib/plans/shelf/mutations";
import { printSheet } from "../lib/sheets/mutations";
import { beginVisit } from "../lib/visits/mutations";
import {
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeLog,
  makeMember,
  makePatient,
  makeUser,
  patientActor,
  staffActor,
} from "../prisma/factories";
import { plainWording } from "../prisma/factories/letters";
import { localDay } from "./days";
import { addPatient, expect, prescriptionOf, test } from "./fixtures";
import { ELSEWHERE, routes } from "./routes";

type Ids = {
  patientId: string;
  exerciseId: string;
  templateId: string;
  alertId?: string;
  sheetId?: string;
  letterId?: string;
  visitId?: string;
  pictureId?: string;
};

/** Addresses that carry an id, and a foreign one for it. */
const WITH_ID: Record<string, (ids: Ids) => string> = {
  "/patients/[patientId]": ({ patientId }) => `/patients/${patientId}`,
  "/patients/[patientId]/body-charts": ({ patientId }) => `/patients/${patientId}/body-charts`,
  "/patients/[patientId]/assessments": ({ patientId }) => `/patients/${patientId}/assessments`,
  "/patients/[patientId]/assessments/open": ({ patientId }) => `/patients/${patientId}/assessments/open`,
  "/patients/[patientId]/visits": ({ patientId }) => `/patients/${patientId}/visits`,
  "/patients/[patientId]/letters/[letterId]": ({ patientId, letterId = patientId }) =>
    `/patients/${patientId}/letters/${letterId}`,
  "/patients/[patientId]/letters/[letterId]/pdf": ({ patientId, letterId = patientId }) =>
    `/patients/${patientId}/letters/${letterId}/pdf`,
  "/patients/[patientId]/visits/[visitId]": ({ patientId, visitId = patientId }) =>
    `/patients/${patientId}/visits/${visitId}`,
  "/patients/[patientId]/measures": ({ patientId }) => `/patients/${patientId}/measures`,
  "/patients/[patientId]/measures/[subject]": ({ patientId }) => `/patients/${patientId}/measures/nprs-leg`,
  "/patients/[patientId]/monitoring": ({ patientId }) => `/patients/${patientId}/monitoring`,
  "/patients/[patientId]/consents": ({ patientId }) => `/patients/${patientId}/consents`,
  "/patients/[patientId]/helpers": ({ patientId }) => `/patients/${patientId}/helpers`,
  "/patients/[patientId]/screenings": ({ patientId }) => `/patients/${patientId}/screenings`,
  "/patients/[patientId]/screenings/new": ({ patientId }) => `/patients/${patientId}/screenings/new`,
  "/patients/[patientId]/body-charts/new": ({ patientId }) => `/patients/${patientId}/body-charts/new`,
  "/patients/[patientId]/decision/[alertId]": ({ patientId, alertId = patientId }) =>
    `/patients/${patientId}/decision/${alertId}`,
  "/patients/[patientId]/invite": ({ patientId }) => `/patients/${patientId}/invite`,
  "/patients/[patientId]/log": ({ patientId }) => `/patients/${patientId}/log`,
  "/patients/[patientId]/sheets/[sheetId]": ({ patientId, sheetId = patientId }) =>
    `/patients/${patientId}/sheets/${sheetId}`,
  "/patients/[patientId]/sheets/[sheetId]/pdf": ({ patientId, sheetId = patientId }) =>
    `/patients/${patientId}/sheets/${sheetId}/pdf`,
  "/patients/[patientId]/plan": ({ patientId }) => `/patients/${patientId}/plan`,
  "/patients/[patientId]/why": ({ patientId }) => `/patients/${patientId}/why`,
  "/templates/[templateId]": ({ templateId }) => `/templates/${templateId}`,
  "/templates/[templateId]/update": ({ templateId }) => `/templates/${templateId}/update`,
  "/messages/[patientId]": ({ patientId }) => `/messages/${patientId}`,
  "/messages/[patientId]/pictures/[pictureId]": ({ patientId, pictureId = patientId }) =>
    `/messages/${patientId}/pictures/${pictureId}`,
  "/inbox/pictures/[pictureId]": ({ patientId, pictureId = patientId }) => `/inbox/pictures/${pictureId}`,
  "/cards/[card]": ({ templateId }) => `/cards/${templateId}`,
  "/cards/[card]/edit": ({ templateId }) => `/cards/${templateId}/edit`,
  "/learn/[card]": ({ templateId }) => `/learn/${templateId}`,
  "/body-chart/[chart]": ({ patientId }) => `/body-chart/${patientId}`,
  "/calendar/[file]": ({ patientId }) => `/calendar/${patientId}`,
  "/today/[entry]": ({ patientId }) => `/today/${patientId}`,
  "/exercises/[exerciseId]": ({ exerciseId }) => `/exercises/${exerciseId}`,
  "/exercises/[exerciseId]/edit": ({ exerciseId }) => `/exercises/${exerciseId}/edit`,
  "/exercises/[exerciseId]/variant": ({ exerciseId }) => `/exercises/${exerciseId}/variant`,
  "/api/v1/patients/[patientId]/adherence": ({ patientId }) => `/api/v1/patients/${patientId}/adherence`,
};

/** Addresses without an id: they may answer, and must not speak of anybody foreign. */
const WITHOUT_ID = [
  "/",
  "/sign-in",
  "/invite",
  "/reset",
  "/two-step",
  "/caseload",
  "/patients/new",
  "/exercises",
  "/exercises/drawings",
  "/exercises/new",
  "/templates",
  "/visits",
  "/messages",
  "/cards",
  "/cards/new",
  "/clinic",
  "/alerts",
  "/clinic/audit",
  "/clinic/care",
  "/clinic/monitoring",
  "/clinic/monitoring/csv",
  "/clinic/outcomes",
  "/clinic/rules",
  "/clinic/outcomes/csv",
  "/prove",
  "/clinic/in-error",
  "/clinic/settings",
  "/account",
  "/today",
  "/today/workout",
  "/plan",
  "/progress",
  "/progress/goals",
  "/progress/why",
  "/body-chart",
  "/me",
  "/me/data",
  "/me/data/summary",
  "/me/devices",
  "/me/seen",
  "/me/reminders",
  "/me/reminders/prove",
  "/nerve",
  "/inbox",
  "/learn",
  "/nerve-map",
  "/offline",
  "/api/download/data",
  "/api/health",
  "/api/v1/alerts",
  "/api/v1/body-charts",
  "/api/v1/messages",
  "/api/v1/offline",
  "/api/v1/today",
];

test("the test knows every route there is", () => {
  const known = [...Object.keys(WITH_ID), ...WITHOUT_ID, ...ELSEWHERE].sort();
  expect(routes().sort()).toEqual(known);
});

/** A sheet for paper of the week that begins today. */
async function printed(member: MadeMember, { id: patientId }: MadePatient): Promise<SheetId> {
  const sheetId = newId<SheetId>();
  const fromDate = localDay();
  const made = await runAs(staffActor(member), (db) =>
    printSheet(db, { sheetId, patientId, fromDate, size: "a4", large: false }),
  );
  expect(made.ok).toBe(true);
  return sheetId;
}

/** A visit that is under way. */
async function begun(member: MadeMember, { id: patientId }: MadePatient): Promise<VisitId> {
  const visitId = newId<VisitId>();
  expect((await runAs(staffActor(member), (db) => beginVisit(db, { visitId, patientId }))).ok).toBe(true);
  return visitId;
}

/** A letter that is a draft. */
async function drafted(member: MadeMember, { id: patientId }: MadePatient): Promise<LetterId> {
  const letterId = newId<LetterId>();
  const letter = { letterId, patientId, kind: "gp" as const, alertId: null, replacesId: null };
  expect((await runAs(staffActor(member), (db) => beginLetter(db, letter, plainWording()))).ok).toBe(true);
  return letterId;
}

/** A picture that the patient sent with a message. */
async function pictured(patient: MadePatient): Promise<MessagePictureId> {
  const [id, bytes] = [newId<MessagePictureId>(), new Uint8Array([0xff, 0xd8, 0xff, 0xd9])];
  const encoded = { bodyHash: "x", width: 4, height: 3, data: bytes, small: bytes };
  const at = now().toString();
  const message = { type: "message", id: newId<string>(), text: "Like this?", pictures: [id] };
  const items = [{ ...message, deviceAt: at, zone: "Europe/London" }];
  const results = await runAs(patientActor(patient), async (db) => {
    await keepPicture(db, { id, patientId: patient.id, ...encoded });
    return recordMessages(db, { sentAt: at, items });
  });
  expect(results).toMatchObject([{ status: 201 }]);
  return id;
}

async function answers(page: Page, address: string): Promise<{ status: number; text: string }> {
  const answer = await page.context().request.get(address);
  return { status: answer.status(), text: await answer.text() };
}

test.describe("a stranger of another clinic, and another patient", () => {
  test("get the same 404 for a foreign id as for one that does not exist or is none", async ({
    home,
    desk,
    phone,
  }) => {
    test.setTimeout(180_000);
    // A page says its own reader's name, so the foreign one is another's.
    const { patient, content } = await addPatient(home, { familyName: "Quillfeather" });
    const other = await addPatient(home);
    await makeLog(patient, { prescriptionId: prescriptionOf(content, 0) });
    const sheetId = await printed(home.member, patient);
    const visitId = await begun(home.member, patient);
    const letterId = await drafted(home.member, patient);
    const pictureId = await pictured(patient);
    const templateId = newId<TemplateId>();
    const saved = { templateId, scope: "personal" as const, name: "Quillfeather’s way", content };
    expect((await runAs(staffActor(home.member), (db) => saveTemplate(db, saved))).ok).toBe(true);
    const elsewhere = await makeClinic({ name: "Far Away Clinic" });
    const strangerUser = await makeUser();
    await makeMember(elsewhere, { user: strangerUser, roles: ["therapist", "owner"] });
    const stranger = await desk(strangerUser);
    const neighbour = await phone(other.user);
    const foreign: Ids = {
      ...{ patientId: patient.id, exerciseId: patient.id, templateId },
      ...{ sheetId, visitId, letterId, pictureId },
    };
    const unknown: Ids = {
      patientId: crypto.randomUUID(),
      exerciseId: crypto.randomUUID(),
      templateId: crypto.randomUUID(),
    };
    const malformed: Ids = { patientId: "1%27--", exerciseId: "x", templateId: "0" };
    const unreadable: Ids = { patientId: "%ff", exerciseId: "%", templateId: "%E0%A4" };
    for (const address of Object.values(WITH_ID)) {
      for (const ids of [foreign, unknown, malformed, unreadable]) {
        for (const page of [stranger, neighbour]) {
          const { status, text } = await answers(page, address(ids));
          expect(`${status} ${address(ids)}`).toBe(`404 ${address(ids)}`);
          expect(text).not.toContain("Quillfeather");
        }
      }
    }
    for (const address of [
      ...WITHOUT_ID,
      `/caseload?why=${patient.id}`,
      `/caseload?reasons=${patient.id}`,
      "/caseload?therapist=all",
    ]) {
      const { status, text } = await answers(stranger, address);
      expect(status, address).toBeLessThan(500);
      expect(text, address).not.toContain("Quillfeather");
      if (!address.includes(patient.id)) expect(text, address).not.toContain(patient.id);
    }
  });

  test("can't log for another patient: her prescription is unknown, as one that does not exist", async ({
    home,
    phone,
  }) => {
    const { content } = await addPatient(home);
    const other = await addPatient(home);
    const page = await phone(other.user);
    const at = new Date().toISOString();
    const item = (prescriptionId: string) => ({
      type: "log",
      id: crypto.randomUUID(),
      prescriptionId,
      deviceAt: at,
      zone: "Europe/London",
      body: { quick: true },
    });
    const items = [item(prescriptionOf(content, 0)), item(crypto.randomUUID())];
    const answer = await page.context().request.post("/api/v1/dose-logs", { data: { sentAt: at, items } });
    const { results } = await answer.json();
    expect(results.map((r: { status: number; error: string }) => `${r.status} ${r.error}`)).toEqual([
      "422 unknown-prescription",
      "422 unknown-prescription",
    ]);
  });
});

test("staff's reading of a patient is written down, wherever it is shown", async ({ home, desk }) => {
  const { patient, content } = await addPatient(home);
  const at = now().toString();
  const stop = {
    type: "log",
    id: crypto.randomUUID(),
    prescriptionId: prescriptionOf(content, 1),
    deviceAt: at,
  };
  const items = [{ ...stop, zone: "Europe/London", body: { stopRule: "S1" } }];
  await runAs(patientActor(patient), (db) => recordBatch(db, patient.id, "patient", { sentAt: at, items }));
  const alert = await asSystem(home.clinic.id, (db) =>
    db.tx.alert.findFirstOrThrow({ where: { patientId: patient.id }, select: { id: true } }),
  );
  const sheetId = await printed(home.member, patient);
  const visitId = await begun(home.member, patient);
  const letterId = await drafted(home.member, patient);
  const pictureId = await pictured(patient);
  const { id } = await makePatient(home.clinic, { lead: home.member, user: null });
  await runAs(staffActor(home.member), (db) => invitePatient(db, { patientId: id }));
  const page = await desk(home.therapistUser);
  const ids: Ids = {
    patientId: patient.id,
    exerciseId: patient.id,
    templateId: patient.id,
    ...{ alertId: alert.id, sheetId, visitId, letterId, pictureId },
  };
  // Every address that names a patient, as the program has them: a page that is added is asked as well.
  const ofPatient = Object.entries(WITH_ID).filter(([route]) => route.includes("[patientId]"));
  // A picture first: where a member has had the thread open, it was written down with that (decision 58).
  const first = ([route]: [string, unknown]) => (route.includes("/pictures/") ? 0 : 1);
  const ordered = ofPatient.sort((a, b) => first(a) - first(b));
  const addresses = ordered.map(([, address]) => address(ids));
  const lists = ["/caseload", `/caseload?why=${patient.id}`, `/caseload?reasons=${patient.id}`, "/clinic"];
  const read = () =>
    asSystem(home.clinic.id, (db) =>
      db.tx.auditEvent.count({ where: { action: { endsWith: ".read" }, actorKind: "clinician" } }),
    );
  expect(addresses.length).toBeGreaterThan(7);
  for (const address of [...addresses, ...lists]) {
    const before = await read();
    expect((await answers(page, address)).status, address).toBe(200);
    expect(await read(), `the reading of ${address}`).toBeGreaterThan(before);
  }
});

test("who is not signed in is sent to the sign-in page, and an endpoint says 401", async ({ visitor }) => {
  const page = await visitor();
  for (const address of [
    "/caseload",
    "/today",
    "/clinic",
    "/exercises",
    `/patients/${crypto.randomUUID()}`,
  ]) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/sign-in/);
  }
  for (const address of [
    "/api/v1/today",
    "/api/v1/alerts",
    "/api/v1/body-charts",
    `/api/v1/patients/${crypto.randomUUID()}/adherence`,
    `/inbox/pictures/${crypto.randomUUID()}`,
    `/messages/${crypto.randomUUID()}/pictures/${crypto.randomUUID()}`,
  ]) {
    expect((await page.context().request.get(address)).status()).toBe(401);
  }
  for (const address of [
    ...["/api/v1/dose-logs", "/api/v1/body-charts", "/api/v1/consents", "/api/v1/screenings"],
  ])
    expect((await page.context().request.post(address, { data: {} })).status()).toBe(401);
});
