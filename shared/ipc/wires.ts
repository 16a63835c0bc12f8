/** The only two channels between the processes. */
export const callWire = 'midad:call';
export const eventWire = 'midad:event';
