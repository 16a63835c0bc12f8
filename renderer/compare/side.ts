/** Which version a part of the sheet shows. */
export type Side = 'both' | 'before' | 'after';
