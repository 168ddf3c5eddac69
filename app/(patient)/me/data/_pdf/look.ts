import { StyleSheet } from "@react-pdf/renderer";
import { FAMILY } from "./fonts";

/** Paper has one theme. */
export const INK = "#1d2430";
export const LINE = "#c9ced8";
export const PAPER = "#ffffff";
const QUIET = "#4c5566";

export const styles = StyleSheet.create({
  page: {
    ...{ paddingTop: 48, paddingBottom: 56, paddingHorizontal: 48 },
    ...{ fontFamily: FAMILY, fontSize: 10.5, lineHeight: 1.4, color: INK },
  },
  title: { fontSize: 20, fontWeight: 600, marginBottom: 10 },
  section: { marginTop: 14 },
  heading: { fontSize: 13, fontWeight: 600, marginBottom: 4 },
  strong: { fontWeight: 600 },
  text: { marginBottom: 4 },
  row: { flexDirection: "row", borderTop: `0.5pt solid ${LINE}`, paddingVertical: 2.5, gap: 8 },
  cell: { flex: 1 },
  head: { flex: 1, fontWeight: 600, color: QUIET },
  body: { flexDirection: "row", gap: 12, borderTop: `0.5pt solid ${LINE}`, paddingVertical: 6 },
  foot: { position: "absolute", top: 804, left: 48, width: 380, fontSize: 9, color: QUIET },
  number: {
    ...{ position: "absolute", top: 804, left: 448, width: 99, textAlign: "right" },
    ...{ fontSize: 9, color: QUIET },
  },
});
