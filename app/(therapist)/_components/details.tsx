/** Rest, limit, times, text and notes that are other now, each in a line, after what they were. */
export function Details({ gone, said }: { gone: readonly string[]; said: readonly string[] }) {
  return (
    <>
      {gone.map((words) => (
        <s key={words} className="block text-pretty text-ink-3">
          {words}
        </s>
      ))}
      {said.map((words) => (
        <span key={words} className="block text-pretty text-ink-2">
          {words}
        </span>
      ))}
    </>
  );
}
