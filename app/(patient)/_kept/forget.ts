import { openPhone } from "./database";

let forgotten = 0;

/** How often the days were removed: what was asked for before that stands no more. */
export const timesForgotten = (): number => forgotten;

/** More is removed than the days. */
export const noteForgotten = (): void => {
  forgotten += 1;
};

/** Removes the days that are kept of anybody; whom to call stays. */
export async function forgetDays(): Promise<void> {
  forgotten += 1;
  const phone = await openPhone();
  await phone.change(["kept"], async (rows) => {
    const days = (await rows("kept").getAll()).filter(({ name }) => name === "days");
    for (const { owner, name } of days) await rows("kept").delete([owner, name]);
  });
}
