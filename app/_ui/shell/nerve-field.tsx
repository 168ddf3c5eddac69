/** A nerve that divides, drawn large and faint behind the public pages. Decoration only. */
export function NerveField() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 800 900"
      preserveAspectRatio="xMaxYMin slice"
      className="-z-10 pointer-events-none absolute inset-0 size-full text-brand opacity-[.07] max-sm:opacity-[.05] print:hidden"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
    >
      <g strokeWidth="34">
        <path d="M560-40v230c0 130-210 140-210 300v450" />
        <path d="M560 190c0 130 190 140 190 300v450" />
        <path d="M560 190v750" />
      </g>
      <g strokeWidth="12">
        <path d="M350 560c0 90-130 100-130 210v170" />
        <path d="M560 470c0 80 92 90 92 190v280" />
      </g>
      <path strokeWidth="5" d="M220 800c0 50-70 60-70 140M652 700c0 40-44 50-44 110v130" />
    </svg>
  );
}
