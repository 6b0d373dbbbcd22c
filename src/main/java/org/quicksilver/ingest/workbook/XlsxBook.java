package org.quicksilver.ingest.workbook;

/**
 * What the sheets of a workbook share.
 *
 * @param from1904 whether days are counted from 1904
 * @param styles cell styles
 * @param strings texts that cells refer to
 */
record XlsxBook(boolean from1904, OoxmlStyles styles, SharedStrings strings) {}
