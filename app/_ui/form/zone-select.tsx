"use client";

import type { ComponentProps } from "react";
import { Select } from "./input";

/** Each server and browser knows its own list, so the chosen zone is always in it. */
const known = Intl.supportedValuesOf("timeZone");

/** A time zone by its IANA name, a group a continent. */
export function ZoneSelect({ defaultValue, ...rest }: ComponentProps<"select"> & { defaultValue: string }) {
  const zones = known.includes(defaultValue) ? known : [defaultValue, ...known];
  return (
    <Select defaultValue={defaultValue} {...rest}>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll("_", " ")}
        </option>
      ))}
    </Select>
  );
}
