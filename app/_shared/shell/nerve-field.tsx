/** Where each fibre ends, in three bundles: a nerve that divides. */
const ends = [1046, 1058, 1070, 1082, 1196, 1208, 1220, 1352, 1364, 1376, 1388, 1400];

const fibre = (end: number, i: number) => {
  const start = 1182 + i * 7;
  return `M${start} -20V140C${start} 400 ${end} 320 ${end} 600V920`;
};

/** Fibres that part behind the public pages; on the phone they fade in below the form. Decoration only. */
export function NerveField() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 1440 900"
      preserveAspectRatio="xMaxYMax slice"
      className="-z-10 pointer-events-none absolute inset-0 size-full text-brand opacity-20 mask-t-from-40% mask-b-from-80% max-sm:opacity-15 max-sm:mask-t-from-0% max-sm:mask-t-to-55% rtl:-scale-x-100 print:hidden"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
    >
      {ends.map((end, i) => (
        <path key={end} d={fibre(end, i)} />
      ))}
    </svg>
  );
}
