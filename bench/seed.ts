import "../scripts/preflight";
import { withClient } from "../lib/db/migrate";
import { asSystem } from "../lib/db/scope";
import { type Crowd, generateClinic } from "../prisma/seed/generate";
import { createDatabase, openStoppable, prepareDatabase } from "../scripts/database";

/*
 * npx tsx bench/seed.ts [patients] [weeks] [seed]    5000 patients and 12 weeks by default
 */
const DATABASE = "plexus_bench";

export type Bench = { crowd: Crowd; ownerUrl: string; appUrl: string; stop: () => Promise<void> };

/** The benchmarks' database with a clinic of this size, made when it isn't there; DATABASE_APP_URL is set to it. */
export async function openBench(
  size: { patients: number; weeks: number; seed: string },
  say: (line: string) => void,
): Promise<Bench> {
  const server = await openStoppable("bench", say);
  await createDatabase(server, DATABASE);
  const ownerUrl = server.url(DATABASE);
  const { appUrl } = await prepareDatabase(ownerUrl, { mode: "test", progress: say });
  process.env.DATABASE_APP_URL = appUrl;
  const crowd = await generateClinic({ ...size, seed: `${size.seed}-${size.patients}x${size.weeks}` });
  const id = crowd.clinicId;
  const there = await asSystem(id, (db) => db.tx.patient.count({ where: { clinicId: id } }));
  if (there === size.patients) say(`The clinic of ${there} patients is there already.`);
  else if (there > 0)
    throw new Error(`${there} of ${size.patients} patients are there: drop "${DATABASE}" first.`);
  else await fill(crowd, ownerUrl, say);
  return { crowd, ownerUrl, appUrl, stop: server.stop };
}

async function fill(crowd: Crowd, ownerUrl: string, say: (line: string) => void): Promise<void> {
  const begun = performance.now();
  let said = 0;
  await crowd.write((done, total) => {
    const seconds = (performance.now() - begun) / 1000;
    if (done < total && seconds - said < 5) return;
    said = seconds;
    say(`${done} of ${total} patients, ${seconds.toFixed(0)} s, ${(done / seconds).toFixed(1)} a second`);
  });
  await withClient(ownerUrl, async (client) => {
    await client.query("analyze");
    const { rows } = await client.query<{ logs: string }>(
      `select reltuples::bigint as logs from pg_class where oid = '"DoseLog"'::regclass`,
    );
    say(`About ${rows[0]?.logs ?? 0} logs in all.`);
  });
}

if (import.meta.main) {
  const [patients = "5000", weeks = "12", seed = "bench"] = process.argv.slice(2);
  const size = { patients: Number(patients), weeks: Number(weeks), seed };
  const bench = await openBench(size, (line) => console.log(line));
  const first = bench.crowd.therapists[0];
  if (first) console.log(`Sign in as ${first.loginName} with ${bench.crowd.password}.`);
  await bench.stop();
  process.exit(0);
}
