/** Turns while something is under way; stands still with reduced motion. Say the verb beside it. */
export function Spinner() {
  return (
    <svg className="animate-spin" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M8 1.75A6.25 6.25 0 1 1 1.75 8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
      />
    </svg>
  );
}
