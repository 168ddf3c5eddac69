import type { useFormatter, useTranslations } from "next-intl";
import { measureOf } from "@/lib/measures/catalogue.data";
import type { MeasureRow } from "@/lib/measures/table";

/** Of which measure something is said. */
export type Named = Pick<MeasureRow, "code" | "name"> & { scale: Pick<MeasureRow["scale"], "isChange"> };

/** The mean of several activities, which has no name of its own. */
export const MEAN: Named = { code: null, name: null, scale: { isChange: false } };

type Says = {
  t: ReturnType<typeof useTranslations<"measures">>;
  format: Pick<ReturnType<typeof useFormatter>, "number">;
};

/** How a measure, its values and its changes are called. */
export function measureWordsIn({ t, format }: Says) {
  const withUnit = ({ code }: Named, value: string): string => {
    const unit = code === null ? "points" : measureOf(code).unit;
    return unit === "points" || unit === "times" ? value : t(`unit.${unit}`, { value });
  };
  return {
    name: ({ code, name }: Named): string => (code === null ? (name ?? "") : t(`name.${code}`)),
    /** By itself, where no heading says what the rows beside it have in common. */
    longName({ code, name }: Named): string {
      if (code === "nprs-leg" || code === "nprs-back" || code === "nprs-knee") return t(`longName.${code}`);
      return code === null ? (name ?? "") : t(`name.${code}`);
    },
    value: (of: Named, value: number): string =>
      withUnit(of, of.scale.isChange ? format.number(value, "signed") : format.number(value)),
    change: (of: Named, change: number): string => withUnit(of, format.number(change, "signed")),
    mean: (value: number): string =>
      format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    least: (of: Named, least: number): string => withUnit(of, format.number(least)),
  };
}
