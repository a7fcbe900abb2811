// A report as a .docx file, in the layout of Vietnamese administrative documents (Nghị định 30/2020/NĐ-CP): A4, Times New
// Roman of 14 points, the two national lines on the right. What is written stands in the report; here is how it looks.

/** @import { IParagraphOptions, IRunOptions, ITableCellOptions, ITableOptions } from "docx" */

/** The draft that `web/src/filing/papers/draft/mod.rs` makes.
 * @typedef {object} Report
 * @property {string} unit
 * @property {[state: string, motto: string]} nation
 * @property {string} placeAndDay
 * @property {[draft: string, title: string, subtitle: string]} title
 * @property {[what: string, said: string][]} scope
 * @property {string} heading
 * @property {string} lead
 * @property {string[]} heads
 * @property {string[][]} rows
 * @property {string[]} remarks
 * @property {string} toDoHeading
 * @property {string[]} toDo
 * @property {[who: string, how: string][]} signatures */

import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";

/** In half points. */
const SIZE = 28;
const SMALL = 24;
/** In twentieths of a point. */
const MM = 56.7;
/** @type {(length: number) => number} */
const mm = (length) => Math.round(length * MM);

const PAGE = { width: mm(210), height: mm(297) };
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) };
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** Shares of the text's width: number, standard, result, state, place. */
const COLUMNS = [0.07, 0.38, 0.19, 0.15, 0.21].map((share) => Math.floor(share * TEXT_WIDTH));
const HALVES = [0.42, 0.58].map((share) => Math.floor(share * TEXT_WIDTH));

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const BORDERLESS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const { BOTH, CENTER, LEFT } = AlignmentType;

/** How a paragraph of one text looks: `indent` tells whether its first line is indented.
 * @typedef {Pick<IParagraphOptions, "alignment" | "keepNext" | "border"> & { before?: number, after?: number, indent?: boolean }
 *   & Pick<IRunOptions, "bold" | "italics" | "size" | "underline">} Look */

/** A paragraph of one text.
 * @type {(text: string, look?: Look) => Paragraph} */
const line = (text, { alignment = LEFT, before = 0, after = 0, indent, keepNext, border, ...style } = {}) =>
  new Paragraph({
    alignment,
    spacing: { before, after },
    ...(indent && { indent: { firstLine: mm(10) } }),
    keepNext,
    border,
    children: [new TextRun({ text, ...style })],
  });

/** @type {(width: number, children: Paragraph[], options?: Partial<ITableCellOptions>) => TableCell} */
const cell = (width, children, options) =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children, ...options });

/** @type {(columnWidths: number[], rows: TableRow[], options: Partial<ITableOptions>) => Table} */
const table = (columnWidths, rows, options) =>
  new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    rows,
    ...options,
  });

/** Cells beside each other without lines.
 * @type {(columns: Paragraph[][]) => Table} */
const beside = (columns) => {
  const widths = columns.length === 2 ? HALVES : [TEXT_WIDTH];
  const cells = columns.map((children, place) => cell(widths[place], children));
  return table(widths, [new TableRow({ cantSplit: true, children: cells })], { borders: BORDERLESS });
};

/** The unit on the left, the national lines on the right, place and day below them.
 * @type {(report: Report) => Table} */
const head = ({ unit, nation: [state, motto], placeAndDay }) =>
  beside([
    [line(unit, { alignment: CENTER, bold: true, size: 26 })],
    [
      line(state, { alignment: CENTER, bold: true, size: 24 }),
      line(motto, { alignment: CENTER, bold: true, underline: {} }),
      line(placeAndDay, { alignment: CENTER, italics: true, before: 120, size: 26 }),
    ],
  ]);

/** The standards, with the head of the table on every page.
 * @type {(report: Report) => Table} */
const standards = ({ heads, rows }) => {
  /** @type {(texts: string[], isHead: boolean) => TableRow} */
  const row = (texts, isHead) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, column) => {
        const alignment = isHead || column === 0 ? CENTER : LEFT;
        const verticalAlign = isHead ? VerticalAlign.CENTER : VerticalAlign.TOP;
        return cell(COLUMNS[column], [line(text, { alignment, bold: isHead, size: SMALL })], { verticalAlign });
      }),
    });
  const margins = { top: 40, bottom: 40, left: 80, right: 80 };
  return table(COLUMNS, [row(heads, true), ...rows.map((texts) => row(texts, false))], { margins });
};

/** @type {(all: Report["signatures"]) => Table} */
const signatures = (all) => {
  /** @type {(signature: [who: string, how: string]) => Paragraph[]} */
  const signature = ([who, how]) => [
    line(who, { alignment: CENTER, bold: true, before: 240, keepNext: true }),
    line(how, { alignment: CENTER, italics: true, after: 1200, size: 26 }),
  ];
  const one = all.length === 1;
  return beside(one ? [[line("")], signature(all[0])] : all.map(signature));
};

/** @type {(report: Report) => (Paragraph | Table)[]} */
const content = (report) => {
  const [draft, title, subtitle] = report.title;
  /** @type {(text: string) => Paragraph} */
  const paragraph = (text) => line(text, { alignment: BOTH, indent: true, before: 60, after: 60 });
  return [
    head(report),
    line(draft, { alignment: CENTER, italics: true, before: 240 }),
    line(title, { alignment: CENTER, bold: true, before: 120 }),
    line(subtitle, { alignment: CENTER, bold: true, after: 200 }),
    ...report.scope.map(
      ([what, said]) =>
        new Paragraph({
          alignment: BOTH,
          spacing: { before: 40, after: 40 },
          children: [new TextRun(`${what}: `), new TextRun({ text: said, bold: true })],
        }),
    ),
    line(report.heading, { bold: true, before: 200, keepNext: true }),
    paragraph(report.lead),
    ...(report.rows.length > 0 ? [standards(report)] : []),
    ...report.remarks.map(paragraph),
    signatures(report.signatures),
    line(report.toDoHeading, { bold: true, italics: true, before: 240, after: 60, keepNext: true }),
    ...report.toDo.map((text) => line(`– ${text}`, { alignment: BOTH, italics: true, before: 40, after: 40, size: 26 })),
  ];
};

/** The number of the page at the head of all but the first. */
const numbered = () =>
  new Header({ children: [new Paragraph({ alignment: CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });

/** The file.
 * @type {(report: Report) => Promise<Blob>} */
export const write = (report) =>
  Packer.toBlob(
    new Document({
      title: report.title[1],
      creator: "Xét Khen",
      styles: {
        default: {
          document: {
            run: { font: "Times New Roman", size: SIZE, language: { value: "vi-VN" } },
          },
        },
      },
      sections: [
        {
          properties: { page: { size: PAGE, margin: MARGIN }, titlePage: true },
          headers: { default: numbered(), first: new Header({ children: [] }) },
          children: content(report),
        },
      ],
    }),
  );
