/** The process that holds the index, so that building it never holds up main. Started by electron/app/search-client.ts. */
import { serveSearch } from './serve-search';

const { parentPort } = process;

serveSearch(
  {
    post: (message) => parentPort.postMessage(message),
    listen: (listener) => void parentPort.on('message', ({ data }) => listener(data)),
  },
  // Main writes what this process says on stderr into its log.
  (cause) => {
    console.error(cause);
    return 'search';
  },
);
