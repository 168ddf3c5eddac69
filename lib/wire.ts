/*
 * What several answers of `/api/v1` are made of. An answer is a type of its own, made by a presenter field by field: what
 * the program holds inside may change its shape, and an answer only by a new version of the address.
 */

/** An exact number. Both are whole numbers as text, because they can be larger than JSON's numbers are exact. */
export type WireRational = { n: string; d: string };

/** An adherence: exact, rounded as every screen shows it, and its band. */
export type WireShare = { exact: WireRational; percent: number; band: "on-track" | "partial" | "low" };

/** "3", "69/7" → what is sent. */
export function wireRational(exact: string): WireRational {
  const [n = "0", d = "1"] = exact.split("/");
  return { n, d };
}

type Held = { numerator: string; denominator: string; percent: number; band: WireShare["band"] };

export const wireShare = (share: Held | null): WireShare | null =>
  share && {
    exact: { n: share.numerator, d: share.denominator },
    percent: share.percent,
    band: share.band,
  };
