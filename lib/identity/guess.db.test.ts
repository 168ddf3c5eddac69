import { beforeEach, expect, it } from "vitest";
import { figure } from "@/prisma/factories/figure";
import { makeUser } from "../../prisma/factories";
import { waitOf } from "./guess";
import { type KnownDevice, withKnown } from "./known-device";
import { NO_ADDRESS } from "./network-address";
import { countTry, forgive, triesSoFar, withinLimit } from "./rate-limit";
import { signIn } from "./sign-in";

const PASSWORD = "a long enough password";
const SIGNED_IN = { ok: true, data: expect.any(String) };
const WRONG = { ok: false, error: "invalid" };
const REFUSED = { ok: false, error: "too-many" };

let count = 0;
const unique = (word: string) => `${word}${++count}-${process.pid}`;

beforeEach(() => forgive("sign-in-all", ""));

/** A person, with a device on which they are known. */
async function somebody() {
  const { loginName } = await makeUser({ loginName: unique("owner"), password: PASSWORD });
  const name = loginName ?? "";
  return { name, device: withKnown(null, name) };
}

type Answer = Awaited<ReturnType<typeof signIn>>;
/** Only what was compared is wrong; the rest is refused before. */
const compared = (answers: Answer[]) => answers.filter((answer) => answer.ok || answer.error === "invalid");

/** All at once: those that have to wait do so until all the others were answered. */
async function atOnce(times: number, guess: (nth: number, wait: () => Promise<void>) => Promise<Answer>) {
  let [answered, waiting] = [0, 0];
  let goOn = () => {};
  const rest = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const look = () => {
    if (answered + waiting === times) goOn();
  };
  const wait = () => {
    waiting += 1;
    look();
    return rest;
  };
  const one = async (nth: number) => {
    const answer = await guess(nth, wait);
    answered += 1;
    look();
    return answer;
  };
  return Promise.all(Array.from({ length: times }, (_, nth) => one(nth)));
}

/** No more at once than wait for their turn to be compared. */
async function inLots(times: number, guess: Parameters<typeof atOnce>[1]) {
  const answers: Answer[] = [];
  for (let first = 0; first < times; first += 25)
    answers.push(...(await atOnce(Math.min(25, times - first), (nth, wait) => guess(first + nth, wait))));
  return answers;
}

it("compares 10 of 200 guesses at once, and keeps nobody out of a device that they signed in on before", async () => {
  const { name, device } = await somebody();
  const answers = await atOnce(200, (_, wait) => signIn(name, "wrong", NO_ADDRESS, { wait }));
  figure("guesses.at-once", compared(answers).length);
  expect(compared(answers)).toHaveLength(10);
  expect(await signIn(name, PASSWORD, NO_ADDRESS)).toEqual(REFUSED);
  const spent = await triesSoFar("sign-in", `${NO_ADDRESS} ${name}`);
  for (let times = 0; times < 3; times++)
    expect(await signIn(name, PASSWORD, NO_ADDRESS, { device })).toEqual(SIGNED_IN);
  expect(await triesSoFar("sign-in", `${NO_ADDRESS} ${name}`), "nothing of it is spent").toBe(spent);
});

it("lets strangers wait longer and longer beyond ten, and then refuses them", async () => {
  const { name } = await somebody();
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  const guess = () => signIn(name, "wrong", NO_ADDRESS, { wait });
  for (let times = 0; times < 10; times++) expect(await guess()).toEqual(WRONG);
  expect(waits).toEqual([]);
  for (let times = 0; times < 5; times++) expect(await guess()).toEqual(WRONG);
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000]);
  expect(await guess()).toEqual(REFUSED);
  expect([1, 10, 11, 15].map(waitOf)).toEqual([0, 0, 1000, 16_000]);
});

it("looks at the right password after the wait, and forgets what was wrong", async () => {
  const { name } = await somebody();
  for (let times = 0; times < 12; times++) await withinLimit("sign-in", `192.0.2.1 ${name}`);
  const wait = () => Promise.resolve();
  expect(await signIn(name, PASSWORD, "192.0.2.1", { wait })).toEqual(SIGNED_IN);
  expect(await triesSoFar("sign-in", `192.0.2.1 ${name}`)).toBe(0);
});

it("refuses a name that strangers guess from many networks, and never where it is known", async () => {
  const { name, device } = await somebody();
  for (let tries = 0; tries < 99; tries++) await withinLimit("sign-in-name", name);
  expect(await signIn(name, PASSWORD, "192.0.2.3")).toEqual(SIGNED_IN);
  expect(await signIn(name, "wrong", "192.0.2.4")).toEqual(WRONG);
  expect(await signIn(name, PASSWORD, "192.0.2.5")).toEqual(REFUSED);
  expect(await signIn(name, PASSWORD, "192.0.2.5", { device })).toEqual(SIGNED_IN);
});

it("counts the guesses of a known device by itself, and those of one that knows others as a stranger's", async () => {
  const { name, device } = await somebody();
  const another = withKnown(null, name);
  for (let times = 0; times < 10; times++)
    expect(await signIn(name, "wrong", NO_ADDRESS, { device })).toEqual(WRONG);
  expect(await signIn(name, PASSWORD, NO_ADDRESS, { device })).toEqual(REFUSED);
  expect(await signIn(name, PASSWORD, NO_ADDRESS, { device: another })).toEqual(SIGNED_IN);
  const others: KnownDevice = withKnown(null, unique("other"));
  for (let times = 0; times < 15; times++) await withinLimit("sign-in", `${NO_ADDRESS} ${name}`);
  expect(await signIn(name, PASSWORD, NO_ADDRESS, { device: others })).toEqual(REFUSED);
});

it("bounds what somebody guesses on many devices that are known, as who knew the password once may have them", async () => {
  const { name } = await somebody();
  const devices = Array.from({ length: 11 }, () => withKnown(null, name));
  for (const device of devices.slice(0, 10))
    for (let times = 0; times < 10; times++)
      await countTry("sign-in-known-name", name).then(() =>
        withinLimit("sign-in-known", `${device.id} ${name}`),
      );
  expect(await signIn(name, PASSWORD, NO_ADDRESS, { device: devices[10] })).toEqual(REFUSED);
});

it("compares 100 of 130 guesses from one network, which keeps nobody there out of their own device", async () => {
  const { name, device } = await somebody();
  const from = "2001:db8:0:7::/64";
  const answers = await inLots(130, (nth, wait) => signIn(`nobody-${nth}`, "wrong", from, { wait }));
  figure("guesses.one-network", compared(answers).length);
  expect(compared(answers)).toHaveLength(100);
  expect(await signIn(name, PASSWORD, from)).toEqual(REFUSED);
  expect(await signIn(name, PASSWORD, from, { device })).toEqual(SIGNED_IN);
});

it("counts only what turned out wrong against a network and against all", async () => {
  const { name } = await somebody();
  const from = unique("clinic-router");
  for (let tries = 0; tries < 99; tries++) await withinLimit("sign-in-from", from);
  for (let tries = 0; tries < 199; tries++) await withinLimit("sign-in-all", "");
  for (let times = 0; times < 2; times++) expect(await signIn(name, PASSWORD, from)).toEqual(SIGNED_IN);
  expect(await signIn(name, "wrong", from)).toEqual(WRONG);
  expect(await signIn(name, PASSWORD, from)).toEqual(REFUSED);
});

it("does not take everybody for one network where addresses are unknown", async () => {
  const { name } = await somebody();
  for (let tries = 0; tries < 101; tries++) await withinLimit("sign-in-from", NO_ADDRESS);
  expect(await signIn(name, PASSWORD, NO_ADDRESS)).toEqual(SIGNED_IN);
});

it("compares 200 of one password against 500 names where addresses are unknown, and no known device is refused", async () => {
  const { name, device } = await somebody();
  const answers = await inLots(500, (nth, wait) =>
    signIn(`spray-${nth}`, "Summer2026!", NO_ADDRESS, { wait }),
  );
  figure("guesses.sprayed", compared(answers).length);
  expect(compared(answers)).toHaveLength(200);
  expect(await signIn(name, PASSWORD, NO_ADDRESS)).toEqual(REFUSED);
  expect(await signIn(name, PASSWORD, NO_ADDRESS, { device })).toEqual(SIGNED_IN);
});
