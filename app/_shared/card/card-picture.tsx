import { useTranslations } from "next-intl";
import { LEAST_WIDTH } from "@/lib/drawing/scene/frame";
import type { CardDrawing } from "@/lib/education/queries";
import { BODY_PICTURES } from "@/lib/education/vocabulary";
import { Drawing } from "../drawing/drawing";
import { DrawingThumb } from "../drawing/drawing-thumb";
import { BodyPicture } from "./body-picture";

type Pictured = { picture: string; frames: boolean };
type Props = { card: Pictured; drawing: CardDrawing | undefined };

const bodyOf = (picture: string) => BODY_PICTURES.find((one) => one === picture);

/** The picture of a card in a list. Decoration, its title stands beside it. */
export function CardThumb({ card, drawing }: Props) {
  const body = bodyOf(card.picture);
  const look = "w-27 flex-none overflow-hidden rounded-md bg-thumb [--fig-on:var(--thumb)]";
  if (drawing)
    return <DrawingThumb drawing={drawing.drawing} className={`${look} [&_svg]:h-auto [&_svg]:w-full`} />;
  return (
    <span aria-hidden="true" className={`${look} grid h-17 place-items-center`}>
      {body && <BodyPicture picture={body} small className="h-17" />}
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
      <div className={`${frame} grid place-items-center`}>
        <BodyPicture picture={body} label={t(body)} className="h-64" />
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
    <ol className={`${frame} grid grid-cols-[repeat(auto-fit,minmax(5.5rem,1fr))] gap-2`}>
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
