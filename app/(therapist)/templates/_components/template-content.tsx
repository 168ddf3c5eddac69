import { useLocale } from "next-intl";
import { DrawingThumb } from "@/app/_shared/drawing/drawing-thumb";
import type { LibraryExercise } from "@/lib/exercises/queries";
import { textIn } from "@/lib/exercises/text";
import { isFromLibrary } from "@/lib/plans/from-library";
import type { PlanContent } from "@/lib/plans/schema";
import type { TemplatePreview } from "@/lib/plans/template-previews";
import { ReplacedList } from "../../_components/replaced-list";
import { TemplatePhases } from "../../_components/template-phases";

type Props = {
  content: PlanContent;
  /** Exercises as they are now, and in the editions that the template names. */
  library: readonly LibraryExercise[];
  /** Of a built-in one, in the form that is shown. */
  preview: TemplatePreview | null;
};

/** What a template prescribes, phase by phase, with its drawings. */
export function TemplateContent({ content, library, preview }: Props) {
  const locale = useLocale();
  const names = Object.fromEntries(library.map(({ id, text }) => [id, textIn(text, locale).name]));
  const used = new Set<string>(
    content.phases
      .flatMap((phase) => phase.prescriptions)
      .filter(isFromLibrary)
      .map((p) => p.exerciseId),
  );
  return (
    <>
      {preview?.form === "chair-and-bed" && <ReplacedList replaced={preview.replaced} names={names} />}
      <TemplatePhases
        level="h2"
        content={content}
        names={names}
        loadGrows={preview?.loadGrows ?? []}
        thumbs={Object.fromEntries(
          library.flatMap(({ id, drawing }) =>
            drawing && used.has(id) ? [[id, <DrawingThumb key={id} drawing={drawing} size={64} />]] : [],
          ),
        )}
        className="sm:grid-cols-2 xl:grid-cols-4 print:grid-cols-2"
      />
    </>
  );
}
