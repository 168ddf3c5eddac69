/** The address that dials a number as people write it, with spaces and brackets. */
export const telOf = (number: string): string => `tel:${number.replace(/[^+\d]/g, "")}`;
