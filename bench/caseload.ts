import "../scripts/preflight";
import { readCaseload } from "../lib/caseload/mutations";
import { caseloadFilter } from "../lib/caseload/schema";
import { runAs } from "../lib/gates/run";
import { staffActor } from "../prisma/factories/people";
import { openBench } from "./seed";

/*
 * npx tsx bench/caseload.ts [patients] [weeks] [seed]    how long a page of the caseload takes, as bench/seed.ts made it
 */
const ROUNDS = 30;

/** Pages people open: the first, a later one, her own patients, narrowed, sorted. */
const pages: Record<string, object> = {
  "first page": { therapist: "all" },
  "page 20": { therapist: "all", page: 20 },
  "her own": { therapist: "me" },
  silent: { therapist: "all", view: "silent" },
  "by adherence": { therapist: "all", sort: "adherence" },
};

const [patients = "5000", weeks = "12", seed = "bench"] = process.argv.slice(2);
const bench = await openBench({ patients: Number(patients), weeks: Number(weeks), seed }, (line) =>
  console.log(line),
);
const [therapist] = bench.crowd.therapists;
if (!therapist) throw new Error("A clinic has a therapist");
const actor = staffActor(therapist);

console.log(`Of ${patients} patients, in milliseconds, ${ROUNDS} times after one for the caches:`);
for (const [name, asked] of Object.entries(pages)) {
  const filter = caseloadFilter.parse(asked);
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const begun = performance.now();
    await runAs(actor, (db) => readCaseload(db, filter));
    if (round > 0) times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0);
  console.log(`${name.padEnd(14)} median ${at(0.5).padStart(4)}   95 of 100 below ${at(0.95).padStart(4)}`);
}
await bench.stop();
process.exit(0);
