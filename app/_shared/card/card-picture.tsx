import { useTranslations } from "next-intl";
import { LEAST_WIDTH } from "@/lib/drawing/scene/frame";
import type { CardDrawing } from "@/lib/education/queries";
import { BODY_PICTURES, type BodyPicture as BodyPictureName } from "@/lib/education/vocabulary";
import { Drawing } from "../drawing/drawing";
import { DrawingThumb } from "../drawing/drawing-thumb";
import { BodyPicture } from "./body-picture";

type Pictured = { picture: string; frames: boolean };
type Props = { card: Pictured; drawing: CardDrawing | undefined };

/** What is named beside a body, and how far down, in units of its view. */
const NAMED = {
  sciatic: [
    ["back", 62],
    ["buttock", 100],
    ["split", 176],
    ["foot", 298],
  ],
  femoral: [
    ["back", 62],
    ["thighFront", 142],
    ["knee", 192],
  ],
  knee: [["knee", 192]],
  saddle: [["saddle", 108]],
} as const satisfies Record<BodyPictureName, readonly (readonly [string, number])[]>;

const bodyOf = (picture: string) => BODY_PICTURES.find((one) => one === picture);

/** The picture of a card in a list. Decoration, its title stands beside it. */
export function CardThumb({ card, drawing }: Props) {
  const body = bodyOf(card.picture);
  const look = "w-27 flex-none overflow-hidden rounded-md bg-thumb [--fig-on:var(--thumb)]";
  if (drawing)
    return <DrawingThumb drawing={drawing.drawing} className={`${look} [&_svg]:h-auto [&_svg]:w-full`} />;
  return (
    <span aria-hidden="true" className={`${look} block h-17`}>
      {body && <BodyPicture picture={body} small />}
    </span>
  );
}

/** The picture of a card in large: the pose that tells most, or all of them with a number and a caption each. */
export function CardPicture({ card, drawing }: Props) {
  const t = useTranslations("learn.picture");
  const body = bodyOf(card.picture);
  const frame =
    "fig-thumb overflow-hidden rounded-xl bg-surface p-3 ring ring-line [--fig-on:var(--surface)] dark:ring-0 print:break-inside-avoid print:p-0 print:ring-0";
  if (body)
    return (
      <div className={frame}>
        <div dir="ltr" className="mx-auto flex max-w-70">
          <div className="w-[104px] flex-none">
            <BodyPicture picture={body} label={t(body)} />
          </div>
          <ul aria-hidden="true" className="relative min-w-0 flex-1">
            {NAMED[body].map(([zone, at]) => (
              <li
                key={zone}
                style={{ top: `${(at / 320) * 100}%` }}
                className="absolute inset-x-0 flex -translate-y-1/2 items-center gap-2 font-[620] text-md leading-tight"
              >
                <span className="h-px w-[28px] flex-none bg-ink-3" />
                <span className="min-w-0 wrap-anywhere">{t(`named.${zone}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    );
  if (!drawing) return null;
  const { labels } = drawing;
  if (!card.frames || labels.length < 2)
    return (
      <div className={frame}>
        <Drawing
          drawing={drawing.drawing}
          aspect={1.9}
          smallest={LEAST_WIDTH}
          fit="tight"
          arrows={false}
          printable
          className="w-full"
        />
      </div>
    );
  return (
    <ol className={`${frame} grid grid-cols-[repeat(auto-fit,minmax(4.75rem,1fr))] gap-2`}>
      {labels.map((label, at) => (
        <li key={label} className="grid content-start gap-1.5 text-center">
          <Drawing
            drawing={drawing.drawing}
            pose={at + 1}
            aspect={0.8}
            smallest={LEAST_WIDTH}
            fit="frame"
            printable
            className="w-full"
          />
          <span
            aria-hidden="true"
            className="mx-auto grid size-7 place-items-center rounded-full bg-brand-soft font-[640] text-brand text-md dark:text-ink"
          >
            {at + 1}
          </span>
          <span className="text-balance font-[620] text-md leading-snug">{label}</span>
        </li>
      ))}
    </ol>
  );
}
