import { FORM, type WireOffline } from "@/lib/offline/wire";
import { type KeptName, openPhone, type Phone } from "./database";
import { keepNoneBut } from "./keep-none";
import { canSeal, seal, unseal } from "./seal";

/** Whom one calls, which is kept for as long as nobody signs out. */
export type Helped = Pick<WireOffline, "form" | "owner" | "merged" | "help">;

/** The days, with how far the phone's clock was from the clinic's, in milliseconds. */
type KeptDays = Pick<
  WireOffline,
  "takenAt" | "today" | "other" | "charts" | "standing" | "thread" | "reads"
> & {
  ahead: number;
};

/** The cards: of the clinic and not of the person, and asked for again only where they are another edition. */
type KeptCards = { form: number; edition: string; library: NonNullable<WireOffline["library"]> };

export type Days = KeptDays & { library: WireOffline["library"] };

const labelOf = (owner: string, name: KeptName) => `${name} of ${owner}`;

async function put(
  phone: Phone,
  owner: string,
  contents: readonly (readonly [KeptName, object])[],
): Promise<void> {
  const rows = await Promise.all(
    contents.map(async ([name, content]) => {
      const box = await seal(phone, labelOf(owner, name), content);
      return { owner, name, at: Date.now(), box };
    }),
  );
  await phone.change(["kept"], (kept) => Promise.all(rows.map((row) => kept("kept").put(row))), {
    strict: true,
  });
}

/** Keeps an answer of the server, and nothing of anybody else. */
export async function keep(answer: WireOffline): Promise<void> {
  if (!canSeal()) return;
  const phone = await openPhone();
  const { form, owner, merged, help, edition, library, ...days } = answer;
  const ahead = Date.parse(days.takenAt) - Date.now();
  await keepNoneBut(owner);
  await put(phone, owner, [
    ["help", { form, owner, merged, help } satisfies Helped],
    ["days", { ...days, ahead } satisfies KeptDays],
    ...(library ? ([["learn", { form, edition, library } satisfies KeptCards]] as const) : []),
  ]);
}

async function read(phone: Phone, owner: string, name: KeptName): Promise<unknown> {
  const row = await phone.rows("kept").get([owner, name]);
  return row ? unseal(phone, labelOf(owner, name), row.box) : null;
}

async function readCards(phone: Phone, owner: string): Promise<KeptCards | null> {
  const cards = (await read(phone, owner, "learn").catch(() => null)) as KeptCards | null;
  return cards?.form === FORM ? cards : null;
}

/** Which edition of the cards this phone has of somebody; null for none. */
export const keptEdition = async (owner: string): Promise<string | null> =>
  (await readCards(await openPhone(), owner))?.edition ?? null;

/** Whom this phone is of, and what is kept of their days; null for nobody. What another form of program kept is not read. */
export async function readKept(): Promise<{ helped: Helped; days: Days | null } | null> {
  const phone = await openPhone();
  const rows = await phone.rows("kept").getAll();
  const [last] = rows.filter(({ name }) => name === "help").sort((a, b) => b.at - a.at);
  if (!last) return null;
  // The row says whose it is: what an older build kept inside does not.
  const helped = { ...((await read(phone, last.owner, "help")) as Helped), owner: last.owner };
  const days = (await read(phone, last.owner, "days").catch(() => null)) as KeptDays | null;
  if (!days || helped.form !== FORM) return { helped, days: null };
  return { helped, days: { ...days, library: (await readCards(phone, last.owner))?.library ?? null } };
}
