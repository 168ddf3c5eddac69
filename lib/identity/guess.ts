import { forgiveKnown, isKnownOn, type KnownDevice, knownLimits } from "./known-device";
import { NO_ADDRESS } from "./network-address";
import { countTry, forgive, giveBack, triesSoFar, withinLimit } from "./rate-limit";

/** A password that somebody wants to be compared with a name's. */
export type Guess = {
  name: string;
  /** The network it comes from. */
  from: string;
  device: KnownDevice | null;
};

/** A guess that may be looked at. */
export type Admitted = {
  /** Does it come from a device on which this person has signed in before? */
  known: boolean;
  /** Takes back what was counted of it, as it turned out right. */
  forgiven: () => Promise<unknown>;
};

export type Wait = (ms: number) => Promise<unknown>;

/** So many tries are looked at at once: people mistype. */
const AT_ONCE = 10;
const FIRST_WAIT_MS = 1000;

/** How long the nth try waits: a second, two, four. */
export const waitOf = (nth: number): number =>
  nth <= AT_ONCE ? 0 : FIRST_WAIT_MS * 2 ** (nth - AT_ONCE - 1);

/** What strangers guess is neither read here nor spent: whoever signs in where they always do is not kept out by it. */
async function admitKnown(device: KnownDevice, name: string): Promise<Admitted | null> {
  for (const [limit, key] of knownLimits(device, name)) if (!(await withinLimit(limit, key))) return null;
  return { known: true, forgiven: () => forgiveKnown(device, name) };
}

/** Is it the stranger's turn? No transaction is open while they wait; who tries on meanwhile is no person who mistyped. */
async function inTurn(pair: string, wait: Wait): Promise<boolean> {
  const { within, count } = await countTry("sign-in", pair);
  if (!within) return false;
  const ms = waitOf(count);
  if (ms === 0) return true;
  await wait(ms);
  return (await triesSoFar("sign-in", pair)) === count;
}

/** Only what is looked at counts against a network and against all: who hammers one name closes no other. */
async function admitStranger(name: string, from: string, wait: Wait): Promise<Admitted | null> {
  const pair = `${from} ${name}`;
  // Without addresses all of the clinic would be one network.
  const isPlaced = from !== NO_ADDRESS;
  if (!(await inTurn(pair, wait))) return null;
  if (isPlaced && !(await withinLimit("sign-in-from", from))) return null;
  if (!(await withinLimit("sign-in-name", name))) return null;
  if (!(await withinLimit("sign-in-all", ""))) return null;
  const forgiven = () =>
    Promise.all([
      forgive("sign-in", pair),
      isPlaced && giveBack("sign-in-from", from),
      giveBack("sign-in-name", name),
      giveBack("sign-in-all", ""),
    ]);
  return { known: false, forgiven };
}

/** Counts a guess before anything is compared; null where it is not looked at. */
export const admitGuess = ({ name, from, device }: Guess, wait: Wait): Promise<Admitted | null> =>
  isKnownOn(device, name) ? admitKnown(device, name) : admitStranger(name, from, wait);
