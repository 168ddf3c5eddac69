import type { Temporal } from "temporal-polyfill";
import { now as present } from "../../lib/clock";
import { asAuth, asSystem } from "../../lib/db/scope";
import type { ClinicId, UserId } from "../../lib/ids";
import type { Wording } from "../../lib/letters/content";
import { loadLibrary } from "../factories/plans";
import { seededRandom } from "../factories/random";
import { addRows, type Rows } from "../factories/rows";
import { leaveRow, mailRows, NORTHGATE_CARE, signOffRow } from "./care";
import { dischargedPeople } from "./discharged";
import { writeLetters } from "./letters";
import { templateRows } from "./messages";
import { HARBOUR_STREET, NORTHGATE } from "./people.data";
import { type Person, personOf, type Setting } from "./person";
import { addPictures } from "./pictures";
import { DISC, OLDER, planTemplateRows } from "./plan-templates";
import { DEMO_PASSWORD, HANNA, MARGARET, PRIYA, TOM } from "./staff.data";
import { handleSome } from "./triage";
import { memberOf, type Progress, type Staff, writeClinic, writePeople, writeUsers } from "./write";

const SEED = "plexus-demo";
const NORTHGATE_CLINIC = {
  name: "Northgate Physiotherapy",
  country: "GB",
  zone: "Europe/London",
  phone: "0113 496 0100",
};
const HARBOUR_CLINIC = {
  name: "Harbour Street Clinic",
  country: "CA",
  zone: "America/Halifax",
  phone: "902-555-0100",
};

/** Patients written in one transaction: some seconds at most, of the twenty it may last. */
const TOGETHER = 3;

export type DemoClinic = { id: ClinicId; people: readonly Person[] };

type Built = { northgate: DemoClinic; harbour: DemoClinic; write: (progress: Progress) => Promise<void> };

/** Everybody of both clinics in memory: the same for the same instant. */
export async function buildDemo(now: Temporal.Instant): Promise<Built> {
  const random = seededRandom(SEED);
  const library = await loadLibrary();
  const northgate = { id: random.uuid<ClinicId>(), ...NORTHGATE_CLINIC };
  const harbour = { id: random.uuid<ClinicId>(), ...HARBOUR_CLINIC };
  const userOf = (staff: Staff) => ({ id: random.uuid<UserId>(), loginName: staff.loginName });
  const [hanna, tom, priya, margaret] = [userOf(HANNA), userOf(TOM), userOf(PRIYA), userOf(MARGARET)];
  const staff = [
    memberOf(northgate.id, HANNA, hanna.id, random),
    memberOf(northgate.id, TOM, tom.id, random),
    memberOf(northgate.id, PRIYA, priya.id, random),
    memberOf(northgate.id, MARGARET, margaret.id, random),
  ] as const;
  const abroad = memberOf(harbour.id, { ...HANNA, roles: ["therapist", "owner"] }, hanna.id, random);
  const common = { seed: SEED, now, library };
  const createdAt = now.subtract({ hours: 24 * 420 }).toString();
  const planTemplate = planTemplateRows({
    ...{ library, plot: DISC, author: staff[0], reviser: staff[1], savedAt: createdAt, now },
    random: seededRandom(`${SEED}:plan-template`),
  });
  const ownTemplate = planTemplateRows({
    ...{ library, plot: OLDER, owner: staff[0], author: staff[0], reviser: staff[0] },
    ...{ savedAt: createdAt, now, random: seededRandom(`${SEED}:own-template`) },
  });
  const templates: Rows = {};
  for (const { rows } of [planTemplate, ownTemplate]) addRows(templates, rows);
  const settingOf = (at: number): Setting => ({
    ...common,
    clinicId: northgate.id,
    lead: at % 3 === 2 ? staff[1] : staff[0],
    enteredBy: priya.id,
    follows: [planTemplate.follows, { ...ownTemplate.follows, only: "henry" }],
  });
  const away: Setting = { ...common, clinicId: harbour.id, lead: abroad, enteredBy: hanna.id };
  const people = NORTHGATE.map((persona, at) => personOf(persona, settingOf(at)));
  for (const person of people) await addPictures(person, SEED);
  const others = HARBOUR_STREET.map((persona) => personOf(persona, away));
  const past = dischargedPeople(SEED, settingOf);

  async function write(progress: Progress): Promise<void> {
    const total = people.length + others.length;
    const patients = [...people, ...others].flatMap(({ persona, patient }) =>
      patient.userId && persona.loginName ? [{ id: patient.userId, loginName: persona.loginName }] : [],
    );
    await writeUsers([hanna, tom, priya, margaret, ...patients], { password: DEMO_PASSWORD, createdAt });
    await writeClinic({ ...northgate, care: NORTHGATE_CARE, monitoring: true, createdAt }, staff, {
      MemberMail: mailRows(northgate.id, [staff[0], staff[1], staff[3]], createdAt),
      MessageTemplate: templateRows(staff[0], createdAt, seededRandom(`${SEED}:templates`)),
      ...templates,
      Leave: [leaveRow(northgate.id, { away: staff[0], cover: staff[1], now, random })],
    });
    await writeClinic({ ...harbour, createdAt }, [abroad], {
      ContentSignOff: [signOffRow(harbour.id, { recordedBy: abroad, now, random })],
    });
    for (let at = 0; at < people.length; at += TOGETHER) {
      const some = people.slice(at, at + TOGETHER);
      await writePeople(northgate.id, some);
      progress(at + some.length, total, northgate.name);
    }
    for (let at = 0; at < past.length; at += TOGETHER)
      await writePeople(northgate.id, past.slice(at, at + TOGETHER));
    await handleSome(northgate.id, people, staff);
    await writePeople(harbour.id, others);
    progress(total, total, harbour.name);
  }

  return { northgate: { id: northgate.id, people }, harbour: { id: harbour.id, people: others }, write };
}

async function assertMayHoldDemo(): Promise<void> {
  const row = await asAuth(null, (db) => db.tx.installation.findFirst({ select: { mode: true } }));
  if (row?.mode === "demo" || row?.mode === "test") return;
  throw new Error("This database is not marked for the demo: invented patients have no place in it.");
}

/**
 * Fills the demo's two clinics with twelve weeks of history up to now; does nothing where they are already.
 * @param say told after each few patients
 * @param options.wording how a letter says what the record holds; without it there are no letters
 * @throws unless the database is marked for the demo, or for tests
 */
export async function seedDemo(
  say: (detail: string) => void = () => undefined,
  { now = present(), wording }: { now?: Temporal.Instant; wording?: Wording } = {},
): Promise<void> {
  await assertMayHoldDemo();
  const id = seededRandom(SEED).uuid<ClinicId>();
  const there = await asSystem(id, (db) => db.tx.clinic.count({ where: { id } }));
  if (there > 0) return;
  const { write, northgate } = await buildDemo(now);
  await write((done, total, label) => say(`${label}: ${done} of ${total} patients`));
  if (wording) await writeLetters(northgate.people, { wording, random: seededRandom(`${SEED}:letters`) });
}
