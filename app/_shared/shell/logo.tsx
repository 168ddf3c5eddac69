/** The mark: a nerve that divides, in a square of the brand. Beside the word it is decoration. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden="true">
      <rect width="22" height="22" rx="6" fill="var(--brand)" />
      <path
        d="M11 4.5v4.2c0 2.4-4.2 2.6-4.2 5.4v3.4M11 8.7c0 2.4 4.2 2.6 4.2 5.4v3.4M11 8.7v8.8"
        fill="none"
        stroke="var(--on-brand)"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
    </svg>
  );
}
