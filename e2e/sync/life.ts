import type { Random } from "../../prisma/factories/random";
import type { Tap } from "./entry";
import type { Phone } from "./phone";
import { KILLINGS } from "./tally";

type Fate = (phone: Phone, taps: readonly Tap[]) => Promise<void>;

/** What befalls each phone at least once, where it lives long enough; each begins with another, so that all happen in any run. */
const OTHERS: readonly Fate[] = [
  (phone, taps) => phone.putSignedOut(taps),
  (phone, taps) => phone.putAway(taps),
  (phone, taps) => phone.putInTwo(taps),
  (phone, taps) => phone.putOffline(taps),
];

function later(random: Random): Fate {
  const share = random.next();
  if (share < 0.2) return (phone, taps) => phone.putOffline(taps);
  if (share < 0.3) return (phone, taps) => phone.putInTwo(taps);
  return share < 0.4 ? (phone, taps) => phone.putAway(taps) : (phone, taps) => phone.put(taps);
}

type Given = {
  /** Which of the phones it is, and of how many. */
  nth: number;
  of: number;
  taps: readonly Tap[];
  /** Of all phones together. */
  kills: number;
  random: Random;
};

/** A handful of taps for each thing that befalls the phone, its kills spread evenly among them. */
export async function live(phone: Phone, { nth, of, taps, kills, random }: Given): Promise<void> {
  const own = Math.ceil((kills - nth) / of);
  const rounds = Math.max(own + 2, Math.ceil(taps.length / 6));
  const begins = (round: number) => Math.floor((round * taps.length) / rounds);
  const killsBefore = (round: number) => Math.floor((round * own) / rounds);
  for (let round = 0; round < rounds; round += 1) {
    const handful = taps.slice(begins(round), begins(round + 1));
    const kill = killsBefore(round);
    const killing = KILLINGS[(kill * of + nth) % KILLINGS.length];
    const free = round - kill;
    if (killsBefore(round + 1) > kill && killing) await phone.putAndKill(handful, killing);
    else
      await ((free < OTHERS.length && OTHERS[(free + nth) % OTHERS.length]) || later(random))(phone, handful);
  }
  await phone.sendAll();
}
