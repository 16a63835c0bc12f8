/** The search process as Electron runs it, with Node's own channel in place of Electron's, and its memory on demand. */
process.parentPort = {
  postMessage: (message) => process.send(message),
  on: (_, listener) =>
    process.on('message', (data) => {
      if (data === 'memory') process.send({ kind: 'memory', bytes: process.memoryUsage().rss });
      else listener({ data });
    }),
};
require('../../dist/search/search-process.cjs');
