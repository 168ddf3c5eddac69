import { figures } from "../../lib/adherence/count/figures";
import { addDays } from "../../lib/time/calendar-date";
import { localDateAt } from "../../lib/time/local-day";
import { type Random, seededRandom } from "../factories/random";
import { crowdPersona } from "./crowd";
import { type Person, personOf, type Setting } from "./person";
import { historyOf } from "./rows-history";
import type { Story } from "./story";

/** Whoever was discharged: so many, each a few days after another, the last one three weeks ago. */
const COUNT = 36;
const APART = 8;
const LATEST = 21;
/** What an episode lasts. */
const WEEKS = 8;

/** How much was done of what was due, by turns; and how the leg fared, which did not go by that. */
const RATES = [0.53, 0.7, 0.94] as const;

function storyOf(at: number, random: Random): Pick<Story, "versions" | "habits" | "pain"> {
  const [start, from] = [WEEKS * 7, random.int(4, 8)];
  return {
    versions: [
      { ago: start, phase: 1 },
      { ago: Math.round(start / 2), phase: 2 },
    ],
    habits: [{ ago: start, rate: RATES[at % RATES.length] ?? RATES[0], whole: 0.96 }],
    pain: [
      [start, from],
      [0, Math.max(0, from - random.int(-1, 5))],
    ],
  };
}

/**
 * People whose episode is over, with the adherence that the caseload showed last: what a clinic's outcomes are read from. None of them
 * is on the caseload.
 */
export function dischargedPeople(seed: string, settingOf: (at: number) => Setting): Person[] {
  return Array.from({ length: COUNT }, (_, at) => {
    const { story, ...persona } = crowdPersona(`${seed}-past`, at, { weeks: WEEKS, zone: "Europe/London" });
    const random = seededRandom(`${seed}:past:${at}`);
    const setting = settingOf(at);
    const ended = { ...setting, now: setting.now.subtract({ hours: 24 * (LATEST + at * APART) }) };
    const told: Story = { template: story.template, ...storyOf(at, random) };
    return discharged(personOf({ ...persona, loginName: null, story: told }, ended), ended);
  });
}

/** Their episode ends on the day their story does. */
function discharged(person: Person, { library, now }: Setting): Person {
  const endDate = localDateAt(person.patient.zones, now);
  const da = figures(historyOf(person, library, now), addDays(endDate, -1))?.month.exercise.da;
  for (const episode of person.rows.Episode ?? []) {
    Object.assign(episode, { endDate, endReason: "discharge", endedAt: now.toString() });
    Object.assign(episode, { adherenceNum: da?.numerator ?? null, adherenceDen: da?.denominator ?? null });
  }
  return person;
}
