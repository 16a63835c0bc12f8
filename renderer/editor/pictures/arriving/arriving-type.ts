/** The `_type` of the card that holds the place of a picture while it is stored (arrivals.ts). No document holds it. */
export const arrivingType = 'midad-arriving';
