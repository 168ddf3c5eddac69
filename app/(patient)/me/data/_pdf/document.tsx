import { Document, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import { Body } from "./body";
import { registerFonts } from "./fonts";
import { styles } from "./look";
import type { Block, Paper, Section } from "./paper";

function BlockOf({ block }: { block: Block }) {
  switch (block.kind) {
    case "text":
      return <Text style={styles.text}>{block.text}</Text>;
    case "facts":
      return block.rows.map(([name, value]) => (
        <View key={name} style={styles.row} wrap={false}>
          <Text style={styles.head}>{name}</Text>
          <Text style={[styles.cell, { flex: 2 }]}>{value}</Text>
        </View>
      ));
    case "table":
      return (
        <>
          <View style={styles.row} wrap={false}>
            {block.head.map((name) => (
              <Text key={name} style={styles.head}>
                {name}
              </Text>
            ))}
          </View>
          {block.rows.map((cells) => (
            <View key={cells.join(" ")} style={styles.row} wrap={false}>
              {cells.map((cell, at) => (
                <Text key={block.head[at]} style={styles.cell}>
                  {cell}
                </Text>
              ))}
            </View>
          ))}
        </>
      );
    case "bodies":
      return block.bodies.map((body) => <Body key={body.title} {...body} />);
  }
}

/** A heading never stands alone at the foot of a page. */
const SectionOf = ({ section }: { section: Section }) => (
  <View style={styles.section}>
    <Text style={styles.heading} minPresenceAhead={60}>
      {section.title}
    </Text>
    {section.blocks.map((block) => (
      <BlockOf key={block.kind} block={block} />
    ))}
  </View>
);

/** A4, with name, date and number on each page. */
export function renderPaper(paper: Paper): Promise<Uint8Array> {
  registerFonts();
  return renderToBuffer(
    <Document title={paper.title} language={paper.language} producer="Plexus" creator="Plexus">
      {paper.records.map(({ title, sections }) => (
        <Page key={title} size="A4" style={styles.page}>
          <Text style={styles.foot} fixed>
            {paper.foot}
          </Text>
          <Text
            style={styles.number}
            fixed
            render={({ pageNumber, totalPages }) => paper.pageOf(pageNumber, totalPages)}
          />
          <Text style={styles.title}>{title}</Text>
          {sections.map((section) => (
            <SectionOf key={section.title} section={section} />
          ))}
        </Page>
      ))}
    </Document>,
  );
}
