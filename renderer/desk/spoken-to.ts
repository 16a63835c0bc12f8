import { createContext } from 'react';

/** Whether commands speak to what stands below: where two articles stand side by side, to one of them. */
export const SpokenToContext = createContext<() => boolean>(() => true);
