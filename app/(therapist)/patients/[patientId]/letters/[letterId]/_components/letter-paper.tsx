import { aboutOf, type Block, type LetterContent } from "@/lib/letters/content";

/** By where they stand: two paragraphs, items or rows may say the same. */
const numbered = <T,>(all: readonly T[]): [number, T][] => [...all.entries()];

function BlockView({ block }: { block: Block }) {
  if (block.kind === "text") return <p className="whitespace-pre-wrap wrap-anywhere">{block.text}</p>;
  if (block.kind === "list")
    return (
      <ul className="list-disc ps-5">
        {numbered(block.items).map(([nth, item]) => (
          <li key={nth} className="wrap-anywhere">
            {item}
          </li>
        ))}
      </ul>
    );
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-start">
        <thead>
          <tr>
            {numbered(block.head).map(([nth, head]) => (
              <th
                key={nth}
                scope="col"
                className="border-line-strong border-b py-1 pe-3 text-start font-semibold text-xs"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(block.rows).map(([nth, row]) => (
            <tr key={nth} className="align-top">
              {numbered(row).map(([at, cell]) =>
                at === 0 ? (
                  <th key={at} scope="row" className="border-line border-b py-1 pe-3 text-start font-normal">
                    {cell}
                  </th>
                ) : (
                  <td key={at} className="border-line border-b py-1 pe-3 tabular-nums">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A letter as it is printed, from the same content as the PDF: what stands here stands there. `level`: of its title on the page. */
export function LetterPaper({ letter, level }: { letter: LetterContent; level: 2 | 3 }) {
  const [Title, Heading] = level === 2 ? (["h2", "h3"] as const) : (["h3", "h4"] as const);
  const { clinic, phone, date, recipient, title, replaces, sections, signed, foot } = letter;
  return (
    <article
      aria-label={title}
      className="flex flex-col gap-3 rounded-md bg-surface p-6 text-sm leading-relaxed shadow-1 ring ring-line"
    >
      <div className="flex flex-wrap justify-between gap-x-4 border-line-strong border-b pb-1.5">
        <span className="font-semibold">{clinic}</span>
        {phone && <span className="tabular-nums">{phone}</span>}
      </div>
      <div className="flex flex-wrap justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 whitespace-pre-wrap wrap-anywhere">{recipient}</p>
        <p className="tabular-nums">{date}</p>
      </div>
      <div>
        <Title className="font-semibold text-xl">{title}</Title>
        <p className="font-semibold">{aboutOf(letter)}</p>
        {replaces && <p className="mt-1 font-semibold">{replaces}</p>}
      </div>
      {sections.map(({ part, heading, blocks }) => (
        <section key={part} className="flex flex-col gap-1.5">
          <Heading className="font-semibold text-md">{heading}</Heading>
          {numbered(blocks).map(([nth, block]) => (
            <BlockView key={nth} block={block} />
          ))}
        </section>
      ))}
      <p className="mt-4">
        <span className="block font-semibold">{signed}</span>
        {clinic}
      </p>
      <p className="border-line border-t pt-1.5 text-ink-3 text-xs">{foot}</p>
    </article>
  );
}
