import { useFormatter } from "next-intl";

/** The number in a ring, and what it counts. */
export function Count({ big, unit }: { big: number; unit: string }) {
  const format = useFormatter();
  return (
    <>
      <span className="block font-[650] text-[3.75rem] leading-none tracking-[-.02em] tabular-nums">
        {format.number(big)}
      </span>
      <span className="block text-ink-2 text-md">{unit}</span>
    </>
  );
}
