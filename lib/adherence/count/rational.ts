/** An exact fraction: reduced, with a denominator above 0. */
export type Rational = { readonly n: bigint; readonly d: bigint };

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const HALF: Rational = { n: 1n, d: 2n };

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y > SAFE || x > SAFE) {
    if (y === 0n) return x;
    [x, y] = [y, x % y];
  }
  return BigInt(smallDivisor(Number(x), Number(y)));
}

/** The same on machine numbers, which is several times as quick. */
function smallDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function reduced(n: bigint, d: bigint): Rational {
  if (n === 0n) return ZERO;
  if (d === 1n) return { n, d };
  const by = divisor(n, d);
  return by === 1n ? { n, d } : { n: n / by, d: d / by };
}

/** Small whole numbers are reduced before they become big: it is where nearly all fractions come from. */
function ofNumbers(n: number, d: number): Rational {
  if (n === 0) return ZERO;
  if (n === d) return ONE;
  const by = smallDivisor(n, d);
  return { n: BigInt(n / by), d: BigInt(d / by) };
}

/** @throws RangeError where a part is no whole number or the denominator is 0. */
export function ratio(n: number | bigint, d: number | bigint = 1): Rational {
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d) && Number(n) >= 0 && Number(d) > 0) {
    return ofNumbers(Number(n), Number(d));
  }
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError("Division by zero");
  return bottom < 0n ? reduced(-top, -bottom) : reduced(top, bottom);
}

export function add(a: Rational, b: Rational): Rational {
  if (a.n === 0n) return b;
  if (b.n === 0n) return a;
  return a.d === b.d ? reduced(a.n + b.n, a.d) : reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

export const sub = (a: Rational, b: Rational): Rational => (b.n === 0n ? a : add(a, { n: -b.n, d: b.d }));
export const mul = (a: Rational, b: Rational): Rational => {
  if (a === ONE) return b;
  return b === ONE ? a : reduced(a.n * b.n, a.d * b.d);
};
export const div = (a: Rational, b: Rational): Rational => ratio(a.n * b.d, a.d * b.n);
/** Reduced once, at the end. */
export function sum(values: readonly Rational[]): Rational {
  let [n, d] = [0n, 1n];
  for (const value of values) {
    n = value.d === d ? n + value.n : n * value.d + value.n * d;
    d = value.d === d ? d : d * value.d;
  }
  return reduced(n, d);
}

/** Below 0 where a < b, 0 where they are equal, above 0 where a > b. */
export function cmp(a: Rational, b: Rational): number {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const min = (a: Rational, b: Rational): Rational => (cmp(a, b) <= 0 ? a : b);
export const max = (a: Rational, b: Rational): Rational => (cmp(a, b) >= 0 ? a : b);

/** `17/25`; a whole number is `17/1`, so that every figure reads the same way. */
export const fractionText = (value: Rational): string => `${value.n}/${value.d}`;
/** `17`, or `69/7` where it is not whole. */
export const shortText = (value: Rational): string =>
  value.d === 1n ? String(value.n) : fractionText(value);

/** Rounded half up to whole numbers; values here are never negative. */
export const rounded = (value: Rational): number => Number((2n * value.n + value.d) / (2n * value.d));
