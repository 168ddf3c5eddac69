import "../scripts/preflight";
import { readConfig } from "../lib/config";
import { asSystem } from "../lib/db/scope";
import { emit } from "../lib/events/emit";
import { runAs } from "../lib/gates/run";
import { makeClinic, staffActor } from "../prisma/factories";
import { cast, today } from "../prisma/growth/cast";
import { BEFORE, DEEDS } from "../prisma/growth/deeds";
import { disconnect } from "../prisma/growth/rows-read";
import { serve } from "../scripts/serve";

/*
 * The server of growth.spec.ts, on a database that nobody else uses: it makes whom the pages are about, says who they are,
 * and closes its connections when it is asked to, so that their counts are complete.
 */
const say = (message: object) => process.send?.(message);

const [clinic, other] = [await makeClinic(), await makeClinic()];
const own = await cast(clinic);
const [within, without] = [await cast(clinic), await cast(other)];
for (const one of [within, without])
  for (const [name, deed] of Object.entries(DEEDS)) {
    await BEFORE[name]?.(one);
    await deed(one);
  }
// Whoever is copied was looked at: "Who looked" reads among as many as there would be.
for (const one of [within, without])
  await runAs(staffActor(one.owner), (db) => emit(db, { kind: "patient.read", patientId: one.patient.id }));
for (const name of [
  "recordCharts",
  "saveTemplate",
  "saveTemplateVersion",
  "copyTemplate",
  "createExercise",
  "createCard",
  "printSheet",
  "keepPicture",
  "recordMessages",
  "beginVisit",
  "beginMonitoring",
  "recordTime",
  "beginLetter",
])
  await DEEDS[name]?.(own);
const chart = await asSystem(clinic.id, (db) =>
  db.tx.bodyChart.findFirst({ where: { patientId: own.patient.id }, select: { id: true } }),
);
await BEFORE.decideStop?.(own);
const { port } = await serve(readConfig(process.env), { job: false });
process.on("message", async () => {
  await disconnect();
  say({ settled: true });
});
say({
  origin: `http://localhost:${port}`,
  grown: { clinicId: without.owner.clinicId, patientId: within.patient.id },
  staff: own.staffUser,
  phone: own.patientUser,
  ids: {
    patientId: own.patient.id,
    exerciseId: own.kept.exercise,
    templateId: own.kept.template,
    card: own.kept.card,
    chart: chart?.id,
    alert: own.kept.alert,
    sheet: own.kept.sheet,
    visit: own.kept.visit,
    letter: own.kept.letter,
    picture: own.kept.picture,
    // Not the one that was stopped, and is on hold.
    entry: own.content.phases[0]?.prescriptions[1]?.id,
    day: today(),
  },
});
