/** Of the shape of a report; scores of another are made anew. */
export const REPORT_VERSION = 3;
