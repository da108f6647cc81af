/** draft: only its team knows it · submitted: waits for signatures · returned: back with its team · issued: final. */
export const DOCUMENT_STATUSES = ['draft', 'submitted', 'returned', 'issued'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];
