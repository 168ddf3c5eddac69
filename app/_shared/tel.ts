import { plainDigits } from "@/lib/digits";
import { readPhone } from "@/lib/phone";

/** The address that dials a number as people write it, with spaces and brackets. */
export const telOf = (number: string): string =>
  `tel:${(readPhone(number) ?? plainDigits(number)).replace(/[^+\d]/g, "")}`;
