/** What a file dialog offers: the endings in docs/formats.md that people keep plans in. */
export const READABLE_FILES: readonly string[] = (
  '.txt .md .html .htm .mht .mhtml .docx .doc .wps .rtf .odt .ods .pdf .ofd .xlsx .xls .et .csv ' +
  '.png .jpg .jpeg .tif .tiff .zip .eml'
).split(' ');
