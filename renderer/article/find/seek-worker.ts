/** The thread that searches. Answers in the order it is asked. */
import { seek } from './seek';
import type { FindQuestion } from './seeker';

addEventListener('message', ({ data }: MessageEvent<FindQuestion>) => {
  postMessage(seek(data));
});
