import { FORM, type WireOffline } from "@/lib/offline/wire";
import { type KeptName, openPhone, type Phone } from "./database";
import { canSeal, seal, unseal } from "./seal";

/** Whom one calls, which is kept for as long as nobody signs out. */
export type Helped = Pick<WireOffline, "form" | "patientId" | "merged" | "help">;

/** The days, with how far the phone's clock was from the clinic's, in milliseconds. */
export type Days = Pick<WireOffline, "takenAt" | "today" | "other" | "charts" | "standing"> & {
  ahead: number;
};

const labelOf = (owner: string, name: KeptName) => `${name} of ${owner}`;

async function put(phone: Phone, owner: string, contents: [KeptName, object][]): Promise<void> {
  const rows = await Promise.all(
    contents.map(async ([name, content]) => {
      const box = await seal(phone, labelOf(owner, name), content);
      return { owner, name, at: Date.now(), box };
    }),
  );
  const change = phone.transaction("kept", "readwrite", { durability: "strict" });
  await Promise.all([...rows.map((row) => change.store.put(row)), change.done]);
}

/** Keeps an answer of the server, and nothing of anybody else. */
export async function keep(answer: WireOffline): Promise<void> {
  if (!canSeal()) return;
  const phone = await openPhone();
  const { form, patientId, merged, help, ...days } = answer;
  const ahead = Date.parse(days.takenAt) - Date.now();
  await keepNoneBut(patientId);
  await put(phone, patientId, [
    ["help", { form, patientId, merged, help } satisfies Helped],
    ["days", { ...days, ahead } satisfies Days],
  ]);
}

async function read(phone: Phone, owner: string, name: KeptName): Promise<unknown> {
  const row = await phone.get("kept", [owner, name]);
  return row ? unseal(phone, labelOf(owner, name), row.box) : null;
}

/** Whom this phone is of, and what is kept of their days; null for nobody. What another form of program kept is not read. */
export async function readKept(): Promise<{ helped: Helped; days: Days | null } | null> {
  const phone = await openPhone();
  const rows = await phone.getAll("kept");
  const [last] = rows.filter(({ name }) => name === "help").sort((a, b) => b.at - a.at);
  if (!last) return null;
  const helped = (await read(phone, last.owner, "help")) as Helped;
  const days = (await read(phone, last.owner, "days").catch(() => null)) as Days | null;
  return { helped, days: helped.form === FORM ? days : null };
}

let forgotten = 0;

/** How often the days were removed: what was asked for before that stands no more. */
export const timesForgotten = (): number => forgotten;

/** Removes the days that are kept of anybody; whom to call stays. */
export async function forgetDays(): Promise<void> {
  forgotten += 1;
  const phone = await openPhone();
  const rows = await phone.getAll("kept");
  await Promise.all(
    rows.filter(({ name }) => name === "days").map(({ owner, name }) => phone.delete("kept", [owner, name])),
  );
}

/** Removes what is kept of everybody but whoever is signed in; null for nobody. */
export async function keepNoneBut(owner: string | null): Promise<void> {
  const phone = await openPhone();
  const keys = await phone.getAllKeys("kept");
  await Promise.all(keys.filter(([of]) => of !== owner).map((key) => phone.delete("kept", key)));
}
