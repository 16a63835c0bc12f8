/** The process in which pictures are read and scaled, so that a large or a malicious one holds up and brings down nobody else. Started by electron/app/picture-client.ts. */
import { servePictures } from './serve-pictures';

const { parentPort } = process;

servePictures(
  {
    post: (message) => parentPort.postMessage(message),
    listen: (listener) => void parentPort.on('message', ({ data }) => listener(data)),
  },
  // Main writes what this process says on stderr into its log.
  (cause) => {
    console.error(cause);
    return 'picture';
  },
);
