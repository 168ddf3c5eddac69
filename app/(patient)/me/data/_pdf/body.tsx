import { G, Path, Svg, Text, View } from "@react-pdf/renderer";
import { outlineOf, shapesOf } from "@/lib/body/outline";
import type { Face } from "@/lib/body/places";
import type { BodyMark } from "@/lib/body-charts/schema";
import { INK, LINE, PAPER, styles } from "./look";

/** The bands of the pain scale; each has its number in it as well, so that a grey print says the same. */
function fillOf(pain: number | null): string {
  if (!pain) return "#cfc6ea";
  if (pain <= 3) return "#f6d8b8";
  return pain <= 5 ? "#eeaa6c" : "#d8743c";
}

function Look({ face, marks }: { face: Face; marks: readonly BodyMark[] }) {
  const { viewBox, waist, body } = outlineOf(face);
  const shapes = new Map(shapesOf(face).map((shape) => [shape.id, shape]));
  const shown = marks.flatMap((mark) => {
    const shape = shapes.get(mark.place);
    return shape ? [{ ...mark, ...shape }] : [];
  });
  return (
    <Svg viewBox={viewBox} style={{ width: 56, height: 112 }}>
      <Path d={waist} fill={PAPER} stroke={LINE} strokeWidth={0.6} />
      <Path d={body} fill={PAPER} stroke={INK} strokeWidth={0.8} />
      {shown.map(({ id, d, at, pain, symptoms }) => (
        <G key={id}>
          <Path d={d} fill={fillOf(pain)} stroke={INK} strokeWidth={0.6} />
          <Text x={at.x - 4} y={at.y + 5} style={{ fontSize: 15 }}>
            {pain ? String(pain) : symptoms.length > 0 ? "×" : ""}
          </Text>
        </G>
      ))}
    </Svg>
  );
}

type Props = { title: string; text: string; marks: readonly BodyMark[] };

/** A body chart as it was drawn, from the back and from the front, and in words. It is mirrored in no language. */
export const Body = ({ title, text, marks }: Props) => (
  <View style={styles.body} wrap={false}>
    <View style={{ flexDirection: "row", gap: 4 }}>
      <Look face="back" marks={marks} />
      <Look face="front" marks={marks} />
    </View>
    <View style={{ flex: 1 }}>
      <Text style={styles.strong}>{title}</Text>
      <Text>{text}</Text>
    </View>
  </View>
);
