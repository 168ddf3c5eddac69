import type { ReactNode } from "react";
import { EmptyState } from "@/app/_ui/states";

type Props = {
  title: string;
  /** Quiet words beside the title. */
  about?: string;
  empty?: { title: string; text: string };
  /** The rows; none where it is empty. */
  children: ReactNode[];
};

/** Templates of one kind under their heading. */
export function TemplateGroup({ title, about, empty, children }: Props) {
  return (
    <section aria-label={title}>
      <h2 className="px-4 pt-5 pb-2 font-semibold text-md">
        {title} {about && <span className="ms-2 font-normal text-ink-3 text-sm">{about}</span>}
      </h2>
      {children.length > 0 ? (
        <ul className="border-line border-t bg-surface">{children}</ul>
      ) : (
        empty && (
          <div className="max-w-105 px-4">
            <EmptyState title={empty.title} text={empty.text} />
          </div>
        )
      )}
    </section>
  );
}
